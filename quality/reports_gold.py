"""The real news page against its gold annotation: every mark of it has a check here.

    python -m quality.reports_gold [--json] [--lists] [--keep]

The page and its annotation are not part of this repository; they are read where they lie
(PROSCRIBE_SHARED, or `shared` beside the repository). A check gets the report as `proscribe read`
makes it. Checks of part `linked` also need reports linked to the lists, one for each state of the
lists that the annotation names (`reports_scenes`); without `--lists` they are shown as open.
`--keep` links too and writes every mark with its outcome to `quality/results/reports_gold.json`.

Marks: MUST (the page fails without it), SHOULD (counted), NOT (an error when present).
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import msgspec

from benchmarks.machine import machine
from proscribe.model.report import (
    Block,
    DesignationDescription,
    Event,
    Party,
    Report,
    Span,
    Statement,
    TimeRef,
)
from proscribe.reports.read import read
from quality import reports_scenes

_ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared")) / "reports"
_RESULT = _ROOT / "quality" / "results" / "reports_gold.json"
Mark = Literal["MUST", "SHOULD", "NOT"]


class Page:
    """The report, the gold, and what the checks ask of both.

    Attributes:
        report: The report as read (with descriptions, when they were read).
        gold: The annotation.
        linked: Scene -> report linked to the lists in that state.
        mentioned: Name -> how many records its screening met, or None when not screened.
    """

    def __init__(
        self,
        report: Report,
        gold: dict[str, Any],
        linked: dict[str, Report] | None = None,
        mentioned: dict[str, int] | None = None,
    ) -> None:
        self.report = report
        self.gold = gold
        self.linked = linked or {}
        self.mentioned = mentioned

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.report.document.text

    def party(self, party_id: str | None) -> Party | None:
        """Give a party by id, or None."""
        return next((one for one in self.report.parties if one.id == party_id), None)

    def named(self, name: str) -> Party | None:
        """Give the party of a name, or None."""
        return next((one for one in self.report.parties if one.name == name), None)

    def country(self, code: str) -> Party | None:
        """Give the party of a country, or None."""
        return next(
            (p for p in self.report.parties if p.kind == "country" and p.country == code), None
        )

    def name_of(self, party_id: str | None) -> str | None:
        """Give the name of a party by id, or None."""
        party = self.party(party_id)
        return party.name if party else None

    def time(self, gold_id: str) -> TimeRef | None:
        """Give the time at the words of a gold id, or None."""
        wanted = self._gold("times", gold_id)["span"]
        return next((ref for ref in self.report.times if ref.span and same(ref.span, wanted)), None)

    def statement(self, gold_id: str) -> Statement | None:
        """Give the statement with the content of a gold id, or None."""
        wanted = self._gold("statements", gold_id)["content"]
        return next((s for s in self.report.statements if same(s.content, wanted)), None)

    def event(self, event_type: str, gold_id: str) -> Event | None:
        """Give the event of a type whose evidence meets that of a gold id, or None."""
        wanted = self._gold("events", gold_id)["evidence"]
        return next(
            (
                event
                for event in self.report.events
                if event.type == event_type
                and all(any(overlaps(span, one) for span in event.evidence) for one in wanted)
            ),
            None,
        )

    def description(self) -> DesignationDescription | None:
        """Give the first description, or None."""
        return next(iter(self.report.descriptions), None)

    def block(self, gold_id: str) -> Block | None:
        """Give the block at a gold id, or None."""
        wanted = self._gold("blocks", gold_id)
        return next(
            (b for b in self.report.blocks if b.within is None and same(b.span, wanted)), None
        )

    def _gold(self, part: str, gold_id: str) -> dict[str, Any]:
        return next(one for one in self.gold[part] if one["id"] == gold_id)


def same(span: Span, wanted: dict[str, Any]) -> bool:
    """The same passage; a preposition (`on`) or article before it makes no difference."""
    if (span.start, span.end) == (wanted["start"], wanted["end"]):
        return True
    if span.end != wanted["end"]:
        return False
    lead = wanted.get("text", "")[: max(0, span.start - wanted["start"])]
    return str(lead).lower() in ("on ", "the ", "in ", "at ")


def overlaps(span: Span, wanted: dict[str, Any]) -> bool:
    """One holds most of the other."""
    shared = min(span.end, wanted["end"]) - max(span.start, wanted["start"])
    shorter = min(span.end - span.start, wanted["end"] - wanted["start"])
    return bool(shared >= 0.7 * shorter)


Check = Callable[[Page], bool]
CHECKS: dict[str, tuple[Mark, str, Check]] = {}


def check(name: str, mark: Mark, part: str = "read") -> Callable[[Check], Check]:
    """Enter a check under the id of the gold; `part` is `read`, `described` or `linked`."""

    def enter(function: Check) -> Check:
        CHECKS[name] = (mark, part, function)
        return function

    return enter


# -- 1. blocks


@check("SG-01", "MUST")
def body(page: Page) -> bool:
    wanted = [(b["start"], b["end"]) for b in page.gold["blocks"] if b["role"] in ("body", "lead")]
    found = [(b.span.start, b.span.end) for b in page.report.blocks if b.role == "body"]
    return len(wanted) == 11 and found == wanted


@check("SG-02", "MUST")
def caption(page: Page) -> bool:
    block = page.block("B08")
    return block is not None and block.role == "caption" and len(page.report.media) == 1


def spans_of(value: object) -> list[Span]:
    """Give every span inside a noun."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [one for name in value.__struct_fields__ for one in spans_of(getattr(value, name))]
    if isinstance(value, tuple):
        return [one for item in value for one in spans_of(item)]
    return []


@check("SG-03", "MUST")
def round_trip(page: Page) -> bool:
    spans = spans_of(page.report)
    return len(spans) > 100 and all(
        page.text[one.start : one.end] == one.exact
        and page.text[max(0, one.start - 32) : one.start] == one.prefix
        and page.text[one.end : one.end + 32] == one.suffix
        for one in spans
    )


# -- 2. metadata


@check("SG-04", "MUST")
def title(page: Page) -> bool:
    found = page.report.metadata.title
    return (
        found is not None
        and found.span is not None
        and same(found.span, page.gold["metadata"]["title"])
    )


@check("SG-05", "SHOULD")
def headline_attribution(page: Page) -> bool:
    return statement_is(page, "S1", kind="headline", speaker="Antony Blinken")


@check("SG-06", "SHOULD")
def section(page: Page) -> bool:
    found = page.report.metadata.section
    return found is not None and found.value == "All News"


@check("SG-07", "MUST")
def author(page: Page) -> bool:
    found = [page.party(one) for one in page.report.metadata.authors]
    return [(p.name, p.family, p.given) for p in found if p] == [
        ("Byun Duk-kun", "Byun", "Duk-kun")
    ]


@check("SG-08", "MUST")
def agency(page: Page) -> bool:
    found = page.party(page.report.metadata.agency)
    wanted = page.gold["metadata"]["agency"]["span"]
    return (
        found is not None
        and (found.name, found.country) == ("Yonhap News Agency", "kr")
        and any(same(one.span, wanted) for one in found.mentions)
    )


@check("SG-09", "MUST")
def dateline_place(page: Page) -> bool:
    found = page.report.metadata.dateline
    return (
        found is not None
        and same(found.place, page.gold["metadata"]["dateline"]["place"])
        and (found.place_name, found.country, found.zone)
        == ("Washington, D.C.", "us", "America/New_York")
    )


@check("SG-10", "MUST")
def dateline_date(page: Page) -> bool:
    found = page.report.metadata.dateline
    ref = page.time("T2")
    return (
        found is not None
        and ref is not None
        and found.time == ref.id
        and (ref.value, ref.basis) == ("2022-01-13", "inferred")
    )


@check("SG-11", "MUST")
def published(page: Page) -> bool:
    ref = page.time("T1")
    return (
        ref is not None
        and page.report.metadata.published == ref.id
        and ref.value == "2022-01-14T00:34:00+09:00"
        and ref.utc is not None
        and ref.utc.start == "2022-01-13T15:34:00Z"
    )


@check("SG-12", "MUST")
def zone_basis(page: Page) -> bool:
    ref = page.time("T1")
    fits = not any(one.code == "dateline-day" for one in page.report.caveats)
    return ref is not None and ref.zone_basis == "publisher" and fits


@check("SG-13", "SHOULD")
def language(page: Page) -> bool:
    document = page.report.document
    return (document.language, document.language_basis) == ("en", "inferred")


@check("SG-14", "NOT")
def wrong_instant(page: Page) -> bool:
    ref = page.time("T1")
    return ref is not None and (
        ref.value in ("2022-01-14T00:34:00Z", "2022-01-14T00:34:00-05:00")
        or (ref.zone is None and ref.utc is not None)
    )


# -- 3. photo and rights


@check("SG-15", "MUST")
def releaser(page: Page) -> bool:
    found = page.party(page.report.media[0].released_by)
    return found is not None and (found.name, found.country) == ("Korean Central Television", "kp")


@check("SG-16", "MUST")
def release_date(page: Page) -> bool:
    ref = page.time("T7")
    return (
        ref is not None
        and page.report.media[0].released == ref.id
        and (ref.value, ref.zone) == ("2022-01-12", "Asia/Pyongyang")
    )


@check("SG-17", "MUST")
def depicts(page: Page) -> bool:
    media = page.report.media[0]
    event = page.event("missile_test", "E1")
    claimed = event is not None and any(
        one.basis == "claimed" and page.name_of(one.by) == "North Korea" for one in event.attributes
    )
    return (
        media.depicts is not None
        and same(media.depicts, page.gold["media"][0]["depicts"])
        and claimed
        and page.report.media[0].taken is None
        and time_is(page, "T8", "2022-01-11", "Asia/Pyongyang")
    )


@check("SG-18", "MUST")
def notice(page: Page) -> bool:
    rights = page.report.media[0].rights
    wanted = page.gold["media"][0]["rights"]["span"]
    return len(rights) == 1 and rights[0].span.exact == wanted["text"]


@check("SG-19", "MUST")
def rights(page: Page) -> bool:
    found = page.report.media[0].rights[0]
    return (found.scope, found.use_allowed_in, found.redistribution) == ("photo", ("kr",), False)


@check("SG-20", "SHOULD")
def credit(page: Page) -> bool:
    found = page.report.media[0].credit
    return (
        found is not None
        and found.span is not None
        and same(found.span, page.gold["media"][0]["credit"])
    )


@check("SG-21", "NOT")
def notice_country(page: Page) -> bool:
    notice_span = page.gold["media"][0]["rights"]["span"]
    return any(
        notice_span["start"] <= one.span.start < notice_span["end"]
        for party in page.report.parties
        for one in party.mentions
    )


# -- 4. parties


def mentions_found(page: Page, gold_id: str, party: Party | None, least: float = 1.0) -> bool:
    """The party has (at least that share of) the mentions of the gold."""
    if party is None:
        return False
    wanted = next(one for one in page.gold["entities"] if one["id"] == gold_id)["mentions"]
    met = [any(overlaps(one.span, span) for one in party.mentions) for span in wanted]
    return sum(met) >= least * len(met)


@check("SG-22", "MUST")
def blinken(page: Page) -> bool:
    party = page.named("Antony Blinken")
    return (
        mentions_found(page, "P1", party)
        and party is not None
        and [one.exact for one in party.titles] == ["U.S. Secretary of State"]
    )


@check("SG-23", "MUST")
def ambassador(page: Page) -> bool:
    party = page.named("Linda Thomas-Greenfield")
    return (
        mentions_found(page, "P2", party)
        and party is not None
        and [one.exact for one in party.titles] == ["U.S. Ambassador to the United Nations"]
        and len(party.mentions) == 1
    )


@check("SG-24", "MUST")
def author_only(page: Page) -> bool:
    party = page.named("Byun Duk-kun")
    return party is not None and party.roles == ("author",)


@check("SG-25", "MUST")
def bodies(page: Page) -> bool:
    kctv, msnbc = page.named("Korean Central Television"), page.named("MSNBC")
    return (
        kctv is not None
        and kctv.country == "kp"
        and msnbc is not None
        and "venue" in msnbc.roles
        and mentions_found(page, "O1", page.named("Yonhap News Agency"), 0.5)
        and mentions_found(page, "O3", page.named("United Nations"))
        and mentions_found(page, "O4", page.named("United Nations Security Council"))
    )


@check("SG-26", "MUST")
def countries(page: Page) -> bool:
    codes = {"G1": "us", "G2": "kp", "G3": "kr", "G4": "jp", "G5": "ru", "G6": "cn"}
    partners = [page.country(code) for code in ("kr", "jp")]
    return all(
        mentions_found(page, gold, page.country(code)) for gold, code in codes.items()
    ) and all(party is not None and "partner" in party.roles for party in partners)


@check("SG-27", "MUST")
def groups(page: Page) -> bool:
    found = [p for p in page.report.parties if p.kind == "group"]
    wanted = [one for one in page.gold["entities"] if one["type"] == "unnamed_party_group"]
    return [(p.mentions[0].span.exact, p.count) for p in found] == [
        (one["mentions"][0]["text"], count) for one, count in zip(wanted, (6, 1, 1), strict=True)
    ]


@check("SG-28", "NOT")
def invented(page: Page) -> bool:
    named = any(p.name for p in page.report.parties if p.kind == "group")
    seoul = page.text.index("(Seoul time)")
    place = any(
        seoul <= one.span.start < seoul + 12 for p in page.report.parties for one in p.mentions
    )
    return named or place


# -- 5. times


def time_is(page: Page, gold_id: str, value: str, zone: str | None) -> bool:
    ref = page.time(gold_id)
    return ref is not None and (ref.value, ref.zone) == (value, zone)


def add_times() -> None:
    """Enter the checks of single times."""
    dated: tuple[tuple[str, str, str], ...] = (
        ("T1", "2022-01-14T00:34:00+09:00", "Asia/Seoul"),
        ("T2", "2022-01-13", "America/New_York"),
        ("T4", "2022-01-13", "America/New_York"),
        ("T7", "2022-01-12", "Asia/Pyongyang"),
        ("T8", "2022-01-11", "Asia/Pyongyang"),
        ("T9", "2022-01-11", "Asia/Seoul"),
        ("T11", "2021-09/2022-01-13", "America/New_York"),
        ("T12", "2022-01-12", "America/New_York"),
        ("T14", "2022-01-12", "America/New_York"),
    )
    for name, value, zone in dated:
        CHECKS[name] = ("MUST", "read", partial(time_is, gold_id=name, value=value, zone=zone))
    for name in ("T3", "T5", "T6", "T13"):
        CHECKS[name] = ("SHOULD", "read", partial(is_vague, gold_id=name))
    CHECKS["SG-29"] = (
        "MUST",
        "read",
        lambda page: all(time_is(page, name, value, zone) for name, value, zone in dated),
    )


def is_vague(page: Page, gold_id: str) -> bool:
    """A vague time with no date of its own: open in the past, ended by the day of the clock."""
    ref = page.time(gold_id)
    return ref is not None and ref.kind == "vague" and ref.value in (None, "../2022-01-13")


@check("T10", "MUST")
def window(page: Page) -> bool:
    ref = page.time("T10")
    return (
        ref is not None
        and (ref.kind, ref.value, ref.comparison, ref.zone)
        == ("duration", "P7D", "<", "Asia/Seoul")
        and ref.utc is not None
        and ref.utc.start == "2022-01-04T15:00:00Z"
    )


@check("SG-30", "NOT")
def no_times(page: Page) -> bool:
    return any(
        ref.span and ref.kind != "vague" and ref.span.start < one["end"]
        and ref.span.end > one["start"]
        for one in page.gold["not_times"]
        for ref in page.report.times
    )  # fmt: skip


# -- 6. statements


def statement_is(page: Page, gold_id: str, *, kind: str, speaker: str, **more: str) -> bool:
    found = page.statement(gold_id)
    return (
        found is not None
        and found.kind == kind
        and page.name_of(found.speaker) == speaker
        and all(getattr(found, field) == value for field, value in more.items())
    )


def at_msnbc(page: Page, gold_id: str, basis: str) -> bool:
    found = page.statement(gold_id)
    return found is not None and page.name_of(found.venue) == "MSNBC" and found.venue_basis == basis


def said_on(page: Page, gold_id: str, time_id: str) -> bool:
    found, ref = page.statement(gold_id), page.time(time_id)
    return found is not None and ref is not None and found.time == ref.id


BLINKEN, NORTH, AMBASSADOR = "Antony Blinken", "North Korea", "Linda Thomas-Greenfield"
STATEMENTS: dict[str, tuple[Mark, Check]] = {
    "S1": ("SHOULD", lambda p: statement_is(p, "S1", kind="headline", speaker=BLINKEN)),
    "S2": (
        "MUST",
        lambda p: (
            statement_is(p, "S2", kind="indirect", speaker=BLINKEN) and said_on(p, "S2", "T4")
        ),
    ),
    "S3": (
        "MUST",
        lambda p: statement_is(p, "S3", kind="indirect", speaker=BLINKEN, modality="possible"),
    ),
    "S4": (
        "MUST",
        lambda p: (
            statement_is(p, "S4", kind="direct", speaker=BLINKEN) and at_msnbc(p, "S4", "stated")
        ),
    ),
    "S5": (
        "MUST",
        lambda p: (
            statement_is(p, "S5", kind="direct", speaker=BLINKEN) and at_msnbc(p, "S5", "inferred")
        ),
    ),
    "S6": ("SHOULD", lambda p: statement_is(p, "S6", kind="claim", speaker=NORTH)),
    "S7": ("MUST", lambda p: statement_is(p, "S7", kind="claim", speaker=NORTH)),
    "S8": ("MUST", lambda p: statement_is(p, "S8", kind="indirect", speaker="United States")),
    "S9": (
        "MUST",
        lambda p: (
            statement_is(p, "S9", kind="indirect", speaker=AMBASSADOR) and said_on(p, "S9", "T12")
        ),
    ),
    "S10": ("MUST", lambda p: statement_is(p, "S10", kind="indirect", speaker=BLINKEN)),
    "S11": (
        "MUST",
        lambda p: (
            statement_is(p, "S11", kind="direct", speaker=BLINKEN)
            and at_msnbc(p, "S11", "inferred")
        ),
    ),
    "S12": (
        "MUST",
        lambda p: (
            statement_is(p, "S12", kind="direct", speaker=BLINKEN)
            and at_msnbc(p, "S12", "inferred")
        ),
    ),
}
for _name, (_mark, _check) in STATEMENTS.items():
    CHECKS[_name] = (_mark, "read", _check)


@check("SG-31", "MUST")
def verbatim(page: Page) -> bool:
    found = [page.statement(one) for one in ("S4", "S5", "S11", "S12")]
    return all(s is not None and s.kind == "direct" for s in found) and (
        "trying to get trying to get" in (found[0].content.exact if found[0] else "")
    )


@check("SG-32", "MUST")
def pronouns(page: Page) -> bool:
    found = [page.statement(one) for one in ("S5", "S11", "S12")]
    return all(
        s is not None
        and s.speaker_span is not None
        and s.speaker_span.exact == "he"
        and page.name_of(s.speaker) == BLINKEN
        for s in found
    )


@check("SG-33", "NOT")
def wrong_speaker(page: Page) -> bool:
    given = [page.statement(one) for one in ("S11", "S12")]
    last = next(b for b in page.gold["blocks"] if b["id"] == "B15")
    return any(s is not None and page.name_of(s.speaker) == AMBASSADOR for s in given) or any(
        last["start"] <= s.content.start < last["end"] for s in page.report.statements
    )


# -- 7. events


def event_is(
    page: Page, event: Event | None, *, actor: str, status: str, when: str, by: str | None = None
) -> bool:
    return (
        event is not None
        and page.name_of(event.actor) == actor
        and event.status == status
        and event.when == when
        and page.name_of(event.by) == by
    )


US = "United States"


@check("E1", "MUST")
def launch(page: Page) -> bool:
    event = page.event("missile_test", "E1")
    return (
        event_is(page, event, actor=NORTH, status="reported", when="2022-01-11")
        and event is not None
        and event.zone == "Asia/Seoul"
        and event.count is not None
        and (event.count.low, event.count.high) == (1, 1)
        and any(a.name == "object" and a.basis == "claimed" for a in event.attributes)
        and any(a.name == "ordinal" for a in event.attributes)
    )


@check("E2", "MUST")
def earlier_launch(page: Page) -> bool:
    event = page.event("missile_test", "E2")
    found = next((e for e in page.report.events if e.status == "implied"), None)
    return (
        event is not None
        and found is not None
        and event_is(page, found, actor=NORTH, status="implied", when="2022-01-05/2022-01-10")
        and found.utc is not None
        and (found.utc.start, found.utc.end) == ("2022-01-04T15:00:00Z", "2022-01-10T15:00:00Z")
    )


@check("E3", "MUST")
def total_launches(page: Page) -> bool:
    event = page.event("launch_total", "E3")
    return (
        event_is(page, event, actor=NORTH, status="claimed_by", when="2021-09/2022-01-13", by=US)
        and event is not None
        and event.family == "aggregate"
        and event.count is not None
        and (event.count.low, event.count.high, event.count.unit) == (6, 6, "missile")
    )


@check("E4", "SHOULD")
def release(page: Page) -> bool:
    event = page.event("media_release", "E4")
    return event_is(
        page, event, actor="Korean Central Television", status="reported", when="2022-01-12"
    )


@check("E5", "MUST")
def imposed(page: Page) -> bool:
    event = page.event("sanctions_imposed", "E5")
    if event is None or event.reason is None:
        return False
    counts = [p.count for p in map(page.party, event.targets) if p is not None]
    return (
        event_is(page, event, actor=US, status="reported", when="2022-01-12")
        and event.zone == "America/New_York"
        and counts == [6, 1, 1]
        and same(event.reason, next(e for e in page.gold["events"] if e["id"] == "E5")["reason"])
    )


@check("E6", "MUST")
def proposed(page: Page) -> bool:
    event = page.event("sanctions_proposed", "E6")
    return (
        event_is(page, event, actor=US, status="proposed", when="../2022-01-12", by=AMBASSADOR)
        and event is not None
        and page.name_of(event.forum) == "United Nations Security Council"
        and [page.name_of(one) for one in event.targets] == [NORTH]
    )


@check("E7", "MUST")
def offered(page: Page) -> bool:
    event = page.event("talks_offered", "E7")
    return (
        event_is(page, event, actor=US, status="stated_by", when="../2022-01-13", by=BLINKEN)
        and event is not None
        and [page.name_of(one) for one in event.targets] == [NORTH]
        and any(a.value == "without any preconditions" for a in event.attributes)
    )


@check("E8", "MUST")
def no_response(page: Page) -> bool:
    event = page.event("talks_no_response", "E8")
    offer = page.event("talks_offered", "E7")
    return (
        event_is(page, event, actor=NORTH, status="stated_by", when="../2022-01-13", by=BLINKEN)
        and event is not None
        and offer is not None
        and any(
            (r.kind, r.source, r.target) == ("no_reply_to", event.id, offer.id)
            for r in page.report.relations
        )
    )


@check("E9", "SHOULD")
def violation(page: Page) -> bool:
    event = page.event("violation_alleged", "E9")
    return event_is(page, event, actor=NORTH, status="claimed_by", when="../2022-01-13", by=BLINKEN)


@check("E10", "SHOULD")
def coordination(page: Page) -> bool:
    event = page.event("coordination", "E10")
    return event is not None and {page.name_of(one) for one in event.partners} == {
        "United Nations",
        "South Korea",
        "Japan",
    }


@check("E11", "SHOULD")
def interview(page: Page) -> bool:
    event = page.event("interview", "E11")
    return event_is(page, event, actor=BLINKEN, status="reported", when="2022-01-13")


@check("SG-34", "NOT")
def not_happened(page: Page) -> bool:
    maybe = page.statement("S3")
    future = maybe is not None and any(
        e.statement == maybe.id and e.family == "provocation" for e in page.report.events
    )
    imposed_un = any(
        e.type == "sanctions_imposed" and e.forum is not None for e in page.report.events
    )
    summed = any(
        e.count is not None and e.count.low in (7, 8) and e.count.unit in ("missile", "launch")
        for e in page.report.events
    )
    return future or imposed_un or summed


@check("SG-35", "NOT")
def wrong_targets(page: Page) -> bool:
    return any(
        "target" in (party.roles if party else ())
        for party in (page.country(code) for code in ("ru", "cn", "kr", "jp"))
    )


def timeline_key(event: Event) -> tuple[str, bool, str]:
    """By the end of the interval; what is only bounded stands after what is dated."""
    utc = event.utc
    return (
        (utc.end or "") if utc else "",
        utc is None or utc.start is None,
        (utc.start or "") if utc else "",
    )


@check("SG-36", "MUST")
def timeline(page: Page) -> bool:
    wanted = (
        next((e for e in page.report.events if e.status == "implied"), None),
        page.event("missile_test", "E1"),
        page.event("sanctions_imposed", "E5"),
        page.event("sanctions_proposed", "E6"),
    )
    events = [one for one in wanted if one is not None]
    total = page.event("launch_total", "E3")
    bar = total is not None and total.utc is not None and total.utc.start and total.utc.end
    return (
        len(events) == 4
        and sorted(events, key=timeline_key) == events
        and all(one.evidence for one in events)
        and bool(bar)
    )


# -- 8. the designation and the records


@check("SG-37", "MUST", "described")
def criteria(page: Page) -> bool:
    found = page.description()
    if found is None:
        return False
    gold = next(e for e in page.gold["events"] if e["id"] == "E5")
    terms = [
        (
            g.count,
            g.type,
            tuple(t.value for t in (g.nationality or g.country)),
            tuple(sorted(t.value for t in g.based_in_any)),
        )
        for g in found.groups
    ]
    return (
        terms
        == [
            (6, "individual", ("kp",), ("cn", "ru")),
            (1, "individual", ("ru",), ()),
            (1, "entity", ("ru",), ()),
        ]
        and found.total == 8
        and found.disjoint
        and all(
            same(g.span, target["span"])
            for g, target in zip(found.groups, gold["targets"], strict=True)
        )
        and found.reason is not None
        and same(found.reason, gold["reason"])
    )


@check("SG-38", "NOT", "described")
def filled_in(page: Page) -> bool:
    found = page.description()
    return found is not None and (found.agency is not None or bool(found.legal))


def by_group(report: Report) -> dict[str, set[str]]:
    """Give group span -> record ids linked to it."""
    groups = {g.id: g.span.exact for d in report.descriptions for g in d.groups}
    found: dict[str, set[str]] = {name: set() for name in groups.values()}
    for link in report.links:
        if link.source in groups:
            found[groups[link.source]].add(link.record_id)
    return found


def wanted_records(page: Page) -> dict[str, set[str]]:
    gold = next(e for e in page.gold["events"] if e["id"] == "E5")
    spans = {target["id"]: target["span"]["text"] for target in gold["targets"]}
    found: dict[str, set[str]] = {name: set() for name in spans.values()}
    for record in page.gold["resolution"]["records"]:
        found[spans[record["group"]]].add(f"ofac-{record['uid']}")
    return found


def statuses(report: Report) -> dict[str, str]:
    """Give what was resolved (a group's words, or `all`) -> status."""
    groups = {g.id: g.span.exact for d in report.descriptions for g in d.groups}
    return {groups.get(one.source, "all"): one.status for one in report.resolutions}


@check("SG-39", "MUST", "linked")
def eight_of_eight(page: Page) -> bool:
    report = page.linked["both"]
    return by_group(report) == wanted_records(page) and set(statuses(report).values()) == {
        "complete"
    }


@check("SG-40", "MUST", "linked")
def tables(page: Page) -> bool:
    names = [{one.name for one in link.criteria} for link in page.linked["both"].links]
    return len(names) == 8 and all(
        {"date", "type"} <= one and one & {"nationality", "country"} for one in names
    )


@check("SG-41", "MUST", "linked")
def no_dates(page: Page) -> bool:
    report = page.linked["undated"]
    return set(statuses(report).values()) == {"cannot_resolve"} and not report.links


@check("SG-42", "MUST", "linked")
def older(page: Page) -> bool:
    report = page.linked["first"]
    return (
        set(statuses(report).values()) == {"none"}
        and not report.links
        and any("older" in one.reason for one in report.resolutions)
    )


@check("SG-43", "MUST", "linked")
def one_missing(page: Page) -> bool:
    report = page.linked["removed"]
    found, wanted = by_group(report), wanted_records(page)
    return "short" in statuses(report).values() and all(
        found[name] <= wanted[name] for name in wanted
    )


@check("SG-44", "MUST", "linked")
def one_more(page: Page) -> bool:
    report = page.linked["added"]
    found, wanted = by_group(report), wanted_records(page)
    name = next(name for name in wanted if name.startswith("six"))
    return (
        statuses(report).get(name) == "ambiguous"
        and wanted[name] < found[name]
        and len(found[name]) == 7
    )


@check("SG-45", "NOT", "linked")
def uid_for_date(page: Page) -> bool:
    fields = {one.field for link in page.linked["both"].links for one in link.criteria}
    return any("uid" in one for one in fields)


# -- 9. screening of who is only mentioned


def screened(page: Page, *names: str) -> bool:
    return page.mentioned is not None and all(page.mentioned.get(name) == 0 for name in names)


@check("SG-46", "MUST", "linked")
def people_clear(page: Page) -> bool:
    return screened(page, BLINKEN, AMBASSADOR, "Byun Duk-kun")


@check("SG-47", "MUST", "linked")
def bodies_clear(page: Page) -> bool:
    return screened(page, "Korean Central Television", "MSNBC", "Yonhap News Agency")


@check("SG-48", "MUST", "linked")
def mentioned_only(page: Page) -> bool:
    named = {BLINKEN, AMBASSADOR, "Byun Duk-kun"}
    return screened(page, *named) and not any(
        set(party.roles) & {"target", "designated"}
        for party in page.linked["both"].parties
        if party.name in named
    )


add_times()


def evaluate(page: Page, parts: tuple[str, ...] = ("read",)) -> dict[str, tuple[Mark, bool | None]]:
    """Run the checks.

    Returns:
        Id -> (mark, outcome): True is right (for NOT: absent), None is open.
    """
    found: dict[str, tuple[Mark, bool | None]] = {}
    for name, (mark, part, function) in CHECKS.items():
        if part not in parts:
            found[name] = (mark, None)
        else:
            met = bool(function(page))
            found[name] = (mark, not met if mark == "NOT" else met)
    return found


def result(found: dict[str, tuple[Mark, bool | None]]) -> dict[str, Any]:
    """Give what is kept: right and all of each mark, then every id with its outcome."""
    marks: dict[str, dict[str, int]] = {}
    for mark, met in found.values():
        counts = marks.setdefault(mark, {"right": 0, "n": 0})
        counts["right"] += met is True
        counts["n"] += 1
    outcomes = {name: f"{mark} {'met' if met else 'missed'}" for name, (mark, met) in found.items()}
    return {**machine(), "marks": marks, "checks": outcomes}


def load() -> tuple[bytes, dict[str, Any]]:
    """Give the page and its annotation."""
    raw = (FOLDER / "news-page.txt").read_bytes()
    return raw, json.loads((FOLDER / "news-page.gold.json").read_text(encoding="utf-8"))


def main() -> None:
    """Print the outcome; exit code 1 when a check of the reading part fails."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lists", action="store_true", help="link as well; takes a minute")
    parser.add_argument("--keep", action="store_true", help="write to quality/results; links too")
    arguments = parser.parse_args()
    raw, gold = load()
    report = read(raw)
    if arguments.lists or arguments.keep:
        with TemporaryDirectory(prefix="proscribe-gold-") as folder:
            reports_scenes.homes(Path(folder))
            page = Page(report, gold, *reports_scenes.linked(report, Path(folder)))
        found = evaluate(page, parts=("read", "described", "linked"))
    else:
        found = evaluate(Page(report, gold), parts=("read", "described"))
    if arguments.json:
        print(json.dumps(found, indent=2))
    if arguments.keep:
        _RESULT.write_text(json.dumps(result(found), indent=1) + "\n", encoding="utf-8")
    for mark in ("MUST", "SHOULD", "NOT"):
        outcomes = [(name, ok) for name, (one, ok) in found.items() if one == mark]
        right = sum(ok is True for _, ok in outcomes)
        open_ones = sum(ok is None for _, ok in outcomes)
        wrong = ", ".join(name for name, ok in outcomes if ok is False)
        print(f"{mark}: {right} of {len(outcomes)}, {open_ones} need the lists. {wrong}")
    sys.exit(any(ok is False and mark != "SHOULD" for mark, ok in found.values()))


if __name__ == "__main__":
    main()
