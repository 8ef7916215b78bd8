"""When a document was published and last changed: the lines that stamp it, the data of its page.

A stamp that the reader sees comes first. What the data of a page says can give it its zone, or an
exact time to its day.

Source: this project.
"""

import re
from datetime import timedelta

import msgspec

from proscribe.model.report import Block, TimeRef
from proscribe.reports.layout.foot import day_at_foot, moment_at_foot, with_foot
from proscribe.reports.layout.moments import (
    from_page,
    stated_change,
    stated_publication,
    told_outside,
    with_page,
)
from proscribe.reports.layout.opening import StampFound, read_stamp
from proscribe.reports.layout.page import PageFacts
from proscribe.reports.tables import Publisher, pattern
from proscribe.reports.times.clock import Clock, day_of
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.worth import resolve
from proscribe.reports.times.zones import city_of, month_first

_LABEL = re.compile(
    r"(?:(?:Date|[Ff]irst|[Oo]riginally)\s+)*(?:[Pp]ublished|[Pp]ublication\s+date|"
    r"[Dd]ate\s+of\s+(?:publication|issue)|Release\s+[Dd]ate|[Pp]osted|[Ii]ssued|Date)(?:\s+on)?:?"
)
# `Last updated` above a day of its own
_CHANGE_LABEL = re.compile(
    r"(?:(?:[Dd]ate|[Pp]age|[Cc]ontent|[Ll]ast|[Mm]ost\s+recently|[Ll]atest)\s+)*"
    r"(?:updated?|modified|modification|revised|revision|amended|changed?|reviewed)(?:\s+on)?:?",
    re.IGNORECASE,
)
_CITY = re.compile(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}(?:,\s[A-Z][\w.]*(?:\s[A-Z]\w*)?)?")
_LONGEST_CITY = 40  # characters of a line that is a city
_LONGEST_LABEL = 60  # characters of a line that tells what the day below it is
_KEPT_UP = timedelta(days=31)  # from which a page that is changed is kept up, and not put right
_LONGEST_READ = 60_000  # characters in which the day of a change is looked for
_MOST_TOLD = 1  # paragraphs before a stamp that is one of the page


class Stamps(msgspec.Struct, frozen=True):
    """The stamps of a document.

    Attributes:
        published: Time of publication, or None.
        modified: Time of the last change, or None.
        refs: All times of stamp lines and page data, in order.
        section: Section of the site before a stamp, (start, end), or None.
        placed: The stamp line that begins with a city, with its block, or None.
        late: Times that stand alone in the text of a page whose data say when it was published.
    """

    published: TimeRef | None
    modified: TimeRef | None
    refs: tuple[TimeRef, ...]
    section: tuple[int, int] | None
    placed: tuple[Block, StampFound] | None
    late: tuple[Expression, ...] = ()


def read_stamps(
    text: str,
    blocks: list[Block],
    publisher: Publisher | None,
    facts: PageFacts | None,
    house: Clock,
    told: str,
) -> Stamps:
    """Read all stamps.

    Args:
        text: The reading text.
        blocks: Its blocks.
        publisher: Profile of the publisher, or None.
        facts: What the page says of itself, or None for plain text.
        house: The publisher's clock.
        told: Date or time of publication that the caller knows, ISO 8601, or "".
    """
    seen: list[TimeRef] = []
    labelled: list[TimeRef] = []
    label = ""
    changed: list[TimeRef] = []
    section: tuple[int, int] | None = None
    placed: tuple[Block, StampFound] | None = None
    further: list[TimeRef] = []
    stated = stated_publication(facts)
    late: list[Expression] = []
    n_told = 0  # paragraphs of the text so far
    for number, block in enumerate(blocks):
        if block.role == "body" and block.within is None:
            n_told += 1
        inside = block.role == "stamp" and n_told > _MOST_TOLD
        is_cell = block.rule == "blocks/cell@1"
        if inside and (is_cell or (stated and not _LABEL.fullmatch(label))):
            # a day of a table, or in the text of a page that says itself when it was published
            late += find_expressions(text, block.span.start, block.span.end)
            continue
        if block.role != "stamp":
            label = block.span.exact
            placed = placed or _city_line(blocks, number)
            continue
        if _is_of_other_day(label):
            if not pattern("blocks", "party_day").match(label):
                late += find_expressions(text, block.span.start, block.span.end)
            continue
        if block.rule == "blocks/clock@1":
            moments = _clock_line(text, block, house, seen[-1] if seen else None)
            # `(The briefing was concluded at 2:51 p.m.)` tells no time of publication
            kept = further if block.span.exact.startswith(("(", "[")) else seen
            kept += moments
            continue
        found = read_stamp(text, block.span.start, block.span.end, publisher)
        section = section or found.section
        clock = house
        if found.city is not None:
            habit = house.month_first
            habit = month_first(found.city.zone) if habit is None else habit
            clock = msgspec.structs.replace(
                house, zone=found.city.zone, basis="dateline", month_first=habit
            )
            placed = placed or (block, found)
        above = blocks[number - 1].span.exact if number else ""
        if found.published is not None and _CHANGE_LABEL.fullmatch(above):
            changed.append(_stamp(text, found.published, clock))
        elif found.published is not None:
            seen.append(_stamp(text, found.published, clock))
            if _LABEL.fullmatch(label):
                labelled.append(seen[-1])
        if found.modified is not None:
            changed.append(_stamp(text, found.modified, clock))
        days = seen or changed  # `Nov. 18, 2021 | Corrected Nov. 19`
        day = day_of(days[-1]) if days else None
        own = msgspec.structs.replace(clock, day=day)
        if own.zone is None and seen and seen[-1].zone is not None:
            own = msgspec.structs.replace(own, zone=seen[-1].zone, basis=seen[-1].zone_basis)
        further += _others(text, found, own)
    # `Published` above a day tells more than a time of day under another label
    resolved = [one for one in labelled or seen if one.value]
    if publisher is None or publisher.kind != "authority":
        resolved = _without_visit(blocks, resolved, changed)
    exact = [one for one in resolved if one.kind == "instant"]
    visible = next(iter(exact or resolved), None)
    visible = with_foot(visible, moment_at_foot(text, blocks, house))
    published = with_page(visible, stated, house)
    published = published or told_outside(told, house)
    if published is None and facts is None:
        published = day_at_foot(text, blocks, house)
    modified = next((one for one in changed if one.value), None)
    modified = modified or from_page(stated_change(facts), house, "modified")
    if publisher is not None and publisher.kind == "authority" and published and modified:
        published = _as_it_stands(text, blocks, published, modified, house)
    refs = {one.id: one for one in (*seen, *changed, *further) if one.id}
    for one in (published, modified):
        if one is not None:
            refs[one.id] = one
    return Stamps(published, modified, tuple(refs.values()), section, placed, tuple(late))


def _is_of_other_day(label: str) -> bool:
    """Tell a label above a day that is not the document's: `Date of birth`, `Listed on`."""
    if len(label) > _LONGEST_LABEL or any(one.isdigit() for one in label):
        return False
    return pattern("blocks", "other_day").match(label) is not None


def _city_line(blocks: list[Block], number: int) -> tuple[Block, StampFound] | None:
    """Read a city that stands alone on the line above or below a stamp."""
    block = blocks[number]
    shown = block.span.exact
    beside = blocks[max(0, number - 1) : number] + blocks[number + 1 : number + 2]
    if (
        block.role == "body"
        or len(shown) > _LONGEST_CITY
        or not any(one.role == "stamp" for one in beside)
    ):
        return None
    city = city_of(shown) if _CITY.fullmatch(shown) else None
    if city is None:
        return None
    return block, StampFound(None, None, None, (), (block.span.start, block.span.end), city)


def _as_it_stands(
    text: str, blocks: list[Block], first: TimeRef, changed: TimeRef, house: Clock
) -> TimeRef:
    """Give when a page that an authority keeps up was published as it stands.

    That is the day of its last change where that came long after it was first published and its
    text tells of that day: a notice that is issued anew under one address. A line that begins
    with the day only says that the page was changed then.
    """
    day, before = day_of(changed), day_of(first)
    if day is None or before is None or day - before < _KEPT_UP:
        return first
    for block in blocks:
        if block.role not in ("body", "entry") or block.span.start > _LONGEST_READ:
            continue
        for one in find_expressions(text, block.span.start, block.span.end):
            if one.kind not in ("day", "numeric") or one.start == block.span.start:
                continue
            if "year" in one.parts and day_of(_stamp(text, one, house)) == day:
                return changed
    return first


def _without_visit(
    blocks: list[Block], seen: list[TimeRef], changed: list[TimeRef]
) -> list[TimeRef]:
    """Leave out the day on which a page was looked at, which sites print above everything.

    It stands before the headline, and comes more than a day after what stands below it or after
    the last change.
    """
    title = next((one.span.start for one in blocks if one.role == "title"), None)
    if title is None:
        return seen
    told = (one.span.start for one in blocks if one.role == "body" and one.span.start > title)
    body = next(told, title)
    above = [one for one in seen if one.span is not None and one.span.start < title]
    below = [
        one for one in (*seen, *changed) if one.span is not None and title < one.span.start < body
    ]
    days = [day for one in below if (day := day_of(one)) is not None]
    if not above or not days:
        return seen
    own = max(days)
    late = [one for one in above if (day := day_of(one)) is not None and (day - own).days > 1]
    return [one for one in seen if one not in late]


def _stamp(text: str, one: Expression, clock: Clock) -> TimeRef:
    return resolve(text, one, clock, None, sentence=one.start, in_quotation=False)


def _others(text: str, found: StampFound, clock: Clock) -> list[TimeRef]:
    """Read the further times of a stamp line, each counted from the one before it."""
    made: list[TimeRef] = []
    for one in found.others:
        before = made[-1] if made else None
        made.append(resolve(text, one, clock, before, sentence=one.start, in_quotation=False))
    return made


def _clock_line(text: str, block: Block, house: Clock, day: TimeRef | None) -> list[TimeRef]:
    """Read a time of day that stands alone under a date."""
    found = find_expressions(text, block.span.start, block.span.end)
    return [
        resolve(text, one, house, day, sentence=one.start, in_quotation=False)
        for one in found
        if one.kind == "clock" and day is not None
    ]
