"""Whom a sentence means that speaks of `the division`, `the president himself`.

The noun ends a listed name that stands before (`the Fourth Division`), or stands right before one
(`president Ivo Made`); the last such name counts where no other has the noun.

Source: `data/earlier.toml`.
"""

import re

from proscribe.model.report import Span
from proscribe.reports.linking.listednames import listed_names
from proscribe.reports.parties.known import Gazetteer, Known
from proscribe.reports.tables import table
from proscribe.reports.text.span import span

_FAR_BACK = 4_000  # characters before a sentence in which the name may stand
_SPOKEN = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his)\s+(?P<noun>[a-z]{4,})(?:\s+(?:himself|herself|itself))?"
    r"(?=\s+(?:has|have|had|is|was|were|in|on|by|since|under|for|itself|himself|herself)\b|[,.]|$)"
)
_NOT_SPOKEN = frozenset(table("earlier")["no_party"].split())


def by_noun(text: str, place: Span, gazetteer: Gazetteer) -> Known | None:
    """Give where the party was named that a sentence speaks of by a noun, or None.

    Args:
        text: The document.
        place: The sentence.
        gazetteer: Names of the lists.
    """
    nouns = {one["noun"] for one in _SPOKEN.finditer(text, place.start, place.end)} - _NOT_SPOKEN
    if not nouns:
        return None
    before = span(text, max(0, place.start - _FAR_BACK), place.start)
    found = [
        known for known in listed_names(text, before, gazetteer) if _noun_of(text, known) & nouns
    ]
    return found[-1] if len({frozenset(known.records) for known in found}) == 1 else None


def _noun_of(text: str, known: Known) -> set[str]:
    """Give the words by which a text can speak of a name: its last one, the one before it."""
    words = text[known.start : known.end].split()
    lead = text[max(0, known.start - 40) : known.start].split()
    return {words[-1].lower(), *(word.lower() for word in lead[-1:])}
