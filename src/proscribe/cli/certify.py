"""`proscribe certify`: the completeness certificate of the lists in force."""

from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from proscribe.atomic import replacing
from proscribe.cli.context import Settings, console, notes, plain, row, table, write_json
from proscribe.cli.load import say_building
from proscribe.model.canonical import encode
from proscribe.model.certificate import Certificate, Manipulated, Miss, Tally
from proscribe.screen.answers.results import decimal
from proscribe.screen.proof.robustness import SAMPLE

_STANDARD_OUTPUT = "-"
_SHOWN = 20  # misses on the page; the file has all
_WORDS = {
    "name": "names",
    "original-script": "names in their own script",
    "weak": "weak aliases",
    "identifier": "numbers",
}


@click.command(name="certify")
@click.option("--json", "json_out", is_flag=False, flag_value="-", default="", metavar="[FILE]",
              help="Write the certificate as JSON; alone, to standard output.")  # fmt: skip
@click.option("--sample", default=SAMPLE, type=click.IntRange(min=0), show_default=True,
              metavar="N", help="Names changed of each list and way; 0 for none.")  # fmt: skip
@click.pass_obj
def command(settings: Settings, *, json_out: str, sample: int) -> int:
    """Prove that the index of the lists in force finds every listed party.

    Every strong name is asked for by schema and name only, at the default threshold: its party
    must be found, with none but namesakes before it. Every weak alias is asked for with one more
    listed fact, every number by itself. A sample of the names is asked for changed, in case,
    order, by a slip and so on: how many find their party is told, and decides nothing. See
    docs/certificate.md.

    Exit codes: 0 all found and all counts agree, 1 not so, 2 an error.
    """
    with (
        settings.open() as workspace,
        Progress(
            TextColumn("asking"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            console=notes(), transient=True, disable=not notes().is_terminal,
        ) as progress,
    ):  # fmt: skip
        task = progress.add_task("asking", total=None)
        found = workspace.certify(
            sample=sample,
            building=say_building,
            told=lambda n, total: progress.update(task, completed=n, total=total),
        )
    if json_out == _STANDARD_OUTPUT:
        write_json(found)
    else:
        if json_out:
            with replacing(Path(json_out)) as target:
                target.write(encode(found) + b"\n")
        _page(found, json_out)
    return int(not found.complete)


def _page(found: Certificate, json_out: str) -> None:
    out = console()
    verdict = "complete" if found.complete else "NOT COMPLETE"
    out.print(f"Certificate of completeness: {verdict}", style="bold")
    matcher = found.matcher
    for line in (
        f"Made {found.made}, collection {found.collection}, threshold {decimal(found.threshold)}.",
        f"Index {found.index}.",
        (
            f"Matcher: release {matcher['release']}, weights {matcher['weights']} "
            f"({matcher['weights_sha256'][:12]}), names {matcher['names']}, rarity "
            f"{matcher['rarity']}, Unicode {matcher['unicode']}."
        ),
    ):
        out.print(plain(line), soft_wrap=True)
    made = table("list", "published", ">raw records", ">kept", ">indexed",
                 ">raw names", ">distinct", ">indexed")  # fmt: skip
    for one in found.lists:
        counts = one.coverage
        row(made, (
            one.dataset, one.published[:10] or "undated", _count(counts.raw_records),
            _count(counts.records), _count(one.indexed_records), _count(counts.raw_names),
            _count(counts.names), _count(one.indexed_names),
        ))  # fmt: skip
    out.print(made)
    made = table("found of asked", ">names", ">own script", ">weak + fact", ">weak alone",
                 ">numbers")  # fmt: skip
    for one in found.lists:
        row(made, (
            one.dataset, _share(one.names), _share(one.original_script), _share(one.weak),
            _share(one.weak_alone), _share(one.identifiers),
        ))  # fmt: skip
    out.print(made)
    for one in found.lists:
        if one.coverage.note:
            out.print(plain(f"{one.dataset}: {one.coverage.note}."), soft_wrap=True)
    for fault in found.faults:
        out.print(plain(fault), style="bold red", soft_wrap=True)
    _misses(found.misses, json_out)
    if found.manipulated is not None:
        _manipulated(found.manipulated)


def _misses(misses: tuple[Miss, ...], json_out: str) -> None:
    out = console()
    if not misses:
        out.print("No miss.")
        return
    counts: dict[str, int] = {}
    for miss in misses:
        counts[miss.kind] = counts.get(miss.kind, 0) + 1
    said = ", ".join(f"{count:,} {_WORDS[kind]}" for kind, count in sorted(counts.items()))
    out.print(f"{len(misses):,} misses: {said}.", style="bold red")
    for miss in misses[:_SHOWN]:
        fact = f" with {miss.fact}" if miss.fact else ""
        out.print(
            plain(
                f"  {miss.record_id} ({miss.dataset}), {miss.value}{fact}, scores "
                f"{decimal(miss.score)}. {miss.reason}"
            ),
            soft_wrap=True,
        )
    if len(misses) > _SHOWN and not json_out:
        notes().print(f"{len(misses) - _SHOWN:,} more: --json FILE names all.")


def _manipulated(found: Manipulated) -> None:
    out = console()
    out.print(
        plain(
            f"Names changed ({found.version}), at most {found.sample:,} of each list and change; "
            "a rate decides nothing:"
        ),
        soft_wrap=True,
    )
    made = table("change", ">names", ">found", "95 % interval", "lowest list")
    for rate in found.rates:
        if rate.dataset:
            continue
        of_lists = [
            one for one in found.rates if one.dataset and one.manipulation == rate.manipulation
        ]
        low = min(of_lists, key=lambda one: one.found.value)
        row(made, (
            rate.manipulation, f"{rate.found.n:,}", _percent(rate.found.value),
            f"{_percent(rate.found.low)} to {_percent(rate.found.high)}",
            f"{low.dataset} {_percent(low.found.value)} of {low.found.n:,}",
        ))  # fmt: skip
    out.print(made)


def _percent(value: float) -> str:
    return f"{value * 100:.1f} %"


def _count(number: int | None) -> str:
    return "-" if number is None else f"{number:,}"


def _share(tally: Tally) -> str:
    return f"{tally.found:,} of {tally.asked:,}" if tally.asked else "-"
