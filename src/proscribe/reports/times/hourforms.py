"""Forms of times of day: `8:50 a.m.`, `20h30`, `half past six`, `9 this morning`.

Source: this project.
"""

import re

from proscribe.reports.tables import any_of
from proscribe.reports.times.datewords import NUMBERS
from proscribe.reports.times.patterns import (
    CLOCK_WORD,
    DIGIT,
    NOON_WORD,
    OWN_WEEKDAYS,
    PART,
    PLAIN_WORD,
    forms,
    led,
)
from proscribe.reports.times.zones import abbreviations

_ZONES = any_of(tuple(abbreviations()))
_LONG_ZONES = any_of(tuple(one for one in abbreviations() if len(one) > 2))
_HOUR = rf"(?P<hour>1[0-2]|[1-9]|{any_of(tuple(word for word in NUMBERS if len(word) > 2))})"
# `ten past six`: what a stretch must hold
_SIDE_WORD = re.compile(rf"\b(?:past|to)\s+{_HOUR}\b")
_MINUTES = r"(?:(?P<minutes>half|quarter|five|ten|twenty|twenty-five|\d{1,2})(?:\s+minutes)?)"
_AT = led(["at", "by", "until", "before", "after", "for"])
# `worked 8.30 hours a day`, `2400 hours of work` last so long
_NO_SPAN = (
    r"(?!\s+(?:of|an?\s+(?:day|week|month|year)|per|each|every|long|later|earlier|ago|apart)\b)"
)
# What follows an hour that is no count of things: `half past six in the evening`.
_HOUR_ENDS = (
    r"(?=\s+(?:in|this|that|on|last|yesterday|tonight|today|tomorrow|local|and|when|the|it|he|she|they)\b|"
    r"[.,;:)”\"]|\s*$)"
)

# `shortly before midnight on Sunday`: that day, and no minute of it
NEAR_NOON = re.compile(
    r"\b(?:(?:shortly|just|well|soon|long|moments|right|(?<!\w\s)minutes|(?<!\w\s)hours)\s+(?:before|after)|"
    r"close\s+to|nearly|almost|towards?)\s+$",
    re.IGNORECASE,
)
HOURS = forms(
    (
        (
            "clock",
            DIGIT,
            # `24 March 2011, 18.10` at the end of a line or part of it
            (
                r"(?:(?<=\.\d{4} )|(?:(?<=\b(?:19|20)\d\d)|(?<=\b(?:19|20)\d\d,)|"
                r"(?<=\b(?:19|20)\d\d [-–—|·•])|(?<=\bat))\s)"
                r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?=\s*(?:Uhr\b|$|[|·•()\[\]]|[-–—]\s))"
            ),
        ),
        ("clock", DIGIT, r"\b(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)\s+Uhr\b"),
        (
            "clock",
            DIGIT,
            r"(?:(?<=\bkl )|(?<=\bkl\. ))(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![.\d])",
        ),
        (
            "clock",
            DIGIT,
            (
                # not the distance of a clock from Greenwich: `11:55 +01:00`
                # nor the place in a recording: `[00:01:12]`
                r"(?<![\dTC][+])(?<![\dTC] [+-])(?<![TC]-)(?<!\d:)(?!(?<=[\[(])\d\d:\d\d:\d\d[\])])"
                r"\b(?P<hour>[01]?\d|2[0-4])"
                r"(?::|(?<=\d)\.(?=\d\d\s*[ap]))(?P<minute>[0-5]\d)"
                r"(?::[0-5]\d)?(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?"
            ),
        ),
        (
            "clock",
            DIGIT,
            (
                # the hour 24 ends a day: `24.00 hours Brussels time on 5 March`
                r"\b(?P<hour>[01]?\d|2[0-3]|24(?=\.00))\.(?P<minute>[0-5]\d)"
                rf"(?:\s*(?:hours|hrs|h)\b\.?{_NO_SPAN}|(?=\s*\(?(?:{_ZONES})\b|\s+(?:[A-Z]\w+\s+){{1,3}}(?:[Ss]tandard\s+|[Ss]ummer\s+)?[Tt]ime\b))"
            ),
        ),
        (
            "clock",
            DIGIT,
            (
                r"\b(?P<hour>[01]\d|2[0-3]|24(?=00))(?P<minute>[0-5]\d)"
                rf"(?:\s*(?:hours|hrs|h|HRS|HOURS|Hrs|Hours)\b\.?{_NO_SPAN}|(?=\s*\(?(?:{_LONG_ZONES}|local)\b|(?<=\d\d\d\d)Z\b|"
                # `at 0930 Washington time`
                r"\s+(?:[A-Z]\w+\s+){1,3}(?:[Ss]tandard\s+|[Ss]ummer\s+)?[Tt]ime\b))"
            ),
        ),
        (
            "clock",
            DIGIT,
            # `at 0730 on Monday`
            (
                r"(?<=\b[Aa]t )(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
                rf"(?=\s+(?:on\s+)?(?:{OWN_WEEKDAYS}|this\s+{PART}|yesterday|today|tomorrow)\b)"
            ),
        ),
        (
            "clock",
            DIGIT,
            (
                rf"{_AT}(?P<hour>[01]?\d|2[0-3]|24(?=[.:]00))[.:](?P<minute>[0-5]\d)"
                r"(?=\s+(?:this|in\s+the|on|yesterday|today|last|tomorrow|tonight|local|our)\b|\s*[,;]|\.?\s*$|\.\s)"
            ),
        ),
        (
            "clock",
            DIGIT,
            (
                r"\b(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d)\b"
                r"|(?<=\bat )(?P<hour_only>[01]?\d|2[0-3])h\b"
            ),
        ),
        (
            "noon",
            NOON_WORD,
            (
                rf"\b(?:(?:a\s+)?{_MINUTES}\s+(?P<side>past|after|to|before)\s+)?"
                r"(?:12\s+)?(?P<noon>[Nn]oon|[Mm]idnight|"
                r"(?:(?<=\bat )|(?<=\bby )|(?<=\buntil ))midday)\b"
            ),
        ),
        (
            "clock",
            CLOCK_WORD,
            rf"\b(?:(?:a\s+)?(?P<minutes>quarter)\s+(?P<side>past|to)|(?P<half_past>[Hh]alf)\s+past)\s+{_HOUR}\b{_HOUR_ENDS}",
        ),
        (
            "clock",
            _SIDE_WORD,
            rf"(?:{_AT}|(?<=\bto )){_MINUTES}\s+(?P<side>past|to)\s+{_HOUR}\b{_HOUR_ENDS}",
        ),
        ("clock", CLOCK_WORD, rf"{_AT}(?P<half_past>half)\s+{_HOUR}\b{_HOUR_ENDS}"),
        ("clock", CLOCK_WORD, rf"\b{_HOUR}\s+o[’']clock\b"),
        (
            "clock",
            PLAIN_WORD,
            # `at 9 this morning`, `at six in the evening`, `at 9 on Tuesday night`
            (
                rf"{_AT}{_HOUR}(?=\s+(?:tonight\b|(?:this|yesterday|tomorrow|that|last|in\s+the|"
                rf"on\s+(?:the\s+)?\w+)\s+{PART}\b))"
            ),
        ),
        ("clock", DIGIT, r"\b(?P<hour>1[0-2]|0?[1-9])\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?"),
    )
)
