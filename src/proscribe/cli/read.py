"""`proscribe read`: what a document announces, whom it means, and which customers that concerns."""

from pathlib import Path
from typing import Any

import click
import msgspec

from proscribe.atomic import replacing
from proscribe.cli.book import Book
from proscribe.cli.brief import print_brief
from proscribe.cli.context import Settings, console, json_option, notes, plain, write_json
from proscribe.cli.load import say_building
from proscribe.cli.met import print_customers
from proscribe.cli.told import say_unlinked
from proscribe.errors import InputError, NothingLoadedError
from proscribe.model.report import Report
from proscribe.reports.brief.customers import with_customers
from proscribe.reports.brief.nouns import Brief
from proscribe.reports.brief.page import page
from proscribe.reports.brief.write import brief_of
from proscribe.reports.exchange import to_ftm
from proscribe.screen.files.table import open_table
from proscribe.values.dates import parse_date
from proscribe.workspace import Workspace

NOBODY, AFFECTED, ERROR = 0, 1, 2


@click.command(name="read")
@click.argument("file", metavar="FILE")
@json_option
@click.option("--html", "html", default="", metavar="OUT", help="Write a page with the evidence.")
@click.option("--ftm", "ftm", default="", metavar="OUT", help="Write FollowTheMoney JSON lines.")
@click.option("--book", default="", metavar="FILE", help="Customers: say who is affected.")
@click.option("--map", "mapping", default="", metavar="WORDS", help="Columns of the book.")
@click.option("--published", default="", metavar="DATE", help="When the file does not say it.")
@click.option("--url", default="", metavar="URL", help="Where the file is from.")
@click.option("--no-lists", is_flag=True, help="Read only; do not ask the lists.")
@click.pass_obj
def command(
    settings: Settings,
    file: str,
    *,
    as_json: bool,
    html: str,
    ftm: str,
    book: str,
    mapping: str,
    published: str,
    url: str,
    no_lists: bool,
) -> int:
    """Read an announcement (plain text or HTML) and link it to the lists.

    FILE is read from disk; nothing is fetched. Customers of --book are compared with the linked
    records and, apart from these, with the parties that the document names and no list here has
    yet. Exit codes: 0 read, 1 a customer meets one of either, 2 an error, or nobody is affected
    but rows of the book could not be compared. What of the document could not be found or read is
    said, and is no error.
    """
    if no_lists and book:
        raise click.UsageError("--book needs the lists: leave --no-lists out.")
    if published and parse_date(published[:10]) is None:
        raise InputError(
            where=f"--published {published}",
            reason="this is not a date",
            remedy="Write 2022-01-12 or 2022-01-12T15:00:00Z.",
        )
    with settings.open() as workspace:
        report = workspace.read(
            Path(file), url=url, published=published, names=not no_lists, building=say_building
        )
        if not no_lists:
            report = _linked(workspace, report)
        records = workspace.linked_records(report)
        brief, is_whole = brief_of(report, records), True
        if book:
            with workspace.plain_file(Path(book)) as path:
                customers = Book(open_table(path, mapping=mapping or None))
                found = tuple(workspace.affected(report, customers.rows()))
            is_whole = customers.is_whole
            brief = with_customers(brief, report, found)
        if html:
            _write(html, page(report, brief).encode())
        if ftm:
            _write(ftm, to_ftm(report))
        if as_json:
            write_json(_with_customers(report, brief))
        elif not html and not ftm:
            print_brief(console(), brief)
        if brief.customers is not None and not as_json:
            print_customers(console(), brief)
    if brief.customers or brief.unlisted_customers:
        return AFFECTED
    return NOBODY if is_whole else ERROR  # "nobody" would be a false answer for those left out


def _with_customers(report: Report, brief: Brief) -> Any:
    """Give a report as it is read again by `timeline`, with the customers beside it."""
    if brief.customers is None:
        return report
    return {
        **msgspec.to_builtins(report),
        "customers": msgspec.to_builtins(brief.customers),
        "unlisted": brief.unlisted,
        "unlisted_customers": msgspec.to_builtins(brief.unlisted_customers),
    }


def _linked(workspace: Workspace, report: Report) -> Report:
    """Link a report; without any list loaded say so: customers meet what it names all the same."""
    try:
        return workspace.link(report, building=say_building)
    except NothingLoadedError:
        say_unlinked()
        return report


def _write(target: str, data: bytes) -> None:
    with replacing(Path(target)) as stream:
        stream.write(data)
    notes().print(plain(f"{target} written."), soft_wrap=True)
