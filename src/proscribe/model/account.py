"""What a document tells: times, parties, quotations, statements, events.

Source: this project; PLOVER codes of events from the PLOVER ontology (openeventdata.org).
"""

from typing import Literal

import msgspec

from proscribe.model.passage import Absence, Basis, Span, UtcInterval

TimeKind = Literal["instant", "date", "interval", "duration", "vague"]
ZoneBasis = Literal["stated", "dateline", "publisher", "actor", "inferred", "none"]
PartyKind = Literal[
    "person", "organization", "country", "place", "vessel", "aircraft", "group", "unknown"
]
PartyRole = Literal[
    "author", "agency", "speaker", "venue", "actor", "target", "partner", "place", "releaser",
    "forum", "designated", "previously_designated", "delisted", "amended", "mentioned",
]  # fmt: skip
MentionForm = Literal[
    "name", "surname", "title", "abbreviation", "pronoun", "demonym", "description"
]
StatementKind = Literal["direct", "indirect", "mixed", "headline", "claim"]
Modality = Literal["asserted", "possible", "intended", "conditional", "wanted"]
EventStatus = Literal[
    "reported", "stated_by", "claimed_by", "implied", "proposed", "possible", "denied"
]
EventFamily = Literal["provocation", "consequence", "diplomacy", "aggregate", "media"]


class TimeRef(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression and what it means.

    Attributes:
        id: Stable within the document.
        span: The words, or None when it stands in the data of a page and not in its text.
        kind: What was said. `duration` and `vague` are never turned into a date.
        value: ISO 8601 or EDTF: `2022-01-14T00:34:00+09:00`, `2022-01-13`, `2021-09/2022-01-13`
            (interval), `P7D` (duration), `../2022-01-13` (open start); None when not resolved.
        comparison: Of a duration: `<`, `>`, `=`, `~`; else None.
        zone: IANA time zone or `UTC`, or None.
        zone_basis: Where the zone comes from: the words, the dateline's city, the publisher's
            profile, the place of the actor, the country that a house without profile shows to be
            its own (`inferred`); or `none`.
        utc: The UTC interval that the value covers in its zone; None when it cannot be told.
        anchor: Id of the `TimeRef` it was counted from, or None.
        in_quotation: It stands inside a quotation, so its clock is the speaker's.
        basis: On what ground the value is said.
        rule: The rule that gave the value.
        absent: Why fields are null.
    """

    id: str
    span: Span | None
    kind: TimeKind
    value: str | None
    comparison: Literal["<", ">", "=", "~"] | None
    zone: str | None
    zone_basis: ZoneBasis
    utc: UtcInterval | None
    anchor: str | None
    in_quotation: bool
    basis: Basis
    rule: str
    absent: tuple[Absence, ...] = ()


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a party is meant.

    Attributes:
        span: The words.
        form: How it is meant.
        basis: `stated` for its own name, `inferred` for what a rule joined.
        rule: The rule that found or joined it.
    """

    span: Span
    form: MentionForm
    basis: Basis
    rule: str


class ListedName(msgspec.Struct, frozen=True, order=True):
    """A record of a list one of whose names stands in the document: still to be screened.

    Attributes:
        record_id: Id of the record.
        name: The listed name that was met.
        span: Where it stands.
    """

    record_id: str
    name: str
    span: Span


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Someone or something that the document speaks of. Being here is no suspicion.

    Attributes:
        id: Stable within the document.
        kind: What it is. A `group` is counted or described and has no name.
        name: Fullest name in the document, or the norm for countries and known bodies; None for
            a group.
        family: Family name where a rule can tell it, or None.
        given: Given name where a rule can tell it, or None.
        titles: Titles and offices that stand at its name.
        country: ISO 3166-1 alpha-2 lower case, or None.
        count: Number of members of a group, or None.
        roles: All it does in the document, sorted.
        mentions: Where it is meant, in order.
        listed: Listed names that its mentions meet.
        basis: On what ground it is one party.
        rule: The rule that found it.
        absent: Why fields are null.
    """

    id: str
    kind: PartyKind
    name: str | None
    family: str | None = None
    given: str | None = None
    titles: tuple[Span, ...] = ()
    country: str | None = None
    count: int | None = None
    roles: tuple[PartyRole, ...] = ()
    mentions: tuple[Mention, ...] = ()
    listed: tuple[ListedName, ...] = ()
    basis: Basis
    rule: str
    absent: tuple[Absence, ...] = ()


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """A pair of quotation marks, or a run of paragraphs that one pair spans.

    Attributes:
        id: Stable within the document.
        span: From the opening to the closing mark, marks included; byte for byte as it stands.
        parts: The words inside the marks, one span a paragraph.
        kind: `full` (words of a speaker), `fragment` (a few words set apart), `nested` (inside
            another), `unclosed` (no closing mark was found; ends with its paragraph).
        statement: Id of the statement that it belongs to, or None.
        rule: The rule that paired the marks.
    """

    id: str
    span: Span
    parts: tuple[Span, ...]
    kind: Literal["full", "fragment", "nested", "unclosed"]
    statement: str | None
    rule: str


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody says something.

    Attributes:
        id: Stable within the document.
        kind: `direct` is a quotation, `indirect` a reported clause, `mixed` a clause with quoted
            parts, `headline` the form `CLAIM: SPEAKER`, `claim` what is only claimed to be so.
        content: What is said; of a quotation with its marks.
        quotations: Ids of the quotations in it.
        cue: The verb or sign of saying, or None.
        speaker: Id of the party, or None.
        speaker_span: The words that stand for the speaker, or None.
        speaker_basis: `stated` when named there, `inferred` when joined by a rule, None without
            a speaker.
        venue: Id of the party at or with which it was said (a broadcaster, a body), or None.
        venue_span: The words for it, or None when carried over from an earlier statement.
        venue_basis: `stated`, `inferred`, or None.
        time: Id of the `TimeRef` of saying, or None.
        topic: Words that say what it refers to, or None.
        modality: How it is said to be so.
        negated: The main clause is negated.
        continues: Id of the statement that it continues, or None.
        basis: On what ground.
        rule: The rule that found it.
        absent: Why fields are null.
    """

    id: str
    kind: StatementKind
    content: Span
    quotations: tuple[str, ...]
    cue: Span | None
    speaker: str | None
    speaker_span: Span | None
    speaker_basis: Basis | None
    venue: str | None
    venue_span: Span | None
    venue_basis: Basis | None
    time: str | None
    topic: Span | None
    modality: Modality
    negated: bool
    continues: str | None
    basis: Basis
    rule: str
    absent: tuple[Absence, ...] = ()


class Count(msgspec.Struct, frozen=True, order=True):
    """How many, as an interval.

    Attributes:
        low: At least; 0 when nothing is said.
        high: At most, or None when nothing is said.
        unit: Singular noun as the document counts, for example `missile`, `launch`.
        span: The words.
    """

    low: int
    high: int | None
    unit: str
    span: Span


class Attribute(msgspec.Struct, frozen=True, order=True):
    """A detail of an event.

    Attributes:
        name: What it is, for example `object`, `ordinal`, `preconditions`, `instrument`.
        value: Its value, normalised or in the document's words.
        basis: `claimed` when only a party says so.
        by: Id of the party that claims it, or None.
        span: The words.
    """

    name: str
    value: str
    basis: Basis
    by: str | None
    span: Span


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened, is said to have happened, or is proposed.

    Attributes:
        id: Stable within the document.
        type: For example `missile_test`, `sanctions_imposed`; the table is in the verb frames.
        family: Column of a timeline. An `aggregate` is a total and is never added to events.
        plover: PLOVER code, or None.
        actor: Id of the party that does it, or None.
        targets: Ids of parties it is done to.
        partners: Ids of parties it is done with.
        forum: Id of the body at which it is done, or None.
        time: Id of the `TimeRef` that dates it, or None.
        when: ISO 8601 or EDTF value, or None.
        zone: IANA time zone of `when`, or None.
        utc: UTC interval in which it lies, or None.
        when_basis: On what ground `when` is said, or None.
        count: How many, or None.
        status: Who vouches for it. `reported`: the document itself.
        by: Id of the party that states or claims it, or None.
        statement: Id of the statement it stands in, or None.
        reason: The words that give the reason, or None.
        attributes: Details.
        evidence: Passages, the main one first; never empty.
        description: Id of the description of who is designated, or None.
        basis: On what ground.
        rule: Verb frame or rule that found it.
        absent: Why fields are null.
    """

    id: str
    type: str
    family: EventFamily
    plover: str | None
    actor: str | None
    targets: tuple[str, ...]
    partners: tuple[str, ...]
    forum: str | None
    time: str | None
    when: str | None
    zone: str | None
    utc: UtcInterval | None
    when_basis: Basis | None
    count: Count | None
    status: EventStatus
    by: str | None
    statement: str | None
    reason: Span | None
    attributes: tuple[Attribute, ...]
    evidence: tuple[Span, ...]
    description: str | None
    basis: Basis
    rule: str
    absent: tuple[Absence, ...] = ()


class EventRelation(msgspec.Struct, frozen=True, kw_only=True):
    """How two events belong together. Being near in time is no cause.

    Attributes:
        kind: What the relation is.
        source: Id of the event it starts from.
        target: Id of the other event.
        basis: `claimed` when a speaker asserts it, `inferred` when only the page suggests it.
        by: Id of the party that asserts it, or None.
        certain: False for `possibly`.
        evidence: Passages; may be empty for `inferred`.
        rule: The rule that gave it.
    """

    kind: Literal["response_to", "no_reply_to", "member_of", "precedes", "same_as"]
    source: str
    target: str
    basis: Basis
    by: str | None
    certain: bool
    evidence: tuple[Span, ...]
    rule: str
