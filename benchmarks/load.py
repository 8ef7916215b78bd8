"""Time and memory of loading the real lists into a fresh store, and of the demo.

    python -m benchmarks.load --times 3

`current`: the newest full version of every list, and the index of all. `history`: every file there
is, in order of time, and the index. Each is one process, so that its peak is that of all together.
The demo "with an empty cache" runs with a fresh PYTHONPYCACHEPREFIX, so that every module is
compiled. `cpu_s` is processor time, which other work on the machine does not lengthen much.
Medians are kept in `benchmarks/results/load.json`; the exit code is 1 when a limit is
passed. The lists need PROSCRIBE_SHARED, or `shared` beside the repository.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from benchmarks.reallists import CURRENT, EVERY, FOLDER, ListFiles
from benchmarks.steps import peak_mb

_ROOT = Path(__file__).resolve().parents[1]
_RESULT = Path(__file__).parent / "results" / "load.json"
_SETS = {"current": CURRENT, "history": EVERY}
_LIMITS = {"current": {"total_s": 90, "peak_mb": 700}, "history": {"total_s": 300}}
_COMMAND = (
    "import sys; from proscribe.cli.main import run; from benchmarks.steps import peak_mb; "
    "code = run(sys.argv[1:]); print(f'peak_mb={peak_mb()}', file=sys.stderr); sys.exit(code)"
)


def load_all(chosen: Sequence[ListFiles], home: Path) -> dict[str, Any]:
    """Load versions one after the other in this process, then build the index.

    Args:
        chosen: The versions.
        home: An empty folder.
    """
    from proscribe.ingest.given import Options
    from proscribe.workspace import Workspace

    begun = time.process_time()
    parts: dict[str, float] = {}
    results: dict[str, int] = {}
    with Workspace(home) as workspace:
        for one in chosen:
            start = time.perf_counter()
            own = one.dataset if one.dataset.startswith("sample_") else ""
            options = Options(published=one.published, accept=one.accept)
            for outcome in workspace.load([FOLDER / one.path], dataset=own, options=options):
                results[outcome.result] = results.get(outcome.result, 0) + 1
            parts[one.path] = round(time.perf_counter() - start, 2)
        load_peak_mb = round(peak_mb())
        start = time.perf_counter()
        workspace.prepare()
        index_s = time.perf_counter() - start
        n_records = sum(one.version.n_records for one in workspace.lists())
    size = sum(file.stat().st_size for file in home.rglob("*") if file.is_file())
    return {
        "total_s": round(sum(parts.values()) + index_s, 1),
        "index_s": round(index_s, 1),
        "cpu_s": round(time.process_time() - begun, 1),
        "load_peak_mb": load_peak_mb,
        "peak_mb": round(peak_mb()),
        "store_and_index_mb": round(size / 2**20),
        "records_in_force": n_records,
        "results": dict(sorted(results.items())),
        "parts_s": parts,
    }


def _child(name: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as home:
        done = _python("-m", "benchmarks.load", "--child", name, "--home", home)
    if done.returncode:
        sys.exit(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _python(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join((str(_ROOT / "src"), str(_ROOT)))
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        env={**_without_bytecode_ban(), "PYTHONPATH": paths, **variables},
        check=False,
    )


def _without_bytecode_ban() -> dict[str, str]:
    """Give the environment so that a child may keep compiled code, else no cache is ever warm."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def demo() -> dict[str, Any]:
    """Run the demo with an empty and with a warm cache of compiled code."""
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        for word in ("empty", "warm"):
            start, before = time.perf_counter(), _children_cpu_s()
            done = _python(
                "-c", _COMMAND, "demo",
                PROSCRIBE_HOME=f"{name}/home", PYTHONPYCACHEPREFIX=f"{name}/cache",
            )  # fmt: skip
            if done.returncode not in (0, 1, 3):
                sys.exit(done.stderr)
            found[f"{word}_cache_s"] = round(time.perf_counter() - start, 2)
            found[f"{word}_cache_cpu_s"] = round(_children_cpu_s() - before, 2)
            found["peak_mb"] = round(float(done.stderr.rpartition("peak_mb=")[2]))
    return found


def _children_cpu_s() -> float:
    """Give the processor time of all processes that this one started and that have ended."""
    used = os.times()
    return used.children_user + used.children_system


def _medians(runs: list[dict[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in runs[0].items():
        if isinstance(value, dict):
            result[key] = _medians([run[key] for run in runs])
        else:
            result[key] = statistics.median(run[key] for run in runs)
    return result


def main() -> int:
    """Measure and keep the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--child", choices=_SETS)
    parser.add_argument("--home", type=Path)
    arguments = parser.parse_args()
    if arguments.child:
        print(json.dumps(load_all(_SETS[arguments.child], arguments.home)))
        return 0
    result: dict[str, Any] = {**machine(), "times": arguments.times, "limits": _LIMITS}
    result["demo"] = _medians([demo() for _ in range(arguments.times)])
    if FOLDER.is_dir():
        for name in _SETS:
            result[name] = _medians([_child(name) for _ in range(arguments.times)])
    else:
        print(f"The folder of real lists is not here, so only the demo was measured: {FOLDER}")
    text = json.dumps(result, indent=2)
    print(text)
    _RESULT.write_text(text + "\n", encoding="utf-8")
    over = [
        f"{name} {key}: {result[name][key]}, the limit is {limit}"
        for name, limits in _LIMITS.items()
        for key, limit in limits.items()
        if name in result and result[name][key] > limit
    ]
    print("\n".join(over) or "Within every limit.")
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())
