"""Overlap: who lists whom, where authorities differ, doubles within a list."""

import pytest

from proscribe.ledger.overlap import Entry, overlap
from proscribe.model.record import DateFact, Fact, Identifier, Name, Record
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
