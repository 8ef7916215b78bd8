"""The column `ids` of the CSV: what stands in front of the type of a number.

The fields of a number stand in alphabetical order of their names and empty ones are left out:
country, expiration date, issue date, number, type: `TN, 1997-09-20, 1990-10-24, G737411, Passport`.
A single date can be either of the two: of those that OFAC's own files have too, 279 are dates of
expiry and 87 of issue.

Source: the list of 22 April 2022, compared with OFAC's lists of 2022 and 2023.
"""

import re

import msgspec

from proscribe.sources.csl.listing import Document
from proscribe.sources.treasury import vocabulary
from proscribe.values.territories import parse_territory

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CODE = re.compile(r"[A-Z]{2}")


def read_document(one: Document) -> tuple[Document, str]:
    """Take a number in one text apart; one in parts stays as it is.

    Args:
        one: As published.

    Returns:
        The parts, the type "" when the text ends in no known one; and a note on a date that can be
        of issue or of expiry, or "".
    """
    if not one.text:
        known = vocabulary.lookup(one.type) is not None
        return msgspec.structs.replace(one, type=one.type if known else ""), ""
    parts = one.text.split(", ")
    word = parts.pop() if vocabulary.lookup(parts[-1]) else ""
    country = expires = issued = note = ""
    if len(parts) > 1 and _CODE.fullmatch(parts[0]) and parse_territory(parts[0]):
        country = parts.pop(0)
    dates: list[str] = []
    while len(parts) > 1 and len(dates) < 2 and _DAY.fullmatch(parts[0]):
        dates.append(parts.pop(0))
    if len(dates) == 2:
        expires, issued = dates
    elif dates:
        note = f"issued or expires {dates[0]}"
    number = ", ".join(parts).removeprefix("# ")  # of `R.F.C. #`, `C.U.R.P. #`
    return Document("", word, number, country, issued, expires), note
