"""`proscribe demo`: the built-in example list against the example customers."""

import shutil
from pathlib import Path

import click
import msgspec

from proscribe.cli.context import Settings, console, json_option, plain, write_json
from proscribe.cli.hits import print_customer
from proscribe.errors import InputError
from proscribe.ingest.given import Given, Options
from proscribe.screen.answers.results import answer_line
from proscribe.screen.customers.rows import Row
from proscribe.screen.files.table import open_table
from proscribe.screen.screener import Settings as ScreenSettings
from proscribe.sources import registry
from proscribe.sources.example.files import customers_path, parties_file
from proscribe.sources.own.records import RecordLines
from proscribe.store.backend import sqlite_url
from proscribe.workspace import Workspace
from proscribe.workspace.home import locate

_MARK = "PROSCRIBE-DEMO.txt"
_NEXT = (
    ("proscribe --home {home} show {party}", "all that the example lists say of a party"),
    ('proscribe --home {home} screen "최명현"', "screen one name, in any script"),
    ("proscribe update", "fetch the official lists"),
    ("proscribe load FILE...", "or load lists that you have on disk"),
    ("proscribe screen customers.csv -o hits.csv", "then screen your own file"),
)


@click.command(name="demo")
@json_option
@click.pass_obj
def command(settings: Settings, *, as_json: bool) -> int:
    """Load the built-in example list and screen the example customers.

    The example lives in a folder of its own and touches nothing else. It is an incomplete
    selection from public lists: never screen real customers against it.
    """
    home = locate(Path(settings.home) if settings.home else None).folder / "demo"
    _make_anew(home)
    with Workspace(home, database=sqlite_url(home / "store.db")) as workspace:
        outcome = workspace.load_version(_example(), Options())
        with customers_path() as path, workspace.screener() as screener:
            customers = open_table(path)
            answers = [
                (found.number, screener.answer(found.query, ScreenSettings()))
                for found in customers.rows()
                if isinstance(found, Row)
            ]
            hits = [(number, answer) for number, answer in answers if answer.hits]
            if as_json:
                write_json([answer_line(n, one, programs=screener.programs) for n, one in hits])
                return 0
            out = console()
            version = outcome.version
            out.print(
                f"Loaded the EXAMPLE list: {version.n_records} records of public sanctions lists, "
                f"{version.n_names} names in several scripts."
            )
            out.print(
                f"Screened {len(answers)} invented customers: {len(hits)} meet a listed party.\n"
            )
            for number, answer in hits:
                print_customer(out, number, answer, screener, 1)
    _say_next(home, hits[0][1].hits[0].party_id)
    return 0


def _make_anew(folder: Path) -> None:
    """Empty the folder of an earlier demo; a folder that is not one is never touched.

    Raises:
        InputError: There is a folder or file of that name that no demo made.
    """
    mark = folder / _MARK
    if mark.is_file():
        shutil.rmtree(folder, ignore_errors=True)
    elif folder.exists():
        raise InputError(
            where=str(folder),
            reason="the demo would use this folder, and it is not one of its own",
            remedy="Give another place: proscribe --home DIR demo.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text("Made by `proscribe demo`; the next demo deletes this folder.\n")


def _example() -> Given:
    dataset = registry.dataset("example_sanctions")
    one = RecordLines()  # asking the registry would import every parser there is
    files = {one.components[0].name: parties_file()}
    inspection = one.inspect(files)
    return Given(
        dataset=dataset,
        format=one,
        files=files,
        inspection=msgspec.structs.replace(inspection, dataset=dataset.name),
    )


def _say_next(home: Path, party: str) -> None:
    out = console()
    out.print("\nWhat to type next:")
    for text, why in _NEXT:
        out.print(plain(f"  {text.format(home=home, party=party)}"), soft_wrap=True)
        out.print(plain(f"      {why}"), style="dim")
