"""A bank's file of customers, made by a seed: names of many cultures and scripts, dates, countries.

    python -m benchmarks.customers 1000000 customers.parquet

Given and family names come from Faker's locales and from `quality/people.txt`, combined anew, so
that most whole names are distinct; one word in twelve carries a slip of the keyboard, as in real
files, which makes some 230,000 distinct words in a million customers. One customer in ten is a
firm, one in five hundred bears a listed name (given by the caller), some of these with a slip.
"""

import argparse
import random
import string
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from faker import Faker

from quality.people import names

# Locale, country, share of the customers.
LOCALES = (
    ("en_US", "us", 12), ("en_GB", "gb", 8), ("de_DE", "de", 9), ("fr_FR", "fr", 7),
    ("es_ES", "es", 6), ("es_MX", "mx", 3), ("it_IT", "it", 5), ("pt_BR", "br", 4),
    ("nl_NL", "nl", 4), ("pl_PL", "pl", 4), ("cs_CZ", "cz", 2), ("ro_RO", "ro", 2),
    ("hr_HR", "hr", 1), ("tr_TR", "tr", 3), ("id_ID", "id", 3), ("en_IN", "in", 4),
    ("vi_VN", "vn", 2), ("sv_SE", "se", 2), ("fi_FI", "fi", 1), ("no_NO", "no", 1),
    ("fil_PH", "ph", 1), ("tw_GH", "gh", 1), ("az_AZ", "az", 1), ("ru_RU", "ru", 4),
    ("uk_UA", "ua", 2), ("bg_BG", "bg", 1), ("el_GR", "gr", 1), ("ar_SA", "sa", 2),
    ("fa_IR", "ir", 1), ("he_IL", "il", 1), ("hi_IN", "in", 1), ("th_TH", "th", 1),
    ("ja_JP", "jp", 2), ("zh_CN", "cn", 3), ("ko_KR", "kr", 2), ("ka_GE", "ge", 1),
    ("arabic", "ae", 6), ("persian", "ir", 2), ("pakistani", "pk", 3), ("indonesian", "id", 2),
    ("korean", "kr", 2), ("chinese", "sg", 3), ("slavic", "ua", 3),
)  # fmt: skip
_UNSPACED = frozenset({"ja_JP", "zh_CN", "ko_KR"})
_FAMILY_FIRST = _UNSPACED | {"vi_VN", "korean", "chinese"}
_POOL = 4_000  # draws from Faker for each locale
_SLIP = 1 / 12
_FIRM = 1 / 10
_LISTED = 1 / 500
_TRADES = (
    "Trading", "Logistics", "Foods", "Textiles", "Marine", "Capital", "Energy", "Steel", "Holding",
    "Shipping", "Import", "Export", "Engineering", "Construction", "Consulting", "Software",
    "Pharma", "Travel", "Invest", "Services", "Industries", "Partners",
)  # fmt: skip
_FORMS = (
    "Ltd", "GmbH", "S.A.", "LLC", "Inc.", "B.V.", "S.r.l.", "Pte Ltd", "AG", "Oy", "Sp. z o.o.",
    "S.A. de C.V.", "Co., Ltd.", "Limited", "SARL", "d.o.o.",
)  # fmt: skip


def make_customers(count: int, listed: Sequence[str] = (), *, seed: int = 7) -> pa.Table:
    """Make customers; the same arguments and release of Faker give the same table.

    Args:
        count: How many.
        listed: Names of lists, for the few customers that bear one.
        seed: Of all draws.

    Returns:
        Columns `id`, `name`, `birth_date` (days; absent for one in ten and for firms), `country`
        (two letters, absent for one in twenty).
    """
    dice, draw = random.Random(seed), np.random.default_rng(seed)
    pools = [_pool(locale, seed + at) for at, (locale, _, _) in enumerate(LOCALES)]
    shares = np.array([share for _, _, share in LOCALES], dtype=float)
    of_locale = draw.choice(len(LOCALES), size=count, p=shares / shares.sum()).tolist()
    kind, slips, second = (draw.random(count).tolist() for _ in range(3))
    names = []
    for at, place in enumerate(of_locale):
        given, family = pools[place]
        if kind[at] < _LISTED and listed:
            name = dice.choice(listed)
        elif kind[at] < _LISTED + _FIRM:
            name = f"{dice.choice(family)} {dice.choice(_TRADES)} {dice.choice(_FORMS)}"
        else:
            name = _person(LOCALES[place][0], given, family, second[at], dice)
        names.append(_slipped(name, dice) if slips[at] < _SLIP * 2.3 else name)
    firm = np.array(kind) < _LISTED + _FIRM
    days = draw.integers(-14_600, 13_500, size=count).astype("datetime64[D]")
    dates = pa.array(days, mask=firm | (draw.random(count) < 0.1))
    countries = np.array([code for _, code, _ in LOCALES])[of_locale]
    return pa.table(
        {
            "id": [f"C{number:07d}" for number in range(1, count + 1)],
            "name": names,
            "birth_date": dates,
            "country": pa.array(countries, mask=draw.random(count) < 0.05),
        }
    )


def _pool(locale: str, seed: int) -> tuple[list[str], list[str]]:
    if "_" not in locale:
        known = names()
        kinds = ("men", "women", "given")
        given = [part for kind in kinds for part in known.get(f"{locale}_{kind}", ())]
        syllables = known.get(f"{locale}_syllables", ())
        given += [f"{one}{other.lower()}" for one in syllables for other in syllables]
        return given, list(known[f"{locale}_family"])
    faker = Faker(locale)
    faker.seed_instance(seed)
    given = sorted({faker.first_name() for _ in range(_POOL)})
    family = sorted({faker.last_name() for _ in range(_POOL)})
    return given, family


def _person(
    locale: str, given: list[str], family: list[str], second: float, dice: random.Random
) -> str:
    first, last = dice.choice(given), dice.choice(family)
    if locale in _FAMILY_FIRST:
        return f"{last}{first}" if locale in _UNSPACED else f"{last} {first}"
    if locale.startswith(("es", "pt")):
        last = f"{last} {dice.choice(family)}"
    if second < 0.25:
        first = f"{first} {dice.choice(given)}"
    if second > 0.9:
        return f"{last.upper()}, {first}"
    return f"{first} {last}"


def _slipped(name: str, dice: random.Random) -> str:
    at = dice.randrange(len(name))
    letter = dice.choice(string.ascii_lowercase)
    return dice.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
        )
    )


def main() -> None:
    """Write a file."""
    parser = argparse.ArgumentParser(description="Make customers.")
    parser.add_argument("count", type=int)
    parser.add_argument("path", type=Path)
    options = parser.parse_args()
    pq.write_table(make_customers(options.count), options.path, compression="zstd")


if __name__ == "__main__":
    main()
