"""Reads one large file step by step, each step in a process whose peak is that of the step only.

    python -m benchmarks.steps FORMAT STEP PATH

Steps: `inspect`, `parse`, `count`, and `load` into a fresh store, which does all of them. One line
of JSON tells seconds, peak memory in MB, records and names.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

STEPS = ("inspect", "parse", "count", "load")
_ROOT = Path(__file__).resolve().parents[1]
_RESULTS = Path(__file__).parent / "results"


def peak_mb() -> float:
    """Give the most memory this program held, in MB; `ru_maxrss` would start from its parent's."""
    status = Path("/proc/self/status")
    if status.is_file():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run_steps(format_name: str, path: Path) -> list[dict[str, Any]]:
    """Run every step on a file and give what each took."""
    return [_run(format_name, step, path) for step in STEPS]


def _run(format_name: str, step: str, path: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.steps", format_name, step, str(path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": f"{_ROOT / 'src'}{os.pathsep}{_ROOT}"},
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def keep(name: str, found: dict[str, Any]) -> int:
    """Print and keep a result with machine, date and commit; 1 when a step is over the limit."""
    from benchmarks.machine import machine

    text = json.dumps({**machine(), **found}, indent=2) + "\n"
    print(text)
    _RESULTS.mkdir(exist_ok=True)
    (_RESULTS / f"{name}.json").write_text(text, encoding="utf-8")
    return int(any(step["peak_mb"] > found["limit_mb"] for step in found["steps"]))


def _step(format_name: str, step: str, path: Path) -> dict[str, Any]:
    from proscribe.ingest.files import DiskFile
    from proscribe.model.issue import Issue
    from proscribe.model.record import Fragment
    from proscribe.sources import registry
    from proscribe.workspace import Workspace

    one = registry.formats()[format_name]
    files = {one.components[0].name: DiskFile(path)}
    n_records = n_names = n_issues = 0
    start = time.perf_counter()
    if step == "parse":
        for given in one.parse(files):
            n_issues += isinstance(given, Issue)
            if isinstance(given, Fragment):
                n_records += 1
                n_names += len(given.record.names)
    elif step == "count":
        counts = one.count(files)
        n_records, n_names = counts.records, sum(counts.names.values())
    elif step == "load":
        with tempfile.TemporaryDirectory() as home, Workspace(Path(home)) as workspace:
            (outcome,) = workspace.load([path])
            if outcome.result != "live":
                sys.exit(str(outcome.findings))
            n_records, n_names = outcome.version.n_records, outcome.version.n_names
    else:
        one.inspect(files)
    seconds = time.perf_counter() - start
    return {
        "step": step,
        "seconds": round(seconds, 1),
        "peak_mb": round(peak_mb()),
        "records": n_records,
        "names": n_names,
        "issues": n_issues,
    }


if __name__ == "__main__":
    print(json.dumps(_step(sys.argv[1], sys.argv[2], Path(sys.argv[3]))))
