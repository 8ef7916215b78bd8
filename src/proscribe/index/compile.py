"""Build a generation: a folder that appears whole or not at all and never changes.

The same set of entries gives the same bytes, in whatever order they come.
"""

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Iterable, Mapping
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from proscribe.collector import paused
from proscribe.index import tables
from proscribe.index.manifest import FILE, FORMAT, FilePart, Manifest, encode_manifest
from proscribe.index.rows import KINDS, Listed, in_order, rows_of
from proscribe.model.listed import Entry, gender_bits, nation_numbers
from proscribe.model.traits import add_traits, no_traits
from proscribe.values.dates import date_numbers
from proscribe.values.lexicon.features import features, joined_features
from proscribe.values.lexicon.rarity import rarity_version, tag_of, token_code
from proscribe.values.names.normaliser import normaliser_version
from proscribe.values.names.whole import joined
from proscribe.values.numberkeys import near_hashes, number_hash


def compile_index(
    entries: Iterable[Entry], directory: Path, *, collection: str, versions: Mapping[str, str]
) -> Manifest:
    """Compile records into a new generation.

    Args:
        entries: One for each record; several of one party share its id.
        directory: The folder to make; it must not exist, its parent must.
        collection: Name of the collection.
        versions: Dataset to the id of its version; kept in the manifest.

    Returns:
        The manifest of the generation, which is complete and on the disk.

    Raises:
        ValueError: Two entries have one dataset and record id, or a text has lone surrogates
            (no stored record has).
        FileExistsError: `directory` is there already.
        OSError: It could not be written; nothing is left behind.
    """
    if directory.exists():
        raise FileExistsError(f"{directory}: a generation is never overwritten")
    with paused():
        files, counts, labels = _contents(in_order(entries))
    manifest = Manifest(
        format=FORMAT,
        normaliser=normaliser_version(),
        rarity=rarity_version(),
        collection=collection,
        versions=dict(sorted(versions.items())),
        counts=counts,
        datasets=labels[0],
        schemata=labels[1],
        files={
            name: FilePart(len(raw), hashlib.sha256(raw).hexdigest())
            for name, raw in sorted(files.items())
        },
    )
    files[FILE] = encode_manifest(manifest)
    _write_folder(files, directory)
    return manifest


_Labels = tuple[tuple[str, ...], tuple[str, ...]]


def _contents(listed: list[Listed]) -> tuple[dict[str, bytes], dict[str, int], _Labels]:
    datasets = tuple(sorted({one.facts.dataset for one in listed}))
    schemata = tuple(sorted({one.facts.schema for one in listed}))
    parties = sorted({one.facts.party_id for one in listed})
    party_place = {party: place for place, party in enumerate(parties)}
    arrays: dict[str, NDArray[Any]] = {
        "record_dataset": tables.ints(datasets.index(one.facts.dataset) for one in listed),
        "record_schema": tables.ints(schemata.index(one.facts.schema) for one in listed),
        "record_party": tables.ints(party_place[one.facts.party_id] for one in listed),
    }
    encoder = msgspec.msgpack.Encoder()
    blobs = {}
    packed = [encoder.encode(one.facts) for one in listed]
    blobs["record"], arrays["record_start"] = b"".join(packed), tables.starts(map(len, packed))
    names = [name for one in listed for name in one.names]
    blobs["name"], arrays["name_start"] = tables.texts([name.text for name in names])
    arrays["name_kind"] = np.array([KINDS.index(name.kind) for name in names], dtype="u1")
    blobs["token"], n_rows = _token_arrays(listed, arrays)
    _fact_arrays(listed, arrays)
    numbers = [
        (number.key, place) for place, one in enumerate(listed) for number in one.facts.numbers
    ]
    arrays["number_key"], arrays["number_record"] = tables.keyed(
        [(number_hash(key), place) for key, place in numbers]
    )
    arrays["number_near_key"], arrays["number_near_record"] = tables.keyed(
        [(near, place) for key, place in numbers for near in near_hashes(key)]
    )
    files = {f"{name}.npy": _npy(array) for name, array in arrays.items()}
    files |= {f"{name}.bin": raw for name, raw in blobs.items()}
    counts = {
        "records": len(listed),
        "parties": len(parties),
        "names": len(names),
        "rows": n_rows,
        "tokens": len(arrays["token_code"]),
        "pairs": len(arrays["pair_left"]),
        "numbers": len(numbers),
    }
    return files, counts, (datasets, schemata)


def _token_arrays(listed: list[Listed], arrays: dict[str, NDArray[Any]]) -> tuple[bytes, int]:
    """Add the arrays of rows, tokens, postings, pairs and keys; give the token texts."""
    codes: dict[tuple[str, str], int] = {}
    rows: list[list[tuple[str, int]]] = []
    row_name: list[int] = []
    row_record: list[int] = []
    first_name = 0
    for place, one in enumerate(listed):
        for name_place, reading in rows_of(one):
            tokens = []
            for token in reading:
                code = codes.get((token.text, token.tag))
                if code is None:
                    code = codes[token.text, token.tag] = token_code(token.text, token.tag)
                tokens.append((token.text, code))
            rows.append(tokens)
            row_name.append(first_name + name_place)
            row_record.append(place)
        first_name += len(one.names)
    vocabulary = sorted({token for row in rows for token in row})
    number = {token: place for place, token in enumerate(vocabulary)}
    row_start = tables.starts(map(len, rows))
    row_tokens = tables.ints(number[token] for row in rows for token in row)
    blob, arrays["token_start"] = tables.texts([text for text, _ in vocabulary])
    arrays["token_letters"] = np.frombuffer(blob, dtype="u1")
    arrays["token_code"] = np.array([code for _, code in vocabulary], dtype="u1")
    found = [features(text, tag_of(code)) for text, code in vocabulary]
    arrays |= tables.feature_arrays(found)
    arrays["row_start"], arrays["row_tokens"] = row_start, row_tokens
    arrays["row_name"], arrays["row_record"] = tables.ints(row_name), tables.ints(row_record)
    confirms = [
        kind and one.facts.weak_alias == "confirms"
        for one in listed
        for kind in (name.kind == "weakAlias" for name in one.names)
    ]
    arrays["row_confirms"] = np.fromiter((confirms[name] for name in row_name), dtype="u1")
    arrays["record_row"] = np.searchsorted(
        arrays["row_record"], np.arange(len(listed) + 1), side="left"
    ).astype("<i8")
    arrays["posting_start"], arrays["posting_rows"] = tables.inverted(
        row_tokens, row_start, len(vocabulary)
    )
    keys = tables.token_keys(vocabulary, found)
    arrays["key_bucket"], arrays["key"], arrays["key_token"] = keys
    _pair_arrays(rows, number, arrays)
    return blob, len(rows)


def _pair_arrays(
    rows: list[list[tuple[str, int]]],
    number: dict[tuple[str, int], int],
    arrays: dict[str, NDArray[Any]],
) -> None:
    """Add the arrays of neighbours that can be read as one word."""
    found: dict[tuple[int, int], list[int]] = {}
    written: dict[tuple[int, int], str] = {}
    in_rows: list[tuple[int, int] | None] = []
    codes = arrays["token_code"].tolist()
    for place, row in enumerate(rows):
        for left, right in pairwise(row):
            text = joined(left[0], tag_of(left[1]), right[0], tag_of(right[1]))
            pair = (number[left], number[right]) if text else None
            in_rows.append(pair)
            if pair:
                written[pair] = text
                bearers = found.setdefault(pair, [])
                if not bearers or bearers[-1] != place:
                    bearers.append(place)
        in_rows.append(None)
    pairs = sorted(found)
    numbered = {pair: place for place, pair in enumerate(pairs)}
    abjad = [any(tag_of(codes[token]) in ("abjad", "bare") for token in pair) for pair in pairs]
    features_of = [
        joined_features(written[pair], abjad=one) for pair, one in zip(pairs, abjad, strict=True)
    ]
    arrays["row_pairs"] = tables.ints(numbered[pair] if pair else -1 for pair in in_rows)
    arrays["pair_left"] = tables.ints(left for left, _ in pairs)
    arrays["pair_right"] = tables.ints(right for _, right in pairs)
    arrays["pair_bone"] = np.fromiter((one.bone for one in features_of), dtype="<i8")
    arrays["pair_bone_other"] = np.fromiter((one.bone_other for one in features_of), dtype="<i8")
    arrays["pair_abjad"] = np.array(abjad, dtype="u1")
    arrays["pair_start"] = tables.starts(len(found[pair]) for pair in pairs)
    arrays["pair_rows"] = tables.ints(row for pair in pairs for row in found[pair])
    keys = tables.pair_keys(features_of)
    arrays["pair_bucket"], arrays["pair_key"], arrays["pair_keyed"] = keys


def _fact_arrays(listed: list[Listed], arrays: dict[str, NDArray[Any]]) -> None:
    """Add what speaks beside the name: dates, countries, genders, places, particulars."""
    births = [[date_numbers(one) for one in each.facts.births] for each in listed]
    arrays["birth_start"] = tables.starts(map(len, births))
    arrays["birth"] = tables.ints(number for each in births for one in each for number in one)
    countries = [nation_numbers(each.facts.countries, each.facts.nationalities) for each in listed]
    arrays["country_start"] = tables.starts(map(len, countries))
    arrays["country"] = np.array([one for each in countries for one in each], dtype="<i8")
    arrays["gender"] = np.fromiter((gender_bits(each.facts.genders) for each in listed), dtype="u1")
    traits = no_traits()
    for each in listed:
        facts = each.facts
        add_traits(traits, facts, [(number.prop, number.issuer) for number in facts.numbers])
    for name in ("place_start", "address_start", "kind_start", "text_start", "tonnage_start"):
        arrays[name] = np.array(getattr(traits, name), dtype="<i8")
    arrays["claim_start"] = np.array(traits.claim_start, dtype="<i8")
    arrays["text_word"] = np.array(traits.words, dtype="<i8")
    arrays["tonnage"], arrays["claim"] = tables.ints(traits.tonnages), tables.ints(traits.claims)


def _npy(array: NDArray[Any]) -> bytes:
    buffer = BytesIO()
    np.lib.format.write_array(buffer, np.ascontiguousarray(array), allow_pickle=False)
    return buffer.getvalue()


def _write_folder(files: Mapping[str, bytes], directory: Path) -> None:
    """Write files into a hidden folder, put them on the disk, and give it its name."""
    part = directory.with_name(f".{directory.name}.{secrets.token_hex(6)}.part")
    part.mkdir()
    try:
        for name, raw in files.items():
            with (part / name).open("xb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
        _sync(part)
        try:
            part.rename(directory)
        except OSError as fault:
            if fault.errno in (errno.EEXIST, errno.ENOTEMPTY):  # another process was first
                raise FileExistsError(f"{directory}: a generation is never overwritten") from fault
            raise
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    _sync(directory.parent)


def _sync(folder: Path) -> None:
    if os.name != "posix":  # other systems cannot open a folder and keep renames on their own
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
