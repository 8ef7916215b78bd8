"""Forms that count: days relative to another, so long ago, weeks of a calendar, vague words.

Source: this project; REPORTS design notes, 4.3, rules 3, 5 and 6.
"""

import re

from proscribe.reports.times.patterns import (
    AMOUNT,
    BOUND,
    NUMBER_WORDS,
    PART,
    PLAIN_WORD,
    UNIT,
    UNIT_WORD,
    WEEK_WORD,
    forms,
    led,
)

# A paper speaks of itself: `the day of this release`
_PAPER = (
    r"(?:press\s+|media\s+|news\s+)?(?:release|notice|statement|announcement|communiqu[eé]|publication|"
    r"bulletin|document|report|letter|rule|order|decision|article|note)"
)
_VAGUE_WORD = re.compile(r"recent|past|future|coming|soon", re.IGNORECASE)

COUNTS = forms(
    (
        ("offset", UNIT_WORD, rf"\b{AMOUNT}\s+{UNIT}\s+(?P<word>ago)\s+(?P<exact>today)\b"),
        (
            "relative",
            PLAIN_WORD,
            r"\b[Tt]he\s+(?P<word>day\s+(?:before\s+yesterday|after\s+tomorrow))\b",
        ),
        ("relative", WEEK_WORD, rf"\b{AMOUNT}\s+weeks?\s+(?P<word>today|tomorrow)\b"),
        (
            "relative",
            re.compile(r"\bthis\s+(?:date|day)\b"),
            # the day of the paper itself
            (
                rf"{led(['as of', 'on', 'from', 'until'])}(?P<word>this\s+(?:date|day))\b"
                r"(?!\s+(?:in|last|of|that|when)\b)"
            ),
        ),
        (
            "relative",
            PLAIN_WORD,
            r"\b(?:[Ee]arlier|[Ll]ater)\s+(?P<in_the>in\s+the)\s+(?P<word>day)\b",
        ),
        (
            "relative",
            PLAIN_WORD,
            r"\b(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\s+night|[Ll]ast\s+evening|(?<!USA\s)TODAY|YESTERDAY|TONIGHT)\b(?!['’]s\s+[A-Z])",
        ),
        (
            "relative",
            PLAIN_WORD,
            (
                r"\b(?:[Ll]ate\s+|[Ee]arly\s+|[Ee]arlier\s+|[Ll]ater\s+)?(?P<word>"
                r"[Tt]his\s+(?:morning|afternoon|evening)|"
                r"[Tt]hat\s+(?:same\s+)?(?:very\s+)?(?:day|morning|afternoon|evening|night)|"
                rf"(?<=\b[Tt]he )(?:very\s+)?same\s+(?P<part_of_day>{PART}))\b"
            ),
        ),
        (
            "relative",
            PLAIN_WORD,
            (
                r"\b[Tt]he\s+(?:very\s+)?(?P<word>previous|preceding|same|following|next)\s+"
                # of `the same day as the Council acted` the day is told with the Council's act
                rf"(?:day|(?P<part_of_day>{PART}))\b"
                r"(?!\s+(?:or|as|that(?!\s+\w+\s+(?:would|will|could|should|might)\b)|when|on\s+which)\b)"
            ),
        ),
        (
            "relative",
            re.compile(r"\bthis\b"),
            # `on the day of this release`, `OFAC's Recent Actions of this date`
            rf"\b[Tt]he\s+(?:day|date)\s+of\s+(?P<word>this\s+{_PAPER})\b",
        ),
        (
            "relative",
            re.compile(r"\bthis\s+(?:very\s+)?date\b"),
            (
                rf"{led(['of', 'on', 'from', 'as', 'until'])}(?P<word>this\s+(?:very\s+)?date)\b"
                r"(?!\s+(?:in|last|next|every|each)\b)"
            ),
        ),
        ("relative", re.compile(r"\b[Ss]ince\s+then\b"), r"(?<=\b[Ss]ince\s)(?P<word>then)\b"),
        (
            "relative",
            PLAIN_WORD,
            # `a day after the launch` counts from the launch, whose day is not known here
            (
                r"\b(?:[Tt]he|[Aa]|[Oo]ne)\s+day\s+(?P<word>(?:before|after)"
                r"(?!\s+(?:the|an?|its|his|her|their|our|last|[A-Z]))|(?:earlier|later)(?!\s+than))\b"
            ),
        ),
        (
            "relative",
            PLAIN_WORD,
            (
                rf"\b[Tt]he\s+{PART}\s+(?P<word>before|after)\b"
                r"(?!\s+(?:the|an?|its|his|her|their|our|last|[A-Z]))"
            ),
        ),
        (
            "offset",
            UNIT_WORD,
            # `a week and a day later`, `a year and a half ago`
            (
                rf"\b{AMOUNT}\s+{UNIT}\s+and\s+(?:(?P<and_half>a\s+half)|(?P<more>\d{{1,2}}|(?i:{NUMBER_WORDS}))\s+"
                r"(?P<more_of>day|week|month)s?)\s+(?P<word>ago|earlier|later|from\s+(?:now|today))\b"
            ),
        ),
        (
            "offset",
            UNIT_WORD,
            # that day: `exactly a month ago`
            (
                rf"\b(?P<exact>[Ee]xactly|[Pp]recisely)\s+{AMOUNT}\s+{UNIT}\s+"
                r"(?P<word>ago|earlier|later|from\s+(?:now|today))\b"
            ),
        ),
        (
            "offset",
            UNIT_WORD,
            rf"\b(?:{BOUND}\s+)?{AMOUNT}\s+{UNIT}\s+(?P<word>ago|earlier|later|from\s+(?:now|today))\b(?P<exact>\s+to\s+the\s+day\b)?",
        ),
        (
            "offset",
            UNIT_WORD,
            rf"(?<=\b[Ii]n ){AMOUNT}\s+{UNIT}(?:[’']s?|s[’'])?\s+(?P<word>time)\b",
        ),
        (
            "calendar",
            UNIT_WORD,
            # `founded in 2016 and sold later that year`, `the following month`
            (
                r"\b(?:(?P<back>[Tt]hat)\s+(?:(?:same|very)\s+)?|"
                r"(?:(?<!\b[Oo]ver )(?<!\b[Ii]n )(?<!\b[Ff]or )(?<!\b[Ww]ithin )(?<!\b[Dd]uring )|"
                r"(?<=\b[Ii]n )(?=the\s+(?:very\s+)?same\s+\w+\b(?!\s+(?:as|that|when)\b)))"
                r"[Tt]he\s+(?:very\s+)?"
                r"(?P<counted>same|following|next|previous|preceding)\s+)(?P<unit>week|weekend|month|year)\b"
            ),
        ),
        (
            "calendar",
            UNIT_WORD,
            r"\b(?P<word>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<unit>week|month|year|weekend)\b",
        ),
        (
            "calendar",
            re.compile(r"\b(?:WEEK|MONTH|YEAR)"),
            r"\b(?P<word>LAST|THIS|NEXT)\s+(?P<unit>WEEK|MONTH|YEAR|WEEKEND)\b",  # in a heading
        ),
        (
            "calendar",
            UNIT_WORD,
            r"\b[Tt]he\s+(?P<unit>week|month|year)\s+(?P<word>before\s+last|after\s+next)\b",
        ),
        (
            "calendar",
            UNIT_WORD,
            r"\b(?:[Ee]arlier|[Ll]ater)\s+(?P<in_the>in\s+the)\s+(?P<unit>week|month|year)\b",
        ),
        (
            "calendar",
            UNIT_WORD,
            r"\b[Tt]he\s+(?P<begin>start|beginning)\s+of\s+(?P<word>the|this|last|next)\s+(?P<unit>week|month|year)\b",
        ),
        ("calendar", UNIT_WORD, r"\b(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring)\s+the\s+(?P<unit>weekend)\b"),
        (
            "window",
            UNIT_WORD,
            (
                r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or)\s+the\s+(?:past|last)\s+"
                rf"(?:{AMOUNT}\s+)?{UNIT}\b"
            ),
        ),
        ("duration", UNIT_WORD, rf"\b(?:{BOUND}\s+)?{AMOUNT}\s+{UNIT}\b"),
        (
            "vague",
            _VAGUE_WORD,
            (
                r"\b(?P<word>[Ii]n\s+recent\s+(?:days|weeks|months|years)|[Ii]n\s+the\s+past|"
                r"[Rr]ecently|[Rr]ecent|[Ii]n\s+the\s+(?:near\s+)?future|"
                r"[Ii]n\s+the\s+coming\s+(?:days|weeks|months|years)|[Ss]oon)\b"
            ),
        ),
    )
)
