"""Forms of a day of another year: `the same day in 2018`, `the same month a year earlier`.

Source: this project.
"""

import re

from proscribe.reports.times.patterns import YEAR, forms

AGAIN = forms(
    (
        (
            "again",
            re.compile(r"\b(?:day|date|month)\b"),
            # not `the same day in 2018 as the Council acted`, whose day is told with the Council's
            # act, and not `the day in 2018 on which`
            (
                r"\b(?:(?P<own>(?<=\b[Oo]n )[Tt]his\s+(?:very\s+)?)|"
                r"(?:[Tt]he\s+(?:very\s+)?|[Tt]hat\s+|[Tt]his\s+)same\s+|(?<=\b[Oo]n )that\s+)"
                r"(?P<unit>day|date|month),?\s+"
                rf"(?:(?:in|of)\s+{YEAR}|"
                r"(?P<other>(?:a|one)\s+year\s+(?:earlier|before|previously|ago)|"
                r"(?:(?:of|in)\s+)?the\s+(?:previous|preceding)\s+year|the\s+year\s+before|"
                r"(?:of\s+)?last\s+year|(?:a|one)\s+year\s+later|"
                r"(?:(?:of|in)\s+)?the\s+(?:following|next)\s+year|the\s+year\s+after))\b"
                r"(?!\s+(?:as(?!\s+well\b)|that|when|on\s+which|last)\b)"
            ),
        ),
    )
)
