"""How fast the matcher is: index build, single queries, a generated customer file.

Run: `python -m benchmarks.match [LISTS_FOLDER] [--customers N]`. The lists are those of OFAC
(2023-12-28) and of the US Department of Commerce (2022-04-22), about 70,000 names; without the
folder nothing can be measured. Prints machine, date, commit and medians, and writes
`benchmarks/results/match.json`.
"""

import argparse
import csv
import json
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from proscribe.index import compile_index, open_index
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.model.record import Name, NameKind, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, Query
from proscribe.values.dates import PartialDate, day
from proscribe.values.writing.scripts import script_of

ROOT = Path(__file__).resolve().parent.parent
_GIVEN = """
John James Mary Linda Robert Susan Pierre Camille Hans Greta Luca Giulia Carlos Lucia Ahmed Fatima
Yusuf Aisha Ivan Olga Dmitri Elena Wei Li Min Jun Hiroshi Yuki Minh Thu Raj Priya Emeka Ngozi Kwame
Lars Ingrid Piotr Anna Mehmet Zeynep Omar Layla Jose Sofia Tomas Eva
"""
_FAMILY = """
Smith Johnson Brown Miller Dubois Moreau Schmidt Weber Rossi Ferrari Garcia Fernandez Hassan
Ibrahim Ivanov Petrova Wang Zhang Kim Park Tanaka Sato Nguyen Tran Patel Singh Okafor Adeyemi
Mensah Larsen Johansson Kowalski Nowak Yilmaz Kaya Haddad Khoury Silva Santos Novak Horvat
"""
GIVEN, FAMILY = _GIVEN.split(), _FAMILY.split()
TRADE = ("Trading", "Logistics", "Foods", "Textiles", "Marine", "Capital", "Energy", "Steel")
FORM = ("Ltd", "GmbH", "S.A.", "LLC", "Inc.", "B.V.", "S.r.l.", "Pte Ltd", "AG", "Oy")


def _display(text: str, schema: str) -> str:
    family, comma, given = text.partition(", ")
    return f"{given} {family}" if comma and schema == "Person" else text


def _name(kind: NameKind, text: str, schema: str) -> Name:
    shown = _display(text.strip(), schema)
    return Name(kind, shown, script_of(shown))


def read_ofac(folder: Path) -> Iterator[Entry]:
    """Read names of an OFAC CSV release."""
    found: dict[str, tuple[str, list[Name]]] = {}
    schemas = {"individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}
    with (folder / "sdn.csv").open(encoding="latin-1", newline="") as lines:
        for row in csv.reader(lines):
            if len(row) == 12:
                schema = schemas.get(row[2].strip(), "Organization")
                names = [_name("name", row[1], schema)]
                quoted = re.findall(r"[afn]\.k\.a\. '(.+?)'(?=[;.]|$)", row[11])
                names += [_name("weakAlias", weak, schema) for weak in quoted]
                found[row[0]] = schema, names
    with (folder / "alt.csv").open(encoding="latin-1", newline="") as lines:
        for row in csv.reader(lines):
            if len(row) == 5 and row[0] in found:
                schema, names = found[row[0]]
                names.append(_name("alias", row[3], schema))
    for uid, (schema, names) in found.items():
        key = f"ofac-{uid}"
        record = Record(id=key, schema=schema, names=tuple(names))
        yield Entry(key, "us_ofac_sdn", record, "confirms")


def read_csl(file: Path) -> Iterator[Entry]:
    """Read names of the Consolidated Screening List."""
    schemas = {"Individual": "Person", "Vessel": "Vessel", "Entity": "Organization"}
    with file.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            schema = schemas.get(row["type"], "LegalEntity")
            names = [_name("name", row["name"], schema)]
            others = (part for part in row["alt_names"].split(";") if part.strip())
            names += [_name("alias", other, schema) for other in others]
            key = f"csl-{number}"
            record = Record(id=key, schema=schema, names=tuple(names))
            yield Entry(key, "us_trade_csl", record, "counts")


def customers(count: int, entries: list[Entry], rng: random.Random) -> list[Query]:
    """Make customers: most unrelated to any list, some built of listed words, a few listed."""
    listed = [(e.record.schema, name.text) for e in entries for name in e.record.names]
    words = [word for schema, text in listed if schema == "Person" for word in text.split()]
    return [_customer(number, rng, listed, words) for number in range(count)]


def _customer(
    number: int, rng: random.Random, listed: list[tuple[str, str]], words: list[str]
) -> Query:
    births: tuple[PartialDate, ...] = ()
    draw = rng.random()
    schema, name = "Person", f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
    if draw < 0.02:
        schema, name = rng.choice(listed)
    elif draw < 0.25:
        name = " ".join(rng.choice(words) for _ in range(rng.choice((2, 3, 3, 4))))
    elif draw < 0.5:
        schema = "Company"
        name = f"{rng.choice(FAMILY)} {rng.choice(TRADE)} {rng.choice(FORM)}"
    elif draw < 0.75:
        name = (
            f"{rng.choice(GIVEN)} {rng.choice(GIVEN)} {rng.choice(FAMILY)}{rng.choice('aeiklnst')}"
        )
    if schema == "Person" and rng.random() < 0.5:
        born = day(rng.randint(1930, 2004), rng.randint(1, 12), rng.randint(1, 28))
        births = (born,) if born else ()
    return Query(id=str(number), schema=schema, names=(name,), birth_dates=births)


def measure(folder: Path, count: int) -> dict[str, object]:
    """Build an index, ask it, and give the figures."""
    entries = [*read_ofac(folder / "us_ofac_sdn" / "2023-12-28")]
    entries += read_csl(folder / "us_trade_csl" / "2022-04-22" / "consolidated.csv")
    scratch = Path(tempfile.mkdtemp())
    try:
        started = time.perf_counter()
        manifest = compile_index(entries, scratch / "index", collection="bench", versions={})
        build_s = time.perf_counter() - started
        started = time.perf_counter()
        generation = open_index(scratch / "index")
        matcher = Matcher(generation)
        open_ms = (time.perf_counter() - started) * 1e3
        queries = customers(count, entries, random.Random(7))
        batch_s, hits = _batch(matcher, queries)
        again_s, _ = _batch(matcher, queries)
        cold = _single(Matcher(generation), queries[:500])
        warm = _single(matcher, queries[:2000])
    finally:
        shutil.rmtree(scratch)
    size = sum(part.size_bytes for part in manifest.files.values())
    return {
        "counts": manifest.counts,
        "build_s": round(build_s, 2),
        "size_mb": round(size / 1e6, 1),
        "open_ms": round(open_ms, 1),
        "customers": count,
        "customers_with_hits": hits,
        "batch_s": round(batch_s, 2),
        "batch_per_s": round(count / batch_s),
        "batch_again_per_s": round(count / again_s),
        "single_cold_ms": cold,
        "single_warm_ms": warm,
    }


def _batch(matcher: Matcher, queries: list[Query]) -> tuple[float, int]:
    started = time.perf_counter()
    answers = matcher.search_batch(queries, threshold=DEFAULT_THRESHOLD, limit=10)
    hits = sum(answer.n_hits > 0 for answer in answers)
    return time.perf_counter() - started, hits


def _single(matcher: Matcher, queries: list[Query]) -> dict[str, float]:
    times = []
    for query in queries:
        started = time.perf_counter()
        matcher.search(query, threshold=DEFAULT_THRESHOLD, limit=10)
        times.append((time.perf_counter() - started) * 1e3)
    times.sort()
    p99 = times[int(len(times) * 0.99)]
    return {"p50": round(statistics.median(times), 3), "p99": round(p99, 3)}


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description="Measure the matcher.")
    shared = Path(os.environ.get("PROSCRIBE_SHARED", ROOT.parent / "shared"))
    parser.add_argument("lists", nargs="?", type=Path, default=shared / "lists")
    parser.add_argument("--customers", type=int, default=10_000)
    options = parser.parse_args()
    if not options.lists.is_dir():
        sys.exit(f"{options.lists}: the folder of real lists is not here (set PROSCRIBE_SHARED)")
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    result: dict[str, object] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "commit": commit or "unknown",
        **measure(options.lists, options.customers),
    }
    for key, value in result.items():
        print(f"{key:22} {value}")
    place = ROOT / "benchmarks" / "results" / "match.json"
    place.parent.mkdir(exist_ok=True)
    place.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
