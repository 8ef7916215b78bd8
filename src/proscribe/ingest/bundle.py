"""Lists in one file for a machine without a network: made on one side, verified on the other.

A bundle is a ZIP file:

    manifest.json    format number, time, and for each list its metadata, dates, files and hashes
    manifest.sig     Ed25519 signature over the bytes of manifest.json, when a key was given
    raw/<sha256>     the raw files, as the publisher gave them

Loading trusts nothing but bytes whose hash stands in the manifest, and the manifest only as far as
its signature when a public key is given. The lists then go through the same gates as any file.

Source: RFC 8032 (Ed25519); keys are PEM files as `openssl genpkey -algorithm ed25519` writes them.
"""

import errno
import hashlib
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from proscribe.atomic import replacing
from proscribe.errors import BundleError, InputError, SourceDamagedError, SourceError
from proscribe.ingest.files import DiskFile
from proscribe.ingest.given import Given, Options
from proscribe.ingest.reread import MAPPING
from proscribe.ingest.resolve import DATASET_NAME
from proscribe.model.version import DatasetVersion
from proscribe.sources import registry
from proscribe.sources.contract import Dataset, Format
from proscribe.sources.own.bind import bind
from proscribe.store import Reader
from proscribe.store.versions import Kept
from proscribe.zips import UNREADABLE

FORMAT = 1
_MANIFEST, _SIGNATURE = "manifest.json", "manifest.sig"
_MAX_MANIFEST_BYTES = 16_000_000
_MAX_BYTES = 4_000_000_000
_PIECE_BYTES = 1 << 20
_NOT_OF_THE_BUNDLE = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EACCES, errno.EPERM, errno.ENOSPC,
     errno.EDQUOT}
)  # fmt: skip
_EPOCH = (1980, 1, 1, 0, 0, 0)  # members carry no time of their own

Trust = Literal["signed", "unsigned"]


class BundledList(msgspec.Struct, frozen=True):
    """One version in a bundle.

    Attributes:
        dataset: Metadata of its dataset.
        version: The version as it was kept.
        in_force: Whether it was in force; else it is the base of a delta after it.
    """

    dataset: Dataset
    version: DatasetVersion
    in_force: bool


class Manifest(msgspec.Struct, frozen=True):
    """What is in a bundle.

    Attributes:
        format: Format number of bundles.
        made_at: UTC instant.
        lists: Versions, a base before its delta.
    """

    format: int
    made_at: str
    lists: tuple[BundledList, ...]


def create(
    reader: Reader,
    known: Mapping[str, Dataset],
    names: Sequence[str],
    target: Path,
    *,
    now: str,
    key: Path | None = None,
) -> Manifest:
    """Write the lists in force into one file, which appears whole or not at all.

    Args:
        reader: One state of the store.
        known: Metadata of all datasets.
        names: Datasets to take.
        target: File to write.
        now: UTC instant.
        key: PEM file of an Ed25519 private key, None to leave the bundle unsigned.

    Raises:
        InputError: The key cannot be used.
    """
    private = _private_key(key) if key else None
    chain = [one for name in names for one in _chain(reader, name)]
    manifest = Manifest(
        format=FORMAT,
        made_at=now,
        lists=tuple(
            BundledList(known[kept.noun.dataset], kept.noun, in_force) for kept, in_force in chain
        ),
    )
    data = msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=1)
    with replacing(target) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member(_MANIFEST), data)
        if private is not None:
            archive.writestr(_member(_SIGNATURE), private.sign(data))
        done: set[str] = set()
        for kept, _ in chain:
            for name, file in reader.raw_files(kept).items():
                sha256 = next(p.sha256 for p in kept.noun.components if p.name == name)
                if sha256 not in done:
                    done.add(sha256)
                    with archive.open(_member(f"raw/{sha256}"), "w") as out, file.open() as source:
                        shutil.copyfileobj(source, out, _PIECE_BYTES)
    return manifest


def _member(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, _EPOCH)
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


def _chain(reader: Reader, name: str) -> list[tuple[Kept, bool]]:
    """Give the version in force, and before it the bases that its deltas were applied to."""
    kept = reader.in_force(name)
    found: list[tuple[Kept, bool]] = []
    while kept is not None:
        found.append((kept, not found))
        kept = reader.version(kept.base_id) if kept.base_id is not None else None
    return list(reversed(found))


def unpack(
    path: Path, folder: Path, *, public_key: Path | None = None, accept: str = ""
) -> tuple[Manifest, Trust, list[tuple[Given, Options]]]:
    """Verify a bundle and give what is to be loaded.

    Args:
        path: The bundle.
        folder: Empty folder for its raw files.
        public_key: PEM file of the Ed25519 public key that must have signed it; None accepts
            an unsigned bundle, and does not check a signature.
        accept: Reason for overriding the gates here; what was accepted where the bundle was made
            is accepted by nobody here.

    Returns:
        What is in it, whether a signature was checked, and the versions, a base before its delta.

    Raises:
        BundleError: It is damaged, changed, of another format, or not signed by the key.
        InputError: The key cannot be used.
    """
    public = _public_key(public_key) if public_key else None
    try:
        with zipfile.ZipFile(path) as archive:
            data = _small(path, archive, _MANIFEST)
            if public is not None:
                _check_signature(path, archive, data, public)
            manifest = _manifest(path, data)
            _extract(path, archive, manifest, folder)
    except UNREADABLE as fault:
        if isinstance(fault, OSError) and fault.errno in _NOT_OF_THE_BUNDLE:
            raise InputError(
                where=path.name,
                reason=f"it cannot be unpacked: {fault.strerror}",
                remedy="Check its name, whether you may read it, and that the disk has room.",
            ) from None
        raise BundleError(file=path.name, reason=f"it cannot be read ({fault})") from fault
    trust: Trust = "signed" if public is not None else "unsigned"
    return manifest, trust, list(_givens(manifest, folder, accept))


def _small(path: Path, archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        member = archive.getinfo(name)
    except KeyError:
        raise BundleError(file=path.name, reason=f"it has no {name}") from None
    with archive.open(member) as stream:
        data = stream.read(_MAX_MANIFEST_BYTES + 1)
    if len(data) > _MAX_MANIFEST_BYTES:
        raise BundleError(file=path.name, reason=f"its {name} is too large")
    return data


def _check_signature(
    path: Path, archive: zipfile.ZipFile, data: bytes, public: Ed25519PublicKey
) -> None:
    if _SIGNATURE not in archive.namelist():
        raise BundleError(file=path.name, reason="it is not signed, and a key was given")
    try:
        public.verify(_small(path, archive, _SIGNATURE), data)
    except InvalidSignature:
        raise BundleError(
            file=path.name, reason="it was not signed by this key, or was changed since"
        ) from None


def _manifest(path: Path, data: bytes) -> Manifest:
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except msgspec.DecodeError as fault:
        raise BundleError(file=path.name, reason=f"its manifest is damaged ({fault})") from None
    if manifest.format != FORMAT:
        raise BundleError(
            file=path.name, reason=f"its format is {manifest.format}, this release reads {FORMAT}"
        )
    return manifest


def _extract(path: Path, archive: zipfile.ZipFile, manifest: Manifest, folder: Path) -> None:
    """Write the raw files by hash; nothing of the archive's own names reaches the disk."""
    wanted = {
        part.sha256: part.size_bytes
        for one in manifest.lists
        for part in one.version.components
        if part.sha256
    }
    if sum(wanted.values()) > _MAX_BYTES:
        raise BundleError(file=path.name, reason="it holds more than 4 GB")
    for sha256, size in wanted.items():
        if len(sha256) != 64 or not all(c in "0123456789abcdef" for c in sha256):
            raise BundleError(file=path.name, reason="its manifest names a hash that is none")
        try:
            member = archive.getinfo(f"raw/{sha256}")
        except KeyError:
            raise BundleError(file=path.name, reason=f"the file {sha256[:12]} is missing") from None
        digest, written = hashlib.sha256(), 0
        with archive.open(member) as source, (folder / sha256).open("wb") as out:
            while piece := source.read(_PIECE_BYTES):
                written += len(piece)
                if written > size:
                    break
                digest.update(piece)
                out.write(piece)
        if written != size or digest.hexdigest() != sha256:
            raise BundleError(file=path.name, reason=f"the file {sha256[:12]} is damaged")


def _givens(manifest: Manifest, folder: Path, accept: str) -> Iterator[tuple[Given, Options]]:
    for one in manifest.lists:
        version = one.version
        files = {
            part.name: DiskFile(folder / part.sha256, name=part.file)
            for part in version.components
            if part.sha256
        }
        mapping = files.pop(MAPPING, None)
        dataset, form = one.dataset, _format(version, mapping)
        try:
            inspection = form.inspect(files)
        except SourceDamagedError:
            inspection = None  # `load` reads it again and refuses it with the reason
        given = Given(
            dataset=_trusted(dataset, version),
            format=form,
            files=files,
            inspection=inspection,
            side_files={MAPPING: mapping} if mapping is not None else {},
        )
        options = Options(published=version.published, observed=version.observed, accept=accept)
        yield given, options


def _trusted(dataset: Dataset, version: DatasetVersion) -> Dataset:
    """Give the metadata to load under: our own for official lists, no addresses for others."""
    if not DATASET_NAME.fullmatch(dataset.name) or dataset.name != version.dataset:
        raise BundleError(file="The bundle", reason=f"{dataset.name!r} is no dataset name")
    official = registry.datasets().get(dataset.name)
    return official or msgspec.structs.replace(dataset, fetch=(), fetch_format="", example=False)


def _format(version: DatasetVersion, mapping: DiskFile | None) -> Format:
    if mapping is not None:
        return bind(mapping)[1]
    try:
        return registry.formats()[version.format]
    except KeyError:
        raise SourceError(
            f"{version.dataset}: this release has no parser for {version.format}."
        ) from None


def _private_key(path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as fault:
        raise _no_key(path) from fault
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_key(path)
    return key


def _public_key(path: Path) -> Ed25519PublicKey:
    try:
        key = load_pem_public_key(path.read_bytes())
    except (ValueError, TypeError, UnsupportedAlgorithm) as fault:
        raise _no_key(path) from fault
    if not isinstance(key, Ed25519PublicKey):
        raise _no_key(path)
    return key


def _no_key(path: Path) -> InputError:
    return InputError(
        where=str(path),
        reason="this is no Ed25519 key in PEM form without a password",
        remedy="Make one: openssl genpkey -algorithm ed25519 -out key.pem; "
        "openssl pkey -in key.pem -pubout -out public.pem.",
    )
