"""A timeline as one self-contained page: drawing, list of events, their words and their records.

The page needs no script, no font and no network: its policy forbids them. Every text of a list or
a document is escaped; names in scripts that run right to left keep their own direction.
"""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib import resources

from proscribe.ledger.timeline.merge import number_words, plural
from proscribe.ledger.timeline.picture import LANE_WORDS, picture
from proscribe.ledger.timeline.row import (
    DocumentSource,
    Lane,
    ListSource,
    Timeline,
    TimelineLink,
    TimelineRow,
)
from proscribe.ledger.timeline.words import (
    LINKS,
    day_words,
    ground_words,
    other_days,
    state_of,
    utc_words,
)
from proscribe.model.passage import Span

_MOST_PARTIES = 400  # of one row; more make no page that a person reads
_TIMES = (
    "Times are UTC intervals; days are days of the place that dates them. An arrow or the words "
    "“in response to” stand only where a document or a speaker says so: being near in time is no "
    "cause."
)
_SHOWN_DETAILS = (
    "agency",
    "in coordination with",
    "list",
    "legal basis",
    "program",
    "subject",
    "place",
    "against",
)


@cache
def _style() -> str:
    return resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8")


def page(timeline: Timeline) -> str:
    """Write a timeline as one HTML page.

    Returns:
        The page; the same timeline gives the same bytes.
    """
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = f"Timeline: {timeline.subject}"
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{_safe(title)}</title>",
            f"<style>{style}</style></head><body>",
            f"<header><h1>{_dates(timeline.subject)}</h1>",
            f'<p class="lead">{_lead(timeline)}</p></header>',
            "<main>",
            *_figure(timeline),
            *_events("What happened, in order", timeline.rows, timeline),
            *_events("Not dated", timeline.undated, timeline),
            "</main>",
            f"<footer>{_foot(timeline)}</footer></body></html>\n",
        )
    )


_COUNTED: dict[Lane, str] = {
    "provocation": "provocation",
    "consequence": "consequence",
    "diplomacy": "diplomatic event",
    "aggregate": "claimed total",
}


def _lead(timeline: Timeline) -> str:
    counts = {lane: sum(row.lane == lane for row in timeline.rows) for lane in _COUNTED}
    said = [_many(count, _COUNTED[lane]) for lane, count in counts.items() if count]
    sources = [source for row in (*timeline.rows, *timeline.undated) for source in row.sources]
    documents = {one.document for one in sources if isinstance(one, DocumentSource)}
    lists = sorted({one.dataset for one in sources if isinstance(one, ListSource)})
    origin = [_many(len(documents), "document")] if documents else []
    if lists:
        origin.append(("the lists " if len(lists) > 1 else "the list ") + ", ".join(lists))
    text = ", ".join(said) or "No dated event"
    return _safe(f"{text}; from {' and '.join(origin)}." if origin else f"{text}.")


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def _figure(timeline: Timeline) -> Iterator[str]:
    drawing = picture(timeline)
    if not drawing:
        return
    yield f'<figure><div class="scroll">{drawing}</div><figcaption>{_key()}</figcaption></figure>'


def _key() -> str:
    disc = (
        '<svg viewBox="0 0 30 16" class="mark consequence {0}" aria-hidden="true">'
        '<circle class="disc" cx="15" cy="8" r="6.5"/></svg>'
    )
    arrow = (
        '<svg viewBox="0 0 30 16" aria-hidden="true"><path class="arrow" marker-end="url(#tip)" '
        'd="M1 8H28"/></svg>'
    )
    items = (
        (disc.format("full"), "told by a document or shown by a list"),
        (disc.format("hollow"), "only stated or claimed by somebody"),
        (disc.format("dashed"), "implied, proposed or possible"),
        (arrow, "said to be the answer to (dashed: a speaker says so)"),
    )
    listed = "".join(f"<li>{drawn}{words}</li>" for drawn, words in items)
    return (
        f'<ul class="key">{listed}</ul>A bar is the time in which it can have happened (UTC); one '
        "that fades is open at that side. Where little happened the axis is drawn closer. Totals "
        "are claims over a stretch of time and are not added to the events."
    )


def _events(title: str, rows: tuple[TimelineRow, ...], timeline: Timeline) -> Iterator[str]:
    if not rows:
        return
    yield f'<h2>{title}</h2><ol class="events">'
    for row in rows:
        yield _event(row, [link for link in timeline.links if row.number == link.source])
    yield "</ol>"


def _event(row: TimelineRow, links: list[TimelineLink]) -> str:
    who = f'<span class="who"><bdi>{_safe(row.actor_name)}</bdi>:</span> ' if row.actor_name else ""
    zone = f"{_safe(row.zone)}<br>" if row.when and row.zone else ""
    also = "".join(f"<br>also {_dates(text)}" for text in other_days(row))
    parts = [
        f'<li class="event {row.lane}" id="event-{row.number}">',
        f'<span class="badge {state_of(row.ground)}">{row.number}</span>',
        f'<div class="time">{_dates(day_words(row))}',
        f"<small>{zone}{_safe(utc_words(row))}{also}</small></div>",
        f'<div class="body"><h3>{who}<bdi>{_safe(row.title)}</bdi></h3>',
        f'<p class="said">{LANE_WORDS[row.lane]} · {_safe(ground_words(row))}</p>',
        *_conflicts(row),
        *_ties(links),
        _details(row),
        *(_source(source) for source in row.sources),
        "</div></li>",
    ]
    return "".join(parts)


def _dates(text: str) -> str:
    """Write dates so that a line never ends inside one."""
    return " ".join(f"<span>{_safe(part)}</span>" for part in text.split(" "))


def _conflicts(row: TimelineRow) -> Iterator[str]:
    for one in row.conflicts:
        said = "; ".join(f"“{value}” ({who})" for value, who in one.values)
        yield f'<p class="conflict">Sources differ in {_safe(one.field)}: {_safe(said)}</p>'


def _ties(links: list[TimelineLink]) -> Iterator[str]:
    for link in links:
        tie = LINKS[link.kind] if link.certain else f"Possibly {LINKS[link.kind].lower()}"
        by = f", says {link.by}" if link.by else ""
        words = "".join(f" <q><bdi>{_safe(text)}</bdi></q>" for text in link.evidence[:2])
        yield (
            f'<p>{tie} <a href="#event-{link.target}">event {link.target}</a>{_safe(by)}.'
            f"{words}</p>"
        )


def _details(row: TimelineRow) -> str:
    found = []
    for name in _SHOWN_DETAILS:
        values = dict.fromkeys(one.value for one in row.details if one.name == name)
        found += [
            f"<li>{_safe(name)} <b><bdi>{_safe(value)}</bdi></b></li>"
            for value in list(values)[:12]
        ]
    if row.count is not None and row.lane != "consequence":
        found.insert(0, _tag("count", number_words(row.count)))
    return f'<ul class="tags">{"".join(found)}</ul>' if found else ""


def _tag(name: str, value: str) -> str:
    return f"<li>{_safe(name)} <b><bdi>{_safe(value)}</bdi></b></li>"


def _source(source: DocumentSource | ListSource) -> str:
    if isinstance(source, ListSource):
        return _listed(source)
    name = _safe(source.title or source.document)
    if source.url.startswith(("https://", "http://")):
        name = f'<a href="{_safe(source.url)}" rel="noreferrer noopener"><bdi>{name}</bdi></a>'
    whose = ", ".join(part for part in (source.publisher, source.published) if part)
    dated = f", dates it {source.when}" + (f" ({source.zone})" if source.zone else "")
    quotes = " ".join(_quote(span) for span in source.evidence[:3])
    return (
        f'<p class="source">{quotes} <cite>{name}{_safe(f" ({whose})" if whose else "")}'
        f"{_safe(dated) if source.when else ''}</cite></p>"
    )


def _quote(span: Span) -> str:
    return (
        f"<q><bdi>{_safe(span.exact)}</bdi></q> "
        f'<span class="place">characters {span.start:,} to {span.end:,}</span>'
    )


def _listed(source: ListSource) -> str:
    count = len(source.records)
    items = "".join(
        f"<li><bdi>{_safe(one.caption)}</bdi> <code>{_safe(one.record_id)}</code></li>"
        for one in source.records[:_MOST_PARTIES]
    )
    more = f"<p>{count - _MOST_PARTIES:,} more.</p>" if count > _MOST_PARTIES else ""
    opened = " open" if count <= 12 else ""
    entries = f"{count:,} entries" if count != 1 else "1 entry"
    return (
        f'<div class="source"><cite>{_safe(source.dataset)}, {_safe(source.ground)}</cite>'
        f'<details{opened}><summary>{entries}</summary><ul class="parties">{items}</ul>{more}'
        "</details></div>"
    )


def _foot(timeline: Timeline) -> str:
    parts = [_TIMES]
    if timeline.unknown:
        parts.append(
            f"{timeline.unknown:,} designations that stand in the earliest version of their list "
            "are not drawn: nothing says when they came."
        )
    if timeline.left_out:
        left_out = _many(timeline.left_out, "event")
        parts.append(f"Not shown, because not about this subject: {left_out} of the documents.")
    return " ".join(_safe(part) for part in parts)


def _safe(text: str) -> str:
    """Give published text for markup: escaped, without control characters."""
    return escape("".join(one if one.isprintable() else " " for one in text), quote=True)
