"""Groups that a description counts and does not name held against what came.

Who is named beside the groups is taken as apart from them, so the groups are shared out among the
others. Where that fails, whoever is named further down may be of the groups.

Source: this project.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from proscribe.ledger.parties.criteria import fits, group_criteria
from proscribe.ledger.parties.names import FEW
from proscribe.ledger.parties.rounds import between, clusters, numbers_of, round_of
from proscribe.ledger.parties.unit import Unit, programs_of
from proscribe.ledger.resolution import reasons
from proscribe.ledger.resolution.answers import Finding, Shown
from proscribe.ledger.resolution.assign import Outcome, assign
from proscribe.ledger.resolution.came import Came, is_dated
from proscribe.ledger.resolution.fitting import of_first_day, of_others, of_owner, told
from proscribe.ledger.wanted import kind_of
from proscribe.model.described import Criterion, LinkStatus, TargetGroup

_FEWEST_BETWEEN = 3  # parties: fewer stand between two others by chance
_FEWEST_KINDS = 2  # of parties, each told by a group of its own
_WIDEST = 3  # numbers that a party takes at most, vessels and addresses beside it

Answers = dict[str, Finding]
Tables = dict[str, dict[str, tuple[Criterion, ...]]]


def is_apart(group: TargetGroup) -> bool:
    """Tell a group of whom nobody is named, whoever is named beside it: `A, B and three firms`."""
    return any(one.field == "names" for one in group.absent)


def find_described(
    groups: Sequence[TargetGroup],
    came: Came,
    used: AbstractSet[str],
    own: AbstractSet[str] = frozenset(),
) -> Answers:
    """Answer for groups that are described, by group id.

    Args:
        groups: Those of which somebody is wanted beyond the named parties.
        came: The lists.
        used: Ids of the parties that were found by their names.
        own: Of these, who is named as one of the groups.
    """
    if not groups or came.window is None:
        return {group.id: came.absent(group.id, group.count) for group in groups}
    fresh = [unit for unit in came.new if unit.party_id not in used]
    found = _shared_out(groups, fresh, came, used)
    if any(one.status == "ambiguous" for one in found.values()):
        found = (
            _in_round(groups, fresh, came, used)
            or _between(groups, fresh, came, used)
            or _of_program(groups, fresh, came, used)
            or found
        )
    if _is_whole(found):
        return found
    rest = [unit for unit in came.units if unit.party_id not in used]
    if len(rest) > len(fresh):
        wider = _shared_out(groups, rest, came, used)
        if _is_whole(wider):
            return wider
    return _with_named(groups, found, came, used, own) or found


def find_everybody(groups: Sequence[TargetGroup], came: Came) -> Answers:
    """Answer for groups that count everybody who came, by group id.

    `twelve Russian commanders, three men and a firm`, of sixteen who came: which name is of which
    group the reader guesses, and the list says it where there is one way only.

    Args:
        groups: Those of the description.
        came: The lists.

    Returns:
        Nothing where they count others than came, or where there are several ways.
    """
    if came.window is None or came.description.action != "add" or len(groups) < _FEWEST_KINDS:
        return {}
    if sum(group.count or 0 for group in groups) != len(came.new) or not all(
        is_dated(unit) for unit in came.new
    ):
        return {}
    bare = [msgspec.structs.replace(group, names=()) for group in groups]
    found = _shared_out(bare, came.new, came, frozenset())
    return found if _is_whole(found) else {}


def fitting_names(group: TargetGroup, found: Sequence[Finding], came: Came) -> list[Finding]:
    """Give the named parties that a group counts, where the text does not say who is of it.

    Each party once, whatever names it has in the text.
    """
    chosen: dict[tuple[str, ...], Finding] = {}
    for one in found:
        if one.status == "complete" and came.window is not None and _all_fit(group, one, came):
            chosen.setdefault(tuple(shown.unit.party_id for shown in one.shown), one)
    return list(chosen.values())


def _all_fit(group: TargetGroup, one: Finding, came: Came) -> bool:
    assert came.window is not None  # noqa: S101 - the caller has looked
    return all(
        fits(group_criteria(shown.unit, group, came.description, came.window))
        for shown in one.shown
    )


def _with_named(
    groups: Sequence[TargetGroup],
    apart: Answers,
    came: Came,
    used: AbstractSet[str],
    own: AbstractSet[str],
) -> Answers:
    """Share out all who came where those that are named later may be of the groups.

    `The ministry listed six men and a firm. ... Among the men is A; the firm is B`: only where all
    who are named stand further down and may be of the groups. Where the groups are everybody who
    came, in one way, they mean who is named; else what a group has of them stays open.

    Args:
        groups: The groups.
        apart: What they have when nobody named is of them; not whole.
        came: The lists.
        used: Ids of the parties that were found by their names.
        own: Of these, who is named as one of the groups: nobody else is wanted for them.
    """
    if not used or came.window is None or any(map(is_apart, groups)):
        return {}
    opening = min((group.span.end for group in groups if group.span), default=0)
    if any(
        target.span is None or target.span.start < opening
        for group in came.description.groups
        for target in group.names
    ):
        return {}
    others = [one for one in came.new if one.party_id not in own and _is_of_kind(one, groups)]
    loose = used & {one.party_id for one in others}
    found = _shared_out(groups, others, came, used)
    if not _holds(found, loose):
        return {}
    count = sum(map(_wanted, groups))
    if _is_whole(found) and (count == len(others) or _need_them(groups, apart, found, loose)):
        return found
    under = _under_program(others, came, used)
    if count == len(under):
        closer = _shared_out(groups, under, came, used)
        if _is_whole(closer) and _holds(closer, loose):
            return _told_by_program(closer)
    if any(one.status in ("none", "short") for one in found.values()):
        # who is named fills no other group, yet a group that seems whole may mean them
        return {
            source: found[source] if one.status == "complete" else one
            for source, one in apart.items()
        }
    return {source: _left_open(one, used) for source, one in found.items()}


def _need_them(
    groups: Sequence[TargetGroup], apart: Answers, found: Answers, loose: AbstractSet[str]
) -> bool:
    """Tell groups that lack parties without some who are named, and are told by a country.

    `two Taiwanese nationals`, of whom exactly two came, one of them named further down.
    """
    return all(
        apart[group.id].status == "short"
        and bool(group.nationality or group.country or group.based_in_any)
        for group in groups
        if any(shown.unit.party_id in loose for shown in found[group.id].shown)
    )


def _is_of_kind(unit: Unit, groups: Sequence[TargetGroup]) -> bool:
    """Tell a party that one of some groups can mean: of `two men and a firm` no ship."""
    kinds = {group.type for group in groups}
    return "unknown" in kinds or any(kind_of(row.schema) in kinds for row in unit.rows)


def _holds(found: Answers, parties: AbstractSet[str]) -> bool:
    """Tell whether some parties are all among those that groups may mean."""
    return parties <= {shown.unit.party_id for one in found.values() for shown in one.shown}


def _left_open(found: Finding, used: AbstractSet[str]) -> Finding:
    """Show as not certain a group that only parties named further down fill."""
    named = [shown.unit.caption for shown in found.shown if shown.unit.party_id in used]
    if found.status != "complete" or not named:
        return found
    return msgspec.structs.replace(
        found, status="ambiguous", reason=reasons.of_named_later(found.reason, named)
    )


def _in_round(
    groups: Sequence[TargetGroup], fresh: Sequence[Unit], came: Came, used: AbstractSet[str]
) -> Answers:
    """Share out who came in one round with the named parties, where lists give no days."""
    known = [unit for unit in came.units if unit.party_id in used]
    if came.window is None or not known or any(map(is_dated, known)):
        return {}
    if came.description.action != "add":
        return {}  # numbers tell when somebody came, not when an entry was changed
    numbers = [number for unit in known for number in numbers_of(unit)]
    window = came.window
    undated = [one for one in fresh if not is_dated(one)]
    if sum(map(_wanted, groups)) >= _FEWEST_BETWEEN:  # that one or two fit far away is chance
        undated = [
            one
            for one in undated
            if any(fits(group_criteria(one, group, came.description, window)) for group in groups)
        ]
    near = round_of(undated, numbers, FEW)
    found = _shared_out(groups, near, came, used)
    return found if _is_whole(found) else {}


def _between(
    groups: Sequence[TargetGroup], fresh: Sequence[Unit], came: Came, used: AbstractSet[str]
) -> Answers:
    """Share out who was entered between the named parties, where that is all who are counted.

    `16 members of a junta, A at their head, and the firms B and C`: of all who came that day, or in
    months, those between A and B in the keeper's numbers.
    """
    numbers = [n for unit in came.units if unit.party_id in used for n in numbers_of(unit)]
    inside, count = between(fresh, numbers), sum(_wanted(one) for one in groups)
    if came.description.action != "add" or len(inside) != count or count < _FEWEST_BETWEEN:
        return {}
    own = [number for unit in inside for _, number, _ in numbers_of(unit)]
    if max(own) - min(own) > _WIDEST * count:
        return {}
    found = _shared_out(groups, inside, came, used)
    return found if _is_whole(found) else {}


def _of_program(
    groups: Sequence[TargetGroup], fresh: Sequence[Unit], came: Came, used: AbstractSet[str]
) -> Answers:
    """Share out who came under the program of the named parties, where that is all who are counted.

    `A is listed with fourteen commanders`: of all who came that day, the fourteen under the one
    program that the list has of A.
    """
    under = _under_program(fresh, came, used)
    found = _shared_out(groups, under, came, used) if under else {}
    return _told_by_program(found) if _is_whole(found) else {}


def _under_program(units: Sequence[Unit], came: Came, used: AbstractSet[str]) -> Sequence[Unit]:
    """Give those of some parties that are under the one program of the named ones.

    Returns:
        None of them where all are, or where the named parties are under several programs.
    """
    known = {programs_of(unit) for unit in came.units if unit.party_id in used}
    if len(known) != 1 or not all(known):
        return ()
    under = [unit for unit in units if programs_of(unit) in known]
    return under if len(under) < len(units) else ()


def _told_by_program(answers: Answers) -> Answers:
    """Add to the tables and reasons that those of other programs are not meant."""
    found: Answers = {}
    for source, one in answers.items():
        shown = tuple(
            Shown(each.unit, (*each.criteria, _of_named(each.unit))) for each in one.shown
        )
        reason = reasons.of_program(one.reason)
        found[source] = msgspec.structs.replace(one, shown=shown, reason=reason)
    return found


def _of_named(unit: Unit) -> Criterion:
    programs = ", ".join(programs_of(unit))
    return Criterion(
        name="program", wanted=f"{programs}, as the parties named", found=programs,
        field="program", verdict="met", span=None,
    )  # fmt: skip


def _is_whole(found: Answers) -> bool:
    return all(one.status == "complete" for one in found.values())


# -- sharing out ----------------------------------------------------------------------------------


def _shared_out(
    groups: Sequence[TargetGroup], units: Sequence[Unit], came: Came, used: AbstractSet[str]
) -> Answers:
    """Give each group the parties that it can mean when all are filled as far as they can be."""
    assert came.window is not None  # noqa: S101 - the callers have looked
    window = came.window
    known = [unit for unit in came.units if unit.party_id in used]
    tables: Tables = {}
    for group in groups:
        held = {
            unit.party_id: group_criteria(unit, group, came.description, window) for unit in units
        }
        may = {party: lines for party, lines in held.items() if fits(lines)}
        if group.count is not None and group.linked_to:
            may = dict(of_owner(may, _wanted(group)))
        tables[group.id] = of_first_day(may, units) if group.other_than else may
    counted = [group for group in groups if group.count is not None]
    wanted = [_wanted(group) for group in counted]
    by_id = {unit.party_id: unit for unit in units}
    outcome = _assigned(counted, wanted, tables, by_id)
    shared = [party for parties in outcome.possible for party in parties]
    found: Answers = {}
    for group, count, parties in zip(counted, wanted, outcome.possible, strict=True):
        parties = told(parties, tables[group.id], count, by_id)
        is_alone = all(shared.count(party) == 1 for party in parties)
        status = _status(len(parties), count, ok=outcome.feasible or is_alone)
        chosen = [by_id[party] for party in parties]
        reason = reasons.of_group(status, count, chosen)
        if status == "complete" and _is_scattered(chosen, known, came):
            status, reason = "ambiguous", reasons.of_rounds(reason)
        elif status == "complete" and any(of_others(tables[group.id][one]) for one in parties):
            status = "ambiguous"
            reason = reasons.of_group(status, count, chosen)
        if status == "none":
            found[group.id] = came.absent(group.id, count, group)
        else:
            shown = tuple(Shown(by_id[party], tables[group.id][party]) for party in parties)
            found[group.id] = _answer(group, status, count, shown, reason)
    for group in groups:
        if group.count is None:
            found[group.id] = _uncounted(group, tables[group.id], by_id, set(shared), came)
    return found


def _assigned(
    groups: Sequence[TargetGroup],
    wanted: Sequence[int],
    tables: Tables,
    units: Mapping[str, Unit],
) -> Outcome[str]:
    """Assign parties to groups; who is of one by all that it is told by is of no other."""
    may = {
        party: frozenset(number for number, group in enumerate(groups) if party in tables[group.id])
        for party in units
    }
    outcome = assign(may, wanted)
    pinned: dict[str, int] = {}
    for number, (group, count) in enumerate(zip(groups, wanted, strict=True)):
        certain = told(outcome.possible[number], tables[group.id], count, units)
        if len(certain) == count < len(outcome.possible[number]):
            if not pinned.keys().isdisjoint(certain):
                return outcome
            pinned |= dict.fromkeys(certain, number)
    if not pinned:
        return outcome
    settled = frozenset(pinned.values())
    return assign(
        {
            party: frozenset((pinned[party],)) if party in pinned else numbers - settled
            for party, numbers in may.items()
        },
        wanted,
    )


def _is_scattered(units: Sequence[Unit], known: Sequence[Unit], came: Came) -> bool:
    """Tell parties whom nothing but words joins: the list gives no day, and they stand far apart.

    Of two versions of a list that lie a year apart, two firms of one town may have come in any two
    months of it; so they stand far from each other, or from all who are named. The numbers tell
    when somebody came, not when an entry was changed.
    """
    loose = [numbers_of(unit) for unit in units if not is_dated(unit)]
    named = [numbers_of(unit) for unit in known if not is_dated(unit)]
    if came.description.action != "add" or not loose or not all((*loose, *named)):
        return False
    own = next(one for one in clusters([*loose, *named]) if 0 in one)
    is_whole = {*range(len(loose))} <= {*own}
    return not is_whole or (bool(named) and max(own) < len(loose))


def _uncounted(
    group: TargetGroup,
    table: dict[str, tuple[Criterion, ...]],
    by_id: dict[str, Unit],
    taken: AbstractSet[str],
    came: Came,
) -> Finding:
    """Answer a group of which the document gives no number: all who fit and are of no other."""
    shown = tuple(Shown(by_id[party], table[party]) for party in table if party not in taken)
    if not shown:
        return came.absent(group.id, None, group)
    reason = reasons.of_uncounted([one.unit for one in shown])
    return _answer(group, "ambiguous", None, shown, reason)


def _answer(
    group: TargetGroup,
    status: LinkStatus,
    wanted: int | None,
    shown: tuple[Shown, ...],
    reason: str,
) -> Finding:
    return Finding(source=group.id, status=status, wanted=wanted, shown=shown, reason=reason)


def _wanted(group: TargetGroup) -> int:
    """Give how many of a group are left when those that are named have been found."""
    return (group.count or 0) - len(group.names)


def _status(n_possible: int, wanted: int, *, ok: bool) -> LinkStatus:
    if not n_possible:
        return "none"
    if n_possible < wanted or not ok:
        return "short"
    return "complete" if n_possible == wanted else "ambiguous"
