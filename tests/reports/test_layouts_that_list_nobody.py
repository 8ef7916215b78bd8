"""Tables and blocks of papers that list nobody, or others than they name. Names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_LEAD = "The UK sanctioned Mila Orn today."


def _html(over: str, *rows: str, lead: str = _LEAD) -> Report:
    body = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split(' | '))}</tr>" for row in rows
    )
    page = (
        "<p>Foreign, Commonwealth &amp; Development Office</p><p>3 March 2021</p><h1>Sanctions</h1>"
        f"<p>{lead}</p><p>{over}</p><table>{body}</table><p>The ministry gave no details.</p>"
    )
    return read(f"<html><body>{page}</body></html>".encode())


def _names(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for g in one.groups for name in g.names]


@pytest.mark.parametrize(
    "words",
    [
        "For media enquiries: / Name | Telephone | Desk / Rosa Lind | 020 7000 | Press",
        "Those who may be asked: / Who | E-mail | Role / Rosa Lind | r@a.uk | Press officer",
        "Press office / Name | Rosa Lind / Telephone | 020 7000 / Role | Press / Born | 1970",
        "Ministers who attended: / Name | Country / Rosa Lind | Malta / Ivo Tarn | Cyprus",
        "Victims of the attack: / Name | Age | Town / Rosa Lind | 30 | Alba / Ivo Tarn | 4 | Alba",
        "Speakers at the seminar: / Who | Subject / Rosa Lind | Licences / Ivo Tarn | Ports",
        "The committee has these members: / Person | Since / Rosa Lind | 2019 / Ivo Tarn | 2020",
        "The exhibition is open as follows: / Ship | Berth | Day / KESTREL | 4 | Monday",
        "Trade with the country: / Year | Goods | Value / 2019 | Pumps | 40 / 2020 | Valves | 12",
        "Dates to remember: / Date | What / 3 May | Rosa Lind speaks / 4 May | Ivo Tarn speaks",
        "Signatories: / State | Signed by / Malta | Rosa Lind / Cyprus | Ivo Tarn",
        "Fees of the registry: / Type of entity | Fee / Company | 10 / Person | 5",
    ],
)  # fmt: skip
def test_a_table_of_others_lists_nobody(words: str) -> None:
    over, *rows = words.split(" / ")
    assert set(_names(_html(over, *rows))) <= {"Mila Orn"}


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        # what stands in other columns is no party
        (("Name | Employer | Born", "Rosa Lind | Okean Line | 1970"), ["Rosa Lind"]),
        (("Company | Name | Born", "Okean Line | Rosa Lind | 1970"), ["Rosa Lind"]),
        (("Type | Name | Born", "Individual | Rosa Lind | 1970"), ["Rosa Lind"]),
        (("Person | Spouse | Born", "Rosa Lind | Ivo Tarn | 1970"), ["Rosa Lind"]),
        (("Name | Linked to | Born", "Rosa Lind | Okean Line | 1970"), ["Rosa Lind"]),
        (("Name | Other names | Born", "Rosa Lind | Rosa Made; Ro Ald | 1970"), ["Rosa Lind"]),
        (("Name | Place of birth | Ref.", "Rosa Lind | Alba Town | 901"), ["Rosa Lind"]),
        (("Name | Born", "Rosa Lind; Rosa Made | 1970"), ["Rosa Lind"]),
        (("Reference | Who | Born", "901 | Rosa Lind | 1970"), ["Rosa Lind"]),
        # nor the headings, said again on the next page
        (("No. | Name", "1 | Rosa Lind", "No. | Name", "2 | Ivo Tarn"), ["Rosa Lind", "Ivo Tarn"]),
        (("Name | Born", "Individuals", "Rosa Lind | 1970"), ["Rosa Lind"]),
    ],
)
def test_the_other_cells_of_a_row_are_no_parties(rows: tuple[str, ...], names: list[str]) -> None:
    report = _html("The following persons have been designated:", *rows, lead="The week was long.")
    assert _names(report) == names


@pytest.mark.parametrize(
    ("lead", "actions"),
    [
        ("The individuals below remain subject to the asset freeze.", set()),
        ("The persons in this table continue to be subject to sanctions.", set()),
        ("The persons in the table below have been removed from the list.", {"remove"}),
    ],
)
def test_who_stays_or_is_not_listed_is_not_new(lead: str, actions: set[str]) -> None:
    text = (
        "HM Treasury\nOffice of Financial Sanctions Implementation\n3 March 2021\n\nNotice\n\n"
        f"{lead}\n\nName: ROSA LIND\nDOB: 3 May 1970 POB: Alba\nListed on: 3 May 2011\n"
    )
    found = {one.action for one in read(text.encode()).descriptions for g in one.groups if g.names}
    assert found == actions


def test_words_that_only_look_like_columns_are_none() -> None:
    text = (
        "HM Treasury\n3 March 2021\n\nThe UK sanctioned Mila Orn today.\n\nContents\n\n"
        "Introduction.............. 1\nRosa Lind's foreword...... 2\nNames of persons.......... 3\n"
    )
    assert _names(read(text.encode())) == ["Mila Orn"]
