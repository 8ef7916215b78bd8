"""One file of customers on its way through the screener, with progress and a summary."""

import sys
import time
from pathlib import Path
from typing import BinaryIO, cast

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Task as BarTask
from rich.text import Text

from proscribe.cli.book import no_customer
from proscribe.cli.context import console, counted, notes, plain, row, table
from proscribe.cli.hits import print_customer
from proscribe.errors import InputError, WorkerError
from proscribe.model.screening import Answer
from proscribe.screen.answers.forms import Form, form_of, unwritable
from proscribe.screen.answers.results import searched
from proscribe.screen.batch.chunk import Task
from proscribe.screen.batch.journal import file_digest
from proscribe.screen.batch.run import (
    Plan,
    Totals,
    choose_plan,
    compile_for,
    key_of,
    must_compile,
    run,
)
from proscribe.screen.batch.sinks import File, Kept, Shown, Sink, Stream
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.files.table import Table
from proscribe.screen.screener import Screener, Settings

_SHOWN_HITS = 3
_SHOWN_ISSUES = 10


class _Rate(ProgressColumn):
    """Customers a second."""

    def render(self, task: BarTask) -> Text:
        """Give the rate so far."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed else "")


def _progress() -> Progress:
    return Progress(
        TextColumn("screening"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=notes(),
        transient=True,
        disable=not notes().is_terminal,
    )


class Job:
    """One file of customers on its way through the screener."""

    def __init__(
        self, screener: Screener, customers: Table, chosen: Settings, *, workers: int | None = None
    ) -> None:
        self._screener = screener
        self._table = customers
        self._chosen = chosen
        self._workers = workers
        self._totals = Totals()
        self._n_skipped = self._n_issues = 0
        self._lists = searched(screener.versions, chosen.datasets)
        self._issues: list[RowIssue] = []

    @property
    def n_skipped(self) -> int:
        """Rows of the run that could not be screened."""
        return self._n_skipped

    @property
    def n_sheets(self) -> int:
        """Sheets that look like customers and are not screened."""
        return self._table.n_sheets

    def run(self, *, output: str, form: str | None, clear: bool, strict: bool) -> int:
        """Screen the file; give the number of hits that are not muted."""
        self._say_columns()
        started = time.perf_counter()
        target = self._target(output, form)
        plan = choose_plan(self._table, self._workers)
        task = Task(
            index=self._screener.generation.path,
            mode=plan.mode,
            recipe=self._table.recipe,
            settings=self._chosen,
            form=target[1] if target else None,
            clear=clear,
            lists=self._lists,
        )
        started += self._compile(task, plan)
        sink = self._sink(target, task, plan)
        try:
            self._screen(task, plan, sink, strict=strict)
            self._demand_rows(started)
            sink.finish()
        except WorkerError:  # what is finished stays for the next run
            raise
        except BaseException:
            sink.abandon()
            raise
        if target is None:
            self._show(self._totals.shown)
        self._summary(time.perf_counter() - started, output)
        return self._totals.counts.n_hits

    def _compile(self, task: Task, plan: Plan) -> float:
        """Compile where that is still to be done; give its seconds, which no rate counts."""
        if not must_compile(plan):
            return 0.0
        started = time.perf_counter()
        notes().print("Compiling the matcher, once for this release: about half a minute ...")
        compile_for(task)
        seconds = time.perf_counter() - started
        notes().print(f"Compiled in {seconds:,.0f} s; later runs begin at once.")
        return seconds

    def _say_columns(self) -> None:
        err = notes()
        made = table("column", "read as", "why")
        for column in self._table.columns:
            row(made, (column.heading, column.field.replace("_", " "), column.why))
        err.print(made)
        for note in self._table.notes:
            err.print(plain(note), soft_wrap=True)

    def _target(self, output: str, form: str | None) -> tuple[Path | BinaryIO, Form] | None:
        if output:
            path = Path(output)
            if path.exists() and path.samefile(self._table.path):
                raise InputError(
                    where=output,
                    reason="this is the file of customers itself",
                    remedy="Give the results another name.",
                )
            kind = cast("Form", form) if form not in (None, "table") else form_of(path)
            return path, kind
        if form in (None, "table"):
            return None
        if form == "parquet":
            raise InputError(
                where="--format parquet",
                reason="Parquet is not written to standard output",
                remedy="Name a file: -o hits.parquet.",
            )
        return sys.stdout.buffer, cast("Form", form)

    def _demand_rows(self, started: float) -> None:
        if self._totals.n_rows:
            return
        self._summary(time.perf_counter() - started, "")
        raise no_customer(self._table)

    def _sink(self, target: tuple[Path | BinaryIO, Form] | None, task: Task, plan: Plan) -> Sink:
        if target is None:
            return Shown()
        place, form = target
        if not isinstance(place, Path):
            return Stream(place)
        try:
            goes_on = self._table.path.is_file() and (place.is_file() or not place.exists())
            if not goes_on:  # a pipe on either side: it cannot be read, or written, once more
                return File(place, form)
            return Kept(place, form, key_of(task, plan, file_digest(self._table.path)))
        except OSError as fault:
            raise unwritable(place, fault) from fault

    def _screen(self, task: Task, plan: Plan, sink: Sink, *, strict: bool) -> None:
        with _progress() as progress:
            bar = progress.add_task("screening", total=self._table.n_rows)
            self._totals = run(
                self._screener,
                self._table,
                task,
                plan,
                sink,
                tell=lambda issue: self._note(issue, strict=strict),
                advance=lambda n_rows: progress.update(bar, completed=n_rows),
            )

    def _note(self, issue: RowIssue, *, strict: bool) -> None:
        if strict:
            raise InputError(
                where=self._table.path.name,
                reason=issue.message.removesuffix("."),
                remedy="Without --strict the other rows go on.",
            )
        self._n_issues += 1
        self._n_skipped += not issue.kept
        if len(self._issues) < _SHOWN_ISSUES:
            self._issues.append(issue)

    def _show(self, shown: list[tuple[int, Answer]]) -> None:
        out = console()
        for number, answer in shown:
            print_customer(out, number, answer, self._screener, _SHOWN_HITS)
        n_alerted = self._totals.counts.n_alerted
        if n_alerted > len(shown):
            others = counted(n_alerted - len(shown), "more customer")
            notes().print(f"{others} with hits: write all with -o hits.csv.")

    def _summary(self, seconds: float, output: str) -> None:
        err = notes()
        for issue in self._issues:
            err.print(plain(issue.message), style="yellow", soft_wrap=True)
        if self._n_issues > len(self._issues):
            err.print(f"... and {counted(self._n_issues - len(self._issues), 'more such row')}.")
        totals, counts = self._totals, self._totals.counts
        rate = f" ({totals.n_rows / seconds:,.0f} a second)" if seconds >= 1 else ""
        words = (
            f"{counted(totals.n_rows, 'customer')} screened in {seconds:,.1f} s{rate}; "
            f"{counts.n_alerted:,} with hits, {counted(counts.n_hits, 'hit')}"
        )
        if counts.n_muted:
            words += f", {counts.n_muted:,} muted (only a weak alias agrees)"
        if totals.n_joint:
            words += (
                f"; {counted(totals.n_joint, 'row')} may name several people, each screened too"
            )
        if totals.n_kept:
            words += "; a run that was stopped has been gone on with"
        if self._n_skipped:
            words += f"; {counted(self._n_skipped, 'row')} SKIPPED"
        err.print(f"{words}.")
        err.print(plain(f"Lists: {'; '.join(map(str, self._lists))}."), soft_wrap=True)
        if output:
            err.print(plain(f"Results: {output}"))
