"""Format `ftm-json`: FollowTheMoney entities, one a line, to records.

It reads `entities.ftm.json` (entities in any order, joined by id) and `targets.nested.json`
(entities inside each other) of OpenSanctions, and what `write.py` writes. The file is read
twice: first what belongs to a party (sanctions, addresses, documents, wallets, ties) is kept in
a compact form, some hundred bytes each; then the parties go by, one record each.

Source: OpenSanctions, "Using OpenSanctions in bulk"; FollowTheMoney 3.8.2.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue, Severity
from proscribe.model.record import Address, Fragment, Record
from proscribe.model.schemata import properties, schemata
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, RawFile
from proscribe.sources.ftm.beside import Entity, address, pieces
from proscribe.sources.ftm.count import count_entities
from proscribe.sources.ftm.party import party
from proscribe.sources.ftm.table import DOCUMENTS, EDGES, FETCHED, LEFT_OUT, PROVENANCE, is_party
from proscribe.sources.lines import Line, iter_lines

NAME = "ftm-json"
_HEAD = re.compile(
    rb'\A(?:\xef\xbb\xbf)?\s*\{(?=[^\n]*"schema"\s*:)(?=[^\n]*"properties"\s*:\s*\{)'
)
_decoder = msgspec.json.Decoder(Entity)
_pack = msgspec.msgpack.Encoder().encode
_record_of = msgspec.msgpack.Decoder(Record).decode
_address_of = msgspec.msgpack.Decoder(Address).decode


class EntityLines:
    """The format `ftm-json`; see `sources.contract.Format`."""

    name = NAME
    parser = f"{NAME}/1"
    components = (Component(name=NAME, title="file of FollowTheMoney entities"),)

    @property
    def leaves(self) -> Mapping[str, Leaf]:
        """Every property of every schema, and the schemata that are left out."""
        found = {
            f"{schema}.{prop}": Leaf("ignored", PROVENANCE[prop])
            if prop in (FETCHED if is_party(schema) else PROVENANCE)
            else Leaf("used", "see docs/ftm.md")
            for schema in schemata()
            for prop in properties(schema)
        }
        found |= {schema: Leaf("ignored", why) for schema, why in LEFT_OUT.items()}
        return MappingProxyType(found)

    def recognise(self, name: str, head: bytes) -> str | None:
        """Know the file by the names that OpenSanctions uses, or by its first line."""
        lower = name.lower()
        if lower.endswith((".ftm.json", ".ftm.ijson")) or lower == "targets.nested.json":
            return NAME
        return NAME if _HEAD.match(head) else None

    def inspect(self, files: Files) -> Inspection:
        """Name the dataset when all entities name the same one."""
        datasets: set[str] = set()
        seen: set[str] = set()
        for line in iter_lines(files[NAME]):
            entity = _decode(line)
            if entity is not None and len(datasets) < 2:
                datasets.update(entity.datasets)
            if entity is not None and entity.last_seen:
                seen.add(entity.last_seen[:10])
        return Inspection(
            dataset=datasets.pop() if len(datasets) == 1 else "",
            published=max(filter(re.compile(r"\d{4}-\d\d-\d\d").fullmatch, seen), default=""),
        )

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        """Read the entities.

        Raises:
            SourceDamagedError: The file is empty, cut, or no line is an entity.
        """
        yield from _Reading(files[NAME]).run()

    def count(self, files: Files) -> Counts:
        """Count records and names with a reader of its own."""
        return count_entities(files[NAME])


def _decode(line: Line) -> Entity | None:
    try:
        return _decoder.decode(line.data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


class _Reading:
    """One reading of one file."""

    def __init__(self, file: RawFile) -> None:
        self._file = file
        self._pieces: dict[str, list[bytes]] = {}
        self._addresses: dict[str, bytes] = {}
        self._parties: set[str] = set()
        self._odd: dict[tuple[str, str], tuple[int, str]] = {}

    def run(self) -> Iterator[Fragment | Issue]:
        n_entities = 0
        for line in iter_lines(self._file):
            entity = _decode(line)
            if entity is None:
                if not line.ended:
                    raise self._damaged(f"line {line.number}", "the file ends inside this line")
                continue
            n_entities += 1
            self._keep(entity)
        if not n_entities:
            raise self._damaged("", "no line is a FollowTheMoney entity")
        for line in iter_lines(self._file):
            yield from self._line(line)
        yield from self._orphans()
        for (kind, what), (count, where) in sorted(self._odd.items()):
            yield _issue(kind, "warning", f"{what} ({count:,} times)", where)

    def _damaged(self, where: str, reason: str) -> SourceDamagedError:
        return SourceDamagedError(file=self._file.name, where=where, reason=reason)

    def _keep(self, entity: Entity) -> None:
        """Keep what an entity says of others, in the compact form."""
        if entity.schema == "Address":
            self._addresses.setdefault(entity.id, _pack(address(entity)))
        elif not _is_main(entity):
            for piece in pieces(entity, {}):
                self._pieces.setdefault(piece.id, []).append(_pack(piece))

    def _line(self, line: Line) -> Iterator[Fragment | Issue]:
        where = f"line {line.number}"
        entity = _decode(line)
        if entity is None:
            yield _issue("row-unreadable", "error", "the line is no entity; it is left out", where)
            return
        if entity.schema in LEFT_OUT:
            self._note(
                "schema-left-out", f"{entity.schema} is left out: {LEFT_OUT[entity.schema]}", where
            )
            return
        if not _is_main(entity) and entity.schema in schemata():
            return
        if not is_party(entity.schema):
            yield _issue(
                "unknown-category", "error",
                f"the schema {entity.schema} is not known; read as LegalEntity", where, entity.id,
            )  # fmt: skip
        yield from self._party(entity, where)

    def _party(self, entity: Entity, where: str) -> Iterator[Fragment | Issue]:
        flat, inner, captions = flatten(entity)
        parts = [_record_of(one) for one in self._pieces.pop(entity.id, ())]
        inside: dict[str, Address] = {}
        for one in inner:
            if one.schema == "Address":
                inside[one.id] = address(one)
            parts += [piece for piece in pieces(one, captions) if piece.id == entity.id]
        if entity.id in self._parties:
            message = f"{entity.id} stands in an earlier line already; both are one record"
            yield _issue("duplicate-id", "error", message, where, entity.id)
        self._parties.add(entity.id)
        addresses = []
        for key in flat.properties.get("addressEntity", ()):
            packed = self._addresses.get(key)
            if key in inside:
                addresses.append(inside[key])
            elif packed is None:
                yield _issue(
                    "orphan-row", "warning", f"there is no address {key}", where, entity.id
                )
            else:
                addresses.append(_address_of(packed))
        record, unknown = party(flat, parts, addresses, captions)
        if not record.names and not record.identifiers:
            yield _issue(
                "missing-name", "error", "it has neither name nor number", where, entity.id
            )
        for prop in unknown:
            what = f"{entity.schema} has no property {prop}; its values are kept as remarks"
            self._note("unknown-leaf", what, where)
        yield Fragment(NAME, record, where)

    def _note(self, kind: str, what: str, where: str) -> None:
        count, first = self._odd.get((kind, what), (0, where))
        self._odd[kind, what] = (count + 1, first)

    def _orphans(self) -> Iterator[Issue]:
        """Report what belongs to a party that the file does not hold."""
        for holder, packed in sorted(self._pieces.items()):
            for piece in map(_record_of, packed):
                if piece.relations and piece.relations[0].other_id in self._parties:
                    continue
                if piece.relations and piece.relations[0].side == "target":
                    continue
                what = next(
                    field
                    for field in ("designations", "identifiers", "relations", "id")
                    if getattr(piece, field)
                )
                message = f"the file has no entity {holder}, to which {what} of it belong"
                yield _issue("orphan-row", "error", message, "")


def _issue(kind: str, severity: Severity, message: str, where: str, record_id: str = "") -> Issue:
    return Issue(
        kind=kind,
        severity=severity,
        message=message,
        record_id=record_id,
        component=NAME,
        location=where,
    )


def _is_main(entity: Entity) -> bool:
    """Whether an entity is a party of its own: a wallet with a holder is the holder's."""
    if entity.schema == "CryptoWallet":
        return not entity.properties.get("holder")
    return is_party(entity.schema) or entity.schema not in schemata()


def flatten(entity: Entity) -> tuple[Entity, list[Entity], dict[str, str]]:
    """Take the entities out that stand inside another one.

    Returns:
        The outer entity with ids in their place; the inner entities that belong to it (inner
        ones of those included), each pointing back at its holder; and id -> name of all.
    """
    inner: list[Entity] = []
    captions: dict[str, str] = {}
    flat = _flat(entity, "", inner, captions, 0)
    return flat, inner, captions


def _flat(
    entity: Entity, holder: str, inner: list[Entity], captions: dict[str, str], depth: int
) -> Entity:
    if not any(isinstance(one, dict) for values in entity.properties.values() for one in values):
        found = dict(entity.properties)
    else:
        found = {}
        for prop, values in entity.properties.items():
            kept = [_inner_id(one, entity.id, inner, captions, depth) for one in values]
            # A property that mirrors another entity's end (`sanctions`) is no property of ours.
            if prop in properties(entity.schema) if entity.schema in schemata() else True:
                found[prop] = [one for one in kept if one]
    if holder:
        _point_back(entity.schema, found, holder)
    return msgspec.structs.replace(entity, properties=found)


def _inner_id(
    value: Any, holder: str, inner: list[Entity], captions: dict[str, str], depth: int
) -> str:
    if isinstance(value, str):
        return value
    try:
        one = msgspec.convert(value, Entity)
    except msgspec.ValidationError:
        return ""
    if one.caption:
        captions[one.id] = one.caption
    if depth < 4:
        flat = _flat(one, holder, inner, captions, depth + 1)
        if one.schema in ("Address", "Sanction", "CryptoWallet", *DOCUMENTS, *EDGES):
            inner.append(flat)
    return one.id


def _point_back(schema: str, found: dict[str, list[Any]], holder: str) -> None:
    """Add the end that a nested entity leaves out because it stands inside it."""
    if schema == "Sanction":
        found.setdefault("entity", [holder])
    elif schema == "CryptoWallet" or schema in DOCUMENTS:
        found.setdefault("holder", [holder])
    elif schema in EDGES:
        names = EDGES[schema]
        for prop, other in ((names.source, names.target), (names.target, names.source)):
            if prop not in found and holder not in found.get(other, ()):
                found[prop] = [holder]
