"""Rows of the ledger as drafts: what an authority did on one day to how many."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from proscribe.ledger.clock import utc_of
from proscribe.ledger.row import LedgerRow, When, known_from, notation
from proscribe.ledger.timeline.draft import Draft
from proscribe.ledger.timeline.row import Detail, ListedParty, ListSource, Number
from proscribe.ledger.wanted import listed_under, matches_program
from proscribe.model.passage import UtcInterval
from proscribe.values.territories import territory_codes, territory_name

_TYPES = {
    "listed": "sanctions_imposed",
    "lifted": "sanctions_lifted",
    "amended": "sanctions_amended",
}
_NAMES = {"un": "United Nations", "eu": "European Union"}


class _Happening(msgspec.Struct, frozen=True):
    """What happened to one row of the ledger.

    Attributes:
        kind: `listed`, `lifted` or `amended` (a program came).
        when: When, None when nothing dates it.
        row: The row.
        programs: Programs that it is about.
    """

    kind: str
    when: When | None
    row: LedgerRow
    programs: tuple[str, ...]


def listed(
    rows: Iterable[LedgerRow], programs: tuple[str, ...], countries: Mapping[str, str]
) -> tuple[tuple[Draft, ...], int]:
    """Gather rows of the ledger by what was done when.

    Args:
        rows: Rows that are about the subject.
        programs: Programs asked for; empty for all.
        countries: Country of the authority by dataset.

    Returns:
        The drafts, and how many designations nothing dates.
    """
    groups: dict[tuple[object, ...], list[_Happening]] = {}
    unknown = 0
    for one in _happenings(_once(rows), programs):
        if one.when is None:
            unknown += 1
            continue
        row = one.row
        key = (row.dataset, row.authority, row.list_name, one.kind, row.relisted, one.when)
        groups.setdefault(key, []).append(one)
    drafts = [_draft(groups[key], countries) for key in sorted(groups, key=str)]
    return tuple(drafts), unknown


def _once(rows: Iterable[LedgerRow]) -> Iterator[LedgerRow]:
    """Leave out what one dataset repeats of another's, as the CSL does of OFAC's lists.

    Of several datasets that carry an entry of one authority that one counts which dates it best.
    """
    by_entry: dict[tuple[str, str], dict[str, list[LedgerRow]]] = {}
    for row in rows:
        by_entry.setdefault((row.authority, row.record_id), {}).setdefault(row.dataset, []).append(
            row
        )
    for datasets in by_entry.values():
        yield from datasets[min(datasets, key=lambda name: (_undated(datasets[name]), name))]


def _undated(rows: Sequence[LedgerRow]) -> tuple[bool, bool]:
    return (
        all(known_from(row) is None for row in rows),
        all(row.effective is None for row in rows),
    )


def _happenings(rows: Iterable[LedgerRow], programs: tuple[str, ...]) -> Iterator[_Happening]:
    for row in rows:
        own = tuple(one for one in row.programs if matches_program(one, programs))
        since = listed_under(row, programs)
        yield _Happening("listed", since, row, own)
        for change in row.amended:
            came = tuple(one for one in change.programs_added if matches_program(one, programs))
            if came and change.when != since:
                yield _Happening("amended", change.when, row, came)
        if row.lifted is not None and not _lies_ahead(row):
            yield _Happening("lifted", row.lifted, row, own)


def _lies_ahead(row: LedgerRow) -> bool:
    """Say whether an end is only ordered: the entry still stands in a version before that day."""
    newest = row.last_version.published or row.last_version.observed
    return row.in_newest and row.lifted is not None and row.lifted.earliest > newest[:10]


def _draft(happenings: Sequence[_Happening], countries: Mapping[str, str]) -> Draft:
    first = happenings[0]
    row, when = first.row, first.when
    if when is None:
        raise ValueError("a happening without a date belongs to no group")
    start, end = utc_of(when, row.zone)
    parties = tuple(
        sorted(
            {
                ListedParty(one.row.record_id, one.row.caption, one.row.schema, one.programs)
                for one in happenings
            }
        )
    )
    country = countries.get(row.dataset, "")
    again = "again" if row.relisted else "first"
    programs = sorted({program for one in happenings for program in one.programs})
    return Draft(
        key=(row.dataset, f"{first.kind} {again} {row.authority} {row.list_name} {notation(when)}"),
        origin="lists",
        lane="consequence",
        type=_TYPES[first.kind],
        actor=country or row.authority.casefold(),
        actor_name=_country_name(country) or row.authority,
        utc=UtcInterval(start or None, end or None),
        when=when.earliest if when.earliest == when.latest else f"{when.earliest}/{when.latest}",
        zone=row.zone,
        ground="listed",
        by=row.authority,
        count=Number(len(parties), len(parties), "party"),
        details=(
            Detail("agency", row.authority, "external"),
            *((Detail("list", row.list_name, "external"),) if row.list_name else ()),
            *((Detail("again", "yes", "external"),) if row.relisted else ()),
            *(Detail("program", program, "external") for program in programs),
        ),
        source=ListSource(dataset=row.dataset, ground=notation(when), records=parties),
        records=frozenset(one.record_id for one in parties),
    )


def _country_name(code: str) -> str:
    if code in _NAMES:
        return _NAMES[code]
    return territory_name(code) if code in territory_codes() else ""
