"""The formula: one integer on every path, never falling as more agrees; alignment is the best."""

import random

from hypothesis import given
from hypothesis import strategies as st

from proscribe.match.align import Link, best_alignment
from proscribe.match.formula import name_score, numbers_conflict
from proscribe.match.weights import load_weights, weight_table

W = load_weights().name


@st.composite
def four(draw: st.DrawFn) -> tuple[int, int, int, int]:
    total_q, total_l = draw(st.integers(1, 6000)), draw(st.integers(1, 6000))
    return draw(st.integers(0, total_q)), draw(st.integers(0, total_l)), total_q, total_l


@given(four(), st.integers(0, 500), st.integers(0, 500))
def test_more_agreement_never_lowers_the_score(
    case: tuple[int, int, int, int], more_q: int, more_l: int
) -> None:
    agreed_q, agreed_l, total_q, total_l = case
    better = min(total_q, agreed_q + more_q), min(total_l, agreed_l + more_l)
    assert name_score(*better, total_q, total_l, W) >= name_score(*case, W)


@given(four(), st.integers(0, 3000))
def test_the_best_score_bounds_every_listed_name(
    case: tuple[int, int, int, int], more: int
) -> None:
    agreed_q, agreed_l, total_q, _ = case
    bound = name_score(agreed_q, agreed_l, total_q, agreed_l, W)
    for listed in (agreed_l, agreed_l + more, case[3]):
        if listed >= agreed_l:
            assert name_score(agreed_q, agreed_l, total_q, listed, W) <= bound


@given(four())
def test_a_name_alone_never_reaches_the_cap(case: tuple[int, int, int, int]) -> None:
    assert 0 <= name_score(*case, W) <= load_weights().evidence.cap


def test_full_agreement_is_only_held_by_the_ceiling() -> None:
    assert name_score(1000, 1000, 1000, 1000, W) == W.floor + W.span * 2000 // (2000 + W.half)
    assert name_score(0, 0, 1000, 1000, W) == 0


def test_numbers_conflict_only_when_each_side_lacks_one() -> None:
    assert numbers_conflict({"2": 1}, {"3": 1})
    assert not numbers_conflict({"2": 1}, {})
    assert not numbers_conflict({"2": 1}, {"2": 1, "3": 1})
    assert numbers_conflict({"2": 2}, {"2": 1, "3": 1})


def test_every_code_has_a_weight_above_nothing() -> None:
    assert len(weight_table(load_weights())) == 7 * 16
    assert min(weight_table(load_weights())) > 0


def _masses(links: list[Link]) -> tuple[int, int]:
    agreed_q = sum(link.agreed_q for link in links)
    return agreed_q + sum(link.agreed_l for link in links), agreed_q


def _free(links: list[Link]) -> bool:
    query = [q for k in links for q in range(k.query, k.query + k.query_count)]
    listed = [t for k in links for t in range(k.listed, k.listed + k.listed_count)]
    return len(query) == len(set(query)) and len(listed) == len(set(listed))


def _all_alignments(links: list[Link]) -> list[list[Link]]:
    if not links:
        return [[]]
    rest = _all_alignments(links[1:])
    return rest + [[links[0], *one] for one in rest if _free([links[0], *one])]


@given(st.randoms(use_true_random=False))
def test_the_alignment_is_the_best_of_all(rng: random.Random) -> None:
    spans = {
        (rng.randrange(5), rng.choice((1, 1, 2)), rng.randrange(5))
        for _ in range(rng.randrange(10))
    }
    links = [
        Link(q, count, t, 1 if count == 2 else rng.choice((1, 1, 2)), rng.choice((100, 500, 501)),
             rng.choice((100, 500, 499)), "edit")
        for q, count, t in sorted(spans)
    ]  # fmt: skip
    chosen = best_alignment(links)
    assert _free(chosen)
    assert _masses(chosen) == max(_masses(one) for one in _all_alignments(links))


def test_very_many_copies_of_one_word_are_aligned_in_time() -> None:
    links = [Link(q, 1, t, 1, 500, 500, "equal") for q in range(60) for t in range(60)]
    assert len(best_alignment(links)) == 60
