"""Run every property test with other random examples, many times over.

    python -m quality.properties --runs 10

The tests in CI take the same examples in every run; here each run has a seed of its own. A run
that finds a fault names the seed that finds it again (`pytest --hypothesis-seed=N`). The result is
kept in `quality/results/properties.json`.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.machine import machine

_ROOT = Path(__file__).resolve().parents[1]
_RESULT = Path(__file__).parent / "results" / "properties.json"


def main() -> int:
    """Run, keep the result; exit 1 when a test failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--first-seed", type=int, default=int(time.time()))
    parser.add_argument("tests", nargs="*", default=["tests"])
    given = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": str(_ROOT / "src")}
    environment.pop("CI", None)  # Hypothesis would take the same examples in every run
    failed: list[dict[str, object]] = []
    summary = ""
    for seed in range(given.first_seed, given.first_seed + given.runs):
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-m", "hypothesis", "-p", "no:cacheprovider",
             f"--hypothesis-seed={seed}", *given.tests],
            cwd=_ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        lines = [line for line in ran.stdout.splitlines() if line.strip()]
        summary = lines[-1] if lines else ""
        print(seed, summary, flush=True)
        if ran.returncode:
            names = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
            failed.append({"seed": seed, "tests": names or lines[-5:]})
    _RESULT.write_text(
        json.dumps(
            {**machine(), "runs": given.runs, "first_seed": given.first_seed, "tests": given.tests,
             "last_run": summary, "failed": failed},
            indent=2,
        )
        + "\n",
        encoding="utf-8",
    )  # fmt: skip
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
