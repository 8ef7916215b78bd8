"""Makes spans: positions with the words around them, and ids that hang on positions.

Source: W3C Web Annotation Data Model, 4.2.4 (prefix and suffix).
"""

from proscribe.model.report import Span

_CONTEXT = 32


def span(text: str, start: int, end: int) -> Span:
    """Give the span of a stretch of text."""
    return Span(
        start,
        end,
        text[start:end],
        text[max(0, start - _CONTEXT) : start],
        text[end : end + _CONTEXT],
    )


def span_id(kind: str, start: int, end: int) -> str:
    """Give an id that stays the same while the words do: `time-163-170`."""
    return f"{kind}-{start}-{end}"


def strip(text: str, start: int, end: int, characters: str = " \t\r\n\xa0") -> tuple[int, int]:
    """Move both ends inwards over blanks (or the characters given)."""
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return start, end
