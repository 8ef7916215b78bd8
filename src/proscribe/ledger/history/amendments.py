"""When a designation was changed: days that the list states, and changes between versions."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from proscribe.ledger.changes import FieldChange, designation_changes
from proscribe.ledger.history.line import Line, came
from proscribe.ledger.history.tracks import Statement
from proscribe.ledger.row import Amendment, When

_STATED = "amended on"  # told by the date of the amendment itself


def amendments_of(
    line: Line,
    statements: Sequence[Statement],
    details: Mapping[When, tuple[FieldChange, ...]],
) -> tuple[Amendment, ...]:
    """Give the changes of one designation, oldest first.

    Args:
        line: The line of versions.
        statements: What was said of the designation, oldest first.
        details: What changed in the entry beside its designations.
    """
    seen: dict[When, Amendment] = {}
    for before, after in _neighbours(statements):
        one = _between(before, after)
        if one is not None:
            when = came(line, before.last, after.first)
            seen[when] = msgspec.structs.replace(one, when=when)
    for when, fields in details.items():
        known = seen.get(when, Amendment(when=when))
        seen[when] = msgspec.structs.replace(known, fields=known.fields + fields)
    stated = sorted({one for each in statements for one in each.designation.amended})
    dates = [When(one.earliest, one.latest, "effective:list") for one in stated]
    return tuple(sorted(_dated(seen.values(), dates), key=_order))


def _neighbours(statements: Sequence[Statement]) -> Iterable[tuple[Statement, Statement]]:
    """Pair what one parser said with what the same parser said next."""
    newest: dict[str, Statement] = {}
    for one in statements:
        before = newest.get(one.parser)
        if before is not None:
            yield before, one
        newest[one.parser] = one


def _between(before: Statement, after: Statement) -> Amendment | None:
    old, new = before.designation, after.designation
    if old == new:
        return None
    fields = tuple(one for one in designation_changes((old,), (new,)) if one.field != _STATED)
    return Amendment(
        when=When("", "", "first_seen"),
        fields=fields,
        programs_added=tuple(sorted(set(new.programs) - set(old.programs))),
        programs_removed=tuple(sorted(set(old.programs) - set(new.programs))),
    )


def _dated(seen: Iterable[Amendment], dates: Sequence[When]) -> Iterable[Amendment]:
    """Date changes between versions by the last stated day that lies between them."""
    left = list(dates)
    for one in sorted(seen, key=_order):
        inside = [date for date in left if _lies_in(date, one.when)]
        if inside:
            left.remove(inside[-1])
            yield msgspec.structs.replace(one, when=inside[-1])
        elif one.fields or one.programs_added or one.programs_removed:
            yield one
    for date in left:
        yield Amendment(when=date)


def _lies_in(date: When, interval: When) -> bool:
    return interval.earliest[:10] <= date.earliest and date.latest <= interval.latest[:10]


def _order(one: Amendment) -> tuple[str, str, str]:
    return one.when.latest, one.when.earliest, one.when.basis
