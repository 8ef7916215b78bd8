"""Described designations held against made lists."""

from collections.abc import Sequence

import msgspec
import pytest

from ledger.described import (
    DAY,
    NEW,
    OLD,
    coverage,
    description,
    group,
    named,
    row,
    span,
)
from proscribe.ledger.history.facts import traits_of
from proscribe.ledger.parties.names import bearers_of_more, candidates
from proscribe.ledger.parties.unit import units_of
from proscribe.ledger.resolution.answers import Lists, Resolved
from proscribe.ledger.resolve import resolve
from proscribe.ledger.row import Amendment, Coverage, LedgerRow, When
from proscribe.model.described import DesignationDescription, NamedTarget, Resolution
from proscribe.model.passage import Span
from proscribe.model.record import Address, DateFact, Name, Record
from proscribe.values.dates import parse_date

_SIX = tuple(row(number, f"Kim Made {number}", address="ru") for number in range(1, 7))


def _resolve(
    what: DesignationDescription,
    rows: Sequence[LedgerRow],
    *lists: Coverage,
) -> Resolved:
    found = Lists(rows=tuple(rows), coverage=lists or (coverage(),), record_of=lambda _: None)
    return resolve(what, found, DAY)


def _part(found: Resolved, source: str) -> Resolution:
    return next(one for one in found.resolutions if one.source == source)


def _ids(found: Resolved, source: str) -> set[str]:
    return {one.record_id for one in found.links if one.source == source}


_KOREANS = group("A", 6, nationality=["kp"], based_in_any=["ru", "cn"])


def test_as_many_as_wanted_are_complete_each_with_its_table() -> None:
    found = _resolve(description(_KOREANS, total=6), _SIX)
    assert {one.status for one in found.resolutions} == {"complete"}
    assert _ids(found, "A") == {f"r-{number}" for number in range(1, 7)}
    table = {line.name: (line.verdict, line.found, line.field) for line in found.links[0].criteria}
    assert table["date"][2] == "first_seen:[2022-01-10,2022-01-12]"
    assert table["based_in"] == ("met", "Russia", "address")
    assert all(one.basis == "external" for one in found.links)


def test_one_too_few_is_short_and_nothing_is_filled_in() -> None:
    stranger = row(9, "Ivan Made", nationality="ru", address="ru")
    found = _resolve(description(_KOREANS), (*_SIX[:5], stranger))
    assert _part(found, "A").status == "short"
    assert (_part(found, "A").found, _part(found, "A").wanted) == (5, 6)
    assert "r-9" not in _ids(found, "A")


def test_one_too_many_is_ambiguous_all_shown_with_what_would_split_them() -> None:
    extra = row(7, "Kim Made 7", address="cn", programs=["DPRK3"])
    found = _resolve(description(_KOREANS), (*_SIX, extra))
    answer = _part(found, "A")
    assert answer.status == "ambiguous"
    assert len(_ids(found, "A")) == 7
    assert "program would split them" in answer.reason


def test_groups_share_out_what_fits_several_of_them() -> None:
    rows = (
        row(1, "One", nationality="ru", address="ru"),
        row(2, "Two", nationality="ru", address="cn"),
    )
    groups = (
        group("A", 1, nationality=["ru"]),
        group("B", 1, nationality=["ru"], based_in_any=["cn"]),
    )
    found = _resolve(description(*groups), rows)
    assert (_ids(found, "A"), _ids(found, "B")) == ({"r-1"}, {"r-2"})
    assert _part(found, "D1").status == "complete"


def test_one_party_for_two_groups_is_complete_for_neither() -> None:
    groups = (group("A", 1, nationality=["ru"]), group("B", 1, nationality=["ru"]))
    found = _resolve(description(*groups), (row(1, "One", nationality="ru"),))
    assert {_part(found, "A").status, _part(found, "B").status} == {"short"}


def test_what_a_list_does_not_say_excludes_no_one() -> None:
    rows = (row(1, "Kim Made", address="", missing=["add"]),)
    found = _resolve(description(group("A", 1, nationality=["kp"], based_in_any=["ru"])), rows)
    lines = {one.name: one for one in found.links[0].criteria}
    assert lines["based_in"].verdict == "unknown"
    assert lines["based_in"].found == "the file of addresses is not loaded"


@pytest.mark.parametrize(
    ("programs", "verdict"),
    [
        pytest.param(["NPWMD"], "complete", id="tied-tag-with-a-tie"),
        pytest.param(["DPRK3"], "complete", id="own-tag"),
        pytest.param(["SDGT"], "none", id="other-tag"),
    ],
)
def test_words_of_a_regime_stand_for_a_set_of_tags(programs: list[str], verdict: str) -> None:
    what = description(group("A", 1), programs=["regime:north-korea"])
    assert _part(_resolve(what, (row(1, "Kim Made", programs=programs),)), "A").status == verdict


def test_an_order_stands_for_its_tags() -> None:
    rows = (row(1, "One", programs=["SDGT"]), row(2, "Two", programs=["NPWMD"]))
    found = _resolve(description(group("A", 1), legal=["E.O. 13224"]), rows)
    assert _ids(found, "A") == {"r-1"}


def test_a_list_older_than_the_event_says_so() -> None:
    rows = tuple(row(number, f"Kim Made {number}", seen=OLD) for number in range(6))
    found = _resolve(description(_KOREANS), rows, coverage(last="2022-01-10"))
    assert _part(found, "A").status == "none"
    assert "older than the event" in _part(found, "A").reason
    assert not found.links


def test_a_list_without_dates_and_versions_cannot_answer() -> None:
    seen = When("", "", "first_seen")
    rows = tuple(row(number, f"Kim Made {number}", seen=seen) for number in range(6))
    found = _resolve(description(_KOREANS), rows, coverage(first="", last=""))
    assert {one.status for one in found.resolutions} == {"cannot_resolve"}
    assert not found.links


def test_who_was_taken_off_before_the_first_version_cannot_be_told() -> None:
    what = description(group("A", None, names=[named("P1", "Kim Made")]), action="remove")
    late = coverage(first="2023-06-05", last="2023-06-05")
    found = _part(_resolve(what, (row(1, "Kim Other"),), late), "P1")
    assert (found.status, "load the version before it" in found.reason) == ("cannot_resolve", True)
    assert _part(_resolve(what, (row(1, "Kim Other"),)), "P1").status == "none"


def test_a_list_that_is_not_loaded_cannot_answer() -> None:
    found = _resolve(description(_KOREANS, body="eu", agency=""), _SIX)
    assert {one.status for one in found.resolutions} == {"cannot_resolve"}
    assert found.resolutions[0].reason == (
        "No list of the European Union is loaded, so nothing can be said; load eu_fsf and read "
        "again."
    )


def test_a_near_spelling_is_found_among_what_came_that_day_only() -> None:
    old = row(1, "SIM, Gwang Sok", seen=OLD)
    new = row(2, "Kwang Sok SIM")
    what = description(group("A", None, names=[named("P1", "Sim Gwang Seok")]))
    found = _resolve(what, (old, new))
    assert _part(found, "P1").status == "complete"
    assert _ids(found, "P1") == {"r-2"}


def test_a_name_as_near_to_one_as_to_another_is_ambiguous() -> None:
    rows = (row(1, "Kim Chol Su"), row(2, "Kim Chol Su"))
    found = _resolve(description(group("A", None, names=[named("P1", "Kim Chol Su")])), rows)
    assert _part(found, "P1").status == "ambiguous"
    assert _ids(found, "P1") == {"r-1", "r-2"}


def test_a_birth_date_of_the_document_tells_namesakes_apart() -> None:
    born = {"r-1": parse_date("1961-03-04"), "r-2": parse_date("1980-10-22")}
    rows = (row(1, "Kim Chol Su"), row(2, "Kim Chol Su"))

    def record_of(one: LedgerRow) -> Record:
        birth = born[one.record_id]
        assert birth is not None
        return Record(
            id=one.record_id, schema="Person", names=(Name("name", one.caption, "Latn"),),
            dates=(DateFact("birthDate", birth, ""),),
        )  # fmt: skip

    birth = parse_date("1980-10-22")
    assert birth is not None
    target = named("P1", "Kim Chol Su", schema="Person", birth_dates=(birth,))
    lists = Lists(rows=rows, coverage=(coverage(),), record_of=record_of)
    found = resolve(description(group("A", None, names=[target])), lists, DAY)
    assert _part(found, "P1").status == "complete"
    assert _ids(found, "P1") == {"r-2"}


def test_a_named_party_that_was_listed_before_is_not_taken_for_new() -> None:
    rows = (row(1, "Made Trading", schema="Organization", seen=OLD), *_SIX)
    what = description(group("A", None, names=[named("P1", "Made Trading")]))
    found = _resolve(what, rows)
    assert _part(found, "P1").status == "none"
    assert "before that day (r-1)" in _part(found, "P1").reason
    assert not found.links


def test_names_go_first_and_leave_the_rest_to_the_description() -> None:
    what = description(
        group("A", 2, nationality=["kp"], names=[named("P1", "Kim Made 1")]),
    )
    found = _resolve(what, _SIX[:2])
    assert _ids(found, "P1") == {"r-1"}
    assert _ids(found, "A") == {"r-1", "r-2"}
    assert _part(found, "D1").status == "complete"


def test_a_group_some_of_whom_are_named_is_answered_with_all_of_it() -> None:
    what = description(
        group("A", 3, nationality=["kp"], names=[named("P1", "Kim Made 1")]),
    )
    found = _resolve(what, _SIX[:3])
    assert (_part(found, "A").status, _part(found, "A").wanted) == ("complete", 3)
    assert _ids(found, "A") == {"r-1", "r-2", "r-3"}
    open_ = _resolve(what, _SIX[:5])
    assert _part(open_, "A").status == "ambiguous"


def test_a_party_listed_before_is_shown_as_mentioned_and_never_as_new() -> None:
    rows = (row(1, "Second Made Academy", schema="Organization", seen=OLD), *_SIX)
    what = description(_KOREANS, previous=[named("P9", "Second Made Academy")])
    found = _resolve(what, rows)
    (link,) = (one for one in found.links if one.source == "P9")
    assert (link.record_id, link.kind) == ("r-1", "mentions")
    assert _part(found, "D1").found == 6


def test_a_removal_is_looked_for_among_what_went() -> None:
    rows = (row(1, "Made Line", schema="Organization", seen=OLD, lifted="2022-01-12"), *_SIX)
    what = description(group("A", None, names=[named("P1", "Made Line")]), action="remove")
    found = _resolve(what, rows)
    assert [(one.record_id, one.kind) for one in found.links] == [("r-1", "delists")]
    assert _part(found, "P1").reason.endswith("which was taken off the list at that time.")


def test_an_amendment_is_looked_for_among_what_changed() -> None:
    change = Amendment(when=When("2022-01-12", "2022-01-12", "effective:list"))
    rows = (row(1, "Made Line", schema="Organization", seen=OLD, amended=[change]), *_SIX)
    what = description(group("A", None, names=[named("P1", "Made Line")]), action="amend")
    found = _resolve(what, rows)
    assert [(one.record_id, one.kind) for one in found.links] == [("r-1", "amends")]


def test_who_is_told_to_be_changed_is_found_where_no_version_shows_the_change() -> None:
    rows = (
        row(1, "Made Line", schema="Organization", seen=OLD),
        row(2, "Made Line", schema="Organization", effective="2022-02-20"),  # came after it
        row(3, "Made Line", schema="Organization", seen=OLD, lifted="2021-03-01"),  # gone before
        *_SIX,
    )
    what = description(group("A", None, names=[named("P1", "Made Line")]), action="amend")
    found = _resolve(what, rows)
    assert [(one.record_id, one.kind) for one in found.links] == [("r-1", "amends")]
    part = _part(found, "P1")
    assert part.status == "complete"
    assert part.reason.endswith("the versions loaded show no change of it at that time.")


def test_a_list_older_than_a_change_says_who_is_changed_and_that_it_is_older() -> None:
    rows = (row(1, "Made Line", schema="Organization", seen=OLD),)
    what = description(group("A", None, names=[named("P1", "Made Line")]), action="amend")
    part = _part(_resolve(what, rows, coverage(first="2020-01-10", last="2021-01-12")), "P1")
    assert part.status == "complete"
    assert part.reason.endswith("which is older than the change; load a newer version.")


def test_several_who_bear_the_name_of_a_changed_entry_are_all_shown() -> None:
    rows = tuple(row(one, "Made Line", schema="Organization", seen=OLD) for one in (1, 2))
    what = description(group("A", None, names=[named("P1", "Made Line")]), action="amend")
    found = _resolve(what, rows)
    assert (_part(found, "P1").status, _ids(found, "P1")) == ("ambiguous", {"r-1", "r-2"})


def test_one_version_that_came_after_a_change_does_not_tell_of_it() -> None:
    late = When(
        "", "2022-01-13", "first_seen"
    )  # on the first version here, since nobody knows when
    rows = (row(1, "Made Line", schema="Organization", seen=late), *_SIX)
    what = description(group("A", None, names=[named("P1", "Made Line")]), action="amend")
    part = _part(_resolve(what, rows), "P1")
    assert part.status == "cannot_resolve"
    assert "says when it changed; load the version before the event" in part.reason


def test_a_near_name_is_not_taken_for_a_changed_entry() -> None:
    rows = (row(1, "Made Lines", schema="Organization", seen=OLD), *_SIX)
    what = description(group("A", None, names=[named("P1", "Made Line")]), action="amend")
    assert _part(_resolve(what, rows), "P1").status == "none"


def test_a_name_near_to_two_is_the_one_whom_no_other_name_of_the_document_is() -> None:
    rows = (row(1, "Sarvar Madeilov"), row(2, "Sanjar Zunnur Madeilov"))
    names = [named("P1", "Sarvar Madeilov"), named("P2", "Sanjar Madeilov")]
    found = _resolve(description(group("A", None, names=names)), rows)
    assert (_part(found, "P1").status, _ids(found, "P1")) == ("complete", {"r-1"})
    assert (_part(found, "P2").status, _ids(found, "P2")) == ("complete", {"r-2"})


def test_particles_do_not_count_among_the_names_that_a_person_has_besides() -> None:
    rows = (row(1, "Rosa Maria Lind de la Made", seen=OLD), *_SIX)
    what = description(group("A", 6, nationality=["kp"]), previous=[named("P9", "Rosa Lind")])
    found = _resolve(what, rows)
    assert _ids(found, "P9") == {"r-1"}


def test_a_person_with_more_names_on_a_list_without_days_is_not_said_to_be_missing() -> None:
    late = When("", "2022-01-13", "first_seen")
    rows = (row(1, "Rosa Maria Lind Made", seen=late), *_SIX)
    found = _resolve(description(group("A", None, names=[named("P1", "Rosa Maria Lind")])), rows)
    assert (_part(found, "P1").status, _ids(found, "P1")) == ("cannot_resolve", {"r-1"})


def test_who_was_listed_before_is_found_where_no_list_of_the_authority_is_loaded() -> None:
    rows = (row(1, "Made Authority", schema="Organization", seen=OLD),)
    what = description(body="eu", agency="", previous=[named("P9", "Made Authority")])
    found = _resolve(what, rows)
    part = _part(found, "P9")
    assert (part.status, _ids(found, "P9")) == ("complete", {"r-1"})
    assert part.datasets == (("us_ofac_sdn", "2022-01-12"),)


def test_a_known_party_put_under_one_more_program_counts_where_no_new_one_does() -> None:
    change = Amendment(when=NEW, programs_added=("SDGT",))
    rows = (row(1, "Made Line", schema="Organization", seen=OLD, amended=[change]),)
    what = description(group("A", None, names=[named("P1", "Made Line")]))
    found = _resolve(what, rows)
    assert _part(found, "P1").status == "complete"
    assert "put under one more program" in found.links[0].criteria[0].found


def test_records_of_one_party_count_once_and_are_all_shown() -> None:
    rows = (
        row(1, "Kim Made", party="p", dataset="gb_fcdo_sanctions", authority="FCDO"),
        row(2, "Kim Made", party="p", dataset="gb_hmt_sanctions", authority="HM Treasury"),
    )
    what = description(group("A", 1, nationality=["kp"]), body="gb", agency="")
    lists = [coverage(dataset=one.dataset) for one in rows]
    found = _resolve(what, rows, *lists)
    assert _part(found, "A").status == "complete"
    assert {one.dataset for one in found.links} == {"gb_fcdo_sanctions", "gb_hmt_sanctions"}


def test_a_group_without_a_number_is_never_complete() -> None:
    found = _resolve(description(group("A", None, nationality=["kp"])), _SIX)
    assert _part(found, "A").status == "ambiguous"
    assert "does not say how many" in _part(found, "A").reason


def test_men_are_no_women() -> None:
    rows = (row(1, "One", gender="male"), row(2, "Two", gender="female"))
    found = _resolve(description(group("A", 1, kind=["woman"])), rows)
    assert _ids(found, "A") == {"r-2"}


def test_a_stated_day_outside_the_window_excludes() -> None:
    rows = (row(1, "One", effective="2022-01-11"), row(2, "Two", effective="2022-01-12"))
    found = _resolve(description(group("A", 1, nationality=["kp"])), rows)
    assert _ids(found, "A") == {"r-2"}


def test_the_answer_does_not_depend_on_the_order_of_rows() -> None:
    what = description(_KOREANS)
    rows = (*_SIX, row(7, "Kim Made 7", address="cn"))
    one, other = _resolve(what, rows), _resolve(what, rows[::-1])
    assert {(link.record_id, link.status) for link in one.links} == {
        (link.record_id, link.status) for link in other.links
    }


def test_a_name_in_brackets_inside_a_listed_name_is_a_name() -> None:
    whole = "STATE OF NOWHERE IN THE SOUTH (SNS, SN-SOUTH EAST COAST)"
    units = units_of([(row(1, whole, schema="Organization"), None)], lambda _: None)
    place = span("them")
    asked = NamedTarget(party="P1", name="SN South East Coast", span=place, entry=place)
    assert [one.equal for one in candidates(asked, units)] == [True]


@pytest.mark.parametrize(
    ("name", "listed", "status"),
    [
        ("Odo Brandt", "BRANDT, Odo Karlovich", "complete"),
        ("Brandt Odo", "Odo Karlovich BRANDT", "complete"),
        ("Ali Abdullah Saleh", "SALEH, Ahmed Ali Abdullah", "none"),  # his son
        ("Karlovich Brandt", "BRANDT, Odo Karlovich", "none"),
    ],
)
def test_whose_name_begins_with_another_word_is_somebody_else(
    name: str, listed: str, status: str
) -> None:
    what = description(group("A", None, names=[named("P1", name)]))
    found = _resolve(what, (row(1, listed), row(2, "Somebody Else")))
    assert _part(found, "P1").status == status


@pytest.mark.parametrize(("born", "n_found"), [("1970-01-02", 1), ("1945-03-21", 0)])
def test_who_was_born_on_another_day_is_somebody_else(born: str, n_found: int) -> None:
    own, wanted = parse_date("1970-01-02"), parse_date(born)
    assert own is not None
    assert wanted is not None
    listed = Record(
        id="r-1", schema="Person", names=(Name("name", "BRANDT, Odo Karlovich", "Latn"),),
        dates=(DateFact("birthDate", own, ""),),
    )  # fmt: skip
    units = units_of([(row(1, "BRANDT, Odo Karlovich"), None)], lambda _: listed)
    target = named("P1", "Odo Brandt", birth_dates=(wanted,))
    assert len(bearers_of_more(target, units)) == n_found


def test_a_firm_among_the_names_of_men_still_tells_that_all_are_named() -> None:
    """`Three financiers and their company ...`: the company was read as one of the three."""
    men = [named(f"P{number}", f"Kim Made {number}") for number in (1, 2, 3)]
    firm = named("P4", "Made Travel")
    what = description(
        group("A", 3, names=[firm]), group("B", 1, "entity"), group("C", None, names=men)
    )
    travel = row(8, "Made Travel", schema="Organization")
    others = (*_SIX, row(9, "Other Made Trading", schema="Organization"))
    found = _resolve(what, (*others, travel))
    assert (_part(found, "A").status, _ids(found, "A")) == ("complete", {"r-1", "r-2", "r-3"})
    assert (_part(found, "B").status, _ids(found, "B")) == ("complete", {"r-8"})


def test_fewer_named_than_a_group_counts_do_not_make_it_whole() -> None:
    """Two of three men are named, and a firm that the text counts with them."""
    names = [named("P1", "Kim Made 1"), named("P2", "Kim Made 2")]
    firms = [named("P3", "Made Travel"), named("P4", "Made Bank")]
    what = description(
        group("A", 3), group("B", 1, "entity"), group("C", None, names=names + firms)
    )
    rows = (*_SIX, row(8, "Made Travel", schema="Organization"),
            row(9, "Made Bank", schema="Organization"))  # fmt: skip
    found = _part(_resolve(what, rows), "A")
    assert found.status != "complete" or found.found == 3


def test_of_more_named_than_a_group_counts_nobody_is_chosen_at_will() -> None:
    names = [named(f"P{number}", f"Kim Made {number}") for number in (1, 2, 3)]
    found = _resolve(description(group("A", 2), group("C", None, names=names)), _SIX[:3])
    assert (_part(found, "A").status, _ids(found, "A")) == ("ambiguous", {"r-1", "r-2", "r-3"})
    assert {_part(found, f"P{number}").status for number in (1, 2, 3)} == {"complete"}


def test_another_firm_with_the_same_short_form_is_not_meant() -> None:
    rows = tuple(
        msgspec.structs.replace(one, names=(*one.names, Name("alias", "MEC", "Latn")))
        for one in (
            row(1, "Made Economic Corporation", schema="Organization", seen=OLD),
            row(2, "Okean Energy Company", schema="Organization", seen=OLD),
        )
    )
    what = description(previous=[named("P9", "Made Economic Corporation", aliases=("MEC",))])
    found = _resolve(what, rows)
    assert _ids(found, "P9") == {"r-1"}
    assert _part(found, "P9").status == "complete"


def test_a_name_is_the_man_s_and_not_that_of_his_firm_with_a_word_of_trade() -> None:
    rows = (
        row(1, "DAKKOV, Hassan Muhammad", seen=NEW, nationality=""),
        row(2, "HASSAN DAKKOV TRADING", schema="Organization", seen=NEW, nationality=""),
    )
    what = description(group("A", None, "unknown", names=(named("P1", "Hassan Dakkov"),)))
    assert _ids(_resolve(what, rows), "P1") == {"r-1"}
    firm = description(group("A", None, "unknown", names=(named("P1", "Hassan Dakkov Trading"),)))
    assert _ids(_resolve(firm, rows), "P1") == {"r-2"}


def test_firms_of_somebody_are_those_that_the_list_ties_to_him() -> None:
    rows = tuple(
        row(n, f"Made {n} Line", schema="Organization", seen=NEW, nationality="", linked_to=owner)
        for n, owner in ((1, "DAKKOV, Hassan"), (2, "DAKKOV, Hassan"), (3, "LIND, Ivo"), (4, ""))
    )
    found = _resolve(description(group("A", 2, "entity", linked_to=["Dakkov"])), rows)
    assert (_ids(found, "A"), _part(found, "A").status) == ({"r-1", "r-2"}, "complete")
    more = _resolve(description(group("A", 3, "entity", linked_to=["Dakkov"])), rows)
    assert _part(more, "A").status == "ambiguous"


def test_of_more_firms_of_somebody_than_are_counted_only_those_are_shown() -> None:
    rows = tuple(
        row(n, f"Made {n} Line", schema="Organization", seen=NEW, nationality="", linked_to=owner)
        for n, owner in (
            (1, "KESTREL BANK DOO"),
            (2, "KESTREL BANK DOO"),
            (3, "LIND, Ivo"),
            (4, ""),
        )
    )
    one = _resolve(description(group("A", 1, "entity", linked_to=["Kestrel Bank"])), rows)
    assert (_ids(one, "A"), _part(one, "A").status) == ({"r-1", "r-2"}, "ambiguous")
    # two of the bank, and others who are as many as the rest: nothing says that they are its own
    both = description(group("A", 2, "entity", linked_to=["Kestrel Bank"]), group("B", 2, "entity"))
    assert _ids(_resolve(both, rows), "B") == {"r-3", "r-4"}
    four = _resolve(description(group("A", 4, "entity", linked_to=["Kestrel Bank"])), rows)
    assert _part(four, "A").status == "ambiguous"
    # the list has fewer than are counted: those that it links
    many = _resolve(description(group("A", 5, "entity", linked_to=["Kestrel Bank"])), rows)
    assert (_ids(many, "A"), _part(many, "A").status) == ({"r-1", "r-2"}, "short")


def test_firms_of_two_who_share_a_name_are_not_told_apart() -> None:
    rows = tuple(
        row(n, f"Made {n} Line", schema="Organization", seen=NEW, nationality="", linked_to=owner)
        for n, owner in ((1, "DAKKOV, Hassan"), (2, "DAKKOV, Omar"), (3, ""))
    )
    one = _resolve(description(group("A", 1, "entity", linked_to=["Dakkov"])), rows)
    assert _part(one, "A").status == "ambiguous"


def test_a_number_that_counts_named_and_described_parties_again_wants_nobody() -> None:
    rows = (*(row(n, f"MADE{n}, Odo", nationality="ir") for n in (1, 2)),
            *(row(n, f"LIND{n}, Rosa", nationality="ve") for n in (3, 4, 5)))  # fmt: skip
    names = [named(f"P{n}", f"Odo Made{n}") for n in (1, 2)]
    whole = group("A", 5)
    part = msgspec.structs.replace(group("B", 3, nationality=["ve"]), span=Span(50, 54, "them"))
    loose = group("C", None, "unknown", names=names)
    found = _resolve(description(whole, part, loose), rows)
    assert (_ids(found, "B"), _part(found, "B").status) == ({"r-3", "r-4", "r-5"}, "complete")
    # of six two are wanted besides: nobody is left for them
    more = _resolve(description(group("A", 7), part, loose), rows)
    assert _part(more, "B").status != "complete"


@pytest.mark.parametrize(
    ("listed", "countries", "ids"),
    [
        ("IRANIAN MINISTRY OF ROADS AND SECURITY", ("ir",), {"r-1"}),
        ("Ministry of Roads and Security of the Islamic Republic of Iran", ("ir",), {"r-1"}),
        ("IRANIAN MINISTRY OF ROADS AND SECURITY", ("by",), set()),
        ("IRANIAN MINISTRY OF ROADS AND SECURITY", (), set()),
        ("IRANIAN MINISTRY OF PORTS", ("ir",), set()),
    ],
)
def test_a_body_of_a_state_bears_its_name_with_the_state(
    listed: str, countries: tuple[str, ...], ids: set[str]
) -> None:
    rows = (row(1, listed, schema="Organization", seen=OLD, nationality=""),)
    party = named("P9", "Ministry of Roads and Security", countries=countries)
    assert _ids(_resolve(description(previous=[party]), rows), "P9") == ids


def test_one_word_that_is_only_near_means_nobody() -> None:
    units = units_of([(row(1, "LA SENORA", schema="Person"), None)], lambda _: None)
    place = span("them")

    def met(name: str) -> list[str]:
        asked = NamedTarget(party="P1", name=name, span=place, entry=place)
        return [one.unit.party_id for one in candidates(asked, units)]

    assert not met("Sonora")
    assert met("La Senora")


@pytest.mark.parametrize(("second", "status"), [(2, "complete"), (9000, "ambiguous")])
def test_whom_only_a_description_joins_came_on_one_day_or_are_not_certain(
    second: int, status: str
) -> None:
    seen = When("2021-06-01", "2022-12-01", "first_seen")
    rows = tuple(
        msgspec.structs.replace(
            row(number, f"Made Line {number}", schema="Organization", seen=seen),
            record_id=f"ofac-{number}",
        )
        for number in (1, second)
    )
    what = description(group("A", 2, "entity"))
    found = _part(_resolve(what, rows, coverage(first="2021-06-01", last="2022-12-01")), "A")
    assert found.status == status


@pytest.mark.parametrize(("named_at", "status"), [(3, "complete"), (9000, "ambiguous")])
def test_who_is_described_came_with_one_who_is_named_or_is_not_certain(
    named_at: int, status: str
) -> None:
    seen = When("2021-06-01", "2022-12-01", "first_seen")
    rows = (
        *(
            msgspec.structs.replace(
                row(number, f"Made Line {number}", schema="Organization", seen=seen),
                record_id=f"ofac-{number}",
            )
            for number in (1, 2)
        ),
        msgspec.structs.replace(row(7, "Rosa Made", seen=seen), record_id=f"ofac-{named_at}"),
    )
    what = description(group("A", 2, "entity"), group("B", None, names=[named("P1", "Rosa Made")]))
    found = _resolve(what, rows, coverage(first="2021-06-01", last="2022-12-01"))
    assert (_part(found, "P1").status, _part(found, "A").status) == ("complete", status)


@pytest.mark.parametrize(("count", "status"), [(3, "complete"), (1, "ambiguous")])
def test_firms_of_a_round_are_found_behind_many_others_where_they_are_several(
    count: int, status: str
) -> None:
    seen = When("2021-06-01", "2022-12-01", "first_seen")
    ours = range(81, 81 + count)
    firms = dict.fromkeys(range(2, 80), "cn") | dict.fromkeys((*ours, 2_000), "at")
    rows = [
        msgspec.structs.replace(
            row(number, f"Made Line {number}", schema="Company", nationality="", country=country,
                seen=seen),
            record_id=f"ofac-{number}",
        )
        for number, country in firms.items()
    ]  # fmt: skip
    rows.append(msgspec.structs.replace(row(1, "Rosa Made", seen=seen), record_id="ofac-1"))
    some = group("A", count, "entity", country=["at"])
    what = description(some, group("B", None, names=[named("P1", "Rosa Made")]))
    found = _resolve(what, rows, coverage(first="2021-06-01", last="2022-12-01"))
    assert _part(found, "A").status == status
    assert {f"ofac-{number}" for number in ours} <= _ids(found, "A")


def test_who_is_of_a_group_by_all_that_it_is_told_by_is_of_no_other() -> None:
    rows = [
        row(number, f"Made Works {number}", schema="Company", nationality="", address=address)
        for number, address in enumerate(("cn", "cn", "by", "by", ""), start=1)
    ]
    firms = [
        group("A", 2, "entity", based_in_any=["cn"]),
        group("B", 2, "entity", kind=["company"]),
    ]
    found = _resolve(description(*firms), rows)
    assert _part(found, "A").status == "complete"
    assert _ids(found, "A") == {"r-1", "r-2"}
    assert _part(found, "B").status == "ambiguous"
    assert _ids(found, "B") == {"r-3", "r-4", "r-5"}


@pytest.mark.parametrize(
    ("city", "region", "country", "expected"),
    [
        ("Hong Kong", "", "cn", ("cn", "hk")),
        ("Macau", "", "cn", ("cn", "mo")),
        ("Kowloon", "Hong Kong", "cn", ("cn", "hk")),
        ("Hong Kong", "", "hk", ("hk",)),
        ("Lebanon", "", "us", ("us",)),
        ("Jinan", "Shandong", "cn", ("cn",)),
    ],
)
def test_a_region_of_china_that_an_address_names_as_a_town_counts_as_well(
    city: str, region: str, country: str, expected: tuple[str, ...]
) -> None:
    address = Address(full=f"1 Made Street, {city}", city=city, region=region, country=country)
    record = Record(
        id="r-1", schema="Company", names=(Name("name", "Made Works", "Latn"),),
        addresses=(address,),
    )  # fmt: skip
    assert traits_of(record).address_countries == expected


def test_who_is_of_another_state_is_not_the_national_whom_a_text_seems_to_name() -> None:
    rows = (row(1, "Made, Yong", nationality="kp"), row(2, "Lind, Rosa", nationality="ru"))
    national = group("A", 1, nationality=["ru"], names=[named("P1", "Yong Made")])
    found = _resolve(description(national), rows)
    assert _ids(found, "P1") == {"r-1"}
    assert _ids(found, "A") == {"r-2"}


@pytest.mark.parametrize(
    ("written", "n_found"),
    [
        ("Made Tanker (Alba) Co., Ltd.", 0),
        ("Made Tanker (Alba) Crew & Ship Management Co., Ltd.", 1),
        ("Made Tanker (Alba) Crew Management", 1),  # no form: it may be shortened
        ("Made Tanker Crew Ship Management Limited", 1),
    ],
)
def test_a_firm_with_three_words_more_is_another(written: str, n_found: int) -> None:
    listed = row(1, "MADE TANKER (ALBA) CREW AND SHIP MANAGEMENT CO., LTD.", schema="Organization")
    target = msgspec.structs.replace(named("a", written), schema="Organization")
    units = units_of([(listed, None)], lambda _: None)
    assert len(candidates(target, units)) == n_found


def _three_and_two(firm: str) -> list[LedgerRow]:
    stated = ("ru", "ru", "ru", "ir", "", firm)
    return [
        row(number, f"Lind {name}", nationality=nationality, effective="2022-01-12",
            schema="Company" if number == 6 else "Person")
        for number, (name, nationality) in enumerate(
            zip(("Ana", "Ivo", "Karl", "Omid", "Reza", "Works"), stated, strict=True), start=1
        )
    ]  # fmt: skip


def test_groups_that_count_everybody_are_told_apart_by_the_list() -> None:
    groups = [
        # two names that the reader gave to the wrong group
        group("A", 3, nationality=["ru"], names=[named("P5", "Reza Lind")]),
        group("B", 2, names=[named("P1", "Ana Lind"), named("P2", "Ivo Lind")]),
        group("C", 1, "entity"),
    ]
    found = _resolve(description(*groups), _three_and_two(""))
    assert {_part(found, name).status for name in "ABC"} == {"complete"}
    assert _ids(found, "A") == {"r-1", "r-2", "r-3"}
    assert _ids(found, "B") == {"r-4", "r-5"}
    assert _ids(found, "C") == {"r-6"}


def test_groups_that_count_fewer_than_came_are_not_told_apart_by_the_list() -> None:
    groups = [
        group("A", 3, nationality=["ru"], names=[named("P5", "Reza Lind")]),
        group("B", 1, names=[named("P1", "Ana Lind")]),
        group("C", 1, "entity"),
    ]
    found = _resolve(description(*groups), _three_and_two(""))
    assert _ids(found, "A") != {"r-1", "r-2", "r-3"} or _part(found, "A").status != "complete"


def test_an_american_order_says_nothing_of_what_stands_on_a_british_list() -> None:
    rows = [
        row(number, f"Made, {name}", programs=["Belarus"], dataset="gb_hmt_sanctions",
            authority="OFSI")
        for number, name in enumerate(("Ana", "Ivo"), start=1)
    ]  # fmt: skip
    what = description(group("A", 2), agency="OFSI", body="gb", legal=["E.O. 13405"])
    found = _resolve(what, rows, coverage(dataset="gb_hmt_sanctions"))
    assert _part(found, "A").status == "complete"
    american = [
        msgspec.structs.replace(one, dataset="us_ofac_sdn", authority="OFAC") for one in rows
    ]
    found = _resolve(description(group("A", 2), legal=["E.O. 13405"]), american)
    assert _part(found, "A").status == "none"
