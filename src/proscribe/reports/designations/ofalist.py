"""Whether a sentence goes on with what the sentences before it tell: `It takes in three brokers`.

Such words count only where a list is what was spoken of last, and `Two of them, A and B, are in
prison` only right behind a sentence that says who they are.

Source: this project.
"""

import re
from collections.abc import Sequence

import msgspec

from proscribe.reports.designations.act import Act
from proscribe.reports.designations.draft import Measure
from proscribe.reports.parties.scene import Scene

_OF_LIST = re.compile(
    r"(?:[^.;:]{0,40}?,\s+)?(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\s|[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}['’]s?\s)"
    r"[^,;:.]{0,50}?\b(?:lists?|blacklists?|round|package|annex|schedule|notice|batch)\b"
)
_GOES_ON = re.compile(r"(?:It|This|That|They|The\s+(?:first|second|third|other|former|latter))\b")
_LIKE_BEFORE = re.compile(r"So\b|Likewise\b|[Tt]he\s+same\b|likewise\b")
_FAR = 3  # sentences
_LONGEST_LIST = 6  # sentences in which a list is told of
NEAR = frozenset({"it-takes-in", "some-of-them"})


def goes_on(scene: Scene, act: Act, found: Sequence[Measure]) -> bool:
    """Tell whether an announcement goes on with what stands right before it.

    Args:
        scene: The laid-out document.
        act: The announcement.
        found: The measures told of so far.
    """
    if act.id not in NEAR:
        return True
    if act.id == "it-takes-in":
        return _is_of_list(scene, act)
    first = scene.passages[max(0, act.passage - _FAR)]
    return any(spot[1] > first.start for one in found for spot in one.spots)


def as_before(text: str, act: Act, before: Act | None) -> Act:
    """Let `So are A and B` and `the same has happened to C` be of what was done right before.

    Args:
        text: The text of the document.
        act: The announcement.
        before: The one before it, or None.
    """
    if before is None or before.action != "remove" or act.action != "add":
        return act
    if act.passage - before.passage > _FAR or _LIKE_BEFORE.match(text, act.start, act.end) is None:
        return act
    return msgspec.structs.replace(
        act, action="remove", announcer=act.announcer or before.announcer, beside=before.beside
    )


def _is_of_list(scene: Scene, act: Act) -> bool:
    here = scene.passages[act.passage]
    for one in reversed(scene.passages[max(0, act.passage - _LONGEST_LIST) : act.passage]):
        if one.block != here.block:
            return False
        if _OF_LIST.match(scene.text, one.start, one.end):
            return True
        if _GOES_ON.match(scene.text, one.start, one.end) is None:
            return False
    return False
