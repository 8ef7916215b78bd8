"""The UK Sanctions List as CSV: a made-up sample and damage."""

import csv
import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from growth import assert_growth
from listfiles import Harvest, RawBytes, assert_golden, counted, harvest, mutate, survives
from made_fcdo import HEADER, to_csv
from proscribe.errors import SourceDamagedError
from proscribe.model.canonical import canonical
from proscribe.model.schemata import check_record
from proscribe.sources.fcdo import FORMATS
from proscribe.sources.fcdo.leaves import CSV_LEAVES
from proscribe.sources.registry import recognise
from samples import seeds

_FORMAT = FORMATS[1]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.csv").read_bytes()
_ROWS = list(csv.reader(io.StringIO(_SAMPLE.decode(), newline="")))
_COMPONENT = "uk-sanctions-list"


def _raw(content: bytes, name: str = "UK-Sanctions-List.csv") -> dict[str, RawBytes]:
    return {_COMPONENT: RawBytes(name, content)}


def _text(rows: list[list[str]], delimiter: str = ",") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode()


def _column(rows: list[list[str]], name: str) -> int:
    return rows[1].index(name)


def _kept(found: Harvest) -> dict[str, bytes]:
    return {key: repr(canonical(record)).encode() for key, record in found.records.items()}


@pytest.fixture
def rows() -> list[list[str]]:
    return [list(row) for row in _ROWS]


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample-csv.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 5
    assert counted(sample.counts) == sample.names


def test_every_column_of_the_header_is_declared() -> None:
    assert len(HEADER) == 58
    assert set(HEADER) == set(CSV_LEAVES) - {"Individual, Entity, Ship"}


def test_a_name_that_stands_on_several_rows_is_one_name(sample: Harvest) -> None:
    texts = [name.text for name in sample.records["gb-fcdo-bel0901"].names]
    assert len(texts) == len(set(texts))
    assert sample.fragments[0].location.startswith("row 3-")


def test_what_stands_together_on_a_row_stays_together(sample: Harvest) -> None:
    record = sample.records["gb-fcdo-bel0901"]
    assert [(one.value, one.issuer) for one in record.identifiers] == [
        ("AB 123456", "by"), ("X 998877", ""), ("SSDSBN68B10Z352F", "it"), ("00016161", "ye"),
    ]  # fmt: skip
    assert [f.value for f in record.facts if f.prop == "birthPlace"] == [
        "Palaro, Uganda", "Yemen", "Atyak",
    ]  # fmt: skip


def test_the_order_of_rows_is_not_content(sample: Harvest, rows: list[list[str]]) -> None:
    body = rows[2:]
    random.Random(7).shuffle(body)
    found = harvest(_FORMAT, _raw(_text([*rows[:2], *body])))
    assert _kept(found) == _kept(sample)
    assert counted(found.counts) == found.names == sample.names


def test_repeated_and_blank_rows_and_line_ends_are_not_content(
    sample: Harvest, rows: list[list[str]]
) -> None:
    more = _text([*rows, rows[2], [""] * 58, rows[-1]])
    for content in (more, more.replace(b"\r\n", b"\n"), b"\xef\xbb\xbf" + more.rstrip()):
        found = harvest(_FORMAT, _raw(content))
        assert _kept(found) == _kept(sample)
        assert counted(found.counts) == found.names


def test_the_former_name_of_the_type_is_known(sample: Harvest, rows: list[list[str]]) -> None:
    rows[1][_column(rows, "Designation Type")] = "Individual, Entity, Ship"
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert found.fragments == sample.fragments
    assert found.issues == sample.issues


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Report Date: 04-May-2031", "2031-05-04", id="published-form"),
        pytest.param("Report Date: 4 May 2031", "2031-05-04", id="words"),
        pytest.param("Report Date,04/05/2031", "2031-05-04", id="two-cells"),
        pytest.param("Report Date: 2031-05-04 10:00", "2031-05-04", id="iso"),
        pytest.param("Report Date: 31-Feb-2031", "", id="no-such-day"),
        pytest.param("UK Sanctions List", "", id="no-date"),
    ],
)
def test_publishes_the_report_date(line: str, expected: str) -> None:
    rest = _SAMPLE.split(b"\r\n", 1)[1]
    found = _FORMAT.inspect(_raw(line.encode() + b"\r\n" + rest))
    assert found.published == expected
    assert [i.kind for i in found.issues] == ([] if expected else ["published-missing"])


def test_an_unknown_column_with_values_is_a_refusal(rows: list[list[str]]) -> None:
    for row in rows[1:]:
        row.append("")
    rows[1][-1] = "Shoe size"
    assert harvest(_FORMAT, _raw(_text(rows))).kinds().get("unknown-leaf") is None
    rows[4][-1] = "44"
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert [(i.severity, i.value) for i in found.issues if i.kind == "unknown-leaf"] == [
        ("refusal", "44")
    ]


def test_a_lost_column_is_a_refusal(rows: list[list[str]]) -> None:
    place = _column(rows, "Passport number")
    found = harvest(_FORMAT, _raw(_text([[*row[:place], *row[place + 1 :]] for row in rows])))
    assert [(i.severity, i.value) for i in found.issues if i.kind == "missing-column"] == [
        ("refusal", "Passport number")
    ]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        pytest.param(lambda row: row.pop(), "row-short", id="short"),
        pytest.param(lambda row: row.append("x"), "row-long", id="long"),
        pytest.param(lambda row: row.__setitem__(1, " "), "id-missing", id="without-id"),
    ],
)
def test_one_bad_row_refuses_the_version_and_leaves_the_others(
    rows: list[list[str]], change: Callable[[list[str]], None], kind: str
) -> None:
    change(rows[2])
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert [(i.severity, i.location) for i in found.issues if i.kind == kind] == [
        ("refusal", "row 3")
    ]
    assert len(found.records) == 5


def test_a_number_as_a_power_of_ten_is_an_error(rows: list[list[str]]) -> None:
    rows[2][_column(rows, "Passport number")] = "1.23457E+11"
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert [i.severity for i in found.issues if i.kind == "spreadsheet-damage"] == ["error"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n", "no header", id="blank"),
        pytest.param(b"PK\x03\x04\x00\x00" * 9, "not text", id="workbook"),
        pytest.param(_text(_ROWS, ";"), "not separated by commas", id="semicolons"),
        pytest.param(_text(_ROWS, "\t"), "not separated by commas", id="tabs"),
        pytest.param(
            _SAMPLE.decode().encode("cp1251", errors="replace"), "not UTF-8", id="encoding"
        ),
        pytest.param(_SAMPLE.decode().encode("utf-16"), "not UTF-8", id="utf-16"),
        pytest.param(_text(_ROWS[2:]), "no header", id="header-lost"),
        pytest.param(_text(_ROWS[:2]), "no designation", id="nothing-in-it"),
        pytest.param(_SAMPLE[: len(_SAMPLE) - 40], "ends inside a row", id="cut"),
        pytest.param(_SAMPLE + b'"', "not readable CSV", id="open-quote"),
        pytest.param(
            _SAMPLE.replace(b",Name type,", b",Type of name,"), "columns are missing", id="column"
        ),
        pytest.param(
            _SAMPLE.replace(b",Website,", b",Title,"), "stands twice in the header", id="twice"
        ),
        pytest.param(b"x" * 5_000_000, "a line has no end", id="one-line"),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert fault.value.file == "UK-Sanctions-List.csv"
    assert reason in fault.value.reason


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_bytes(seed: int) -> None:
    dice = random.Random(seed)
    survives(_FORMAT, _COMPONENT, RawBytes("UK-Sanctions-List.csv", mutate(_SAMPLE, dice)))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_cells(seed: int) -> None:
    """Change cells only, so that the table stays one."""
    dice = random.Random(seed)
    rows = [list(row) for row in _ROWS]
    for _ in range(60):
        row = rows[dice.randrange(2, len(rows))]
        place = dice.randrange(58)
        junk = "".join(
            dice.choice("aB(); ,–ع،金Ж1:)|/.-\"'\n&lt;") for _ in range(dice.randrange(9))
        )
        row[place] = row[place][: dice.randrange(len(row[place]) + 1)] + junk
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert found.counts.records == len(found.fragments)
    assert counted(found.counts) == found.names
    assert [message for one in found.records.values() for message in check_record(one)] == []


def test_is_recognised_by_header_and_by_name() -> None:
    assert _FORMAT.recognise("anything.csv", _SAMPLE) == _COMPONENT
    assert _FORMAT.recognise("UK-Sanctions-List.csv", b"") == _COMPONENT
    assert _FORMAT.recognise("other.csv", b"") is None
    assert _FORMAT.recognise("other.csv", b"Name 6,Alias Type,Group ID") is None
    found = recognise(Path("UK-Sanctions-List.csv"), _SAMPLE)
    assert found is not None
    assert (found[0].name, found[1]) == ("fcdo-csv", _COMPONENT)


def test_a_large_table_is_read_in_time_that_grows_with_it() -> None:
    made = {
        "IndividualEntityShip": "Entity",
        "UKStatementofReasons": "Velasan is an involved person. " * 60,
        "Name": [{"Name6": f"Ondre {n}", "NameType": "Alias"} for n in range(4)],
        "Address": [{"AddressCountry": "Russia"}, {"AddressCountry": "Belarus"}],
    }
    found = assert_growth(
        lambda files: harvest(_FORMAT, files),
        lambda n: _raw(to_csv({**made, "UniqueID": f"RUS{one:04d}"} for one in range(n))),
        1_000,
    )
    assert found.names == counted(found.counts) == {"alias": 4_000}
