"""Cells that hold several values: `a) X b) Y`, `1) X; 2) Y`, `X; Y`.

Source: the list of December 2024, where letters rise (and sometimes repeat) and values can hold
brackets and semicolons of their own.
"""

import re

from proscribe.values.territories import parse_territory

_MARK = re.compile(r"(?:(?<=[\s;,.])|^)\(?([a-z]|\d{1,2})\s?\)\s*(?=\S)")
_LABEL = re.compile(r"^[A-Z][A-Za-z ]{2,30}:\s*$")
_EDGES = " ;,\n\t"
_NOTE = re.compile(r"\s*\(([^()]*)\)[\s.]*$")
_MOST_WORDS = 6  # of a territory: `Democratic People's Republic of Korea` and two to spare


def lettered(text: str) -> list[str]:
    """Give the values of a cell that counts them with letters or numbers.

    Args:
        text: The cell.

    Returns:
        The values in order; the cell itself, trimmed, when it does not count; words before the
        first mark stay a value unless they are a label.

    Example:
        >>> lettered("a) 1966, b) Between 1968 and 1970")
        ['1966', 'Between 1968 and 1970']
    """
    marks = _rising(text)
    if len(marks) < 2 and not (marks and marks[0][0] == 0):
        return [text.strip(_EDGES)] if text.strip(_EDGES) else []
    head = text[: marks[0][0]].strip(_EDGES)
    values = [] if not head or _LABEL.match(head + " ") or head.endswith(":") else [head]
    for place, (_, end) in enumerate(marks):
        stop = marks[place + 1][0] if place + 1 < len(marks) else len(text)
        values.append(text[end:stop].strip(_EDGES))
    return [value for value in values if value]


def _rising(text: str) -> list[tuple[int, int]]:
    """Give start and end of the marks that count upwards from `a` or 1."""
    marks: list[tuple[int, int]] = []
    last = ""
    for found in _MARK.finditer(text):
        mark = found[1]
        if not last:
            follows = mark in ("a", "1")
        elif mark.isdigit() and last.isdigit():
            follows = int(mark) - int(last) == 1
        else:
            follows = mark.isalpha() and last.isalpha() and 0 <= ord(mark) - ord(last) <= 1
        if follows:
            marks.append((found.start(), found.end()))
            last = mark
    return marks


def outside_brackets(text: str, separator: str = ";") -> list[str]:
    """Part a text at a character outside brackets; at every one when brackets do not match."""
    balanced = text.count("(") == text.count(")")
    depth, start, parts = 0, 0, []
    for place, character in enumerate(text):
        if balanced and character in "()":
            depth += 1 if character == "(" else -1
        elif character == separator and depth <= 0:
            parts.append(text[start:place])
            start = place + 1
    parts.append(text[start:])
    return [part.strip(_EDGES) for part in parts if part.strip(_EDGES)]


def last_territory(text: str) -> tuple[str, str]:
    """Give the territory that ends a place or address.

    Returns:
        Its code and the words that name it, or two empty texts.

    Example:
        >>> last_territory("Khersonskaya Street 43 Moscow, 117246 Russia")
        ('ru', 'Russia')
    """
    bare = text.strip(" .;,")
    segment = bare.rpartition(",")[2].strip()
    code = parse_territory(segment)
    if code:
        return code, segment
    noted = _NOTE.search(bare)
    if noted and noted.start():
        return last_territory(bare[: noted.start()])
    words = segment.split()
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        tail = " ".join(words[-size:])
        code = parse_territory(tail) if tail[:1].isupper() and len(tail) > 3 else None
        if code:
            return code, tail
    return "", ""


def with_note(text: str) -> tuple[str, str]:
    """Take the bracket from the end of a value: `Libya (as at Jul. 2017)`."""
    found = _NOTE.search(text)
    if found is None or not found.start():
        return text, ""
    return text[: found.start()].strip(_EDGES), found[1].strip()
