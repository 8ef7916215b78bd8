"""A brief as one self-contained page: the document on one side, each fact beside its words.

The page needs no script, no font and no network: its policy forbids them. Every text of a document
or a list is escaped. A fact is a link to the passage it stands on, which lights up.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from proscribe.model.report import Block, Report
from proscribe.reports.brief.escaping import apart, safe, see
from proscribe.reports.brief.marks import Mark, mark, pieces
from proscribe.reports.brief.met import customers
from proscribe.reports.brief.nouns import Brief, Entry, Fact, Measure, Mentioned, Target
from proscribe.reports.brief.words import STATUSES, of_each, of_own, status_words
from proscribe.values.writing.scripts import script_of

_BASES = {"inferred": "inferred", "claimed": "claimed", "external": "from the lists"}
# Where a number of those found means something beside the number that the document counts.
_COUNTED = frozenset({"complete", "short", "ambiguous"})
_VERDICTS = {"met": "fits", "not_met": "does not fit", "unknown": "not known"}
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
_LONG = 160  # characters; a whole entry or sentence is shaded and not underlined
_KEY = (
    ("measure", "what was done"),
    ("target", "against whom"),
    ("time", "when"),
    ("quotation", "words of a speaker"),
    ("party", "who is mentioned"),
    ("rights", "rights"),
)


@cache
def _style() -> str:
    return resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8")


def page(report: Report, brief: Brief) -> str:
    """Write a report and its brief as one HTML page.

    Returns:
        The page; the same report gives the same bytes.
    """
    marks = list(_marks(report, brief))
    style = _style() + _lights(marks)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{safe(brief.title)}</title>",
            f"<style>{style}</style></head><body>",
            f"<header><h1>{safe(brief.title)}</h1>",
            f'<ul class="lead">{"".join(map(_lead, brief.source))}</ul></header>',
            '<div class="columns">',
            *_document(report, marks),
            '<main class="brief">',
            *_brief(brief),
            "</main></div>",
            f"<footer>{_foot(report, brief)}</footer></body></html>\n",
        )
    )


# -- the document -------------------------------------------------------------------------------


def _marks(report: Report, brief: Brief) -> Iterator[Mark]:
    """Give every passage that a fact of the page stands on."""
    for measure in brief.measures:
        yield mark(measure.span, "measure")
        yield from _of(measure.facts, "measure")
        for target in (*measure.targets, *measure.previous):
            yield mark(target.span, "target")
            yield from _of(target.said, "target")
    for time in report.times:
        if time.span is not None:
            yield mark(time.span, "time")
    for quotation in report.quotations:
        if quotation.kind == "full":
            yield mark(quotation.span, "quotation")
    for one in brief.mentioned:
        if one.span is not None:
            yield mark(one.span, "party")
    for notice in brief.rights:
        yield mark(notice.span, "rights")
    yield from _of(brief.source, "party")
    yield from _of(brief.told, "measure")
    yield from _of(brief.open, "measure")


def _of(facts: Iterable[Fact], kind: str) -> Iterator[Mark]:
    known = {"day": "time", "published": "time", "changed": "time"}
    for fact in facts:
        if fact.span is not None:
            is_long = fact.span.end - fact.span.start > _LONG
            yield mark(fact.span, "measure" if is_long else known.get(fact.label, kind))


def _lights(marks: Iterable[Mark]) -> str:
    """Give the rules by which a passage lights up, in all its pieces, when it is asked for."""
    keys = sorted({one.key for one in marks})
    return "".join(f":root:has(#{key}:target) .k{key}{{background:var(--glow);}}\n" for key in keys)


def _document(report: Report, marks: list[Mark]) -> Iterator[str]:
    yield '<article class="document" aria-label="The document">'
    items = "".join(f'<li><mark class="m-{kind}">{words}</mark></li>' for kind, words in _KEY)
    yield f'<ul class="key">{items}</ul>'
    for block in report.blocks:
        if block.within is None:
            yield f'<p class="{block.role}"{_direction(block)}>{_marked(report, block, marks)}</p>'
    yield "</article>"


def _direction(block: Block) -> str:
    return ' dir="auto"' if script_of(block.span.exact[:400]) in _RIGHT_TO_LEFT else ""


def _marked(report: Report, block: Block, marks: list[Mark]) -> str:
    text = report.document.text
    made: list[str] = []
    for piece in pieces(block.span.start, block.span.end, marks):
        made += [f'<a class="at" id="{key}"></a>' for key in piece.opens]
        words = safe(text[piece.start : piece.end])
        if piece.marks:
            kinds = dict.fromkeys(f"m-{one.kind}" for one in piece.marks)
            keys = dict.fromkeys(f"k{one.key}" for one in piece.marks)
            words = f'<mark class="{" ".join((*kinds, *keys))}">{words}</mark>'
        made.append(words)
    return "".join(made)


# -- the brief ----------------------------------------------------------------------------------


def _brief(brief: Brief) -> Iterator[str]:
    yield "<h2>What was announced</h2>"
    if not brief.measures:
        yield '<div class="card"><p>No measure is announced in words that are known here.</p></div>'
    for measure in brief.measures:
        yield from _measure(measure)
    yield from customers(brief)
    if brief.open:
        yield '<h2>What remains open</h2><div class="card"><ul class="plain open">'
        yield from (f"<li>{see(one.span, one.value)}</li>" for one in brief.open)
        yield "</ul></div>"
    if brief.told:
        yield '<h2>Also told</h2><div class="card"><ul class="plain">'
        for one in brief.told:
            label = f'<span class="label">{safe(one.label)}</span>'
            yield f"<li>{label} {see(one.span, one.value)}</li>"
        yield "</ul></div>"
    if brief.mentioned:
        yield '<h2>Merely mentioned, not designated here</h2><div class="card">'
        yield '<ul class="plain people">'
        yield from map(_mentioned, brief.mentioned)
        yield "</ul></div>"
    if brief.rights:
        yield '<h2>Rights</h2><div class="card"><ul class="plain">'
        for notice in brief.rights:
            meaning = f'<span class="label">{safe(notice.meaning)}</span>'
            yield f"<li>{see(notice.span, notice.words)} {meaning}</li>"
        yield "</ul></div>"


def _measure(measure: Measure) -> Iterator[str]:
    yield '<section class="card measure-card">'
    headline = see(measure.span, measure.headline)
    yield f'<div class="head"><h3>{headline}</h3>{_badge(measure)}</div>'
    yield '<dl class="facts">'
    yield from map(_fact, measure.facts)
    yield "</dl>"
    yield from _answers(measure)
    for target in measure.targets:
        yield from _target(measure, target)
    if measure.previous:
        yield '<div class="target"><p class="said">Listed already, so not new:</p></div>'
        for target in measure.previous:
            yield from _target(measure, target)
    yield "</section>"


def _answers(measure: Measure) -> Iterator[str]:
    """Write what the lists of each of several authorities say."""
    lines = []
    for name, one in of_each(measure.answers):
        why = f" {one.reason}" if one.status != "complete" else ""
        said = f'<span class="{one.status}">{STATUSES[one.status]}</span>{safe(why)}'
        lines.append(f"<dt>{safe(name)}</dt><dd>{said}</dd>")
    if lines:
        yield f'<dl class="facts">{"".join(lines)}</dl>'


def _target(measure: Measure, target: Target) -> Iterator[str]:
    count = ""
    if target.wanted is not None and not target.is_named and target.status in _COUNTED:
        count = f" ({target.found} of {target.wanted})"
    head = f"<h4>{see(target.span, target.words)}{count}</h4>"
    yield f'<div class="target"><div class="head">{head}{_badge(target)}</div>'
    if target.said:
        said = "; ".join(f"{safe(one.label)} {apart(one.value)}" for one in target.said)
        yield f'<p class="said">{said}</p>'
    if target.answers:
        line, rest = of_own(measure, target)
        yield f'<p class="answer">{safe(line)}</p>' if line else ""
        yield from (
            f'<p class="answer">{safe(f"{name}: {one.reason}")}</p>' for name, one in of_each(rest)
        )
    elif target.reason and target.status != "complete":
        yield f'<p class="answer">{safe(target.reason)}</p>'
    if target.entries:
        yield f'<ul class="records">{"".join(map(_entry, target.entries))}</ul>'
    yield "</div>"


def _entry(entry: Entry) -> str:
    programs = "".join(f'<span class="program">{safe(one)}</span>' for one in entry.programs)
    head = f"<b>{apart(entry.caption)}</b>{programs}<code>{safe(entry.record_id)}</code>"
    words = "; ".join((*entry.particulars, *entry.numbers))
    more = f'<p class="particulars">{apart(words)}</p>' if words else ""
    return f'<li><div class="record">{head}</div>{more}{_table(entry)}</li>'


def _table(entry: Entry) -> str:
    if not entry.criteria:
        return ""
    rows = "".join(
        f"<tr><td>{safe(one.name.replace('_', ' '))}</td><td>{see(one.span, one.wanted)}</td>"
        f"<td>{apart(one.found or 'not stated')}</td><td>{safe(one.field)}</td>"
        f'<td class="{one.verdict}">{_VERDICTS[one.verdict]}</td></tr>'
        for one in entry.criteria
    )
    head = (
        "<tr><th>criterion</th><th>the document</th><th>the list</th><th>field</th><th></th></tr>"
    )
    return f"<details><summary>Why this record</summary><table>{head}{rows}</table></details>"


def _mentioned(one: Mentioned) -> str:
    roles = f' <span class="roles">{safe(", ".join(one.roles))}</span>' if one.roles else ""
    if one.entries:
        records = f'<ul class="records">{"".join(map(_entry, one.entries))}</ul>'
        note = "<br>A listed party bears such a name; whether it is the same is open."
        return f'<li class="hit">{see(one.span, one.name)}{roles}{note}{records}</li>'
    note = ' <span class="roles">· no listed party of this name</span>' if one.is_screened else ""
    return f"<li>{see(one.span, one.name)}{roles}{note}</li>"


def _fact(fact: Fact) -> str:
    basis = f' <span class="basis">{_BASES[fact.basis]}</span>' if fact.basis in _BASES else ""
    return f"<dt>{safe(fact.label)}</dt><dd>{see(fact.span, fact.value)}{basis}</dd>"


def _lead(fact: Fact) -> str:
    return f"<li>{safe(fact.label)} <b>{see(fact.span, fact.value)}</b></li>"


def _badge(one: Measure | Target) -> str:
    said = status_words(one)
    return f'<span class="badge {one.status}">{said}</span>' if said else ""


def _foot(report: Report, brief: Brief) -> str:
    asked = ", ".join(f"{name} ({day or 'not dated'})" for name, day in brief.datasets)
    lists = f"Lists asked: {safe(asked)}. " if asked else "No list was asked. "
    return f"{lists}Document {safe(report.document.sha256)}."
