"""What the patterns of time expressions share: months, units, amounts, words that must be there.

Source: this project.
"""

import re
from collections.abc import Iterable

from proscribe.reports.tables import any_of
from proscribe.reports.times.datewords import FOREIGN_MONTHS, MONTHS, NUMBERS, WEEKDAYS

Form = tuple[str, re.Pattern[str], re.Pattern[str]]  # kind, what a stretch must hold, pattern

MONTH_NAMES = any_of((*MONTHS, *(name.upper() for name in MONTHS)))
MONTH = rf"(?P<month>{MONTH_NAMES})(?:(?<=\b[A-Z][a-z][a-z])(?<!May)\.|(?<=\bSept)\.)?"
FOREIGN = rf"(?P<foreign>(?i:{any_of(tuple(FOREIGN_MONTHS))}))"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
REL_YEAR = (
    r"(?:(?:of\s+)?(?P<rel>[Ll]ast|[Tt]his|[Nn]ext)|"
    r"of\s+(?P<back_year>that(?:\s+same)?|the\s+(?:same|previous|preceding|following|next)))\s+year\b"
)
UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|hour)s?"
NUMBER_WORDS = "|".join(NUMBERS)
AMOUNT = r"(?P<amount>\d{1,3}|(?i:" + NUMBER_WORDS + r"|several|few|a few|couple of|a couple of))"
BOUND = r"(?P<bound>less than|under|more than|over|at least|about|around|nearly|almost|roughly)"
PART = r"(?:morning|afternoon|evening|night)"
# What a day or year before it says the time of: `the 2013 attack`.
EVENTS = (
    r"(?:attacks?|bombings?|coup|elections?|vote|war|siege|massacres?|killings?|protests?|uprising|revolution|crackdown|"
    r"assassination|invasion|annexation|referendum|raids?|murders?|poisoning|earthquake|kidnappings?|abductions?|"
    r"offensive|takeover|mutiny|riots|strikes?|shootings?|explosion|hijacking|genocide)"
)
OWN_WEEKDAYS = any_of(
    tuple(form for word in WEEKDAYS if len(word) > 5 for form in (word, word.upper()))
)
SHORT_WEEKDAYS = any_of(
    tuple(form for word in WEEKDAYS if len(word) < 6 for form in (word, word.upper()))
)

# What a stretch must hold before a pattern is tried on it: most stretches hold none of these.
DIGIT = re.compile(r"\d")
MONTH_WORD = re.compile(MONTH_NAMES)
WEEKDAY_WORD = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[NSIR]DAY\b|URDAY\b")
UNIT_WORD = re.compile(r"\b(?:day|week|fortnight|month|year|decade|hour)")
WEEK_WORD = re.compile(r"\bweeks?\b")
PLAIN_WORD = re.compile(
    r"[Tt]o(?:day|night|morrow)|[Yy]esterday|TODAY|TONIGHT|YESTERDAY|\bday\b|\bthis\s+date\b|"
    r"\b(?:morning|afternoon|evening|night)\b"
)
NOON_WORD = re.compile(r"\b(?:[Nn]oon|[Mm]idnight|midday)\b")
CLOCK_WORD = re.compile(r"\b[Hh]alf\b|\bclock\b|\bquarter\b")


def forms(rows: Iterable[tuple[str, re.Pattern[str], str]]) -> tuple[Form, ...]:
    """Compile rows of (kind, what a stretch must hold, pattern)."""
    return tuple((kind, needs, re.compile(pattern)) for kind, needs, pattern in rows)


def led(words: list[str]) -> str:
    """Give look-behinds for words before a month or year, with a small or a capital letter."""
    leads = [rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}\s)" for word in words]
    return r"(?<=\s)(?:" + "|".join(leads) + ")"  # most places have no blank before them
