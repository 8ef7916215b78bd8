"""One event as one source tells it, before rows are made of several."""

import msgspec

from proscribe.ledger.timeline.row import Detail, Ground, Lane, Number, Source
from proscribe.model.passage import UtcInterval


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One event of one source; the fields are those of `TimelineRow` where it has them.

    Attributes:
        key: (document, event) or (dataset, group): unique, and what ties of order fall back on.
        origin: Document or list: two events of one origin are never one.
        targets: Keys of those it was done to: country codes or names, folded.
        target_names: The same in words.
        records: Entries of lists that it is about.
    """

    key: tuple[str, str]
    origin: str
    lane: Lane
    type: str
    actor: str
    actor_name: str
    targets: frozenset[str] = frozenset()
    target_names: tuple[str, ...] = ()
    utc: UtcInterval | None
    when: str
    zone: str
    ground: Ground
    by: str
    count: Number | None
    details: tuple[Detail, ...]
    source: Source
    records: frozenset[str] = frozenset()
