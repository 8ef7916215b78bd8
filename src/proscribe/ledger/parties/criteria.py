"""Described criteria held against what lists say of a party, one line each.

A criterion is `met`, `not_met`, or `unknown` when the list does not say. Only `not_met` excludes.

Source: this project.
"""

from collections.abc import Iterable, Iterator, Sequence

from proscribe.ledger.authorities import Regime, regime_of, tags_of
from proscribe.ledger.parties.positions import position_criterion
from proscribe.ledger.parties.unit import (
    Unit,
    addresses_of,
    genders_of,
    lacks,
    linked_names,
    nationalities_of,
    programs_of,
    seats_of,
    words_of,
)
from proscribe.ledger.row import When, notation
from proscribe.ledger.wanted import kind_of
from proscribe.ledger.window import Moment, Window
from proscribe.model.described import Criterion, DesignationDescription, TargetGroup, Term, Verdict
from proscribe.model.passage import Span
from proscribe.values.names.whole import read_name
from proscribe.values.territories import find_territories, territory_name

_GENDERS = {"man": "male", "woman": "female"}
_OF_ORDERS = "us_"  # whose lists have the tags of executive orders
_HOW = {
    "listed": "came on the list",
    "dated": "was listed, or last changed,",
    "put under": "was put under one more program",
    "lifted": "was taken off the list",
    "amended": "was changed",
}


def group_criteria(
    unit: Unit, group: TargetGroup, description: DesignationDescription, window: Window
) -> tuple[Criterion, ...]:
    """Hold everything that a description says of a group against one party."""
    found = [date_criterion(unit, window), _type(unit, group)]
    found += [
        _territory("nationality", group.nationality, nationalities_of(unit), "nationality"),
        _territory("country", group.country, seats_of(unit), "country, address, registry"),
        _based(unit, group),
        _elsewhere(unit, group),
        _gender(unit, group.kind),
        program_criterion(unit, description),
        position_criterion(unit, group),
        *_linked(unit, group.linked_to),
    ]
    return tuple(one for one in found if one is not None)


def fits(criteria: Iterable[Criterion]) -> bool:
    """Tell whether nothing speaks against a party."""
    return all(one.verdict != "not_met" for one in criteria)


def date_criterion(unit: Unit, window: Window) -> Criterion:
    """Say when the party came, beside the day that the document gives."""
    happened = [one for one in unit.moments if one is not None]
    if not happened:
        when = unit.rows[0].first_seen
        return Criterion(
            name="date", wanted=_days(window), found=f"not dated; {_seen(when)}",
            field=notation(when), verdict="unknown", span=None,
        )  # fmt: skip
    best = min(happened, key=lambda one: (one.how != "listed", one.when is None))
    return Criterion(
        name="date", wanted=_days(window), found=_when(best), field=_ground(best),
        verdict="met", span=None,
    )  # fmt: skip


def _days(window: Window) -> str:
    if not window.before and not window.after:
        return window.words
    days = f"{window.before} working days before to {window.after} after"
    if not window.before:
        days = f"or up to {window.after} working day{'s' if window.after > 1 else ''} later"
    return f"{window.words}, {days}"


def _when(moment: Moment) -> str:
    when, how = moment.when, _HOW[moment.how]
    if when is None:
        return how
    if when.earliest == when.latest:
        return f"{how} on {when.earliest}"
    return f"{how} {_between(when)}"


def _between(when: When) -> str:
    if not when.earliest:
        return f"by the version of {when.latest}"
    return f"between the versions of {when.earliest} and {when.latest}"


def _seen(when: When) -> str:
    return "it stands in the earliest version kept" if not when.earliest else _between(when)


def _ground(moment: Moment) -> str:
    return notation(moment.when) if moment.when else ""


def _type(unit: Unit, group: TargetGroup) -> Criterion | None:
    if group.type == "unknown":
        return None
    kinds = sorted({kind_of(row.schema) for row in unit.rows})
    verdict: Verdict = "met" if group.type in kinds else "not_met"
    span = group.kind.span if group.kind else None
    return Criterion(
        name="type", wanted=group.type, found=", ".join(kinds), field="schema", verdict=verdict,
        span=span,
    )  # fmt: skip


def _territory(
    name: str, wanted: Sequence[Term], listed: Sequence[str], field: str
) -> Criterion | None:
    if not wanted:
        return None
    codes = {one.value for one in wanted}
    verdict: Verdict = "unknown" if not listed else "not_met"
    if codes & set(listed):
        verdict = "met"
    return Criterion(
        name=name, wanted=_names(term.value for term in wanted), found=_names(listed), field=field,
        verdict=verdict, span=wanted[0].span,
    )  # fmt: skip


def _based(unit: Unit, group: TargetGroup) -> Criterion | None:
    found = _territory("based_in", group.based_in_any, addresses_of(unit), "address")
    if found is None or found.verdict != "unknown" or not lacks(unit, "add"):
        return found
    words = "the file of addresses is not loaded"
    return Criterion(
        name=found.name, wanted=found.wanted, found=words, field="address", verdict="unknown",
        span=found.span,
    )  # fmt: skip


def _elsewhere(unit: Unit, group: TargetGroup) -> Criterion | None:
    """Hold against a party that it is said to be of other countries than some."""
    if not group.other_than:
        return None
    is_person = group.type == "individual"
    listed = nationalities_of(unit) if is_person else seats_of(unit)
    verdict: Verdict = "unknown" if not listed else "met"
    if {one.value for one in group.other_than} & set(listed):
        verdict = "not_met"
    return Criterion(
        name="other_than", wanted=f"not {_names(one.value for one in group.other_than)}",
        found=_names(listed), field="nationality" if is_person else "country, address, registry",
        verdict=verdict, span=group.other_than[0].span,
    )  # fmt: skip


def _gender(unit: Unit, kind: Term | None) -> Criterion | None:
    wanted = _GENDERS.get(kind.value, "") if kind else ""
    if not wanted or kind is None:
        return None
    listed = genders_of(unit)
    verdict: Verdict = "unknown" if not listed else "met" if wanted in listed else "not_met"
    return Criterion(
        name="gender", wanted=wanted, found=", ".join(listed), field="gender", verdict=verdict,
        span=kind.span,
    )  # fmt: skip


def program_criterion(unit: Unit, description: DesignationDescription) -> Criterion | None:
    """Hold the programs, orders and subject of a description against those of a party.

    Returns:
        None when the description says nothing of which program tags are known.
    """
    listed = set(programs_of(unit))
    # the British list knows nothing of the American order that a page names beside its own rules
    of_orders = any(row.dataset.startswith(_OF_ORDERS) for row in unit.rows)
    tags: dict[str, None] = {}
    ties: list[Regime] = []
    spans: list[Span] = []
    for term in (*description.programs, *description.legal):
        regime = regime_of(term.value)
        own = (term.value,) if term in description.programs and regime is None else ()
        codes = own or (regime.codes if regime else tags_of(term.value) if of_orders else ())
        if codes or regime:
            spans.append(term.span)
        tags |= dict.fromkeys(codes)
        if regime:
            ties.append(regime)
    if not spans:
        return None
    wanted = ", ".join(tags)
    wanted += "".join(
        f", or {', '.join(one.tied)} with a tie to {territory_name(one.country)}" for one in ties
    )
    verdict: Verdict = "met" if listed & set(tags) else "not_met"
    for one in ties:
        if verdict != "met" and listed & set(one.tied):
            verdict = "met" if _is_tied(unit, one.country) else "unknown"
    return Criterion(
        name="program", wanted=wanted, found=", ".join(sorted(listed)), field="program",
        verdict=verdict, span=spans[0],
    )  # fmt: skip


def _is_tied(unit: Unit, country: str) -> bool:
    if country in (*nationalities_of(unit), *seats_of(unit)):
        return True
    return any(country in find_territories(text) for text in (*words_of(unit), *linked_names(unit)))


def _linked(unit: Unit, wanted: Sequence[Term]) -> Iterator[Criterion]:
    listed = linked_names(unit)
    for term in wanted:
        own = _words(term.value)
        met = [name for name in listed if own and own <= _words(name)]
        yield Criterion(
            name="linked_to", wanted=term.value, found="; ".join(met or listed), field="relation",
            verdict="met" if met else "unknown", span=term.span,
        )  # fmt: skip


def _words(name: str) -> frozenset[str]:
    return frozenset(token.text for token in read_name(name, person=False)[0])


def _names(codes: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(territory_name(code) for code in codes))
