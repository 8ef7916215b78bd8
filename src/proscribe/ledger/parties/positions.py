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
_AND = re.compile(r",\s+(?:and\s+)?|\s+(?:and|or)\s+")
_OF = re.compile(r"\bof\s+(?:the\s+)?(?P<what>.+)", re.DOTALL)
# which says nothing without of what: `Head of the Republic of Tarn`, `Head of the Office of`
_OF_ALL = frozenset(
    {"head", "chief", "leader", "director", "chairman", "chair", "member", "president"}
)
_REGIONS = frozenset(
    {"region", "republic", "territory", "oblast", "krai", "province", "district", "prefecture"}
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
    offices = _offices(group.span.exact)
    met = [one for one in stated if any(_is_called(one, *office) for office in offices)]
    if not met:
        return None
    return Criterion(
        name="position", wanted=" or ".join(" of ".join(filter(None, one)) for one in offices),
        found="; ".join(met), field="position", verdict="met", span=group.span,
    )  # fmt: skip


def _offices(words: str) -> list[tuple[str, str]]:
    """Give what people are called, and of what: `ten governors and heads of regions`."""
    parts = _AND.split(words) if _AND.search(words) else [words]
    nouns = [(part, _singular(_noun(part))) for part in parts]
    if len(nouns) > 1:
        nouns = [(part, noun) for part, noun in nouns if noun and noun != _noun(part).casefold()]
    return [(noun, _of_what(part) if noun in _OF_ALL else "") for part, noun in nouns if noun]


def _of_what(words: str) -> str:
    """Give the last word of what stands behind `of`: `region` of `heads of border regions`."""
    behind = _OF.search(words)
    return _singular(_noun(behind["what"])) if behind else ""


def _is_called(position: str, wanted: str, of_what: str) -> bool:
    """Tell a position that ends in a word: not `Deputy Minister` for `deputy`.

    One that is held in all bodies (`head`) is that of what is told behind it, where that is told.
    """
    return any(
        _singular(_noun(part)) == wanted
        and _NO_GENERAL.search(_head(part)) is None
        and (not of_what or not _alike(of_what).isdisjoint({_of_what(part)}))
        for part in _PARTS.split(position)
    )


def _alike(word: str) -> frozenset[str]:
    return _REGIONS if word in _REGIONS else frozenset({word})


def _noun(words: str) -> str:
    """Give the word that says what somebody is, "" for none: `wardens` of `three wardens of A`."""
    found: list[str] = _WORD.findall(_BEHIND.sub("", words))
    return found[-1] if found else ""


def _head(words: str) -> str:
    return _BEHIND.sub("", words).strip().casefold()


def _singular(word: str) -> str:
    return _ENDING.sub(lambda ending: _ONE_OF[ending[0]], word.casefold())
