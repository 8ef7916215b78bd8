"""How the brief of a document looks in a terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from proscribe.cli.context import plain
from proscribe.model.described import LinkStatus
from proscribe.reports.brief import words
from proscribe.reports.brief.nouns import Brief, Customer, Entry, Fact, Measure, Mentioned, Target
from proscribe.reports.brief.words import STATUSES

_COLOURS: dict[LinkStatus, str] = {
    "complete": "green",
    "ambiguous": "yellow",
    "short": "yellow",
    "none": "red",
    "cannot_resolve": "red",
}
_BASES = {"inferred": "inferred", "claimed": "claimed", "external": "from elsewhere"}


def print_brief(out: Console, brief: Brief) -> None:
    """Print a brief as a person reads it: what, who, when, against whom, what is open, rights."""
    out.print(plain(brief.title), style="bold", soft_wrap=True)
    source = " · ".join(_source(one) for one in brief.source)
    if source:
        out.print(plain(source), style="dim", soft_wrap=True)
    for number, measure in enumerate(brief.measures, start=1):
        out.print()
        _measure(out, number, measure)
    _told(out, brief.told)
    _mentioned(out, brief.mentioned)
    if brief.open:
        _heading(out, "What remains open")
        for one in brief.open:
            _wrapped(out, f"- {one.value}", 2)
    if brief.rights:
        _heading(out, "Rights")
        for notice in brief.rights:
            _wrapped(out, f"- {notice.words}  [{notice.meaning}]", 2)
    if brief.datasets:
        asked = ", ".join(f"{name} ({day or 'not dated'})" for name, day in brief.datasets)
        out.print()
        out.print(plain(f"Lists asked: {asked}"), style="dim", soft_wrap=True)


def _source(one: Fact) -> str:
    label = {"publisher": "", "author": "by ", "from": "from "}.get(one.label, f"{one.label} ")
    return f"{label}{one.value}"


def _heading(out: Console, words: str) -> None:
    out.print()
    out.print(words, style="bold")


def _measure(out: Console, number: int, measure: Measure) -> None:
    head = plain(f"{number}. {measure.headline}")
    head.stylize("bold")
    if measure.status:
        head.append(f"  {STATUSES[measure.status]}", style=_COLOURS[measure.status])
    out.print(head, soft_wrap=True)
    _wrapped(out, f"“{' '.join(measure.span.exact.split())[:400]}”", 3, style="italic")
    for one in measure.facts:
        if one.label != "day":
            basis = f"  ({_BASES[one.basis]})" if one.basis in _BASES else ""
            _wrapped(out, f"{one.label}: {one.value}{basis}", 3)
    for target in measure.targets:
        _target(out, target)
    if measure.previous:
        out.print(plain("   said to be listed already, so not new:"), soft_wrap=True)
        for target in measure.previous:
            _target(out, target)


def _target(out: Console, target: Target) -> None:
    line = plain(f"   {target.words}")
    line.stylize("bold")
    if target.status:
        line.append(f"  {STATUSES[target.status]}", style=_COLOURS[target.status])
    out.print(line, soft_wrap=True)
    shown = [one for one in target.said if not target.is_named or one.label == "other spelling"]
    if shown:
        said = "; ".join(f"{one.label} {one.value}" for one in shown)
        _wrapped(out, said, 6, style="dim")
    if target.reason and target.status != "complete":
        _wrapped(out, target.reason, 6)
    for entry in target.entries:
        _entry(out, entry)


def _entry(out: Console, entry: Entry) -> None:
    programs = f"  [{', '.join(entry.programs)}]" if entry.programs else ""
    out.print(plain(f"      {entry.record_id}  {entry.caption}{programs}"), soft_wrap=True)
    words = "; ".join((*entry.particulars, *entry.numbers))
    if words:
        _wrapped(out, words, 9, style="dim")


def _told(out: Console, told: Iterable[Fact]) -> None:
    lines = list(told)
    if lines:
        _heading(out, "Also told")
        for one in lines:
            _wrapped(out, f"- {one.label}: {one.value}", 2)


def _mentioned(out: Console, mentioned: Iterable[Mentioned]) -> None:
    found = list(mentioned)
    if not found:
        return
    _heading(out, "Merely mentioned, not designated here")
    for one in found:
        if one.entries:
            shown = "; ".join(f"{e.record_id} {e.caption}" for e in one.entries[:4])
            _wrapped(out, f"- {_called(one)}: a listed party bears such a name: {shown}", 2)
    for is_screened, lead in ((True, "no listed party bears these names: "), (False, "")):
        names = [
            _called(one) for one in found if not one.entries and one.is_screened is is_screened
        ]
        if names:
            _wrapped(out, f"- {lead}{'; '.join(names)}", 2)


def _called(one: Mentioned) -> str:
    return f"{one.name} ({', '.join(one.roles)})" if one.roles else one.name


def _wrapped(out: Console, words: str, indent: int, *, style: str = "") -> None:
    width = max(40, min(out.width, 110) - indent)
    for line in plain(words).wrap(out, width):
        out.print(Text(" " * indent).append_text(line), style=style or None)


def print_customers(
    out: Console, customers: Iterable[Customer], *, not_screened: Sequence[str] = ()
) -> None:
    """Print the customers that meet a linked party, best hit each.

    Args:
        out: Where to.
        customers: Those whom the document concerns.
        not_screened: Words for parties for which no list gives a record.
    """
    _heading(out, "Your customers")
    nobody = True
    for one in customers:
        nobody = False
        line = plain(f"  {one.score[:4]}  {one.id}  {one.name} = {one.caption}")
        line.append_text(plain(f"  {one.record_id}"))
        if one.muted:
            line.append("  muted: only a weak alias agrees", style="dim")
        out.print(line, soft_wrap=True)
        _wrapped(out, " ".join(one.reasons), 8, style="dim")
    if nobody:
        known = " that a list here has" if not_screened else ""
        out.print(f"  nobody meets a party of this document{known}")
    if not_screened:
        _wrapped(out, words.NOT_SCREENED.format("; ".join(not_screened)), 2)
