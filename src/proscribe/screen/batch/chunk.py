"""One chunk of a customer file, from cells to finished bytes; the same in every process.

A file is screened in chunks of rows. What a chunk gives depends on nothing but its cells, the
index and the task, so it does not matter which process works on it, or when.
"""

import io
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from proscribe.index import open_index
from proscribe.match import Mode, compiled
from proscribe.model.screening import Answer, Query
from proscribe.screen.answers.forms import Form, writer_of
from proscribe.screen.answers.results import Searched, without
from proscribe.screen.batch.plain import PlainRows
from proscribe.screen.batch.sheet import in_order, sheet_of
from proscribe.screen.customers.ids import hash_of
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.customers.rows import Builder, Recipe, Row
from proscribe.screen.files.readers import Rows
from proscribe.screen.screener import Searcher, Settings

_SHOWN = 40  # customers that a person is shown
_WARMING = ("Jean Dupont", "محمد حسن", "김철수", "王小明")  # each has tables of its own


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What is done with every chunk of a file.

    Attributes:
        index: Folder of the index.
        mode: How the kernels run.
        recipe: How rows become queries.
        settings: How to screen.
        form: Form of the results, None for answers to be shown.
        clear: Write customers without a hit too.
        lists: What is searched.
    """

    index: Path
    mode: Mode
    recipe: Recipe
    settings: Settings
    form: Form | None
    clear: bool
    lists: tuple[Searched, ...]


class Chunk(msgspec.Struct, frozen=True):
    """Rows of a file.

    Attributes:
        rows: Their cells, and issues between them; or a batch of Arrow.
        work: `screen` them, or `read` them again after their answers were kept; `warm` reads
            and compiles what any query needs.
    """

    rows: Rows
    work: Literal["screen", "read", "warm"] = "screen"


class Counts(msgspec.Struct, frozen=True):
    """How many customers meet a listed party.

    Attributes:
        n_alerted: Customers with a hit that is not muted.
        n_hits: Such hits.
        n_muted: Muted hits.
    """

    n_alerted: int = 0
    n_hits: int = 0
    n_muted: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Add up."""
        return Counts(
            self.n_alerted + other.n_alerted,
            self.n_hits + other.n_hits,
            self.n_muted + other.n_muted,
        )


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What a chunk gave.

    Attributes:
        issues: In the order of the rows.
        ids: Hash and row number of each customer that has an id.
        n_rows: Customers.
        n_joint: Customers whose name may be of several people.
        counts: Of their answers.
        data: Finished bytes of the results; for Parquet, a stream of Arrow.
        shown: Row number and answer of the first customers with hits, when there is no form.
    """

    issues: list[RowIssue]
    ids: "array[int]"
    n_rows: int
    n_joint: int
    counts: Counts = Counts()
    data: bytes = b""
    shown: tuple[tuple[int, Answer], ...] = ()


class Worker:
    """Works on the chunks of one file, one after the other."""

    def __init__(self, task: Task, searcher: Searcher | None = None) -> None:
        """Prepare; without a searcher the index is opened when it is needed."""
        self._task = task
        self._builder = Builder(task.recipe)
        self._searcher = searcher
        self._plain: PlainRows | None = None

    def work(self, chunk: Chunk) -> Done:
        """Read a chunk, and screen it."""
        if chunk.work == "warm":
            warm(self._search())
            if self._task.form is not None:
                writer_of(self._task.form)  # imports what it writes with
        search = chunk.work == "screen"
        rows, read = self._read(chunk.rows, search=search)
        if not search:
            return read
        counter = _Counter()
        answers = counter.counted(rows, self._search().answers(
            (row.query for row in rows), self._task.settings
        ))  # fmt: skip
        data, shown = self._written(answers)
        return msgspec.structs.replace(read, counts=counter.counts, data=data, shown=shown)

    def _read(self, given: Rows, *, search: bool) -> tuple[list[Row], Done]:
        """Build the rows that are to be screened, and tell what there is to say of all."""
        builder = self._builder
        rows: list[Row] = []
        issues: list[RowIssue] = []
        seen: list[tuple[int, str]] = []
        builder.begin()
        sheet, others = sheet_of(given, builder.width)
        settled = self._settled(sheet.columns, len(sheet.numbers), search=search)
        for found in in_order(sheet, settled, others):
            if isinstance(found, RowIssue):
                issues.append(found)
                continue
            row = builder.build(found[0], found[1])
            if builder.issues:
                issues.extend(builder.issues)
                builder.issues.clear()
            if row is not None:
                seen.append((row.number, row.raw_id))
                rows.append(row)
                rows.extend(builder.people(row))
        n_joint = sum(row.person == 1 for row in rows)
        seen += builder.ids(sheet.numbers, sheet.columns, settled)
        seen.sort()
        ids = array("q")
        for number, raw_id in seen:
            if raw_id:
                ids.extend((hash_of(raw_id), number))
        return rows, Done(issues=issues, ids=ids, n_rows=len(seen), n_joint=n_joint)

    def _settled(
        self, columns: Sequence[Sequence[str]], count: int, *, search: bool
    ) -> Sequence[bool]:
        """Tell which rows need no answer; where all are asked for, or few, none is settled."""
        task = self._task
        if task.clear or task.mode == "plain" or not count:
            return [False] * count
        if self._plain is None:
            self._plain = PlainRows(task.recipe, self._search(), task.settings)
        return self._plain.settled(columns, search=search)

    def _search(self) -> Searcher:
        if self._searcher is None:
            self._searcher = Searcher(open_index(self._task.index), mode=self._task.mode)
        return self._searcher

    def _written(
        self, answers: Iterator[tuple[int, Answer]]
    ) -> tuple[bytes, tuple[tuple[int, Answer], ...]]:
        task = self._task
        if task.form is None:
            shown = [one for one in answers if one[1].hits]
            return b"", tuple(shown[:_SHOWN])
        file = io.BytesIO()
        writer = writer_of(task.form)(
            file, clear=task.clear, programs=self._search().programs, lists=task.lists
        )
        for number, answer in answers:
            writer.write(number, answer)
        writer.finish()
        return file.getvalue(), ()


def warm(searcher: Searcher) -> None:
    """Read the tables of words, and compile all kernels, as any query needs; note that it is so."""
    searcher.answer(Query(schema="Person", names=_WARMING))
    if searcher.matcher.engine.mode == "compiled":
        compiled.mark_ready()


class _Counter:
    """Takes from the people of one customer what the customer itself meets, and counts the rest."""

    def __init__(self) -> None:
        self.counts = Counts()

    def counted(self, rows: list[Row], answers: Iterator[Answer]) -> Iterator[tuple[int, Answer]]:
        met: dict[str, int] = {}  # parties that the present customer meets, with the score
        n_alerted = n_hits = n_muted = 0
        alerted = -1
        for row, answer in zip(rows, answers, strict=True):
            if row.person:
                answer = without(answer, met)
            elif met:
                met.clear()
            if answer.n_hits:
                met.update((hit.party_id, hit.score) for hit in answer.hits if not hit.muted)
                n_muted += answer.n_muted
                n_hits += answer.n_hits - answer.n_muted
                if answer.n_hits > answer.n_muted and row.number != alerted:
                    alerted = row.number
                    n_alerted += 1
            if not row.person or answer.hits:
                yield row.number, answer
        self.counts = Counts(n_alerted, n_hits, n_muted)
