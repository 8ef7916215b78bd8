"""Documents that are too large, broken or hostile, at full size: time, memory, and what is said.

    python -m quality.reports_hostile

Reads each in a process of its own, through `Workspace.read`, from a file that is made for it and
removed. Fails when one takes more than its bound of time or memory, or answers with anything but a
report whose spans hold or one sentence. Time is that of the processor. The small forms are tests
(`tests/reports/test_read.py`). Results are kept in `quality/results/reports_hostile.json`.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.machine import machine
from proscribe.errors import ProscribeError
from proscribe.workspace import Workspace

_RESULTS = Path(__file__).parent / "results" / "reports_hostile.json"
_MOST_S = 30.0
_MOST_MIB = 700
_MB = 1_000_000
_PAGE = (
    "A made headline about measures\n\n00:34 January 14, 2022\n\n"
    "WASHINGTON, Jan. 13 (Yonhap) -- North Korea fired a missile on Tuesday (Seoul time).\n\n"
    "The U.S. on Wednesday imposed sanctions on six North Koreans based in Russia and China.\n\n"
)
_DEEP = 60_000  # elements inside one another


def _filled(head: str, filler: str, size: int) -> bytes:
    return (head + filler * (size // len(filler))).encode()


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "blanks": lambda: b" \n" * 500_000,
    "binary": lambda: bytes(range(256)) * 4_000,
    "50 MB of text": lambda: _filled(_PAGE, "Filler of a line that says nothing.\n", 50 * _MB),
    "50 MB on one line": lambda: _filled(_PAGE, "word ", 50 * _MB),
    "50 MB of HTML": lambda: _filled("<html><body><p>" + _PAGE, "<p>Filler.</p>", 50 * _MB),
    "50 MB of tags": lambda: _filled("<html><body><p>" + _PAGE, "<b>", 50 * _MB),
    "50 MB of one attribute": lambda: _filled('<html><body class="', "a ", 50 * _MB),
    "nested HTML": lambda: (
        "<html><body>" + "<div>" * _DEEP + _PAGE + "</div>" * _DEEP + "</body></html>"
    ).encode(),
    "nested lists": lambda: ("<html>" + "<ul><li>" * _DEEP + _PAGE).encode(),
    "nested data": lambda: (
        '<html><script type="application/ld+json">' + "[" * 500_000 + "</script><p>" + _PAGE
    ).encode(),
    "a million quotation marks": lambda: _PAGE.encode() + b'"' * 1_000_000,
    "a million typographic marks": lambda: _PAGE.encode() + "“’‘”".encode() * 250_000,
    "a million apostrophes": lambda: _PAGE.encode() + b"'Aa a'" * 170_000,
    "a million brackets": lambda: _PAGE.encode() + b"(" * 1_000_000,
    "a million entities": lambda: b"<html><p>" + _PAGE.encode() + b"&amp;" * 1_000_000,
    "an open comment": lambda: b"<html><p>" + _PAGE.encode() + b"<!--" * 500_000,
    "UTF-16 without a mark": lambda: _PAGE.encode("utf-16-le"),
    "UTF-8 that calls itself Latin-1": lambda: (
        '<html><head><meta charset="iso-8859-1"></head><body><p>' + _PAGE.replace("-- ", "— ")
    ).encode(),
    "bytes of several encodings": lambda: _PAGE.encode() + "Kim – Łódź".encode("cp1250") * 9_000,
    "no date at all": lambda: b"The U.S. on Wednesday imposed sanctions on six North Koreans.",
    "two datelines": lambda: (_PAGE + _PAGE.replace("WASHINGTON", "SEOUL")).encode(),
    "a correction": lambda: (_PAGE + "Correction: An earlier version said Monday.\n").encode(),
    "another language": lambda: ("Совет принял меры 12 января 2022 года. " * 200).encode(),
}  # fmt: skip


def _read(name: str) -> dict[str, object]:
    """Read one document in this process."""
    with tempfile.TemporaryDirectory(prefix="proscribe-") as folder:
        path = Path(folder) / "document"
        raw = DOCUMENTS[name]()
        path.write_bytes(raw)
        size = len(raw)
        del raw
        started = time.process_time()
        said: list[str]
        n_events = -1
        with Workspace(Path(folder) / "home") as workspace:
            try:
                report = workspace.read(path)
            except ProscribeError as fault:
                said = [str(fault).replace(str(path), "document")]
            else:
                text = report.document.text
                spans = [
                    *(one.span for one in report.times),
                    *(one.span for one in report.quotations),
                    *(one.span for one in report.blocks),
                ]
                if any(one and text[one.start : one.end] != one.exact for one in spans):
                    raise SystemExit(f"{name}: a span does not hold")
                said = [f"{one.code}: {one.message}" for one in report.caveats]
                n_events = len(report.events)
        taken = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "size_bytes": size,
        "seconds": round(taken, 2),
        "peak_mib": round(peak),
        "events": n_events if n_events >= 0 else None,
        "said": said,
    }


def _each() -> Iterator[tuple[str, dict[str, object]]]:
    """Read each in a process of its own."""
    for name in DOCUMENTS:
        done = subprocess.run(
            [sys.executable, "-m", "quality.reports_hostile", "--one", name],
            capture_output=True,
            text=True,
            check=False,
            timeout=_MOST_S * 4,
        )
        if done.returncode:
            raise SystemExit(f"{name}: {done.stderr.strip().splitlines()[-1:]}")
        yield name, json.loads(done.stdout)


def main() -> None:
    """Read all, keep and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--one", default="", metavar="NAME", help="read one in this process")
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(_read(arguments.one)))
        return
    found = {}
    for name, one in _each():
        found[name] = one
        print(f"{name}: {one['seconds']} s, {one['peak_mib']} MiB, {one['said']}")
    slow = [
        name
        for name, one in found.items()
        if float(str(one["seconds"])) > _MOST_S or float(str(one["peak_mib"])) > _MOST_MIB
    ]
    kept = {**machine(), "most_seconds": _MOST_S, "most_mib": _MOST_MIB, "documents": found}
    _RESULTS.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if slow:
        sys.exit(f"Over the bounds: {', '.join(slow)}.")


if __name__ == "__main__":
    main()
