"""From instants to places on a drawing, and which days to write under it.

Events cluster: six in a week after two years of none. Over a short time the axis is even; over a
long one each stretch between two events is drawn with the 0.4th power of its length, so that days
stay legible beside years. The axis keeps its order, and its marks say where time was drawn closer.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import msgspec

_DAY_S = 86_400.0
_EVEN_DAYS = 92  # up to a quarter of a year a day is wide enough on an even axis
_POWER = 0.4
_LEAST_DAY = 9  # a day is marked only where it is as wide as this
_APART = 74  # least distance of two marks of the axis, in the units of the drawing

_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


class Scale(msgspec.Struct, frozen=True):
    """A monotonous map from time to place.

    Attributes:
        instants: Seconds since 1970, ascending; at least two.
        places: The place of each.
        even: A day is as wide everywhere.
    """

    instants: tuple[float, ...]
    places: tuple[float, ...]
    even: bool

    def place(self, instant: float) -> float:
        """Give the place of an instant; outside it is the nearer end."""
        if instant <= self.instants[0]:
            return self.places[0]
        if instant >= self.instants[-1]:
            return self.places[-1]
        at = bisect_right(self.instants, instant)
        start, end = self.instants[at - 1], self.instants[at]
        share = (instant - start) / (end - start)
        return self.places[at - 1] + share * (self.places[at] - self.places[at - 1])


class Tick(msgspec.Struct, frozen=True, order=True):
    """A mark of the axis.

    Attributes:
        place: Where.
        label: Year, month or day.
        strong: It begins a year.
    """

    place: float
    label: str
    strong: bool


def seconds(instant: str) -> float:
    """Give a UTC instant as seconds since 1970."""
    return datetime.fromisoformat(instant).timestamp()


def scale_of(instants: Iterable[float], left: float, right: float) -> Scale:
    """Lay instants from left to right, with a little air at both ends.

    Args:
        instants: Beginnings and ends of all that is drawn; none is allowed.
        left: Place of the left end.
        right: Place of the right end.
    """
    known = sorted(set(instants)) or [0.0]
    air = max((known[-1] - known[0]) * 0.04, _DAY_S / 2)
    known = [known[0] - air, *known, known[-1] + air]
    even = known[-1] - known[0] <= _EVEN_DAYS * _DAY_S
    gaps = [after - before for before, after in pairwise(known)]
    widths = [gap if even else (gap / _DAY_S) ** _POWER for gap in gaps]
    unit = (right - left) / sum(widths)
    places = [left]
    for width in widths:
        places.append(places[-1] + width * unit)
    places[-1] = right
    return Scale(tuple(known), tuple(places), even)


def ticks_of(scale: Scale) -> tuple[Tick, ...]:
    """Choose marks that are far enough apart: years first, then months, then days."""
    chosen: list[Tick] = []
    first, last = (
        datetime.fromtimestamp(at, UTC) for at in (scale.instants[0], scale.instants[-1])
    )
    for level, least in ((_years, 0.0), (_quarters, 0.0), (_months, 0.0), (_days, _LEAST_DAY)):
        for day, label, strong in level(first, last):
            place = scale.place(day.timestamp())
            if scale.place(day.timestamp() + _DAY_S) - place < least:
                continue
            inside = scale.places[0] + 8 < place < scale.places[-1] - 8
            if inside and all(abs(place - one.place) >= _APART for one in chosen):
                chosen.append(Tick(place, label, strong))
    chosen.sort()
    if chosen and not any(one.label[-4:].isdigit() for one in chosen):
        year = first.year if first.year == last.year else last.year
        chosen[0] = Tick(chosen[0].place, f"{chosen[0].label} {first.year}", chosen[0].strong)
        if year != first.year:
            chosen[-1] = Tick(chosen[-1].place, f"{chosen[-1].label} {year}", chosen[-1].strong)
    return tuple(chosen)


Marks = Iterator[tuple[datetime, str, bool]]


def _years(first: datetime, last: datetime) -> Marks:
    for year in range(first.year, last.year + 1):
        yield datetime(year, 1, 1, tzinfo=UTC), str(year), True


def _quarters(first: datetime, last: datetime) -> Marks:
    yield from (one for one in _months(first, last) if one[0].month in (4, 7, 10))


def _months(first: datetime, last: datetime) -> Marks:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield datetime(year, month, 1, tzinfo=UTC), f"{_MONTHS[month - 1]} {year}", month == 1
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _days(first: datetime, last: datetime) -> Marks:
    day = first.replace(hour=0, minute=0, second=0, microsecond=0)
    while day <= last:
        yield day, f"{day.day} {_MONTHS[day.month - 1]}", False
        day += timedelta(days=1)
