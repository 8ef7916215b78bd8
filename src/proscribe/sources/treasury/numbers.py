"""Tells what a published number is: its property, its value proper, and what stands around it.

OFAC prints labels, places and remarks into the number (`HRB 32490 (Mainz)`, `RNE: W031645-8`), an
IMO number under several words, and Russian INN and OGRN and LEI under general words.

Source: the numbers of the files of 2019 to 2025; see NOTES.md.
"""

import re

from proscribe.sources.treasury.vocabulary import Rule
from proscribe.values.identifiers import check

_IMO = re.compile(r"(?:IMO[ :#-]*)?\(?(\d{7})\)?", re.IGNORECASE)
_LABEL = re.compile(r"([A-Za-z][A-Za-z. ]{1,30}): ?(\S.*)")
# `HRA 738077 (Stuttgart)`: the place of the register; `K357514(4)` has its check digit in brackets.
_PLACE = re.compile(r"([^()]*\d[^() ]*) \(([A-Z][^()]*)\)")
MAX_CHECKED = 64  # characters; no number with check digits is longer


def refine(rule: Rule, text: str) -> tuple[str, str, str]:
    """Tell the property that the value itself states, the value proper, and a label or tail.

    Returns:
        (property or "", value, note or ""); the property `imoNumber` for `IMO 1234567`.
    """
    label = tail = ""
    found = _LABEL.fullmatch(text)
    if found:
        label, text = found[1], found[2]
    text = text.removeprefix("No. ")
    number, comma, more = text.partition(", ")
    if comma and more[:1].isalpha() and any(character.isdigit() for character in number):
        text, tail = number.strip(), more
    found = _PLACE.fullmatch(text) if text.endswith(")") else None
    if found:
        text, tail = found[1], "; ".join(part for part in (found[2], tail) if part)
    note = "; ".join(part for part in (label, tail) if part)
    if label.casefold() == "isin":
        return "isinCode", text, tail
    imo = _IMO.fullmatch(text)
    about_ships = "imoNumber" in rule.props.values()
    if imo and (text[:3].casefold() == "imo" or about_ships):
        return "imoNumber", imo[1], note
    if about_ships:
        return "registrationNumber", text, note
    return "", text, note


def national(prop: str, value: str, issuer: str, schema: str) -> str:
    """Give the property of a number whose own check digits say what it is.

    OFAC files Russian INN under `Tax ID No.`, OGRN under several registration words and LEI under
    `Legal Entity Number`; a number that does not pass keeps the property of its word.
    """
    if schema not in ("Person", "Organization") or len(value) > MAX_CHECKED:
        return prop
    if issuer == "ru" and prop == "taxNumber" and check("innCode", value, issuer) == "valid":
        return "innCode"
    if prop == "registrationNumber":
        if issuer == "ru" and check("ogrnCode", value, issuer) == "valid":
            return "ogrnCode"
        if len(value) == 20 and check("leiCode", value, issuer) == "valid":
            return "leiCode"
    return prop
