"""Other spellings of the names of the day's additions: `Choi Myung-hyun` for `CHOE, Myong Hyon`.

Runs of capitalised words in the paragraphs that announce a measure are compared with the few
parties that came in its very days, by the comparison of screening. A run counts when it is near
one party and no other, has no word too many, and names nobody who speaks, writes or is known
already; the parties that the document names by their own spelling are taken first.

Source: this project; measured on the annotated announcements (`quality/reports_linking.py`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from proscribe.ledger.parties.names import FEW, NEAR_AMONG_MANY, bearers_of_more, candidates
from proscribe.ledger.parties.unit import Unit, units_of
from proscribe.ledger.row import LedgerRow
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Block, Report, Span
from proscribe.reports.linking.spared import is_spared
from proscribe.reports.parties.unnamed import runs
from proscribe.reports.text.span import span, span_id
from proscribe.reports.text.words import keys_of, read_words
from proscribe.reports.times.zones import city_of
from proscribe.values.lexicon.forms import form_at
from proscribe.values.names.whole import namesake_keys

_RUNNING = frozenset({"body", "entry", "correction"})
_FEWEST_WORDS = 2
_MORE_WORDS = 1
MOST_RUNS = 400  # of one measure; each is compared with every party of its days
_PARTS = re.compile(r",\s+(?:and\s+|or\s+)?|\s+and\s+|(?<=[a-z]{3})\.\s+")


def spot_near(
    description: DesignationDescription,
    report: Report,
    rows: Sequence[LedgerRow],
    closed: Sequence[Span],
    *,
    everywhere: bool = False,
    more: int = _MORE_WORDS,
) -> tuple[list[NamedTarget], bool]:
    """Find other spellings of what came in the days of a measure.

    Args:
        description: The measure.
        report: The report with all descriptions.
        rows: What came; more than `FEW` parties are not compared.
        closed: Names that are read already.
        everywhere: Look beyond the paragraphs in which the measure is announced.
        more: Words that the run of a person may have more than the name that it is near; that of
            a firm has none: `Made Metals Insurance` is no `Made Metals`.

    Returns:
        The names, and whether more than `MOST_RUNS` would have had to be compared.
    """
    found: list[NamedTarget] = []
    units = units_of(((row, None) for row in rows), lambda _: None)
    if description.action == "amend" or not 0 < len(units) <= FEW:
        return found, False
    named = [one for group in description.groups for one in group.names]
    chosen = [candidates(one, units) for one in named]
    taken = {found[0].unit.party_id for found in chosen if len(found) == 1}
    free = [unit for unit in units if unit.party_id not in taken]
    apart = [*closed, *_others(report)]
    text = report.document.text
    every = _announcing_runs(report, description, everywhere=everywhere)
    for start, end, block in islice(every, MOST_RUNS):
        if not free:
            return found, False
        if any(one.start < end and start < one.end for one in apart):
            continue
        if city_of(text[start:end]) is not None:
            continue  # `his St Petersburg firm` is not the bank that has the name of the town
        target = _target(text, start, end, block)
        if description.action == "add" and is_spared(report, target.span):
            continue
        unit = _near(target, free, more)
        if unit is not None:
            free.remove(unit)
            found.append(target)
    return found, next(every, None) is not None


def _announcing_runs(
    report: Report, description: DesignationDescription, *, everywhere: bool
) -> Iterator[tuple[int, int, Block]]:
    """Give what may be a name in the paragraphs that announce a measure."""
    for block in _announcing(report, description, everywhere=everywhere):
        for start, end in _runs(report.document.text, block):
            yield start, end, block


def _near(target: NamedTarget, units: Sequence[Unit], more: int) -> Unit | None:
    found = candidates(target, units)
    if len(found) != 1 or found[0].score < NEAR_AMONG_MANY:
        longer = bearers_of_more(target, units)
        return longer[0].unit if longer and _opens_and_ends(target, longer[0].unit) else None
    unit = found[0].unit
    most = max((_n_words(name) for name in _names(unit)), default=0)
    is_person = any(row.schema == "Person" for row in unit.rows)
    return unit if _n_words(target.name) <= most + (more if is_person else 0) else None


def _opens_and_ends(target: NamedTarget, unit: Unit) -> bool:
    """Tell that a name begins and ends as a listed one does: only names between are left out."""
    given = keys_of(target.name)
    return any(
        len(listed) > len(given) > 1 and given[0] == listed[0] and given[-1] == listed[-1]
        for name in _names(unit)
        if (listed := keys_of(name))
    )


def _n_words(name: str) -> int:
    """Count the words of a name, its legal form left out."""
    keys = namesake_keys(name, person=None)
    return max((sum(form_at((word,), 0) is None for word in key) for key in keys), default=0)


def _names(unit: Unit) -> Iterable[str]:
    return (name.text for row in unit.rows for name in row.names)


def _others(report: Report) -> Iterator[Span]:
    """Give the places of those who are somebody else: speakers, authors, countries."""
    for one in report.parties:
        if one.kind == "country" or {"speaker", "author", "agency"} & {*one.roles}:
            yield from (mention.span for mention in one.mentions)


def _announcing(
    report: Report, description: DesignationDescription, *, everywhere: bool
) -> Iterator[Block]:
    """Give the paragraphs in which a measure is announced or its parties are named."""
    places = [*description.evidence]
    places += [one.span for group in description.groups for one in group.names]
    for block in report.blocks:
        if block.within is not None or block.role not in _RUNNING:
            continue
        told_anywhere = everywhere or not description.groups
        if told_anywhere or any(block.span.start <= one.start < block.span.end for one in places):
            yield block


def _runs(text: str, block: Block) -> list[tuple[int, int]]:
    """Give the runs of names of a paragraph, parted at commas and `and`."""
    found: list[tuple[int, int]] = []
    for run in runs(text, read_words(text, block.span.start, block.span.end)):
        at, end = run[0].start, run[-1].end
        for part in (*_PARTS.finditer(text, at, end), None):
            stop = part.start() if part is not None else end
            if len(text[at:stop].split()) >= _FEWEST_WORDS:
                found.append((at, stop))
            at = part.end() if part is not None else end
    return found


def _target(text: str, start: int, end: int, block: Block) -> NamedTarget:
    place = span(text, start, end)
    return NamedTarget(
        party=span_id("party", start, end),
        name=" ".join(place.exact.split()),
        span=place,
        entry=block.span,
    )
