"""The hits are those of an exhaustive scan: of an independent one, and of the formula itself."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import matchoracle as oracle
from matchcases import entry, indexed, made_entries, made_query, slipped
from proscribe.index import Generation
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.model.screening import Answer, Query

_THRESHOLDS = (1, 200_000, 450_000, 600_000, 700_000, 850_000, 930_000)


def brief(answer: Answer) -> list[tuple[str, int, bool]]:
    return [(hit.party_id, hit.score, hit.muted) for hit in answer.hits]


@pytest.mark.parametrize("seed", range(4))
def test_hits_are_those_of_the_oracle(seed: int, tmp_path: Path) -> None:
    entries = made_entries(50, seed)
    matcher = Matcher(indexed(entries, tmp_path / "index"))
    rng = random.Random(seed)
    for _ in range(80):
        query, threshold = made_query(rng, entries), rng.choice(_THRESHOLDS)
        datasets = rng.choice((None, None, frozenset({"one"})))
        answer = matcher.search(query, threshold=threshold, limit=999, datasets=datasets)
        assert brief(answer) == oracle.screen(entries, query, threshold, datasets), query


def test_long_names_are_bounded_by_the_shorter_side_and_lose_nothing(tmp_path: Path) -> None:
    entries = made_entries(60, 8)
    matcher = Matcher(indexed(entries, tmp_path / "index"))
    rng = random.Random(8)
    found = 0
    for _ in range(60):
        words = [word for _ in range(6) for word in made_query(rng, entries).names[:1]]
        words = " ".join(words).split() + [rng.choice(("ali", "al", "a", "2"))] * rng.randrange(12)
        rng.shuffle(words)
        query = Query(schema="Thing", names=(" ".join(words[: rng.randrange(15, 40)]),))
        threshold = rng.choice((1, 100_000, 300_000, 500_000))
        answer = matcher.search(query, threshold=threshold, limit=999)
        assert brief(answer) == oracle.screen(entries, query, threshold), query
        found += answer.n_hits
    assert found > 100


_LETTERS = st.text(alphabet="abhkmnoy", min_size=1, max_size=9)
_PARTS = st.one_of(
    _LETTERS,
    st.sampled_from(
        ["muhammad", "mohamed", "ali", "al", "bin", "ltd", "co", "2", "iii", "x", "kim"]
    ),
)
_NAMES = st.lists(_PARTS, min_size=1, max_size=5).map(" ".join)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    listed=st.lists(_NAMES, min_size=1, max_size=12),
    asked=st.lists(_NAMES, min_size=1, max_size=2),
    schema=st.sampled_from(["Person", "Company", "Thing"]),
    threshold=st.sampled_from(_THRESHOLDS),
)
def test_hits_of_any_names_are_those_of_the_oracle(
    listed: list[str],
    asked: list[str],
    schema: str,
    threshold: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    schemata = ("Person", "Organization", "LegalEntity")
    entries = [
        entry(number, [("name", name)], schema=schemata[number % 3])
        for number, name in enumerate(listed)
    ]
    generation = indexed(entries, tmp_path_factory.mktemp("any") / "index")
    query = Query(schema=schema, names=tuple(asked))
    answer = Matcher(generation).search(query, threshold=threshold, limit=999)
    assert brief(answer) == oracle.screen(entries, query, threshold)


@pytest.mark.parametrize("length", range(19, 31))
def test_near_words_at_the_length_where_neighbourhoods_end_are_found(
    length: int, tmp_path: Path
) -> None:
    word = ("bdfgklmnprstvz" * 3)[:length]
    near = ["x" + word[:-1], word[:4] + "x" + word[5:-1] + "x", word[2:], word + "xx", "x" + word]
    entries = [entry(number, [("name", text)]) for number, text in enumerate(near)]
    query = Query(schema="Person", names=(word,))
    answer = Matcher(indexed(entries, tmp_path / "index")).search(query, threshold=1, limit=9)
    assert answer.n_hits == len(near)
    assert brief(answer) == oracle.screen(entries, query, 1)


def test_two_words_without_vowels_are_not_equal_to_what_is_left_without_their_inner_w(
    tmp_path: Path,
) -> None:
    entries = [entry(1, [("name", "Mhmd Ali")]), entry(2, [("name", "Mahmud Ali")])]
    query = Query(schema="Person", names=("مح مود علي",))
    answer = Matcher(indexed(entries, tmp_path / "index")).search(query, threshold=1, limit=9)
    assert brief(answer) == oracle.screen(entries, query, 1)


def _asked(entries: list[Entry], count: int) -> list[Query]:
    """Listed names as they are, with slips, with a part left out, with parts of another."""
    rng = random.Random(5)
    queries = []
    for number in range(count):
        one, other = rng.choice(entries).record, rng.choice(entries).record
        words = rng.choice(one.names).text.split()
        if number % 4 == 1:
            words = [slipped(word, rng) if rng.random() < 0.5 else word for word in words]
        elif number % 4 == 2 and len(words) > 1:
            words.pop(rng.randrange(len(words)))
        elif number % 4 == 3:
            words[rng.randrange(len(words))] = rng.choice(rng.choice(other.names).text.split())
        schema = rng.choice((one.schema, one.schema, "Thing"))
        queries.append(Query(schema=schema, names=(" ".join(words),)))
    return queries


@pytest.mark.slow
def test_bounds_leave_out_nothing_that_a_scan_of_every_real_name_finds(
    real_index: tuple[list[Entry], Generation],
) -> None:
    entries, generation = real_index
    matcher = Matcher(generation, mode="compiled")
    queries = _asked(entries, 700)
    for threshold in (500_000, 700_000):
        scanned = matcher.search_batch(queries, threshold=threshold, limit=10**6, pruned=False)
        searched = matcher.search_batch(queries, threshold=threshold, limit=10**6)
        for one, other in zip(scanned, searched, strict=True):
            assert brief(one) == brief(other), one.query


def test_queries_over_near_real_names_find_what_the_oracle_finds(
    real_index: tuple[list[Entry], Generation], tmp_path: Path
) -> None:
    entries, whole = real_index
    matcher = Matcher(whole)
    queries = _asked(entries, 24)
    near: dict[str, Entry] = {}
    by_party = {one.party_id: one for one in entries}
    for query in queries:
        answer = matcher.search(query, threshold=350_000, limit=12)
        near |= {hit.party_id: by_party[hit.party_id] for hit in answer.hits}
    near |= {one.party_id: one for one in entries[::400]}
    chosen = list(near.values())
    part = Matcher(indexed(chosen, tmp_path / "near"))
    for query in queries:
        answer = part.search(query, threshold=500_000, limit=999)
        assert brief(answer) == oracle.screen(chosen, query, 500_000), query
