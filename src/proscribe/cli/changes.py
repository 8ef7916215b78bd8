"""`proscribe changes`: what changed between two versions of a list, in words."""

import csv
import sys

import click

from proscribe.cli.context import Settings, console, json_option, notes, plain, write_json
from proscribe.ledger.changes import Change, FieldChange
from proscribe.ledger.comparison import Comparison
from proscribe.screen.answers.results import guard

_SIGNS = {"added": "+", "removed": "-", "renumbered": "=", "amended": "~"}


@click.command(name="changes")
@click.argument("dataset")
@click.argument("start", default="", metavar="[FROM]")
@click.argument("end", default="", metavar="[TO]")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text",
              help="Form of the result.")  # fmt: skip
@json_option
@click.pass_obj
def command(
    settings: Settings, dataset: str, start: str, end: str, *, form: str, as_json: bool
) -> int:
    """Show what changed in a list.

    FROM and TO are dates, UTC instants or version numbers (#3). Without them: the version in
    force against the one before it.
    """
    with settings.open() as workspace:
        found = workspace.changes(dataset, start, end)
    if as_json or form == "json":
        write_json(found)
    elif form == "csv":
        _csv(found)
    else:
        _text(found)
    return 0


def _text(found: Comparison) -> None:
    out = console()
    before = found.before.published or f"{found.before.observed} (undated)"
    after = found.after.published or f"{found.after.observed} (undated)"
    counts = {kind: sum(one.kind == kind for one in found.changes) for kind in _SIGNS}
    words = ", ".join(f"{count:,} {kind}" for kind, count in counts.items() if count)
    out.print(plain(f"{found.dataset}: {before} to {after}: {words or 'no change'}"), style="bold")
    for change in found.changes:
        out.print(plain(_line(change)), soft_wrap=True)
        for field in change.fields:
            out.print(plain(f"      {words_of(field)}"), soft_wrap=True)
    if found.left_out:
        notes().print(f"Not compared, because only one side has it: {', '.join(found.left_out)}.")
    if found.formats_differ:
        notes().print("The versions are of different formats: only types and names are compared.")


def _line(change: Change) -> str:
    programs = f"  [{', '.join(change.programs)}]" if change.programs else ""
    former = f" (before: {change.former_id})" if change.former_id else ""
    return (
        f"{_SIGNS[change.kind]} {change.record_id}{former}  "
        f"{change.caption}  ({change.schema}){programs}"
    )


def words_of(field: FieldChange) -> str:
    """Say in words what happened to one field."""
    if not field.before:
        return f"{field.field} added: {field.after}"
    if not field.after:
        return f"{field.field} removed: {field.before}"
    return f"{field.field} changed: {field.before} -> {field.after}"


def _csv(found: Comparison) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(
        ["kind", "record_id", "former_id", "schema", "caption", "programs", "field", "before",
         "after"]
    )  # fmt: skip
    for change in found.changes:
        for field in change.fields or (FieldChange("", "", ""),):
            cells = (
                change.kind,
                change.record_id,
                change.former_id,
                change.schema,
                change.caption,
                " ".join(change.programs),
                field.field,
                field.before,
                field.after,
            )
            writer.writerow([guard(cell) for cell in cells])
