"""Text of documents and lists as markup of a page: escaped, and tied to where it stands.

A name in a script that runs right to left is set apart, so that it does not turn the words around
it: in `علي = ALI` both sides stay where they are.
"""

import re
from html import escape

from proscribe.model.passage import Span
from proscribe.reports.brief.marks import key_of

# Hebrew to Arabic Extended-A and their presentation forms, over spaces and points between.
_LETTER = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]"
_RUN = re.compile(rf"{_LETTER}+(?:[\s.,'’-]+{_LETTER}+)*")


def see(span: Span | None, words: str) -> str:
    """Give words as a link to the passage they stand on; plain without one."""
    shown = apart(words)
    return f'<a href="#{key_of(span.start, span.end)}">{shown}</a>' if span else shown


def apart(text: str) -> str:
    """Give published text for markup, set apart from its surroundings where it runs the other way.

    Example:
        >>> apart("Made & Co"), apart("علي; MADE")
        ('Made &amp; Co', '<bdi>علي</bdi>; MADE')
    """
    return _RUN.sub(r"<bdi>\g<0></bdi>", safe(text))


def safe(text: str) -> str:
    """Give published text for markup: escaped, without control characters."""
    return escape("".join(one if one.isprintable() else " " for one in text), quote=True)
