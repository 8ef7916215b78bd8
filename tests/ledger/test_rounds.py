"""Parties of one round by their numbers, where no list dates them to a day. Names are invented."""

import msgspec
import pytest

from ledger.described import coverage, description, group, named, row
from proscribe.ledger.parties.rounds import (
    beside,
    clusters,
    distance,
    is_of_days,
    number_of,
    round_of,
)
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolve import resolve
from proscribe.ledger.row import Amendment, LedgerRow, When
from proscribe.ledger.window import Window
from proscribe.model.described import Action
from proscribe.model.passage import UtcInterval

YEARS = When("2022-01-10", "2023-12-28", "first_seen")
DAY = Window(
    utc=UtcInterval("2022-11-07T05:00:00Z", "2022-11-08T05:00:00Z"), zone="America/New_York",
    before=0, after=0, words="2022-11-07",
)  # fmt: skip


_COVERAGE = coverage(first="2022-01-10", last="2023-12-28")


def _row(number: int, name: str, dataset: str = "us_ofac_sdn") -> LedgerRow:
    return msgspec.structs.replace(
        row(1, name), dataset=dataset, record_id=f"ofac-{number}", party_id=f"ofac-{number}",
        first_seen=YEARS, effective=None,
    )  # fmt: skip


def test_a_number_is_read_from_an_id_and_not_from_a_hash() -> None:
    assert number_of(_row(39577, "Odo Brand")) == ("us_ofac_sdn", 39577, ("NPWMD",))
    for name, number in (("au-dfat-7985-odo-brand", 7985), ("gb-hmt-15860", 15860)):
        one = msgspec.structs.replace(_row(1, "Odo Brand"), record_id=name)
        assert number_of(one) == ("us_ofac_sdn", number, ("NPWMD",))
    hashed = msgspec.structs.replace(_row(1, "Odo Brand"), record_id="trade-csl-7484b2df09c1b5b8")
    assert number_of(hashed) is None


def test_numbers_of_other_lists_are_not_near() -> None:
    one, far = ("us_ofac_sdn", 5, ("A",)), ("us_ofac_sdn", 500, ("B",))
    assert distance([one], [("us_ofac_sdn", 9, ()), ("un_sc_sanctions", 5, ())]) == 4
    assert distance([one], [("un_sc_sanctions", 5, ())]) is None
    assert distance([one], [far]) is None
    assert distance([one], [("us_ofac_sdn", 500, ("A", "B"))]) == 495  # under one program


def test_a_round_is_what_stands_beside_it_the_nearest_first() -> None:
    rows = [_row(100, "A A"), _row(180, "B B"), _row(90, "C C"), _row(4000, "D D")]
    near = round_of(rows, [("us_ofac_sdn", 95, ())], 2)
    assert [one.record_id for one in near] == ["ofac-100", "ofac-90"]


def test_the_largest_round_comes_first() -> None:
    numbers = [[("us_ofac_sdn", n, ())] for n in (10, 9000, 12, 300, 140)]
    assert clusters([*numbers, []]) == [[0, 2, 4], [1], [3]]


def test_two_years_are_no_days() -> None:
    assert not is_of_days(YEARS)
    assert not is_of_days(None)
    assert is_of_days(When("2022-11-07", "2022-11-07", "effective:list"))


def test_a_near_spelling_counts_beside_who_is_of_the_round_and_not_years_away() -> None:
    known = [_row(39576, "Odo BRANDT"), *(_row(n, f"Person {n}") for n in range(41000, 41070))]
    targets = [named("a", "Odo Brandt"), named("b", "Rosa Lind")]
    for number, status in ((39580, "complete"), (45000, "none")):
        rows = [*known, _row(number, "Rosa Maria Ines LIND")]
        told = description(group("g", None, names=targets))
        lists = Lists(rows=tuple(rows), coverage=(_COVERAGE,), record_of=lambda _: None)
        answers = {one.source: one.status for one in resolve(told, lists, DAY).resolutions}
        assert answers["a"] == "complete"
        assert answers["b"] == status


def test_three_side_by_side_came_together_and_two_may_not_have() -> None:
    numbers = [[("us_ofac_sdn", one, ())] for one in (44658, 900, 44660, 44661, 30001, 30003)]
    assert beside(numbers) == [[0, 2, 3]]


def test_who_stands_beside_a_dated_entry_of_the_same_keeper_is_of_its_round() -> None:
    officers = [
        _row(4000 + number, f"{name} Made") for number, name in enumerate(["Ada", "Bo", "Cy"])
    ]
    early = _row(18, "Odo Brand")
    office = msgspec.structs.replace(
        _row(16, "Made Office", "us_ofac_cons"), schema="Organization", nationalities=(),
        effective=When("2022-11-07", "2022-11-07", "effective:list"),
    )  # fmt: skip
    names = ("Odo Brand", "Ada Made", "Bo Made", "Cy Made", "Made Office")
    asked = description(group("g", None, "unknown", names=[named(one, one) for one in names]))
    cover = (_COVERAGE, coverage(dataset="us_ofac_cons", first="2022-01-10", last="2023-12-28"))

    def statuses(*rows: LedgerRow) -> dict[str, str]:
        lists = Lists(rows=rows, coverage=cover, record_of=lambda _: None)
        return {one.source: one.status for one in resolve(asked, lists, DAY).resolutions}

    assert statuses(*officers, early)["Odo Brand"] == "ambiguous"
    assert statuses(*officers, early, office)["Odo Brand"] == "complete"
    far = msgspec.structs.replace(office, record_id="ofac-99", party_id="ofac-99")
    assert statuses(*officers, early, far)["Odo Brand"] == "ambiguous"


@pytest.mark.parametrize("action", ["amend", "remove"])
def test_numbers_tell_when_entries_came_and_not_when_they_were_changed(action: Action) -> None:
    changed = Amendment(when=When("2022-11-07", "2022-11-07", "first_seen"))
    names = {"Odo Brand": 17671, "Rosa Lind": 15871, "Ivo Made": 11439, "Karl Tarn": 17672}
    rows = [
        msgspec.structs.replace(
            _row(number, name), first_seen=When("", "2022-01-10", "first_seen"), amended=(changed,),
            lifted=When("2022-11-07", "2022-11-07", "last_seen") if action == "remove" else None,
        )
        for name, number in names.items()
    ]  # fmt: skip
    targets = [named(name, name) for name in names]
    told = description(group("g", 4, names=targets), action=action)
    lists = Lists(rows=tuple(rows), coverage=(_COVERAGE,), record_of=lambda _: None)
    answers = {one.source: one.status for one in resolve(told, lists, DAY).resolutions}
    assert answers == dict.fromkeys(["D1", "g", *names], "complete")


@pytest.mark.parametrize("action", ["amend", "remove"])
def test_of_two_entries_that_were_changed_the_nearer_number_is_no_surer(action: Action) -> None:
    years = When("2022-01-10", "2023-12-28", "first_seen")
    changed = Amendment(when=years)
    gone = years if action == "remove" else None
    rows = [
        msgspec.structs.replace(
            _row(number, name), first_seen=When("", "2022-01-10", "first_seen"), amended=(changed,),
            lifted=gone,
        )
        for number, name in ((100, "Odo Brand"), (110, "Rosa Lind"), (9000, "Rosa Lind"))
    ]  # fmt: skip
    told = description(
        group("g", 2, names=[named("a", "Odo Brand"), named("b", "Rosa Lind")]), action=action
    )
    lists = Lists(rows=tuple(rows), coverage=(_COVERAGE,), record_of=lambda _: None)
    answers = {one.source: one.status for one in resolve(told, lists, DAY).resolutions}
    assert answers["b"] == "ambiguous"


def test_a_group_is_those_entered_between_the_named_where_they_are_as_many() -> None:
    rows = [
        *(_row(number, f"Far {number}") for number in range(90, 100)),
        *(_row(number, f"Person {number}") for number in range(100, 105)),
        *(_row(number, f"Other {number}") for number in range(105, 110)),
    ]
    lists = Lists(rows=tuple(rows), coverage=(_COVERAGE,), record_of=lambda _: None)
    names = [named("a", "Person 100"), named("b", "Person 104")]
    for count, status in ((3, "complete"), (4, "ambiguous")):
        told = description(group("g", count), group("n", None, names=names))
        answers = {one.source: one for one in resolve(told, lists, DAY).resolutions}
        assert answers["g"].status == status
