"""`proscribe evaluate`: how well the matcher does on a file of labelled pairs."""

import time
from pathlib import Path

import click
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from proscribe.atomic import replacing
from proscribe.cli.context import (
    console,
    counted,
    moment,
    notes,
    plain,
    row,
    table,
    write_json,
)
from proscribe.cli.query import read_threshold
from proscribe.cli.spool import spooled
from proscribe.errors import InputError
from proscribe.evaluate.gates import read_gates
from proscribe.evaluate.page import page
from proscribe.evaluate.report import Evaluation, Miss, Slice
from proscribe.evaluate.run import Options
from proscribe.model.canonical import encode
from proscribe.model.share import Share
from proscribe.screen.answers.results import decimal
from proscribe.workspace import Workspace

_STANDARD_OUTPUT = "-"
_SHOWN_ISSUES = 10
_SHOWN_SLICES = 40
_SHOWN_MISSES = 5
_GATE_MISSED, _SKIPPED = 1, 2  # exit codes


@click.command(name="evaluate")
@click.argument("file", metavar="FILE")
@click.option("--threshold", default="", metavar="SCORE",
              help="Default: that of the gates, else 0.70.")  # fmt: skip
@click.option("--json", "json_out", is_flag=False, flag_value="-", default="", metavar="[OUT]",
              help="Write all figures as JSON; alone, to standard output.")  # fmt: skip
@click.option("--html", "html_out", default="", metavar="OUT", help="Write a report to read.")
@click.option("--scores", "scores_out", default="", metavar="OUT.csv",
              help="Write the score of every pair.")  # fmt: skip
@click.option("--gate", "gate_file", default="", metavar="GATES.toml",
              help="Least figures; exit code 1 when one is not met.")  # fmt: skip
@click.option("--misses", default=20, type=click.IntRange(min=0), show_default=True,
              help="Wrong decisions explained, of each kind.")  # fmt: skip
@click.option("--date", default="", metavar="DATE", help="Day named in the report; default: today.")
@click.option("--encoding", default="", metavar="NAME", help="Encoding of the file.")
@click.option("--strict", is_flag=True, help="Stop at the first row that cannot be read.")
def command(
    file: str,
    *,
    threshold: str,
    json_out: str,
    html_out: str,
    scores_out: str,
    gate_file: str,
    misses: int,
    date: str,
    encoding: str,
    strict: bool,
) -> int:
    """Measure the matcher on labelled pairs.

    FILE is CSV with the columns name1, name2 and is_match (and schema, case_group, category,
    quality where there are any), or JSON lines with `query`, `candidate` and `is_match`. Without
    labels there are scores only. Needs no list. See docs/evaluate.md.

    Exit codes: 0 done, 1 a gate is not met, 2 an error, or rows that could not be scored.
    """
    path = Path(file)
    for name in (json_out, html_out, scores_out):
        _refuse_input(name, path)
    options = Options(
        threshold=read_threshold(threshold) if threshold else None,
        strict=strict,
        n_misses=misses,
        encoding=encoding,
        gates=read_gates(Path(gate_file)) if gate_file else None,
        scores=Path(scores_out) if scores_out else None,
    )
    started = time.perf_counter()
    with (
        Progress(
            TextColumn("scoring {task.completed:,} pairs"),
            TimeElapsedColumn(),
            console=notes(),
            transient=True,
            disable=not notes().is_terminal,
        ) as progress,
        spooled(path) as whole,
    ):
        task = progress.add_task("scoring", total=None)
        found = Workspace.evaluate(
            whole,
            options,
            date=moment("--date", date)[:10],
            told=lambda n: progress.update(task, completed=n),
        )
    seconds = time.perf_counter() - started
    if html_out:
        with replacing(Path(html_out)) as target:
            target.write(page(found).encode("utf-8", "replace"))
    if json_out == _STANDARD_OUTPUT:
        write_json(found)
    else:
        if json_out:
            with replacing(Path(json_out)) as target:
                target.write(encode(found) + b"\n")
        _show(found)
    _summary(found, seconds)
    if not found.passed:
        return _GATE_MISSED
    return _SKIPPED if found.file.n_skipped else 0


def _refuse_input(name: str, path: Path) -> None:
    if name and name != _STANDARD_OUTPUT and Path(name).exists() and Path(name).samefile(path):
        raise InputError(
            where=name,
            reason="this is the file of pairs itself",
            remedy="Give the result another name.",
        )


def _show(found: Evaluation) -> None:
    out = console()
    if found.overall is None:
        out.print(
            f"{found.file.n_pairs:,} pairs scored; none has a label, so there are no figures."
        )
        return
    one = found.overall
    out.print(
        plain(
            f"{found.file.name}: {one.n:,} labelled pairs, {one.n_matches:,} matches, "
            f"threshold {decimal(found.threshold)}"
        ),
        style="bold",
    )
    made = table("slice", ">pairs", ">matches", "recall", "precision", "F1", "others cleared")
    slices = (one, *found.slices)
    for part in slices[:_SHOWN_SLICES]:
        row(made, _cells(part))
    out.print(made)
    if len(slices) > _SHOWN_SLICES:
        more = len(slices) - _SHOWN_SLICES
        out.print(f"... and {more:,} more slices: --json or --html gives them all.")
    if any(part.small for part in slices[:_SHOWN_SLICES]):
        out.print("* fewer than 100 labelled pairs: too few to decide by.")
    _order(found)
    _misses("Missed matches, lowest score first", found.false_negatives, one.missed)
    _misses("False hits, highest score first", found.false_positives, one.false_hits)
    for gate in found.gates:
        style = {"fail": "bold red", "pass": "green"}.get(gate.outcome, "")
        out.print(plain(f"{gate.outcome}: {gate.words}"), style=style, soft_wrap=True)


def _cells(part: Slice) -> tuple[str, ...]:
    name = f"{part.dimension}: {part.value or '(none)'}" if part.dimension != "all" else "all"
    return (
        f"{name}{'*' if part.small else ''}",
        f"{part.n:,}",
        f"{part.n_matches:,}",
        _share(part.recall),
        _share(part.precision),
        _share(part.f1),
        _share(part.specificity),
    )


def _share(share: Share | None) -> str:
    return f"{share.value:.3f} ({share.low:.3f}-{share.high:.3f})" if share else "-"


def _order(found: Evaluation) -> None:
    out = console()
    if found.ordering:
        order = found.ordering
        out.print(
            f"Order: AUC {order.auc:.4f}. "
            f"Best F1 {order.best_f1:.4f} at a threshold of {order.best_threshold:.2f}."
        )
    if found.calibration and found.ties:
        ties = found.ties
        out.print(
            f"Calibration: Brier {found.calibration.brier:.4f} "
            f"(share of matches alone: {found.calibration.brier_base:.4f}). "
            f"Ties: {ties.distinct:,} different scores; {ties.at_one:,} pairs at 1.0."
        )


def _misses(title: str, misses: tuple[Miss, ...], total: int) -> None:
    if not misses:
        return
    out = console()
    shown = misses[:_SHOWN_MISSES]
    out.print(f"\n{title} ({len(shown)} of {total:,}):")
    for miss in shown:
        head = f"  {decimal(miss.score):>6}  row {miss.number}: {miss.query} / {miss.candidate}"
        out.print(plain(head), soft_wrap=True)
        out.print(plain(f"          {miss.reasons}"), style="dim", soft_wrap=True)


def _summary(found: Evaluation, seconds: float) -> None:
    err = notes()
    file = found.file
    for note in file.notes:
        err.print(plain(note), soft_wrap=True)
    for message in file.issues[:_SHOWN_ISSUES]:
        err.print(plain(message), style="yellow", soft_wrap=True)
    if file.n_issues > _SHOWN_ISSUES:
        err.print(f"... and {counted(file.n_issues - _SHOWN_ISSUES, 'more such row')}.")
    rate = f" ({file.n_pairs / seconds:,.0f} a second)" if seconds >= 1 else ""
    skipped = f"; {counted(file.n_skipped, 'row')} SKIPPED" if file.n_skipped else ""
    err.print(f"{counted(file.n_pairs, 'pair')} scored in {seconds:,.1f} s{rate}{skipped}.")
