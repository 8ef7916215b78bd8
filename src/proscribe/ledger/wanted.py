"""Questions to the ledger: which designations, and when.

A question with dates has three answers. A row lies within the time asked for, or it may (it came
between two versions, one of them outside), or nothing at all says when it came. Only the first is
an answer; the other two are counted and shown on demand, never mixed in.
"""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Literal

import msgspec

from proscribe.ledger.clock import Fit, end_of, fit, start_of
from proscribe.ledger.row import Coverage, LedgerRow, When, known_from
from proscribe.model.schemata import is_a

Moment = Literal["listed", "amended", "lifted", "any"]
Kind = Literal["individual", "entity", "vessel", "aircraft"]

_KINDS: dict[str, str] = {"individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}


# Offices by which people name an authority that lists write otherwise.
_OFFICES = {"OFSI": "HM TREASURY", "SEMA": "GLOBAL AFFAIRS CANADA"}


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked; an empty field asks for nothing. Fields are joined by and, values by or.

    Attributes:
        programs: Program tags; `*` and `?` stand for any letters, case does not count.
        authorities: Authorities, for example `OFAC`; likewise.
        datasets: Dataset names.
        kinds: What the party is.
        countries: Codes of countries that the party is tied to by nationality, registration,
            flag or address.
        parties: Record ids and party ids.
        since: First day (in the authority's zone) or UTC instant, included; "" for any.
        until: Last day or UTC instant, included; "" for any.
        moment: What must have happened in that time.
        in_force: Only what has not ended by `until`; without it, by the newest version.
    """

    programs: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    countries: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    moment: Moment = "listed"
    in_force: bool = False


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What the ledger answers.

    Attributes:
        rows: Rows that meet all that is asked, in order of time, dataset and record id.
        possible: Rows that meet the rest and may lie in the time asked for.
        undated: Rows that meet the rest and of which nothing says when they came.
        coverage: What each list asked can answer.
    """

    rows: tuple[LedgerRow, ...]
    possible: tuple[LedgerRow, ...]
    undated: tuple[LedgerRow, ...]
    coverage: tuple[Coverage, ...]


def kind_of(schema: str) -> Kind:
    """Give what a party is from its schema; anything that is no person or craft is an entity."""
    for kind, parent in _KINDS.items():
        if is_a(schema, parent):
            return kind  # type: ignore[return-value]
    return "entity"


def meets(row: LedgerRow, wanted: Wanted) -> bool:
    """Say whether a row meets all that is asked but the time."""
    if wanted.datasets and row.dataset not in wanted.datasets:
        return False
    if wanted.parties and not {row.record_id, row.party_id} & set(wanted.parties):
        return False
    if wanted.authorities and not is_authority(row.authority, wanted.authorities):
        return False
    if wanted.kinds and kind_of(row.schema) not in wanted.kinds:
        return False
    if wanted.countries:
        tied = {*row.nationalities, *row.countries, *row.address_countries}
        if not tied & set(wanted.countries):
            return False
    return not wanted.programs or _any_like(_all_programs(row), wanted.programs)


def _all_programs(row: LedgerRow) -> set[str]:
    return {*row.programs, *(one for each in row.amended for one in each.programs_removed)}


def is_authority(name: str, wanted: Iterable[str]) -> bool:
    """Say whether an authority is one of those asked for: by name, pattern, or a word of its name.

    `UN` and `security council` both ask for the UN Security Council, `OFSI` for HM Treasury.
    """
    words = f" {name.upper()} "
    asked = (_OFFICES.get(one.strip().upper(), one.strip().upper()) for one in wanted)
    return any(fnmatchcase(name.upper(), one) or f" {one} " in words for one in asked)


def _any_like(values: Iterable[str], patterns: Iterable[str]) -> bool:
    return any(
        fnmatchcase(value.upper(), pattern.upper()) for value in values for pattern in patterns
    )


def matches_program(program: str, patterns: tuple[str, ...]) -> bool:
    """Say whether a program is one of those asked for; any is, when none is asked for."""
    return not patterns or _any_like((program,), patterns)


def answer(rows: Iterable[LedgerRow], wanted: Wanted, coverage: Iterable[Coverage]) -> Found:
    """Answer a question.

    Args:
        rows: Rows of the ledger.
        wanted: What is asked.
        coverage: What the lists can answer, passed on.
    """
    within: list[LedgerRow] = []
    possible: list[LedgerRow] = []
    undated: list[LedgerRow] = []
    for row in rows:
        if not meets(row, wanted) or (wanted.in_force and _has_ended(row, wanted.until)):
            continue
        match fit_of(row, wanted):
            case "within":
                within.append(row)
            case "overlaps":
                possible.append(row)
            case "unknown":
                undated.append(row)
    return Found(
        rows=tuple(sorted(within, key=_order)),
        possible=tuple(sorted(possible, key=_order)),
        undated=tuple(sorted(undated, key=_order)),
        coverage=tuple(coverage),
    )


def fit_of(row: LedgerRow, wanted: Wanted) -> Fit | Literal["unknown"]:
    """Say how a row lies in the time asked for; `unknown` when nothing says when it came."""
    if not wanted.since and not wanted.until:
        return "within"
    window = (wanted.since, wanted.until)
    found: set[str] = set()
    for when in _moments(row, wanted):
        found.add(fit(when, row.zone, window) if when is not None else _unknown(row, window))
    for best in ("within", "overlaps", "unknown"):
        if best in found:
            return best
    return "outside"


def _unknown(row: LedgerRow, window: tuple[str, str]) -> str:
    """Give `unknown` for an undated row, or `outside` when it was there before the window."""
    before = fit(row.first_seen, row.zone, window) == "outside"
    return "outside" if before else "unknown"


def _moments(row: LedgerRow, wanted: Wanted) -> Iterable[When | None]:
    """Give what happened to a row; None stands for a beginning that nothing dates."""
    if wanted.moment in ("listed", "any"):
        yield listed_under(row, wanted.programs)
    if wanted.moment in ("amended", "any"):
        yield from (one.when for one in row.amended)
    if wanted.moment in ("lifted", "any") and row.lifted is not None:
        yield row.lifted


def listed_under(row: LedgerRow, programs: tuple[str, ...]) -> When | None:
    """Give when a row came under one of some programs; None when nothing dates it.

    A party that was listed before and put under the program later counts from then on.
    """
    if programs:
        added = [one for one in row.amended if _any_like(one.programs_added, programs)]
        gained = {program for one in added for program in one.programs_added}
        later = {*_all_programs(row)} - gained
        if added and not _any_like(later, programs):
            return added[0].when
    return known_from(row)


def _has_ended(row: LedgerRow, by: str) -> bool:
    """Say whether a row had ended by a moment, or by its newest version when none is given."""
    if row.lifted is None:
        return False
    if not by and not row.in_newest:
        return True
    newest = row.last_version.published or row.last_version.observed
    ended = end_of(row.lifted.latest, row.zone)
    return bool(ended) and ended <= start_of(by or newest, row.zone)


def _order(row: LedgerRow) -> tuple[str, str, str, int]:
    when = known_from(row) or row.first_seen
    return when.latest, row.dataset, row.record_id, row.ordinal
