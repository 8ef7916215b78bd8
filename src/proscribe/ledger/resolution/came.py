"""The rows of a tier, by what happened to them when a measure of a description took place.

Source: this project.
"""

from functools import cached_property

from proscribe.ledger.parties.criteria import fits, group_criteria
from proscribe.ledger.parties.rounds import is_of_days
from proscribe.ledger.parties.unit import Unit, lists_of, units_of
from proscribe.ledger.resolution import reasons
from proscribe.ledger.resolution.answers import Finding, Lists
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Moment, Window, before, moment_in, moments
from proscribe.model.described import DesignationDescription, LinkStatus, TargetGroup


class Came:
    """What came, went or was changed, and what may have.

    Attributes:
        description: What is described.
        lists: The lists of one tier.
        window: When it was, None when the document does not say.
        units: The parties to which it happened in the window.
        undated: Rows of which nothing says that they did not come in the window.
    """

    def __init__(
        self, description: DesignationDescription, lists: Lists, window: Window | None
    ) -> None:
        """Sort the rows of `lists`."""
        self.description = description
        self.lists = lists
        self.window = window
        self.undated: list[LedgerRow] = []
        dated: list[tuple[LedgerRow, Moment | None]] = []
        for row in lists.rows:
            moment = moment_in(row, description.action, window) if window else None
            if moment is not None:
                dated.append((row, moment))
            elif self._may_be(row):
                self.undated.append(row)
        self.units = units_of(dated, lists.record_of)

    def _may_be(self, row: LedgerRow) -> bool:
        """Tell whether nothing says that a row did not come in the window."""
        if self.description.action != "add":
            return False
        if any(one.when is not None for one in moments(row, "add")[:1]):
            return self.window is None
        return self.window is None or not before(row, self.window)

    @cached_property
    def new(self) -> tuple[Unit, ...]:
        """The parties that came, without those that were put under a further program."""
        return tuple(unit for unit in self.units if is_new(unit))

    def absent(self, source: str, wanted: int | None, group: TargetGroup | None = None) -> Finding:
        """Answer that nothing was found, or that nothing can be.

        Args:
            source: Id of the group, or party id of the name.
            wanted: How many are wanted, None when the document does not say.
            group: The group, where parties of which no day is known may be meant by it.
        """
        coverage, action = self.lists.coverage, self.description.action
        status: LinkStatus = "none"
        if self.window is None:
            status, reason = "cannot_resolve", reasons.not_there(None, coverage, action=action)
        elif reasons.is_older(self.window, coverage):
            reason = reasons.not_there(self.window, coverage, action=action)
        elif action == "remove" and reasons.begins_later(self.window, coverage):
            status, reason = "cannot_resolve", reasons.no_trace(coverage)
        else:
            having = self._fitting_undated(group, self.window) if group else frozenset()
            if reasons.is_undated(coverage) or having:
                status = "cannot_resolve"
                reason = reasons.not_dated("Parties that may be meant stand", coverage, having)
            else:
                reason = reasons.not_there(self.window, coverage, action=action)
        return Finding(source=source, status=status, wanted=wanted, shown=(), reason=reason)

    def _fitting_undated(self, group: TargetGroup, window: Window) -> frozenset[str]:
        """Give the lists that have parties whom a group may mean, and not when they came."""
        units = units_of([(row, None) for row in self.undated], lambda _: None)
        return lists_of(
            one for one in units if fits(group_criteria(one, group, self.description, window))
        )


def is_new(unit: Unit) -> bool:
    """Tell a party that came from one that was only put under a further program."""
    return any(one is not None and one.how != "put under" for one in unit.moments)


def is_dated(unit: Unit) -> bool:
    """Tell a party of which a list gives the day."""
    return any(one is not None and is_of_days(one.when) for one in unit.moments)
