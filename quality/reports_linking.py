"""The annotated announcements against what is read of them and linked to real lists.

    python -m quality.reports_linking --half dev [--keep] [--wrong]
    python -m quality.reports_linking --half exam27 --test "release 0.2" --keep

`dev`, `exam1` to `exam26`, `linking` and `train` are for building; `exam27` is to be by people who
do not know the rules, is looked at by this script only, and each look has a reason in
`results/test_looks.log`. Per document the list versions that its annotation names are loaded
into a store of their own. With `--wrong` each miss is printed (not of an exam).

Figures: designations linked (status and records as annotated), records wrongly shown as `complete`,
times right in value and zone, quotations byte for byte, speakers, and who is mentioned and taken
for designated. Of a time that the annotation leaves open at the end (`since 2019`) only the start
is compared: the product closes it at the day of the document. Names are compared without regard to
case, white space, leading articles, a stop at their end (`Okean Ltd.` can end with its sentence)
and the numbers of their parts (`1: ROSA 2: LIND 3: na`). A party counts as named in any form that
the report has for it, with or without a short form in brackets behind it; a speaker in the words
before the verb of saying, in the name of the party and in any mention of it, so that a role counts
with and without the place or clause that follows it. A group that is only described counts where
its words and the annotated ones overlap. Goals are those of the acceptance: 0.95, none, 0.95, 0.98,
0.95, none.
"""

import argparse
import json
import os
import re
import sys
import time
from collections.abc import Container, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.machine import machine
from proscribe.ingest.given import Options
from proscribe.model.report import NamedTarget, Party, Quotation, Report, Resolution
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from proscribe.workspace import Workspace
from quality.looks import CORPUS, HELD_OUT, building, log_look

_ROOT = Path(__file__).resolve().parents[1]
_RESULTS = _ROOT / "quality" / "results"
_LISTS = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared")) / "lists"
_FOLDERS = (*building(), *HELD_OUT)
_KINDS = {"designates": "add", "delists": "remove", "amends": "amend"}
_NUMBERED = re.compile(r"\b\d: (?:na\b)?")
_BRACKET_LAST = re.compile(r"\s+\([^()]*\)\s*$")  # `Okean Trade Co., Ltd. (OTC)`
_ARTICLES = ("a ", "an ", "the ")
GOALS = {"designations": 0.95, "times": 0.95, "quotations": 0.98, "speakers": 0.95}

Row = dict[str, Any]


class RefusedListError(Exception):
    """A list version that an annotation names cannot be loaded."""


class Tally:
    """Counts of right and all, by figure, with the misses."""

    def __init__(self) -> None:
        self.right: dict[str, int] = {}
        self.all: dict[str, int] = {}
        self.misses: list[str] = []
        self.not_linked: list[str] = []

    def add(self, figure: str, *, ok: bool, miss: str = "") -> None:
        """Count one fact."""
        self.all[figure] = self.all.get(figure, 0) + 1
        self.right[figure] = self.right.get(figure, 0) + ok
        if not ok:
            self.misses.append(f"{figure}: {miss}")

    def share(self, figure: str) -> float:
        """Give the share of right ones, 1.0 when there are none."""
        return self.right.get(figure, 0) / self.all[figure] if self.all.get(figure) else 1.0


def linked(path: Path, row: Row, folder: Path) -> Report:
    """Read a document and link it to the lists that its annotation names."""
    document = path.parent / row["file"]
    report = read(document.read_bytes(), Source(file=document.name))
    key = "-".join(one["folder"].replace("/", "_") for one in row["lists"]) or "none"
    home = folder / key
    is_new = not home.exists()
    with Workspace(home) as workspace:
        if is_new:
            for one in row["lists"]:
                options = Options(published=one["published"], accept="components as they are here")
                for loaded in workspace.load(
                    [_LISTS / one["folder"]], dataset=one["dataset"], options=options
                ):
                    if loaded.result == "refused":
                        raise RefusedListError(f"{path.name}: {one['folder']} is refused")
        return workspace.link(report, mentions=False)


def check(report: Report, row: Row, tally: Tally) -> None:
    """Count everything that one annotation says."""
    name = row["file"]
    for one in row["designations"]:
        _designation(report, one, tally, name)
    for wrong in wrongly_complete(report, row):
        tally.add("wrong records", ok=False, miss=f"{name}: {wrong}")
    for one in row["times"]:
        _time(report, one, tally, name)
    for one in row["quotations"]:
        _quotation(report, one, tally, name)
    for one in row["mentioned"]:
        party = _party(report, one)
        designated = party is not None and bool({"designated", "delisted"} & {*party.roles})
        tally.add("mentioned", ok=not designated, miss=f"{name}: {one}")
    _front(report, row, tally, name)


# -- designations ---------------------------------------------------------------------------------


def _designation(report: Report, wanted: Row, tally: Tally, name: str) -> None:
    sources = set(_sources(report, wanted))
    kind = next((kind for kind, one in _KINDS.items() if one == wanted["action"]), "mentions")
    found = [
        one for one in report.resolutions if one.source in sources and _kinds(report, one) <= {kind}
    ]
    ok = any(_same(report, one, wanted) for one in found)
    words = wanted["name"] or wanted["description"]
    given = [(one.status, sorted(_records(report, one))) for one in found]
    miss = f"{name}: {wanted['action']} {words!r} {wanted['status']} {wanted['records']} != {given}"
    tally.add("designations", ok=ok, miss=miss)
    tally.add(f"designations {wanted['status']}", ok=ok, miss="see above")


def _same(report: Report, found: Resolution, wanted: Row) -> bool:
    if found.status != wanted["status"].replace(" ", "_"):
        return False
    if wanted["status"] in ("none", "cannot resolve"):
        return True
    return _records(report, found) == set(_wanted_records(wanted))


def _wanted_records(wanted: Row) -> list[str]:
    """Give the records of a party on the lists of all who act."""
    also = [record for place in wanted.get("also", ()) for record in place["records"]]
    return [*wanted["records"], *also]


def _records(report: Report, found: Resolution) -> set[str]:
    wanted = set(found.links)
    return {link.record_id for link in report.links if link.id in wanted}


def _kinds(report: Report, found: Resolution) -> set[str]:
    """Give what its links say: a party can be new on one list and stand on another already."""
    wanted = set(found.links)
    return {link.kind for link in report.links if link.id in wanted}


def _sources(report: Report, wanted: Row) -> Iterator[str]:
    """Give the ids under which an annotated party or group can stand."""
    action = wanted["action"]
    for one in report.descriptions:
        if wanted["name"] is None:
            before = [each.group for each in one.previous_groups]
            told = before if action == "previous" else one.groups if one.action == action else ()
            for group in told:
                if _overlaps(group.span.exact, wanted["description"]):
                    yield group.id
            continue
        names = [each for group in one.groups for each in group.names]
        pool = one.previously_designated if action == "previous" else names
        if action == "previous" or one.action == action:
            yield from (each.party for each in pool if is_named(report, each, wanted["name"]))


def _overlaps(one: str, other: str) -> bool:
    one, other = " ".join(one.split()).lower(), " ".join(other.split()).lower()
    return one in other or other in one or one[:14] == other[:14]


def is_named(report: Report, target: NamedTarget, name: str) -> bool:
    """Tell whether a party has an annotated name, with or without a short form behind it."""
    party = next((one for one in report.parties if one.id == target.party), None)
    forms = [target.name, target.span.exact, *target.aliases]
    forms += [mention.span.exact for mention in party.mentions] if party else []
    wanted = {_bare(name), _bare(_BRACKET_LAST.sub("", name))}
    return any(_bare(form) in wanted for form in forms)


def wrongly_complete(report: Report, row: Row) -> list[str]:
    """Give the records that are shown as complete and are in no annotation of that action.

    Nor may a group that is annotated as described be complete with records of others of the page.
    """
    right = {
        (one["action"], record) for one in row["designations"] for record in _wanted_records(one)
    }
    found = {
        f"{link.kind} {link.record_id}"
        for link in report.links
        if link.kind in _KINDS
        and link.status == "complete"
        and (_KINDS[link.kind], link.record_id) not in right
    }
    own: dict[str, set[str]] = {}
    for one in row["designations"]:
        if one["name"] is None:
            for source in _sources(report, one):
                own.setdefault(source, set()).update(_wanted_records(one))
    for resolution in report.resolutions:
        others = _records(report, resolution) - own.get(resolution.source, set())
        if resolution.source in own and resolution.status == "complete":
            found |= {f"{resolution.source} {record}" for record in others}
    return sorted(found)


# -- times, quotations, people ----------------------------------------------------------------


def _place(text: str, exact: str, occurrence: int) -> int:
    at = -1
    for _ in range(occurrence):
        at = text.find(exact, at + 1)
        if at < 0:
            return -1
    return at


def _time(report: Report, wanted: Row, tally: Tally, name: str) -> None:
    at = _place(report.document.text, wanted["exact"], wanted["occurrence"])
    end = at + len(wanted["exact"])
    near = [one for one in report.times if one.span and one.span.start < end and at < one.span.end]
    given = [(one.span.exact if one.span else "", one.utc, one.zone) for one in near]
    ok = any(
        one.utc is not None
        and one.utc.start == wanted["earliest"]
        and wanted["latest"] in (None, one.utc.end)
        and _same_zone(one.zone, wanted["zone"])
        for one in near
    )
    want = (wanted["earliest"], wanted["latest"], wanted["zone"])
    tally.add("times", ok=ok, miss=f"{name}: {wanted['exact']!r} {want} != {given}")


def _same_zone(one: str | None, other: str | None) -> bool:
    """Tell whether two zones are one: by name, or as links to the same data (`tzdata`)."""
    return one == other or (bool(one and other) and _rules(one or "") == _rules(other or ""))


@cache
def _rules(zone: str) -> bytes:
    return resources.files("tzdata.zoneinfo").joinpath(*zone.split("/")).read_bytes()


def _quotation(report: Report, wanted: Row, tally: Tally, name: str) -> None:
    found = next((q for q in report.quotations if _is_quoted(report, q, wanted["exact"])), None)
    tally.add("quotations", ok=found is not None, miss=f"{name}: {wanted['exact'][:60]!r}")
    if wanted["speaker"] is None:
        return
    statement = next((s for s in report.statements if found and s.id == found.statement), None)
    given = ""
    ok = False
    if statement is not None:
        party = next((p for p in report.parties if p.id == statement.speaker), None)
        forms = [statement.speaker_span.exact] if statement.speaker_span else []
        forms += [party.name or "", *(m.span.exact for m in party.mentions)] if party else []
        ok = _bare(wanted["speaker"]) in {_bare(form) for form in forms}
        given = " | ".join(forms)
    miss = f"{name}: {wanted['exact'][:40]!r} by {wanted['speaker']!r} != {given[:80]!r}"
    tally.add("speakers", ok=ok, miss=miss)


def _is_quoted(report: Report, one: Quotation, exact: str) -> bool:
    """Tell the same words byte for byte.

    One over several paragraphs is annotated as one, with the marks that open its paragraphs; the
    breaks between paragraphs of a page are the reader's own.
    """
    if len(one.parts) < 2:
        return any(part.exact == exact for part in one.parts)
    whole = report.document.text[one.parts[0].start : one.parts[-1].end]
    return " ".join(whole.split()) == " ".join(exact.split())


def _bare(words: str) -> str:
    words = _NUMBERED.sub(" ", words)
    bare = " ".join(words.split()).strip(" ,.").casefold()
    return next((bare.removeprefix(one) for one in _ARTICLES if bare.startswith(one)), bare)


def _party(report: Report, name: str) -> Party | None:
    return next((p for p in report.parties if p.name and _bare(p.name) == _bare(name)), None)


def _front(report: Report, row: Row, tally: Tally, name: str) -> None:
    data = report.metadata
    title = data.title.value if data.title else ""
    tally.add("titles", ok=_bare(title) == _bare(row["title"]), miss=f"{name}: {title!r}")
    if row["published"] is not None:
        ref = next((one for one in report.times if one.id == data.published), None)
        want = (row["published"]["earliest"], row["published"]["latest"])
        given = (ref.utc.start, ref.utc.end) if ref and ref.utc else None
        tally.add("published", ok=given == want, miss=f"{name}: {want} != {given}")


# -- the run ----------------------------------------------------------------------------------


def run(half: str, folder: Path, only: Container[str] | None = None) -> Tally:
    """Read, link and check one half of the corpus.

    Args:
        half: Which.
        folder: Where the lists are loaded to, for other halves too.
        only: Numbers of the documents (`07`), None for all.
    """
    tally = Tally()
    for path in sorted((CORPUS / half).glob("*.json")):
        if only is not None and path.name[:2] not in only:
            continue
        row = json.loads(path.read_text(encoding="utf-8"))
        if half == "train" and not row["lists"]:
            continue  # annotated for reading only
        try:
            report = linked(path, row, folder)
        except RefusedListError as refused:  # what is read still counts
            tally.not_linked.append(str(refused))
            report = read((path.parent / row["file"]).read_bytes(), Source(file=row["file"]))
            row["designations"] = []
        check(report, row, tally)
    return tally


def figures(tally: Tally, half: str, seconds: float) -> Row:
    """Give the figures with date, commit and machine."""
    return {
        **machine(),
        "half": half,
        "seconds": round(seconds),
        "goals": {
            name: {"goal": goal, "value": round(tally.share(name), 4), "n": tally.all.get(name, 0),
                   "met": tally.share(name) >= goal}
            for name, goal in GOALS.items()
        },
        "documents whose lists cannot be loaded, not linked": tally.not_linked,
        "wrong records shown as complete": tally.all.get("wrong records", 0),
        "mentioned and taken for designated": tally.all.get("mentioned", 0)
        - tally.right.get("mentioned", 0),
        "all": {
            name: {"right": tally.right[name], "n": tally.all[name]} for name in sorted(tally.all)
        },
    }  # fmt: skip


def main() -> None:
    """Print the figures; exit code 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--half", choices=_FOLDERS, default="dev")
    parser.add_argument("--test", default="", metavar="REASON", help="why an exam is looked at")
    parser.add_argument("--keep", action="store_true", help="write the figures to quality/results")
    parser.add_argument("--wrong", action="store_true", help="print each miss; not of an exam")
    arguments = parser.parse_args()
    if arguments.wrong and arguments.half in HELD_OUT:
        parser.error(f"--wrong is for what is built on: {arguments.half} is not to be looked at")
    if arguments.half in HELD_OUT:
        log_look(arguments.test and f"announcements linked ({arguments.half}): {arguments.test}")
    started = time.perf_counter()
    with TemporaryDirectory(prefix="proscribe-corpus-") as folder:
        tally = run(arguments.half, Path(folder))
    found = figures(tally, arguments.half, time.perf_counter() - started)
    if arguments.wrong:
        print("\n".join(tally.misses))
    text = json.dumps(found, indent=1, ensure_ascii=False)
    print(text)
    if arguments.keep:
        kept = _RESULTS / f"reports_linking_{arguments.half}.json"
        kept.write_text(text + "\n", encoding="utf-8")
    met = all(one["met"] for one in found["goals"].values())
    sys.exit(not met or bool(found["wrong records shown as complete"]))


if __name__ == "__main__":
    main()
