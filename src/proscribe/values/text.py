"""Published text: trim it, and tell a value from the many ways of writing "no value".

Source: the null markers were collected from the official files of OFAC, UN, OFSI, EU, DFAT.
"""

import re
import unicodedata

_BLANK = re.compile(r"[\s\u00a0\u200b\ufeff]+")
NULLS = frozenset({"", "-", "--", "-0-", "na", "n/a", "n.a.", "none", "null", "nil"})
# For names: `Na` is a Korean family name, so only what cannot be a name means "no value".
NAME_NULLS = frozenset({"", "-", "--", "-0-", "n/a"})
# U+202A..202E and U+2066..2069 direct text for display only; U+200E and U+200F likewise.
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What no database or JSON text takes: NUL and its like (white space aside), halves of a pair.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CARRIAGE = re.compile(r"_x000[dD]_")
# Signs that show nothing by themselves: joiners, marks of direction, soft hyphens, fillers. Inside
# a word they can matter (U+200C in Persian); a text of nothing else says nothing.
_UNSEEN = (
    " \u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e"
    "\u200f\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)


def clean(text: str | None, nulls: frozenset[str] = NULLS) -> str | None:
    r"""Trim a published value and fold its inner white space.

    Args:
        text: A cell or element text, as published, or None.
        nulls: Case-folded texts that mean "no value"; `NAME_NULLS` for names.

    Returns:
        The text with single blanks, without controls, in Unicode NFC, with U+FFFD for halves of a
        surrogate pair; None when it is
        empty, shows nothing, or is one of the markers that lists use for "no value".

    Example:
        >>> clean("  KPi.001\n ")
        'KPi.001'
        >>> clean("-0- ") is None
        True
    """
    if text is None:
        return None
    if not text.isprintable():
        text = _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))
    if not text.isascii():
        text = unicodedata.normalize("NFC", _BIDI.sub("", text))
    if "_x000" in text:
        text = _CARRIAGE.sub(" ", text)
    if text.isascii():
        folded = " ".join(text.split())
    else:
        folded = _BLANK.sub(" ", text).strip()
        if not folded.strip(_UNSEEN):
            return None
    return None if folded.casefold() in nulls else folded
