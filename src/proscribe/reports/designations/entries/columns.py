"""What the columns of a table are: by the words of their headings, and by what stands in them.

A heading of names is made of few words (`Name of individual or entity (as listed)`, `Identity`,
`Who`). Where several columns have such a heading, or none has, the cells tell: names differ from
row to row, and are no days, numbers, countries or words for a kind of party.

Source: this project; `tables.toml`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from proscribe.reports.designations.data import pattern, table
from proscribe.reports.designations.entries.labelwords import field_named, kind_words
from proscribe.reports.designations.entries.overhead import said_over
from proscribe.reports.layout.grids import Grid
from proscribe.values.territories import parse_territory

Stretch = tuple[int, int]
Cells = Mapping[int, Stretch]

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_BRACKET = re.compile(r"\([^()]*\)")
_OF_SCRIPT = re.compile(
    r"\b(?:original|native|own|non-?latin|cyrillic|arabic|chinese|japanese|korean|farsi|persian|russian)\b|"
    r"[^\x00-\u024f]",
    re.IGNORECASE,
)
_LATIN = re.compile(r"\b(?:latin|english|transliterat\w*)\b", re.IGNORECASE)
_DAY = re.compile(
    r"(?:(?:c\.|circa|about|approximately|between|approx\.)\s*)?(?:--|\d{1,4})[-/.\s]|\d{4}\b|"
    r"(?:[A-Z][a-z]{2,8}\.?\s+)\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\W\d_]*(?:[A-Za-z]{0,5}[.:/ -]?\d[\w./ -]*)?[\W_]*")
_PROSE = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")
_OF_NAMES = frozenset(
    [
        "of",
        "the",
        "and",
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "de",
        "del",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "und",
        "für",
        "y",
        "e",
        "da",
        "do",
        "dos",
        "abu",
    ]
)
_HEADED = re.compile(r"(?:No|Nr|N°|Item|#|Ser)\b\.?|$", re.IGNORECASE)
_OVER = re.compile(
    r"(?:[A-Z\d]{1,3}[.)]\s+)?(?:Part|Section|Table|List|Annex|Schedule|Chapter)\s+[\dIVXA-H]{1,4}\b"
)
_STRONG = frozenset(
    {"birth", "place", "nationality", "passport", "listed", "alias", "ref:un-reference",
     "ref:ch-seco", "ref:au-dfat", "ref:ofsi-group", "ref:uk-reference", "ref:eu-reference"}
)  # fmt: skip
_CODE = re.compile(r"[A-Z]{3}\d{4}[A-Z]?|[A-Z]{2}[iev]\.\d{3,4}")
_LONGEST_BETWEEN = 160  # characters between two parts of a table
_LONGEST_HEADING = 120  # characters
_MOST_KEPT = 4_096  # headings that are known
_MOST_HEADS = 4  # rows of headings
_PAIR = 2  # cells of a row with its label
_LONGEST = 12  # words of a heading
_FEWEST_ROWS = 2  # of names that differ from row to row


class Columns(msgspec.Struct, frozen=True):
    """The columns of a table.

    Attributes:
        last: The last row of headings, -1 where it has none.
        names: The column of the names.
        headings: By column where its heading stands.
        named: The heading of the names says that it is one.
    """

    last: int
    names: int
    headings: dict[int, Stretch]
    named: bool


def shown(text: str, cell: Stretch) -> str:
    """Give the words of a cell in one line."""
    return " ".join(text[slice(*cell)].split())


@cache
def _family(key: str) -> frozenset[str]:
    return frozenset(table("tables")["families"][key].split())


@lru_cache(maxsize=_MOST_KEPT)
def is_of_names(heading: str) -> bool:
    """Tell a heading of names.

    Example:
        >>> is_of_names("Names (as listed)"), is_of_names("Name of individual / entity")
        (True, True)
        >>> is_of_names("Other names"), is_of_names("Type of entity"), is_of_names("Name type")
        (False, False, False)
    """
    words = heading.strip().rstrip(":").strip()
    if not words or len(words) > _LONGEST_HEADING or field_of_heading(words) not in ("", "name"):
        return False
    bracket = " ".join(_BRACKET.findall(words))
    if _OF_SCRIPT.search(words) and not _LATIN.search(words):
        return False
    if _NUMBER.fullmatch(bracket or "-") is None and _PROSE.search(bracket) is None:
        return False
    if pattern("tables", "name", ignore_case=True).fullmatch(words):
        return True
    single = _lower(words)
    if not single or len(single) > _LONGEST:
        return False
    known = _family("names") | _family("parties") | _family("passing")
    is_name = not _family("names").isdisjoint(single)
    known |= _family("beside") if is_name else frozenset()
    return set(single) <= known and (is_name or not _family("parties").isdisjoint(single))


@lru_cache(maxsize=_MOST_KEPT)
def field_of_heading(words: str) -> str:
    """Give the field that a heading or a label of a table stands for, "" for none.

    Example:
        >>> field_of_heading("Date and place of birth"), field_of_heading("Name variations")
        ('birth', 'alias')
    """
    bare = words.strip().rstrip(":").strip()
    if len(bare) > _LONGEST_HEADING:
        return ""
    own = field_named(bare)
    if own:
        return own
    if len(bare.split()) > _LONGEST:
        return ""
    for key, told in table("tables")["fields"].items():
        if re.compile(told, re.IGNORECASE).fullmatch(bare):
            return str(key)
    return ""


def is_label(words: str) -> bool:
    """Tell words that head a column or a row."""
    return 0 < len(words.strip()) <= _LONGEST_HEADING and (
        is_of_names(words) or bool(field_of_heading(words)) or _is_plain(words)
    )


def _is_plain(words: str) -> bool:
    return (
        pattern("tables", "plain", ignore_case=True).fullmatch(words.strip().rstrip(":"))
        is not None
    )


def columns_of(text: str, grid: Grid, *, told: bool) -> Columns | None:
    """Give the columns of a table whose rows are parties, None where none has names.

    Args:
        text: The document.
        grid: The table.
        told: What stands over it speaks of measures.
    """
    last, headings = _headings(text, grid)
    if last < 0 or _is_of_pairs(text, grid):
        return None
    words = {column: shown(text, cell) for column, cell in headings.items()}
    body = [row for number, row in sorted(grid.rows.items()) if number > last and len(row) > 1]
    body = body or [row for number, row in sorted(grid.rows.items()) if number > last]
    headed = [column for column in sorted(words) if is_of_names(words[column])]
    fit = [column for column in headed if not is_of_something_else(text, body, column)]
    fit = fit or [column for column in headed if not _are_kinds(_filled(text, body, column))]
    # `Group`, below which stands `Those who planned it`, beside `Persons`
    fit = [
        column
        for column in fit
        if "name" in words[column].lower() or _has_names(_filled(text, body, column))
    ]
    if fit:
        own = [one for one in fit if "name" in words[one].lower()]
        whole = [one for one in own if not _family("offices") & set(_lower(words[one]))]
        return Columns(last, (whole or own or fit)[0], headings, named=True)
    fields = {field_of_heading(one) for one in words.values()}
    if headed or not told or not fields & _STRONG:
        return None
    free = [
        one
        for one in sorted(_every(body))
        if not field_of_heading(words.get(one, "")) and not _is_plain(words.get(one, ""))
    ]
    names = next((one for one in free if are_names(text, body, one)), -1)
    return Columns(last, names, headings, named=False) if names >= 0 else None


def _is_of_pairs(text: str, grid: Grid) -> bool:
    """Tell rows of a label and its value: `Name | Rosa Lind`, `Born | 1970`."""
    fields = [field_of_heading(shown(text, row[0])) for row in grid.rows.values() if 0 in row]
    return all(len(row) <= _PAIR for row in grid.rows.values()) and sum(map(bool, fields)) > _PAIR


def _lower(words: str) -> list[str]:
    """Give the words of a heading in small letters: `Individual’s name`, `Person(s)`."""
    single = (one.lower().rstrip(".") for one in _WORD.findall(_BRACKET.sub(" ", words)))
    return [re.sub(r"['’]s?$", "", one) for one in single]


def _every(rows: Iterable[Cells]) -> set[int]:
    return {column for row in rows for column in row}


def _headings(text: str, grid: Grid) -> tuple[int, dict[int, Stretch]]:
    """Give the last row of headings, and by column the lowest of them that stands over it."""
    found: dict[int, Stretch] = {}
    last = -1
    for number in sorted(grid.rows)[:_MOST_HEADS]:
        row = grid.rows[number]
        words = [shown(text, cell) for cell in row.values()]
        told = sum(map(is_label, words))
        is_caption = len(row) == 1 and len(grid.rows) > _FEWEST_ROWS and last < 0
        if is_caption and not told:
            continue  # `Part 1 - Designated persons`, over all columns
        is_head = (
            number in grid.heads
            or told * 2 > len(row)
            or (told > 0 and last < 0 and _HEADED.match(words[0]) is not None)
        )
        if not is_head or (last >= 0 and not told):
            break
        if last >= 0 and len(row) == 1:
            break  # `Individuals`, over the rows below it
        found |= row
        last = number
    if (
        len(found) == 1
        and last >= 0
        and not any(is_of_names(shown(text, one)) for one in found.values())
    ):
        return -1, {}
    return last, found


def _filled(text: str, rows: Sequence[Cells], column: int) -> list[str]:
    words = (shown(text, row[column]) for row in rows if column in row)
    return [one for one in words if any(c.isalnum() for c in one)]


def is_of_something_else(text: str, rows: Sequence[Cells], column: int) -> bool:
    """Tell a column of days, numbers, countries or words for kinds of parties, which names none."""
    words = _filled(text, rows, column)
    if not words:
        return True
    if _are_kinds(words):
        return True
    words = [one[:_LONGEST_HEADING] for one in words]
    numbers = sum(
        _NUMBER.fullmatch(one) is not None or _CODE.fullmatch(one) is not None for one in words
    )
    days = sum(_DAY.match(one) is not None and not _is_name_with_number(one) for one in words)
    return (numbers + days) * 2 > len(words) and len(set(words)) >= 1 and not _has_names(words)


def _are_kinds(words: Sequence[str]) -> bool:
    return all(one.lower() in kind_words() for one in words)


def _is_name_with_number(words: str) -> bool:
    return sum(c.isalpha() for c in words) * 2 > len(words)


def _has_names(words: Sequence[str]) -> bool:
    return sum(looks_like_name(one) for one in words) * 2 > len(words)


def are_names(text: str, rows: Sequence[Cells], column: int) -> bool:
    """Tell a column whose cells are names: each a few words with capitals, and no two alike."""
    words = _filled(text, rows, column)
    if not words or len(set(words)) < len(words) or is_of_something_else(text, rows, column):
        return False
    places = sum(parse_territory(one) is not None for one in words)
    return places * 2 <= len(words) and sum(map(looks_like_name, words)) * 5 >= len(words) * 4


def looks_like_name(words: str) -> bool:
    """Tell words that can be a name: those in small letters are only such as names have."""
    bare = _BRACKET.sub(" ", re.split(r"[;\n(]|\s[–—-]\s|,\s+(?=[a-z])", words)[0])
    single = bare.split()
    small = set(_PROSE.findall(bare)) - _OF_NAMES
    return (
        0 < len(single) <= _LONGEST
        and not small
        and any(c.isupper() for c in bare)
        and sum(c.isalpha() for c in bare) * 2 > len(bare.replace(" ", ""))
        and _CODE.fullmatch(bare.strip()) is None
    )


def is_over_rows(text: str, cell: Stretch) -> bool:
    """Tell the only cell of a row that heads the rows below it: `Individuals`, `Deleted`."""
    words = shown(text, cell)
    return (
        words.lower().rstrip(":") in kind_words()
        or said_over(words) is not None
        or is_label(words)
        or _OVER.match(words) is not None
    )


def goes_on(text: str, upper: Grid, columns: Columns, grid: Grid) -> bool:
    """Tell a table without headings that goes on with the one before, on the next page say."""
    between = text[upper.end : grid.start]
    if len(between.strip()) > _LONGEST_BETWEEN or between.rstrip().endswith(":"):
        return False
    if any(said_over(line) is not None for line in between.splitlines() if line.strip()):
        return False
    rows = [row for _, row in sorted(grid.rows.items())]
    width = max(max(row) for row in upper.rows.values())
    if any(max(row) > width for row in rows) or not any(columns.names in row for row in rows):
        return False
    return sum(len(row) > 1 for row in rows) * 2 > len(rows) and are_names(
        text, rows, columns.names
    )


def without_headings(text: str, grid: Grid) -> Columns | None:
    """Give the columns of a table without headings in which one column alone can be names."""
    rows = [row for _, row in sorted(grid.rows.items()) if len(row) > 1]
    if len(rows) < _FEWEST_ROWS or len(rows) * 2 <= len(grid.rows):
        return None
    fit = [one for one in sorted(_every(rows)) if are_names(text, rows, one)]
    return Columns(-1, fit[0], {}, named=False) if len(fit) == 1 else None


def labels_in_rows(text: str, grid: Grid) -> list[Stretch]:
    """Give the cells of a table that are headings or labels beside others, and so no items.

    Those of a table of plain text stand in one line, which is no block for each.
    """
    return [
        cell
        for row in grid.rows.values()
        if len(row) > 1 and "\n" in text[min(row.values())[0] : max(row.values())[1]]
        for cell in row.values()
        if is_label(shown(text, cell))
    ]
