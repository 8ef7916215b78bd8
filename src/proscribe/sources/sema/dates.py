"""Dates of the Canadian list: ISO days, years, free text, or the day numbers of a spreadsheet.

A spreadsheet program that saves a date as a number counts days from 30 December 1899, so 24563 is
1 April 1967. A number of four digits up to 2199 is a year.
"""

import re
from datetime import date, timedelta

from proscribe.values.dates import PartialDate, day, parse_date

_SERIAL = re.compile(r"(\d{4,5})(?:\.0*)?", re.ASCII)
_DAY_ZERO = date(1899, 12, 30)  # day 60 is a 29 February 1900 that never was; none is so old here
_LAST_YEAR, _LAST_SERIAL = 2199, 73_050  # 31 December 2099
_EITHER = re.compile(r"\s*(?:;|\bor\b|\bou\b)\s*", re.IGNORECASE)


def read_dates(text: str) -> list[tuple[PartialDate, str]]:
    """Read the dates of a cell: one, or several of which one is right.

    Args:
        text: The cell, trimmed.

    Returns:
        Each date with the words about it ("" when there are none); empty when any part of the
        cell cannot be read.

    Example:
        >>> [one.iso for one, _ in read_dates("1972-08-10 or 1972-08-11")]
        ['1972-08-10', '1972-08-11']
        >>> read_dates("24563")[0][0].iso
        '1967-04-01'
    """
    whole = _read(text)
    if whole:
        return [whole]
    found = [_read(part) for part in _EITHER.split(text) if part]
    return [one for one in found if one] if all(found) else []


def _read(text: str) -> tuple[PartialDate, str] | None:
    serial = _SERIAL.fullmatch(text)
    if serial and _LAST_YEAR < int(serial[1]) <= _LAST_SERIAL:
        moment = _DAY_ZERO + timedelta(days=int(serial[1]))
        exact = day(moment.year, moment.month, moment.day)
        return (exact, "day number of a spreadsheet") if exact else None
    stated = parse_date(text)
    return (stated, "") if stated else None
