"""The frame of a measure: who, on what ground, when, why; whatever its targets are.

Source: REPORTS design notes, 4.5.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec

from proscribe.ledger.authorities import regimes
from proscribe.model.described import Term
from proscribe.model.report import Report, Span, TimeRef
from proscribe.reports.designations.acts.announcer import Announcer, of_act
from proscribe.reports.designations.acts.legal import Ground
from proscribe.reports.designations.acts.timing import is_long_before, is_told
from proscribe.reports.designations.draft import Measure
from proscribe.reports.parties.homes import shared_names
from proscribe.reports.parties.scene import Scene
from proscribe.reports.text.span import span
from proscribe.reports.times.nearby import moment
from proscribe.values.territories import find_territories

_REASON = re.compile(
    r",?\s+(?:for\s+(?P<reason>(?:having\s+)?(?:\w+ly\s+)?(?:[a-z]+ing|their|its|his|her)\b(?:(?!:\s)[^;])*)"
    r"|(?:accusing|accused)\s+(?:them|it|him|her)?\s*of\s+(?P<accused>(?:(?!:\s)[^;])*))"
)
_APPLICABLE = re.compile(
    r"\b(?:Applicable|Effective|effective|become\s+blocked|t(?:akes?|ook)\s+effect|"
    r"(?:enter(?:s|ed)?|c(?:omes?|ame))\s+into\s+(?:force|effect)|"
    r"with\s+effect)\b[^.;]{0,60}?$"
)
# What holders may no longer do from a later day on: `The prohibition takes effect on March 3`.
_PROHIBITED = re.compile(
    r"\b(?:prohibitions?|licen[cs]es?|wind-?downs?|divestments?|divestitures?|requirements?|deadlines?)"
    r"(?:\s+(?!(?:and|but)\b)[\w’'-]+){0,8}\s*$",
    re.IGNORECASE,
)
_AND_DAY = re.compile(r",?\s+(?:and|or)\s+(?:on\s+)?|,\s+")
_MEASURES_APPLY = re.compile(
    r"\b(?:listings?|designations?|sanctions|measures|restrictions),?\s+(?:\w+\s+)?"
    r"(?:t(?:ake|ook)\s+effect|(?:enter(?:ed)?|c[ao]me)\s+into\s+(?:force|effect)|"
    r"(?:are|were)\s+effective)\b[^.;]{0,30}?$"
)
# News that dates what it tells of apart from it: `The committee took the decision on Thursday`.
_DECIDED = re.compile(
    r"\b(?:(?:listings?|designations?|decisions?|moves?|measures?|sanctions|steps?|additions?)"
    r"(?:,?\s+(?:which|that))?,?\s+(?:(?:was|were|is|are|had\s+been)\s+)?"
    r"(?:approved|taken|made|adopted|announced|agreed|decided|imposed|came|published)"
    r"|(?:took|made|announced|adopted|approved)\s+(?:the|its|this|that)\s+"
    r"(?:decision|step|measure|move|designation|listing)s?)\b[^.;:\"“]{0,60}?$"
)
_PROGRAM = re.compile(
    r"\b(?:programs?|programmes?|proliferation|tests?|development)\b", re.IGNORECASE
)
_ENDS = " .,:;\n"
_SOON = timedelta(days=4)

# Forms that say whom measures hit, in the present or of any age.
_TELLS = frozenset({"designations/measures-target@1", "designations/is-subject-to@1"})


def hand(
    text: str,
    measure: Measure,
    others: list[Announcer],
    house: Announcer | None,
    grounds: list[Ground],
) -> Announcer | None:
    """Give who acts: as the sentence says, else whose document it is, else as elsewhere in it.

    Where nobody is named, the acts that are cited tell whose they are, when they agree.
    """
    own = measure.announcer
    if own is not None and text[own.start : own.end] in shared_names():
        # of a page on measures of several: the act of this one tells whose Treasury it is
        cited = {act.body for one in grounds if (act := of_act(one.value, one.start, one.end))}
        named = {one.body for one in others if one.body != own.body}
        if len(cited) == 1 and own.body not in cited and not cited & named:
            return msgspec.structs.replace(own, body=cited.pop(), agency="")
    if own is None:
        elsewhere = house or next(iter(others), None)
        if elsewhere is not None:
            return elsewhere
        acts = [act for one in grounds if (act := of_act(one.value, one.start, one.end))]
        return acts[0] if len({one.body for one in acts}) == 1 else None
    if own.agency:
        return own
    if house is not None and house.body == own.body:
        return msgspec.structs.replace(own, agency=house.agency)
    agencies = {one.agency for one in others if one.body == own.body and one.agency}
    return msgspec.structs.replace(own, agency=agencies.pop()) if len(agencies) == 1 else own


def legal(measure: Measure, grounds: list[Ground], others: Sequence[Measure]) -> list[Ground]:
    """Give the acts that its sentences name, else those of the document, each once.

    What an entry of another measure names is that measure's, and so is what the sentences of
    another authority name.
    """
    own = [
        one for start, end in measure.spots for one in grounds if start <= one.start < end
    ]  # fmt: skip
    kept: dict[str, Ground] = {}
    lines = [
        named.line
        for other in others
        if other is not measure
        for named in other.named
        if named.entry is not None
    ]
    who = measure.announcer
    lines += [
        spot
        for other in others
        if who is not None and other.announcer is not None and other.announcer.body != who.body
        for spot in other.spots
    ]
    free = [one for one in grounds if not any(a <= one.start < b for a, b in lines)]
    for one in own or free:
        kept.setdefault(one.value, one)
    return list(kept.values())


def time_of(
    report: Report,
    measure: Measure,
    house: Announcer | None,
    measures: Sequence[Measure],
    *,
    is_notice: bool,
) -> TimeRef | None:
    """Give the day of a measure: the one it applies from, its sentence's, the document's.

    An authority's own document is dated by its publication. Another page speaks on the day of its
    dateline; and a sentence of it that only says whom measures hit does not say when they were
    taken: those have no day.
    `measures`: all of the document; a day told behind that of another agency is that one's.
    `is_notice`: the document is of an authority; a day on which it applies is the measure's.
    """
    by_id = {one.id: one for one in report.times}
    dateline = report.metadata.dateline
    words = _APPLICABLE if is_notice else _MEASURES_APPLY
    own = by_id.get(measure.time or "")
    if house is None and (own is None or is_told(report.document.text, own)):
        own = _decided(report) or own
    stated = _applicable(report, words, _told_until(measure, house, measures)) or own
    if stated is not None:
        return stated
    if house is None and measure.rule in _TELLS:
        return None
    stamp = by_id.get(report.metadata.published or "")
    placed = by_id.get((dateline.time if dateline else None) or "")
    days = (stamp, placed) if house is not None else (placed, stamp)
    return next((one for one in days if one is not None and one.value), None) or next(
        (one for one in report.times if is_whole_day(one)), None
    )


def _decided(report: Report) -> TimeRef | None:
    """Give the day on which a page says that its measure was decided, when there is one only."""
    text = report.document.text
    found = [
        one
        for one in report.times
        if one.span is not None
        and not one.in_quotation
        and is_whole_day(one)
        and _DECIDED.search(text, max(0, one.span.start - 120), one.span.start)
    ]
    return found[0] if len({one.value for one in found}) == 1 else None


def is_whole_day(time: TimeRef) -> bool:
    """Tell a time that is known to the day."""
    return time.kind in ("date", "instant") and len(time.value or "") >= len("2022-01-12")


def _told_until(
    measure: Measure, house: Announcer | None, measures: Sequence[Measure]
) -> int | None:
    """Give where the document goes on to a measure of another agency; None for nowhere."""
    who = measure.announcer or house
    if who is None or not who.agency:
        return None
    agencies = {who.agency, ""}
    last = max(end for _, end in measure.spots)
    others = (
        one.spots[0][0]
        for one in measures
        if one.announcer is not None and one.announcer.agency not in agencies
    )
    return min((start for start in others if start >= last), default=None)


def _applicable(report: Report, words: re.Pattern[str], until: int | None) -> TimeRef | None:
    """Give the day on which a document says that its measures apply; of several days none.

    `until`: where it goes on to another measure, None for nowhere.
    """
    text = report.document.text
    published = next((one for one in report.times if one.id == report.metadata.published), None)
    days = [one for one in report.times if one.span is not None and is_whole_day(one)]
    for one in days:
        if one.span is None or is_long_before(one, published):
            continue  # `The regime came into force in 2021` dates no measure of today
        if until is not None and one.span.start >= until:
            return None
        said = words.search(text, max(0, one.span.start - 90), one.span.start)
        if said is not None and not _PROHIBITED.search(
            text, max(0, said.start() - 90), said.start()
        ):
            return None if _is_in_row(text, one.span, days) else one
    return None


def _is_in_row(text: str, place: Span, days: Sequence[TimeRef]) -> bool:
    """Tell one of several days: `on May 3 and July 4, as further specified below`."""
    return any(
        _AND_DAY.fullmatch(text, place.end, other.start)
        or _AND_DAY.fullmatch(text, other.end, place.start)
        for other in (one.span for one in days if one.span is not None)
    )


def window(
    measure: Measure, time: TimeRef | None, house: Announcer | None, published: TimeRef | None
) -> tuple[int, int]:
    """Give how many working days before and after the day a list may show a measure.

    None when the keeper of the list itself announces; a day more where somebody else keeps it
    (State's designations stand on OFAC's list, acts of the EU appear in its journal) or tells; and
    one before as well where only the day of publication is known, or where a measure applies after
    the day on which it was published: a list may show it from then on.
    """
    if time is None:
        return 0, 0
    if _is_soon_after(time, published):
        return 2, 1
    if house is not None and house.body != "eu" and house.agency != "US State":
        return 0, 0
    if measure.time is None and house is None:
        return 1, 1
    return 0, 1


def _is_soon_after(time: TimeRef, published: TimeRef | None) -> bool:
    """Tell a day that begins after the day of publication has ended, within days."""
    if published is None or time.utc is None or published.utc is None or not time.utc.start:
        return False
    begin, start = moment(time.utc.start), published.utc.start
    return bool(start) and timedelta(0) < begin - moment(start or "") <= _SOON


def reason_of(text: str, measure: Measure) -> Span | None:
    """Give the words that say why."""
    for (start, end), trigger in zip(measure.spots, measure.triggers, strict=True):
        found = _REASON.search(text, max(start, trigger[1]), end)
        if found is not None:
            a, b = found.span("reason" if found["reason"] else "accused")
            while b > a and text[b - 1] in _ENDS:
                b -= 1
            return span(text, a, b)
    return None


def is_subject(reason: Span | None) -> bool:
    """Tell whether a reason names what the measures are about: a program, a development."""
    return reason is not None and _PROGRAM.search(reason.exact) is not None


def programs(text: str, measure: Measure, reason: Span | None, scene: Scene) -> Iterator[Term]:
    """Give the tags of the entries; and of a subject in words the regime that it means."""
    tags = {tag: one.entry for one in measure.named if one.entry for tag in one.entry.programs}
    for tag, entry in tags.items():
        at = text.find(f"[{tag}]", entry.start, entry.end)
        if at >= 0:
            yield Term(tag, "stated", span(text, at + 1, at + 1 + len(tag)), "designations/tag@1")
    if tags or reason is None or not is_subject(reason):
        return
    countries = _countries_in(scene, reason)
    for regime in regimes():
        is_about = any(word.lower() in reason.exact.lower() for word in regime.subjects)
        if is_about and regime.country in countries:
            yield Term(f"regime:{regime.id}", "inferred", reason, "ledger/regimes@1")


def _countries_in(scene: Scene, place: Span) -> set[str]:
    known = {
        one.key
        for passage in scene.passages
        for one in passage.known
        if place.start <= one.start < place.end and one.kind in ("country", "people")
    }
    return known or set(find_territories(place.exact))
