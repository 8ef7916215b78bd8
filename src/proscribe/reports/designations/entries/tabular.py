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
from proscribe.reports.designations.entries.cells import (
    fields_of_cells,
    names_in,
    parties_in,
    place_of_name,
    turned_round,
)
from proscribe.reports.designations.entries.columns import (
    Columns,
    Stretch,
    columns_of,
    field_of_heading,
    goes_on,
    is_over_rows,
    labels_in_rows,
    shown,
    without_headings,
)
from proscribe.reports.designations.entries.labelled import entry_of
from proscribe.reports.designations.entries.opening import action_of
from proscribe.reports.designations.entries.overhead import points_below, tells_of_others
from proscribe.reports.designations.entries.sdn import read_sdn
from proscribe.reports.designations.entries.upright import read_upright
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.targets.attached import told_as
from proscribe.reports.designations.targets.singles import plural_nouns
from proscribe.reports.layout.grids import Grid
from proscribe.reports.parties.known import NO_NAMES, find_known
from proscribe.reports.text.words import read_words

# `UN entry no.`: a number that an authority gave, and not whether it listed the party
_NUMBERS = re.compile(r"\b(?:refs?|references?|nos?|numbers?|ids?|codes?)\b\.?\s*$", re.IGNORECASE)
# A table of those who may be asked about a paper, who are no party to it
_DESK = re.compile(
    r"\s*(?:(?:tele)?phone|tel\b|e-?mail|extension|mobile|cell|fax|contact|desk\b)", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:enquir(?:y|ies)|inquir(?:y|ies)|press\s+office|media\s+contacts?|spokes\w+|contact|questions|"
    r"signed\s+by|signator(?:y|ies)|victims?|witnesses|speakers?|delegates)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_MEANT = frozenset(
    [
        "they",
        "these",
        "those",
        "them",
        "who",
        "following",
        "below",
        "names",
        "list",
        "entries",
        "entry",
        "follows",
        "person",
        "individual",
        "entity",
        "party",
        "target",
        "vessel",
        "ship",
        "company",
        "bank",
        "group",
        "parties",
        "targets",
        "annex",
        "schedule",
        "table",
    ]
)
# `The committee has these members`, `Those who may be asked`
_ELSE = re.compile(
    r"\b(?:may|can|could|will|would|should|must|ha(?:s|ve|d)(?!\s+(?:\w+\s+)?been)|not|never|open|committee|team|asked|"
    r"visit\w*|met|meet\w*|fees?|dates?)\b",
    re.IGNORECASE,
)
_PAIR = 2  # cells of an entry without headings
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
    told = was_opened = False
    before: tuple[Grid, Columns, bool] | None = None
    for grid in grids:
        over = _over(blocks, grid)
        if not (found and was_opened and not text[found[-1].end : grid.start].strip()):
            told = _tells(_block_over(blocks, grid))
            was_opened = told or _leads_to(over)
        opened = was_opened
        upright = tuple(
            Row(entry=one, said=(), status=None, opened=opened) for one in read_upright(text, grid)
        )
        if upright:
            if any(row.entry.births for row in upright) or not _is_of_asked(blocks, grid):
                found.append(Tabled(grid.start, grid.end, upright))
            before = None
            continue
        columns = columns_of(text, grid, told=told)
        if columns is None and (bare := tuple(_bare(text, grid, opened=opened))):
            found.append(Tabled(grid.start, grid.end, bare))
            before = None
            continue
        if columns is None and before is not None and goes_on(text, *before[:2], grid):
            columns = msgspec.structs.replace(before[1], last=-1)
            opened = before[2]
        if columns is None and told and not _is_of_asked(blocks, grid):
            columns = without_headings(text, grid)
        rows: tuple[Row, ...] = ()
        before = None
        if columns is not None and not _is_of_desks(text, blocks, grid, columns):
            rows = tuple(_rows(text, grid, columns, opened=opened))
            rows = _without_variants(text, grid, columns, rows)
        if columns is not None and rows:
            found.append(Tabled(grid.start, grid.end, rows))
            before = (grid, columns, rows[0].opened)
        else:
            found += [Tabled(*cell, ()) for cell in labels_in_rows(text, grid)]
    return tuple(found)


def _over(blocks: Sequence[Block], grid: Grid) -> str:
    """Give the last sentence over a table."""
    return _SENTENCE.split(_block_over(blocks, grid))[-1]


def _block_over(blocks: Sequence[Block], grid: Grid) -> str:
    before = [one for one in blocks if one.span.end <= grid.start and one.within is None]
    return before[-1].span.exact if before else ""


def _tells(words: str) -> bool:
    """Tell words on measures; a last sentence may only say where the parties stand."""
    speaks = pattern_of("speaks", "words")
    last = _SENTENCE.split(words)[-1]
    if speaks.search(last) is not None:
        return True
    # `Their particulars are given below.`
    return points_below(last) and speaks.search(words) is not None


def _leads_to(words: str) -> bool:
    """Tell a sentence that leads to parties by a colon: `They are:`, `Four leaders join it:`."""
    if not words.endswith(":") or tells_of_others(words) or _ELSE.search(words):
        return False
    single = {one.lower() for one in _WORD.findall(words)}
    return not single.isdisjoint({*plural_nouns(), *_MEANT})


def _is_of_desks(text: str, blocks: Sequence[Block], grid: Grid, columns: Columns) -> bool:
    """Tell a table of those who may be asked: by their telephones, or by the line over it."""
    heads = columns.headings.values()
    if {field_of_heading(shown(text, cell)) for cell in heads} & {"birth", "place", "nationality"}:
        return False
    if any(_DESK.match(text, *cell) is not None for cell in heads):
        return True
    return _is_of_asked(blocks, grid)


def _is_of_asked(blocks: Sequence[Block], grid: Grid) -> bool:
    """Tell a table of those who may be asked, who speak or were harmed, by the line over it."""
    return _ASKED.search(_over(blocks, grid)) is not None


def _without_variants(
    text: str, grid: Grid, columns: Columns, rows: Sequence[Row]
) -> tuple[Row, ...]:
    """Join rows that give another name of the party above: those of `aka`, not `Primary Name`."""
    other, first = (
        pattern("tables", one, ignore_case=True) for one in ("other_name", "first_name")
    )
    beside: dict[int, str] = {}
    for cells in grid.rows.values():
        told = [shown(text, cell) for column, cell in cells.items() if column != columns.names]
        kind = next((one for one in told if other.fullmatch(one) or first.fullmatch(one)), "")
        if columns.names in cells:
            beside[cells[columns.names][0]] = kind
    if not any(first.fullmatch(one) for one in beside.values()):
        return tuple(rows)
    kept: list[Row] = []
    for row in rows:
        kind = beside.get(row.entry.name[0], "")
        if kept and other.fullmatch(kind):
            upper = kept[-1].entry
            names = tuple(dict.fromkeys([*upper.aliases, row.entry.display]))
            kept[-1] = msgspec.structs.replace(
                kept[-1], entry=msgspec.structs.replace(upper, aliases=names)
            )
        else:
            kept.append(row)
    return tuple(kept)


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


def _rows(text: str, grid: Grid, columns: Columns, *, opened: bool) -> Iterator[Row]:
    names, headings = columns.names, columns.headings
    fields = {field_of_heading(shown(text, cell)) for cell in headings.values()}
    opened = opened or any(one == "listed" or one.startswith("ref:") for one in fields)
    acting = {
        column: who
        for column, cell in headings.items()
        if column != names
        and not field_of_heading(shown(text, cell))
        and _NUMBERS.search(text[slice(*cell)]) is None
        and (who := _authority(text, cell)) is not None
    }
    heads = {shown(text, cell).lower() for cell in headings.values()}
    over: Stretch | None = None
    for number in sorted(grid.rows):
        cells = grid.rows[number]
        if number <= columns.last:
            continue
        if len(cells) == 1 and (len(headings) > 1 or columns.last < 0):
            (only,) = cells.values()
            if is_over_rows(text, only):
                over = only if action_of(shown(text, only)) is not None else None
                continue
        if names not in cells or (number in grid.heads and columns.last >= 0):
            continue
        if heads and all(shown(text, one).lower() in heads for one in cells.values()):
            continue  # the headings again, on the next page
        heading = headings.get(names, (0, 0))
        if several := parties_in(text, cells[names], heading):
            yield from (
                Row(_entry(text, place_of_name(text, one, heading), {names: one}, {}, set()),
                    said=(), status=over, opened=opened)
                for one in several
            )  # fmt: skip
            continue
        name = place_of_name(text, cells[names], heading)
        if (second := _second(text, headings, names)) in cells and name[1] == cells[names][1]:
            name = name[0], cells[second][1]
        if name[0] >= name[1] or not any(c.isupper() or c > "\u024f" for c in text[slice(*name)]):
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
                    and pattern("tables", "status", ignore_case=True).fullmatch(shown(text, cell))
                ),
                over,
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


def _second(text: str, headings: dict[int, Stretch], names: int) -> int:
    """Give the column beside that of one half of the names which has the other, -1 without one."""
    beside = min((one for one in headings if one > names), default=-1)
    if beside < 0 or names not in headings:
        return -1
    words, own = shown(text, headings[beside]), shown(text, headings[names])
    family, given = (pattern("tables", one, ignore_case=True) for one in ("family", "second"))
    is_pair = (family.fullmatch(own) and given.fullmatch(words)) or (
        given.fullmatch(own) and family.fullmatch(words)
    )
    return beside if is_pair else -1


def _entry(
    text: str,
    name: Stretch,
    cells: dict[int, Stretch],
    headings: dict[int, Stretch],
    others: set[int],
) -> Entry:
    fields = list(fields_of_cells(text, cells, headings, others))
    start = min(one[0] for one in cells.values())
    end = max(one[1] for one in cells.values())
    # the tag of its program can stand in a column of its own
    entry = read_sdn(text, start, end, cells[min(cells)][1])
    if entry is not None:
        return entry
    own = next((cell for cell in cells.values() if cell[0] <= name[0] < cell[1]), name)
    also = [*told_as(text, name[1], max(own[1], name[1])), *names_in(text, fields)]
    rest = [one for one in fields if one.name != "alias"]
    entry = entry_of(text, rest, start=start, end=end, name=name, also=also)
    heading = shown(text, headings[min(headings)]) if headings else ""
    heading = next(
        (shown(text, headings[n]) for n, c in cells.items() if c == own and n in headings), heading
    )
    if pattern("tables", "turned", ignore_case=True).fullmatch(heading):
        return msgspec.structs.replace(entry, display=turned_round(entry.display))
    return entry
