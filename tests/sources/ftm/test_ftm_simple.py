"""The simple table of OpenSanctions."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from listfiles import RawBytes, assert_golden, counted, harvest, mutate
from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.sources.ftm.simple import NAME, SimpleTable, items

FORMAT = SimpleTable()
HEADER = (
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers",'
    '"sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"\n'
)
ROWS = (
    '"ofac-1","Person","Ann Example","A. Example;""Example; Ann""","1961-05;1962","kp;ru",'
    '"1 Main Street, Pyongyang","836110034","NPWMD - reason","+85023818222","a@b.org","US-DPRK",'
    '"US OFAC SDN","2023-01-01T00:00:00","2024-05-01T10:00:00","2024-01-01T00:00:00"\n'
    '"v-1","Vessel","EXAMPLE STAR","","2001","kp","","IMO9074729;X1","","","","","List","","",""\n'
)
TABLE = (HEADER + ROWS).encode()


def raw(content: bytes) -> dict[str, RawBytes]:
    return {NAME: RawBytes("targets.simple.csv", content)}


def test_the_golden_file_holds_what_the_parser_gives() -> None:
    assert_golden(Path(__file__).parent / "golden_ftm_simple.json", FORMAT, raw(TABLE))


def test_the_counter_agrees() -> None:
    found = harvest(FORMAT, raw(TABLE))
    assert found.counts.records == len(found.fragments) == 2
    assert counted(found.counts) == found.names == {"name": 2, "alias": 2}


def test_the_date_of_the_newest_row_is_the_date_of_the_table() -> None:
    assert FORMAT.inspect(raw(TABLE)).published == "2024-05-01"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("a;b", ["a", "b"], id="plain"),
        pytest.param('"a; b";c', ["a; b", "c"], id="quoted"),
        pytest.param('5" pipe;b', ['5" pipe', "b"], id="stray-quote"),
    ],
)
def test_the_values_of_a_cell_are_parted(cell: str, expected: list[str]) -> None:
    assert items(cell) == expected


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        pytest.param(
            ROWS.splitlines()[0].replace("Person", "Ghost"), "unknown-category", id="schema"
        ),
        pytest.param(ROWS.splitlines()[0].replace("1961-05", "May"), "date-unreadable", id="date"),
        pytest.param(
            ROWS.splitlines()[0].replace("kp;ru", "zz9"), "territory-unknown", id="country"
        ),
        pytest.param(ROWS.splitlines()[0].replace('"ofac-1"', '""'), "missing-id", id="id"),
        pytest.param(ROWS.splitlines()[1], "duplicate-id", id="duplicate"),
        pytest.param('"a","b"', "row-unreadable", id="short"),
    ],
)
def test_a_fault_is_an_issue_and_the_other_rows_go_on(row: str, kind: str) -> None:
    found = harvest(FORMAT, raw(f"{HEADER}{ROWS.splitlines()[1]}\n{row}\n".encode()))
    assert kind in found.kinds()
    assert "v-1" in found.records


def test_an_unknown_column_that_holds_something_refuses_the_version() -> None:
    table = TABLE.replace(b'"last_change"', b'"surprise"')
    issues = harvest(FORMAT, raw(table)).issues
    assert [(one.kind, one.severity) for one in issues] == [("unknown-leaf", "refusal")]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"a,b\n1,2\n", id="other-table"),
        pytest.param(TABLE[:-2], id="open-quote"),
    ],
)
def test_a_damaged_table_is_refused(content: bytes) -> None:
    with pytest.raises(SourceDamagedError):
        list(FORMAT.parse(raw(content)))


def test_mutated_bytes_end_in_records_issues_or_refusal() -> None:
    for seed in range(300):
        files = raw(mutate(TABLE, random.Random(seed)))
        with suppress(SourceDamagedError):
            FORMAT.inspect(files)
            given = list(FORMAT.parse(files))
            assert all(one.message for one in given if isinstance(one, Issue))
            FORMAT.count(files)


def test_the_table_is_recognised_by_its_header() -> None:
    assert FORMAT.recognise("x.csv", TABLE) == NAME
    assert FORMAT.recognise("x.csv", b"id,name\n") is None
