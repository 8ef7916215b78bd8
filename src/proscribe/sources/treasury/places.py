"""`City/State/Province/Postal Code` of the Treasury's lists: one text, split as far as it shows.

Source: the OFAC lists of 2019 to 2025.
"""

import re

# Postal codes as they stand at the end of a place: `EC3N 1DY`, `K1A 0B1`, `L-2540`, `1077 BL`,
# `KY1-1104`, `19395-4833`, `115 27`, `44630`; three digits at least, so that `Zone 12` stays.
_POSTAL = re.compile(
    r"(?:(.*?\S) )??("
    r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{2}-\d{3}"
    r"|(?:[A-Z]{1,3}-)?\d{2,3} \d{2,3}|(?:[A-Z]{1,3}\d?-?)?\d{3,}(?:[-/]\d{2,})?(?: ?[A-Z]{2})?"
    r")"
)


def split_place(place: str) -> tuple[str, str, str]:
    """Split a place into city, region and postal code, as far as its form shows them.

    Example:
        >>> split_place("Guadalajara, Jalisco 44630")
        ('Guadalajara', 'Jalisco', '44630')
        >>> split_place("London EC3N 1DY")
        ('London', '', 'EC3N 1DY')
    """
    head, comma, tail = place.rpartition(", ")
    found = _POSTAL.fullmatch(tail) if len(tail) <= 100 else None
    rest, code = (found[1] or "", found[2]) if found else (tail, "")
    return (head, rest, code) if comma else (rest, "", code)
