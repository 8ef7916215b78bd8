"""Plots of an evaluation as inline SVG: no scripts, colours from the page's style sheet.

What differs in colour differs in form as well (solid and dashed, above and below), so that a
print in grey still reads.
"""

import math
from collections.abc import Iterable, Sequence

from proscribe.evaluate.report import Bin, Calibration, CurvePoint
from proscribe.model.share import Share

_WIDTH, _HEIGHT = 460, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 14, 14, 42
_ROOT_TICKS = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0)
_LABELLED = (0.5, 0.6, 0.7, 0.8, 0.9)
_APART = 30  # pixels between labels


def precision_recall(points: Sequence[CurvePoint], threshold: float) -> str:
    """Draw precision over recall, one point a threshold; the chosen one is marked."""
    drawn = [
        (p.threshold, p.recall, p.precision)
        for p in points
        if p.precision is not None and p.recall is not None
    ]
    body = [_frame("recall", "precision"), _line([(x, y) for _, x, y in drawn], "a")]
    chosen = [one for one in drawn if math.isclose(one[0], threshold, abs_tol=0.0051)][:1]
    others = [one for one in drawn if one[0] in _LABELLED and one not in chosen]
    labelled: list[float] = []
    for at, recall, precision in chosen + others:
        x, y = _x(recall), _y(precision)
        if all(abs(x - other) >= _APART for other in labelled):
            strong, mark = ("", "mark") if labelled or not chosen else ("strong", "mark chosen")
            labelled.append(x)
            body.append(_text(x, y + 18, f"{at:.2f}", "middle", strong))
            body.append(f'<circle class="{mark}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>')
    return _svg("Precision over recall", "".join(body))


def by_threshold(points: Sequence[CurvePoint], threshold: float) -> str:
    """Draw recall, precision and F1 over the threshold."""
    body = [_frame("threshold", "share"), _upright(threshold, _y(0) - 6)]
    for name, style in (("recall", "a"), ("precision", "b"), ("f1", "c")):
        values = [(p.threshold, getattr(p, name)) for p in points]
        body.append(_line([(x, y) for x, y in values if y is not None], style))
    body.append(_legend((("recall", "a"), ("precision", "b"), ("F1", "c"))))
    return _svg("Recall, precision and F1 by threshold", "".join(body))


def histogram(bins: Sequence[Bin], threshold: float) -> str:
    """Draw the scores of matches upwards and of others downwards, each as shares of its own kind.

    The scale is that of square roots, so that rare scores are seen beside the many at 0.
    """
    matches = sum(one.n_matches for one in bins)
    others = sum(one.n - one.n_matches for one in bins)
    middle, half = _TOP + _inner_height() / 2, _inner_height() / 2
    body = []
    for tick in _ROOT_TICKS:
        reach = half * math.sqrt(tick)
        for y in (middle - reach, middle + reach):
            body.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}"/>')
            body.append(_text(_LEFT - 5, y + 3, f"{tick:.0%}", "end", "tick"))
    width = _inner_width() / len(bins)
    for one in bins:
        x = _x(one.start)
        up = half * math.sqrt(one.n_matches / matches) if matches else 0
        down = half * math.sqrt((one.n - one.n_matches) / others) if others else 0
        body.append(
            f'<rect class="bar-a" x="{x:.1f}" y="{middle - up:.1f}" '
            f'width="{width - 1:.1f}" height="{up:.1f}"/>'
            f'<rect class="bar-b" x="{x:.1f}" y="{middle:.1f}" '
            f'width="{width - 1:.1f}" height="{down:.1f}"/>'
        )
    body.append(f'<path class="axis" d="M{_LEFT} {middle:.1f}H{_WIDTH - _RIGHT}"/>')
    body.append(_upright(threshold, _TOP + 10))
    body.append(_x_ticks("score"))
    body.append(_text(_LEFT + 6, _TOP + 11, "matches, upwards", "start", "strong"))
    body.append(_text(_LEFT + 6, _HEIGHT - _BOTTOM - 6, "others, downwards", "start", "strong"))
    return _svg("Scores of matches and of others", "".join(body))


def reliability(found: Calibration) -> str:
    """Draw the share of matches over the mean score of each bin, with its interval."""
    body = [_frame("mean score", "share of matches"), _line([(0, 0), (1, 1)], "guide")]
    largest = max((one.n for one in found.bins), default=1) or 1
    for one in found.bins:
        if one.mean_score is None or one.matches is None:
            continue
        x, size = _x(one.mean_score), 2.5 + 5 * math.sqrt(one.n / largest)
        low, high = _y(one.matches.low), _y(one.matches.high)
        body.append(f'<path class="interval" d="M{x:.1f} {high:.1f}V{low:.1f}"/>')
        y = _y(one.matches.value)
        body.append(f'<circle class="mark chosen" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"/>')
    return _svg("Share of matches by score", "".join(body))


def interval_bar(share: Share | None) -> str:
    """Draw a share and its interval on a track from 0 to 1, small enough for a table cell."""
    if share is None:
        return ""
    width, middle = 80, 7
    low, high, at = (4 + (width - 8) * end for end in (share.low, share.high, share.value))
    return (
        f'<svg class="cell" viewBox="0 0 {width} 14" width="{width}" height="14" '
        f'aria-hidden="true">'
        f'<path class="track" d="M4 {middle}H{width - 4}"/>'
        f'<path class="interval" d="M{low:.1f} {middle}H{max(high, low + 0.5):.1f}"/>'
        f'<circle class="mark chosen" cx="{at:.1f}" cy="{middle}" r="3.2"/></svg>'
    )


def _inner_width() -> float:
    return _WIDTH - _LEFT - _RIGHT


def _inner_height() -> float:
    return _HEIGHT - _TOP - _BOTTOM


def _x(share: float) -> float:
    return _LEFT + _inner_width() * share


def _y(share: float) -> float:
    return _TOP + _inner_height() * (1 - share)


def _svg(title: str, body: str) -> str:
    return (
        f'<svg class="plot" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{title}"><title>{title}</title>{body}</svg>'
    )


def _frame(x_name: str, y_name: str) -> str:
    grid = "".join(
        f'<path class="grid" d="M{_LEFT} {_y(tick / 5):.1f}H{_WIDTH - _RIGHT}"/>'
        + _text(_LEFT - 5, _y(tick / 5) + 3, f"{tick / 5:.1f}", "end", "tick")
        for tick in range(6)
    )
    axis = f'<path class="axis" d="M{_LEFT} {_TOP}V{_y(0):.1f}H{_WIDTH - _RIGHT}"/>'
    middle = _TOP + _inner_height() / 2
    name = (
        f'<text class="name" transform="translate(12 {middle:.1f}) rotate(-90)" '
        f'text-anchor="middle">{y_name}</text>'
    )
    return grid + axis + name + _x_ticks(x_name)


def _x_ticks(name: str) -> str:
    base = _HEIGHT - _BOTTOM
    ticks = "".join(
        _text(_x(tick / 5), base + 15, f"{tick / 5:.1f}", "middle", "tick") for tick in range(6)
    )
    return ticks + _text(_LEFT + _inner_width() / 2, base + 33, name, "middle", "name")


def _line(points: Iterable[tuple[float, float]], style: str) -> str:
    path = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in points)
    return f'<polyline class="line {style}" points="{path}"/>'


def _upright(threshold: float, y: float) -> str:
    x = _x(threshold)
    path = f'<path class="threshold" d="M{x:.1f} {_TOP}V{_HEIGHT - _BOTTOM}"/>'
    return path + _text(x + 4, y, f"threshold {threshold:g}", "start", "tick")


def _legend(entries: Sequence[tuple[str, str]]) -> str:
    found = []
    for place, (words, style) in enumerate(entries):
        y = _HEIGHT - _BOTTOM - 12 - 16 * (len(entries) - 1 - place)
        found.append(
            f'<path class="line {style}" d="M{_LEFT + 8} {y - 4}h26"/>'
            + _text(_LEFT + 40, y, words, "start", "")
        )
    return "".join(found)


def _text(x: float, y: float, words: str, anchor: str, style: str) -> str:
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'
