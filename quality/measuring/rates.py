"""Shares with their number and interval; precision, recall and F1 of labelled scores.

Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
"""

import math
from collections.abc import Iterable, Sequence

import msgspec

_Z = 1.959964  # two-sided 95 %


class Rate(msgspec.Struct, frozen=True):
    """A share.

    Attributes:
        value: Found of all, 0.0 to 1.0, rounded to four places; 0.0 of none.
        n: All.
        interval_95: Wilson's interval, rounded to four places.
    """

    value: float
    n: int
    interval_95: tuple[float, float]


def rate(found: int, of: int) -> Rate:
    """Give a share with its 95 % Wilson interval.

    Example:
        >>> rate(9, 10).interval_95
        (0.5958, 0.9821)
    """
    if not of:
        return Rate(0.0, 0, (0.0, 1.0))
    share, z2 = found / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Rate(round(share, 4), of, (round(low, 4), round(high, 4)))


class Quality(msgspec.Struct, frozen=True):
    """How well a threshold parts matches from others.

    Attributes:
        precision: Of the pairs at or above the threshold, those that are matches.
        recall: Of the matches, those at or above it.
        false_rate: Of the others, those at or above it.
        f1: Harmonic mean of precision and recall.
    """

    precision: Rate
    recall: Rate
    false_rate: Rate
    f1: float


def quality(labelled: Iterable[tuple[int, int]], threshold: int) -> Quality:
    """Measure (label, score in millionths) pairs at one threshold."""
    counts = [[0, 0], [0, 0]]
    for label, score in labelled:
        counts[label][score >= threshold] += 1
    (kept_off, wrong), (missed, right) = counts
    f1 = 2 * right / (2 * right + wrong + missed) if right else 0.0
    return Quality(
        precision=rate(right, right + wrong),
        recall=rate(right, right + missed),
        false_rate=rate(wrong, wrong + kept_off),
        f1=round(f1, 4),
    )


def threshold_for(scores: Sequence[int], share: float) -> int:
    """Give the lowest threshold at which at most a share of scores reach it.

    Args:
        scores: The best score of each customer, in millionths.
        share: For example 0.01.
    """
    allowed = int(len(scores) * share)
    ranked = sorted(scores, reverse=True)
    return ranked[allowed] + 1 if len(ranked) > allowed else 0
