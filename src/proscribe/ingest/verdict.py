"""An analyst joins or splits parties: noted, audited, reversible, in force at once."""

from typing import Literal

from proscribe.errors import InputError, RecordUnknownError
from proscribe.ingest import keep
from proscribe.store import Store, Writer


def decide(
    store: Store,
    kind: Literal["join", "split"],
    left: str,
    right: str,
    *,
    reason: str,
    now: str,
) -> tuple[str, str]:
    """Join two records to one party, or split them.

    A later decision on the same two records replaces an earlier one; nothing is erased.

    Args:
        store: The store.
        kind: `join` or `split`.
        left: Record id.
        right: Record id.
        reason: In the analyst's words; goes into the audit chain.
        now: UTC instant.

    Returns:
        The party ids of the two records after the decision.

    Raises:
        RecordUnknownError: A record is not in force.
        InputError: There is no reason, the records are one and the same, or something forbids it.
    """
    if not reason.strip():
        raise InputError(
            where="--reason", reason="a decision needs a reason", remedy="Say why in a sentence."
        )
    if left == right:
        raise InputError(
            where=left, reason="this is one record, not two", remedy="Name two record ids."
        )
    with store.write() as writer:
        _demand(writer, left)
        _demand(writer, right)
        writer.add_party_decision(kind, left, right, at=now, reason=reason)
        keep.form_again(writer, list(writer.party_ids()))
        parties = writer.party_of(left) or left, writer.party_of(right) or right
        if (parties[0] == parties[1]) != (kind == "join"):
            raise InputError(
                where=f"{left} and {right}",
                reason="they publish different UN references, or another decision keeps their "
                "parties apart",
                remedy="`proscribe show` says what joins a party.",
            )
        writer.append_event(
            at=now,
            kind=f"party-{kind}",
            content={"left": left, "right": right, "reason": reason},
        )
        return parties


def _demand(writer: Writer, record_id: str) -> None:
    if all(key[1] != record_id for key in writer.party_ids()):
        raise RecordUnknownError(wanted=record_id)
