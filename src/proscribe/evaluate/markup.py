"""Pieces of HTML for the report: escaped text, tables, shares in words."""

import html
import re
from collections.abc import Iterable, Sequence

from proscribe.model.share import Share

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def safe(text: object) -> str:
    """Escape a text; what cannot be shown becomes U+FFFD."""
    return html.escape(_UNPRINTABLE.sub("\ufffd", str(text)), quote=True)


def name_cell(text: str) -> str:
    """Escape a name; its direction of writing stays its own."""
    return f"<bdi>{safe(text)}</bdi>"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], styles: Sequence[str]) -> str:
    """Write a table of safe cells; `styles` gives the class of each column."""
    head = "".join(
        f'<th class="{style}">{heading}</th>'
        for heading, style in zip(headings, styles, strict=True)
    )
    lines = "".join(
        "<tr>"
        + "".join(f'<td class="{s}">{cell}</td>' for cell, s in zip(cells, styles, strict=True))
        + "</tr>"
        for cells in rows
    )
    return (
        f'<div class="scroll"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{lines}</tbody></table></div>"
    )


def percent(value: float | None) -> str:
    """Write a share as a percentage; a dash for None."""
    return "–" if value is None else f"{100 * value:.1f} %"


def interval(share: Share | None) -> str:
    """Write a share with its interval in percent, without the sign; a dash for None."""
    if share is None:
        return "–"
    return f"{100 * share.value:.1f} ({100 * share.low:.1f}–{100 * share.high:.1f})"
