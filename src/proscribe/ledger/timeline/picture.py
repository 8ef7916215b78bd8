"""A timeline as a drawing: SVG that needs no script, no font and no other file.

A lane a row of kinds; in it every event has a numbered disc, and behind it a bar over the time in
which it can have happened. A bar that fades out is open at that side. A full disc is vouched for
by a document or a list, a hollow one is only stated or claimed by somebody, a dashed one is
implied or proposed. Of very many events the discs are small and without numbers. Totals are bars
in a lane of their own. An arrow means that somebody says one
was the answer to the other; it is dashed when a speaker asserts it.
"""

from collections.abc import Iterable, Sequence
from html import escape

import msgspec

from proscribe.ledger.timeline.row import LANES, Lane, Timeline, TimelineRow
from proscribe.ledger.timeline.scale import Scale, Tick, scale_of, seconds, ticks_of
from proscribe.ledger.timeline.words import label_of, state_of
from proscribe.model.passage import UtcInterval

WIDTH = 1200
_LEFT, _RIGHT = 158, WIDTH - 16
_TOP, _PAD = 14, 12
_LETTER = 7.3  # width of a letter of the labels in a wide font
_LONGEST = 40  # letters of a label
_MOST_LABELS = 60  # with more events the labels are left to the list below
_MOST_NUMBERS = 240  # with more events so are the numbers

LANE_WORDS: dict[Lane, str] = {
    "provocation": "Provocations",
    "consequence": "Consequences",
    "diplomacy": "Diplomacy",
    "aggregate": "Claimed totals",
}


class Size(msgspec.Struct, frozen=True):
    """How large events are drawn.

    Attributes:
        disc: Radius of a disc.
        row: Height of a line of discs.
        apart: Least distance of two marks in a line.
        numbered: Discs have numbers in them.
    """

    disc: float
    row: float
    apart: float
    numbered: bool = True


_LARGE, _SMALL = Size(11, 30, 8), Size(4, 10.5, 2, numbered=False)


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """Where one event is drawn.

    Attributes:
        row: The event.
        start: Left end of its bar.
        end: Right end of its bar.
        disc: Middle of its disc.
        label: Its label, cut to size; "" for none.
        text: Where the label begins, or ends when `before`.
        before: The label stands before the disc.
        line: Which line of its lane, from 0.
    """

    row: TimelineRow
    start: float
    end: float
    disc: float
    label: str
    text: float
    before: bool
    line: int = 0
    size: Size = _LARGE


def picture(timeline: Timeline) -> str:
    """Draw a timeline; "" when it has no dated event."""
    if not timeline.rows:
        return ""
    scale = scale_of(_instants(timeline), _LEFT, _RIGHT)
    lanes = _lanes([_clipped(row, timeline.window) for row in timeline.rows], scale)
    tops, height = _tops(lanes)
    ticks = ticks_of(scale)
    head = (
        f'<svg class="picture" viewBox="0 0 {WIDTH} {height + 34:.0f}" role="img" '
        'aria-labelledby="picture-title picture-text" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="picture-title">Timeline: {_safe(timeline.subject)}</title>'
        f'<desc id="picture-text">{len(timeline.rows)} events; the list below has them all with '
        "their sources.</desc>"
    )
    parts = [
        head,
        _definitions(lanes),
        *(_band(lane, marks, tops[lane]) for lane, marks in lanes.items()),
        *(_tick(one, height) for one in ticks),
        *_arrows(timeline, lanes, tops),
        *(_mark(one, tops[lane]) for lane, marks in lanes.items() for one in marks),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part)


def _clipped(row: TimelineRow, window: UtcInterval) -> TimelineRow:
    """Open an event at a side where it may lie outside the time asked for."""
    start, end = row.utc.start, row.utc.end
    if window.start and start and start < window.start:
        start = None
    if window.end and end and end > window.end:
        end = None
    return msgspec.structs.replace(row, utc=UtcInterval(start, end))


def _instants(timeline: Timeline) -> list[float]:
    window = timeline.window
    shown = [_clipped(row, window).utc for row in timeline.rows]
    ends = [end for utc in (*shown, window) for end in (utc.start, utc.end)]
    return [seconds(end) for end in ends if end is not None]


def _lanes(rows: Sequence[TimelineRow], scale: Scale) -> dict[Lane, list[Mark]]:
    labelled = len(rows) <= _MOST_LABELS
    size = _LARGE if len(rows) <= _MOST_NUMBERS else _SMALL
    found: dict[Lane, list[Mark]] = {}
    for lane in LANES:
        own = [_placed(row, scale, size, labelled=labelled) for row in rows if row.lane == lane]
        if own:
            found[lane] = _packed(own)
    return found


def _placed(row: TimelineRow, scale: Scale, size: Size, *, labelled: bool) -> Mark:
    radius = size.disc
    first, last = row.utc.start, row.utc.end
    start = scale.place(seconds(first)) if first else scale.places[0]
    end = scale.place(seconds(last)) if last else scale.places[-1]
    end = max(end, start + 4)
    if first is None:
        disc = end - radius
    elif end - start < 4 * radius:
        disc = (start + end) / 2
    else:
        disc = start + radius
    disc = min(max(disc, _LEFT + radius), _RIGHT - radius)
    label = _cut(label_of(row)) if labelled else ""
    width = len(label) * _LETTER + 6
    gap = radius + 5
    before = disc + gap + width > _RIGHT and disc - gap - width > _LEFT
    text = disc - gap if before else disc + gap
    return Mark(
        row=row, start=start, end=end, disc=disc, label=label, text=text, before=before, size=size
    )  # fmt: skip


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip(" ,(") + "…"


def _packed(marks: Sequence[Mark]) -> list[Mark]:
    """Give each mark the first line of its lane in which it touches no other."""
    ends: list[float] = []
    placed = []
    for mark in sorted(marks, key=lambda one: (_reach(one)[0], one.row.number)):
        left, right = _reach(mark)
        line = next((at for at, end in enumerate(ends) if end + mark.size.apart <= left), len(ends))
        if line == len(ends):
            ends.append(right)
        ends[line] = right
        placed.append(msgspec.structs.replace(mark, line=line))
    return placed


def _reach(mark: Mark) -> tuple[float, float]:
    width = len(mark.label) * _LETTER + 6 if mark.label else 0
    left = min(
        mark.start, mark.disc - mark.size.disc, mark.text - width if mark.before else mark.text
    )
    right = max(
        mark.end, mark.disc + mark.size.disc, mark.text if mark.before else mark.text + width
    )
    return left, right


def _tops(lanes: dict[Lane, list[Mark]]) -> tuple[dict[Lane, float], float]:
    tops: dict[Lane, float] = {}
    at = float(_TOP)
    for lane, marks in lanes.items():
        tops[lane] = at
        at += _height(marks) + 6
    return tops, at


def _height(marks: Sequence[Mark]) -> float:
    lines = 1 + max(mark.line for mark in marks)
    return 2 * _PAD + max(_LARGE.row, marks[0].size.row * lines)


def _middle(mark: Mark, top: float) -> float:
    return top + _PAD + mark.size.row * (mark.line + 0.5)


def _definitions(lanes: Iterable[Lane]) -> str:
    fades = "".join(
        f'<linearGradient id="{lane}-{side}" class="{lane}"><stop offset="0" class="{first}"/>'
        f'<stop offset="1" class="{last}"/></linearGradient>'
        for lane in lanes
        for side, first, last in (
            ("from", "out", "in"),
            ("to", "in", "out"),
            ("both", "out", "out"),
        )
    )
    return (
        f"<defs>{fades}"
        '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto-start-reverse"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>'
    )


def _band(lane: Lane, marks: Sequence[Mark], top: float) -> str:
    height = _height(marks)
    return (
        f'<rect class="band" x="0" y="{top:.1f}" width="{WIDTH}" height="{height:.1f}" rx="8"/>'
        f'<rect class="edge {lane}" x="0" y="{top:.1f}" width="5" height="{height:.1f}" rx="2.5"/>'
        f'<text class="lane" x="18" y="{top + _PAD + 19:.1f}">{LANE_WORDS[lane]}</text>'
    )


def _tick(tick: Tick, height: float) -> str:
    strong = " strong" if tick.strong else ""
    return (
        f'<line class="tick{strong}" x1="{tick.place:.1f}" x2="{tick.place:.1f}" y1="{_TOP}" '
        f'y2="{height:.1f}"/>'
        f'<text class="when{strong}" x="{tick.place:.1f}" y="{height + 18:.1f}" '
        f'text-anchor="middle">{tick.label}</text>'
    )


def _arrows(
    timeline: Timeline, lanes: dict[Lane, list[Mark]], tops: dict[Lane, float]
) -> Iterable[str]:
    places = {
        mark.row.number: (mark.disc, _middle(mark, tops[lane]), mark.size.disc)
        for lane, marks in lanes.items()
        for mark in marks
    }
    for link in timeline.links:
        source, target = places.get(link.source), places.get(link.target)
        if link.kind != "response_to" or source is None or target is None:
            continue
        (x1, y1, radius), (x2, y2, _) = source, target
        down = 1 if y2 > y1 else -1
        y1, y2 = y1 + down * (radius + 1), y2 - down * (radius + 2)
        bend = (y2 - y1) * 0.5
        claimed = " claimed" if link.basis == "claimed" or not link.certain else ""
        said = f", says {link.by}" if link.by else ", as the document says"
        yield (
            f'<path class="arrow{claimed}" marker-end="url(#tip)" d="M{x1:.1f} {y1:.1f} '
            f'C{x1:.1f} {y1 + bend:.1f} {x2:.1f} {y2 - bend:.1f} {x2:.1f} {y2:.1f}">'
            f"<title>{link.source} in response to {link.target}{_safe(said)}</title></path>"
        )


def _mark(mark: Mark, top: float) -> str:
    row, y = mark.row, _middle(mark, top)
    state = state_of(row.ground)
    side = {(True, False): "from", (False, True): "to", (True, True): "both"}.get(
        (row.utc.start is None, row.utc.end is None), ""
    )
    bar = f"bar open {side}" if side else "bar"
    anchor = ' text-anchor="end"' if mark.before else ""
    place = f'x="{mark.text:.1f}" y="{y + 4:.1f}"{anchor}'
    label = f'<text class="label" {place}>{_safe(mark.label)}</text>' if mark.label else ""
    high = min(18, mark.size.row - 1)
    number = (
        f'<text class="number" x="{mark.disc:.1f}" y="{y + 3.8:.1f}" '
        f'text-anchor="middle">{row.number}</text>'
        if mark.size.numbered
        else ""
    )
    return (
        f'<a href="#event-{row.number}" class="mark {row.lane} {state}">'
        f"<title>{row.number}. {_safe(row.title)}</title>"
        f'<rect class="{bar}" x="{mark.start:.1f}" y="{y - high / 2:.1f}" '
        f'width="{mark.end - mark.start:.1f}" height="{high:g}" rx="{min(5, high / 2):g}"/>'
        f'<circle class="disc" cx="{mark.disc:.1f}" cy="{y:.1f}" r="{mark.size.disc:g}"/>'
        f"{number}{label}</a>"
    )


def _safe(text: str) -> str:
    """Give published text for markup: escaped, without control and direction characters."""
    return escape("".join(one if one.isprintable() else " " for one in text), quote=True)
