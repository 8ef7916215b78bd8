"""Time to read one announcement after start, and memory; fails above 100 ms.

    python -m benchmarks.read [--times 20]

Reads the annotated announcements of the corpus (those for building), one made article of ten
thousand characters and, where it is there, the real news page (PROSCRIBE_SHARED). The first reading
of a process compiles patterns and loads data files: it is given apart. Results are kept in
`benchmarks/results/read.json`.
"""

import argparse
import json
import os
import resource
import statistics
import sys
import time
from pathlib import Path

from benchmarks.machine import machine
from proscribe.reports.read import read

_ROOT = Path(__file__).resolve().parents[1]
_SHARED = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared"))
_PAGE = _SHARED / "reports" / "news-page.txt"
_LIMIT_MS = 100.0
_LONG = 10_000  # characters


def _documents() -> dict[str, bytes]:
    corpus = _ROOT / "tests" / "reports" / "corpus"
    found = {
        path.name: path.read_bytes()
        for half in ("dev", "train")
        for path in sorted((corpus / half).iterdir())
        if path.suffix in (".txt", ".html")
    }
    paragraph = (
        '"We are looking at what they did on Tuesday (Seoul time), and more will be said," '
        "the top U.S. diplomat said in an interview with MSNBC. North Korea launched what it "
        "claims to be a new missile on Jan. 5, the second such test in less than a week, and the "
        "U.S. on Wednesday imposed sanctions on six North Koreans based in Russia and China.\n\n"
    )
    head = "A made headline\n\n00:34 January 14, 2022\n\nWASHINGTON, Jan. 13 (Yonhap) -- "
    first = "U.S. Secretary of State Paul Rivers said Thursday that the talks would go on.\n\n"
    made = head + first + paragraph * (_LONG // len(paragraph))
    found["made article"] = made.encode()
    if _PAGE.is_file():
        found["real news page"] = _PAGE.read_bytes()
    return found


def main() -> None:
    """Measure, keep and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=20)
    arguments = parser.parse_args()
    documents = _documents()
    started = time.perf_counter()
    read(next(iter(documents.values())))
    first_ms = (time.perf_counter() - started) * 1000
    medians: dict[str, float] = {}
    for name, raw in documents.items():
        runs = []
        for _ in range(arguments.times):
            started = time.process_time()
            read(raw)
            runs.append((time.process_time() - started) * 1000)
        medians[name] = round(statistics.median(runs), 1)
    result = {
        **machine(),
        "times": arguments.times,
        "first_ms": round(first_ms),
        "median_ms": statistics.median(medians.values()),
        "slowest_ms": max(medians.values()),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "documents_ms": medians,
    }
    text = json.dumps(result, indent=2)
    print(text)
    (Path(__file__).parent / "results" / "read.json").write_text(text + "\n")
    if max(medians.values()) > _LIMIT_MS:
        sys.exit(f"An announcement took more than {_LIMIT_MS:.0f} ms.")


if __name__ == "__main__":
    main()
