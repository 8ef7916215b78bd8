"""Kill a long `proscribe screen FILE` at random moments; the same command must end it all the same.

    python -m quality.kill_screen --home DIR --times 30

A file of customers is screened by the command itself, unbroken, with one process and with two, in
each form of results: the bytes must be equal. Then the command is started again and again and
killed (SIGKILL) at random moments, once or several times in one run, each start with one process or
two. After each kill the results must not be there, or be those of the unbroken run, and no worker
may live on; the last start, left alone, must give the bytes and the exit code of the unbroken run
and leave no other file. The result is kept in `quality/results/kill_screen.json`.
"""

import argparse
import csv
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from benchmarks.machine import machine
from quality.lists_in_force import DEFAULT, open_current

FORMS = ("csv", "jsonl", "parquet")
_RESULT = Path(__file__).with_name("results") / "kill_screen.json"
_ROOT = Path(__file__).resolve().parents[1]
_PEOPLE = Path(__file__).with_name("made") / "non_customers.csv"
_ORPHANS_S = 10.0  # so long may workers take to see that their parent is gone


def write_customers(path: Path, listed: Sequence[str], count: int, seed: int) -> None:
    """Write a file of customers: people of any name, every twentieth one listed."""
    dice = random.Random(seed)
    with _PEOPLE.open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "birth date", "nationality"])
        for number in range(count):
            one = dice.choice(people)
            name = dice.choice(listed) if number % 20 == 0 else one["name"]
            rows.writerow([f"C{number}", name, one["birth_date"], one["nationality"]])


def command(home: Path, customers: Path, results: Path, workers: int) -> list[str]:
    """Give the command that a user would type."""
    return [
        sys.executable, "-c", "from proscribe.cli.start import main; main()",
        "--home", str(home), "screen", str(customers), "--output", str(results),
        "--workers", str(workers), "--ignore-stale",
    ]  # fmt: skip


def _start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own, so that its workers can be looked for."""
    paths = os.pathsep.join([str(_ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
        env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip


def whole(words: Sequence[str]) -> tuple[int, float]:
    """Run a command to its end; give its exit code and the seconds it took.

    Raises:
        AssertionError: It ended with an error.
    """
    started = time.perf_counter()
    process = _start(words)
    _, said = process.communicate()
    assert process.returncode in (0, 1), said.decode()
    return process.returncode, time.perf_counter() - started


def _killed(words: Sequence[str], wait_s: float) -> bool:
    """Start a command and kill it after a while; say whether it was killed in time.

    Raises:
        AssertionError: A worker of it lives on.
    """
    process = _start(words)
    with suppress(subprocess.TimeoutExpired):
        process.wait(wait_s)
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stderr is not None
    process.stderr.close()
    until = time.monotonic() + _ORPHANS_S
    while _is_alive(process.pid):
        assert time.monotonic() < until, "a worker lives on without its parent"
        time.sleep(0.05)
    return alive


def _is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def run(
    home: Path, customers: Path, folder: Path, *, times: int, seed: int, most: int = 3
) -> dict[str, dict[str, int]]:
    """Kill the screening of a file some times in each form of results.

    Args:
        home: The workspace.
        customers: The file of customers.
        folder: Results go here.
        times: Kills, over all forms.
        seed: Dice.
        most: How often one run is killed before it is left alone.

    Returns:
        For each form: kills in time, kills that came after the end, runs, hidden bytes kept.

    Raises:
        AssertionError: Bytes or exit codes differ, a worker lives on or a file is left behind.
    """
    dice = random.Random(seed)
    found: dict[str, dict[str, int]] = {}
    for form in FORMS:
        one, two = folder / f"one.{form}", folder / f"two.{form}"
        code, _ = whole(command(home, customers, one, 1))
        assert whole(command(home, customers, two, 2))[0] == code
        assert _digest(one) == _digest(two), f"{form}: two processes give other bytes than one"
        wanted, results = _digest(one), folder / f"killed.{form}"
        # Again, with all that is cached: the kills are to fall into the work.
        _, takes_s = whole(command(home, customers, two, 2))
        seen = {"killed": 0, "late": 0, "runs": 0, "unfinished_bytes": 0}
        share = times // len(FORMS) + (FORMS.index(form) < times % len(FORMS))
        while seen["killed"] < share:
            seen["runs"] += 1
            for _ in range(dice.randint(1, most)):
                words = command(home, customers, results, dice.choice((1, 2)))
                moment = dice.uniform(0, 1.1) if dice.random() < 0.8 else dice.uniform(0.85, 1.1)
                in_time = _killed(words, moment * takes_s)
                seen["killed" if in_time else "late"] += 1
                hidden = results.with_name(f".{results.name}.unfinished")
                seen["unfinished_bytes"] += hidden.stat().st_size if hidden.exists() else 0
                assert not results.exists() or _digest(results) == wanted, f"{form}: half results"
                if not in_time or seen["killed"] >= share:
                    break
            assert whole(command(home, customers, results, dice.choice((1, 2))))[0] == code
            assert _digest(results) == wanted, f"{form}: other bytes after a kill"
            results.unlink()
            left = [path.name for path in folder.iterdir() if results.name in path.name]
            assert not left, f"{form}: left behind: {left}"
        found[form] = seen
    return found


def main() -> None:
    """Run, keep the result."""
    parser = argparse.ArgumentParser(description="Kill the screening of a file, go on with it.")
    parser.add_argument("--home", type=Path, required=True, help="workspace, filled if need be")
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--customers", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=71)
    options = parser.parse_args()
    with open_current(options.lists, options.home) as workspace, workspace._store.read() as reader:
        records = [
            record
            for dataset in workspace.dataset_names()
            if (kept := reader.in_force(dataset)) is not None
            for record in reader.records(kept).values()
        ]
    names = [name.text for record in records for name in record.names]
    with tempfile.TemporaryDirectory(prefix="proscribe-kill-") as name:
        customers = Path(name) / "customers.csv"
        write_customers(customers, names, options.customers, options.seed)
        found = run(options.home, customers, Path(name), times=options.times, seed=options.seed)
    result = {**machine(), "customers": options.customers, "seed": options.seed, "forms": found}
    _RESULT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(found))


if __name__ == "__main__":
    main()
