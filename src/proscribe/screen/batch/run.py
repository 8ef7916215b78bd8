"""A whole file of customers through the screener: in chunks, by one process or many.

The answers do not depend on how many processes work, on whether the kernels are compiled, or on
whether the run was killed in between: chunks are cut from the file alone, each is screened by
itself, and what they give is put together in their order.
See `docs/decisions/0013-files-in-chunks.md`.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import msgspec

from proscribe.match import Mode, compiled
from proscribe.model.screening import Answer
from proscribe.screen.answers.forms import head_of
from proscribe.screen.batch.chunk import Chunk, Counts, Done, Task, Worker
from proscribe.screen.batch.sinks import Sink
from proscribe.screen.customers.ids import IdWatch
from proscribe.screen.customers.problems import Once, RowIssue
from proscribe.screen.files.table import Table
from proscribe.screen.screener import Screener

CHUNK = 4096  # rows
_PLAIN_CHUNK = 64  # the plain kernels are slow enough for progress to be seen
_SHOWN = 40


class Plan(msgspec.Struct, frozen=True):
    """How a file is worked on.

    Attributes:
        workers: Processes beside this one; 0 for this one alone.
        mode: How the kernels run.
        rows: Rows of a chunk.
    """

    workers: int
    mode: Mode
    rows: int


class Totals:
    """What a run has found so far.

    Attributes:
        n_rows: Customers screened.
        n_joint: Customers whose name may be of several people.
        n_kept: Chunks that an earlier run had finished.
        counts: Of all answers.
        shown: The first customers with hits, for a person.
    """

    def __init__(self) -> None:
        self.n_rows = self.n_joint = self.n_kept = 0
        self.counts = Counts()
        self.shown: list[tuple[int, Answer]] = []

    def add(self, done: Done) -> None:
        """Add one chunk."""
        self.n_rows += done.n_rows
        self.n_joint += done.n_joint
        self.counts = self.counts.plus(done.counts)
        self.shown.extend(done.shown[: _SHOWN - len(self.shown)])


def choose_plan(table: Table, workers: int | None = None) -> Plan:
    """Choose how to work on a file, so that neither a small nor a large one waits.

    Starting a process and loading compiled code takes about as long as the plain kernels take for
    a thousand customers; compiling, once, as long as they take for some tens of thousands.

    Args:
        table: The file.
        workers: Processes the user wants, 1 for this one alone; None for one a processor.
    """
    n_rows = table.n_rows
    if n_rows is None:  # a row of text has some fifty bytes; a stream may be of any length
        n_rows = table.path.stat().st_size // 50 if table.path.is_file() else _SOME
    if n_rows < (_FEW if compiled.is_ready() else _SOME):
        return Plan(0, "plain", _PLAIN_CHUNK)
    count = processors() if workers is None else workers
    if count > 1 and n_rows > CHUNK:
        return Plan(count, "compiled", CHUNK)
    return Plan(0, "compiled", CHUNK)


def must_compile(plan: Plan) -> bool:
    """Tell whether a run would begin with compiling what is then kept for all later runs."""
    return plan.mode == "compiled" and not compiled.is_ready() and compiled.can_keep()


def compile_for(task: Task) -> None:
    """Compile the kernels in a process of its own: half a minute, once for a release.

    Raises:
        WorkerError: It failed.
    """
    # Imported here: only long runs need it.
    from proscribe.screen.batch.pool import Pool

    with Pool(task, 1):
        return


_FEW = 1_000
_SOME = 5_000


def processors() -> int:
    """Give how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    screener: Screener,
    table: Table,
    task: Task,
    plan: Plan,
    sink: Sink,
    *,
    tell: Callable[[RowIssue], None],
    advance: Callable[[int], None] = lambda _: None,
) -> Totals:
    """Screen a file; the caller finishes or abandons the sink.

    Args:
        screener: Answers in this process, when it works alone.
        table: The file.
        task: What is done with each chunk.
        plan: How it is worked on.
        sink: Takes the results.
        tell: Told each issue, in the order of the rows.
        advance: Told the number of customers screened so far.

    Raises:
        InputError: The file cannot be read to the end.
        WorkerError: A worker failed.
    """
    totals, once, ids = Totals(), Once(), IdWatch(table.path.name)
    kept = sink.kept
    totals.n_kept = len(kept)
    with ExitStack() as stack:
        chunks = _chunks(table, plan.rows, len(kept))
        for at, done in enumerate(_worked(stack, screener, task, plan, chunks)):
            for issue in filter(once.lets, done.issues):
                tell(issue)
            ids.see_all(done.ids)
            if at < len(kept):
                totals.counts = totals.counts.plus(kept[at])
            else:
                head = head_of(task.form) if at == 0 and task.form else b""
                sink.add(head + done.data, done.counts)
            totals.add(done)
            advance(totals.n_rows)
    for issue in ids.repeated():
        tell(issue)
    return totals


def iter_batches(
    screener: Screener, table: Table, task: Task, plan: Plan, *, tell: Callable[[RowIssue], None]
) -> Iterator[Any]:
    """Screen a table; give a batch of Arrow for each chunk that has results.

    Args:
        screener: Answers in this process, when it works alone.
        table: The table.
        task: What is done with each chunk; its form is `parquet`.
        plan: How it is worked on.
        tell: Told each issue, in the order of the rows.

    Raises:
        WorkerError: A worker failed.
    """
    # Imported here: pyarrow takes longer to start than most answers take to find.
    from pyarrow import ipc

    once, ids = Once(), IdWatch(table.path.name)
    with ExitStack() as stack:
        chunks = _chunks(table, plan.rows, 0)
        for done in _worked(stack, screener, task, plan, chunks):
            for issue in filter(once.lets, done.issues):
                tell(issue)
            ids.see_all(done.ids)
            yield from (batch for batch in ipc.open_stream(done.data) if batch.num_rows)
    for issue in ids.repeated():
        tell(issue)


def _worked(
    stack: ExitStack, screener: Screener, task: Task, plan: Plan, chunks: Iterator[Chunk]
) -> Iterator[Done]:
    if not plan.workers:
        return map(_alone(screener, task, plan).work, chunks)
    # Imported here: only long runs need it.
    from proscribe.screen.batch.pool import Pool

    return stack.enter_context(Pool(task, plan.workers)).in_order(chunks)


def key_of(task: Task, plan: Plan, digest: str) -> str:
    """Give a hash of all that the results of a run depend on.

    Args:
        task: What is done; its index is named by its content.
        plan: Only the size of its chunks counts.
        digest: Hash of the file of customers.
    """
    import hashlib

    from proscribe.screen.matcher import matcher_version

    settings = task.settings
    made_of = [
        matcher_version(),
        digest,
        task.index.name,
        msgspec.to_builtins(task.recipe, str_keys=True),
        [settings.threshold, settings.limit, sorted(settings.datasets or ())],
        settings.datasets is None,
        [task.form, task.clear, plan.rows],
        [str(one) for one in task.lists],
    ]
    return hashlib.sha256(msgspec.json.encode(made_of)).hexdigest()


def _alone(screener: Screener, task: Task, plan: Plan) -> Worker:
    if plan.mode == "plain":
        return Worker(task, screener)
    worker = Worker(task)
    if not compiled.is_ready():
        worker.work(Chunk([], "warm"))
    return worker


def _chunks(table: Table, size: int, n_kept: int) -> Iterator[Chunk]:
    for at, rows in enumerate(table.chunks(size)):
        yield Chunk(rows, "read" if at < n_kept else "screen")
