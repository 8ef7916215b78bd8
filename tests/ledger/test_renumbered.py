"""Listings that go on under another id, and days that a list states otherwise. Made rows."""

import msgspec

from ledger.described import DAY, NEW, coverage, description, group, named, row
from proscribe.ledger.history.renumbered import as_continued
from proscribe.ledger.resolution.answers import Lists, Resolved
from proscribe.ledger.resolve import resolve
from proscribe.ledger.row import Amendment, LedgerRow, When
from proscribe.model.described import LinkStatus
from proscribe.model.record import Identifier, Record

_OLD = row(1, "Borek Odravin", seen=When("", "2022-01-10", "first_seen"), effective="2021-03-01")
_WENT = When("2022-01-10", "2022-01-12", "last_seen")


def _renewed(reference: str = "XXi.001", seen: When = NEW) -> tuple[LedgerRow, LedgerRow]:
    old = msgspec.structs.replace(_OLD, reference="XXi.001", lifted=_WENT, in_newest=False)
    new = msgspec.structs.replace(row(2, "Borek Odravin", seen=seen), reference=reference)
    return old, new


def _answer(rows: tuple[LedgerRow, ...], *, previous: bool = False) -> Resolved:
    who = named("P", "Borek Odravin")
    what = description(previous=[who]) if previous else description(group("A", None, names=[who]))
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=lambda _: None)
    return resolve(what, lists, DAY)


def _status(found: Resolved) -> LinkStatus:
    return next(one.status for one in found.resolutions if one.source == "P")


def test_a_listing_under_a_new_id_came_when_it_came() -> None:
    (one,) = as_continued(_renewed())
    assert one.record_id == "r-2"
    assert one.effective == _OLD.effective
    assert one.first_seen == _OLD.first_seen


def test_a_new_id_is_no_new_party_and_no_second_one() -> None:
    assert _status(_answer(as_continued(_renewed()), previous=True)) == "complete"
    assert _status(_answer(as_continued(_renewed()))) == "none"


def test_another_reference_or_a_time_off_the_list_is_another_listing() -> None:
    assert len(as_continued(_renewed("XXi.002"))) == 2
    later = When("2022-02-01", "2022-02-02", "first_seen")
    assert len(as_continued(_renewed(seen=later))) == 2


def test_the_day_of_the_last_change_is_that_of_listing_where_no_other_is_stated() -> None:
    day = When("2022-01-12", "2022-01-12", "effective:list")
    seen = When("", "2022-02-01", "first_seen")
    rows = (row(1, "Borek Odravin", seen=seen, amended=[Amendment(when=day)]),)
    found = _answer(rows)
    assert _status(found) == "complete"
    date = next(one for one in found.links[0].criteria if one.name == "date")
    assert date.found == "was listed, or last changed, on 2022-01-12"
    long_ago = When("2019-05-05", "2019-05-05", "effective:list")
    rows = (row(1, "Borek Odravin", seen=seen, amended=[Amendment(when=long_ago)]),)
    assert _status(_answer(rows)) == "none"


def test_firms_that_differ_in_their_legal_form_are_told_apart() -> None:
    rows = (
        row(1, "MADE TRADING L.L.C.", schema="Organization"),
        row(2, "MADE TRADING S.R.L.", schema="Organization"),
    )
    who = named("P", "Made Trading S.R.L.", schema="Organization")
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=lambda _: None)
    found = resolve(description(group("A", None, names=[who])), lists, DAY)
    assert [one.record_id for one in found.links] == ["r-2"]


def test_a_number_of_the_document_tells_firms_of_one_name_apart() -> None:
    rows = tuple(row(number, "MADE TRADING", schema="Organization") for number in (1, 2))
    records = {
        one.record_id: Record(
            id=one.record_id,
            schema="Organization",
            names=one.names,
            identifiers=(Identifier("registrationNumber", f"4455{one.record_id}", "", "om"),),
        )
        for one in rows
    }
    numbers = (Identifier("registrationNumber", "4455r-2", "", "om"),)
    who = named("P", "Made Trading", schema="Organization", identifiers=numbers)
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=lambda one: records[one.record_id])
    found = resolve(description(group("A", None, names=[who])), lists, DAY)
    assert [one.record_id for one in found.links] == ["r-2"]


def test_who_bears_the_very_name_is_meant_whatever_a_text_calls_it() -> None:
    rows = (row(1, "Nuri MADE"), row(2, "Other MADE"))
    who = named("P", "Nuri Made", schema="Organization")
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=lambda _: None)
    found = resolve(description(group("A", None, names=[who])), lists, DAY)
    assert [one.record_id for one in found.links] == ["r-1"]


def test_a_firm_is_found_without_what_its_registry_calls_it() -> None:
    rows = (
        row(1, "ADDITIONAL LIABILITY COMPANY BELMADE", schema="Organization"),
        row(2, "OPEN COMPANY OTHER", schema="Organization"),
    )
    who = named("P", "Belmade", schema="Organization")
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=lambda _: None)
    found = resolve(description(group("A", None, names=[who])), lists, DAY)
    assert [one.record_id for one in found.links] == ["r-1"]


def test_two_names_that_a_list_joins_are_names() -> None:
    rows = (row(1, "BANK MADE AND BANK MADE ABROAD", schema="Organization"),)
    who = named("P", "Bank Made", schema="Organization")
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=lambda _: None)
    found = resolve(description(group("A", None, names=[who])), lists, DAY)
    assert [one.status for one in found.links] == ["complete"]


def test_a_firm_is_none_of_two_commissioners() -> None:
    rows = (
        row(1, "MADE FRONT", schema="Organization", nationality="", address="ml"),
        row(2, "One ODRAVIN", nationality="ss", address="ss"),
        row(3, "Two ODRAVIN", nationality="ss", address="ss"),
        row(4, "Someone ELSE", nationality=""),
    )
    who = named("P", "Made Front")
    two = group("A", 2, names=[who], nationality=["ss"])
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=lambda _: None)
    found = resolve(description(two), lists, DAY)
    answer = next(one for one in found.resolutions if one.source == "A")
    assert answer.status == "complete"
    assert {one.record_id for one in found.links if one.source == "A"} == {"r-2", "r-3"}
