"""Names that belong to the groups which count them: `two men and a company`.

What the lists tell of who bears a name says of which group it is, where the words do not.

Source: this project.
"""

from collections.abc import Sequence

import msgspec

from proscribe.ledger.parties.criteria import group_criteria
from proscribe.ledger.parties.names import candidates, may_bear
from proscribe.ledger.parties.unit import Unit, units_of
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window
from proscribe.model.described import (
    DesignationDescription,
    NamedTarget,
    TargetGroup,
    Verdict,
    counts_others,
)
from proscribe.reports.designations.settling.twins import says_also

RULE = "link/spotted@1"


class Filler:
    """Fills the groups of a description with names.

    The rows of the list bear the names; where no window is known nobody is of a group for certain.
    """

    def __init__(
        self,
        description: DesignationDescription,
        rows: Sequence[LedgerRow],
        window: Window | None,
        text: str,
    ) -> None:
        self._text = text
        self._description = description
        self._rows = rows
        self._window = window

    def with_targets(self, targets: Sequence[NamedTarget]) -> DesignationDescription:
        """Add names to the group that lacks as many and that they fit, else as one of their own.

        A group told of in the line of a name has it, or none has.
        """
        groups = list(self._description.groups)
        units = self._units(targets)
        own = [group for group in groups if any(self._is_in_line(group, one) for one in targets)]
        for number, group in enumerate(groups):
            if own and group not in own:
                continue
            if _lacks(group) >= len(targets) and all(
                self._is_of(target, group, units) and not self._is_told_before(target, group)
                for target in targets
            ):
                groups[number] = msgspec.structs.replace(group, names=(*group.names, *targets))
                return msgspec.structs.replace(self._description, groups=tuple(groups))
        if targets:
            made = TargetGroup(
                id=f"{self._description.id}-spotted",
                party=None,
                count=None,
                type="unknown",
                names=tuple(targets),
                span=targets[0].span,
                basis="external",
                rule=RULE,
            )
            groups.append(made)
        return msgspec.structs.replace(self._description, groups=tuple(groups))

    def without_total(self) -> DesignationDescription:
        """Take away a number that who is named behind it and the others told of make up.

        `Britain sanctioned five people. ... Rosa Lind ... Karl Tarn ... Three others were added`:
        where the lists tell the names, the sentences could not say it.
        """
        groups = self._description.groups
        others = [one for one in groups if counts_others(one) and one.count and not one.names]
        rest = sum(one.count or 0 for one in others)
        for number, one in enumerate(groups):
            starts = [each.span.start for each in others] + [each.span.start for each in one.names]
            behind = all(one.span.end <= start for start in starts)
            fits = all(each.type in (one.type, "unknown") for each in others)
            if not (others and one.names and behind and fits) or one in others:
                continue
            if one.count == rest + len(one.names):
                left = TargetGroup(
                    id=one.id, party=None, count=None, type="unknown", names=one.names,
                    span=one.names[0].span, basis=one.basis, rule=one.rule,
                )  # fmt: skip
                made = (*groups[:number], left, *groups[number + 1 :])
                return msgspec.structs.replace(self._description, groups=made)
        return self._description

    def shared(self) -> DesignationDescription:
        """Share out names beside the groups, and those of which the lists say they are of another.

        Only where they are as many as the groups lack, and each fits one; else all stay.
        """
        groups = self._description.groups
        units = self._units([one for group in groups for one in group.names])
        counted = [group for group in groups if not _is_loose(group)]
        moved = [one for group in groups if _is_loose(group) for one in group.names]
        filled: list[TargetGroup] = []
        for group in counted:
            kept = tuple(one for one in group.names if not self._is_not_of(one, group, units))
            moved += [one for one in group.names if one not in kept]
            filled.append(msgspec.structs.replace(group, names=kept))
        room = sum(_lacks(group) for group in filled)
        apart = [one for one in moved if _is_before(one, filled)]
        if len(moved) > room >= len(moved) - len(apart):
            # `against Made Bank and four persons connected with it`
            moved = [one for one in moved if one not in apart]
        else:
            apart = []
        total = self._description.total
        is_sum = self._description.total_basis == "inferred"
        within = _told_within(filled) if is_sum else []
        if moved and within and len(moved) + len(within) == room:
            moved += within  # `eight people`, and further down `two relatives of his, A and B`
            total = total - len(within) if total is not None else None
        if not moved or len(moved) != room:
            return self._description
        for target in moved:
            place = next(
                (
                    number
                    for number, group in enumerate(filled)
                    if _lacks(group)
                    and self._is_of(target, group, units)
                    and not self._is_told_before(target, group)
                ),
                None,
            )
            if place is None:
                return self._description
            names = (*filled[place].names, target)
            filled[place] = msgspec.structs.replace(filled[place], names=names)
        if apart:
            loose = next(group for group in groups if _is_loose(group))
            filled.append(msgspec.structs.replace(loose, names=tuple(apart)))
        return msgspec.structs.replace(self._description, groups=tuple(filled), total=total)

    def _units(self, targets: Sequence[NamedTarget]) -> Sequence[Unit]:
        bears = [may_bear(one) for one in targets]
        named = [row for row in self._rows if any(test(row.names) for test in bears)]
        return units_of(((row, None) for row in named), lambda _: None)

    def _is_of(self, target: NamedTarget, group: TargetGroup, units: Sequence[Unit]) -> bool:
        """Tell whether all who may bear a name, one at least, are such as a group says."""
        verdicts = self._verdicts(target, group, units)
        return bool(verdicts) and not any("not_met" in each for each in verdicts)

    def _is_in_line(self, group: TargetGroup, target: NamedTarget) -> bool:
        """Tell a counted group that stands in the same line, in front of a name."""
        return (
            group.count is not None
            and group.span.end <= target.span.start
            and "\n" not in self._text[group.span.end : target.span.start]
        )

    def _is_told_before(self, target: NamedTarget, group: TargetGroup) -> bool:
        """Tell a party told of before a group of others, of somebody's own, or of more besides.

        `Rosa Lind ... Also designated are two colonels of the brigade`: she is none of them.
        """
        if target.span.start >= group.span.start:
            return False
        place = group.span.start, group.span.end
        return counts_others(group) or bool(group.linked_to) or says_also(self._text, place)

    def _is_not_of(self, target: NamedTarget, group: TargetGroup, units: Sequence[Unit]) -> bool:
        """Tell whether nobody who may bear a name, and one does, is such as a group says."""
        verdicts = self._verdicts(target, group, units)
        return bool(verdicts) and all("not_met" in each for each in verdicts)

    def _verdicts(
        self, target: NamedTarget, group: TargetGroup, units: Sequence[Unit]
    ) -> list[set[Verdict]]:
        window = self._window
        if window is None:
            return []
        return [
            {
                line.verdict
                for line in group_criteria(one.unit, group, self._description, window)
                if line.name not in ("date", "program")
            }
            for one in candidates(target, units)
        ]


def _told_within(groups: Sequence[TargetGroup]) -> list[NamedTarget]:
    """Give the names of full groups behind all groups that lack some: they may be of these."""
    last = max((group.span.end for group in groups if _lacks(group)), default=0)
    behind = (
        group
        for group in groups
        if not _lacks(group)
        and group.span.start >= last
        and not counts_others(group)
        and not group.linked_to
    )
    return [one for group in behind for one in group.names]


def _lacks(group: TargetGroup) -> int:
    return max(0, (group.count or 0) - len(group.names))


def _is_loose(group: TargetGroup) -> bool:
    """Tell named parties that no description counts or tells of."""
    told = (group.kind, group.nationality, group.country, group.based_in_any, group.linked_to)
    return group.count is None and bool(group.names) and not any(told)


def _is_before(target: NamedTarget, groups: Sequence[TargetGroup]) -> bool:
    """Tell a party that is named in front of all groups."""
    return all(target.span.end <= group.span.start for group in groups)
