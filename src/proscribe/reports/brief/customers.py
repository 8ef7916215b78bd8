"""The customers whom a document concerns, as the brief shows them.

Source: this project.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from proscribe.model.report import Report
from proscribe.model.screening import Hit
from proscribe.reports.brief.nouns import Brief, Customer, UnlistedCustomer
from proscribe.reports.brief.words import of_document
from proscribe.reports.linking.resolved import Answers, answers_of
from proscribe.reports.linking.unlisted import Affected, Unlisted, unlisted
from proscribe.screen.answers.results import decimal
from proscribe.screen.customers.rows import Row


def with_customers(brief: Brief, report: Report, found: Sequence[Affected]) -> Brief:
    """Give a brief with the customers whom it concerns.

    Args:
        brief: The brief.
        report: Its report, linked to the lists.
        found: The customers, in the order of their file.

    Returns:
        The brief; each customer with its best hit among the linked records, and with each party
        that it meets of those that only the document has.
    """
    parties = {one.target.party: one for one in unlisted(report)}
    answers = answers_of(report)
    return msgspec.structs.replace(
        brief,
        customers=tuple(_customer(one.row, one.linked[0]) for one in found if one.linked),
        unlisted=tuple(
            dict.fromkeys(one.target.name for one in parties.values() if not one.before)
        ),
        unlisted_customers=tuple(_met(parties, answers, found)),
    )


def _met(
    parties: dict[str, Unlisted], answers: Answers, found: Iterable[Affected]
) -> Iterator[UnlistedCustomer]:
    for one in found:
        for hit in one.unlisted:
            party = parties[hit.record_id]
            answer = answers.get((party.measure, hit.record_id))
            yield UnlistedCustomer(
                id=_id(one.row),
                name=_name(one.row),
                score=decimal(hit.score),
                party=hit.record_id,
                caption=party.target.name,
                action=party.action,
                span=party.target.span,
                answer=answer.reason if answer else "",
                muted=hit.muted,
                reasons=tuple(of_document(each.reason) for each in hit.evidence),
            )


def _customer(row: Row, hit: Hit) -> Customer:
    return Customer(
        id=_id(row),
        name=_name(row),
        score=decimal(hit.score),
        dataset=hit.dataset,
        record_id=hit.record_id,
        caption=hit.caption,
        muted=hit.muted,
        reasons=tuple(one.reason for one in hit.evidence),
    )


def _id(row: Row) -> str:
    return row.query.id or f"row {row.number}"


def _name(row: Row) -> str:
    return row.query.names[0] if row.query.names else ""
