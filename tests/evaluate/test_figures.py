"""Figures against tables worked out by hand, and what must hold of any scores."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.evaluate import figures
from proscribe.evaluate.figures import f1_share, make_slice
from proscribe.model.share import share

ONE = 1_000_000


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        # Wilson's interval as in Newcombe (1998), Statistics in Medicine 17, 857-872, table I.
        pytest.param(81, 263, 0.2553, 0.3662, id="81-of-263"),
        pytest.param(15, 148, 0.0624, 0.1605, id="15-of-148"),
        pytest.param(0, 20, 0.0, 0.1611, id="none-of-20"),
        pytest.param(1, 29, 0.0061, 0.1718, id="one-of-29"),
    ],
)
def test_intervals_are_those_of_the_literature(
    part: int, whole: int, low: float, high: float
) -> None:
    found = share(part, whole)
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)
    assert share(0, 0) is None


def test_a_confusion_table_by_hand() -> None:
    one = make_slice("all", "", hits=40, missed=10, false_hits=5, cleared=45)
    assert (one.n, one.n_matches, one.small) == (100, 50, False)
    assert one.recall is not None
    assert one.recall.value == 0.8
    assert one.precision is not None
    assert one.precision.value == round(40 / 45, 6)
    assert one.f1 is not None
    assert one.f1.value == round(80 / 95, 6)
    assert one.specificity is not None
    assert one.specificity.value == 0.9


def test_figures_without_meaning_are_left_out() -> None:
    others = make_slice("category", "sibling", hits=0, missed=0, false_hits=3, cleared=60)
    assert (others.recall, others.precision, others.f1) == (None, None, None)
    assert others.small
    assert others.specificity is not None
    silent = make_slice("all", "", hits=0, missed=7, false_hits=0, cleared=0)
    assert silent.precision is None
    assert silent.specificity is None
    assert silent.recall is not None
    assert silent.recall.value == 0
    assert f1_share(0, 0, 0) is None


SCORES = np.array([900_000, 800_000, 800_000, 700_000, 600_000, 100_000, 0, 0], dtype=np.int64)
LABELS = np.array([True, True, False, True, False, True, False, False])


def test_the_curve_by_hand() -> None:
    points = figures.curve(SCORES, LABELS)
    assert [point.threshold for point in points] == [n / 100 for n in range(101)]
    at = points[70]
    assert (at.hits, at.missed, at.false_hits, at.cleared) == (3, 1, 1, 3)
    assert (at.precision, at.recall, at.f1, at.false_hit_rate) == (0.75, 0.75, 0.75, 0.25)
    assert (points[0].recall, points[0].precision) == (1.0, 0.5)
    assert (points[100].recall, points[100].precision) == (0.0, None)
    assert points[71].hits == 2  # a score at the threshold is a hit


def test_order_by_hand() -> None:
    # Couples in which the match is higher: 900: 4, 800: 3 and a tie, 700: 3, 100: 2 of 16.
    found = figures.ordering(SCORES, LABELS, figures.curve(SCORES, LABELS))
    assert found is not None
    assert found.auc == (4 + 3.5 + 3 + 2) / 16
    assert figures.ordering(SCORES[LABELS], LABELS[LABELS], ()) is None


def test_calibration_by_hand() -> None:
    found = figures.calibration(SCORES, LABELS)
    off = [0.1, 0.2, 0.8, 0.3, 0.6, 0.9, 0, 0]
    assert found.brier == round(sum(x * x for x in off) / 8, 6)
    assert found.brier_base == 0.25
    top = found.bins[9]
    assert (top.start, top.end, top.n, top.n_matches, top.mean_score) == (0.9, 1.0, 1, 1, 0.9)
    assert sum(one.n for one in found.bins) == 8
    # by bin: |0-0|*2, |0.1-1|*1, |0.6-0|*1, |0.7-1|*1, |0.8-0.5|*2, |0.9-1|*1
    assert found.expected_error == round((0.9 + 0.6 + 0.3 + 0.6 + 0.1) / 8, 6)


def test_ties_by_hand() -> None:
    found = figures.ties(SCORES, LABELS, 700_000)
    assert (found.distinct, found.tied, found.mixed, found.hits_tied) == (6, 4, 2, 2)
    assert (found.at_one, found.at_zero) == (0, 2)
    assert [(tie.score, tie.n, tie.n_matches) for tie in found.largest] == [(800_000, 2, 1)]


_PAIRS = st.lists(
    st.tuples(
        st.one_of(st.integers(0, ONE), st.sampled_from([0, 10_000, 700_000, 699_999, ONE])),
        st.booleans(),
    ),
    min_size=1,
    max_size=60,
)


@given(_PAIRS)
def test_the_curve_is_monotone_and_counts_every_pair(pairs: list[tuple[int, bool]]) -> None:
    scores = np.array([score for score, _ in pairs], dtype=np.int64)
    labels = np.array([label for _, label in pairs], dtype=bool)
    points = figures.curve(scores, labels)
    for one, next_one in pairwise(points):
        assert next_one.hits <= one.hits
        assert next_one.false_hits <= one.false_hits
    for point in points:
        total = point.hits + point.missed + point.false_hits + point.cleared
        assert total == len(pairs)
        limit = round(point.threshold * ONE)
        assert point.hits == sum(label and score >= limit for score, label in pairs)
    assert points[0].missed == points[0].cleared == 0


@given(_PAIRS)
def test_bins_ties_and_order_hold_for_any_scores(pairs: list[tuple[int, bool]]) -> None:
    scores = np.array([score for score, _ in pairs], dtype=np.int64)
    labels = np.array([label for _, label in pairs], dtype=bool)
    for bins in (figures.histogram(scores, labels), figures.calibration(scores, labels).bins):
        assert sum(one.n for one in bins) == len(pairs)
        assert sum(one.n_matches for one in bins) == int(labels.sum())
        for one in bins:
            if one.mean_score is not None:
                assert one.start - 1e-6 <= one.mean_score <= one.end + 1e-6
    found = figures.ordering(scores, labels, figures.curve(scores, labels))
    if found is not None:
        couples = [(a > b) + (a == b) / 2 for a, x in pairs if x for b, y in pairs if not y]
        assert found.auc == pytest.approx(sum(couples) / len(couples), abs=1e-6)
    calibration = figures.calibration(scores, labels)
    brier = sum((score / ONE - label) ** 2 for score, label in pairs) / len(pairs)
    assert calibration.brier == pytest.approx(brier, abs=1e-6)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_intervals_hold_their_share(hits: int, missed: int, false_hits: int) -> None:
    for found in (share(hits, hits + missed), f1_share(hits, missed, false_hits)):
        if found is not None:
            assert 0 <= found.low <= found.value <= found.high <= 1
