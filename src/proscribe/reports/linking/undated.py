"""Names of a document among what came on a list on no known day.

Where a list tells of its entries only between which two versions they came, months apart, a name
that was found among them may be of another day. Three things tell whether it is of this one: its
number stands beside those of parties that the document announces (`ledger.parties.rounds`); the
document is the authority's own; the document counts more parties than it names. A sentence that
tells of an earlier listing names nobody new.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from proscribe.ledger.parties.rounds import Number, beside, clusters, distance, numbers_of
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Report, Span
from proscribe.reports.linking.names import OF_ONE_NAMED
from proscribe.reports.parties.known import Gazetteer
from proscribe.reports.tables import publishers
from proscribe.reports.text.sentences import Sentence, sentences
from proscribe.reports.text.words import keys_of
from proscribe.reports.times.nearby import bounds

_FEWEST = 2  # parties of one round where no sentence says who is designated
_LEAD = 4  # blocks in which the only party of a document must stand
# What was done at another time than the measure itself.
_EARLIER = re.compile(
    r"\b(?:already|previously|earlier|formerly|remains?|last\s+(?:month|year|week)|years?\s+ago|"
    r"months?\s+ago|not\s+(?:new|among|touched|changed)|unchanged|the\s+turn\s+of)\b"
)
# `The action follows by five days that against A`: whoever stands behind it was listed before.
_FOLLOWS = re.compile(
    r"\b(?:actions?|designations?|measures?|steps?|moves?|announcements?|listings?|sanctions|round|It|it|"
    r"This|this|These|these|They|they|which)\s+"
    r"(?:\w+\s+){0,2}?(?:follows?|followed|builds?\s+(?:up)?on|expands?\s+on|complements?|"
    r"(?:comes?|came)\s+(?:[\w-]+\s+){1,4}after|(?:is|are)\s+in\s+addition\s+to)\b"
)
_WHO = re.compile(r"\b(?:who|which|whose|whom)\b")
_LISTS = re.compile(
    r"\b(?:listed|designated|sanctioned|blacklisted|added|put|placed|named|listing|list|hit|blocked|"
    r"penali[sz]ed|frozen|froze|targeted|struck|measures)\b"
)
# `Both he and the firm are designated`: of now, whatever day the sentence tells before it.
_ARE_LISTED = re.compile(
    r"\b(?:is|are)\s+(?:(?:being|also|both|all|each|now|today|therefore|accordingly|hereby|further)\s+)*"
    r"(?:designated|sanctioned|listed|blacklisted|added|blocked|put\s+on)\b"
)


class Round(msgspec.Struct, frozen=True):
    """The names of one round, and what is known of it.

    Attributes:
        targets: Names that count.
        numbers: Numbers of its parties that the document names.
    """

    targets: tuple[NamedTarget, ...]
    numbers: frozenset[Number]


def round_in(
    description: DesignationDescription,
    report: Report,
    rows: Sequence[LedgerRow],
    gazetteer: Gazetteer,
    found: Sequence[NamedTarget],
    window: Window,
) -> Round:
    """Choose the names that are of the round which a description announces.

    Args:
        description: The measure.
        report: Its report.
        rows: What may have come in its days.
        gazetteer: The names of these rows, by party.
        found: Where such names stand in the document and are not read yet.
        window: The days of the measure.
    """
    of_party: dict[str, list[Number]] = {}
    for row in rows:
        of_party.setdefault(row.party_id, []).extend(numbers_of(row))
    read = [one for group in description.groups for one in group.names]
    known = frozenset(number for one in read for number in _numbers(one.name, gazetteer, of_party))
    first: dict[str, str] = {}
    for row in rows:
        came = row.first_seen.earliest[:10]
        first[row.party_id] = min(first.get(row.party_id, came), came)
    told = [
        one
        for one in found
        if not is_told_earlier(
            report, one.span, window,
            came=min((first[each] for each in gazetteer.records(keys_of(one.name))), default=""),
        )
    ]  # fmt: skip
    numbers = [_numbers(one.name, gazetteer, of_party) for one in told]
    if not known:
        known = _unread(report, told, numbers)
    chosen: list[NamedTarget] = []
    is_growing = bool(known)
    while is_growing:
        near = [at for at, own in enumerate(numbers) if distance(own, known) is not None]
        more = known | {number for at in near for number in numbers[at]}
        chosen, is_growing, known = [told[at] for at in near], more != known, more
    taken = {one.party for one in chosen}
    for group in beside(numbers):
        # whom the keeper entered side by side came together
        chosen += [told[at] for at in group if told[at].party not in taken]
        taken |= {told[at].party for at in group}
    others = [
        one for one in _by_count(description, report, found, window) if one.party not in taken
    ]
    return Round((*chosen, *others), known)


def _unread(
    report: Report, told: Sequence[NamedTarget], numbers: Sequence[Sequence[Number]]
) -> frozenset[Number]:
    """Give the round of which most is named, where no sentence was read that names anybody."""
    first = clusters(numbers)[:1]
    if not first:
        return frozenset()
    names = {one for at in first[0] for one in numbers[at]}
    leads = [one.span for one in report.blocks if one.role in ("body", "entry")][:_LEAD]
    in_lead = any(one.start <= told[at].span.start < one.end for at in first[0] for one in leads)
    return frozenset(names) if len(names) >= _FEWEST or in_lead else frozenset()


def _numbers(
    name: str, gazetteer: Gazetteer, of_party: dict[str, list[Number]]
) -> tuple[Number, ...]:
    """Give the numbers of the one party that bears a name; of several none."""
    parties = gazetteer.records(keys_of(name))
    return tuple(of_party[next(iter(parties))]) if len(parties) == 1 else ()


def _by_count(
    description: DesignationDescription,
    report: Report,
    found: Sequence[NamedTarget],
    window: Window,
) -> list[NamedTarget]:
    """Give names that count without their numbers.

    Between two versions, months apart, others came as well. So it is done only in an authority's
    own document, or for parties that a page counts and does not name otherwise; and no paragraph
    counts that tells of another time or of parties listed before.
    """
    missing = sum(max(0, (one.count or 0) - len(one.names)) for one in description.groups)
    is_own = _is_own(report)
    if not missing and not is_own:
        return []
    apart = [
        block.span
        for block in report.blocks
        if block.within is None and _tells_of_earlier(report, block.span, window)
    ]
    left = [
        one
        for one in found
        if not any(block.start <= one.span.start < block.end for block in apart)
    ]
    return left if is_own or len({one.name for one in left}) <= missing else []


def _is_own(report: Report) -> bool:
    """Tell the document of an authority."""
    profile = report.metadata.publisher.value if report.metadata.publisher else ""
    return any(one.id == profile and one.kind == "authority" for one in publishers())


def is_told_earlier(report: Report, name: Span, window: Window, came: str = "") -> bool:
    """Tell a name in a sentence that speaks of a listing before the days of a measure.

    `came`: the first day on which the party can have come; a day before it is of something else
    (`who ran the unit in 2020`). "" when nothing bounds it.
    """
    text = report.document.text
    block = next(
        (one.span for one in report.blocks if one.within is None and _holds(one.span, name)), None
    )
    if block is None:
        return False
    lines = sentences(text, block.start, block.end)
    own = next((one for one in lines if one.start <= name.start < one.end), None)
    if own is not None and _FOLLOWS.search(text, own.start, name.start):
        return True
    return any(
        _tells_of_listing_before(report, line, window, came)
        for one, following in zip_longest(lines, lines[1:])
        if one.start <= name.start < one.end
        for line in (one, following)
        if line is one or (line is not None and _goes_on_about(text, line))
    )


def _goes_on_about(text: str, line: Sentence) -> bool:
    """Tell a sentence that says of those named before that they are listed.

    `Both belong to Ivo Made, who was himself designated` says it of another.
    """
    said = _LISTS.search(text, line.start, line.end)
    if said is None or OF_ONE_NAMED.match(text, line.start, line.end) is None:
        return False
    return _WHO.search(text, line.start, said.start()) is None


def _tells_of_listing_before(report: Report, line: Sentence, window: Window, came: str) -> bool:
    text = report.document.text
    if _LISTS.search(text, line.start, line.end) is None:
        return False
    if _EARLIER.search(text, line.start, line.end) is not None:
        return True
    now = _ARE_LISTED.search(text, line.start, line.end)
    return any(_ended_before(report, now.end() if now else line.start, line.end, window, came))


def _holds(block: Span, name: Span) -> bool:
    return block.start <= name.start < block.end


def _tells_of_earlier(report: Report, place: Span, window: Window) -> bool:
    """Tell a paragraph in which somebody is listed at another time than the measure's."""
    if _EARLIER.search(place.exact):
        return True
    if _LISTS.search(place.exact) is None:
        return False
    return any(_ended_before(report, place.start, place.end, window))


def _ended_before(
    report: Report, start: int, end: int, window: Window, came: str = ""
) -> Iterator[bool]:
    for one in report.times:
        own = bounds(one)
        if one.span is not None and start <= one.span.start < end and own is not None:
            last = own[1] or "~"
            yield last <= (window.utc.start or "") and last[:10] > came
