"""One query against all current lists: in process, and from a process that has just begun.

    python -m benchmarks.single [--home HOME]

In process, with compiled kernels: the processor time of each of 6,000 fixed queries (customers,
slips in listed names, listed names, long names, names in other scripts), hits explained, each asked
of a screener that has met none but the words of queries before it, and then all once more; tables
that are read from the disk at the first name of a script are read before. From a cold process: wall
time of `proscribe screen NAME` with warm and with empty caches of compiled code (Python's and
numba's). The index: time of a build in a fresh process and its size on the disk.

The newest full version of every list is loaded into a temporary home; `--home` takes one that is
loaded already, which is only read. Medians are kept in `benchmarks/results/single.json`; the exit
code is 1 when a limit is passed. The lists need PROSCRIBE_SHARED, or `shared` beside the
repository.
"""

import argparse
import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.customers import make_customers
from benchmarks.machine import machine
from benchmarks.reallists import CURRENT, FOLDER
from proscribe.ingest.given import Options
from proscribe.model.screening import Query
from proscribe.screen.screener import Screener
from proscribe.values.dates import parse_date
from proscribe.workspace import Workspace

_ROOT = Path(__file__).resolve().parents[1]
_RESULT = Path(__file__).parent / "results" / "single.json"
_LIMITS = {
    "in_process": {"p50_ms": 0.5, "p99_ms": 3.0},
    "cold_process": {"warm_s": 1.2, "empty_s": 3.0},
    "index": {"build_s": 15.0, "size_mb": 100.0},
}
_SHARES = {"customers": 3_000, "slips": 1_000, "listed": 500, "long": 500, "scripts": 1_000}
_NAMES = (
    "Choi Myung-hyun",
    "Ludmila Featherstonehaugh",
    "محمد عبد الله",
    "金正恩",
    "Bank of Kunlun Co., Ltd., Hong Kong branch, c/o Sunrise Marine Shipping and Trading Limited",
)
_BUILD = (
    "import sys; from pathlib import Path; from proscribe.workspace import Workspace\n"
    "with Workspace(Path(sys.argv[1])) as workspace: workspace.prepare()"
)


def make_queries(listed: Sequence[tuple[str, str]], *, seed: int = 11) -> dict[str, list[Query]]:
    """Make the queries; the same lists, seed and release of Faker give the same.

    Args:
        listed: Schema and text of every listed name, in order.
        seed: Of all draws.

    Returns:
        Queries by kind, as many as `_SHARES` says.
    """
    dice = random.Random(seed)
    made = make_customers(40_000, seed=seed).to_pylist()
    customers = [_customer(row) for row in made[: _SHARES["customers"]]]
    other = [row for row in made[_SHARES["customers"] :] if not row["name"].isascii()]
    own = [one for one in listed if not _is_latin(one[1])]
    half = _SHARES["scripts"] // 2
    scripts = [_customer(row) for row in other if not _is_latin(row["name"])][:half]
    scripts += [_query(*one) for one in dice.sample(own, _SHARES["scripts"] - half)]
    by_length = sorted(listed, key=lambda one: (-len(one[1]), one))
    many = _SHARES["long"] // 2
    long = [_query(*one) for one in by_length[:many]]
    for count in range(_SHARES["long"] - many):
        words = " ".join(text for _, text in dice.sample(list(listed), 2 + count % 6))
        long.append(_query("Company" if count % 2 else "Person", words))
    return {
        "customers": customers,
        "slips": [_slip(*one, dice) for one in dice.sample(list(listed), _SHARES["slips"])],
        "listed": [_query(*one) for one in dice.sample(list(listed), _SHARES["listed"])],
        "long": long,
        "scripts": scripts,
    }


def _customer(row: dict[str, Any]) -> Query:
    born = parse_date(row["birth_date"].isoformat()) if row["birth_date"] else None
    return Query(
        schema="Person" if born else "LegalEntity",
        names=(row["name"],),
        birth_dates=(born,) if born else (),
        countries=(row["country"],) if row["country"] else (),
    )


def _query(schema: str, text: str) -> Query:
    return Query(schema=schema, names=(text,))


def _slip(schema: str, text: str, dice: random.Random) -> Query:
    at = dice.randrange(len(text))
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz")
    return _query(schema, text[:at] + dice.choice(("", letter, letter + text[at])) + text[at + 1 :])


def _is_latin(text: str) -> bool:
    return all(character < "\u0250" for character in text if character.isalpha())


def in_process(home: Path) -> dict[str, Any]:
    """Time every query in this process."""
    start = time.perf_counter()
    with Workspace(home) as workspace, workspace.screener(mode="compiled") as screener:
        generation = screener.generation
        _time(screener, [_query("Person", "Warm Up 金正恩 최명현 Владимир محمد")])
        load_s = time.perf_counter() - start
        listed = sorted(
            (generation.record(place).schema, generation.name_text(name))
            for place, name in _places(generation)
        )
        kinds = make_queries(listed)
        everything = [query for queries in kinds.values() for query in queries]
        order = random.Random(3).sample(range(len(everything)), len(everything))
        shuffled = [everything[place] for place in order]
        first = _time(screener, shuffled)
        again = _time(screener, shuffled)
    by_kind: dict[str, Any] = {}
    of_kind = [kind for kind, queries in kinds.items() for _ in queries]
    for kind in kinds:
        by_kind[kind] = _spread([first[at] for at, of in enumerate(order) if of_kind[of] == kind])
    slowest = sorted(range(len(first)), key=lambda at: -first[at])[:20]
    return {
        "queries": len(first),
        **_spread(first),
        "again": _spread(again),
        "by_kind": by_kind,
        "start_s": round(load_s, 2),
        "slowest": [[round(first[at], 2), shuffled[at].names[0][:80]] for at in slowest],
    }


def _places(generation: Any) -> list[tuple[int, int]]:
    arrays = generation.arrays
    pairs = zip(arrays["row_record"].tolist(), arrays["row_name"].tolist(), strict=True)
    return sorted(set(pairs))


def _time(screener: Screener, queries: Sequence[Query]) -> list[float]:
    """Give the processor time of each query in ms, with its hits explained."""
    times = []
    gc.collect()
    for query in queries:
        start = time.process_time_ns()
        screener.answer(query)
        times.append((time.process_time_ns() - start) / 1e6)
    return times


def _spread(times: Sequence[float]) -> dict[str, float]:
    ranked = sorted(times)
    at = {"p50_ms": 0.5, "p90_ms": 0.9, "p99_ms": 0.99, "p999_ms": 0.999}
    found = {name: round(ranked[int(len(ranked) * share)], 3) for name, share in at.items()}
    return found | {"most_ms": round(ranked[-1], 2)}


def cold_process(home: Path, times: int) -> dict[str, Any]:
    """Time `proscribe screen NAME` from start to end, in wall time."""
    found: dict[str, list[float]] = {"warm": [], "empty": []}
    by_name: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name in _NAMES:
            own = []
            for number in range(times):
                for word in ("empty", "warm"):
                    start = time.perf_counter()
                    _screen(home, name, Path(scratch) / f"{len(by_name)}-{number}")
                    found[word].append(time.perf_counter() - start)
                own.append(found["warm"][-1])
            by_name[name] = round(statistics.median(own), 2)
    return {
        "warm_s": round(statistics.median(found["warm"]), 2),
        "empty_s": round(statistics.median(found["empty"]), 2),
        "warm_most_s": round(max(found["warm"]), 2),
        "empty_most_s": round(max(found["empty"]), 2),
        "warm_by_name_s": by_name,
    }


def _screen(home: Path, name: str, cache: Path) -> None:
    done = _python(
        "-m", "proscribe", "--home", str(home), "screen", name,
        PROSCRIBE_CACHE=str(cache / "numba"), PYTHONPYCACHEPREFIX=str(cache / "python"),
    )  # fmt: skip
    if done.returncode not in (0, 1, 3):
        sys.exit(done.stderr)


def index(home: Path) -> dict[str, Any]:
    """Build the index in a fresh process."""
    with Workspace(home) as workspace, workspace.screener() as screener:
        path = screener.generation.path
        counts = screener.generation.manifest.counts
    size = sum(file.stat().st_size for file in path.iterdir())
    kept = path.rename(path.with_name(f"{path.name}.kept"))
    start, before = time.perf_counter(), os.times()
    done = _python("-c", _BUILD, str(home))
    seconds, after = time.perf_counter() - start, os.times()
    if done.returncode:
        sys.exit(done.stderr)
    for file in kept.iterdir():
        if file.read_bytes() != (path / file.name).read_bytes():
            sys.exit(f"two builds differ in {file.name}")
        file.unlink()
    kept.rmdir()
    cpu_s = after.children_user + after.children_system
    cpu_s -= before.children_user + before.children_system
    return {
        "build_s": round(seconds, 1),
        "build_cpu_s": round(cpu_s, 1),
        "size_mb": round(size / 1e6, 1),
        "counts": counts,
    }


def _python(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        env={**kept, "PYTHONPATH": str(_ROOT / "src"), **variables},
        check=False,
    )


def _load(home: Path) -> None:
    with Workspace(home) as workspace:
        for one in CURRENT:
            options = Options(published=one.published, accept=one.accept)
            for outcome in workspace.load([FOLDER / one.path], options=options):
                if outcome.result != "live":
                    sys.exit(f"{one.path}: {outcome.findings}")
        workspace.prepare()


def measure(home: Path, times: int) -> dict[str, Any]:
    """Give every figure for a loaded home."""
    return {
        "in_process": in_process(home),
        "cold_process": cold_process(home, times),
        "index": index(home),
    }


def main() -> int:
    """Measure and keep."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--home", type=Path, help="a home in which the lists are loaded")
    parser.add_argument("--times", type=int, default=3, help="cold processes for each name")
    options = parser.parse_args()
    if options.home is None and not FOLDER.is_dir():
        sys.exit(f"{FOLDER}: the folder of real lists is not here (set PROSCRIBE_SHARED)")
    with tempfile.TemporaryDirectory() as scratch:
        home = options.home or Path(scratch)
        if options.home is None:
            _load(home)
        found = measure(home, options.times)
    text = json.dumps({**machine(), "limits": _LIMITS, **found}, indent=2, ensure_ascii=False)
    print(text)
    _RESULT.write_text(text + "\n", encoding="utf-8")
    over = [
        f"{part} {key}: {found[part][key]}, the limit is {limit}"
        for part, limits in _LIMITS.items()
        for key, limit in limits.items()
        if found[part][key] > limit
    ]
    print("\n".join(over) or "Within every limit.")
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())
