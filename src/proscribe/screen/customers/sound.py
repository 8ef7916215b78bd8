"""Whether a name or a number of a customer is what it looks like, or what a program left of it.

Spreadsheets put errors in place of values and round long numbers; exports write words for "none".

Source: Microsoft's list of error values (English, German); files of customers.
"""

import re

from proscribe.screen.customers.problems import IssueKind

_DAMAGE = "\ufffd"
_SHEET_ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|BEZUG!|NV|WERT!|ZAHL!|#+)"
)
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_NO_NAMES = frozenset(
    {"nan", "null", "none", "nil", "true", "false", "undefined", "unknown", "unbekannt", "inconnu",
     "desconocido", "n.n.", "n/n", "tbd", "xxx"}
)  # fmt: skip
_LONGEST = max(map(len, _NO_NAMES))


def fault_of_name(name: str) -> IssueKind | None:
    """Say what is wrong with a name, None for nothing."""
    if _DAMAGE in name or "?" in name:
        return "spreadsheet-error" if _SHEET_ERROR.fullmatch(name) else "name-damaged"
    if not name[0].isalpha() and not any(map(str.isalpha, name)):
        return "spreadsheet-error" if _SHEET_ERROR.fullmatch(name) else "name-without-letters"
    if name[0] == "#" and _SHEET_ERROR.fullmatch(name):
        return "spreadsheet-error"
    if len(name) <= _LONGEST and name.casefold() in _NO_NAMES:
        return "name-doubtful"
    return None


def fault_of_number(value: str) -> IssueKind | None:
    """Say what a spreadsheet has done to a number, None for nothing."""
    if value[0] == "#" and _SHEET_ERROR.fullmatch(value):
        return "spreadsheet-error"
    return "number-rounded" if "+" in value and _ROUNDED.fullmatch(value) else None
