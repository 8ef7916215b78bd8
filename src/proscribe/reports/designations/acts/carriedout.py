"""Whose decision a document carries out: one of the Security Council that others give effect to.

The European Union transposes what the Security Council decided, Switzerland takes it over, others
apply it by law; days or weeks lie between. The document is theirs, the decision is not.

Source: this project.
"""

import re
from collections.abc import Iterator

from proscribe.reports.designations.acts.announcer import Announcer, named_in
from proscribe.reports.parties.scene import Passage, Scene

_BODY = "un"
_NOUN = (
    r"(?:decisions?|listings?|designations?|additions?|removals?|deletions?|de-?listings?|"
    r"amendments?|changes|updates?)"
)
# What the body did with parties, in a sentence that names it.
_DECIDED = re.compile(
    rf"\b(?:{_NOUN}|decided|approved|added|listed|designated|included|entered|placed|put|removed|"
    r"deleted|delisted|de-listed|amended|updated|enacted|blacklisted|sanctioned)\b"
)
_CARRIED_OUT = re.compile(
    r"\btranspos(?:e|es|ed|ing|ition)\b"
    r"|\b(?:appl(?:y|ies|ied)|applicable|effective|valid|binding)\s+(?:directly|automatically)\b"
    r"|\b(?:directly|automatically)\s+(?:appl\w+|effective|valid|binding|adopt\w+|taken)\b"
    r"|\bautomatic(?:ally)?\s+(?:adoption|takeover|effect|incorporat\w+|adopted|added|listed)\b"
    rf"|\b(?:implement(?:s|ed|ing)?|carr(?:y|ies|ied|ying)\s+out|tak(?:e|es|en|ing)\s+over|"
    rf"mirror(?:s|ed|ing)?|reflect(?:s|ed|ing)?|adopt(?:s|ed|ing)?)\s+(?:[\w’'.()-]+\s+){{0,8}}?{_NOUN}\b"
    r"|\bgiv(?:e|es|en|ing)\s+(?:\w+\s+){0,2}?effect\s+to\b"
    r"|\b(?:in\s+line\s+with|in\s+accordance\s+with|following|further\s+to|on\s+the\s+basis\s+of|"
    rf"as\s+a\s+result\s+of|as\s+required\s+by)\s+(?:[\w’'.()-]+\s+){{0,8}}?{_NOUN}\b"
    r"|\bshould\s+(?:therefore\s+|accordingly\s+)?be\s+(?:amended|updated|replaced|changed|corrected|added|included|removed|deleted)\b",
    re.IGNORECASE,
)


def decided_elsewhere(scene: Scene) -> Announcer | None:
    """Give the body whose decision the document says that it carries out, or None.

    One sentence says what the body decided, this one or another that it is carried out.
    """
    told = list(_told(scene))
    if not told or not any(_is_carried_out(scene, one) for one in scene.passages):
        return None
    return told[0]


def _told(scene: Scene) -> Iterator[Announcer]:
    for passage in scene.passages:
        if passage.role != "body":
            continue
        text = scene.text
        if _DECIDED.search(text, passage.start, passage.end) is None:
            continue
        for one in named_in(text, passage.known, passage.start, passage.end):
            if one.body == _BODY:
                yield one
                break


def _is_carried_out(scene: Scene, passage: Passage) -> bool:
    is_told = passage.role in ("body", "title")
    return is_told and _CARRIED_OUT.search(scene.text, passage.start, passage.end) is not None
