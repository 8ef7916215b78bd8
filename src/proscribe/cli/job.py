"""One file of customers on its way through the screener, with progress and a summary."""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, cast

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from proscribe.cli.context import console, notes, plain, row, table
from proscribe.cli.hits import print_customer
from proscribe.errors import InputError
from proscribe.model.screening import Answer
from proscribe.screen.customers import RowIssue, Table
from proscribe.screen.results import searched, without
from proscribe.screen.screener import Screener, Settings
from proscribe.screen.writers import Form, form_of, open_writer

_SHOWN_CUSTOMERS = 40
_SHOWN_HITS = 3
_SHOWN_ISSUES = 10
_PROGRESS_EVERY = 64


class _Rate(ProgressColumn):
    """Customers a second."""

    def render(self, task: Task) -> Text:
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

    def __init__(self, screener: Screener, customers: Table, chosen: Settings) -> None:
        self._screener = screener
        self._table = customers
        self._chosen = chosen
        self.n_rows = self.n_alerted = self.n_hits = self.n_muted = self.n_skipped = 0
        self.n_joint = 0
        self._lists = searched(screener.versions, chosen.datasets)
        self._issues: list[RowIssue] = []
        self._n_issues = 0

    def run(self, *, output: str, form: str | None, clear: bool, strict: bool) -> int:
        """Screen the file; give the number of hits that are not muted."""
        self._say_columns()
        started = time.perf_counter()
        shown: list[tuple[int, Answer]] = []
        with ExitStack() as stack:
            writer = None
            target = self._target(output, form)
            if target is not None:
                writer = stack.enter_context(
                    open_writer(
                        target[0],
                        form=target[1],
                        clear=clear,
                        programs=self._screener.programs,
                        lists=self._lists,
                    )
                )
            for number, answer in self._answers(strict=strict):
                if writer is not None:
                    writer.write(number, answer)
                elif answer.hits and len(shown) < _SHOWN_CUSTOMERS:
                    shown.append((number, answer))
            if not self.n_rows:
                self._summary(time.perf_counter() - started, "")
                raise InputError(
                    where=self._table.path.name,
                    reason="there is no customer in it that could be screened",
                    remedy='"No hit" would be a false answer; check the export.',
                )
        if writer is None:
            self._show(shown)
        self._summary(time.perf_counter() - started, output)
        return self.n_hits

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

    def _answers(self, *, strict: bool) -> Iterator[tuple[int, Answer]]:
        with _progress() as progress:
            task = progress.add_task("screening", total=self._table.n_rows)
            met: dict[str, int] = {}  # parties that the present customer meets, with the score
            alerted = -1
            for found in self._table.rows():
                if isinstance(found, RowIssue):
                    self._note(found, strict=strict)
                    continue
                answer = self._screener.answer(found.query, self._chosen)
                if found.person:
                    answer = without(answer, met)
                    self.n_joint += found.person == 1
                else:
                    met.clear()
                    self.n_rows += 1
                met.update((hit.party_id, hit.score) for hit in answer.hits if not hit.muted)
                self.n_muted += answer.n_muted
                self.n_hits += answer.n_hits - answer.n_muted
                if answer.n_hits > answer.n_muted and found.number != alerted:
                    alerted = found.number
                    self.n_alerted += 1
                if found.person and not answer.hits:
                    continue
                if self.n_rows % _PROGRESS_EVERY == 0:
                    progress.update(task, completed=self.n_rows)
                yield found.number, answer
            progress.update(task, completed=self.n_rows)

    def _note(self, issue: RowIssue, *, strict: bool) -> None:
        if strict:
            raise InputError(
                where=self._table.path.name,
                reason=issue.message.removesuffix("."),
                remedy="Without --strict the other rows go on.",
            )
        self._n_issues += 1
        self.n_skipped += not issue.kept
        if len(self._issues) < _SHOWN_ISSUES:
            self._issues.append(issue)

    def _show(self, shown: list[tuple[int, Answer]]) -> None:
        out = console()
        for number, answer in shown:
            print_customer(out, number, answer, self._screener, _SHOWN_HITS)
        if self.n_alerted > len(shown):
            notes().print(
                f"{self.n_alerted - len(shown):,} more customers have hits: "
                "write all with -o hits.csv."
            )

    def _summary(self, seconds: float, output: str) -> None:
        err = notes()
        for issue in self._issues:
            err.print(plain(issue.message), style="yellow", soft_wrap=True)
        if self._n_issues > len(self._issues):
            err.print(f"... and {self._n_issues - len(self._issues):,} more such rows.")
        rate = f"{self.n_rows / seconds:,.0f} a second" if seconds > 0 else ""
        words = (
            f"{self.n_rows:,} customers screened in {seconds:,.1f} s ({rate}); "
            f"{self.n_alerted:,} with hits, {self.n_hits:,} hits"
        )
        if self.n_muted:
            words += f", {self.n_muted:,} muted (only a weak alias agrees)"
        if self.n_joint:
            words += f"; {self.n_joint:,} rows may name several people, each screened too"
        if self.n_skipped:
            words += f"; {self.n_skipped:,} rows SKIPPED"
        err.print(f"{words}.")
        err.print(plain(f"Lists: {'; '.join(map(str, self._lists))}."), soft_wrap=True)
        if output:
            err.print(plain(f"Results: {output}"))
