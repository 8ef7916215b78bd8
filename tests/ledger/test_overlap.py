"""Overlap: who lists whom, where authorities differ, doubles within a list."""

import pytest

from proscribe.ledger.overlap.finding import Entry
from proscribe.ledger.overlap.overlap import ComparedList, concerning, overlap
from proscribe.model.record import (
    DateFact,
    Designation,
    Fact,
    Identifier,
    Name,
    Record,
    Reference,
)
from proscribe.values.dates import parse_date


def _record(
    record_id: str,
    name: str = "Ann EXAMPLE",
    *,
    born: str = "",
    schema: str = "Person",
    passport: str = "",
    **facts: str,
) -> Record:
    date = parse_date(born) if born else None
    return Record(
        id=record_id,
        schema=schema,
        names=(Name("name", name, "Latn"),),
        dates=(DateFact("birthDate", date, born),) if date else (),
        facts=tuple(Fact(prop, value) for prop, value in facts.items()),
        identifiers=(Identifier("passportNumber", passport, issuer="kp"),) if passport else (),
    )


def _pair(left: Record, right: Record, *, same_list: bool = False) -> list[Entry]:
    return [
        Entry("p-1", "a", left),
        Entry("p-1" if not same_list else "p-2", "a" if same_list else "b", right),
    ]


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        pytest.param(_record("1"), _record("2"), [], id="alike"),
        pytest.param(
            _record("1", born="1961-12-25"), _record("2", born="26 Dec 1961"), ["birth-date"],
            id="two-days",
        ),
        pytest.param(_record("1", born="1961-12-25"), _record("2", born="1961"), [], id="a-year"),
        pytest.param(
            _record("1", born="1961"), _record("2", born="circa 1970"), [], id="circa-is-no-claim"
        ),
        pytest.param(_record("1", born="1961"), _record("2"), [], id="missing-is-no-claim"),
        pytest.param(
            _record("1", gender="male"), _record("2", gender="female"), ["gender"], id="gender"
        ),
        pytest.param(
            _record("1", nationality="kp"), _record("2", nationality="ru"), ["nationality"],
            id="nationality",
        ),
        pytest.param(
            _record("1"), _record("2", schema="Vessel"), ["type"], id="person-and-ship"
        ),
        pytest.param(_record("1"), _record("2", "EXAMPLE Ann"), [], id="order-of-names"),
        pytest.param(_record("1"), _record("2", "Bob OTHER"), ["name"], id="no-name-in-common"),
    ],
)  # fmt: skip
def test_authorities_that_differ(left: Record, right: Record, kinds: list[str]) -> None:
    found = overlap(_pair(left, right))
    assert [one.kind for one in found.findings] == kinds
    assert found.n_shared == 1
    assert found.by_pair == (("a", "b", 1),)


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        pytest.param(
            _record("1", passport="836110034"), _record("2", "Bob OTHER", passport="836 110 034"),
            ["double-number"], id="number",
        ),
        pytest.param(
            _record("1", passport="123"), _record("2", passport="123"), [], id="short-number"
        ),
        pytest.param(
            _record("1", born="1961-12-25"), _record("2", "EXAMPLE, Ann", born="25 Dec 1961"),
            ["double-name"], id="name-and-day",
        ),
        pytest.param(_record("1", born="1961"), _record("2", born="1961"), [], id="only-the-year"),
        pytest.param(_record("1"), _record("2"), [], id="namesakes"),
    ],
)  # fmt: skip
def test_doubles_within_a_list(left: Record, right: Record, kinds: list[str]) -> None:
    found = overlap(_pair(left, right, same_list=True))
    assert [one.kind for one in found.findings] == kinds
    assert all(one.datasets == ("a",) for one in found.findings)


def test_the_order_of_records_does_not_matter() -> None:
    entries = [
        Entry(f"p-{number % 3}", "abc"[number % 2], _record(str(number), born=f"19{60 + number}"))
        for number in range(8)
    ]
    assert overlap(entries) == overlap(list(reversed(entries)))


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        pytest.param("1961-12-25", "24 Dec 1961", "one day apart", id="next-day"),
        pytest.param("1961-05-03", "5 Mar 1961", "day and month exchanged", id="exchanged"),
        pytest.param("1961-05-13", "13 May 1962", "of another year", id="year"),
    ],
)
def test_a_difference_that_tells_a_mistake_is_told(left: str, right: str, how: str) -> None:
    (one,) = overlap(_pair(_record("1", born=left), _record("2", born=right))).findings
    assert f"birth dates that cannot both be right, {how}." in one.sentence


def test_an_acronym_in_brackets_is_no_other_name() -> None:
    found = overlap(
        _pair(
            _record("1", "Example Relief Fund (ERF)", schema="Organization"),
            _record("2", "Example Relief Fund", schema="Organization"),
        )
    )
    assert found.findings == ()


def _designated(record_id: str, authority: str, program: str, listed: str) -> Record:
    date = parse_date(listed)
    one = Designation(authority=authority, programs=(program,), listed=date)
    return Record(
        id=record_id,
        schema="Person",
        names=(Name("name", "Ann EXAMPLE", "Latn"),),
        designations=(one,),
    )


def test_lists_of_one_authority_are_held_to_the_same_programs_and_days() -> None:
    left = _designated("1", "OFAC", "NPWMD", "2016-03-02")
    right = _designated("2", "OFAC", "DPRK2", "2016-03-03")
    other = _designated("3", "DFAT", "Korea", "2017-01-01")
    assert [one.kind for one in overlap(_pair(left, right)).findings] == ["listed", "program"]
    assert overlap(_pair(left, other)).findings == ()


def _council(record_id: str, *references: str) -> Record:
    return Record(
        id=record_id,
        schema="Person",
        names=(Name("name", "Ann EXAMPLE", "Latn"),),
        references=tuple(Reference("un-reference", one) for one in references),
    )


def test_an_entry_that_names_two_entries_of_another_list_shows_a_double() -> None:
    entries = [
        Entry("p-1", "un", _council("unsc-1", "QDi.001"), "un.xml line 3"),
        Entry("p-2", "un", _council("unsc-2", "SOi.001"), "un.xml line 9"),
        Entry("p-1", "uk", _council("gb-hmt-7", "QDi.001", "SOi.001")),
    ]
    (one,) = overlap(entries).findings
    assert (one.kind, one.datasets, one.records) == (
        "double-reference",
        ("un",),
        ("unsc-1", "unsc-2"),
    )
    assert [side.number for side in one.sides] == ["QDi.001", "SOi.001"]
    assert [side.place for side in one.sides] == ["un.xml line 3", "un.xml line 9"]
    assert "uk (gb-hmt-7)" in one.sentence


def test_a_double_that_a_compilation_repeats_is_told_of_the_list_it_is_of() -> None:
    ones = [_record(f"ofac-{number}", passport="836110034") for number in (1, 2)]
    entries = [
        Entry(f"p-{one.id}", dataset, one) for dataset in ("compiled", "sdn") for one in ones
    ]
    lists = [
        ComparedList(dataset="compiled", title="", publisher="", prefix="trade"),
        ComparedList(dataset="sdn", title="", publisher="", prefix="ofac"),
    ]
    (one,) = overlap(entries, lists).findings
    assert one.datasets == ("sdn",)


def test_findings_are_chosen_by_kind_and_list() -> None:
    found = overlap(
        [
            *_pair(_record("1", gender="male", born="1961"), _record("2", gender="female")),
            Entry("p-2", "c", _record("3")),
        ]
    )
    assert len(concerning(found, kinds=["gender"]).findings) == 1
    assert concerning(found, datasets=["c"]).findings == ()
    assert concerning(found, datasets=["b"]).findings == found.findings
