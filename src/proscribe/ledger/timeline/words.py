"""A timeline in words: when, who vouches for it, how events belong together."""

from proscribe.ledger.timeline.row import DocumentSource, Ground, LinkKind, TimelineRow

GROUNDS: dict[Ground, str] = {
    "listed": "shown by the list",
    "reported": "reported",
    "stated_by": "stated by",
    "claimed_by": "claimed by",
    "implied": "implied",
    "proposed": "proposed",
    "possible": "possible",
    "denied": "denied by",
}
LINKS: dict[LinkKind, str] = {
    "response_to": "In response to",
    "no_reply_to": "No reply to",
    "member_of": "Counted in",
    "precedes": "Before",
}
_HOLLOW = frozenset({"stated_by", "claimed_by", "denied"})
_DASHED = frozenset({"implied", "proposed", "possible"})


def ground_words(row: TimelineRow) -> str:
    """Say who vouches for an event: `reported`, `claimed by ...`, `proposed, says ...`."""
    text = GROUNDS[row.ground]
    if not row.by or row.ground == "listed":
        return text
    return f"{text} {row.by}" if text.endswith(" by") else f"{text}, says {row.by}"


def state_of(ground: Ground) -> str:
    """Give how an event is drawn: `full`, `hollow` (only said so) or `dashed` (not so yet)."""
    if ground in _HOLLOW:
        return "hollow"
    return "dashed" if ground in _DASHED else "full"


_LISTED = {
    "sanctions_imposed": "lists",
    "sanctions_lifted": "lifts",
    "sanctions_amended": "adds a program to",
}


def label_of(row: TimelineRow) -> str:
    """Give the few words that stand at an event in the drawing, for example `OFAC lists 8, NPWMD`.

    A total says whose claim it is.
    """
    if row.lane == "aggregate" and row.by:
        return f"{row.title}, says {row.by}"
    if row.by and row.count is not None and row.type in _LISTED and row.ground == "listed":
        programs = [one.value for one in row.details if one.name == "program"]
        under = f", {programs[0]}" if programs else ""
        more = f" and {len(programs) - 1} more" if len(programs) > 1 else ""
        return f"{row.by} {_LISTED[row.type]} {row.count.low:,}{under}{more}"
    return row.title


def utc_words(row: TimelineRow) -> str:
    """Give the UTC interval: `2022-01-10 15:00 to 2022-01-11 15:00 UTC`, `before ... UTC`."""
    start, end = minute(row.utc.start), minute(row.utc.end)
    if start and end:
        return f"{start} to {end} UTC"
    if end:
        return f"before {end} UTC"
    return f"from {start} UTC" if start else "nothing dates it"


def other_days(row: TimelineRow) -> tuple[str, ...]:
    """Give how other documents date it, where that is another day or another clock."""
    own = (row.when, row.zone)
    return tuple(
        dict.fromkeys(
            _days(source.when, source.zone)
            for source in row.sources
            if isinstance(source, DocumentSource)
            and source.when
            and (source.when, source.zone) != own
        )
    )


def day_words(row: TimelineRow) -> str:
    """Give the day as its source dates it: `2022-01-11`, `2022-01-10 to 2022-01-12`, `by ...`."""
    if not row.when:
        return (row.utc.end or row.utc.start or "no date")[:10]
    return _days(row.when, "")


def _days(when: str, zone: str) -> str:
    first, slash, last = when.partition("/")
    first, last = first.strip("."), last.strip(".")
    place = f" ({zone})" if zone else ""
    if not slash:
        return first + place
    if not first:
        return f"by {last}{place}"
    return f"{first} to {last}{place}" if last else f"from {first}{place}"


def minute(instant: str | None) -> str:
    """Write a UTC instant to the minute: `2022-01-10 15:00`; "" for an open side."""
    return instant[:16].replace("T", " ") if instant else ""
