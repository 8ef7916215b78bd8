"""What both forms of the EU list have in common: entries one by one to fragments, and the date."""

from collections.abc import Iterator
from datetime import UTC, datetime

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Inspection
from proscribe.sources.eu.entry import COMPONENT, Entry, record_id
from proscribe.sources.eu.party import read_party
from proscribe.values.dates import parse_date

DATASET = "eu_fsf"


class Listing:
    """Gives the fragments of the entries of one reading. One listing for one reading."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def add(self, entry: Entry) -> Iterator[Fragment | Issue]:
        """Give the fragment of the next entry, and its faults."""
        name = record_id(entry.values)
        if name is None:
            yield Issue(
                kind="id-missing",
                severity="refusal",
                message="An entry has neither a reference nor a number, so it cannot be listed",
                component=COMPONENT,
                location=entry.location,
                value=next((part.values.get("wholeName", "") for part in entry.names), "")[:200],
            )
            return
        if name in self._seen:
            yield Issue(
                kind="duplicate-id",
                severity="error",
                message=f"{name} stands more than once; the entries are joined",
                record_id=name,
                component=COMPONENT,
                location=entry.location,
                value=entry.values.get("euReferenceNumber", "")[:200],
            )
        self._seen.add(name)
        record, issues = read_party(entry, name)
        yield Fragment(COMPONENT, record, entry.location)
        yield from issues


def dated(text: str, location: str) -> Inspection:
    """Give the inspection of a file that says when it was generated.

    Args:
        text: An instant with a zone (XML) or `dd/mm/yyyy` (CSV); anything else is a warning.
        location: Where it says so.
    """
    published = _instant(text.strip())
    missing = Issue(
        kind="published-missing",
        severity="warning",
        message="The list does not say when it was generated",
        component=COMPONENT,
        location=location,
        value=text[:200],
    )
    return Inspection(dataset=DATASET, published=published, issues=() if published else (missing,))


def _instant(text: str) -> str:
    """Give a UTC instant to the second, or a day, or ""."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        day = parse_date(text)
        return day.iso if day and day.precision == "day" else ""
    if moment.tzinfo is None:
        return moment.date().isoformat()
    try:
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except OverflowError:
        return ""
