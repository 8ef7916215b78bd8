"""Cells that hold several values: `A; B`, on lines of their own, `(a) A (b) B`, （a）A（b）B.

A separator inside brackets separates nothing: `アリ（生年1963/4/11；1963/4/12）` is one value.
When brackets are not closed, every separator counts, so that no value is hidden.
"""

import itertools
import re
import string
import unicodedata

from proscribe.values.text import NULLS, clean

_NOTHING = frozenset({"不明", "なし", "該当なし", "無し", "-", "―", "ー", "‐"})
_MOST_BRACKETS = 200
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
_SERIES = (
    tuple(f"({letter})" for letter in string.ascii_lowercase),
    tuple(f"({number})" for number in range(1, 60)),
    tuple(f"({number})" for number in _ROMAN),
)


def tidy(cell: str, nulls: frozenset[str] = NULLS) -> str:
    """Give a cell in Unicode NFKC, on one line, or "" when it says nothing.

    Example:
        >>> tidy("１９４１年８月２０日（ａ）")
        '1941年8月20日(a)'
    """
    text = clean(re.sub(r"[\r\n]+", ";", unicodedata.normalize("NFKC", cell).strip()), nulls)
    return "" if text is None or says_nothing(text, nulls) else text


def says_nothing(text: str, nulls: frozenset[str] = NULLS) -> bool:
    """Say whether a trimmed text is a way of writing "no value"."""
    return text in _NOTHING or text.casefold() in nulls


def split_values(cell: str, nulls: frozenset[str] = NULLS) -> list[str]:
    """Give the values of a cell, in order.

    Example:
        >>> split_values("(a) Kabul; Herat (b) Kunduz")
        ['Kabul', 'Herat', 'Kunduz']
        >>> split_values("A(1963/4/11; 1963/4/12); B")
        ['A(1963/4/11; 1963/4/12)', 'B']
    """
    found = [piece.strip(" ,;、") for item in _items(tidy(cell, nulls)) for piece in _pieces(item)]
    return [piece for piece in found if not says_nothing(piece, nulls)]


def _items(text: str) -> list[str]:
    """Take `(a) A (b) B` apart; a text that does not start with a mark is one item."""
    for series in _SERIES:
        if not text.startswith(series[0]):
            continue
        places = [0]
        for mark in series[1:]:
            place = text.find(mark, places[-1])
            if place < 0:
                break
            places.append(place)
        return [
            text[start + len(mark) : end]
            for mark, (start, end) in zip(
                series, itertools.pairwise([*places, len(text)]), strict=False
            )
        ]
    return [text]


def _pieces(text: str) -> list[str]:
    """Split at separators outside brackets; inside them too when brackets do not match."""
    if ";" not in text:
        return [text]
    depth, start, pieces = 0, 0, []
    for place, character in enumerate(text):
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(0, depth - 1)
        elif character == ";" and depth == 0:
            pieces.append(text[start:place])
            start = place + 1
    if depth or text.count("(") > _MOST_BRACKETS:
        return text.split(";")
    return [*pieces, text[start:]]
