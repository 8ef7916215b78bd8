"""Make src/proscribe/values/territories.tsv from the Unicode CLDR and territories.txt.

Run it in an environment that has `proscribe` and `babel` (which carries the CLDR):

    pip install babel && python tools/territories.py

Each line of the result is `code, English name, English keys, other keys`, tab-separated; the keys
are those of `proscribe.values.territories.territory_key`. A key that two territories claim goes
to our own table, else to the more common language, else to none of them (it is shown).
"""

import re
import sys
from pathlib import Path

from babel import Locale, __version__, localedata
from babel.core import get_global

from proscribe.values.territories import territory_key

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "proscribe" / "values" / "territories.tsv"
# Languages whose names of all territories are taken, the stronger first.
LANGUAGES = tuple(
    """
    en fr es de it pt nl ru uk be ar fa zh zh_Hant zh_Hant_HK ja ko tr pl cs sv da nb fi ro bg sr
    hr el he hu id ms vi th hi ur bn my ka hy az kk uz ky tg sq mk bs sl sk lt lv et ps sw am so
    """.split()  # noqa: SIM905 -- sixty short words
)
NOT_TERRITORIES = {"EZ", "QO", "XA", "XB", "ZZ", "EA"}
ACRONYMS = {"uk", "us", "usa", "uae", "drc", "prc", "rok"}  # may be looked for in longer texts


def read_own() -> tuple[dict[str, str], dict[str, list[str]], set[str]]:
    """Read territories.txt: names to show, spellings by code, ambiguous keys."""
    names: dict[str, str] = {}
    spellings: dict[str, list[str]] = {}
    ambiguous: set[str] = set()
    for line in (HERE / "territories.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("?"):
            ambiguous |= {territory_key(part) for part in line[1:].split(";")}
        elif line and not line.startswith("#"):
            shown = re.match(r"(\S+) = (.+)", line)
            if shown:
                names[shown[1]] = shown[2]
            else:
                code, _, rest = line.partition(":")
                spellings.setdefault(code, []).extend(part.strip() for part in rest.split(";"))
    return names, spellings, ambiguous


def english_name(code: str) -> str:
    """Give the CLDR's English name without `&`, `St.` and `SAR China`."""
    name = Locale("en").territories[code]
    name = name.replace("&", "and").replace("St. ", "Saint ").removesuffix(" SAR China")
    return str(name.replace("’", "'"))


def iso_codes() -> dict[str, str]:
    """Give ISO alpha-3 codes to alpha-2; the two-letter ones that are still met, too."""
    return {
        old: new[0]
        for old, new in get_global("territory_aliases").items()
        if len(new) == 1 and re.fullmatch(r"(?!AAA|Q|X|ZZZ|DDR|ZAR)[A-Z]{3}", old)
    } | {"XKX": "XK", "UK": "GB", "BU": "MM", "YD": "YE"}


def own_languages(code: str) -> list[str]:
    """Give the locales of a territory's official languages."""
    spoken = get_global("territory_languages").get(code, {})
    return [name for name, facts in spoken.items() if facts["official_status"]]


def main() -> None:
    """Write the file and show the keys that were dropped."""
    names, own, ambiguous = read_own()
    territories = [
        str(code) for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))
        and code not in NOT_TERRITORIES
    ]  # fmt: skip
    names = {code.lower(): english_name(code) for code in territories} | names
    missing = set(own) - set(names)
    if missing:
        sys.exit(f"no name for {sorted(missing)}")
    claims: dict[str, tuple[int, set[str]]] = {}  # key -> (rank, codes)

    def claim(text: str, code: str, rank: int, *, shortest: int = 4) -> None:
        key = territory_key(text)
        if not key or key in ambiguous or (len(key) < shortest and key.isascii()):
            return
        best, codes = claims.get(key, (rank, set()))
        if rank < best:
            claims[key] = (rank, {code})
        elif rank == best:
            claims[key] = (rank, codes | {code})

    for code in names:
        claim(code, code, 0, shortest=2)
    for old, new in iso_codes().items():
        if new.lower() in names and territory_key(old) not in names:
            claim(old, new.lower(), 1, shortest=2)
    for code, spellings in own.items():
        for spelling in spellings:
            claim(spelling, code, 1, shortest=2)
        claim(names[code], code, 1)
    for rank, language in enumerate(LANGUAGES, start=2):
        for code in territories:
            claim(Locale.parse(language).territories.get(code, ""), code, rank)
    for code in territories:
        claim(names[code.lower()], code.lower(), 2)
        for language in own_languages(code):
            if localedata.exists(language):
                claim(Locale.parse(language).territories.get(code, ""), code, len(LANGUAGES) + 2)
    english = {
        territory_key(text)
        for code in own for text in own[code] if re.match(r"[A-Za-zÀ-ÿ]", text)
    } | {territory_key(names[code]) for code in names} | {
        territory_key(Locale("en").territories[code]) for code in territories
    }  # fmt: skip
    english -= {key for key in english if len(key) < 4 and key not in ACRONYMS}
    rows: dict[str, tuple[list[str], list[str]]] = {code: ([], []) for code in names}
    for key, (_, codes) in sorted(claims.items()):
        if len({code.lower() for code in codes}) > 1:
            sys.stderr.write(f"dropped: {key} {sorted(codes)}\n")
            continue
        rows[codes.pop().lower()][0 if key in english else 1].append(key)
    rows[""] = (sorted(ambiguous), [])
    names[""] = ""
    lines = [
        f"# Unicode CLDR (Babel {__version__}), Unicode License v3; made by tools/territories.py"
    ]
    lines += [
        f"{code}\t{names[code]}\t{'|'.join(plain)}\t{'|'.join(others)}"
        for code, (plain, others) in sorted(rows.items())
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
