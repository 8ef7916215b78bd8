"""What people are called in a text, held against the positions and titles that lists state.

Source: this project.
"""

import re

from proscribe.ledger.parties.unit import Unit, positions_of
from proscribe.model.described import Criterion, TargetGroup

_WORD = re.compile(r"\w+(?:-\w+)*")
# What stands behind the noun of a description or a position: of what, where, since when.
_BEHIND = re.compile(
    r"[,;(].*|\s(?:of|to|in|at|from|for|on|under|with|who|whose|based|linked)\b.*", re.DOTALL
)
# `Judge of Alba, Head of the bar`, `Minister and Governor`: several positions in one text
_PARTS = re.compile(r"[,;/()]|\s+(?:and|&)\s+")
# `Director General` is no general
_NO_GENERAL = re.compile(
    r"\b(?:director|prosecutor|procurator|attorney|secretary|inspector|governor|comptroller|auditor|"
    r"consul|solicitor|surveyor)[\s-]+general$"
)
_ONE_OF = {"men": "man", "ies": "y", "s": ""}  # the end of a word for several, and for one
_ENDING = re.compile(r"(?:men|ies|(?<!s)s)$")


def position_criterion(unit: Unit, group: TargetGroup) -> Criterion | None:
    """Hold what people are called (`three prison wardens`) against the positions of a party.

    Returns:
        None where that is no word of a position of the party: lists hardly ever state all of them.
    """
    stated = positions_of(unit)
    if not stated or group.type != "individual":
        return None
    noun = _noun(group.span.exact)
    met = [one for one in stated if noun and _is_called(one, _singular(noun))]
    if not met:
        return None
    return Criterion(
        name="position", wanted=noun, found="; ".join(met), field="position", verdict="met",
        span=group.span,
    )  # fmt: skip


def _is_called(position: str, wanted: str) -> bool:
    """Tell a position that ends in a word: not `Deputy Minister` for `deputy`."""
    return any(
        _singular(_noun(part)) == wanted and _NO_GENERAL.search(_head(part)) is None
        for part in _PARTS.split(position)
    )


def _noun(words: str) -> str:
    """Give the word that says what somebody is, "" for none: `wardens` of `three wardens of A`."""
    found: list[str] = _WORD.findall(_BEHIND.sub("", words))
    return found[-1] if found else ""


def _head(words: str) -> str:
    return _BEHIND.sub("", words).strip().casefold()


def _singular(word: str) -> str:
    return _ENDING.sub(lambda ending: _ONE_OF[ending[0]], word.casefold())
