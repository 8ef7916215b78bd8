"""Worker processes with the compiled kernels and the memory-mapped index; answers in order.

A worker is a fresh Python that runs `proscribe.screen.batch.pool` and speaks through its two pipes:
frames of pickled objects, first a task and the pipes of others, then one answer to each chunk. So
it works from a script, a notebook and the command line alike, needs no lock that a fork could leave
taken, and ends when the pipe ends, also when this process is killed.

On Linux only the first one is started so. When it has read code, tables of words and index, and
before it has met a customer, it forks into all others: these start at once, and what was read lies
in memory once for all. Elsewhere libraries of the system do not survive a fork.
"""

import gc
import os
import pickle
import signal
import struct
import subprocess
import sys
import traceback
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any, BinaryIO, Self

from proscribe.errors import WorkerError
from proscribe.match import compiled
from proscribe.screen.batch.chunk import Chunk, Done, Task, Worker

_AHEAD = 2  # chunks read before they are needed, a worker
_CYCLES_AFTER = 500  # chunks: of two million customers some twenty thousand objects have cycles
_PATIENCE_S = 2.0  # for workers that have nothing to do to see that
_CAN_FORK = sys.platform == "linux"
# A worker multiplies no matrices and reads single Chinese characters: no threads for the former and
# no dictionary of phrases (45 MB).
_LESS = {"OPENBLAS_NUM_THREADS": "1", "PYPINYIN_NO_PHRASES": "1"}
_NO_ANSWER = "it ended without an answer, as when the system stops it for want of memory"
_HEAD = struct.Struct("<Q")


class Pool:
    """Processes that work on the chunks of one task; as a context, ends them."""

    def __init__(self, task: Task, count: int) -> None:
        """Start them.

        Args:
            task: What they do.
            count: How many.
        """
        self._free: SimpleQueue[_Process] = SimpleQueue()
        self._programs: list[subprocess.Popen[bytes]] = []
        self._processes: list[_Process] = []
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="proscribe-worker")
        try:
            n_forks = count - 1 if _CAN_FORK else 0
            self._start(task, n_forks)
            if n_forks or (task.mode == "compiled" and not compiled.is_ready()):
                # One reads and compiles for all; the others would do the same work once more.
                self._processes[0].work(Chunk([], "warm"))
            for _ in range(count - 1 - n_forks):
                self._start(task)
        except BaseException:
            self.close()
            raise

    def _start(self, task: Task, n_forks: int = 0) -> None:
        program, processes = _started(task, n_forks)
        self._programs.append(program)
        self._processes += processes
        for process in processes:
            self._free.put(process)

    def __enter__(self) -> Self:
        """Give the pool itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End all workers."""
        self.close()

    def close(self) -> None:
        """End all workers, whatever they do."""
        are_free = self._free.qsize() == len(self._processes)
        for process in self._processes if are_free else ():
            _close(process.to)  # which ends them
        for program in self._programs:
            _end(program, _PATIENCE_S if are_free else 0.0)
        for process in self._processes:
            _close(process.to)
            _close(process.given)
        self._threads.shutdown(cancel_futures=True)

    def in_order(self, chunks: Iterable[Chunk]) -> Iterator[Done]:
        """Give what each chunk gave, in the order of the chunks, holding few of them.

        Raises:
            WorkerError: A worker ended or failed.
        """
        waiting: deque[Future[Done]] = deque()
        for chunk in chunks:
            waiting.append(self._threads.submit(self._work, chunk))
            while waiting and (waiting[0].done() or len(waiting) > self._most):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    @property
    def _most(self) -> int:
        return (1 + _AHEAD) * len(self._processes)

    def _work(self, chunk: Chunk) -> Done:
        process = self._free.get()
        try:
            return process.work(chunk)
        finally:
            self._free.put(process)


class _Process:
    """One worker, seen from the process that started it.

    Attributes:
        to: The pipe to it.
        given: The pipe from it.
    """

    def __init__(self, to: Any, given: Any, first: tuple[Task, list[int]] | None = None) -> None:
        self.to, self.given = to, given
        self._first = first

    def work(self, chunk: Chunk) -> Done:
        try:
            if self._first is not None:
                _send(self.to, self._first)
                self._first = None
            _send(self.to, chunk)
            found = _receive(self.given)
        except (OSError, EOFError, ValueError) as fault:
            raise WorkerError(reason=_NO_ANSWER) from fault
        if isinstance(found, Done):
            return found
        raise WorkerError(reason=str(found))


def _started(task: Task, n_forks: int) -> tuple["subprocess.Popen[bytes]", list[_Process]]:
    """Start one worker, which forks into others when it has worked on its first chunk."""
    path = os.pathsep.join(str(Path(one).resolve()) for one in sys.path if one)
    pipes = [(*os.pipe(), *os.pipe()) for _ in range(n_forks)]
    ours = [_Process(os.fdopen(to, "wb"), os.fdopen(given, "rb")) for _, to, given, _ in pipes]
    theirs = [end for their_given, _, _, their_to in pipes for end in (their_given, their_to)]
    try:
        # Started here, in a folder of the user, `-P` keeps Python from importing what lies there.
        program = subprocess.Popen(
            [sys.executable, "-P", "-m", "proscribe.screen.batch.pool"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path, **_LESS},
            pass_fds=theirs,
            start_new_session=_CAN_FORK,  # which is ended as one
        )
    finally:
        for end in theirs:
            os.close(end)
    return program, [_Process(program.stdin, program.stdout, (task, theirs)), *ours]


def _end(program: "subprocess.Popen[bytes]", patience_s: float) -> None:
    """End a worker and those that it forked into, unless they end by themselves."""
    try:
        program.wait(patience_s)
    except subprocess.TimeoutExpired:
        if _CAN_FORK:
            os.killpg(program.pid, signal.SIGKILL)
        else:
            program.kill()
        program.wait()


def _close(pipe: BinaryIO) -> None:
    with suppress(OSError):  # what was still to be sent has nowhere to go
        pipe.close()


def _send(pipe: BinaryIO, thing: object) -> None:
    raw = pickle.dumps(thing, protocol=5)
    pipe.write(_HEAD.pack(len(raw)))
    pipe.write(raw)
    pipe.flush()


def _receive(pipe: BinaryIO) -> Any:
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise EOFError
    raw = pipe.read(_HEAD.unpack(head)[0])
    return pickle.loads(raw)  # noqa: S301 - a pipe between a process and its own child


def main() -> None:
    """Work on what comes from the parent until its pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the parent, and it ends this
    given = sys.stdin.buffer
    gc.disable()  # what is made here has no cycles to speak of; looking for them costs a twentieth
    result = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints, prints beside the results
    n_forks = 0
    try:
        task, others = _receive(given)
        worker = Worker(task)
        for turn in count(1):
            chunk = _receive(given)
            if turn % _CYCLES_AFTER == 0:
                gc.collect()
            try:
                answer: object = worker.work(chunk)
            except Exception as fault:  # noqa: BLE001 - told to the parent, which ends the run
                answer = _fault(fault)
            _send(result, answer)
            if others:
                n_forks = _fork(others, given.fileno(), result.fileno())
                others = []
    except (EOFError, BrokenPipeError):
        for _ in range(n_forks):
            os.wait()
        os._exit(0)


def _fork(ends: list[int], given: int, result: int) -> int:
    """Become several processes, each with two pipes of its own.

    Args:
        ends: For each new process where it reads and where it writes.
        given: Where this one reads, and the new ones shall.
        result: Where this one writes, and the new ones shall.

    Returns:
        How many processes this one has begun.
    """
    gc.collect()
    gc.freeze()  # looking for cycles would write to what all have in common
    n_begun = 0
    with warnings.catch_warnings():
        # Python warns of threads; those of numpy and Arrow know how to meet a fork.
        warnings.simplefilter("ignore", DeprecationWarning)
        for own_given, own_result in zip(ends[::2], ends[1::2], strict=True):
            if os.fork() == 0:
                os.dup2(own_given, given)
                os.dup2(own_result, result)
                n_begun = 0
                break
            n_begun += 1
    for end in ends:
        os.close(end)
    return n_begun


def _fault(fault: Exception) -> str:
    """Say what failed and where; its message may hold a name and stays here."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {Path(last.filename).name}, line {last.lineno}"


if __name__ == "__main__":
    main()
