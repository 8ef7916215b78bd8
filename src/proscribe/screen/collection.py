"""The index of the lists in force (or of those published by a date): found by name, or built.

A generation is a folder named by a hash of all that it is made of, so that an index of other lists
than those asked for is never opened. See `docs/decisions/0005-index-by-content.md`.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from proscribe.errors import IndexFormatError, NothingLoadedError
from proscribe.index import Generation, compile_index, open_index
from proscribe.index.manifest import FILE as MANIFEST
from proscribe.index.manifest import FORMAT
from proscribe.model.listed import Entry, WeakPolicy
from proscribe.model.record import Record
from proscribe.screen.weakness import RULE, as_marked, lists_to_ask, weak_names
from proscribe.store import Reader
from proscribe.store.versions import Kept
from proscribe.values.lexicon.rarity import rarity_version
from proscribe.values.names.normaliser import normaliser_version

Build = Callable[[int], None]
_KEPT_GENERATIONS = 4
_NAME = re.compile(r"[0-9a-f]{32}")


class Collection(msgspec.Struct, frozen=True, kw_only=True):
    """A named set of dataset versions that one index covers.

    Attributes:
        name: For example `default`: all lists in force.
        versions: One version a dataset, in order of dataset.
        weak_alias: By dataset what a weak alias may do.
        unmarked: Datasets that do not say which aliases are weak, see `weakness`.
        parties: Party id by (dataset, record id).
        parties_digest: Hash of `parties`.
    """

    name: str
    versions: tuple[Kept, ...]
    weak_alias: Mapping[str, WeakPolicy]
    unmarked: frozenset[str] = frozenset()
    parties: Callable[[], Mapping[tuple[str, str], str]]
    parties_digest: str


def open_collection(
    reader: Reader, collection: Collection, folder: Path, *, building: Build = lambda _: None
) -> Generation:
    """Open the index of a collection, built now when it is not there or is damaged.

    Args:
        reader: One state of the store.
        collection: What it covers.
        folder: Folder of all generations.
        building: Told the number of records before a build.

    Raises:
        NothingLoadedError: The collection is empty.
    """
    if not collection.versions:
        raise NothingLoadedError
    directory = folder / _key(reader, collection)
    if directory.is_dir():
        try:
            return _opened(directory)
        except (IndexFormatError, OSError):
            shutil.rmtree(directory, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    building(sum(kept.noun.n_records for kept in collection.versions))
    try:
        compile_index(
            entries_of(reader, collection),
            directory,
            collection=collection.name,
            versions={kept.noun.dataset: str(kept.noun.id) for kept in collection.versions},
        )
    except FileExistsError:
        # Another process built the same generation meanwhile; its bytes are the same.
        return _opened(directory)
    _prune(folder, directory)
    return _opened(directory)


def _opened(directory: Path) -> Generation:
    """Open a generation and note that it was used."""
    generation = open_index(directory)
    generation.verify()  # a damaged index would answer "no hit"; hashing it takes milliseconds
    with suppress(OSError):  # a read-only folder forgets when it was used, nothing else
        os.utime(directory)
    return generation


def _key(reader: Reader, collection: Collection) -> str:
    made_of = [
        [FORMAT, normaliser_version(), rarity_version()],
        [collection.name, collection.parties_digest],
        [RULE, sorted(collection.unmarked)],
        [
            [
                kept.noun.dataset,
                kept.content_key,
                kept.position,
                kept.noun.parser,
                collection.weak_alias[kept.noun.dataset],
                [list(one) for one in reader.carried_from(kept)],
            ]
            for kept in collection.versions
        ],
    ]
    return hashlib.sha256(msgspec.json.encode(made_of)).hexdigest()[:32]


def entries_of(reader: Reader, collection: Collection) -> Iterator[Entry]:
    """Give all records of a collection as an index takes them."""
    parties = collection.parties()
    weak = _weak(reader, collection, parties)
    for kept in collection.versions:
        dataset = kept.noun.dataset
        policy = collection.weak_alias[dataset]
        for record in reader.records(kept).values():
            party = parties.get((dataset, record.id), record.id)
            if dataset in collection.unmarked:
                record = as_marked(record, weak.get(party, frozenset()))
            yield Entry(party, dataset, record, policy)


def _weak(
    reader: Reader, collection: Collection, parties: Mapping[tuple[str, str], str]
) -> dict[str, frozenset[str]]:
    """Give by party the names that are weak on the lists that mark them."""
    unmarked = {kept.noun.dataset for kept in collection.versions} & collection.unmarked
    datasets, concerned = lists_to_ask(parties, unmarked)
    found: dict[str, list[Record]] = {}
    for kept in collection.versions:
        if kept.noun.dataset in datasets:
            for record in reader.records(kept).values():
                party = parties.get((kept.noun.dataset, record.id), record.id)
                if party in concerned and any(name.kind == "weakAlias" for name in record.names):
                    found.setdefault(party, []).append(record)
    return {party: weak_names(records) for party, records in found.items()}


def _prune(folder: Path, current: Path) -> None:
    """Remove the generations used longest ago; open ones stay readable.

    Only folders that are generations by name and content are touched.
    """
    used: list[tuple[float, Path]] = []
    for path in folder.iterdir():
        if path != current and _NAME.fullmatch(path.name):
            with suppress(OSError):  # no generation, or another process removed it meanwhile
                (path / MANIFEST).stat()
                used.append((path.stat().st_mtime, path))
    for _, path in sorted(used, reverse=True)[_KEPT_GENERATIONS - 1 :]:
        shutil.rmtree(path, ignore_errors=True)
