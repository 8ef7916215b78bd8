"""Ids of customers that stand in several rows: told at the end, in sixteen bytes a row."""

import hashlib
from array import array
from collections.abc import Iterator

from proscribe.screen.customers.problems import RowIssue, issue
from proscribe.screen.customers.rows import Row

_TOLD = 1_000


class IdWatch:
    """Watches the ids of one reading of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._hashes, self._numbers = array("q"), array("q")

    def see(self, row: Row) -> None:
        """Note the id of a row."""
        if row.raw_id:
            self._hashes.append(hash_of(row.raw_id))
            self._numbers.append(row.number)

    def see_all(self, ids: "array[int]") -> None:
        """Note the ids of a chunk: for each row that has one its hash and the row's number."""
        self._hashes.extend(ids[::2])
        self._numbers.extend(ids[1::2])

    def repeated(self) -> Iterator[RowIssue]:
        """Give an issue for each row whose id an earlier row has.

        After a thousand one more says how many others there are.
        """
        if len(set(self._hashes)) == len(self._hashes):
            return
        first: dict[int, int] = {}
        told = last = 0
        for key, number in zip(self._hashes, self._numbers, strict=True):
            before = first.setdefault(key, number)
            if before != number:
                told += 1
                last = number
                if told <= _TOLD:
                    yield issue(self._file, "duplicate-id", number, value=str(before))
        if told > _TOLD:
            yield RowIssue(
                kind="duplicate-id",
                number=last,
                column="",
                kept=True,
                message=(
                    f"{self._file}: {told - _TOLD:,} more rows, the last of them row {last}, have "
                    "an id that stands in an earlier row; all are screened."
                ),
            )


def hash_of(text: str) -> int:
    """Give 63 bits of a text, the same in every process."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1
