"""What goes into loading a version, and what comes out of it."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from proscribe.ingest import keep
from proscribe.ingest.gates import Finding
from proscribe.model.version import DatasetVersion
from proscribe.sources import registry
from proscribe.sources.contract import Dataset, Files, Format, Inspection, RawFile

Result = Literal["live", "history", "refused", "unchanged", "re-read"]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the user says beside the files.

    Attributes:
        published: ISO 8601 date or UTC instant, or "" when not said.
        observed: UTC instant, or "" for now.
        backfill: Add behind the version in force, never replace it.
        accept: Reason for overriding the gates, or "".
        base: For a delta the id of the version it was made against, None for the one in force.
        official: The files come from the official address just now, which confirms that the
            content is current.
    """

    published: str = ""
    observed: str = ""
    backfill: bool = False
    accept: str = ""
    base: int | None = None
    official: bool = False


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """Files that are to become a version.

    Attributes:
        dataset: Metadata of the dataset.
        format: Their format.
        files: By component.
        inspection: What they say of themselves; None when they are too damaged to say it.
        side_files: Files kept with the version without being part of the list (a mapping).
        where: File or folder as the user gave it, for messages; "" when nobody gave one.
    """

    dataset: Dataset
    format: Format
    files: Files
    inspection: Inspection | None
    side_files: Mapping[str, RawFile] = {}
    where: str = ""

    @property
    def line_format(self) -> Format:
        """The format whose parser's line the version lies on: for a delta its base's."""
        if self.inspection is not None and self.inspection.base_format:
            return registry.formats()[self.inspection.base_format]
        return self.format


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a version.

    Attributes:
        dataset: Dataset name.
        result: `live` (now in force), `history`, `refused`, `unchanged` (known already) or
            `re-read` (known; read anew by another parser).
        version: The version as kept.
        findings: Why it was refused, or what was overridden.
        previous: The version in force before, or None.
        differences: Records added, removed and amended against it; None when not comparable.
        n_issues: Faults found in reading, by severity.
        where: File or folder that it was loaded from, "" when it came otherwise.
    """

    dataset: str
    result: Result
    version: DatasetVersion
    findings: tuple[Finding, ...] = ()
    previous: DatasetVersion | None = None
    differences: keep.Differences | None = None
    n_issues: Mapping[str, int] = {}
    where: str = ""
