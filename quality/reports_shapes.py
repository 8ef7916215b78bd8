"""The shape of the reports of every document for building: spans, schema, FollowTheMoney, seeds.

    python -m quality.reports_shapes [--keep]

Reads each document of the corpus but those held out. Its spans must be the text at their places,
what is written must fit `docs/report.schema.json`, its entities must be valid FollowTheMoney and
kept by it as they are, and under another hash seed the same bytes must come out. A sample of it is
a test (`tests/reports/test_corpus_reading.py`). Kept in `results/reports_shapes.json`.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import followthemoney
import msgspec

from benchmarks.machine import machine
from proscribe.model import canonical
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from quality.looks import building
from quality.reports_corpus import cases
from reports.shapes import SCHEMA, holds, is_of_bytes, is_valid_ftm, schema_faults

_RESULTS = Path(__file__).parent / "results" / "reports_shapes.json"
_SEEDS = ("0", "4711")


def digests() -> dict[str, str]:
    """Give the digest of the report of each document."""
    return {
        f"{half}/{file}": hashlib.sha256(canonical.encode(read(raw, Source(file=file)))).hexdigest()
        for half in building()
        for file, raw, _ in cases(half)
    }


def faults() -> list[str]:
    """Give what is wrong with the reports of all documents, nothing when all is right."""
    found: list[str] = []
    for half in building():
        for file, raw, _ in cases(half):
            report = read(raw, Source(file=file))
            try:
                holds(report)
                is_of_bytes(report, raw)
                is_valid_ftm(report, followthemoney)
            except AssertionError as wrong:
                found.append(f"{half}/{file}: {wrong}")
            shown = json.loads(msgspec.json.encode(report))
            found += schema_faults(shown, SCHEMA, f"{half}/{file}")
    return found


def _under(seed: str) -> dict[str, str]:
    code = "import json; from quality.reports_shapes import digests; print(json.dumps(digests()))"
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=environment
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print the figures; exit code 1 when a report has not its shape."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--keep", action="store_true", help="write the figures to quality/results")
    keep = parser.parse_args().keep
    wrong = faults()
    first, second = map(_under, _SEEDS)
    wrong += [f"{name}: another report under another seed" for name in first
              if first[name] != second[name]]  # fmt: skip
    found = {**machine(), "documents": len(first), "hash seeds": len(_SEEDS), "faults": wrong}
    text = json.dumps(found, indent=2, ensure_ascii=False)
    print(text)
    if keep:
        _RESULTS.write_text(text + "\n", encoding="utf-8")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
