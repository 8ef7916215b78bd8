"""A text with its evidence marked: overlapping passages cut into pieces, each with all its marks.

Source: this project.
"""

import itertools
from collections.abc import Iterable, Iterator

import msgspec

from proscribe.model.passage import Span

_MOST = 4_000  # passages; more make no page that a person reads


class Mark(msgspec.Struct, frozen=True, order=True):
    """A passage that a fact stands on.

    Attributes:
        start: First character.
        end: One past its last.
        kind: What it is evidence of: `measure`, `target`, `time`, `quotation`, `party`, `rights`.
    """

    start: int
    end: int
    kind: str

    @property
    def key(self) -> str:
        """Name of the passage in the page."""
        return key_of(self.start, self.end)


class Piece(msgspec.Struct, frozen=True):
    """A run of text in which nothing begins or ends.

    Attributes:
        start: First character.
        end: One past its last.
        marks: All passages that hold it, the longest first; empty for plain text.
        opens: Keys of the passages that begin with it.
    """

    start: int
    end: int
    marks: tuple[Mark, ...]
    opens: tuple[str, ...]


def key_of(start: int, end: int) -> str:
    """Give the name of a passage in a page."""
    return f"p{start}-{end}"


def mark(span: Span, kind: str) -> Mark:
    """Give the mark of a span."""
    return Mark(span.start, span.end, kind)


def pieces(start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut a stretch of text into pieces.

    Args:
        start: Where the stretch begins.
        end: Where it ends.
        marks: Passages; those outside are left out, others are cut to it.

    Yields:
        Pieces in order; together they are the stretch.
    """
    inside = sorted({one for one in marks if one.start < end and start < one.end})[:_MOST]
    edges = {start, end}
    for one in inside:
        edges |= {max(one.start, start), min(one.end, end)}
    ordered = sorted(edges)
    active: list[Mark] = []
    waiting = inside[::-1]
    for a, b in itertools.pairwise(ordered):
        opened: list[str] = []
        while waiting and waiting[-1].start <= a:
            one = waiting.pop()
            active.append(one)
            if one.start >= start and one.key not in opened:
                opened.append(one.key)
        active = [one for one in active if one.end > a]
        held = sorted(active, key=lambda one: (one.start - one.end, one))
        yield Piece(a, b, tuple(held), tuple(opened))
