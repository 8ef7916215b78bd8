"""Events put in time: each dated or bounded, totals set apart, implied ones added.

A date is the nearest one in the sentence. Without one the event is only bounded: not after the
statement that tells of it, nor after the day of the clock.

Source: REPORTS design notes, 4.3 and 4.5.
"""

import re
from datetime import date, datetime, timedelta

from proscribe.model.report import TimeRef, UtcInterval
from proscribe.reports.events.asides import asides, is_apart
from proscribe.reports.events.happening import Happening
from proscribe.reports.events.merging import merged
from proscribe.reports.parties.cast import Draft
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.speech.hearing import Said
from proscribe.reports.times.clock import Clock
from proscribe.reports.times.zones import country_zone, day_interval, zone

REPEATED = frozenset({"missile_test", "nuclear_test", "satellite_launch"})
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 2
    )
}
_SUCH = re.compile(
    rf"\b(?:the|its|their|a)\s+(?:(?P<ordinal>{'|'.join(_ORDINALS)})|(?P<digits>\d{{1,2}})"
    r"(?:st|nd|rd|th))\s+(?:such\s+)?(?:[\w-]+\s+){0,3}?(?:test|launch|firing|provocation)\b"
    r"(?:\s+(?:in|within|of|since|this|so far)\b)?"
)
_AFTER_SUCH = 12  # characters between `the second such test in` and its window


def put_in_time(
    scene: Scene, found: list[Happening], times: list[TimeRef], clocks: dict[int, Clock]
) -> list[Happening]:
    """Date the events, add implied ones, set totals apart and merge.

    Args:
        scene: The laid-out document.
        found: Events as found.
        times: Times of the passages.
        clocks: Number of a sentence -> its clock.

    Returns:
        Events in order of their main evidence.
    """
    made: list[Happening] = []
    for event in found:
        for passage in scene.passages_around(event.at + 1):
            clauses = asides(scene.text, passage.start, passage.end)
            own = [ref for ref in times if not _is_apart(clauses, event, ref)]
            _date(event, passage, own, clocks.get(passage.number, Clock()))
            if event.type in REPEATED and _is_total(event):
                event.type, event.rule = "launch_total", "events/total@1"
            made.append(event)
            implied = _implied(scene.text, event, passage, times)
            if implied is not None:
                made.append(implied)
    return merged(made)


def _is_apart(clauses: list[tuple[int, int]], event: Happening, ref: TimeRef) -> bool:
    """Tell a time that belongs to a relative clause in which the event does not stand."""
    return ref.span is not None and is_apart(clauses, event.at, ref.span.start)


def _date(event: Happening, passage: Passage, times: list[TimeRef], clock: Clock) -> None:
    """Give an event its time, or the bound before which it happened."""
    here = [
        ref
        for ref in times
        if ref.span is not None
        and passage.start <= ref.span.start < passage.end
        and ref.kind in ("date", "instant", "interval")
        and ref.value
    ]
    inside, outside = _parted(event.said, here)
    near = min(inside, key=lambda ref: _distance(event, ref), default=None)
    if near is not None:
        event.time, event.when, event.zone, event.utc = near, near.value, near.zone, near.utc
        event.when_basis = near.basis
        _on_actors_clock(event, near, clock)
        return
    told = next((ref for ref in outside if ref.kind in ("date", "instant") and ref.utc), None)
    if told is not None and told.value and told.utc:
        event.when, event.zone = f"../{told.value[:10]}", told.zone
        event.utc, event.when_basis = UtcInterval(None, told.utc.end), "inferred"
    elif clock.day is not None:
        event.when, event.zone, event.when_basis = f"../{clock.day}", clock.zone, "inferred"
        if clock.zone:
            event.utc = UtcInterval(None, day_interval(clock.day, clock.day, clock.zone).end)


def _parted(said: Said | None, here: list[TimeRef]) -> tuple[list[TimeRef], list[TimeRef]]:
    """Part the times of what is said from those of the saying."""
    if said is None:
        return here, []
    inside = [
        ref for ref in here if ref.span is not None and said.start <= ref.span.start < said.end
    ]
    return inside, [ref for ref in here if ref not in inside]


def _distance(event: Happening, ref: TimeRef) -> int:
    """Give the characters between a trigger and a time; 0 inside it."""
    if ref.span is None:
        return 0
    return max(ref.span.start - event.at_end, event.at - ref.span.end, 0)


def _on_actors_clock(event: Happening, ref: TimeRef, clock: Clock) -> None:
    """An authority's measure has the day of its own seat, where the words give no zone.

    A dateline in Seoul that says "the U.S. on Wednesday imposed" means Wednesday in Washington.
    """
    if not event.type.startswith("sanctions_") or event.actor is None:
        return
    if ref.zone_basis in ("stated", "actor") or ref.kind != "date" or len(ref.value or "") != 10:
        return
    seat = country_zone(event.actor.country) if event.actor.country else None
    if seat is None or seat == clock.zone:
        return
    day = date.fromisoformat(ref.value or "")
    event.zone, event.utc, event.when_basis = seat, day_interval(day, day, seat), "inferred"


def _is_total(event: Happening) -> bool:
    """Tell `has launched six missiles since September` from `fired two missiles on Tuesday`."""
    if event.count is None or event.count[1] == 1 or event.time is None:
        return False
    whole_month = event.time.kind == "date" and len(event.time.value or "") < 10
    return event.time.kind == "interval" or whole_month


def _implied(
    text: str, event: Happening, passage: Passage, times: list[TimeRef]
) -> Happening | None:
    """`The second such test in less than a week` tells of an earlier one, in that window."""
    if event.type not in REPEATED or event.utc is None or event.utc.start is None:
        return None
    found = _SUCH.search(text, event.at, passage.end)
    if found is None:
        return None
    number = _ORDINALS.get((found["ordinal"] or "").lower()) or int(found["digits"] or 0)
    window = next(
        (
            ref
            for ref in times
            if ref.span is not None
            and found.start() <= ref.span.start <= found.end() + _AFTER_SUCH
            and ref.utc is not None
            and ref.kind in ("duration", "interval", "date")
        ),
        None,
    )
    end = window.span.end if window is not None and window.span is not None else found.end()
    place = (found.start(), end)
    event.details.append(("ordinal", text[slice(*place)], "stated", None, *place))
    if window is None or window.utc is None or window.utc.start is None or number < 2:
        return None
    made = Happening(event.type, "events/implied@1", *place, event.role, [place], actor=event.actor)
    made.status, made.said, made.by = "implied", event.said, event.by
    made.time, made.zone, made.when_basis = window, event.zone, "inferred"
    made.utc = UtcInterval(window.utc.start, event.utc.start)
    made.when = _days_before(window.utc.start, event)
    if number > 2:
        made.count = (number - 1, number - 1, "event", *place)
    return made


def _days_before(start: str, event: Happening) -> str | None:
    """Write the days from a UTC instant to the day before the event, EDTF."""
    if event.when is None or not event.zone:
        return None
    try:
        last = date.fromisoformat(event.when[:10]) - timedelta(days=1)
    except ValueError:
        return None
    first = datetime.fromisoformat(start).astimezone(zone(event.zone)).date()
    return f"{first}/{last}" if first <= last else None


def add_media(
    found: list[Happening], releases: list[tuple[Draft, TimeRef, tuple[int, int]]]
) -> None:
    """Add the release of a picture by somebody on a day."""
    for draft, ref, place in releases:
        made = Happening("media_release", "events/release@1", *place, "caption", [place])
        made.actor, made.time, made.when, made.zone = draft, ref, ref.value, ref.zone
        made.utc, made.when_basis = ref.utc, ref.basis
        found.append(made)


def add_interviews(
    text: str, found: list[Happening], said: list[Said], clocks: dict[int, Clock]
) -> None:
    """Add the interviews in which something was said, on the day of the clock."""
    seen: set[tuple[tuple[str, str], tuple[str, str]]] = set()
    for one in said:
        speaker = one.speaker.draft if one.speaker else None
        if speaker is None or one.venue is None or one.venue_at is None:
            continue
        if "interview" not in text[slice(*one.venue_at)].lower():
            continue
        if (speaker.key, one.venue.key) in seen:
            continue
        seen.add((speaker.key, one.venue.key))
        made = Happening(
            "interview", "events/interview@1", *one.venue_at, "body", [one.venue_at], said=one
        )
        made.actor, made.partners = speaker, [one.venue]
        clock = clocks.get(one.passage, Clock())
        if clock.day is not None:
            made.when, made.zone, made.when_basis = clock.day.isoformat(), clock.zone, "inferred"
            made.utc = day_interval(clock.day, clock.day, clock.zone) if clock.zone else None
        found.append(made)
