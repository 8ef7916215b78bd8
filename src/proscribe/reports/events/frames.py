"""The verb frames, compiled.

Source: `data/frames.toml`, which says what each field means.
"""

import re
from functools import cache
from typing import Literal

import msgspec

from proscribe.model.account import EventFamily, EventStatus
from proscribe.reports.tables import table
from proscribe.reports.text.needed import Sieve


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell of an event. The fields are those of `data/frames.toml`."""

    id: str
    type: str
    trigger: str
    actor: Literal["subject", "by", "inside", "claimant", "other", "conduct", "none"]
    target: Literal["after", "object", "inside", "subject", "offerer", "none"]
    needs: str = ""
    unless: str = ""
    partners: bool = False
    forum: bool = False
    claimed: bool = False
    certain: bool = False
    status: EventStatus | None = None


class Compiled(msgspec.Struct, frozen=True):
    """A frame with its patterns ready."""

    frame: Frame
    trigger: re.Pattern[str]
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None


@cache
def frames() -> tuple[Compiled, ...]:
    """Give all frames, in the order of the file."""
    found = msgspec.convert(table("frames")["frame"], list[Frame])
    return tuple(
        Compiled(
            one,
            re.compile(one.trigger),
            re.compile(one.needs) if one.needs else None,
            re.compile(rf"(?:{one.unless})(?:\s+\S+){{0,3}}\s*$") if one.unless else None,
        )
        for one in found
    )


@cache
def sieve() -> Sieve[Compiled]:
    """Give what picks the frames that a sentence can hold, in the same order."""
    return Sieve((one, one.trigger) for one in frames())


@cache
def maybe() -> re.Pattern[str]:
    """Words before a trigger after which it has not happened."""
    return re.compile(table("frames")["maybe"]["before"])


def family_of(event_type: str) -> tuple[EventFamily, str]:
    """Give the column of a timeline and the PLOVER code ("" for none) of a type."""
    family, code = table_types()[event_type]
    return msgspec.convert(family, EventFamily), code


@cache
def table_types() -> dict[str, tuple[str, str]]:
    """Give all types with column and code."""
    return {key: (value[0], value[1]) for key, value in table("frames")["types"].items()}
