"""Datelines: from where and when an article speaks.

Source: this project; forms of datelines from the Associated Press style ("WASHINGTON (AP) --")
and the news agencies of Asia ("SEOUL, Jan. 13 (Yonhap) --").
"""

import re

import msgspec

from proscribe.reports.layout.rows import city_in, parts_of
from proscribe.reports.tables import pattern
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.zones import City, city_of, region_zone
from proscribe.values.territories import parse_territory

# `, D.C.` after a city, but no weekday
_REGION = (
    r"(?:[ ]\[[A-Z][\w .-]{1,30}\]|,[ ](?![A-Z][a-z]+day\b)[A-Z][\w.]*(?:[ ][A-Z][\w.]*){0,2})?"
)
_CAPITALS = rf"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]*(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ.'’/-]*){{0,4}}{_REGION}"
_WORDS = rf"[A-Z][\w.'’/-]+(?:[ ][A-Z][\w.'’/-]*){{0,3}}{_REGION}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"(?:[A-Z][a-z]+day,?[ ])?"
    rf"(?:[A-Z](?:[a-z]{{2,8}}|[A-Z]{{2,8}})\.?[ ]{_DAY}(?:,?[ ]\d{{4}})?|"
    rf"{_DAY}[ ][A-Z](?:[a-z]{{2,8}}|[A-Z]{{2,8}})\.?(?:,?[ ]\d{{4}})?|"
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
    # `CANBERRA, Thursday —`
    re.compile(
        rf"{_MARKERS}(?P<known>)(?P<place>{_CAPITALS}),[ ]"
        r"(?P<date>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
        rf"(?:,?[ ]{_AGENCY})?[ ]?(?:{_DASH}|:)(?=\s)"),
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
    # `(AGENCY) - ROME, JAN 18 - Italy`
    re.compile(
        rf"{_AGENCY}[ ]?{_DASH}[ ](?P<place>{_CAPITALS}|{_WORDS}),[ ](?P<date>{_DATE})"
        rf"[ ]?{_DASH}(?=\s)"),
    # `Madrid, 18 Jan (AGENCY).- Spain`
    re.compile(
        rf"(?P<place>{_CAPITALS}|{_WORDS}),[ ](?P<date>{_DATE}),?[ ]{_AGENCY}\.[ ]?{_DASH}"
        r"(?=\s)"),
    # `Riyadh, January 18, 2022, SPA -- The`
    re.compile(
        rf"(?P<place>{_CAPITALS}|{_WORDS}),[ ]"
        r"(?:[^,]{3,20},[ ]14\d\d(?:[ ]?H)?,?[ ](?:corresponding[ ]to[ ])?)?"
        rf"(?P<date>{_DATE}),[ ](?P<agency>[A-Z]{{2,6}})[ ]?{_DASH}(?=\s)"),
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
_NO_PLACE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber"
)
# Where a dateline ends: a dash, colon or bracket before a sentence.
_CLOSES = re.compile(r"[\])]?\s?(?:--|—|–|-|:|\.-)(?=\s+[A-ZÀ-Þ“\"‘'])|\](?=\s+[A-ZÀ-Þ“\"])")
_AGENCY_ALONE = re.compile(r"[A-Z]{2,8}|[A-Z][a-z]+[A-Za-z]*(?:\s[A-Z]\w*)?|/")
_LINE = re.compile(rf"(?P<place>{_CAPITALS}),[ ](?P<date>{_DATE})(?:[ ]{_AGENCY})?[ ]?{_DASH}?$")
_CAPITAL_DISTRICT = re.compile(r"D\.?\s?C\.?")
_LONGEST = 140
_DATED = ("day", "numeric")


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


def find_dateline(text: str, start: int, end: int) -> DatelineFound | None:
    """Read the dateline at the beginning of a paragraph.

    Returns:
        The dateline, or None when there is none. Without a date and an agency the place must be
        a known city, so that `Background - ` is none.
    """
    stop = min(end, start + _LONGEST)
    told = _by_form(text, start, stop)
    if told is not None and told.date is not None:
        return told
    return _in_parts(text, start, stop) or told


def _by_form(text: str, start: int, stop: int) -> DatelineFound | None:
    """Read a dateline of one of the usual forms."""
    for form in (_LINE, *_DATELINES):
        found = form.match(text, start, stop)
        if found is None:
            continue
        groups = found.groupdict()
        first, last = found.span("place")
        last -= text[first:last].endswith(".") and "." not in text[first : last - 1]
        bracket = text.find(" [", first, last)  # `Ottawa [Canada], April 12`
        last = bracket if bracket > 0 else last
        if _NO_PLACE.fullmatch(text, first, last) is not None:
            continue
        city = city_of(text[first:last])
        last = first + len(_without_region(text[first:last]))
        if city is None and not groups.get("date") and not groups.get("agency"):
            continue
        if city is None and groups.get("known") is not None:
            continue
        date = None
        if groups.get("date"):
            dated = find_expressions(text, found.start("date"), found.end("date"))
            kinds = _DATED if groups.get("known") is None else (*_DATED, "weekday")
            date = dated[0] if dated and dated[0].kind in kinds else None
            if date is None:
                continue
        agency = found.span("agency") if groups.get("agency") else None
        return DatelineFound(start, found.end(), (first, last), city, date, agency)
    return None


def _in_parts(text: str, start: int, stop: int) -> DatelineFound | None:
    """Read a dateline by its parts, in any order: `3 October 2023 (NAIROBI) -`, `[Nairobi, 3 May]`.

    A day with its year and a known city, with nothing but a region, an agency and a day of another
    calendar beside them.
    """
    if not any(one.isdigit() for one in text[start:stop]):
        return None
    for close in _CLOSES.finditer(text, start, stop):
        every = find_expressions(text, start, close.start())
        if (
            len(every) != 1
            or every[0].kind not in ("day", "numeric")
            or "year" not in every[0].parts
        ):
            continue
        found = city_in(text, start, close.start(), every)
        if found is None:
            continue
        place, city = found
        beside = [
            text[slice(*one)]
            for one in parts_of(text, start, close.start(), every)
            if not (one[0] < place[1] and one[1] > place[0])
        ]
        if all(map(_is_beside_place, beside)):
            return DatelineFound(start, close.end(), place, city, every[0], None)
    return None


def _is_beside_place(part: str) -> bool:
    """Tell what can stand at a place: a region, an agency, a day of another calendar."""
    return (
        _AGENCY_ALONE.fullmatch(part) is not None
        or region_zone(part) is not None
        or bool(parse_territory(part))
        or pattern("blocks", "other_calendar").fullmatch(part) is not None
    )


def _without_region(place: str) -> str:
    """Give a place without the province or agency behind it: `Ottawa, Ontario`."""
    name, comma, region = place.partition(", ")
    if not comma or _CAPITAL_DISTRICT.fullmatch(region) or parse_territory(region):
        return place
    return name


def is_dateline(text: str, start: int, end: int) -> bool:
    """Tell a line that is a dateline and nothing else: `SEOUL, Jan. 12 (Reuters)`."""
    found = _LINE.match(text, start, end)
    return found is not None and city_of(found["place"]) is not None
