"""The CSV form of the EU list: the same records as the XML form, damage, memory."""

import csv
import io
import random
from pathlib import Path

import pytest

from listfiles import Harvest, RawBytes, assert_golden, counted, harvest, mutate, survives
from made_eu import HEADER, csv_of, long_list
from proscribe.errors import SourceDamagedError
from proscribe.model.canonical import canonical
from proscribe.model.record import Record
from proscribe.model.schemata import check_record
from proscribe.sources.eu import FORMATS
from proscribe.sources.registry import recognise
from samples import seeds

_XML, _FORMAT = FORMATS
_HERE = Path(__file__).parent / "golden"
_SAMPLE_XML = (_HERE / "sample.xml").read_bytes()
_SAMPLE = csv_of(_SAMPLE_XML)
_MAN = "eu-fsf-eu-90001-11"


def _raw(content: bytes, name: str = "list.csv") -> dict[str, RawBytes]:
    return {"fsf": RawBytes(name, content)}


def _rows() -> list[list[str]]:
    return list(csv.reader(io.StringIO(_SAMPLE.decode("utf-8-sig"), newline=""), delimiter=";"))


def _written(rows: list[list[str]], end: str = "\r\n") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode()


def _canonical(found: Harvest) -> dict[str, Record]:
    return {record_id: canonical(record) for record_id, record in found.records.items()}


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample_csv.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 4
    assert counted(sample.counts) == sample.names


def test_the_table_declares_the_118_columns() -> None:
    assert len(HEADER) == 118
    assert set(_FORMAT.leaves) == set(HEADER)
    assert all(len(leaf.why) > 2 for leaf in _FORMAT.leaves.values())


@pytest.mark.parametrize("swapped", [False, True], ids=["codes", "codes-turned-round"])
def test_gives_the_records_of_the_xml_form(swapped: bool) -> None:
    xml = harvest(_XML, _raw(_SAMPLE_XML))
    found = harvest(_FORMAT, _raw(csv_of(_SAMPLE_XML, swapped=swapped)))
    assert _canonical(found) == _canonical(xml)
    assert found.counts == xml.counts
    assert found.kinds() == xml.kinds()


def test_gives_the_records_of_the_xml_form_for_the_real_excerpt(lists: Path) -> None:
    content = (lists / "samples" / "eu-fsf_sample.xml").read_bytes()
    xml, found = harvest(_XML, _raw(content)), harvest(_FORMAT, _raw(csv_of(content)))
    assert found.issues == []
    assert _canonical(found) == _canonical(xml)
    assert found.counts == xml.counts


def test_publishes_the_day_of_the_file() -> None:
    assert _FORMAT.inspect(_raw(_SAMPLE)).published == "2031-05-04"
    assert _FORMAT.inspect(_raw(_SAMPLE.replace(b"04/05/2031", b"soon"))).published == ""
    (issue,) = _FORMAT.inspect(_raw(_written(_rows()[:1]))).issues
    assert issue.kind == "published-missing"


@pytest.mark.parametrize("seed", seeds(20))
def test_the_order_of_the_rows_does_not_matter(seed: int, sample: Harvest) -> None:
    head, *body = _rows()
    random.Random(seed).shuffle(body)
    found = harvest(_FORMAT, _raw(_written([head, *body])))
    assert _canonical(found) == _canonical(sample)
    assert found.counts == sample.counts
    assert len(found.fragments) == 4


def test_a_detail_that_repeats_on_several_rows_is_one_detail(sample: Harvest) -> None:
    """As in a table where each name stands beside each address."""
    head, *body = _rows()
    found = harvest(_FORMAT, _raw(_written([head, *body, *body])))
    assert _canonical(found) == _canonical(sample)
    assert found.counts == sample.counts


def test_several_details_on_one_row_are_all_read(sample: Harvest) -> None:
    head, *body = _rows()
    key = head.index("Entity_LogicalId")
    first = head.index("NameAlias_LastName")
    joined: dict[str, list[list[str]]] = {}
    for row in body:
        rows = joined.setdefault(row[key], [])
        for one in rows:
            if all(not (a and b) for a, b in zip(one[first:], row[first:], strict=True)):
                one[first:] = [a or b for a, b in zip(one[first:], row[first:], strict=True)]
                break
        else:
            rows.append(list(row))
    packed = [row for rows in joined.values() for row in rows]
    assert len(packed) < len(body)
    assert _canonical(harvest(_FORMAT, _raw(_written([head, *packed])))) == _canonical(sample)


def test_a_second_remark_on_a_name_counts_for_its_kind() -> None:
    head, *body = _rows()
    place = next(n for n, row in enumerate(body) if "Velasan Tarimo" in row)
    again = list(body[place])
    again[head.index("NameAlias_Remark")] = "low quality alias"
    found = harvest(_FORMAT, _raw(_written([head, *body, again])))
    kinds = [n.kind for n in found.records[_MAN].names if n.text == "Velasan Tarimo"]
    assert kinds == ["weakAlias"]
    assert counted(found.counts) == found.names


def test_rows_without_number_are_joined_by_reference(sample: Harvest) -> None:
    head, *body = _rows()
    for row in body:
        if row[head.index("Entity_EU_ReferenceNumber")]:
            row[head.index("Entity_LogicalId")] = ""
    found = harvest(_FORMAT, _raw(_written([head, *body])))
    assert set(found.records) == set(sample.records)
    assert found.counts == sample.counts


def test_a_row_without_number_and_reference_refuses_the_version() -> None:
    head, *body = _rows()
    body[0][1:3] = ["", " "]
    found = harvest(_FORMAT, _raw(_written([head, *body])))
    (issue,) = [i for i in found.issues if i.kind == "id-missing"]
    assert (issue.severity, issue.location) == ("refusal", "row 2")


def test_a_row_of_another_width_is_left_out_and_is_an_error(sample: Harvest) -> None:
    head, *body = _rows()
    body[3].append("more")
    body[5].pop()
    body[7].extend(["", " "])
    found = harvest(_FORMAT, _raw(_written([head, *body, [""] * len(head), []])))
    assert [i.location for i in found.issues if i.kind == "row-width"] == ["row 5", "row 7"]
    assert len(found.records) == len(sample.records)
    assert counted(found.counts) == found.names


def test_a_file_of_rows_of_another_width_is_damaged() -> None:
    content = _written([_rows()[0], *([["a", "b"]] * 2_000)])
    with pytest.raises(SourceDamagedError, match="not as wide as its header"):
        list(_FORMAT.parse(_raw(content)))


def test_a_missing_column_is_a_refusal() -> None:
    place = HEADER.index("Address_PoBox")
    content = _written([row[:place] + row[place + 1 :] for row in _rows()])
    found = harvest(_FORMAT, _raw(content))
    (issue,) = [i for i in found.issues if i.severity == "refusal"]
    assert (issue.kind, issue.value) == ("missing-column", "Address_PoBox")


def test_a_column_that_is_not_known_is_a_refusal_when_it_holds_something() -> None:
    head, *body = _rows()
    empty = _written([[*head, "Shoe_Size"], *([*row, " "] for row in body)])
    assert "unknown-leaf" not in harvest(_FORMAT, _raw(empty)).kinds()
    full = _written([[*head, "Shoe_Size"], *([*row, "44"] for row in body)])
    found = harvest(_FORMAT, _raw(full))
    assert [i.severity for i in found.issues if i.kind == "unknown-leaf"] == ["refusal"]


def test_a_last_row_without_line_end_is_a_warning(sample: Harvest) -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.rstrip(b"\r\n")))
    assert [i.severity for i in found.issues if i.kind == "line-end-missing"] == ["warning"]
    assert _canonical(found) == _canonical(sample)
    assert "line-end-missing" not in sample.kinds()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_line_ends_change_nothing(end: str, sample: Harvest) -> None:
    found = harvest(_FORMAT, _raw(_written(_rows(), end)))
    assert _canonical(found) == _canonical(sample)
    assert found.counts == sample.counts


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf\r\n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "not UTF-8", id="binary"),
        pytest.param(b"<html><body/></html>", "columns are missing", id="web-page"),
        pytest.param(_SAMPLE.replace(b";", b","), "not separated by `;`", id="commas"),
        pytest.param(_SAMPLE.replace("Д".encode(), b"\xc4"), "not UTF-8", id="encoding"),
        pytest.param(_SAMPLE[:7000].rstrip(b";"), "ends inside a row", id="cut"),
        pytest.param(
            _SAMPLE[: _SAMPLE.index(b"Two lines")], "not readable CSV", id="cut-in-quotes"
        ),
        pytest.param(_SAMPLE.replace(b'"', b'"x"', 1), "not readable CSV", id="quote"),
        pytest.param(
            _SAMPLE.replace(b"Address_City", b"Address_Street", 1), "stands twice", id="header"
        ),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert fault.value.file == "list.csv"
    assert reason in fault.value.reason


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_bytes(seed: int) -> None:
    survives(_FORMAT, "fsf", RawBytes("list.csv", mutate(_SAMPLE, random.Random(seed))))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_cells(seed: int) -> None:
    """Change cells, rows and line ends so that it stays CSV and the counts must agree."""
    dice = random.Random(seed)
    head, *body = _rows()
    pieces = ["a", '"', ";", " ", "low quality", "lo qual", "\n", "\r", "ع", "\x00", "-", "1"]
    columns = [HEADER.index(f"NameAlias_{c}") for c in ("WholeName", "LastName", "Remark")]
    for _ in range(30):
        row = dice.choice(body)
        place = dice.choice((1, 2, *columns, dice.randrange(len(head))))
        other = dice.choice(body)[place]
        row[place] = "".join(dice.choices([*pieces, other], k=dice.randrange(4)))
    if dice.random() < 0.3:
        dice.shuffle(body)
    dice.choice(body).extend(dice.choice(([], [], [""], ["x"])))
    content = _written([head, *body], dice.choice(("\n", "\r\n", "\r")))
    if dice.random() < 0.2:
        content = content.rstrip(b"\r\n")
    survives(_FORMAT, "fsf", RawBytes("list.csv", content))


@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_the_counter_does_not_depend_on_how_the_bytes_arrive(
    size: int, sample: Harvest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("count_csv", "count_xml"):
        monkeypatch.setattr(f"proscribe.sources.eu.{module}._CHUNK", size)
    assert _FORMAT.count(_raw(_SAMPLE)) == sample.counts
    assert _XML.count(_raw(_SAMPLE_XML)) == sample.counts


def test_is_recognised_by_header_and_by_name() -> None:
    assert _FORMAT.recognise("anything.csv", _SAMPLE[:500]) == "fsf"
    assert _FORMAT.recognise("anything.csv", _SAMPLE[:500].replace(b";", b",")) == "fsf"
    assert _FORMAT.recognise("20310504-FULL-1_1.csv", b"") == "fsf"
    assert _FORMAT.recognise("csvFullSanctionsList_1_1.csv", b"<html>") is None
    assert _FORMAT.recognise("other.csv", b"name;country\r\n") is None
    found = recognise(Path("list.csv"), _SAMPLE)
    assert found is not None
    assert (found[0].name, found[1]) == ("eu-fsf-csv", "fsf")


def test_a_long_table_is_counted_and_gives_the_records_of_the_xml_form() -> None:
    content = b"".join(long_list(1_500_000))
    found, xml = harvest(_FORMAT, _raw(csv_of(content))), harvest(_XML, _raw(content))
    assert found.issues == []
    assert counted(found.counts) == found.names
    assert _canonical(found) == _canonical(xml)
