"""Made reports of made documents: constructed for tests, no words of a real agency or person."""

import hashlib
from collections.abc import Sequence
from typing import Literal

import msgspec

from proscribe.model.account import (
    Attribute,
    Count,
    Event,
    EventFamily,
    EventRelation,
    EventStatus,
    Party,
)
from proscribe.model.described import DesignationDescription, Link, LinkStatus, TargetGroup
from proscribe.model.document import Document, Metadata
from proscribe.model.passage import Basis, Field, Span, UtcInterval
from proscribe.model.report import FORMAT, Report

_RULE = "tests/made@1"
PARTIES = (
    Party(id="kp", kind="country", name="North Korea", country="kp", basis="stated", rule=_RULE),
    Party(id="us", kind="country", name="United States", country="us", basis="stated", rule=_RULE),
    Party(
        id="treasury", kind="organization", name="Department of the Treasury", country="us",
        basis="stated", rule=_RULE,
    ),
    Party(
        id="state", kind="organization", name="Department of State", country="us", basis="stated",
        rule=_RULE,
    ),
    Party(id="office", kind="person", name="The Spokesperson", basis="stated", rule=_RULE),
    Party(id="jp", kind="country", name="Japan", country="jp", basis="stated", rule=_RULE),
)  # fmt: skip


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """An event of a made document: `words` must stand in its text."""

    id: str
    type: str
    words: str
    actor: str | None = "kp"
    family: EventFamily = "provocation"
    start: str | None = None
    end: str | None = None
    when: str | None = None
    zone: str | None = None
    status: EventStatus = "reported"
    by: str | None = None
    count: tuple[int, int | None, str] | None = None
    targets: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    attribute_basis: Basis = "stated"
    records: tuple[str, ...] = ()
    link_status: LinkStatus = "complete"
    total: int | None = None


def report(
    name: str,
    text: str,
    events: Sequence[Told],
    *,
    relations: Sequence[EventRelation] = (),
    url: str | None = None,
    publisher: str = "",
) -> Report:
    """Give a report of a made text."""
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    descriptions, links = [], []
    for one in events:
        if one.records or one.total is not None:
            descriptions.append(_description(text, one))
        links += [
            Link(
                id=f"l-{one.id}-{record}", source=f"g-{one.id}", record_id=record, dataset="made",
                caption="", kind="designates", criteria=(), status=one.link_status,
                basis="external", rule=_RULE,
            )
            for record in one.records
        ]  # fmt: skip
    field = Field(name, None, "stated", _RULE)
    return Report(
        format=FORMAT,
        rules="made",
        document=Document(
            id=f"doc-{digest[:16]}", sha256=digest, size_bytes=len(raw), media_type="text/plain",
            encoding="utf-8", encoding_basis="valid", url=url, retrieved_at=None, text=text,
            offsets=(), language="en", language_basis="declared",
        ),
        blocks=(),
        metadata=Metadata(
            title=field, section=None, authors=(), agency=None,
            publisher=Field(publisher, None, "stated", _RULE) if publisher else None,
            publisher_country=None, dateline=None, published=None, modified=None, url=None,
            reference=None,
        ),
        parties=PARTIES,
        events=tuple(_event(text, one) for one in events),
        relations=tuple(relations),
        descriptions=tuple(descriptions),
        links=tuple(links),
    )  # fmt: skip


def span(text: str, words: str) -> Span:
    """Give the passage of words that stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def _event(text: str, one: Told) -> Event:
    where = span(text, one.words)
    utc = UtcInterval(one.start, one.end) if one.start or one.end else None
    return Event(
        id=one.id, type=one.type, family=one.family, plover=None, actor=one.actor,
        targets=one.targets, partners=(), forum=None, time=None, when=one.when, zone=one.zone,
        utc=utc, when_basis=None, count=Count(*one.count, where) if one.count else None,
        status=one.status, by=one.by, statement=None, reason=None,
        attributes=tuple(
            Attribute(name, value, one.attribute_basis, one.by, where)
            for name, value in one.attributes
        ),
        evidence=(where,), description=None, basis="stated", rule=_RULE,
    )  # fmt: skip


def _description(text: str, one: Told) -> DesignationDescription:
    where = span(text, one.words)
    group = TargetGroup(
        id=f"g-{one.id}", party=None, count=one.total, type="unknown", span=where, basis="stated",
        rule=_RULE,
    )  # fmt: skip
    return DesignationDescription(
        id=f"d-{one.id}", event=one.id, authority=None, agency=None, legal=(), programs=(),
        subject=None, action="add", effective=None, window=(0, 1), groups=(group,),
        total=one.total, total_basis="stated", disjoint=True, previously_designated=(),
        reason=None, evidence=(where,), basis="stated", rule=_RULE,
    )  # fmt: skip


def tie(
    kind: Literal["response_to", "no_reply_to", "member_of", "precedes", "same_as"],
    source: str,
    target: str,
    *,
    basis: Basis = "stated",
    by: str | None = None,
    certain: bool = True,
) -> EventRelation:
    """Give a relation between two events of a report."""
    return EventRelation(
        kind=kind, source=source, target=target, basis=basis, by=by, certain=certain,
        evidence=(), rule=_RULE,
    )  # fmt: skip


_WIRE = """Constructed for tests.
North Korea launched what it calls a new hypersonic missile on Tuesday (Seoul time), the second \
such test in less than a week.
The Spokesperson said the North has fired six missiles since September.
On Wednesday the United States imposed sanctions on six nationals based abroad, one other national \
and a company for buying missile parts. These are consequences for the tests, she said.
The United States has proposed additional sanctions at the council.
It has offered talks without preconditions. There has been no reply, the Spokesperson said.
"""
_NOTICE = """Constructed for tests.
The most recent test took place on Monday.
North Korea has made six missile launches since September.
Today the Department of the Treasury designated eight parties for buying missile parts.
"""


def made_pair(records: tuple[str, ...] = ()) -> tuple[Report, Report]:
    """Give two documents that tell of the same events in different words and on other clocks."""
    test = ("2022-01-10T15:00:00Z", "2022-01-11T15:00:00Z")
    wire = report(
        "A wire report, made",
        _WIRE,
        [
            Told(id="e1", type="missile_test",
                 words="North Korea launched what it calls a new hypersonic missile on Tuesday",
                 start=test[0], end=test[1], when="2022-01-11", zone="Asia/Seoul",
                 count=(1, 1, "missile"), attributes=(("object", "hypersonic missile"),),
                 attribute_basis="claimed"),
            Told(id="e2", type="missile_test", words="the second such test in less than a week",
                 start="2022-01-04T15:00:00Z", end=test[1], when="2022-01-05/2022-01-11",
                 zone="Asia/Seoul", status="implied"),
            Told(id="e3", type="launch_total", family="aggregate",
                 words="the North has fired six missiles since September",
                 start="2021-09-01T00:00:00Z", end="2022-01-13T17:00:00Z",
                 when="2021-09/2022-01-13", status="claimed_by", by="office",
                 count=(6, 6, "missile")),
            Told(id="e5", type="sanctions_imposed", family="consequence", actor="us",
                 words="imposed sanctions on six nationals based abroad, one other national and a "
                 "company for buying missile parts",
                 start="2022-01-12T05:00:00Z", end="2022-01-13T05:00:00Z", when="2022-01-12",
                 zone="America/New_York", records=records, total=8),
            Told(id="e6", type="sanctions_proposed", family="consequence", actor="us",
                 words="has proposed additional sanctions at the council",
                 end="2022-01-13T05:00:00Z", when="../2022-01-12", zone="America/New_York",
                 status="stated_by", by="office", targets=("kp",)),
            Told(id="e7", type="talks_offered", family="diplomacy", actor="us",
                 words="has offered talks without preconditions", end="2022-01-14T05:00:00Z",
                 when="../2022-01-13", zone="America/New_York", status="stated_by", by="office",
                 targets=("kp",)),
            Told(id="e8", type="talks_no_response", family="diplomacy",
                 words="There has been no reply", end="2022-01-14T05:00:00Z",
                 when="../2022-01-13", zone="America/New_York", status="claimed_by", by="office"),
            Told(id="e9", type="media_release", family="media", words="Constructed for tests",
                 start="2022-01-12T00:00:00Z", end="2022-01-13T00:00:00Z"),
        ],
        relations=[
            tie("response_to", "e5", "e1", basis="claimed", by="office"),
            tie("response_to", "e5", "e3", basis="claimed", by="office"),
            tie("response_to", "e6", "e1", basis="inferred"),
            tie("no_reply_to", "e8", "e7", basis="claimed", by="office"),
            tie("member_of", "e1", "e3", certain=False),
            tie("precedes", "e2", "e1"),
        ],
        url="https://example.org/wire?a=1&b=2",
        publisher="Made Wire",
    )  # fmt: skip
    notice = report(
        "A notice, made",
        _NOTICE,
        [
            Told(id="e1", type="missile_test", words="The most recent test took place on Monday",
                 start="2022-01-10T05:00:00Z", end="2022-01-11T05:00:00Z", when="2022-01-10",
                 zone="America/New_York"),
            Told(id="e2", type="launch_total", family="aggregate",
                 words="six missile launches since September", start="2021-09-01T00:00:00Z",
                 end="2022-01-12T22:00:00Z", when="2021-09/2022-01-12", count=(6, 6, "launch")),
            Told(id="e3", type="sanctions_imposed", family="consequence", actor="treasury",
                 words="the Department of the Treasury designated eight parties",
                 start="2022-01-12T05:00:00Z", end="2022-01-13T05:00:00Z", when="2022-01-12",
                 zone="America/New_York", total=8),
        ],
        publisher="Department of the Treasury",
    )  # fmt: skip
    return wire, notice
