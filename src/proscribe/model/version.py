"""One published state of one list, and what is known of how it came here."""

from typing import Literal

import msgspec

Scope = Literal["full", "slice", "delta", "component"]
Status = Literal["live", "history", "refused"]


class ComponentPart(msgspec.Struct, frozen=True, order=True, kw_only=True, omit_defaults=True):
    """One file of a version, or its absence.

    Attributes:
        name: Component name, for example `sdn`, `alt`; the format's own word.
        sha256: Hash of the raw bytes, hex; "" when the component is absent.
        file: File name as given, without folders; "" when absent.
        size_bytes: Size of the raw bytes; 0 when absent.
    """

    name: str
    sha256: str = ""
    file: str = ""
    size_bytes: int = 0


class DatasetVersion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One state of one dataset.

    Attributes:
        id: Key in the store; meaning-free.
        dataset: Dataset name, for example `us_ofac_sdn`.
        format: Format it was published in, for example `ofac-csv`.
        published: When the publisher says it was published: ISO 8601 date or UTC instant;
            "" when neither the file nor the user says it.
        observed: When it was seen, UTC instant `yyyy-mm-ddThh:mm:ssZ`.
        scope: `full`; `component` when a required file of the set is absent; `slice`; `delta`.
        scope_note: For a slice its filter in words, for a delta its base; else "".
        status: `live` (went in force here), `history` (added behind), `refused`.
        components: The manifest, each present or absent.
        parser: Parser that made the newest reading, for example `ofac-csv/1`.
        n_records: Records in that reading.
        n_names: Distinct names in that reading.
        reasons: Why it was refused, or what was overridden.
        accepted: The reason given with `--accept`, or "".
    """

    id: int
    dataset: str
    format: str
    published: str = ""
    observed: str
    scope: Scope = "full"
    scope_note: str = ""
    status: Status
    components: tuple[ComponentPart, ...] = ()
    parser: str = ""
    n_records: int = 0
    n_names: int = 0
    reasons: tuple[str, ...] = ()
    accepted: str = ""
