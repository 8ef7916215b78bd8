"""How well the reader reads the annotated announcements: times, quotations, speakers, page.

    python -m quality.reports_corpus [--half dev] [--show] [--keep]
    python -m quality.reports_corpus --half exam27 --test "release 0.2" --keep

Compares `read` with the annotations of `tests/reports/corpus`, whose README says what each field
means. `dev`, `train` and the exams before are for building; `exam27` is the exam and is run to
judge, not to build: each look has a reason in `results/test_looks.log`. Results of a half go to
`quality/results/reports_HALF.json` with `--keep`. Linking to the lists is measured elsewhere: it
needs the lists. So does meeting an organisation that is only mentioned: `mentioned` counts whom the
reader finds without any list, which are people, bodies of its table and speakers.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from proscribe.model.report import Quotation, Report, Statement, TimeRef
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from proscribe.reports.times.zones import zone
from quality.looks import CORPUS, HELD_OUT, building, log_look

_ROOT = Path(__file__).resolve().parents[1]
_RESULTS = _ROOT / "quality" / "results"
# `linking` is annotated for linking only.
_FOLDERS = tuple(one for one in (*building(), *HELD_OUT) if one != "linking")

Outcome = tuple[str, bool, str]  # what was measured, right or wrong, in words


def cases(half: str) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Give (file name, bytes, annotation) of a half."""
    for path in sorted((CORPUS / half).glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        yield annotation["file"], (path.parent / annotation["file"]).read_bytes(), annotation


def folded(text: str) -> str:
    """Give a text with its white space folded: line breaks of HTML are the reader's own."""
    return " ".join(text.split())


def judge(report: Report, gold: dict[str, Any]) -> list[Outcome]:
    """Compare one report with its annotation."""
    found = [*_front(report, gold), *_times(report, gold), *_quotations(report, gold)]
    names = {one.name.casefold() for one in report.parties if one.name}
    for name in gold["mentioned"]:
        met = any(name.casefold() in one or one in name.casefold() for one in names)
        found.append(("mentioned", met, name))
    rights = [folded(b.span.exact) for b in report.blocks if b.role in ("rights", "credit")]
    for notice in gold["rights"]:
        whole = folded(notice)
        met = any(one in whole or whole in one for one in rights)
        found.append(("rights", met, notice))
    captions = [folded(b.span.exact) for b in report.blocks if b.role == "caption"]
    found += [("captions", folded(one) in captions, one) for one in gold["captions"]]
    return found


def _front(report: Report, gold: dict[str, Any]) -> Iterator[Outcome]:
    meta = report.metadata
    if gold["title"]:
        title = meta.title.value if meta.title else ""
        yield "title", folded(gold["title"]) == folded(title), f"{gold['title']} / {title}"
    if gold["byline"]:
        names = [p.name or "" for p in report.parties if p.id in meta.authors]
        met = bool(names) and all(name in folded(gold["byline"]) for name in names)
        yield "byline", met, f"{gold['byline']} / {names}"
    if gold["dateline"]:
        place = meta.dateline.place.exact if meta.dateline else ""
        yield "dateline", place == gold["dateline"]["city"], f"{gold['dateline']} / {place}"
    ref = next((one for one in report.times if one.id == meta.published), None)
    wanted = gold["published"]
    if wanted is None:
        yield "published", ref is None, f"none / {ref.value if ref else None}"
    elif wanted["basis"] != "dateline":
        yield "published", _agrees(ref, wanted), f"{wanted} / {_shown(ref)}"


def _shown(ref: TimeRef | None) -> str:
    if ref is None:
        return "nothing"
    utc = (ref.utc.start, ref.utc.end) if ref.utc else None
    return f"{ref.value} {ref.zone} ({ref.zone_basis}) {utc} {ref.rule}"


def _agrees(ref: TimeRef | None, wanted: dict[str, Any]) -> bool:
    """The same interval, in a zone that has it."""
    if ref is None or ref.utc is None:
        return False
    ends = wanted["latest"] is None or ref.utc.end == wanted["latest"]
    return bool(ref.utc.start == wanted["earliest"] and ends)


def _same_clock(ref: TimeRef, wanted: dict[str, Any]) -> bool:
    """The same zone, or one that shows the same time then (Luxembourg's is Brussels')."""
    if ref.zone is None or wanted["zone"] is None or wanted["earliest"] is None:
        return bool(ref.zone == wanted["zone"])
    at = datetime.fromisoformat(wanted["earliest"])
    shifts = {at.astimezone(zone(key)).utcoffset() for key in (ref.zone, wanted["zone"])}
    return len(shifts) == 1


def _times(report: Report, gold: dict[str, Any]) -> Iterator[Outcome]:
    text = report.document.text
    for wanted in gold["times"]:
        at = -1
        for _ in range(wanted["occurrence"]):
            at = text.find(wanted["exact"], at + 1)
        end = at + len(wanted["exact"])
        refs = [
            ref
            for ref in report.times
            if ref.span and ref.span.start < end and ref.span.end > at
        ]  # fmt: skip
        ref = next((one for one in refs if one.span and one.span.end == end), None) or next(
            iter(refs), None
        )
        words = f"{text[max(0, at - 50) : end + 20]!r} wanted {wanted} got {_shown(ref)}"
        if at < 0:
            yield "times", False, f"not in the text: {wanted['exact']}"
        elif wanted["earliest"] is None:
            yield "times", ref is None or ref.utc is None, words
        else:
            yield "times", _agrees(ref, wanted), words
            if _agrees(ref, wanted) and ref is not None:
                yield "zones", _same_clock(ref, wanted), words


def _quotations(report: Report, gold: dict[str, Any]) -> Iterator[Outcome]:
    text = report.document.text
    inner = {_inner(text, one): one for one in report.quotations}
    by_id = {one.id: one for one in report.statements}
    for wanted in gold["quotations"]:
        found = inner.get(folded(wanted["exact"]))
        yield "quotations", found is not None, wanted["exact"]
        if wanted["speaker"] is None:
            continue
        said = _statement(report, by_id, found) if found else None
        names = _names(report, said)
        met = wanted["speaker"].casefold() in names
        yield "speakers", met, f"{wanted['speaker']} / {names} / {wanted['exact'][:60]}"


def _inner(text: str, one: Quotation) -> str:
    if not one.parts:
        return ""
    return folded(text[one.parts[0].start : one.parts[-1].end])


def _statement(report: Report, by_id: dict[str, Statement], quote: Quotation) -> Statement | None:
    if quote.statement is not None:
        return by_id[quote.statement]
    holding = [
        s
        for s in report.statements
        if s.content.start <= quote.span.start and quote.span.end <= s.content.end + 1
    ]
    return min(holding, key=lambda s: s.content.end - s.content.start, default=None)


def _names(report: Report, said: Statement | None) -> set[str]:
    """Give what the speaker of a statement is called: name, or the words that describe it."""
    if said is None:
        return set()
    party = next((one for one in report.parties if one.id == said.speaker), None)
    names = {folded(said.speaker_span.exact).casefold()} if said.speaker_span else set()
    if party is not None:
        names |= {party.name.casefold()} if party.name else set()
        names |= {folded(m.span.exact).casefold() for m in party.mentions if m.form != "pronoun"}
    return names


def summary(outcomes: dict[str, list[Outcome]]) -> dict[str, dict[str, float]]:
    """Give right, all and share of each measure."""
    measures: dict[str, list[bool]] = {}
    for found in outcomes.values():
        for measure, met, _ in found:
            measures.setdefault(measure, []).append(met)
    return {
        name: {"right": sum(met), "n": len(met), "share": round(sum(met) / len(met), 3)}
        for name, met in sorted(measures.items())
    }


def main() -> None:
    """Judge a half and print the shares; `--show` prints what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--half", choices=_FOLDERS, default="dev")
    parser.add_argument("--test", default="", metavar="REASON", help="why an exam is looked at")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    parser.add_argument("--keep", action="store_true", help="write the shares to quality/results")
    arguments = parser.parse_args()
    if arguments.half in HELD_OUT and arguments.show:
        parser.error(f"--show is for what is built on: {arguments.half} is not to be looked at")
    if arguments.half in HELD_OUT:
        log_look(arguments.test and f"announcements read ({arguments.half}): {arguments.test}")
    outcomes = {
        file: judge(read(raw, Source(file=file)), gold) for file, raw, gold in cases(arguments.half)
    }
    if arguments.show:
        for file, found in outcomes.items():
            for measure, met, words in found:
                if not met:
                    print(f"{file}: {measure}: {words}")
    shares = summary(outcomes)
    print(json.dumps(shares, indent=1))
    if arguments.keep:
        target = _RESULTS / f"reports_{arguments.half}.json"
        target.write_text(json.dumps({**machine(), "measures": shares}, indent=2) + "\n")


if __name__ == "__main__":
    main()
