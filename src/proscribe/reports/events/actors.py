"""Who does what a verb frame tells: the subject, the one after `by`, the claimant, the other side.

Source: `data/frames.toml`, field `actor`.
"""

import re

from proscribe.reports.events.happening import Ground, Hit
from proscribe.reports.parties.cast import Draft
from proscribe.reports.speech.described import describe
from proscribe.reports.text.span import strip

_BY = re.compile(r"\s+by\s+(?:the\s+)?")
_PRONOUN = re.compile(
    r"\b(?P<word>[Ww]e|[Ii]t|[Tt]hey)(?:['’](?:ve|re|s))?"
    r"(?:\s+(?:\w+ly|have|has|had|are|is|were|was|also|already|now|still|being))*\s*$"
)
_ADVERBS = re.compile(r",?\s+(?:(?:on|late|early)\s+)?(?:\w+day|today|also|has|have|had)\b.*$")
_PREPOSITION = re.compile(
    r"\b(?:with|of|for|in|on|to|from|by|against|at|and|between|concerning|regarding|about|under|near)"
    r"\s+(?:the\s+)?$"
)
_TESTS = re.compile(
    r"\b(?:missile|nuclear|weapons?)\s+(?:tests?|launch(?:es)?|activit\w+|programs?)\b|"
    r"\blaunch(?:es)?\b|\btests?\b"
)
_WHOSE_TESTS = re.compile(r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:missile|nuclear)\s")
_PROVOKING = ("missile_test", "nuclear_test", "satellite_launch")


def find_actor(ground: Ground, hit: Hit) -> Draft | None:
    """Give who does it, or None when the sentence names nobody.

    A missile that a leader watched is his country's.
    """
    draft = _actor(ground, hit)
    if draft is None or draft.kind != "person" or hit.frame.type not in _PROVOKING:
        return draft
    speaker = hit.said.speaker.draft if hit.said and hit.said.speaker else None
    code = draft.country or (speaker.country if speaker and speaker.kind == "country" else "")
    return ground.cast.country(code) if code else draft


def _actor(ground: Ground, hit: Hit) -> Draft | None:
    how = hit.frame.actor
    official = hit.frame.type.startswith("sanctions_")
    if how == "by":
        return _by(ground, hit) or (ground.house if official else None)
    if how == "inside":
        inside = ground.cast.within(*hit.trigger.span("object"))
        acting = [d for _, _, d in inside if d.kind in ("country", "organization")]
        return next(iter(acting), None)
    if how == "claimant":
        return _claimant(ground, hit) or _by(ground, hit) or _subject(ground, hit)
    if how == "other":
        offer = ground.last("talks_offered")
        return offer.targets[0] if offer is not None and offer.targets else None
    if how == "conduct":
        return _conduct(ground, hit)
    if how == "subject":
        return _subject(ground, hit) or (ground.house if official else None)
    return None


def _by(ground: Ground, hit: Hit) -> Draft | None:
    end = hit.passage.end
    found = _BY.search(ground.text, hit.trigger.end(), min(end, hit.trigger.end() + 160))
    if found is None:
        return None
    for a, _, draft in ground.cast.within(found.end(), end):
        named = a - found.end() <= 1 and draft.kind in ("country", "organization", "person")
        return draft if named else None
    return None


def _claimant(ground: Ground, hit: Hit) -> Draft | None:
    """Give who claims the thing: `what the North claims to be a missile being launched`."""
    for one in ground.said:
        met = one.start < hit.trigger.end() and one.end > hit.trigger.start()
        if one.kind == "claim" and met and one.speaker:
            return one.speaker.draft
    return None


def _subject(ground: Ground, hit: Hit) -> Draft | None:
    """Give who stands before the verb: a pronoun right before it, else the nearest who can act."""
    start, at = hit.passage.start, hit.trigger.start()
    if hit.said is not None and hit.said.kind != "direct":
        start = max(start, hit.said.start)
    pronoun = _PRONOUN.search(ground.text[max(start, at - 60) : at])
    if pronoun is not None:
        return _pronoun(ground, hit, pronoun["word"].lower())
    near = [
        (a, b, d)
        for a, b, d in ground.cast.within(start, at)
        if d.kind in ("country", "organization", "person", "group")
        and ground.acts(a, b, d)
        and not _in_title(ground, a, b)
    ]
    free = [one for one in near if not _after_preposition(ground, one[0])]
    chosen = free or near
    if chosen:
        return chosen[-1][2]
    begin = max(start, _dateline_end(ground, start))
    lead = strip(ground.text, begin, at, " ,\n\r\t")
    adverb = _ADVERBS.search(ground.text, *lead)
    stop = adverb.start() if adverb else lead[1]
    found = describe(ground.cast, lead[0], stop, with_of=False, house=None)
    return found.draft if found is not None else None


def _dateline_end(ground: Ground, start: int) -> int:
    """Give where the text of a sentence begins after a dateline."""
    return max((b for a, b in ground.cast.scene.blind if a <= start < b), default=start)


def _in_title(ground: Ground, start: int, end: int) -> bool:
    """Tell `the United Nations` in the title of an ambassador from the body itself."""
    return any(
        title[0] <= start and end <= title[1]
        for draft in ground.cast.drafts.values()
        for title in draft.titles
    )


def _after_preposition(ground: Ground, start: int) -> bool:
    """Tell a name after a preposition: `together with the South, it ...`."""
    return _PREPOSITION.search(ground.text[max(0, start - 18) : start]) is not None


def _pronoun(ground: Ground, hit: Hit, word: str) -> Draft | None:
    """`We` is the speaker, or the country it is in office for; `it` is the last thing named."""
    if word == "we":
        speaker = hit.said.speaker.draft if hit.said and hit.said.speaker else None
        if speaker is None:
            return ground.house
        office = speaker.kind == "person" and speaker.country
        return ground.cast.country(speaker.country) if office else speaker
    here = ground.things(hit.passage.start, hit.trigger.start())
    if here:
        return here[0][2]
    earlier = ground.things(max(0, hit.passage.start - 600), hit.passage.start)
    return earlier[-1][2] if earlier else None


def _conduct(ground: Ground, hit: Hit) -> Draft | None:
    """Give whose conduct it is: whose tests the text tells of, else the subject."""
    start, at = hit.passage.start, hit.trigger.start()
    if _TESTS.search(ground.text, start, at) is None:
        return _subject(ground, hit)
    told = [one for one in ground.found if one.type in _PROVOKING and one.actor is not None]
    if told:
        return told[-1].actor
    speaker = hit.said.speaker.draft if hit.said and hit.said.speaker else None
    named = [d for _, _, d in ground.cast.within(start, at) if d.kind == "country"]
    others = [d for d in named if speaker is None or d.country != speaker.country]
    return others[-1] if others else _country_of_tests(ground, start)


def _country_of_tests(ground: Ground, at: int) -> Draft | None:
    """Give the country whose tests were named last: `recent North Korean missile tests`."""
    for _, b, draft in reversed(ground.cast.within(0, at)):
        if draft.kind == "country" and _WHOSE_TESTS.match(ground.text, b, b + 60):
            return draft
    return None
