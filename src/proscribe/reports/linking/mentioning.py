"""Parties that a document merely mentions, screened: speakers, officials, authors, broadcasters.

A hit says that a listed party bears such a name, not that the one in the document is that party;
and never that it is designated because it shares a page with someone who is.

Source: this project.
"""

from collections.abc import Callable, Iterator

from proscribe.model.account import PartyRole
from proscribe.model.described import Criterion, Link, LinkStatus
from proscribe.model.report import Party, Report
from proscribe.model.screening import Answer, Hit, Query

RULE = "link/mentioned@1"
# Whom a measure of the document is about, or an earlier one that it tells of.
TARGETS: frozenset[PartyRole] = frozenset(
    {"designated", "previously_designated", "delisted", "amended"}
)
_SCHEMATA = {
    "person": "Person",
    "organization": "Organization",
    "vessel": "Vessel",
    "aircraft": "Airplane",
    "unknown": "Thing",
}

Screen = Callable[[Query], Answer]


def mentions(report: Report, screen: Screen) -> Iterator[Link]:
    """Screen everyone whom a document names and does not call designated.

    Args:
        report: A report.
        screen: Screens one query against the lists in force.

    Yields:
        A link of kind `mentions` for each record met.
    """
    for party in report.parties:
        query = query_of(party)
        if query is None:
            continue
        answer = screen(query)
        alone = len({hit.party_id for hit in answer.hits}) == 1
        for hit in answer.hits:
            status: LinkStatus = "complete" if alone and not hit.muted else "ambiguous"
            yield _link(party, hit, status, answer.threshold)


def query_of(party: Party) -> Query | None:
    """Give the query that screens a mentioned party; None for those that are not screened.

    A person by one name alone says nothing; countries, places and unnamed groups are no query.
    """
    schema = _SCHEMATA.get(party.kind)
    if schema is None or not party.name or TARGETS & {*party.roles}:
        return None
    names = [party.name]
    if party.kind == "person":
        names += [" ".join(m.span.exact.split()) for m in party.mentions if m.form == "name"]
        names = [name for name in dict.fromkeys(names) if len(name.split()) > 1]
    return Query(id=party.id, schema=schema, names=tuple(names)) if names else None


def _link(party: Party, hit: Hit, status: LinkStatus, threshold: int) -> Link:
    span = party.mentions[0].span if party.mentions else None
    return Link(
        id=f"{party.id}/{hit.dataset}/{hit.record_id}",
        source=party.id,
        record_id=hit.record_id,
        dataset=hit.dataset,
        caption=hit.caption,
        kind="mentions",
        criteria=tuple(
            Criterion(
                name=one.feature,
                wanted=one.query_value,
                found=one.listed_value,
                field=one.feature,
                verdict="met" if one.agreement >= threshold else "unknown",
                span=span,
            )
            for one in hit.evidence
        ),
        status=status,
        basis="external",
        rule=RULE,
    )
