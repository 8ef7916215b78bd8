"""How many, what with, why, and who vouches for it.

What a party says of itself is stated by it; what it says of another is its claim.

Source: this project.
"""

import re

from proscribe.reports.events.happening import END_MARKS, Ground, Happening, Hit
from proscribe.reports.parties.cast import Draft
from proscribe.reports.text.span import strip
from proscribe.reports.times.datewords import NUMBERS

_REASON = re.compile(
    r"\bfor\s+(?P<reason>(?:having\s+)?(?:\w+ly\s+)?\w+ing\b[^;]*|"
    r"(?:their|its|his|her)\s+(?:(?:alleged|suspected|reported)\s+)?"
    r"(?:role|involvement|part|support|work|activities|participation|links?|ties)\b[^;]*)"
)
_NUMBER_WORDS = "|".join(word for word in NUMBERS if word != "zero")
_MANY = re.compile(
    r"(?:(?P<bound>at least|more than|over|about|nearly|up to|some|around|no fewer than)\s+)?"
    rf"\b(?P<number>\d{{1,4}}|{_NUMBER_WORDS}|dozens of|several|a number of)\s+"
    r"(?:[\w’'“”\"-]+\s+){0,4}?$",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:an?|another|one)\b")
_CONDITIONS = re.compile(
    r"\bat\s+any\s+(?:time|place)\b|\banytime\b|\banywhere\b|"
    r"\bwith(?:out|\s+no)\s+(?:any\s+)?(?:pre)?conditions\b"
)
_DOZENS = 24  # `dozens of` is at least two dozen


def find_details(ground: Ground, hit: Hit, made: Happening) -> None:
    """Fill in count, object, status and reason of an event."""
    _count(ground, hit, made)
    _object(ground, hit, made)
    _status(ground, hit, made)
    if hit.frame.type.startswith("sanctions_"):
        found = _REASON.search(ground.text, hit.trigger.end(), hit.passage.end)
        if found is not None:
            made.reason = strip(ground.text, *found.span("reason"), END_MARKS)


def _count(ground: Ground, hit: Hit, made: Happening) -> None:
    unit = hit.trigger.groupdict().get("unit")
    if not unit:
        return
    start, end = hit.trigger.span("unit")
    lead = hit.trigger.start("object")
    singular = unit.removesuffix("s")
    many = _MANY.search(ground.text[lead:start])
    if many is None:
        if not unit.endswith("s") and _ONE.search(ground.text[lead:start]):
            made.count = (1, 1, singular, lead, end)
        return
    low, high = _bounds(many)
    made.count = (low, high, singular, lead + many.start(), end)


def _bounds(many: re.Match[str]) -> tuple[int, int | None]:
    """Give at least and at most how many."""
    word, bound = many["number"].lower(), (many["bound"] or "").lower()
    number = int(word) if word.isdigit() else NUMBERS.get(word)
    if number is None:
        return (_DOZENS if word == "dozens of" else 2), None
    if bound in ("more than", "over"):
        return number + 1, None
    if bound in ("at least", "no fewer than"):
        return number, None
    return (0, number) if bound == "up to" else (number, number)


def _object(ground: Ground, hit: Hit, made: Happening) -> None:
    """Note what it was done with; what only a party says of it is that party's claim."""
    if not hit.trigger.groupdict().get("object"):
        return
    start, end = strip(ground.text, *hit.trigger.span("object"))
    claim = next(
        (s for s in ground.said if s.rule == "claim" and s.start < end and s.end > start), None
    )
    if claim is not None:
        by = claim.speaker.draft if claim.speaker is not None else None
        place = (claim.start, claim.end)
        made.details.append(("object", ground.text[slice(*place)], "claimed", by, *place))
    elif end > start:
        made.details.append(("object", ground.text[start:end], "stated", None, start, end))
    if made.type == "talks_offered":
        for one in _CONDITIONS.finditer(ground.text, hit.trigger.end(), hit.passage.end):
            made.details.append(("conditions", one[0], "stated", None, *one.span()))


def _status(ground: Ground, hit: Hit, made: Happening) -> None:
    said = hit.said
    speaker = said.speaker.draft if said is not None and said.speaker is not None else None
    made.by = speaker
    if hit.frame.status is not None:
        made.status = hit.frame.status
    elif said is None:
        made.status = "reported"
    elif said.cue is not None and ground.text[slice(*said.cue)].startswith("den"):
        made.status = "denied"
    elif hit.frame.claimed and (made.actor is None or _side(speaker) != _side(made.actor)):
        made.status = "claimed_by"
    else:
        made.status = "stated_by"


def _side(draft: Draft | None) -> str:
    """Give the country a party stands for, else its own name."""
    return (draft.country or draft.key[1]) if draft is not None else ""
