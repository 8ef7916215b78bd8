"""One million customers against all current lists: from Parquet to hits in Parquet.

    python -m benchmarks.million [--home HOME] [--customers N] [--workers N]

`files`: `proscribe screen customers.parquet -o hits.parquet` in a fresh process, nothing cached but
compiled code: wall time, processor time and the most memory of all its processes together
(proportional set size, sampled), for three sizes of file against three sets of lists. `warm`: the
same customers once more by workers that have met their words. `others`, for a sample of the same
customers, extrapolated: rapidfuzz's `cdist` with `token_sort_ratio` over all listed names, and the
cosine of TF-IDF over letter trigrams with postings in numpy, ten best names each; one process.

Customers are those of `benchmarks/customers.py`: one in five hundred bears a listed name. The
newest full version of every list is loaded into temporary homes; `--home` takes one that is loaded
already for the largest set; it is copied. Kept in `benchmarks/results/million.json`; the exit code
is 1 when a limit is passed. The lists need PROSCRIBE_SHARED, or `shared` beside the repository.
"""

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
from rapidfuzz import fuzz, process

from benchmarks.customers import make_customers
from benchmarks.machine import machine
from benchmarks.reallists import CURRENT, FOLDER
from proscribe.ingest.given import Options
from proscribe.screen.answers.results import searched
from proscribe.screen.batch.chunk import Chunk, Task
from proscribe.screen.batch.pool import Pool
from proscribe.screen.batch.run import CHUNK, processors
from proscribe.screen.files.table import open_table
from proscribe.screen.screener import Settings
from proscribe.workspace import Workspace

_ROOT = Path(__file__).resolve().parents[1]
_RESULT = Path(__file__).parent / "results" / "million.json"
_SETS = {
    "un": ("un_sc_sanctions",),
    "un_and_ofac": ("un_sc_sanctions", "us_ofac_sdn", "us_ofac_cons"),
    "all": tuple(one.dataset for one in CURRENT),
}
_SIZES = (10_000, 100_000, 1_000_000)
_LIMITS = {"wall_s": 20.0, "peak_mb": 1500, "warm_per_s": 100_000}
_SAMPLE_FUZZ, _SAMPLE_COSINE = 200, 1_000


def load(datasets: Sequence[str], home: Path) -> None:
    """Load the current version of some lists and build their index."""
    with Workspace(home) as workspace:
        for one in CURRENT:
            if one.dataset in datasets:
                options = Options(published=one.published, accept=one.accept)
                for outcome in workspace.load([FOLDER / one.path], options=options):
                    if outcome.result != "live":
                        sys.exit(f"{one.path}: {outcome.result}")
        workspace.prepare()


def listed_names(home: Path) -> tuple[list[str], dict[str, int]]:
    """Give all listed names, and the counts of the index."""
    with Workspace(home) as workspace, workspace.screener() as screener:
        counts = screener.generation.manifest.counts
        names = [screener.generation.name_text(place) for place in range(counts["names"])]
        return names, counts


def screen(home: Path, customers: Path, results: Path, workers: int) -> dict[str, Any]:
    """Screen a file in a fresh process; give seconds, megabytes and hits."""
    command = [
        sys.executable, "-m", "proscribe", "--home", str(home), "screen", str(customers),
        "-o", str(results), "--ignore-stale", "--workers", str(workers),
    ]  # fmt: skip
    before = os.times()
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=_ROOT
    ) as child:
        peak = 0
        while child.poll() is None:
            peak = max(peak, sum(map(_set_kb, _tree(child.pid))))
            time.sleep(0.2)
        wall = time.perf_counter() - start
        said = child.stderr.read() if child.stderr else ""
        if child.returncode not in (0, 1):
            sys.exit(said)
    after = os.times()
    n_rows = pq.read_metadata(customers).num_rows
    found = pq.read_table(results, columns=["customer_id"])
    return {
        "customers": n_rows,
        "wall_s": round(wall, 2),
        "cpu_s": round(
            after.children_user + after.children_system
            - before.children_user - before.children_system, 2
        ),
        "per_s": round(n_rows / wall),
        "peak_mb": round(peak / 1024),
        "hits": found.num_rows,
        "customers_with_hits": len(found.column(0).unique()),
    }  # fmt: skip


def _tree(root: int) -> Iterator[int]:
    """Give a process and its children; nothing where the system has no /proc."""
    yield root
    try:
        children = Path(f"/proc/{root}/task/{root}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _set_kb(number: int) -> int:
    try:
        text = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line[:4] == "Pss:"), 0)


def warm(home: Path, customers: Path, workers: int) -> dict[str, Any]:
    """Screen customers twice with the same workers; give the speed of both."""
    with Workspace(home) as workspace, workspace.screener() as screener:
        table = open_table(customers)
        task = Task(
            index=screener.generation.path,
            mode="compiled",
            recipe=table.recipe,
            settings=Settings(),
            form="parquet",
            clear=False,
            lists=searched(screener.versions),
        )
        chunks = [Chunk(rows) for rows in table.chunks(CHUNK)]
        seconds = []
        with Pool(task, workers) as pool:
            for _ in range(3):
                start = time.perf_counter()
                for _done in pool.in_order(chunks):
                    pass
                seconds.append(time.perf_counter() - start)
    count = pq.read_metadata(customers).num_rows
    return {
        "customers": count,
        "first_per_s": round(count / seconds[0]),
        "warm_per_s": round(count / min(seconds[1:])),
    }


def fuzz_all(customers: Sequence[str], names: Sequence[str], count: int) -> dict[str, Any]:
    """Compare a sample with all names by rapidfuzz."""
    start = time.perf_counter()
    process.cdist(
        customers, names, scorer=fuzz.token_sort_ratio, score_cutoff=80, workers=1, dtype=np.uint8
    )
    return _extrapolated(len(customers), time.perf_counter() - start, count)


def cosine_all(customers: Sequence[str], names: Sequence[str], count: int) -> dict[str, Any]:
    """Find the ten nearest names of each of a sample by TF-IDF over letter trigrams."""
    place_of: dict[str, int] = {}
    rows, columns = [], []
    for row, name in enumerate(names):
        for gram in _grams(name):
            rows.append(row)
            columns.append(place_of.setdefault(gram, len(place_of)))
    order = np.argsort(columns, kind="stable")
    posting, column = np.array(rows)[order], np.array(columns)[order]
    starts = np.searchsorted(column, np.arange(len(place_of) + 1))
    rare = np.log(len(names) / np.diff(starts)) + 1
    length = np.sqrt(np.bincount(posting, rare[column] ** 2, minlength=len(names)))
    start = time.perf_counter()
    for name in customers:
        places = [place_of[gram] for gram in _grams(name) if gram in place_of]
        if places:
            found = np.concatenate([posting[starts[at] : starts[at + 1]] for at in places])
            weights = np.repeat(rare[places] ** 2, np.diff(starts)[places])
            scores = np.bincount(found, weights, minlength=len(names)) / length
            np.argpartition(scores, -10)[-10:]
    return _extrapolated(len(customers), time.perf_counter() - start, count)


def _grams(name: str) -> set[str]:
    text = f" {' '.join(name.casefold().split())} "
    return {text[at : at + 3] for at in range(max(1, len(text) - 2))}


def _extrapolated(sample: int, seconds: float, count: int) -> dict[str, Any]:
    return {
        "sample": sample,
        "sample_s": round(seconds, 2),
        "per_s": round(sample / seconds, 1),
        f"extrapolated_s_for_{count}": math.ceil(seconds / sample * count),
    }


def measure(home: Path | None, sizes: Sequence[int], workers: int, scratch: Path) -> dict[str, Any]:
    """Give all figures."""
    homes = {name: scratch / name for name in _SETS}
    for name, datasets in _SETS.items():
        if name == "all" and home is not None:
            shutil.copytree(home, homes[name])
            with Workspace(homes[name]) as workspace:
                workspace.prepare()
        else:
            load(datasets, homes[name])
        print(f"{name}: loaded", flush=True)
    names, counts = listed_names(homes["all"])
    whole = make_customers(max(sizes), names)
    files = {}
    for size in sizes:
        files[size] = scratch / f"customers-{size}.parquet"
        pq.write_table(whole.slice(0, size), files[size], compression="zstd")
    subprocess.run([sys.executable, "-m", "proscribe", "warm"], check=True, cwd=_ROOT)
    table: dict[str, list[dict[str, Any]]] = {}
    for name, place in homes.items():
        for size in sizes:
            done = screen(place, files[size], scratch / "hits.parquet", workers)
            table.setdefault(name, []).append(done)
            print(name, done, flush=True)
    middle = sorted(sizes)[len(sizes) // 2]
    again = warm(homes["all"], files[middle], workers)
    print("warm", again, flush=True)
    texts = whole.column("name").to_pylist()
    return {
        "workers": workers,
        "lists": {name: listed_names(place)[1] for name, place in homes.items()},
        "index": counts,
        "files": table,
        "warm": again,
        "others": {
            "rapidfuzz_cdist_token_sort_ratio": fuzz_all(texts[:_SAMPLE_FUZZ], names, max(sizes)),
            "tfidf_trigram_cosine_top_10": cosine_all(texts[:_SAMPLE_COSINE], names, max(sizes)),
        },
    }


def _missed(found: dict[str, Any]) -> list[str]:
    largest = found["files"]["all"][-1]
    if largest["customers"] < max(_SIZES):
        return []
    missed = [key for key in ("wall_s", "peak_mb") if largest[key] > _LIMITS[key]]
    return missed + ["warm_per_s"] * (found["warm"]["warm_per_s"] < _LIMITS["warm_per_s"])


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description="Screen a million customers.")
    parser.add_argument("--home", type=Path, help="a home with all current lists loaded")
    parser.add_argument("--customers", type=int, default=max(_SIZES), help="of the largest file")
    parser.add_argument("--workers", type=int, default=processors())
    options = parser.parse_args()
    if not FOLDER.is_dir():
        sys.exit(f"{FOLDER}: the folder of real lists is not here (set PROSCRIBE_SHARED)")
    sizes = sorted({min(size, options.customers) for size in _SIZES})
    with tempfile.TemporaryDirectory(prefix="proscribe-million-") as scratch:
        found = measure(options.home, sizes, options.workers, Path(scratch))
    missed = _missed(found)
    result = {**machine(), "limits": _LIMITS, "missed": missed, **found}
    print(json.dumps(result, indent=1))
    if options.customers >= max(_SIZES):
        _RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
