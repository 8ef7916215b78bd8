"""Counts records and names in the raw bytes of FollowTheMoney files, by readers of its own.

The second opinion on `read.py` and `simple.py`; it shares no code with them: JSON is read by the
standard library, CSV by one regular expression.

Source: FollowTheMoney 3.8.2; OpenSanctions, targets.simple.csv.
"""

import json
import re
from collections import Counter

from proscribe.sources.contract import Counts, RawFile

_KINDS = ("name", "alias", "weakAlias", "previousName")
# What is no party by itself: sanctions, addresses, documents, ties, and what has no name to find.
_NO_PARTY = frozenset(
    {
        "Sanction", "Address", "Identification", "Passport", "Ownership", "Directorship",
        "Membership", "Employment", "Family", "Associate", "Representation", "Succession",
        "UnknownLink", "Position", "Occupancy", "Documentation", "Document", "Article", "Note",
        "Image", "Event", "CourtCase", "CourtCaseParty", "Contract", "ContractAward", "Debt",
        "Payment", "Project", "ProjectParticipant", "Similar", "Mention", "Interval",
        "Interest", "Value",
    }
)  # fmt: skip
_MARGIN = re.compile(r'(name|alias|weakAlias|previousName): (".*")', re.DOTALL)
_TAKEN_OUT = re.compile("[\u2028\u2029\u200b-\u200d]")  # by FollowTheMoney, of any text
_NOTHING = {"", "-", "--", "-0-", "n/a"}
_CELL = re.compile(r'(?:"((?:[^"]|"")*+)"|([^,\r\n]*))(,|\r\n|\r|\n|\Z)')
_ITEM = re.compile(r'(?:"((?:[^"]|"")*+)"|([^;]*))(;|\Z)')


def count_entities(file: RawFile) -> Counts:
    """Count the parties of a file of entities, and their names by kind."""
    records, names = 0, Counter[str]()
    with file.open() as content:
        for line in content:
            try:
                found = json.loads(line.decode("utf-8-sig"))
            except (ValueError, RecursionError):
                continue
            if not isinstance(found, dict) or not isinstance(found.get("properties"), dict):
                continue
            schema, properties = found.get("schema"), found["properties"]
            if not isinstance(schema, str):
                continue
            if schema in _NO_PARTY or (schema == "CryptoWallet" and properties.get("holder")):
                continue
            records += 1
            names.update(_names(properties))
    return Counts(records=records, names={kind: n for kind, n in names.items() if n})


def _names(properties: dict[str, object]) -> Counter[str]:
    """Count the names of one party: those held, and those that the notes hold in their own form."""
    noted: dict[str, set[str]] = {}
    for note in _strings(properties.get("notes")):
        found = _MARGIN.fullmatch(note)
        value = _json_text(found[2]) if found else None
        if found and value is not None:
            noted.setdefault(found[1], set()).add(value)
    counted = Counter[str]()
    for kind in _KINDS:
        own = noted.get(kind, set())
        stand_ins = {_unquoted(name) for name in own}
        held = {name for name in _strings(properties.get(kind)) if name not in stand_ins}
        counted[kind] = sum(
            " ".join(name.split()).casefold() not in _NOTHING for name in held | own
        )
    return counted


def _json_text(text: str) -> str | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def _strings(values: object) -> list[str]:
    return [one for one in values if isinstance(one, str)] if isinstance(values, list) else []


def _unquoted(name: str) -> str:
    name = _TAKEN_OUT.sub("", name)
    bare = name[1:-1] if len(name) > 1 and name[0] in "\"'" and name[-1] in "\"'" else name
    return " ".join(bare.split())


def count_simple(file: RawFile) -> Counts:
    """Count the rows of `targets.simple.csv`, and the names in them."""
    with file.open() as content:
        text = content.read().decode("utf-8-sig", "replace")
    records, names = 0, Counter[str]()
    header: list[str] = []
    row: list[str] = []
    at = 0
    while at < len(text):
        found = _CELL.match(text, at)
        if found is None:
            break
        row.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        at = found.end()
        if found[3] == ",":
            continue
        if not header:
            header = row
        elif any(row):
            cells = dict(zip(header, row, strict=False))
            if cells.get("id", "").strip():
                records += 1
                names["name"] += _plain(cells.get("name", "")) not in _NOTHING
                names["alias"] += len(_items(cells.get("aliases", "")))
        row = []
    return Counts(records=records, names={kind: n for kind, n in names.items() if n})


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _items(text: str) -> list[str]:
    found, at = [], 0
    while at < len(text):
        item = _ITEM.match(text, at)
        if item is None:
            found.append(text[at:])
            break
        value = item[2] if item[1] is None else item[1].replace('""', '"')
        if _plain(value) not in _NOTHING:
            found.append(value)
        at = item.end()
    return found
