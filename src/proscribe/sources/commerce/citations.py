"""Citations of the Federal Register, of which one cell can hold many.

`67 F.R. 56530 9/4/02 67 F.R. 10890 3/11/02`, `85 FR 83799, 86 FR 29190`, `77 FR 61249 No. 195`,
`Vol. 74, No. 11, 01/16/09`, `46 F.R. 46154 9/17/81 and 46 F.R. 19290 3/30/81`.

Source: the Consolidated Screening List of 22 April 2022, the Denied Persons List of September 2022.
"""

import re

from proscribe.values.text import clean

# Before each volume of the Federal Register.
_START = re.compile(r"(?<!\d)\d{1,3}[ .]{0,3}F\.? ?R\b", re.IGNORECASE)
_EDGES = " ,;"


def split(text: str) -> tuple[str, ...]:
    """Give each citation of a cell once, sorted; words around them stay with the one before.

    Example:
        >>> split("67 F.R. 56530 9/4/02 67 F.R. 10890 3/11/02")
        ('67 F.R. 10890 3/11/02', '67 F.R. 56530 9/4/02')
    """
    whole = clean(text) or ""
    starts = [found.start() for found in _START.finditer(whole)]
    if not starts or whole[: starts[0]].strip(_EDGES):
        starts.insert(0, 0)
    pieces = [whole[a:b].strip(_EDGES) for a, b in zip(starts, [*starts[1:], None], strict=True)]
    return tuple(sorted({piece.removesuffix(" and").strip(_EDGES) for piece in pieces} - {""}))
