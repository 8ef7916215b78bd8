"""Texts that hold several values as `(a) Mullah (b) Haji` or `(1) ... (2) ...`.

Source: functions, titles and document numbers of the EU list, which are written so where several
acts or the Security Council give several of them.
"""

import re

_MARK = re.compile(r"(?:(?<=\s)|^|(?<=[,;.]))\(?(?P<mark>[a-z]|\d{1,2})\)\s*")
_AND = re.compile(r"[\s,;]+(?:and|or)$")
_MOST = 26


def items(text: str) -> list[str]:
    """Give the values of a text, in order.

    Args:
        text: The text, folded; it is taken apart only when it starts with the first mark and the
            marks count upwards.

    Returns:
        The values without their marks, each once; the text alone when it is no enumeration; none
        when it is empty.

    Example:
        >>> items("(a) Mullah, (b) Maulavi")
        ['Mullah', 'Maulavi']
        >>> items("Minister (a)")
        ['Minister (a)']
    """
    marks = _rising(text)
    if not marks:
        return [text] if text else []
    ends = [*(start for start, _ in marks[1:]), len(text)]
    values = [
        _AND.sub("", text[start:end].strip(" ,;"))
        for (_, start), end in zip(marks, ends, strict=True)
    ]
    return [one for one in dict.fromkeys(values) if one] or [text]


def _rising(text: str) -> list[tuple[int, int]]:
    """Give start and end of the marks (a), (b), ... or (1), (2), ... that follow each other."""
    marks: list[tuple[int, int]] = []
    lettered = True
    for found in _MARK.finditer(text):
        mark = found["mark"]
        if not marks:
            if found.start() or mark not in ("a", "1"):
                return []
            lettered = mark == "a"
        expected = chr(ord("a") + len(marks)) if lettered else str(len(marks) + 1)
        if mark == expected and len(marks) < _MOST:
            marks.append((found.start(), found.end()))
    return marks
