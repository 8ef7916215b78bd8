"""One description held against the lists of one tier: named parties first, then groups.

Source: this project.
"""

from collections.abc import Iterable, Mapping, Sequence

from proscribe.ledger.resolution import reasons
from proscribe.ledger.resolution.answers import Finding, Lists, overall
from proscribe.ledger.resolution.came import Came
from proscribe.ledger.resolution.fitting import without_strangers
from proscribe.ledger.resolution.groups import (
    find_described,
    find_everybody,
    fitting_names,
    is_apart,
)
from proscribe.ledger.resolution.named import find_named, find_previous
from proscribe.ledger.wanted import kind_of
from proscribe.ledger.window import Window
from proscribe.model.described import (
    DesignationDescription,
    TargetGroup,
    counts_others,
    is_part_of,
)


def solve(
    description: DesignationDescription,
    lists: Lists,
    window: Window | None,
    told: Window | None = None,
) -> tuple[Finding, ...]:
    """Answer every part of a description, in the order of the document.

    Args:
        description: What is described.
        lists: The lists of one tier, none of them empty of coverage.
        window: When it was, None when the document does not say.
        told: The same as the document tells it, where `window` is wider: who was listed before was
            so by then.
    """
    came = Came(description, lists, window)
    by_name = find_named([one for group in description.groups for one in group.names], came)
    used = _certain(by_name.values())
    groups = [
        without_strangers(group, [by_name[one.party] for one in group.names], description, window)
        if group.count is not None
        else group
        for group in description.groups
    ]
    named = _of_named(description, groups, by_name, came)
    left = [group for group in groups if _is_open(group) and group.id not in named]
    parts = [group for group in left if any(is_part_of(group, other) for other in left)]
    sums = _sums([group for group in left if group not in parts], by_name, came)
    if not sums:
        parts += [
            group
            for group in left
            if group not in parts and any(_is_of_all(group, other, came) for other in left)
        ]
    taken = [group.id for group in parts] + list(sums)
    wanted = [group for group in left if group.id not in taken]
    within = _certain(by_name[one.party] for group in wanted for one in group.names)
    described = find_described(wanted, came, used, within)
    counted = [group for group in description.groups if group.count is not None]
    if any(described[group.id].status != "complete" for group in wanted) and not parts:
        everybody = find_everybody(counted, came)
    else:
        everybody = {}
    for group in parts:
        described |= find_described([group], came, set())  # who is named may be of it or not
    found: list[Finding] = []
    for group, whole in zip(groups, description.groups, strict=True):
        found += [by_name[target.party] for target in whole.names]
        if group.id in everybody:
            found.append(everybody[group.id])
        elif group.id in described:
            own = [by_name[target.party] for target in group.names]
            found.append(_with_names(group, own, described[group.id]))
        elif group.id in sums:
            own = [*sums[group.id], *(described[one.id] for one in _behind(group, left))]
            found.append(_of_names(group, own))
        elif group.count is not None:
            own = [by_name[target.party] for target in group.names]
            found.append(_of_names(group, named.get(group.id, own)))
    new = means_as_new(found)
    found += [
        find_previous(one, lists, told or window, new) for one in description.previously_designated
    ]
    return tuple(found)


def _certain(found: Iterable[Finding]) -> frozenset[str]:
    """Give the ids of the parties that some answers have for certain."""
    return frozenset(
        shown.unit.party_id for one in found if one.status == "complete" for shown in one.shown
    )


def means_as_new(found: Iterable[Finding]) -> frozenset[str]:
    """Give the ids of the records that are certainly new by some answers."""
    return frozenset(
        row.record_id
        for one in found
        if one.status == "complete" and not one.mentions
        for shown in one.shown
        for row in shown.unit.rows
    )


def _is_of_all(group: TargetGroup, whole: TargetGroup, came: Came) -> bool:
    """Tell some of a number that counts everybody of their kind who came.

    `22 people are listed, ten governors among them`, where 22 came.
    """
    kinds = [{kind_of(row.schema) for row in unit.rows} for unit in came.new]
    return (
        group.type == whole.type != "unknown"
        and 1 < (group.count or 0) < (whole.count or 0)
        and whole.count == sum(whole.type in kind for kind in kinds)
        and not counts_others(group)
        and not group.names
    )


def _of_named(
    description: DesignationDescription,
    groups: Sequence[TargetGroup],
    by_name: Mapping[str, Finding],
    came: Came,
) -> dict[str, list[Finding]]:
    """Give by id the named parties of open groups where everybody who is counted is named.

    `Three men and their firm were listed: A, B, C and D Ltd.`: which name is of which group the
    list says.
    """
    counted = sum(group.count or 0 for group in groups if not is_apart(group))
    if not counted or sum(len(group.names) for group in description.groups) < counted:
        return {}
    found = {
        group.id: fitting_names(group, list(by_name.values()), came)
        for group in groups
        if group.count is not None and _is_open(group) and not is_apart(group)
    }
    counts = {group.id: group.count or 0 for group in groups}
    return {name: own for name, own in found.items() if len(own) >= counts[name]}


def _sums(
    groups: Sequence[TargetGroup], by_name: Mapping[str, Finding], came: Came
) -> dict[str, list[Finding]]:
    """Give by id the named parties of groups that count who is told of behind them once more.

    `Ten people were listed. A to G ... Three officers complete the list`: the ten are the seven and
    the three, and nobody else is wanted for them.
    """
    found: dict[str, list[Finding]] = {}
    for group in groups:
        behind = _behind(group, groups)
        if not behind or is_apart(group) or group.type == "unknown":
            continue
        named = fitting_names(group, list(by_name.values()), came)
        rest = sum((one.count or 0) - len(one.names) for one in behind)
        if named and all(one.count for one in behind) and group.count == rest + len(named):
            found[group.id] = named
    return found


def _behind(group: TargetGroup, groups: Iterable[TargetGroup]) -> list[TargetGroup]:
    """Give the groups of such parties as another one counts, which stand behind it."""
    return [one for one in groups if one.type == group.type and one.span.start >= group.span.end]


def _is_open(group: TargetGroup) -> bool:
    """Tell whether a group wants parties beyond those that are named."""
    if group.count is None:
        return not group.names
    return len(group.names) < group.count


def _with_names(group: TargetGroup, own: Sequence[Finding], rest: Finding) -> Finding:
    """Answer a group some of whose parties are named: with all of it, where all are found."""
    if not own or not all(one.status == "complete" for one in (*own, rest)):
        return rest
    shown = {one.unit.party_id: one for part in (*own, rest) for one in part.shown}
    if len(shown) != group.count:
        return rest
    reason = reasons.of_some_named(len(own), rest.reason)
    return Finding(
        source=group.id, status="complete", wanted=group.count, shown=tuple(shown.values()),
        reason=reason,
    )  # fmt: skip


def _of_names(group: TargetGroup, parts: Sequence[Finding]) -> Finding:
    """Answer a group all of whose parties are named; open where more are named that fit it."""
    shown = {one.unit.party_id: one for part in parts for one in part.shown}
    n_clear = sum(part.status == "complete" for part in parts)
    status = overall(part.status for part in parts) if parts else "none"
    reason = reasons.of_names(len(parts), n_clear)
    if group.count is not None and len(parts) > group.count:  # of whom not all are meant
        status = "ambiguous"
        reason = reasons.of_group(status, group.count, [one.unit for one in shown.values()])
    return Finding(
        source=group.id, status=status, wanted=group.count, shown=tuple(shown.values()),
        reason=reason,
    )  # fmt: skip
