"""`proscribe overlap`: who lists whom, where authorities differ, doubles within a list."""

import csv
import sys

import click

from proscribe.cli.context import (
    Settings,
    console,
    json_option,
    notes,
    plain,
    row,
    table,
    write_json,
)
from proscribe.cli.overlap_report import report
from proscribe.ledger.overlap.finding import KINDS
from proscribe.ledger.overlap.overlap import Overlap
from proscribe.screen.answers.results import guard

_SHOWN = 40
_SIDE = ("list", "record", "number", "caption", "says", "place")


@click.command(name="overlap")
@click.option(
    "--kind", "kinds", multiple=True, metavar="KIND", type=click.Choice(KINDS),
    help=f"Only findings of this kind: {', '.join(KINDS)}.",
)  # fmt: skip
@click.option("--list", "lists", multiple=True, metavar="NAME", help="Only what concerns a list.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "report", "csv", "json"]),
    default="text",
    help="`report` is a text to send to the list maker.",
)
@json_option
@click.pass_obj
def command(
    settings: Settings, *, kinds: tuple[str, ...], lists: tuple[str, ...], form: str, as_json: bool
) -> int:
    """Show who lists whom, where authorities differ, and doubles within a list.

    A finding names both entries by their publishers' numbers and their places in the published
    files. It is found by rule: check it before you send it to the list maker.
    """
    with settings.open() as workspace:
        found = workspace.overlap(kinds, lists)
    if as_json or form == "json":
        write_json(found)
    elif form == "csv":
        _csv(found)
    elif form == "report":
        for line in report(found, lists):
            click.echo(line)
    else:
        _text(found)
    return 0


def _text(found: Overlap) -> None:
    out = console()
    out.print(f"{found.n_parties:,} parties, {found.n_shared:,} of them on more than one list.")
    made = table("list", ">parties")
    for name, count in found.by_list.items():
        row(made, (name, f"{count:,}"))
    out.print(made)
    if found.by_pair:
        made = table("both on", "and", ">parties")
        for left, right, count in found.by_pair:
            row(made, (left, right, f"{count:,}"))
        out.print(made)
    counts: dict[str, int] = {}
    for one in found.findings:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    made = table("finding", ">count")
    for kind, count in sorted(counts.items()):
        row(made, (kind, f"{count:,}"))
    out.print(made)
    for one in found.findings[:_SHOWN]:
        out.print(plain(f"{one.kind}: {one.sentence}"), soft_wrap=True)
    if len(found.findings) > _SHOWN:
        notes().print(
            f"{len(found.findings) - _SHOWN:,} more: --kind and --list choose, "
            "--format report, csv and json give all."
        )


def _csv(found: Overlap) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(
        ["kind", *(f"{word}_{number}" for number in (1, 2) for word in _SIDE), "sentence"]
    )
    for one in found.findings:
        cells: list[str] = [one.kind]
        for side in one.sides:
            cells += (
                side.dataset, side.record_id, side.number, side.caption, side.says, side.place
            )  # fmt: skip
        writer.writerow([guard(cell) for cell in (*cells, one.sentence)])
