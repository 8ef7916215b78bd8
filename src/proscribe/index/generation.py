"""Open a generation: memory-mapped, read-only, shared by all processes that open it."""

import hashlib
import mmap
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from proscribe.errors import IndexFormatError
from proscribe.index.manifest import FILE, FORMAT, Manifest, decode_manifest
from proscribe.index.rows import KINDS
from proscribe.model.listed import ListedRecord
from proscribe.values.lexicon.rarity import rarity_version
from proscribe.values.names.normaliser import normaliser_version

_ARRAYS = {
    "token_start": "i8", "token_letters": "u1", "token_code": "u1", "token_alpha": "u1",
    "token_bone": "i8", "token_bone_other": "i8", "token_bone_size": "i4", "token_sound": "i8",
    "token_stem": "i8", "token_class_start": "i8", "token_class": "i4",
    "key_bucket": "i8", "key": "i4", "key_token": "i4",
    "posting_start": "i8", "posting_rows": "i4",
    "row_start": "i8", "row_tokens": "i4", "row_pairs": "i4", "row_name": "i4", "row_record": "i4",
    "row_confirms": "u1",
    "name_start": "i8", "name_kind": "u1",
    "record_start": "i8", "record_row": "i8", "record_dataset": "i4", "record_schema": "i4",
    "record_party": "i4",
    "pair_left": "i4", "pair_right": "i4", "pair_bone": "i8", "pair_bone_other": "i8",
    "pair_abjad": "u1", "pair_start": "i8",
    "pair_rows": "i4", "pair_bucket": "i8", "pair_key": "i4", "pair_keyed": "i4",
    "birth_start": "i8", "birth": "i4", "country_start": "i8", "country": "i8", "gender": "u1",
    "place_start": "i8", "address_start": "i8", "kind_start": "i8", "text_start": "i8",
    "text_word": "i8", "tonnage_start": "i8", "tonnage": "i4", "claim_start": "i8", "claim": "i4",
    "number_key": "i8", "number_record": "i4", "number_near_key": "i8",
    "number_near_record": "i4",
}  # fmt: skip
_BLOBS = ("token", "name", "record")


class Generation:
    """One immutable index; what `match.corpus.Corpus` asks for.

    Attributes:
        path: Its folder.
        manifest: What it holds.
        arrays: Its arrays by name; what they hold says `match.corpus`.
    """

    def __init__(self, path: Path, manifest: Manifest) -> None:
        """Map the files; use `open_index`, which checks them first."""
        self.path = path
        self.manifest = manifest
        self.arrays: Mapping[str, NDArray[Any]] = {
            name: self._array(name, kind) for name, kind in _ARRAYS.items()
        }
        self._blobs = {name: self._blob(name) for name in _BLOBS}
        self._decoder = msgspec.msgpack.Decoder(ListedRecord)
        self.record = lru_cache(maxsize=1 << 16)(self._record)

    @property
    def datasets(self) -> tuple[str, ...]:
        """Dataset names; `record_dataset` holds places in it."""
        return self.manifest.datasets

    @property
    def schemata(self) -> tuple[str, ...]:
        """Schema names; `record_schema` holds places in it."""
        return self.manifest.schemata

    def token_text(self, token: int) -> str:
        """Give the comparable text of a token."""
        return self._text("token", self.arrays["token_start"], token)

    def name_text(self, name: int) -> str:
        """Give a listed name as published."""
        return self._text("name", self.arrays["name_start"], name)

    def name_kind_of(self, name: int) -> str:
        """Give the kind of a listed name, for example `weakAlias`."""
        return KINDS[self.arrays["name_kind"][name]]

    def find(self, dataset: str, record_id: str) -> ListedRecord | None:
        """Give the record of an id, or None; records lie in order of dataset and id."""
        wanted = dataset, record_id
        place = bisect_left(
            range(len(self.arrays["record_dataset"])),
            wanted,
            key=lambda at: _id_of(self.record(at)),
        )
        if place == len(self.arrays["record_dataset"]):
            return None
        found = self.record(place)
        return found if (found.dataset, found.record_id) == wanted else None

    def _record(self, place: int) -> ListedRecord:
        """Give what scoring needs of a record."""
        first, end = self.arrays["record_start"][place : place + 2]
        return self._decoder.decode(self._blobs["record"][first:end])

    def verify(self) -> None:
        """Hash every file and compare with the manifest.

        Raises:
            IndexFormatError: A file is not what was written.
        """
        for name, part in self.manifest.files.items():
            with (self.path / name).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
            if found != part.sha256:
                raise IndexFormatError(where=str(self.path), reason=f"{name} has another hash")

    def _text(self, blob: str, starts: NDArray[np.int64], place: int) -> str:
        raw = self._blobs[blob][starts[place] : starts[place + 1]]
        return raw.decode("utf-8", "surrogatepass")

    def _array(self, name: str, kind: str) -> NDArray[Any]:
        file = self.path / f"{name}.npy"
        try:
            array: NDArray[Any] = np.load(file, mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError) as error:
            raise IndexFormatError(where=str(self.path), reason=f"{file.name}: {error}") from error
        if array.dtype != np.dtype(f"<{kind}") or array.ndim != 1:
            raise IndexFormatError(
                where=str(self.path), reason=f"{file.name} holds {array.dtype}, not {kind}"
            )
        return array.view(np.ndarray)

    def _blob(self, name: str) -> bytes | mmap.mmap:
        file = self.path / f"{name}.bin"
        with file.open("rb") as handle:
            if file.stat().st_size == 0:
                return b""
            return mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)


def open_index(directory: Path) -> Generation:
    """Open a generation after checking that it is one that this release can read.

    Args:
        directory: The folder that `compile_index` made.

    Returns:
        The generation; hashes are compared by its `verify` only.

    Raises:
        IndexFormatError: The folder is no generation, or of another format or normaliser, or a
            file is missing or has another size.
    """
    try:
        manifest = decode_manifest((directory / FILE).read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise IndexFormatError(where=str(directory), reason=f"{FILE}: {error}") from error
    for what, found, wanted in (
        ("format", str(manifest.format), str(FORMAT)),
        ("normaliser", manifest.normaliser, normaliser_version()),
        ("rarity table", manifest.rarity, rarity_version()),
    ):
        if found != wanted:
            reason = f"its {what} is {found}, this release reads {wanted}; build it again"
            raise IndexFormatError(where=str(directory), reason=reason)
    wanted_files = {f"{name}.npy" for name in _ARRAYS} | {f"{name}.bin" for name in _BLOBS}
    for name in sorted(wanted_files | set(manifest.files)):
        part = manifest.files.get(name)
        file = directory / name
        size = file.stat().st_size if file.is_file() else -1
        if part is None or size != part.size_bytes:
            expected = "is not in the manifest" if part is None else f"has {size} bytes"
            raise IndexFormatError(where=str(directory), reason=f"{name} {expected}")
    return Generation(directory, manifest)


def _id_of(record: ListedRecord) -> tuple[str, str]:
    return record.dataset, record.record_id
