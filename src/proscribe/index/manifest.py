"""The first file of a generation: what it holds, made by what, with the hash of every other file.

`FORMAT` grows with every change to the files or to what they mean; a generation of another
format is built again, never converted.
"""

import msgspec

FORMAT = 11
FILE = "manifest.json"


class FilePart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a generation.

    Attributes:
        size_bytes: Its size.
        sha256: Its hash, hex.
    """

    size_bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a generation is.

    Attributes:
        format: Number of the file format.
        normaliser: Version of the reading of names.
        rarity: Version of the table of frequency bands.
        collection: Name of the collection.
        versions: Dataset to the id of its version, as the caller names it.
        counts: `records`, `parties`, `names` (distinct in a record), `rows` (readings of names),
            `tokens`, `pairs`, `numbers`.
        datasets: Dataset names, sorted; arrays hold places in it.
        schemata: Schema names, sorted; arrays hold places in it.
        files: File name to size and hash.
    """

    format: int
    normaliser: str
    rarity: str
    collection: str
    versions: dict[str, str]
    counts: dict[str, int]
    datasets: tuple[str, ...]
    schemata: tuple[str, ...]
    files: dict[str, FilePart]


def encode_manifest(manifest: Manifest) -> bytes:
    """Give its deterministic JSON bytes."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=1)


def decode_manifest(raw: bytes) -> Manifest:
    """Read it back.

    Raises:
        msgspec.DecodeError: The bytes are no manifest.
    """
    return msgspec.json.decode(raw, type=Manifest)
