"""The day on which somebody said `today`: `"We did it today," she said on Monday`.

In a quotation `today`, `yesterday` and `tomorrow` are the speaker's; where the writer says on which
day the words fell, they count from that day and not from the document's.

Source: this project.
"""

import re

import msgspec

from proscribe.model.report import TimeRef
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.times.clock import Clock, day_of
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.worth import resolve

_OWN = re.compile(
    r"(?:(?:late|early|earlier|later)\s+)?(?:today|tomorrow|yesterday|tonight|last\s+night|"
    r"this\s+(?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|posted|tweeted|announced|added|asked|answered|replied|warned|noted)\b"
    r"[^“”\"„«»;:.\n]{0,80}$"
)
_THEN_SAID = re.compile(
    r",?\s+(?:[\w.’'-]+\s+){1,6}?(?:said|told|wrote|posted|announced|added|asked|answered|replied|warned)\b"
)
_DAYS = frozenset({"times/weekday@1", "times/no-year@1", "times/full-date@1", "times/relative@1"})
_REACH = 120

Read = tuple[Passage, Expression, Clock, TimeRef]


def on_days_of_saying(scene: Scene, every: list[Read]) -> list[TimeRef]:
    """Give times, those of speakers counted from the day on which they spoke.

    Args:
        scene: The laid-out document.
        every: Each time with its sentence, its words and the clock of its passage, in order.
    """
    told = [one for one in every if _tells_when_said(scene, one)]
    return [_spoken(scene, one, told) if one[3].in_quotation else one[3] for one in every]


def _tells_when_said(scene: Scene, one: Read) -> bool:
    passage, words, clock, ref = one
    day = day_of(ref)
    if ref.in_quotation or ref.rule not in _DAYS or day is None or clock.day is None:
        return False
    if day > clock.day:
        return False
    first = max(passage.start, words.start - _REACH)
    if _SAID.search(scene.text, first, words.start) is not None:
        return True
    # `On Tuesday he said: "..."`
    opens = not scene.text[passage.start : words.start].strip("On ")
    return opens and _THEN_SAID.match(scene.text, words.end, words.end + _REACH) is not None


def _spoken(scene: Scene, one: Read, told: list[Read]) -> TimeRef:
    """Count one time from the day of its sentence's saying, else from the one before it."""
    passage, words, clock, ref = one
    if not told or _OWN.match(scene.text, words.start, words.end) is None or words.named:
        return ref
    near = [other for other in told if other[0].block == passage.block]
    own = [other for other in near if other[0].number == passage.number]
    earlier = [other for other in near if other[1].start < words.start]
    chosen = (own or earlier)[-1:]
    day = day_of(chosen[0][3]) if chosen else None
    if day is None or day == clock.day:
        return ref
    spoken = msgspec.structs.replace(clock, day=day, anchor=chosen[0][3].id)
    return resolve(scene.text, words, spoken, None, sentence=passage.start, in_quotation=True)
