"""Worker processes, each with the compiled kernels and the memory-mapped index; answers in order.

A worker is a fresh Python that runs `proscribe.screen.pool` and speaks through its two pipes:
frames of pickled objects, a task first, then one answer to each chunk. So it works from a script,
a notebook and the command line alike, needs no lock that a fork could leave taken, and ends when
the pipe ends, also when this process is killed.
"""

import gc
import os
import pickle
import signal
import struct
import subprocess
import sys
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any, BinaryIO, Self

from proscribe.errors import WorkerError
from proscribe.match import compiled
from proscribe.screen.chunk import Chunk, Done, Task, Worker

_AHEAD = 2  # chunks read before they are needed, a worker
_CYCLES_AFTER = 500  # chunks: of two million customers some twenty thousand objects have cycles
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
        self._processes: list[_Process] = []
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="proscribe-worker")
        try:
            self._start(task)
            if task.mode == "compiled" and not compiled.is_ready():
                # One compiles for all; the others would do the same work once more.
                self._processes[0].work(Chunk([], "warm"))
            for _ in range(count - 1):
                self._start(task)
        except BaseException:
            self.close()
            raise

    def _start(self, task: Task) -> None:
        self._processes.append(_Process(task))
        self._free.put(self._processes[-1])

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
        for process in self._processes:
            process.end()
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
    """One worker, seen from the process that started it."""

    def __init__(self, task: Task) -> None:
        path = os.pathsep.join(str(Path(one).resolve()) for one in sys.path if one)
        # Started here, in a folder of the user, `-P` keeps Python from importing what lies there.
        self._popen = subprocess.Popen(
            [sys.executable, "-P", "-m", "proscribe.screen.pool"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        self._to: Any = self._popen.stdin
        self._from: Any = self._popen.stdout
        self._task: Task | None = task

    def work(self, chunk: Chunk) -> Done:
        try:
            if self._task is not None:
                _send(self._to, self._task)
                self._task = None
            _send(self._to, chunk)
            found = _receive(self._from)
        except (OSError, EOFError, ValueError) as fault:
            raise WorkerError(reason=f"it ended ({self._popen.poll()})") from fault
        if isinstance(found, Done):
            return found
        raise WorkerError(reason=str(found))

    def end(self) -> None:
        self._popen.kill()
        self._popen.wait()
        for pipe in (self._to, self._from):
            try:
                pipe.close()
            except OSError:  # what was still to be sent has nowhere to go
                continue


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
    try:
        worker = Worker(_receive(given))
        for turn in count(1):
            chunk = _receive(given)
            if turn % _CYCLES_AFTER == 0:
                gc.collect()
            try:
                answer: object = worker.work(chunk)
            except Exception as fault:  # noqa: BLE001 - told to the parent, which ends the run
                answer = _fault(fault)
            _send(result, answer)
    except (EOFError, BrokenPipeError):
        os._exit(0)


def _fault(fault: Exception) -> str:
    """Say what failed and where; its message may hold a name and stays here."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {Path(last.filename).name}, line {last.lineno}"


if __name__ == "__main__":
    main()
