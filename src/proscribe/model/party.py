"""Records of one person or thing, joined by published references only."""

from typing import Literal

import msgspec

from proscribe.model.record import Reference


class PartyDecision(msgspec.Struct, frozen=True, order=True):
    """What an analyst decided of two records; a later decision on the same two replaces it.

    Attributes:
        number: Order in which decisions were taken.
        kind: `join`: they are one party; `split`: they are two.
        left: Record id, the smaller of the two.
        right: Record id.
        at: UTC instant.
        reason: In the analyst's words.
    """

    number: int
    kind: Literal["join", "split"]
    left: str
    right: str
    at: str
    reason: str


class PartyLink(msgspec.Struct, frozen=True, order=True):
    """Why two records are one party: both publish the same reference, or an analyst joined them.

    An analyst's join has the scheme `analyst` and the number of the decision as its value.
    """

    left: str
    right: str
    reference: Reference


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One person or thing as all loaded lists show it.

    Attributes:
        id: Id of its leading record: a function of the set of records, not of load order.
        members: (dataset, record id) of each, sorted.
        links: The references that join them, sorted; empty for a party of one record.
    """

    id: str
    members: tuple[tuple[str, str], ...]
    links: tuple[PartyLink, ...] = ()
