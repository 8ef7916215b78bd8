"""Timelines: what is one event, what is two, what is shown as a conflict, and how it is drawn."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from madereports import PARTIES, Told, made_pair, report, tie
from proscribe.errors import InputError
from proscribe.ledger.timeline.merge import plural
from proscribe.ledger.timeline.page import page
from proscribe.ledger.timeline.picture import picture
from proscribe.ledger.timeline.row import DocumentSource, ListSource, Timeline, TimelineRow
from proscribe.ledger.timeline.scale import scale_of, ticks_of
from proscribe.ledger.timeline.timeline import timeline
from proscribe.ledger.timeline.words import day_words, label_of, other_days, utc_words
from proscribe.ledger.wanted import Wanted
from proscribe.model.report import Report
from proscribe.reports.read import read
from proscribe.workspace import Workspace

_EIGHT = tuple(f"ofac-{uid}" for uid in (27207, 27208, 27209, 27211, 27212, 34456, 34457, 34458))


def _of(*reports: Report, **wanted: object) -> Timeline:
    return timeline("Made", msgspec.convert(wanted, Wanted), (), reports, {})


def _one(name: str, *events: Told) -> Report:
    return report(name, f"Constructed for tests: {name}.", events)


def _test(**changes: object) -> Told:
    values: dict[str, object] = {
        "id": "e1", "type": "missile_test", "words": "Constructed",
        "start": "2022-01-10T15:00:00Z", "end": "2022-01-11T15:00:00Z", "when": "2022-01-11",
        "zone": "Asia/Seoul",
    }  # fmt: skip
    return msgspec.convert({**values, **changes}, Told)


def _types(rows: Sequence[TimelineRow]) -> list[tuple[str, int]]:
    return [(row.type, len(row.sources)) for row in rows]


def test_two_documents_on_two_clocks_are_one_row_each_event_with_all_sources() -> None:
    found = _of(*made_pair())
    assert _types(found.rows) == [
        ("missile_test", 2),
        ("missile_test", 1),
        ("launch_total", 2),
        ("sanctions_imposed", 2),
        ("sanctions_proposed", 1),
        ("talks_offered", 1),
        ("talks_no_response", 1),
    ]
    test = found.rows[0]
    assert (test.utc.start, test.utc.end) == ("2022-01-10T15:00:00Z", "2022-01-11T05:00:00Z")
    assert (day_words(test), other_days(test)) == ("2022-01-10", ("2022-01-11 (Asia/Seoul)",))
    assert [row.number for row in found.rows] == list(range(1, 8))
    assert found.left_out == 1  # the release of a photo belongs to no lane


def test_units_that_differ_are_shown_and_a_total_is_never_added_to_events() -> None:
    found = _of(*made_pair())
    total = next(row for row in found.rows if row.lane == "aggregate")
    (conflict,) = total.conflicts
    assert conflict.field == "count"
    assert {value for value, _ in conflict.values} == {"6 launches", "6 missiles"}
    tests = [row for row in found.rows if row.type == "missile_test"]
    assert [row.count.low if row.count else None for row in tests] == [1, None]
    assert [(one.kind, one.certain) for one in found.links if one.kind == "member_of"] == [
        ("member_of", False)
    ]


def test_a_response_is_shown_only_when_someone_says_so() -> None:
    found = _of(*made_pair())
    numbers = {row.type: row.number for row in reversed(found.rows)}
    responses = [one for one in found.links if one.kind == "response_to"]
    assert {(one.source, one.target) for one in responses} == {
        (numbers["sanctions_imposed"], numbers["missile_test"]),
        (numbers["sanctions_imposed"], numbers["launch_total"]),
    }
    assert {(one.basis, one.by) for one in responses} == {("claimed", "The Spokesperson")}


@pytest.mark.parametrize(
    ("other", "merged"),
    [
        pytest.param({}, True, id="same"),
        pytest.param({"start": "2022-01-11T15:00:00Z", "end": "2022-01-12T15:00:00Z"}, False,
                     id="the-day-after"),
        pytest.param({"type": "nuclear_test"}, False, id="another-type"),
        pytest.param({"actor": "jp"}, False, id="another-actor"),
        pytest.param({"actor": None}, False, id="no-actor"),
        pytest.param({"count": (3, 3, "missile")}, False, id="another-count"),
        pytest.param({"count": (1, 3, "missile")}, True, id="a-count-that-may-be-it"),
        pytest.param({"count": (3, 3, "launch")}, True, id="another-unit"),
        pytest.param({"targets": ("jp",)}, False, id="another-target"),
        pytest.param({"attributes": (("object", "satellite"),)}, False, id="another-object"),
        pytest.param({"attributes": (("object", "satellite"),), "attribute_basis": "claimed"}, True,
                     id="another-object-only-claimed"),
        pytest.param({"attributes": (("object", "ballistic missile"),)}, True, id="alike-object"),
        pytest.param({"start": "2022-01-01T00:00:00Z", "end": "2022-02-01T00:00:00Z"}, False,
                     id="some-day-of-a-month"),
        pytest.param({"start": None}, False, id="open"),
    ],
)  # fmt: skip
def test_what_is_one_event(other: dict[str, object], merged: bool) -> None:
    one = _test(
        count=(1, 1, "missile"), targets=("us",), attributes=(("object", "hypersonic missile"),)
    )
    both = _of(_one("one", one), _one("two", _test(**other)))
    assert len(both.rows) == (1 if merged else 2)


def test_two_events_of_one_document_are_never_one_not_even_through_another_document() -> None:
    two = _one("two", _test(id="e1"), _test(id="e2"))
    found = _of(two, _one("one", _test()))
    assert sorted(len(row.sources) for row in found.rows) == [1, 2]


def test_two_agencies_of_one_country_designate_in_two_events() -> None:
    def imposed(actor: str) -> Told:
        return _test(type="sanctions_imposed", family="consequence", actor=actor)

    assert len(_of(_one("a", imposed("treasury")), _one("b", imposed("state"))).rows) == 2
    assert len(_of(_one("a", imposed("treasury")), _one("b", imposed("us"))).rows) == 1


def test_a_denial_is_a_conflict_and_not_the_last_word() -> None:
    (row,) = _of(_one("a", _test()), _one("b", _test(status="denied", by="office"))).rows
    assert row.ground == "reported"
    assert [one.field for one in row.conflicts] == ["status"]


def test_what_nothing_dates_stands_apart_and_what_is_outside_the_time_is_left_out() -> None:
    undated = _test(id="e2", start=None, end=None, when=None, zone=None, actor="us")
    found = _of(_one("a", _test(), undated), since="2022-01-11", until="2022-01-12")
    assert (len(found.rows), len(found.undated)) == (1, 1)
    assert utc_words(found.undated[0]) == "nothing dates it"
    assert _of(_one("a", _test()), until="2022-01-09").rows == ()
    assert _of(_one("a", _test()), since="2022-01-12").rows == ()


def test_a_country_keeps_what_names_it() -> None:
    found = _of(_one("a", _test(), _test(id="e2", actor="jp")), countries=["kp"])
    assert [row.actor for row in found.rows] == ["kp"]
    assert found.left_out == 1


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_reports_changes_nothing(data: st.DataObject) -> None:
    actors = st.sampled_from(["kp", "us", "treasury", "jp"])
    days = st.integers(1, 6)
    reports = []
    for name in ("one", "two", "three", "four"):
        events = [
            _test(
                id=f"e{number}",
                actor=data.draw(actors),
                start=f"2022-01-{start:02d}T00:00:00Z",
                end=f"2022-01-{start + data.draw(days):02d}T00:00:00Z",
                count=data.draw(st.sampled_from([None, (1, 1, "missile"), (2, 2, "missile")])),
            )
            for number, start in enumerate(data.draw(st.lists(days, max_size=3)))
        ]
        reports.append(report(name, f"Constructed for tests: {name}.", events))
    first = _of(*reports)
    again = _of(*data.draw(st.permutations(reports)))
    assert msgspec.json.encode(first) == msgspec.json.encode(again)
    told = sum(len(one.events) for one in reports)
    assert sum(len(row.sources) for row in first.rows) == told
    for row in first.rows:
        documents = [one.document for one in row.sources if isinstance(one, DocumentSource)]
        assert len(set(documents)) == len(documents)


def test_the_list_and_the_report_of_a_designation_are_one_row(january: Path) -> None:
    with Workspace(january / "both") as workspace:
        wanted = Wanted(programs=("NPWMD",), since="2021-09-01", until="2022-02-01")
        found = workspace.timeline(wanted, made_pair(_EIGHT))
        alone = workspace.timeline(wanted)
    (row,) = [one for one in found.rows if one.type == "sanctions_imposed"]
    (listed,) = [one for one in row.sources if isinstance(one, ListSource)]
    assert tuple(sorted(party.record_id for party in listed.records)) == _EIGHT
    assert listed.ground == "first_seen:[2022-01-10,2022-01-12]"
    assert (row.utc.start, row.utc.end) == ("2022-01-12T05:00:00Z", "2022-01-13T05:00:00Z")
    assert (len(row.sources), row.ground, row.conflicts) == (3, "listed", ())
    assert [one.type for one in found.rows] == [
        "missile_test", "missile_test", "launch_total", "sanctions_imposed", "sanctions_proposed",
        "talks_offered", "talks_no_response",
    ]  # fmt: skip
    assert label_of(alone.rows[0]) == "OFAC lists 8, NPWMD"
    assert (len(alone.rows), found.unknown) == (1, alone.unknown)


def test_a_timeline_of_nothing_is_refused(tmp_path: Path) -> None:
    with (
        Workspace(tmp_path / "home") as workspace,
        pytest.raises(InputError, match="nothing says what"),
    ):
        workspace.timeline(Wanted())


# -- the page --------------------------------------------------------------------------------


def _hostile() -> Timeline:
    bad = "<script>alert(1)</script>\"'&\u202e\x00]]>--><svg onload=x>"
    text = f"Constructed for tests: {bad}"
    evil = report(
        bad,
        text,
        [_test(words=bad, attributes=(("object", bad), ("place", bad)))],
        url="javascript:alert(1)",
        publisher=bad,
    )
    party = msgspec.structs.replace(PARTIES[0], name=bad)
    return timeline(bad, Wanted(), (), (msgspec.structs.replace(evil, parties=(party,)),), {})


def test_the_page_runs_nothing_and_asks_for_nothing() -> None:
    for made in (_of(*made_pair()), _hostile()):
        text = page(made)
        tree: Any = html.fromstring(text)
        assert tree.xpath("//script | //link | //img | //iframe | //object | //form") == []
        assert tree.xpath("//@style | //@src | //@*[starts-with(name(), 'on')]") == []
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        hrefs = set(tree.xpath("//@href"))
        assert all(one.startswith(("#", "https://example.org/")) for one in hrefs)
        assert "url(http" not in text
        assert "\u202e" not in text


def test_every_event_stands_once_in_the_drawing_and_once_in_the_list() -> None:
    made = _of(*made_pair())
    tree: Any = html.fromstring(page(made))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for row in made.rows:
        assert tree.xpath(f"count(//li[@id='event-{row.number}'])") == 1
        assert tree.xpath(f"count(//svg//a[@href='#event-{row.number}'])") == 1
        for source in row.sources:
            if isinstance(source, DocumentSource):
                item = tree.xpath(f"string(//li[@id='event-{row.number}'])")
                assert source.evidence[0].exact in item
    assert tree.xpath("count(//svg//path[contains(@class, 'arrow claimed')])") == 2
    assert page(made) == page(made)


def test_a_timeline_without_dated_events_has_no_drawing() -> None:
    made = _of(_one("a", _test(start=None, end=None, when=None)))
    assert picture(made) == ""
    assert '<svg class="picture"' not in page(made)
    assert "Not dated" in page(made)


@pytest.mark.parametrize("n_events", [40, 300])
def test_nothing_is_drawn_outside_the_picture(n_events: int) -> None:
    many = [
        _test(
            id=f"e{number}",
            start=f"20{10 + number % 12}-0{1 + number % 9}-1{number % 9}T00:00:00Z",
            end=f"20{10 + number % 12}-0{1 + number % 9}-2{number % 9}T00:00:00Z",
        )
        for number in range(n_events)
    ]
    drawn = picture(_of(_one("many", *many)))
    tree: Any = html.fromstring(drawn)
    width, height = (float(one) for one in tree.get("viewbox").split()[2:])
    radius = 11 if n_events < 240 else 4
    for circle in tree.xpath("//circle[@class='disc']"):
        assert float(circle.get("r")) == radius
        assert radius <= float(circle.get("cx")) <= width - radius
        assert radius <= float(circle.get("cy")) <= height - radius
    numbers = tree.xpath("//text[@class='number']")
    assert len(numbers) == (n_events if n_events < 240 else 0)
    assert len(tree.xpath("//a/title")) == n_events  # each is named where it is pointed at
    places = [(float(c.get("cx")), float(c.get("cy"))) for c in tree.xpath("//circle")]
    assert len(set(places)) == len(places)


@given(
    st.lists(st.integers(946_684_800, 1_900_000_000), min_size=1, max_size=30),
    st.lists(st.integers(946_684_800, 1_900_000_000), min_size=2, max_size=10),
)
def test_the_axis_keeps_the_order_of_time(instants: list[int], others: list[int]) -> None:
    scale = scale_of(map(float, instants), 100, 1100)
    places = [scale.place(float(one)) for one in sorted(others)]
    assert places == sorted(places)
    assert all(100 <= one <= 1100 for one in places)
    ticks = [tick.place for tick in ticks_of(scale)]
    assert all(after - before >= 74 for before, after in pairwise(ticks))


def test_an_axis_says_its_year() -> None:
    scale = scale_of([1_641_800_000.0, 1_641_900_000.0, 1_642_000_000.0], 100, 1100)
    assert any(re.search(r"\d{4}$", tick.label) for tick in ticks_of(scale))


def test_plurals() -> None:
    assert plural("day") == "days"
    assert plural("entry") == "entries"
    assert plural("launch") == "launches"


def test_ties_name_rows_that_are_there() -> None:
    one = report(
        "a",
        "Constructed for tests: a.",
        [_test(), _test(id="e2", family="media")],
        relations=[tie("response_to", "e1", "e2"), tie("response_to", "e1", "missing")],
    )
    assert _of(one).links == ()


def test_a_program_in_words_is_shown_in_words() -> None:
    text = (
        "WASHINGTON, Jan. 13, 2022 (Wire) -- The U.S. Treasury on Wednesday imposed sanctions on"
        " six North Koreans for illegally procuring materials for North Korea's missile programs."
    )
    found = _of(read(text.encode()))
    details = [(one.name, one.value) for row in found.rows for one in row.details]
    assert ("program", "about North Korea") in details
    assert not any("regime:" in value for _, value in details)
