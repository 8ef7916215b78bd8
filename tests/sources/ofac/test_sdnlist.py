"""SDN.XML: a made-up list, damage, and the real file."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.model.record import Fragment, Identifier
from proscribe.sources.contract import Counts, Files, RawFile
from proscribe.sources.ofac.sdnlist import SdnListFormat
from proscribe.values.dates import parse_date

FORMAT = SdnListFormat()
Memory = Callable[[str, bytes], RawFile]


def _read(files: Files) -> tuple[list[Fragment], list[Issue]]:
    items = list(FORMAT.parse(files))
    return (
        [item for item in items if isinstance(item, Fragment)],
        [item for item in items if isinstance(item, Issue)],
    )


def _counts(fragments: list[Fragment]) -> Counts:
    names: Counter[str] = Counter(
        name.kind for fragment in fragments for name in fragment.record.names
    )
    return Counts(records=len({f.record.id for f in fragments}), names=dict(names))


def _xml(memory: Memory, content: bytes, name: str = "sdn.xml") -> Files:
    return {"sdnlist": memory(name, content)}


def test_reads_a_person(memory: Memory, made_xml: bytes) -> None:
    fragments, issues = _read(_xml(memory, made_xml))
    person = fragments[0].record
    assert (person.id, person.schema) == ("ofac-2", "Person")
    assert [(name.kind, name.text) for name in person.names] == [
        ("name", "Upton MADE"),
        ("weakAlias", "The DOC"),
        ("alias", "Upton Junior MADE"),
    ]
    assert [date.date.iso for date in person.dates] == ["1948-12-10"]
    assert {(fact.prop, fact.value) for fact in person.facts} == {
        ("position", "Chairman"),
        ("birthPlace", "Cairo, Egypt"),
        ("nationality", "eg"),
        ("citizenship", "kp"),
        ("gender", "male"),
        ("notes", "55"),
    }
    assert person.identifiers == (
        Identifier("passportNumber", "1084010", "Passport", "eg",
                   issued=parse_date("1999-05-12"), expires=parse_date("2004-05-11")),
    )  # fmt: skip
    assert person.designations[0].programs == ("IFSR", "NPWMD")
    assert person.designations[0].measures == ("Secondary sanctions risk: See Section 11",)
    assert [one.other_name for one in person.relations] == ["EXAMPLE AIR"]
    assert person.addresses[0].full == "1 Example Street, London EC3N 1DY, United Kingdom"
    assert person.remarks == ("(Linked To: EXAMPLE AIR); member of a board.",)
    assert [(issue.kind, issue.severity) for issue in issues] == [("unknown-category", "error")]


def test_reads_a_vessel(memory: Memory, made_xml: bytes) -> None:
    vessel = _read(_xml(memory, made_xml))[0][1].record
    assert vessel.schema == "Vessel"
    assert {fact.prop for fact in vessel.facts} == {
        "type", "flag", "tonnage", "grossRegisteredTonnage",
    }  # fmt: skip
    assert [one.other_name for one in vessel.relations] == ["EXAMPLE SHIPPING"]


def test_inspects_date_count_and_dataset(memory: Memory, made_xml: bytes) -> None:
    inspection = FORMAT.inspect(_xml(memory, made_xml))
    assert inspection.dataset == "us_ofac_sdn"
    assert inspection.published == "2024-05-06"
    assert inspection.declared_records == 3
    assert inspection.issues == ()


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (b"Count>3<", b"Count>4<", "count-mismatch"),
        (b"Count>3<", b"Count>x<", "count-missing"),
        (b"05/06/2024", b"sometime", "date-missing"),
    ],
)
def test_refuses_a_file_that_contradicts_itself(
    memory: Memory, made_xml: bytes, old: bytes, new: bytes, kind: str
) -> None:
    issues = FORMAT.inspect(_xml(memory, made_xml.replace(old, new))).issues
    assert [(issue.kind, issue.severity) for issue in issues] == [(kind, "refusal")]


@pytest.mark.parametrize(
    ("name", "programs", "dataset"),
    [
        ("sdn.xml", b"XX", "us_ofac_sdn"),
        ("CONSOLIDATED.XML", b"XX", "us_ofac_cons"),
        ("download.xml", b"NS-PLC", "us_ofac_cons"),
        ("download.xml", b"SDNTK", "us_ofac_sdn"),
        ("download.xml", b"XX", ""),
    ],
)
def test_tells_the_list_by_programs_or_name(
    memory: Memory, name: str, programs: bytes, dataset: str
) -> None:
    content = b"<sdnList><sdnEntry><uid>1</uid><lastName>A</lastName><programList><program>"
    content += programs + b"</program></programList></sdnEntry></sdnList>"
    assert FORMAT.inspect(_xml(memory, content, name)).dataset == dataset


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_file_that_is_cut_is_damaged(memory: Memory, made_xml: bytes, share: float) -> None:
    files = _xml(memory, made_xml[: int(len(made_xml) * share)])
    with pytest.raises(SourceDamagedError):
        _read(files)
    with pytest.raises(SourceDamagedError):
        FORMAT.inspect(files)


def test_an_empty_file_is_refused(memory: Memory) -> None:
    files = _xml(memory, b"")
    assert [issue.kind for issue in FORMAT.inspect(files).issues] == ["empty"]
    assert _read(files) == ([], [])
    assert FORMAT.count(files) == Counts(records=0, names={})


def test_a_document_type_declaration_is_refused(memory: Memory, made_xml: bytes) -> None:
    bomb = b'<!DOCTYPE sdnList [<!ENTITY a "b">]>'
    with pytest.raises(SourceDamagedError):
        _read(_xml(memory, made_xml.replace(b"<sdnList ", bomb + b"<sdnList ", 1)))


def test_an_element_that_is_not_declared_is_a_refusal(memory: Memory, made_xml: bytes) -> None:
    changed = made_xml.replace(b"<title>", b"<favouriteColour>red</favouriteColour><title>", 1)
    _, issues = _read(_xml(memory, changed))
    assert ("unknown-leaf", "refusal", "red") in {
        (issue.kind, issue.severity, issue.value) for issue in issues
    }


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (b"<sdnType>Vessel", b"<sdnType>Satellite", "unknown-category"),
        (b"<category>weak", b"<category>so-so", "unknown-category"),
        (b"<type>f.k.a.", b"<type>d.b.a.", "unknown-category"),
        (b"<uid>3</uid><lastName>", b"<uid>x</uid><lastName>", "row-damaged"),
        (b"<uid>3</uid><lastName>", b"<uid>2</uid><lastName>", "duplicate-id"),
        (b"<program>CUBA", b"<program>", "program-missing"),
        (b"<lastName>EXAMPLE AIR", b"<lastName>", "name-empty"),
    ],
)
def test_a_fault_of_one_entry_is_an_error(
    memory: Memory, made_xml: bytes, old: bytes, new: bytes, kind: str
) -> None:
    files = _xml(memory, made_xml.replace(old, new))
    fragments, issues = _read(files)
    severity = "refusal" if kind == "row-damaged" else "error"  # a lost entry refuses the version
    assert (kind, severity) in {(issue.kind, issue.severity) for issue in issues}
    assert len(fragments) >= 2
    assert _counts(fragments) == FORMAT.count(files)


@pytest.mark.parametrize(
    ("name", "head", "component"),
    [
        ("sdn.xml", b"", "sdnlist"),
        ("CONSOLIDATED.XML", b"\x00\x01", "sdnlist"),
        ("any.xml", b'<?xml version="1.0"?><sdnList xmlns="http://tempuri.org/sdnList.xsd">',
         "sdnlist"),
        ("sdn.xml", b"<html><body>", None),
        ("sdn_advanced.xml", b"", None),
    ],
)  # fmt: skip
def test_recognises_the_format(name: str, head: bytes, component: str | None) -> None:
    assert FORMAT.recognise(name, head) == component


def test_the_real_file_is_read_and_counted_alike(
    lists: Path, disk: Callable[[Path], RawFile]
) -> None:
    files = {"sdnlist": disk(lists / "us_ofac_cons/xml-2024-05-06/consolidated.xml")}
    inspection = FORMAT.inspect(files)
    assert (inspection.dataset, inspection.published) == ("us_ofac_cons", "2024-05-06")
    assert (inspection.declared_records, inspection.issues) == (443, ())
    fragments, issues = _read(files)
    assert issues == []
    assert _counts(fragments) == FORMAT.count(files)
    assert _counts(fragments) == Counts(
        records=443, names={"name": 443, "alias": 919, "previousName": 141, "weakAlias": 66}
    )
