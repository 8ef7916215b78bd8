"""Records of one person or thing, joined by published references only."""

import msgspec

from proscribe.model.record import Reference


class PartyLink(msgspec.Struct, frozen=True, order=True):
    """Why two records are one party: both publish the same reference."""

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
