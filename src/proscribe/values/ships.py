"""Particulars of vessels as lists print them: tonnage in tons."""

import re

_NUMBER = re.compile(r"\d{1,3}(?:[ ,.'\u00a0]\d{3})+|\d+")
_LARGEST = 1_000_000  # tons; no ship is larger


def parse_tonnage(text: str) -> int | None:
    """Read the first number of tons in a text, gross or deadweight.

    Returns:
        Whole tons from 1 on; None when there is none, or one larger than any ship.

    Example:
        >>> parse_tonnage("GRT 10,303"), parse_tonnage("160.930 tons"), parse_tonnage("unknown")
        (10303, 160930, None)
    """
    found = _NUMBER.search(text)
    if found is None or not found[0].isascii():
        return None
    tons = int(re.sub(r"\D", "", found[0])[:12])
    return tons if 0 < tons <= _LARGEST else None
