"""Whether a party can be a person, by its kind or by the noun that describes it.

Source: `data/english.toml`.
"""

import re

from proscribe.reports.parties.cast import Draft
from proscribe.reports.tables import english

_OF = re.compile(r"\s+(?:of|for|at|from|on|in)\s+")
_WORD = re.compile(r"[\w’'-]+")
_CALLING = re.compile(r"(?:er|or|ist|ian|man|woman|ee|eer|ess)$")


def can_be_person(draft: Draft) -> bool:
    """Tell a person, or somebody with a name of whom no more is known."""
    return draft.kind == "person" or (draft.kind == "unknown" and bool(draft.family))


def can_speak(draft: Draft) -> bool:
    """Tell somebody whom `the same official` can mean: no body, country or group."""
    return can_be_person(draft) or (draft.kind == "unknown" and reads_human(draft))


def has_calling(draft: Draft) -> bool:
    """Tell somebody described by a noun that only persons are called: `the chairman`."""
    words = _WORD.findall(_OF.split(draft.key[1])[0])
    named = english("speakers", "persons") | english("speakers", "offices")
    return draft.kind == "unknown" and bool(words) and words[-1] in named


def reads_human(draft: Draft) -> bool:
    """Tell somebody described whose noun can be a calling: `a trader`, and not `a single bag`."""
    if draft.kind == "person" or draft.family or "speaker" in draft.roles:
        return True
    words = _WORD.findall(_OF.split(draft.key[1])[0])
    if not words or words[-1] in english("speakers", "things"):
        return False
    return is_calling(words[-1])


def is_calling(noun: str) -> bool:
    """Tell a noun that a person can be: `nurse`, `shopkeeper`."""
    named = english("speakers", "persons") | english("speakers", "offices")
    return noun in named or _CALLING.search(noun) is not None
