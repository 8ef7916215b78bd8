"""The place that a time of a sentence passes on to others: `in Made Town on 3 May, and again on`.

The end of a stretch is where its beginning is, the beginning of one where its end is; what a court
did is opened where it was done; `took Goma on 3 May and Bukavu on 4 May` names places alone.

Source: this project.
"""

import re
from typing import Protocol

from proscribe.reports.times.placeforms import NAME
from proscribe.reports.times.placenames import zone_of_name

_STRETCHED = frozenset({"day", "month", "year", "numeric", "weekday"})
_STRETCH = re.compile(r"\s+(?:to|until|till|through)\s+|\s?[–-]\s?")
_BETWEEN = re.compile(r"\b[Bb]etween\s+(?:(?:mid|early|late)[\s-])?(?:the\s+)?$")
_AND = re.compile(r"\s+and\s+(?:(?:mid|early|late)[\s-])?")
# `A grand jury in Made Town indicted him in May; it was unsealed in June`
_UNSEALED = re.compile(
    r"[;,]\s+(?:and\s+|but\s+)?(?:it|they|he|she|which|both|the\s+[a-z]+)\s+(?:was|were)\s+(?:only\s+)?"
    r"(?:unsealed|opened|made\s+public|convicted|sentenced|acquitted|arraigned)\s+(?:there\s+)?(?:only\s+)?(?:on|in)\s+"
)
_AGAIN = re.compile(
    r",?\s+(?:and|then|or)\s+(?:(?:then|once\s+more|again|a\s+(?:second|third|last)\s+time|"
    r"for\s+the\s+(?:second|third|last)\s+time|one\s+more\s+time|most\s+recently),?\s+)"
    r"(?:(?:on|in|from|between|during|late|early|the|night|of|at|last)\s+)*(?:mid-)?"
)
_OTHER = re.compile(
    rf",?\s+(?:and|then|but)\s+(?:then\s+)?(?P<name>{NAME})\s+(?:on|in)\s+(?:the\s+)?"
)


class Timed(Protocol):
    """What is asked of an expression of time."""

    @property
    def start(self) -> int:
        """First character in the text."""
        ...

    @property
    def end(self) -> int:
        """One past the last."""
        ...

    @property
    def kind(self) -> str:
        """What it is: `day`, `month`."""
        ...

    @property
    def zone(self) -> str:
        """IANA zone, or ""."""
        ...

    @property
    def named(self) -> bool:
        """The zone stands at the time itself."""
        ...


def passed_on(text: str, first: Timed, later: Timed) -> str:
    """Give the zone that a time without a place takes from the one before it, or ""."""
    if not first.zone or first.named or later.zone:
        return ""
    if _UNSEALED.fullmatch(text, first.end, later.start):
        return first.zone
    if _AGAIN.fullmatch(text, first.end, later.start):
        return first.zone
    other = _OTHER.fullmatch(text, first.end, later.start)
    if other is not None:
        return zone_of_name(other["name"])
    return first.zone if _is_stretch(text, first, later) else ""


def passed_back(text: str, first: Timed, later: Timed) -> str:
    """Give the zone that the beginning of a stretch takes from its end, or ""."""
    if first.zone or not later.zone or later.named:
        return ""
    return later.zone if _is_stretch(text, first, later) else ""


def _is_stretch(text: str, first: Timed, later: Timed) -> bool:
    """Tell two ends of one stretch: `from May to June`, `between 3 and 5 May`."""
    if not {first.kind, later.kind} <= _STRETCHED:
        return False
    if first.kind == later.kind and _STRETCH.fullmatch(text, first.end, later.start):
        return True
    between = _BETWEEN.search(text, max(0, first.start - 24), first.start)
    return between is not None and _AND.fullmatch(text, first.end, later.start) is not None
