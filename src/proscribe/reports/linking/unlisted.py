"""Parties that a document puts under measures and of which no list here gives a record.

On the day of an announcement the list that has them is often not here yet. Customers can then be
compared with what the document itself says of each: its names, dates, countries, numbers. They are
kept apart from records of lists: a document may be mistaken, cut short, or misread.

Source: this project.
"""

from collections.abc import Iterator

import msgspec

from proscribe.model.described import Action, NamedTarget
from proscribe.model.listed import Entry
from proscribe.model.record import DateFact, Fact, Name, Record
from proscribe.model.report import Report
from proscribe.model.schemata import is_a
from proscribe.model.screening import Hit
from proscribe.screen.customers.rows import Row
from proscribe.values.writing.scripts import script_of

# No dataset has a name of this form, so what is met here is never taken for a record of a list.
DOCUMENT = "(document)"
_LINKING = frozenset({"designates", "delists", "amends"})


class Unlisted(msgspec.Struct, frozen=True, kw_only=True):
    """A named party without a record.

    Attributes:
        measure: Id of the description.
        target: What the document says of it.
        action: What is done to it.
        before: It is told, or known by the lists, to have been listed before.
    """

    measure: str
    target: NamedTarget
    action: Action
    before: bool = False


class Affected(msgspec.Struct, frozen=True, kw_only=True):
    """A customer that meets a party of a document's measures.

    Attributes:
        row: The customer.
        linked: Hits among the records to which the document is linked, best first.
        unlisted: Hits among the parties that it names and no list here has, best first; the id of
            the record is that of the party in the report.
    """

    row: Row
    linked: tuple[Hit, ...]
    unlisted: tuple[Hit, ...]


def unlisted(report: Report) -> Iterator[Unlisted]:
    """Give the named parties that no record is linked to as new, changed or removed, each once.

    Those listed before are among them, because customers may be they; who is merely mentioned is
    not.
    """
    linked = {one.source for one in report.links if one.kind in _LINKING}
    for description in report.descriptions:
        for group in description.groups:
            for target in group.names:
                if target.party not in linked:
                    linked.add(target.party)
                    yield Unlisted(measure=description.id, target=target, action=description.action)
    for description in report.descriptions:
        for target in description.previously_designated:
            if target.party not in linked:
                linked.add(target.party)
                yield Unlisted(
                    measure=description.id, target=target, action=description.action, before=True
                )


def entry_of(target: NamedTarget) -> Entry:
    """Give a named party as something that customers can be compared with."""
    return Entry(target.party, DOCUMENT, record_of(target), "counts")


def record_of(target: NamedTarget) -> Record:
    """Give what a document says of a party as a record, under the id of that party.

    A party of which it does not say what it is fits customers of every kind.
    """
    facts = [Fact("nationality", code) for code in target.nationalities]
    facts += [Fact("country", code) for code in target.countries]
    facts += [Fact("gender", target.gender)] if target.gender else []
    return Record(
        id=target.party,
        schema="" if target.schema == "LegalEntity" else target.schema,
        names=tuple(_names(target)),
        dates=tuple(DateFact(_birth(target.schema), one, one.iso) for one in target.birth_dates),
        facts=tuple(facts),
        identifiers=target.identifiers,
        addresses=target.addresses,
    )


def _names(target: NamedTarget) -> Iterator[Name]:
    for number, text in enumerate(dict.fromkeys((target.name, *target.aliases))):
        yield Name("alias" if number else "name", text, script_of(text))


def _birth(schema: str) -> str:
    if is_a(schema, "Vehicle"):
        return "buildDate"
    return "incorporationDate" if is_a(schema, "Organization") else "birthDate"
