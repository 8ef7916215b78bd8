"""Names that a short form in brackets spells: `al-Qa'ida in the Indian Subcontinent (AQIS)`.

Where a name with small words in it begins, its capitals do not say; the letters of the short form
do: they stand among the initials of its words, in order, from the first word to the last.

Source: this project.
"""

import re

Stretch = tuple[int, int]

_SHORT = re.compile(r"\s+\((?:the\s+)?[“\"‘']?(?P<short>[A-Z][A-Za-z]?[A-Z-]{1,9})[”\"’']?\)")
_WORD = re.compile(r"[^\W\d_][^\s,;:()“”\"]*")
_PART = re.compile(r"[^\W\d_][\w’'‘ʿʾ`.]*")
_BREAK = re.compile(r"[,;:()“”\"\n]|[.?!]\s")
_MOST_WORDS = 12
_FEWEST_LETTERS = 3


def spelled_out(text: str, start: int, end: int) -> list[Stretch]:
    """Find the names in front of their short forms.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.

    Returns:
        (start, end) of each name, short form left out, in order.

    Example:
        >>> words = "He led the Front for a Made Coast (FMC) and a bank."
        >>> [words[slice(*one)] for one in spelled_out(words, 0, len(words))]
        ['Front for a Made Coast']
    """
    found: list[Stretch] = []
    first = start
    for short in _SHORT.finditer(text, start, end):
        breaks = [one.end() for one in _BREAK.finditer(text, first, short.start())]
        begin = _begin(text, max([first, *breaks]), short.start(), short["short"])
        if begin >= 0:
            found.append((begin, short.start()))
        first = short.end()
    return found


def _begin(text: str, first: int, stop: int, short: str) -> int:
    """Give where the shortest run of words begins that a short form spells, or -1."""
    letters = short.replace("-", "").lower()
    words = list(_WORD.finditer(text, first, stop))[-_MOST_WORDS:]
    if len(letters) < _FEWEST_LETTERS or not words or words[-1].end() != stop:
        return -1
    parts: list[tuple[str, int]] = []  # initial in lower case -> where its word begins
    for word in words:
        is_capital = any(letter.isupper() for letter in word[0])
        begin = word.start() if is_capital else -1
        initials = _PART.findall(word[0].replace("-", " "))
        parts.extend((one[0].lower(), begin) for one in initials)
    if parts[-1][0] != letters[-1]:
        return -1
    for at in range(len(parts) - 1, -1, -1):
        initial, begin = parts[at]
        if initial == letters[0] and begin >= 0 and _is_spelled(letters, parts[at:]):
            return begin
    return -1


def _is_spelled(letters: str, parts: list[tuple[str, int]]) -> bool:
    """Tell letters that stand among the initials in order, the last one at the last word."""
    at = 0
    for initial, _ in parts[:-1]:
        if at < len(letters) - 1 and initial == letters[at]:
            at += 1
    return at == len(letters) - 1
