"""Who of those that fit a described group is meant: by program, and by what lists call people."""

from collections.abc import Sequence

import msgspec
import pytest

from ledger.described import DAY, OLD, coverage, description, group, named, row, span
from proscribe.ledger.resolution.answers import Lists, Resolved
from proscribe.ledger.resolve import resolve
from proscribe.ledger.row import LedgerRow
from proscribe.model.described import DesignationDescription, Resolution, TargetGroup
from proscribe.model.passage import Span
from proscribe.model.record import Fact, Name, Record


def _resolve(
    what: DesignationDescription, rows: Sequence[LedgerRow], positions: dict[str, str]
) -> Resolved:
    def record_of(one: LedgerRow) -> Record:
        stated = positions.get(one.record_id)
        return Record(
            id=one.record_id, schema="Person", names=(Name("name", one.caption, "Latn"),),
            facts=(Fact("position", stated),) if stated else (),
        )  # fmt: skip

    lists = Lists(rows=tuple(rows), coverage=(coverage(),), record_of=record_of)
    return resolve(what, lists, DAY)


def _part(found: Resolved, source: str) -> Resolution:
    return next(one for one in found.resolutions if one.source == source)


def _ids(found: Resolved, source: str) -> set[str]:
    return {one.record_id for one in found.links if one.source == source}


def _called(words: str, count: int) -> TargetGroup:
    return TargetGroup(
        id="A", party=None, count=count, type="individual", span=span(words), basis="stated",
        rule="test@1",
    )  # fmt: skip


_ROWS = (
    *(row(n, f"Odo Made {n}", programs=("HR",)) for n in (1, 2, 3)),
    *(row(n, f"Ivo Made {n}", programs=("UAV",)) for n in (4, 5, 6, 7)),
)
_ROSA = group("B", None, names=[named("P1", "Rosa Lind")])


@pytest.mark.parametrize("n_named_in_group", [0, 1])
def test_a_group_is_of_the_program_of_those_named_beside_it(n_named_in_group: int) -> None:
    own = [named("P2", "Odo Made 1")][:n_named_in_group]
    what = description(group("A", 3, names=own), _ROSA)
    rows = (*_ROWS, row(8, "Rosa Lind", programs=("HR",)))
    found = _resolve(what, rows, {})
    assert (_part(found, "A").status, _ids(found, "A")) == ("complete", {"r-1", "r-2", "r-3"})
    assert "program of those named" in _part(found, "A").reason
    lines = [
        line
        for link in found.links
        if link.source == "A" and link.record_id == "r-3"
        for line in link.criteria
    ]
    assert [(one.found, one.verdict) for one in lines if one.name == "program"] == [("HR", "met")]


@pytest.mark.parametrize(
    ("named_under", "count"),
    [(("UAV",), 3), (("HR", "UAV"), 3), (("HR",), 4), (("HR",), 2)],
    ids=["of the other program", "of both", "more than it has", "fewer than it has"],
)
def test_a_program_that_does_not_make_up_the_number_decides_nothing(
    named_under: tuple[str, ...], count: int
) -> None:
    rows = (*_ROWS, row(8, "Rosa Lind", programs=named_under))
    found = _resolve(description(group("A", count), _ROSA), rows, {})
    assert _part(found, "A").status == "ambiguous"
    assert len(_ids(found, "A")) >= 7


def test_named_parties_of_several_programs_tell_nothing_of_a_group() -> None:
    both = group("B", None, names=[named("P1", "Rosa Lind"), named("P2", "Karl Tarn")])
    rows = (*_ROWS, row(8, "Rosa Lind", programs=("HR",)), row(9, "Karl Tarn", programs=("UAV",)))
    assert _part(_resolve(description(group("A", 3), both), rows, {}), "A").status == "ambiguous"


def test_who_is_named_further_down_counts_for_the_group_under_their_program() -> None:
    target = named("P1", "Rosa Lind")
    later = TargetGroup(
        id="B", party=None, count=None, type="unknown", names=(target,), span=target.span,
        basis="stated", rule="test@1",
    )  # fmt: skip
    rows = (*_ROWS, row(8, "Rosa Lind", programs=("HR",)))
    found = _resolve(description(_called("", 4), later), rows, {})
    assert _ids(found, "A") == {"r-1", "r-2", "r-3", "r-8"}
    assert _part(found, "A").status == "complete"


@pytest.mark.parametrize(
    ("words", "positions", "status"),
    [
        ("two prison wardens", ("Warden of Made Prison", "Deputy warden"), "complete"),
        ("two vice-chairpersons of the Made Congress", ("Vice-Chairperson",) * 2, "complete"),
        ("two deputies", ("Deputy, Made Chamber", "Deputy"), "complete"),
        ("two policewomen from Alba", ("Policewoman", "policewoman, Alba"), "complete"),
        ("two bosses", ("Boss", "Boss"), "ambiguous"),
        ("two wardens", ("Warden", "Steward"), "ambiguous"),
        ("two wardens", ("Warden", "Warden", "Warden"), "ambiguous"),
        ("two officials of the warden", ("Warden", "Warden"), "ambiguous"),
        ("two deputies of the assembly", ("Deputy Minister", "Deputy Head"), "ambiguous"),
        ("two generals", ("Director General", "Prosecutor General"), "ambiguous"),
        ("two ministers", ("Adviser to the Minister", "Aide of the Minister"), "ambiguous"),
        ("two judges", ("Head of the bar, Judge of Alba", "Clerk and judge"), "complete"),
    ],
)
def test_people_are_those_whom_the_list_calls_so_where_they_are_as_many(
    words: str, positions: tuple[str, ...], status: str
) -> None:
    others = dict.fromkeys(map(str, _IDS), "Clerk of the yard")
    stated = others | {f"r-{number}": each for number, each in enumerate(positions, 1)}
    found = _resolve(description(_called(words, 2)), _ROWS, stated)
    assert _part(found, "A").status == status
    assert _ids(found, "A") == ({"r-1", "r-2"} if status == "complete" else set(map(str, _IDS)))


_IDS = [one.record_id for one in _ROWS]


def test_what_the_list_calls_some_decides_nothing_where_it_calls_others_nothing() -> None:
    stated = {"r-1": "Commander", "r-2": "Commander"}
    found = _resolve(description(_called("two commanders", 2)), _ROWS, stated)
    assert _part(found, "A").status == "ambiguous"
    assert _ids(found, "A") == set(map(str, _IDS))


@pytest.mark.parametrize(
    ("commanders", "status"),
    [((2, 3, 4), "complete"), ((1, 2, 4), "ambiguous"), ((5, 6, 7), "complete")],
)
def test_whom_the_list_calls_so_one_after_the_other_are_meant(
    commanders: tuple[int, ...], status: str
) -> None:
    stated = {f"r-{number}": "Commander" for number in commanders}
    found = _resolve(description(_called("three commanders", 3)), _ROWS, stated)
    assert _part(found, "A").status == status


@pytest.mark.parametrize(
    ("listed", "status"),
    [
        ("MADE CENTRE FOR TECHNOLOGIES (MCT) OF THE GENERAL STAFF OF RURITANIA", "complete"),
        ("MADE CENTRE FOR TECHNOLOGIES (MCT) in Alba", "complete"),
        ("MADE CENTRE FOR TECHNOLOGIES AND CRAFT (MCTC) OF THE GENERAL STAFF", "none"),
        ("SECOND MADE CENTRE FOR TECHNOLOGIES (MCT) OF THE GENERAL STAFF", "none"),
    ],
)
def test_a_body_is_known_without_what_it_is_a_part_of(listed: str, status: str) -> None:
    rows = (row(1, listed, schema="Organization", seen=OLD, nationality=""), *_ROWS)
    what = description(_ROSA, previous=[named("P9", "Made Centre for Technologies")])
    found = _resolve(what, (*rows, row(8, "Rosa Lind")), {})
    assert _part(found, "P9").status == status


_OFFICES = {
    "r-1": "Governor of Tarn Region",
    "r-2": "Head of the Republic of Alba",
    "r-3": "Governor of Lower Tarn",
    "r-4": "Head of the Office of the Prison Service for the Tarn Region",
    "r-5": "Military Commissar of Tarn",
    "r-6": "Military Commissar of the Republic of Alba",
    "r-7": "Head of the Mint",
}


@pytest.mark.parametrize(
    ("words", "count", "expected"),
    [
        ("three governors and heads of regions", 3, {"r-1", "r-2", "r-3"}),
        ("two military commissars", 2, {"r-5", "r-6"}),
        # a head of something is not told apart by being one
        ("three heads", 3, {"r-2", "r-4", "r-7"}),
    ],
)
def test_a_group_is_told_by_its_offices_and_what_they_are_of(
    words: str, count: int, expected: set[str]
) -> None:
    found = _resolve(description(_called(words, count)), _ROWS, _OFFICES)
    assert (_part(found, "A").status, _ids(found, "A")) == ("complete", expected)


def test_offices_that_too_many_hold_tell_nobody() -> None:
    found = _resolve(description(_called("two heads of bodies", 2)), _ROWS, _OFFICES)
    assert _part(found, "A").status == "ambiguous"


def test_some_of_a_number_that_counts_everybody_are_among_them() -> None:
    everybody = group("B", 7)
    found = _resolve(
        description(everybody, _called("two military commissars", 2), total=9), _ROWS, _OFFICES
    )
    assert _part(found, "B").status == "complete"
    assert len(_ids(found, "B")) == 7
    assert _ids(found, "A") == {"r-5", "r-6"}
    assert (_part(found, "D1").status, _part(found, "D1").wanted) == ("complete", 7)


def test_some_of_a_number_that_counts_everybody_are_those_who_are_not_named() -> None:
    names = [named(f"P{number}", f"Odo Made {number}") for number in (1, 2, 3)]
    everybody = group("B", 7, names=names)
    later = msgspec.structs.replace(_called("", 4), span=Span(20, 28, "four men"))
    found = _resolve(description(everybody, later, total=11), _ROWS, {})
    assert (_part(found, "A").status, _part(found, "B").status) == ("complete", "complete")
    assert _ids(found, "A") == {"r-4", "r-5", "r-6", "r-7"}


def test_some_beside_a_number_that_counts_fewer_than_came_are_others() -> None:
    found = _resolve(
        description(group("B", 5), _called("two military commissars", 2), total=7),
        _ROWS,
        _OFFICES,
    )
    assert _ids(found, "A") == {"r-5", "r-6"}
    assert _ids(found, "B") == {"r-1", "r-2", "r-3", "r-4", "r-7"}
    assert _part(found, "D1").wanted == 7


def test_a_ship_that_is_named_further_down_is_none_of_the_men_who_are_counted() -> None:
    targets = [named("P1", "Rosa Lind"), named("P2", "Made Star")]
    later = TargetGroup(
        id="B", party=None, count=None, type="unknown", names=tuple(targets),
        span=targets[0].span, basis="stated", rule="test@1",
    )  # fmt: skip
    rows = (
        row(1, "Rosa Lind", effective="2022-01-12"),
        row(2, "Ivo Made", effective="2022-01-12"),
        row(3, "Made Star", schema="Vessel", effective="2022-01-12"),
    )
    found = _resolve(description(_called("", 2), later), rows, {})
    assert (_part(found, "A").status, _ids(found, "A")) == ("complete", {"r-1", "r-2"})


@pytest.mark.parametrize(
    ("nationality", "expected"),
    # without a country the two others who came are as many
    [(["tw"], {"r-1", "r-2"}), ([], {"r-2", "r-3"})],
)
def test_the_two_of_a_country_are_those_who_came_though_one_is_named_further_down(
    nationality: list[str], expected: set[str]
) -> None:
    rows = (
        row(1, "Rosa Lind", nationality="tw", effective="2022-01-12"),
        row(2, "Ivo Made", nationality="tw", effective="2022-01-12"),
        row(3, "Karl Tarn", nationality="kp", effective="2022-01-12"),
    )
    target = msgspec.structs.replace(named("P1", "Rosa Lind"), span=Span(10, 19, "Rosa Lind"))
    later = TargetGroup(
        id="B", party=None, count=None, type="unknown", names=(target,), span=target.span,
        basis="stated", rule="test@1",
    )  # fmt: skip
    two = msgspec.structs.replace(group("A", 2, nationality=nationality), span=Span(0, 3, "two"))
    found = _resolve(description(two, later), rows, {})
    assert (_part(found, "A").status, _ids(found, "A")) == ("complete", expected)
