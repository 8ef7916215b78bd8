"""All time expressions of a document, each on the clock of its passage.

Source: REPORTS design notes, 4.3.
"""

import re
from bisect import bisect_right
from datetime import date, timedelta

import msgspec

from proscribe.model.report import TimeRef
from proscribe.reports.around import beside_story
from proscribe.reports.carried import (
    again_of,
    in_year_told,
    is_midnight,
    is_of_act,
    later_one,
    same_moment,
    then_of,
)
from proscribe.reports.layout.front import Front
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.spokendays import Read, on_days_of_saying
from proscribe.reports.tables import bodies
from proscribe.reports.times.clock import Clock, day_of, is_dated
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.tense import is_ahead
from proscribe.reports.times.worth import is_anchored, resolve
from proscribe.reports.times.zones import country_zone

_BORN = re.compile(r"(?:\bDOB|\bD\.O\.B\.?|[Dd]ate\s+of\s+[Bb]irth|\b[Bb]orn(?:\s+on)?)\s*:?\s*$")
# `The committee had added him on September 11`: before what the sentence before tells
_HAD = re.compile(
    # `all that had been blocked is unblocked as of September 15`: not before anything
    r"(?<!that )(?<!which )(?<!who )\bhad\s+"
    r"(?:(?:already|first|also|been|itself)\s+){0,2}(?:\w{3,}ed|put|taken|become|gone|met|made)\b"
)
_OVER = re.compile(r"\b(?:was|were|had|came|took|went|appeared|\w{3,}ed)\b")
MOST_TIMES = 10_000  # of a document; its sentences after that are not read for dates
_DAY = timedelta(days=1)
_TIME_OF_DAY = "times/time-of-day@1"
_WEEK = timedelta(days=7)
# What is named after a day, `the 17 November Organization`; no year stands in such a name. Without
# its article it is another body: `On 17 November Made Organization was banned`.
_ARTICLE = re.compile(r"\b[Tt]he\s+$")
_NAMED_AFTER = re.compile(
    r"(?<!\d{4})\s+(?:[A-Z][\w’'-]+\s+){0,2}(?:Movement|Brigades?|Battalion|Front|Coalition|Alliance|"
    r"Organi[sz]ation|Army|Forces?|Group|Party|Youth|Martyrs|Foundation|Bridge|Square|Street|Avenue|"
    r"University|Stadium)\b"
)
_UPDATED = re.compile(
    r"\b(?:lists?|pages?|website|register|database|entries|release)\b[^.;:]{0,80}?"
    r"\b(?:updated|published|posted|uploaded|refreshed|issued|released|put\s+(?:up|online)|went\s+(?:up|out|online|live)|"
    r"appeared)\b[^.;:]{0,24}$|"
    r"\b[Ii]t\s+(?:was|is|has\s+been)\s+(?:last\s+|then\s+)?(?:updated|refreshed)\b[^.;:]{0,24}$"
)
_RELEASED = re.compile(
    r"\b(?:released|provided|distributed|supplied|published|broadcast|aired)\s+by\b"
)


def date_passages(scene: Scene, front: Front) -> list[TimeRef]:
    """Read the times of all passages.

    Args:
        scene: The laid-out document.
        front: Its front, whose times are not read again.

    Returns:
        Times in order, of the sentences in which the first `MOST_TIMES` stand. Dates in the
        entries of a notice (births, papers) are facts of the party and no times of the document;
        they are left out here.
    """
    taken = {ref.span.start for ref in front.times if ref.span is not None}
    spots = {number: spot.end for number, spot in front.dateline_spots}
    found: list[Read] = []
    in_block: TimeRef | None = None
    in_story: TimeRef | None = None  # the day that the story has reached
    last: TimeRef | None = None
    in_year: TimeRef | None = None  # what the paragraph told last with its year
    last_block = -1
    for passage in scene.passages:
        if len(found) >= MOST_TIMES:
            break
        if passage.block != last_block:
            in_block = in_year = None
            last_block = passage.block
            if passage.block in spots:
                in_story = last = None  # another story begins
        if passage.role == "entry":
            continue
        clock = _clock_at(scene, front, passage)
        in_sentence: TimeRef | None = None
        for one in find_expressions(scene.text, passage.start, passage.end):
            if one.start in taken or one.start < spots.get(passage.block, 0):
                continue
            if _BORN.search(scene.text, max(passage.start, one.start - 24), one.start):
                continue  # says who a party is, not when something was
            if _in_name(scene.text, passage, one.start, one.end):
                continue
            one = later_one(scene.text, in_sentence, one)
            is_before_it = in_sentence is None and _HAD.search(scene.text, passage.start, one.start)
            anchor = in_year if is_before_it else in_sentence
            one = in_year_told(scene.text, passage, anchor, one, clock)
            before = in_sentence or _before(one, in_block, clock)
            if in_sentence is None and _is_to_come(scene.text, one, passage):
                before = None  # `The ordinance enters into force at 6 p.m.`: today
            if in_sentence is None and _is_of_own_list(scene.text, one, passage, before, clock):
                before = None
            if _is_of_year_told(one, before):
                before = in_year or before
            if _is_same(one) and before is not None and before.in_quotation:
                before = None if scene.quotation_at(one.start) is None else before
            if one.kind == "again":
                before = again_of(scene.text, found, passage, one, in_sentence or in_block)
                before = before if before is not None or "year" in one.parts else last
            elif one.parts.get("word") == "then":
                before = then_of(scene.text, found, clock)
                if before is None:
                    continue
            elif before is None and is_anchored(one):
                is_same = _is_same(one) and day_of(last) is not None
                before = last if is_same else in_story
            ref = resolve(
                scene.text, one, clock, before,
                sentence=passage.start,
                in_quotation=scene.quotation_at(one.start) is not None,
            )  # fmt: skip
            if _is_too_late(
                scene.text, ref, front.published, passage.start, clock,
                is_named=one.named and ref.zone != clock.zone,
            ):  # fmt: skip
                earlier = msgspec.structs.replace(clock, day=clock.day and clock.day - _DAY)
                ref = resolve(
                    scene.text, one, earlier, None, sentence=passage.start, in_quotation=False
                )
            ref = same_moment(scene.text, in_sentence, ref)
            if is_of_act(scene.text, passage.start, one):
                in_block = in_block or ref  # counted from only where there is no other day
                found.append((passage, one, clock, ref))
                continue
            if is_dated(ref) and ref.value and not is_midnight(scene.text, ref):
                in_sentence = in_block = ref
                in_story = _reached(in_story, ref, clock)
                last = last if ref.in_quotation else ref
                in_year = ref if ref.basis == "stated" else in_year
            found.append((passage, one, clock, ref))
    told = on_days_of_saying(scene, found)
    return [*told, *beside_story(scene, front, taken, told)]


def _is_too_late(
    text: str,
    ref: TimeRef,
    published: TimeRef | None,
    sentence: int,
    clock: Clock,
    *,
    is_named: bool,
) -> bool:
    """Tell a time of day that is told as past and would come after the publication.

    `Their entries were on the list by 16:30`, in a page of 07:45, speaks of the day before. What
    names another clock itself (`0200 GMT`) is of the day that the dateline's day is there.
    """
    if ref.rule != _TIME_OF_DAY or ref.span is None:
        return False
    if ref.utc is None or published is None or published.kind != "instant" or not published.utc:
        return False
    is_later = (ref.utc.start or "") > (published.utc.end or "~")
    if not is_later or (is_named and clock.basis == "dateline"):
        return False
    if ref.in_quotation or ref.zone == clock.zone:
        return _OVER.search(text, sentence, ref.span.start) is not None
    # a time on another clock may have no verb: `a bank, in a mail at 02:14 UTC: ...`
    return not is_ahead(text, ref.span.start, ref.span.end, sentence=sentence, in_quotation=False)


def _reached(story: TimeRef | None, ref: TimeRef, clock: Clock) -> TimeRef:
    """Give the day from which `a day earlier` counts in a later paragraph.

    That is the last day told that is of the week before the document; a notice that tells no such
    day goes on from the date named last.
    """
    day, reached = day_of(ref), day_of(story)
    if story is None or reached is None or clock.day is None or day is None:
        return ref if day is not None or story is None else story
    if ref.in_quotation or (_is_near(reached, clock.day) and not _is_near(day, clock.day)):
        return story
    return ref


def _is_same(one: Expression) -> bool:
    """Tell `the same day`, `that month`: what was named last, however long ago it is."""
    if "part_of_day" in one.parts:
        return False  # `the same evening` is one of the story
    words = (one.parts.get("word", ""), one.parts.get("counted", ""), one.parts.get("of", ""))
    return "back" in one.parts or any(
        word.lower().startswith(("same", "very same", "that", "the same")) for word in words
    )


def _is_of_year_told(one: Expression, before: TimeRef | None) -> bool:
    """Tell `17 September of that year` after a day counted from the document's: `tomorrow`.

    `In 2019 he was listed; tomorrow it will be two years. On 17 September of that year`: in 2019.
    """
    counted = before is not None and before.rule in ("times/relative@1", "times/weekday@1")
    return counted and one.parts.get("back_year", "").lower().startswith(("that", "the same"))


def _is_near(day: date, own: date) -> bool:
    """Tell a day of the week before the document."""
    return timedelta() <= own - day <= _WEEK


def _is_to_come(text: str, one: Expression, passage: Passage) -> bool:
    """Tell a time of day that lies ahead, so that no date told before it is its own."""
    if one.kind not in ("clock", "noon"):
        return False
    return is_ahead(text, one.start, one.end, sentence=passage.start, in_quotation=False)


def _is_of_own_list(
    text: str, one: Expression, passage: Passage, before: TimeRef | None, clock: Clock
) -> bool:
    """Tell when a list or page was published, on the day of the document and no older one.

    `It was set up on 2 February. The list was updated at 3.45pm`.
    """
    day = day_of(before)
    if one.kind not in ("clock", "noon") or day is None or clock.day is None:
        return False
    return clock.day - day > _WEEK and _UPDATED.search(text, passage.start, one.start) is not None


def _before(one: Expression, in_block: TimeRef | None, clock: Clock) -> TimeRef | None:
    """Give the date of an earlier sentence that a time counts from, or None.

    A time of day stands on the day of the document where that date is still to come: `... until
    18 November 2026. The list was renewed at 9:15 am`.
    """
    day = day_of(in_block)
    if one.kind in ("clock", "noon") and day is not None and clock.day is not None:
        return in_block if day <= clock.day else None
    return in_block


def clocks_of(scene: Scene, front: Front) -> dict[int, Clock]:
    """Give the clock of each sentence, by its number."""
    return {one.number: _clock_at(scene, front, one) for one in scene.passages}


def _in_name(text: str, passage: Passage, start: int, end: int) -> bool:
    """Tell a word of time inside a name: `the July 26 Movement`."""
    is_called = _ARTICLE.search(text, max(passage.start, start - 8), start) is not None
    if is_called and _NAMED_AFTER.match(text, end, passage.end) is not None:
        return True
    names = [(one.start, one.end) for one in passage.known if one.kind in ("body", "listed")]
    names += [(one.start, one.end) for one in passage.people]
    return any(a <= start and end <= b for a, b in names)


def _clock_at(scene: Scene, front: Front, passage: Passage) -> Clock:
    """Give the clock of a passage: the last dateline's; for a caption that of who released it."""
    numbers = sorted(front.clocks)
    place = bisect_right(numbers, passage.block) - 1
    if place >= 0:
        clock = front.clocks[numbers[place]]
    elif passage.role == "correction" and front.clock.day is not None and front.clock.zone:
        clock = front.clock  # a desk corrects where and when the page is published
    else:
        # what stands before the first dateline (a headline) is on its clock as well
        clock = front.clocks[numbers[0]] if numbers else front.clock
    if passage.role == "caption":
        country = releaser_country(scene.text, passage)
        key = country_zone(country) if country else None
        if key:
            return msgspec.structs.replace(clock, zone=key, basis="actor")
    return clock


def releaser_country(text: str, passage: Passage) -> str:
    """Give the country of who released what a caption shows, or ""."""
    cue = _RELEASED.search(text, passage.start, passage.end)
    if cue is None:
        return ""
    after = [one for one in passage.known if cue.end() <= one.start <= cue.end() + 120]
    return next((country for country in map(country_of, after) if country), "")


def country_of(known: Known) -> str:
    """Give the country of a known name, or ""."""
    if known.kind in ("country", "people", "government"):
        return known.key
    if known.kind == "body":
        country = next((one.country for one in bodies() if one.name == known.key), "")
        return country if country not in ("un", "eu") else ""
    return ""
