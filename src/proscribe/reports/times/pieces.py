"""The pieces of time expressions as patterns, in the order in which they are tried.

The order matters: a longer form stands before a shorter one that it holds.

Source: this project; REPORTS design notes, 4.3.
"""

from proscribe.reports.times.againforms import AGAIN
from proscribe.reports.times.countforms import COUNTS
from proscribe.reports.times.dayforms import DATES
from proscribe.reports.times.hourforms import HOURS
from proscribe.reports.times.officeforms import OFFICE_DAYS
from proscribe.reports.times.patterns import Form
from proscribe.reports.times.yearforms import NTHS, PERIODS, YEARS

PIECES: tuple[Form, ...] = (
    *NTHS, *OFFICE_DAYS, *DATES, *HOURS, *AGAIN, *PERIODS, *COUNTS, *YEARS
)  # fmt: skip
