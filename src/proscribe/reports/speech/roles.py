"""Offices that a role phrase means: `the top U.S. diplomat` is a foreign minister.

Source: `data/offices.toml`.
"""

from functools import cache

from proscribe.reports.parties.cast import Draft
from proscribe.reports.tables import offices


def holds(draft: Draft, office: str, country: str) -> bool:
    """Tell whether a person's titles name an office, of that country where one is meant."""
    return any(o == office and (not country or c in ("", country)) for o, c in draft.offices)


@cache
def phrases() -> tuple[tuple[str, str], ...]:
    """Give (phrase in lower case, office), the longest first."""
    found = {(phrase.lower(), office.id) for office in offices() for phrase in office.phrases}
    return tuple(sorted(found, key=lambda one: (-len(one[0]), one)))
