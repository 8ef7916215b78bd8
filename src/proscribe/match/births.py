"""Dates of birth (or of incorporation or build) against each other, at the precision both have.

A list may state several dates; the pair that agrees best counts. A date that is one slip away
(day and month swapped, one digit) still agrees; a year apart hardly speaks for or against where
one side says "circa". Two different days of one year contradict.
"""

from datetime import date

import msgspec

from proscribe.match.weights import EvidenceWeights
from proscribe.values.dates import PartialDate

SAME_DAY = "are the same day"
_CIRCA_DAYS = 731  # "circa" is taken to reach two years to each side


class BirthFinding(msgspec.Struct, frozen=True):
    """How two dates compare.

    Attributes:
        agreement: From 0 (contradicts) to 1,000,000 (the same day).
        points: What it adds to the score, millionths.
        words: The relation, to be put after "The dates".
    """

    agreement: int
    points: int
    words: str


def compare_births(
    query: tuple[PartialDate, ...], listed: tuple[PartialDate, ...], weights: EvidenceWeights
) -> tuple[PartialDate, PartialDate, BirthFinding] | None:
    """Give the best agreeing pair of dates, or None when a side states none."""
    best: tuple[PartialDate, PartialDate, BirthFinding] | None = None
    for one in query:
        for other in listed:
            found = compare_dates(one, other, weights)
            if best is None or (found.points, found.agreement) > (
                best[2].points,
                best[2].agreement,
            ):
                best = one, other, found
    return best


def compare_dates(one: PartialDate, other: PartialDate, weights: EvidenceWeights) -> BirthFinding:
    """Compare two dates; the result does not depend on their order."""
    circa = one.circa or other.circa
    if one.precision == "day" and other.precision == "day" and not circa:
        return _days(one.earliest, other.earliest, weights)
    if one.earliest <= other.latest and other.earliest <= one.latest:
        return _overlap(one, other, circa=circa, weights=weights)
    gap = _gap(one, other)
    if circa and gap <= _CIRCA_DAYS:
        return BirthFinding(500_000, weights.birth_near, "are near each other, one being circa")
    if gap <= 366:
        return BirthFinding(200_000, weights.birth_year_off, "are up to a year apart")
    return BirthFinding(0, weights.birth_other, "do not agree")


def _gap(one: PartialDate, other: PartialDate) -> int:
    later = max(one.earliest, other.earliest)
    earlier = min(one.latest, other.latest)
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _overlap(
    one: PartialDate, other: PartialDate, *, circa: bool, weights: EvidenceWeights
) -> BirthFinding:
    coarse = {one.precision, other.precision}
    if "range" in coarse or circa:
        return BirthFinding(
            700_000, weights.birth_same_range, "agree as far as the range stated tells"
        )
    if "year" in coarse:
        return BirthFinding(850_000, weights.birth_same_year, "agree in the year")
    return BirthFinding(950_000, weights.birth_same_month, "agree in year and month")


def _days(one: str, other: str, weights: EvidenceWeights) -> BirthFinding:
    if one == other:
        return BirthFinding(1_000_000, weights.birth_same_day, SAME_DAY)
    year, month, day = one[:4], one[5:7], one[8:]
    if year == other[:4] and month == other[8:] and day == other[5:7]:
        return BirthFinding(
            900_000, weights.birth_swapped, "are the same with day and month swapped"
        )
    if sum(a != b for a, b in zip(one, other, strict=True)) == 1:
        return BirthFinding(600_000, weights.birth_one_digit, "differ in one digit")
    if year == other[:4]:
        if "01-01" in (one[5:], other[5:]):  # the usual stand-in for "year only"
            return BirthFinding(
                600_000, weights.birth_one_digit, "agree in the year; 1 January may stand for it"
            )
        return BirthFinding(
            300_000, weights.birth_same_year_other_day, "agree in the year, not in the day"
        )
    if abs(int(year) - int(other[:4])) == 1:
        return BirthFinding(200_000, weights.birth_year_off, "are about a year apart")
    return BirthFinding(0, weights.birth_other, "do not agree")
