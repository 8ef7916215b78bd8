"""The XML form of the EU list: a made-up list, damage, memory, and the real excerpt."""

import random
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from growth import assert_growth
from listfiles import Harvest, RawBytes, assert_golden, counted, harvest, mutate, raw_path, survives
from made_eu import long_list
from proscribe.errors import SourceDamagedError
from proscribe.model.record import Designation, Fact, Reference
from proscribe.model.schemata import check_record
from proscribe.sources.eu import FORMATS
from proscribe.sources.registry import dataset, formats, recognise
from proscribe.values.dates import PartialDate, day
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.xml").read_bytes()
_MAN, _FIRM, _RAFT, _WOMAN = (
    "eu-fsf-eu-90001-11", "eu-fsf-eu-90002-22", "eu-fsf-logical-900003", "eu-fsf-eu-90004-44",
)  # fmt: skip


def _raw(content: bytes, name: str = "list.xml") -> dict[str, RawBytes]:
    return {"fsf": RawBytes(name, content)}


def _changed(old: str, new: str) -> Harvest:
    assert old.encode() in _SAMPLE
    return harvest(_FORMAT, _raw(_SAMPLE.replace(old.encode(), new.encode())))


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 4
    assert counted(sample.counts) == sample.names == {"name": 4, "alias": 7, "weakAlias": 3}


def test_reads_the_names_of_a_person(sample: Harvest) -> None:
    names = [(n.kind, n.text, n.script, n.lang) for n in sample.records[_MAN].names]
    assert names == [
        ("alias", "تاريمو ولسان", "Arab", "ar"),
        ("weakAlias", "Old Tar", "Latn", "en"),
        ("name", "Tarimo Velasan Ondre", "Latn", "en"),
        ("weakAlias", "The Carpenter", "Latn", ""),
        ("alias", "Velasan Tarimo", "Latn", ""),
    ]


def test_reads_the_designation(sample: Harvest) -> None:
    assert sample.records[_MAN].designations == (
        Designation(
            authority="EU",
            programs=("TAQA",),
            list_name="EU Financial Sanctions Files",
            reference="EU.90001.11",
            legal_basis=(
                "amendment 263/2030 (OJ L87), published 2030-03-24",
                "commission amendment 2031/404 (OJ L63), published 2031-04-30, in force 2031-05-01",
                "regulation 11/2030 (OJ L2), published 2030-01-10",
            ),
            listed=day(2030, 1, 12),
            amended=tuple(d for d in (day(2030, 3, 24), day(2031, 4, 30)) if d),
        ),
    )


def test_reads_references(sample: Harvest) -> None:
    assert sample.records[_MAN].references == (
        Reference("eu-reference", "EU.90001.11"),
        Reference("un-reference", "QDi.901"),
    )
    assert [one.value for one in sample.records[_RAFT].references] == ["KPe.902", "KPv.903"]


def test_gives_the_address_of_each_act_and_notice_once(sample: Harvest) -> None:
    links = [(f.value, f.note) for f in sample.records[_MAN].facts if f.prop == "sourceUrl"]
    assert links == [
        ("https://example.org/eli/2031/404?a=1&b=2", "2031/404 (OJ L63)"),
        ("https://example.org/eli/2030/263", "263/2030 (OJ L87)"),
        ("https://example.org/eli/2030/11", "11/2030 (OJ L2)"),
        ("https://www.interpol.int/en/notice/search/un/1234567", "INTERPOL-UN Special Notice"),
    ]


def test_reads_dates_as_far_as_they_are_known(sample: Harvest) -> None:
    dates = [(one.date.iso, one.date.circa, one.note) for one in sample.records[_MAN].dates]
    assert dates == [
        ("1982-04-18", False, ""),
        ("1982-04-19", False, "24/6/1402 in the Islamic calendar, hijri calendar"),
        ("1953-01-01/1958-12-31", True, "between 1953 and 1958"),
        ("1960-02", False, ""),
        ("1962", True, ""),
    ]


def test_reads_titles_functions_and_gender(sample: Harvest) -> None:
    facts = [
        (fact.prop, fact.value)
        for fact in sample.records[_MAN].facts
        if fact.prop in ("title", "position", "gender", "citizenship", "birthPlace")
    ]
    assert facts == [
        ("title", "Mullah"),
        ("title", "Maulavi"),
        ("position", "Head of the timber office"),
        ("position", "Former envoy"),
        ("gender", "male"),
        ("citizenship", "rs"),
        ("citizenship", "na"),
        ("birthPlace", "Sapna village, 99001 Tirin, Sapna District, Uruz Province, AFGHANISTAN"),
    ]


def test_reads_documents(sample: Harvest) -> None:
    found = [
        (one.prop, one.value, one.issuer, one.expires.iso if one.expires else "")
        for one in sample.records[_MAN].identifiers
    ]
    assert found == [
        ("passportNumber", "ف٦٥٤٦٤٥", "sa", "2010-03-07"),
        ("passportNumber", "F654645", "sa", "2010-03-07"),
        ("passportNumber", "112233", "tn", "2001-02-27"),
        ("passportNumber", "445566", "tn", "2001-02-27"),
        ("idNumber", "7734 079", "", ""),
    ]


def test_tells_russian_numbers_by_word_and_form(sample: Harvest) -> None:
    found = [(one.prop, one.value, one.verdict) for one in sample.records[_FIRM].identifiers]
    assert found == [
        ("innCode", "7707083893", "valid"),
        ("ogrnCode", "1027700132195", "valid"),
        ("swiftBic", "SABRRUMM", "unchecked"),
        ("imoNumber", "5848165", "valid"),
        ("idNumber", "HA 77-1", "unchecked"),
    ]


def test_reads_addresses(sample: Harvest) -> None:
    first, second, third = sample.records[_MAN].addresses
    assert (first.full, first.country, first.note) == ("YEMEN", "ye", "at the time of listing")
    assert second.street == "Khavaran Road 30, P.O. Box 1234, Old Town"
    assert (second.city, second.postal_code, second.region) == ("Varaminsk", "55", "North")
    assert (second.country, second.note) == ("cd", "former address")
    assert (third.street, third.country, third.country_text) == ("PO Box 7", "", "ATLANTIS")


def test_what_an_enterprise_cannot_have_becomes_a_note(sample: Harvest) -> None:
    record = sample.records[_FIRM]
    assert record.dates == ()
    notes = {fact.value for fact in record.facts if fact.prop == "notes"}
    assert {"Function: Makes planks", "Date of birth: 1999", "Place of birth: Ondra"} <= notes


def test_keeps_what_it_cannot_read(sample: Harvest) -> None:
    notes = {
        fact.value
        for record in sample.records.values()
        for fact in record.facts
        if fact.prop == "notes"
    }
    assert notes >= {
        "Date of birth: 1401 in the Islamic calendar",
        "Date of birth: 1961-02-30",
        "Document: National identification card; AFGHANISTAN; number not known",
        "United Nations id: QE.A.4.01",
        "designationDate: 2029-13-01",
        "Designation: UN listing: 10.1.2030",
    }


def test_every_unknown_word_is_an_error(sample: Harvest) -> None:
    unknown = {issue.value for issue in sample.issues if issue.kind == "unknown-category"}
    assert unknown == {"librarycard", "poor", "XX", "raft"}
    assert all(i.severity == "error" for i in sample.issues if i.kind == "unknown-category")


@pytest.mark.parametrize(
    ("code", "classification", "schema", "error"),
    [
        pytest.param("person", "P", "Person", False, id="person"),
        pytest.param("enterprise", "E", "Organization", False, id="enterprise"),
        pytest.param("P", "person", "Person", False, id="turned-round"),
        pytest.param("Enterprise", "", "Organization", False, id="without-class"),
        pytest.param("raft", "E", "Organization", True, id="class-known"),
        pytest.param("raft", "P", "Person", True, id="a-person-of-unknown-code"),
        pytest.param("raft", "X", "LegalEntity", True, id="nothing-known"),
        pytest.param("", "", "LegalEntity", True, id="nothing-stated"),
    ],
)
def test_tells_persons_from_enterprises(
    code: str, classification: str, schema: str, error: bool
) -> None:
    subject = f'code="{code}" classificationCode="{classification}"'
    found = _changed('code="raft" classificationCode="E"', subject)
    assert found.records[_RAFT].schema == schema
    faults = [i for i in found.issues if i.record_id == _RAFT and i.kind == "unknown-category"]
    assert bool(faults) == error
    assert check_record(found.records[_RAFT]) == ()


def test_a_date_of_delisting_is_kept() -> None:
    found = _changed('logicalId="900004"', 'logicalId="900004" delistingDate="2032-01-02"')
    assert found.records[_WOMAN].designations[0].delisted == day(2032, 1, 2)


def test_a_name_that_is_not_strong_is_a_weak_alias_for_the_counter_too() -> None:
    found = _changed('strong="true" regulationLanguage="en" logicalId="1902"',
                     'strong="false" regulationLanguage="en" logicalId="1902"')  # fmt: skip
    assert [name.kind for name in found.records[_WOMAN].names] == ["name", "weakAlias", "alias"]
    assert counted(found.counts) == found.names


def test_additional_information_and_corrigenda_are_kept() -> None:
    found = _changed(
        "<publicationUrl>https://example.org/eli/2031/404?a=1&amp;b=2</publicationUrl>",
        '<remark>As amended.</remark><additionalInformation key="shoe size" value="44"/>'
        '<corrigendum regulationType="corrigendum" publicationDate="2031-05-02"'
        ' numberTitle="2031/404 (OJ L70)" publicationUrl="https://example.org/c"/>',
    )
    assert not [i for i in found.issues if i.severity == "refusal"]
    record = found.records[_MAN]
    assert Fact("notes", "shoe size: 44") in record.facts
    assert Fact("sourceUrl", "https://example.org/c", note="2031/404 (OJ L70)") in record.facts
    assert "As amended." in record.remarks
    (designation,) = record.designations
    assert "corrigendum 2031/404 (OJ L70), published 2031-05-02" in designation.legal_basis
    assert PartialDate("2031-05-02", "2031-05-02", "day") in designation.amended


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('designationDate="2030-01-12"', 'shoeSize="44"', id="attribute"),
        pytest.param("<remark>Lo quality", "<nickname>Lo quality", id="element"),
        pytest.param('<address city=""', '<boat name="x"/><address city=""', id="detail"),
        pytest.param("<remark>Lo quality", "words<remark>Lo quality", id="text"),
        pytest.param("Lo quality", "<b>Lo</b> quality", id="element-in-text"),
        pytest.param('"P"/>', '"P">x</subjectType>', id="text-of-an-empty-element"),
        pytest.param('globalFileId="777"', 'globalFileId="777" slice="yes"', id="root"),
        pytest.param("</export>", '<vessel name="Ondre"/></export>', id="entry"),
        pytest.param("</sanctionEntity>", "</sanctionEntity>more", id="between-entries"),
    ],
)  # fmt: skip
def test_an_undeclared_leaf_is_a_refusal(old: str, new: str) -> None:
    content = _SAMPLE.decode().replace(old, new, 1)
    if "<nickname>" in new:
        content = content.replace("<nickname>Lo quality</remark>", "<nickname>Lo</nickname>")
    given = list(_FORMAT.parse(_raw(content.encode())))
    refusals = [i for i in given if getattr(i, "kind", "") == "unknown-leaf"]
    assert [getattr(issue, "severity", "") for issue in refusals] == ["refusal"]


def test_every_attribute_of_the_published_schema_is_declared(lists: Path) -> None:
    schema = (lists / "schemas/eu/schema_1_1.xsd").read_text("utf-8")
    names = set(re.findall(r'<xs:attribute name="(\w+)"', schema))
    declared = {leaf.rpartition("@")[2] for leaf in _FORMAT.leaves if "@" in leaf}
    assert len(names) > 50
    assert names <= declared
    texts = {leaf.rpartition("/")[2] for leaf in _FORMAT.leaves if "@" not in leaf}
    assert texts == {"remark", "publicationUrl"}


def test_a_repeated_reference_is_an_error_and_loses_nothing() -> None:
    found = _changed("EU.90002.22", "EU.90001.11")
    assert found.kinds()["duplicate-id"] == 1
    assert found.counts.records == len(found.records) == 3
    assert counted(found.counts) == found.names


def test_an_entry_without_reference_and_number_refuses_the_version() -> None:
    found = _changed('logicalId="900003"', 'logicalId=" "')
    assert [i.severity for i in found.issues if i.kind == "id-missing"] == ["refusal"]
    assert found.counts.records == 3


def test_an_entry_without_regulation_or_name_is_an_error() -> None:
    found = _changed(' programme="BLR"', ' programme=""')
    assert found.kinds()["programme-missing"] == 1
    bare = re.sub(rb"<nameAlias\b[^>]*/>", b"", _SAMPLE)
    bare = re.sub(rb"<(nameAlias|regulation)\b.*?</\1>", b"", bare, flags=re.DOTALL)
    found = harvest(_FORMAT, _raw(bare))
    assert (found.kinds()["regulation-missing"], found.kinds()["name-missing"]) == (4, 4)
    assert counted(found.counts) == found.names == {}


def test_namespaces_comments_and_character_data_change_nothing(sample: Harvest) -> None:
    content = _SAMPLE.replace(b'xmlns="', b'xmlns:a="').replace(b"</", b"</a:")
    content = re.sub(rb"<(?=[a-z])", b"<a:", content)
    content = content.replace(b">Lo quality<", b"><!-- > --><![CDATA[Lo]]> quality<")
    content = content.replace(b"<a:sanctionEntity ", b"<!-- <sanctionEntity> --><a:sanctionEntity ")
    found = harvest(_FORMAT, _raw(content))
    assert list(found.records.values()) == list(sample.records.values())
    assert found.counts == sample.counts


def test_publishes_a_utc_instant() -> None:
    assert _FORMAT.inspect(_raw(_SAMPLE)).published == "2031-05-04T21:30:11Z"
    assert _FORMAT.inspect(_raw(_SAMPLE)).dataset == "eu_fsf"
    undated = _SAMPLE.replace(b"2031-05-04T23:30:11.125+02:00", b"today")
    assert _FORMAT.inspect(_raw(undated)).published == ""
    assert [i.kind for i in _FORMAT.inspect(_raw(undated)).issues] == ["published-missing"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "not well-formed", id="binary"),
        pytest.param(_SAMPLE[:9000], "not well-formed", id="truncated"),
        pytest.param(_SAMPLE[:-4], "not well-formed", id="last-bytes-lost"),
        pytest.param(b"<html><body/></html>", "its root is html", id="web-page"),
        pytest.param(_SAMPLE.replace("Д".encode(), b"\x14"), "not well-formed", id="low-byte"),
        pytest.param(_SAMPLE.replace("Д".encode(), b"\xc4"), "not well-formed", id="encoding"),
        pytest.param(
            b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + _SAMPLE.partition(b"?>")[2],
            "document type",
            id="doctype",
        ),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert fault.value.file == "list.xml"
    assert reason in fault.value.reason


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(_SAMPLE[:-4], id="cut"),
        pytest.param(_SAMPLE[:9000], id="cut-inside"),
        pytest.param(_SAMPLE.replace("Д".encode(), b"\xc4"), id="encoding"),
        pytest.param(b"x" * 100, id="text"),
    ],
)
def test_the_counter_refuses_damaged_files_too(content: bytes) -> None:
    with pytest.raises(SourceDamagedError):
        _FORMAT.count(_raw(content))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_bytes(seed: int) -> None:
    survives(_FORMAT, "fsf", RawBytes("list.xml", mutate(_SAMPLE, random.Random(seed))))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_values(seed: int) -> None:
    """Change values only, so that the XML stays well-formed and the counts must agree."""
    dice = random.Random(seed)

    def attribute(found: re.Match[str]) -> str:
        if dice.random() < 0.85 or found[1] in ("xmlns", "generationDate"):
            return found[0]
        kept = found[2][: dice.randrange(len(found[2]) + 1)]
        junk = "".join(dice.choice("a(); ,–ع金Ж1:)-\x85\u200b") for _ in range(dice.randrange(9)))
        return f'{found[1]}="{kept}{junk}"'

    def remark(found: re.Match[str]) -> str:
        words = (" low quality", "lo-qual", "slow qual", "LOW  QUAL", "a", "–", " ", "\x85")
        return f">{found[1]}{''.join(dice.choices(words, k=dice.randrange(4)))}</remark"

    text = _SAMPLE.decode().partition("?>")[2]
    text = re.sub(r'(\w+)="([^"<&]*)"', attribute, text)
    text = re.sub(r">([^<>]*)</remark", remark, text)
    survives(_FORMAT, "fsf", RawBytes("list.xml", text.encode()))


def test_is_recognised_by_root_and_by_name_only_without_one() -> None:
    assert _FORMAT.recognise("anything.xml", _SAMPLE[:500]) == "fsf"
    assert _FORMAT.recognise("xmlFullSanctionsList_1_1.xml", b"") == "fsf"
    assert _FORMAT.recognise("20310504-FULL-1_1(xsd).xml", b"\x00") == "fsf"
    assert _FORMAT.recognise("20310504-FULL-1_1.xml", b"<?xml version='1.0'?><sdnList>") is None
    assert _FORMAT.recognise("other.xml", b"<export><row/></export>") is None


def test_the_registry_knows_list_and_formats() -> None:
    eu = dataset("eu_fsf")
    assert (eu.prefix, eu.authority, eu.weak_alias) == ("eu-fsf", "EU", "counts")
    assert eu.formats == tuple(one.name for one in FORMATS)
    assert all(formats()[name].parser.startswith(f"{name}/") for name in eu.formats)
    (fetch,) = eu.fetch
    assert fetch.url.startswith("https://webgate.ec.europa.eu/fsd/fsf/public/files/")
    assert _FORMAT.recognise(fetch.file, b"") == fetch.component
    found = recognise(Path("list.xml"), _SAMPLE)
    assert found is not None
    assert (found[0].name, found[1]) == ("eu-fsf-xml", "fsf")


# --- a long list

_READ = """
import sys
from pathlib import Path
from proscribe.sources.eu import FORMATS

class Disk:
    def __init__(self, path):
        self.path, self.name, self.size_bytes = path, path.name, path.stat().st_size
    def open(self):
        return self.path.open("rb")

def peak():
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])

format_, path = FORMATS[int(sys.argv[1])], Path(sys.argv[2])
small = {"fsf": Disk(path.with_name("small" + path.suffix))}
assert sum(1 for _ in format_.parse(small)) > 100  # what is loaded on first use is loaded now
before = peak()
n = sum(1 for _ in format_.parse({"fsf": Disk(path)}))
print(n, peak() - before)
"""


def grown(number: int, path: Path) -> tuple[int, int]:
    """Give how many things a format gives for a file, and how many KiB its peak memory grew."""
    if not Path("/proc/self/status").exists():
        pytest.skip("the peak of memory is read from /proc")
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(number), str(path)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    n, kib = done.stdout.split()
    return int(n), int(kib)


def test_memory_does_not_grow_with_the_list(tmp_path: Path) -> None:
    (tmp_path / "small.xml").write_bytes(b"".join(long_list(1_000_000)))
    path = tmp_path / "long.xml"
    path.write_bytes(b"".join(long_list(25_000_000)))
    assert path.stat().st_size > 25_000_000
    n, kib = grown(0, path)
    assert n > 4_000
    assert kib < 10_000  # a tree of the whole list takes fifteen times as much


def test_a_long_list_is_read_in_time_that_grows_with_it_and_counted() -> None:
    found = assert_growth(
        lambda files: harvest(_FORMAT, files),
        lambda size: _raw(b"".join(long_list(size))),
        4_000_000,
    )
    assert found.issues == []
    assert found.counts.records == len(found.fragments) > 500
    assert counted(found.counts) == found.names


# --- the real excerpt


@pytest.fixture(scope="module")
def real(lists: Path) -> Harvest:
    return harvest(_FORMAT, {"fsf": raw_path(lists / "samples" / "eu-fsf_sample.xml")})


def test_the_real_excerpt_is_read_whole_without_an_issue(real: Harvest) -> None:
    assert real.issues == []
    assert set(real.records) == {
        "eu-fsf-eu-502-12", "eu-fsf-eu-3953-70", "eu-fsf-eu-3092-36",
    }  # fmt: skip
    assert real.names == counted(real.counts) == {"name": 3, "alias": 5, "weakAlias": 1}
    assert [message for one in real.records.values() for message in check_record(one)] == []


def test_the_real_excerpt_has_the_primary_names_of_the_convention(real: Harvest) -> None:
    primary = {
        record_id: [name.text for name in record.names if name.kind == "name"]
        for record_id, record in real.records.items()
    }
    assert primary == {
        "eu-fsf-eu-502-12": ["Haji Ahmad Jan"],
        "eu-fsf-eu-3953-70": ["Parchin Chemical Industries (PCI)"],
        "eu-fsf-eu-3092-36": ["Ibrahim Hassan Tali Al-Asiri"],
    }


def test_the_real_excerpt_has_a_hijri_date_in_both_calendars(real: Harvest) -> None:
    dates = [(one.date.iso, one.note) for one in real.records["eu-fsf-eu-3092-36"].dates]
    assert dates == [
        ("1982-04-18", ""),
        ("1982-04-19", "24/6/1402 in the Islamic calendar, hijri calendar"),
    ]


def test_reading_the_real_excerpt_twice_gives_the_same_bytes(lists: Path) -> None:
    files = {"fsf": raw_path(lists / "samples" / "eu-fsf_sample.xml")}
    one, other = ([msgspec.json.encode(x) for x in _FORMAT.parse(files)] for _ in range(2))
    assert one == other


@pytest.mark.parametrize("share", [0.1, 0.5, 0.999])
def test_a_truncated_real_excerpt_is_refused(lists: Path, share: float) -> None:
    content = (lists / "samples" / "eu-fsf_sample.xml").read_bytes()
    with pytest.raises(SourceDamagedError):
        list(_FORMAT.parse(_raw(content[: int(len(content) * share)])))
