"""Open a generation: memory-mapped, read-only, shared by all processes that open it."""

import hashlib
import mmap
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
from proscribe.values.names import NORMALISER
from proscribe.values.rarity import rarity_version

_ARRAYS = {
    "token_start": "i8", "token_code": "u1", "posting_start": "i8", "posting_rows": "i4",
    "row_start": "i8", "row_tokens": "i4", "row_name": "i4", "row_record": "i4",
    "name_start": "i8", "name_kind": "u1", "record_start": "i8", "record_dataset": "i4",
    "record_schema": "i4", "record_party": "i4", "near_key": "u8", "near_token": "i4",
    "sound_key": "u8", "sound_token": "i4", "pair_left": "i4", "pair_right": "i4",
    "pair_start": "i8", "pair_rows": "i4", "pair_key": "u8", "pair_keyed": "i4",
    "number_key": "u8", "number_record": "i4", "number_near_key": "u8",
    "number_near_record": "i4",
}  # fmt: skip
_BLOBS = ("token", "name", "record")


class Generation:
    """One immutable index; what `match.corpus.Corpus` asks for.

    Attributes:
        path: Its folder.
        manifest: What it holds.
    """

    def __init__(self, path: Path, manifest: Manifest) -> None:
        """Map the files; use `open_index`, which checks them first."""
        self.path = path
        self.manifest = manifest
        arrays = {name: self._array(name, kind) for name, kind in _ARRAYS.items()}
        self._blobs = {name: self._blob(name) for name in _BLOBS}
        self.token_start: NDArray[np.int64] = arrays["token_start"]
        self.token_code: NDArray[np.uint8] = arrays["token_code"]
        self.posting_start: NDArray[np.int64] = arrays["posting_start"]
        self.posting_rows: NDArray[np.int32] = arrays["posting_rows"]
        self.row_start: NDArray[np.int64] = arrays["row_start"]
        self.row_tokens: NDArray[np.int32] = arrays["row_tokens"]
        self.row_name: NDArray[np.int32] = arrays["row_name"]
        self.row_record: NDArray[np.int32] = arrays["row_record"]
        self.name_start: NDArray[np.int64] = arrays["name_start"]
        self.name_kind: NDArray[np.uint8] = arrays["name_kind"]
        self.record_start: NDArray[np.int64] = arrays["record_start"]
        self.record_dataset: NDArray[np.int32] = arrays["record_dataset"]
        self.record_schema: NDArray[np.int32] = arrays["record_schema"]
        self.record_party: NDArray[np.int32] = arrays["record_party"]
        self.near_key: NDArray[np.uint64] = arrays["near_key"]
        self.near_token: NDArray[np.int32] = arrays["near_token"]
        self.sound_key: NDArray[np.uint64] = arrays["sound_key"]
        self.sound_token: NDArray[np.int32] = arrays["sound_token"]
        self.pair_left: NDArray[np.int32] = arrays["pair_left"]
        self.pair_right: NDArray[np.int32] = arrays["pair_right"]
        self.pair_start: NDArray[np.int64] = arrays["pair_start"]
        self.pair_rows: NDArray[np.int32] = arrays["pair_rows"]
        self.pair_key: NDArray[np.uint64] = arrays["pair_key"]
        self.pair_keyed: NDArray[np.int32] = arrays["pair_keyed"]
        self.number_key: NDArray[np.uint64] = arrays["number_key"]
        self.number_record: NDArray[np.int32] = arrays["number_record"]
        self.number_near_key: NDArray[np.uint64] = arrays["number_near_key"]
        self.number_near_record: NDArray[np.int32] = arrays["number_near_record"]
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
        return self._text("token", self.token_start, token)

    def name_text(self, name: int) -> str:
        """Give a listed name as published."""
        return self._text("name", self.name_start, name)

    def name_kind_of(self, name: int) -> str:
        """Give the kind of a listed name, for example `weakAlias`."""
        return KINDS[self.name_kind[name]]

    def _record(self, place: int) -> ListedRecord:
        """Give what scoring needs of a record."""
        first, end = self.record_start[place], self.record_start[place + 1]
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
        ("normaliser", manifest.normaliser, NORMALISER),
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
