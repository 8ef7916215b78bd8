"""The built-in example: strict records, honest facts, customers that mean what they say."""

import csv
import html
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest

from proscribe.model.canonical import canonical, encode
from proscribe.model.record import Fragment, Identifier, Name, Record
from proscribe.model.schemata import check_record
from proscribe.sources.contract import Dataset, RawFile
from proscribe.sources.example import FORMATS
from proscribe.sources.example.files import customers_path, parties_file
from proscribe.sources.own.records import RecordLines
from proscribe.sources.registry import datasets
from proscribe.values.dates import PartialDate, parse_date, span
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

# 12 January 2022: the designations in connection with missile procurement.
_EIGHT = ("27207", "27208", "27209", "27211", "27212", "34456", "34457", "34458")
_HEADINGS = (
    "customer_id", "type", "full_name", "name_original_script", "date_of_birth", "gender",
    "nationality", "country", "document_type", "document_number", "document_country",
    "imo_number", "wallet_address", "address",
)  # fmt: skip


class _Line(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A line of the file: a record, and where its facts are from."""

    sources: tuple[str, ...]


def _content(file: RawFile) -> bytes:
    content: BinaryIO
    with file.open() as content:
        return content.read()


def _rows(name: str) -> list[dict[str, str]]:
    with customers_path() as customers:
        text = (customers.parent / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def _without_sources(line: bytes) -> Record:
    return msgspec.json.decode(line, type=Record)


LINES = _content(parties_file()).splitlines()
PARTIES = {line.id: line for line in (msgspec.json.decode(one, type=_Line) for one in LINES)}
RECORDS = {record.id: record for record in map(_without_sources, LINES)}
CUSTOMERS = {row["customer_id"]: row for row in _rows("customers.csv")}
EXPECTED = {row["customer_id"]: row for row in _rows("expected.csv")}
OFAC_IDS = sorted((one for one in RECORDS if one.startswith("ofac-")), key=lambda o: int(o[5:]))
UN_IDS = sorted((one for one in RECORDS if one.startswith("unsc-")), key=lambda o: int(o[5:]))
PARTIES_IN_FILE = [pytest.param(record, id=record.id) for record in RECORDS.values()]


# The list


def test_dataset_is_found_and_says_that_it_is_an_example() -> None:
    dataset: Dataset = datasets()["example_sanctions"]
    assert dataset.example
    assert "EXAMPLE" in dataset.title
    assert dataset.formats == ("proscribe-records",)
    assert dataset.stale_after_days == 0
    assert dataset.undated == "observed"
    assert FORMATS == ()


def test_a_packaged_file_can_be_read_twice_and_knows_its_size() -> None:
    file = parties_file()
    assert _content(file) == _content(file)
    assert len(_content(file)) == file.size_bytes > 0
    assert "/" not in file.name


def test_ids_are_unique_and_every_line_ends() -> None:
    assert len(PARTIES) == len(LINES) == 67
    assert _content(parties_file()).endswith(b"}\n")


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_record_is_canonical_so_the_file_has_one_form(record: Record) -> None:
    assert canonical(record) == record
    sources = encode(PARTIES[record.id].sources)
    line = encode(record)[:-1] + b',"sources":' + sources + b"}"
    assert line == LINES[list(RECORDS).index(record.id)]


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_names_are_clean_and_have_their_script(record: Record) -> None:
    assert [name.kind for name in record.names].count("name") == 1
    for name in record.names:
        assert clean(name.text, NAME_NULLS) == name.text
        assert name.script == script_of(name.text) != ""
        assert not name.parts or " ".join(part.text for part in name.parts) == name.text


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_dates_are_what_their_words_say(record: Record) -> None:
    for fact in record.dates:
        read = parse_date(fact.text)
        assert read is not None
        assert (fact.date.earliest, fact.date.latest) == (read.earliest, read.latest)
    for date in _all_dates(record):
        again = span(date.earliest, date.latest, circa=date.circa)
        assert again == date


def _all_dates(record: Record) -> Iterator[PartialDate]:
    yield from (fact.date for fact in record.dates)
    for one in record.identifiers:
        yield from (date for date in (one.issued, one.expires) if date)
    for designation in record.designations:
        yield from (date for date in (designation.listed, *designation.amended) if date)


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_a_designation_says_who_when_why_and_under_what(record: Record) -> None:
    (one,) = record.designations
    assert one.authority == {"ofac": "OFAC", "unsc": "UN Security Council"}[record.id[:4]]
    assert one.listed
    assert one.programs == tuple(sorted(one.programs)) != ()
    assert one.legal_basis == tuple(sorted(one.legal_basis)) != ()
    assert one.measures == tuple(sorted(one.measures)) != ()
    assert all(20 <= len(reason) <= 160 for reason in one.reasons)
    assert one.reasons


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_a_line_names_its_sources(record: Record) -> None:
    sources = PARTIES[record.id].sources
    authority, number = record.id.split("-")
    if authority == "ofac":
        assert sources[0].startswith(f"OFAC SDN list, uid {number}, designated ")
    else:
        assert sources[0].startswith("UN Security Council ")
        assert record.designations[0].reference in sources[0]
    foreign = {name.script for name in record.names} - {"Latn"}
    if authority == "ofac" and foreign and record.id not in ("ofac-34457", "ofac-34458"):
        assert any(" script: " in source for source in sources)


def test_relations_point_at_parties_of_the_file() -> None:
    for record in RECORDS.values():
        for relation in record.relations:
            assert relation.other_name
            if relation.other_id:
                names = {name.text for name in RECORDS[relation.other_id].names}
                assert relation.other_name in names, record.id


def test_records_of_two_lists_meet_in_a_published_reference() -> None:
    by_reference: dict[str, set[str]] = {}
    for record in RECORDS.values():
        for reference in record.references:
            if reference.scheme == "un-reference":
                by_reference.setdefault(reference.value, set()).add(record.id)
    joined = [ids for ids in by_reference.values() if len(ids) > 1]
    assert {"ofac-18556", "unsc-6908503"} in joined
    assert len(joined) == 11
    assert all({one[:4] for one in ids} == {"ofac", "unsc"} for ids in joined)


def test_the_example_shows_what_a_list_can_hold() -> None:
    records = list(RECORDS.values())
    scripts = Counter(name.script for record in records for name in record.names)
    kinds = {name.kind for record in records for name in record.names}
    schemata = {record.schema for record in records}
    dates = [fact.date for record in records for fact in record.dates]
    assert {"Latn", "Hang", "Arab", "Cyrl", "Hani"} <= set(scripts)
    assert kinds == {"name", "alias", "weakAlias", "previousName"}
    assert {"Person", "Company", "Organization", "PublicBody", "Vessel", "Airplane"} == schemata
    assert {date.precision for date in dates} == {"day", "year", "range"}
    assert any(date.circa for date in dates)
    assert {"passportNumber", "imoNumber", "swiftBic", "taxNumber", "publicKey"} <= {
        one.prop for record in records for one in record.identifiers
    }


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_territories_are_what_their_words_say(record: Record) -> None:
    for fact in record.facts:
        if fact.prop in ("nationality", "citizenship", "country", "flag", "pastFlags"):
            assert parse_territory(fact.text) == fact.value
    for address in record.addresses:
        assert parse_territory(address.country_text) == address.country
        assert address.full.endswith(address.country_text)


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_properties_belong_to_the_schema(record: Record) -> None:
    # A wallet is an identifier of its holder; FollowTheMoney keeps it on a related entity.
    faults = set(check_record(record)) - {f"{record.schema} has no property publicKey."}
    assert not faults


@pytest.mark.parametrize("record", PARTIES_IN_FILE)
def test_verdicts_are_those_of_the_check_digits(record: Record) -> None:
    for one in record.identifiers:
        assert one.verdict == check(one.prop, one.value, one.issuer), one.value


def test_the_format_reads_every_line_without_an_issue() -> None:
    one, file = RecordLines(), parties_file()
    assert one.recognise(file.name, LINES[0] + b"\n") == one.name
    fragments = [item for item in one.parse({one.name: file}) if isinstance(item, Fragment)]
    assert fragments == list(one.parse({one.name: file}))
    assert [fragment.record for fragment in fragments] == list(RECORDS.values())
    counts = one.count({one.name: file})
    assert counts.records == len(RECORDS)
    kinds = Counter(name.kind for record in RECORDS.values() for name in record.names)
    assert dict(counts.names) == kinds


# Against the lists that the facts are from


@pytest.fixture(scope="module")
def ofac(lists: Path) -> dict[str, tuple[list[str], list[str], list[str]]]:
    """Raw row, alias names and address cells of each entry of the SDN list of 28 December 2023."""
    folder = lists / "us_ofac_sdn" / "2023-12-28"
    found: dict[str, tuple[list[str], list[str], list[str]]] = {}
    for file, slot in (("sdn.csv", 0), ("alt.csv", 1), ("add.csv", 2)):
        with (folder / file).open(encoding="latin-1", newline="") as text:
            for row in csv.reader(text):
                if len(row) == 12:
                    found[row[0]] = (row, [], [])
                elif slot == 1 and len(row) == 5:
                    found[row[0]][1].append(row[3])
                elif slot == 2 and len(row) == 6:
                    found[row[0]][2].extend(cell.strip() for cell in row[2:5])
    # That copy lacks the file of what remarks hold after their 1,000th character.
    spill = lists / "us_ofac_sdn" / "2021-07-07" / "sdn_comments.csv"
    with spill.open(encoding="latin-1", newline="") as text:
        for row in csv.reader(text):
            if len(row) == 2 and row[0] in found and len(found[row[0]][0][11]) == 1000:
                found[row[0]][0][11] += row[1]
    return found


@pytest.mark.parametrize("record_id", OFAC_IDS)
def test_names_are_those_of_the_ofac_row(
    record_id: str, ofac: dict[str, tuple[list[str], list[str], list[str]]]
) -> None:
    row, aliases, _ = ofac[record_id[5:]]
    record = RECORDS[record_id]
    primary, *others = (name for name in record.names if name.script == "Latn")
    assert _as_listed(primary) == row[1]
    weak = set(re.findall(r"a\.k\.a\. '(.+?)'(?=[;.]|$)", row[11]))
    for name in others:
        assert _as_listed(name) in (weak if name.kind == "weakAlias" else aliases)


def _as_listed(name: Name) -> str:
    parts = {part.kind: part.text for part in name.parts}
    return f"{parts['family']}, {parts['given']}" if parts else name.text


@pytest.mark.parametrize("record_id", OFAC_IDS)
def test_dates_and_numbers_are_those_of_the_ofac_row(
    record_id: str, ofac: dict[str, tuple[list[str], list[str], list[str]]]
) -> None:
    row, _, cells = ofac[record_id[5:]]
    record, segments = RECORDS[record_id], row[11].removesuffix(".").split("; ")
    labels = {"birthDate": "DOB", "buildDate": "Manufacture Date", "incorporationDate": "Date"}
    for fact in record.dates:
        assert any(one.endswith(f"{labels[fact.prop]} {fact.text}") for one in segments)
    for identifier in record.identifiers:
        line = next(one for one in segments if identifier.value in one.split())
        assert identifier.type.split(" ")[0] in line
        for word, date in (("issued", identifier.issued), ("expires", identifier.expires)):
            stated = re.search(rf"{word} (\d\d \w+ \d{{4}})", line)
            assert date == (parse_date(stated[1]) if stated else None)
    assert record.designations[0].programs == tuple(sorted(row[3].split("] [")))
    for address in record.addresses:
        assert not address.street or any(address.street in cell for cell in cells)
        assert any(address.city in cell for cell in cells)
        assert address.country_text in cells


@pytest.mark.parametrize("record_id", OFAC_IDS)
def test_nationality_flag_and_links_are_those_of_the_ofac_row(
    record_id: str, ofac: dict[str, tuple[list[str], list[str], list[str]]]
) -> None:
    row = ofac[record_id[5:]][0]
    texts = {"nationality": "nationality {}", "citizenship": "citizen {}", "birthPlace": "POB {}"}
    for fact in RECORDS[record_id].facts:
        stated = fact.text or fact.value
        if fact.prop in texts:
            assert texts[fact.prop].format(stated) in row[11]
        if fact.prop == "flag":
            assert stated == row[9]
    for relation in RECORDS[record_id].relations:
        if relation.role == "Linked To":
            other = RECORDS.get(relation.other_id)
            assert f"Linked To: {relation.other_name}" in row[11]
            assert other is None or relation.other_name == other.names[0].text


def test_the_eight_of_12_january_2022_are_new_on_that_day(lists: Path) -> None:
    before, after = (
        set(
            re.findall(
                rb"^(\d+),", (lists / "us_ofac_sdn" / day / "sdn.csv").read_bytes(), re.MULTILINE
            )
        )
        for day in ("2022-01-10", "2022-01-12")
    )
    assert {uid.decode() for uid in after - before} == set(_EIGHT)
    for uid in _EIGHT:
        listed = RECORDS[f"ofac-{uid}"].designations[0].listed
        assert listed is not None
        assert listed.iso == "2022-01-12"


@pytest.mark.parametrize(
    "day", ["2019-01-15", "2021-07-07", "2022-01-10", "2022-01-12", "2022-01-21", "2023-12-28"]
)
def test_a_party_is_on_the_sdn_list_from_its_listing_date_on(lists: Path, day: str) -> None:
    raw = (lists / "us_ofac_sdn" / day / "sdn.csv").read_bytes()
    present = {uid.decode() for uid in re.findall(rb"^(\d+),", raw, re.MULTILINE)}
    for record_id in OFAC_IDS:
        listed = RECORDS[record_id].designations[0].listed
        assert listed is not None
        assert (listed.latest <= day) == (record_id[5:] in present), record_id


@pytest.fixture(scope="module")
def un(lists: Path) -> dict[str, str]:
    """Raw text of each entry of the UN list of 27 February 2026 by its DATAID."""
    file = lists / "un_sc_sanctions" / "2026-02-27" / "UN_consolidated.xml"
    text = file.read_text(encoding="utf-8")
    entries = re.findall(r"<(INDIVIDUAL|ENTITY)>(.*?)</\1>", text, re.DOTALL)
    return {
        re.findall(r"<DATAID>\s*(\d+)", entry)[0]: " ".join(html.unescape(entry).split())
        for _, entry in entries
    }


@pytest.mark.parametrize("record_id", UN_IDS)
def test_names_dates_and_numbers_are_those_of_the_un_entry(
    record_id: str, un: dict[str, str]
) -> None:
    entry, record = un[record_id[5:]], RECORDS[record_id]
    (designation,) = record.designations
    assert f"<REFERENCE_NUMBER>{designation.reference}" in entry
    assert designation.listed is not None
    assert f"<LISTED_ON>{designation.listed.iso}</LISTED_ON>" in entry
    assert all(f"<VALUE>{one.iso}</VALUE>" in entry for one in designation.amended)
    parts = re.findall(r"<(?:FIRST|SECOND|THIRD|FOURTH)_NAME>(.*?)</", entry)
    assert record.names[0].text == " ".join(part.strip() for part in parts)
    texts = " ".join(re.findall(r"<(?:ALIAS_NAME|NAME_ORIGINAL_SCRIPT)>(.*?)</", entry))
    hangul = any("Korean script" in source for source in PARTIES[record_id].sources)
    for name in record.names[1:]:
        assert name.text in texts or (hangul and name.script == "Hang")
    for fact in record.dates:
        assert _states_date(entry, fact.date)
    assert all(identifier.value in entry for identifier in record.identifiers)


def _states_date(entry: str, date: PartialDate) -> bool:
    if date.precision == "day":
        return f">{date.iso}<" in entry
    if date.precision == "year":
        return f"<YEAR>{date.iso}</YEAR>" in entry
    first, last = date.earliest[:4], date.latest[:4]
    return bool(re.search(rf"<FROM_YEAR>{first}</FROM_YEAR>\s*<TO_YEAR>{last}</TO_YEAR>", entry))


def test_weak_and_previous_names_are_weak_and_previous_on_the_un_list(un: dict[str, str]) -> None:
    for record_id in UN_IDS:
        said = dict.fromkeys(("weakAlias", "previousName"), "")
        for quality, text in re.findall(
            r"<QUALITY>(.*?)</QUALITY>\s*<ALIAS_NAME>(.*?)</", un[record_id[5:]]
        ):
            kind = {"Low": "weakAlias", "f.k.a.": "previousName"}.get(quality.strip(), "")
            said[kind] = said.get(kind, "") + f" {text}"
        for name in RECORDS[record_id].names:
            if name.kind in ("weakAlias", "previousName"):
                assert name.text in said[name.kind]


# The customers


def test_every_customer_has_one_expectation() -> None:
    assert list(CUSTOMERS) == list(EXPECTED)
    assert len(CUSTOMERS) == len(_rows("customers.csv")) == 44
    assert tuple(next(iter(CUSTOMERS.values()))) == _HEADINGS
    wanted = Counter(
        (row["expectation"], bool(row["party_record_id"])) for row in EXPECTED.values()
    )
    assert wanted == {("hit", True): 18, ("clear", True): 10, ("clear", False): 16}


def test_every_expectation_names_a_party_of_the_list_and_a_reason() -> None:
    for row in EXPECTED.values():
        assert row["party_record_id"] in ("", *RECORDS)
        assert len(row["why"]) > 20


@pytest.mark.parametrize("customer_id", CUSTOMERS)
def test_cells_of_a_customer_can_be_read(customer_id: str) -> None:
    row = CUSTOMERS[customer_id]
    assert row["type"] in ("individual", "company", "vessel")
    assert clean(row["full_name"], NAME_NULLS) == row["full_name"]
    assert not row["date_of_birth"] or parse_date(row["date_of_birth"])
    assert all(re.fullmatch(r"([A-Z]{2})?", row[key]) for key in ("nationality", "country"))
    assert bool(row["document_type"]) == bool(row["document_number"])
    if row["imo_number"]:
        *digits, last = map(int, row["imo_number"])
        total = sum(digit * weight for digit, weight in zip(digits, range(7, 1, -1), strict=True))
        assert total % 10 == last


def test_only_rows_meant_to_hit_have_a_number_that_is_listed() -> None:
    owners: dict[str, set[str]] = {}
    for record in RECORDS.values():
        for one in record.identifiers:
            owners.setdefault(_joined(one), set()).add(record.id)
    for customer_id, row in CUSTOMERS.items():
        want = EXPECTED[customer_id]
        numbers = {row[key] for key in ("document_number", "imo_number", "wallet_address")} - {""}
        for number in numbers:
            found = owners.get(re.sub(r"\W", "", number).casefold(), set())
            assert not found or want["expectation"] == "hit"
            assert not found or want["party_record_id"] in found
        if want["why"].startswith("identifier only"):
            assert any(owners.get(re.sub(r"\W", "", one).casefold()) for one in numbers)
            listed = {key for name in RECORDS[want["party_record_id"]].names for key in _key(name)}
            assert not listed & set(_words(row["full_name"]))


def _joined(identifier: Identifier) -> str:
    return re.sub(r"\W", "", identifier.value).casefold()


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return tuple(sorted(re.findall(r"\w+", plain)))


def _key(name: Name) -> tuple[str, ...]:
    return _words(name.text)


def test_no_customer_meant_to_be_clear_has_a_listed_name(
    lists: Path, ofac: dict[str, tuple[list[str], list[str], list[str]]], un: dict[str, str]
) -> None:
    listed = {_words(text) for row, aliases, _ in ofac.values() for text in (row[1], *aliases)}
    for entry in un.values():
        parts = re.findall(r"<(?:FIRST|SECOND|THIRD|FOURTH)_NAME>(.*?)</", entry)
        aliases = re.findall(r"<(?:ALIAS_NAME|NAME_ORIGINAL_SCRIPT)>(.*?)</", entry)
        listed |= {_words(text) for text in (" ".join(parts), *aliases)}
    for customer_id, row in CUSTOMERS.items():
        if EXPECTED[customer_id]["expectation"] == "clear":
            assert _words(row["full_name"]) not in listed


def test_near_rows_contradict_the_party_that_they_are_near() -> None:
    for customer_id, want in EXPECTED.items():
        if want["expectation"] == "hit" or not want["party_record_id"]:
            continue
        row, record = CUSTOMERS[customer_id], RECORDS[want["party_record_id"]]
        stems = {key[:4] for name in record.names for key in _key(name)}
        shared = stems & {word[:4] for word in _words(row["full_name"])}
        same_script = any(row["name_original_script"] == name.text for name in record.names)
        assert shared or same_script
        assert row["date_of_birth"] not in {fact.date.earliest for fact in record.dates}
        assert want["why"].startswith("near: ")
