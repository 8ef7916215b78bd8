"""Lists of papers: who stands on as before, several names in one item. All parties are invented."""

import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import When
from proscribe.model.report import Report
from proscribe.reports.linking.link import link
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_OFAC = (
    "Office of Foreign Assets Control\n\nMade-related Removals\n\nRelease Date\n\n"
    "December 12, 2022\n\n"
)
_EU = "Council of the EU\n\nPress release\n24 August 2016\n\nMade\n\n"


def _report(text: str) -> Report:
    return read(text.encode(), Source(file="made.txt"))


def _named(report: Report) -> list[tuple[str, str]]:
    return [
        (one.action, name.name)
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The removal does not affect the entry of the following person, who remains blocked:",
        "The following persons continue to be designated:",
        "Persons named below stay on the list:",
    ],
)
def test_who_stays_on_the_list_is_no_news(line: str) -> None:
    report = _report(
        f"{_OFAC}The following deletions have been made to OFAC's SDN List:\n\n"
        "LIND, Rosa; DOB 07 Apr 1957 (individual) [MADE].\n\n"
        f"{line}\n\nTARN, Karl; DOB 15 Sep 1946 (individual) [MADE].\n"
    )
    assert _named(report) == [("remove", "Rosa LIND")]
    assert [one.name for each in report.descriptions for one in each.previously_designated] == [
        "Karl TARN"
    ]


def test_among_those_counted_are_all_whom_the_items_name() -> None:
    report = _report(
        f"{_EU}The Council today designated 43 individuals and 78 entities. Among them are:\n\n"
        "- Rosa LIND and Karl TARN;\n- OKEAN BANK, P.L.C., of Arvad;\n"
        "- HAMER SHIPPING COMPANY and OKEAN LINE ALBA (OLA);\n- MADE UNIVERSITY.\n"
    )
    assert {name for _, name in _named(report)} == {
        "Rosa LIND", "Karl TARN", "OKEAN BANK, P.L.C.", "HAMER SHIPPING COMPANY", "OKEAN LINE ALBA",
        "MADE UNIVERSITY",
    }  # fmt: skip
    counted = {
        group.count: {one.name for one in group.names}
        for one in report.descriptions
        for group in one.groups
    }
    assert counted[43] == {"Rosa LIND", "Karl TARN"}


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("- Rosa LIND, a broker, and her son\n", ["Rosa LIND"]),
        ("- OKEAN BANK, Hong Kong\n", ["OKEAN BANK"]),
        ("- Rosa LIND, Karl TARN and Lev ARO\n", ["Rosa LIND", "Karl TARN", "Lev ARO"]),
    ],
)
def test_what_an_item_says_of_a_party_is_no_further_one(told: str, named: list[str]) -> None:
    report = _report(f"{_EU}The Council today added the following to its list:\n\n{told}")
    assert [name for _, name in _named(report)] == named


def test_among_them_are_opens_nothing_where_nobody_is_designated() -> None:
    report = _report(
        f"{_EU}Ministers from nine states met today. Among them are:\n\n- Rosa LIND and Karl TARN\n"
    )
    assert _named(report) == []


@pytest.mark.parametrize(
    "told",
    [
        "a person blocked pursuant to E.O. 14033 since July 2021",
        "a person designated under E.O. 14033 in 2021",
        "who has been blocked since July 2021",
    ],
)
def test_who_was_blocked_before_is_told_so_behind_a_comma(told: str) -> None:
    report = _report(
        f"{_OFAC}OFAC today designated Rosa Lind for having materially assisted Karl Tarn, {told}."
    )
    before = [one.name for each in report.descriptions for one in each.previously_designated]
    assert (_named(report), before) == ([("add", "Rosa Lind")], ["Karl Tarn"])


def test_whom_the_entries_of_others_serve_came_by_no_entry() -> None:
    seen = When("2022-01-10", "2022-12-31", "first_seen")
    rows = tuple(
        row(number, name, seen=seen, nationality="", schema="Person")
        for number, name in enumerate(("LIND, Rosa", "ARO, Lev", "BRANDT, Odo", "TARN, Karl"), 1)
    )
    lists = Lists(rows=rows, coverage=(coverage(last="2022-12-31"),), record_of=lambda _: None)
    text = (
        f"{_OFAC}The following individuals have been added to OFAC's SDN List:\n\n"
        "LIND, Rosa; DOB 07 Apr 1957 (individual) [NPWMD].\n\n"
        "ARO, Lev; DOB 07 Apr 1958 (individual) [NPWMD].\n\n"
        "BRANDT, Odo; DOB 07 Apr 1959 (individual) [NPWMD]{told}.\n"
    )
    for told in (
        " (Linked To: TARN, Karl)",
        ". Designated for having acted on behalf of TARN, Karl",
    ):
        report = link(_report(text.replace("{told}", told)), lists)
        new = {one.record_id for one in report.links if one.kind == "designates"}
        assert new == {"r-1", "r-2", "r-3"}


def test_marks_of_what_is_new_or_gone_are_no_part_of_a_name() -> None:
    report = _report(
        "United Nations\nSecurity Council\nSC/14000\n27 MAY 2022\n\nMade Title\n\n"
        "On 27 May 2022 the Committee enacted the amendments to the entries below:\n\n"
        "QDi.420 Name: 1: ROSA 2: LIND 3: MADE [TARN]\nDOB: *1965*\n\n"
        "QDi.426 Name: 1: KARL 2: *ARO* [OKE] 3: na 4: na\nDOB: 1976\n"
    )
    assert _named(report) == [("amend", "ROSA LIND MADE"), ("amend", "KARL ARO")]


def test_entries_of_those_who_remain_may_be_what_is_changed() -> None:
    report = _report(
        "United Nations\nSecurity Council\nSC/14000\n27 MAY 2022\n\nMade Title\n\n"
        "The Committee enacted the amendments to the entries of two men who remain on the list:\n\n"
        "QDi.420 Name: 1: ROSA 2: LIND\nDOB: 1965\n\nQDi.426 Name: 1: KARL 2: ARO\nDOB: 1976\n"
    )
    assert _named(report) == [("amend", "ROSA LIND"), ("amend", "KARL ARO")]
