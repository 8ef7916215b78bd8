"""Make 10,000 people who are customers and not listed, for counting false alerts.

    python -m quality.customers --lists ../shared/lists

Writes `quality/made/non_customers.csv`, which is kept, so that figures do not move with Faker's
name lists: id, culture, name, birth date, nationality. 40 % have Latin-script names of Arabic,
Persian, South Asian, Indonesian, Korean, Chinese and Slavic form (names in `people.txt`), 60 % come
from Faker's locales. No name is that of a listed party: the parts of none, plainly folded and
sorted, are those of a listed name of any kind.
"""

import argparse
import csv
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from faker import Faker

from quality.lists_in_force import DEFAULT, open_current
from quality.making.folding import fold
from quality.people import names

PLACE = Path(__file__).with_name("made") / "non_customers.csv"
_COUNT = 10_000
_SEED = 20260301
# Locale and country of Faker's names that are written in Latin letters.
_LOCALES = (
    ("en_US", "us"), ("en_GB", "gb"), ("en_CA", "ca"), ("en_AU", "au"), ("en_IE", "ie"),
    ("en_NZ", "nz"), ("de_DE", "de"), ("de_AT", "at"), ("de_CH", "ch"), ("fr_FR", "fr"),
    ("fr_BE", "be"), ("es_ES", "es"), ("es_MX", "mx"), ("es_CO", "co"), ("es_AR", "ar"),
    ("es_CL", "cl"), ("it_IT", "it"), ("pt_BR", "br"), ("pt_PT", "pt"), ("nl_NL", "nl"),
    ("sv_SE", "se"), ("no_NO", "no"), ("da_DK", "dk"), ("fi_FI", "fi"), ("pl_PL", "pl"),
    ("cs_CZ", "cz"), ("sk_SK", "sk"), ("hu_HU", "hu"), ("ro_RO", "ro"), ("tr_TR", "tr"),
    ("fil_PH", "ph"), ("tw_GH", "gh"), ("zu_ZA", "za"), ("lt_LT", "lt"), ("et_EE", "ee"),
)  # fmt: skip
_NAMES = names()
Maker = Callable[[random.Random], str]


def _arabic(dice: random.Random) -> str:
    man = dice.random() < 0.65
    given = dice.choice(_NAMES["arabic_men"] if man else _NAMES["arabic_women"])
    fathers = dice.sample(_NAMES["arabic_men"], dice.choice((0, 0, 1, 1, 2)))
    if fathers and dice.random() < 0.15:
        fathers.insert(0, dice.choice(("bin", "ben", "ibn")) if man else "bint")
    return " ".join((given, *fathers, dice.choice(_NAMES["arabic_family"])))


def _persian(dice: random.Random) -> str:
    given = dice.choice(_NAMES["persian_men"] if dice.random() < 0.6 else _NAMES["persian_women"])
    second = [dice.choice(("Reza", "Ali", "Hossein", "Sadat"))] if dice.random() < 0.2 else []
    return " ".join((given, *second, dice.choice(_NAMES["persian_family"])))


def _indian(dice: random.Random) -> str:
    middle = [dice.choice(_NAMES["indian_given"])] if dice.random() < 0.25 else []
    return " ".join(
        (dice.choice(_NAMES["indian_given"]), *middle, dice.choice(_NAMES["indian_family"]))
    )


def _pakistani(dice: random.Random) -> str:
    given = dice.sample(_NAMES["pakistani_given"], dice.choice((1, 1, 2)))
    return " ".join((*given, dice.choice(_NAMES["pakistani_family"])))


def _indonesian(dice: random.Random) -> str:
    draw = dice.random()
    if draw < 0.1:
        return dice.choice(_NAMES["indonesian_family"])
    given = dice.sample(_NAMES["indonesian_given"], 1 if draw < 0.6 else 2)
    return " ".join((*given, dice.choice(_NAMES["indonesian_family"])))


def _korean(dice: random.Random) -> str:
    family = dice.choice(_NAMES["korean_family"])
    one, two = dice.choices(_NAMES["korean_syllables"], k=2)
    given = dice.choice((f"{one}-{two.lower()}", f"{one} {two}", f"{one}{two.lower()}"))
    return dice.choice((f"{family} {given}", f"{given} {family}"))


def _chinese(dice: random.Random) -> str:
    if dice.random() < 0.2:
        family = dice.choice(_NAMES["cantonese_family"])
        given = " ".join(dice.sample(_NAMES["cantonese_syllables"], 2))
        return f"{family} {given}"
    family = dice.choice(_NAMES["chinese_family"])
    given = "".join(dice.choices(_NAMES["chinese_syllables"], k=dice.choice((1, 2, 2)))).title()
    return dice.choice((f"{family} {given}", f"{given} {family}"))


def _slavic(dice: random.Random) -> str:
    man = dice.random() < 0.55
    given = dice.choice(_NAMES["slavic_men"] if man else _NAMES["slavic_women"])
    family = dice.choice(_NAMES["slavic_family"])
    if not man and family.endswith(("ov", "ev", "in")):
        family += "a"
    if family.endswith("ic") or dice.random() < 0.5:
        return f"{given} {family}"
    father = dice.choice(_NAMES["slavic_fathers"])
    stem = father[:-1] + "y" if father.endswith("y") else father
    link = "evich" if stem.endswith("y") else "ovich"
    patronymic = stem + (link if man else link.replace("ich", "na"))
    return f"{given} {patronymic} {family}"


_CULTURES: tuple[tuple[str, Maker, int, tuple[str, ...]], ...] = (
    ("arabic", _arabic, 900, ("eg", "sa", "ma", "iq", "jo", "lb", "tn", "dz", "ae", "sy", "ye")),
    ("persian", _persian, 450, ("ir", "ir", "ir", "af")),
    ("indian", _indian, 400, ("in", "in", "in", "lk", "np")),
    ("pakistani", _pakistani, 350, ("pk", "pk", "bd", "af")),
    ("indonesian", _indonesian, 450, ("id", "id", "id", "my")),
    ("korean", _korean, 400, ("kr",)),
    ("chinese", _chinese, 500, ("cn", "cn", "tw", "hk", "sg", "my")),
    ("slavic", _slavic, 550, ("ru", "ru", "ua", "by", "bg", "rs", "kz")),
)


def _key(name: str) -> tuple[str, ...]:
    return tuple(sorted(fold(name).split()))


def _everywhere() -> Iterator[tuple[str, Maker, int, tuple[str, ...]]]:
    rest = _COUNT - sum(count for _, _, count, _ in _CULTURES)
    for number, (locale, country) in enumerate(_LOCALES):
        faker = Faker(locale)
        faker.seed_instance(_SEED + number)
        share = rest // len(_LOCALES) + (number < rest % len(_LOCALES))
        yield locale, _faker_name(faker), share, (country,)


def _faker_name(faker: Faker) -> Maker:
    def make(dice: random.Random) -> str:
        if dice.random() < 0.5:
            return f"{faker.first_name_male()} {faker.last_name_male()}"
        return f"{faker.first_name_female()} {faker.last_name_female()}"

    return make


def make(listed: set[tuple[str, ...]]) -> Iterator[tuple[str, str, str, str, str]]:
    """Make the customers.

    Args:
        listed: Sorted parts of every listed name, folded.

    Yields:
        id, culture or locale, name, birth date (ISO 8601), nationality (ISO 3166-1 alpha-2).
    """
    dice = random.Random(_SEED)
    taken: set[tuple[str, ...]] = set()
    number = 0
    for culture, maker, count, countries in (*_CULTURES, *_everywhere()):
        for _ in range(count):
            name = maker(dice)
            while (key := _key(name)) in listed or key in taken:
                name = maker(dice)
            taken.add(key)
            number += 1
            born = date(1940, 1, 1) + timedelta(days=dice.randrange(66 * 365))
            yield f"c{number:05}", culture, name, born.isoformat(), dice.choice(countries)


def main() -> None:
    """Make and write."""
    parser = argparse.ArgumentParser(description="Make 10,000 customers who are not listed.")
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--home", type=Path, required=True, help="workspace of the loaded lists")
    options = parser.parse_args()
    if not options.lists.is_dir():
        sys.exit(f"The folder of real lists is not here: {options.lists}")
    with open_current(options.lists, options.home) as workspace:
        listed = {_key(name.text) for _, record in workspace.records() for name in record.names}
    with PLACE.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("id", "culture", "name", "birth_date", "nationality"))
        rows.writerows(make(listed))


if __name__ == "__main__":
    main()
