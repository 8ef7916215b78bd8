"""Many customers against a handful of records: an index of these alone, made for the purpose.

Scores are those of every other screening, since the weights of words are frozen and do not depend
on what else is listed.

Source: this project.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from proscribe.index import compile_index, open_index
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.model.screening import DEFAULT_THRESHOLD, Answer, Query
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.customers.rows import Row

Against = Callable[[Iterable[Row | RowIssue]], Iterator[tuple[Row, Answer]]]


@contextmanager
def against(entries: Iterable[Entry], *, threshold: int = DEFAULT_THRESHOLD) -> Iterator[Against]:
    """Index records; the index is gone when the context ends.

    Args:
        entries: The records, each once.
        threshold: In millionths.

    Yields:
        A function that gives (customer, answer) of each customer with a hit, in order.
    """
    listed = list(entries)
    with TemporaryDirectory(prefix="proscribe-handful-") as folder:
        place = Path(folder) / "index"
        if not listed:
            yield _nobody
            return
        compile_index(listed, place, collection="handful", versions={})
        matcher = Matcher(open_index(place))

        def screen(rows: Iterable[Row | RowIssue]) -> Iterator[tuple[Row, Answer]]:
            waiting: deque[Row] = deque()

            def queries() -> Iterator[Query]:
                for row in rows:
                    if isinstance(row, Row):
                        waiting.append(row)
                        yield row.query

            for answer in matcher.search_batch(queries(), threshold=threshold, limit=len(listed)):
                row = waiting.popleft()
                if answer.hits:
                    yield row, answer

        yield screen


def _nobody(rows: Iterable[Row | RowIssue]) -> Iterator[tuple[Row, Answer]]:
    """Give nobody, with all rows read: whoever counts them on the way counts them here as well."""
    deque(rows, maxlen=0)
    return iter(())
