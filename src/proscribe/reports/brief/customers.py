"""The customers whom a document concerns, as the brief shows them.

Source: this project.
"""

from collections.abc import Iterable

from proscribe.model.screening import Answer
from proscribe.reports.brief.nouns import Customer
from proscribe.screen.results import decimal
from proscribe.screen.rows import Row


def customers_of(found: Iterable[tuple[Row, Answer]]) -> tuple[Customer, ...]:
    """Give each customer with its best hit, in the order of the file.

    Args:
        found: (customer, its hits against the parties that the document means), hits not empty.
    """
    return tuple(_customer(row, answer) for row, answer in found)


def _customer(row: Row, answer: Answer) -> Customer:
    hit = answer.hits[0]
    return Customer(
        id=row.query.id or f"row {row.number}",
        name=row.query.names[0] if row.query.names else "",
        score=decimal(hit.score),
        dataset=hit.dataset,
        record_id=hit.record_id,
        caption=hit.caption,
        muted=hit.muted,
        reasons=tuple(one.reason for one in hit.evidence),
    )
