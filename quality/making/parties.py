"""The listed parties with the facts that can tell two of them apart, and the split of each.

Parties are joined by published references. Lists without such references (Australia, Canada, BIS)
hold the same people again, so records that are *evidently* the same are gathered in a cluster: a
shared strong number, the same or nearly the same name with the same birth date, or the same name
of a thing. A cluster is never set against itself and never straddles a split.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Literal

import msgspec
from rapidfuzz import fuzz

from proscribe.model.record import Record
from proscribe.model.schemata import is_a
from quality.making.folding import fold, is_latin, parts_of

Split = Literal["train", "dev", "test"]
Kind = Literal["person", "organization", "vessel", "aircraft", "entity"]
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("Person", "person"), ("Vessel", "vessel"), ("Airplane", "aircraft"),
    ("Organization", "organization"),
)  # fmt: skip
# Numbers that a thing has one of; a person's papers are renewed and their numbers change.
UNIQUE = ("imoNumber", "innCode", "ogrnCode", "leiCode", "mmsi", "serialNumber", "isinCode")
_STRONG = (*UNIQUE, "passportNumber", "idNumber", "taxNumber", "registrationNumber", "publicKey",
           "swiftBic", "vatCode", "dunsCode", "socialSecurityNumber")  # fmt: skip
_LANDS = ("nationality", "citizenship", "country", "flag", "jurisdiction")
_SHORTEST = 6  # characters below which a number says little
_MOST = 12  # parties that may share a number before it is taken for a form of words
FAR_APART = 8  # years of birth between namesakes on different lists


class Listed(msgspec.Struct, frozen=True):
    """One name of a party.

    Attributes:
        text: As published.
        kind: `name`, `alias`, `previousName`, `weakAlias`.
        record: Id of a record that has it.
        dataset: Its dataset.
        script: ISO 15924 code.
    """

    text: str
    kind: str
    record: str
    dataset: str
    script: str


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A party as all lists show it.

    Attributes:
        id: Party id.
        cluster: Smallest id of the parties that are evidently the same.
        schema: FollowTheMoney schema of most of its records.
        kind: Coarse kind.
        names: All names, the same text once per record.
        births: (earliest, latest) years of birth, build or incorporation; sorted.
        days: Full dates of the same, ISO 8601; sorted.
        genders: `male`, `female`; sorted.
        countries: Codes of nationality, registration, flag, address; sorted.
        numbers: (property, normalised value) of strong numbers; sorted.
        datasets: Datasets it is on; sorted.
    """

    id: str
    cluster: str
    schema: str
    kind: Kind
    names: tuple[Listed, ...]
    births: tuple[tuple[int, int], ...]
    days: tuple[str, ...]
    genders: tuple[str, ...]
    countries: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]
    datasets: tuple[str, ...]

    @property
    def person(self) -> bool:
        """Whether its names are a person's."""
        return self.kind == "person"

    @property
    def strong_latin(self) -> tuple[Listed, ...]:
        """Its Latin names that are not weak, primary ones first."""
        found = [one for one in self.names if one.kind != "weakAlias" and is_latin(one.text)]
        return tuple(sorted(found, key=lambda one: (one.kind != "name", one.text, one.record)))


def split_of(cluster: str) -> Split:
    """Give the split of a cluster: 60 % train, 20 % dev, 20 % test, by hash."""
    place = int.from_bytes(hashlib.sha256(f"split 1 {cluster}".encode()).digest()[:4]) % 10
    return "train" if place < 6 else "dev" if place < 8 else "test"


def kind_of(schema: str) -> Kind:
    """Give the coarse kind of a schema; `entity` when the list does not say what it is."""
    return next((kind for name, kind in _KINDS if is_a(schema, name)), "entity")


def read_parties(
    records: Iterable[tuple[str, Record]], party_of: dict[tuple[str, str], str]
) -> tuple[Party, ...]:
    """Gather records to parties and parties to clusters, in order of id."""
    members: defaultdict[str, list[tuple[str, Record]]] = defaultdict(list)
    for dataset, record in records:
        members[party_of.get((dataset, record.id), record.id)].append((dataset, record))
    parties = [_party(party_id, members[party_id]) for party_id in sorted(members)]
    clusters = _clusters(parties)
    return tuple(msgspec.structs.replace(one, cluster=clusters[one.id]) for one in parties)


def _party(party_id: str, members: list[tuple[str, Record]]) -> Party:
    members = sorted(members, key=lambda one: (one[0], one[1].id))
    schemata = sorted(record.schema for _, record in members)
    known = [schema for schema in schemata if kind_of(schema) != "entity"] or schemata
    schema = max(known, key=lambda one: (known.count(one), one))
    dates = [fact.date for _, record in members for fact in record.dates
             if fact.prop in ("birthDate", "incorporationDate", "buildDate")]  # fmt: skip
    facts = [fact for _, record in members for fact in record.facts]
    countries = {fact.value for fact in facts if fact.prop in _LANDS}
    countries |= {place.country for _, record in members for place in record.addresses}
    return Party(
        id=party_id,
        cluster=party_id,
        schema=schema,
        kind=kind_of(schema),
        names=tuple(
            Listed(name.text, name.kind, record.id, dataset, name.script)
            for dataset, record in members
            for name in record.names
        ),
        births=tuple(sorted({(int(d.earliest[:4]), int(d.latest[:4])) for d in dates})),
        days=tuple(sorted({d.iso for d in dates if d.precision == "day" and not d.circa})),
        genders=tuple(sorted({f.value for f in facts if f.prop == "gender"})),
        countries=tuple(sorted(countries - {""})),
        numbers=tuple(sorted({
            (number.prop, key)
            for _, record in members
            for number in record.identifiers
            if number.prop in _STRONG and len(key := _plain(number.value)) >= _SHORTEST
        })),
        datasets=tuple(sorted({dataset for dataset, _ in members})),
    )  # fmt: skip


def _plain(number: str) -> str:
    return "".join(c for c in number.casefold() if c.isalnum()).removeprefix("imo")


def _clusters(parties: list[Party]) -> dict[str, str]:
    parent = {one.id: one.id for one in parties}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(one: str, other: str) -> None:
        low, high = sorted((root(one), root(other)))
        parent[high] = low

    for group in _same_numbers(parties):
        for other in group[1:]:
            join(group[0].id, other.id)
    for group in _groups(parties, _name_keys):
        for place, one in enumerate(group):
            for other in group[:place]:
                if root(one.id) != root(other.id) and _likely_same(one, other):
                    join(one.id, other.id)
    for group in _groups(parties, _birth_keys):
        for place, one in enumerate(group):
            for other in group[:place]:
                if root(one.id) != root(other.id) and _near(one, other):
                    join(one.id, other.id)
    return {one.id: root(one.id) for one in parties}


def _same_numbers(parties: list[Party]) -> list[list[Party]]:
    """Give parties that share a number.

    A number that many parties have is a form of words (`applied for`) or a shared office.
    """
    groups = _groups(parties, lambda one: [number for _, number in one.numbers])
    return [group for group in groups if len(group) <= _MOST]


def _groups(parties: list[Party], keys: Callable[[Party], Iterable[object]]) -> list[list[Party]]:
    groups: defaultdict[object, list[Party]] = defaultdict(list)
    for one in parties:
        for key in dict.fromkeys(keys(one)):
            groups[key].append(one)
    return [group for group in groups.values() if len(group) > 1]


def _name_keys(one: Party) -> Iterable[object]:
    for text in sorted({name.text for name in one.strong_latin}):
        key = tuple(sorted(parts_of(text, person=one.person)))
        if len("".join(key)) >= _SHORTEST and (len(key) > 1 or not one.person):
            yield one.person, key


def _birth_keys(one: Party) -> Iterable[object]:
    # 1 January stands for "some day of that year" too often to say anything.
    return [born for born in one.days if one.person and not born.endswith("-01-01")]


def years_apart(one: Party, other: Party) -> int | None:
    """Give the least distance of the birth (or build) years of two parties, None if not known."""
    if not one.births or not other.births:
        return None
    return min(max(a - d, c - b, 0) for a, b in one.births for c, d in other.births)


def unlike_number(one: Party, other: Party) -> str | None:
    """Name a kind of number that a thing has one of and that differs, or None."""
    for prop in UNIQUE:
        left = {number for kind, number in one.numbers if kind == prop}
        right = {number for kind, number in other.numbers if kind == prop}
        if left and right and not left & right:
            return prop
    return None


def _likely_same(one: Party, other: Party) -> bool:
    """Tell whether two parties that share a whole name are likely one.

    A list that holds both holds two people. On different lists a few years between births are
    more often a slip than a namesake.
    """
    if unlike_number(one, other):
        return False
    if not one.person:
        return True
    gap = years_apart(one, other)
    return not set(one.datasets) & set(other.datasets) and (gap is None or gap < FAR_APART)


def _near(one: Party, other: Party) -> bool:
    """Tell whether some names of two people born on one day are alike."""
    lefts = {fold(name.text) for name in one.names if is_latin(name.text)}
    rights = {fold(name.text) for name in other.names if is_latin(name.text)}
    return any(fuzz.token_set_ratio(a, b) >= 80 for a in lefts for b in rights)
