"""What the lists settle where the sentence was read otherwise: new, listed before, or of another.

A sentence can be read wrongly; a list cannot say of one day what it says of another. A party that
is read as new and that the newer list had long before is one listed before. One that is read as
listed before and that came in the very days of the measure, or under a number side by side with
those of its parties, is new. One that another measure of the document has, and its own has not, is
of that other. A piece of a listed name (`Levant` of `Islamic State in Iraq and the Levant`) is that
name. Nothing else is moved.

Source: this project; measured on the annotated announcements (`quality/reports_linking.py`).
"""

from collections.abc import Iterable, Sequence

import msgspec

from proscribe.ledger.parties.names import candidates, may_bear
from proscribe.ledger.parties.rounds import Number, is_among, is_of_days, numbers_of
from proscribe.ledger.parties.unit import units_of
from proscribe.ledger.resolution.answers import Lists, Resolved
from proscribe.ledger.resolution.arrivals import are_older, came, stood_before
from proscribe.ledger.resolve import resolve
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window, edges, moment_in
from proscribe.model.account import PartyRole
from proscribe.model.described import DesignationDescription, NamedTarget, Resolution, TargetGroup
from proscribe.model.report import Party, Report
from proscribe.reports.designations.describe import total_of
from proscribe.reports.designations.draft import BEFORE
from proscribe.reports.designations.settling.roll import ROLES
from proscribe.reports.linking.voices import Voices
from proscribe.reports.times.nearby import bounds

RULE = "link/settled@1"

Windows = dict[str, Window | None]


def with_settled(report: Report, lists: Lists, windows: Windows) -> Report:
    """Move named parties to where the lists have them.

    Args:
        report: A report whose parties have been read and spotted.
        lists: What the loaded lists have.
        windows: By id of a description its window.
    """
    if not lists.rows:
        return report
    table = _Table(report, lists, windows)
    for one in report.descriptions:
        if one.action == "add" and one.rule != BEFORE and windows.get(one.id) is not None:
            table.settle(one.id)
    return table.report()


class _Table:
    """The descriptions of a report while parties are moved."""

    def __init__(self, report: Report, lists: Lists, windows: Windows) -> None:
        self._report = report
        self._lists = lists
        self._windows = windows
        self._made = {one.id: one for one in report.descriptions}
        self._roles: dict[str, PartyRole] = {}
        self._voices = Voices(report)

    def settle(self, name: str) -> None:
        """Settle the parties of one measure."""
        one, window = self._made[name], self._windows[name]
        assert window is not None  # noqa: S101 - the caller has looked
        resolved = resolve(one, self._lists, window)
        answers = {each.source: each for each in resolved.resolutions}
        for target in [each for group in one.groups for each in group.names]:
            if answers[target.party].status in ("none", "ambiguous"):
                self._settle_new(name, target, answers[target.party], window)
        if one.previously_designated:
            self._settle_previous(name, resolved, window)

    def _settle_new(
        self, name: str, target: NamedTarget, answer: Resolution, window: Window
    ) -> None:
        other = self._other_of(name, target)
        if (
            other is not None
            and self._has(other, target)
            and are_older(self._made[name], self._lists, window)
        ):
            return  # `Canada added A as well`: of whom its list, an older one, can tell nothing
        if other is not None:
            self._take_out(name, target)
            self._put_in(other, target)
        elif answer.status == "none" and stood_before(
            self._made[name], self._lists, window, target
        ):
            self._take_out(name, target)
            one = self._made[name]
            self._made[name] = msgspec.structs.replace(
                one, previously_designated=(*one.previously_designated, target)
            )
            self._roles[target.party] = "previously_designated"

    def _has(self, name: str, target: NamedTarget) -> bool:
        """Tell a measure that names a party too."""
        names = [each for group in self._made[name].groups for each in group.names]
        return any(each.party == target.party or each.name == target.name for each in names)

    def _other_of(self, name: str, target: NamedTarget) -> str | None:
        """Give the one other measure in whose days a party of that name came, or was changed."""
        found = [
            one.id
            for one in self._made.values()
            if one.id != name
            and (one.action == "add" or (one.action == "amend" and _tells_of(one, target)))
            and one.rule != BEFORE
            and (window := self._windows.get(one.id)) is not None
            and self._arrived(one, target, window)
        ]
        return found[0] if len(found) == 1 else None

    def _arrived(
        self, one: DesignationDescription, target: NamedTarget, window: Window
    ) -> Sequence[LedgerRow]:
        """Give the rows of the one party of that name that came in the days of a measure."""
        return self._bearer(target, came(one, self._lists, window))

    def _bearer(self, target: NamedTarget, rows: Iterable[LedgerRow]) -> Sequence[LedgerRow]:
        """Give the rows of the one party of some that bears a name; nothing of several."""
        bears = may_bear(target)
        units = units_of(((row, None) for row in rows if bears(row.names)), self._lists.record_of)
        found = [each for each in candidates(target, units) if each.equal]
        return found[0].unit.rows if len(found) == 1 else ()

    def _settle_previous(self, name: str, answers: Resolved, window: Window) -> None:
        """Take for new who is said to be listed before and came with the others."""
        one = self._made[name]
        rows = came(one, self._lists, window, for_certain=False)
        linked = {
            (link.dataset, link.record_id) for link in answers.links
            if link.kind == "designates" and link.status == "complete"
        }  # fmt: skip
        known = [
            number
            for row in rows
            if (row.dataset, row.record_id) in linked
            for number in numbers_of(row)
        ]
        new = {target.name for group in one.groups for target in group.names}
        left = [
            each
            for each in one.previously_designated
            if each.name not in new and not self._voices.is_of_another(each, one)
        ]
        found: list[NamedTarget] = []
        bearers = {each.party: self._bearer(each, rows) for each in left}
        while True:
            more = [
                each
                for each in left
                if each not in found and self._is_new(each, bearers[each.party], known, window)
            ]
            if not more:
                break
            found += more
            known += [n for each in more for row in bearers[each.party] for n in numbers_of(row)]
        for target in found:
            self._take_out(name, target)
            self._put_in(name, target)

    def _is_new(
        self,
        target: NamedTarget,
        rows: Sequence[LedgerRow],
        known: Sequence[Number],
        window: Window,
    ) -> bool:
        """Tell whether the lists have a party as one of a measure: by its day, or by its number.

        A number says nothing where a day that the text tells fits what the list knows.
        """
        for row in rows:
            moment = moment_in(row, "add", window)
            is_of_then = moment is not None and moment.how == "listed" and is_of_days(moment.when)
            if is_of_then and row.effective is not None:
                return True
            if (is_of_then or is_among(numbers_of(row), known)) and not self._is_told_of(
                target, row, window
            ):
                return True
        return False

    def _is_told_of(self, target: NamedTarget, row: LedgerRow, window: Window) -> bool:
        """Tell whether the sentence has a day before a measure on which a row can have come."""
        came_at, (start, _) = row.first_seen, edges(window)
        return any(
            one.span is not None
            and target.entry.start <= one.span.start < target.entry.end
            and (told := bounds(one)) is not None
            and bool(told[1])
            and came_at.earliest[:10] <= told[1][:10]
            and told[1] <= start
            for one in self._report.times
        )

    def _take_out(self, name: str, target: NamedTarget) -> None:
        one = self._made[name]
        groups = [
            msgspec.structs.replace(
                each, names=tuple(other for other in each.names if other is not target)
            )
            if target in each.names
            else each
            for each in one.groups
        ]
        kept = tuple(each for each in groups if each.names or each.count or each.party)
        before = tuple(each for each in one.previously_designated if each is not target)
        self._made[name] = msgspec.structs.replace(
            one, groups=kept, previously_designated=before, total=_total(one, kept)
        )

    def _put_in(self, name: str, target: NamedTarget) -> None:
        one = self._made[name]
        groups = list(one.groups)
        own = next((at for at, each in enumerate(groups) if each.rule == RULE), None)
        if own is not None:
            names = (*groups[own].names, target)
            groups[own] = msgspec.structs.replace(groups[own], names=names)
        else:
            groups.append(
                TargetGroup(
                    id=f"{one.id}-settled", party=None, count=None, type="unknown",
                    names=(target,), span=target.span, basis="external", rule=RULE,
                )
            )  # fmt: skip
        self._made[name] = msgspec.structs.replace(
            one, groups=tuple(groups), total=_total(one, groups)
        )
        self._roles[target.party] = ROLES[one.action]

    def report(self) -> Report:
        """Give the report with its descriptions and the roles of the parties that were moved."""
        return msgspec.structs.replace(
            self._report,
            descriptions=tuple(self._made[one.id] for one in self._report.descriptions),
            parties=tuple(self._with_role(one) for one in self._report.parties),
        )

    def _with_role(self, party: Party) -> Party:
        role = self._roles.get(party.id)
        if role is None:
            return party
        others = {"designated", "delisted", "amended", "previously_designated", "mentioned"}
        return msgspec.structs.replace(party, roles=tuple(sorted({*party.roles} - others | {role})))


def _tells_of(one: DesignationDescription, target: NamedTarget) -> bool:
    return any(
        each.start < target.entry.end and target.entry.start < each.end for each in one.evidence
    )


def _total(one: DesignationDescription, groups: Sequence[TargetGroup]) -> int | None:
    return total_of(groups) if one.total_basis == "inferred" else one.total
