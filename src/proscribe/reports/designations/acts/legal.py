"""The orders, acts, resolutions and regulations that a text names as the ground of measures.

Source: `legal.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from proscribe.reports.designations.data import table
from proscribe.reports.text.needed import Sieve

_AND = r"(?:,\s*|\s+and\s+|,\s+and\s+)"
_ORDER = r"1\d{4}"
_ORDERS = re.compile(
    rf"\b(?:Executive\s+Orders?(?:\s+\((?:the\s+)?[“\"]?E\.?O\.?[”\"]?s?\))?|E\.?\s?O\.?s?)\s+"
    rf"(?P<list>{_ORDER}(?:{_AND}{_ORDER})*)"
)
_RESOLUTION = r"(\d{3,4})\s+\((\d{4})\)"
_RESOLUTIONS = re.compile(
    r"\b[Rr]esolutions?\s+(?P<list>\d{3,4}\s+\(\d{4}\)" + rf"(?:{_AND}\d{{3,4}}\s+\(\d{{4}}\))*)"
)


class Ground(msgspec.Struct, frozen=True):
    """An act where it is named.

    Attributes:
        value: Its short form: `E.O. 13382`, `Resolution 1970 (2011)`.
        start: First character.
        end: One past its last.
    """

    value: str
    start: int
    end: int


@cache
def _sieve() -> Sieve[tuple[re.Pattern[str], str]]:
    forms = [(re.compile(one["pattern"]), one["value"]) for one in table("legal")["form"]]
    return Sieve((one, one[0]) for one in forms)


def find_grounds(text: str, start: int, end: int) -> list[Ground]:
    """Find the acts named in a stretch of text, in order."""
    found = [
        *_listed(text, start, end, _ORDERS, re.compile(_ORDER), "E.O. {0}"),
        *_listed(text, start, end, _RESOLUTIONS, re.compile(_RESOLUTION), "Resolution {0}"),
    ]
    for pattern, form in _sieve().pick(text[start:end]):
        for one in pattern.finditer(text, start, end):
            groups = {key: value for key, value in one.groupdict().items() if value}
            value = form.format(" ".join(one[0].split()), **groups)
            found.append(Ground(value, one.start(), one.end()))
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Ground] = []
    for ground in found:
        if not kept or ground.start >= kept[-1].end:
            kept.append(ground)
    return kept


def _listed(
    text: str, start: int, end: int, lists: re.Pattern[str], item: re.Pattern[str], form: str
) -> Iterator[Ground]:
    """Give each act of a list: `Executive Orders 13224 and 13382`."""
    for one in lists.finditer(text, start, end):
        at = one.start("list")
        for place, each in enumerate(item.finditer(one["list"])):
            first = one.start() if place == 0 else at + each.start()
            value = form.format(" ".join(each[0].split()))
            yield Ground(value, first, at + each.end())
