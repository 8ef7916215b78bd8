"""The ledger: designations through time, from stated dates and from versions."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madehistory import DATASET, Version, keep, ledger, made, main, state
from proscribe.ingest.given import Options
from proscribe.ledger.row import LedgerRow, When, known_from, notation
from proscribe.ledger.wanted import Wanted
from proscribe.model.record import Designation, Record
from proscribe.store import Store
from proscribe.workspace import Workspace

_DAYS = ("2022-01-01", "2022-01-02", "2022-01-03", "2022-01-04", "2022-01-05", "2022-01-06")


@pytest.fixture
def made_store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.at(tmp_path / "store.db")
    yield opened
    opened.close()


def _short(row: LedgerRow) -> tuple[str, int, str, str, str, str]:
    lifted = row.lifted or When("", "", "last_seen")
    seen = row.first_seen
    return row.record_id, row.ordinal, seen.earliest, seen.latest, lifted.earliest, lifted.latest


def _seen(start: str, end: str) -> When:
    return When(start, end, "first_seen")


def test_rows_of_the_first_version_are_of_unknown_age_and_later_ones_lie_between(
    made_store: Store,
) -> None:
    keep(made_store, [main("2022-01-10", made("a")), main("2022-01-12", made("a"), made("b"))])
    old, new = ledger(made_store)
    assert (old.first_seen, known_from(old)) == (_seen("", "2022-01-10"), None)
    assert new.first_seen == _seen("2022-01-10", "2022-01-12")
    assert known_from(new) == new.first_seen
    assert notation(new.first_seen) == "first_seen:[2022-01-10,2022-01-12]"
    assert (old.lifted, new.lifted) == (None, None)


def test_a_removal_and_a_relisting_are_two_rows(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2022-01-01", made("a"), made("b")),
            main("2022-01-02", made("b")),
            main("2022-01-03", made("a"), made("b")),
        ],
    )
    rows = ledger(made_store)
    assert [_short(row) for row in rows] == [
        ("a", 1, "", "2022-01-01", "2022-01-01", "2022-01-02"),
        ("a", 2, "2022-01-02", "2022-01-03", "", ""),
        ("b", 1, "", "2022-01-01", "", ""),
    ]
    assert [row.relisted for row in rows] == [False, True, False]
    assert rows[0].lifted == When("2022-01-01", "2022-01-02", "last_seen")


def test_a_stated_date_is_the_effective_date(made_store: Store) -> None:
    keep(made_store, [main("2022-01-10", made("a", listed="2015-03-02"))])
    (row,) = ledger(made_store)
    assert row.effective == When("2015-03-02", "2015-03-02", "effective:list")
    assert known_from(row) == row.effective


def test_a_stated_date_of_an_earlier_listing_dates_no_relisting(made_store: Store) -> None:
    a = made("a", listed="2010-06-09")
    keep(made_store, [main("2018-01-01", a), main("2020-01-01", made("b")), main("2022-01-01", a)])
    first, second, _ = ledger(made_store)
    assert first.effective == When("2010-06-09", "2010-06-09", "effective:list")
    assert (second.effective, second.original) == (None, first.effective)
    assert known_from(second) == _seen("2020-01-01", "2022-01-01")
    assert "2010-06-09" in second.doubts[0]


def test_a_date_after_the_version_that_has_it_is_a_doubt(made_store: Store) -> None:
    keep(made_store, [main("2022-01-01", made("a", listed="2022-03-01"))])
    (row,) = ledger(made_store)
    assert "has it already" in row.doubts[0]


def test_a_version_without_the_primary_component_says_nothing_of_who_is_listed(
    made_store: Store,
) -> None:
    here = {"main": state(made("a")), "addresses": state(made("a", city="Here"))}
    part = {"main": None, "addresses": state(made("a", city="Here"))}
    more = {"main": state(made("a"), made("b")), "addresses": None}
    keep(
        made_store,
        [
            Version(published="2022-01-01", components=here),
            Version(published="2022-01-02", components=part),
            Version(published="2022-01-03", components=more),
        ],
    )
    first, second = ledger(made_store)
    assert (first.in_newest, first.amended) == (True, ())
    assert second.first_seen == _seen("2022-01-01", "2022-01-03")


def test_an_absent_component_amends_nobody(made_store: Store) -> None:
    def version(day: str, city: str | None, name: str = "Ann") -> Version:
        beside = None if city is None else state(made("a", city=city))
        return Version(
            published=day,
            components={"main": state(made("a", name=name)), "addresses": beside},
        )

    keep(
        made_store,
        [
            version("2022-01-01", "Here"),
            version("2022-01-02", None),
            version("2022-01-03", None, "Anne"),
            version("2022-01-04", "There", "Anne"),
        ],
    )
    (row,) = ledger(made_store)
    found = [(one.when, [field.field for field in one.fields]) for one in row.amended]
    assert found == [
        (_seen("2022-01-02", "2022-01-03"), ["name"]),
        (_seen("2022-01-01", "2022-01-04"), ["address"]),
    ]


def test_a_program_that_came_later_is_an_amendment_with_its_own_time(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2022-01-01", made("a", programs=("OLD",))),
            main("2022-01-02", made("a", programs=("NEW", "OLD"))),
        ],
    )
    (row,) = ledger(made_store)
    (change,) = row.amended
    assert (change.programs_added, change.programs_removed) == (("NEW",), ())
    assert change.when == _seen("2022-01-01", "2022-01-02")
    assert row.programs == ("NEW", "OLD")


def test_a_stated_amendment_dates_the_change_between_versions(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2022-01-01", made("a", amended=["2021-05-05"])),
            main("2022-01-09", made("a", amended=["2021-05-05", "2022-01-05"], name="Other")),
        ],
    )
    (row,) = ledger(made_store)
    assert [(one.when.earliest, one.when.basis) for one in row.amended] == [
        ("2021-05-05", "effective:list"),
        ("2022-01-05", "effective:list"),
    ]
    (field,) = row.amended[1].fields
    assert (field.field, field.after) == ("name", "Other")


def test_an_end_that_is_ordered_is_kept_unless_the_entry_went_before(made_store: Store) -> None:
    a, b = made("a", delisted="2030-01-01"), made("b", delisted="2022-01-01")
    keep(made_store, [main("2021-01-01", a, b), main("2023-01-01", made("c"))])
    first, second, _ = ledger(made_store)
    assert first.lifted == When("2021-01-01", "2023-01-01", "last_seen")
    assert second.lifted == When("2022-01-01", "2022-01-01", "effective:list")


def test_each_authority_of_an_entry_has_its_own_row_and_its_own_end(made_store: Store) -> None:
    other = Designation(authority="Other", programs=("X",), list_name="Other List")
    keep(
        made_store,
        [
            main("2022-01-01", made("a", more=[other])),
            main("2022-01-02", made("a")),
            main("2022-01-03", made("a", more=[other])),
        ],
    )
    rows = ledger(made_store)
    assert [(row.authority, *_short(row)[2:]) for row in rows] == [
        ("Made", "", "2022-01-01", "", ""),
        ("Other", "", "2022-01-01", "2022-01-01", "2022-01-02"),
        ("Other", "2022-01-02", "2022-01-03", "", ""),
    ]
    assert [row.relisted for row in rows] == [False, False, True]


def test_another_program_since_another_day_is_another_designation(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2022-01-01", made("a", programs=("P1",), listed="2010-01-01")),
            main("2022-01-03", made("a", programs=("P2",), listed="2022-01-02")),
        ],
    )
    first, second = ledger(made_store)
    assert first.lifted == When("2022-01-01", "2022-01-03", "last_seen")
    assert second.effective == When("2022-01-02", "2022-01-02", "effective:list")


def test_what_one_format_does_not_say_is_not_lifted_by_it(made_store: Store) -> None:
    other = Designation(authority="Made", programs=("P1",), list_name="Special List")
    rich = made("a", listed="2015-03-02", more=[other])
    plain = made("a", list_name="")
    keep(
        made_store,
        [
            main("2022-01-01", rich, parser="rich/1"),
            main("2022-01-02", plain, made("b"), parser="plain/1"),
            main("2022-01-03", rich, parser="rich/1"),
        ],
    )
    rows = ledger(made_store)
    assert [(row.record_id, row.list_name, row.lifted is None) for row in rows] == [
        ("a", "Made List", True),
        ("a", "Special List", True),
        ("b", "Made List", False),
    ]
    assert rows[0].effective == When("2015-03-02", "2015-03-02", "effective:list")
    assert all(row.amended == () for row in rows)


def test_an_undated_version_bounds_from_above_only(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("", made("a"), observed="2022-01-01T00:00:00Z"),
            main("", made("a"), made("b"), observed="2022-01-05T00:00:00Z"),
        ],
    )
    _, new = ledger(made_store)
    assert new.first_seen == _seen("", "2022-01-05T00:00:00Z")
    assert known_from(new) is None
    own = msgspec.structs.replace(DATASET, undated="observed")
    _, new = ledger(made_store, known={DATASET.name: own})
    assert new.first_seen == _seen("2022-01-01T00:00:00Z", "2022-01-05T00:00:00Z")


def test_as_of_is_what_was_published_and_as_known_what_was_here(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2022-01-01", made("a"), read_at="2023-01-01T00:00:00Z"),
            main("2022-01-05", made("b"), read_at="2023-06-01T00:00:00Z"),
            main("2022-01-03", made("a"), made("b"), read_at="2024-01-01T00:00:00Z"),
        ],
    )
    assert [_short(row)[2:] for row in ledger(made_store, as_of="2022-01-03")] == [
        ("", "2022-01-01", "", ""),
        ("2022-01-01", "2022-01-03", "", ""),
    ]
    assert [_short(row)[2:] for row in ledger(made_store, as_known="2023-12-31T00:00:00Z")] == [
        ("", "2022-01-01", "2022-01-01", "2022-01-05"),
        ("2022-01-01", "2022-01-05", "", ""),
    ]
    assert ledger(made_store, as_of="2021-01-01") == []


def test_a_refused_version_is_no_witness(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2022-01-01", made("a")),
            main("2022-01-02", status="refused"),
            main("2022-01-03", made("a")),
        ],
    )
    (row,) = ledger(made_store)
    assert row.lifted is None


_records = st.builds(
    made,
    st.sampled_from(["a", "b", "c"]),
    programs=st.sampled_from([("P1",), ("P2",), ("P1", "P2")]),
    listed=st.sampled_from(["", "2021-12-01", "2022-01-04"]),
    name=st.sampled_from(["", "Other"]),
)
_states = st.lists(_records, max_size=3).map(lambda records: state(*records))
_histories = st.dictionaries(
    st.sampled_from(_DAYS), st.tuples(_states, st.sampled_from(["one/1", "two/1"])), min_size=1
)


def _plain_presence(history: dict[str, tuple[dict[str, Record], str]]) -> list[tuple[str, ...]]:
    """The plain meaning of coming and going: walk the versions and write it down."""
    days, found = sorted(history), []
    for record_id in "abc":
        was, before = "", ""
        for day in days:
            here = record_id in history[day][0]
            if here and not was:
                found.append([record_id, before, day, "", ""])
                was = day
            elif not here and was:
                found[-1][3:] = [before, day]
                was = ""
            before = day
    return sorted(tuple(one) for one in found)


@settings(max_examples=120, deadline=None)
@given(history=_histories, data=st.data())
def test_any_order_of_loading_gives_the_same_ledger_and_it_is_the_plain_one(
    history: dict[str, tuple[dict[str, Record], str]], data: st.DataObject
) -> None:
    versions = [
        Version(published=day, components={"main": said}, parser=parser)
        for day, (said, parser) in sorted(history.items())
    ]
    found = []
    for order in (versions, data.draw(st.permutations(versions))):
        with TemporaryDirectory() as folder:
            store = Store.at(Path(folder) / "s.db")
            keep(store, order)
            found.append([_without_ids(row) for row in ledger(store)])
            store.close()
    assert found[0] == found[1]
    # An entry comes with its first designation and goes with its last one.
    spans: dict[tuple[str, str, str], set[tuple[str, str]]] = {}
    for row in found[0]:
        _, _, start, first, last, end = _short(row)
        spans.setdefault((row.record_id, start, first), set()).add((last, end))
    for record_id, start, first, last, end in _plain_presence(history):
        assert (record_id, start, first) in spans
        ends = {one for key, ones in spans.items() if key[0] == record_id for one in ones}
        assert (last, end) in ends


def _without_ids(row: LedgerRow) -> LedgerRow:
    return msgspec.structs.replace(
        row,
        first_version=msgspec.structs.replace(row.first_version, id=0),
        last_version=msgspec.structs.replace(row.last_version, id=0),
    )


def _load(workspace: Workspace, path: Path, *, published: str = "", accept: str) -> None:
    for outcome in workspace.load([path], options=Options(published=published, accept=accept)):
        assert outcome.result == "live"


def test_the_eight_of_12_january_2022_and_nobody_else(
    lists: Path, january: Path, tmp_path: Path
) -> None:
    wanted = Wanted(programs=("NPWMD",), since="2022-01-01", until="2022-01-31")
    copytree(january / "both", tmp_path / "home")
    with Workspace(tmp_path / "home") as workspace:
        found = workspace.designations(wanted)
        assert [row.record_id for row in found.rows] == [
            f"ofac-{uid}" for uid in (27207, 27208, 27209, 27211, 27212, 34456, 34457, 34458)
        ]
        assert found.possible == ()
        assert {notation(row.first_seen) for row in found.rows} == {
            "first_seen:[2022-01-10,2022-01-12]"
        }
        assert {row.first_seen.earliest for row in found.undated} == {""}
        (coverage,) = found.coverage
        assert (coverage.first, coverage.last) == ("2022-01-10", "2022-01-12")
        assert (coverage.n_rows, coverage.n_seen, coverage.n_unknown) == (9_023, 8, 9_015)
        groups = [(row.schema, row.nationalities) for row in found.rows]
        assert groups.count(("Person", ("kp",))) == 6
        assert groups.count(("Person", ("ru",))) == 1
        assert {row.missing_components for row in found.rows} == {("add", "alt", "comments")}
        before = workspace.designations(wanted, as_of="2022-01-11")
        assert (before.rows, before.coverage[0].last) == ((), "2022-01-10")
        _load(
            workspace,
            lists / "us_ofac_sdn" / "2022-01-21",
            published="2022-01-21",
            accept="comments are not at hand",
        )
        later = workspace.designations(wanted)
        eight = [row for row in later.rows if row.first_seen.earliest == "2022-01-10"]
        places = [(row.nationalities, row.address_countries) for row in eight]
        assert places.count((("kp",), ("cn",))) == 4
        assert places.count((("kp",), ("ru",))) == 2
        assert {row.missing_components for row in eight} == {("comments",)}
        assert [row.record_id for row in later.rows] == [row.record_id for row in eight]


def test_measures_of_2025_again_are_relistings_and_not_of_2010(lists: Path, tmp_path: Path) -> None:
    with Workspace(tmp_path / "home") as workspace:
        for day in ("2018-10-29", "2024-11-30", "2026-02-27"):
            _load(workspace, lists / "un_sc_sanctions" / day, accept="history")
        found = workspace.designations(Wanted(programs=("UN-1737",), since="2025-01-01"))
    assert found.rows == ()
    again = [row for row in found.possible if row.relisted]
    assert len(again) == 84
    assert all(row.effective is None and row.original is not None for row in again)
