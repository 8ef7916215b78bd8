"""`Country` of the Canadian list: the regulations that an entry stands in.

It names the country whose regulations list the party, in English and French; it does not say
that the party is of that country (the regulations on Ukraine list Russians). One regime has no
country: the Justice for Victims of Corrupt Foreign Officials Act.

Source: titles of the regulations at https://laws-lois.justice.gc.ca, made under the Special
Economic Measures Act (S.C. 1992, c. 17) and the Justice for Victims of Corrupt Foreign Officials
Act (Sergei Magnitsky Law) (S.C. 2017, c. 21).
"""

import msgspec

from proscribe.sources.report import Report
from proscribe.values.territories import parse_territory
from proscribe.values.text import clean

_ACT = "Special Economic Measures Act"
_VICTIMS_ACT = "Justice for Victims of Corrupt Foreign Officials Act"
_VICTIMS = "Justice for Victims of Corrupt Foreign Officials Regulations"
# Territories whose regulations bear the name that Country prints: `(Burma)` until March 2025,
# `(Myanmar)` since SOR/2025-82. Others are left to the act alone, because titles do not follow from
# the name (`People's Republic of China`).
_TITLED = frozenset({"by", "ir", "mm", "ni", "ru", "ss", "sy", "ua", "ve", "zw"})


class Regime(msgspec.Struct, frozen=True):
    """The regulations of one entry.

    Attributes:
        key: Code of the territory, `jvcfor`, or the words as published; part of the record id.
        program: English words as published; `JVCFOR` for the regulations on corrupt officials.
        legal_basis: Titles of act and regulations, sorted.
    """

    key: str
    program: str
    legal_basis: tuple[str, ...]


def read_regime(text: str, report: Report) -> Regime:
    """Read `Country`; words that are no territory are kept and noted."""
    cell = clean(text) or ""
    folded = cell.casefold()
    if "corrupt foreign officials" in folded or "jvcfor" in folded or "magnitsky" in folded:
        return Regime("jvcfor", "JVCFOR", (_VICTIMS_ACT, _VICTIMS))
    english, *others = (part.strip() for part in cell.split("/"))
    code = parse_territory(english)
    if code is None:
        message = "Country is neither a territory nor a regime that is known"
        report.add("territory-unknown", "warning", message, cell)
        return Regime(english or cell, english or cell, (_ACT,))
    for other in others:
        if other and parse_territory(other) != code:
            message = "The names of Country in two languages are not one territory"
            report.add("territory-unknown", "warning", message, cell)
    title = f"Special Economic Measures ({english}) Regulations"
    regulations = (title,) if code in _TITLED else ()
    return Regime(code, english, tuple(sorted((_ACT, *regulations))))
