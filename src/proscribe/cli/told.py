"""What a file on the command line tells: a report that was read before, or a document to read now.

Source: this project.
"""

import re
from pathlib import Path

import msgspec

from proscribe.cli.context import notes, plain
from proscribe.cli.load import say_building
from proscribe.errors import InputError, NothingLoadedError
from proscribe.model.report import FORMAT, Report
from proscribe.workspace import Workspace

_MOST_BYTES = 200_000_000  # of one report; larger ones are no report
_LOOKED_AT = 4_096  # bytes
# `[Federal Register Volume 87 ...` begins a notice and no JSON.
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{|\[\s*[\[{\"\]])")


def told_by(workspace: Workspace, paths: tuple[str, ...]) -> list[Report]:
    """Give the report of each file: as `proscribe read --json` wrote it, else read and linked now.

    Raises:
        InputError: A file cannot be read, or is JSON but no report of this release.
        DocumentError: A file is empty, or is no text.
    """
    said = False
    reports: list[Report] = []
    for path in map(Path, paths):
        if is_report(path):
            reports.append(read_report(path))
            continue
        report = workspace.read(path, building=say_building)
        try:
            report = workspace.link(report, building=say_building)
        except NothingLoadedError:
            if not said:
                say_unlinked()
            said = True
        reports.append(report)
    return reports


def say_unlinked() -> None:
    """Say that without lists nobody is linked."""
    words = "No list is loaded, so nobody is linked. Run `proscribe update` or `proscribe load`."
    notes().print(plain(words), style="yellow", soft_wrap=True)


def is_report(path: Path) -> bool:
    """Tell JSON, which can only be a report, from a document; by its name or its first letter.

    Raises:
        InputError: The file cannot be read.
    """
    if path.suffix.lower() == ".json":
        return True
    try:
        with path.open("rb") as stream:
            return _JSON.match(stream.read(_LOOKED_AT)) is not None
    except OSError as fault:
        raise _unreadable(path, fault) from fault


def read_report(path: Path) -> Report:
    """Read a report from a file.

    Raises:
        InputError: It cannot be read, or is no report of the form that this release knows.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError(
                where=str(path),
                reason="the file is too large for a report",
                remedy="Give what `proscribe read --json` writes.",
            )
        report = msgspec.json.decode(path.read_bytes(), type=Report)
    except OSError as fault:
        raise _unreadable(path, fault) from fault
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as fault:
        raise InputError(
            where=str(path),
            reason="this is no report",
            remedy="Give what `proscribe read --json` writes, or a document of text or HTML.",
        ) from fault
    if report.format != FORMAT:
        raise InputError(
            where=str(path),
            reason=f"the report has the form {report.format!r}, this release reads {FORMAT!r}",
            remedy="Read the document again with this release.",
        )
    return report


def _unreadable(path: Path, fault: OSError) -> InputError:
    if isinstance(fault, IsADirectoryError):
        # Imported here: it reads tables that a report which was read before does not need.
        from proscribe.workspace.documents import folder_given

        return folder_given(path)
    return InputError(
        where=str(path),
        reason=f"the file cannot be read ({fault.strerror})",
        remedy="Check its name and who may read it.",
    )
