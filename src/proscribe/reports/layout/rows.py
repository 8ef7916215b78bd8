"""A line at the head of a document in its parts: the house, a place, a number, the day, the hour.

`Example Wire (EW) - Regional desk - 14 March 2024 19:25`, `PR 214/2022 – Nicosia – 28 May 2022`,
`Done at Brussels, 28 May 2022`. A headline that ends with a day is no such line: it has no hour,
and none of its parts is a place, a number or a house.

Source: this project; words in `data/blocks.toml`.
"""

import re

from proscribe.reports.tables import pattern
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.zones import City, city_of

_BETWEEN = re.compile(r"\s+[-–—/~]+\s+|--|\s{4,}|[,;|·•●▪()\[\]]|:(?=\s|$)|\.(?=\s+[A-Z]\w{3}|$)")
_PART = re.compile(
    r"(?:[A-ZÀ-ÞА-Я]|№?\s?#?\d|/\d)[\w.&’'/#№-]*(?:\s+(?:[A-ZÀ-ÞА-Я&№#\d][\w.&’'/#№-]*|of|and|the|for|de|du|on|in|to|at|via|desk|office|"
    r"wire|service|bureau|edition|release|statement|notice|briefing|news|time|room)){0,9}"
)
# `aw/rl`, `dpa aw n1 tr`: who wrote and sent a report
_INITIALS = re.compile(
    r"(?!(?:an?|as|at|by|he|in|is|it|no|of|on|or|to|up|us|we|and|are|but|for|had|has|her|his|its|not|"
    r"she|the|was|who)\b)[a-z]{2,3}\d?(?:[/\s][a-z]{1,3}\d?){0,4}"
)
_NUMBERED = re.compile(r".{0,60}?\b(?:n[°ºo]|nr|№|issue|vol)\.?\s*\d[\w./-]*$", re.IGNORECASE)
_POSTCODE = re.compile(r"\s+\d{4,6}$")
# `THE MADE BANKER - Gulf edition, Thursday, May 26, 2022`: the name of a paper in capitals
_MAST = re.compile(r"(?:[A-ZÀ-Þ0-9.’'-]{2,}\s+)(?:(?:[A-ZÀ-Þ0-9.’'-]+|&)\s*){1,7}")
# `FRI 23 OCT 2020   1300 BULLETIN`: the script of a station
_HOUR_BEHIND = re.compile(
    r"\s{2,}[012]\d[0-5]\d\b|\s+[012]\d[0-5]\d(?:\s*(?:h|hrs|hours|GMT|UTC|BST|CET))?\s*$|"
    r"\s+[012]\d[0-5]\d\s+[A-Z]{4,}\b"
)
_GIVEN = re.compile(r"(?:[A-Z][a-z]+\s+)?(?:at|in)\s+")
_LONGEST = 150
_LONGEST_PART = 64
_MOST_PARTS = 6

Part = tuple[int, int]


def parts_of(text: str, start: int, end: int, every: list[Expression]) -> list[Part]:
    """Give the parts of a line, (start, end) each, times and the marks between parts left out."""
    cuts = [(one.start, one.end) for one in every]
    cuts += [one.span() for one in _BETWEEN.finditer(text, start, end)]
    found: list[Part] = []
    at = start
    for first, last in [*sorted(cuts), (end, end)]:
        if first > at and (bare := text[at:first].strip()):
            begin = text.index(bare, at)
            found.append((begin, begin + len(bare)))
        at = max(at, last)
    return found


def is_row(line: str, every: list[Expression]) -> bool:
    """Tell a line that is such a row, `every` being its times, one of them a whole day."""
    parts = parts_of(line, 0, len(line), every)
    shown = [line[slice(*one)] for one in parts]
    if len(line) > _LONGEST or len(parts) > _MOST_PARTS:
        return False
    first = every[0]
    if first.start == 0 and "year" in first.parts and _HOUR_BEHIND.match(line, first.end):
        return True
    told = [one for one in shown if pattern("blocks", "stamp_words").sub("", one).strip(" .")]
    if any(
        len(one) > _LONGEST_PART
        or not (
            _PART.fullmatch(one)
            or _NUMBERED.fullmatch(one)
            or _INITIALS.fullmatch(one)
            or city_of(_bare(one))
        )
        for one in told
    ):
        return False
    if every[-1].end == len(line) and "weekday" in every[-1].parts and _is_mast(told):
        return True
    hours = any(not {"hour", "noon"}.isdisjoint(one.parts) for one in every)
    return (
        hours
        or any(is_house(one) or _NUMBERED.fullmatch(one) for one in told)
        or city_in(line, 0, len(line), every) is not None
    )


def _is_mast(told: list[str]) -> bool:
    """Tell the head of a paper, what stands before its weekday and day: no headline has parts."""
    return bool(told) and (len(told) > 1 or _MAST.fullmatch(told[0]) is not None)


def is_house(part: str) -> bool:
    """Tell a part that is a house, an office or a number: `The Dhaka Standard`, `No. 214/2022`."""
    return pattern("blocks", "house_part").match(part) is not None


def city_in(text: str, start: int, end: int, every: list[Expression]) -> tuple[Part, City] | None:
    """Give the one city that is a part of a row, with its place; None for none or several."""
    parts = parts_of(text, start, end, every)
    met: dict[str, tuple[Part, City]] = {}
    for number, one in enumerate(parts):
        words = text[slice(*one)]
        given = _GIVEN.match(words)
        first = one[0] + (given.end() if given else 0)
        city = city_of(_bare(text[first : one[1]]))
        if city is None and number + 1 < len(parts):
            city = city_of(text[first : parts[number + 1][1]])  # `Kingston, Jamaica`
        if city is not None:
            met.setdefault(city.zone, ((first, one[1]), city))
    return next(iter(met.values())) if len(met) == 1 else None


def _bare(words: str) -> str:
    return _POSTCODE.sub("", words)
