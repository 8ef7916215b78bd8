"""Time and memory of loading the current lists into a fresh store, and of the demo.

    python -m benchmarks.load --times 3

Each run is a process of its own. "Empty cache" runs with a fresh PYTHONPYCACHEPREFIX, so that every
module is compiled. Medians are kept in `benchmarks/results/load.json`. The lists need
PROSCRIBE_SHARED, or `shared` beside the repository.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.machine import machine

_ROOT = Path(__file__).resolve().parents[1]
_LISTS = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared")) / "lists"
_CURRENT = (
    ("us_ofac_sdn/2023-12-28", "--published", "2023-12-28", "--accept", "benchmark", "--no-index"),
    ("us_ofac_cons/csv-2025-12-19", "--published", "2025-12-19", "--no-index"),
    ("un_sc_sanctions/2026-02-27", "--no-index"),
    ("gb_hmt_sanctions/2023-06-05",),
)
_MEASURED = (
    "import resource, sys; from proscribe.cli.main import run; code = run(sys.argv[1:]); "
    "peak = max(resource.getrusage(who).ru_maxrss for who in "
    "(resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)); "
    "print(f'peak_kib={peak}', file=sys.stderr); sys.exit(code)"
)


def _run(home: Path, *arguments: str, cache: Path | None = None) -> tuple[float, float, str]:
    """Run a command; give wall seconds, peak MiB and what it printed."""
    environment = {**os.environ, "PROSCRIBE_HOME": str(home)}
    if cache is not None:
        environment["PYTHONPYCACHEPREFIX"] = str(cache)
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    seconds = time.perf_counter() - started
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{arguments}: {done.stdout}{done.stderr}")
    peak = int(done.stderr.rsplit("peak_kib=", 1)[1].split()[0]) / 1024
    return seconds, peak, done.stdout


def load_current() -> dict[str, object]:
    """Load the current lists into a fresh store (the last load builds the index), and screen."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        seconds, peaks, parts = 0.0, [], {}
        for path, *options in _CURRENT:
            took, peak, _ = _run(home, "load", str(_LISTS / path), *options)
            parts[path] = round(took, 2)
            seconds += took
            peaks.append(peak)
        warm, _, _ = _run(home, "screen", "Kwang Chol Pyon", "--ignore-stale")
        size = sum(file.stat().st_size for file in home.rglob("*") if file.is_file())
    return {
        "load_s": round(seconds, 2),
        "load_parts_s": parts,
        "load_peak_mib": round(max(peaks)),
        "query_from_cold_process_s": round(warm, 2),
        "store_and_index_mib": round(size / 2**20, 1),
    }


def demo() -> dict[str, object]:
    """Run the demo with an empty and with a warm cache of compiled code."""
    with tempfile.TemporaryDirectory() as name:
        home, cache = Path(name) / "home", Path(name) / "cache"
        empty, peak, _ = _run(home, "demo", cache=cache)
        warm, _, _ = _run(home, "demo", cache=cache)
    return {
        "demo_empty_cache_s": round(empty, 2),
        "demo_warm_cache_s": round(warm, 2),
        "demo_peak_mib": round(peak),
    }


def _medians(runs: list[dict[str, object]]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key, value in runs[0].items():
        if isinstance(value, (int, float)):
            result[key] = statistics.median(float(str(run[key])) for run in runs)
        else:
            result[key] = value
    return result


def main() -> None:
    """Measure and keep the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=3)
    arguments = parser.parse_args()
    result: dict[str, object] = {**machine(), "times": arguments.times}
    result |= _medians([demo() for _ in range(arguments.times)])
    if _LISTS.is_dir():
        result |= _medians([load_current() for _ in range(arguments.times)])
    else:
        print(f"The folder of real lists is not here, so only the demo was measured: {_LISTS}")
    text = json.dumps(result, indent=2)
    print(text)
    (Path(__file__).parent / "results" / "load.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
