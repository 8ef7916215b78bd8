"""What a brief says of parties and of those who act, and how a list spells a name.

Source: this project.
"""

from collections.abc import Iterable, Iterator, Sequence

from proscribe.ledger.resolution.reasons import authority_words
from proscribe.model.described import DesignationDescription, NamedTarget, TargetGroup
from proscribe.model.record import Record
from proscribe.reports.brief.nouns import Fact
from proscribe.values.names.whole import namesake_keys
from proscribe.values.territories import territory_name

_HANDS = {
    "joint": "acts with it",
    "coordinated": "in coordination with",
    "decided": "carries out a decision of",
}


def spelling(one: NamedTarget, records: Sequence[Record]) -> Iterator[Fact]:
    """Say how a list spells a name that it has, but not as the document writes it."""
    names = [name.text for record in records for name in record.names]
    if names and not _keys((one.name, *one.aliases)) & _keys(names):
        words = f"{names[0]} on the list"
        yield Fact(label="other spelling", value=words, span=one.span, basis="external")


def _keys(names: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*(namesake_keys(name, person=None) for name in names))


def partners(one: DesignationDescription) -> Iterator[Fact]:
    """Say which authorities act with the one that a measure is of."""
    for each in one.partners:
        label = _HANDS[each.kind]
        agency = each.agency.value if each.agency else ""
        words = authority_words(each.authority.value, agency)
        yield Fact(label=label, value=words, span=each.authority.span)


def criteria(group: TargetGroup) -> Iterator[Fact]:
    """Give what a described group is said to be."""
    if group.type != "unknown":
        yield Fact(label="type", value=group.type, span=group.span)
    for label, terms in (
        ("nationality", group.nationality),
        ("country", group.country),
        ("based in", group.based_in_any),
    ):
        for term in terms:
            yield Fact(label=label, value=territory_name(term.value), span=term.span)
    if group.kind is not None:
        yield Fact(label="kind", value=group.kind.value, span=group.kind.span)


def particulars(one: NamedTarget) -> Iterator[Fact]:
    """Give what a document says of a named party."""
    if one.keepers:
        keepers = " and ".join(map(authority_words, one.keepers))
        yield Fact(label="told to be on the list of", value=keepers, span=one.entry)
    if one.aliases:
        yield Fact(label="also", value="; ".join(one.aliases), span=one.entry)
    if one.birth_dates:
        born = " or ".join(date.iso for date in one.birth_dates)
        yield Fact(label="born", value=born, span=one.entry)
    ties = dict.fromkeys(map(territory_name, (*one.nationalities, *one.countries)))
    if ties:
        yield Fact(label="country", value=", ".join(ties), span=one.entry)
    if one.identifiers:
        numbers = "; ".join(f"{n.type or n.prop} {n.value}" for n in one.identifiers)
        yield Fact(label="numbers", value=numbers, span=one.entry)
    if one.references:
        numbers = "; ".join(n.value for n in one.references)
        yield Fact(label="reference", value=numbers, span=one.entry)
    if one.programs:
        yield Fact(label="program", value=", ".join(one.programs), span=one.entry)
    if one.linked_to:
        yield Fact(label="linked to", value="; ".join(one.linked_to), span=one.entry)
