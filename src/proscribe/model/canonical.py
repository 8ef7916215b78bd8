"""One form for one content: merge fragments, order values, hash.

The order in which a publisher prints aliases is not content; a name printed twice is one name.
So values are sorted and made distinct before a record is hashed, and a list that was merely
re-sorted is the same list.
"""

import hashlib
from collections.abc import Iterable
from typing import Any

import msgspec

from proscribe.model.record import Designation, Name, Record

_TUPLES = (
    "names", "dates", "facts", "identifiers", "addresses", "designations", "relations",
    "references", "remarks",
)  # fmt: skip
_NAME_RANK = {"name": 0, "alias": 1, "previousName": 2, "weakAlias": 3}
_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(Record)


def encode(value: Any) -> bytes:
    """Give the deterministic JSON bytes of a noun."""
    return _encoder.encode(value)


def decode(content: bytes) -> Record:
    """Give the record whose deterministic JSON bytes these are."""
    return _decoder.decode(content)


def canonical(record: Record) -> Record:
    """Give the record with each of its tuples distinct and in canonical order.

    The same goes for the tuples of its designations, save their reasons, which are read in order.
    """
    changes: dict[str, Any] = {}
    for field in _TUPLES:
        values = getattr(record, field)
        if field == "designations" and values:
            values = changes[field] = tuple(_tidy(each) for each in values)
        if len(values) > 1:
            distinct = dict.fromkeys(values)
            changes[field] = tuple(
                sorted(distinct, key=_name_key if field == "names" else _encoder.encode)
            )
    return msgspec.structs.replace(record, **changes) if changes else record


def _tidy(designation: Designation) -> Designation:
    changes: dict[str, Any] = {}
    for field in ("programs", "legal_basis", "amended", "measures"):
        values = getattr(designation, field)
        if len(values) > 1:
            changes[field] = tuple(sorted(set(values)))
    return msgspec.structs.replace(designation, **changes) if changes else designation


def _name_key(name: Name) -> tuple[int, bool, bytes]:
    return (_NAME_RANK[name.kind], name.script not in ("Latn", ""), _encoder.encode(name))


def merge(parts: Iterable[Record]) -> Record:
    """Join what the components of a version say of one record.

    Args:
        parts: Fragments of one record id, the primary component first.

    Returns:
        The canonical record, with the schema of the first part that states one.

    Raises:
        ValueError: There are no parts, or they are of different records.
    """
    found = tuple(parts)
    if len({part.id for part in found}) != 1:
        raise ValueError("merge takes one or more parts of one record")
    if len(found) == 1:
        return canonical(found[0])
    changes: dict[str, Any] = {
        field: tuple(value for part in found for value in getattr(part, field)) for field in _TUPLES
    }
    changes["schema"] = next((part.schema for part in found if part.schema), "")
    return canonical(msgspec.structs.replace(found[0], **changes))


def digest(record: Record) -> str:
    """Give the SHA-256 of a canonical record, hex."""
    return hashlib.sha256(_encoder.encode(record)).hexdigest()


def caption(record: Record) -> str:
    """Give the name to show: a primary name, in Latin script where there is one, else the id."""
    if not record.names:
        return record.id
    return min(record.names, key=_name_key).text
