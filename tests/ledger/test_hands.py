"""Measures of several authorities held against the lists of each. All parties are invented."""

from collections.abc import Sequence
from typing import Literal

import msgspec
import pytest

from ledger.described import DAY, OLD, coverage, description, group, named, row, span
from proscribe.ledger.resolution.answers import Lists, Resolved
from proscribe.ledger.resolution.arrivals import came
from proscribe.ledger.resolve import resolve
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, Partner, Resolution
from proscribe.model.passage import Field, UtcInterval

_US = row(1, "Rosa Made", party="p-us")
_GB = row(2, "Rosa Made", party="p-gb", dataset="gb_fcdo_sanctions", authority="FCDO")
_LINE = row(3, "Made Line", schema="Organization")


def _partner(body: str, kind: Literal["joint", "coordinated", "decided"] = "joint") -> Partner:
    return Partner(authority=Field(body, span(body), "stated", "test@1"), agency=None, kind=kind)


def _joint(
    *partners: Partner, names: Sequence[str] = ("Rosa Made",), body: str = "us"
) -> DesignationDescription:
    targets = [named(f"P{number}", name) for number, name in enumerate(names, start=1)]
    agency = "OFAC" if body == "us" else ""
    what = description(group("A", None, names=targets), body=body, agency=agency)
    return msgspec.structs.replace(what, partners=partners)


def _lists(*rows: LedgerRow, datasets: Sequence[str], **homes: str) -> Lists:
    return Lists(
        rows=rows,
        coverage=tuple(coverage(dataset=name) for name in datasets),
        record_of=lambda _: None,
        homes=homes,
    )


_BOTH = ("gb_fcdo_sanctions", "us_ofac_sdn")


def _part(found: Resolved, source: str) -> Resolution:
    return next(one for one in found.resolutions if one.source == source)


def test_one_party_on_the_lists_of_both_is_complete_with_the_records_of_both() -> None:
    found = resolve(_joint(_partner("gb")), _lists(_GB, _US, datasets=_BOTH), DAY)
    part = _part(found, "P1")
    assert (part.status, part.wanted, part.found) == ("complete", 1, 1)
    assert {one.record_id for one in found.links if one.source == "P1"} == {"r-1", "r-2"}
    assert set(part.links) == {one.id for one in found.links}
    assert [(one.authority, one.hand, one.status, one.found) for one in part.by_authority] == [
        ("us", "acts", "complete", 1),
        ("gb", "joint", "complete", 1),
    ]
    assert _part(found, "D1").status == "complete"


def test_what_the_list_of_one_lacks_is_not_complete_and_both_answers_are_kept() -> None:
    found = resolve(_joint(_partner("gb")), _lists(_US, datasets=_BOTH), DAY)
    part = _part(found, "P1")
    assert part.status == _part(found, "D1").status == "short"
    assert "OFAC: Rosa Made is Rosa Made, which came on the list" in part.reason
    assert "The United Kingdom: Nothing that fits came on gb_fcdo_sanctions" in part.reason
    assert [one.status for one in part.by_authority] == ["complete", "none"]
    assert [one.record_id for one in found.links] == ["r-1"]


def test_a_party_only_the_second_one_has_is_found_on_its_list() -> None:
    found = resolve(_joint(_partner("gb")), _lists(_GB, datasets=_BOTH), DAY)
    assert _part(found, "P1").status == "short"
    assert [one.record_id for one in found.links] == ["r-2"]


def test_a_list_that_is_not_loaded_takes_nothing_away_and_is_told() -> None:
    found = resolve(_joint(_partner("jp")), _lists(_US, datasets=("us_ofac_sdn",)), DAY)
    part = _part(found, "P1")
    assert part.status == "complete"
    assert part.by_authority[1].status == "cannot_resolve"
    assert "No list of Japan is loaded" in part.by_authority[1].reason
    assert "load jp_mof_sanctions" in part.by_authority[1].reason


def test_who_merely_coordinates_adds_records_and_takes_nothing_away() -> None:
    what = _joint(_partner("gb", "coordinated"))
    assert _part(resolve(what, _lists(_US, datasets=_BOTH), DAY), "P1").status == "complete"
    found = resolve(what, _lists(_GB, _US, datasets=_BOTH), DAY)
    assert {one.record_id for one in found.links} == {"r-1", "r-2"}
    alone = resolve(what, _lists(_GB, datasets=_BOTH), DAY)
    assert _part(alone, "P1").status == "none"  # the one that acts has not


def test_each_party_has_the_answers_for_itself() -> None:
    what = _joint(_partner("gb"), names=("Rosa Made", "Made Line"))
    found = resolve(what, _lists(_GB, _US, _LINE, datasets=_BOTH), DAY)
    assert [_part(found, name).status for name in ("P1", "P2", "D1")] == [
        "complete", "short", "short",
    ]  # fmt: skip


def test_described_groups_are_looked_for_on_each_list() -> None:
    what = description(group("A", 2, nationality=["kp"]))
    what = msgspec.structs.replace(what, partners=(_partner("gb"),))
    rows = [row(number, f"Kim Made {number}") for number in (1, 2)]
    british = [
        row(number + 2, f"Kim Made {number}", dataset="gb_fcdo_sanctions") for number in (1, 2)
    ]
    found = resolve(what, _lists(*rows, *british, datasets=_BOTH), DAY)
    part = _part(found, "A")
    assert (part.status, part.found, len(part.links)) == ("complete", 2, 4)
    short = resolve(what, _lists(*rows, british[0], datasets=_BOTH), DAY)
    assert _part(short, "A").status == "short"


def test_a_party_listed_already_need_not_stand_on_the_lists_of_all() -> None:
    what = description(group("A", None, names=[named("P1", "Rosa Made")]),
                       previous=[named("P2", "Old Line")])  # fmt: skip
    what = msgspec.structs.replace(what, partners=(_partner("gb"),))
    old = row(9, "Old Line", schema="Organization", seen=OLD)
    found = resolve(what, _lists(_GB, _US, old, datasets=_BOTH), DAY)
    assert _part(found, "P2").status == "complete"
    assert _part(found, "D1").status == "complete"


def test_names_of_the_day_come_from_the_lists_of_those_who_act() -> None:
    lists = _lists(_GB, _LINE, datasets=_BOTH)
    assert {one.record_id for one in came(_joint(_partner("gb")), lists, DAY)} == {"r-2", "r-3"}
    beside = _joint(_partner("gb", "coordinated"))
    assert {one.record_id for one in came(beside, lists, DAY)} == {"r-3"}


@pytest.mark.parametrize("loaded", [pytest.param(False, id="none"), pytest.param(True, id="own")])
def test_a_country_without_a_known_list_is_named_with_what_to_do(loaded: bool) -> None:
    own = row(5, "Rosa Made", dataset="seoul_watch", authority="MOFA")
    rows, datasets, homes = ((own,), ["seoul_watch"], {"seoul_watch": "kr"}) if loaded else (
        (), [], {}
    )  # fmt: skip
    what = _joint(body="kr")
    found = resolve(what, _lists(_US, *rows, datasets=["us_ofac_sdn", *datasets], **homes), DAY)
    part = _part(found, "P1")
    if loaded:
        assert (part.status, found.links[0].record_id) == ("complete", "r-5")
        return
    assert (part.status, found.links) == ("cannot_resolve", ())
    assert part.reason.startswith("No list of South Korea is loaded, so nothing can be said;")
    assert "country: kr" in part.reason
    assert "docs/own-list.md" in part.reason


def test_nothing_is_said_of_a_list_that_ends_before_the_event() -> None:
    lists = Lists(
        rows=(_US,),
        coverage=(
            coverage(dataset="gb_fcdo_sanctions", first="2022-01-01", last="2022-01-02"),
            coverage(),
        ),
        record_of=lambda _: None,
    )
    part = _part(resolve(_joint(_partner("gb")), lists, DAY), "P1")
    assert part.status == "short"
    assert "older than the event: gb_fcdo_sanctions of 2022-01-02" in part.reason


def test_the_slice_of_a_list_answers_where_the_whole_is_not_loaded() -> None:
    part = msgspec.structs.replace(_US, dataset="us_ofac_yemen")
    homes = {"us_ofac_yemen": "us", "us_bis_denied": "us"}
    alone = _lists(part, datasets=("us_ofac_yemen", "us_bis_denied"), **homes)
    found = _part(resolve(_joint(), alone, DAY), "P1")
    assert (found.status, found.found) == ("complete", 1)
    beside = _lists(part, datasets=("us_ofac_yemen", "us_ofac_sdn"), **homes)
    assert _part(resolve(_joint(), beside, DAY), "P1").status == "none"
    other = _lists(part, datasets=("us_bis_denied",), **homes)
    assert "No list of OFAC is loaded" in _part(resolve(_joint(), other, DAY), "P1").reason


def test_who_is_said_to_stand_on_the_list_of_one_is_asked_for_there_only() -> None:
    old = (
        row(4, "Basil Made", party="p-us", seen=OLD),
        row(5, "Basil Made", party="p-gb", dataset="gb_fcdo_sanctions", authority="FCDO", seen=OLD),
    )
    what = _joint(_partner("gb"))
    for keepers, records in ((("us",), {"r-4"}), (("gb",), {"r-5"}), ((), {"r-4", "r-5"}),
                             (("eu",), {"r-4", "r-5"})):  # fmt: skip
        party = named("P9", "Basil Made", keepers=keepers)
        told = msgspec.structs.replace(what, previously_designated=(party,))
        found = resolve(told, _lists(_GB, _US, *old, datasets=_BOTH), DAY)
        assert {one.record_id for one in found.links if one.source == "P9"} == records
        assert _part(found, "P9").status == "complete"


def test_what_fits_on_the_list_of_one_who_may_not_act_is_shown_only_where_it_is_whole() -> None:
    rows = (
        row(6, "Made One", schema="Organization"),
        row(7, "Made Two", schema="Organization"),
        row(8, "Made Else", schema="Organization", party="p-8", dataset="gb_fcdo_sanctions",
            authority="FCDO"),
    )  # fmt: skip
    what = description(group("A", 2, "entity"))
    what = msgspec.structs.replace(what, partners=(_partner("gb", "coordinated"),))
    part = _part(resolve(what, _lists(*rows, datasets=_BOTH), DAY), "A")
    assert (part.status, len(part.links)) == ("complete", 2)


def test_who_decided_answers_where_no_list_of_who_carries_it_out_is_loaded() -> None:
    what = _joint(_partner("us", "decided"), body="gb")
    found = resolve(what, _lists(_US, datasets=("us_ofac_sdn",)), DAY)
    assert _part(found, "P1").status == "complete"
    assert [one.hand for one in _part(found, "P1").by_authority] == ["acts", "decided"]
    assert [row.record_id for row in came(what, _lists(_US, datasets=("us_ofac_sdn",)), DAY)]


def test_who_decided_is_not_asked_where_an_own_list_is_loaded() -> None:
    what = _joint(_partner("us", "decided"), body="gb")
    found = resolve(what, _lists(_US, datasets=_BOTH), DAY)
    assert _part(found, "P1").status == "none"
    assert {one.record_id for one in found.links} == set()


_DAY_2019 = Window(
    utc=UtcInterval("2019-09-26T22:00:00Z", "2019-09-27T22:00:00Z"), zone="Europe/Brussels",
    before=0, after=1, words="2019-09-27",
)  # fmt: skip
_DAY_2022 = msgspec.structs.replace(
    _DAY_2019, utc=UtcInterval("2022-09-26T22:00:00Z", "2022-09-27T22:00:00Z"), words="2022-09-27"
)


def _of_ofsi(number: int, name: str, day: str) -> LedgerRow:
    return row(number, name, dataset="gb_hmt_sanctions", authority="OFSI", seen=OLD, effective=day)


def test_the_list_of_the_uk_stands_in_for_that_of_the_union_until_the_transition_ended() -> None:
    rows = (_of_ofsi(1, "Rosa Made", "2019-09-27"), _of_ofsi(2, "Ivo Tarn", "2022-09-27"))
    lists = _lists(*rows, datasets=("gb_hmt_sanctions",))
    asked = _joint(names=("Rosa Made", "Karl Oster"), body="eu")
    found = resolve(asked, lists, _DAY_2019)
    assert (_part(found, "P1").status, _part(found, "P1").found) == ("complete", 1)
    # what it lacks may stand on the list of the Union all the same
    assert _part(found, "P2").status == "cannot_resolve"
    later = resolve(_joint(names=("Ivo Tarn",), body="eu"), lists, _DAY_2022)
    assert _part(later, "P1").status == "cannot_resolve"
    assert not later.links
    own = _lists(*rows, datasets=("eu_fsf", "gb_hmt_sanctions"))
    assert _part(resolve(asked, own, _DAY_2019), "P1").status != "complete"


@pytest.mark.parametrize(("count", "status"), [(1, "complete"), (2, "none")])
def test_who_was_decided_on_months_before_answers_for_those_who_are_named_only(
    count: int, status: str
) -> None:
    rows = (
        row(1, "Rosa Lind", seen=OLD, effective="2021-09-20"),
        row(2, "Ivo Made", seen=OLD, effective="2021-09-20"),
    )
    what = description(
        group("A", count, names=[named("P1", "Rosa Lind")]),
        body="gb",
        agency="OFSI",
        previous=[named("P2", "Ivo Made")],
    )
    what = msgspec.structs.replace(what, partners=(_partner("us", "decided"),))
    found = resolve(what, _lists(*rows, datasets=("us_ofac_sdn",)), DAY)
    assert _part(found, "P1").status == status
    assert _part(found, "P2").status == "complete"  # by the day of the measure
