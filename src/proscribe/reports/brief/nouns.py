"""A brief: what a person wants to know of a document that announces measures, in order.

Made from a report (and the records it is linked to), so that every surface says the same.

Source: this project.
"""

import msgspec

from proscribe.model.described import Action, AuthorityAnswer, Criterion, LinkStatus
from proscribe.model.passage import Basis, Span


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is told, with the words it came from.

    Attributes:
        label: What it is: `day`, `order`, `reason`.
        value: In words.
        span: Where it stands, None when it is in no words of the document.
        basis: On what ground.
    """

    label: str
    value: str
    span: Span | None = None
    basis: Basis = "stated"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A record of a list that is shown.

    Attributes:
        record_id: Its id.
        dataset: Its dataset.
        caption: Its primary name.
        schema: FollowTheMoney schema, "" when the record is not at hand.
        programs: Program tags.
        particulars: Birth, nationality, places and the like, in words.
        numbers: Identifiers in words.
        criteria: The table of the link.
    """

    record_id: str
    dataset: str
    caption: str
    schema: str = ""
    programs: tuple[str, ...] = ()
    particulars: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = ()


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A named party or a described group, and what the lists say to it.

    Attributes:
        id: Id of the party or group.
        words: Its name, or its description.
        span: Where it stands.
        is_named: It is named; else described.
        said: What the document says of it, one fact each.
        status: What the lists answer, None when they were not asked.
        wanted: How many are meant, or None.
        found: How many records the lists give for it.
        reason: The answer in a sentence, or "".
        entries: The records shown here; those of named members stand at their names.
        answers: What the lists of each say where several authorities act, else empty.
    """

    id: str
    words: str
    span: Span
    is_named: bool
    said: tuple[Fact, ...]
    status: LinkStatus | None
    wanted: int | None
    found: int
    reason: str
    entries: tuple[Entry, ...]
    answers: tuple[AuthorityAnswer, ...] = ()


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """One measure.

    Attributes:
        id: Id of its description.
        headline: Who did what to how many, when; one sentence.
        span: The sentence that announces it.
        facts: Day, order, program, reason; what is not stated is told as well.
        targets: Against whom.
        previous: Who is said to be listed already.
        status: What the lists answer to the whole, None when they were not asked.
        reason: The answer in a sentence, or "".
        answers: What the lists of each say where several authorities act, else empty.
    """

    id: str
    headline: str
    span: Span
    facts: tuple[Fact, ...]
    targets: tuple[Target, ...]
    previous: tuple[Target, ...]
    status: LinkStatus | None
    reason: str
    answers: tuple[AuthorityAnswer, ...] = ()


class Mentioned(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is mentioned and not designated.

    Attributes:
        name: Name.
        roles: What it does in the document.
        span: Where it is named first, or None.
        is_screened: It was screened.
        entries: Listed parties that bear such a name.
    """

    name: str
    roles: tuple[str, ...]
    span: Span | None
    is_screened: bool
    entries: tuple[Entry, ...]


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """A rights notice.

    Attributes:
        words: Word for word.
        meaning: As far as it can be structured, in words.
        span: Where it stands.
    """

    words: str
    meaning: str
    span: Span


class Customer(msgspec.Struct, frozen=True, kw_only=True):
    """A customer of the user that meets a party to which the document is linked.

    Attributes:
        id: As the user's file has it, else `row N`.
        name: As the user's file has it.
        score: 0.0 to 1.0 as text, of the best hit.
        dataset: The list.
        record_id: The entry that is met.
        caption: Name of the entry.
        muted: Only a weak alias agrees.
        reasons: Why, one sentence for each piece of evidence.
    """

    id: str
    name: str
    score: str
    dataset: str
    record_id: str
    caption: str
    muted: bool
    reasons: tuple[str, ...]


class UnlistedCustomer(msgspec.Struct, frozen=True, kw_only=True):
    """A customer that meets a party of the document that is linked to no record as newly listed.

    No list has a record of it yet, or it was listed before.

    Attributes:
        id: As the user's file has it, else `row N`.
        name: As the user's file has it.
        score: 0.0 to 1.0 as text.
        party: Id of the party in the report.
        caption: Its name in the document.
        action: What the document says is done to it.
        span: Where it stands.
        answer: What the lists here say of it, in a sentence.
        muted: Only a weak alias agrees.
        reasons: Why, one sentence for each piece of evidence.
    """

    id: str
    name: str
    score: str
    party: str
    caption: str
    action: Action
    span: Span
    answer: str
    muted: bool
    reasons: tuple[str, ...]


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """The brief of one document.

    Attributes:
        title: Headline, or the file's first words.
        source: Publisher, author, day of publication, place; what is not known is left out.
        measures: What was announced.
        told: Other events, in order of the document.
        mentioned: Who is merely mentioned.
        open: What could not be found or read, in sentences.
        rights: Rights notices.
        datasets: (dataset, date of the version asked).
        customers: Those who meet a linked record; None when none were given.
        unlisted: Names of the parties without a record with which customers were compared as the
            document names them.
        unlisted_customers: Those who meet one of these.
    """

    title: str
    source: tuple[Fact, ...]
    measures: tuple[Measure, ...]
    told: tuple[Fact, ...]
    mentioned: tuple[Mentioned, ...]
    open: tuple[Fact, ...]
    rights: tuple[Notice, ...]
    datasets: tuple[tuple[str, str], ...]
    customers: tuple[Customer, ...] | None = None
    unlisted: tuple[str, ...] = ()
    unlisted_customers: tuple[UnlistedCustomer, ...] = ()
