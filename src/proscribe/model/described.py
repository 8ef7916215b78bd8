"""Who is designated, as the document describes it, and which records that means.

A description is a set of criteria with the words each came from. A resolution says what the
loaded lists answer; it never fills a gap.

Source: this project.
"""

import re
from typing import Literal

import msgspec

from proscribe.model.passage import Absence, Basis, Field, Span
from proscribe.model.record import Address, Identifier, Reference
from proscribe.values.dates import PartialDate

TargetType = Literal["individual", "entity", "vessel", "aircraft", "address", "unknown"]
Action = Literal["add", "remove", "amend"]
LinkStatus = Literal["complete", "ambiguous", "short", "none", "cannot_resolve"]
LinkKind = Literal["designates", "delists", "amends", "mentions"]
Verdict = Literal["met", "not_met", "unknown"]
Hand = Literal["acts", "joint", "coordinated", "decided"]


class Term(msgspec.Struct, frozen=True, order=True):
    """A value of a criterion with its words.

    Attributes:
        value: Code or words: `ru`, `E.O. 13382`, `NPWMD`.
        basis: `stated`, or `inferred` when a table maps words to it.
        span: The words.
        rule: The rule that gave it.
    """

    value: str
    basis: Basis
    span: Span
    rule: str


class NamedTarget(msgspec.Struct, frozen=True, kw_only=True):
    """A party that the document names as designated, delisted or amended.

    Attributes:
        party: Id of the party of the report.
        name: Name as it stands, turned to display order where the form says so.
        span: The name.
        entry: The whole entry or sentence about it.
        aliases: Other names given, as they stand; original scripts included.
        schema: FollowTheMoney schema as far as said, else `LegalEntity`.
        birth_dates: As given.
        nationalities: ISO 3166-1 alpha-2 lower case.
        countries: Other countries it is tied to (addresses, flag), sorted.
        addresses: As given.
        identifiers: As given.
        references: Numbers by which authorities list it, as given.
        programs: Program tags given in brackets, for example `NPWMD`.
        linked_to: Names it is `Linked To`.
        gender: `male`, `female` or "".
        reason: The words that say why, or None.
        remarks: Other parts of the entry, word for word.
        keepers: Authorities on whose lists a sentence says that it stands (`has been on its list
            since 2011`), country codes or bodies; empty when the sentence does not say.
    """

    party: str
    name: str
    span: Span
    entry: Span
    aliases: tuple[str, ...] = ()
    schema: str = "LegalEntity"
    birth_dates: tuple[PartialDate, ...] = ()
    nationalities: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    references: tuple[Reference, ...] = ()
    programs: tuple[str, ...] = ()
    linked_to: tuple[str, ...] = ()
    gender: str = ""
    reason: Span | None = None
    remarks: tuple[str, ...] = ()
    keepers: tuple[str, ...] = ()


class TargetGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Parties that are described together: `six North Koreans based in Russia and China`.

    Attributes:
        id: Stable within the document.
        party: Id of the unnamed group among the parties of the report, or None.
        count: How many, or None when not said.
        type: What they are.
        nationality: Nationalities; one of them must fit.
        country: Countries they belong to or are registered in; one of them must fit.
        based_in_any: Where they are based; one of them must fit.
        other_than: Countries that they are said not to be of (`four men of other countries`).
        kind: Word for what they are (`company`, `bank`, `tanker`), or None.
        linked_to: Whom they are said to be linked to.
        names: Those that are named.
        span: The whole description.
        basis: On what ground.
        rule: The rule that read it.
        absent: Why fields are null.
    """

    id: str
    party: str | None
    count: int | None
    type: TargetType
    nationality: tuple[Term, ...] = ()
    country: tuple[Term, ...] = ()
    based_in_any: tuple[Term, ...] = ()
    other_than: tuple[Term, ...] = ()
    kind: Term | None = None
    linked_to: tuple[Term, ...] = ()
    names: tuple[NamedTarget, ...] = ()
    span: Span
    basis: Basis
    rule: str
    absent: tuple[Absence, ...] = ()


_OTHERS = re.compile(r"\b(?:other|another|others|more|further|additional|new)\b", re.IGNORECASE)


def counts_others(group: TargetGroup) -> bool:
    """Tell a group of further ones than those told of before: `five other officials`."""
    return _OTHERS.search(group.span.exact) is not None


def is_part_of(one: TargetGroup, whole: TargetGroup) -> bool:
    """Tell a group of fewer of the same people, told of later: they are some of those before.

    `six North Koreans, a Russian and a firm. ... Five North Koreans work out of China.`
    """
    codes = {term.value for term in one.nationality}
    return (
        bool(codes)
        and codes == {term.value for term in whole.nationality}
        and one.type == whole.type
        and (one.count or 0) < (whole.count or 0)
        and one.span.start > whole.span.end
        and not one.names
        and not counts_others(one)
    )


class EarlierGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Parties that a document counts as listed before: `Four men were listed on 3 May 2019`.

    Attributes:
        group: Who; never matched as new.
        authority: Who listed them, country code or body; "" for the one of the description.
        listed: Id of the `TimeRef` of the day on which they were listed, or None.
    """

    group: TargetGroup
    authority: str
    listed: str | None


class Partner(msgspec.Struct, frozen=True, kw_only=True):
    """An authority that acts with the one that a description names first.

    Attributes:
        authority: Country code or body, never that of the description itself.
        agency: The agency that acts, or None when not stated.
        kind: `joint` when every sentence of the measure that says who acts says so of both;
            `coordinated` when the measure was coordinated with it, or not all of it is its own;
            `decided` when the measure carries out what this one decided some days before.
    """

    authority: Field
    agency: Field | None
    kind: Literal["joint", "coordinated", "decided"]


class DesignationDescription(msgspec.Struct, frozen=True, kw_only=True):
    """What one measure is, as the document says it.

    Attributes:
        id: Stable within the document.
        event: Id of the event.
        authority: Country code or body (`us`, `un`, `eu`), or None.
        agency: The agency that acts, for example `OFAC`; None when not stated.
        legal: Orders, resolutions, regulations named.
        programs: Program codes, or sets of them that words are mapped to.
        subject: What it is about in words, or None.
        action: Parties are put on a list, taken off, or changed.
        effective: Id of the `TimeRef` of the day it takes effect, or None.
        window: Working days before and after that day in which a list may show it.
        groups: Who; disjoint when `disjoint`.
        total: Number of all, or None.
        total_basis: `stated` when the document gives the total, `inferred` when summed.
        disjoint: No party is meant by two groups.
        previously_designated: Named as listed before: never matched as new.
        reason: The words that give the reason, or None.
        evidence: Passages, the main one first.
        basis: On what ground.
        rule: The rule that read it.
        absent: Why fields are null.
        partners: Authorities that act with it, in the order of the document.
        previous_groups: Counted as listed before: never matched as new.
    """

    id: str
    event: str
    authority: Field | None
    agency: Field | None
    legal: tuple[Term, ...]
    programs: tuple[Term, ...]
    subject: Field | None
    action: Action
    effective: str | None
    window: tuple[int, int]
    groups: tuple[TargetGroup, ...]
    total: int | None
    total_basis: Basis | None
    disjoint: bool
    previously_designated: tuple[NamedTarget, ...]
    reason: Span | None
    evidence: tuple[Span, ...]
    basis: Basis
    rule: str
    absent: tuple[Absence, ...] = ()
    partners: tuple[Partner, ...] = ()
    previous_groups: tuple[EarlierGroup, ...] = ()


class Criterion(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion held against one record.

    Attributes:
        name: For example `date`, `type`, `nationality`, `based_in`, `program`, `name`.
        wanted: What the document says.
        found: What the record or the ledger says, "" when nothing.
        field: Where that stands: property of the record, or ledger basis such as
            `effective:list`, `first_seen:[2022-01-10,2022-01-12]`.
        verdict: Whether it fits.
        span: The words of the document, or None.
    """

    name: str
    wanted: str
    found: str
    field: str
    verdict: Verdict
    span: Span | None


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """From something in the document to one record of a list, with the reasons.

    Attributes:
        id: Stable within the document and the lists that were asked.
        source: Id of the group, named target or party.
        record_id: Id of the record.
        dataset: Dataset of the record.
        caption: Primary name of the record.
        kind: What the link says. `mentions` is never a designation.
        criteria: The table: each criterion against each field.
        status: Status of the resolution that it belongs to.
        basis: Always `external`: the record is not in the words.
        rule: The rule that linked.
    """

    id: str
    source: str
    record_id: str
    dataset: str
    caption: str
    kind: LinkKind
    criteria: tuple[Criterion, ...]
    status: LinkStatus
    basis: Basis
    rule: str


class AuthorityAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the lists of one of several authorities answer.

    Attributes:
        authority: Country code or body.
        agency: Agency, or "".
        hand: `acts` for the one that the description names first, else as its `Partner` says.
        status: As in `Resolution`.
        found: How many candidates on its lists.
        links: Ids of the links to its lists.
        reason: One sentence.
        datasets: (dataset, date of the version asked), sorted.
    """

    authority: str
    agency: str
    hand: Hand
    status: LinkStatus
    found: int
    links: tuple[str, ...]
    reason: str
    datasets: tuple[tuple[str, str], ...]


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """What the loaded lists answer to a description, or to one group of it.

    Attributes:
        source: Id of the description, of a group of it, or of the party of a named target.
        status: `complete` (one assignment fits), `ambiguous` (several, all shown), `short`
            (fewer than wanted), `none`, `cannot_resolve` (no dates, or lists older than that).
        wanted: How many, or None when not said.
        found: How many candidates.
        links: Ids of the links, all candidates shown.
        reason: One sentence: what was found, and what would settle what is open.
        datasets: (dataset, date of the version asked), sorted.
        rule: The rule that resolved.
        by_authority: Where several authorities act, the answer of the lists of each; `status` is
            then `complete` only when no list at hand of one that acts lacks it.
    """

    source: str
    status: LinkStatus
    wanted: int | None
    found: int
    links: tuple[str, ...]
    reason: str
    datasets: tuple[tuple[str, str], ...]
    rule: str
    by_authority: tuple[AuthorityAnswer, ...] = ()
