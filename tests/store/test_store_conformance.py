"""One suite for both databases: what a store promises."""

import io
import random
import threading
import zlib
from typing import BinaryIO

import msgspec
import pytest
from sqlalchemy import update

from proscribe.errors import (
    StoreError,
    StoreFormatError,
    StoreUnreachableError,
    VersionUnknownError,
)
from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.party import PartyLink
from proscribe.model.record import Name, Record, Reference
from proscribe.model.version import ComponentPart, DatasetVersion
from proscribe.store import Store, Writer, backend, migrations, schema
from proscribe.store.raw import hash_of
from proscribe.store.versions import Kept


class _Made:
    def __init__(self, content: bytes) -> None:
        self._content = content

    def open(self) -> BinaryIO:
        return io.BytesIO(self._content)


def _record(record_id: str, *names: str) -> Record:
    return Record(
        id=record_id, schema="Person", names=tuple(Name("name", text, "Latn") for text in names)
    )


def _noun(published: str, *parts: ComponentPart, dataset: str = "made") -> DatasetVersion:
    return DatasetVersion(
        id=0,
        dataset=dataset,
        format="made-csv",
        published=published,
        observed="2026-01-01T00:00:00Z",
        status="live",
        components=parts,
    )


def _add(
    writer: Writer, published: str, components: dict[str, dict[str, Record]], absent: str = ""
) -> Kept:
    parts = [
        ComponentPart(name=name, sha256=f"{published}{name}".ljust(64, "0")[:64])
        for name in components
    ]
    if absent:
        parts.append(ComponentPart(name=absent))
    kept = writer.add_version(_noun(published, *parts))
    writer.add_reading(
        kept,
        parser="made/1",
        components=components,
        n_names=1,
        issues=[Issue(kind="made", severity="info", message="made up")],
        locations={name: dict.fromkeys(records, "line 1") for name, records in components.items()},
        read_at="2026-01-01T00:00:00Z",
    )
    return writer.version(kept.noun.id)


@pytest.mark.parametrize("size", [0, 1, 1 << 20, (1 << 20) + 7], ids=str)
def test_a_raw_file_comes_back_as_it_was(store: Store, size: int) -> None:
    content = bytes(number % 251 for number in range(size))
    sha256, counted = hash_of(_Made(content))
    assert counted == size
    with store.write() as writer:
        writer.put_raw(_Made(content), sha256=sha256)
        writer.put_raw(_Made(content), sha256=sha256)
        kept = writer.add_version(_noun("2022-01-01", ComponentPart(name="a", sha256=sha256)))
    with store.read() as reader:
        file = reader.raw_files(reader.version(kept.noun.id))["a"]
        assert file.size_bytes == size
        with file.open() as stream:
            assert stream.read() == content


def test_a_kept_raw_file_can_be_sought_in_like_one_on_disk(store: Store) -> None:
    content = random.Random(5).randbytes((3 << 20) + 11)
    sha256, size = hash_of(_Made(content))
    with store.write() as writer:
        writer.put_raw(_Made(content), sha256=sha256)
        kept = writer.add_version(_noun("2022-01-01", ComponentPart(name="a", sha256=sha256)))
    steps = [
        (0, io.SEEK_END), (-22, io.SEEK_END), (0, io.SEEK_SET), (5, io.SEEK_CUR),
        ((1 << 20) - 3, io.SEEK_SET), ((2 << 20) + 1, io.SEEK_SET), (-(1 << 20), io.SEEK_CUR),
        (size + 9, io.SEEK_SET), (1, io.SEEK_SET),
    ]  # fmt: skip
    with store.read() as reader:
        file = reader.raw_files(reader.version(kept.noun.id))["a"]
        with file.open() as stream, io.BytesIO(content) as plain:
            assert stream.seekable()
            for offset, whence in steps:
                assert stream.seek(offset, whence) == plain.seek(offset, whence)
                assert stream.read(1000) == plain.read(1000)
                assert stream.tell() == plain.tell()
            with pytest.raises(ValueError, match="negative"):
                stream.seek(-1)


def test_a_changed_raw_file_is_noticed_however_it_is_read(store: Store) -> None:
    content = bytes(3 << 20)
    sha256, _ = hash_of(_Made(content))
    with store.write() as writer:
        writer.put_raw(_Made(content), sha256=sha256)
        kept = writer.add_version(_noun("2022-01-01", ComponentPart(name="a", sha256=sha256)))
        writer._connection.execute(
            update(schema.raw_chunk)
            .where(schema.raw_chunk.c.number == 1)
            .values(data=zlib.compress(b"x" + bytes((1 << 20) - 1)))
        )
    with store.read() as reader:
        file = reader.raw_files(reader.version(kept.noun.id))["a"]
        with file.open() as stream:
            stream.seek(-1, io.SEEK_END)
            with pytest.raises(StoreError, match="not what it was"):
                stream.read()


def test_an_exception_leaves_nothing_behind(store: Store) -> None:
    def fail() -> None:
        with store.write() as writer:
            _add(writer, "2022-01-01", {"a": {"m-1": _record("m-1", "One")}})
            writer.append_event(at="2026-01-01T00:00:00Z", kind="made", content={})
            raise KeyError("stop")

    with pytest.raises(KeyError):
        fail()
    with store.read() as reader:
        assert reader.versions("made") == ()
        assert list(reader.events()) == []


def test_a_missing_component_is_carried_from_the_last_version_that_had_it(store: Store) -> None:
    first = {
        "sdn": {"m-1": _record("m-1", "One"), "m-2": _record("m-2", "Two")},
        "alt": {"m-1": Record(id="m-1", names=(Name("alias", "Uno", "Latn"),)),
                "m-2": Record(id="m-2", names=(Name("alias", "Dos", "Latn"),))},
    }  # fmt: skip
    with store.write() as writer:
        old = _add(writer, "2022-01-01", first)
        new = _add(writer, "2022-02-01", {"sdn": {"m-1": _record("m-1", "One")}}, absent="alt")
    with store.read() as reader:
        parts, carried = reader.fragments(new)
        records = reader.records(new)
    assert [(one.component, one.version_id) for one in carried] == [("alt", old.noun.id)]
    assert set(parts) == {"m-1"}
    assert [name.text for name in records["m-1"].names] == ["One", "Uno"]


def test_the_state_as_of_a_date_is_what_was_published_by_then(store: Store) -> None:
    with store.write() as writer:
        for published in ("2022-01-10", "2022-01-12", "2022-01-12T15:00:00Z"):
            _add(writer, published, {"a": {"m-1": _record("m-1", published)}})
    with store.read() as reader:
        for asked, expected in [
            ("2022-01-09", None),
            ("2022-01-10", "2022-01-10"),
            ("2022-01-11", "2022-01-10"),
            ("2022-01-12", "2022-01-12"),
            ("2022-01-12T14:59:59Z", "2022-01-10"),
            ("2022-01-12T15:00:00Z", "2022-01-12T15:00:00Z"),
        ]:
            found = reader.as_of("made", asked)
            assert (found.noun.published if found else None) == expected


def test_as_known_tells_what_was_in_force_here(store: Store) -> None:
    with store.write() as writer:
        one = _add(writer, "2022-01-10", {"a": {}})
        two = _add(writer, "2022-01-12", {"a": {}})
        writer.put_in_force("made", one.noun.id, "2026-03-01T00:00:00Z")
        writer.put_in_force("made", two.noun.id, "2026-03-02T00:00:00Z")
    with store.read() as reader:
        before = reader.as_known("made", "2026-02-28T23:59:59Z")
        during = reader.as_known("made", "2026-03-01T12:00:00Z")
        after = reader.as_known("made", "2026-03-02T00:00:00Z")
        now = reader.in_force("made")
    assert before is None
    assert during is not None
    assert during.noun.id == one.noun.id
    assert after is not None
    assert now is not None
    assert after.noun.id == now.noun.id == two.noun.id


def test_runs_and_the_time_of_reading_are_given_whole(store: Store) -> None:
    one, other = _record("a-1", "Ann"), _record("a-1", "Anne")
    with store.write() as writer:
        first = _add(writer, "2022-01-01", {"main": {"a-1": one, "a-2": _record("a-2")}})
        second = _add(writer, "2022-01-02", {"main": {"a-1": other}})
    with store.read() as reader:
        runs = list(reader.iter_runs("made", parser="made/1", component="main"))
        known = reader.known_since("made")
    assert [(run.record_id, canonical.decode(content)) for run, content in runs] == [
        ("a-1", one),
        ("a-1", other),
        ("a-2", _record("a-2")),
    ]
    assert [run.to_position for run, _ in runs] == [first.position, "~", first.position]
    assert known == dict.fromkeys((first.noun.id, second.noun.id), "2026-01-01T00:00:00Z")


def test_a_clock_set_back_does_not_tear_the_line_of_versions_in_force(store: Store) -> None:
    with store.write() as writer:
        one = _add(writer, "2022-01-10", {"a": {}})
        two = _add(writer, "2022-01-12", {"a": {}})
        writer.put_in_force("made", one.noun.id, "2026-03-02T00:00:00Z")
        writer.put_in_force("made", two.noun.id, "2026-03-01T00:00:00Z")
    with store.read() as reader:
        forces = reader.forces("made")
    assert [force.to_time for force in forces] == ["2026-03-02T00:00:00Z", None]
    assert forces[1].from_time == "2026-03-02T00:00:00Z"


def test_parties_and_references_are_replaced_whole(store: Store) -> None:
    reference = Reference("un-reference", "KPi.001")
    with store.write() as writer:
        writer.put_references("made", {"m-1": [reference, reference]})
        writer.put_parties(
            {("made", "m-1"): "m-1", ("other", "o-1"): "m-1"}, [PartyLink("m-1", "o-1", reference)]
        )
    with store.read() as reader:
        assert reader.references() == (("made", "m-1", reference),)
        assert reader.party_of("o-1") == "m-1"
        assert reader.party_of("nobody") is None
        party = reader.party("m-1")
    assert party is not None
    assert party.members == (("made", "m-1"), ("other", "o-1"))
    assert party.links == (PartyLink("m-1", "o-1", reference),)


def test_the_audit_chain_notices_a_changed_entry(store: Store, store_url: str) -> None:
    with store.write() as writer:
        for number in range(3):
            writer.append_event(
                at="2026-01-01T00:00:00Z", kind="made", content={"number": str(number)}
            )
    with store.read() as reader:
        assert [event.number for event in reader.events()] == [1, 2, 3]
        assert reader.first_broken_event() is None
    engine = backend.open_engine(store_url)
    with backend.writing(engine) as connection:
        connection.execute(
            update(schema.event).where(schema.event.c.number == 2).values(kind="forged")
        )
    engine.dispose()
    with store.read() as reader:
        assert reader.first_broken_event() == 2


def test_writers_take_turns(store_url: str) -> None:
    Store(store_url).close()
    faults: list[BaseException] = []

    def write() -> None:
        try:
            own = Store(store_url)
            for _ in range(10):
                with own.write() as writer:
                    writer.append_event(at="2026-01-01T00:00:00Z", kind="made", content={})
            own.close()
        except BaseException as fault:  # noqa: BLE001 - handed to the test's thread
            faults.append(fault)

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    opened = Store(store_url)
    with opened.read() as reader:
        assert [event.number for event in reader.events()] == list(range(1, 31))
        assert reader.first_broken_event() is None
    opened.close()


def test_a_reader_sees_one_state_while_a_writer_works(store: Store) -> None:
    with store.read() as reader:
        assert reader.versions("made") == ()
        with store.write() as writer:
            _add(writer, "2022-01-10", {"a": {}})
        assert reader.versions("made") == ()
    with store.read() as reader:
        assert len(reader.versions("made")) == 1


def test_an_unknown_version_is_named(store: Store) -> None:
    with store.read() as reader, pytest.raises(VersionUnknownError, match="77"):
        reader.version(77)


def test_a_store_of_a_newer_release_is_refused_untouched(store: Store, store_url: str) -> None:
    engine = backend.open_engine(store_url)
    with backend.writing(engine) as connection:
        connection.execute(
            update(schema.meta).where(schema.meta.c.key == "format").values(value="99")
        )
    engine.dispose()
    with pytest.raises(StoreFormatError, match="99"):
        Store(store_url)


def test_a_migration_runs_once_and_raises_the_format(store_url: str) -> None:
    seen: list[int] = []

    def second(connection: object) -> None:
        seen.append(1)

    engine = backend.open_engine(store_url)
    steps = (*migrations.MIGRATIONS, second)
    with backend.writing(engine) as connection:
        assert migrations.migrate(connection, migrations.MIGRATIONS) == 0
    for _ in range(2):
        with backend.writing(engine) as connection:
            migrations.migrate(connection, steps)
            assert migrations.format_of(connection) == len(steps)
    engine.dispose()
    assert seen == [1]


@pytest.mark.parametrize(
    ("url", "part"),
    [
        pytest.param("mysql://somewhere/x", "only sqlite", id="other-database"),
        pytest.param("no url", "not a URL", id="no-url"),
        pytest.param("sqlite:////nowhere/at/all/store.db", "cannot be used", id="no-folder"),
        pytest.param("postgresql://u:secret@127.0.0.1:1/x", "cannot be used", id="no-server"),
    ],
)
def test_a_store_that_cannot_be_opened_says_why_and_keeps_the_password(url: str, part: str) -> None:
    with pytest.raises(StoreUnreachableError, match=part) as caught:
        Store(url)
    assert "secret" not in str(caught.value)


def test_issues_and_locations_belong_to_a_reading(store: Store) -> None:
    with store.write() as writer:
        kept = _add(writer, "2022-01-10", {"a": {"m-1": _record("m-1", "One")}})
    with store.read() as reader:
        assert [issue.kind for issue in reader.issues(kept)] == ["made"]
        assert reader.locations(kept) == {"a": {"m-1": "line 1"}}
        other = msgspec.structs.replace(kept.noun, parser="other/1")
        assert reader.issues(msgspec.structs.replace(kept, noun=other)) == ()
