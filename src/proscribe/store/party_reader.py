"""Reading parties: who belongs together, by which reference, and what analysts decided."""

from sqlalchemy import select

from proscribe.model.party import Party, PartyDecision, PartyLink
from proscribe.model.record import Reference
from proscribe.store.schema import meta, party_decision, party_link, party_member, reference
from proscribe.store.version_reader import VersionReader

PARTIES_KEY = "parties"  # of the table `meta`: the hash of all parties


class PartyReader(VersionReader):
    """The parties in one state of the store."""

    def references(self) -> tuple[tuple[str, str, Reference], ...]:
        """Give (dataset, record id, reference) of all records in force, sorted."""
        rows = self._connection.execute(select(reference))
        return tuple(
            sorted((row.dataset, row.record_id, Reference(row.scheme, row.value)) for row in rows)
        )

    def party_of(self, record_id: str) -> str | None:
        """Give the party id of a record or party id, or None when nothing in force has it."""
        return self._connection.execute(
            select(party_member.c.party_id)
            .where((party_member.c.record_id == record_id) | (party_member.c.party_id == record_id))
            .limit(1)
        ).scalar_one_or_none()

    def party(self, party_id: str) -> Party | None:
        """Give a party with its members and what joins them, or None."""
        members = self._connection.execute(
            select(party_member.c.dataset, party_member.c.record_id).where(
                party_member.c.party_id == party_id
            )
        ).all()
        if not members:
            return None
        ids = [row.record_id for row in members]
        links = self._connection.execute(
            select(party_link).where(party_link.c.left_id.in_(ids) | party_link.c.right_id.in_(ids))
        )
        return Party(
            id=party_id,
            members=tuple(sorted((row.dataset, row.record_id) for row in members)),
            links=tuple(
                sorted(
                    PartyLink(row.left_id, row.right_id, Reference(row.scheme, row.value))
                    for row in links
                )
            ),
        )

    def party_ids(self) -> dict[tuple[str, str], str]:
        """Give the party id of every record in force, by (dataset, record id)."""
        rows = self._connection.execute(select(party_member))
        return {(row.dataset, row.record_id): row.party_id for row in rows}

    def parties_digest(self) -> str:
        """Give the hash of all parties; "" when none were formed yet."""
        found = self._connection.execute(
            select(meta.c.value).where(meta.c.key == PARTIES_KEY)
        ).scalar_one_or_none()
        return found or ""

    def party_decisions(self) -> tuple[PartyDecision, ...]:
        """Give what analysts decided of parties, replaced decisions too, oldest first."""
        rows = self._connection.execute(select(party_decision).order_by(party_decision.c.number))
        return tuple(
            PartyDecision(row.number, row.kind, row.left_id, row.right_id, row.at, row.reason)
            for row in rows
        )
