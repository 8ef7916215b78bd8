"""Days as offices and their machines write them: `28.IX.2022`, `281530Z SEP 22`, `2022-W39-3`.

Source: this project; ISO 8601 for weeks, ACP 121 for groups of date and time.
"""

import re
from datetime import date

from proscribe.reports.times.patterns import DAY, DIGIT, MONTH, MONTH_WORD, YEAR, forms

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH = r"(?P<roman>X?I{1,3}|I?V|VI{1,3}|I?X|xi{0,2}|i{1,3}|iv|vi{0,3}|ix)"
_SHORT = r"[’‘'](?P<short>\d\d)"
_WEEK = r"(?P<isoweek>0[1-9]|[1-4]\d|5[0-3])"
# The year of another reckoning before the one it is: `28 September B.E. 2565 (2022)`.
_ERA = r",?\s+(?:Reiwa|Heisei|Showa|Minguo|ROC|B\.?\s?E\.?)\s*\d{1,4}\s*[(/]\s*"

OFFICE_DAYS = forms(
    (
        (
            "day",
            DIGIT,
            rf"\b(?P<day>\d{{1,2}})(?P<by>[.\s/-]|\.\s){_ROMAN_MONTH}(?P=by){YEAR}\b",
        ),
        (
            "day",
            MONTH_WORD,
            rf"\b(?P<day>[0-3]\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?P<inner>Z|GMT|UTC)?\s?{MONTH}\s?(?:{YEAR}|(?P<short>\d\d))\b",
        ),
        (
            "day",
            MONTH_WORD,
            # `03Nov22 1412`
            (
                rf"\b(?P<day>\d\d){MONTH}(?:{YEAR}|(?P<short>\d\d))\s+"
                r"(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)\b"
            ),
        ),
        ("day", MONTH_WORD, rf"\b{MONTH}(?P<by>[/-])(?P<day>\d\d?)(?P=by){YEAR}\b"),
        (
            "day",
            MONTH_WORD,
            # `Oct 3 14:20:05 2023`
            (
                rf"\b{MONTH}\s+{DAY}\s+(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?"
                rf"\s+{YEAR}\b"
            ),
        ),
        ("day", MONTH_WORD, rf"\b{MONTH}\s+{DAY},?\s+{_SHORT}\b"),
        ("day", MONTH_WORD, rf"\b{DAY}(?:\s+of)?\s+{MONTH},?\s+{_SHORT}\b"),
        ("day", MONTH_WORD, rf"\b(?P<day>\d{{1,2}})(?P<by>-){MONTH}(?P=by)(?P<short>\d\d)\b(?!-)"),
        ("day", MONTH_WORD, rf"\b{DAY}\s+{MONTH}{_ERA}{YEAR}\b\)?"),
        ("day", MONTH_WORD, rf"\b{MONTH}\s+{DAY}{_ERA}{YEAR}\b\)?"),
        (
            "day",
            DIGIT,
            r"\b(?P<year>(?:19|20)\d\d)(?P<by>/|\.\s)(?P<month>\d{1,2})(?P=by)(?P<day>\d{1,2})(?![\d/])\.?",
        ),
        (
            "day",
            DIGIT,
            (
                r"(?<![\w-])(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
                r"(?=\s+(?:at\s+)?(?:[01]\d|2[0-3]):?[0-5]\d\b)"
            ),
        ),
        ("day", DIGIT, rf"\b(?P<isoyear>20\d\d)-?W{_WEEK}-?(?P<isoday>[1-7])\b"),
        ("isoweek", DIGIT, rf"\b(?P<isoyear>20\d\d)-?W{_WEEK}\b(?!-)"),
        (
            "isoweek",
            re.compile(r"\b[Ww]eek\b"),
            (
                r"\b(?:[Cc]alendar\s+)?[Ww]eek\s+(?P<isoweek>[1-9]|[1-4]\d|5[0-3])(?:\s+of|,|/)?"
                r"\s*(?P<isoyear>20\d\d)\b"
            ),
        ),
    )
)


def as_numbers(parts: dict[str, str]) -> dict[str, str]:
    """Give the parts of a day with its Roman month, and the day of a week, as numbers."""
    if "roman" in parts:
        month = _ROMAN.index(parts["roman"].upper()) + 1
        return {key: one for key, one in parts.items() if key != "roman"} | {"month": str(month)}
    if "own_month" in parts:
        return {"month": parts["own_month"]}
    if "isoday" in parts:
        week = (int(parts[key]) for key in ("isoyear", "isoweek", "isoday"))
        try:
            day = date.fromisocalendar(*week)
        except ValueError:
            return {"year": parts["isoyear"], "month": "0", "day": "0"}  # there is no such day
        return {"year": str(day.year), "month": str(day.month), "day": str(day.day)}
    return parts
