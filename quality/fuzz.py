"""Damage real list files at random; every parser must end in records, issues or a refusal.

    python -m quality.fuzz --times 300

For each format a real file (or what `proscribe` exports from one) is damaged as transport, editors
and spreadsheet programs do (`quality.damage`), then inspected, parsed, counted and judged. Another
exception, a run of over 30 seconds or memory of over 1 GB is a
fault. The result is kept in `quality/results/fuzz.json`.
Needs the folder of real lists (PROSCRIBE_SHARED, or `shared` beside the repository).
"""

import argparse
import json
import random
import resource
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType

import msgspec

from benchmarks.machine import machine
from proscribe.errors import SourceError
from proscribe.ingest import gates
from proscribe.ingest.files import MemoryFile
from proscribe.ingest.reading import read
from proscribe.sources import registry
from proscribe.sources.contract import Dataset, Format
from quality.damage import damage
from quality.fuzzsamples import LISTS, samples, workbooks

_SECONDS = 30
_KIB = 1_000_000


def _bytes(file: MemoryFile) -> bytes:
    with file.open() as stream:
        return stream.read()


class _TooLongError(Exception):
    """A run that does not end."""


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLongError


def attempt(one: Format, files: dict[str, MemoryFile], dataset: Dataset) -> str:
    """Put files through everything that a load does before the store; give how it ended."""
    try:
        inspection = one.inspect(files)
        candidate = gates.Candidate(
            dataset=dataset,
            format=one,
            files=files,
            published="2026-01-01",
            official=False,
            inspection=inspection,
            reading=read(one, files),
            counted=one.count(files),
        )
        findings = list(gates.judge(candidate))
    except SourceError:
        return "refused as damaged"
    if any(finding.code == "raw-count" for finding in findings):
        return "refused by the raw count"
    return "refused by a gate" if findings else "read"


def _dataset_of(one: Format) -> Dataset:
    """Give the dataset of a format; its share of errors is not judged, made samples have faults."""
    known = registry.datasets()
    found = next((d for d in known.values() if one.name in d.formats), next(iter(known.values())))
    return msgspec.structs.replace(found, max_error_share=1.0)


def fuzz(one: Format, files: dict[str, MemoryFile], *, times: int, seed: int) -> dict[str, object]:
    """Damage the files of one format again and again.

    Returns:
        How often it ended how, the slowest run, and the faults with the seed that repeats them.
    """
    dataset = _dataset_of(one)
    ends: Counter[str] = Counter()
    faults: list[str] = []
    slowest_s = 0.0
    signal.signal(signal.SIGALRM, _ring)
    for number in range(times):
        dice = random.Random(f"{one.name} {seed} {number}")
        component = dice.choice(sorted(files))
        content = _bytes(files[component])
        hurt = MemoryFile(files[component].name, damage(content, dice))
        started = time.perf_counter()
        signal.alarm(_SECONDS)
        try:
            ends[attempt(one, {**files, component: hurt}, dataset)] += 1
        except _TooLongError:
            faults.append(f"{number}: over {_SECONDS} s")
        except Exception as fault:  # noqa: BLE001 - what is looked for
            faults.append(f"{number}: {type(fault).__name__}: {fault}"[:300])
        finally:
            signal.alarm(0)
        slowest_s = max(slowest_s, time.perf_counter() - started)
    return {"ends": dict(sorted(ends.items())), "slowest_s": round(slowest_s, 2), "faults": faults}


def main() -> None:
    """Fuzz every format and keep the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    if not LISTS.is_dir():
        sys.exit(f"The folder of real lists is not here: {LISTS}")
    results: dict[str, object] = {}
    failed = False
    chosen = [(one.name, one, files) for one, files in samples()]
    chosen += [(f"{one.name} workbook", one, files) for one, files in workbooks()]
    for name, one, files in chosen:
        if arguments.only and arguments.only != name:
            continue
        if attempt(one, files, _dataset_of(one)) != "read":
            sys.exit(f"{name}: the sample does not parse whole before it is damaged")
        times = arguments.times // (10 if "workbook" in name else 1)
        found = fuzz(one, files, times=times, seed=arguments.seed)
        results[name] = {"times": times, **found}
        failed = failed or bool(found["faults"])
        print(name, found, flush=True)
    peak_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    failed = failed or peak_kib > _KIB
    result = {
        **machine(),
        "times": arguments.times,
        "seed": arguments.seed,
        "peak_mib": peak_kib // 1024,
        "results": results,
    }
    if not arguments.only:
        target = Path(__file__).with_name("results") / "fuzz.json"
        target.write_text(json.dumps(result, indent=2) + "\n")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
