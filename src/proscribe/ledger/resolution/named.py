"""Named parties of a description held against what came.

Source: this project.
"""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from proscribe.ledger.clock import fit
from proscribe.ledger.parties.criteria import date_criterion, program_criterion
from proscribe.ledger.parties.names import (
    FEW,
    Candidate,
    bearers_among,
    bearers_of_more,
    bearers_of_short,
    bearers_with_state,
    bears_name,
    candidates,
    name_criteria,
    namesakes_among,
)
from proscribe.ledger.parties.rounds import Number, is_beside, is_far, numbers_of, round_of
from proscribe.ledger.parties.unit import Unit, lists_of
from proscribe.ledger.resolution import reasons
from proscribe.ledger.resolution.answers import Finding, Lists, Shown
from proscribe.ledger.resolution.came import Came, is_dated, is_new
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window, before, edges, moment_in
from proscribe.model.described import LinkStatus, NamedTarget

_NEAR = 300  # numbers that a keeper gives in a month or two
_FEWEST = 2  # parties of a round against which another one is held


def find_named(named: Sequence[NamedTarget], came: Came) -> dict[str, Finding]:
    """Answer for all parties that are named, by their party ids.

    Each is looked for alone, then beside the others: who came in one round tells of the rest.
    """
    found = {target.party: _alone(target, came) for target in named}
    found |= _beside_others(named, found, came)
    found |= _in_round(named, found, came)
    found |= _without_round(named, found, came)
    return found | _out_of_round(found) if came.description.action == "add" else found


def find_previous(
    target: NamedTarget,
    lists: Lists,
    window: Window | None,
    new: Collection[str] = (),
) -> Finding:
    """Answer for a party that is said to be listed already: never one of the new ones.

    Who stood on a list before the measure for certain goes before who may have.

    Args:
        target: The party.
        lists: What the loaded lists have.
        window: When the measure was, None when that is not known.
        new: Ids of the records that the document means as new.
    """
    rows, certain = _older(lists, window, new)
    found = (
        namesakes_among(target, certain, lists.record_of)
        or namesakes_among(target, rows, lists.record_of)
        or bearers_among(target, certain, lists.record_of)
        or bearers_among(target, rows, lists.record_of)
    )
    return Finding(
        source=target.party,
        status="none" if not found else "complete" if len(found) == 1 else "ambiguous",
        wanted=1,
        shown=tuple(Shown(one.unit, name_criteria(target, one)) for one in found),
        reason=reasons.of_previous(target.name, [one.unit for one in found]),
        mentions=True,
    )


def _older(
    lists: Lists, window: Window | None, told: Collection[str]
) -> tuple[Sequence[LedgerRow], Sequence[LedgerRow]]:
    """Give the rows that can be older than a measure, and those that are for certain.

    An entry that came then came then on lists as well that repeat it without its day. One that is
    told to be new is older only where a list says so.
    """
    if window is None:
        return lists.rows, ()
    certain = [row for row in lists.rows if before(row, window)]
    new = {row.record_id for row in lists.rows if _came_then(row, window)} | {*told}
    known = {(row.dataset, row.record_id, row.ordinal) for row in certain}
    rows = [
        row
        for row in lists.rows
        if row.record_id not in new or (row.dataset, row.record_id, row.ordinal) in known
    ]
    return rows, certain


def _came_then(row: LedgerRow, window: Window) -> bool:
    """Tell a row that its list, or two versions of it, date to the very days of a measure."""
    moment = moment_in(row, "add", window)
    if moment is None or moment.how != "listed":
        return False
    if row.effective is not None or moment.when is None:
        return row.effective is not None
    return fit(moment.when, row.zone, edges(window)) == "within"


# -- one name -------------------------------------------------------------------------------------


def _alone(target: NamedTarget, came: Came) -> Finding:
    found = _among(target, came.units)
    return _found(target, found, came) if found else _elsewhere(target, came)


def _among(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find who is named among what came; among few also somebody with more names than that."""
    found = (
        candidates(target, units)
        or bearers_of_short(target, units)
        or bearers_with_state(target, units)
    )
    return found or (bearers_of_more(target, units) if len(units) <= FEW else ())


def _found(target: NamedTarget, found: Sequence[Candidate], came: Came) -> Finding:
    return Finding(
        source=target.party,
        status="complete" if len(found) == 1 else "ambiguous",
        wanted=1,
        shown=tuple(_shown(target, one, came) for one in found),
        reason=reasons.of_name(
            target.name, [one.unit for one in found], action=came.description.action
        ),
    )


def _shown(target: NamedTarget, one: Candidate, came: Came) -> Shown:
    date = (date_criterion(one.unit, came.window),) if came.window else ()
    program = program_criterion(one.unit, came.description)
    more = (program,) if program and program.verdict == "met" else ()
    return Shown(one.unit, (*date, *name_criteria(target, one), *more))


def _elsewhere(target: NamedTarget, came: Came) -> Finding:
    """Answer for a name that is not among what came: it may be older, or not dated."""
    lists, window = came.lists, came.window
    undated = namesakes_among(target, came.undated, lists.record_of) or bearers_among(
        target, came.undated, lists.record_of
    )
    if undated:
        having = lists_of(one.unit for one in undated)
        reason = reasons.not_dated(f"{target.name} stands", lists.coverage, having)
        shown = tuple(_shown(target, one, came) for one in undated)
        return _missing(target, "cannot_resolve", reason, shown)
    standing = _standing(target, came) if came.description.action == "amend" else None
    if standing is not None:
        return standing
    rows = [row for row in lists.rows if window and before(row, window)]
    is_added = came.description.action == "add"
    older = namesakes_among(target, rows, lists.record_of) if is_added else ()
    if older and window and not reasons.is_older(window, lists.coverage):
        reason = reasons.before_that(target.name, [one.unit for one in older])
        return _missing(target, "none", reason)
    return came.absent(target.party, 1)


def _standing(target: NamedTarget, came: Came) -> Finding | None:
    """Answer for an entry that is told to be changed, where the lists show no change of it then.

    It stood on the list before, so whoever bears the very name is meant, also on a list that is
    older; what was changed may lie between other versions, or in what a list does not publish.
    """
    lists, window = came.lists, came.window
    if window is None or reasons.is_undated(lists.coverage):
        return None
    rows, certain = _older(lists, window, ())
    found = namesakes_among(target, _left(certain, window), lists.record_of)
    if found:
        return Finding(
            source=target.party,
            status="complete" if len(found) == 1 else "ambiguous",
            wanted=1,
            shown=tuple(_shown(target, one, came) for one in found),
            reason=reasons.of_unchanged(
                target.name, [one.unit for one in found], window, lists.coverage
            ),
        )
    found = namesakes_among(target, _left(rows, window), lists.record_of)
    if not found:
        return None
    having = lists_of(one.unit for one in found)
    what = f"{target.name} stands"
    reason = reasons.not_dated(what, lists.coverage, having, happened="changed")
    shown = tuple(_shown(target, one, came) for one in found)
    return _missing(target, "cannot_resolve", reason, shown)


def _left(rows: Sequence[LedgerRow], window: Window) -> list[LedgerRow]:
    """Leave out rows that came after a measure, or went before it, for certain."""
    start, end = edges(window)
    return [
        row
        for row in rows
        if not (start and row.lifted and fit(row.lifted, row.zone, (start, "")) == "outside")
        and not (end and fit(row.effective or row.first_seen, row.zone, ("", end)) == "outside")
    ]


def _missing(
    target: NamedTarget, status: LinkStatus, reason: str, shown: tuple[Shown, ...] = ()
) -> Finding:
    return Finding(source=target.party, status=status, wanted=1, shown=shown, reason=reason)


# -- names beside each other ----------------------------------------------------------------------


def _beside_others(
    named: Sequence[NamedTarget], found: Mapping[str, Finding], came: Came
) -> dict[str, Finding]:
    """Answer for names that are near to several parties, one of whom another name is just that of.

    `The brothers Ivo and Iva Lind`: she is near to both, and he is he.
    """
    taken = {
        unit.party_id
        for one in named
        if found[one.party].status == "complete"
        for unit in _units(found[one.party])
        if bears_name(unit, one.name)
    }
    answers: dict[str, Finding] = {}
    for one in named:
        if found[one.party].status != "ambiguous":
            continue
        left = [unit for unit in _units(found[one.party]) if unit.party_id not in taken]
        among = candidates(one, left) if len(left) == 1 else ()
        if len(among) == 1:
            answers[one.party] = _found(one, among, came)
    return answers


def _in_round(
    named: Sequence[NamedTarget], found: Mapping[str, Finding], came: Came
) -> dict[str, Finding]:
    """Answer for names again among those who came in one round with the ones that were found.

    Only where the list does not date what came: else the days have told already. Of what was
    changed or taken off the numbers say nothing: they tell when it came.
    """
    if came.description.action != "add":
        return {}
    units = [unit for each in found.values() if each.status == "complete" for unit in _units(each)]
    left = [one for one in named if found[one.party].status in ("none", "ambiguous")]
    if not left or not units or any(map(is_dated, units)):
        return {}
    taken = {one.party_id for one in units}
    known = [number for unit in units for number in numbers_of(unit)]
    free = [one for one in came.units if one.party_id not in taken and not is_dated(one)]
    near = round_of(free, known, FEW)
    chosen = ((one, _among(one, near)) for one in left)
    return {one.party: _found(one, among, came) for one, among in chosen if len(among) == 1}


def _without_round(
    named: Sequence[NamedTarget], found: Mapping[str, Finding], came: Came
) -> dict[str, Finding]:
    """Answer for people named without the names between, where nobody tells of which round."""
    units = [unit for each in found.values() if each.status == "complete" for unit in _units(each)]
    if any(map(is_dated, units)):
        return {}
    others = [numbers_of(unit) for unit in units]
    left = (one for one in named if found[one.party].status == "none")
    chosen = ((one, bearers_of_more(one, came.units)) for one in left)
    return {
        one.party: _found(one, bearers, came)
        for one, bearers in chosen
        if bearers and (not units or _is_near(bearers, others))
    }


def _is_near(bearers: Sequence[Candidate], others: Sequence[Sequence[Number]]) -> bool:
    """Tell the one person of a name whose number is near those of others of a document."""
    if len(bearers) != 1:
        return False
    own = numbers_of(bearers[0].unit)
    return any(
        name == dataset and abs(number - other) <= _NEAR
        for theirs in others
        for dataset, other, _ in theirs
        for name, number, _ in own
    )


def _out_of_round(found: Mapping[str, Finding]) -> dict[str, Finding]:
    """Show as not certain who came in another round than all others, where days are not known.

    Only of three or more, and only far apart: some entries are prepared long before. Who stands
    beside one that a list dates to the measure came with it. An entry of the document whose own
    date of birth or number the list has is that party.
    """
    numbers = {
        source: [number for unit in _units(each) for number in numbers_of(unit)]
        for source, each in found.items()
        if each.status == "complete"
        and all(is_new(unit) and not is_dated(unit) for unit in _units(each))
    }
    dated = [
        unit
        for each in found.values()
        if each.status == "complete"
        for unit in _units(each)
        if is_new(unit) and is_dated(unit)
    ]
    answers: dict[str, Finding] = {}
    for source, own in numbers.items():
        if any(is_beside(unit, dated) for unit in _units(found[source])):
            continue
        others = [theirs for name, theirs in numbers.items() if name != source]
        is_alike = any(_is_particular(shown) for shown in found[source].shown)
        if len(others) >= _FEWEST and own and not is_alike and is_far(own, others):
            each = found[source]
            answers[source] = msgspec.structs.replace(
                each, status="ambiguous", reason=reasons.of_other_round(each.reason)
            )
    return answers


def _units(found: Finding) -> list[Unit]:
    return [shown.unit for shown in found.shown]


def _is_particular(shown: Shown) -> bool:
    """Tell a party of which a document has the date of birth, or a number, of the list."""
    return any(
        one.name in ("birth_date", "identifier") and one.verdict == "met" for one in shown.criteria
    )
