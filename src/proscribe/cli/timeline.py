"""`proscribe timeline`: provocations, consequences and diplomacy in order, with who says so."""

import sys
from pathlib import Path

import click
import msgspec
from rich.text import Text

from proscribe.atomic import replacing
from proscribe.cli.context import (
    Settings,
    console,
    counted,
    json_option,
    notes,
    plain,
    row,
    stretch,
    table,
    write_json,
)
from proscribe.cli.designations import country_code
from proscribe.cli.timeline_csv import csv_text
from proscribe.cli.told import told_by
from proscribe.cli.unknown import say_unknown
from proscribe.ledger.timeline.page import page
from proscribe.ledger.timeline.row import Timeline, TimelineRow
from proscribe.ledger.timeline.words import LINKS, day_words, ground_words, minute
from proscribe.ledger.wanted import Wanted


@click.command(name="timeline")
@click.argument("reports", nargs=-1, metavar="[FILE]...")
@click.option("--program", "programs", multiple=True, metavar="TAG",
              help="Program, for example NPWMD; DPRK* for all that begin so.")  # fmt: skip
@click.option("--country", "countries", multiple=True, metavar="COUNTRY",
              help="Country, by code or name.")  # fmt: skip
@click.option("--party", "parties", multiple=True, metavar="ID", help="Record id or party id.")
@click.option("--authority", "authorities", multiple=True, metavar="NAME", help="For example OFAC.")
@click.option("--dataset", "datasets", multiple=True, metavar="NAME", help="Only this list.")
@click.option("--from", "since", default="", metavar="DATE", help="First day, included.")
@click.option("--to", "until", default="", metavar="DATE", help="Last day, included.")
@click.option("--title", default="", metavar="TEXT", help="Heading of the page.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv", "html"]),
              default="text", help="Form of the result; `html` is a drawn page.")  # fmt: skip
@click.option("-o", "--output", default="", metavar="FILE", help="Default: standard output.")
@json_option
@click.pass_obj
def command(
    settings: Settings,
    *,
    reports: tuple[str, ...],
    programs: tuple[str, ...],
    countries: tuple[str, ...],
    parties: tuple[str, ...],
    authorities: tuple[str, ...],
    datasets: tuple[str, ...],
    since: str,
    until: str,
    title: str,
    form: str,
    output: str,
    as_json: bool,
) -> int:
    """Show what happened, in order: from the lists kept here and from documents.

    A FILE is a document (text or HTML), or what `proscribe read --json` wrote of one. Several
    sources of one event are one row that shows where they differ; a total that somebody claims is
    never added to single events.
    """
    since, until = stretch(since, until)
    wanted = Wanted(
        programs=programs,
        countries=tuple(country_code(text) for text in countries),
        parties=parties,
        authorities=authorities,
        datasets=datasets,
        since=since,
        until=until,
    )
    with settings.open() as workspace:
        told = told_by(workspace, reports)
        found = workspace.timeline(wanted, told, subject=title)
        is_empty = not (found.rows or found.undated)
        if is_empty and not found.unknown and not told:
            say_unknown(workspace, wanted)
    form = "json" if as_json else form
    if output:
        with replacing(Path(output)) as stream:
            stream.write(_text_of(found, form).encode())
        notes().print(f"{counted(len(found.rows) + len(found.undated), 'event')} written.")
    elif form == "text":
        _print(found)
    elif form == "json":
        write_json(found)
    else:
        sys.stdout.write(_text_of(found, form))
    return 0


def _text_of(found: Timeline, form: str) -> str:
    if form == "html":
        return page(found)
    if form == "csv":
        return csv_text(found)
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"
    with console().capture() as captured:
        _print(found)
    return captured.get()


def _print(found: Timeline) -> None:
    out = console()
    out.print(plain(found.subject), style="bold")
    if not (found.rows or found.undated):
        out.print("No event.")
    for title, rows in (("", found.rows), ("Not dated:", found.undated)):
        if not rows:
            continue
        if title:
            out.print(title)
        made = table(">", "dated", "from (UTC)", "before (UTC)", "who", "what")
        for one in rows:
            row(made, _cells(one))
        out.print(made)
    for link in found.links:
        by = f", says {link.by}" if link.by else ""
        sure = "" if link.certain else " (possibly)"
        out.print(
            plain(f"{link.source}: {LINKS[link.kind].lower()} {link.target}{sure}{by}."),
            soft_wrap=True,
        )
    for one in (*found.rows, *found.undated):
        for conflict in one.conflicts:
            said = "; ".join(f"{value} ({who})" for value, who in conflict.values)
            out.print(plain(f"{one.number}: sources differ in {conflict.field}: {said}."))
    if found.unknown:
        notes().print(
            f"Nothing dates {found.unknown:,} more designations: they stand in the earliest "
            "version of their list."
        )
    if found.left_out:
        events = "event" if found.left_out == 1 else "events"
        notes().print(f"{found.left_out:,} {events} of the reports not shown: not about this.")


def _cells(one: TimelineRow) -> tuple[object, ...]:
    return (
        one.number,
        day_words(one).replace(" to ", " .. "),
        minute(one.utc.start),
        minute(one.utc.end),
        one.actor_name,
        Text.assemble(plain(one.title), "\n", (f"  {_ground(one)}", "dim")),
    )


def _ground(one: TimelineRow) -> str:
    sources = f", {len(one.sources)} sources" if len(one.sources) > 1 else ""
    return ground_words(one) + sources
