"""Damage real list files at random; every parser must end in records, issues or a refusal.

    python -m quality.fuzz --times 300

For each format a real file (or what `proscribe` exports from one) is damaged as transport, editors
and spreadsheet programs do, then inspected, parsed, counted and judged. XML is also damaged so that
it stays well-formed. Another exception, a run of over 30 seconds or memory of over 1 GB is a
fault. The result is kept in `quality/results/fuzz.json`.
Needs the folder of real lists (PROSCRIBE_SHARED, or `shared` beside the repository).
"""

import argparse
import csv
import io
import json
import os
import random
import re
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from python_calamine import CalamineWorkbook

from benchmarks.machine import machine
from proscribe.errors import SourceError
from proscribe.ingest import gates
from proscribe.ingest.files import MemoryFile
from proscribe.ingest.reading import read
from proscribe.sources import registry
from proscribe.sources.contract import Dataset, Format
from proscribe.sources.ftm.write import to_lines
from proscribe.sources.own.records import encode

_ROOT = Path(__file__).resolve().parents[1]
_LISTS = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared")) / "lists"
_SECONDS = 30
_KIB = 1_000_000


def _bytes(file: MemoryFile) -> bytes:
    with file.open() as stream:
        return stream.read()


def _head(path: Path, lines: int) -> bytes:
    data = path.read_bytes().splitlines(keepends=True)
    return b"".join(data[:lines]) + b"\x1a"


def samples() -> Iterator[tuple[Format, dict[str, MemoryFile]]]:
    """Give for each format real files that parse whole."""
    formats = registry.formats()
    sdn = _LISTS / "us_ofac_sdn" / "2021-07-07"
    yield (
        formats["ofac-csv"],
        {
            "sdn": MemoryFile("sdn.csv", _head(sdn / "sdn.csv", 400)),
            "alt": MemoryFile("alt.csv", _head(sdn / "alt.csv", 400)),
            "add": MemoryFile("add.csv", _head(sdn / "add.csv", 400)),
            "comments": MemoryFile("sdn_comments.csv", (sdn / "sdn_comments.csv").read_bytes()),
        },
    )
    for name, path in (
        ("ofac-sdnlist", "us_ofac_cons/xml-2024-05-06/consolidated.xml"),
        ("ofac-enhanced", "us_ofac_sdn/enhanced-yemen-2024-05-24/yemen_sanctions.xml"),
        ("ofac-delta", "us_ofac_sdn/delta-2025-01-13/2025-01-13_delta.xml"),
        ("ofac-advanced", "samples/ofac-sdn_advanced_sample.xml"),
        ("un-consolidated", "un_sc_sanctions/2026-02-27/UN_consolidated.xml"),
        ("eu-fsf-xml", "samples/eu-fsf_sample.xml"),
        ("fcdo-xml", "samples/uk-fcdo_sample.xml"),
        ("seco-xml", "samples/ch-seco_sample.xml"),
        ("mof-csv", "samples/jp-mof_sample.csv"),
    ):
        one = formats[name]
        file = MemoryFile(Path(path).name, (_LISTS / path).read_bytes())
        yield one, {one.components[0].name: file}
    workbook = _LISTS / "gb_hmt_sanctions" / "2023-06-05" / "ConList.xlsx"
    one = formats["ofsi-conlist"]
    yield one, {one.components[0].name: MemoryFile("ConList.csv", _as_csv(workbook, 200))}
    yield from _exported(formats)


def _as_csv(path: Path, groups: int) -> bytes:
    """Give a workbook as CSV, with all rows of its first groups (the rows are scattered)."""
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    chosen = set(list(dict.fromkeys(row[-1] for row in rows[2:]))[:groups])
    text = io.StringIO()
    csv.writer(text).writerows([*rows[:2], *(row for row in rows[2:] if row[-1] in chosen)])
    return text.getvalue().encode()


def _exported(formats: dict[str, Format]) -> Iterator[tuple[Format, dict[str, MemoryFile]]]:
    un = formats["un-consolidated"]
    file = MemoryFile(
        "un.xml", (_LISTS / "un_sc_sanctions/2026-02-27/UN_consolidated.xml").read_bytes()
    )
    records = list(
        read(un, {un.components[0].name: file}).components[un.components[0].name].values()
    )
    for name, lines in (
        ("proscribe-records", [encode(record) for record in records[:150]]),
        ("ftm-json", [to_lines(record, "un_sc_sanctions") for record in records[:150]]),
    ):
        one = formats[name]
        content = b"".join(line.rstrip(b"\n") + b"\n" for line in lines)
        yield one, {one.components[0].name: MemoryFile("made.jsonl", content)}


def damage(content: bytes, dice: random.Random) -> bytes:
    """Damage bytes: flip, cut, repeat, insert signs of the format, truncate, re-encode."""
    data = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        place, what = dice.randrange(len(data) or 1), dice.random()
        if not data:
            data = bytearray(b"x")
        if what < 0.45:
            data[place] = dice.randrange(256)
        elif what < 0.60:
            del data[place : place + dice.randrange(1, 400)]
        elif what < 0.75:
            start = dice.randrange(len(data))
            data[place:place] = data[start : start + dice.randrange(1, 5_000)]
        elif what < 0.90:
            signs = b"<>&;\"'(),\x00\xff\x1a\r\n123"
            data[place:place] = bytes(dice.choice(signs) for _ in range(dice.randrange(1, 8)))
        elif what < 0.97:
            data = data[:place]
        else:
            data = bytearray(bytes(data).decode("latin-1").encode("utf-8"))
    return bytes(data)


_LEAF = re.compile(rb"<([A-Za-z_][\w.-]*)([^<>]*)>([^<>]*)</\1>")
_TEXTS = (
    b"", b" ", b"na", b"-0-", b"31/02/1961", b"0000-00-00", b"9999999999999999999999", b"\xd9\xa3",
    b"&#x202e;name", b"x" * 10_000, b"a; b; c", b"'", b"a.k.a. '", b"(", b"1960 to", b"true",
)  # fmt: skip


def damage_xml(content: bytes, dice: random.Random) -> bytes:
    """Damage well-formed XML so that it stays so: change, empty, rename, drop, repeat leaves."""
    leaves = list(_LEAF.finditer(content))
    for found in sorted(
        dice.sample(leaves, min(len(leaves), dice.choice((1, 3, 20, 100)))),
        key=lambda one: -one.start(),
    ):
        tag, attributes, _ = found.groups()
        what = dice.random()
        if what < 0.5:
            new = b"<%s%s>%s</%s>" % (tag, attributes, dice.choice(_TEXTS), tag)
        elif what < 0.7:
            new = b"<%s2%s>new</%s2>" % (tag, attributes, tag)
        elif what < 0.85:
            new = b""
        else:
            new = found[0] * dice.choice((2, 50))
        content = content[: found.start()] + new + content[found.end() :]
    return content


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


def fuzz(one: Format, files: dict[str, MemoryFile], *, times: int, seed: int) -> dict[str, object]:
    """Damage the files of one format again and again.

    Returns:
        How often it ended how, the slowest run, and the faults with the seed that repeats them.
    """
    dataset = next(
        (known for known in registry.datasets().values() if one.name in known.formats),
        next(iter(registry.datasets().values())),
    )
    ends: Counter[str] = Counter()
    faults: list[str] = []
    slowest_s = 0.0
    signal.signal(signal.SIGALRM, _ring)
    for number in range(times):
        dice = random.Random(f"{one.name} {seed} {number}")
        component = dice.choice(sorted(files))
        content = _bytes(files[component])
        kind = damage_xml if content.lstrip()[:1] == b"<" and dice.random() < 0.7 else damage
        hurt = MemoryFile(files[component].name, kind(content, dice))
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
    if not _LISTS.is_dir():
        sys.exit(f"The folder of real lists is not here: {_LISTS}")
    results: dict[str, object] = {}
    failed = False
    for one, files in samples():
        if arguments.only and arguments.only != one.name:
            continue
        found = fuzz(one, files, times=arguments.times, seed=arguments.seed)
        results[one.name] = found
        failed = failed or bool(found["faults"])
        print(one.name, found)
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
