"""Whether a sentence goes on with what the sentences before it tell: `It takes in three brokers`.

Such words count only where a list is what was spoken of last, and `Two of them, A and B, are in
prison` only right behind a sentence that says who they are.

Source: this project.
"""

import re
from collections.abc import Sequence

import msgspec

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.draft import Measure
from proscribe.reports.parties.scene import Scene
from proscribe.reports.times.datewords import NUMBERS

_OF_LIST = re.compile(
    r"(?:[^.;:]{0,40}?,\s+)?(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\s|[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}['’]s?\s)"
    r"(?:[A-Z]\.[A-Z]\.\s)?[^,;:.]{0,50}?\b(?:lists?|blacklists?|round|package|annex|schedule|notice|batch)\b"
)
_GOES_ON = re.compile(r"(?:It|This|That|They|The\s+(?:first|second|third|other|former|latter))\b")
_LIKE_BEFORE = re.compile(r"So\b|Likewise\b|[Tt]he\s+same\b|likewise\b")
# `for torturing four students`, `over the killing of two reporters`: whom that befell
DONE_TO = (
    r"\b(?:kill|murder|jail|tortur|arrest|detain|detention|detaining|imprison|abduct|kidnap|attack|poison|"
    r"shoot|shot|beat|persecut|sentenc|rap|assault|abus|deport|hang|execut|behead|silenc)"
    r"(?:s|e|es|ed|d|en|ing|ting|ping|ning|ment|er|ion)?\b"
)
HURT = re.compile(DONE_TO)
_COUNT = r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens)\s"
MANY_HURT = re.compile(
    rf"{DONE_TO}(?:\s+of)?(?:\s+(?:at\s+least|about|some|more\s+than|up\s+to|the|over))?\s+{_COUNT}|"
    # `for paying three brokers`
    rf"\b(?:for|by)\s+[a-z]+ing\s+(?:[\w-]+\s+){{0,2}}?{_COUNT}"
    r"(?!(?:\w+\s+)?(?:years|months|days|times|millions?|billions?|tons|tonnes)\b)"
)
_OTHERS = re.compile(
    r"\W*(?:Some\s+)?(?:\d{1,4}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several)\s+(?!of\b)"
)
# `Likewise designated was`, `So is A now on the British list`: no removal
_ADDS = re.compile(
    r"\b(?:designated|sanctioned|listed|blacklisted|added|targeted|imposed)\b|"
    r"\bon\s+(?:the|its|their|[A-Z][\w.]*['’]s?)\s+(?:[\w-]+\s+){0,3}?(?:lists?|blacklist|register|annex)\b"
)
_NOW_ON = re.compile(r"\b(?:now|also)\s+on\s+[^,;:]{2,40}?\b(?:lists?|blacklist|register|annex)\b")
_FAR = 3  # sentences
_LONGEST_LIST = 6  # sentences in which a list is told of
# `Rosa Lind is there because doctors were dismissed`; not `she flew to Alba and is there because`,
# `is there because her son is ill`
_THERE = re.compile(r"\bthere\b")
_PRIVATE = re.compile(
    r"\bbecause\b[^.;]{0,80}?\b(?:(?:his|her|their)\s+(?:\w+\s+)?(?:sons?|daughters?|child(?:ren)?|mother|father|"
    r"parents?|wife|husband|sisters?|brothers?|family|doctors?|studies|job|school)|ill|sick|hospital|surgery|"
    r"treatment|wedding|funeral|holidays?|rents?|(?:he|she|they)\s+(?:works?|worked|lives?|lived|likes?|"
    r"liked|wants?|wanted|studies|studied))\b"
)
_SOMEWHERE = re.compile(
    r"\b(?:flew|fled|travell?\w*|went|gone|moved|lives?|lived|living|stay(?:s|ed|ing)?|arrived|left|returned|"
    r"settled|came|hiding|jailed|held)\b|\b(?:has|had)\s+been\s+in\b"
)
_SO_IS = re.compile(r"(?:So(?:\s+too)?|Likewise|As)\s+(?:is|are|was|were)\b")
# What the sentence right before has to be about a measure for: `With him went A`
_RIGHT_BEHIND = frozenset({"with-him-went", "its-turn-now"})
# What a list that is told of right before is the place of: `joined her there`, `entered in it`
_ON_IT = frozenset({"joined-there", "entered-in-it"})
_ON_LIST = re.compile(
    r"\b(?:[Ll]ists?|[Bb]lacklists?|[Aa]nnex(?:es)?|[Rr]egister|[Ss]chedules?|[Rr]egime)\b(?!\s+of\s+(?:guests|voters))"
)
# `was put on the list and fled to Alba`: the last place is none of a list
_AT_PLACE = re.compile(
    r"\b(?:in|to|at|from)\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)[A-Z]"
)
_WHO = re.compile(r",\s+(?:who|which)\s+(?:\w+\s+){0,2}$")
_HEADS = "heads-list"
_IN_ORDER = frozenset({"leads-list", "ranks-behind"})
# a list that has an order, or somebody's place in it
_ORDER = re.compile(
    r"\b(?:heads?|leads?|tops?|opens?|headed|led|topped|opened|[Hh]eading|[Ll]eading|[Tt]opping|[Oo]pening|(?:head|top)\s+of|"
    r"[Ff]irst\s+(?:on|in|among|is|comes?|stands?)|begins?|starts?)\b[^.;]{0,60}?(?:\b(?:list|annex|schedule|roll|round|them)\b|\s(?:is|comes?|with)\s)|"
    r"\b(?:list|annex|schedule|roll)\s+(?:is|are)\s+(?:headed|led|topped|opened)\b|"
    r"^(?:With|Alongside|Beside|Besides|After|Behind|Below|Under|Next|Then|In\s+between|Second|Third|He|She|They|It)\b|"
    r"^(?:Those|The\s+\w+)\s+(?:in|from|based|among|of|are)\b"
)
# whose list it is that somebody heads: not one of parties listed
_OTHER_LIST = re.compile(
    r"\b(?:elections?|candidates?|polls?|ballot|voters?|voting|parliament(?:ary)?|guests?|waiting|wanted|witness(?:es)?|agenda|"
    r"speakers?|charts?|rich(?:est)?|billionaires|scorers?|dead|killed|missing|wounded|victims?|talks|negotiations?)\b",
    re.IGNORECASE,
)
# `The list opens with A`, `The decision also names B`, `The designation of C rests on it`
_OF_LAST = frozenset({"their-list-names", "decision-names", "designation-of-rests-on", _HEADS})
_COURT = re.compile(
    r"\b(?:courts?|judges?|jury|tribunal|board|shareholders|parliament)\b", re.IGNORECASE
)
# `SECO has cancelled two entries. Gone are A and B`
_ENTRIES_GO = re.compile(
    r"\b(?:cancel|remov|delet|struck|strik|drop|delist|lift|revok|withdr|taken|took)\w*\b[^.;]{0,60}?"
    r"\b(?:entr(?:y|ies)|names|listings|designations)\b(?!\s+(?:of|for|on|against)\s)|"
    r"\b(?:entr(?:y|ies)|names?|listings?|designations?)\b[^.;]{0,60}?\b(?:cancel|remov|delet|struck|drop|delist|lift|revok|withdrawn|taken)"
)
_LIKEWISE = "those-added-are"
NEAR = frozenset({"it-takes-in", "some-of-them", "one-of-those-is", "names-the-one"})
# `The best known of the five is A`: of so many; `The woman`: of whom a sentence right before speaks
_OF_SO_MANY = re.compile(r"\b(?:of|among)\s+(?:the|these|those)\s+(?P<number>[a-z]+)\b")
_THE_ONE = re.compile(
    r"\b(?:the|their)\s+(?:\w+\s+)?(?P<noun>woman|man|women|men|pair|brothers|sisters|couple)\b"
)


def goes_on(scene: Scene, act: Act, found: Sequence[Measure]) -> bool:
    """Tell whether an announcement goes on with what stands right before it.

    Args:
        scene: The laid-out document.
        act: The announcement.
        found: The measures told of so far.
    """
    is_like = act.id == _LIKEWISE and _SO_IS.match(scene.text, act.start, act.end)
    if is_like or act.id in _RIGHT_BEHIND:
        last = scene.passages[max(0, act.passage - 1)]
        if _THERE.search(scene.text, act.start, act.end) and not _is_of_a_list(scene, act):
            return False  # `designated A, who fled to Alba. Joining him there was B`
        return any((last.start, last.end) in one.spots for one in found)
    if act.id == "gone-are":
        told = _before(scene, act, 1)  # and not `lifted its sanctions on A. Gone are B and C, who`
        is_said = " from " in scene.text[act.start : act.end]
        return is_said or _ENTRIES_GO.search(told) is not None
    if act.id == "decision-names" and _COURT.search(_before(scene, act, 1)):
        return False  # `The court sat on Monday. Its decision names A`
    if act.id in _OF_LAST and found and _last_of(found).action == "remove":
        return _ADDS.search(_before(scene, act, 1)) is not None
    if act.id == "the-same-happened":
        return HURT.search(_before(scene, act, 1)) is None
    if act.id in _ON_IT:
        said = scene.text[act.start : act.end]
        return not said.endswith(("there", "it")) or _is_of_a_list(scene, act)
    if act.id == "is-on-it-because" and _THERE.search(scene.text, act.start, act.end):
        here = scene.passages[act.passage]
        told = f"{_before(scene, act, 1)}{scene.text[here.start : act.start]}"
        why = _PRIVATE.search(scene.text, act.start, here.end)
        return why is None and _SOMEWHERE.search(told) is None
    if act.id in _IN_ORDER:
        return _is_in_order(scene, act, found)
    if act.id not in NEAR:
        return True
    if act.id == "it-takes-in":
        return _is_of_list(scene, act)
    if act.id in ("one-of-those-is", "names-the-one") and not _is_of_counted(scene, act, found):
        return False
    first = scene.passages[max(0, act.passage - _FAR)]
    ends = [spot[1] for one in found for spot in one.spots if spot[1] > first.start]
    return bool(ends) and not _is_of_others(scene, act, max(ends))


def _last_of(found: Sequence[Measure]) -> Measure:
    return max(found, key=lambda one: one.spots[-1][0] if one.spots else -1)


def _is_of_a_list(scene: Scene, act: Act) -> bool:
    """Tell `there` and `it` of a list from a place: `She fled to Alba. He joined her there`."""
    start = scene.passages[act.passage].start
    here = scene.text[start : act.start]
    if _WHO.search(here) and _ADDS.search(here):
        return False  # `designated A and B, who joined him there in 2020`: new, whatever A did
    told = f"{_before(scene, act, 1)}{here}"
    ends = [one.end() for one in _ON_LIST.finditer(told)]
    return bool(ends) and _AT_PLACE.search(told, ends[-1]) is None


def _is_of_counted(scene: Scene, act: Act, found: Sequence[Measure]) -> bool:
    """Tell one of those who are counted as new: by the number, or right behind and nobody hurt."""
    said = scene.text[act.start : act.end]
    counted = {group.count for one in found if one.action == "add" for group in one.groups}
    number = _OF_SO_MANY.search(said)
    if number is not None and number["number"] in NUMBERS:
        return NUMBERS[number["number"]] in counted
    one = _THE_ONE.search(said)
    if one is not None and re.search(rf"\b{one['noun']}\b", _before(scene, act, 1)) is None:
        return False
    return any(counted - {None, 1}) and HURT.search(_before(scene, act, 1)) is None


def _is_in_order(scene: Scene, act: Act, found: Sequence[Measure]) -> bool:
    """Tell what goes through the order of a list: `A heads the list. With him stands B. Next is C`.

    Who heads it stands near a measure or what else speaks of a list of those listed; who stands
    with him right behind one who heads, opens or follows.
    """
    if found and _last_of(found).action == "remove":
        return False
    if act.id == "leads-list":
        told = _before(scene, act, _FAR)
        spots = {spot for one in found if one.action == "add" for spot in one.spots}
        near = scene.passages[max(0, act.passage - _FAR) : act.passage]
        is_near = any((one.start, one.end) in spots for one in near)
        here = scene.passages[act.passage]
        said = scene.text[here.start : here.end]
        is_other = _OTHER_LIST.search(said) or _OTHER_LIST.search(_before(scene, act, 1))
        return (is_near or _ON_LIST.search(told) is not None) and is_other is None
    spots = {spot for one in found for spot in one.spots}
    last = scene.passages[max(0, act.passage - 1)]
    said = scene.text[last.start : last.end]
    return (last.start, last.end) in spots and _ORDER.search(said) is not None


def _before(scene: Scene, act: Act, far: int) -> str:
    """Give the text of so many sentences before an announcement."""
    here = scene.passages[act.passage]
    return scene.text[scene.passages[max(0, act.passage - far)].start : here.start]


def _is_of_others(scene: Scene, act: Act, last: int) -> bool:
    """Tell `One of them, Rosa Lind` of victims, or of others who came in since the list ended."""
    if MANY_HURT.search(_before(scene, act, _FAR)):
        return True
    between = scene.passages[max(0, act.passage - _FAR) : act.passage]
    return any(
        one.start >= last and _OTHERS.match(scene.text, one.start, one.end) for one in between
    )


_AS_WERE = "as-were"


def as_before(text: str, act: Act, before: Act | None) -> Act:
    """Let `So are A and B` and `the same has happened to C` be of what was done right before.

    Args:
        text: The text of the document.
        act: The announcement.
        before: The one before it, or None.
    """
    if before is not None and before.action == "previous" and act.id == _AS_WERE:
        is_same = before.passage == act.passage  # `was already listed, as were A and B`
        return msgspec.structs.replace(act, action="previous") if is_same else act
    if before is None or before.action != "remove" or act.action != "add":
        return act
    if act.passage - before.passage > _FAR or _LIKE_BEFORE.match(text, act.start, act.end) is None:
        return act
    stop = max([act.end, *(b for _, b in act.regions)])
    if _ADDS.search(text, act.start, act.end) or _NOW_ON.search(text, act.end, stop):
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
