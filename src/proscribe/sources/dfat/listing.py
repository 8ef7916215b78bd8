"""`Listing Information`: when and under what an entry was listed and amended.

`Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005, 9 July 2007)`, an
instrument's title, a date alone. The text is kept whole as a remark beside what is read here.

Source: the 873 different cells of the list of December 2024.
"""

import re

import msgspec

from proscribe.values.dates import PartialDate, parse_date

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_TOKEN = re.compile(
    rf"(?P<date>\d{{1,2}}\.? {_MONTH},? ?\d{{4}}|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}|\b\d{{4}}-\d\d-\d\d)"
    r"|(?P<other>in effect from|received on|to exist)"
    r"|(?P<amended>amend\w*|re-?list\w*|last listed|declared|continue\w*)"
    r"|(?P<listed>listed|designated|listing)",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"(?:Autonomous Sanctions|Charter of the United Nations)(?: Act 1945)?(?: \([^()]*"
    r"(?:\([^()]*\)[^()]*)*\))*(?: Regulations?| Act)?(?: Amendment)?(?: \(No\.? ?\d+\))?"
    r"(?: Instrument| Listing| List)? ?\d{4}(?: \(No\.? ?\d+\))?(?: \[F\d{4}[LC]\d+[^\]]*\])?"
)
_RESOLUTION = re.compile(r"\bresolutions? (\d{3,4}) ?\((\d{4})\)", re.IGNORECASE)
_IN_TITLE = re.compile(
    r"\b(?:Amendment|Designated Persons|Listed (?:Persons|Entities))", re.IGNORECASE
)


class Listing(msgspec.Struct, frozen=True):
    """What the listing says.

    Attributes:
        listed: Date first listed, None when not stated.
        amended: Dates amended, listed again or continued; sorted.
        legal_basis: Instruments and resolutions; sorted.
    """

    listed: PartialDate | None
    amended: tuple[PartialDate, ...]
    legal_basis: tuple[str, ...]


def read_listing(text: str) -> Listing:
    """Read one cell; a text without dates or titles gives none."""
    folded = " ".join(text.split())
    titles = {_tidy(found[0]) for found in _INSTRUMENT.finditer(folded)}
    basis = {title for title in titles if _IN_TITLE.search(title) or " Act " not in f"{title} "}
    basis |= {f"Resolution {n} ({year})" for n, year in _RESOLUTION.findall(folded)}
    # Words such as `Amendment` inside a title say nothing about the dates after it.
    bare = _INSTRUMENT.sub(" ", folded)
    state = "listed"
    listed: PartialDate | None = None
    amended: set[PartialDate] = set()
    for found in _TOKEN.finditer(bare):
        if found["date"] is None:
            state = found.lastgroup or state
            continue
        date = parse_date(found["date"])
        if date is None or state == "other":
            continue
        if state == "listed" and listed is None:
            listed = date
        else:
            amended.add(date)
    if listed:
        amended.discard(listed)
    return Listing(listed, tuple(sorted(amended)), tuple(sorted(basis)))


def _tidy(title: str) -> str:
    return title.strip(" .,;")
