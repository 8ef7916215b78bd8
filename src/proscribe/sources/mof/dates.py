"""Dates of the Japanese list: births, notices, listings.

Births: `1941/8/20`, `1970年`, `1963年頃` (about), `1955年から1958年の間` (between), several with
`、` or `又は` (or) between them, and words behind a date. Notices: `2001.9.22 2008.6.25改訂`
(amended). Listings: `2001年2月23日（2003年9月3日、9月21日に改訂）`, where a year is said once.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.sources.mof.cells import split_values, tidy
from proscribe.values.dates import PartialDate, day, parse_date

_BRACKET = re.compile(r"\(([^()]*)\)")
_OR = re.compile(r"[、,]|又は|または|もしくは|若しくは|及び|および")
_OTHER_CALENDAR = re.compile(r"ヒジュラ|ヒジュリ|イスラム暦|回暦|hijri", re.IGNORECASE)
_ABOUT_BEFORE = re.compile(r"^(?:およそ|おおよそ|おおむね|概ね|約|凡そ)\s*")
_ABOUT_BEHIND = re.compile(r"の?(?:頃|ころ|ごろ|前後)$")
_BETWEEN = re.compile(r"(?:まで)?の間$|まで$")
_TO = re.compile(r"\s*[~〜∼−–—-]\s*(?=\d{4}年)")
_SAME_YEAR = re.compile(r"^(\d{4})年(\d{1,2}月(?:\d{1,2}日)?)から(\d{1,2}月(?:\d{1,2}日)?)$")
_NO_DAY_SIGN = re.compile(r"(月\d{1,2})$")
_DECADE = re.compile(r"^(\d{3}0)年代(?:(前半|初頭|初め)|(半ば|中頃|中盤)|(後半|末))?$")
_LEADING = re.compile(r"^(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{4}/\d{1,2}/\d{1,2})(\D+)$")
_ENGLISH = re.compile(r"^born\b.*\b(?:on|in)\s+(\S.*)$", re.IGNORECASE)
_NOTICE = re.compile(
    r"(\d{4})\s*[.年/-]\s*(\d{1,2})\s*[.月/-]\s*(\d{1,2})日?\s*(?:に|付で)?(改訂|改定|修正|改正)?"
)
_LISTING = re.compile(
    r"(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})(?:日|(?=[^\d月日]|$))"
)
_FILLERS = re.compile(r"[\s、,;()に・]|改訂|改定|修正|改正|及び|および|付|告示|追加|掲載|再")
_OLDEST = "1800"  # older years are of another calendar


class Birth(msgspec.Struct, frozen=True):
    """One date of birth.

    Attributes:
        date: The date, None when it cannot be read.
        text: As published.
        note: Words beside it, or "".
    """

    date: PartialDate | None
    text: str
    note: str


class Days(msgspec.Struct, frozen=True):
    """The days of a listing.

    Attributes:
        listed: The first, None when there is none.
        amended: The others, sorted.
        rest: What was not read as a day, or "".
    """

    listed: PartialDate | None
    amended: tuple[PartialDate, ...]
    rest: str


def read_births(cell: str) -> list[Birth]:
    """Read the dates of birth in a cell.

    Example:
        >>> [birth.date.iso for birth in read_births("1963年頃、1965年5月3日")]
        ['1963', '1965-05-03']
    """
    return [birth for value in split_values(cell) for birth in _births(value)]


def _births(value: str) -> Iterator[Birth]:
    bare = _BRACKET.sub("", value)
    pieces = [piece.strip() for piece in _OR.split(bare) if piece.strip()]
    if len(pieces) < 2 or not all(re.search(r"\d{4}", piece) for piece in pieces):
        notes = "; ".join(note.strip() for note in _BRACKET.findall(value) if note.strip())
        yield _birth(bare.strip(), value, notes)
        return
    for piece in pieces:
        yield _birth(piece, piece, "")
    # Words in brackets belong to one of the dates; which one, the text tells.


def _birth(bare: str, text: str, note: str) -> Birth:
    if _OTHER_CALENDAR.search(text):
        return Birth(None, text, "")
    date, rest = _read(bare.strip(" .、,")), ""
    if date is None:
        leading = _LEADING.match(bare)
        if leading:
            date, rest = _read(leading[1]), leading[2].strip()
    if date is None or date.earliest[:4] < _OLDEST:
        return Birth(None, text, "")
    return Birth(date, text, "; ".join(filter(None, (note, rest))))


def _read(text: str) -> PartialDate | None:
    circa = False
    for pattern in (_ABOUT_BEFORE, _ABOUT_BEHIND):
        shorter = pattern.sub("", text)
        circa, text = circa or shorter != text, shorter
    text = _TO.sub("から", _BETWEEN.sub("", text))
    text = _SAME_YEAR.sub(r"\1年\2から\1年\3", text)
    text = _NO_DAY_SIGN.sub(r"\1日", text)
    decade = _DECADE.match(text)
    if decade:
        part = "early " if decade[2] else "mid " if decade[3] else "late " if decade[4] else ""
        text = f"{part}{decade[1]}s"
    english = _ENGLISH.match(text)
    date = parse_date(english[1] if english else text)
    if date is None or not circa:
        return date
    return PartialDate(date.earliest, date.latest, date.precision, circa=True)


def read_notice(cell: str) -> Days:
    """Read the days of the notices: the first listed the party, the others changed the entry."""
    text = tidy(cell)
    listed: list[PartialDate] = []
    amended: list[PartialDate] = []
    for found in _NOTICE.finditer(text):
        date = day(int(found[1]), int(found[2]), int(found[3]))
        if date:
            (amended if found[4] else listed).append(date)
    read = _NOTICE.sub(lambda found: "" if _valid(found) else found[0], text)
    listed.sort()
    rest = _FILLERS.sub("", read)
    return Days(listed[0] if listed else None, tuple(sorted({*listed[1:], *amended})), rest)


def _valid(found: re.Match[str]) -> bool:
    return day(int(found[1]), int(found[2]), int(found[3])) is not None


def read_listing(cell: str) -> Days:
    """Read the days of another authority's listing; a year counts until another is said."""
    text = tidy(cell)
    days: list[PartialDate] = []
    rest = text
    year = ""
    for found in _LISTING.finditer(text):
        year = found[1] or year
        date = day(int(year), int(found[2]), int(found[3])) if year else None
        if date:
            days.append(date)
            rest = rest.replace(found[0], "", 1)
    listed = days[0] if days else None
    return Days(listed, tuple(sorted({*days[1:]} - {listed})), _FILLERS.sub("", rest))
