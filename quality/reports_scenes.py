"""The five states of the lists in which the real news page must be linked rightly.

`both`: OFAC's lists of 10 and 12 January 2022; `first`: the first alone; `removed`: one of the
eight rows taken out; `added`: one more that fits put in; `undated`: the second alone, without its
date. The variants are made from the real files when they are needed, in a folder of the caller.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree

from proscribe.ingest.given import Options
from proscribe.model.report import Report
from proscribe.reports.linking.mentioning import query_of
from proscribe.workspace import Workspace

_ROOT = Path(__file__).resolve().parents[1]
LISTS = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared")) / "lists"
_SDN = LISTS / "us_ofac_sdn"
_ROW = b"27208,"
# A seventh party that fits: another name and paper number, all else as the row it is made from.
_OTHER = ((_ROW, b"27210,"), (b"SIM, Kwang Sok", b"HAN, Nam Il"), (b"745120331", b"745999999"))

SCENES = ("both", "first", "removed", "added", "undated")

Versions = Sequence[tuple[Path, str]]


def scenes(folder: Path) -> dict[str, Versions]:
    """Give the list versions of each scene, (file, published) in order.

    Args:
        folder: Where the made variants are written.
    """
    first, second = _SDN / "2022-01-10" / "sdn.csv", _SDN / "2022-01-12" / "sdn.csv"
    rows = second.read_bytes().split(b"\n")
    place = next(number for number, row in enumerate(rows) if row.startswith(_ROW))
    more = rows[place]
    for old, new in _OTHER:
        more = more.replace(old, new)
    removed = _write(folder / "removed", [*rows[:place], *rows[place + 1 :]])
    added = _write(folder / "added", [*rows[: place + 1], more, *rows[place + 1 :]])
    before = (first, "2022-01-10")
    return {
        "both": (before, (second, "2022-01-12")),
        "first": (before,),
        "removed": (before, (removed, "2022-01-12")),
        "added": (before, (added, "2022-01-12")),
        "undated": ((second, ""),),
    }


def _write(folder: Path, rows: list[bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sdn.csv"
    path.write_bytes(b"\n".join(rows))
    return path


def load(workspace: Workspace, versions: Versions) -> None:
    """Load versions of OFAC's list, in order; incomplete ones are accepted."""
    for path, published in versions:
        options = Options(published=published, accept="components of these days are not kept")
        list(workspace.load([path], dataset="us_ofac_sdn", options=options))


def homes(folder: Path) -> None:
    """Load the lists of every scene; the version that four of them begin with once.

    Args:
        folder: Where the homes are made, each with the name of its scene; for reading only.
    """
    made = scenes(folder / "made")
    first = made.pop("first")
    with Workspace(folder / "first") as workspace:
        load(workspace, first)
    for name, versions in made.items():
        rest = versions
        if versions[: len(first)] == first:
            copytree(folder / "first", folder / name)
            rest = versions[len(first) :]
        with Workspace(folder / name) as workspace:
            load(workspace, rest)


def linked(report: Report, folder: Path) -> tuple[dict[str, Report], dict[str, int]]:
    """Link a report in every scene.

    Args:
        report: As it was read.
        folder: What `homes` made.

    Returns:
        By scene the linked report; and by name of each party that was screened as mentioned, how
        many records of the scene `both` it met.
    """
    found: dict[str, Report] = {}
    for name in SCENES:
        with Workspace(folder / name) as workspace:
            found[name] = workspace.link(report, mentions=name == "both")
    both = found["both"]
    mentioned = {
        party.name: sum(link.source == party.id for link in both.links)
        for party in both.parties
        if party.name and query_of(party) is not None
    }
    return found, mentioned
