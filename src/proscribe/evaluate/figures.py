"""From scores and labels to figures: shares with intervals, curve, calibration, ties, order.

All sums are integers, so that every machine gives the same figures; shares are rounded to six
places at the end.

Source: Brier, G. W. (1950), "Verification of forecasts expressed in terms of probability";
the order of scores is the statistic of Mann and Whitney (1947) with half a point for a tie.
"""

import numpy as np
from numpy.typing import NDArray

from proscribe.evaluate.report import (
    SMALL,
    Bin,
    Calibration,
    CurvePoint,
    Ordering,
    Slice,
    Tie,
    Ties,
)
from proscribe.model.share import Share, share

ONE = 1_000_000
Scores = NDArray[np.int64]  # millionths
Labels = NDArray[np.bool_]

_STEP = 10_000  # of the curve: 0.01
_RELIABILITY_BINS = 10
_HISTOGRAM_BINS = 50
_SHOWN_TIES = 10


def f1_share(hits: int, missed: int, false_hits: int) -> Share | None:
    """Give F1 with its interval; None where there is neither a match nor a hit.

    With j = hits / (hits + missed + false hits), F1 = 2 j / (1 + j); so the ends of the interval
    of j give those of F1. `n` is what j is a share of.
    """
    found = share(hits, hits + missed + false_hits)
    if found is None:
        return None
    value = 2 * hits / (2 * hits + missed + false_hits)
    low, high = (_round(2 * end / (1 + end)) for end in (found.low, found.high))
    return Share(_round(value), low, high, found.n)


def make_slice(
    dimension: str, value: str, *, hits: int, missed: int, false_hits: int, cleared: int
) -> Slice:
    """Give the figures of a slice from its four counts."""
    n = hits + missed + false_hits + cleared
    matches = hits + missed
    return Slice(
        dimension=dimension,
        value=value,
        n=n,
        n_matches=matches,
        hits=hits,
        missed=missed,
        false_hits=false_hits,
        cleared=cleared,
        # Among pairs of which none is a match, every hit is false: no share says more than that.
        precision=share(hits, hits + false_hits) if matches else None,
        recall=share(hits, matches),
        f1=f1_share(hits, missed, false_hits) if matches else None,
        specificity=share(cleared, cleared + false_hits),
        small=n < SMALL,
    )


def curve(scores: Scores, labels: Labels) -> tuple[CurvePoint, ...]:
    """Give what each threshold from 0 to 1 in steps of 0.01 would give."""
    matches, others = np.sort(scores[labels]), np.sort(scores[~labels])
    points = []
    for threshold in range(0, ONE + 1, _STEP):
        missed = int(np.searchsorted(matches, threshold, side="left"))
        cleared = int(np.searchsorted(others, threshold, side="left"))
        hits, false_hits = len(matches) - missed, len(others) - cleared
        points.append(
            CurvePoint(
                threshold=threshold / ONE,
                hits=hits,
                missed=missed,
                false_hits=false_hits,
                cleared=cleared,
                precision=_plain(hits, hits + false_hits),
                recall=_plain(hits, hits + missed),
                f1=_plain(2 * hits, 2 * hits + missed + false_hits),
                false_hit_rate=_plain(false_hits, false_hits + cleared),
            )
        )
    return tuple(points)


def histogram(scores: Scores, labels: Labels, bins: int = _HISTOGRAM_BINS) -> tuple[Bin, ...]:
    """Part scores into bins of equal width; the last one includes 1.0."""
    place = np.minimum(scores * bins // ONE, bins - 1)
    n = np.bincount(place, minlength=bins)
    n_matches = np.bincount(place[labels], minlength=bins)
    found = []
    for at in range(bins):
        count, total = int(n[at]), int(scores[place == at].sum())
        found.append(
            Bin(
                start=_round(at / bins),
                end=_round((at + 1) / bins),
                n=count,
                n_matches=int(n_matches[at]),
                mean_score=_round(total / (count * ONE)) if count else None,
                matches=share(int(n_matches[at]), count),
            )
        )
    return tuple(found)


def calibration(scores: Scores, labels: Labels) -> Calibration:
    """Hold scores against labels; there must be at least one."""
    bins = histogram(scores, labels, _RELIABILITY_BINS)
    n, n_matches = len(scores), int(labels.sum())
    off = np.abs(scores - labels.astype(np.int64) * ONE)
    # In pieces, so that no sum of squares leaves 64 bits.
    squares = sum(int(np.dot(off[at : at + ONE], off[at : at + ONE])) for at in range(0, n, ONE))
    error = sum(
        abs(one.mean_score - one.matches.value) * one.n
        for one in bins
        if one.mean_score is not None and one.matches is not None
    )
    return Calibration(
        bins=bins,
        brier=_round(squares / (n * ONE * ONE)),
        brier_base=_round(n_matches * (n - n_matches) / (n * n)),
        expected_error=_round(error / n),
    )


def ties(scores: Scores, labels: Labels, threshold: int) -> Ties:
    """Count equal scores."""
    values, n = np.unique(scores, return_counts=True)
    n_matches = np.bincount(np.searchsorted(values, scores[labels]), minlength=len(values))
    several = n > 1
    mixed = (n_matches > 0) & (n_matches < n)
    order = np.lexsort((values, -n))
    largest = [
        Tie(int(values[at]), int(n[at]), int(n_matches[at]))
        for at in order
        if n[at] > 1 and values[at] > 0
    ]
    return Ties(
        distinct=len(values),
        tied=int(n[several].sum()),
        mixed=int(n[mixed].sum()),
        hits_tied=int(n[several & (values >= threshold)].sum()),
        at_one=int(n[values >= ONE].sum()),
        at_zero=int(n[values <= 0].sum()),
        largest=tuple(largest[:_SHOWN_TIES]),
    )


def ordering(scores: Scores, labels: Labels, points: tuple[CurvePoint, ...]) -> Ordering | None:
    """Say how well scores order matches before others; None without both."""
    values, place = np.unique(scores, return_inverse=True)
    matches = np.bincount(place[labels], minlength=len(values)).astype(np.int64)
    others = np.bincount(place[~labels], minlength=len(values)).astype(np.int64)
    couples = int(matches.sum()) * int(others.sum())
    if not couples:
        return None
    below = np.cumsum(others) - others
    # Twice the statistic, so that half a point for a tie is an integer.
    twice = sum(int(m) * (2 * int(b) + int(o)) for m, b, o in zip(matches, below, others,
                                                                  strict=True) if m)  # fmt: skip
    best = max(points, key=lambda point: (point.f1 or 0.0, -point.threshold))
    return Ordering(_round(twice / (2 * couples)), best.threshold, best.f1 or 0.0)


def _plain(part: int, whole: int) -> float | None:
    return _round(part / whole) if whole else None


def _round(value: float) -> float:
    return round(value, 6)
