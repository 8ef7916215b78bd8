"""Whether a set of OFAC CSV files is whole, and which list it is.

The files state neither a date nor a count: what shows a cut is the missing Ctrl-Z line at the end.
The list follows from programs that only one of the two has, else from the file names. Remarks of
1,000 characters are cut; without the comments file their rest, weak aliases among it, is lost.

Source: the files of 2019 to 2025; see NOTES.md.
"""

import re

from proscribe.model.issue import Issue, Severity
from proscribe.sources.contract import Files, Inspection, RawFile
from proscribe.sources.ofac import remarks
from proscribe.sources.ofac.rows import END, Row, RowReader

_BLOCK_BYTES = 1 << 20
_OVERLAP = 512
SDN, CONS = "us_ofac_sdn", "us_ofac_cons"
_REST = "comments"
# Programs of one list only. NS-PLC stays on an entry that has moved to the SDN List, so it speaks
# for the other list only where no program of the SDN List is found.
_SDN_PROGRAM = re.compile(
    rb'"(?:[^"\r\n]{0,200}\] \[)?(?:CUBA|SDNTK|NPWMD|FTO|SDNT|IRAQ2|TCO)(?:\] \[[^"\r\n]{0,200})?"'
)
_CONS_PROGRAM = re.compile(
    rb'"(?:[^"\r\n]{0,200}\] \[)?(?:NS-PLC|CMIC-EO13959|561-Related)(?:\] \[[^"\r\n]{0,200})?"'
)


def dataset_of(files: Files) -> str:
    """Give the dataset of a set of files: by what is in them, else by their names, else ""."""
    by_content = _by_content(files["sdn"]) if "sdn" in files else ""
    return by_content or _by_name(files)


def inspect(files: Files) -> Inspection:
    """Say what is missing from a set of files, and what they are.

    Args:
        files: Components of the format `ofac-csv` that are present.

    Returns:
        The inspection; it has a refusal for a file that is empty or has lost its end, for cut
        remarks without their rest, and where the files do not belong together.
    """
    issues = [issue for name, file in files.items() for issue in _whole(name, file)]
    names = {_list_of(file.name) for file in files.values()} - {""}
    dataset = dataset_of(files)
    if len(names) > 1:
        issues.append(
            _issue(
                "mixed", "refusal", "Files of the SDN List and of the Consolidated List are mixed"
            )
        )
    elif names and dataset not in names:
        issues.append(
            _issue(
                "dataset-name", "warning", f"By its programs this is {dataset}, not {min(names)}"
            )
        )
    if "sdn" in files:
        issues += _cut(files)
    return Inspection(dataset=dataset, issues=tuple(issues))


def _issue(
    kind: str, severity: Severity, message: str, component: str = "", location: str = ""
) -> Issue:
    return Issue(
        kind=kind, severity=severity, message=message, component=component, location=location
    )


def _whole(component: str, file: RawFile) -> list[Issue]:
    """Check that a file ends as OFAC ends it."""
    lines, tail = 0, b""
    with file.open() as stream:
        while block := stream.read(_BLOCK_BYTES):
            lines += block.count(b"\n")
            tail = (tail + block)[-64:]
    if not tail:
        return [_issue("empty", "refusal", f"{file.name} is empty", component, "line 1")]
    if tail.rstrip().endswith(END):
        return []
    last = lines if tail.endswith(b"\n") else lines + 1
    what = "ends inside a row" if last > lines else "has lost its end"
    message = f"{file.name}, line {last}: the file {what}: there is no Ctrl-Z after its last row"
    # OFAC has published SDN_COMMENTS.CSV without it; whether it is whole, `_cut` tells.
    whole = component == _REST and tail.rstrip(b"\r\n").endswith(b'."') and last == lines
    severity: Severity = "info" if whole else "refusal"
    return [_issue("truncated", severity, message, component, f"line {last}")]


def _by_content(file: RawFile) -> str:
    consolidated = False
    tail = b""
    with file.open() as stream:
        while block := stream.read(_BLOCK_BYTES):
            block = tail + block
            if _SDN_PROGRAM.search(block):
                return SDN
            consolidated = consolidated or _CONS_PROGRAM.search(block) is not None
            tail = block[-_OVERLAP:]
    return CONS if consolidated else ""


def _list_of(name: str) -> str:
    stem = name.lower()
    if stem.startswith("cons"):
        return CONS
    return SDN if stem.startswith("sdn") else ""


def _by_name(files: Files) -> str:
    names = {_list_of(file.name) for file in files.values()} - {""}
    if len(names) > 1:
        return ""
    # `alt.csv` and `add.csv` are the names of the SDN List; those of the other begin with `cons`.
    return names.pop() if names else (SDN if _plain_names(files) else "")


def _plain_names(files: Files) -> bool:
    return any(file.name.lower().startswith(("alt.", "add.")) for file in files.values())


def _cut(files: Files) -> list[Issue]:
    """Check that every cut remark has its rest."""
    cut = {
        row.cells[0].strip().lstrip("0"): row.cells[11]
        for row in RowReader(files["sdn"], columns=12, component="sdn").read()
        if isinstance(row, Row) and len(row.cells[11]) >= remarks.CUT_AT - 1
    }
    length = f"{remarks.CUT_AT:,} characters"
    if "comments" not in files:
        message = f"{_remarks(len(cut))} cut at {length}, and the comments file with their rest"
        return [_issue("component-absent", "refusal", f"{message} is absent", _REST)] if cut else []
    for row in RowReader(files["comments"], columns=2, component=_REST).read():
        if isinstance(row, Row):
            cut.pop(row.cells[0].strip().lstrip("0"), None)
    # A remark of just this length that ends in a full stop need not be cut.
    lost = [uid for uid, raw in cut.items() if not raw.endswith(".")]
    if not lost:
        return []
    message = f"The comments file has no rest for {len(lost)} remarks cut at {length}"
    return [_issue("truncated", "refusal", message, _REST)]


def _remarks(count: int) -> str:
    return "One remark is" if count == 1 else f"{count} remarks are"
