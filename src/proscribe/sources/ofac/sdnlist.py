"""SDN.XML and CONSOLIDATED.XML: the format `ofac-sdnlist`, one element for each entry.

Names come in two halves, documents and many other things in `idList`, relations as text in the
remarks; `category` weak takes the place of the quoted names of the CSV files. The namespace changed
in 2024, so elements are matched by local name.

Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas;
quirks in NOTES.md.
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, RawFile
from proscribe.sources.ofac import count_sdnlist, remarks
from proscribe.sources.ofac.completeness import CONS, SDN
from proscribe.sources.ofac.document import Node, Reader
from proscribe.sources.ofac.legacy import LIST_NAMES
from proscribe.sources.ofac.typed import Entry
from proscribe.sources.treasury import vocabulary
from proscribe.values.dates import parse_date

_ROOT = "sdnList"
_COMPONENT = "sdnlist"
_FILE_NAME = re.compile(r"(?:sdn|consolidated|cons)\.xml", re.IGNORECASE)
_ROOT_TAG = re.compile(rb"<(?:\w+:)?sdnList[\s>]")
_ANY_TAG = re.compile(rb"<[A-Za-z]")
_SDN_PROGRAM = re.compile(rb">\s*(?:CUBA|SDNTK|NPWMD|FTO|SDNT|IRAQ2|TCO)\s*</(?:\w+:)?program>")
_CONS_PROGRAM = re.compile(rb">\s*(?:NS-PLC|CMIC-EO13959|561-Related)\s*</(?:\w+:)?program>")
_BLOCK_BYTES = 1 << 20
_OVERLAP = 512
_LINKED = re.compile(r"\(?(Linked To: .+?)\)?\.?")

_ADDRESS_PARTS = (
    ("address1", "ADDRESS1"),
    ("address2", "ADDRESS2"),
    ("address3", "ADDRESS3"),
    ("city", "CITY"),
    ("stateOrProvince", "STATE/PROVINCE"),
    ("postalCode", "POSTAL CODE"),
)
_LISTED = (
    ("nationalityList", "nationality", "country", "nationality"),
    ("citizenshipList", "citizenship", "country", "citizen"),
    ("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", "DOB"),
    ("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", "POB"),
)
_VESSEL = (
    ("callSign", "Vessel Call Sign"),
    ("vesselType", "Vessel Type"),
    ("vesselFlag", "Vessel Flag"),
    ("vesselOwner", "Vessel Owner"),
    ("tonnage", "Vessel Tonnage"),
    ("grossRegisteredTonnage", "Vessel Gross Registered Tonnage"),
)
_DOCUMENT = ("idNumber", "idCountry", "issueDate", "expirationDate")


def _leaves() -> dict[str, Leaf]:
    numbered = Leaf("ignored", "numbers the item and says nothing of the party")
    main = Leaf("ignored", "which of several values OFAC prints first")
    entry = {
        "uid": Leaf("used", "record id and reference"),
        "firstName": Leaf("used", "primary name"),
        "lastName": Leaf("used", "primary name"),
        "title": Leaf("used", "position"),
        "sdnType": Leaf("used", "schema"),
        "remarks": Leaf("used", "relations; kept whole"),
        "programList/program": Leaf("used", "programs of the designation"),
        "idList/id/uid": numbered,
        "idList/id/idType": Leaf("used", "what the value becomes"),
        "akaList/aka/uid": numbered,
        "akaList/aka/type": Leaf("used", "kind of name"),
        "akaList/aka/category": Leaf("used", "kind of name"),
        "akaList/aka/lastName": Leaf("used", "name"),
        "akaList/aka/firstName": Leaf("used", "name"),
        "addressList/address/uid": numbered,
        "addressList/address/country": Leaf("used", "address"),
    }
    entry |= {f"idList/id/{name}": Leaf("used", "identifier or fact") for name in _DOCUMENT}
    for name, _ in _ADDRESS_PARTS:
        entry[f"addressList/address/{name}"] = Leaf("used", "address")
    for group, item, value, word in _LISTED:
        entry[f"{group}/{item}/uid"] = numbered
        entry[f"{group}/{item}/mainEntry"] = main
        entry[f"{group}/{item}/{value}"] = Leaf("used", word)
    for name, word in _VESSEL:
        entry[f"vesselInfo/{name}"] = Leaf("used", word)
    leaves = {f"sdnEntry/{path}": leaf for path, leaf in entry.items()}
    for name in ("Publish_Date", "Record_Count"):
        leaves[f"publshInformation/{name}"] = Leaf("used", "inspection")
    return leaves


class SdnListFormat:
    """The format `ofac-sdnlist`."""

    name = "ofac-sdnlist"
    parser = "ofac-sdnlist/1"
    components = (Component(name=_COMPONENT, title="SDN.XML or CONSOLIDATED.XML"),)
    leaves: Mapping[str, Leaf] = _leaves()

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is of this format: by its root, else by OFAC's file name."""
        if _ROOT_TAG.search(head[:4096]):
            return _COMPONENT
        if _FILE_NAME.fullmatch(name) and not _ANY_TAG.search(head):
            return _COMPONENT
        return None

    def inspect(self, files: Files) -> Inspection:
        """Read date and count, and compare the count with the entries.

        Raises:
            SourceDamagedError: The document is not well-formed to its end.
        """
        file = files[_COMPONENT]
        if not file.size_bytes:
            return Inspection(
                dataset=_dataset(file),
                issues=(_refusal("empty", f"{file.name} is empty", "line 1"),),
            )
        published, declared, line = "", "", 0
        entries = 0
        reader = Reader(file, root=_ROOT, leaves=self.leaves, component=_COMPONENT)
        for node in reader.stream({"sdnEntry": "", "publshInformation": ""}, skipped=("sdnEntry",)):
            date = parse_date(node.word("Publish_Date"), month_first=True)
            published = date.iso if date and date.precision == "day" else ""
            declared, line = node.word("Record_Count"), node.line
        entries = count_sdnlist.count(files).records
        issues: list[Issue] = []
        number = int(declared) if declared.isascii() and declared.isdigit() else None
        if number is None:
            issues.append(_refusal("count-missing", "The file does not say how many it holds"))
        elif number != entries:
            message = f"The file says that it holds {number} entries and holds {entries}"
            issues.append(_refusal("count-mismatch", message, f"line {line}"))
        if not published:
            issues.append(_refusal("date-missing", "The file does not say when it was published"))
        return Inspection(
            dataset=_dataset(file),
            published=published,
            declared_records=number,
            issues=tuple(issues),
        )

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        """Read the entries in document order.

        Raises:
            SourceDamagedError: The document is not well-formed to its end, or of another kind.
        """
        file = files[_COMPONENT]
        if not file.size_bytes:
            return
        list_name = LIST_NAMES.get(_dataset(file), "")
        reader = Reader(file, root=_ROOT, leaves=self.leaves, component=_COMPONENT)
        seen: set[str] = set()
        for node in reader.stream({"sdnEntry": ""}):
            yield from _entry(node, list_name, seen)
        yield from reader.watch.issues()

    def count(self, files: Files) -> Counts:
        """Count entries and names with `count_sdnlist`."""
        return count_sdnlist.count(files)


def _refusal(kind: str, message: str, location: str = "") -> Issue:
    return Issue(
        kind=kind, severity="refusal", message=message, component=_COMPONENT, location=location
    )


def _dataset(file: RawFile) -> str:
    """Give the dataset: by programs that one list only has, else by the file name, else ""."""
    consolidated = False
    tail = b""
    with file.open() as stream:
        while block := stream.read(_BLOCK_BYTES):
            block = tail + block
            if _SDN_PROGRAM.search(block):
                return SDN
            consolidated = consolidated or _CONS_PROGRAM.search(block) is not None
            tail = block[-_OVERLAP:]
    name = file.name.lower()
    if consolidated or name.startswith("cons"):
        return CONS
    return SDN if name.startswith("sdn") else ""


def _entry(node: Node, list_name: str, seen: set[str]) -> Iterator[Fragment | Issue]:
    uid = node.word("uid")
    location = f"line {node.line}"
    if not (uid.isascii() and uid.isdigit() and len(uid) <= 9):
        yield Issue(
            kind="row-damaged",
            severity="refusal",
            message="An entry has no number and would be lost",
            component=_COMPONENT,
            location=location,
            value=uid[:200],
        )
        return
    kind = node.word("sdnType")
    schema = vocabulary.schema_of(kind)
    uid = str(int(uid))
    draft = Entry(uid, schema=schema or "Organization", component=_COMPONENT, location=location)
    if schema is None:
        draft.report("unknown-category", "error", "The type of the party is not known", kind)
    if uid in seen:
        draft.report("duplicate-id", "error", "Two entries have this number; they are merged", uid)
    seen.add(uid)
    _names(draft, node)
    _values(draft, node)
    _addresses(draft, node)
    programs = [program.text for program in node.all("programList", "program") if program.text]
    if not programs:
        draft.report("program-missing", "error", "The entry names no program")
    yield draft.fragment(list_name=list_name, programs=programs)
    yield from draft.issues


def _names(draft: Entry, node: Node) -> None:
    draft.halves("name", node.word("lastName"), node.word("firstName"))
    for aka in node.all("akaList", "aka"):
        category = aka.word("category")
        if category not in ("strong", "weak"):
            message = "The category of a name is not known; it counts as strong"
            draft.report("unknown-category", "error", message, category)
        kind = vocabulary.name_kind(aka.word("type"), weak=category == "weak")
        if kind is None:
            message = "The type of a name is not known; it counts as an alias"
            draft.report("unknown-category", "error", message, aka.word("type"))
        draft.halves(kind or "alias", aka.word("lastName"), aka.word("firstName"))


def _values(draft: Entry, node: Node) -> None:
    if node.word("title"):
        draft.take("Title", node.word("title"))
    for one in node.all("idList", "id"):
        draft.take(
            one.word("idType"),
            one.word("idNumber"),
            country=one.word("idCountry"),
            issued=one.word("issueDate"),
            expires=one.word("expirationDate"),
        )
    for group, item, value, word in _LISTED:
        for one in node.all(group, item):
            draft.take(word, one.word(value))
    for name, word in _VESSEL:
        for one in node.all("vesselInfo", name):
            draft.take(word, one.text)
    for text in node.all("remarks"):
        draft.remark(text.text)
        for segment in remarks.split(text.text):
            linked = _LINKED.fullmatch(segment)
            if linked:
                remarks.take(draft, linked[1])


def _addresses(draft: Entry, node: Node) -> None:
    for address in node.all("addressList", "address"):
        draft.typed_address(
            [(word, address.word(name)) for name, word in _ADDRESS_PARTS],
            country=address.word("country"),
        )
