"""Quotation marks: which belong together.

Marks are paired within a paragraph. A quotation that opens and does not close goes on when the
next paragraph of the body opens with a mark as well (the newspaper's form of a long quotation);
otherwise it ends with its paragraph and is told as unclosed. Single marks count only inside
double ones or where a whole quotation stands in them; apostrophes never do.

Source: this project; the Chicago Manual of Style, 13.32, for quotations over several paragraphs.
"""

import re

import msgspec

MOST_QUOTATIONS = 5_000
_FRAGMENT_WORDS = 4
_OPENING = "“„«「"
_CLOSING = "”“»」"
_MARK = re.compile('["“”„«»「」]')
_SINGLE = re.compile(
    r"(?<![\w’])‘(?P<inner>[^‘“”\"]{8,2000}?(?:[,.!?](?=’)|(?=’(?:[,.;:)?!]|\s*[–—]|\s*$))))’(?!\w)",
    re.MULTILINE,
)
# Straight ones: between letters they are apostrophes.
_STRAIGHT = re.compile(
    r"(?<![\w'’])'(?P<inner>(?=\w)(?!\d\ds\b)(?:[^'‘“”\"]|(?<=\w)'(?=\w)){8,2000}?[,.!?])'(?!\w)"
)
# `‘80. Made Line (alias ...)`: what an act inserts into another stands in marks, nobody says it.
_INSERTED = re.compile(r"\(?(?:\d{1,4}|[a-z]{1,3})[.)]\s")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


class Quoted(msgspec.Struct, frozen=True):
    """A quotation as it stands.

    Attributes:
        start: Its opening mark.
        end: One past its closing mark, or the end of its last paragraph.
        parts: The words inside, (start, end) for each paragraph.
        closed: A closing mark was found.
    """

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    closed: bool

    def n_words(self, text: str) -> int:
        """Count its words, up to a few."""
        count = 0
        for start, end in self.parts:
            for _ in _WORD.finditer(text, start, min(end, start + 400)):
                count += 1
        return count

    def is_fragment(self, text: str) -> bool:
        """Tell a few words set apart (`an "ironclad" promise`) from a short speech (`"No," ...`).

        A speech begins with a capital and ends with a stop or comma inside its marks.
        """
        first, last = self.parts[0][0], self.parts[-1][1]
        speech = text[first : first + 1].isupper() and text[last - 1 : last] in (",", ".", "!", "?")
        return self.n_words(text) < _FRAGMENT_WORDS and not speech


def find_quotations(text: str, paragraphs: list[tuple[int, int]]) -> tuple[list[Quoted], bool]:
    """Pair the marks of a text.

    Args:
        text: The whole text.
        paragraphs: Paragraphs in order; only neighbours in this list continue one another.

    Returns:
        Quotations in order, without overlap; and whether there were more than are kept.
    """
    found: list[Quoted] = []
    waiting: list[tuple[int, int]] = []  # parts of a quotation that is still open
    opened = -1
    for number, (start, end) in enumerate(paragraphs):
        if len(found) >= MOST_QUOTATIONS:
            return found[:MOST_QUOTATIONS], True
        marks = [one.start() for one in _MARK.finditer(text, start, end)]
        at = 0
        if opened >= 0:
            if marks and marks[0] == start and text[start] in '"“„«':
                at = 1  # the mark that opens each further paragraph
                inside = start + 1
            else:
                inside = start  # cannot be: looked at before
            closing = _closing(text, marks, at)
            if closing is None:
                waiting.append((inside, end))
                if not _goes_on(text, paragraphs, number):
                    found.append(Quoted(opened, end, tuple(waiting), closed=False))
                    opened, waiting = -1, []
                continue
            waiting.append(_inner(text, inside, marks[closing]))
            found.append(Quoted(opened, marks[closing] + 1, tuple(waiting), closed=True))
            opened, waiting = -1, []
            at = closing + 1
        while at < len(marks):
            first = marks[at]
            if text[first] in _CLOSING and text[first] not in _OPENING:
                at += 1  # a closing mark that nothing opened
                continue
            if text[first] != '"' and _INSERTED.match(text, first + 1, end):
                at += 1
                continue
            if text[first] == '"' and first > start and text[first - 1].isalnum():
                at += 1  # inches, or a closing mark that nothing opened
                continue
            closing = _closing(text, marks, at + 1, opening=text[first])
            if closing is not None:
                inner = _inner(text, first + 1, marks[closing])
                if inner[1] > inner[0]:
                    found.append(Quoted(first, marks[closing] + 1, (inner,), closed=True))
                at = closing + 1
            else:
                if _goes_on(text, paragraphs, number):
                    opened, waiting = first, [(first + 1, end)]
                elif first + 1 < end:
                    found.append(Quoted(first, end, ((first + 1, end),), closed=False))
                break
    found = sorted([*found, *_single(text, paragraphs, found)], key=lambda one: one.start)
    return found[:MOST_QUOTATIONS], len(found) > MOST_QUOTATIONS


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the words inside marks; blanks that French sets are of its marks."""
    if text[start - 1] == "«":
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
    return start, end


def _single(text: str, paragraphs: list[tuple[int, int]], doubled: list[Quoted]) -> list[Quoted]:
    """Find quotations in single marks, outside of double ones: `‘We left,’ he said`.

    The closing mark follows a stop or comma, or one follows it, which is rare for an apostrophe.
    """
    found: list[Quoted] = []
    for start, end in paragraphs:
        singles = [*_SINGLE.finditer(text, start, end), *_STRAIGHT.finditer(text, start, end)]
        for one in singles:
            if any(a.start < one.end() and a.end > one.start() for a in doubled):
                continue
            if _INSERTED.match(one["inner"]):
                continue
            whole = one["inner"][0].isupper()
            if whole or len(_WORD.findall(one["inner"])) >= _FRAGMENT_WORDS:
                found.append(Quoted(*one.span(), (one.span("inner"),), closed=True))
    return found


def _closing(text: str, marks: list[int], at: int, opening: str = '"') -> int | None:
    """Give the number of the mark that closes what was opened before `at`."""
    wanted = {"“": "”", "„": "“”", "«": "»", "「": "」", '"': '"”'}[
        opening if opening in '"“„«「' else '"'
    ]
    depth = 0
    for number in range(at, len(marks)):
        mark = text[marks[number]]
        if mark == opening and mark not in wanted:
            depth += 1
        elif mark in wanted:
            if depth == 0:
                return number
            depth -= 1
    return _straight_close(text, marks, at) if opening == "“" else None


def _straight_close(text: str, marks: list[int], at: int) -> int | None:
    """Give the straight mark that closes what a curly one opened (two hands, one page), or None."""
    for number in range(at, len(marks)):
        spot = marks[number]
        if text[spot] == "“":
            return None
        before, behind = text[spot - 1], text[spot + 1 : spot + 2]
        if text[spot] == '"' and not before.isspace() and not behind.isalnum():
            return number
    return None


def _goes_on(text: str, paragraphs: list[tuple[int, int]], number: int) -> bool:
    """Tell whether the next paragraph opens with a mark, as a continued quotation does."""
    if number + 1 >= len(paragraphs):
        return False
    start, end = paragraphs[number + 1]
    return start < end and text[start] in '"“„«'
