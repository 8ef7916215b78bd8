"""The nouns of a timeline: rows with UTC intervals, their sources, and what contradicts what."""

from typing import Literal

import msgspec

from proscribe.model.account import EventStatus
from proscribe.model.passage import Basis, Span, UtcInterval

FORMAT = "proscribe-timeline/1"

Lane = Literal["provocation", "consequence", "diplomacy", "aggregate"]
LANES: tuple[Lane, ...] = ("provocation", "consequence", "diplomacy", "aggregate")
Ground = EventStatus | Literal["listed"]
LinkKind = Literal["response_to", "no_reply_to", "member_of", "precedes"]


class DocumentSource(msgspec.Struct, frozen=True, kw_only=True, tag="document"):
    """A document that tells of an event, and the words.

    Attributes:
        document: Id of the document.
        event: Id of the event in its report.
        title: Headline, or "".
        publisher: Publisher profile or agency, or "".
        url: Address, or "".
        published: When the document was published, ISO 8601, or "".
        status: Who vouches for the event in it.
        by: Who states or claims it, or "".
        when: Its own date for the event, ISO 8601 or EDTF, or "".
        zone: IANA time zone of `when`, or "".
        evidence: Passages, the main one first.
    """

    document: str
    event: str
    title: str
    publisher: str
    url: str
    published: str
    status: EventStatus
    by: str
    when: str
    zone: str
    evidence: tuple[Span, ...]


class ListSource(msgspec.Struct, frozen=True, kw_only=True, tag="list"):
    """A list whose ledger shows an event.

    Attributes:
        dataset: Dataset name.
        ground: Basis of the date in the ledger's notation, for example
            `first_seen:[2022-01-10,2022-01-12]`.
        records: Entries that it is about.
    """

    dataset: str
    ground: str
    records: tuple["ListedParty", ...]


class ListedParty(msgspec.Struct, frozen=True, order=True):
    """An entry of a list in a timeline.

    Attributes:
        record_id: The entry.
        caption: Name to show.
        schema: FollowTheMoney schema.
        programs: Program tags that it came under or lost.
    """

    record_id: str
    caption: str
    schema: str
    programs: tuple[str, ...]


Source = DocumentSource | ListSource


class Detail(msgspec.Struct, frozen=True, order=True):
    """One attribute of an event.

    Attributes:
        name: For example `object`, `place`, `agency`.
        value: In words or normalised.
        basis: `claimed` when only a party says so, `external` when a list does.
        by: Who claims it, or "".
    """

    name: str
    value: str
    basis: Basis
    by: str = ""


class Number(msgspec.Struct, frozen=True, order=True):
    """How many, as an interval.

    Attributes:
        low: At least.
        high: At most, None when open.
        unit: Singular noun, for example `missile`.
    """

    low: int
    high: int | None
    unit: str


class Conflict(msgspec.Struct, frozen=True, order=True):
    """Sources of one row that say different things.

    Attributes:
        field: What they differ in, for example `count`, `status`.
        values: (what is said, who says it) of each.
    """

    field: str
    values: tuple[tuple[str, str], ...]


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """One event, from one or several sources.

    Attributes:
        number: Place in the timeline, from 1.
        lane: Its column. An `aggregate` is a claimed total over a stretch of time: it stands
            beside the events and is never added to them.
        type: For example `missile_test`, `sanctions_imposed`, `sanctions_lifted`.
        actor: Country code or name of who did it, "" when not said.
        actor_name: The same in words.
        targets: Those it was done to, in words.
        title: What happened, in a few words.
        utc: When, as a UTC interval; what all its sources allow.
        when: As the tightest source dates it, or "".
        zone: IANA time zone of `when`, or "".
        ground: Who vouches for it: the strongest of its sources.
        by: Who states or claims it, or "".
        count: How many, or None.
        details: Attributes, sorted.
        sources: All that tell of it, documents first.
        conflicts: Where they differ.
    """

    number: int
    lane: Lane
    type: str
    actor: str
    actor_name: str
    targets: tuple[str, ...]
    title: str
    utc: UtcInterval
    when: str
    zone: str
    ground: Ground
    by: str
    count: Number | None
    details: tuple[Detail, ...]
    sources: tuple[Source, ...]
    conflicts: tuple[Conflict, ...] = ()


class TimelineLink(msgspec.Struct, frozen=True, order=True, kw_only=True):
    """How two rows belong together, as someone says. Being near in time is no cause.

    Attributes:
        kind: What the tie is.
        source: Number of the row it starts from.
        target: Number of the other row.
        basis: `stated` by the document, `claimed` by a speaker.
        by: Who asserts it, or "".
        certain: False for `possibly`.
        document: Id of the document that says so.
        evidence: The words, one text a passage.
    """

    kind: LinkKind
    source: int
    target: int
    basis: Basis
    by: str
    certain: bool
    document: str
    evidence: tuple[str, ...]


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is known of a program, a country or a party, in order.

    Attributes:
        format: Version of this form.
        subject: What was asked, in words.
        window: The time asked for; open where nothing was asked.
        rows: Dated events, in order of the last instant at which they can have happened.
        undated: Events that nothing dates.
        links: Stated and asserted ties between rows.
        unknown: Designations that stand in the earliest version of their list, so that nothing
            says when they came; not in `rows`.
        left_out: Events of the reports that are not about the subject, or that belong to no lane.
    """

    format: str
    subject: str
    window: UtcInterval
    rows: tuple[TimelineRow, ...]
    undated: tuple[TimelineRow, ...]
    links: tuple[TimelineLink, ...]
    unknown: int
    left_out: int
