"""Which listed parties bear a name of a document, and on whose lists they can have stood by a day.

Source: this project.
"""

from collections.abc import Iterable, Sequence

from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.arrivals import asked_of, tiers_for
from proscribe.ledger.resolution.hands import ActingHand
from proscribe.ledger.row import LedgerRow, known_from
from proscribe.model.report import Span
from proscribe.reports.linking.listednames import rows_worded
from proscribe.reports.linking.names import gazetteer_of
from proscribe.reports.text.words import read_words


class Bearers:
    """The listed parties whose names can stand in a document.

    Attributes:
        gazetteer: Their names.
    """

    def __init__(self, lists: Lists, text: str, places: Sequence[Span]) -> None:
        """Take those with a telling word in the document.

        Args:
            lists: What the loaded lists have.
            text: The text of the document.
            places: Where it is looked at.
        """
        self._lists = lists
        rows = rows_worded(lists.rows, text, places)
        self._rows: dict[str, list[LedgerRow]] = {}
        for row in rows:
            self._rows.setdefault(row.party_id, []).append(row)
        self._datasets: dict[str, frozenset[str]] = {}
        self.gazetteer = gazetteer_of(rows, singles=True, briefly=True)

    def parties(self, name: str) -> tuple[str, ...]:
        """Give the ids of the parties that bear a name."""
        words = read_words(name, 0, len(name))
        return tuple(self.gazetteer.records([word.key for word in words]))

    def kinds(self, parties: Iterable[str]) -> set[str]:
        """Give the schemata of parties."""
        return {row.schema for party in parties for row in self._rows.get(party, ())}

    def datasets(self, parties: Iterable[str]) -> set[str]:
        """Give the lists on which parties stand."""
        return {row.dataset for party in parties for row in self._rows.get(party, ())}

    def lists_of(self, body: str) -> frozenset[str]:
        """Give the loaded lists of an authority."""
        if body not in self._datasets:
            self._datasets[body] = frozenset(
                one.dataset
                for tier in tiers_for(ActingHand(body, ""), self._lists)
                for one in asked_of(tier, self._lists).coverage
            )
        return self._datasets[body]

    def is_one(self, parties: Sequence[str], bodies: Sequence[str], told: str) -> bool:
        """Tell whether a name is one party's of each list that is asked, and can be as old.

        Args:
            parties: Who bears the name.
            bodies: Authorities whose lists are asked; all lists where there are none.
            told: The day by which it was listed, "" where none is told.
        """
        asked = frozenset().union(*(self.lists_of(body) for body in bodies))
        rows = [
            row
            for party in parties
            for row in self._rows[party]
            if (not bodies or row.dataset in asked) and can_be_of(row, told)
        ]
        bearers = {(row.dataset, row.party_id) for row in rows}
        return bool(rows) and len(bearers) == len({dataset for dataset, _ in bearers})


def can_be_of(row: LedgerRow, told: str) -> bool:
    """Tell a row that can have come by a day that a sentence tells; "" tells of no day."""
    came = known_from(row) or row.first_seen
    return not told or came.earliest[:10] <= told[:10]
