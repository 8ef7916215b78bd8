"""Suppositions held against the lists: by whom and on which day those came whom a document names.

A list that dates its entries knows who came on one day. Of the days that a document tells, the one
on which an authority put those on its list who are named there is the day of its measure; where the
measure that was read is of another day on which it put nobody of the document, it is of that one
too. Where a list does not date what came, the day of the document is left to the rounds
(`undated`).

Source: this project; measured on the annotated announcements (`quality/reports_linking.py`).
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from proscribe.ledger.parties.names import FEW
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.arrivals import came
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window, edges, moment_in
from proscribe.model.described import DesignationDescription
from proscribe.model.report import Report, Span, UtcInterval
from proscribe.reports.designations.draft import BEFORE
from proscribe.reports.linking.names import gazetteer_of
from proscribe.reports.linking.nearness import spot_near
from proscribe.reports.linking.sharedout import shared_out
from proscribe.reports.linking.spotting import spot
from proscribe.reports.linking.undated import is_told_earlier
from proscribe.reports.linking.unread import RULE

WindowOf = Callable[[Report, DesignationDescription], Window | None]


def weighed(report: Report, lists: Lists, window_of: WindowOf) -> Report:
    """Give a report with at most one supposition of each authority and action, the best one.

    Args:
        report: A report with suppositions.
        lists: What the loaded lists have.
        window_of: Gives the time of a description.
    """
    supposed = [one for one in report.descriptions if one.rule == RULE and one.action != "amend"]
    if not supposed:
        return report
    kept: dict[str, DesignationDescription] = {}
    for body in dict.fromkeys(_body(one) for one in supposed):
        own = [one for one in supposed if _body(one) == body]
        read = [
            one
            for one in report.descriptions
            if one.rule not in (RULE, BEFORE) and _body(one) == body
        ]
        new = [one for one in own if one.action == "add"]
        gone = [one for one in own if one.action == "remove"]
        for one in (
            *(_of_hand(report, lists, window_of, new, read) if new else ()),
            *(_gone(report, lists, window_of, gone) if gone else ()),
        ):
            kept[one.id] = one
    return msgspec.structs.replace(
        report,
        descriptions=tuple(
            kept.get(one.id, one)
            for one in report.descriptions
            if one not in supposed or one.id in kept
        ),
    )


def _of_hand(
    report: Report,
    lists: Lists,
    window_of: WindowOf,
    own: Sequence[DesignationDescription],
    read: Sequence[DesignationDescription],
) -> Iterator[DesignationDescription]:
    """Choose among the suppositions of one authority, or give its measures another day."""
    windows = {one.id: window_of(report, one) for one in (*own, *read)}
    adding = [one for one in read if one.action == "add"]
    known = [
        each
        for one in (*own, *adding)
        if (each := windows[one.id]) is not None and all(edges(each))
    ]
    if not known:
        return
    rows = came(own[0], lists, _widest(known))
    if not rows:
        yield from (own[:1] if not read else ())
        return
    told = {
        one.id: len(_named(report, one, rows, window))
        for one in (*own, *adding)
        if (window := windows[one.id]) is not None
    }
    if not any(told.get(one.id) for one in adding):
        best = max(own, key=lambda one: told.get(one.id, 0))
        if told.get(best.id) and len(adding) == 1:
            yield msgspec.structs.replace(adding[0], effective=best.effective, window=best.window)
        elif told.get(best.id) and not adding:
            yield best
        elif not adding:
            described = (
                shared_out(report, one, lists, window)
                for one in own
                if (window := windows[one.id]) is not None
            )
            yield from [one for one in described if one is not None][:1]


def _gone(
    report: Report,
    lists: Lists,
    window_of: WindowOf,
    supposed: Sequence[DesignationDescription],
) -> Iterator[DesignationDescription]:
    """Choose the day on which most of those went off a list whom the document names.

    Only a list that dates it tells: who went in some week of half a year and is told to be `no
    longer in office` did not go for that.
    """
    windows = {one.id: window_of(report, one) for one in supposed}
    known = [each for each in windows.values() if each is not None and all(edges(each))]
    if not known:
        return
    rows = came(supposed[0], lists, _widest(known))
    told = [
        (one, len(_named(report, one, rows, window)))
        for one in supposed
        if rows and (window := windows[one.id]) is not None
    ]
    best = max(told, key=lambda each: each[1], default=None)
    if best is not None and best[1]:
        yield best[0]


def _named(
    report: Report, one: DesignationDescription, rows: Sequence[LedgerRow], window: Window
) -> set[str]:
    """Give who came in the days of a supposition and stands in the document as one who did.

    Where nobody stands there as the list has the name, other spellings count.
    """
    came_then = [row for row in rows if moment_in(row, one.action, window) is not None]
    if not came_then:
        return set()
    gazetteer = gazetteer_of(came_then, singles=len(came_then) <= FEW)
    found = (
        list(spot(report, gazetteer, (), one.action))
        or spot_near(one, report, came_then, (), more=0)[0]
    )
    return {
        each.name
        for each in found
        if not is_told_earlier(report, each.span, window)
        and (one.action == "add" or any(_has(place, each.span) for place in one.evidence))
    }


def _has(place: Span, name: Span) -> bool:
    return place.start <= name.start < place.end


def _widest(windows: Sequence[Window]) -> Window:
    spans = [edges(one) for one in windows]
    utc = UtcInterval(min(start for start, _ in spans), max(end for _, end in spans))
    return msgspec.structs.replace(windows[0], utc=utc, before=0, after=0)


def _body(one: DesignationDescription) -> str:
    return one.authority.value if one.authority else ""
