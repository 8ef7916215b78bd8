"""Entries that a list gave another id: the same listing under the same published reference.

A publisher that renews its file may number its entries anew. The old id then goes and another
comes between the same two versions, under the authority's own reference. Nobody was taken off and
nobody put on, so for the question who came on a day the two are one row.

Source: the Consolidated List of the Security Council of 2024 and 2026, whose `DATAID` changed.
"""

from collections.abc import Iterable

import msgspec

from proscribe.ledger.row import LedgerRow, When

_Key = tuple[str, str, str, str, str]


def as_continued(rows: Iterable[LedgerRow]) -> tuple[LedgerRow, ...]:
    """Join rows of one listing under two ids; the newer id stays.

    Args:
        rows: Rows of the ledger.

    Returns:
        The rows in their order. One that goes on from another has the time at which that one
        came; the one that went under its old id is left out.

    Example: see `tests/ledger/test_renumbered.py`.
    """
    given = tuple(rows)
    ended: dict[_Key, LedgerRow] = {}
    for row in given:
        key = _key(row, row.lifted)
        if key is not None:
            ended[key] = row
    gone: set[tuple[str, str, int]] = set()
    made: list[LedgerRow] = []
    for row in given:
        key = _key(row, row.first_seen)
        older = ended.get(key) if key is not None else None
        if older is None or older.record_id == row.record_id:
            made.append(row)
            continue
        gone.add(_place(older))
        made.append(
            msgspec.structs.replace(
                row,
                effective=older.effective or row.effective,
                original=older.original,
                first_seen=older.first_seen,
                published=older.published,
                amended=(*older.amended, *(one for one in row.amended if one not in older.amended)),
                relisted=older.relisted,
                first_version=older.first_version,
                doubts=older.doubts,
            )
        )
    return tuple(row for row in made if _place(row) not in gone)


def _key(row: LedgerRow, when: When | None) -> _Key | None:
    """Give what two ids of one listing share: list, authority, reference, and both versions."""
    if not row.reference or when is None or not when.earliest or when.earliest == when.latest:
        return None
    return row.dataset, row.authority, row.reference, when.earliest, when.latest


def _place(row: LedgerRow) -> tuple[str, str, int]:
    return row.dataset, row.record_id, row.ordinal
