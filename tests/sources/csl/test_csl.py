"""The Consolidated Screening List: a made-up sample as CSV and JSON, damage, and the real file."""

import csv
import gzip
import io
import json
import random
import re
import tracemalloc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
import pytest

from listfiles import (
    Harvest,
    RawBytes,
    assert_golden,
    counted,
    harvest,
    mutate,
    raw_path,
    survives,
)
from proscribe.errors import SourceDamagedError
from proscribe.model.canonical import merge
from proscribe.model.record import Fragment, Identifier, NamePart, Record, Reference, Relation
from proscribe.model.schemata import check_record
from proscribe.sources.csl import FORMATS
from proscribe.sources.csl.documents import read_document
from proscribe.sources.csl.leaves import SEVERAL
from proscribe.sources.csl.listing import Document
from proscribe.sources.ofac.legacy import LegacyFormat
from proscribe.sources.registry import dataset, recognise
from samples import seeds

_CSV, _JSON = FORMATS
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.csv").read_bytes()
_ROWS = list(csv.reader(io.StringIO(_SAMPLE.decode(), newline="")))


def _raw(content: bytes, name: str = "consolidated.csv") -> dict[str, RawBytes]:
    return {"csl": RawBytes(name, content)}


def _text(rows: list[list[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode()


def _result(row: Mapping[str, str]) -> dict[str, Any]:
    """Give a row of the CSV as the JSON has it."""
    many = (*SEVERAL, "addresses", "ids", "_id")
    result: dict[str, Any] = {key: value or None for key, value in row.items() if key not in many}
    result |= {key: [one for one in row[key].split("; ") if one] for key in SEVERAL}
    result["id"] = row["_id"]
    result["addresses"] = []
    for text in filter(None, row["addresses"].split("; ")):
        found = re.fullmatch(r"(?:(.*), )?([A-Z]{2})", text)
        street, country = (found[1], found[2]) if found else (text, None)
        result["addresses"].append({"address": street, "city": None, "country": country})
    result["ids"] = []
    for text in filter(None, row["ids"].split("; ")):
        one, note = read_document(Document(text=text))
        result["ids"].append(
            {
                "type": one.type or "Moon Card",
                "number": one.number,
                "country": one.country or None,
                "issue_date": one.issued or None,
                "expiration_date": one.expires or note[-10:] or None,
            }
        )
    return result


def _document(rows: list[dict[str, str]], **more: Any) -> bytes:
    results = [_result(row) for row in rows]
    return json.dumps({"total": len(results), **more, "results": results}).encode()


def _dicts(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


_JSON_SAMPLE = (_HERE / "sample.json").read_bytes()


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_CSV, _raw(_SAMPLE))


@pytest.fixture(scope="module")
def real_file(lists: Path) -> RawBytes:
    return raw_path(lists / "us_trade_csl" / "2022-04-22" / "consolidated.csv")


@pytest.fixture(scope="module")
def real(real_file: RawBytes) -> Harvest:
    return harvest(_CSV, {"csl": real_file})


def test_csv_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "csl-csv.json", _CSV, _raw(_SAMPLE))


def test_json_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "csl-json.json", _JSON, _raw(_JSON_SAMPLE, "consolidated.json"))


@pytest.mark.parametrize(
    ("form", "content"),
    [pytest.param(_CSV, _SAMPLE, id="csv"), pytest.param(_JSON, _JSON_SAMPLE, id="json")],
)
def test_every_record_of_the_samples_is_sound_and_counted(form: Any, content: bytes) -> None:
    found = harvest(form, _raw(content))
    assert [message for one in found.records.values() for message in check_record(one)] == []
    assert found.counts.records == len(found.fragments) == len(found.records)
    assert counted(found.counts) == found.names


def test_rows_of_one_party_are_one_record_with_a_designation_for_each_list(sample: Harvest) -> None:
    record = sample.records["ofac-90002"]
    assert [(d.authority, d.list_name, d.programs) for d in record.designations] == [
        ("OFAC", "Capta List (CAP)", ("RUSSIA-EO14024",)),
        ("OFAC", "Specially Designated Nationals (SDN)", ("RUSSIA-EO14024",)),
    ]
    assert len(record.names) == 6  # each name of each row; they fold later
    assert len(record.identifiers) == 2
    place = next(f.location for f in sample.fragments if f.record.id == "ofac-90002")
    assert place == "line 3; line 5"


def test_rows_of_ofac_point_at_its_records_and_others_do_not(sample: Harvest) -> None:
    assert sample.records["ofac-90001"].references == (Reference("ofac-uid", "90001"),)
    others = {i: r.references for i, r in sample.records.items() if not i.startswith("ofac-")}
    assert others == {f"trade-csl-{i}": () for i in ("b1", "d1", "i1", "i2", "m1")}


def test_people_of_ofac_are_turned_into_display_order(sample: Harvest) -> None:
    names = sample.records["ofac-90001"].names
    assert [(name.kind, name.text) for name in names] == [
        ("name", "Tarimo Ondre VELASAN"),
        ("alias", "Tarimo VELASAN"),
        ("alias", "THE CARPENTER"),
    ]
    assert names[0].parts == (NamePart("given", "Tarimo Ondre"), NamePart("family", "VELASAN"))


def test_companies_keep_the_comma_before_their_legal_form(sample: Harvest) -> None:
    assert sample.records["ofac-90002"].names[0].text == "ONDRE BANK, PAO"


def test_takes_several_names_out_of_one_cell(sample: Harvest) -> None:
    assert [(n.kind, n.text) for n in sample.records["trade-csl-b1"].names] == [
        ("name", "Ondre Holding Limited"),
        ("previousName", "Ondre Products Ltd."),
        ("alias", "OHL"),
        ("alias", "Ondre Trading"),
        ("alias", "Ondre Commerce"),
        ("alias", "Institut ?Ondre?"),
    ]
    assert [(n.kind, n.text) for n in sample.records["trade-csl-d1"].names] == [
        ("name", "PEARL VELA"),
        ("alias", "NEI-ONDRE VELA"),
    ]


def test_words_that_are_no_name_are_kept_beside_it(sample: Harvest) -> None:
    entity, person = sample.records["trade-csl-i1"], sample.records["trade-csl-i2"]
    assert entity.names[0].text == "Charter Ondre (CO)"
    assert [fact.value for fact in entity.facts] == [
        "and any successor, sub-unit, or subsidiary thereof",
        "0097-06-30",
    ]
    assert [(n.kind, n.text) for n in entity.names[1:]] == [
        ("alias", "CO"),
        ("previousName", "Ondre Office (OO)"),
    ]
    assert (person.schema, person.names[0].text) == ("Person", "Igor Ondre")
    assert person.facts[0].value == "(Russian individual)"


def test_reads_numbers_with_their_fields_in_alphabetical_order(sample: Harvest) -> None:
    identifiers = sample.records["ofac-90001"].identifiers
    assert [(i.prop, i.value, i.issuer, i.note) for i in identifiers] == [
        ("passportNumber", "G737411", "tn", ""),
        ("passportNumber", "B00001010", "ss", "issued or expires 2022-08-11"),
        ("taxNumber", "IES-870805", "mx", ""),
    ]
    assert isinstance(identifiers[0], Identifier)
    assert identifiers[0].issued is not None
    assert identifiers[0].expires is not None
    assert (identifiers[0].issued.iso, identifiers[0].expires.iso) == ("1990-10-24", "1997-09-20")


def test_a_first_day_counts_as_the_month_or_year(sample: Harvest) -> None:
    dates = sample.records["ofac-90001"].dates
    assert [(d.prop, d.date.iso, d.date.circa, d.text) for d in dates] == [
        ("birthDate", "1961-09", False, "1961-09-01"),
        ("birthDate", "1958", True, "circa 1958"),
        ("birthDate", "1958-03-04", False, "1958-03-04"),
    ]


def test_na_is_namibia_in_columns_of_countries(sample: Harvest) -> None:
    record = sample.records["ofac-90001"]
    assert ("citizenship", "na") in {(fact.prop, fact.value) for fact in record.facts}
    assert [(a.full, a.country, a.postal_code) for a in record.addresses] == [
        ("4 Quay Street, Nampo, 119048, North Korea", "kp", "119048"),
        ("Namibia", "na", ""),
    ]


def test_parts_the_addresses_of_one_cell(sample: Harvest) -> None:
    assert [(a.full, a.country) for a in sample.records["trade-csl-b1"].addresses] == [
        ("1 North Road, Beijing, China", "cn"),
        ("2 North Road, Beijing, China", "cn"),
        ("Lahore, Pakistan", "pk"),
        ("Kowloon, Hong Kong", "hk"),
    ]


def test_a_state_with_a_zip_code_is_in_the_united_states(sample: Harvest) -> None:
    (address,) = sample.records["trade-csl-d1"].addresses
    assert (address.country, address.region, address.postal_code) == ("us", "TX", "79905")


def test_reads_relations_out_of_remarks(sample: Harvest) -> None:
    assert sample.records["ofac-90001"].relations == (
        Relation("UnknownLink", "source", "", "ONDRE GROUP (OG)-MARINE", "Linked To"),
        Relation("UnknownLink", "source", "", "VELA LTD.", "Linked To"),
    )


def test_reads_a_ship(sample: Harvest) -> None:
    ship = sample.records["ofac-90003"]
    assert ship.schema == "Vessel"
    assert {(i.prop, i.value, i.verdict) for i in ship.identifiers} == {
        ("callSign", "HMZY2", "unchecked"),
        ("imoNumber", "7408873", "valid"),
    }
    assert {(f.prop, f.value) for f in ship.facts} == {
        ("type", "General Cargo"), ("tonnage", "8200"), ("grossRegisteredTonnage", "5100"),
        ("notes", "None Identified"),
    }  # fmt: skip


def test_reads_measures_dates_and_notices(sample: Harvest) -> None:
    (denial,) = sample.records["trade-csl-d1"].designations
    assert denial.authority == "BIS"
    assert denial.measures == ("Denial of export privileges (standard order)",)
    assert denial.legal_basis == (
        "67 F.R. 10890 3/11/02", "67 F.R. 56530 9/4/02", "71 F.R. 38843 7/10/06",
    )  # fmt: skip
    assert denial.listed is not None
    assert denial.delisted is not None
    assert (denial.listed.iso, denial.delisted.iso) == ("2003-06-19", "2056-06-29")
    (entity,) = sample.records["trade-csl-b1"].designations
    assert entity.measures == (
        "License policy: Presumption of denial.",
        "License requirement: For all items subject to the EAR. (See §744.11 of the EAR).",
    )
    (state,) = sample.records["trade-csl-i1"].designations
    assert (state.authority, state.legal_basis) == (
        "State Department", ("Vol. 74, No. 11, 01/16/09",),
    )  # fmt: skip


def test_every_unknown_word_is_an_error(sample: Harvest) -> None:
    errors = {issue.value for issue in sample.issues if issue.severity == "error"}
    assert errors == {"12, Moon Card", "Moon List (ML) - Bureau of Industry and Security"}
    assert ("notes", "12, Moon Card") in {
        (fact.prop, fact.value) for fact in sample.records["ofac-90001"].facts
    }


def test_json_and_csv_say_the_same_of_a_party(sample: Harvest) -> None:
    found = harvest(_JSON, _raw(_document(_dicts(_SAMPLE)), "consolidated.json"))
    assert found.records.keys() == sample.records.keys()
    for record_id, one in sample.records.items():
        other = found.records[record_id]
        for field in ("schema", "names", "dates", "designations", "relations", "references"):
            assert getattr(one, field) == getattr(other, field)
        assert [a.full for a in one.addresses] == [a.full for a in other.addresses]


def test_json_keeps_the_parts_of_an_address_and_the_kind_of_a_date() -> None:
    found = harvest(_JSON, _raw(_JSON_SAMPLE, "consolidated.json"))
    record = found.records["ofac-90001"]
    assert [(a.full, a.city, a.country) for a in record.addresses] == [
        ("4 Quay Street, Nampo, 119048, North Korea", "Nampo", "kp"),
        ("Namibia", "", "na"),
    ]
    assert record.identifiers[0].expires is not None
    assert record.identifiers[0].note == ""


def test_is_recognised_by_header_keys_and_name() -> None:
    assert _CSV.recognise("list.csv", _SAMPLE[:900]) == "csl"
    assert _CSV.recognise("consolidated.csv", b"") == "csl"
    assert _CSV.recognise("customers.csv", b"id,name\n") is None
    assert _JSON.recognise("x", _JSON_SAMPLE) == "csl"
    assert _JSON.recognise("consolidated.json", b"") == "csl"
    assert _JSON.recognise("consolidated.json", b'{"results": [{"name": 1}]}') is None
    for content, name in ((_SAMPLE, "csl-csv"), (_JSON_SAMPLE, "csl-json")):
        found = recognise(Path("x.txt"), content)
        assert found is not None
        assert found[0].name == name
    assert dataset("us_trade_csl").weak_alias == "confirms"


def _changed(row: int, column: str, value: str) -> bytes:
    rows = [list(cells) for cells in _ROWS]
    rows[row][_ROWS[0].index(column)] = value
    return _text(rows)


@pytest.mark.parametrize(
    ("content", "kind", "severity"),
    [
        pytest.param(_changed(1, "type", "Robot"), "unknown-category", "error", id="type"),
        pytest.param(_changed(1, "entity_number", ""), "id-missing", "error", id="uid"),
        pytest.param(_changed(3, "_id", ""), "id-missing", "error", id="id"),
        pytest.param(_changed(4, "source", _ROWS[2][1]), "duplicate-id", "warning", id="twice"),
        pytest.param(_changed(3, "name", " "), "name-empty", "error", id="name"),
        pytest.param(_changed(1, "dates_of_birth", "once"), "date-unreadable", "warning", id="dob"),
        pytest.param(
            _changed(1, "nationalities", "Moon"), "territory-unknown", "warning", id="country"
        ),
        pytest.param(_changed(6, "standard_order", "x"), "unknown-category", "error", id="order"),
        pytest.param(
            _text([[*_ROWS[0], "blood"], *([*row, "A"] for row in _ROWS[1:])]),
            "unknown-leaf", "refusal", id="new-column",
        ),
        pytest.param(
            _text([row[:-1] for row in _ROWS]), "missing-column", "refusal", id="column-lost"
        ),
        pytest.param(
            _text([*_ROWS[:3], _ROWS[3][:9], *_ROWS[4:]]), "row-damaged", "refusal", id="short"
        ),
        pytest.param(
            _text([*_ROWS[:3], [*_ROWS[3], "x"], *_ROWS[4:]]), "row-damaged", "refusal", id="long"
        ),
        pytest.param(
            _SAMPLE.replace(b'"VELASAN, Tarimo Ondre"', b'"VELASAN" x, Tarimo'),
            "row-damaged", "refusal", id="quotes",
        ),
        pytest.param(_SAMPLE[:-1], "truncated", "refusal", id="no-last-line-end"),
        pytest.param(
            _SAMPLE.replace("§".encode(), b"\xa7"), "encoding", "warning", id="windows-1252"
        ),
    ],
)  # fmt: skip
def test_damage_of_single_cells_and_rows_is_an_issue(
    content: bytes, kind: str, severity: str
) -> None:
    found = harvest(_CSV, _raw(content))
    assert severity in {issue.severity for issue in found.issues if issue.kind == kind}
    assert len(found.records) >= 7
    if severity != "refusal":
        assert counted(found.counts) == found.names
        assert found.counts.records == len(found.fragments)


@pytest.mark.parametrize(
    ("form", "content", "reason"),
    [
        pytest.param(_CSV, b"", "it is empty", id="empty"),
        pytest.param(_CSV, b"\x00\x01binary", "NUL", id="binary"),
        pytest.param(_CSV, b"<html>not found</html>", "its header lacks", id="web-page"),
        pytest.param(_CSV, _text(_ROWS[:1]), "no row", id="rows-lost"),
        pytest.param(_CSV, _text([_ROWS[0], *_ROWS[1:3], _ROWS[3][:9]]), "inside a row", id="cut"),
        pytest.param(_CSV, _text([[*_ROWS[0][:-1], "name"], *_ROWS[1:]]), "twice", id="twice"),
        pytest.param(_CSV, _SAMPLE + b"x" * 4_000_001, "no end for 4 MB", id="endless"),
        pytest.param(_JSON, b"", "it is empty", id="json-empty"),
        pytest.param(_JSON, _JSON_SAMPLE[:-40], "ends before its end", id="json-cut"),
        pytest.param(_JSON, b'{"total": 0, "results": []}', "no result", id="json-no-result"),
        pytest.param(_JSON, b'{"total": 0}', "no array", id="json-no-array"),
        pytest.param(_JSON, b'{"results": [1]}', "not an object", id="json-number"),
        pytest.param(_JSON, b'{"results": [{"a": nil}]}', "not readable", id="json-literal"),
        pytest.param(_JSON, b'{"results": [{"a": "\xff"}]}', "not readable", id="json-encoding"),
        pytest.param(_JSON, b'{"results": [' + b"[" * 99, "too deep", id="json-deep"),
        pytest.param(_JSON, _JSON_SAMPLE + b"{}", "behind its end", id="json-two"),
        pytest.param(_JSON, b'{"results": [{}], "results": [{}]}', "two arrays", id="json-again"),
    ],
)
def test_refuses_damaged_files(form: Any, content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(form.parse(_raw(content)))
    assert reason in fault.value.reason


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        pytest.param({"total": 14160}, "count-mismatch", id="part-of-the-list"),
        pytest.param({"moons": ["x"]}, "unknown-leaf", id="new-key"),
    ],
)
def test_json_that_does_not_add_up_is_refused(change: dict[str, Any], kind: str) -> None:
    content = json.loads(_JSON_SAMPLE) | change
    found = harvest(_JSON, _raw(json.dumps(content).encode()))
    assert [issue.severity for issue in found.issues if issue.kind == kind] == ["refusal"]


def test_a_new_key_of_a_result_is_refused() -> None:
    content = json.loads(_JSON_SAMPLE)
    content["results"][0]["addresses"][0]["moon"] = "x"
    content["results"][0]["blood"] = "A"
    found = harvest(_JSON, _raw(json.dumps(content).encode()))
    assert [i.message.split()[0] for i in found.issues if i.kind == "unknown-leaf"] == [
        "results.addresses.moon",
        "results.blood",
    ]


class _Endless(msgspec.Struct):
    """A large document that is made while it is read."""

    name: str
    n_results: int
    size_bytes: int = 0

    def open(self) -> BinaryIO:
        return io.BufferedReader(_Made(self._pieces()))

    def _pieces(self) -> Iterator[bytes]:
        results = json.loads(_JSON_SAMPLE)["results"]
        yield b'{"results": ['
        for number in range(self.n_results):
            one = results[number % len(results)] | {
                "id": f"x{number}",
                "entity_number": str(number + 1),
                "remarks": "Ondre " * 700,
            }
            yield json.dumps(one).encode() + b",\n"
        yield json.dumps(results[0]).encode() + b"]}"


class _Made(io.RawIOBase):
    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._rest = self._rest or next(self._pieces, b"")
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def test_json_is_read_in_bounded_memory() -> None:
    file = _Endless("consolidated.json", 1_200)  # some 6 MB
    tracemalloc.start()
    number = sum(isinstance(item, Fragment) for item in _JSON.parse({"csl": file}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert number == 1_201
    assert peak < 3_000_000
    assert _JSON.count({"csl": file}).records == 1_201


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_csv(seed: int) -> None:
    content = mutate(_SAMPLE, random.Random(seed))
    survives(_CSV, "csl", RawBytes("consolidated.csv", content))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_json(seed: int) -> None:
    content = mutate(_JSON_SAMPLE, random.Random(seed))
    survives(_JSON, "csl", RawBytes("consolidated.json", content))


@pytest.mark.parametrize("seed", range(3))
def test_survives_mutations_of_the_real_file(real_file: RawBytes, seed: int) -> None:
    dice = random.Random(seed)
    start = dice.randrange(3_000_000)
    head, _, rest = real_file.content.partition(b"\n")
    part = rest[start : start + 900_000]
    whole = part[part.index(b"\n") + 1 : part.rindex(b"\n") + 1]
    survives(_CSV, "csl", RawBytes("consolidated.csv", mutate(head + b"\n" + whole, dice)))


# --- the real file


def test_the_real_list_is_read_whole(real: Harvest) -> None:
    assert real.names == counted(real.counts)
    assert real.names == {"name": 14160, "alias": 20020, "previousName": 18}  # a name for each row
    assert len(real.records) == len(real.fragments) == real.counts.records == 14048
    designations = [d for r in real.records.values() for d in r.designations]
    assert len({(d.authority, d.list_name) for d in designations}) == 13


def test_the_real_records_are_sound_and_have_no_error(real: Harvest) -> None:
    assert [message for one in real.records.values() for message in check_record(one)] == []
    assert real.kinds() == {"character-lost": 130, "date-unreadable": 3, "duplicate-id": 1}
    assert {i.value for i in real.issues if i.kind == "date-unreadable"} == {
        "0097-06-30",
        "0017-05-26",
    }


def test_the_packed_copy_is_the_same_file(lists: Path, real_file: RawBytes) -> None:
    packed = (lists / "us_trade_csl" / "2022-04-22" / "consolidated.csv.gz").read_bytes()
    assert gzip.decompress(packed) == real_file.content


def test_the_real_list_as_json_gives_the_same_names(real: Harvest, real_file: RawBytes) -> None:
    content = _document(_dicts(real_file.content))
    found = harvest(_JSON, _raw(content, "consolidated.json"))
    assert found.counts == real.counts
    assert found.names == real.names
    assert {i: (r.schema, r.names) for i, r in found.records.items()} == {
        i: (r.schema, r.names) for i, r in real.records.items()
    }


def _ofac(folder: Path, **files: str) -> dict[str, Record]:
    parts: dict[str, list[Record]] = {}
    raw = {component: raw_path(folder / name) for component, name in files.items()}
    for item in LegacyFormat().parse(raw):
        if isinstance(item, Fragment):
            parts.setdefault(item.record.id, []).append(item.record)
    return {record_id: merge(records) for record_id, records in parts.items()}


@pytest.fixture(scope="module")
def sdn(lists: Path) -> tuple[dict[str, Record], dict[str, Record]]:
    folder = lists / "us_ofac_sdn"
    alt, add = "alt.reconstructed.csv", "add.reconstructed.csv"
    return (
        _ofac(folder / "2022-01-21", sdn="sdn.csv", alt=alt, add=add),
        _ofac(folder / "2023-12-28", sdn="sdn.csv", alt="alt.csv", add="add.csv"),
    )


def test_real_rows_of_ofac_join_its_own_records(
    real: Harvest, sdn: tuple[dict[str, Record], dict[str, Record]], lists: Path
) -> None:
    cons = _ofac(
        lists / "us_ofac_cons" / "csv-2025-12-19",
        sdn="cons_prim.csv", alt="cons_alt.csv", add="cons_add.csv", comments="cons_comments.csv",
    )  # fmt: skip
    records = real.records
    ours = {i for i, r in records.items() if r.references}
    rows = {i: sum(n.kind == "name" for n in records[i].names) for i in ours}
    assert (sum(rows.values()), len(ours)) == (10535, 10423)
    joined = ours & (sdn[0].keys() | sdn[1].keys() | cons.keys())
    assert (sum(rows[i] for i in joined), len(joined)) == (10519, 10409)
    # Those designated between the two lists, or lifted before the second: nothing else is missing.
    assert len(ours & sdn[0].keys()) == 9013
    assert len(ours & sdn[1].keys()) == 9657


def test_real_names_of_ofac_are_those_of_its_own_records(
    real: Harvest, sdn: tuple[dict[str, Record], dict[str, Record]]
) -> None:
    early, late = sdn
    compared, other, weak = 0, {}, 0
    for record_id, record in real.records.items():
        if record_id not in early or record_id not in late:
            continue
        names = {name.text for name in early[record_id].names}
        if names != {name.text for name in late[record_id].names}:
            continue
        compared += 1
        found = {name.text for name in record.names}
        if found != names:
            other[record_id] = {text.replace('"', "'") for text in found} ^ names
        else:
            weak += sum(name.kind == "weakAlias" for name in early[record_id].names)
            parts = {(n.text, n.parts) for n in record.names}
            assert parts == {(n.text, n.parts) for n in early[record_id].names}
        assert record.schema == early[record_id].schema
    assert compared == 8545
    # The double quotes that OFAC's CSV prints as single ones, and four weak aliases behind the cut
    # of a remark in the files at hand.
    assert {i: names for i, names in other.items() if names} == {
        "ofac-28263": {"snowsjohn"},
        "ofac-28264": {"blackjack1987", "khaleesi"},
        "ofac-33151": {"SUCCESSFUL EXCHANGE"},
    }
    assert len(other) == 8
    assert weak == 2383  # which nothing marks here


def test_no_real_birth_date_is_more_exact_than_that_of_ofac(
    real: Harvest, sdn: tuple[dict[str, Record], dict[str, Record]]
) -> None:
    (early, late), records = sdn, real.records
    wrong = []
    for record_id in sorted(records.keys() & early.keys() & late.keys()):
        theirs = [d.date for d in early[record_id].dates if d.prop == "birthDate"]
        if theirs != [d.date for d in late[record_id].dates if d.prop == "birthDate"]:
            continue
        for one in records[record_id].dates:
            if one.prop == "birthDate" and one.date.precision == "day":
                covered = any(
                    d.earliest <= one.date.earliest and d.latest >= one.date.latest
                    for d in theirs
                )  # fmt: skip
                exact = any(d.earliest == one.date.earliest == d.latest for d in theirs)
                if covered and not exact:
                    wrong.append((record_id, one.text))
    # Two spans that do not begin on the first day of a month cannot be told from a day.
    assert wrong == [("ofac-16605", "1946-09-26"), ("ofac-28660", "1950-03-21")]
