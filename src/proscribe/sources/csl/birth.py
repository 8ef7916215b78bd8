"""Birth dates of the Treasury's rows: what the first day of a month may mean.

The list prints the first day where OFAC gives a month, a year in days or a span of years: `Sep
1961` is `1961-09-01`, `01 Jan 1984 to 31 Dec 1984` is `1984-01-01`. Of 444 first days in the list
of 22 April 2022, 117 are such. A day that nobody stated would speak against the right person, so
the first of January is read as the year and any other first day as the month.

Source: the list of 22 April 2022, compared with OFAC's list of 21 January 2022.
"""

import re

from proscribe.values.dates import PartialDate, month, year

NOTE = "the list prints the first day of a month or year also where only that is known"
_FIRST = re.compile(r"(\d{4})-(\d{2})-01", re.ASCII)


def first_day(text: str) -> PartialDate | None:
    """Give the month or year that a first day stands for, None for any other text.

    Example:
        >>> first_day("1961-09-01").iso, first_day("1984-01-01").iso, first_day("1961-09-02")
        ('1961-09', '1984', None)
    """
    found = _FIRST.fullmatch(text.strip())
    if found is None:
        return None
    if found[2] == "01":
        return year(int(found[1]))
    return month(int(found[1]), int(found[2]))
