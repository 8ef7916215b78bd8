"""Groups that a text counts as listed before. All names are invented."""

import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow
from proscribe.model.report import Report
from proscribe.reports.linking.link import link
from proscribe.reports.read import read
from reports.documents import paper


def _told(report: Report) -> list[tuple[str, int | None, str]]:
    return [
        (each.group.span.exact, each.group.count, each.authority)
        for one in report.descriptions
        for each in one.previous_groups
    ]


def _new(report: Report) -> list[str]:
    return [
        name.name for one in report.descriptions for group in one.groups for name in group.names
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 26 April 2021 the UK designated 22 individuals.", [("22 individuals", 22, "gb")]),
        ("Three officers were added last November.", [("Three officers", 3, "")]),
        ("The EU sanctioned six officials on 4 May 2020.", [("six officials", 6, "eu")]),
        ("Karl Tarn and ten others have been on the list since August.", [("ten others", 10, "")]),
        ("In 2019 it had sanctioned seven others.", [("seven others", 7, "")]),
        ("Seven judges, Karl Tarn and Ivo Hamer among them, were listed on 22 January 2018.",
         [("Seven judges", 7, "")]),
        ("In May 2021 the UK sanctioned 12 ships and two firms.",
         [("12 ships", 12, "gb"), ("two firms", 2, "gb")]),
        ("OFAC designated Karl Tarn on April 6, 2020, together with three guards.",
         [("three guards", 3, "us")]),
        (("She joins six firms that were added on 31 July 2018, two of which, Okean Line and "
          "Hamer Bank, have moved."), [("six firms", 6, "")]),
        ("She helped two men who were designated on 4 May 2020.", [("two men", 2, "")]),
        (("Karl Tarn has been on the list since 2006. Two of his colleagues, a deputy and the "
          "secretary, joined him there in October 2020."),
         [("Two of his colleagues", 2, "")]),
        ("Three weeks ago 13 people and firms were listed, among them the Oker exchange house.",
         [("13 people and firms", 13, "")]),
        ("The annex has not changed since eight persons were entered in it in 2019.",
         [("eight persons", 8, "")]),
        (("The minister recalls that the four individuals whom the UK listed on 22 February 2017 "
          "live in Alba."), [("four individuals", 4, "gb")]),
    ],
)  # fmt: skip
def test_counts_of_earlier_days_are_told_apart(
    text: str, told: list[tuple[str, int | None, str]]
) -> None:
    report = paper("gb", f"The UK today sanctioned Rosa Lind. {text}")
    assert (_new(report), _told(report)) == (["Rosa Lind"], told)


@pytest.mark.parametrize(
    "text",
    [
        "Two judges, Karl Tarn and Ivo Hamer, were listed on 22 January 2018.",
        "Since 2019 the UK has sanctioned more than 90 people.",
        "Five men were killed in May 2019.",
        "Last month 13 people were listed as missing.",
        "In 2019 six ministers met the men who listed their firms.",
        "Karl Tarn was listed on 22 January 2018.",
        "The UK may sanction six more officials.",
    ],
)
def test_whoever_is_named_or_not_listed_is_no_such_group(text: str) -> None:
    report = paper("gb", f"The UK today sanctioned Rosa Lind. {text}")
    assert (_new(report), _told(report)) == (["Rosa Lind"], [])


def test_who_is_new_is_none_of_them() -> None:
    report = paper("gb", "The UK today sanctioned Rosa Lind, Karl Tarn and five officers.")
    assert _told(report) == []


def _row(number: int, day: str) -> LedgerRow:
    return row(
        number, f"MADE NAME {number}", schema="Person", dataset="au_dfat_sanctions",
        authority="DFAT", effective=day, programs=("x",),
    )  # fmt: skip


_LISTS = Lists(
    rows=(
        *(_row(number, "2020-05-04") for number in (1, 2, 3)),
        *(_row(number, "2022-03-03") for number in (4, 5)),
    ),
    coverage=(coverage(dataset="au_dfat_sanctions", last="2022-12-01"),),
    record_of=lambda _: None,
)


@pytest.mark.parametrize(
    ("text", "status", "found"),
    [
        ("On 4 May 2020 Australia sanctioned three men.", "complete", 3),
        ("Three officers were listed in May 2020.", "complete", 3),
        ("On 4 May 2020 Australia sanctioned two men.", "ambiguous", 3),
        ("On 4 May 2020 Australia sanctioned four men.", "short", 3),
        ("On 5 June 2019 Australia sanctioned three men.", "none", 0),
        ("In 2020 Australia sanctioned three men.", "cannot_resolve", 0),
        ("Three others have been on the list since 2019.", "cannot_resolve", 0),
    ],
)
def test_they_are_who_came_on_their_day_and_never_new(text: str, status: str, found: int) -> None:
    report = link(paper("au", f"Australia today sanctioned two men. {text}"), _LISTS)
    groups = {each.group.id for one in report.descriptions for each in one.previous_groups}
    [answer] = [one for one in report.resolutions if one.source in groups]
    assert (answer.status, answer.found) == (status, found)
    kinds = {(one.kind, one.record_id) for one in report.links}
    assert {record for kind, record in kinds if kind == "designates"} == {"r-4", "r-5"}
    assert {kind for kind, record in kinds if record in ("r-1", "r-2", "r-3")} <= {"mentions"}


def test_entries_made_on_a_day_that_are_unaffected_were_listed_before() -> None:
    words = (
        "Five entries have been added to the list and are now subject to an asset freeze. The "
        "entries made on 9 November 2016 for six members of the chamber are unaffected."
    )
    (found,) = read(f"LONDON, 4 August 2017 (Wire) -- {words}\n".encode()).descriptions
    assert [one.group.count for one in found.previous_groups] == [6]
    assert [one.count for one in found.groups] == [5]
