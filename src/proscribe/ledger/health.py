"""Health of a list: what it says of its parties, what was found in reading it, how old it is."""

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from proscribe.ledger.status import ListStatus
from proscribe.model.issue import Issue
from proscribe.model.record import Record
from proscribe.model.schemata import is_a
from proscribe.sources.contract import Leaf

_COUNTRIES = frozenset({"nationality", "citizenship", "country", "jurisdiction", "flag"})
SAID = (
    "birth date",
    "country",
    "number",
    "address",
    "name in original script",
    "designation date",
)
_PLACED = ("Person", "Organization", "Vessel")


class Share(msgspec.Struct, frozen=True):
    """How many of some records say something.

    Attributes:
        count: Records that say it.
        of: Records that could.
    """

    count: int
    of: int


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """The health of one list in force.

    Attributes:
        status: Version, age, freshness, refused versions.
        schemata: Records by FollowTheMoney schema.
        shares: What part of the parties says what, by the words of `SAID`, in that order.
        issues: Faults found in reading, by severity and kind.
        leaves_used: Columns and elements of the format that are read.
        leaves_ignored: Those that are ignored, each with the reason.
        leaves_unknown: Those that held a value and that this release does not know.
    """

    status: ListStatus
    schemata: Mapping[str, int]
    shares: Mapping[str, Share]
    issues: tuple[tuple[str, str, int], ...]
    leaves_used: int
    leaves_ignored: Mapping[str, str]
    leaves_unknown: tuple[str, ...]


def health(
    status: ListStatus,
    records: Iterable[Record],
    issues: Iterable[Issue],
    leaves: Mapping[str, Leaf],
) -> Health:
    """Measure one list.

    Args:
        status: How it stands.
        records: Its records in force.
        issues: What the reading of its version found.
        leaves: The table of its format.
    """
    schemata: Counter[str] = Counter()
    says: Counter[str] = Counter()
    could: Counter[str] = Counter()
    for record in records:
        schemata[record.schema] += 1
        for words, found in _said(record):
            could[words] += 1
            says[words] += found
    found_issues = tuple(issues)
    counts = Counter((one.severity, one.kind) for one in found_issues)
    return Health(
        status=status,
        schemata=dict(sorted(schemata.items())),
        shares={words: Share(says[words], could[words]) for words in SAID},
        issues=tuple((severity, kind, n) for (severity, kind), n in sorted(counts.items())),
        leaves_used=sum(leaf.use == "used" for leaf in leaves.values()),
        leaves_ignored={
            path: leaf.why for path, leaf in sorted(leaves.items()) if leaf.use == "ignored"
        },
        leaves_unknown=tuple(
            sorted({one.message for one in found_issues if one.kind == "unknown-leaf"})
        ),
    )


def _said(record: Record) -> Iterable[tuple[str, bool]]:
    if record.schema == "Person":
        yield "birth date", any(one.prop == "birthDate" for one in record.dates)
    if any(is_a(record.schema, one) for one in _PLACED):
        countries = any(one.prop in _COUNTRIES for one in record.facts)
        yield "country", countries or any(one.country for one in record.addresses)
    yield "number", bool(record.identifiers)
    yield "address", bool(record.addresses)
    scripts = {name.script for name in record.names}
    yield "name in original script", bool(scripts - {"Latn", ""})
    yield "designation date", any(one.listed for one in record.designations)
