"""The proof of completeness in small: every step over made records, and that each can fail."""

from pathlib import Path

import pytest

from matchcases import indexed, made_entries
from proscribe.index import Generation
from proscribe.match import Matcher
from proscribe.match.kernels import layout
from proscribe.model.listed import Entry
from proscribe.model.screening import Query
from quality.lossless import Kept, run
from quality.proving.asked import EVERYTHING, Asked, asked
from quality.proving.compared import NOTHING, Outcome, against_oracle, against_scan, briefs
from quality.proving.exhaustive import Exhaustive
from quality.proving.graph import Edges
from quality.proving.siblings import Trigrams
from quality.proving.steps import Everything, Near, Scan, Step

_PARTIES = 20


def whole(step: Step, count: int) -> Outcome:
    """Do as many parts as have so many queries."""
    total, number = NOTHING, 0
    while total.queries < count:
        total += step.part(number, min(step.size, count - total.queries))
        number += 1
    return total


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Entry], Generation]:
    entries = made_entries(90, 31)
    return entries, indexed(entries, tmp_path_factory.mktemp("made") / "index")


def test_a_seed_gives_the_same_queries_of_every_kind(made: tuple[list[Entry], Generation]) -> None:
    entries, _ = made
    found = list(asked(entries, 600, 7))
    assert found == list(asked(entries, 600, 7))
    assert found != list(asked(entries, 600, 8))
    for kind in (
        {one.threshold for one in found},
        {one.query.schema for one in found},
        {one.datasets for one in found},
        {one.schemas for one in found},
        {len(one.query.names) for one in found},
        {len(one.query.birth_dates) for one in found},
        {len(one.query.identifiers) for one in found},
        {one.query.countries for one in found},
        {one.query.nationalities for one in found},
        {one.query.birth_places for one in found},
        {one.query.addresses for one in found},
        {one.query.kinds for one in found},
        {one.query.tonnages for one in found},
        {one.limit for one in found},
    ):
        assert len(kind) >= 3
    many = asked(entries, 3_000, 7)
    letters = {letter for one in many for name in one.query.names for letter in name}
    for first, last in ("กฮ", "ကအ", "ກຮ", "កអ", "가힣", "一龥", "اي", "את", "αω"):
        assert any(first <= letter <= last for letter in letters), first


def test_the_nearest_by_trigrams_come_first(made: tuple[list[Entry], Generation]) -> None:
    entries, _ = made
    trigrams = Trigrams(entries)
    for entry in entries[:20]:
        nearest = trigrams.nearest(entry.record.names[0].text, 5)
        assert entry.party_id in nearest
        assert len(nearest) == len(set(nearest)) <= 5
    assert trigrams.nearest("☺", 5) == []


def test_made_lists_show_no_difference(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    matcher = Matcher(generation)
    found = whole(Near(entries, matcher, 1, parties=_PARTIES), 120)
    assert (found.queries, found.n_differences) == (120, 0), found.differences
    assert found.n_plain == 1
    found = whole(Everything(entries, matcher, 2), 40)
    assert (found.queries, found.n_differences) == (40, 0), found.differences
    assert found.n_plain == 1
    found = whole(Scan(entries, matcher, 3), 60)
    assert (found.queries, found.n_differences) == (60, 0), found.differences
    assert found.hits > 100


def test_edges_of_a_made_list_are_all_there_are(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    found = whole(Edges(entries, Matcher(generation, mode="compiled"), 4), 300)
    assert (found.queries, found.n_differences) == (300, 0), found.differences
    assert found.hits > 200


class _Counting:
    """A step that notes which parts it did, and finds a difference in each."""

    size = 10

    def __init__(self) -> None:
        self.parts: list[tuple[int, int]] = []

    def part(self, number: int, count: int) -> Outcome:
        self.parts.append((number, count))
        return Outcome(count, 2 * count, (f"difference {number}",), 1, 1)


def test_a_run_that_was_cut_off_goes_on_where_it_was() -> None:
    kept: list[Kept] = []
    one, other = _Counting(), _Counting()
    facts: Kept = {"code": "abc", "seed": 1}
    first = run(lambda: one, facts, {}, count=15, minutes=9, keep=kept.append)
    assert one.parts == [(0, 10), (1, 5)]
    assert kept == [first]
    both = run(lambda: other, facts, first, count=40, minutes=9, keep=kept.append)
    assert other.parts == [(2, 10), (3, 10), (4, 5)]
    assert (both["queries"], both["hits_compared"], both["also_plain"]) == (40, 80, 5)
    assert both["examples"] == [f"difference {number}" for number in range(5)]
    assert both["differences"] == 5
    done = run(lambda: pytest.fail("done"), facts, both, count=40, minutes=9, keep=kept.append)
    assert done["queries"] == 40


def test_a_result_of_other_code_or_lists_is_not_gone_on_with() -> None:
    step = _Counting()
    before = run(_Counting, {"code": "abc"}, {}, count=20, minutes=9, keep=lambda _: None)
    found = run(lambda: step, {"code": "def"}, before, count=10, minutes=9, keep=lambda _: None)
    assert step.parts == [(0, 10)]
    assert (found["queries"], found["code"]) == (10, "def")


def test_a_run_ends_when_its_time_is_over() -> None:
    found = run(_Counting, {}, {}, count=1_000_000, minutes=0, keep=lambda _: None)
    assert (found["queries"], found["wanted"]) == (0, 1_000_000)


def test_a_search_that_leaves_out_a_party_is_a_difference(
    made: tuple[list[Entry], Generation], tmp_path: Path
) -> None:
    entries, _ = made
    lost = next(one for one in entries if one.record.names)
    rest = [one for one in entries if one.party_id != lost.party_id]
    matcher = Matcher(indexed(rest, tmp_path / "index"))
    batch = [Asked(one.query, 1) for one in asked([lost], 30, 5)]
    found = against_oracle(matcher, Exhaustive(entries), batch)
    assert found.n_differences > 10
    assert "scan alone" in found.differences[0]
    assert lost.party_id in found.differences[0]


def test_a_bound_that_is_too_low_is_a_difference(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    matcher = Matcher(generation)
    batch = [Asked(one.query, 1) for one in asked(entries, 60, 6)]
    assert against_scan(matcher, batch).n_differences == 0
    # Postings that do not lead to the first half of the rows: the scan finds them all the same.
    lists = matcher.engine._lists
    posting = lists.posting.copy()
    rows = posting & ((1 << layout.ROW_BITS) - 1)
    posting[rows < len(lists.rows) // 2] = len(lists.rows) - 2
    matcher.engine._lists_seen = matcher.engine._seen(lists._replace(posting=posting))
    assert against_scan(matcher, batch).n_differences > 10


def test_a_key_that_is_not_there_is_a_difference(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    matcher = Matcher(generation, mode="compiled")
    lists = matcher.engine._lists
    keys = lists.keys.copy()
    keys[::2, 1] = 0
    matcher.engine._lists_seen = lists._replace(keys=keys)
    assert whole(Edges(entries, matcher, 4), 100).n_differences > 10


def test_every_hit_of_a_batch_is_compared(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    batch = list(asked(entries, 50, 9))
    found = {one: (hits, n_hits) for one, hits, n_hits in briefs(Matcher(generation), batch)}
    assert set(found) == set(batch)
    assert any(hits for hits, _ in found.values())
    assert all(len(hits) == min(n_hits, one.limit) for one, (hits, n_hits) in found.items())


def test_a_wrong_number_of_hits_behind_a_limit_is_a_difference(
    made: tuple[list[Entry], Generation], tmp_path: Path
) -> None:
    entries, _ = made
    query = Query(schema="Thing", names=("Kim Yong Chol",))
    hits = Exhaustive(entries).hits(Asked(query, 1))
    rest = [one for one in entries if one.party_id != hits[-1][0]]
    matcher = Matcher(indexed(rest, tmp_path / "index"))
    found = against_oracle(matcher, Exhaustive(entries), [Asked(query, 1, limit=1)])
    assert found.differences[0].endswith(
        f"{len(hits) - 1} hits are counted, and there are {len(hits)}"
    )


def test_what_the_plain_screening_says_otherwise_is_a_difference(
    made: tuple[list[Entry], Generation],
) -> None:
    entries, generation = made
    batch = [one for one in asked(entries, 20, 3) if one.limit == EVERYTHING]
    lacking = Exhaustive(entries[::2])
    found = against_oracle(Matcher(generation), Exhaustive(entries), batch, plain=lacking)
    assert found.n_plain == len(batch)
    assert found.n_differences > 0
    assert "not what the formula gives" in found.differences[0]


@pytest.mark.slow
def test_real_names_show_no_difference(real_index: tuple[list[Entry], Generation]) -> None:
    entries, generation = real_index
    matcher = Matcher(generation, mode="compiled")
    steps: list[tuple[Step, int]] = [
        (Near(entries, matcher, 11), 60),
        (Everything(entries, matcher, 11), 1),
        (Scan(entries, matcher, 11), 300),
        (Edges(entries, matcher, 11), 60),
    ]
    for step, count in steps:
        found = whole(step, count)
        assert found.n_differences == 0, found.differences
