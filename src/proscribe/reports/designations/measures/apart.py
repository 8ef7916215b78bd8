"""Measures of several authorities told of in one document, and what one of them does alone.

`The United States and Britain sanctioned Ivo Made. Washington also targeted Karl Tarn, while
London added Rosa Lind`: three measures, since nobody says that London lists Karl Tarn. What one
alone is told to do belongs to the joint measure only where that counts parties not named yet, or
has the party already.

Source: this project; docs/decisions/0016-joint-acts.md.
"""

import re
from collections.abc import Sequence

import msgspec

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.announcer import Announcer
from proscribe.reports.designations.acts.together import Beside
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.joining import same_name
from proscribe.reports.designations.measures.measuring import has_room
from proscribe.reports.parties.scene import Passage

_UN = "un"  # what it lists binds a state, whose notice tells of both
# `Washington also hit`, `The Treasury alone went after`
_BESIDES = re.compile(
    r"\b(?:[Aa]lso|[Aa]dditionally|[Ii]n\s+addition|[Ss]eparately|[Aa]lone|on\s+(?:its|their)\s+own|"
    r"by\s+itself|for\s+(?:its|their)\s+part|further|as\s+well|too|another|added)\b"
)
# `Both went after`, `All three named`, `The two governments blacklisted`
_TOGETHER = re.compile(
    r"(?:\W*[A-Z][^\n]{1,80}?\s[–—-]{1,2}\s+)?(?:[^;]*;\s+|(?:And|Then|Together|Jointly),?\s+)?"
    r"(?:[Bb]oth(?:\s+(?:of\s+them|sides|capitals|governments|countries|lists|nations|allies))?|"
    r"[Oo]n\s+(?:both|all\s+\w+|the\s+(?:two|three))\s+(?:black)?lists|"
    r"[Aa]ll\s+(?:of\s+them|(?:two|three|four|five|six)(?:\s+\w+)?)|[Tt]hey|"
    r"[Tt]he\s+(?:(?:two|three|four|five|six)\s+)?(?:\w+\s+)?"
    r"(?:governments|capitals|countries|allies|powers|partners|nations|authorities))\b"
)


def hands_of(announcer: Announcer | None, beside: Sequence[Beside]) -> frozenset[str]:
    """Give who acts, without those with whom it is coordinated; nobody where it is not said."""
    if announcer is None:
        return frozenset()
    return frozenset({announcer.body, *(one.who.body for one in beside if one.kind == "joint")})


def stands_apart(
    text: str,
    measure: Measure,
    act: Act,
    passage: Passage,
    named: Sequence[Named],
    groups: Sequence[Described],
    house: Announcer | None,
) -> bool:
    """Tell what other hands do than those of a measure, to other parties.

    Args:
        text: The text of the document.
        measure: A measure told of before.
        act: The announcement.
        passage: Its sentence.
        named: Parties of the announcement.
        groups: Groups of it.
        house: The authority whose paper it is, which acts where nobody is named; or None.
    """
    own = hands_of(act.announcer, act.beside)
    theirs = hands_of(measure.announcer or house, measure.beside)
    if not own or own == theirs or _UN in own | theirs:
        return False
    if any(same_name(one, other) for one in named for other in measure.named):
        return False
    if len(own) < len(theirs) and has_room(measure):
        return _BESIDES.search(text, passage.start, act.end) is not None
    return bool(named or groups) and bool(measure.named or measure.groups)


def with_hands(text: str, act: Act, passage: Passage, before: Act | None) -> Act:
    """Let `Both went after A` be done by those who acted in a sentence before.

    Args:
        text: The text of the document.
        act: The announcement.
        passage: Its sentence.
        before: The last announcement of several authorities, or None.
    """
    if before is None or act.announcer is not None or act.subject is not None:
        return act
    if _TOGETHER.match(text, passage.start, act.end) is None:
        return act
    return msgspec.structs.replace(act, announcer=before.announcer, beside=before.beside)
