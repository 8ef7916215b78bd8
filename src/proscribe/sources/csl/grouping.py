"""Brings the rows of one party together, in bounded memory.

A party that is on several lists has a row for each, and nothing says that they stand together. So
the file is read twice: first for the ids only, then for the rows, and only rows whose id comes
again are held back.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from proscribe.model.issue import Issue
from proscribe.sources.csl.listing import Listing, record_id

Read = Callable[[], Iterator[Listing | Issue]]


def grouped(read: Read) -> Iterator[list[Listing] | Issue]:
    """Give the rows of each party, when its last row is read, and the issues of the rows.

    Args:
        read: Reads the rows from the first one on; is called twice.
    """
    left = Counter(record_id(one) for one in read() if isinstance(one, Listing))
    waiting: dict[str, list[Listing]] = {}
    for one in read():
        if isinstance(one, Issue):
            yield one
            continue
        key = record_id(one)
        left[key] -= 1
        rows = waiting.setdefault(key, [])
        rows.append(one)
        if left[key] <= 0:
            yield waiting.pop(key)
