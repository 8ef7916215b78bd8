"""Forms of years and parts of them, feasts, days without a month.

`NTHS` are tried first, `YEARS` when all others were, `PERIODS` before `last year` and `that month`
in them.

Source: this project.
"""

import re

from proscribe.reports.tables import any_of, table
from proscribe.reports.times.patterns import (
    DIGIT,
    EVENTS,
    MONTH,
    MONTH_NAMES,
    OWN_WEEKDAYS,
    REL_YEAR,
    YEAR,
    forms,
    led,
)

_DAY_LEADS = ["on", "by", "from", "until", "for", "before", "after"]
_YEAR_LEADS = [
    *("since", "in", "until", "by", "from", "during", "early", "late", "to", "of", "least", "as"),
    *("between", "before", "after", "through", "for", "throughout", "around", "towards", "mid"),
    *("year", "about", "roughly", "than"),
]
_NTH = r"first|second|third|fourth|last|final|1st|2nd|3rd|4th"
_QUARTER_WORD = re.compile(r"\b(?:quarter|half)\b")
_NTH_WORD = re.compile(r"\b(?:first|second|third|fourth|last|final)\s+(?:day|[A-Z]\w+day)\b")
_FEASTS = tuple(
    dict.fromkeys(
        name
        for calendar in table("feasts").values()
        for name, day in calendar.items()
        if not isinstance(day, dict)
    )
)
_FIRST_WORDS = (name.split("'")[0].split()[0].capitalize() for name in _FEASTS)
_FEAST_WORD = re.compile(rf"\b{any_of(tuple(dict.fromkeys(_FIRST_WORDS)))}")  # with a capital


def _capitals(name: str) -> str:
    """Give the pattern of a feast as texts write it: `All Saints’ Day`."""
    words = (word if word == "of" else word.capitalize() for word in name.split())
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in words)


_FEAST = "|".join(_capitals(name) for name in sorted(_FEASTS, key=len, reverse=True))

NTHS = forms(
    (
        (
            "feast",
            _FEAST_WORD,
            (rf"\b(?P<feast>{_FEAST})(?![\w’'])(?:,?\s+{YEAR})?(?!\s+[A-Z])"),
        ),
        (
            "nth",
            _NTH_WORD,
            (
                rf"\b[Tt]he\s+(?P<nth>{_NTH})\s+(?P<weekday>{OWN_WEEKDAYS}|day)\s+(?:of|in)\s+"
                rf"(?:{MONTH}(?:,?\s+(?:{YEAR}|{REL_YEAR}))?|(?P<of>the|that|this|last|next)\s+month)\b"
            ),
        ),
    )
)

PERIODS = forms(
    (
        (
            "ordinal",
            DIGIT,
            (
                r"\b[Tt]he\s+(?P<day>[1-3]?\d)(?:st|nd|rd|th)\s+of\s+"
                r"(?P<of>that|this|last|next|the|the\s+same|the\s+following|the\s+previous)\s+month\b"
            ),
        ),
        ("decade", DIGIT, r"\b(?P<decade>(?:18|19|20)\d)0['’]?s\b"),
        (
            "quarter",
            _QUARTER_WORD,
            rf"\b(?P<nth>{_NTH})[\s-]+(?P<stretch>quarter|half)\s+of\s+(?:{YEAR}|{REL_YEAR}|(?P<rel_now>the\s+year)\b)",
        ),
        ("quarter", DIGIT, rf"\b(?P<letter>[QH])(?P<nth>[1-4])(?:\s+of)?,?\s*{YEAR}\b"),
        ("quarter", DIGIT, rf"\b{YEAR}[\s-]?(?P<letter>[QH])(?P<nth>[1-4])\b"),
        (
            "quarter",
            _QUARTER_WORD,
            rf"\b[Tt]he\s+(?P<nth>{_NTH})\s+(?P<stretch>quarter)\b(?!\s+of\b|[’'])",
        ),
        (
            "years",
            DIGIT,
            (
                rf"(?=(?:19|20)\d\d)(?:{led(_YEAR_LEADS)}|(?<=\())(?P<year>(?:19|20)\d\d)\s?[-–]\s?"
                r"(?P<to>(?:19|20)?\d\d)\b(?![-/]\d)"
            ),
        ),
    )
)

YEARS = forms(
    (
        (
            "ordinal",
            DIGIT,
            (
                rf"(?=the\s|\d)(?:{led(_DAY_LEADS)}the\s+|(?<=\b[Oo]n ))"
                r"(?P<day>[1-3]?\d)(?:st|nd|rd|th)\b"
                # one of `on 16th and 30th October`
                rf"(?!(?:,\s*\d{{1,2}}(?:st|nd|rd|th)?)*,?\s*(?:and|or)\s+\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH_NAMES})"
                r"(?=[,.;:)”\"]|\s+(?:and|in|at|when|after|before|by|the|a|it|he|she|they|we)\b|\s*$)"
            ),
        ),
        ("fiscal", DIGIT, r"\b(?:[Ff]iscal\s+(?:[Yy]ear\s+)?|FY\s?)(?P<fiscal>20\d\d)\b"),
        ("filed", DIGIT, r"(?<=\bFiled )(?P<month>\d\d?)-(?P<day>\d\d?)-(?P<short>\d\d)\b"),
        # `the 2013 attack`, but not `the 2030 agenda`
        (
            "year",
            DIGIT,
            (
                r"(?:(?<=\b[Tt]he )|(?<=\b[Ii]ts )|(?<=\b[Hh]is )|(?<=[’']s ))"
                r"(?P<year>(?:19|20)\d\d)"
                rf"(?=\s+(?:[a-z-]+\s+){{0,2}}?{EVENTS}\b)"
            ),
        ),
        (
            "year",
            DIGIT,
            (
                rf"(?=(?:19|20)\d\d)(?:{led(_YEAR_LEADS)}|(?<=\b[Mm]id-)|(?<=\b[Ee]arly-)|(?<=\b[Ll]ate-)|"
                r"(?<=\n)(?=\d{4}:\s)|(?<=[a-z], )(?=\d{4}(?:\.|\s*\(|\s*$))|"
                r"(?<=\b(?:19|20)\d\d and )|(?<=\b(?:19|20)\d\d or )|"
                r"(?<=\b(?:19|20)\d\d, )(?=\d{4}(?:,| and\b| or\b)))"
                r"(?P<year>(?:19|20)\d\d)\b(?![-/]\d)"
            ),
        ),
    )
)
