"""What came on the lists of an authority in a window, and who stood on them before it.

Source: this project; docs/announcements.md.
"""

from collections.abc import Sequence

import msgspec

from proscribe.ledger.authorities import Place, published, tiers_of
from proscribe.ledger.parties.names import namesakes_among
from proscribe.ledger.parties.rounds import is_of_days
from proscribe.ledger.resolution import reasons
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.hands import ActingHand, hands_of
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window, before, moment_in
from proscribe.model.described import DesignationDescription, NamedTarget

# Working days after which a decision of the Security Council is carried out: most are within a
# week, a few take two months.
_CARRIED_OUT = (5, 60)
_LATE = 90  # working days, for parties that are named: who else came by then is many


def came(
    description: DesignationDescription, lists: Lists, window: Window, *, for_certain: bool = True
) -> tuple[LedgerRow, ...]:
    """Give what came on the lists of its authorities (or went off them) in a window.

    For certain a time between two versions counts only when both lie near the window: what came
    in some week of half a year is not of that day. Else what may have come counts as well.
    """
    return tuple(
        row
        for hand in asked_hands(description, lists)
        if hand.body and hand.kind != "coordinated"
        for row in _came(
            description, lists, windows_for(window, hand)[-1], hand, for_certain=for_certain
        )
    )


def asked_hands(description: DesignationDescription, lists: Lists) -> tuple[ActingHand, ...]:
    """Give the authorities whose lists are asked.

    Who decided what others carry out is asked only where no list of theirs is loaded.
    """
    hands = hands_of(description)
    is_loaded = any(hand.acts and _has_lists(hand, lists) for hand in hands)
    return tuple(one for one in hands if one.kind != "decided" or not is_loaded)


def windows_for(window: Window, hand: ActingHand, *, is_named: bool = False) -> tuple[Window, ...]:
    """Widen a window for another authority than the first: two need not publish on one day.

    Args:
        window: The time of the measure.
        hand: The authority.
        is_named: Everybody whom the measure counts is named.

    Returns:
        The windows in which to look, one after the other, until everything is found.
    """
    if hand.kind == "acts":
        return (window,)
    carried_out = (*_CARRIED_OUT, _LATE) if is_named else _CARRIED_OUT
    return tuple(
        msgspec.structs.replace(window, before=max(window.before, days), after=max(window.after, 1))
        for days in (carried_out if hand.kind == "decided" else (1,))
    )


def _has_lists(hand: ActingHand, lists: Lists) -> bool:
    return any(asked_of(tier, lists).coverage for tier in tiers_for(hand, lists))


def _came(
    description: DesignationDescription,
    lists: Lists,
    window: Window,
    hand: ActingHand,
    *,
    for_certain: bool,
) -> tuple[LedgerRow, ...]:
    for tier in tiers_for(hand, lists):
        asked = asked_of(tier, lists)
        found = tuple(
            row
            for row in asked.rows
            if _is_of_those_days(row, description, window)
            or (not for_certain and moment_in(row, description.action, window) is not None)
        )
        if found:
            return found
    return ()


def _is_of_those_days(row: LedgerRow, description: DesignationDescription, window: Window) -> bool:
    moment = moment_in(row, description.action, window)
    return moment is not None and is_of_days(moment.when)


def tiers_for(hand: ActingHand, lists: Lists) -> Sequence[Sequence[Place]]:
    """Give the lists to ask, a tier after the other.

    Where no published list of an authority is loaded, those of the user's own that are of its
    country answer for it: a list that he made, or the slice of one (`us_ofac_yemen`).
    """
    if not hand.body:
        return ((tuple(Place(one.dataset) for one in lists.coverage)),)
    tiers, loaded = tiers_of(hand.body, hand.agency), {one.dataset for one in lists.coverage}
    if any(place.dataset in loaded for tier in tiers for place in tier):
        return tiers
    own = sorted(name for name in lists.homes if lists.homes[name] == hand.body)
    return (tuple(Place(name) for name in own if name not in published()),) if own else tiers


def asked_of(tier: Sequence[Place], lists: Lists) -> Lists:
    """Give what the lists of a tier have, of their authorities only."""
    places = {one.dataset: one.authority for one in tier}
    return Lists(
        rows=tuple(
            row
            for row in lists.rows
            if row.dataset in places and places[row.dataset] in ("", row.authority)
        ),
        coverage=tuple(one for one in lists.coverage if one.dataset in places),
        record_of=lists.record_of,
    )


def are_older(description: DesignationDescription, lists: Lists, window: Window) -> bool:
    """Tell whether every list that is asked of who took a measure ends before the event."""
    asked = [
        one
        for hand in asked_hands(description, lists)
        for tier in tiers_for(hand, lists)
        for one in asked_of(tier, lists).coverage
    ]
    return bool(asked) and reasons.is_older(window, asked)


def stood_before(
    description: DesignationDescription, lists: Lists, window: Window, target: NamedTarget
) -> bool:
    """Tell whether the one party that bears a name stood on a list of the authority before.

    Only a list that is newer than the event can tell: in it a party that came would be.
    """
    for hand in asked_hands(description, lists):
        for tier in tiers_for(hand, lists):
            asked = asked_of(tier, lists)
            if not asked.coverage or reasons.is_older(window, asked.coverage):
                continue
            found = namesakes_among(target, asked.rows, lists.record_of)
            if len(found) == 1 and all(before(row, window) for row in found[0].unit.rows):
                return True
    return False
