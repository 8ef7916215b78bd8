"""Tables of plain text, their columns set by blanks or bars. All names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.layout.aligned import aligned_grids
from reports.documents import paper

_NUMBERED = """\
     Name             Identifying information    Reasons                           Date of listing
8.   Rosa Lind        Staff sergeant             Rosa Lind served in the Third     03.03.2022
                                                 Made Battalion.
9.   Karl Tarn        Born 2 May 1968; major     Led the Ninth Made Division in    03.03.2022
                      general                    the north.
10.  Ivo Hamer        Corporal                   Held prisoners at the base.       03.03.2022
"""


def _names(report: Report) -> list[str]:
    return [
        name.name for one in report.descriptions for group in one.groups for name in group.names
    ]


def _cells(text: str) -> list[list[list[str]]]:
    return [
        [[text[slice(*cell)] for cell in row.values()] for row in grid.rows.values()]
        for grid in aligned_grids(text)
    ]


def test_rows_behind_numbers_are_parties() -> None:
    report = paper("eu", f"ANNEX\n\n{_NUMBERED}")
    assert _names(report) == ["Rosa Lind", "Karl Tarn", "Ivo Hamer"]


def test_rows_below_a_rule_are_parties() -> None:
    table = (
        "Newly listed (natural persons)\n\n"
        "  SSID   Name                         Born              Function\n"
        "  -----  ---------------------------  ----------------  -----------------------\n"
        "  a)     Rosa Lind                    10 November 1972  General, formerly head of\n"
        "                                                        the Made Sector\n"
        "  b)     Karl Tarn (alias Karl Made)  1966              Leader of the Made Front\n"
        "  c)     Ivo Hamer                    -                 Clerk\n"
    )
    assert _names(paper("ch", table)) == ["Rosa Lind", "Karl Tarn", "Ivo Hamer"]


def test_columns_between_bars_may_be_of_any_width() -> None:
    table = (
        "The following have been added to the list:\n\n"
        "| Name | Born | Position |\n| --- | --- | --- |\n"
        "| Rosa Lind | 1970 | Director |\n| Karl Tarn |  | Clerk of the Made Front |\n"
    )
    assert _names(paper("gb", table)) == ["Rosa Lind", "Karl Tarn"]


def test_a_name_over_lines_is_left_open() -> None:
    table = (
        "Name            Born    Function\n"
        "Rosa Maria      1970    Director of the\n"
        "Lind                    Made Works\n"
        "Karl Tarn       1966    Clerk\n"
    )
    assert _cells(table) == [
        [
            ["Name", "Born", "Function"],
            ["1970", "Director of the"],
            ["Karl Tarn", "1966", "Clerk"],
        ]
    ]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "Name            Telephone       Office\nRosa Lind       +44 20 000 00   Press\n"
            "Karl Tarn       +44 20 000 01   Press\n",
            id="whom-to-call",
        ),
        pytest.param(
            "Goods           Code       Remarks\nPumps           8413       Made in Alba\n"
            "Valves          8481       Any\n",
            id="goods",
        ),
    ],
)
def test_tables_that_list_nobody_name_no_party(table: str) -> None:
    report = paper("gb", f"The office can be reached from Monday on.\n\nContacts\n\n{table}")
    assert _names(report) == []


def test_who_answers_for_a_paper_that_lists_others_is_no_party() -> None:
    table = (
        "Name            Telephone       Office\nRosa Lind       +44 20 000 00   Press\n"
        "Karl Tarn       +44 20 000 01   Press\n"
    )
    words = "The UK sanctioned Mila Orn today. For press enquiries:"
    assert _names(paper("gb", f"{words}\n\n{table}")) == ["Mila Orn"]


def test_names_of_firms_that_begin_as_ranks_do_are_left_whole() -> None:
    table = (
        "Name                    Seat\nMajor Shipping Co       Alba\nGeneral Trading LLC     Alba\n"
    )
    lead = "The regulations come into force today.\n\nEntities added to the Schedule"
    report = paper("gb", f"{lead}\n\n{table}")
    assert _names(report) == ["Major Shipping Co", "General Trading LLC"]


def test_a_name_said_again_in_a_bracket_below_it_is_whole() -> None:
    table = (
        "The following persons are added to the list:\n\n"
        "     Name          Identifying information   Reasons\n"
        "1.   Rosa LIND     DOB: 3.5.1970             Minister of the interior\n"
        "     (Роза Линд)   Function: minister\n"
        "2.   Karl TARN     DOB: 4.6.1966             General\n"
    )
    assert _names(paper("eu", table)) == ["Rosa LIND", "Karl TARN"]


def test_rows_below_a_second_heading_stand_as_those_above() -> None:
    table = (
        "2  Entries struck\n\n"
        "Ref    Name            In Korean   Particulars\n"
        "2561   ROSA LIND       백창호      Senior official\n"
        "2562   KARL TARN       장명진      Manager\n\nENTITIES\n\n"
        "2563   MADE COMMITTEE FOR TESTS     (MCT) Alba\n"
        "2564   BANK OF ALBA                 (ALBANG BANK) Alba\n\nNote\n\n"
        "3      Consequences for banks\n"
    )
    assert _names(paper("ch", table)) == [
        "ROSA LIND", "KARL TARN", "MADE COMMITTEE FOR TESTS", "BANK OF ALBA",
    ]  # fmt: skip


def test_lines_that_only_stand_apart_are_no_table() -> None:
    text = "HM Treasury            3 March 2022\n\nThe office gave no further details.\n"
    assert _cells(text) == []


@pytest.mark.parametrize(
    ("last", "names"),
    [
        ("Papers     Passport 123", ["ROSA MADE LIND", "ODO BRANDT"]),
        ("Telephone  02 000", []),
    ],
)
def test_labels_of_a_column_have_their_number_above_the_name(last: str, names: list[str]) -> None:
    table = (
        "Subscribers are told that the list has changed.\n\nNames added\n\n"
        "Reference  7001\nName       ROSA MADE LIND\n           Роза Линд\nPosition   Minister\n"
        f"Citizenship  Alba\n{last}\n\n"
        "Reference  7002\nName       ODO BRANDT\nBorn       1977, Oker\n"
    )
    report = paper("au", table)
    entries = [
        (name.name, [one.value for one in name.references])
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    ]
    assert entries == list(zip(names, [["7001"], ["7002"]], strict=False))
