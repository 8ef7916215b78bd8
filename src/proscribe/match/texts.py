"""Places, addresses, kinds and tonnages of a query against those of a record.

Places are compared as sets of words (`values.places`): a list may print the village, the
province, or both, so what one side has all of is the same place. An address is the same where
most of the shorter one is found in the other, three words at least; one word in common is most
often the town. Where a side has several, the two that agree best count.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

from proscribe.match.weights import EvidenceWeights
from proscribe.values.places import place_words, words_agree

Feature = Literal["birth_place", "address", "kind", "tonnage"]
ADDRESS_WORDS = 3  # words that the same address shares at least


class TextFinding(msgspec.Struct, frozen=True):
    """How two values of one feature compare.

    Attributes:
        feature: What they are.
        grade: 2 the same, 1 partly, 0 nothing in common.
        points: What it adds to the score, millionths.
        query: The query's value.
        listed: The record's value.
    """

    feature: Feature
    grade: int
    points: int
    query: str
    listed: str


def compare_places(
    query: Sequence[str], listed: Sequence[str], weights: EvidenceWeights
) -> TextFinding | None:
    """Compare places of birth; None when a side names none."""
    points = weights.place_other, weights.place_part, weights.place_same
    return _best("birth_place", query, listed, 1, points)


def compare_addresses(
    query: Sequence[str], listed: Sequence[str], weights: EvidenceWeights
) -> TextFinding | None:
    """Compare addresses; None when a side has none."""
    points = weights.address_other, weights.address_part, weights.address_same
    return _best("address", query, listed, ADDRESS_WORDS, points)


def compare_kinds(
    query: Sequence[str], listed: Sequence[str], weights: EvidenceWeights
) -> TextFinding | None:
    """Compare kinds of vessel, by the words in common; None when a side has none."""
    points = weights.kind_other, weights.kind_part, weights.kind_same
    return _best("kind", query, listed, 1, points)


def compare_tonnages(
    query: Sequence[int], listed: Sequence[int], weights: EvidenceWeights
) -> TextFinding | None:
    """Compare tonnages; None when a side has none.

    Gross and deadweight tons of one ship differ by up to three times, and lists rarely say which
    they print, so only more than that speaks against.
    """
    points = weights.tonnage_other, 0, weights.tonnage_same
    best: TextFinding | None = None
    for one in query:
        for other in listed:
            grade = tonnage_grade(one, other)
            if best is None or grade > best.grade:
                best = TextFinding("tonnage", grade, points[grade], str(one), str(other))
    return best


def tonnage_grade(one: int, other: int) -> int:
    """Give 2 for tonnages within two in a hundred, 0 for more than three times, else 1."""
    low, high = min(one, other), max(one, other)
    return 2 if low * 100 >= high * 98 else 0 if high > 3 * low else 1


def _best(
    feature: Feature,
    query: Sequence[str],
    listed: Sequence[str],
    least: int,
    points: tuple[int, int, int],
) -> TextFinding | None:
    best: TextFinding | None = None
    for one in query:
        words = place_words(one)
        for text in listed if words else ():
            others = place_words(text)
            if others:
                grade = words_grade(*words_agree(words, others), least)
                if best is None or grade > best.grade:
                    best = TextFinding(feature, grade, points[grade], one, text)
    return best


def words_grade(common: int, fewer: int, least: int) -> int:
    """Give 2 for the same, 1 for something in common, 0 for nothing.

    Args:
        common: Words in common.
        fewer: Words of the side that has fewer.
        least: Words that the same have in common at least.

    Example:
        >>> words_grade(1, 1, 1), words_grade(2, 3, 3), words_grade(3, 4, 3), words_grade(0, 2, 1)
        (2, 1, 2, 0)
    """
    if common == 0:
        return 0
    needed = fewer if least == 1 else max(least, (2 * fewer + 2) // 3)
    return 2 if common >= needed else 1
