"""What the two typed formats, ENHANCED and ADVANCED, add to a draft: typed names, ties, listings.

Both formats give parts of names, dates as four days, ties between parties by id and several lists
for one party, none of which the older formats have.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from proscribe.model.record import (
    Address,
    Designation,
    Fragment,
    Name,
    NameKind,
    Record,
    Reference,
    Relation,
    RelationSchema,
    Side,
)
from proscribe.model.schemata import check_record
from proscribe.sources.ofac import naming
from proscribe.sources.treasury import vocabulary
from proscribe.sources.treasury.entry import Draft
from proscribe.values.dates import PartialDate, span
from proscribe.values.text import clean

# OFAC's umbrella over all lists but the SDN List: it always comes with a list of its own.
UMBRELLA = "consolidated list"
SDN = "sdn list"


class Tie(NamedTuple):
    """What a relation type means: the edge, and the end that the party named first is."""

    schema: RelationSchema
    side: Side


# From-party, relation type, to-party, read as a sentence: `A is owned or controlled by B`.
TIES: dict[str, Tie] = {
    "associate of": Tie("Associate", "source"),
    "providing support to": Tie("UnknownLink", "source"),
    "acting for or on behalf of": Tie("Representation", "source"),
    "owned or controlled by": Tie("Ownership", "target"),
    "owns, controls, or operates": Tie("Ownership", "source"),
    "family member of": Tie("Family", "source"),
    "playing a significant role in": Tie("UnknownLink", "source"),
    "leader or official of": Tie("Directorship", "source"),
    # Which of the two is the officer and what the interest is are not said: no edge is claimed.
    "principal executive officer": Tie("UnknownLink", "source"),
    "property in the interest of": Tie("UnknownLink", "source"),
}
_OTHER_SIDE: dict[Side, Side] = {"source": "target", "target": "source"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SURE = frozenset({"", "high", "unknown"})

# Part of an address -> where it stands; the order is the display order within its place.
STREET = ("address1", "address2", "address3")
ADDRESS_PARTS = frozenset({*STREET, "city", "state/province", "region", "postal code", "unknown"})


class Entry(Draft):
    """A draft that takes typed parts. Not thread-safe: one for one entry."""

    def __init__(self, uid: str, *, schema: str, component: str, location: str) -> None:
        super().__init__(uid, schema=schema, component=component, location=location)
        self.references = (Reference("ofac-uid", uid),)

    def typed_name(
        self,
        kind: NameKind,
        parts: Sequence[tuple[str, str]],
        *,
        script_word: str = "",
        latin: str = "",
        shown: str = "",
    ) -> Name | None:
        """Add a name given in parts and give it back; see `naming.assemble`."""
        for word, text in parts:
            if word.strip().casefold() not in naming.PART_KINDS:
                self.report(
                    "unknown-category",
                    "error",
                    f"The part of a name {word!r} is not known; it counts as a given name",
                    text,
                )
        name = naming.assemble(kind, parts, script_word=script_word, latin=latin, shown=shown)
        if name is None:
            self.report("name-empty", "error", "A name is empty and was left out")
        else:
            self._names.append(name)
        return name

    def feature(
        self, word: str, value: str, *, date: PartialDate | None = None, note: str = ""
    ) -> None:
        """Add a feature; `date` is its date where the file gives it as days."""
        rule = vocabulary.lookup(word)
        text = clean(value)
        if date is not None and rule is not None and rule.becomes == "date":
            self.date(rule, word, text or date_words(date), note, known=date)
            return
        self.take(word, value or date_words(date), note=note)
        if note and rule is not None and rule.becomes in ("measure", "relation"):
            self.note(word, note)

    def tie(
        self,
        word: str,
        other_uid: str,
        *,
        other_name: str = "",
        quality: str = "",
        former: bool = False,
        reverse: bool = False,
    ) -> None:
        """Add a tie to another party.

        Args:
            word: Relation type as published.
            other_uid: OFAC uid of the other party, or "".
            other_name: Its name, or "".
            quality: How sure OFAC is of it, as published, or "".
            former: The tie has ended.
            reverse: This party is the one that the tie leads to.
        """
        tie = TIES.get(word.strip().casefold())
        if tie is None:
            self.report(
                "unknown-category",
                "error",
                f"The relation {word!r} is not known; it is kept as an unnamed link",
                other_uid or other_name,
            )
            tie = Tie("UnknownLink", "source")
        unsure = quality.strip().casefold() not in _SURE
        relation = Relation(
            tie.schema,
            _OTHER_SIDE[tie.side] if reverse else tie.side,
            other_id=f"ofac-{other_uid}" if other_uid else "",
            other_name=clean(other_name) or "",
            role=f"{word} (quality: {quality})" if unsure else word,
            former=former,
        )
        if check_record(Record(id=self.record_id, schema=self.schema, relations=(relation,))):
            # FollowTheMoney has no such edge for a party of this schema: an Organization is not an
            # Asset and cannot be owned. OFAC's words stay in the role.
            relation = msgspec.structs.replace(relation, schema="UnknownLink")
        self._relations.append(relation)

    def typed_address(
        self, parts: Iterable[tuple[str, str]], *, country: str = "", note: str = ""
    ) -> None:
        """Add an address given in parts, in one line as the CSV files print it.

        Args:
            parts: OFAC's word for each part with its text.
            country: Country as published, or "".
            note: What the publisher adds, or "".
        """
        found: dict[str, list[str]] = {}
        for word, value in parts:
            key, text = word.strip().casefold(), clean(value)
            if key not in ADDRESS_PARTS:
                self.report(
                    "unknown-category",
                    "error",
                    f"The part of an address {word!r} is not known; it counts as street",
                    value,
                )
                key = STREET[-1]
            if text:
                found.setdefault(key, []).append(text)
        self._place(found, clean(country) or "", note)

    def _place(self, found: dict[str, list[str]], country: str, note: str) -> None:
        street = ", ".join(text for key in STREET for text in found.get(key, ()))
        city, state, region, postal, unknown = (
            ", ".join(found.get(key, ()))
            for key in ("city", "state/province", "region", "postal code", "unknown")
        )
        if region and not country:
            country, region = f"Region: {region}", ""
        if unknown and not country:
            country, unknown = unknown, ""
        place = ", ".join(text for text in (city, state) if text)
        line = " ".join(text for text in (place, postal) if text)
        full = ", ".join(text for text in (street, unknown, line, region, country) if text)
        if full:
            self.address(
                Address(
                    full=full,
                    street=", ".join(text for text in (street, unknown) if text),
                    city=city,
                    region=", ".join(text for text in (state, region) if text),
                    postal_code=postal,
                    country=self.territory(country) if country else "",
                    country_text=country,
                    note=note,
                )
            )

    def finish(self, listings: Sequence[Designation]) -> Fragment:
        """Make the fragment.

        Args:
            listings: One designation for each list that has the party.
        """
        fragment = self.fragment()
        designations = _with_measures(listings, tuple(sorted(set(self._measures))))
        record = msgspec.structs.replace(fragment.record, designations=designations)
        return Fragment(fragment.component, record, fragment.location)


def days(first: str, last: str, *, circa: bool) -> PartialDate | None:
    """Give the date between two ISO days or instants, or None when they are not two such."""
    return span(first[:10], last[:10], circa=circa)


def date_words(date: PartialDate | None) -> str:
    """Write a date as OFAC prints it, so that `parse_date` reads it again; "" for None.

    Example:
        >>> date_words(days("1958-01-01", "1958-03-31", circa=True))
        'circa 01 Jan 1958 to 31 Mar 1958'
    """
    if date is None:
        return ""
    first, last = date.earliest, date.latest
    if date.precision == "range":
        text = f"{_day_words(first)} to {_day_words(last)}"
    else:
        text = {"day": _day_words(first), "month": _day_words(first)[3:]}.get(
            date.precision, first[:4]
        )
    return f"circa {text}" if date.circa else text


def _day_words(iso: str) -> str:
    return f"{iso[8:]} {_MONTHS[int(iso[5:7]) - 1]} {iso[:4]}"


def _with_measures(
    listings: Sequence[Designation], measures: tuple[str, ...]
) -> tuple[Designation, ...]:
    """Add the measures that the file states of the party, not of one of its lists.

    They go to the only list of its own that the party is on; where it is on several, the file
    does not say which, and they stand in a designation without a list.
    """
    if not measures:
        return tuple(listings)
    own = [one for one in listings if not one.list_name] or [
        one for one in listings if one.list_name.casefold() != UMBRELLA
    ]
    if len(own) != 1:
        return (*listings, Designation("OFAC", measures=measures))
    merged = msgspec.structs.replace(own[0], measures=tuple(sorted({*own[0].measures, *measures})))
    return tuple(merged if one is own[0] else one for one in listings)


def share(
    lists: Sequence[tuple[str, PartialDate | None]], whole: Designation
) -> tuple[Designation, ...]:
    """Make designations of lists with dates and of what the file states for all of them at once.

    Args:
        lists: Name and date of listing of each list.
        whole: Programs, legal bases and measures of the party.

    Returns:
        One designation for each list. Where the party is on one list of its own (beside the
        umbrella list), that one has programs, bases and measures; where it is on several, the
        file does not say which belongs to which, and they stand in one without a list.
    """
    own = [one for one in lists if one[0].casefold() != UMBRELLA] or list(lists)
    bare = [
        Designation(whole.authority, list_name=name, listed=date)
        for name, date in lists
        if len(own) != 1 or (name, date) != own[0]
    ]
    if len(own) == 1:
        return (
            msgspec.structs.replace(whole, list_name=own[0][0], listed=own[0][1]),
            *bare,
        )
    empty = Designation(whole.authority)
    return (*bare, whole) if whole != empty else tuple(bare)
