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
from proscribe.ledger.overlap import Overlap
from proscribe.screen.results import guard

_SHOWN = 40


@click.command(name="overlap")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only findings of this kind.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text")
@json_option
@click.pass_obj
def command(settings: Settings, *, kinds: tuple[str, ...], form: str, as_json: bool) -> int:
    """Show who lists whom, where authorities differ, and doubles within a list.

    A finding is for a person to check, and to send to the list maker.
    """
    with settings.open() as workspace:
        found = workspace.overlap(kinds)
    if as_json or form == "json":
        write_json(found)
    elif form == "csv":
        _csv(found)
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
        notes().print(f"{len(found.findings) - _SHOWN:,} more: --format csv gives all.")


def _csv(found: Overlap) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(["kind", "datasets", "record_1", "record_2", "caption", "value_1", "value_2",
                     "sentence"])  # fmt: skip
    for one in found.findings:
        cells = (
            one.kind, " ".join(one.datasets), *one.records, one.caption, *one.values, one.sentence
        )  # fmt: skip
        writer.writerow([guard(cell) for cell in cells])
