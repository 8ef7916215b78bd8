"""`proscribe designations`: who was designated by whom, under what, when; and on what ground."""

import csv
import sys
from collections.abc import Sequence

import click

from proscribe.cli.context import (
    Settings,
    console,
    counted,
    json_option,
    moment,
    notes,
    plain,
    row,
    stretch,
    table,
    write_json,
)
from proscribe.cli.unknown import say_unknown, say_unknown_authorities
from proscribe.errors import InputError
from proscribe.ledger.row import LedgerRow, When, known_from, notation
from proscribe.ledger.wanted import Found, Kind, Moment, Wanted, kind_of
from proscribe.screen.answers.results import guard
from proscribe.values.territories import parse_territory

_SHOWN = 200  # rows of a table that a person still reads


@click.command(name="designations")
@click.option("--program", "programs", multiple=True, metavar="TAG",
              help="Program, for example NPWMD; DPRK* for all that begin so.")  # fmt: skip
@click.option("--authority", "authorities", multiple=True, metavar="NAME", help="For example OFAC.")
@click.option("--country", "countries", multiple=True, metavar="COUNTRY",
              help="Nationality, registration, flag or address; a code or a name.")  # fmt: skip
@click.option("--type", "kinds", multiple=True,
              type=click.Choice(["individual", "entity", "vessel", "aircraft"]),
              help="What the party is.")  # fmt: skip
@click.option("--dataset", "datasets", multiple=True, metavar="NAME", help="Only this list.")
@click.option("--party", "parties", multiple=True, metavar="ID", help="Record id or party id.")
@click.option("--from", "since", default="", metavar="DATE", help="First day, included.")
@click.option("--to", "until", default="", metavar="DATE", help="Last day, included.")
@click.option("--event", type=click.Choice(["listed", "amended", "lifted", "any"]),
              default="listed", help="What happened in that time. Default: listed.")  # fmt: skip
@click.option("--in-force", is_flag=True, help="Only what has not ended (by --to).")
@click.option("--possible", is_flag=True,
              help="Also those that may lie in it, and those that nothing dates.")  # fmt: skip
@click.option("--as-of", default="", metavar="DATE", help="From what was published by then.")
@click.option("--as-known", default="", metavar="DATE", help="From what was known here by then.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text",
              help="Form of the result.")  # fmt: skip
@json_option
@click.pass_obj
def command(
    settings: Settings,
    *,
    programs: tuple[str, ...],
    authorities: tuple[str, ...],
    countries: tuple[str, ...],
    kinds: tuple[Kind, ...],
    datasets: tuple[str, ...],
    parties: tuple[str, ...],
    since: str,
    until: str,
    event: Moment,
    in_force: bool,
    possible: bool,
    as_of: str,
    as_known: str,
    form: str,
    as_json: bool,
) -> int:
    """Show designations through time, from every list and version kept here.

    A single date is stated by the list. `a .. b` lies between the versions of these days, of a
    list that states none; `by b` stands in the earliest version and may be of any age.
    """
    since, until = stretch(since, until)
    wanted = Wanted(
        programs=programs,
        authorities=authorities,
        datasets=datasets,
        kinds=kinds,
        countries=tuple(country_code(text) for text in countries),
        parties=parties,
        since=since,
        until=until,
        moment=event,
        in_force=in_force,
    )
    with settings.open() as workspace:
        found = workspace.designations(
            wanted, as_of=moment("--as-of", as_of), as_known=_instant("--as-known", as_known)
        )
        if not (found.rows or found.possible or found.undated):
            say_unknown(workspace, wanted)
        elif authorities:
            known = {name for one in found.coverage for name in one.authorities}
            say_unknown_authorities(authorities, known)
    if as_json or form == "json":
        write_json(found)
    elif form == "csv":
        _csv(found, possible=possible)
    else:
        _text(found, possible=possible, dated=bool(since or until))
    return 0


def country_code(text: str) -> str:
    """Read a country from an option.

    Raises:
        InputError: It is none.
    """
    code = parse_territory(text)
    if code is None:
        raise InputError(
            where=f"--country {text}",
            reason="this is no country that proscribe knows",
            remedy="Write its ISO code or its name, for example kp or North Korea.",
        )
    return code


def _instant(name: str, text: str) -> str:
    found = moment(name, text)
    return f"{found}T23:59:59Z" if len(found) == 10 else found


def _text(found: Found, *, possible: bool, dated: bool) -> None:
    out = console()
    parts = [("", found.rows)]
    if possible:
        parts += [("May lie in that time", found.possible), ("Nothing dates", found.undated)]
    for title, rows in parts:
        if title and not rows:
            continue
        if title:
            out.print(plain(f"\n{title}:"), style="bold")
        made = table("since", "record", "party", "type", "authority", "program", "until")
        for one in rows[:_SHOWN]:
            row(made, _cells(one))
        if rows:
            out.print(made)
        if len(rows) > _SHOWN:
            notes().print(f"{len(rows) - _SHOWN:,} more: --format csv gives all.")
    out.print(f"{counted(len(found.rows), 'designation')}.")
    _remarks(found, possible=possible, dated=dated)


def _remarks(found: Found, *, possible: bool, dated: bool) -> None:
    words: list[str] = []
    if found.possible:
        words.append(
            f"{len(found.possible):,} more may lie in that time: they came between two versions, "
            "one of them outside."
        )
    if found.undated:
        words.append(
            f"Nothing dates {len(found.undated):,} more, which stand in the earliest version here."
        )
    if words and not possible:
        notes().print(" ".join((*words, "--possible shows them.")))
    for one in found.coverage:
        if dated and not one.n_effective and one.n_rows:
            first, last = one.first[:10] or "undated", one.last[:10] or "undated"
            reach = f"one version ({first})" if one.n_versions < 2 else f"{first} to {last}"
            notes().print(plain(f"{one.dataset} states no dates; versions here: {reach}."))


def _cells(one: LedgerRow) -> tuple[str, ...]:
    return (
        words_of(known_from(one) or one.first_seen) + (" (again)" if one.relisted else ""),
        _short(one.record_id, 22),
        _short(one.caption, 34),
        kind_of(one.schema),
        _short(one.authority, 14),
        _short(", ".join(one.programs) or one.list_name, 20),
        words_of(one.lifted) if one.lifted else "",
    )


def _short(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def words_of(when: When) -> str:
    """Write a stated date, or the two versions between which something lies, for a table."""
    first, last = when.earliest[:10], when.latest[:10]
    if when.basis.startswith("effective"):
        return first if first == last else f"{first}/{last}"
    return f"{first} .. {last}" if first else f"by {last}"


def _csv(found: Found, *, possible: bool) -> None:
    csv.writer(sys.stdout, lineterminator="\r\n").writerow(_HEADINGS)
    _rows("yes", found.rows)
    if possible:
        _rows("possible", found.possible)
        _rows("undated", found.undated)


_HEADINGS = (
    "answer", "dataset", "record_id", "ordinal", "party_id", "caption", "schema", "authority",
    "list_name", "reference", "programs", "legal_basis", "measures", "effective_from",
    "effective_to", "effective_basis", "first_seen_after", "first_seen_by", "published",
    "amended", "lifted_from", "lifted_to", "lifted_basis", "relisted", "nationalities",
    "countries", "address_countries", "gender", "linked_to", "doubts",
)  # fmt: skip


def _rows(answer: str, rows: Sequence[LedgerRow]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    for one in rows:
        effective, lifted = one.effective, one.lifted
        cells = (
            answer,
            one.dataset,
            one.record_id,
            str(one.ordinal),
            one.party_id,
            one.caption,
            one.schema,
            one.authority,
            one.list_name,
            one.reference,
            "; ".join(one.programs),
            "; ".join(one.legal_basis),
            "; ".join(one.measures),
            effective.earliest if effective else "",
            effective.latest if effective else "",
            effective.basis if effective else "",
            one.first_seen.earliest,
            one.first_seen.latest,
            one.published,
            "; ".join(notation(each.when) for each in one.amended),
            lifted.earliest if lifted else "",
            lifted.latest if lifted else "",
            lifted.basis if lifted else "",
            "yes" if one.relisted else "",
            " ".join(one.nationalities),
            " ".join(one.countries),
            " ".join(one.address_countries),
            one.gender,
            "; ".join(each.other_name or each.other_id for each in one.relations),
            " ".join(one.doubts),
        )
        writer.writerow([guard(cell) for cell in cells])
