"""Follows the keys of an ADVANCED file for one party, and reports those that lead nowhere.

Source: sdn_advanced.xsd and the sample of SDN_ADVANCED.
"""

import msgspec

from proscribe.sources.ofac.advanced_tables import Span, Tables
from proscribe.sources.ofac.typed import Entry
from proscribe.values.dates import PartialDate

_NOWHERE = "undetermined"


class Site(msgspec.Struct, frozen=True):
    """A location in words: country, (word, text) of its parts, comment."""

    country: str
    parts: tuple[tuple[str, str], ...]
    comment: str

    @property
    def line(self) -> str:
        """The whole in one line."""
        texts = [*(text for _, text in self.parts), self.country]
        return ", ".join(text for text in texts if text)


class Lookup:
    """Follows keys for one party. Not thread-safe: one for one party."""

    def __init__(self, tables: Tables, entry: Entry) -> None:
        self._tables = tables
        self._entry = entry

    def word(self, table: str, key: str) -> str:
        """Give the word of a key; "" for no key and for one that is not defined."""
        if not key:
            return ""
        found = self._tables.words.get(table, {}).get(key)
        if found is None:
            self._entry.report(
                "unknown-reference", "error", f"A key of {table} is not defined in the file", key
            )
            return ""
        return found.text

    def span(self, span: Span, what: str) -> PartialDate | None:
        """Give a date; one that is not made of days, or is of another calendar, is kept as text."""
        if not span.text:
            return None
        if span.date is None or self._tables.is_foreign(span.calendar):
            self._entry.report(
                "date-unreadable",
                "warning",
                f"The {what} cannot be read; it is kept as text",
                span.text,
            )
            self._entry.note(what, span.text)
            return None
        return span.date

    def country(self, key: str) -> str:
        """Give the name of a country; the area codes name it where the countries do not."""
        tables = self._tables.words
        found = tables.get("Country", {}).get(key) or tables.get("AreaCode", {}).get(key)
        if found is None:
            return self.word("Country", key)
        return found.get("Description") or found.text

    def site(self, key: str) -> Site | None:
        """Give a location in words, or None when it is not defined."""
        place = self._tables.places.get(key)
        if place is None:
            self._entry.report(
                "unknown-reference", "error", "A location is not defined in the file", key
            )
            return None
        names = [self.country(one) for one in place.countries if one]
        if not names:
            names = [self.country(one) for one in place.areas if one]
        known = [name for name in dict.fromkeys(names) if name and name.casefold() != _NOWHERE]
        parts = tuple((self.word("LocPartType", kind), text) for kind, text in place.parts)
        return Site(", ".join(known), parts, place.comment)
