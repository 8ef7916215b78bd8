"""Names that only the lists tell are shared out among the groups that count them."""

import msgspec

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow, When
from proscribe.model.record import Name
from proscribe.model.report import Report
from proscribe.reports.linking.link import link, window_of
from proscribe.reports.linking.spotting import with_spotted
from proscribe.reports.read import read

_SEEN = When("2022-03-01", "2022-03-08", "first_seen")
_HEAD = "U.S. Department of State\nPress Statement\nMarch 7, 2022\n\n"


def _row(number: int, name: str, schema: str = "Person", seen: When = _SEEN) -> LedgerRow:
    return row(number, name, schema=schema, seen=seen, nationality="")


def _lists(*rows: LedgerRow) -> Lists:
    return Lists(
        rows=rows, coverage=(coverage(dataset="us_ofac_sdn", last="2022-03-08"),),
        record_of=lambda _: None,
    )  # fmt: skip


def _linked(text: str, *rows: LedgerRow) -> Report:
    return link(read(f"{_HEAD}{text}\n".encode()), _lists(*rows))


def _statuses(report: Report) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in report.resolutions:
        found.setdefault(one.status, set()).add(one.source)
    return found


_PARTIES = (
    "Odo Brandt is the Kestrel Front's commander in the north.\n\n"
    "Rosa Lind raises money for the group.\n\n"
    "Made Relief Society presents itself as a charity.\n"
)
_ROWS = (
    _row(1, "Odo BRANDT"),
    _row(2, "Rosa LIND"),
    _row(3, "MADE RELIEF SOCIETY", "Organization"),
)


def test_paragraphs_that_open_with_names_fill_the_groups_that_count_them() -> None:
    counts = "Today, the Department of State is designating two individuals and one entity.\n\n"
    report = _linked(counts + _PARTIES, *_ROWS)
    [one] = report.descriptions
    assert [[name.name for name in group.names] for group in one.groups] == [
        ["Odo Brandt", "Rosa Lind"],
        ["Made Relief Society"],
    ]
    assert set(_statuses(report)) == {"complete"}


def test_a_count_that_the_names_do_not_fill_stays_open() -> None:
    counts = "Today, the Department of State is designating three individuals and one entity.\n\n"
    report = _linked(counts + _PARTIES, *_ROWS)
    assert set(_statuses(report)) > {"complete"}


def test_a_firm_told_of_before_it_is_designated_is_one_party() -> None:
    text = (
        "Today, OFAC sanctioned a network of one individual and one company.\n\n"
        "Rosa Lind (Lind) is an accountant at Made Trading LLC (Made Trading), a firm in Alba.\n\n"
        "OFAC is designating Made Trading for having moved the money. Lind is being designated for"
        " having acted for Made Trading.\n"
    )
    rows = _row(2, "Rosa LIND"), _row(3, "MADE TRADING LLC", "Organization")
    report = _linked(text, *rows)
    assert {one.record_id for one in report.links} == {row.record_id for row in rows}
    assert set(_statuses(report)) == {"complete"}


def test_what_stands_below_the_paragraphs_of_a_notice_is_not_of_its_list() -> None:
    text = (
        "HM Treasury\nOffice of Financial Sanctions Implementation\n\nFinancial Sanctions Notice\n"
        "7 March 2022\n\nNotice summary\n"
        "6. The following entries have been amended and are still subject to an asset freeze:\n\n"
        "Rosa LIND (Group ID: 13703)\nIvo MADE (Group ID: 13704)\n\n"
        "What you must do\n7. You must check whether you maintain any accounts.\n\n"
        "ANNEX TO NOTICE\nFINANCIAL SANCTIONS: MADE\n"
    )
    report = read(text.encode())
    assert [n.name for d in report.descriptions for g in d.groups for n in g.names] == [
        "Rosa LIND",
        "Ivo MADE",
    ]


def test_the_lists_tell_of_which_group_a_name_is() -> None:
    text = (
        "Measures in the Alban Mountains\n\n"
        "Today, the Department of State sanctioned two persons and two entities.\n\n"
        "Odo Brandt (Brandt) is a politician, and Brandt Kestrel d.o.o. is his firm.\n\n"
        "Brandt is designated for being complicit in corruption. Brandt Kestrel d.o.o. and the"
        " station Alba Plus are designated for being owned by him.\n\n"
        "The Department of State designated Lind for having paid him. Rosa Lind heads the police.\n"
    )
    rows = (
        _row(1, "Odo BRANDT"), _row(2, "Rosa LIND"),
        _row(3, "BRANDT KESTREL D.O.O.", "Organization"), _row(4, "ALBA PLUS", "Organization"),
    )  # fmt: skip
    report = _linked(text, *rows)
    assert set(_statuses(report)) == {"complete"}
    [one] = report.descriptions
    assert [sorted(name.name for name in group.names) for group in one.groups] == [
        ["Odo Brandt", "Rosa Lind"],
        ["Alba Plus", "Brandt Kestrel d.o.o."],
    ]


def test_these_persons_are_those_told_of() -> None:
    text = (
        "Today, the Department of State designated three individuals and one company.\n\n"
        "Odo Brandt, Rosa Lind and Karl Tarn work for Made Trading LLC.\n\n"
        "All property of these four persons in the United States must be blocked.\n"
    )
    rows = (
        _row(1, "Odo BRANDT"), _row(2, "Rosa LIND"), _row(3, "Karl TARN"),
        _row(4, "MADE TRADING LLC", "Organization"),
    )  # fmt: skip
    [one] = _linked(text, *rows).descriptions
    assert [group.count for group in one.groups] == [3, 1]


def test_a_name_is_of_the_group_that_its_own_line_tells_of() -> None:
    text = (
        "Measures in the Alban Mountains\n\n"
        "Today, OFAC imposed sanctions on the minister Rosa Lind and on Jana Kuhl, who heads the"
        " police.\n\n"
        "The other listings strike at those who gave orders. They are:\n\n"
        "- two governors in the north, where people were shot at;\n"
        "- four commanders of the guards, from the chief in the capital, Odo Brandt, to chiefs in"
        " the mountains.\n"
    )
    rows = [
        _row(1, "Rosa LIND"),
        *(_row(2 + at, name) for at, name in enumerate(("Odo BRANDT", "Lev ARO", "Jana KUHL"))),
    ]
    [one] = _linked(text, *rows).descriptions
    names = {group.span.exact: [name.name for name in group.names] for group in one.groups}
    assert names["two governors"] == []
    assert names["four commanders of the guards"] == ["Odo Brandt"]


def test_the_office_of_a_minister_with_several_matters_is_no_name() -> None:
    text = (
        "Today, the Department of State imposed sanctions on the Minister of Information and"
        " Communications Technology, Odo Brandt, and on Rosa Lind, who heads the police.\n"
    )
    report = read(f"{_HEAD}{text}\n".encode())
    [one] = report.descriptions
    assert [name.name for group in one.groups for name in group.names] == [
        "Odo Brandt",
        "Rosa Lind",
    ]


def test_whose_officers_a_group_counts_is_not_designated_with_them() -> None:
    text = (
        "Measures in the Alban Mountains\n\n"
        "Today, OFAC designated two officers of the Made Division, Odo Brandt and Rosa Lind."
        " A militia completes the list.\n"
    )
    rows = (
        _row(1, "Odo BRANDT"), _row(2, "Rosa LIND"), _row(3, "MADE DIVISION", "Organization"),
    )  # fmt: skip
    report = _linked(text, *rows)
    assert {one.record_id for one in report.links} == {row.record_id for row in rows[:2]}


def test_who_was_listed_before_is_not_spotted_by_another_of_its_names() -> None:
    text = (
        "Measures in the Alban Mountains\n\n"
        "Today, OFAC designated Odo Brandt, who leads the Movement of Hemar.\n\n"
        "The movement M94 has been under the same measures since 2019.\n"
    )
    movement = msgspec.structs.replace(
        _row(2, "MOVEMENT OF HEMAR", "Organization"),
        names=(Name("name", "MOVEMENT OF HEMAR", "Latn"), Name("alias", "M94", "Latn")),
    )
    report = read(f"{_HEAD}{text}\n".encode())
    lists = _lists(_row(1, "Odo BRANDT"), movement)
    windows = {one.id: window_of(report, one) for one in report.descriptions}
    [one] = with_spotted(report, lists, windows).descriptions
    assert [name.name for name in one.previously_designated] == ["M94"]
    assert [name.name for group in one.groups for name in group.names] == ["Odo Brandt"]
