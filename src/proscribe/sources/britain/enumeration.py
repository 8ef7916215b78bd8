"""Cells that hold several values as `(1) A (2) B`.

OFSI numbers the values of one person in parallel columns: the second number belongs to the second
detail. Ranges occur (`(1-3) Libya (4) Morocco`, `(1) to (6) Algeria (7) Morocco`), a missing value
is `-`, and numbers also occur inside prose, where they do not start the cell.

Source: the list of 5 June 2023.
"""

import re

_NUMBER = re.compile(r"\((\d{1,2})(?:\s*(?:-|–|to|and|&)\s*(\d{1,2}))?\)(?:\s*to\s*\((\d{1,2})\))?")
_NOTHING = frozenset({"", "-", "na", "n/a", "none"})


def enumerated(text: str) -> dict[int, str]:
    """Take a cell apart into its numbered values.

    Args:
        text: The cell.

    Returns:
        Number to value, without values that say nothing. A cell that does not start with `(1` is
        one value with number 0; an empty cell gives an empty table.

    Example:
        >>> enumerated("(1-3) Libya (4) -")
        {1: 'Libya', 2: 'Libya', 3: 'Libya'}
        >>> enumerated("Moscow")
        {0: 'Moscow'}
    """
    text = text.strip()
    if not text.startswith("(1"):
        return {0: text} if not _empty(text) else {}
    values: dict[int, str] = {}
    marks = list(_rising(text))
    if not marks:
        return {0: text}
    for place, (first, last, _, end) in enumerate(marks):
        stop = marks[place + 1][2] if place + 1 < len(marks) else len(text)
        value = text[end:stop].strip(" ;,\n").strip()
        value = value[:-1].rstrip() if value.endswith(".") and value[-3:-2] != "." else value
        if not _empty(value):
            values |= dict.fromkeys(range(first, last + 1), value)
    return values


def _rising(text: str) -> list[tuple[int, int, int, int]]:
    """Give (first, last, start, end) of the marks that count upwards from 1."""
    marks: list[tuple[int, int, int, int]] = []
    for found in _NUMBER.finditer(text):
        first = int(found[1])
        last = int(found[2] or found[3] or first)
        expected = marks[-1][1] + 1 if marks else 1
        if first == expected and first <= last <= 99:
            marks.append((first, last, found.start(), found.end()))
    return marks


def _empty(text: str) -> bool:
    return text.strip(" .").casefold() in _NOTHING


def distinct(text: str) -> list[str]:
    """Give the values of a cell, each once, in order."""
    return list(dict.fromkeys(enumerated(text).values()))
