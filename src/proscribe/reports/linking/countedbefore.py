"""Who is meant by a group that is counted as listed before: `Four men were listed on 3 May 2019`.

Who came on that day, on the lists of whoever listed them, as for a group that is new; but it is
shown as listed before, whoever it is. A year or a longer time tells nobody apart.

Source: this project.
"""

from collections.abc import Callable
from datetime import datetime

import msgspec

from proscribe.ledger.resolution.answers import Lists, Resolved
from proscribe.ledger.resolve import resolve
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, EarlierGroup
from proscribe.model.passage import Field
from proscribe.model.report import Report

_LONGEST = 45  # days: a month, and what a clock may be off
_AFTER = 1  # working days by which a list may follow


def resolved_before(
    report: Report,
    description: DesignationDescription,
    earlier: EarlierGroup,
    lists: Lists,
    window_of: Callable[[Report, DesignationDescription], Window | None],
) -> Resolved:
    """Answer for one group that is counted as listed before.

    Args:
        report: The report.
        description: The measure behind which the group is told of.
        earlier: The group.
        lists: What the loaded lists have.
        window_of: Gives the time of a description.

    Returns:
        One resolution, and its links, none of which is of a designation.
    """
    then = _then(description, earlier)
    window = window_of(report, then)
    if window is not None and not _is_short(window):
        window = None
    found = resolve(then, lists, window)
    answer = next(one for one in found.resolutions if one.source == earlier.group.id)
    if answer.status == "ambiguous":  # many may have come then; nobody is shown for them
        return Resolved(resolutions=(msgspec.structs.replace(answer, links=()),), links=())
    links = tuple(
        msgspec.structs.replace(one, kind="mentions")
        for one in found.links
        if one.id in answer.links
    )
    return Resolved(resolutions=(answer,), links=links)


def _then(description: DesignationDescription, earlier: EarlierGroup) -> DesignationDescription:
    """Give the measure of that day as a description: nothing else is known of it."""
    own = description.authority.value if description.authority else ""
    is_own = earlier.authority in ("", own)
    return msgspec.structs.replace(
        description,
        authority=description.authority
        if is_own
        else Field(earlier.authority, earlier.group.span, "inferred", earlier.group.rule),
        agency=description.agency if is_own else None,
        partners=tuple(one for one in description.partners if is_own and one.kind == "decided"),
        legal=(),
        programs=(),
        action="add",
        effective=earlier.listed,
        window=(0, _AFTER),
        groups=(earlier.group,),
        total=earlier.group.count,
        previously_designated=(),
        previous_groups=(),
    )


def _is_short(window: Window) -> bool:
    start, end = window.utc.start, window.utc.end
    if start is None or end is None:
        return False
    return (datetime.fromisoformat(end) - datetime.fromisoformat(start)).days <= _LONGEST
