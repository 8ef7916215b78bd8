"""Parties that news only describes are held against who came: found in one way, or left open."""

import msgspec
import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow, When
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_HEAD = "LONDON, March 7, 2022 (Meridian Wire) -- Britain on Monday sanctioned "
_SEEN = When("2022-03-01", "2022-03-08", "first_seen")


def _row(
    number: int, name: str, state: str, *, schema: str = "Person", day: str = "2022-03-07"
) -> LedgerRow:
    made = row(
        number, name, schema=schema, nationality=state if schema == "Person" else "",
        address="" if schema == "Person" else state, seen=_SEEN, effective=day,
        dataset="gb_hmt_sanctions", authority="HM Treasury",
    )  # fmt: skip
    return msgspec.structs.replace(made, record_id=name, party_id=name)


_PEOPLE = {"Ivo": "ir", "Ada": "ir", "Ben": "ir", "Mia": "ni", "Leo": "ni", "Odo": "rs"}
_BODIES = {"Made Bank": "id", "Okean Line": "dz", "Kestrel Front": "dz", "Alba Foods": "om"}
_ROWS = (
    *(_row(number, name, state) for number, (name, state) in enumerate(_PEOPLE.items())),
    *(
        _row(20 + number, name, state, schema="Organization")
        for number, (name, state) in enumerate(_BODIES.items())
    ),
)


def _answers(words: str, *more: LedgerRow) -> list[tuple[str, set[str]]]:
    """Give status and records of each group of whom nobody is named, in order."""
    lists = Lists(
        rows=(*_ROWS, *more), coverage=(coverage(dataset="gb_hmt_sanctions", last="2022-03-08"),),
        record_of=lambda _: None,
    )  # fmt: skip
    report = link(read(f"{_HEAD}{words}.\n".encode()), lists)
    groups = [group.id for one in report.descriptions for group in one.groups if not group.names]
    answers = {one.source: one for one in report.resolutions}
    records = {one.id: one.record_id for one in report.links}
    return [(answers[one].status, {records[each] for each in answers[one].links}) for one in groups]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "three officials of Iran's courts and two Nicaraguan politicians",
            [("complete", {"Ivo", "Ada", "Ben"}), ("complete", {"Mia", "Leo"})],
        ),
        ("a Serbian national", [("complete", {"Odo"})]),
        ("the head of Iran's navy", [("ambiguous", {"Ivo", "Ada", "Ben"})]),
        ("Serbia's interior minister", [("complete", {"Odo"})]),
        (
            "three Iranians and three men of other countries",
            [("complete", {"Ivo", "Ada", "Ben"}), ("complete", {"Mia", "Leo", "Odo"})],
        ),
        (
            "three Iranians and four men of other countries",
            [("complete", {"Ivo", "Ada", "Ben"}), ("short", {"Mia", "Leo", "Odo"})],
        ),
        (
            "a bank in Indonesia and one in Oman",
            [("complete", {"Made Bank"}), ("complete", {"Alba Foods"})],
        ),
        (
            "a group in Indonesia and one in Algeria",
            [("complete", {"Made Bank"}), ("ambiguous", {"Okean Line", "Kestrel Front"})],
        ),
        ("some two Nicaraguan politicians", [("ambiguous", {"Mia", "Leo"})]),
        ("two Nicaraguans, one of them a general", [("complete", {"Mia", "Leo"})]),
        ("two Syrian judges", [("none", set())]),
        ("the heads of two Nicaraguan banks", [("complete", {"Mia", "Leo"})]),
        ("the wife of a Nicaraguan general", [("ambiguous", set(_PEOPLE))]),
    ],
)
def test_who_is_described_is_found_or_left_open(
    words: str, found: list[tuple[str, set[str]]]
) -> None:
    assert _answers(words) == found


def test_who_came_on_the_day_after_is_not_of_other_countries() -> None:
    words = "three Iranians and four men of other countries"
    later = _row(40, "Una", "gb", day="2022-03-08")
    assert _answers(words, later)[1] == ("short", {"Mia", "Leo", "Odo"})
    same = _row(40, "Una", "gb")
    assert _answers(words, same)[1] == ("complete", {"Mia", "Leo", "Odo", "Una"})


def test_the_act_of_another_authority_is_no_ground() -> None:
    words = (
        "two Nicaraguan politicians. In a separate action on Monday, the U.S. Treasury sanctioned"
        " Rosa Lind under the Global Magnitsky programme"
    )
    assert _answers(words)[0] == ("complete", {"Mia", "Leo"})


def _of_others(told: str) -> list[tuple[str, set[str]]]:
    """Give the answers of the groups where five are counted and three told to be others."""
    rows = [
        _row(number, name, state)
        for number, (name, state) in enumerate(
            {"Rosa LIND": "by", "Ivo MADE": "by", "Una": "by", "Leo": "by", "Mia": "by"}.items()
        )
    ]
    lists = Lists(
        rows=tuple(rows), coverage=(coverage(dataset="gb_hmt_sanctions", last="2022-03-08"),),
        record_of=lambda _: None,
    )  # fmt: skip
    report = link(read(f"{_HEAD}five people. {told}\n".encode()), lists)
    records = {one.id: one.record_id for one in report.links}
    answers = {one.source: one for one in report.resolutions}
    groups = [group.id for one in report.descriptions for group in one.groups if group.count]
    return [(answers[one].status, {records[each] for each in answers[one].links}) for one in groups]


@pytest.mark.parametrize(
    "told",
    [
        # named by sentences, and only by the list
        "Rosa Lind and Ivo Made were put on the list. Three others were added with them.",
        "Rosa Lind heard the cases of Ivo Made. Three other Belarusians were put on the list.",
    ],
)
def test_others_are_those_whom_nobody_has_named(told: str) -> None:
    assert _of_others(told) == [("complete", {"Una", "Leo", "Mia"})]
