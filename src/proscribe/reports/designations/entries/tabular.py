"""Tables of a page whose rows are parties: who, what is said of each, and by whom it is listed.

The first row says what the columns are (rows of entries as OFAC prints them need none). One of
them names the parties; headings that are labels of entries (`Date of birth`, `UN reference`) give
what they give in a notice; one that names an authority says in each cell whether it listed the
party (`listed 31 Jan`, `no`); one such as `Action` or `Status` says what was done.

Source: this project; `tables.toml`.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from proscribe.model.report import Block
from proscribe.reports.designations.acts.announcer import Announcer, best, named_in
from proscribe.reports.designations.acts.forms import pattern_of
from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.entries.labelled import Field, entry_of
from proscribe.reports.designations.entries.labelwords import field_named
from proscribe.reports.designations.entries.sdn import read_sdn
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.ranks import after_ranks
from proscribe.reports.layout.grids import Grid
from proscribe.reports.parties.known import NO_NAMES, find_known
from proscribe.reports.text.words import read_words

Stretch = tuple[int, int]

# What stands behind a name in its cell: `Rosa Lind, chair of the board`, `Okean Line - a bank`.
_AFTER_NAME = re.compile(
    r",\s+(?:[a-z]|(?:President|Minister|Head|Chief|Deputy)\b)|\s+[–—-]\s+|\s*[(;:\n]"
)
# A bracket behind which a name goes on: `Leader (Alba) International`, `Made Impex (MIX) Ltd`
_IN_NAME = re.compile(r"\s*\([A-Z][\w.&’' -]{0,40}\)\s+(?=[A-Z&])")
_OF_OTHERS = re.compile(
    r"\b(?:alias|a\.?k\.?a|f\.?k\.?a|also|formerly|known|born)\b", re.IGNORECASE
)


# A heading of bodies and craft, whose names may begin as ranks do: `General Trading`
_OF_THINGS = re.compile(
    r"\b(?:ships?|vessels?|tankers?|hulls?|aircraft|compan|firms?\b|banks?\b|entit|organi|groups?\b)",
    re.IGNORECASE,
)
# `UN entry no.`: a number that an authority gave, and not whether it listed the party
_NUMBERS = re.compile(r"\b(?:refs?|references?|nos?|numbers?|ids?|codes?)\b\.?\s*$", re.IGNORECASE)
_STAFF = re.compile(r"(?:Staff|Senior|Chief)\s+")  # `Staff Lieutenant Colonel`
_GENERAL = re.compile(r"General\s+(?=\S+\s)")  # behind `Lieutenant`
# A table of those who may be asked about a paper, who are no party to it
_DESK = re.compile(
    r"\s*(?:(?:tele)?phone|tel\b|e-?mail|extension|mobile|cell|fax|contact|desk\b)", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:enquir(?:y|ies)|inquir(?:y|ies)|press\s+office|media\s+contacts?|spokes\w+|contact|questions|"
    r"signed\s+by|signator(?:y|ies)|victims?|witnesses|speakers?|delegates)\b",
    re.IGNORECASE,
)
_PAIR = 2  # cells of a row with its label
_FEWEST_LABELS = 2  # beside that of the name
_KNOWN = 4  # of so many labels one may be a word that is none of the table
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


class Said(msgspec.Struct, frozen=True):
    """What a cell says of its party: by whom it is listed, in which cell, and whether it is."""

    who: Announcer
    cell: Stretch
    listed: bool


class Row(msgspec.Struct, frozen=True):
    """A row that names a party.

    Attributes:
        entry: What it says of the party.
        said: What the columns of authorities say.
        status: The cell of a column that says what was done, or None.
        opened: What stands over the table, or a column of it, says that it lists parties.
    """

    entry: Entry
    said: tuple[Said, ...]
    status: Stretch | None
    opened: bool


class Tabled(msgspec.Struct, frozen=True):
    """A table whose rows are parties: where its cells stand, and its rows."""

    start: int
    end: int
    rows: tuple[Row, ...]


def read_tables(text: str, blocks: Sequence[Block], grids: Sequence[Grid]) -> tuple[Tabled, ...]:
    """Read the tables whose rows are parties.

    Args:
        text: The document.
        blocks: Its blocks that stand in no other, in order.
        grids: Its tables.
    """
    found: list[Tabled] = []
    for grid in grids:
        if upright := tuple(_upright(text, grid, opened=_is_opened(blocks, grid))):
            if any(row.entry.births for row in upright) or not _is_of_asked(blocks, grid):
                found.append(Tabled(grid.start, grid.end, upright))
            continue
        head = _head(text, grid)
        if head is None and (bare := tuple(_bare(text, grid, opened=_is_opened(blocks, grid)))):
            found.append(Tabled(grid.start, grid.end, bare))
            continue
        if head is not None and _is_of_desks(text, blocks, grid, head[0]):
            continue
        rows = tuple(_rows(text, grid, *head, opened=_is_opened(blocks, grid))) if head else ()
        if rows:
            found.append(Tabled(grid.start, grid.end, rows))
    return tuple(found)


def _is_opened(blocks: Sequence[Block], grid: Grid) -> bool:
    """Tell whether the line over a table speaks of measures, or leads to it by a colon."""
    before = [one for one in blocks if one.span.end <= grid.start and one.within is None]
    if not before:
        return False
    words = _SENTENCE.split(before[-1].span.exact)[-1]
    return words.endswith(":") or pattern_of("speaks", "words").search(words) is not None


def _is_of_desks(text: str, blocks: Sequence[Block], grid: Grid, head: int) -> bool:
    """Tell a table of those who may be asked: by their telephones, or by the line over it."""
    fields = {field_named(text[slice(*cell)]) for cell in grid.rows[head].values()}
    if fields & {"birth", "place", "nationality"}:
        return False
    if any(_DESK.match(text, *cell) is not None for cell in grid.rows[head].values()):
        return True
    return _is_of_asked(blocks, grid)


def _is_of_asked(blocks: Sequence[Block], grid: Grid) -> bool:
    """Tell a table of those who may be asked, who speak or were harmed, by the line over it."""
    before = [one for one in blocks if one.span.end <= grid.start and one.within is None]
    return bool(before) and _ASKED.search(_SENTENCE.split(before[-1].span.exact)[-1]) is not None


def _upright(text: str, grid: Grid, *, opened: bool) -> Iterator[Row]:
    """Read a table that has its labels in the first column: `Name | Rosa Lind`, `Born | 1970`."""
    labels = {
        number: field_named(text[slice(*row[0])].strip().rstrip(":"))
        for number, row in grid.rows.items()
        if 0 in row and len(row) <= _PAIR
    }
    names = sorted(number for number, label in labels.items() if label == "name")
    known = sum(bool(label) for label in labels.values())
    if not names or len(labels) < len(grid.rows) or known * _KNOWN < len(labels) * (_KNOWN - 1):
        return
    if known - len(names) < _FEWEST_LABELS:
        return
    if any(_DESK.match(text, *row[0]) for row in grid.rows.values() if 0 in row):
        return  # who may be asked about the paper
    if all(labels.get(name - 1, "").startswith("ref:") for name in names):
        firsts = [name - 1 for name in names]  # its number stands above the name
    else:
        firsts = names
    for name, first, last in zip(names, firsts, [*firsts[1:], max(grid.rows) + 1], strict=True):
        rows = {n: row for n, row in sorted(grid.rows.items()) if first <= n < last and 1 in row}
        if name not in rows:
            continue
        place = _name(text, rows[name][1], rows[name][0])
        fields = [
            Field(labels[n], row[0], row[1]) for n, row in rows.items() if n != name and labels[n]
        ]
        start, end = grid.rows[first][0][0], max(row[1][1] for row in rows.values())
        if place[0] < place[1]:
            entry = entry_of(text, fields, start=start, end=end, name=place)
            yield Row(entry=entry, said=(), status=None, opened=opened)


def _bare(text: str, grid: Grid, *, opened: bool) -> Iterator[Row]:
    """Read a table without headings whose rows are entries: `KESTREL | Tanker (vessel) [X]`."""
    for _, row in sorted(grid.rows.items()):
        cells = [
            row[one] for one in sorted(row) if any(c.isalpha() for c in text[slice(*row[one])])
        ]
        if len(cells) < _PAIR:
            continue
        entry = read_sdn(text, cells[0][0], cells[-1][1], cells[0][1])
        if entry is not None:
            yield Row(entry=entry, said=(), status=None, opened=opened)


def _head(text: str, grid: Grid) -> tuple[int, int] | None:
    """Give the row of the headings and the column of the names; None without both.

    Below a heading stand names, and no other labels: `Name | Rosa Lind`, `Born | 1970`.
    """
    told = [
        field_named(text[slice(*row[0])].strip().rstrip(":"))
        for row in grid.rows.values()
        if 0 in row
    ]
    if sum(bool(label) for label in told) > _PAIR and all(
        len(row) <= _PAIR for row in grid.rows.values()
    ):
        return None
    for row in sorted(grid.rows)[:2]:
        for column, cell in sorted(grid.rows[row].items()):
            words = " ".join(text[slice(*cell)].split())
            if pattern("tables", "name", ignore_case=True).fullmatch(words):
                return row, column
    return None


def _rows(text: str, grid: Grid, head: int, names: int, *, opened: bool) -> Iterator[Row]:
    headings = grid.rows[head]
    fields = {field_named(text[slice(*cell)]) for cell in headings.values()}
    opened = opened or any(one == "listed" or one.startswith("ref:") for one in fields)
    acting = {
        column: who
        for column, cell in headings.items()
        if column != names
        and not field_named(text[slice(*cell)])
        and _NUMBERS.search(text[slice(*cell)]) is None
        and (who := _authority(text, cell)) is not None
    }
    for number in sorted(grid.rows):
        cells = grid.rows[number]
        if number <= head or names not in cells or number in grid.heads:
            continue
        name = _name(text, cells[names], headings[names])
        if (second := _second(text, headings, names)) in cells and name[1] == cells[names][1]:
            name = name[0], cells[second][1]
        if name[0] >= name[1] or not any(c.isupper() for c in text[slice(*name)]):
            continue
        yield Row(
            entry=_entry(text, name, cells, headings, {names, *acting}),
            said=tuple(
                Said(who, cells[column], _is_yes(text, cells[column]))
                for column, who in acting.items()
                if column in cells
            ),
            status=next(
                (
                    cells[column]
                    for column, cell in headings.items()
                    if column in cells
                    and pattern("tables", "status", ignore_case=True).fullmatch(
                        " ".join(text[slice(*cell)].split())
                    )
                ),
                None,
            ),
            opened=opened,
        )


def _authority(text: str, cell: Stretch) -> Announcer | None:
    """Give the one authority that a heading names."""
    known = find_known(text, read_words(text, *cell), NO_NAMES)
    found = named_in(text, known, *cell)
    return best(found) if len({one.body for one in found}) == 1 else None


def _is_yes(text: str, cell: Stretch) -> bool:
    return pattern("tables", "no", ignore_case=True).match(text[slice(*cell)].strip()) is None


def _name(text: str, cell: Stretch, heading: Stretch) -> Stretch:
    """Give the name in a cell, without ranks where it can be one of a person."""
    after = _AFTER_NAME.search(text, *cell)
    while after and (inside := _IN_NAME.match(text, after.start(), cell[1])):
        if _OF_OTHERS.search(inside[0]) is not None:
            break
        after = _AFTER_NAME.search(text, inside.end(), cell[1])
    end = after.start() if after else cell[1]
    if _OF_THINGS.search(text, *heading) is not None or is_body_name(text[cell[0] : end]):
        return cell[0], end
    lead = _STAFF.match(text, cell[0], end)
    start = after_ranks(text, lead.end() if lead else cell[0], end)
    start = cell[0] if lead and start == lead.end() else start
    if start > cell[0] and (general := _GENERAL.match(text, start, end)):
        start = general.end()
    return start if len(text[start:end].split()) > 1 else cell[0], end


def _second(text: str, headings: dict[int, Stretch], names: int) -> int:
    """Give the column beside that of family names which has the given ones, -1 without one."""
    beside = min((one for one in headings if one > names), default=-1)
    if beside < 0:
        return -1
    told = pattern("tables", "second", ignore_case=True)
    words = " ".join(text[slice(*headings[beside])].split())
    own = " ".join(text[slice(*headings[names])].split())
    is_half = told.search(own) is None and own.lower() not in ("name", "names", "full name")
    return beside if is_half and told.fullmatch(words) else -1


def _entry(
    text: str,
    name: Stretch,
    cells: dict[int, Stretch],
    headings: dict[int, Stretch],
    others: set[int],
) -> Entry:
    fields = [
        Field(field, headings[column], cell)
        for column, cell in cells.items()
        if column in headings
        and column not in others
        and (field := field_named(text[slice(*headings[column])]))
    ]
    start = min(one[0] for one in cells.values())
    end = max(one[1] for one in cells.values())
    # the tag of its program can stand in a column of its own
    entry = read_sdn(text, start, end, cells[min(cells)][1])
    if entry is not None:
        return entry
    return entry_of(text, fields, start=start, end=end, name=name)
