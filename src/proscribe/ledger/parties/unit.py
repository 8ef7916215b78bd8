"""A party as the resolver weighs it: its ledger rows, its records, and what they say together.

One party can have several rows (two authorities, two lists, a record joined to another), and is
counted once.

Source: this project.
"""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Moment
from proscribe.model.record import Name, Record

RecordOf = Callable[[LedgerRow], Record | None]


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One party with the rows that are asked.

    Attributes:
        party_id: Its party.
        rows: Its rows, in order of dataset and record id.
        moments: What happened to each row, None where nothing that is dated did.
        records: The record of each row as its last version has it, None when it is not at hand.
    """

    party_id: str
    rows: tuple[LedgerRow, ...]
    moments: tuple[Moment | None, ...]
    records: tuple[Record | None, ...]

    @property
    def caption(self) -> str:
        """Name to show."""
        return self.rows[0].caption


def units_of(rows: Iterable[tuple[LedgerRow, Moment | None]], record_of: RecordOf) -> list[Unit]:
    """Join rows to parties, in order of the first row of each."""
    joined: dict[str, list[tuple[LedgerRow, Moment | None]]] = {}
    for row, moment in rows:
        joined.setdefault(row.party_id, []).append((row, moment))
    return [
        Unit(
            party_id=party_id,
            rows=tuple(row for row, _ in parts),
            moments=tuple(moment for _, moment in parts),
            records=tuple(record_of(row) for row, _ in parts),
        )
        for party_id, parts in joined.items()
    ]


def names_of(unit: Unit) -> tuple[Name, ...]:
    """Give all names of a party, each once."""
    return tuple(dict.fromkeys(name for row in unit.rows for name in row.names))


def nationalities_of(unit: Unit) -> tuple[str, ...]:
    """Give its nationalities and citizenships, sorted."""
    return _sorted(code for row in unit.rows for code in row.nationalities)


def addresses_of(unit: Unit) -> tuple[str, ...]:
    """Give the countries of its addresses, sorted."""
    return _sorted(code for row in unit.rows for code in row.address_countries)


def seats_of(unit: Unit) -> tuple[str, ...]:
    """Give the countries that a company or craft belongs to, sorted.

    Registration, flag, address, nationality; and the countries whose registries numbered it,
    because some files give no address.
    """
    stated = [*nationalities_of(unit), *addresses_of(unit)]
    stated += [code for row in unit.rows for code in row.countries]
    issuers = (one.issuer for record in unit.records if record for one in record.identifiers)
    return _sorted([*stated, *(code for code in issuers if code)])


def genders_of(unit: Unit) -> tuple[str, ...]:
    """Give its genders, sorted."""
    return _sorted(row.gender for row in unit.rows if row.gender)


def positions_of(unit: Unit) -> tuple[str, ...]:
    """Give the positions and titles that lists state, sorted."""
    facts = (one for record in unit.records if record for one in record.facts)
    return _sorted(one.value for one in facts if one.prop in ("position", "title"))


def programs_of(unit: Unit) -> tuple[str, ...]:
    """Give its program tags, sorted."""
    return _sorted(tag for row in unit.rows for tag in row.programs)


def linked_names(unit: Unit) -> tuple[str, ...]:
    """Give the names of those it is linked to, sorted."""
    return _sorted(one.other_name for row in unit.rows for one in row.relations if one.other_name)


def references_of(unit: Unit) -> frozenset[str]:
    """Give every reference by which its authorities number it, in lower case."""
    own = {row.reference for row in unit.rows if row.reference}
    own |= {one.value for record in unit.records if record for one in record.references}
    return frozenset(value.casefold() for value in own)


def lacks(unit: Unit, component: str) -> bool:
    """Tell whether a file of its list was never there, so that what it says is not known."""
    return any(component in row.missing_components for row in unit.rows)


def words_of(unit: Unit) -> Sequence[str]:
    """Give the sentences of measures and grounds that can name a country."""
    return [text for row in unit.rows for text in (*row.measures, *row.legal_basis)]


def _sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


def lists_of(units: Iterable[Unit]) -> frozenset[str]:
    """Give the lists that have some of the parties."""
    return frozenset(row.dataset for unit in units for row in unit.rows)
