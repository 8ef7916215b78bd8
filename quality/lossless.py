"""The proof that the search leaves nothing out, over all current lists.

    PYTHONPATH=src:tests python -m quality.lossless --home DIR --short   # some 15 minutes
    PYTHONPATH=src:tests python -m quality.lossless --home DIR           # all of it: hours
    PYTHONPATH=src:tests python -m quality.lossless --home DIR --step near --count 5000 --more

Steps, each with queries of every kind (`proving/asked.py`), thresholds from 0.000001 to 0.90, with
and without filters:

near        sub-lists of 300 parties that hold the nearest siblings of what is asked, against the
            exhaustive screening in plain Python (`tests/matchoracle.py`, which shares no code with
            index or matcher): parties, scores, muted, order
everything  all lists against the same exhaustive screening
scan        all lists against the compiled scan without bounds: records, scores, muted, the names
            and readings that carry them
edges       the token graph that search and scan share, against the comparison of each query token
            with every listed one; and of neighbours written together

A difference is a defect. The result of each step is kept in `results/lossless.json` with machine,
date, commit and matcher version, and the script fails when there is a difference. A long step may
be run in slices: with `--more` a run takes the next seed, and is added to what the same matcher
gave over the same lists.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from benchmarks.machine import machine
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.screen.collection import entries_of
from proscribe.screen.matcher import matcher_version
from proscribe.workspace import Workspace
from quality.lists_in_force import DEFAULT, open_current
from quality.proving.asked import asked
from quality.proving.compared import NOTHING, Outcome
from quality.proving.steps import everything, near, scan

_RESULT = Path(__file__).with_name("results") / "lossless.json"
_COUNTS = {"edges": 10_000, "scan": 100_000, "near": 100_000, "everything": 300}
_SHORT = {"edges": 1_000, "scan": 10_000, "near": 2_000, "everything": 20}
_SEEDS = {"edges": 51, "scan": 52, "near": 53, "everything": 54}
_STEP = 1_000  # between the seeds of slices
_FEWER = 5  # of the edges those to neighbours, which plain Python compares: a fifth
_EVERY = 30.0  # seconds between two words about progress


def edges(
    entries: Sequence[Entry],
    matcher: Matcher,
    count: int,
    seed: int,
    *,
    told: Callable[[Outcome], None] = lambda _: None,
) -> Outcome:
    """Compare the edges of query tokens, and what neighbours find together, with brute force."""
    # Imported here: the other steps need not compile it.
    from quality.proving import graph

    dice = random.Random(seed)
    names = [name for one in asked(entries, count, seed) for name in one.query.names]
    found = list(graph.readings(names))
    brute = graph.Graph(matcher)
    total = NOTHING
    for part in graph.in_batches(graph.token_sample(found, count, dice)):
        total += brute.edges(part, joined=False)
        told(total)
    few = max(1, count // _FEWER)
    for part in graph.in_batches(graph.token_sample(found, few, dice)):
        total += brute.edges(part, joined=True)
        told(total)
    return total + brute.neighbours(graph.pair_sample(found, few, dice))


class _Step(Protocol):
    def __call__(
        self,
        entries: Sequence[Entry],
        matcher: Matcher,
        count: int,
        seed: int,
        /,
        *,
        told: Callable[[Outcome], None],
    ) -> Outcome: ...


_STEPS: dict[str, _Step] = {"edges": edges, "scan": scan, "near": near, "everything": everything}


def run(workspace: Workspace, step: str, count: int, seed: int) -> dict[str, object]:
    """Run one step over the lists of a workspace; give its result."""
    started, last = time.monotonic(), [time.monotonic()]

    def told(so_far: Outcome) -> None:
        if time.monotonic() - last[0] > _EVERY:
            last[0] = time.monotonic()
            seconds = last[0] - started
            print(
                f"{step}: {so_far.queries:,} of {count:,}, {so_far.n_differences} differences, "
                f"{seconds:,.0f} s",
                flush=True,
            )

    with workspace._store.read() as reader:
        chosen = workspace._collection(reader, "")
        entries = list(entries_of(reader, chosen))
        with workspace._opened_index(reader, chosen, lambda _: None) as generation:
            matcher = Matcher(generation, mode="compiled")
            found = _STEPS[step](entries, matcher, count, seed, told=told)
    return {
        **machine(),
        "matcher": matcher_version(),
        "records": len(entries),
        "names": sum(len(entry.record.names) for entry in entries),
        "seed": seed,
        "queries": found.queries,
        "hits_compared": found.hits,
        "seconds": round(time.monotonic() - started),
        "differences": found.n_differences,
        "examples": list(found.differences),
    }


def added(before: dict[str, object], now: dict[str, object]) -> dict[str, object]:
    """Add a slice to the slices before it.

    Returns:
        Both together, with date and commit of the later; the later alone where another matcher, or
        other lists, gave the earlier.
    """
    same = ("matcher", "records", "names")
    if any(before.get(key) != now[key] for key in same):
        return now
    sums = ("queries", "hits_compared", "seconds", "differences")
    total: dict[str, object] = {key: int(str(before[key])) + int(str(now[key])) for key in sums}
    examples = [*_list(before["examples"]), *_list(now["examples"])][:20]
    return {
        **now, **total, "examples": examples, "seed": before["seed"],
        "slices": int(str(before.get("slices", 1))) + 1,
    }  # fmt: skip


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def main() -> None:
    """Run the steps, keep what they gave, fail on a difference."""
    parser = argparse.ArgumentParser(description="Prove that the search leaves nothing out.")
    parser.add_argument("--step", choices=tuple(_COUNTS), help="one step; default: all")
    parser.add_argument("--count", type=int, help="queries of the step")
    parser.add_argument("--short", action="store_true", help="fewer queries of each step")
    parser.add_argument("--more", action="store_true", help="add a slice to the kept result")
    parser.add_argument("--seed", type=int, help="other queries than those of the kept result")
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--home", type=Path, required=True, help="workspace, filled if need be")
    parser.add_argument("--out", type=Path, default=_RESULT)
    options = parser.parse_args()
    different = 0
    with open_current(options.lists, options.home) as workspace:
        for step in (options.step,) if options.step else tuple(_COUNTS):
            counts = _SHORT if options.short else _COUNTS
            count = counts[step] if options.count is None else options.count
            kept = json.loads(options.out.read_text()) if options.out.is_file() else {}
            before = kept.get(step, {}) if options.more else {}
            seed = _SEEDS[step] if options.seed is None else options.seed
            result = run(workspace, step, count, seed + _STEP * before.get("slices", bool(before)))
            if before:
                result = added(before, result)
            text = json.dumps({**kept, step: result}, indent=1, ensure_ascii=False, sort_keys=True)
            options.out.write_text(text + "\n", encoding="utf-8")
            print(f"{step}: {result['queries']} queries, {result['differences']} differences")
            print("\n".join(map(str, result["examples"])))  # type: ignore[call-overload]
            different += int(result["differences"])  # type: ignore[call-overload]
    sys.exit(int(different > 0))


if __name__ == "__main__":
    main()
