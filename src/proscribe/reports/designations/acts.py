"""The sentences that announce measures: what is done, by whom, and where the targets stand.

Source: `acts.toml`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from proscribe.reports.designations.act import Act
from proscribe.reports.designations.actors import has_subject, is_how
from proscribe.reports.designations.announcer import best, named_in
from proscribe.reports.designations.bywhom import announcer_of
from proscribe.reports.designations.denied import denies, is_denied, without_denied
from proscribe.reports.designations.forms import Form, pattern_of, sieve
from proscribe.reports.designations.goingon import continued
from proscribe.reports.designations.stretches import (
    Stretch,
)
from proscribe.reports.designations.together import acting
from proscribe.reports.designations.where import standing
from proscribe.reports.parties.homes import known_in_adjectives
from proscribe.reports.parties.scene import Passage, Scene

_UNDER_HEADING = "following-are-added"  # its countries are headings of a list, nobody who acts
_ADJECTIVE = "us-designated"
_WHO_INSIDE = frozenset(
    {"names-of-whom", "follows-with", "is-hit-by"}
)  # `and Canada with a freeze on A`
_ALREADY_UNDER = "already-under-sanctions"
_FOLLOWS = frozenset({"follows-with", "follows-with-many"})
MOST_TRIGGERS = 40  # of a sentence: each is looked at with all that stands before and behind it
_CLAUSE = re.compile(r",\s+(?:and|while|but)\s+|;\s+")
_SAYS = re.compile(r"\s*[:,]\s*[“\"]")
_TELLING = frozenset({"body", "entry", "correction"})
_POINT = re.compile(r"(?:-{1,2}|[*•·–—])\s")
# `had slapped sanctions on them earlier the same day`: no measure of long ago
_SAME_DAY = re.compile(
    r"\bearlier\s+(?:on\s+)?(?:the\s+same\s+day|today|in\s+the\s+day|that\s+day)\b|\bhours\s+(?:before|earlier|after|later)\b|"
    r"\b(?:the|that)\s+same\s+(?:day|morning|afternoon|evening|night)\b"
)
_DATELINE = re.compile(r"[A-Z][A-Z][^\n]{1,80}?\s[–—-]{1,2}\s+")
# `has sanctioned close to 200 persons over the past two years`
_MANY = re.compile(
    r"\s+(?:(?:more|fewer|less)\s+than|over|close\s+to|nearly|almost|some|about|around|at\s+least|hundreds|"
    r"dozens|scores)\b"
)
# `has now sanctioned more than 90 people`
_BY_NOW = re.compile(r"\b(?:has|have)\s+(?:now|already|so\s+far|to\s+date)\s+(?:\w+\s+)?$")
_LONG_SINCE = re.compile(r"\b(?:already|previously|long\s+ago)\b")
_HAD_BEFORE = re.compile(
    r"\bhad(?:\s+(?:been\s+)?(?:[\w-]+\s+){0,2}|,?\s+(?:by|on|in|before|at)\s+(?:[\w-]+\s+){0,3}[\w-]+,?\s+)$"
)
_HAD = re.compile(r"had\s+(?!their\b|its\b|his\b|her\b)")
_REPORTED = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|told\s+\w+|reported|disclosed|stated)\b[^.;\"“]{0,80}?"
    r"\b(?:it|they|he|she|ministers|the\s+\w+|[A-Z]\w+(?:\s+too)?)\s+(?:(?:had|has|have|was|were|is|are)\s+(?:\w+\s+){0,2})?$"
)
_PERFECT = re.compile(r"(?:has|have|are|is)\b")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got)\s+(?:\w+\s+){0,3}$")
_RELATIVE_SUBJECT = re.compile(
    r",?\s+(?:(?:(?:to|of|for|by|with|under|from|through)\s+)?(?:which|whom|who)|"
    # not `In that city the Treasury named`
    r"(?<!\b[IiOo]n\s)(?<!\b[Aa]t\s)(?<!\b(?:[Oo]f|[Tt]o|[Bb]y)\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bfrom\s)(?<!\bunder\s)"
    r"that(?!\s+(?:end|day|time|reason|purpose|same|effect|date|occasion|aim)\b))\s+[^,;]{0,80}$"
)


class FoundActs(NamedTuple):
    """The announcements of a document.

    Attributes:
        acts: In order.
        cut: Sentences with more verbs of measures than are looked at.
    """

    acts: list[Act]
    cut: list[Passage]


def find_acts(scene: Scene, role: str = "body") -> FoundActs:
    """Find the announcements of a document.

    Args:
        scene: The laid-out document.
        role: `body` for those of the running text, `title` for those of the headline; headlines
            repeat the text and count only where it has none.
    """
    telling = (one for one in scene.passages if one.role == role or _tells(scene, one, role))
    acts: list[Act] = []
    cut: list[Passage] = []
    for one in telling:
        found, is_cut = _acts(scene, one)
        acts += found
        cut += [one] if is_cut else []
    return FoundActs(sorted(acts, key=lambda one: (one.start, one.end)), cut)


def _tells(scene: Scene, passage: Passage, role: str) -> bool:
    """Tell running text; points below a headline are of it: `• 24 officials are sanctioned`."""
    if role != "body":
        return False
    is_point = passage.role == "section" and _POINT.match(scene.text, passage.start) is not None
    return is_point or passage.role in _TELLING


def _acts(scene: Scene, passage: Passage) -> tuple[list[Act], bool]:
    """Give the announcements of a sentence, and whether some of its verbs were not looked at."""
    taken: list[Stretch] = []
    found: list[Act] = []
    left = MOST_TRIGGERS
    for form in sieve().pick(scene.text[passage.start : passage.end]):
        if form.title and passage.role != "title":
            continue
        for one in _triggers(scene.text, passage, form):
            if any(a < one.end() and one.start() < b for a, b in taken):
                continue
            if scene.quotation_at(one.start()) is not None:
                continue
            if not left:
                return list(continued(scene, passage, found)), True
            left -= 1
            act = _act(scene, passage, form, one)
            if act is not None:
                taken.append((act.start, act.end))
                found.append(act)
    return list(continued(scene, passage, found)), False


def _triggers(text: str, passage: Passage, form: Form) -> Iterator[re.Match[str]]:
    if form.start:
        dateline = _DATELINE.match(text, passage.start, passage.end)
        start = dateline.end() if dateline else passage.start
        first = form.trigger.match(text, start, passage.end)
        if first is not None:
            yield first
        return
    yield from form.trigger.finditer(text, passage.start, passage.end)


def _act(scene: Scene, passage: Passage, form: Form, one: re.Match[str]) -> Act | None:
    text = scene.text
    before = text[passage.start : one.start()]
    if form.lead is not None and form.lead.search(before) is None:
        return None
    if pattern_of("unreal", "before").search(before) or denies(text, one.end()):
        return None
    if one[0] == "added" and not _BE.search(before) and _SAYS.match(text, one.end(), passage.end):
        return None  # `A spokesperson added: "There is one with their commanders."`
    if form.action != "previous" and (
        pattern_of("totals", "before").search(before)
        or (_PERFECT.match(one[0]) and pattern_of("totals", "counted").search(before))
        or pattern_of("totals", "now").search(text, passage.start, one.end())
    ):
        return None
    action = form.action
    relative = None
    if form.targets != "before" and not form.start and form.action != "previous":
        verb = one[0].split()[0]
        if _BE.search(before) and not verb.endswith("ing") and verb[0].islower():
            return None
    chain = acting(text, passage.known, (passage.start, passage.end), one.span())
    if form.subject:
        # `joined the United States in sanctioning A`
        is_done = not one[0].endswith("ing") or before.endswith(" in ")
        is_read = chain is not None and chain.is_theirs and is_done
        is_read = is_read or is_how(text, passage, one)
        if not is_read and not has_subject(passage, before, one[0]):
            return None
        is_told = _REPORTED.search(before) is not None  # `announced in Washington that it had`
        relative = None if is_told else _RELATIVE_SUBJECT.search(before)
    is_total = pattern_of("totals", "after").search(text[one.end() : passage.end]) is not None
    is_many = form.targets != "before" and _BY_NOW.search(before) is not None
    if (
        action == "add"
        and (is_total or is_many)
        and (form.targets == "before" or _MANY.match(text, one.end(), passage.end))
    ):
        return None
    stop = passage.end
    if form.tail is not None:
        tail = form.tail.search(text, one.end(), passage.end)
        if tail is None or not text[one.end() : tail.start()].strip():
            return (
                None  # `adding to the list the Academy`: another form knows where the targets are
            )
        stop = tail.start()
    after = text[one.end() : passage.end]
    past = _HAD.match(one[0]) is not None or _LONG_SINCE.search(one[0]) is not None
    past = past or _is_earlier(before, after, form)
    had_done = past and _is_only_had(before, one[0], after, form)
    if had_done and _REPORTED.search(before):
        past = had_done = False  # `The ministry said that it had frozen`: of now
    past = past and _SAME_DAY.search(text, passage.start, passage.end) is None
    had_done = had_done and action == "add"
    if action == "add" and past:
        action = "previous"
    place = standing(text, passage, form, one, stop, relative, is_new=action != "previous")
    if (
        form.targets == "before"
        and place.subject
        and is_denied(text, place.subject[0], one.start())
    ):
        return None
    regions = without_denied(text, place.regions) if form.targets == "before" else place.regions
    is_told_inside = form.id in _WHO_INSIDE
    chain = chain if relative is None and not place.is_aside and not is_told_inside else None
    if form.id == _UNDER_HEADING:
        chain = None
    if chain is not None and any(a <= chain.first.start < b for a, b in regions):
        chain = None  # `China's Made Line was hit`: whose the target is
    # `whom the committee listed`: who is named there, else whoever the sentence names
    here = passage.start + (relative.start() if relative is not None else 0)
    announcer = None
    if form.id in _FOLLOWS:  # `blacklisted A, and London followed with sanctions on B`
        joined = [each.end() for each in _CLAUSE.finditer(text, here, one.start())]
        here = joined[-1] if joined else here
    if form.id != _UNDER_HEADING:
        announcer = announcer_of(text, passage, one, regions, here)
    if form.id == _ADJECTIVE or is_told_inside:
        inside = (
            list(passage.known)
            if is_told_inside
            else list(known_in_adjectives(text, one.start(), one.end()))
        )
        announcer = best(named_in(text, inside, one.start(), one.end())) or announcer
    if form.id == _ALREADY_UNDER:  # `already under EU sanctions`: of one only where one is named
        told = named_in(text, passage.known, one.start(), one.end())
        if told:
            announcer = best(told) if len({who.body for who in told}) == 1 else None
    is_other = chain is not None and announcer is not None and announcer.body != chain.first.body
    if chain is not None and is_other and not chain.is_theirs:
        chain = None  # what stands after `by` may belong to another verb
    if chain is not None and (announcer is None or is_other):
        announcer = chain.first
    return Act(
        id=form.id,
        action=action,
        start=one.start(),
        end=one.end(),
        passage=passage.number,
        regions=tuple(region for region in regions if region[0] < region[1]),
        announcer=announcer,
        subject=place.subject,
        partial=form.id == "are-among",
        nearest=form.nearest or relative is not None,
        aside=place.is_aside,
        beside=chain.beside if chain is not None else (),
        had_done=had_done,
    )


def _is_earlier(before: str, after: str, form: Form) -> bool:
    if pattern_of("earlier", "before").search(before):
        return True
    return form.targets == "before" and pattern_of("earlier", "after").search(after) is not None


def _is_only_had(before: str, trigger: str, after: str, form: Form) -> bool:
    """Tell that nothing but `had` says that a measure was before."""
    if _LONG_SINCE.search(trigger) or _LONG_SINCE.search(before):
        return False
    bare = _HAD_BEFORE.sub("", before)
    return (bare == before and _HAD.match(trigger) is not None) or (
        bare != before and not _is_earlier(bare, after, form)
    )
