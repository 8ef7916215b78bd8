import random
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.model.canonical import canonical, caption, digest, encode, merge
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Identifier,
    Name,
    Record,
    Reference,
    Relation,
)
from proscribe.values.dates import PartialDate, year

words = st.sampled_from(["a", "b", "Ж", "علي", "x y", "O'N"])
years: st.SearchStrategy[PartialDate] = st.integers(1900, 1904).map(
    lambda number: year(number) or PartialDate("1900-01-01", "1900-12-31", "year")
)
kinds = st.sampled_from(["name", "alias", "weakAlias", "previousName"])


def many(build: Callable[..., Any], *parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(st.builds(build, *parts), max_size=4).map(tuple)


designations = many(
    lambda authority, programs, amended: Designation(
        authority, programs=tuple(programs), amended=tuple(amended)
    ),
    words,
    st.lists(words, max_size=3),
    st.lists(years, max_size=2),
)
records = st.builds(
    Record,
    id=st.just("x-1"),
    schema=st.just("Person"),
    names=many(Name, kinds, words, st.sampled_from(["Latn", "Cyrl", ""])),
    dates=many(DateFact, st.just("birthDate"), years, words),
    facts=many(Fact, st.sampled_from(["title", "position"]), words),
    identifiers=many(Identifier, st.just("taxNumber"), words),
    addresses=many(Address, words),
    designations=designations,
    relations=many(Relation, st.just("Family"), st.sampled_from(["source", "target"]), words),
    references=many(Reference, words, words),
    remarks=st.lists(words, max_size=3).map(tuple),
)


@given(records, st.integers())
def test_order_and_repetition_are_not_content(record: Record, seed: int) -> None:
    shuffle = random.Random(seed)
    changes: dict[str, Any] = {}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if isinstance(value, tuple):
            mixed = [*value, *value[:1]]
            shuffle.shuffle(mixed)
            changes[field] = tuple(mixed)
    changes["designations"] = tuple(
        msgspec.structs.replace(each, programs=each.programs[::-1], amended=each.amended[::-1])
        for each in changes["designations"]
    )
    other = msgspec.structs.replace(record, **changes)
    assert canonical(other) == canonical(record)
    assert digest(canonical(other)) == digest(canonical(record))


@given(records)
def test_canonical_twice_changes_nothing(record: Record) -> None:
    once = canonical(record)
    assert canonical(once) == once


@given(records)
def test_canonical_keeps_every_distinct_value(record: Record) -> None:
    once = canonical(record)
    for field in ("names", "dates", "facts", "identifiers", "addresses", "relations", "remarks"):
        assert set(getattr(once, field)) == set(getattr(record, field))
        assert len(getattr(once, field)) == len(set(getattr(record, field)))


@given(records)
def test_the_digest_survives_storage(record: Record) -> None:
    once = canonical(record)
    assert digest(msgspec.json.decode(encode(once), type=Record)) == digest(once)


@given(records, st.data())
def test_merged_parts_are_the_whole(record: Record, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(record.names)))
    first = msgspec.structs.replace(record, names=record.names[:cut])
    second = Record(id="x-1", names=record.names[cut:])
    assert merge([first, second]) == canonical(record)
    assert merge([second, first]) == canonical(record)


def test_a_known_record_has_a_known_digest() -> None:
    record = Record(id="x-1", schema="Person", names=(Name("name", "Ana", "Latn"),))
    assert digest(canonical(record)) == (
        "38f904fab250ab6d915979938a31f94ca51d7d38d35739a64f5c4ee5a2b0df6d"
    )


def test_merge_takes_parts_of_one_record_only() -> None:
    with pytest.raises(ValueError, match="one record"):
        merge([])
    with pytest.raises(ValueError, match="one record"):
        merge([Record(id="a"), Record(id="b")])


def test_the_caption_is_a_primary_name_in_latin_script() -> None:
    names = (
        Name("alias", "Aaa", "Latn"),
        Name("name", "Зоя", "Cyrl"),
        Name("name", "Zoya", "Latn"),
    )
    assert caption(Record(id="x-1", names=names)) == "Zoya"
    assert caption(Record(id="x-1", names=names[:2])) == "Зоя"
    assert caption(Record(id="x-1")) == "x-1"
