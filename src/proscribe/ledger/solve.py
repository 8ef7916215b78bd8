"""One description held against the lists of one tier: named parties first, then groups.

Source: this project.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from proscribe.ledger import reasons
from proscribe.ledger.answers import Finding, Lists, Shown, overall
from proscribe.ledger.assign import assign
from proscribe.ledger.clock import fit
from proscribe.ledger.criteria import date_criterion, fits, group_criteria, program_criterion
from proscribe.ledger.fitting import told, without_strangers
from proscribe.ledger.identify import (
    FEW,
    Candidate,
    bearers_among,
    bearers_of_more,
    bearers_of_short,
    candidates,
    name_criteria,
    namesakes_among,
)
from proscribe.ledger.rounds import is_far, is_of_days, numbers_of, round_of
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.unit import Unit, lists_of, units_of
from proscribe.ledger.window import Moment, Window, before, edges, moment_in, moments
from proscribe.model.described import (
    Criterion,
    DesignationDescription,
    LinkStatus,
    NamedTarget,
    TargetGroup,
    is_part_of,
)

_FEWEST = 2  # parties of a round against which another one is held


def solve(
    description: DesignationDescription, lists: Lists, window: Window | None
) -> tuple[Finding, ...]:
    """Answer every part of a description, in the order of the document.

    Args:
        description: What is described.
        lists: The lists of one tier, none of them empty of coverage.
        window: When it was, None when the document does not say.
    """
    one = _Solver(description, lists, window)
    named = [target for group in description.groups for target in group.names]
    by_name = {target.party: one.named(target) for target in named}
    by_name |= one.in_round(named, by_name)
    by_name |= one.without_round(named, by_name)
    by_name |= one.out_of_round(by_name)
    used = {
        shown.unit.party_id
        for finding in by_name.values()
        if finding.status == "complete"
        for shown in finding.shown
    }
    groups = [
        without_strangers(group, [by_name[one.party] for one in group.names], description, window)
        if group.count is not None
        else group
        for group in description.groups
    ]
    counted = sum(group.count or 0 for group in groups if not _is_apart(group))
    is_all_named = bool(counted) and sum(len(group.names) for group in groups) >= counted
    left = [group for group in groups if _open(group) and (_is_apart(group) or not is_all_named)]
    parts = [group for group in left if any(is_part_of(group, other) for other in left)]
    described = one.described([group for group in left if group not in parts], used)
    for group in parts:
        described |= one.described([group], set())  # who is named may be of it or not
    found: list[Finding] = []
    for group, whole in zip(groups, description.groups, strict=True):
        found += [by_name[target.party] for target in whole.names]
        if group.id in described:
            found.append(described[group.id])
        elif group.count is not None:
            own = [by_name[target.party] for target in group.names]
            if is_all_named and len(own) < group.count:
                own = one.of_group(group, by_name.values())
            found.append(_of_names(group, own))
    found += [previous(target, lists, window) for target in description.previously_designated]
    return tuple(found)


def previous(target: NamedTarget, lists: Lists, window: Window | None) -> Finding:
    """Answer for a party that is said to be listed already: never one of the new ones."""
    rows = [row for row in lists.rows if window is None or not _came_then(row, window)]
    found = namesakes_among(target, rows, lists.record_of)
    found = found or bearers_among(target, rows, lists.record_of)
    return Finding(
        source=target.party,
        status="none" if not found else "complete" if len(found) == 1 else "ambiguous",
        wanted=1,
        shown=tuple(Shown(one.unit, name_criteria(target, one)) for one in found),
        reason=reasons.of_previous(target.name, [one.unit for one in found]),
        mentions=True,
    )


def _came_then(row: LedgerRow, window: Window) -> bool:
    """Tell a row that its list, or two versions of it, date to the very days of a measure."""
    moment = moment_in(row, "add", window)
    if moment is None or moment.how != "listed":
        return False
    if row.effective is not None or moment.when is None:
        return row.effective is not None
    return fit(moment.when, row.zone, edges(window)) == "within"


def _is_apart(group: TargetGroup) -> bool:
    """Tell a group of whom nobody is named, whoever is named beside it: `A, B and three firms`."""
    return any(one.field == "names" for one in group.absent)


def _open(group: TargetGroup) -> bool:
    """Tell whether a group wants parties beyond those that are named."""
    if group.count is None:
        return not group.names
    return len(group.names) < group.count


def _of_names(group: TargetGroup, parts: Sequence[Finding]) -> Finding:
    """Answer a group all of whose parties are named."""
    shown = {one.unit.party_id: one for part in parts for one in part.shown}
    n_clear = sum(part.status == "complete" for part in parts)
    status = overall(part.status for part in parts) if parts else "none"
    reason = reasons.of_names(len(parts), n_clear)
    units = tuple(shown.values())
    return Finding(
        source=group.id, status=status, wanted=group.count, shown=units, reason=reason
    )  # fmt: skip


class _Solver:
    """The rows of a tier, sorted by what happened to them in the window."""

    def __init__(
        self, description: DesignationDescription, lists: Lists, window: Window | None
    ) -> None:
        self.description = description
        self.lists = lists
        self.window = window
        self.dated: list[tuple[LedgerRow, Moment | None]] = []
        self.undated: list[LedgerRow] = []
        for row in lists.rows:
            moment = moment_in(row, description.action, window) if window else None
            if moment is not None:
                self.dated.append((row, moment))
            elif self._may_be(row):
                self.undated.append(row)
        self.units = units_of(self.dated, lists.record_of)

    def _may_be(self, row: LedgerRow) -> bool:
        """Tell whether nothing says that a row did not come in the window."""
        if self.description.action != "add":
            return False
        if any(one.when is not None for one in moments(row, "add")[:1]):
            return self.window is None
        return self.window is None or not before(row, self.window)

    def named(self, target: NamedTarget) -> Finding:
        """Answer for a party that is named."""
        found = _among(target, self.units)
        return self._found(target, found) if found else self._named_elsewhere(target)

    def _found(self, target: NamedTarget, found: Sequence[Candidate]) -> Finding:
        return Finding(
            source=target.party,
            status="complete" if len(found) == 1 else "ambiguous",
            wanted=1,
            shown=tuple(self._shown(target, one) for one in found),
            reason=reasons.of_name(target.name, [one.unit for one in found]),
        )

    def in_round(
        self, named: Sequence[NamedTarget], found: Mapping[str, Finding]
    ) -> dict[str, Finding]:
        """Answer for names again among those who came in one round with the ones that were found.

        Only where the list does not date what came: else the days have told already.
        """
        surely = [each for each in found.values() if each.status == "complete"]
        units = [shown.unit for each in surely for shown in each.shown]
        left = [one for one in named if found[one.party].status in ("none", "ambiguous")]
        if not left or not units or any(map(_is_dated, units)):
            return {}
        taken = {one.party_id for one in units}
        known = [number for unit in units for number in numbers_of(unit)]
        free = [one for one in self.units if one.party_id not in taken and not _is_dated(one)]
        near = round_of(free, known, FEW)
        answers: dict[str, Finding] = {}
        for target in left:
            chosen = _among(target, near)
            if len(chosen) == 1:
                answers[target.party] = self._found(target, chosen)
        return answers

    def without_round(
        self, named: Sequence[NamedTarget], found: Mapping[str, Finding]
    ) -> dict[str, Finding]:
        """Answer for people named without the names between, where nobody tells of which round."""
        if any(each.status == "complete" for each in found.values()):
            return {}
        left = (one for one in named if found[one.party].status == "none")
        chosen = ((one, bearers_of_more(one, self.units)) for one in left)
        return {one.party: self._found(one, bearers) for one, bearers in chosen if bearers}

    def out_of_round(self, found: Mapping[str, Finding]) -> dict[str, Finding]:
        """Show as not certain who came in another round than all others, where days are not known.

        Only of three or more, and only far apart: some entries are prepared long before. An entry
        of the document whose own date of birth or number the list has is that party.
        """
        numbers = {
            source: [number for unit in _units(each) for number in numbers_of(unit)]
            for source, each in found.items()
            if each.status == "complete"
            and all(_is_new(unit) and not _is_dated(unit) for unit in _units(each))
        }
        answers: dict[str, Finding] = {}
        for source, own in numbers.items():
            others = [theirs for name, theirs in numbers.items() if name != source]
            is_alike = any(_is_particular(shown) for shown in found[source].shown)
            if len(others) >= _FEWEST and own and not is_alike and is_far(own, others):
                each = found[source]
                answers[source] = msgspec.structs.replace(
                    each, status="ambiguous", reason=reasons.of_other_round(each.reason)
                )
        return answers

    def _named_elsewhere(self, target: NamedTarget) -> Finding:
        """Answer for a name that is not among what came: it may be older, or not dated."""
        name, coverage = target.name, self.lists.coverage
        undated = self._namesakes(target, self.undated)
        if undated:
            status: LinkStatus = "cannot_resolve"
            reason = reasons.not_dated(
                f"{name} stands", coverage, lists_of(one.unit for one in undated)
            )
            shown = tuple(self._shown(target, one) for one in undated)
            return self._missing(target.party, 1, status, reason, shown)
        rows = [row for row in self.lists.rows if self.window and before(row, self.window)]
        older = self._namesakes(target, rows) if self.description.action == "add" else ()
        if older and self.window and not reasons.is_older(self.window, coverage):
            reason = reasons.before_that(name, [one.unit for one in older])
            return self._missing(target.party, 1, "none", reason)
        return self._absent(target.party, 1)

    def _namesakes(self, target: NamedTarget, rows: Sequence[LedgerRow]) -> tuple[Candidate, ...]:
        return namesakes_among(target, rows, self.lists.record_of)

    def of_group(self, group: TargetGroup, found: Iterable[Finding]) -> list[Finding]:
        """Give the named parties that a group counts, where the text does not say who is of it."""
        return [
            one
            for one in found
            if one.status == "complete"
            and self.window is not None
            and all(
                fits(group_criteria(shown.unit, group, self.description, self.window))
                for shown in one.shown
            )
        ][: group.count]

    def _shown(self, target: NamedTarget, one: Candidate) -> Shown:
        date = (date_criterion(one.unit, self.window),) if self.window else ()
        program = program_criterion(one.unit, self.description)
        more = (program,) if program and program.verdict == "met" else ()
        return Shown(one.unit, (*date, *name_criteria(target, one), *more))

    def described(
        self,
        groups: Sequence[TargetGroup],
        used: set[str],
    ) -> dict[str, Finding]:
        """Answer for groups that are described, by group id."""
        if not groups:
            return {}
        if self.window is None:
            return {group.id: self._absent(group.id, group.count) for group in groups}
        fresh = [unit for unit in self.units if unit.party_id not in used and _is_new(unit)]
        found = self._shared_out(groups, fresh)
        if any(one.status == "ambiguous" for one in found.values()):
            found = self._shared_in_round(groups, fresh, used) or found
        if all(one.status == "complete" for one in found.values()):
            return found
        rest = [unit for unit in self.units if unit.party_id not in used]
        if len(rest) > len(fresh):
            wider = self._shared_out(groups, rest)
            if all(one.status == "complete" for one in wider.values()):
                return wider
        return self._with_named(groups, used) or found

    def _with_named(self, groups: Sequence[TargetGroup], used: set[str]) -> dict[str, Finding]:
        """Share out all who came where those that are named later may be of the groups.

        `The ministry listed six men and a firm. ... Among the men is A; the firm is B`: only where
        the groups are everybody who came and hold everybody who is named.
        """
        new = [unit for unit in self.units if _is_new(unit)]
        counted = sum(group.count or 0 for group in groups)
        if not used or counted != len(new) or any(map(_is_apart, groups)):
            return {}
        opening = min((group.span.end for group in groups if group.span), default=0)
        if any(
            target.span is None or target.span.start < opening
            for group in self.description.groups
            for target in group.names
        ):
            return {}
        found = self._shared_out(groups, new)
        told = {shown.unit.party_id for one in found.values() for shown in one.shown}
        is_whole = all(one.status == "complete" for one in found.values())
        return found if is_whole and used <= told else {}

    def _shared_in_round(
        self, groups: Sequence[TargetGroup], fresh: Sequence[Unit], used: set[str]
    ) -> dict[str, Finding]:
        """Share out who came in one round with the named parties, where lists give no days."""
        known = [unit for unit in self.units if unit.party_id in used]
        if not known or any(map(_is_dated, known)):
            return {}
        numbers = [number for unit in known for number in numbers_of(unit)]
        near = round_of([one for one in fresh if not _is_dated(one)], numbers, FEW)
        found = self._shared_out(groups, near)
        return found if all(one.status == "complete" for one in found.values()) else {}

    def _shared_out(
        self,
        groups: Sequence[TargetGroup],
        units: Sequence[Unit],
    ) -> dict[str, Finding]:
        assert self.window is not None  # noqa: S101 - the caller has looked
        tables: dict[str, dict[str, tuple[Criterion, ...]]] = {}
        for group in groups:
            held = {
                unit.party_id: group_criteria(unit, group, self.description, self.window)
                for unit in units
            }
            tables[group.id] = {party: lines for party, lines in held.items() if fits(lines)}
        counted = [group for group in groups if group.count is not None]
        wanted = [_wanted(group) for group in counted]
        outcome = assign(
            {
                unit.party_id: frozenset(
                    number
                    for number, group in enumerate(counted)
                    if unit.party_id in tables[group.id]
                )
                for unit in units
            },
            wanted,
        )
        by_id = {unit.party_id: unit for unit in units}
        shared = [party for parties in outcome.possible for party in parties]
        found = {}
        for group, count, parties in zip(counted, wanted, outcome.possible, strict=True):
            parties = told(parties, tables[group.id], count)
            alone = all(shared.count(party) == 1 for party in parties)
            status = _status(len(parties), count, ok=outcome.feasible or alone)
            shown = tuple(Shown(by_id[party], tables[group.id][party]) for party in parties)
            if status == "none":
                found[group.id] = self._absent(group.id, count, group)
            else:
                reason = reasons.of_group(status, count, [one.unit for one in shown])
                found[group.id] = self._missing(group.id, count, status, reason, shown)
        for group in groups:
            if group.count is None:
                taken = set(shared)
                shown = tuple(
                    Shown(by_id[party], lines)
                    for party, lines in tables[group.id].items()
                    if party not in taken
                )
                reason = reasons.of_uncounted([one.unit for one in shown])
                found[group.id] = (
                    self._missing(group.id, None, "ambiguous", reason, shown)
                    if shown
                    else self._absent(group.id, None, group)
                )
        return found

    def _absent(self, source: str, wanted: int | None, group: TargetGroup | None = None) -> Finding:
        """Answer that nothing was found, or that nothing can be."""
        coverage, action = self.lists.coverage, self.description.action
        if self.window is None:
            reason = reasons.not_there(None, coverage, action=action)
            return self._missing(source, wanted, "cannot_resolve", reason)
        if reasons.is_older(self.window, coverage):
            reason = reasons.not_there(self.window, coverage, action=action)
            return self._missing(source, wanted, "none", reason)
        having = self._fitting_undated(group) if group is not None else frozenset()
        if reasons.is_undated(coverage) or having:
            reason = reasons.not_dated("Parties that may be meant stand", coverage, having)
            return self._missing(source, wanted, "cannot_resolve", reason)
        reason = reasons.not_there(self.window, coverage, action=action)
        return self._missing(source, wanted, "none", reason)

    def _fitting_undated(self, group: TargetGroup) -> frozenset[str]:
        """Give the lists that have parties whom a group may mean, and not when they came."""
        window = self.window
        if window is None:
            return frozenset()
        units = units_of([(row, None) for row in self.undated], lambda _: None)
        return lists_of(
            one for one in units if fits(group_criteria(one, group, self.description, window))
        )

    def _missing(
        self,
        source: str,
        wanted: int | None,
        status: LinkStatus,
        reason: str,
        shown: tuple[Shown, ...] = (),
    ) -> Finding:
        return Finding(source=source, status=status, wanted=wanted, shown=shown, reason=reason)


def _is_new(unit: Unit) -> bool:
    return any(one is not None and one.how != "put under" for one in unit.moments)


def _among(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find who is named among what came; among few also somebody with more names than that."""
    found = candidates(target, units) or bearers_of_short(target, units)
    return found or (bearers_of_more(target, units) if len(units) <= FEW else ())


def _units(found: Finding) -> list[Unit]:
    return [shown.unit for shown in found.shown]


def _is_particular(shown: Shown) -> bool:
    """Tell a party of which a document has the date of birth, or a number, of the list."""
    return any(
        one.name in ("birth_date", "identifier") and one.verdict == "met" for one in shown.criteria
    )


def _is_dated(unit: Unit) -> bool:
    return any(one is not None and is_of_days(one.when) for one in unit.moments)


def _wanted(group: TargetGroup) -> int:
    """Give how many of a group are left when those that are named have been found."""
    return (group.count or 0) - len(group.names)


def _status(n_possible: int, wanted: int, *, ok: bool) -> LinkStatus:
    if not n_possible:
        return "none"
    if n_possible < wanted or not ok:
        return "short"
    return "complete" if n_possible == wanted else "ambiguous"
