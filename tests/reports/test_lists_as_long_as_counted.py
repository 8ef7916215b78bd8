"""Lists below lines that do not say what was done, entries in quotation marks, stamps of releases.

All names are invented.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_COUNCIL = (
    "<p>Council of the EU</p><p>Press release 22 January 2018 12:05 Foreign affairs &amp; trade</p>"
    "<h1>Alba: EU acts against two officials</h1>"
    "<p>The Council today added two officials to the list of persons subject to sanctions.</p>"
)
_CANADA = (
    "<p>Global Affairs Canada</p><h1>Canada acts</h1><p>June 21, 2019 - Ottawa, Ontario</p>"
    "<p>Canada is today imposing sanctions on three senior figures of Alba.</p>"
    "<p>The Regulations freeze the assets of the persons named in the schedule.</p>"
)
_STORY = (
    "Made title of a story\n\nVILNIUS, June 21, 2021 (Made News) - Britain and the United States "
    "on Monday put ministers of Alba on their sanctions lists.\n\nIn London the Foreign Office "
    "named three individuals. Heading its list is Viktar Tarn, the minister. "
)


def _page(body: str) -> Report:
    return read(f"<html><body>{body}</body></html>".encode(), Source(file="x.html"))


def _text(text: str) -> Report:
    return read(f"{text}\n".encode(), Source(file="x.txt"))


def _names(report: Report, authority: str = "") -> list[str]:
    found = [
        (name.span.start, f"{one.action} {name.name}")
        for one in report.descriptions
        if not authority or (one.authority is not None and one.authority.value == authority)
        for group in one.groups
        for name in group.names
    ]
    return [name for _, name in sorted(found)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("The two bear responsibility for the repression:", ["add Rosa Lind", "add Karl Tarn"]),
        ("The three bear responsibility for the repression:", []),
        ("The two were told so by officials:", []),
    ],
)
def test_a_list_as_long_as_its_line_counts_is_of_the_measure(line: str, wanted: list[str]) -> None:
    items = "<ul><li>Rosa Lind, a minister;</li><li>Karl Tarn, who heads the guard.</li></ul>"
    assert _names(_page(f"{_COUNCIL}<p>{line}</p>{items}<p>Ministers met on Monday.</p>")) == wanted


def test_a_schedule_that_the_text_speaks_of_lists_as_many_as_it_counts() -> None:
    items = ["Rosa Elena LIND, President", "Karl TARN, adviser", "Ivo MADE Oster, a son"]
    listed = "".join(f"<li>{one}</li>" for one in items)
    wanted = ["add Rosa Elena LIND", "add Karl TARN", "add Ivo MADE Oster"]
    below = "<h2>Quotes</h2><p>Nothing more was said.</p>"
    assert _names(_page(f"{_CANADA}<h2>Schedule</h2><ul>{listed}</ul>{below}")) == wanted
    short = "".join(f"<li>{one}</li>" for one in items[:2])
    assert _names(_page(f"{_CANADA}<h2>Schedule</h2><ul>{short}</ul>{below}")) == []


def test_a_stamp_may_have_the_subject_behind_its_hour() -> None:
    report = _page(f"{_COUNCIL}<p>Ministers met on Monday.</p>")
    published = next(one for one in report.times if one.id == report.metadata.published)
    assert published.utc is not None
    assert published.utc.start == "2018-01-22T11:05:00Z"


def test_entries_in_quotation_marks_begin_with_their_number() -> None:
    report = _text(
        "COMMISSION IMPLEMENTING REGULATION (EU) 2019/460 of 21 March 2019\n\n"
        "HAS ADOPTED THIS REGULATION:\n\nDone at Brussels, 21 March 2019.\n\nANNEX\n\n"
        "In Annex III to Regulation (EC) No 1210/2003, the following entries are deleted:\n\n"
        "'13.  ALBA WOOD COMPANY. Address: PO Box 293, Ninevah, Iraq.'\n"
        "'68.  HAMER COTTON COMPANY (alias (a) TRAINING CENTRE FOR TEXTILE\n"
        "      INDUSTRIES/HAMER, (b) HAMER INDUSTRIAL COMPANY). Address: PO Box 25, Kut, Iraq.'\n"
        "'156. ESTABLISHMENT OF TARN DAM. Address: Haklanya, Haditha, Iraq.'"
    )
    assert _names(report) == [
        "remove ALBA WOOD COMPANY",
        "remove HAMER COTTON COMPANY",
        "remove ESTABLISHMENT OF TARN DAM",
    ]


def test_an_entry_with_a_day_and_a_town_is_no_stamp() -> None:
    report = _text(
        "DEPARTMENT OF THE TREASURY\nOffice of Foreign Assets Control\n\nNotice of Actions\n\n"
        "On July 6, 2022, OFAC determined that property of the following persons is blocked.\n\n"
        "Entities\n\n1. HAMER JOINT STOCK BANK, Minsk, Belarus; Organization Established Date "
        "07 Apr 2000 [BELARUS-EO14038].\n\n2. LLC TARN, Minsk, Belarus [BELARUS-EO14038]."
    )
    assert _names(report) == ["add HAMER JOINT STOCK BANK", "add LLC TARN"]


@pytest.mark.parametrize(
    "followed",
    ["Treasury, in Washington, followed at 10 a.m. with its own names.",
     "The Treasury in Washington followed with sanctions of its own."],
)  # fmt: skip
def test_whom_another_one_names_of_its_own_are_of_its_measure(followed: str) -> None:
    report = _text(f"{_STORY}{followed} They include the prosecutor, Andrei Lind, and Ivo Oster.")
    assert _names(report, "us") == ["add Andrei Lind", "add Ivo Oster"]
    assert _names(report, "gb") == ["add Viktar Tarn"]


def test_a_line_that_ends_with_what_an_authority_does_goes_on() -> None:
    report = _text(
        "MADE WIRE\n\nCARACAS, March 24, 2023 (Made Wire) - The United States on Friday lifted\n"
        "sanctions on two traders and on an aircraft that had once been used by a banker.\n\n"
        "The Treasury's Office of Foreign Assets Control (OFAC) deleted\n"
        "Rosa Elena Lind, a retired officer who ran the social security institute of the\n"
        "capital, from its list of Specially Designated Nationals, together with\n"
        "Karl Adrian Tarn. No reason was given in the notice, which went online at noon.\n\n"
        "Lind left the country in 2019 and has since talked about how medicines were paid\n"
        "for and never arrived. Two people with knowledge of the matter said her lawyers\n"
        "had asked for the step several times, most recently in November of last year."
    )
    assert _names(report) == ["remove Rosa Elena Lind", "remove Karl Adrian Tarn"]
