"""The pieces of time expressions as patterns: dates, weekdays, times of day, spans of time.

The order of the table matters: a longer form stands before a shorter one that it holds. The month
of May needs a capital and a day, a year or a preposition, so that `they may` is no time.

Source: this project; REPORTS design notes, 4.3.
"""

import re

from proscribe.reports.tables import any_of
from proscribe.reports.times.datewords import FOREIGN_MONTHS, MONTHS, NUMBERS, WEEKDAYS

_CAPITAL_MONTHS = tuple(name.upper() for name in MONTHS)
_MONTH = (
    rf"(?P<month>{any_of((*MONTHS, *_CAPITAL_MONTHS))})"
    r"(?:(?<=\b[A-Z][a-z][a-z])(?<!May)\.|(?<=\bSept)\.)?"
)
_FOREIGN = rf"(?P<foreign>(?i:{any_of(tuple(FOREIGN_MONTHS))}))"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_REL_YEAR = r"(?:of\s+)?(?P<rel>[Ll]ast|[Tt]his|[Nn]ext)\s+year\b"
_UNIT = r"(?P<unit>day|week|month|year|hour)s?"
_AMOUNT = r"(?P<amount>\d{1,3}|" + "|".join(NUMBERS) + r"|several|few|a few|couple of|a couple of)"
_BOUND = r"(?P<bound>less than|under|more than|over|at least|about|around|nearly|almost|roughly)"

# What a stretch must hold before a pattern is tried on it: most stretches hold none of these.
_DIGIT = re.compile(r"\d")
_MONTH_WORD = re.compile(any_of((*MONTHS, *_CAPITAL_MONTHS)))
_WEEKDAY_WORD = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[NSIR]DAY\b|URDAY\b")
_UNIT_WORD = re.compile(r"\b(?:day|week|month|year|hour)")
_PLAIN_WORD = re.compile(
    r"[Tt]o(?:day|night|morrow)|[Yy]esterday|[Ll]ast\s+(?:night|evening)|\bday\b|\b[Nn]oon\b|\b[Mm]idnight\b|"
    r"\b(?:[Tt]his|[Tt]hat|same)\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)\b"
)
_FEAST_WORD = re.compile(r"New\s+Year|Christmas|Boxing")
_VAGUE_WORD = re.compile(r"recent|past|future|coming|soon", re.IGNORECASE)

_OWN_WEEKDAYS = any_of(
    tuple(form for word in WEEKDAYS if len(word) > 5 for form in (word, word.upper()))
)
_SHORT_WEEKDAYS = any_of(
    tuple(form for word in WEEKDAYS if len(word) < 6 for form in (word, word.upper()))
)
_MONTH_NAMES = any_of((*MONTHS, *_CAPITAL_MONTHS))
_MONTH_LEADS = [
    *("since", "in", "until", "by", "from", "during", "last", "next", "this", "early", "late"),
    *("between", "before", "for", "after", "through", "throughout", "of", "around", "mid"),
]
_YEAR_LEADS = [
    *("since", "in", "until", "by", "from", "during", "early", "late", "to", "of", "least"),
    *("between", "before", "after", "through", "for", "throughout", "around", "towards", "mid"),
]


_DAY_LEADS = ["on", "by", "from", "until", "for", "before", "after"]

TO_MONTH = re.compile(rf"\s+(?:to|and|through|until|or)\s+{_MONTH}(?![\w-])(?!\s+\d)")


def _led(words: list[str]) -> str:
    """Give look-behinds for words before a month or year, with a small or a capital letter."""
    leads = [rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]} )" for word in words]
    return "(?:" + "|".join(leads) + ")"


PIECES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, needs, re.compile(pattern))
    for kind, needs, pattern in (
        (
            "iso",
            _DIGIT,
            r"\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?\b",
        ),
        (
            "day",
            _DIGIT,
            r"\b(?P<year>\d{4})(?P<by>[-/])(?P<month>\d\d)(?P=by)(?P<day>\d\d)(?=\b|T\d)",
        ),
        ("day", _DIGIT, rf"\b(?P<day>\d{{1,2}})-{_MONTH}-{_YEAR}\b"),
        (
            "day",
            _DIGIT,
            r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        ),
        (
            "day",
            _DIGIT,
            rf"\b(?P<day>\d{{1,2}})(?:er|\.|º)?\s+(?:de\s+)?{_FOREIGN}\s+(?:de\s+)?{_YEAR}\b",
        ),
        (
            "range",
            _MONTH_WORD,
            (
                r"\b(?P<day>\d{1,2})\s*(?:-|–|to|and)\s*(?P<last>\d{1,2})\s+"
                rf"{_MONTH}(?:,?\s+{_YEAR})?\b"
            ),
        ),
        ("day", _MONTH_WORD, rf"\b{_MONTH}\s+{_DAY}(?:,\s*|\s+){_YEAR}\b"),
        ("day", _MONTH_WORD, rf"\b{_MONTH}\s+{_DAY},?\s+{_REL_YEAR}"),
        ("day", _MONTH_WORD, rf"\b{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_REL_YEAR}"),
        ("month", _MONTH_WORD, rf"\b{_MONTH}(?:\s+of)?\s+{_REL_YEAR}"),
        ("day", _MONTH_WORD, rf"\b{_DAY}(?:\s+day)?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}\b"),
        (
            "range",
            _MONTH_WORD,
            rf"\b{_MONTH}\s+{_DAY}\s*(?:-|–|to|through)\s*(?P<last>\d{{1,2}})(?:,\s*{_YEAR})?\b",
        ),
        (
            "numeric",
            _DIGIT,
            r"\b(?P<day>\d{1,2})(?P<sep>[/.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})\b",
        ),
        (
            "numeric",
            _DIGIT,
            (
                r"\b(?P<day>\d{1,2})(?P<sep>[/.])(?P<month>\d{1,2})(?P=sep)(?P<short>\d\d)"
                r"(?=,?\s+(?:at\s+)?\d{1,2}[:.h]\d\d)"
            ),
        ),
        ("day", _MONTH_WORD, rf"\b{_MONTH}\s+{_DAY}(?!\d|\s*[-–]\s*\d|:\d)\b"),
        ("day", _MONTH_WORD, rf"\b{_DAY}(?:\s+of)?\s+{_MONTH}(?!\w)"),
        (
            "month",
            _MONTH_WORD,
            rf"(?:\b(?P<part>early|late|mid)[- ])?\b{_MONTH},?\s+(?:of\s+)?{_YEAR}\b",
        ),
        ("month", _MONTH_WORD, rf"(?:{_led(_MONTH_LEADS)}|(?<=\b[Mm]id-)){_MONTH}(?![\w-])"),
        (
            "weekday",
            _UNIT_WORD,
            (
                rf"\b(?:(?P<week>[Ll]ast|[Tt]his|[Nn]ext)\s+week\s+on\s+(?P<weekday>{_OWN_WEEKDAYS})"
                r"(?!\w))"
            ),
        ),
        (
            "weekday",
            _UNIT_WORD,
            rf"\b(?P<weekday>{_OWN_WEEKDAYS})\s+(?:of\s+)?(?P<week>[Ll]ast|[Tt]his|[Nn]ext)\s+week\b",
        ),
        (
            "weekday",
            _WEEKDAY_WORD,
            (
                r"\b(?P<which>[Ll]ast |[Nn]ext |[Tt]his |[Ee]arlier |"
                r"[Tt]he following |[Tt]he previous )?"
                rf"(?P<weekday>{_OWN_WEEKDAYS})"
                r"(?!\w|\s+[Nn]ight\s+[A-Z])"
            ),
        ),
        (
            "weekday",
            _DIGIT,
            rf"\b(?P<weekday>{_SHORT_WEEKDAYS})\.?(?=,?\s+(?:\d|{_MONTH_NAMES}))",
        ),
        ("clock", _DIGIT, r"(?<=\.\d{4} )(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)\b"),
        (
            "clock",
            _DIGIT,
            (
                r"\b(?P<hour>[01]?\d|2[0-4])(?::|(?<=\d)\.(?=\d\d\s*[ap]))(?P<minute>[0-5]\d)"
                r"(?::[0-5]\d)?(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?"
            ),
        ),
        (
            "clock",
            _DIGIT,
            (
                r"\b(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
                r"(?=\s*(?:GMT|BST|CES?T|hrs|hours|h)\b)"
            ),
        ),
        (
            "clock",
            _DIGIT,
            (
                r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
                r"(?:\s*(?:hours|hrs|h)\b\.?|(?=\s*(?:GMT|UTC|KST|JST|EST|EDT|CES?T|BST|local)\b))"
            ),
        ),
        (
            "clock",
            _DIGIT,
            (
                r"(?<=\bat )(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)"
                r"(?=\s+(?:this|in\s+the|yesterday|today|last|tomorrow|tonight|local|our)\b|\s*[,;]|\.?\s*$|\.\s)"
            ),
        ),
        (
            "clock",
            _DIGIT,
            (
                r"\b(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d)\b"
                r"|(?<=\bat )(?P<hour_only>[01]?\d|2[0-3])h\b"
            ),
        ),
        ("noon", _PLAIN_WORD, r"\b(?P<noon>[Nn]oon|[Mm]idnight)\b"),
        ("clock", _DIGIT, r"\b(?P<hour>1[0-2]|0?[1-9])\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?"),
        ("relative", _PLAIN_WORD, r"\b[Tt]he\s+(?P<word>day\s+before\s+yesterday)\b"),
        (
            "relative",
            _PLAIN_WORD,
            r"\b(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\s+night|[Ll]ast\s+evening)\b(?!['’]s\s+[A-Z])",
        ),
        (
            "relative",
            _PLAIN_WORD,
            (
                r"\b(?:[Ll]ate\s+|[Ee]arly\s+|[Ee]arlier\s+|[Ll]ater\s+)?(?P<word>[Tt]his\s+(?:morning|afternoon|evening)|"
                r"[Tt]hat\s+(?:same\s+)?(?:very\s+)?(?:day|morning|afternoon|evening|night)|"
                r"(?<=\b[Tt]he )(?:very\s+)?same\s+(?:morning|afternoon|evening|night))\b"
            ),
        ),
        (
            "relative",
            _PLAIN_WORD,
            r"\b[Tt]he\s+(?:very\s+)?(?P<word>previous|same|following|next)\s+day\b",
        ),
        (
            "relative",
            _PLAIN_WORD,
            # `a day after the launch` counts from the launch, whose day is not known here
            (
                r"\b(?:[Tt]he|[Aa]|[Oo]ne)\s+day\s+(?P<word>(?:before|after)"
                r"(?!\s+(?:the|an?|its|his|her|their|our|[A-Z]))|earlier|later)\b"
            ),
        ),
        (
            "offset",
            _UNIT_WORD,
            rf"\b(?:{_BOUND}\s+)?{_AMOUNT}\s+{_UNIT}\s+(?P<word>ago|earlier|later)\b",
        ),
        (
            "calendar",
            _UNIT_WORD,
            r"\b(?P<word>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<unit>week|month|year|weekend)\b",
        ),
        ("calendar", _UNIT_WORD, r"\b[Oo]ver\s+the\s+(?P<unit>weekend)\b"),
        (
            "window",
            _UNIT_WORD,
            (
                r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or)\s+the\s+(?:past|last)\s+"
                rf"(?:{_AMOUNT}\s+)?{_UNIT}\b"
            ),
        ),
        ("duration", _UNIT_WORD, rf"\b(?:{_BOUND}\s+)?{_AMOUNT}\s+{_UNIT}\b"),
        (
            "vague",
            _VAGUE_WORD,
            (
                r"\b(?P<word>[Ii]n\s+recent\s+(?:days|weeks|months|years)|[Ii]n\s+the\s+past|"
                r"[Rr]ecently|[Rr]ecent|[Ii]n\s+the\s+(?:near\s+)?future|"
                r"[Ii]n\s+the\s+coming\s+(?:days|weeks|months|years)|[Ss]oon)\b"
            ),
        ),
        (
            "ordinal",
            _DIGIT,
            (
                rf"{_led(_DAY_LEADS)}the\s+(?P<day>[1-3]?\d)(?:st|nd|rd|th)\b"
                r"(?=[,.;:)”\"]|\s+(?:and|in|at|when|after|before|by|the|a|it|he|she|they|we)\b|\s*$)"
            ),
        ),
        (
            "feast",
            _FEAST_WORD,
            (
                r"\b(?P<feast>New\s+Year['’]s\s+(?:Eve|Day)|Christmas(?:\s+(?:Eve|Day))?|"
                rf"Boxing\s+Day)(?:,?\s+{_YEAR})?(?!\s+[A-Z])"
            ),
        ),
        ("fiscal", _DIGIT, r"\b(?:[Ff]iscal\s+(?:[Yy]ear\s+)?|FY\s?)(?P<fiscal>20\d\d)\b"),
        ("filed", _DIGIT, r"(?<=\bFiled )(?P<month>\d\d?)-(?P<day>\d\d?)-(?P<short>\d\d)\b"),
        (
            "year",
            _DIGIT,
            (
                rf"(?:{_led(_YEAR_LEADS)}|(?<=\b(?:19|20)\d\d and ))"
                r"(?P<year>(?:19|20)\d\d)\b(?![-/]\d)"
            ),
        ),
    )
)
