"""The proof of completeness in small: every step over made records, and that each can fail."""

from pathlib import Path

import pytest

from matchcases import indexed, made_entries
from proscribe.index import Generation
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from quality.lossless import edges
from quality.proving.asked import Asked, asked
from quality.proving.compared import against_oracle, against_scan, briefs
from quality.proving.exhaustive import Exhaustive
from quality.proving.siblings import Trigrams
from quality.proving.steps import everything, near, scan

_PARTIES = 20


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
    ):
        assert len(kind) >= 3


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
    found = near(entries, matcher, 120, 1, parties=_PARTIES)
    assert (found.queries, found.n_differences) == (120, 0), found.differences
    found = everything(entries, matcher, 40, 2)
    assert (found.queries, found.n_differences) == (40, 0), found.differences
    found = scan(entries, matcher, 60, 3)
    assert (found.queries, found.n_differences) == (60, 0), found.differences
    assert found.hits > 100


def test_edges_of_a_made_list_are_all_there_are(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    found = edges(entries, Matcher(generation, mode="compiled"), 200, 4)
    assert (found.queries, found.n_differences) == (280, 0), found.differences
    assert found.hits > 200


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
    posting[posting < len(lists.rows) // 2] = len(lists.rows) - 2
    matcher.engine._lists_seen = matcher.engine._seen(lists._replace(posting=posting))
    assert against_scan(matcher, batch).n_differences > 10


def test_a_key_that_is_not_there_is_a_difference(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    matcher = Matcher(generation, mode="compiled")
    lists = matcher.engine._lists
    keys = lists.keys.copy()
    keys[::2, 1] = 0
    matcher.engine._lists_seen = lists._replace(keys=keys)
    assert edges(entries, matcher, 100, 4).n_differences > 10


def test_every_hit_of_a_batch_is_compared(made: tuple[list[Entry], Generation]) -> None:
    entries, generation = made
    batch = list(asked(entries, 50, 9))
    found = dict(briefs(Matcher(generation), batch))
    assert set(found) == set(batch)
    assert any(found.values())


@pytest.mark.slow
def test_real_names_show_no_difference(real_index: tuple[list[Entry], Generation]) -> None:
    entries, generation = real_index
    matcher = Matcher(generation, mode="compiled")
    for step, count in ((near, 300), (scan, 2_000), (everything, 3), (edges, 300)):
        found = step(entries, matcher, count, 11)
        assert found.n_differences == 0, found.differences
