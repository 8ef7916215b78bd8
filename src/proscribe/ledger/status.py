"""How each list stands: which version is in force, how old it is, whether it is stale."""

from datetime import UTC, date, datetime
from typing import Literal

import msgspec

from proscribe.model.version import DatasetVersion
from proscribe.sources.contract import Dataset
from proscribe.store.versions import Kept

Freshness = Literal["current", "stale", "closed", "unknown", "never"]


class ListStatus(msgspec.Struct, frozen=True, kw_only=True):
    """One list as it stands here.

    Attributes:
        dataset: Dataset name.
        title: As the publisher calls it.
        publisher: The authority.
        version: The version in force.
        in_force_since: UTC instant from which it is in force here.
        confirmed: Last time the official address gave this content, UTC instant, or "".
        age_days: Days since it was published or confirmed, None when neither is known.
        freshness: `current`; `stale`, `closed` by its publisher, or `unknown` (undated), all
            three of which are treated as stale; or `never` stale.
        closed: Date on which the publisher closed the list, or "".
        successor: Dataset that succeeded it, or "".
        stale_after_days: The publisher's rhythm, 0 for a list that never is stale.
        carried: Components that the version lacks, carried from an earlier one.
        n_versions: Versions kept, without refused ones.
        n_refused: Versions refused.
        newest_refused: Why the newest version was refused, if it came after the one in force.
    """

    dataset: str
    title: str
    publisher: str
    version: DatasetVersion
    in_force_since: str
    confirmed: str
    age_days: int | None
    freshness: Freshness
    closed: str = ""
    successor: str = ""
    stale_after_days: int
    carried: tuple[str, ...] = ()
    n_versions: int = 1
    n_refused: int = 0
    newest_refused: tuple[str, ...] = ()


def status_of(
    metadata: Dataset,
    in_force: Kept,
    *,
    since: str,
    versions: tuple[Kept, ...],
    carried: tuple[str, ...],
    now: str,
) -> ListStatus:
    """Say how a list stands.

    Args:
        metadata: Metadata of the dataset.
        in_force: The version in force.
        since: UTC instant from which it is.
        versions: All versions kept, refused ones too.
        carried: Components carried from an earlier version.
        now: UTC instant.
    """
    published = in_force.noun.published
    if not published and metadata.undated == "observed":
        published = in_force.noun.observed
    known = [moment for moment in (published, in_force.confirmed) if moment]
    age = min((_days(moment, now) for moment in known), default=None)
    if age is not None and age < 0:
        age = None  # a date still to come says nothing
    refused = [kept for kept in versions if kept.noun.status == "refused"]
    newer = [kept for kept in refused if kept.position > in_force.position]
    return ListStatus(
        dataset=metadata.name,
        title=metadata.title,
        publisher=metadata.publisher,
        version=in_force.noun,
        in_force_since=since,
        confirmed=in_force.confirmed,
        age_days=age,
        freshness=_freshness(age, metadata),
        closed=metadata.closed,
        successor=metadata.successor,
        stale_after_days=metadata.stale_after_days,
        carried=carried,
        n_versions=len(versions) - len(refused),
        n_refused=len(refused),
        newest_refused=max(newer, key=lambda kept: kept.noun.id).noun.reasons if newer else (),
    )


def is_stale(freshness: Freshness) -> bool:
    """Say whether screening against a list must warn."""
    return freshness in ("stale", "closed", "unknown")


def _freshness(age: int | None, metadata: Dataset) -> Freshness:
    if metadata.closed:
        return "closed"
    if not metadata.stale_after_days:
        return "never"
    if age is None:
        return "unknown"
    return "stale" if age > metadata.stale_after_days else "current"


def _days(moment: str, now: str) -> int:
    today = datetime.fromisoformat(now).astimezone(UTC).date()
    days = (today - date.fromisoformat(moment[:10])).days
    return 0 if days == -1 else days  # another time zone's tomorrow
