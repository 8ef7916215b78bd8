"""What a party is called inside a sentence of the brief.

Source: this project.
"""

from proscribe.model.report import Party

_DETERMINERS = frozenset({"The", "A", "An", "Its", "Their", "One", "Another"})


def called(party: Party | None) -> str:
    """Name a party inside a sentence."""
    if party is None:
        return "somebody"
    if not party.name:
        words_for_it = " ".join(party.mentions[0].span.exact.split()) if party.mentions else ""
        first = words_for_it.split(" ", 1)[0]
        small = first in _DETERMINERS
        return first.lower() + words_for_it[len(first) :] if small else words_for_it or "somebody"
    return f"the {party.name}" if party.name.startswith("United") else party.name
