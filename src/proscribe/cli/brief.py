"""How the brief of a document looks in a terminal."""

from collections.abc import Iterable

from rich.console import Console

from proscribe.cli.context import plain, wrapped
from proscribe.model.described import LinkStatus
from proscribe.reports.brief import words
from proscribe.reports.brief.nouns import Brief, Entry, Fact, Measure, Mentioned, Target
from proscribe.reports.brief.words import STATUSES

_COLOURS: dict[LinkStatus, str] = {
    "complete": "green",
    "ambiguous": "yellow",
    "short": "yellow",
    "none": "red",
    "cannot_resolve": "red",
}
_MOST, _FEW = 8, 4  # records of one description that are shown with all that is known of them
_SAID_OF_NAMED = ("other spelling", "told to be on the list of")
_BASES = {"inferred": "inferred", "claimed": "claimed", "external": "from elsewhere"}


def print_brief(out: Console, brief: Brief) -> None:
    """Print a brief as a person reads it: what, who, when, against whom, what is open, rights."""
    out.print(plain(brief.title), style="bold", soft_wrap=True)
    source = " · ".join(_source(one) for one in brief.source)
    if source:
        out.print(plain(source), style="dim", soft_wrap=True)
    shown: set[str] = set()  # ids of records of which everything has been said
    for number, measure in enumerate(brief.measures, start=1):
        out.print()
        _measure(out, number, measure, shown)
    _told(out, brief.told)
    _mentioned(out, brief.mentioned)
    if brief.open:
        heading(out, "What remains open")
        for one in brief.open:
            wrapped(out, f"- {one.value}", 2)
    if brief.rights:
        heading(out, "Rights")
        for notice in brief.rights:
            wrapped(out, f"- {notice.words}  [{notice.meaning}]", 2)
    if brief.datasets:
        asked = ", ".join(f"{name} ({day or 'not dated'})" for name, day in brief.datasets)
        out.print()
        out.print(plain(f"Lists asked: {asked}"), style="dim", soft_wrap=True)


def _source(one: Fact) -> str:
    label = {"publisher": "", "author": "by ", "from": "from "}.get(one.label, f"{one.label} ")
    return f"{label}{one.value}"


def heading(out: Console, title: str) -> None:
    """Print the head of a part."""
    out.print()
    out.print(title, style="bold")


def _measure(out: Console, number: int, measure: Measure, shown: set[str]) -> None:
    head = plain(f"{number}. {measure.headline}")
    head.stylize("bold")
    if measure.status:
        head.append(f"  {words.status_words(measure)}", style=_COLOURS[measure.status])
    out.print(head, soft_wrap=True)
    wrapped(out, f"“{' '.join(measure.span.exact.split())[:400]}”", 3, style="italic")
    for one in measure.facts:
        if one.label != "day":
            basis = f"  ({_BASES[one.basis]})" if one.basis in _BASES else ""
            wrapped(out, f"{one.label}: {one.value}{basis}", 3)
    for name, answer in words.of_each(measure.answers):
        why = f": {answer.reason}" if answer.status != "complete" else ""
        wrapped(out, f"{name}: {STATUSES[answer.status]}{why}", 3)
    for target in measure.targets:
        _target(out, measure, target, shown)
    if measure.previous:
        out.print(plain("   listed already, so not new:"), soft_wrap=True)
        for target in measure.previous:
            _target(out, measure, target, shown)


def _target(out: Console, measure: Measure, target: Target, shown: set[str]) -> None:
    line = plain(f"   {target.words}")
    line.stylize("bold")
    if target.status:
        line.append(f"  {words.status_words(target)}", style=_COLOURS[target.status])
    out.print(line, soft_wrap=True)
    facts = [one for one in target.said if not target.is_named or one.label in _SAID_OF_NAMED]
    if facts:
        said = "; ".join(f"{one.label} {one.value}" for one in facts)
        wrapped(out, said, 6, style="dim")
    if target.answers:
        statuses, rest = words.of_own(measure, target)
        if statuses:
            wrapped(out, statuses, 6)
        for name, answer in words.of_each(rest):
            wrapped(out, f"{name}: {answer.reason}", 6)
    elif target.reason and target.status != "complete":
        wrapped(out, target.reason, 6)
    most = len(target.entries) if len(target.entries) <= _MOST + _FEW else _MOST
    for entry in target.entries[:most]:
        _entry(out, entry, is_known=entry.record_id in shown)
        shown.add(entry.record_id)
    if more := target.entries[most:]:
        wrapped(out, f"and {len(more)} more: {', '.join(one.record_id for one in more)}", 6)


def _entry(out: Console, entry: Entry, *, is_known: bool) -> None:
    """Print a record with all that is known of it; only its name where that stands above."""
    programs = f"  [{', '.join(entry.programs)}]" if entry.programs else ""
    out.print(plain(f"      {entry.record_id}  {entry.caption}{programs}"), soft_wrap=True)
    more = "; ".join((*entry.particulars, *entry.numbers))
    if more and not is_known:
        wrapped(out, more, 9, style="dim")


def _told(out: Console, told: Iterable[Fact]) -> None:
    lines = list(told)
    if lines:
        heading(out, "Also told")
        for one in lines:
            wrapped(out, f"- {one.label}: {one.value}", 2)


def _mentioned(out: Console, mentioned: Iterable[Mentioned]) -> None:
    found = list(mentioned)
    if not found:
        return
    heading(out, "Merely mentioned, not designated here")
    for one in found:
        if one.entries:
            shown = "; ".join(f"{e.record_id} {e.caption}" for e in one.entries[:4])
            wrapped(out, f"- {_called(one)}: a listed party bears such a name: {shown}", 2)
    for is_screened, lead in ((True, "no listed party bears these names: "), (False, "")):
        names = [
            _called(one) for one in found if not one.entries and one.is_screened is is_screened
        ]
        if names:
            wrapped(out, f"- {lead}{'; '.join(names)}", 2)


def _called(one: Mentioned) -> str:
    return f"{one.name} ({', '.join(one.roles)})" if one.roles else one.name
