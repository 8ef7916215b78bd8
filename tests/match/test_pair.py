"""One pair scores what a search over a list of that one record gives."""

import random
from pathlib import Path

import msgspec
import pytest

from matchcases import entry, indexed, made_entries, made_name, made_query
from proscribe.match import Matcher
from proscribe.match.pair import align_pair, score_pair
from proscribe.model.listed import Entry
from proscribe.model.screening import DEFAULT_THRESHOLD, Hit, Query


def searched(one: Entry, query: Query, folder: Path) -> Hit | None:
    """Give the hit at the default threshold, else at the lowest one, None when there is none."""
    matcher = Matcher(indexed([one], folder))
    for threshold in (DEFAULT_THRESHOLD, 1):
        hits = matcher.search(query, threshold=threshold, limit=9).hits
        if hits:
            return hits[0]
    return None


@pytest.mark.parametrize("seed", range(4))
def test_a_pair_gives_the_hit_of_a_search(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    entries = made_entries(60, seed)
    n_hits = 0
    for number, one in enumerate(entries):
        query = made_query(rng, [one])
        if rng.random() < 0.7:
            query = msgspec.structs.replace(query, schema=one.record.schema)
        expected = searched(one, query, tmp_path / str(number))
        found = score_pair(query, one)
        if expected is None:
            assert found.score == 0
            assert not found.muted
        else:
            n_hits += 1
            assert found == expected, query
    assert n_hits > 20


def test_names_alone_give_the_score_of_a_search_in_any_script(tmp_path: Path) -> None:
    rng = random.Random(9)
    names = [made_name(rng) for _ in range(80)] + ["최명현", "Владимир Путин", "محمد حسين", " "]
    for number, listed in enumerate(names):
        asked = rng.choice((listed, made_name(rng), listed[: len(listed) // 2] or "x"))
        schema = rng.choice(("Person", "Company", "Thing"))
        one = entry(number, [("name", listed)], schema=rng.choice((schema, "LegalEntity")))
        query = Query(schema=schema, names=(asked,))
        expected = searched(one, query, tmp_path / str(number))
        assert score_pair(query, one) == expected or expected is None


def test_a_pair_of_different_kinds_scores_nothing_and_says_why() -> None:
    one = entry(1, [("name", "Ocean Star")], schema="Vessel")
    found = score_pair(Query(schema="Person", names=("Ocean Star",)), one)
    assert found.score == 0
    assert [evidence.feature for evidence in found.evidence] == ["schema"]


def test_the_alignment_names_every_part_of_both_names_once() -> None:
    one = entry(1, [("name", "Alireza Rahimi Ivanov")])
    parts = align_pair(Query(schema="Person", names=("Ali Reza Rahimi Jong",)), one)
    said = [(part.query, part.listed, part.how) for part in parts]
    assert said == [
        ("Ali Reza", "Alireza", "joined"),
        ("Rahimi", "Rahimi", "equal"),
        ("Jong", "", "extra"),
        ("", "Ivanov", "missing"),
    ]
    assert parts[1].agreement == 1_000_000
    assert align_pair(Query(schema="Vessel", names=("Kim",)), one) == ()


def test_the_order_of_names_and_facts_of_a_record_does_not_matter() -> None:
    rng = random.Random(3)
    for one in made_entries(30, 3):
        record = one.record
        turned = msgspec.structs.replace(
            one, record=msgspec.structs.replace(record, names=record.names[::-1])
        )
        query = made_query(rng, [one])
        assert score_pair(query, one) == score_pair(query, turned)
