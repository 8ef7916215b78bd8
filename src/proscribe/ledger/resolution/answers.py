"""What the resolver is given and what it answers, before it is written as resolutions and links.

Source: this project.
"""

from collections.abc import Iterable, Mapping

import msgspec

from proscribe.ledger.parties.unit import RecordOf, Unit
from proscribe.ledger.row import Coverage, LedgerRow
from proscribe.model.described import Criterion, Link, LinkStatus, Resolution


class Lists(msgspec.Struct, frozen=True, kw_only=True):
    """What the lists answer with.

    Attributes:
        rows: Ledger rows, in order of dataset and record id.
        coverage: What each list can answer.
        record_of: Gives the record of a row, None when it is not at hand.
        homes: By dataset the country of its keeper: a user's own list can stand for an authority
            of which no published list is read here.
    """

    rows: tuple[LedgerRow, ...]
    coverage: tuple[Coverage, ...]
    record_of: RecordOf
    homes: Mapping[str, str] = {}


class Shown(msgspec.Struct, frozen=True):
    """A party that is shown, with its table."""

    unit: Unit
    criteria: tuple[Criterion, ...]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """The answer for one group or named party.

    Attributes:
        source: Id of the group, or party id of the named target.
        status: As in `Resolution`.
        wanted: How many, or None.
        shown: Every candidate.
        reason: One sentence.
        mentions: The party is said to be listed already.
        asked: The lists that answered, where they are others than those of who acts; else empty.
    """

    source: str
    status: LinkStatus
    wanted: int | None
    shown: tuple[Shown, ...]
    reason: str
    mentions: bool = False
    asked: tuple[Coverage, ...] = ()


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one description.

    Attributes:
        resolutions: Of the description itself, then of its groups and named targets in order.
        links: Every record that is shown, once for each source.
    """

    resolutions: tuple[Resolution, ...]
    links: tuple[Link, ...]


def overall(statuses: Iterable[LinkStatus]) -> LinkStatus:
    """Give the status of a whole from those of its parts."""
    given = list(statuses)
    if not given:
        return "none"
    for same in ("complete", "none", "cannot_resolve"):
        if all(one == same for one in given):
            return given[0]
    return "ambiguous" if "ambiguous" in given else "short"
