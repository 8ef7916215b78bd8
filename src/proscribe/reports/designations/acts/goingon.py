"""How a sentence goes on behind an announcement: with the same subject, or without a verb.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.times.patterns import MONTH_NAMES

# `..., and has added`: nobody else than before
_GOES_ON = re.compile(r"(?:;|\band|\bthen)\s+(?:(?:has|have|also|then|further|later)\s+)*$")
_OWN_SUBJECT = re.compile(r"(?:,\s+and|;|\band)\s+(?P<subject>(?!and\b)\w[^,;]{2,80}\s)$")
_IN_DOING = re.compile(r"\bin\s+$")
_GAPPED_ID = "gapped"
# `A is designated for having led it, and B for being owned by A`, `and four officials for torture`
_GAPPED = re.compile(
    r"(?:,\s+(?:and|while|but|as\s+well\s+as)(?:\s+(?:on|against))?|[,;]|\band)\s+(?P<who>(?:the\s+)?[A-Z][^\s,;:]*(?:\s+(?:[A-Z\d&(“\"][^\s,;:]*|"
    r"and|of|for|the|de|del|la|al|el|bin|d\.o\.o\.|a\.d\.)|,\s+(?:Inc|Ltd|Co|LLC|S\.A|Corp)\.?){0,12}?)"
    r"(?:\s+(?:pursuant\s+to|under)\s+[^,;:]{3,60}?)?,?\s+for\s+(?:\w+ly\s+)?"
    r"(?:being|having|acting|operating|working|providing|assisting|supporting|owning|controlling|serving|running|supplying|selling|buying|producing|making|financing|funding|arming)\b|"
    r",\s+(?:and|as\s+well\s+as)\s+(?:(?:on|against)\s+)?(?P<group>(?:another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\d{1,3})\s+(?:[\w’'-]+\s+){1,5}?)(?:for|over)\s|"
    # `and with it two further companies registered in Varna: the holding and the carrier`
    r",?\s+and,?\s+(?:(?:(?:along|together)\s+)?with\s+(?:it|him|her|them),?|"
    r"so\s+(?:is|are|was|were|(?:has|have)\s+been))\s+(?P<beside>[^,;:.]{4,120})(?=[,;:.])"
)

_ROLE = (
    r"(?:(?:its|his|her|their|the|an?|[A-Z][\w’'-]*['’]s)\s+"
    r"(?:(?!(?:to|in|at|for|by|of|from|with|into|on|was|were|had|has|is)\b)(?![a-z]+ed\b)[a-z-]+\s+){0,3}"
    r"(?!(?:to|in|at|for|by|of|from|with|into|on|was|were|had|has|is)\b)(?![a-z]+ed\b)[a-z-]+,?\s+(?:the\s+)?)?"
)
# `A had been blacklisted in 2019, and his banker, B, in 2021`: of other days, without a verb
_GAPPED_EARLIER = re.compile(
    rf"(?:,\s+(?:and|but|while)|(?<!\s)\s+and|;)\s+(?P<earlier>{_ROLE}(?:the\s+)?[A-Z][^\s,;:]*(?:\s+(?:[A-Z\d&(“\"][^\s,;:]*|"
    r"and|of|for|the|de|del|la|al|el|bin)){0,9})(?P<apart>,?)\s+(?:only\s+)?"
    rf"(?:in\s+(?:(?:early|late|mid)[\s-])?(?:(?:{MONTH_NAMES})\s+)?(?:19|20)\d\d|"
    r"(?:an?|two|three|four|five|six|some|several)\s+(?:years?|months?|weeks?|decades?)\s+(?:later|earlier|before|ago)|"
    r"(?P<same>in\s+the\s+same\s+(?:round|year|month|batch|week)))\b"
    r"(?=\s*[,.;)]|\s*$|\s+(?:for|as|along|together)\b)"
)
# What parts it from there: nobody for whom it was done (`for paying A in 2019, and B in 2021`)
_NO_OTHER = re.compile(
    r"(?!.*\b(?:for|to|over|of|because|after|from|with|against)\s(?:[^,;]{0,90}\s)?[A-Z])[^.;]*",
    re.DOTALL,
)
# `and Karl Tarn, two years ago, fled`, `and Made Bank in 2019, when it was larger, had`
_GOES_ON_APART = re.compile(r"\s*,\s+(?!(?:and|but|while|both|all|each)\b)")
_GOES_ON_WITH = re.compile(r"\s*,\s+(?:when|where|which|who)\b")
_LONG_AGO = re.compile(r"\b(?:19|20)\d\d\b|\b(?:ago|earlier|before)\b")


def continued(scene: Scene, passage: Passage, found: Sequence[Act]) -> Iterator[Act]:
    """Give the announcements of a sentence in order, each with the subject that it has.

    Args:
        scene: The laid-out document.
        passage: The sentence.
        found: Its announcements as their own words tell them.
    """
    gapped = [*_gapped(scene, passage, found), *_gapped_earlier(scene, passage, found)]
    every = sorted([*found, *gapped], key=lambda one: (one.start, one.end))
    for before, act in zip([None, *every], every, strict=False):
        if before is None:
            yield act
            continue
        yield _behind(scene.text, before, _with_subject(scene.text, passage, before, act))


def _behind(text: str, before: Act, act: Act) -> Act:
    """Begin the subject of an announcement behind the one before it in the sentence.

    `Two companies were designated too, and two tankers were identified as blocked property`
    """
    own = _OWN_SUBJECT.search(text, before.end, act.start)
    if act.subject is None or before.aside or own is None:
        return act
    start = own.start("subject")
    regions = tuple((max(a, start) if b > start else a, b) for a, b in act.regions)
    return msgspec.structs.replace(act, regions=regions)


def _gapped(scene: Scene, passage: Passage, found: Sequence[Act]) -> Iterator[Act]:
    """Read parties without a verb of their own, behind a measure and its grounds.

    `A is designated for having acted for the front, B for being owned by A, and C pursuant to
    section 1 for being led by him`; `and four officials for the torture of D`
    """
    adds = [one for one in found if one.action == "add" and not one.aside]
    if not adds:
        return
    text = scene.text
    for one in _GAPPED.finditer(text, adds[0].end, passage.end):
        kind = one.lastgroup or ""
        start, end = one.span(kind)
        if any(act.start < one.end() and start < act.end for act in found):
            continue
        before = [act for act in adds if act.end <= start]
        if not before or scene.quotation_at(start) is not None:
            continue
        if any(a <= start < b for act in found for a, b in act.regions):
            continue  # the measure has it already
        yield msgspec.structs.replace(
            before[-1],
            id=_GAPPED_ID,
            start=one.start() if kind == "beside" else end,
            end=start if kind == "beside" else one.end(),
            regions=((start, end),),
            subject=None,
            partial=False,
            nearest=False,
        )


def _gapped_earlier(scene: Scene, passage: Passage, found: Sequence[Act]) -> Iterator[Act]:
    """Read who follows without a verb behind whom was listed before: `, and B in 2021`."""
    before = [one for one in found if one.action in ("add", "previous") and one.subject is not None]
    if not before:
        return
    text = scene.text
    for one in _GAPPED_EARLIER.finditer(text, before[0].end, passage.end):
        start, end = one.span("earlier")
        if any(act.start < end and start < act.end for act in found):
            continue
        if scene.quotation_at(start) is not None or any(
            a <= start < b for act in found for a, b in act.regions
        ):
            continue
        last = [act for act in before if act.end <= start]
        if last and _is_earlier(text, last[-1], one):
            yield msgspec.structs.replace(
                last[-1],
                id=_GAPPED_ID,
                action="previous",
                start=end,
                end=one.end(),
                regions=((start, end),),
                subject=None,
                nearest=False,
                aside=False,
            )


def _is_earlier(text: str, act: Act, one: re.Match[str]) -> bool:
    """Tell whether who follows an act without a verb was listed before, and is of that act."""
    if _NO_OTHER.fullmatch(text, act.end, one.start()) is None:
        return False
    if one["same"] and act.action == "add":  # `on Monday, and B in the same week` is of now
        told = text[act.start : one.start()]
        if _LONG_AGO.search(told) is None:
            return False
    goes_on = _GOES_ON_APART if one["apart"] else _GOES_ON_WITH
    return goes_on.match(text, one.end()) is None


def _with_subject(text: str, passage: Passage, before: Act, act: Act) -> Act:
    """Let a verb without a subject of its own have that of the verb before it.

    `Australia joined the United States in sanctioning A, and has added B to its list`: Australia.
    """
    if before.announcer is None or act.subject is not None or act.aside:
        return act
    has_own = act.announcer is not None and act.announcer.start >= before.end
    if has_own or _GOES_ON.search(text, before.end, act.start) is None:
        return act
    joined = _IN_DOING.search(text, passage.start, before.start) is not None
    return msgspec.structs.replace(
        act, announcer=before.announcer, beside=() if joined else before.beside
    )
