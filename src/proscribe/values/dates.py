"""Dates as lists publish them: partial, circa, ranged; always an interval with a precision.

Source: the forms were collected from the official files of OFAC, UN, OFSI, DFAT and SEMA; the
intervals follow the rule "what is not stated is not known": `1948` is all of 1948.
"""

import calendar
import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import Literal

import msgspec

Precision = Literal["day", "month", "year", "range"]


class PartialDate(msgspec.Struct, frozen=True, order=True):
    """A date as far as it is known.

    Attributes:
        earliest: First day it can be, ISO 8601 `yyyy-mm-dd`.
        latest: Last day it can be, ISO 8601 `yyyy-mm-dd`; not before `earliest`.
        precision: What is stated: a day, a month, a year, or a range of any of them.
        circa: The publisher says "circa", "approximately" or the like.
    """

    earliest: str
    latest: str
    precision: Precision
    circa: bool = False

    @property
    def iso(self) -> str:
        """The date as an ISO 8601 prefix (`1948`, `1948-12`, `1948-12-10`); a range as `a/b`."""
        if self.precision == "day":
            return self.earliest
        if self.precision == "month":
            return self.earliest[:7]
        if self.precision == "year":
            return self.earliest[:4]
        return f"{self.earliest}/{self.latest}"


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janvier januar enero",
            "feb february fevrier februar febrero",
            "mar march mars marz marzo",
            "apr april avril abril",
            "may mai mayo",
            "jun june juin juni junio",
            "jul july juillet juli julio",
            "aug august aout agosto",
            "sep sept september septembre septiembre",
            "oct october octobre oktober octubre",
            "nov november novembre noviembre",
            "dec december decembre dezember diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
_OLDEST, _NEWEST = 1000, 2199
_LONGEST = 80  # characters; no single date is longer

_CIRCA = re.compile(
    r"^(?:(?:circa|approximately|approx\.?|about|around|ca|est\.?)(?:\s*:\s*|\s+)|(?:c|ca)\.\s*)",
    re.IGNORECASE,
)
_BORN = re.compile(r"^born\s+(?:(?:in|on)\s+)?", re.IGNORECASE)
_CIRCA_END = re.compile(r"\s*\(?(?:circa|approximately|approx\.?)\)?$", re.IGNORECASE)
_INTERVAL = re.compile(r"^(\d{4}(?:-\d\d){0,2})\s*/\s*(\d{4}(?:-\d\d){0,2})$")
_BETWEEN_YEARS = re.compile(r"^between\s+(\d{4})\s*[-–]\s*(\d{4})$", re.IGNORECASE)
_RANGE = re.compile(r"^(?:between\s+)?(.+?)\s+(?:to|and|-|–|through)\s+(.+)$", re.IGNORECASE)
_YEARS = re.compile(r"^(\d{4})\s*[-–/]\s*(\d{4})$")
_AROUND_SLASH = re.compile(r"(?<=\d)\s*/\s*(?=\d)")
_DECADE = re.compile(r"^(?:the\s+)?(early|mid|late)?[\s-]*(\d{3})0'?s$", re.IGNORECASE)
_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ISO = re.compile(
    r"^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$"
)
_NUMERIC = re.compile(r"^(\d{1,2}|dd)[./-](\d{1,2}|mm)[./-](\d{4})$", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"^(\d{1,2}|mm)[./](\d{4})$", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$")
_WORDS = re.compile(
    r"^(?:(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s/-]+(?:de\s+)?)?([a-z]{3,10})(?:\.\s*|,?[\s/-]+)(?:de\s+)?(\d{4})$",
    re.IGNORECASE,
)
_US_WORDS = re.compile(r"^([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$", re.IGNORECASE)

# Japanese: `1970年5月3日`, `1963年頃` (about), `1955年から1958年の間` (between), `生まれ` (born).
_JAPANESE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_JAPANESE_ABOUT = re.compile(r"[頃ころごろ]+$")


_PRECISIONS = ("day", "month", "year", "range")


@lru_cache(maxsize=1 << 16)
def date_numbers(one: PartialDate) -> tuple[int, int, int, int, int, int]:
    """Give a date as six whole numbers, for comparing many.

    Returns:
        First and last day as yyyymmdd; both as days since 31 December of the year 0; the precision
        (0 day, 1 month, 2 year, 3 range); 1 where it is circa.

    Example:
        >>> date_numbers(PartialDate("1970-05-03", "1970-05-03", "day"))
        (19700503, 19700503, 719285, 719285, 0, 0)
    """
    first, last = date.fromisoformat(one.earliest), date.fromisoformat(one.latest)
    return (
        first.year * 10_000 + first.month * 100 + first.day,
        last.year * 10_000 + last.month * 100 + last.day,
        first.toordinal(),
        last.toordinal(),
        _PRECISIONS.index(one.precision),
        int(one.circa),
    )


def day(year: int, month: int, number: int, *, circa: bool = False) -> PartialDate | None:
    """Give a date known to the day, or None when the calendar has no such day.

    Example:
        >>> day(1961, 2, 30) is None
        True
    """
    if not _OLDEST <= year <= _NEWEST or not 1 <= month <= 12:
        return None
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    text = date(year, month, number).isoformat()
    return PartialDate(text, text, "day", circa)


def month(year: int, number: int, *, circa: bool = False) -> PartialDate | None:
    """Give a date known to the month, or None when there is no such month."""
    if not _OLDEST <= year <= _NEWEST or not 1 <= number <= 12:
        return None
    last = calendar.monthrange(year, number)[1]
    stem = f"{year:04d}-{number:02d}"
    return PartialDate(f"{stem}-01", f"{stem}-{last:02d}", "month", circa)


def year(number: int, *, circa: bool = False) -> PartialDate | None:
    """Give a date known to the year, or None outside the years 1000 to 2199."""
    if not _OLDEST <= number <= _NEWEST:
        return None
    return PartialDate(f"{number:04d}-01-01", f"{number:04d}-12-31", "year", circa)


def between(first: PartialDate, last: PartialDate, *, circa: bool = False) -> PartialDate | None:
    """Give the range from the start of one date to the end of another.

    Returns:
        A range, or the plain date, month or year when that is what it covers; None when the
        second ends before the first starts.
    """
    circa = circa or first.circa or last.circa
    return span(first.earliest, last.latest, circa=circa)


def span(earliest: str, latest: str, *, circa: bool = False) -> PartialDate | None:
    """Give the date that an interval of two ISO days means, as precise as the interval is.

    A whole calendar year is a date known to the year, a whole month one known to the month.

    Example:
        >>> span("1948-01-01", "1948-12-31").precision
        'year'
    """
    try:
        first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return None
    if last < first:
        return None
    for whole in (
        day(first.year, first.month, first.day, circa=circa),
        month(first.year, first.month, circa=circa),
        year(first.year, circa=circa),
    ):
        if whole and (whole.earliest, whole.latest) == (first.isoformat(), last.isoformat()):
            return whole
    return PartialDate(first.isoformat(), last.isoformat(), "range", circa)


def parse_date(text: str, *, month_first: bool = False) -> PartialDate | None:
    """Read one date from the forms that official lists use.

    Args:
        text: One date as published: `10 Dec 1948`, `circa 1948`, `1948 to 1950`, `00/00/1948`,
            `12/05/1958`, `1958-05-12`, `Dec 1948`, `May 12, 1958`, `1958`.
        month_first: Read `05/12/1958` as 12 May (United States forms) instead of 5 December.

    Returns:
        The date as an interval, or None when `text` is not one date that the calendar has.

    Example:
        >>> parse_date("circa 1979-1982").iso
        '1979-01-01/1982-12-31'
        >>> parse_date("00/03/1970").iso
        '1970-03'
    """
    if len(text) > 4 * _LONGEST:
        return None
    whole = _DAY.fullmatch(text)  # nothing else can be said of most
    if whole and (found := day(int(whole[1]), int(whole[2]), int(whole[3]))):
        return found
    text = " ".join(_plain(text).split()).strip(" .;,")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip(" .;,")
    text = _AROUND_SLASH.sub("/", text)
    if not text or len(text) > _LONGEST:
        return None
    circa = False
    if "年" in text:
        text, circa = _japanese(text)
    text = _BORN.sub("", text)
    for pattern in (_CIRCA, _CIRCA_END):
        shorter = pattern.sub("", text)
        if shorter != text:
            text, circa = shorter.strip(), True
    found = _single(text, month_first=month_first, circa=circa)
    if found:
        return found
    return _ranged(text, month_first=month_first, circa=circa)


def _plain(text: str) -> str:
    """Give a text with ASCII digits and without accents, so that one set of patterns reads it."""
    if text.isascii():
        return text
    bare = "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in unicodedata.normalize("NFKD", text)
        if not "\u0300" <= character <= "\u036f"
    )
    return unicodedata.normalize("NFC", bare)


def _japanese(text: str) -> tuple[str, bool]:
    """Give a Japanese date in the forms of the other patterns, and whether it is about."""
    text = text.removesuffix("生まれ").removesuffix("生").removesuffix("の間").strip()
    exact = _JAPANESE_ABOUT.sub("", text)
    western = _JAPANESE.sub(lambda found: "-".join(filter(None, found.groups())), exact)
    return western.replace("から", " to ").strip(), exact != text


def _ranged(text: str, *, month_first: bool, circa: bool) -> PartialDate | None:
    years = _YEARS.match(text) or _BETWEEN_YEARS.match(text)
    if years:
        first, last = year(int(years[1])), year(int(years[2]))
        return between(first, last, circa=circa) if first and last else None
    decade = _DECADE.match(text)
    if decade:
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
            (decade[1] or "").lower(), (0, 9)
        )
        stem = int(decade[2]) * 10
        first, last = year(stem + low), year(stem + high)
        return between(first, last, circa=circa) if first and last else None
    parts = _INTERVAL.match(text) or _RANGE.match(text)
    if parts:
        one = parse_date(parts[1], month_first=month_first)
        other = parse_date(parts[2], month_first=month_first)
        if one is None and other is not None and parts[1].lower().rstrip(".") in _MONTHS:
            # `Aug. and Sep 1977`: the year is said once
            one = month(int(other.earliest[:4]), _MONTHS[parts[1].lower().rstrip(".")])
        return between(one, other, circa=circa) if one and other else None
    return None


def _single(text: str, *, month_first: bool, circa: bool) -> PartialDate | None:
    if len(text) == 4 and text.isascii() and text.isdigit():
        return year(int(text), circa=circa)
    iso = _ISO.match(text) or _YEAR_FIRST.match(text)
    if iso:
        return _assemble(iso[3], iso[2], iso[1], circa=circa)
    numeric = _NUMERIC.match(text)
    if numeric:
        one, two = (numeric[2], numeric[1]) if month_first else (numeric[1], numeric[2])
        return _assemble(one, two, numeric[3], circa=circa)
    pair = _MONTH_YEAR.match(text)
    if pair:
        return _assemble(None, pair[1], pair[2], circa=circa)
    words = _WORDS.match(text)
    if words and words[2].lower() in _MONTHS:
        return _assemble(words[1], str(_MONTHS[words[2].lower()]), words[3], circa=circa)
    words = _US_WORDS.match(text)
    if words and words[1].lower() in _MONTHS:
        return _assemble(words[2], str(_MONTHS[words[1].lower()]), words[3], circa=circa)
    return None


def _assemble(
    day_text: str | None, month_text: str | None, year_text: str, *, circa: bool
) -> PartialDate | None:
    """Build a date from digits, where `00`, `dd`, `mm` and None mean "not known"."""
    numbers = [
        int(part) if part and part.isascii() and part.isdigit() else 0
        for part in (day_text, month_text, year_text)
    ]
    number, month_number, year_number = numbers
    if not month_number:
        return year(year_number, circa=circa) if not number else None
    if not number:
        return month(year_number, month_number, circa=circa)
    return day(year_number, month_number, number, circa=circa)
