"""Which rows are one entry, and its id.

`Reference` is a number with a suffix: `101` is the primary name of an entry, `101a` another name
of it, `101a1` a spelling of that one. Rows of a number need not stand together.

A number has been given again to an unrelated entry, its rows in another block. So an entry starts
at each row with a primary name and a bare number. Rows of the number with a suffix belong to the
nearest such row before them; a number with one primary name is one entry wherever its rows stand
(in December 2024 all 3,062 are, and `2940j` stands 176 rows after `2940i`).

The id is number and name, `au-dfat-2940-chernomorneftegaz`, for every entry and not for re-used
numbers only: an id must not change, or pass to somebody else, when another entry gets the number,
in the same version or a later one. It does not change with case, accents, punctuation and blanks of
the primary name, nor with its aliases or facts. A corrected name makes a new id.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

import msgspec

from proscribe.sources.dfat.leaves import NAME, NAME_TYPE, REFERENCE
from proscribe.sources.dfat.table import Row
from proscribe.values.text import clean

_REFERENCE = re.compile(r"0*(\d{1,7})(?:\.0)?\s*([A-Za-z]{0,3})\s*(\d{0,3})", re.ASCII)
_SLUG_LENGTH = 100
_HASH_LENGTH = 8


class Part(msgspec.Struct, frozen=True):
    """One row of an entry.

    Attributes:
        line: Number of the row in the file.
        row: Its cells.
        suffix: Letters of the suffix, lower case, or "".
        nested: It is a spelling of the name whose suffix has the same letters.
    """

    line: int
    row: Row
    suffix: str
    nested: bool


class Entry(msgspec.Struct, frozen=True):
    """The rows of one entry.

    Attributes:
        id: Record id.
        number: Number of the reference.
        parts: Its rows, in order of the file.
        shared: Another entry of the file has the same number.
    """

    id: str
    number: str
    parts: list[Part]
    shared: bool


def is_primary(row: Row) -> bool:
    """Say whether a row states a primary name."""
    return " ".join(row[NAME_TYPE].casefold().split()) == "primary name"


def read_reference(text: str) -> tuple[str, str, str] | None:
    """Take a reference apart.

    Returns:
        Number, letters and digits of the suffix, or None when it is not a reference.

    Example:
        >>> read_reference("2672c4 ")
        ('2672', 'c', '4')
    """
    found = _REFERENCE.fullmatch(text.strip())
    return (found[1], found[2].lower(), found[3]) if found else None


def group_rows(rows: list[tuple[int, Row]]) -> tuple[list[Entry], list[tuple[int, Row]]]:
    """Put the rows of each entry together.

    Returns:
        The entries in order of their first row, and the rows without a readable reference.
    """
    numbers: dict[str, list[Part]] = {}
    bare: set[int] = set()
    lost: list[tuple[int, Row]] = []
    for line, row in rows:
        reference = read_reference(row[REFERENCE])
        if reference is None:
            lost.append((line, row))
            continue
        number, letters, digits = reference
        if not letters and not digits and is_primary(row):
            bare.add(line)
        nested = bool(letters and digits)
        numbers.setdefault(number, []).append(Part(line, row, letters, nested))
    entries = [entry for number, parts in numbers.items() for entry in _split(number, parts, bare)]
    return sorted(entries, key=lambda entry: entry.parts[0].line), lost


def _split(number: str, parts: list[Part], bare: set[int]) -> Iterator[Entry]:
    """Part the rows of one number at its primary names."""
    starts = [place for place, part in enumerate(parts) if part.line in bare]
    if not starts:
        starts = [place for place, part in enumerate(parts) if is_primary(part.row)][:1] or [0]
    found: dict[str, list[Part]] = {}
    for first, start in enumerate(starts):
        stop = starts[first + 1] if first + 1 < len(starts) else len(parts)
        block = parts[start:stop] if first else parts[:stop]
        found.setdefault(record_id(number, parts[start].row[NAME]), []).extend(block)
    for entry_id, members in found.items():
        yield Entry(entry_id, number, members, shared=len(found) > 1)


def record_id(number: str, name: str) -> str:
    """Give the id of the entry with a number and a primary name.

    Example:
        >>> record_id("2940", "Chernomorneftegaz ")
        'au-dfat-2940-chernomorneftegaz'
    """
    folded = unicodedata.normalize("NFKD", clean(name) or "").casefold()
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    words = "".join(character if character.isalnum() else " " for character in bare).split()
    slug = re.sub("[^a-z0-9]+", "-", "-".join(words)).strip("-")
    if len(slug) > _SLUG_LENGTH or not "".join(words).isascii():
        # The readable part is not the whole name: the rest is in the hash.
        digest = hashlib.sha256(" ".join(words).encode()).hexdigest()[:_HASH_LENGTH]
        slug = f"{slug[:_SLUG_LENGTH].strip('-')}-{digest}".strip("-")
    return f"au-dfat-{number}-{slug}" if slug else f"au-dfat-{number}"
