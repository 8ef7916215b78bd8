"""Rows, dated shares and time of the ledger over every real list version, and over a long history.

    python -m benchmarks.ledger

Loads every version of `reallists.EVERY` into a fresh store and reads the whole ledger; then makes a
list of 3,000 entries in 200 versions, in each of which ten entries change, ten come and ten go. The
result is kept in `benchmarks/results/ledger.json`. Without the folder of real lists only the made
history is measured.
"""

import json
import tempfile
import time
from pathlib import Path

import msgspec

from benchmarks.machine import machine
from benchmarks.reallists import EVERY, FOLDER
from proscribe.errors import ProscribeError
from proscribe.ingest.given import Options
from proscribe.ledger.wanted import Wanted
from proscribe.model.record import Designation, Name, Record
from proscribe.model.version import ComponentPart, DatasetVersion
from proscribe.store import Store
from proscribe.workspace import Workspace

_RESULT = Path(__file__).parent / "results" / "ledger.json"
_ENTRIES, _VERSIONS, _CHANGES = 3_000, 200, 10


def _real() -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder)) as workspace:
        for one in EVERY:
            options = Options(published=one.published, accept=one.accept)
            try:
                list(workspace.load([FOLDER / one.path], dataset=one.dataset, options=options))
            except ProscribeError as fault:
                print(f"{one.path}: {fault}")
        wall, cpu = time.perf_counter(), time.process_time()
        found = workspace.designations()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        started = time.process_time()
        workspace.designations(Wanted(datasets=("us_ofac_sdn",)))
        history = time.process_time() - started
    lists = {
        one.dataset: {
            "versions": one.n_versions,
            "rows": one.n_rows,
            "effective:list": one.n_effective,
            "first_seen": one.n_seen,
            "undated": one.n_unknown,
            "lifted": sum(row.dataset == one.dataset and not row.in_newest for row in found.rows),
            "relisted": sum(row.dataset == one.dataset and row.relisted for row in found.rows),
            "amended": sum(row.dataset == one.dataset and bool(row.amended) for row in found.rows),
            "doubts": sum(row.dataset == one.dataset and bool(row.doubts) for row in found.rows),
        }
        for one in found.coverage
    }
    return {
        "rows": len(found.rows),
        "wall_s": round(wall, 2),
        "cpu_s": round(cpu, 2),
        "ofac_history_cpu_s": round(history, 2),
        "lists": lists,
    }


def _entry(number: int, text: str) -> Record:
    return Record(
        id=f"made-{number}",
        schema="Person",
        names=(Name("name", text, "Latn"),),
        designations=(Designation(authority="Made", programs=("MADE",), list_name="Made"),),
    )


def _long() -> dict[str, object]:
    """Measure a list of many versions, one changing a little from the last."""
    state = {number: _entry(number, "as it was") for number in range(_ENTRIES)}
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder)) as workspace:
        store = Store(workspace.home.database)
        for version in range(_VERSIONS):
            first = version * _CHANGES
            for number in range(first, first + _CHANGES):
                state[number % _ENTRIES] = _entry(number % _ENTRIES, f"changed in {version}")
                state[_ENTRIES + number] = _entry(_ENTRIES + number, "new")
                state.pop((number + _ENTRIES // 2) % _ENTRIES, None)
            _keep(store, version, {record.id: record for record in state.values()})
        store.close()
        cpu = time.process_time()
        found = workspace.designations()
        cpu = time.process_time() - cpu
    return {
        "versions": _VERSIONS,
        "entries_at_once": _ENTRIES,
        "rows": len(found.rows),
        "amendments": sum(len(row.amended) for row in found.rows),
        "cpu_s": round(cpu, 2),
    }


def _keep(store: Store, version: int, state: dict[str, Record]) -> None:
    with store.write() as writer:
        noun = DatasetVersion(
            id=0,
            dataset="made_list",
            format="made",
            published=f"{2000 + version // 12}-{1 + version % 12:02d}-01",
            observed="2030-01-01T00:00:00Z",
            status="history",
            components=(ComponentPart(name="main", sha256=f"{version:064d}"),),
        )
        writer.add_reading(
            writer.add_version(noun),
            parser="made/1",
            components={"main": state},
            n_names=0,
            issues=[],
            locations={},
            read_at="2030-01-01T00:00:00Z",
        )


def main() -> None:
    """Measure and keep the result."""
    result: dict[str, object] = {**machine(), "long_history": _long()}
    if FOLDER.is_dir():
        result["real_lists"] = _real()
    else:
        print(f"The folder of real lists is not here: {FOLDER}")
    text = msgspec.json.format(json.dumps(result), indent=2)
    print(text)
    _RESULT.write_text(text + "\n")


if __name__ == "__main__":
    main()
