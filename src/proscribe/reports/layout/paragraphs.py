"""The paragraphs of a document before anything is known of their roles.

Plain text: each line is a paragraph, unless the file is broken to a width: then lines that end
because the next word did not fit are joined. So are the lines of a headline where the upper one
cannot end (`Treasury Sanctions Network of`) or the lower one cannot begin. What the head of a
paper sets at the right edge of a line, far from the words at its left, is a paragraph of its own.
HTML: what the block elements of a page part.

Source: this project; https://html.spec.whatwg.org/multipage/rendering.html for block elements.
"""

import re

import msgspec

from proscribe.model.report import Stretch
from proscribe.reports.text.decode import kept_of

MOST_CHARACTERS = 500_000
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_BLANK_LINE = re.compile(r"\n[ \t\xa0]*\r?\n|\r[ \t]*\r|\f")
_WORD = re.compile(r"\S+")
_LONGEST_WRAPPED = 110  # characters; a file with a longer line is not broken to a width
_MANY_LINES, _STRAY = 12, 2  # of so many lines so many may be longer than the width
_FEW_LINES = 8  # that tell a width where a line is longer
_RARE = 4  # lines of the width to one that is longer
_NEAR = 25  # characters by which most broken lines fall short of the width
_ENDS = ".!?:;"
# A line that ends with what an authority does, whose object stands on the next one; not `Persons
# deleted`, `The following were deleted`
_ACTS_ON = re.compile(
    r"(?:\)|\b(?:OFAC|Treasury|Council|Department|Office|Control|Ministry|Government|Committee|Secretary|Union|"
    r"States|Washington|London|Britain|Canada|Switzerland|Australia|[Ii]t|[Tt]hey))\s+"
    r"(?:has\s+|have\s+)?(?:today\s+|also\s+|then\s+)?"
    r"(?:deleted|removed|added|listed|sanctioned|designated|blacklisted|froze|blocked|named)$"
)
# Words that no headline ends with: what they open stands on the next line.
_OPEN_END = re.compile(
    r"(?:\b(?:of|to|in|for|and|the|from|under|against|with|by|at|as|a|an|or|its|their|into|between|"
    r"amid|&)|[^\W\d_][-–]|,)$",
    re.IGNORECASE,
)
# A stamp, or buttons of a page: no part of a headline over lines.
_FURNITURE = re.compile(r"\d:\d\d|\b\d{6}Z?\s|\b(?:19|20)\d\d\b|\s[|·•»>]\s|://|@")
_AUTHOR = re.compile(r"by\s+[A-Z]")
# `FINANCIAL NOTICE            31/01/2022`: two things on one line, far apart
_FAR = re.compile(r"(?:[ \xa0]{4,}|[ \xa0]*\t[ \t\xa0]*)(?=\S)")
_LABEL_OR_NUMBER = re.compile(r".*[:=|]|[(\[]?\w{1,4}[.)\]]+|[-*•·–—]|\d+")
_HEAD_BLOCKS, _HEAD_LINES = 4, 4  # blocks at the head of a file; lines of one, for a headline
_PROSE = 4  # words in small letters that make a line one of running text
_RAGGED = 4  # characters; how much earlier a line may end than the width would force it to
# An entry of a notice: `LIND, Rosa (a.k.a. ...); DOB ...; nationality ... (individual) [SDGT].`
_ENTRY_START = re.compile(r"(?:\(?\d{1,4}[.)]\s+|[-•*]\s+)?[A-Z\d][A-Z\d'’&-]+[\s,.]")
_ENTRY_END = re.compile(
    r"\[[A-Z][A-Z\d]{1,13}(?:-[A-Z\d]{1,12})*\]\s*"
    r"(?:\(Linked\s+To:(?:[^()]|\([^()]{0,200}\)){1,600}\)\s*){0,6}[.;]?$"
)
_LONGEST_END = 2_000  # characters of tags and links
_ENTRY_PART = ";"
_LONGEST_ENTRY = 20_000  # characters
# Lines that begin something of their own.
_OWN = re.compile(
    r"\s*(?:[-*•·–—▪●◦‣]\s|o\s{2,}(?=[A-Z\d])|\(?\d{1,3}[.)]\s|By [A-Z]|"
    r"\(?(?:[a-z]|[ivx]{2,5})[.)]\s|"
    r"[A-Z .,'-]{3,40}, [A-Z][a-z]+\.? \d|"
    r"[A-Z][A-Z .,'-]{3,40}(?: \([^()]{2,40}\))? ?(?:[–—]|--?) |"
    r"(?i:for immediate release|contact:|date:|subject:))"
)

# `Okean Line -- a carrier that moved arms`
_NAME_AND_WHY = re.compile(
    r"[A-Z][\w.’'&-]*(?:\s[\w.’'&(),-]+){0,9}?\s+(?:--|–|—)\s+(?:for|an?|the|its|his|her)\s"
)
_HANGING = re.compile(r"[‘“\"]?\(?\d{1,4}[.)][ \xa0]{1,6}(?=\S)")  # `128.  Rosa Lind`
_LABEL = re.compile(r"[A-Z][\w ./-]{1,40}:")
_DEEPEST = 60  # characters of blanks before a line


class Cell(msgspec.Struct, frozen=True):
    """Where a cell stands in the tables of a page, all counted from 0.

    Attributes:
        table: The table.
        row: The row in it.
        column: The column, cells over several columns counted as many.
        is_head: It heads a column or row.
        is_term: It stands in a list of terms (`dl`), whose rows are a term and what it is.
    """

    table: int
    row: int
    column: int
    is_head: bool
    is_term: bool = False


class Paragraph(msgspec.Struct, frozen=True):
    """A run of text that stands together.

    Attributes:
        start: First character, not a blank.
        end: One past the last character that is no blank.
        hints: What the page says of it, for example `h1`, `nav`, `caption`; empty for plain text.
        n_linked: Characters of it that are links.
        moment: `datetime` of a time element in it, or "".
        cell: The cell of a table that it stands in, or None.
    """

    start: int
    end: int
    hints: frozenset[str] = frozenset()
    n_linked: int = 0
    moment: str = ""
    cell: Cell | None = None


class Flow(msgspec.Struct, frozen=True):
    """The reading text of a document.

    Attributes:
        text: The text that all spans count in.
        paragraphs: In order, without overlap; together they hold all that is not blank.
        stretches: From characters to bytes.
        cut: The text was longer than `MOST_CHARACTERS` and ends there.
        n_lost: Characters of the source that a broken tag or comment swallowed.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    stretches: tuple[Stretch, ...]
    cut: bool = False
    n_lost: int = 0


def plain_flow(text: str, stretches: tuple[Stretch, ...]) -> Flow:
    """Part plain text; the text itself stays as it is.

    Args:
        text: The decoded file.
        stretches: From its characters to bytes.
    """
    cut = len(text) > MOST_CHARACTERS
    if cut:
        text = text[:MOST_CHARACTERS]
        stretches = kept_of(stretches, [(0, MOST_CHARACTERS)])
    lines = _edges_parted(text, _lines(text))
    width = _width(lines)
    head = _head(text, lines)
    entry_of = _entries(text, lines)
    found: list[Paragraph] = []
    for number, (start, end) in enumerate(lines):
        upper = lines[number - 1] if number else (0, 0)
        opened = found[-1].start < upper[0] if found else False
        if number in entry_of:
            is_joined = entry_of[number] < number
        else:
            wrapped = width and number and _wrapped(text, upper, (start, end), width, opened=opened)
            wrapped = wrapped or (number and _hangs(text, found[-1].start, upper, (start, end)))
            is_joined = wrapped or (number in head and _goes_on(text, upper, (start, end)))
        if is_joined:
            found[-1] = Paragraph(found[-1].start, end)
        else:
            found.append(Paragraph(start, end))
    return Flow(text, tuple(found), stretches, cut)


def _entries(text: str, lines: list[tuple[int, int]]) -> dict[int, int]:
    """Give the first line of each line of an entry of a notice, wherever its lines are broken.

    Such an entry begins with a name in capitals, stands by itself between blank lines or behind
    another entry, and ends with the tag of a program.
    """
    found: dict[int, int] = {}
    block: list[int] = []  # lines since the last blank one, or since the last entry
    for number, line in enumerate(lines):
        upper = lines[number - 1] if number else line
        if text[upper[1] - 1] == ":" or _BLANK_LINE.search(text, upper[1], line[0]):
            block = []
        block.append(number)
        goes_on = number + 1 < len(lines) and text[lines[number + 1][0]] in "[("
        if goes_on or text[line[0] : line[1]].rstrip(".;")[-1:] not in ("]", ")"):
            continue
        start = lines[block[0]][0]
        tail = max(start, line[1] - _LONGEST_END)
        if _ENTRY_END.search(text, tail, line[1]) is not None:
            whole = text[start : start + _LONGEST_ENTRY]
            is_short = line[1] - start <= _LONGEST_ENTRY
            if is_short and _ENTRY_START.match(whole) and _ENTRY_PART in whole:
                found |= dict.fromkeys(block, block[0])
            block = []
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    """Give the lines that are not blank, without the blanks around them."""
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        bare = line[0].strip()
        if bare:
            first = line.start() + line[0].index(bare)
            found.append((first, first + len(bare)))
    return found


def _edges_parted(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Part the lines at the head of a file that set one thing at the left, another at the right.

    A label with its value, an item with its number and a row of a table stay whole.
    """
    found: list[tuple[int, int]] = []
    n_blocks = 0
    for number, (start, end) in enumerate(lines):
        if number and _BLANK_LINE.search(text, lines[number - 1][1], start):
            n_blocks += 1
        gaps = list(_FAR.finditer(text, start, end))
        longest = max((gap.start() - start for gap in gaps[:1]), default=end - start)
        if n_blocks == _HEAD_BLOCKS or longest > _LONGEST_WRAPPED:
            return [*found, *lines[number:]]
        if len(gaps) == 1 and not _LABEL_OR_NUMBER.fullmatch(text, start, gaps[0].start()):
            found += [(start, gaps[0].start()), (gaps[0].end(), end)]
        else:
            found.append((start, end))
    return found


def _head(text: str, lines: list[tuple[int, int]]) -> frozenset[int]:
    """Give the lines at the head of a file that stand right below another one of a short block."""
    found: set[int] = set()
    block: list[int] = []
    n_blocks = 0
    for number, line in enumerate(lines):
        if number and _BLANK_LINE.search(text, lines[number - 1][1], line[0]):
            found |= set(block[1:])
            block, n_blocks = [], n_blocks + 1
        block.append(number)
        if n_blocks == _HEAD_BLOCKS or len(block) > _HEAD_LINES or _size(line) > _LONGEST_WRAPPED:
            return frozenset(found)
    return frozenset(found | set(block[1:]))


def _goes_on(text: str, upper: tuple[int, int], lower: tuple[int, int]) -> bool:
    """Tell a headline over two lines: the upper one cannot end so, or the lower one begin so."""
    if _OWN.match(text, lower[0]) or _FURNITURE.search(text, upper[0], lower[1]):
        return False
    if text[upper[1] - 1] == "," and any(one.isdigit() for one in text[upper[0] : lower[1]]):
        return False  # an entry or an address
    if text[lower[0]].islower() and text[upper[1] - 1] not in _ENDS:
        return _AUTHOR.match(text, lower[0]) is None
    return _OPEN_END.search(text, upper[0], upper[1]) is not None


def _width(lines: list[tuple[int, int]]) -> int:
    """Give the width that a file is broken to, 0 for none; a few longer lines do not set it."""
    sizes = sorted((end - start for start, end in lines), reverse=True)
    if not sizes:
        return 0
    if sizes[0] > _LONGEST_WRAPPED:
        return _width_of_most(sizes)
    return sizes[_STRAY] if len(sizes) >= _MANY_LINES else sizes[0]


def _width_of_most(sizes: list[int]) -> int:
    """Give the width of a file in which a headline or an entry is longer than the rest, or 0."""
    longer = [one for one in sizes if one > _LONGEST_WRAPPED]
    rest = sizes[len(longer) :]
    if len(rest) < _FEW_LINES or len(longer) > max(_STRAY, len(rest) // _RARE):
        return 0
    width = rest[0]
    near = [one for one in rest if one > width - _NEAR]
    return width if len(near) > len(rest) // 3 else 0


def _wrapped(
    text: str, upper: tuple[int, int], lower: tuple[int, int], width: int, *, opened: bool
) -> bool:
    """Tell a line that was broken to fit the width from one that ends where it wants to.

    `opened`: the upper line goes on with a paragraph.
    """
    if _BLANK_LINE.search(text, upper[1], lower[0]) or _OWN.match(text, lower[0]):
        return False
    if all(_NAME_AND_WHY.match(text, *one) for one in (upper, lower)):
        return False  # a list
    if text[lower[0]].islower() and text[upper[1] - 1] not in _ENDS and _size(upper) > width // 2:
        return True  # a sentence goes on
    if _OPEN_END.search(text, upper[0], upper[1]) is not None and _size(upper) > width // 2:
        return True  # `... the Bureau of Ores and | Security`
    if _ACTS_ON.search(text, *upper) is not None and _size(upper) > width // 2:
        return True  # `... Office of Foreign Assets Control (OFAC) deleted | Rosa Lind`
    if _is_prose(text, upper, 1 if opened else _PROSE) and _size(upper) > width * 3 // 5:
        return True  # broken early, before a long name
    word = _WORD.match(text, lower[0])
    room = upper[1] - upper[0] + 1 + (len(word[0]) if word else 0)
    return room > width - _RAGGED


def _hangs(text: str, first: int, upper: tuple[int, int], lower: tuple[int, int]) -> bool:
    """Tell a line that stands below the words of an item, which its number hangs out of.

    Args:
        text: The text.
        first: Where the paragraph of the upper line begins.
        upper: The line before.
        lower: The line; one that a label begins is a part of an entry by itself.
    """
    item = _HANGING.match(text, first, first + _LONGEST_WRAPPED)
    if item is None or _BLANK_LINE.search(text, upper[1], lower[0]):
        return False
    if _OWN.match(text, lower[0]) or _LABEL.match(text, lower[0], lower[1]):
        return False
    if upper[0] == first and not (text[lower[0]] == "(" or text[lower[0]].islower()):
        return False
    return item.end() - _line_start(text, first) == lower[0] - _line_start(text, lower[0])


def _line_start(text: str, at: int) -> int:
    """Give where the line of a place begins, which stands near its front."""
    return text.rfind("\n", max(0, at - _DEEPEST), at) + 1


def _is_prose(text: str, line: tuple[int, int], fewest: int) -> bool:
    """Tell a line of running text that ends within a sentence: `..., its arm`."""
    words = text[line[0] : line[1]].split()
    small = [one for one in words if one.isalpha() and one.islower()]
    return len(small) >= fewest and words[-1] in small


def _size(line: tuple[int, int]) -> int:
    return line[1] - line[0]
