"""The sentence forms in which measures are announced, as the table has them.

Source: `acts.toml`.
"""

import re
from functools import cache
from typing import Literal

import msgspec

from proscribe.reports.designations.data import table
from proscribe.reports.text.needed import Sieve

Kind = Literal["add", "remove", "amend", "previous"]


class Form(msgspec.Struct, frozen=True):
    """One form: what it says, what triggers it, and where its targets stand."""

    id: str
    action: Kind
    targets: Literal["after", "before", "inside"]
    trigger: re.Pattern[str]
    tail: re.Pattern[str] | None
    lead: re.Pattern[str] | None
    subject: bool
    start: bool
    nearest: bool
    title: bool
    after: bool


@cache
def forms() -> tuple[Form, ...]:
    """Give all forms, in the order in which they are tried."""
    return tuple(
        Form(
            one["id"], one["action"], one["targets"], _ready(one["trigger"]),
            _ready(one["tail"]) if "tail" in one else None,
            re.compile(one["lead"]) if "lead" in one else None,
            one.get("subject", False), one.get("start", False), one.get("nearest", False),
            one.get("title", False), one.get("after", False),
        )
        for one in table("acts")["act"]
    )  # fmt: skip


@cache
def sieve() -> Sieve[Form]:
    """Give what picks the forms that a sentence can have, in the same order."""
    return Sieve((one, one.trigger) for one in forms())


@cache
def pattern_of(section: str, key: str) -> re.Pattern[str]:
    """Give a pattern of another section of the table; of a list of them, any."""
    value: str | list[str] = table("acts")[section][key]
    return _ready(value if isinstance(value, str) else f"(?:{'|'.join(value)})")


def _ready(pattern: str) -> re.Pattern[str]:
    """Give a pattern with the words that `{name}` stands for."""
    words: dict[str, str] = table("acts")["words"]
    for _ in range(2):  # `under` holds `list`
        for name, value in words.items():
            pattern = pattern.replace("{" + name + "}", value)
    return re.compile(pattern)


@cache
def only_after() -> frozenset[str]:
    """Give the ids of forms that count only where the document has spoken of measures before."""
    return frozenset(one.id for one in forms() if one.after)
