"""The first reading of an ADVANCED file: its lookup tables and all that parties are joined with.

The format is relational: a party points at locations, documents and lookup values that stand before
it, and listings and ties that stand after it point back. So the file is read twice, and this
is what is kept of the first reading, in compact form, for each party to take when it is read.
"""

from collections.abc import Iterator

import msgspec

from proscribe.sources.ofac.document import Node, Reader
from proscribe.sources.ofac.typed import days
from proscribe.values.dates import PartialDate

WANTED = {
    "DateOfIssue": "",
    "ReferenceValueSets": "",
    "Location": "Locations",
    "IDRegDocument": "IDRegDocuments",
    "DistinctParty": "DistinctParties",
    "ProfileRelationship": "ProfileRelationships",
    "SanctionsEntry": "SanctionsEntries",
}
_GREGORIAN = frozenset({"", "gregorian"})


class Span(msgspec.Struct, frozen=True, gc=False):
    """A date as the file gives it.

    Attributes:
        date: The date, None when it is not made of days.
        text: The points of it as published; "" when it has none.
        calendar: Key of its calendar.
    """

    date: PartialDate | None
    text: str
    calendar: str = ""


class Place(msgspec.Struct, frozen=True, gc=False):
    """A location: keys of its countries and areas, (key of part type, text) of its parts."""

    countries: tuple[str, ...]
    areas: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    comment: str = ""


class Document(msgspec.Struct, frozen=True, gc=False):
    """An identity or registration document; keys as published."""

    line: int
    type: str
    number: str
    country: str
    location: str
    validity: str
    authority: str
    comment: str
    dates: tuple[tuple[str, Span], ...]
    bearers: tuple[str, ...]


class Bond(msgspec.Struct, frozen=True, gc=False):
    """A tie between two profiles; keys as published."""

    line: int
    source: str
    target: str
    type: str
    quality: str
    former: bool
    comment: str
    period: Span


class Listing(msgspec.Struct, frozen=True, gc=False):
    """A sanctions entry of one profile on one list; keys as published.

    Attributes:
        line: Line in the file.
        list: Key of the list.
        events: (key of event type, key of legal basis, date, comment) of each event.
        measures: (key of sanctions type, comment, period) of each measure.
        words: Further texts.
    """

    line: int
    list: str
    events: tuple[tuple[str, str, Span, str], ...]
    measures: tuple[tuple[str, str, Span], ...]
    words: tuple[str, ...]


class Tables:
    """All that the first reading keeps.

    Attributes:
        words: Lookup table (`AliasType`) to key to its node.
        places: Key to location.
        documents: Key of identity to its documents.
        bonds: Key of profile to the ties that it is an end of.
        listings: Key of profile to its sanctions entries.
        uids: Key of profile to the number of its party.
        same_keys: Every profile has the number of its party as its key.
    """

    def __init__(self) -> None:
        self.words: dict[str, dict[str, Node]] = {}
        self.places: dict[str, Place] = {}
        self.documents: dict[str, list[Document]] = {}
        self.bonds: dict[str, list[Bond]] = {}
        self.listings: dict[str, list[Listing]] = {}
        self.uids: dict[str, str] = {}
        self.same_keys = True

    def fill(self, reader: Reader) -> None:
        """Read a file.

        Raises:
            SourceDamagedError: It is not well-formed to its end.
        """
        for node in reader.stream(WANTED, shallow=("DistinctParty",)):
            if node.tag == "DistinctParty":
                self._party(node)
            elif node.tag == "Location":
                self.places[node.get("ID")] = _place(node)
            elif node.tag == "IDRegDocument":
                self.documents.setdefault(node.get("IdentityID"), []).append(_document(node))
            elif node.tag == "ProfileRelationship":
                bond = _bond(node)
                for key in {bond.source, bond.target}:
                    self.bonds.setdefault(key, []).append(bond)
            elif node.tag == "SanctionsEntry":
                self.listings.setdefault(node.get("ProfileID"), []).append(_listing(node))
            elif node.tag == "ReferenceValueSets":
                self._lookups(node)

    def _lookups(self, node: Node) -> None:
        for groups in node.children.values():
            for group in groups:
                for name, values in group.children.items():
                    self.words.setdefault(name, {}).update((one.get("ID"), one) for one in values)

    def _party(self, node: Node) -> None:
        uid = node.get("FixedRef")
        for profile in node.all("Profile"):
            self.uids[profile.get("ID")] = uid
            self.same_keys = self.same_keys and profile.get("ID") == uid

    def is_foreign(self, calendar: str) -> bool:
        """Whether a calendar is one whose dates cannot be read as they stand."""
        node = self.words.get("CalendarType", {}).get(calendar)
        return node is not None and node.text.casefold() not in _GREGORIAN


def read_span(node: Node | None) -> Span:
    """Read a `DatePeriod`: a start and an end, each from a first to a last day."""
    if node is None:
        return Span(None, "")
    found = [
        (edge, point)
        for edge in (node.one("Start"), node.one("End"))
        if edge
        for point in (edge.one("From"), edge.one("To"))
        if point
    ]
    points = [point for _, point in found]
    circa = any(edge.get("Approximate").casefold() == "true" for edge, _ in found)
    if not points:
        return Span(None, "")
    date = days(_day(points[0], last=False), _day(points[-1], last=True), circa=circa)
    text = " to ".join(dict.fromkeys("-".join(_numbers(point)) for point in points))
    return Span(date, text, node.get("CalendarTypeID"))


def read_day(node: Node | None) -> Span:
    """Read a `Date` or `DateOfIssue`."""
    if node is None:
        return Span(None, "")
    date = days(_day(node, last=False), _day(node, last=True), circa=False)
    return Span(date, "-".join(_numbers(node)), node.get("CalendarTypeID"))


def _numbers(point: Node) -> Iterator[str]:
    return (point.word(name) for name in ("Year", "Month", "Day") if point.word(name))


def _day(point: Node, *, last: bool) -> str:
    """Write a point as an ISO day; the first or last one when it is less than a day."""
    year, month, day = (point.word(name) for name in ("Year", "Month", "Day"))
    numbers = [text for text in (year, month, day) if text]
    if not all(text.isascii() and text.isdigit() and len(text) <= 4 for text in numbers):
        return ""
    if not year:
        return ""
    if not month:
        return f"{int(year):04d}-12-31" if last else f"{int(year):04d}-01-01"
    if not day:
        number = _last_day(int(year), int(month)) if last else 1
        return f"{int(year):04d}-{int(month):02d}-{number:02d}"
    return f"{int(year):04d}-{int(month):02d}-{int(day):02d}"


def _last_day(year: int, number: int) -> int:
    if number == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if number in (4, 6, 9, 11) else 31


def _place(node: Node) -> Place:
    return Place(
        tuple(one.get("CountryID") for one in node.all("LocationCountry")),
        tuple(one.get("AreaCodeID") for one in node.all("LocationAreaCode")),
        tuple(
            (part.get("LocPartTypeID"), value.word("Value"))
            for part in node.all("LocationPart")
            for value in part.all("LocationPartValue")
        ),
        _comments(node, "LocationPart", "LocationPartValue"),
    )


def _document(node: Node) -> Document:
    return Document(
        line=node.line,
        type=node.get("IDRegDocTypeID"),
        number=node.word("IDRegistrationNo"),
        country=node.get("IssuedBy-CountryID"),
        location=node.get("IssuedIn-LocationID"),
        validity=node.get("ValidityID"),
        authority=node.word("IssuingAuthority"),
        comment=_comments(node),
        dates=tuple(
            (one.get("IDRegDocDateTypeID"), read_span(one.one("DatePeriod")))
            for one in node.all("DocumentDate")
        ),
        bearers=tuple(one.get("DocumentedNameID") for one in node.all("DocumentedNameReference")),
    )


def _bond(node: Node) -> Bond:
    return Bond(
        line=node.line,
        source=node.get("From-ProfileID"),
        target=node.get("To-ProfileID"),
        type=node.get("RelationTypeID"),
        quality=node.get("RelationQualityID"),
        former=node.get("Former").casefold() == "true",
        comment=_comments(node),
        period=read_span(node.one("DatePeriod")),
    )


def _listing(node: Node) -> Listing:
    more = [*node.all("Comment"), *node.all("LimitationsToListing")]
    more += [*node.all("SupportingInfo", "Text"), *node.all("SupportingInfo", "DirectURL")]
    return Listing(
        line=node.line,
        list=node.get("ListID"),
        events=tuple(
            (
                event.get("EntryEventTypeID"),
                event.get("LegalBasisID"),
                read_day(event.one("Date")),
                _comments(event),
            )
            for event in node.all("EntryEvent")
        ),
        measures=tuple(
            (one.get("SanctionsTypeID"), _comments(one), read_span(one.one("DatePeriod")))
            for one in node.all("SanctionsMeasure")
        ),
        words=tuple(one.text for one in more if one.text),
    )


def _comments(node: Node, *path: str) -> str:
    """Join the comments of a node and of the nodes at a path below it."""
    nodes = [*node.all("Comment"), *(node.all(*path, "Comment") if path else ())]
    return "; ".join(one.text for one in nodes if one.text)
