"""A file in chunks gives the bytes that one query after the other gives, whoever works on it."""

import io
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from made_ofac import sdn_row, write_set
from proscribe.errors import InputError, WorkerError
from proscribe.index import open_index
from proscribe.ingest.given import Options
from proscribe.screen.answers.forms import Form, head_of, writer_of
from proscribe.screen.answers.results import searched, without
from proscribe.screen.batch.chunk import Chunk, Task
from proscribe.screen.batch.journal import file_digest
from proscribe.screen.batch.plain import PlainRows
from proscribe.screen.batch.pool import Pool
from proscribe.screen.batch.run import Plan, Totals, key_of, run
from proscribe.screen.batch.sinks import Kept, Stream
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.customers.rows import Row
from proscribe.screen.files.table import Table, open_table
from proscribe.screen.screener import Screener, Searcher, Settings
from proscribe.workspace import Workspace

_LISTED = (
    ("PYON, Kwang Chol", "DOB 16 Sep 1964; nationality Cuba."),
    ("PYON, Kwang Chun", "DOB 1971; nationality Korea, North."),
    ("AL-TIKRITI, Barzan Ibrahim", "DOB 17 Feb 1951; nationality Iraq."),
    ("PETROV, Ivan Sergeyevich", "DOB 1960; Passport 51 1234567 (Russia)."),
)
_NAMES = (
    "Kwang Chol Pyon", "PYON, Kwang-chun", "변광철", "Barzan al Tikriti", "Ivan Petrov",
    "Иван Сергеевич Петров", "Hans und Petra Müller", "Ivan Petrov & Kwang Chol Pyon",
    "Jean Dupont", "=cmd Pyon Kwang Chol", "", "nan", "???", "Acme Trading GmbH", "金正恩",
    "Ivan Petrov; Barzan Tikriti", "\"Ivan\" 'P' Petrov", "Kwangchol Pyon",
)  # fmt: skip
_DATES = ("", "1964-09-16", "16.09.1964", "1960", "no date", "17/02/1951", "13.13.13")
_LANDS = ("", "ru", "Russia", "cu", "Narnia", "Utopia", "iq")


@pytest.fixture(scope="module")
def screener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screener]:
    folder = tmp_path_factory.mktemp("batch")
    files = write_set(folder / "a", list(range(100, 160)))
    sdn = files / "sdn.csv"
    rows = [sdn_row(900 + at, name=name, remarks=said) for at, (name, said) in enumerate(_LISTED)]
    sdn.write_bytes("".join(f"{row}\r\n" for row in rows).encode() + sdn.read_bytes())
    with Workspace(folder / "home") as workspace:
        (outcome,) = workspace.load([files], options=Options(published="2022-01-10"))
        assert outcome.result == "live", outcome.findings
        with workspace.screener() as found:
            yield found


def _file(path: Path, count: int) -> Path:
    lines = ["id,name,date of birth,nationality"]
    for at in range(count):
        name = _NAMES[(at * 7) % len(_NAMES)].replace('"', '""')
        date, land = _DATES[at % len(_DATES)], _LANDS[(at // 3) % len(_LANDS)]
        lines.append(f'C{at % 90},"{name}",{date},{land}')
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _task(screener: Screener, table: Table, form: Form, plan: Plan, *, clear: bool = True) -> Task:
    return Task(
        index=screener.generation.path,
        mode=plan.mode,
        recipe=table.recipe,
        settings=Settings(),
        form=form,
        clear=clear,
        lists=searched(screener.versions),
    )


def _one_by_one(
    screener: Screener, table: Table, form: Form, *, clear: bool = True
) -> tuple[bytes, list[RowIssue]]:
    """Screen as for single queries; the reference of all that follows."""
    stream = io.BytesIO()
    issues: list[RowIssue] = []
    met: dict[str, int] = {}
    stream.write(head_of(form))
    writer = writer_of(form)(
        stream, clear=clear, programs=screener.programs, lists=searched(screener.versions)
    )
    for found in table.rows():
        if isinstance(found, RowIssue):
            issues.append(found)
            continue
        answer = screener.answer(found.query)
        if found.person:
            answer = without(answer, met)
        else:
            met.clear()
        met.update((hit.party_id, hit.score) for hit in answer.hits if not hit.muted)
        if not found.person or answer.hits:
            writer.write(found.number, answer)
    writer.finish()
    data = stream.getvalue()
    return _parquet_of(data) if form == "parquet" else data, issues


def _parquet_of(parts: bytes) -> bytes:
    from proscribe.screen.answers.arrow import read_parts, write_parquet

    whole = io.BytesIO()
    write_parquet(whole, read_parts(io.BytesIO(parts)))
    return whole.getvalue()


def _in_chunks(
    screener: Screener, table: Table, form: Form, plan: Plan, *, clear: bool = True
) -> tuple[bytes, list[RowIssue], Totals]:
    stream, issues = io.BytesIO(), list[RowIssue]()
    task = _task(screener, table, form, plan, clear=clear)
    totals = run(screener, table, task, plan, Stream(stream), tell=issues.append)
    data = stream.getvalue()
    return _parquet_of(data) if form == "parquet" else data, issues, totals


@pytest.mark.parametrize(
    ("plan", "form"),
    [
        (Plan(0, "plain", 64), "csv"),
        (Plan(0, "plain", 1), "jsonl"),
        (Plan(2, "plain", 7), "parquet"),
        (Plan(3, "plain", 400), "csv"),
        (Plan(0, "compiled", 50), "csv"),
        (Plan(0, "compiled", 50), "parquet"),
        (Plan(2, "compiled", 33), "jsonl"),
    ],
    ids=lambda one: one if isinstance(one, str) else f"{one.workers}-{one.mode}-{one.rows}",
)
def test_bytes_and_issues_are_those_of_single_queries(
    screener: Screener, tmp_path: Path, form: Form, plan: Plan
) -> None:
    table = open_table(_file(tmp_path / "customers.csv", 200))
    data, issues, totals = _in_chunks(screener, table, form, plan)
    expected, expected_issues = _one_by_one(screener, table, form)
    assert data == expected
    assert issues == expected_issues
    assert totals.counts.n_hits > 50
    assert totals.n_joint > 0
    assert {issue.kind for issue in issues} >= {
        "row-without-name", "date-unreadable", "country-unknown", "duplicate-id",
    }  # fmt: skip


_HEADINGS = {
    "one column": "id,name,date of birth,nationality",
    "parts of names": "id,last name,first name,date of birth,nationality,country,gender",
    "dates in parts": "name,alias,birth day,birth month,birth year,gender,id",
    "numbers": "id,name,date of birth,passport,place of birth,type,country",
}


def _wide(path: Path, headings: str, count: int) -> Path:
    """Make a file where most rows say little, and some say odd things."""
    dice = random.Random(headings)
    lines = [headings]
    pools = {
        "id": [f"C{at}" for at in range(count // 2)], "name": _NAMES, "alias": ("", "", *_NAMES),
        "last name": ("Pyon", "Petrov", "Dupont", "", "Müller"),
        "first name": ("Kwang Chol", "Ivan", "Jean", "Hans und Petra", ""),
        "date of birth": ("", "1964-09-16", "1960-02-03", "1960", "17/02/1951", "no date"),
        "birth day": ("", "16"), "birth month": ("09", "9", ""), "birth year": ("1964", "64", ""),
        "nationality": ("", "ru", "cu", "kp", "Narnia"), "country": ("", "cu", "ru", "iq"),
        "gender": ("", "m", "f", "?"), "passport": ("", "", "51 1234567", "1.5E+7"),
        "place of birth": ("", "", "Baghdad"), "type": ("", "person", "company", "club"),
    }  # fmt: skip
    for _ in range(count):
        cells = [dice.choice(pools[heading]) for heading in headings.split(",")]
        if dice.random() < 0.03:
            cells = cells[: dice.randrange(len(cells))]
        lines.append(",".join('"' + cell.replace('"', '""') + '"' for cell in cells))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("headings", "form"),
    [
        pytest.param(headings, form, id=f"{name}-{form}")
        for (name, headings), form in zip(
            _HEADINGS.items(), ("csv", "jsonl", "parquet", "csv"), strict=True
        )
    ],
)
def test_rows_that_are_sieved_give_the_same_bytes_and_issues(
    screener: Screener, tmp_path: Path, headings: str, form: Form
) -> None:
    table = open_table(_wide(tmp_path / "customers.csv", headings, 300))
    plan = Plan(0, "compiled", 57)
    data, issues, totals = _in_chunks(screener, table, form, plan, clear=False)
    expected, expected_issues = _one_by_one(screener, table, form, clear=False)
    assert data == expected
    assert issues == expected_issues
    plain = _in_chunks(screener, table, form, Plan(0, "plain", 100))[2]
    assert (totals.n_rows, totals.n_joint, totals.counts) == (
        plain.n_rows, plain.n_joint, plain.counts
    )  # fmt: skip
    assert totals.counts.n_hits > 20


def test_what_a_sieve_settles_has_no_hit(screener: Screener, tmp_path: Path) -> None:
    table = open_table(_file(tmp_path / "customers.csv", 300))
    searcher = Searcher(open_index(screener.generation.path), mode="compiled")
    plain = PlainRows(table.recipe, searcher, Settings())
    cells = [found[1] for found in table.cells() if not isinstance(found, RowIssue)]
    settled = plain.settled(list(zip(*cells, strict=True)))
    hit = {row.number for row in table.rows() if isinstance(row, Row)
           if screener.answer(row.query).n_hits}  # fmt: skip
    clear = {at + 2 for at, one in enumerate(settled) if one}
    assert len(clear) > 50
    assert not clear & hit


@pytest.mark.parametrize("streamed", [False, True])
def test_arrow_in_and_arrow_out_give_the_same_rows(
    screener: Screener, tmp_path: Path, *, streamed: bool
) -> None:
    texts = pa.csv.read_csv(
        _file(tmp_path / "customers.csv", 300),
        convert_options=pa.csv.ConvertOptions(strings_can_be_null=False),
    )
    table = texts.set_column(
        2, "date of birth", pa.array([None if at % 3 else date(1964, 9, 16) for at in range(300)])
    )
    pq.write_table(table, tmp_path / "customers.parquet")
    expected, expected_issues = _one_by_one(
        screener, open_table(tmp_path / "customers.parquet"), "parquet"
    )
    given = iter(table.to_batches(max_chunksize=41)) if streamed else table
    issues: list[RowIssue] = []
    with Workspace(screener.generation.path.parents[1]) as workspace:
        found = pa.Table.from_batches(
            workspace.screen_table(given, tell=issues.append, clear=True, workers=2)
        )
    assert found.equals(pq.read_table(io.BytesIO(expected)))
    assert [one.kind for one in issues] == [one.kind for one in expected_issues]


@pytest.fixture(scope="module")
def pool(screener: Screener, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pool]:
    """Two workers for the tables of `_file`."""
    table = open_table(_file(tmp_path_factory.mktemp("pool") / "customers.csv", 20))
    with Pool(_task(screener, table, "jsonl", Plan(2, "plain", 1)), 2) as found:
        yield found


_CELLS = st.tuples(
    st.integers(0, 5).map(str),
    st.one_of(
        st.sampled_from(_NAMES),
        st.lists(
            st.sampled_from(
                ["Kwang", "Chol", "Pyon", "Ivan", "Petrov", "und", "&", ";", "É", "김"]
            ),
            max_size=5,
        ).map(" ".join),
        st.text(max_size=12).filter(lambda text: text.isprintable()),
    ),
    st.sampled_from(_DATES),
    st.sampled_from(_LANDS),
).map(list)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(_CELLS, max_size=12), size=st.integers(1, 5))
def test_however_a_file_is_cut_its_answers_are_the_same(
    screener: Screener, pool: Pool, tmp_path: Path, rows: list[list[str]], size: int
) -> None:
    table = open_table(_file(tmp_path / "customers.csv", 20))
    cells = [(number, list(row)) for number, row in enumerate(rows, start=2)]
    table.cells = lambda: iter(cells)  # type: ignore[method-assign]
    expected, _ = _one_by_one(screener, table, "jsonl")
    chunks = [Chunk(list(cells[at : at + size])) for at in range(0, len(cells), size)]
    assert b"".join(done.data for done in pool.in_order(chunks)) == expected


_KILLED = """
import os, signal, sys
from pathlib import Path
from proscribe.screen.batch.run import Plan, key_of, run
from proscribe.screen.batch.chunk import Task
from proscribe.screen.files.table import open_table
from proscribe.screen.batch.journal import file_digest
from proscribe.screen.answers.results import searched
from proscribe.screen.screener import Settings
from proscribe.screen.batch.sinks import Kept
from proscribe.workspace import Workspace

home, customers, results, form, workers, last = sys.argv[1:]
table = open_table(Path(customers))
plan = Plan(int(workers), "plain", 16)
with Workspace(Path(home)) as workspace, workspace.screener() as screener:
    task = Task(
        index=screener.generation.path, mode="plain", recipe=table.recipe, settings=Settings(),
        form=form, clear=True, lists=searched(screener.versions),
    )
    sink = Kept(Path(results), form, key_of(task, plan, file_digest(Path(customers))))
    run(
        screener, table, task, plan, sink, tell=lambda _: None,
        advance=lambda n: os.kill(os.getpid(), signal.SIGKILL) if n >= int(last) else None,
    )
"""


def _kill(
    screener: Screener, customers: Path, results: Path, form: Form, workers: int, last: int
) -> None:
    """Screen in a process of its own that is killed after some customers."""
    home = screener.generation.path.parents[1]
    arguments = (home, customers, results, form, workers, last)
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL


def _resumed(
    screener: Screener, table: Table, results: Path, form: Form, plan: Plan
) -> tuple[Totals, list[RowIssue]]:
    issues: list[RowIssue] = []
    task = _task(screener, table, form, plan)
    sink = Kept(results, form, key_of(task, plan, file_digest(table.path)))
    totals = run(screener, table, task, plan, sink, tell=issues.append)
    sink.finish()
    return totals, issues


@pytest.mark.parametrize(("form", "workers"), [("csv", 2), ("parquet", 0)])
def test_a_killed_run_is_gone_on_with_to_the_same_bytes(
    screener: Screener, tmp_path: Path, form: Form, workers: int
) -> None:
    customers, results = _file(tmp_path / "customers.csv", 140), tmp_path / f"hits.{form}"
    table = open_table(customers)
    expected, expected_issues = _one_by_one(screener, table, form)
    _kill(screener, customers, results, form, workers, 50)
    _kill(screener, customers, results, form, workers, 110)
    assert not results.exists()
    totals, issues = _resumed(screener, table, results, form, Plan(workers, "plain", 16))
    assert totals.n_kept >= 5
    assert results.read_bytes() == expected
    assert issues == expected_issues
    plain = _in_chunks(screener, table, form, Plan(0, "plain", 16))[2]
    assert (totals.n_rows, totals.counts) == (plain.n_rows, plain.counts)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["customers.csv", results.name]


@pytest.mark.parametrize("damage", ["torn journal", "torn part", "other bytes", "nonsense"])
def test_what_is_torn_is_screened_again(screener: Screener, tmp_path: Path, damage: str) -> None:
    customers, results = _file(tmp_path / "customers.csv", 120), tmp_path / "hits.csv"
    table = open_table(customers)
    _kill(screener, customers, results, "csv", 0, 90)
    part, journal = tmp_path / ".hits.csv.unfinished", tmp_path / ".hits.csv.journal"
    if damage == "torn journal":
        journal.write_bytes(journal.read_bytes()[:-20])
    elif damage == "torn part":
        part.write_bytes(part.read_bytes()[:-50])
    elif damage == "other bytes":
        raw = bytearray(part.read_bytes())
        raw[len(raw) // 2] ^= 1
        part.write_bytes(raw)
    else:
        journal.write_bytes(b"\xff\x00 nonsense\n" * 3)
    totals, _ = _resumed(screener, table, results, "csv", Plan(0, "plain", 16))
    assert totals.n_kept < 6
    assert results.read_bytes() == _one_by_one(screener, table, "csv")[0]


def test_another_file_of_customers_begins_anew(screener: Screener, tmp_path: Path) -> None:
    customers, results = _file(tmp_path / "customers.csv", 120), tmp_path / "hits.csv"
    _kill(screener, customers, results, "csv", 0, 90)
    table = open_table(_file(tmp_path / "customers.csv", 121))
    totals, _ = _resumed(screener, table, results, "csv", Plan(0, "plain", 16))
    assert totals.n_kept == 0
    assert results.read_bytes() == _one_by_one(screener, table, "csv")[0]


def test_two_runs_do_not_write_the_same_results(tmp_path: Path) -> None:
    first = Kept(tmp_path / "hits.csv", "csv", "key")
    with pytest.raises(InputError, match="another run"):
        Kept(tmp_path / "hits.csv", "csv", "key")
    first.abandon()
    assert list(tmp_path.iterdir()) == []


def test_a_worker_that_dies_ends_the_run_with_an_error(screener: Screener, tmp_path: Path) -> None:
    table = open_table(_file(tmp_path / "customers.csv", 50))
    with Pool(_task(screener, table, "csv", Plan(1, "plain", 1)), 1) as pool:
        pool._programs[0].kill()
        with pytest.raises(WorkerError, match="want of memory"):
            list(pool.in_order([Chunk([(2, ["1", "Ivan Petrov", "", ""])])]))


def _forked(pool: Pool) -> list[int]:
    """Give the numbers of the processes that the first worker has forked into."""
    root = pool._programs[0].pid
    return list(map(int, Path(f"/proc/{root}/task/{root}/children").read_text().split()))


def _ends(number: int, patience_s: float = 30.0) -> bool:
    """Say whether a process ends: one that was killed may still be on its way out."""
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.01)
    return False


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no worker forks")
def test_forked_workers_work_and_end_with_the_pool(screener: Screener, tmp_path: Path) -> None:
    table = open_table(_file(tmp_path / "customers.csv", 50))
    chunks = [Chunk([(at, ["1", "Ivan Petrov", "", ""])]) for at in range(2, 20)]
    with Pool(_task(screener, table, "csv", Plan(3, "plain", 1)), 3) as pool:
        assert len(list(pool.in_order(chunks))) == len(chunks)
        numbers = _forked(pool)
        assert len(numbers) == 2
    assert not any(Path(f"/proc/{number}").exists() for number in numbers)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no worker forks")
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGSTOP])
def test_forked_workers_that_die_or_hang_are_ended(
    screener: Screener, tmp_path: Path, sent: signal.Signals
) -> None:
    table = open_table(_file(tmp_path / "customers.csv", 50))
    chunks = [Chunk([(at, ["1", "Ivan Petrov", "", ""])]) for at in range(2, 20)]
    with Pool(_task(screener, table, "csv", Plan(2, "plain", 1)), 2) as pool:
        list(pool.in_order(chunks))
        numbers = _forked(pool)
        for number in numbers:
            os.kill(number, sent)
        if sent == signal.SIGKILL:
            with pytest.raises(WorkerError):
                list(pool.in_order(chunks))
    assert numbers
    assert all(map(_ends, numbers))


def test_a_fault_in_a_worker_is_told_without_what_was_screened(
    screener: Screener, tmp_path: Path
) -> None:
    table = open_table(_file(tmp_path / "customers.csv", 50))
    broken: list[Row] = [object()]  # type: ignore[list-item]
    with (
        Pool(_task(screener, table, "csv", Plan(1, "plain", 1)), 1) as pool,
        pytest.raises(WorkerError, match=r"TypeError in sheet\.py, line \d+"),
    ):
        list(pool.in_order([Chunk(broken)]))  # type: ignore[arg-type]


_COMPILING = """
from proscribe.match import compiled
from proscribe.screen.batch.run import Plan, must_compile

plans = Plan(2, "compiled", 64), Plan(0, "plain", 64)
print([must_compile(plan) for plan in plans])
compiled.mark_ready()
print([must_compile(plan) for plan in plans])
"""


def test_a_run_says_beforehand_that_it_compiles(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", _COMPILING],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PROSCRIBE_CACHE": str(tmp_path),
        },
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert said.splitlines() == ["[True, False]", "[False, False]"]
