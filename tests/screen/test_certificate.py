"""The certificate: what is asked of an index, and every way in which an answer can be wrong."""

from pathlib import Path

import pytest

from matchcases import entry, indexed
from proscribe.match import Matcher
from proscribe.model.certificate import Certificate, Coverage, Miss
from proscribe.model.listed import Entry
from proscribe.model.record import NameKind
from proscribe.screen.proof.certificate import certificate, prove
from proscribe.screen.proof.questions import questions

NUMBER = ("passportNumber", "A1234567", "ru")


def misses(listed: list[Entry], held: list[Entry], folder: Path) -> list[Miss]:
    """Certify that an index of `held` finds all that is listed."""
    proved = prove(listed, Matcher(indexed(held, folder / "index")))
    return [miss for found in proved.misses.values() for miss in found]


def test_what_is_indexed_as_listed_is_found(tmp_path: Path) -> None:
    listed = [
        entry(1, [("name", "Ivan Petrov"), ("weakAlias", "Vanya")], births=["1 Mar 1960"]),
        entry(2, [("name", "Petrov Ivan"), ("alias", "Иван Петров")], numbers=[NUMBER]),
        entry(3, [("name", "김철수"), ("previousName", "X")], party="p0001"),
        entry(4, [("weakAlias", "Barkashov")], schema=""),
    ]
    assert misses(listed, listed, tmp_path) == []


def test_every_name_fact_and_number_is_a_question() -> None:
    one = entry(
        1, [("name", "Ivan Petrov"), ("alias", "Иван Петров"), ("weakAlias", "Vanya")],
        births=["1 Mar 1960", "1961"], facts=[("nationality", "ru")], numbers=[NUMBER],
    )  # fmt: skip
    bare = entry(2, [("weakAlias", "Vanya")])
    found = questions([one, bare])
    asked = [(t.kind, t.value, t.fact, t.may_be_muted) for all_ in found.values() for t in all_]
    assert sorted(asked) == [
        ("identifier", "A1234567", "", False),
        ("name", "Ivan Petrov", "", False),
        ("original-script", "Иван Петров", "", False),
        ("weak", "Vanya", "", True),
        ("weak", "Vanya", "1960-03-01", False),
        ("weak", "Vanya", "1961", False),
        ("weak", "Vanya", "A1234567", False),
        ("weak", "Vanya", "ru", True),
    ]
    assert all(query.schema == "Person" for query in found)


def test_equal_questions_are_asked_once_for_all_records() -> None:
    found = questions([entry(at, [("name", "Ivan Petrov")]) for at in range(3)])
    ((_, targets),) = found.items()
    assert [target.entry.record.id for target in targets] == ["r0000", "r0001", "r0002"]


def test_many_namesakes_may_stand_before(tmp_path: Path) -> None:
    listed = [
        entry(at, [("name", "Petrov, Ivan" if at % 2 else "Ivan Petrov")]) for at in range(60)
    ]
    assert misses(listed, listed, tmp_path) == []


@pytest.mark.parametrize(
    ("names", "held", "kind", "reason"),
    [
        pytest.param([("name", "Ivan Petrov")], [("name", "Olga Nowak")], "name",
                     "It is not found.", id="other-name"),
        pytest.param([("name", "Ivan Sidorin")], [("name", "Ivan Sidorin Nowak Orlov")], "name",
                     "Ivan Sidorin (r0002,", id="another-before"),
        pytest.param([("name", "김철수")], [("name", "박영희")], "original-script",
                     "It is not found.", id="script"),
        pytest.param([("name", "Ivan Petrov")], [("weakAlias", "Ivan Petrov")], "name",
                     "It is found, but muted.", id="muted"),
        pytest.param([("weakAlias", "Barkashov")], [("name", "Ivan Petrov")], "weak",
                     "It is not found.", id="weak"),
    ],
)  # fmt: skip
def test_a_name_that_the_index_does_not_hold_is_a_miss(
    names: list[tuple[str, str]], held: list[tuple[str, str]], kind: str, reason: str,
    tmp_path: Path,
) -> None:  # fmt: skip
    other = entry(2, [("name", "Ivan Sidorin Y")])
    listed, wrong = entry(1, names), entry(1, held)  # type: ignore[arg-type]
    (miss,) = misses([listed], [wrong, other], tmp_path)
    assert (miss.kind, miss.record_id, miss.party_id) == (kind, "r0001", "p0001")
    assert miss.value == names[0][1]
    assert miss.reason.startswith(reason.replace("Ivan Sidorin (", "Ivan Sidorin Y ("))
    assert miss.score > 0


def test_a_number_that_the_index_does_not_hold_is_a_miss(tmp_path: Path) -> None:
    names = [("name", "Ivan Petrov")]
    listed = entry(1, names, numbers=[NUMBER, ("idNumber", "-/-", "")])  # type: ignore[arg-type]
    (nothing,) = misses([listed], [listed], tmp_path / "whole")
    assert (nothing.kind, nothing.value, nothing.score) == ("identifier", "-/-", 0)
    lost = misses([listed], [entry(1, names)], tmp_path / "lost")  # type: ignore[arg-type]
    assert [miss.value for miss in lost] == ["-/-", "A1234567"]


def _certified(listed: list[Entry], coverage: Coverage, folder: Path) -> Certificate:
    matcher = Matcher(indexed(listed, folder / "index"))
    return certificate(
        prove(listed, matcher), matcher, collection="test", index="0", versions=[("one", 7, "")],
        coverage={"one": coverage}, made="2026-01-02T00:00:00Z",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("raw_records", "raw_names", "records", "names", "fault"),
    [
        pytest.param(1, 3, 1, 2, "", id="all-agree"),
        pytest.param(None, None, 1, 2, "", id="raw-not-known"),
        pytest.param(2, 2, 1, 2, "2 records in the raw files, 1 kept", id="record-lost"),
        pytest.param(1, 1, 1, 2, "1 names in the raw files, 2 kept", id="name-from-nowhere"),
        pytest.param(2, 2, 2, 2, "2 records kept, 1 in the index", id="record-not-indexed"),
        pytest.param(1, 3, 1, 3, "3 names kept, 2 in the index", id="name-not-indexed"),
    ],
)
def test_counts_are_followed_from_the_raw_files_to_the_index(
    raw_records: int | None, raw_names: int | None, records: int, names: int, fault: str,
    tmp_path: Path,
) -> None:  # fmt: skip
    listed = [entry(1, [("name", "Ivan Petrov"), ("alias", "Olga Nowak")])]
    counted = Coverage(raw_records=raw_records, raw_names=raw_names, records=records, names=names)
    found = _certified(listed, counted, tmp_path)
    assert found.complete is not bool(fault)
    assert [fault in said for said in found.faults] == ([True] if fault else [])
    (one,) = found.lists
    assert (one.names.asked, one.names.found, one.indexed_names) == (2, 2, 2)


def test_a_party_listed_with_the_same_name_in_its_script_may_stand_before(tmp_path: Path) -> None:
    names: list[tuple[NameKind, str]] = [("name", "Allah Dad MATIN"), ("alias", "الله داد متین")]
    listed = [entry(1, names, party="a"), entry(2, names, party="b")]
    assert misses(listed, listed, tmp_path) == []


def test_a_party_listed_with_the_same_name_and_a_bracket_may_stand_before(tmp_path: Path) -> None:
    whole = "JSC Central Research Institute of Mine Building (JSC TsNIIMin)"
    plain = "CENTRAL RESEARCH INSTITUTE OF MINE BUILDING JSC"
    listed = [
        entry(1, [("name", plain)], schema="Company", party="a"),
        entry(2, [("name", whole)], schema="LegalEntity", party="b"),
    ]
    assert misses(listed, listed, tmp_path) == []
