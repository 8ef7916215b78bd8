"""`proscribe export`: the records in force as files for other tools."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from proscribe.atomic import replacing
from proscribe.cli.context import Settings, json_option, moment, notes, write_json
from proscribe.errors import InputError
from proscribe.model.record import Record
from proscribe.sources.ftm.write import to_lines
from proscribe.sources.own.records import encode
from proscribe.workspace import Workspace


@click.command(name="export")
@click.option("--format", "form", type=click.Choice(["ftm", "records"]), default="ftm",
              help="FollowTheMoney, or whole records (these load again without loss).")  # fmt: skip
@click.option("--dataset", "datasets", multiple=True, metavar="NAME", help="Only this list.")
@click.option("--as-of", default="", metavar="DATE", help="As published by then.")
@click.option("-o", "--output", default="", metavar="FILE", help="Default: standard output.")
@json_option
@click.pass_obj
def command(
    settings: Settings,
    form: str,
    datasets: tuple[str, ...],
    *,
    as_of: str,
    output: str,
    as_json: bool,
) -> int:
    """Write the records in force as FollowTheMoney or other files.

    What FollowTheMoney cannot carry is in docs/ftm.md.
    """
    count = 0
    with settings.open() as workspace:
        if form == "records" and len(datasets) != 1 and len(workspace.dataset_names()) > 1:
            raise InputError(
                where="--format records",
                reason="a file of records is one list, and there are several",
                remedy="Name it: --dataset NAME.",
            )
        lines = _lines(workspace, form, datasets, moment("--as-of", as_of))
        if output:
            with replacing(Path(output)) as stream:
                for count, line in enumerate(lines, start=1):  # noqa: B007 - counted
                    stream.write(line)
        else:
            for count, line in enumerate(lines, start=1):  # noqa: B007 - counted
                sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
    if output and as_json:
        write_json({"file": output, "format": form, "records": count})
    elif output:
        notes().print(f"{count:,} records written.")
    return 0


def _lines(
    workspace: Workspace, form: str, datasets: tuple[str, ...], as_of: str
) -> Iterator[bytes]:
    for dataset, record in workspace.records(datasets, as_of=as_of):
        yield _line(form, dataset, record)


def _line(form: str, dataset: str, record: Record) -> bytes:
    line = to_lines(record, dataset) if form == "ftm" else encode(record)
    return line if line.endswith(b"\n") else line + b"\n"
