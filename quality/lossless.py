"""The proof that the search leaves nothing out, over all current lists.

    export PYTHONPATH=src:tests:.
    python -m quality.lossless --home DIR           # all: half an hour of one core
    python -m quality.lossless --home DIR --short   # three minutes
    python -m quality.lossless --home DIR --step near --minutes 20

Steps, each with queries of every kind (`proving/asked.py`), thresholds from 0.000001 to 1.0, with
and without filters and limits:

near        sub-lists of 300 parties that hold the nearest siblings of what is asked, against the
            exhaustive screening in plain Python (`tests/matchoracle.py`, which shares no code with
            index or matcher): parties, scores, muted, order, number
everything  all lists against the same exhaustive screening
scan        all lists against the compiled scan without bounds: records, scores, muted, the names
            and readings that carry them
edges       the token graph that search and scan share, against what agrees with each query token by
            the same formula: listed words, neighbours written together

A difference is a defect. What came of each step so far is kept in `results/lossless.json` after
every half minute, with machine, date, commit, matcher version and a hash of the code that decides;
the script fails when there is a difference. A run that was cut off, or whose `--minutes` were
over, goes on where it was, as long as code and lists are the same; else it begins again.
"""

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import proscribe
from benchmarks.machine import machine
from proscribe.atomic import replacing
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.screen.collection import entries_of
from proscribe.screen.matcher import matcher_version
from proscribe.workspace import Workspace
from quality.lists_in_force import DEFAULT, open_current
from quality.proving.compared import NOTHING, Outcome
from quality.proving.steps import Everything, Near, Scan, Step

_RESULT = Path(__file__).with_name("results") / "lossless.json"
_COUNTS = {"near": 100_000, "everything": 300, "scan": 100_000, "edges": 10_000}
_SHORT = {"near": 5_000, "everything": 20, "scan": 10_000, "edges": 400}
_SEEDS = {"edges": 51, "scan": 52, "near": 53, "everything": 54}
_EVERY = 30.0  # seconds between two results kept
_DECIDES = ("values", "model", "index", "match")  # rooms whose code makes the answers

Kept = dict[str, object]
Make = Callable[[Sequence[Entry], Matcher, int], Step]


def _edges(entries: Sequence[Entry], matcher: Matcher, seed: int) -> Step:
    # Imported here: the other steps need not compile it.
    from quality.proving.graph import Edges

    return Edges(entries, matcher, seed)


_STEPS: dict[str, Make] = {"near": Near, "everything": Everything, "scan": Scan, "edges": _edges}


def code_hash() -> str:
    """Give the SHA-256 of all code and tables that make the answers and ask for them, hex."""
    above, here = Path(str(proscribe.__file__)).parent, Path(__file__).parent
    files = [file for room in _DECIDES for file in (above / room).rglob("*")]
    files += [*(here / "proving").glob("*.py"), here.parent / "tests" / "matchoracle.py"]
    digest = hashlib.sha256()
    for file in sorted(files):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def run(
    make: Callable[[], Step],
    facts: Kept,
    before: Kept,
    *,
    count: int,
    minutes: float,
    keep: Callable[[Kept], None],
) -> Kept:
    """Go on with one step until it is whole or the time is over.

    Args:
        make: Prepares the step.
        facts: What the queries and the answers depend on: a result of others is not gone on with.
        before: What was kept of it, {} for nothing.
        count: How many queries are wanted.
        minutes: How long, of wall time; preparing is not counted.
        keep: Called with the result so far every half minute, and at the end.

    Returns:
        The result.
    """
    goes_on = bool(before) and all(before.get(key) == value for key, value in facts.items())
    total, part, seconds = _read(before) if goes_on else (NOTHING, 0, 0.0)
    started, cpu = time.monotonic(), time.process_time()
    step = make() if total.queries < count else None
    ready = last = time.monotonic()

    def so_far() -> Kept:
        return {
            **machine(), **facts,
            "wanted": count, "queries": total.queries, "parts": part,
            "hits_compared": total.hits,
            "also_plain": total.n_plain,
            "cpu_seconds": round(seconds + time.process_time() - cpu),
            "differences": total.n_differences, "examples": list(total.differences),
        }  # fmt: skip

    while step is not None and total.queries < count:
        if time.monotonic() - ready > 60 * minutes:
            break
        total += step.part(part, min(step.size, count - total.queries))
        part += 1
        if time.monotonic() - last > _EVERY:
            last = time.monotonic()
            keep(so_far())
            print(
                f"{total.queries:,} of {count:,}, {total.n_differences} differences, "
                f"{last - started:,.0f} s",
                flush=True,
            )
    result = so_far()
    keep(result)
    return result


def _read(kept: Kept) -> tuple[Outcome, int, float]:
    """Read what was kept: what came of it, how many parts, CPU seconds."""
    numbers = ("queries", "hits_compared", "differences", "also_plain", "parts", "cpu_seconds")
    queries, hits, different, plain, parts, seconds = (int(str(kept[key])) for key in numbers)
    examples = kept["examples"]
    texts = tuple(map(str, examples)) if isinstance(examples, list) else ()
    return Outcome(queries, hits, texts, different, plain), parts, float(seconds)


def _results(file: Path) -> dict[str, Kept]:
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def main() -> None:
    """Run the steps, keep what they gave, fail on a difference."""
    parser = argparse.ArgumentParser(description="Prove that the search leaves nothing out.")
    parser.add_argument("--step", choices=tuple(_COUNTS), help="one step; default: all")
    parser.add_argument("--count", type=int, help="queries of the step")
    parser.add_argument("--minutes", type=float, default=1e6, help="stop a step after so many")
    parser.add_argument("--short", action="store_true", help="fewer queries of each step")
    parser.add_argument("--anew", action="store_true", help="do not go on with what is kept")
    parser.add_argument("--seed", type=int, help="other queries than those of the kept result")
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--home", type=Path, required=True, help="workspace, filled if need be")
    parser.add_argument("--out", type=Path, default=_RESULT)
    options = parser.parse_args()
    counts = _SHORT if options.short else _COUNTS
    different = 0
    with open_current(options.lists, options.home) as workspace:
        for name in (options.step,) if options.step else tuple(_COUNTS):
            result = _step(workspace, name, options, options.count or counts[name])
            print(f"{name}: {result['queries']} queries, {result['differences']} differences")
            for example in _read(result)[0].differences:
                print(example)
            different += _read(result)[0].n_differences
    sys.exit(int(different > 0))


def _step(workspace: Workspace, name: str, options: argparse.Namespace, count: int) -> Kept:
    """Run one step over the lists of a workspace."""

    def keep(result: Kept) -> None:
        text = json.dumps(
            {**_results(options.out), name: result}, indent=1, ensure_ascii=False, sort_keys=True
        )
        with replacing(options.out) as file:
            file.write((text + "\n").encode())

    with workspace._store.read() as reader:
        chosen = workspace._collection(reader, "")
        entries = list(entries_of(reader, chosen))
        seed = _SEEDS[name] if options.seed is None else options.seed
        facts: Kept = {
            "matcher": matcher_version(),
            "code": code_hash(),
            "records": len(entries),
            "names": sum(len(entry.record.names) for entry in entries),
            "seed": seed,
        }
        with workspace._opened_index(reader, chosen, lambda _: None) as generation:
            return run(
                lambda: _STEPS[name](entries, Matcher(generation, mode="compiled"), seed),
                facts,
                {} if options.anew else _results(options.out).get(name, {}),
                count=count,
                minutes=options.minutes,
                keep=keep,
            )


if __name__ == "__main__":
    main()
