"""The completeness certificate: the proof that one index finds every listed party.

Each dataset is followed from its raw files to its hits: what the independent counter finds in the
bytes, what is kept of it, what the index holds, and what is found through it.
"""

from typing import Literal

import msgspec

from proscribe.model.share import Share

FORMAT = "proscribe-certificate/1"

Kind = Literal["name", "original-script", "weak", "identifier"]


class Tally(msgspec.Struct, frozen=True):
    """How many were asked for, and how many found.

    Attributes:
        asked: Questions.
        found: Those answered as they must be; see `Miss.reason` for the others.
    """

    asked: int = 0
    found: int = 0


class Miss(msgspec.Struct, frozen=True, kw_only=True):
    """A listed name or number that does not find its party as it must.

    Attributes:
        kind: `name` (strong, Latin script), `original-script` (strong, another script), `weak`
            (weak alias with one more listed fact), `identifier`.
        dataset: Dataset of the record.
        record_id: Its id.
        party_id: The party that was to be found.
        schema: Schema that was asked for.
        value: The name or number, as published.
        fact: The listed fact given beside a weak alias, or "".
        reason: One sentence.
        score: What the party scores, millionths; 0 when nothing agrees.
    """

    kind: Kind
    dataset: str
    record_id: str
    party_id: str
    schema: str
    value: str
    fact: str = ""
    reason: str
    score: int = 0


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What is in the raw files of a version and what is kept of it.

    Attributes:
        raw_records: Records in the raw bytes, by the counter that shares no code with the parser;
            None where the raw files are not the whole version (a delta, a carried component).
        raw_names: Names in the raw bytes, repetitions included; None likewise.
        records: Records kept.
        names: Names kept, distinct in a record by kind and text.
        note: What keeps the raw counts from being compared, or what was overridden when the
            version went in force; "" when nothing.
    """

    raw_records: int | None
    raw_names: int | None
    records: int
    names: int
    note: str = ""


class ListProof(msgspec.Struct, frozen=True, kw_only=True):
    """One dataset of a certificate.

    Attributes:
        dataset: Dataset name.
        version: Id of the version in the store.
        published: When the publisher says it was published, or "".
        coverage: Raw files and store.
        indexed_records: Records in the index.
        indexed_names: Names in the index.
        names: Strong names in Latin script, by schema and name only: the party is found, with
            none but namesakes before it, and is not muted.
        original_script: Strong names in another script, in the same way.
        weak: Weak aliases, each with one listed birth date, country or number: the party is
            found, and not muted unless a country is all that confirms it.
        weak_alone: Weak aliases of records that list no such fact, by themselves: the party is
            found, muted or not.
        identifiers: Numbers, by schema and number only: the party is found and not muted.
    """

    dataset: str
    version: int
    published: str
    coverage: Coverage
    indexed_records: int
    indexed_names: int
    names: Tally
    original_script: Tally
    weak: Tally
    weak_alone: Tally
    identifiers: Tally


class Rate(msgspec.Struct, frozen=True, kw_only=True):
    """How many names of a sample still find their party when they are changed in one way.

    Attributes:
        manipulation: Name of the change, for example `typo`.
        dataset: Dataset of the names, "" for all lists together.
        found: Share of the changed names whose party is a hit that is not muted.
    """

    manipulation: str
    dataset: str
    found: Share


class Lost(msgspec.Struct, frozen=True, kw_only=True):
    """A changed name that does not find its party; no fault of the index.

    Attributes:
        manipulation: Name of the change.
        dataset: Dataset of the record.
        record_id: Its id.
        value: The name, as published.
        asked: The name, as changed.
    """

    manipulation: str
    dataset: str
    record_id: str
    value: str
    asked: str


class Manipulated(msgspec.Struct, frozen=True, kw_only=True):
    """What changed names find. Told for what it is: nothing is demanded of it.

    Attributes:
        version: Of the set of changes.
        sample: Names asked of each list and change at most, the same in each run.
        rates: By change, of all lists together first; without those that apply to no name.
        lost: All that do not find their party, by change, dataset and record.
    """

    version: str
    sample: int
    rates: tuple[Rate, ...]
    lost: tuple[Lost, ...]


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """A completeness certificate.

    Attributes:
        format: `FORMAT`.
        made: UTC instant.
        collection: Name of the collection.
        index: Key of the index generation, a hash of all that it is made of.
        matcher: Version of what scored, by part.
        threshold: The default threshold, millionths.
        complete: There is no miss, and all counts agree.
        faults: Counts that do not agree, one sentence each.
        lists: By dataset.
        misses: All of them, by dataset, kind and record.
        manipulated: What changed names find; None where none were asked for.
    """

    format: str = FORMAT
    made: str
    collection: str
    index: str
    matcher: dict[str, str]
    threshold: int
    complete: bool
    faults: tuple[str, ...]
    lists: tuple[ListProof, ...]
    misses: tuple[Miss, ...]
    manipulated: Manipulated | None = None
