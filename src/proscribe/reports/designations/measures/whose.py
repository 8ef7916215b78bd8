"""Whose act a sentence tells of: by its own words, by others of the document, by its house.

Source: this project.
"""

import re

import msgspec

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.announcer import Announcer, best, named_in, of_heading
from proscribe.reports.designations.acts.together import Beside
from proscribe.reports.designations.measures.apart import with_hands
from proscribe.reports.parties.scene import Scene

UN = "un"
_OF_LISTS = re.compile(
    r"\b(?:lists?|blacklists?|sanctions|measures|targets|designations|listings|rounds?|package|names|additions)\b"
)
# Forms that go on with a list: who keeps it stands before.
_GO_ON = frozenset(
    {
        "those-added-are", "also-designated-is", "it-takes-in", "is-on-it-because",
        "on-the-list-are", "make-up-the-rest", "there-are-others",
        "others-are-on-it", "remaining-are", "is-listed",
        "new-listings-include", "the-same-happened",
    }
)  # fmt: skip
_DATELINE = re.compile(r"[A-Z][A-Z][^\n]{1,80}?\s[–—-]{1,2}\s+")
_OPENS = 4  # characters before who opens a sentence
# `'s economics ministry, the WBF, has amended the annexes to`
_CHANGED = re.compile(
    r"(?:['’]s)?(?:\s+[\w’'&-]+){0,6}?(?:,\s[^,;:.]{2,60},|\s*\([^()]{1,40}\))?\s+(?:(?:has|have|had|today|also|now|on\s+\w+day)\s+){0,3}"
    r"(?:amended|changed|updated|widened|extended|expanded|revised|lengthened|tightened|rewritten)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:annex(?:es)?|lists?|blacklist|schedules?|sanctions|restrictions|measures|ordinance|regulations?)\b"
)
_PRONOUN = re.compile(
    r"\s*(?:It\b|(?:Besides|Apart\s+from|In\s+addition\s+to|Along\s+with|Alongside|Beyond)\s[^,;:.]{2,60},?\s+it\b)"
)
# `Canada has had sanctions on his firm since 2019`: what has long been so is of no list of this day
_LONG_SO = re.compile(
    r"\b(?:has|have|had)\s(?:[^.;:]{0,60}\s)?(?:had|kept|held|been|carried|maintained)\b[^.;:]{0,90}"
    r"\b(?:since|for\s+(?:\w+\s+){0,3}(?:years|decades|months))\b|"
    r"\b(?:already|previously|long\s+(?:ago|since|before)|(?:\w+\s+){1,2}(?:years|months)\s+(?:ago|earlier|before)|"
    r"(?:in|since)\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b"
)


def with_announcer(scene: Scene, house: Announcer | None, act: Act, joint: Act | None) -> Act:
    """Give an act with who does it, where the document says so.

    Args:
        scene: The laid-out document.
        house: The authority whose document it is, or None.
        act: The act as its sentence has it.
        joint: The last act of several authorities before it, or None.
    """
    passage = scene.passages[act.passage]
    if act.announcer is None and house is None:
        act = msgspec.structs.replace(act, announcer=of_heading(scene, passage))
        act = _of_whom_before(scene, act)
        act = _of_who_changed(scene, act)
    return _with_house(with_hands(scene.text, act, passage, joint), house)


def is_of_others(act: Act, house: Announcer | None) -> bool:
    """Tell what another authority did than the one whose paper it is."""
    who = act.announcer
    return who is not None and house is not None and who.body != house.body


def _of_whom_before(scene: Scene, act: Act) -> Act:
    """Let an act be of whom the paragraph has told before: `London's list is long. On it are A`.

    `It names A` is of the one whom the sentence before names, another one of the last sentence of
    its paragraph that names somebody, where that speaks of lists and measures.
    """
    here = scene.passages[act.passage]
    if act.announcer is not None:
        return act
    is_it = _PRONOUN.match(scene.text, here.start, act.start) is not None
    if not is_it and act.id not in _GO_ON:
        return act
    for number in range(act.passage - 1, -1, -1):
        one = scene.passages[number]
        is_beside = is_it and number == act.passage - 1
        if one.block != here.block and not is_beside:
            return act
        found = named_in(scene.text, one.known, one.start, one.end)
        is_long_so = not is_it and _LONG_SO.search(scene.text, one.start, one.end) is not None
        if is_long_so or (not found and not is_beside):
            continue
        if len({who.body for who in found}) != 1:
            return act
        if not is_beside and not _OF_LISTS.search(scene.text, one.start, one.end):
            return act
        return msgspec.structs.replace(act, announcer=best(found))
    return act


def _of_who_changed(scene: Scene, act: Act) -> Act:
    """Let a passive act be of the one who changed his list in the sentence right before.

    `Switzerland's economics ministry has amended its annexes. The assets of A are frozen`
    """
    here = scene.passages[act.passage]
    if act.announcer is not None or act.passage == 0 or here.start != _head(scene, act):
        return act
    before = scene.passages[act.passage - 1]
    if before.block != here.block:
        return act
    found = named_in(scene.text, before.known, before.start, before.end)
    dateline = _DATELINE.match(scene.text, before.start, before.end)
    opens = dateline.end() if dateline is not None else before.start
    if not found or not 0 <= found[0].start - opens <= _OPENS:
        return act
    changed = _CHANGED.match(scene.text, found[0].end, before.end)
    if changed is None or any(
        one.body != found[0].body for one in found if one.end <= changed.end()
    ):
        return act
    return msgspec.structs.replace(
        act, announcer=best([one for one in found if one.body == found[0].body])
    )


def _head(scene: Scene, act: Act) -> int:
    """Give where the sentence of an act begins, -1 where it names an authority itself."""
    here = scene.passages[act.passage]
    return -1 if named_in(scene.text, here.known, here.start, act.start) else here.start


def _with_house(act: Act, house: Announcer | None) -> Act:
    """Let the authority whose notice this is act with the Committee of which it tells.

    What the Security Council lists binds a state, whose notice puts it on its own list.
    """
    who = act.announcer
    if house is None or who is None or who.body != UN or house.body == UN:
        return act
    return msgspec.structs.replace(act, beside=(*act.beside, Beside(house, "joint")))
