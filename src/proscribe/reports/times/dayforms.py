"""Forms of dates: whole ones, days without a year, months, weekdays.

The order of the table matters: a longer form stands before a shorter one that it holds. The month
of May needs a capital and a day, a year or a preposition, so that `they may` is no time.

Source: this project; REPORTS design notes, 4.3.
"""

import re

from proscribe.reports.tables import any_of
from proscribe.reports.times.datewords import ORDINALS
from proscribe.reports.times.patterns import (
    AMOUNT,
    DAY,
    DIGIT,
    FOREIGN,
    MONTH,
    MONTH_NAMES,
    MONTH_WORD,
    OWN_WEEKDAYS,
    REL_YEAR,
    SHORT_WEEKDAYS,
    WEEK_WORD,
    WEEKDAY_WORD,
    YEAR,
    forms,
    led,
)

_MONTH_LEADS = [
    *("past", "coming"),
    *("since", "in", "until", "by", "from", "during", "last", "next", "this", "early", "late"),
    *("between", "before", "for", "after", "through", "throughout", "of", "around", "mid", "as"),
]
_OF_MONTH = ["the", "its", "their", "a", "an", "his", "her", "our", "that", "another"]
_MONTHLY = (
    r"meetings?|rounds?|decisions?|reports?|votes?|summit|reviews?|listings?|attacks?|coup|statements?|figures|"
    r"announcements?|elections?|deal|talks|measures|sanctions|packages?|sessions?|raids?|protests?|rulings?|"
    r"designations?|actions?|strikes?|updates?|hearings?|budget|war|tests?|launch(?:es)?|calls?|visits?|notices?|"
    r"resolution|order|list|judgment|arrests?|conference|council"
)

# `since that Sunday`, but not `said that Sunday was quiet`
_BEFORE_THAT = led(["on", "since", "until", "from", "by", "after", "before", "of"])

TO_MONTH = re.compile(rf"\s+(?:to|and|through|until|or)\s+{MONTH}(?![\w-])(?!\s+\d)")

DATES = forms(
    (
        (
            "iso",
            DIGIT,
            r"\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?\b",
        ),
        ("iso", DIGIT, r"\b20\d{6}T\d{4}(?:\d\d)?(?:Z|[+-]\d{4})?\b"),
        (
            "day",
            MONTH_WORD,
            # `Fri Jan 21 11:55:00 UTC 2022`, `3:00 p.m. January 21 (JST) 2022`
            rf"\b{MONTH}\s+{DAY}\s+(?:(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?\s+)?"
            r"\(?(?P<inner>[A-Z]{3,4})\)?\s+" + YEAR + r"\b",
        ),
        (
            "day",
            DIGIT,
            r"\b(?P<year>\d{4})(?P<by>[-/])(?P<month>\d\d)(?P=by)(?P<day>\d\d)(?=\b|T\d)",
        ),
        (
            "day",
            DIGIT,
            # `20211112`: alone on its line, since such a number may be anything
            (
                r"(?<![^\n])(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
                r"(?![^\n])"
            ),
        ),
        (
            "day",
            DIGIT,
            r"(?<![\d.])(?P<year>(?:19|20)\d\d)\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})(?![\d.]*\d)",
        ),
        ("day", DIGIT, rf"\b(?P<day>\d{{1,2}})(?P<by>[-/]?){MONTH}(?P=by){YEAR}\b"),
        (
            "day",
            DIGIT,
            r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        ),
        (
            "day",
            DIGIT,
            rf"\b(?P<day>\d{{1,2}})(?:er|\.|º)?\s+(?:de\s+)?{FOREIGN}\s+(?:de\s+)?{YEAR}\b",
        ),
        (
            "range",
            MONTH_WORD,
            (
                r"\b(?P<day>\d{1,2})\s*(?:-|–|/|to|and)\s*(?P<last>\d{1,2})\s+"
                rf"{MONTH}(?:,?\s+(?:{YEAR}|{REL_YEAR}))?\b"
            ),
        ),
        ("day", MONTH_WORD, rf"\b{MONTH}\s+{DAY}(?:,\s*|\s+){YEAR}\b"),
        (
            "day",
            MONTH_WORD,
            rf"\b{MONTH}\s+the\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?:,?\s+{YEAR}\b)?",
        ),
        (
            "day",
            MONTH_WORD,
            rf"\b[Tt]he\s+(?P<dayword>{any_of(tuple(ORDINALS))})\s+of\s+{MONTH}(?:,?\s+{YEAR})?(?!\w)",
        ),
        ("day", MONTH_WORD, rf"\b{MONTH}\s+{DAY},?\s+{REL_YEAR}"),
        ("day", MONTH_WORD, rf"\b{DAY}(?:\s+of)?\s+{MONTH},?\s+{REL_YEAR}"),
        ("month", MONTH_WORD, rf"\b{MONTH}(?:\s+of)?\s+{REL_YEAR}"),
        ("day", MONTH_WORD, rf"\b{DAY}\.?(?:\s+day)?(?:\s+of)?\s+{MONTH}(?:\s?,\s?|\s+){YEAR}\b"),
        (
            "range",
            MONTH_WORD,
            rf"\b{MONTH}\s+{DAY}\s*(?:-|–|to|through)\s*(?P<last>\d{{1,2}})(?:,\s*{YEAR})?\b",
        ),
        (
            "numeric",
            DIGIT,
            r"\b(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)\b",
        ),
        (
            "numeric",
            DIGIT,
            (
                r"(?<![\w./])(?P<day>\d{1,2})(?P<sep>[/.])(?P<month>\d{1,2})(?P=sep)(?P<short>\d\d)"
                r"(?:(?=,?\s+(?:at\s+)?\d{1,2}[:.h]\d\d)|(?<=\d/\d\d)(?![/\d]|\.\d)|(?<=\.\d\d\.\d\d)(?![.\d]\d))"
            ),
        ),
        (
            "numeric",
            DIGIT,
            # `11-03-22 1412GMT`
            (
                r"(?<![\w./-])(?P<day>\d{1,2})(?P<sep>-)(?P<month>\d{1,2})-(?P<short>\d\d)"
                r"(?=,?\s+(?:at\s+)?(?:[01]?\d|2[0-3]):?[0-5]\d\b|\s+(?:[01]\d|2[0-3])[0-5]\d(?:GMT|UTC)\b)"
            ),
        ),
        (
            "numeric",
            DIGIT,
            # `lapse on 15/9`: a day that is no month; `9/11` names an event
            (
                rf"(?=\d){led(['on', 'by', 'until', 'from', 'before', 'after', 'since', 'of'])}"
                r"(?P<day>1[3-9]|2\d|3[01])(?P<sep>/)(?P<month>0?[1-9]|1[0-2])\b"
                r"(?!/|-\d|\s*(?:%|per\b))"
            ),
        ),
        ("day", MONTH_WORD, rf"\b{MONTH}\s+{DAY}(?!\d|\s*[-–]\s*\d|:\d)\b"),
        ("day", MONTH_WORD, rf"\b{DAY}(?:\s+of)?\s+{MONTH}(?!\w)"),
        (
            "ordinal",
            DIGIT,
            # `the 20th instant`: as offices once wrote for this month
            r"\b(?:[Tt]he\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)\s+(?P<of>inst(?:ant|\.)?|ult(?:imo|\.)?|prox(?:imo|\.)?)(?!\w)",
        ),
        (
            "month",
            MONTH_WORD,
            rf"(?:\b(?P<part>early|late|mid)[- ])?\b{MONTH},?\s+(?:of\s+)?{YEAR}\b",
        ),
        # `That October, a utility lost its data`, `met a ship that September.`: of the year told
        # before, but not `the ship that June bought`
        (
            "month",
            MONTH_WORD,
            (
                rf"(?:{led(['in', 'by', 'since'])}|(?=T)|(?=that\s+(?:{MONTH_NAMES})[,.;]))"
                rf"\b(?P<back_year>[Tt]hat)\s+{MONTH}(?![\w-])(?!\s+\d)"
            ),
        ),
        ("month", MONTH_WORD, rf"(?=[A-Z])(?:{led(_MONTH_LEADS)}|(?<=\b[Mm]id-)){MONTH}(?![\w-])"),
        (
            "month",
            MONTH_WORD,
            # `at the July meeting`, but not `the March on Rome`; `June's vote`
            (
                rf"(?:(?:\b(?P<rel>[Ll]ast|[Tt]his|[Nn]ext)\s+year[’']s\s+|{led(_OF_MONTH)}|(?<=[a-z][’']s\s)|(?<=s[’']\s)){MONTH}(?=\s+(?!(?:on|of|to|in|for|from|and|or|at|is|was|by|that|who)\b)[a-z]{{3,}})|"
                rf"\b(?P<own_month>{MONTH_NAMES})(?=[’']s\s+(?:\w+\s+)?(?:{_MONTHLY})\b))"
            ),
        ),
        (
            "weekday",
            WEEK_WORD,
            # `three weeks ago on Tuesday`, `a week last Tuesday`
            (
                rf"\b{AMOUNT}\s+weeks?\s+(?P<weeks_back>ago(?:\s+(?:last|on))?|last)\s+"
                rf"(?P<weekday>{OWN_WEEKDAYS})\b"
            ),
        ),
        (
            "weekday",
            WEEK_WORD,
            rf"\b{AMOUNT}\s+weeks?\s+(?P<weeks_on>from(?:\s+(?:this|next))?)\s+(?P<weekday>{OWN_WEEKDAYS})\b",
        ),
        (
            "weekday",
            WEEKDAY_WORD,
            rf"\b(?P<weekday>{OWN_WEEKDAYS})\s+(?P<weeks_back>before\s+last)\b",
        ),
        (
            "weekday",
            WEEK_WORD,
            (
                rf"\b(?:(?P<week>[Ll]ast|[Tt]his|[Nn]ext)\s+week\s+on\s+(?P<weekday>{OWN_WEEKDAYS})"
                r"(?!\w))"
            ),
        ),
        (
            "weekday",
            WEEK_WORD,
            rf"\b(?P<weekday>{OWN_WEEKDAYS})\s+(?:of\s+)?(?P<week>[Ll]ast|[Tt]his|[Nn]ext)\s+week\b",
        ),
        (
            "weekday",
            WEEKDAY_WORD,
            (
                r"\b(?<!\b[Ee]very\s)(?<!\b[Ee]ach\s)(?<!\bBlack\s)(?<!\bSuper\s)(?<!\bBloody\s)(?<!\bCyber\s)"
                r"(?P<which>[Ll]ast |[Nn]ext |[Tt]his past |[Tt]his coming |[Tt]his |[Ee]arlier |"
                r"[Tt]he following |[Tt]he next |[Tt]he previous |"
                rf"{_BEFORE_THAT}[Tt]hat (?:very |same )?)?"
                rf"(?P<weekday>{OWN_WEEKDAYS})"
                r"(?P<later>\s+week\b(?!\s+of))?(?P<past>\s+last\b(?=[\s,.;](?!week|month|year)))?"
                r"(?!\w|\s+Night\s+[A-Z]|\s+(?:Times|Telegraph|Express|Mirror|Mail|Mosque|Market|Club|Group)\b)"
            ),
        ),
        (
            "weekday",
            DIGIT,
            rf"\b(?P<weekday>{SHORT_WEEKDAYS})\.?(?=,?\s+(?:\d|{MONTH_NAMES}))",
        ),
    )
)
