"""Text of documents and lists as markup of a page: escaped, and tied to where it stands."""

from html import escape

from proscribe.model.passage import Span
from proscribe.reports.brief.marks import key_of


def see(span: Span | None, words: str) -> str:
    """Give words as a link to the passage they stand on; plain without one."""
    shown = safe(words)
    return f'<a href="#{key_of(span.start, span.end)}">{shown}</a>' if span else shown


def safe(text: str) -> str:
    """Give published text for markup: escaped, without control characters."""
    return escape("".join(one if one.isprintable() else " " for one in text), quote=True)
