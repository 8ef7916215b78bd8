"""What the cells of a customer file say: several values in one, and dates.

Customer files write dates as lists do not: `31.12.84`, `19841231`, `12/31/1984 12:00:00 AM`, days
since 1899 (Excel). Nothing here guesses silently: what cannot be read is None, and a short year
that can be of two centuries gives both.
"""

import re
from datetime import date, timedelta

import msgspec

from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.text import NULLS, clean

MANY = "\x1e"  # ASCII record separator: how readers join the values of one cell

_SEPARATORS = re.compile(r"[;|\n\r\x1e]| / ")

_TIME = re.compile(r"(?<=\d)[ T]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?Z?$")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})$")
_COMPACT = re.compile(r"\d{8}$")
_SHORT_YEAR = re.compile(
    r"((?:\d{1,2}|[A-Za-z]{3,10})[-./ ](?:\d{1,2}|[A-Za-z]{3,10})[-./ ])(\d{2})$"
)
_NO_DATE = re.compile(
    r"(?:0{1,4}[-./ ]?){1,3}$|unknown$|not known$|unbekannt$|inconnue?$|\?+$", re.IGNORECASE
)
_SERIAL = re.compile(r"(\d{4,5})(?:\.\d+)?$")
_DAY_ZERO = date(1899, 12, 30)  # of Excel's calendar, after its leap-year fault of 1900
_TOO_EARLY, _TOO_LATE = "1600", "2040"  # a slip in the year would speak against every hit
_LAST_YEAR_OF_1900S = 30  # `30` and later is 19xx for sure: nobody is born in 2030 yet


class Reading(msgspec.Struct, frozen=True):
    """How the dates of one column are read.

    Attributes:
        month_first: Where a date can be either, its first number is the month.
        both: The column mixes the orders, so a date that can be either gives both days.
        serial: Plain numbers are days of Excel's calendar.
    """

    month_first: bool = False
    both: bool = False
    serial: bool = False


def split_many(text: str) -> list[str]:
    """Split a cell of several values at `;`, `|`, ` / `, line breaks and `MANY`.

    Example:
        >>> split_many("Kim Jong Un; Kim Jong-un / 김정은")
        ['Kim Jong Un', 'Kim Jong-un', '김정은']
    """
    return [part.strip() for part in _SEPARATORS.split(text) if part.strip()]


def day_order(text: str) -> str:
    """Say what a numeric date proves about the order of its column.

    Returns:
        `day` or `month` for what stands first for sure; `either` when both orders are possible;
        `dots` likewise, with the dots of languages that write the day first; "" for other forms.

    Example:
        >>> day_order("12/31/1980")
        'month'
    """
    found = _NUMERIC.match(_TIME.sub("", text.strip()))
    if found is None:
        return ""
    first, second = int(found[1]), int(found[3])
    if first > 12:
        return "day" if 1 <= second <= 12 else ""
    if second > 12:
        return "month" if first else ""
    if first == second:
        return ""
    return "dots" if found[2] == "." else "either"


def read_dates(text: str, reading: Reading) -> tuple[PartialDate, ...] | None:
    """Read the dates of one cell.

    Args:
        text: A cell.
        reading: How its column is read.

    Returns:
        The dates it can mean: none for an empty cell, two where the century or (in a column that
        mixes orders) the order is open. None when it holds something that is no date.

    Example:
        >>> [day.iso for day in read_dates("31.12.84", Reading())]
        ['1984-12-31']
    """
    found: list[PartialDate] = []
    for part in split_many(text) if _SEPARATORS.search(text) else (text,):
        value = clean(part, NULLS)
        if value is None or _NO_DATE.match(value):
            continue
        dates = _read_one(_TIME.sub("", value), reading)
        if not dates or any(day.earliest >= _TOO_LATE or day.latest < _TOO_EARLY for day in dates):
            return None
        found.extend(day for day in dates if day not in found)
    return tuple(found)


def _read_one(text: str, reading: Reading) -> tuple[PartialDate, ...]:
    short = _SHORT_YEAR.match(text)
    if short:
        centuries = ("19",) if int(short[2]) >= _LAST_YEAR_OF_1900S else ("19", "20")
        texts = [f"{short[1]}{century}{short[2]}" for century in centuries]
        return tuple(day for one in texts for day in _read_one(one, reading))
    if _COMPACT.match(text):
        return _compact(text, reading)
    if reading.serial and _SERIAL.match(text):
        days = int(text.partition(".")[0])
        if days > 2199:  # smaller numbers are years
            return _only(parse_date((_DAY_ZERO + timedelta(days=days)).isoformat()))
    one = parse_date(text, month_first=reading.month_first)
    if one and not reading.both:
        return (one,)
    other = parse_date(text, month_first=not reading.month_first)
    if one is None:  # `12/31/1980` in a column read day first: it can only be one day
        return _only(other)
    return (one, other) if other and other != one else (one,)


def _compact(text: str, reading: Reading) -> tuple[PartialDate, ...]:
    """Read `19841231`, else `31121984`; no text can be both with a year from 1300 on."""
    if text >= "13000000":
        day = parse_date(f"{text[:4]}-{text[4:6]}-{text[6:]}")
        if day:
            return (day,)
    if text[:2] == "00" or text[2:4] == "00":
        return ()
    return _read_one(f"{text[:2]}/{text[2:4]}/{text[4:]}", reading)


def _only(day: PartialDate | None) -> tuple[PartialDate, ...]:
    return (day,) if day else ()
