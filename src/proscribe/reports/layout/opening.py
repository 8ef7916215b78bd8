"""The lines that open an article: dateline, stamp, byline.

Source: this project; forms of datelines from the Associated Press style ("WASHINGTON (AP) --")
and the news agencies of Asia ("SEOUL, Jan. 13 (Yonhap) --").
"""

import re

import msgspec

from proscribe.reports.tables import Publisher, english
from proscribe.reports.text.span import strip
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.zones import City, city_of

# `, D.C.` after a city, but no weekday
_REGION = (
    r"(?:[ ]\[[A-Z][\w .-]{1,30}\]|,[ ](?![A-Z][a-z]+day\b)[A-Z][\w.]*(?:[ ][A-Z][\w.]*){0,2})?"
)
_CAPITALS = rf"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]*(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ.'’/-]*){{0,4}}{_REGION}"
_WORDS = rf"[A-Z][\w.'’/-]+(?:[ ][A-Z][\w.'’/-]*){{0,3}}{_REGION}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"(?:[A-Z][a-z]+day,?[ ])?"
    rf"(?:[A-Z][a-z]{{2,8}}\.?[ ]{_DAY}(?:,?[ ]\d{{4}})?|"
    rf"{_DAY}[ ][A-Z][a-z]{{2,8}}\.?(?:,?[ ]\d{{4}})?|"
    r"\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:,?[ ](?:at[ ])?\d{1,2}[:.]\d\d(?:[ ]?[ap]\.?m\.?)?(?:[ ][A-Z]{2,5})?)?"
)
_AGENCY = r"\((?P<agency>[^()]{2,60})\)"
_DASH = r"(?:--|—|–|-)"
_MARKERS = r"(?:\((?:LEAD|\d(?:st|nd|rd|th)[ ]LD|URGENT)\)[ ]*)?"
_DATELINES = (
    re.compile(
        rf"{_MARKERS}(?P<place>{_CAPITALS}|{_WORDS}),?[ ]\((?P<date>{_DATE})"
        rf"(?:,[ ][^()]{{2,40}})?\)(?P<agency>)[ ]?{_DASH}(?=\s)"),
    re.compile(
        rf"{_MARKERS}(?P<place>{_CAPITALS}|{_WORDS})[,.][ ](?P<date>{_DATE})(?:,?[ ]{_AGENCY})"
        rf"?[ ]?(?:{_DASH}|:)(?=\s)"),
    # `MOSCOW, January 13. /Agency/.`
    re.compile(
        rf"{_MARKERS}(?P<place>{_CAPITALS}|{_WORDS})[,.][ ](?P<date>{_DATE})\.?"
        r"[ ]/(?P<agency>[^/]{2,40})/\.?(?=\s)"),
    # `KYIV, Jan. 14, 2022 (Agency)` without a dash
    re.compile(
        rf"{_MARKERS}(?P<place>{_CAPITALS}),[ ](?P<date>{_DATE}),?[ ]{_AGENCY}(?=\s+[A-Z])"),
    # `Vienna, Dec 20 (Agency) The ...`: only a city that is known
    re.compile(
        rf"(?P<known>)(?P<place>{_WORDS}),[ ](?P<date>{_DATE}),?[ ]{_AGENCY}(?=\s+[A-Z])"),
    # `Brussels, 13.2.2023. By Regulation ...`
    re.compile(
        rf"(?P<place>{_CAPITALS}|{_WORDS}),[ ](?P<date>(?:[A-Z][a-z]+day,?[ ])?(?:the[ ])?"
        rf"(?:[A-Z][a-z]{{2,8}}\.?[ ]{_DAY},?[ ]\d{{4}}|{_DAY}[ ][A-Z][a-z]{{2,8}}\.?,?[ ]\d{{4}}|"
        r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d))(?P<agency>)\.(?=\s+[A-Z“\"])"),
    re.compile(rf"{_MARKERS}(?P<place>{_CAPITALS}|{_WORDS})[ ]{_AGENCY}[ ]?{_DASH}(?=\s)"),
    re.compile(
        rf"(?P<place>{_CAPITALS})(?P<date>)(?P<agency>)"
        rf"(?:[ ]?{_DASH}(?=\s)|(?:—|--)(?=[A-Z“\"])|:(?=\s)|[.](?=\s[A-Z“\"]))"),
    re.compile(rf"(?P<place>{_WORDS})(?P<agency>)(?:[ ]?(?:--|—|–)(?=\s)|—(?=[A-Z])|[ ]-(?=\s))"),
    re.compile(rf"\((?P<place>{_WORDS})(?:,[ ](?P<date>{_DATE}))?(?P<agency>)\)[ ]?{_DASH}?(?=\s)"),
)  # fmt: skip
_LINE = re.compile(rf"(?P<place>{_CAPITALS}),[ ](?P<date>{_DATE})(?:[ ]{_AGENCY})?[ ]?{_DASH}?$")
_CHANGED = re.compile(
    r"\b(?:updated?|modified|revised|last (?:changed|review(?:ed)?))\b[\s:]*(?:on|at)?\s*$"
)
_BY = re.compile(
    r"(?:(?:Additional\s+)?(?:[Rr]eporting|[Ww]riting)\s+by|Authors?:|Written\s+by|Words\s+by|Contributors?:|By|BY|by)\s+"
)
_AUTHOR = re.compile(r"[A-Z][\w.'’-]+(?:[ ](?:[A-Z][\w.'’-]*|de|van|von|al|bin|la|del|da)){1,5}")
_AND = re.compile(r"\s*(?:,|\band\b|&)\s*")
_SENT_FROM = re.compile(r"(?:[A-Z]\w+\s+)?[Ff]rom\s+(?:the\s+)?")
_LONGEST = 140


class DatelineFound(msgspec.Struct, frozen=True):
    """A dateline as it stands.

    Attributes:
        start: First character of the paragraph.
        end: One past its dash.
        place: Its place, (start, end).
        city: The place, or None when it is not in the table.
        date: Its date, or None.
        agency: The agency in brackets, (start, end), or None.
    """

    start: int
    end: int
    place: tuple[int, int]
    city: City | None
    date: Expression | None
    agency: tuple[int, int] | None


class StampFound(msgspec.Struct, frozen=True):
    """A stamp line as it stands.

    Attributes:
        published: The time of publication, or None.
        modified: The time of the last change, or None.
        section: Section of the site before it, (start, end), or None.
        others: Further times in it.
        place: City before it (`Bern, 11.08.2021`), (start, end), or None.
        city: That city, or None.
    """

    published: Expression | None
    modified: Expression | None
    section: tuple[int, int] | None
    others: tuple[Expression, ...] = ()
    place: tuple[int, int] | None = None
    city: City | None = None


def find_dateline(text: str, start: int, end: int) -> DatelineFound | None:
    """Read the dateline at the beginning of a paragraph.

    Returns:
        The dateline, or None when there is none. Without a date and an agency the place must be
        a known city, so that `Background - ` is none.
    """
    stop = min(end, start + _LONGEST)
    for pattern in (_LINE, *_DATELINES):
        found = pattern.match(text, start, stop)
        if found is None:
            continue
        groups = found.groupdict()
        first, last = found.span("place")
        last -= text[first:last].endswith(".") and "." not in text[first : last - 1]
        bracket = text.find(" [", first, last)  # `Ottawa [Canada], April 12`
        last = bracket if bracket > 0 else last
        city = city_of(text[first:last])
        if city is None and not groups.get("date") and not groups.get("agency"):
            continue
        if city is None and groups.get("known") is not None:
            continue
        date = None
        if groups.get("date"):
            dated = find_expressions(text, found.start("date"), found.end("date"))
            date = dated[0] if dated and dated[0].kind in ("day", "numeric") else None
            if date is None:
                continue
        agency = found.span("agency") if groups.get("agency") else None
        return DatelineFound(start, found.end(), (first, last), city, date, agency)
    return None


def is_dateline(text: str, start: int, end: int) -> bool:
    """Tell a line that is a dateline and nothing else: `SEOUL, Jan. 12 (Reuters)`."""
    found = _LINE.match(text, start, end)
    return found is not None and city_of(found["place"]) is not None


def read_stamp(text: str, start: int, end: int, publisher: Publisher | None) -> StampFound:
    """Read a stamp line: `All News 00:34 January 14, 2022`, `Updated: ...`, `Posted ...`."""
    every = find_expressions(text, start, end)
    found = [
        one
        for one in every
        if one.kind == "iso"
        or (one.kind in ("day", "numeric") and ("year" in one.parts or "short" in one.parts))
    ]
    published = modified = None
    for one in found:
        before = text[max(start, one.start - 30) : one.start].lower()
        if _CHANGED.search(before):
            modified = modified or one
        else:
            published = published or one
    lead_end = found[0].start if found else start
    lead = strip(text, start, lead_end, " |,·•●▪–—-:")
    sent = _SENT_FROM.match(text, *lead)
    lead = (sent.end(), lead[1]) if sent else lead
    words = text[slice(*lead)]
    section = lead if words and publisher and words in publisher.sections else None
    city = city_of(words) if words and section is None else None
    others = tuple(one for one in every if one not in (published, modified))
    return StampFound(published, modified, section, others, lead if city else None, city)


def read_authors(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the authors of a byline, (start, end) each."""
    by = _BY.match(text, start, end)
    at = by.end() if by else start
    found: list[tuple[int, int]] = []
    while at < end:
        name = _AUTHOR.match(text, at, end)
        if name is None:
            break
        if found and set(name[0].split()) & english("names", "no_author"):
            break  # `Rosa Lind, Department Spokesperson`
        found.append(name.span())
        gap = _AND.match(text, name.end(), end)
        if gap is None:
            break
        at = gap.end()
        more = _AND.match(text, at, end)  # the comma before `and`
        at = more.end() if more else at
    return found
