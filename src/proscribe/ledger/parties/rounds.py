"""Parties that came on a list in one round: their numbers stand together.

Where a list dates its entries by nothing but two versions that lie months apart, a day picks out
nobody. But keepers number entries in the order in which they enter them, so what came on one day
stands side by side (the eleven additions of one British notice are 15860 to 15870), and what came
in another round stands further off. A party that is known to be of a round so tells which others
can be.

The reach is how far apart two parties that a document names for one day may stand: of OFAC other
programs of the same day, and numbers given to addresses and vessels, come between; under one
program it is wider.

Source: this project; measured on the annotated announcements (`tests/reports/corpus`).
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from proscribe.ledger.parties.unit import Unit
from proscribe.ledger.row import LedgerRow, When

_NUMBER = re.compile(r"[a-z]+(?:-[a-z]+)*-(\d{1,9})(?:-.*)?")
_REACH = {"us_ofac_sdn": 130, "us_ofac_cons": 130, "gb_hmt_sanctions": 40, "un_sc_sanctions": 20}
_SHORT_REACH = 6
_SAME_PROGRAM = {"us_ofac_sdn": 800}  # entries prepared at another time come on one day as well
_CLOSE = timedelta(days=14)  # between two versions that date a row well enough
_FAR = 3_000  # numbers of a year and more
_BESIDE = 20  # numbers between parties that were surely entered together
_FEWEST_BESIDE = 2
_FEWEST_TOGETHER = 3  # named in one document

Number = tuple[str, int, tuple[str, ...]]  # dataset, number of the entry, its programs
Row = TypeVar("Row", LedgerRow, Unit)


def is_of_days(when: When | None) -> bool:
    """Tell whether a time is known well enough for a measure: to a day, or to some weeks."""
    if when is None or not when.earliest:
        return False
    days = date.fromisoformat(when.latest[:10]) - date.fromisoformat(when.earliest[:10])
    return days <= _CLOSE


def number_of(row: LedgerRow) -> Number | None:
    """Give the number that the keeper gave an entry, None where its id holds none.

    Example: `ofac-39577` has 39577; `trade-csl-cc6cc431` has none.
    """
    found = _NUMBER.fullmatch(row.record_id)
    return (row.dataset, int(found[1]), row.programs) if found else None


def numbers_of(one: LedgerRow | Unit) -> tuple[Number, ...]:
    """Give the numbers of a row or of all rows of a party."""
    rows = one.rows if isinstance(one, Unit) else (one,)
    return tuple(number for row in rows if (number := number_of(row)) is not None)


def distance(one: Sequence[Number], others: Iterable[Number]) -> int | None:
    """Give how far the nearest of some numbers is, in numbers.

    Returns:
        None when none is within reach.
    """
    found = [
        abs(number - other)
        for dataset, other, theirs in others
        for name, number, own in one
        if name == dataset and abs(number - other) <= _reach(name, own, theirs)
    ]
    return min(found, default=None)


def _reach(dataset: str, one: Sequence[str], other: Sequence[str]) -> int:
    reach = _REACH.get(dataset, _SHORT_REACH)
    return max(reach, _SAME_PROGRAM.get(dataset, 0)) if {*one} & {*other} else reach


def is_among(one: Sequence[Number], others: Sequence[Number]) -> bool:
    """Tell a party whose number stands side by side with those of two or more of a round."""
    return len({number for _, number, _ in others}) >= _FEWEST_BESIDE and any(
        name == dataset and abs(number - other) <= _BESIDE
        for dataset, other, _ in others
        for name, number, _ in one
    )


def between(units: Iterable[Unit], known: Sequence[Number]) -> list[Unit]:
    """Give the parties whose numbers lie between the least and the greatest of a round."""
    bounds: dict[str, tuple[int, int]] = {}
    for dataset, number, _ in known:
        least, greatest = bounds.get(dataset, (number, number))
        bounds[dataset] = min(least, number), max(greatest, number)
    return [
        one
        for one in units
        if any(
            name in bounds and bounds[name][0] < number < bounds[name][1]
            for name, number, _ in numbers_of(one)
        )
    ]


def is_far(one: Sequence[Number], others: Sequence[Sequence[Number]]) -> bool:
    """Tell a party that stands far from all others, which stand together."""
    apart = [
        abs(number - other)
        for theirs in others
        for dataset, other, _ in theirs
        for name, number, _ in one
        if name == dataset
    ]
    together = [
        number for theirs in others for dataset, number, _ in theirs if dataset == one[0][0]
    ]
    return bool(apart) and min(apart) > _FAR and max(together) - min(together) <= _FAR


def is_beside(one: Unit, others: Iterable[Unit]) -> bool:
    """Tell a party whose entry stands beside that of another one, on whichever list of a keeper.

    OFAC numbers the entries of all its lists in one series.
    """
    mine, theirs = _series((one,)), _series(others)
    return any(
        keeper == other and abs(number - near) <= _BESIDE
        for keeper, number in mine
        for other, near in theirs
    )


def _series(units: Iterable[Unit]) -> list[tuple[str, int]]:
    """Give (keeper, number) of the entries of parties."""
    ids = (row.record_id for unit in units for row in unit.rows)
    found = (_NUMBER.fullmatch(one) for one in ids)
    return [(one[0].split("-")[0], int(one[1])) for one in found if one is not None]


def is_unbroken(units: Sequence[Unit]) -> bool:
    """Tell parties that were entered one after the other, with nobody between them."""
    lines: dict[str, set[int]] = {}
    for unit in units:
        for dataset, number, _ in numbers_of(unit):
            lines.setdefault(dataset, set()).add(number)
    return len(units) >= _FEWEST_TOGETHER and any(
        len(line) == len(units) == max(line) - min(line) + 1 for line in lines.values()
    )


def round_of(rows: Iterable[Row], known: Iterable[Number], most: int) -> list[Row]:
    """Give those that may be of a round, at most some of them, the nearest first.

    Args:
        rows: What came in the window.
        known: Numbers of parties that are of the round for certain.
        most: How many to give.
    """
    numbers = frozenset(known)
    near = [
        (far, at, row)
        for at, row in enumerate(rows)
        if (far := distance(numbers_of(row), numbers)) is not None
    ]
    return [row for _, _, row in sorted(near, key=lambda one: one[:2])[:most]]


def beside(numbers: Sequence[Sequence[Number]]) -> list[list[int]]:
    """Find parties that were surely entered together: several whose numbers stand side by side.

    Args:
        numbers: By party its numbers.

    Returns:
        Places in `numbers`, each group in order of its numbers.
    """
    lines: dict[str, list[tuple[int, int]]] = {}
    for at, own in enumerate(numbers):
        for dataset, number, _ in own:
            lines.setdefault(dataset, []).append((number, at))
    found: list[list[int]] = []
    for line in lines.values():
        run: list[tuple[int, int]] = []
        for one in (*sorted(line), None):
            if one is not None and (not run or one[0] - run[-1][0] <= _BESIDE):
                run.append(one)
                continue
            places = list(dict.fromkeys(at for _, at in run))
            if len({number for number, _ in run}) >= _FEWEST_TOGETHER:
                found.append(places)
            run = [one] if one is not None else []
    return found


def clusters(numbers: Sequence[Sequence[Number]]) -> list[list[int]]:
    """Share out parties to rounds by their numbers.

    Args:
        numbers: By party its numbers.

    Returns:
        Places in `numbers`, the largest round first; a party without numbers is in none.
    """
    found: list[list[int]] = []
    for at, own in enumerate(numbers):
        near = [
            one for one in found if distance(own, [n for p in one for n in numbers[p]]) is not None
        ]
        joined = sorted([at, *(place for one in near for place in one)])
        if own:
            found = [one for one in found if one not in near] + [joined]
    return sorted(found, key=lambda one: (-len(one), one))
