"""Which row of a file holds the headings: exports open with titles, blank rows, or none at all."""

from collections.abc import Sequence

from proscribe.errors import InputError
from proscribe.screen.customers.columns import MAX_SHOWN, NAME_FIELDS, OPTIONS, parse_pairs
from proscribe.screen.customers.headings import fold, phrases

_MOST_PIECES = 4  # rows over which a headings row can be broken


def find_heading(rows: Sequence[Sequence[str]], text: str = "") -> int:
    """Find the row of headings among the first rows of a file.

    Exports open with titles and blank rows; the headings are the first row that names a name.

    Args:
        rows: The first rows.
        text: The user's mapping, whose headings then decide.

    Returns:
        Place of the row; the first that is not blank when none looks like headings; -1 when the
        user says that there is none.
    """
    pairs = parse_pairs(text)
    if ("headings", "none") in pairs:
        return -1
    filled = [index for index, row in enumerate(rows) if any(cell.strip() for cell in row)]
    wanted = {
        fold(right) for left, right in pairs if left not in OPTIONS and not right.startswith("#")
    }
    for index in filled:
        folded = {fold(cell) for cell in rows[index]}
        if wanted:
            if wanted <= folded:
                return index
        elif _is_heading(folded - {""}, first=index == filled[0], alone=len(rows[index]) == 1):
            return index
    return filled[0] if filled else 0


def _is_heading(cells: set[str], *, first: bool, alone: bool) -> bool:
    """Say whether cells are headings and not a customer.

    `Person`, `Client` or `Company` may be a heading, but just as well the value of one, so they
    make a row of headings only at the top and beside headings of other kinds.
    """
    fields = [phrases()[cell] for cell in cells if cell in phrases()]
    weak = {"fallback_name"}
    if any(field in NAME_FIELDS and field not in weak for field in fields):
        return first or alone or (len(fields) > 1 and 2 * len(fields) >= len(cells))
    if any(field in weak for field in fields):
        return alone or (first and any(field not in NAME_FIELDS for field in fields))
    return False


def headings_of(rows: Sequence[Sequence[str]], place: int) -> tuple[str, ...]:
    """Give the headings in a row found by `find_heading`; `Column 1` ... where there are none."""
    if place >= 0:
        return tuple(cell.strip() for cell in rows[place])
    return tuple(f"Column {n}" for n in range(1, max(map(len, rows), default=0) + 1))


def mended(rows: Sequence[Sequence[str]], place: int) -> tuple[int, int, tuple[str, ...]] | None:
    """Put headings together that a line break inside one of them has parted over rows.

    So it is when the rows below have as many cells as the pieces together, no piece has, and the
    broken heading, or all whole ones before it, are known.

    Args:
        rows: The first rows.
        place: The row that `find_heading` found: one of the pieces, or any row when it found none.

    Returns:
        (first row, last row, headings), or None when nothing is broken for certain.

    Example:
        >>> mended([["id", "full"], ["name", "country"], ["7", "Kim", "kp"]], 1)
        (0, 1, ('id', 'full name', 'country'))
    """
    for first in range(len(rows) - 2):
        for last in range(first + 1, min(first + _MOST_PIECES, len(rows) - 1)):
            below = [len(row) for row in rows[last + 1 :] if any(row)]
            width = max(set(below), key=below.count, default=0)
            if len(rows[place]) == width:
                return None
            pieces = rows[first : last + 1]
            together = sum(map(len, pieces)) - len(pieces) + 1
            if together == width and all(0 < len(piece) < width for piece in pieces):
                headings = _put_together(pieces)
                if headings is not None:
                    return first, last, headings
    return None


def _put_together(pieces: Sequence[Sequence[str]]) -> tuple[str, ...] | None:
    """Join the last cell of each piece with the first of the next; None where that is a guess."""
    made = [cell.strip() for cell in pieces[0]]
    broken = []
    for piece in pieces[1:]:
        made[-1] = f"{made[-1]} {piece[0].strip()}".strip()
        broken.append(made[-1])
        made += [cell.strip() for cell in piece[1:]]
    whole = [cell.strip() for cell in pieces[0][:-1]]
    is_known = all(fold(cell) in phrases() for cell in broken)
    is_headed = bool(whole) and all(
        phrases().get(fold(cell), "fallback_name") != "fallback_name" for cell in whole
    )
    return tuple(made) if is_known or is_headed else None


def no_name_column(file: str, headings: Sequence[str]) -> InputError:
    """Give the error for a file without a column of names."""
    found = ", ".join(repr(heading[:60]) for heading in headings[:MAX_SHOWN])
    more = f" and {len(headings) - MAX_SHOWN} more" if len(headings) > MAX_SHOWN else ""
    return InputError(
        where=file,
        reason=f"no column looks like a name; the headings are {found or 'empty'}{more}",
        remedy=(
            "Say which it is: --map name=HEADING, or by its place --map name=#1; "
            "for a file without headings --map headings=none,name=#1."
        ),
    )
