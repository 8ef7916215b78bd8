"""States and ZIP codes of the United States, as addresses of Commerce give them."""

import re

_ZIP = re.compile(r"\d{4,5}(?:-\d{4})?")  # spreadsheets take the leading zero: `3801`
_STATES = frozenset({
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
    "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM",
    "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA",
    "WV", "WI", "WY", "AS", "GU", "MP", "PR", "VI",
})  # fmt: skip


def is_state(text: str) -> bool:
    """Say whether a text is the postal code of a state or territory of the United States."""
    return text.upper() in _STATES


def is_zip(text: str) -> bool:
    """Say whether a text has the form of a ZIP code."""
    return _ZIP.fullmatch(text) is not None
