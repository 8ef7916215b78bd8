"""Marks around words of plain text that only set them off: `__2 Dec. 2024__`, `_in full_`.

Releases of the Security Council underline what is new in an entry, and copies of them as text keep
that as underscores. They are no part of the words, and a letter or figure beside one would not
begin there. The marks are left out of the text that is read; its places in the file stay known.

Source: this project; https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis.
"""

import re

from proscribe.model.report import Stretch
from proscribe.reports.text.decode import kept_of

_MARKED = re.compile(
    r"(?<![\w_])(?P<mark>_{1,3})(?=[^\s_])[^_\r\n]{1,2000}(?<=\S)(?P=mark)(?![\w_])"
)


def without_marks(text: str, stretches: tuple[Stretch, ...]) -> tuple[str, tuple[Stretch, ...]]:
    """Leave out the marks of words that are set off.

    Args:
        text: A decoded file.
        stretches: From its characters to bytes.

    Returns:
        The text without them and where its characters are in the file.

    Example:
        >>> without_marks("amended on __2 Dec. 2024__", (Stretch(0, 0, 26, 1),))
        ('amended on 2 Dec. 2024', (Stretch(text=0, raw=0, length=11, width=1), Stretch(text=11, \
raw=13, length=11, width=1)))
    """
    kept: list[tuple[int, int]] = []
    at = 0
    for one in _MARKED.finditer(text):
        size = len(one["mark"])
        kept += [(at, one.start()), (one.start() + size, one.end() - size)]
        at = one.end()
    if not kept:
        return text, stretches
    kept.append((at, len(text)))
    return "".join(text[a:b] for a, b in kept), kept_of(stretches, kept)
