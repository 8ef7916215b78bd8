"""Parties told to have been listed before, in any words, by the lists. Names are invented."""

import msgspec
import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import Amendment, When
from proscribe.reports.linking.before import with_listed_before
from proscribe.reports.linking.link import link, window_of
from proscribe.reports.linking.undated import is_told_earlier
from proscribe.reports.read import read
from proscribe.reports.text.span import span

_OPENS = (
    "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday sanctioned Odo Brandt, a"
    " dealer in steel. "
)
_LONG_AGO = When("", "2022-01-10", "first_seen")
_LISTS = Lists(
    rows=(
        row(1, "Odo BRANDT", seen=When("2022-03-03", "2022-03-03", "first_seen")),
        row(2, "Rosa LIND", seen=_LONG_AGO),
        row(3, "OKEAN LINE D.O.O. VARNA", schema="Organization", seen=_LONG_AGO),
        row(4, "MADE TRADING COMPANY", schema="Organization", seen=_LONG_AGO),
    ),
    coverage=(coverage(last="2022-03-04"),),
    record_of=lambda _: None,
)


def _before(words: str) -> list[str]:
    report = read(f"{_OPENS}{words}\n".encode())
    windows = {one.id: window_of(report, one) for one in report.descriptions}
    bare = tuple(
        msgspec.structs.replace(one, previously_designated=()) for one in report.descriptions
    )
    told = with_listed_before(msgspec.structs.replace(report, descriptions=bare), _LISTS, windows)
    return [one.name for one in told.descriptions[0].previously_designated]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("In December 2019 it was used on Rosa Lind, and she has not come off again.", "Rosa Lind"),
        ("Readers remember Rosa Lind. She was put on the list in June 2019.", "Rosa Lind"),
        ("The list has had a place for Okean Line since 2018.", "Okean Line"),
        (
            (
                "It runs past the president Rosa Lind.\n\nMuch was said. The president has been "
                "on its list since May 2011."
            ),
            "Rosa Lind",
        ),
        (
            ("Behind it stands Okean Line, they say.\n\nIt sanctioned the line in June 2019."),
            "Okean Line",
        ),
    ],
)
def test_a_name_in_a_sentence_of_earlier_measures_is_listed_before(words: str, found: str) -> None:
    assert _before(words) == [found]


@pytest.mark.parametrize(
    "words",
    [
        "Rosa Lind keeps the books of the port.",  # nothing says that she was listed
        "In December 2019 it was used on Borek Lind.",  # nobody of the lists
        '"It was used on me in December 2019," said Rosa Lind, a lawyer.',  # who speaks
        "In December 2019 the list was used on Odo Brandt.",  # he is new
        # any party is a line of business, a company
        (
            "Made Trading Company sells oil.\n\nIt works for a shipper of Varna. The company has "
            "been on the Treasury's list since May 2011."
        ),
    ],
)
def test_others_are_not(words: str) -> None:
    assert _before(words) == []


def test_whom_a_page_only_tells_to_have_been_listed_is_never_new() -> None:
    report = read(
        b"Sunday Leader\n\n21 August 2022\n\nOn 15 August the U.S. Treasury designated Rosa Lind"
        b" for bribes. We do not weep for her.\n"
    )
    linked = link(report, _LISTS)
    assert [one.rule for one in linked.descriptions] == ["designations/before@1"]
    assert [one.kind for one in linked.links] == ["mentions"]


_AMERICAN = Lists(
    rows=(
        row(1, "Odo BRANDT", seen=When("2022-03-03", "2022-03-03", "first_seen")),
        row(2, "Rosa LIND", seen=_LONG_AGO),
        msgspec.structs.replace(
            row(4, "Odo BRANDT", seen=_LONG_AGO), dataset="gb_hmt_sanctions", authority="UK"
        ),
        row(5, "OKEAN GROUP", schema="Organization", seen=_LONG_AGO),
    ),
    coverage=(coverage(last="2022-03-04"), coverage(dataset="gb_hmt_sanctions", last="2022-03-04")),
    record_of=lambda _: None,
)


def _told(words: str) -> list[tuple[str, list[str]]]:
    """Give who is shown as listed before, each with the records to which it is linked."""
    linked = link(read(f"{_OPENS}{words}\n".encode()), _AMERICAN)
    return [
        (one.name, [each.record_id for each in linked.links if each.source == one.party])
        for description in linked.descriptions
        for one in description.previously_designated
    ]


def test_who_is_new_on_one_list_can_have_stood_on_another() -> None:
    (told,) = _told("Britain has had Odo Brandt on its list since June 2019.")
    assert told[0] == "Odo Brandt"
    assert any(one.endswith("4") for one in told[1])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Rosa Lind lives abroad. Lind has been on the American list since 2018.", "Rosa Lind"),
        ("The Okean Group trades in coal. Okean itself has long been on the list.", "Okean Group"),
        ("The bank of Rosa Lind is known. Mrs Lind was put under sanctions in 2018.", "Rosa Lind"),
    ],
)
def test_short_forms_stand_for_the_names_before_them(words: str, found: str) -> None:
    assert [name for name, _ in _told(words)] == [found]


@pytest.mark.parametrize(
    "words",
    [
        "Rosa Lind has never been on the list, and was not in 2018 either.",
        "Ivo Made, the head of Okean Group, has been on the list since 2018.",
    ],
)
def test_who_is_denied_to_be_listed_or_only_stands_beside_is_not(words: str) -> None:
    assert [name for name, _ in _told(words) if name != "Ivo Made"] == []


def test_a_page_without_a_measure_of_its_own_tells_of_earlier_ones() -> None:
    page = (
        b"LUXEMBOURG, March 3, 2022 (Wire) -- A court has annulled an entry of the Council.\n\n"
        b"In the United Kingdom nothing changes. Odo Brandt has been designated there since 2018.\n"
    )
    linked = link(read(page), _AMERICAN)
    told = [one for one in linked.descriptions if one.previously_designated]
    assert [one.authority.value for one in told if one.authority] == ["gb"]
    assert {one.kind for one in linked.links} == {"mentions"}


def test_a_day_on_which_a_party_cannot_have_come_is_of_something_else() -> None:
    report = read(f"{_OPENS}On the list is his sister Rosa Lind, who ran it in 2020.\n".encode())
    window = window_of(report, report.descriptions[0])
    at = report.document.text.index("Rosa Lind")
    place = span(report.document.text, at, at + len("Rosa Lind"))
    assert window is not None
    assert is_told_earlier(report, place, window)
    assert not is_told_earlier(report, place, window, came="2022-01-10")


@pytest.mark.parametrize(
    ("words", "is_old"),
    [
        ("The action follows by five days that against the Rosa Lind, a tanker.", True),
        ("These designations build on measures against Rosa Lind.", True),
        ("The step comes two weeks after one against Rosa Lind.", True),
        ("It follows the Treasury's listing of a bank and Rosa Lind on 18 February.", True),
        ("The designation of Rosa Lind follows one of a bank.", False),
        ("The action is against Rosa Lind. It follows nothing.", False),
    ],
)
def test_who_stands_behind_what_a_measure_follows_was_listed_before(
    words: str, is_old: bool
) -> None:
    report = read(f"{_OPENS}{words}\n".encode())
    window = window_of(report, report.descriptions[0])
    assert window is not None
    at = report.document.text.index("Rosa Lind")
    place = span(report.document.text, at, at + len("Rosa Lind"))
    assert is_told_earlier(report, place, window) is is_old


def test_who_only_got_a_further_program_between_versions_is_not_looked_for() -> None:
    """Between two versions an old party was put under one more program; a new one came."""
    between = When("2022-02-20", "2022-03-04", "first_seen")
    old = msgspec.structs.replace(
        row(4, "OKEAN GUARD CORPS", schema="Organization", seen=_LONG_AGO),
        amended=(Amendment(when=between, programs_added=("SDGT",)),),
    )
    rows = (*_LISTS.rows, old, row(5, "MADE FRONT TRADING", schema="Organization", seen=between))
    lists = msgspec.structs.replace(_LISTS, rows=rows)
    words = "Made Front Trading works with the Okean Guard Corps."
    report = link(read(f"{_OPENS}{words}\n".encode()), lists)
    new = {one.record_id for one in report.links if one.kind == "designates"}
    assert "r-5" in new
    assert "r-4" not in new


def test_a_day_before_is_one_where_no_clock_is_known_too() -> None:
    page = (
        b"A note to members\n\nPublished 4 March 2022\n\n"
        b"On 3 March the US Treasury added Odo Brandt to its list. "
        b"Rosa Lind was put on the list on 18 February.\n"
    )
    report = read(page)
    assert report.times[0].utc is None
    window = window_of(report, report.descriptions[0])
    assert window is not None
    at = report.document.text.index("Rosa Lind")
    place = span(report.document.text, at, at + len("Rosa Lind"))
    assert is_told_earlier(report, place, window)


@pytest.mark.parametrize(
    "words",
    [
        "It left the Kestrel Front in 2015. The Kestrel Front itself is on the list already.",
        "The Kestrel Front itself is already on the SDN List.",
    ],
)
def test_two_entries_of_one_name_are_both_shown_and_none_is_certain(words: str) -> None:
    rows = tuple(
        row(number, "KESTREL FRONT", schema="Organization", seen=_LONG_AGO) for number in (8, 9)
    )
    lists = msgspec.structs.replace(_LISTS, rows=(*_LISTS.rows, *rows))
    report = link(read(f"{_OPENS}{words}\n".encode()), lists)
    told = [one for one in report.links if one.kind == "mentions"]
    assert {(one.record_id, one.status) for one in told} == {
        ("r-8", "ambiguous"),
        ("r-9", "ambiguous"),
    }


def test_the_first_of_two_family_names_stands_for_a_person() -> None:
    lists = Lists(
        rows=(
            row(1, "Odo BRANDT", seen=When("2022-03-03", "2022-03-03", "first_seen")),
            row(2, "Rosa Ana LIND TARN", seen=_LONG_AGO),
        ),
        coverage=(coverage(last="2022-03-04"),),
        record_of=lambda _: None,
    )
    words = "Rosa Ana Lind Tarn lives abroad. Lind has been on the American list since 2018."
    report = link(read(f"{_OPENS}{words}\n".encode()), lists)
    (one,) = report.descriptions
    assert [each.name for each in one.previously_designated] == ["Rosa Ana Lind Tarn"]


def test_an_entry_names_another_one_with_its_reference() -> None:
    about = "Listed on: 3 Mar. 2022. Other information: He keeps the books of the"
    assert _before(f"{about} Made Trading Company (QDe.937).") == ["Made Trading Company"]
    assert _before(f"{about} Made Trading Company (MTC).") == []
    assert _before("He keeps the books of the Made Trading Company (QDe.937).") == []
    assert _before(f"{about} Made Trading Company of Rosa Lind (QDi.937).") == ["Rosa Lind"]
