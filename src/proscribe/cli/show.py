"""`proscribe show`: all that the lists say of one party."""

from collections.abc import Iterable, Iterator

import click

from proscribe.cli.changes import words_of
from proscribe.cli.context import Settings, console, json_option, plain, write_json
from proscribe.ingest.parties import ANALYST
from proscribe.ledger.changes import field_words, identifier_words
from proscribe.ledger.dossier import Dossier, Listing
from proscribe.model.canonical import caption
from proscribe.model.record import Designation, Fact, Name, Record
from proscribe.values.territories import territory_name

_SCRIPTS = {
    "": "other signs", "Arab": "Arabic", "Armn": "Armenian", "Cyrl": "Cyrillic",
    "Deva": "Devanagari", "Geor": "Georgian", "Grek": "Greek", "Hang": "Korean",
    "Hani": "Chinese", "Hebr": "Hebrew", "Jpan": "Japanese", "Latn": "Latin", "Thai": "Thai",
}  # fmt: skip
_KINDS = {
    "name": "", "alias": "alias", "weakAlias": "weak alias", "previousName": "previous name",
}  # fmt: skip
_TERRITORIES = frozenset({"nationality", "citizenship", "country", "flag", "jurisdiction"})


@click.command(name="show")
@click.argument("record_id", metavar="ID")
@json_option
@click.pass_obj
def command(settings: Settings, record_id: str, *, as_json: bool) -> int:
    """Show all that the lists say of a party.

    ID is the id of one of its records (ofac-27207, unsc-6908555) or of the party.
    """
    with settings.open() as workspace:
        found = workspace.show(record_id)
    if as_json:
        write_json(found)
    else:
        _text(found)
    return 0


def _text(found: Dossier) -> None:
    out = console()
    first = found.listings[0]
    out.print(
        plain(f"{caption(first.record)}  ({first.record.schema})  {found.party.id}"), style="bold"
    )
    for link in found.party.links:
        if link.reference.scheme != ANALYST:
            out.print(
                plain(
                    f"  {link.left} and {link.right} are one party: "
                    f"the same by {_scheme(link.reference.scheme)} {link.reference.value}"
                )
            )
    for decision in found.decisions:
        word = "joined" if decision.kind == "join" else "split"
        out.print(
            plain(
                f"  {decision.left} and {decision.right} {word} by an analyst on "
                f"{decision.at[:10]}: {decision.reason}"
            ),
            soft_wrap=True,
        )
    for listing in found.listings:
        out.print()
        _listing(listing)


def _scheme(scheme: str) -> str:
    return {
        "un-reference": "UN reference",
        "ofac-uid": "OFAC uid",
        "ofsi-group": "OFSI group id",
        "uk-reference": "UK Sanctions List reference",
        "eu-reference": "EU reference",
    }.get(scheme, scheme)


def _listing(listing: Listing) -> None:
    out = console()
    record = listing.record
    date = f", published {listing.published}" if listing.published else ", undated"
    out.print(
        plain(f"{listing.dataset}  {record.id}  {listing.title}{date}"),
        style="bold",
        soft_wrap=True,
    )
    for label, values in _fields(record):
        for number, value in enumerate(values):
            head = f"  {label if number == 0 else '':<17}"
            out.print(plain(f"{head} {value}"), soft_wrap=True)
    since = f"{listing.first_seen}" + (
        ", the first version here" if listing.first_seen_is_first_version else ""
    )
    out.print(plain(f"  {'seen here since':<17} {since}"))
    where = ", ".join(f"{name} {place}" for name, place in listing.location.items())
    out.print(plain(f"  {'in the file':<17} {where[:200]}"), soft_wrap=True)
    if listing.carried:
        out.print(plain(f"  {'carried':<17} {', '.join(listing.carried)} from an earlier version"))
    for step in listing.history:
        change = step.change
        out.print(plain(f"  {step.at[:10]:<17} {change.kind}"))
        for field in change.fields:
            out.print(plain(f"  {'':<17}   {words_of(field)}"), soft_wrap=True)


def _fields(record: Record) -> Iterator[tuple[str, list[str]]]:
    by_script: dict[str, list[Name]] = {}
    for name in record.names:
        by_script.setdefault(name.script, []).append(name)
    for script, names in by_script.items():
        label = "names" if script == "Latn" else _SCRIPTS.get(script, script)
        yield label, [_name(name) for name in names]
    by_field: dict[str, list[str]] = {}
    for date in record.dates:
        by_field.setdefault(field_words(date.prop), []).append(
            (date.text or date.date.iso) + (f" ({date.note})" if date.note else "")
        )
    for fact in record.facts:
        by_field.setdefault(field_words(fact.prop), []).append(_fact(fact))
    yield from by_field.items()
    if record.identifiers:
        yield (
            "numbers",
            [
                identifier_words(one) + (" [check digit wrong]" if one.verdict == "invalid" else "")
                for one in record.identifiers
            ],
        )
    if record.addresses:
        yield (
            "addresses",
            [one.full + (f" ({one.note})" if one.note else "") for one in record.addresses],
        )
    if record.relations:
        yield (
            "relations",
            [
                f"{one.role or one.schema}: {one.other_name or one.other_id}"
                + (f" ({one.other_id})" if one.other_name and one.other_id else "")
                + (" (former)" if one.former else "")
                for one in record.relations
            ],
        )
    yield "listed", list(_designations(record.designations))
    if record.references:
        yield "references", [f"{_scheme(one.scheme)} {one.value}" for one in record.references]
    if record.remarks:
        yield "remarks", list(record.remarks)


def _name(name: Name) -> str:
    kind = _KINDS[name.kind]
    return f"{name.text}  ({kind})" if kind else name.text


def _fact(fact: Fact) -> str:
    text = fact.text or fact.value
    if fact.prop in _TERRITORIES and not fact.text:
        text = territory_name(fact.value)
    return text + (f" ({fact.note})" if fact.note else "")


def _designations(designations: Iterable[Designation]) -> Iterator[str]:
    for one in designations:
        words = [f"by {one.authority}"]
        if one.programs:
            words.append(f"under {', '.join(one.programs)}")
        if one.list_name:
            words.append(f"on {one.list_name}")
        if one.reference:
            words.append(f"as {one.reference}")
        if one.listed:
            words.append(f"since {one.listed.iso}")
        if one.amended:
            words.append(f"amended {', '.join(date.iso for date in one.amended)}")
        if one.delisted:
            words.append(f"lifted or ending {one.delisted.iso}")
        yield " ".join(words)
        for basis in one.legal_basis:
            yield f"  basis: {basis}"
        for measure in one.measures:
            yield f"  measure: {measure}"
        for reason in one.reasons:
            yield f"  reason: {reason}"
