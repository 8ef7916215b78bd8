"""How sure a statement is of itself: asserted, possible, intended, conditional, wanted; negated.

Only the first words are read: there stands the main verb.

Source: `data/cues.toml`.
"""

import re

from proscribe.model.account import Modality
from proscribe.reports.speech import cues

_WORD = re.compile(r"\w+")
_LOOKED_AT = 10  # words of a clause in which its modality shows
_REACH = 160  # characters in which they stand


def shade(text: str, start: int, end: int) -> tuple[Modality, bool]:
    """Read the modality of a clause, and whether it is negated."""
    words = list(_WORD.finditer(text, start, min(end, start + _REACH)))[:_LOOKED_AT]
    if not words:
        return "asserted", False
    shown = text[start : words[-1].end()]
    negated = cues.NEGATED.search(shown) is not None
    if cues.possible().search(shown):
        return "possible", negated
    if cues.modal("conditional").search(shown):
        return "conditional", negated
    if cues.modal("wanted").search(shown):
        return "wanted", negated
    if cues.modal("intended").search(shown):
        return "intended", negated
    return "asserted", negated
