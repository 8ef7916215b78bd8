"""Kin who share the family name that stands once: `the brothers Ezequiel and Saúl Barrientos Luna`.

Source: this project.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from proscribe.reports.designations.draft import Named
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.parties.scene import Scene
from proscribe.reports.times.zones import city_of
from proscribe.values.lexicon.borne import is_counted

_KIN = (
    r"(?:brothers|sisters|siblings|twins|cousins|spouses|couple|sons|daughters|children|"
    r"husband\s+and\s+wife|father\s+and\s+son|brother\s+and\s+sister)"
)
_BEFORE = re.compile(rf"\b{_KIN},?\s+(?:[\w’'-]+(?:\s+[\w’'-]+)?,\s+)?$")
_AFTER = re.compile(
    rf",\s+(?:both\s+|two\s+|who\s+are\s+|his\s+|her\s+|their\s+)(?:\w+\s+)?{_KIN}\b"
)
_ONE_OF_KIN = (
    r"(?:daughter|son|wife|widow|husband|brother|sister|father|mother|nephew|niece|"
    r"grandson|granddaughter|children)s?"
)
_GIVEN = r"[A-Z][\w’'-]+"
# `the lawmaker's daughter Rosa`, `Lind's sons Ivo and Karl`, `his wife Rosa`, `sons of A B, C`
_OF = re.compile(
    r"(?:(?:\b[Tt]he\s+(?P<what>[a-z][\w-]*)['’]s|(?P<who>[A-Z][\w’'-]*?)['’]s?|\b(?P<his>[Hh]is|[Hh]er|[Tt]heir))\s+"
    rf"(?:[a-z-]+\s+){{0,2}}?{_ONE_OF_KIN},?\s+|"
    rf"\b{_ONE_OF_KIN}\s+of\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}(?:{_GIVEN}\s+){{1,4}}(?P<of>{_GIVEN}),\s+)"
    rf"(?:{_GIVEN}(?:,\s+(?:and\s+)?|\s+and\s+)){{0,4}}$"
)
# A name of several words, given names first: whose kin `his` can tell of
_PERSON = re.compile(
    rf"(?<![(\w’'-])(?!(?:The|An?|In|On|At|By|For|Both|All|His|Her|Their|Its)\s){_GIVEN}"
    rf"(?:\s+(?:(?:al|el|bin|ibn|ben|de|van|von)\s+)?{_GIVEN}){{1,4}}"
)
_NO_KIN = re.compile(  # what laws, papers and places are called
    r"\b(?:Acts?|Orders?|Laws?|Regulations?|Resolutions?|Sanctions|Lists?|Journal|Gazette|Treaty|"
    r"New|North|South|East|West|Saint|San)\b"
)
# who speaks of a measure: `Secretary A B said that his wife Rosa`
_SPEAKS = re.compile(r"(?:,[^,]{2,60},)?\s+(?:said|says|told|announced|signed|added|heard|noted)\b")
_SOMEBODY = re.compile(r"\b(?:an?|the|another)\s+(?P<noun>[a-z-]+(?:\s+[a-z-]+){0,2})")
_BESIDE = re.compile(r",\s+(?:an?|the)\s")
_OWN = re.compile(r"['’]s?$")
_FAR = 600  # characters before a name in which the one whose kin it is stands
_JOINED = re.compile(r",?\s+and\s+|,\s+|\s*&\s*")
_NEAR = 120  # characters before a name


def share_family_name(scene: Scene, named: Sequence[Named]) -> None:
    """Give kin who are named by a given name alone the family name of the last one of them.

    Args:
        scene: The laid-out document.
        named: Parties of one announcement, in order; their names are changed in place. Of who is
            somebody's kin the family name is that of whom the words before name.
    """
    text = scene.text
    for number, one in enumerate(named):
        if " " not in one.display and one.display[1:].islower():
            theirs = _family_of(scene, one, named[:number])
            one.display = f"{one.display} {theirs}" if theirs else one.display
    for number in range(len(named) - 2, -1, -1):
        one, following = named[number], named[number + 1]
        family = following.display.split()[1:]
        if " " in one.display or not family or one.display in family:
            continue
        if not _JOINED.fullmatch(text, one.name[1], following.name[0]):
            continue
        start = one.name[0]
        if _BEFORE.search(text, max(0, start - _NEAR), start) or _AFTER.match(
            text, following.name[1]
        ):
            one.display = " ".join((one.display, *family))


def _family_of(scene: Scene, one: Named, before: Sequence[Named]) -> str:
    """Give the family name of somebody told as another's kin by a given name alone, or ""."""
    text, start = scene.text, one.name[0]
    kin = _OF.search(text, max(0, start - _NEAR), start)
    if kin is None:
        return ""
    if kin["who"] or kin["of"]:
        return str(kin["who"] or kin["of"])
    if kin["his"]:
        names = before[-1].display.split() if before else []
        is_person = len(names) > 1 and before[-1].schema in ("Person", "LegalEntity")
        if is_person and text[before[-1].name[1] : start].count(",") <= 1:
            return names[-1]
        return _family_before(scene, kin.start())
    told = re.compile(
        rf"\b{re.escape(kin['what'])}\s+(?:[A-Z][\w’'-]+\s+){{1,3}}?(?P<family>[A-Z][\w’'-]+)(?=[\s,.;)])(?!\s+[A-Z])"
    )
    found = list(told.finditer(text, max(0, start - _FAR), kin.start()))
    return str(found[-1]["family"]) if len({each["family"] for each in found}) == 1 else ""


def _family_before(scene: Scene, at: int) -> str:
    """Give the family name of the only one whom a sentence names before `his wife`, or "".

    Where the sentence opens with `His wife` it is the one of the sentence before.
    """
    passages = scene.passages
    number = bisect_right(passages, at, key=lambda each: each.start) - 1
    opens = number > 0 and not scene.text[passages[number].start : at].strip()
    if number < 0 or (opens and passages[number - 1].role != passages[number].role):
        return ""
    told = passages[number - 1 if opens else number]
    known = [*told.known, *passages[number].known]
    found = [
        one
        for one in _PERSON.finditer(scene.text, max(told.start, at - _FAR), at)
        if not any(each.start < one.end() and one.start() < each.end for each in known)
        and not (is_body_name(one[0]) or city_of(one[0]) or _NO_KIN.search(one[0]))
    ]
    if not found or _is_of_another(scene.text[found[-1].end() : at]):
        return ""
    people = [
        one[0].split() for one in found if _SPEAKS.match(scene.text, one.end(), told.end) is None
    ]
    borne = [words for words in people if any(is_counted(word.casefold()) for word in words[:-1])]
    families = {_OWN.sub("", words[-1]) for words in borne or people}
    return families.pop() if len(families) == 1 else ""


def _is_of_another(between: str) -> bool:
    """Tell that somebody unnamed stands nearer: `Judge A heard that a banker and his wife`."""
    nouns = target_nouns()
    phrases = list(_SOMEBODY.finditer(between))
    if phrases and _BESIDE.match(between):
        phrases = phrases[1:]  # `A B, a general, and his wife`: he himself
    return any(
        word in nouns and noun_at(nouns, word).type == "individual"
        for one in phrases
        for word in one["noun"].split()
    )
