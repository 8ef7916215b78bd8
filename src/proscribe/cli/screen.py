"""`proscribe screen`: one name, or a file of customers."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from proscribe.cli.context import (
    Settings,
    console,
    counted,
    json_option,
    moment,
    notes,
    plain,
    write_json,
)
from proscribe.cli.hits import print_hit
from proscribe.cli.job import Job
from proscribe.cli.load import say_building
from proscribe.cli.query import read_query, read_threshold
from proscribe.cli.spool import is_pipe, spooled
from proscribe.errors import DatasetUnknownError, InputError, NothingLoadedError
from proscribe.ledger.status import ListStatus, is_stale
from proscribe.model.screening import Answer, Query
from proscribe.screen.answers.results import answer_line, decimal, searched
from proscribe.screen.files.table import Table, open_table
from proscribe.screen.screener import Screener
from proscribe.screen.screener import Settings as ScreenSettings
from proscribe.workspace import Workspace

NO_HIT, HIT, ERROR, STALE = 0, 1, 2, 3
_PATH = re.compile(r"[./~\\].*|\S*/\S*|\S+\.[a-z0-9]{3,5}|-")
_FILES = frozenset(
    {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".jsonl", ".ndjson", ".json", ".parquet",
     ".pq", ".gz", ".zip"}
)  # fmt: skip


@click.command(name="screen")
@click.argument("what", metavar="[NAME|FILE]", required=False, default=None)
@click.option("--name/--file", "is_name", default=None, help="Say what it is, when in doubt.")
@click.option("--alias", multiple=True, metavar="NAME", help="Another name of the same one.")
@click.option("--type", "kind", default="", metavar="TYPE", help="person, company, vessel ...")
@click.option("--birth-date", multiple=True, metavar="DATE", help="1961-12-25, 1961, circa 1960.")
@click.option("--country", multiple=True, metavar="COUNTRY", help="Code or name.")
@click.option("--gender", default="", metavar="GENDER", help="male or female.")
@click.option("--id", "numbers", multiple=True, metavar="NUMBER", help="Passport, tax, IMO ...")
@click.option("--address", multiple=True, metavar="ADDRESS", help="In one line.")
@click.option("--dataset", "datasets", multiple=True, metavar="LIST", help="Only this list.")
@click.option("--threshold", default="0.70", metavar="SCORE", show_default=True)
@click.option("--limit", default=25, type=click.IntRange(min=1), show_default=True,
              help="Hits shown for one query; all are counted.")  # fmt: skip
@click.option("--as-of", default="", metavar="DATE", help="Lists as published by then.")
@click.option("--map", "mapping", default="", metavar="WORDS",
              help="What columns mean: name=Kunde,birth_date=Geb.")  # fmt: skip
@click.option("--encoding", default="", metavar="NAME", help="Encoding of a text file.")
@click.option("-o", "--output", default="", metavar="FILE", help="Results: .csv, .jsonl, .parquet.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "jsonl", "parquet"]),
              default=None, help="Form of the results.")  # fmt: skip
@click.option("--all", "clear", is_flag=True, help="Write customers without a hit too.")
@click.option("--strict", is_flag=True, help="Stop at the first row that cannot be read.")
@click.option("--workers", type=click.IntRange(min=1), default=None, metavar="N",
              help="Processes for a long file; one a processor without it.")  # fmt: skip
@click.option("--ignore-stale", is_flag=True, help="No exit code 3 for old lists.")
@json_option
@click.pass_obj
def command(
    settings: Settings,
    what: str | None,
    *,
    is_name: bool | None,
    alias: tuple[str, ...],
    kind: str,
    birth_date: tuple[str, ...],
    country: tuple[str, ...],
    gender: str,
    numbers: tuple[str, ...],
    address: tuple[str, ...],
    datasets: tuple[str, ...],
    threshold: str,
    limit: int,
    as_of: str,
    mapping: str,
    encoding: str,
    output: str,
    form: str | None,
    clear: bool,
    strict: bool,
    workers: int | None,
    ignore_stale: bool,
    as_json: bool,
) -> int:
    """Screen one name, or a file of customers (CSV, Excel, JSON lines, Parquet).

    Exit codes: 0 no hit, 1 a hit, 2 an error, or no hit but rows that could not be screened; 3 a
    list is stale.
    """
    if what is None and not numbers:
        raise click.UsageError("Give a name, a file, or a number with --id.")
    what = what or ""
    if is_name is None:
        is_name = _is_name(what)
    if is_name and (output or form or mapping):
        raise InputError(
            where=f"screen {what!r}",
            reason="--output, --format and --map are for files of customers",
            remedy="For one name: --json.",
        )
    with settings.open() as workspace:
        chosen = ScreenSettings(
            threshold=read_threshold(threshold),
            limit=limit,
            datasets=_datasets(workspace, datasets),
        )
        past = moment("--as-of", as_of)
        stale = [] if past else _stale(workspace.lists(), chosen.datasets)
        with _opened(workspace, past) as screener:
            _demand_lists(workspace, screener, chosen.datasets, past)
            if is_name:
                query = read_query(
                    names=tuple(name for name in (what, *alias) if name),
                    kind=kind,
                    birth_dates=birth_date,
                    countries=country,
                    gender=gender,
                    numbers=numbers,
                    addresses=address,
                )
                n_hits, n_skipped = _one(screener, query, chosen, as_json=as_json), 0
            else:
                with spooled(Path(what)) as whole, workspace.plain_file(whole) as path:
                    job = Job(
                        screener,
                        _table(path, mapping, encoding),
                        chosen,
                        workers=workers,
                    )
                    n_hits = job.run(
                        output=output,
                        form="jsonl" if as_json and form is None else form,
                        clear=clear,
                        strict=strict,
                    )
                    n_skipped = job.n_skipped + job.n_sheets
    for one in stale:
        notes().print(plain(_stale_words(one)), style="yellow", soft_wrap=True)
    if stale and not ignore_stale:
        return STALE
    if n_hits:
        return HIT
    return ERROR if n_skipped else NO_HIT  # "no hit" would be a false answer for those left out


def _table(path: Path, mapping: str, encoding: str) -> Table:
    try:
        return open_table(path, mapping=mapping or None, encoding=encoding)
    except (LookupError, UnicodeError):
        raise InputError(
            where=f"--encoding {encoding}",
            reason=f"{path.name} is not in this encoding, or there is no such encoding",
            remedy="Usual ones: utf-8, cp1252, utf-16.",
        ) from None


def _is_name(text: str) -> bool:
    """Say whether a text is a name and not a file.

    Raises:
        InputError: It looks like the path of a file or folder that is not there, or is a folder:
            "no hit" for a mistyped file name would be a false answer.
    """
    if _is_file(text) or is_pipe(Path(text)) or Path(text).suffix.lower() in _FILES:
        return False
    folder = _is_folder(text)
    if folder or _PATH.fullmatch(text):
        reason = "this looks like a file or folder, and there is no such file"
        stream = "For standard input give /dev/stdin; if it is a name: --name."
        raise InputError(
            where=text,
            reason="this is a folder" if folder else reason,
            remedy=stream if text == "-" else "Check the path; if it is a name: --name.",
        )
    return True


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long, or with a null byte: it can only be a name
        return False


def _is_folder(text: str) -> bool:
    try:
        return bool(text.strip()) and Path(text).is_dir()
    except (OSError, ValueError):
        return False


def _datasets(workspace: Workspace, names: tuple[str, ...]) -> frozenset[str] | None:
    if not names:
        return None
    known = tuple(one.dataset for one in workspace.lists())
    for name in names:
        if name not in known:
            raise DatasetUnknownError(name=name, known=known)
    return frozenset(names)


def _stale(lists: tuple[ListStatus, ...], datasets: frozenset[str] | None) -> list[ListStatus]:
    asked = [one for one in lists if datasets is None or one.dataset in datasets]
    return [one for one in asked if is_stale(one.freshness)]


@contextmanager
def _opened(workspace: Workspace, past: str) -> Iterator[Screener]:
    """Open the screener.

    Raises:
        InputError: Lists are loaded, and none was published by the day that is asked for.
        NothingLoadedError: No list is loaded.
    """
    with ExitStack() as stack:
        try:
            screener = stack.enter_context(workspace.screener(as_of=past, building=say_building))
        except NothingLoadedError:
            if not past or not workspace.lists():
                raise
            raise InputError(
                where=f"--as-of {past}",
                reason="no version of any list published by then is kept here",
                remedy="`proscribe lists --versions` shows what is.",
            ) from None
        yield screener


def _demand_lists(
    workspace: Workspace, screener: Screener, datasets: frozenset[str] | None, past: str
) -> None:
    """Say which lists are not searched, because they had no version then.

    Raises:
        InputError: One of them was asked for by name: "no hit" would be a false answer.
    """
    there = {kept.noun.dataset for kept in screener.versions}
    known = {one.dataset for one in workspace.lists()}
    missing = sorted((datasets or known) - there)
    if missing and datasets is not None:
        raise InputError(
            where=f"--as-of {past}",
            reason=f"no version of {', '.join(missing)} published by then is kept here",
            remedy="`proscribe lists --versions` shows what is.",
        )
    for name in missing:
        notes().print(plain(f"{name} is NOT searched: no version published by {past} is here."))


def _stale_words(one: ListStatus) -> str:
    if one.freshness == "closed":
        after = f"; {one.successor} has succeeded it" if one.successor else ""
        return f"{one.dataset} was closed by its publisher on {one.closed}{after}."
    if one.age_days is None:
        return f"{one.dataset} has no date, so it counts as stale. Run `proscribe update`."
    return f"{one.dataset} is {one.age_days:,} days old: stale. Run `proscribe update`."


def _one(screener: Screener, query: Query, chosen: ScreenSettings, *, as_json: bool) -> int:
    answer = screener.answer(query, chosen)
    if as_json:
        lists = searched(screener.versions, chosen.datasets)
        write_json(answer_line(1, answer, programs=screener.programs, lists=lists))
    else:
        show_answer(screener, answer, chosen)
    return answer.n_hits - answer.n_muted


def show_answer(screener: Screener, answer: Answer, chosen: ScreenSettings) -> None:
    """Print the hits of one query with their reasons."""
    out = console()
    name = answer.query.names[0] if answer.query.names else ""
    lists = ", ".join(
        kept.noun.dataset
        for kept in screener.versions
        if chosen.datasets is None or kept.noun.dataset in chosen.datasets
    )
    if not answer.hits:
        out.print(plain(f"{name}: no hit at {decimal(answer.threshold)} or above on {lists}."),
                  soft_wrap=True)  # fmt: skip
        return
    more = answer.n_hits - len(answer.hits)
    count = counted(answer.n_hits, "hit")
    out.print(plain(f"{name}: {count} at {decimal(answer.threshold)} or above"), style="bold")
    for hit in answer.hits:
        print_hit(out, hit, screener)
    if more > 0:
        notes().print(f"{counted(more, 'more hit')}; --limit {answer.n_hits} shows all.")
