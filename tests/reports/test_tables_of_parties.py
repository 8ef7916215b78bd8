"""Tables whose rows are parties, as pages show them. All names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.layout.grids import grids_of
from proscribe.reports.layout.page import read_page
from proscribe.reports.read import read

_PAGE = (
    "<html><body><h1>{title}</h1><p>LONDON, 4 February 2022</p><p>{lead}</p>{table}"
    "<p>Banks have been told to look at their books at once and to write to the keeper.</p>"
    "</body></html>"
)


def _read(lead: str, table: str, title: str = "The week in lists") -> Report:
    return read(_PAGE.format(title=title, lead=lead, table=table).encode())


def _table(*rows: tuple[str, ...]) -> str:
    head, *others = rows
    cells = "".join(f"<th>{one}</th>" for one in head)
    body = "".join(f"<tr>{''.join(f'<td>{one}</td>' for one in row)}</tr>" for row in others)
    return f"<table><tr>{cells}</tr>{body}</table>"


def _new(report: Report) -> list[tuple[list[str], list[str]]]:
    """Give by measure who acts and whom it names."""
    return [
        (
            [
                one.authority.value if one.authority else "",
                *(each.authority.value for each in one.partners),
            ],
            [name.name for group in one.groups for name in group.names],
        )
        for one in report.descriptions
    ]


def test_cells_keep_their_row_and_column_and_empty_ones_stay_open() -> None:
    source = "<table><tr><th>A<th colspan=2>B<th>C<tr><td>1<td><td>2<td>3</table><p>after</p>"
    flow, _ = read_page(source, ())
    (grid,) = grids_of(flow.paragraphs)
    assert _shown(source) == {0: {0: "A", 1: "B", 3: "C"}, 1: {0: "1", 2: "2", 3: "3"}}
    assert grid.heads == {0}


def _shown(source: str) -> dict[int, dict[int, str]]:
    flow, _ = read_page(source, ())
    (grid,) = grids_of(flow.paragraphs)
    return {
        row: {column: flow.text[slice(*cell)] for column, cell in cells.items()}
        for row, cells in grid.rows.items()
    }


def test_a_cell_over_several_rows_keeps_its_columns_in_them() -> None:
    source = (
        "<table><tr><th>Who<th>US<th>UK<tr><td rowspan=2>A<td>1<td>2<tr><td>3<td>4"
        "<tr><td>B<td colspan=2 rowspan=2>5<tr><td>C<tr><td>D<td>6<td>7</table>"
    )
    assert _shown(source) == {
        0: {0: "Who", 1: "US", 2: "UK"},
        1: {0: "A", 1: "1", 2: "2"},
        2: {1: "3", 2: "4"},
        3: {0: "B", 1: "5"},
        4: {0: "C"},
        5: {0: "D", 1: "6", 2: "7"},
    }


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "9" * 5_000, "²", "65535"])
def test_spans_that_are_none_or_too_large_stop_nothing(span: str) -> None:
    shown = _shown(f"<table><tr><td colspan='{span}' rowspan='{span}'>A<td>B<tr><td>C</table>")
    assert [list(cells.values()) for cells in shown.values()] == [["A", "B"], ["C"]]


@pytest.mark.parametrize("around", ["{}", "<footer>{}</footer>", "<aside>{}</aside>"])
@pytest.mark.parametrize("lead", ["", "<p>On Monday two capitals acted.</p>"])
@pytest.mark.parametrize("after", ["", "<p>Copyright</p>"])
def test_a_table_behind_the_last_sentence_is_read(around: str, lead: str, after: str) -> None:
    rows = _table(
        ("Party", "US (E.O. 14014)", "UK"),
        ("Rosa Lind, attorney general", "listed 31 Jan", "listed 31 Jan"),
        ("Ivo Made", "no (listed 17 May 2021)", "listed 31 Jan"),
    )
    page = (
        "<h1>Two capitals list officials</h1><p>LONDON, 4 February 2022</p>"
        f"{lead}{around.format(rows)}{after}"
    )
    named = {name for _, names in _new(read(page.encode())) for name in names}
    assert named == ({"Rosa Lind", "Ivo Made"} if lead and around == "{}" else named)


def test_columns_of_authorities_say_who_lists_whom() -> None:
    report = _read(
        "On Monday two capitals acted, and together does not mean the same.",
        _table(
            ("Party", "US (E.O. 14014)", "UK"),
            ("Rosa Lind, attorney general", "listed 31 Jan", "listed 31 Jan"),
            ("Odo Brandt, chief justice", "listed 31 Jan", "no"),
            ("Ivo Made", "no (listed 17 May 2021)", "listed 31 Jan"),
        ),
    )
    assert _new(report) == [
        (["us", "gb"], ["Rosa Lind"]),
        (["us"], ["Odo Brandt"]),
        (["gb"], ["Ivo Made"]),
    ]
    before = [each.name for one in report.descriptions for each in one.previously_designated]
    assert before == []  # who is new somewhere is told as that; the lists tell of the other


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        ("The Treasury on Thursday sanctioned two networks. Four of its leaders join it:", "Name"),
        ("The Treasury on Thursday sanctioned two fleets. A sample of those designated:", "Ship"),
    ],
)
def test_rows_below_a_line_that_opens_them_are_parties(lead: str, head: str) -> None:
    report = _read(lead, _table((head, "Office"), ("Rosa Lind", "liaison"), ("Odo Brandt", "")))
    names = [name for _, found in _new(report) for name in found]
    assert {"Rosa Lind", "Odo Brandt"} <= set(names)


def test_a_notice_gives_what_its_columns_say() -> None:
    report = _read(
        "The Office of Financial Sanctions Implementation has updated its list today.",
        "<h2>Additions to the consolidated list</h2>"
        + _table(
            ("Name", "Also known as", "Date of birth", "Group ID"),
            ("Rosa LIND", "Rosie Made", "11/06/1982", "15900"),
        ),
        title="Financial Sanctions Notice",
    )
    (target,) = [
        name for one in report.descriptions for group in one.groups for name in group.names
    ]
    assert (target.name, target.aliases) == ("Rosa LIND", ("Rosie Made",))
    assert [one.iso for one in target.birth_dates] == ["1982-06-11"]
    assert [one.value for one in target.references] == ["15900"]


def test_a_table_of_something_else_names_nobody() -> None:
    report = _read(
        "The Treasury on Thursday sanctioned Ivo Made. The seminar has two speakers.",
        _table(("Name", "Room"), ("Rosa Lind", "4"), ("Odo Brandt", "5")),
    )
    assert [name for _, found in _new(report) for name in found] == ["Ivo Made"]


def test_an_entry_whose_tag_has_a_column_of_its_own_is_read_as_an_entry() -> None:
    report = _read(
        "The Treasury's Office of Foreign Assets Control (OFAC) has added the following entries:",
        _table(
            ("Entry", "Program"),
            ("LIND, Rosa (a.k.a. “OKE”); DOB 1964; nationality Rwanda (individual).", "[DRCONGO]"),
            ("BRANDT, Odo; DOB 01 Jan 1973; POB Kigali, Rwanda (individual).", "[DRCONGO]"),
        ),
    )  # fmt: skip
    named = [one for d in report.descriptions for group in d.groups for one in group.names]
    assert [(one.name, one.programs) for one in named] == [
        ("Rosa LIND", ("DRCONGO",)), ("Odo BRANDT", ("DRCONGO",)),
    ]  # fmt: skip
    assert named[0].nationalities == ("rw",)


def test_rows_of_entries_need_no_headings() -> None:
    report = _read(
        "The following vessels have been added to OFAC's SDN List:",
        "<table><tr><td>SIG</td><td>Tanker; Flag Panama; Vessel Registration Identification IMO "
        "9074729 (vessel) [SYRIA] (Linked To: OKEAN LINE).</td></tr><tr><td>2.</td><td>OT-77</td>"
        "<td>Tanker (vessel) [SYRIA].</td></tr><tr><td>LIND, Rosa</td><td>DOB 1964 (individual) "
        "[SYRIA].</td></tr></table>",
    )
    assert [name for _, found in _new(report) for name in found] == ["SIG", "OT-77", "Rosa LIND"]


@pytest.mark.parametrize("nothing", ["–", "—", "-", "n/a", "none", "Nil", "not known", ""])
def test_cells_that_say_nothing_make_no_party_of_two(nothing: str) -> None:
    """As an alias of both it did."""
    report = _read(
        "On 3 February 2022 the Office of Financial Sanctions Implementation added these three:",
        _table(
            ("Name", "Original script", "Remarks"),
            ("Okean Testline", "Океан Тестлайн", "a carrier"),
            ("Rosa Money Exchange", nothing, "a money exchange"),
            ("Katibat Madeup", nothing, "an armed group"),
        ),
    )
    ((_, names),) = _new(report)
    assert names == ["Okean Testline", "Rosa Money Exchange", "Katibat Madeup"]


@pytest.mark.parametrize(
    ("title", "action"),
    [
        ("Measures against the Testland militia: change of 3 February 2022", "add"),
        ("Changes to the Testland sanctions list", "add"),
        ("Update of 3 February 2022", "add"),
        ("Changes to three entries of the list", "amend"),
        ("Amended entries", "amend"),
    ],
)
def test_a_headline_on_a_changed_list_does_not_say_how_it_changed(title: str, action: str) -> None:
    report = _read(
        "On 3 February 2022 the Committee of the UN Security Council entered three entities in its "
        "sanctions list.</p><p>The entities are:",
        _table(("Name", "Remarks"), ("Okean Testline", "a carrier"), ("Rosa Bank", "a bank")),
        title,
    )
    names = {
        name.name: one.action
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    }
    assert names == {"Okean Testline": action, "Rosa Bank": action}


@pytest.mark.parametrize(
    ("caption", "action"),
    [
        ("Persons added to Schedule 2", "add"),
        ("Individuals inserted in the Annex", "add"),
        ("Additions to the Consolidated List", "add"),
        ("Persons removed from Schedule 2", "remove"),
        ("Removals from the Consolidated List", "remove"),
        ("Entries amended in Annex IV", "amend"),
        ("Who is listed", "add"),
        ("2. Entries struck", "remove"),
        ("Who has come off the list", "remove"),
        ("Persons no longer subject to measures", "remove"),
        ("Existing entries updated by this notice", "amend"),
        ("Part B - Persons whose designation has been revoked", "remove"),
        ("C. Struck out", "remove"),
        ("A. New natural persons", "add"),
        ("New ministers", None),
        ("New entities", None),  # of a chamber of trade, where the page speaks of no measure
        ("Already listed", "previous"),
        ("Entries that stay on the list", "previous"),
        ("For reference, those sanctioned in previous rounds:", "previous"),
        ("Whom we consulted", None),
        ("Listed companies on the Alba exchange", None),
        ("Not listed", None),
        ("Members of the committee", None),
        ("Persons who spoke at the meeting", None),
        ("Persons added to the staff", None),
        ("Persons added to the board", None),
    ],
)
def test_the_caption_of_a_table_says_what_was_done(caption: str, action: str | None) -> None:
    table = _table(
        ("Name", "Position"),
        ("Major General Rosa Lind", "Commander"),
        ("Staff Colonel Ivo Hamer", "Judge"),
    ).replace("<table>", f"<table><caption>{caption}</caption>")
    is_before = action == "previous"
    lead = "The UK sanctioned Mila Orn on Thursday." if is_before else "The week was quiet."
    report = _read(lead, table)
    found = [one.action for one in report.descriptions]
    assert found == (["add"] if is_before else [action] if action else [])
    names = [names for _, names in _new(report)]
    both = ["Rosa Lind", "Ivo Hamer"]
    assert names == ([["Mila Orn"]] if is_before else [both] if action else [])
    before = [each.name for one in report.descriptions for each in one.previously_designated]
    assert before == (both if is_before else [])


@pytest.mark.parametrize(
    ("title", "over", "names"),
    [
        ("Ruritanian officials listed under the Corruption Act", "Schedule, items 50 to 51", True),
        ("The week in lists", "Who is listed</h2><h2>Schedule, items 50 to 51", True),
        ("Ruritanian officials listed under the Corruption Act", "Ministers who attended", False),
        ("The week in lists", "Schedule, items 50 to 51", False),
    ],
)
def test_a_caption_that_only_says_where_has_its_headline(
    title: str, over: str, names: bool
) -> None:
    table = _table(("Item", "Name", "Office"), ("50", "Rosa Lind", "chair"), ("51", "Ivo Tarn", ""))
    report = _read("The week was quiet.", f"<h2>{over}</h2>{table}", title)
    assert [n for _, n in _new(report)] == ([["Rosa Lind", "Ivo Tarn"]] if names else [])


def test_labels_of_a_table_may_stand_in_its_first_column() -> None:
    rows = (("Name", "Rosa Lind"), ("Date of birth", "3 May 1970"), ("Group ID", "13555"))
    more = (("Name", "Ivo Tarn"), ("Date of birth", "1966"), ("Position", "Head of the post"))
    cells = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows + more)
    report = _read("The week was quiet.", f"<h2>Persons designated</h2><table>{cells}</table>")
    assert [n for _, n in _new(report)] == [["Rosa Lind", "Ivo Tarn"]]


@pytest.mark.parametrize(
    ("over", "actions"),
    [
        ("Removed after an appeal, by order of the court", ["add", "remove"]),
        ("Persons whose entries the committee has since corrected", ["add", "amend"]),
        ("Persons responsible for the forced removal of children", ["add"]),
        ("Judges who revoked the entries of voters", ["add"]),
        ("Vessels that changed their flags", ["add"]),
    ],
)
def test_a_heading_in_other_words_takes_a_table_from_the_part_before(
    over: str, actions: list[str]
) -> None:
    head = ("Name", "Office")
    added, gone = _table(head, ("Rosa Lind", "chair")), _table(head, ("Ivo Tarn", "clerk"))
    report = _read("The week was quiet.", f"<h2>Newly listed</h2>{added}<h2>{over}</h2>{gone}")
    assert [one.action for one in report.descriptions] == actions
    assert [name for _, names in _new(report) for name in names] == ["Rosa Lind", "Ivo Tarn"]


def test_a_new_entity_is_listed_where_the_page_has_spoken_of_measures() -> None:
    table = f"<h2>New entities</h2>{_table(('Name', 'Town'), ('Okean Line', 'Alba'))}"
    assert _new(_read("The chamber met.", table)) == []
    assert [names for _, names in _new(_read("Its sanctions grew.", table))] == [["Okean Line"]]


def test_names_stand_in_halves_or_with_brackets_inside() -> None:
    halves = _table(("Surname", "Given names", "UN entry no."), ("LIND", "Rosa", "QDi.938"))
    whole = _table(
        ("Name of entity", "Seat"),
        ("Leader (Alba) International", "Alba"),
        ("Made Works (also Alba) Group", "Alba"),
    )
    report = _read("The list was updated.", f"<h2>Added</h2>{halves}<h2>Entities added</h2>{whole}")
    found = [name for _, names in _new(report) for name in names]
    assert found == ["LIND Rosa", "Leader (Alba) International", "Made Works"]


def test_a_body_that_is_named_like_a_rank_keeps_its_name() -> None:
    table = _table(("Company", "Seat"), ("Marshal Trading", "Alba"), ("Captain Line", "Alba"))
    report = _read("The Office designated two firms today:", table)
    assert _new(report)[0][1] == ["Marshal Trading", "Captain Line"]
