"""Who of the parties that may be of a group is, by what the lists say of them.

Source: this project.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from proscribe.ledger.parties.criteria import group_criteria
from proscribe.ledger.parties.rounds import is_unbroken
from proscribe.ledger.parties.unit import Unit, positions_of
from proscribe.ledger.resolution.answers import Finding
from proscribe.ledger.window import Window
from proscribe.model.described import Criterion, DesignationDescription, TargetGroup

Lines = tuple[Criterion, ...]

# What a party cannot be otherwise: a firm that somebody owns abroad may be called by his country.
_TELLING = frozenset({"type", "gender"})
_PLACES = frozenset({"linked_to", "nationality", "country", "based_in"})


def without_strangers(
    group: TargetGroup,
    found: Sequence[Finding],
    description: DesignationDescription,
    window: Window | None,
) -> TargetGroup:
    """Give a group without the named parties who are no such thing as it says.

    Who of the names beside a number is counted by it is a guess of the reader: where the list
    says that a name is a firm, it is none of `two commissioners`, and a Korean is no `Russian
    national`.
    """
    telling = _TELLING | {"nationality"} if group.type == "individual" else _TELLING
    strangers = {
        one.source
        for one in found
        if one.status == "complete"
        and window is not None
        and any(
            line.name in telling and line.verdict == "not_met"
            for shown in one.shown
            for line in group_criteria(shown.unit, group, description, window)
        )
    }
    return msgspec.structs.replace(
        group, names=tuple(one for one in group.names if one.party not in strangers)
    )


def told(
    parties: tuple[str, ...],
    tables: Mapping[str, tuple[Criterion, ...]],
    wanted: int,
    units: Mapping[str, Unit],
) -> tuple[str, ...]:
    """Give those of whom the list says all that a group is told by, where they are as many.

    Others, of whom it says nothing, are not excluded by that: they count where these are too few.
    So those whom the list calls by the word of the group (`three prison wardens`) go first, where
    it calls all others by another one: of whom it says nothing may be called so as well, unless
    these alone were entered one after the other.

    Args:
        parties: Who may be of the group.
        tables: The criteria of each.
        wanted: How many the group counts.
        units: The parties by id.
    """
    called = tuple(one for one in parties if any(line.name == "position" for line in tables[one]))
    if len(called) == wanted and (
        all(positions_of(units[one]) for one in parties)
        or is_unbroken([units[one] for one in called])
    ):
        return called
    told = tuple(
        one
        for one in parties
        if any(line.name in _PLACES for line in tables[one])
        and all(line.verdict == "met" for line in tables[one] if line.name in _PLACES)
    )
    return told if len(told) == wanted else parties


def of_owner(may: Mapping[str, Lines], wanted: int) -> Mapping[str, Lines]:
    """Give those whom the list links to the owner by whom a group is told.

    `Two subsidiaries of Made Bank`: three that the list links to that bank can be meant, and none
    of the firms of which it says no such thing. Where it links too few, others can be meant as
    long as they make up the number; where it links nobody, or some to others of that name, it
    excludes nobody.

    Args:
        may: Who may be of the group, by party.
        wanted: How many the group counts.
    """
    told = {
        party: [line for line in lines if line.name == "linked_to" and line.verdict == "met"]
        for party, lines in may.items()
    }
    owners = {line.found for lines in told.values() for line in lines}
    linked = {party: lines for party, lines in may.items() if told[party]}
    is_told = len(owners) == 1 and not len(linked) < wanted <= len(may)
    return linked if is_told else may


def of_others(lines: Lines) -> bool:
    """Tell a party that the list links to others than the owner by whom a group is told."""
    return any(one.name == "linked_to" and one.verdict != "met" and one.found for one in lines)


def of_first_day(may: Mapping[str, Lines], units: Iterable[Unit]) -> dict[str, Lines]:
    """Give those of a group who came on the first of the days of a window on which some came.

    A group of which only is told what it is not fits nearly everybody: who came on the day after
    is of another measure.

    Args:
        may: Who may be of the group, by party.
        units: All who came.
    """
    days = {
        unit.party_id: min(
            (one.when.latest for one in unit.moments if one and one.when), default=""
        )
        for unit in units
        if unit.party_id in may
    }
    first = min((day for day in days.values() if day), default="")
    return {party: lines for party, lines in may.items() if days[party] in ("", first)}
