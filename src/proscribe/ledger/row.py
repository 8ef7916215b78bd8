"""What the ledger says: one designation of one party by one authority, from listing to lifting.

Two clocks are kept apart. `effective` is when the measure took hold, as the list (or a notice)
dates it. `first_seen` and the basis `last_seen` come from the versions that are kept here: between
which two of them the entry came or went. An open side is "": an entry that stands in the earliest
version kept may be of any age, and is never taken for new.

A removal and a re-listing are two rows.
"""

from typing import Literal

import msgspec

from proscribe.ledger.changes import FieldChange
from proscribe.model.record import Name, Relation

Basis = Literal["effective:list", "effective:notice", "first_seen", "last_seen"]


class When(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """When something took place, as far as it is known.

    Attributes:
        earliest: First day it can have been, ISO 8601 day in the authority's time zone, or a UTC
            instant where a list states one; "" when nothing bounds it.
        latest: Last day (or instant) it can have been; "" when nothing bounds it.
        basis: `effective:list`: the list dates it; `effective:notice`: a notice does;
            `first_seen`, `last_seen`: it lies between two versions of the list.
        source: Dataset that dates it, when that is not the row's own; else "".
    """

    earliest: str
    latest: str
    basis: Basis
    source: str = ""


class Mark(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """One version of a list, as a place in time.

    Attributes:
        id: Its number in the store.
        published: Date or UTC instant, "" when it is not known.
        observed: UTC instant at which it was seen here.
    """

    id: int
    published: str
    observed: str


class Amendment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A change of a listed entry.

    Attributes:
        when: The day that the list states, else the interval between two versions.
        fields: What differs, in words; empty when only the list says that something changed.
        programs_added: Programs that came; a known party was put under one more.
        programs_removed: Programs that went.
    """

    when: When
    fields: tuple[FieldChange, ...] = ()
    programs_added: tuple[str, ...] = ()
    programs_removed: tuple[str, ...] = ()


class LedgerRow(msgspec.Struct, frozen=True, kw_only=True):
    """One designation through time. What describes the party is as the last version has it.

    Attributes:
        dataset: The list, for example `us_ofac_sdn`.
        record_id: The entry, for example `ofac-27207`.
        ordinal: 1 for the first row of this entry in this dataset, 2 for the next ...
        party_id: Party of the entry today; the record id when it is not in force.
        caption: Name to show.
        schema: FollowTheMoney schema.
        names: All names.
        authority: Who designated, for example `OFAC`.
        list_name: The authority's name of the list, or "".
        reference: The authority's reference for the listing, or "".
        programs: Program tags, sorted.
        legal_basis: Acts and orders, sorted.
        measures: What is imposed, sorted.
        effective: When it took hold, None when no list says so.
        original: Day that the list states but that belongs to an earlier listing: a version
            published well after it does not have the entry. Else None.
        first_seen: Between which versions it came; `earliest` is "" when it stands in the
            earliest version kept.
        published: Published date of the first version that has it, "" when that is not dated.
        amended: Changes, oldest first.
        lifted: When it ended or is ordered to end, None when nothing says that it does.
        relisted: An earlier row of the same entry, authority and list ended before this one.
        nationalities: Nationalities and citizenships, ISO 3166-1 alpha-2 lower case, sorted.
        countries: Countries of registration, jurisdiction, flag, sorted.
        address_countries: Countries of its addresses, sorted; Hong Kong and Macau beside China
            where an address names them as a town.
        birth_countries: Countries of birth, sorted.
        relations: Ties to others; `Linked To` among them.
        gender: `male`, `female`, or "" when not stated or both.
        zone: IANA time zone of the authority's days, "" when it is not known.
        first_version: First version that has it.
        last_version: Last version that has it.
        in_newest: It stands in the newest version looked at.
        missing_components: Files of the list that no version since it came has, sorted: what they
            would say of the party (OFAC's `add`: addresses; `alt`: other names) is not known.
        doubts: What does not fit together, in sentences.
    """

    dataset: str
    record_id: str
    ordinal: int
    party_id: str
    caption: str
    schema: str
    names: tuple[Name, ...]
    authority: str
    list_name: str
    reference: str
    programs: tuple[str, ...]
    legal_basis: tuple[str, ...]
    measures: tuple[str, ...]
    effective: When | None
    original: When | None
    first_seen: When
    published: str
    amended: tuple[Amendment, ...]
    lifted: When | None
    relisted: bool
    nationalities: tuple[str, ...]
    countries: tuple[str, ...]
    address_countries: tuple[str, ...]
    birth_countries: tuple[str, ...]
    relations: tuple[Relation, ...]
    gender: str
    zone: str
    first_version: Mark
    last_version: Mark
    in_newest: bool
    missing_components: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What a list can answer: how far its versions reach, and how many entries have a date.

    An event before `first` can be found only by stated dates; one after `last` not at all.

    Attributes:
        dataset: Dataset name.
        authorities: Authorities whose designations it carries, sorted.
        n_versions: Versions looked at.
        n_undated: Those of them without a published date.
        first: Published date of the earliest version, "" when it is not dated.
        last: Published date of the newest version, "" when it is not dated.
        n_rows: Rows of the ledger.
        n_effective: Rows with a day on which the measure took hold.
        n_seen: Rows without one that came between two known versions.
        n_unknown: Rows with neither: nothing says when they came.
    """

    dataset: str
    authorities: tuple[str, ...]
    n_versions: int
    n_undated: int
    first: str
    last: str
    n_rows: int
    n_effective: int
    n_seen: int
    n_unknown: int


def notation(when: When) -> str:
    """Write a date with its ground in one word, for tables and criteria.

    Example:
        >>> notation(When("2022-01-12", "2022-01-12", "effective:list"))
        'effective:list 2022-01-12'
        >>> notation(When("", "2022-01-10", "first_seen"))
        'first_seen:[..,2022-01-10]'
    """
    if when.earliest == when.latest:
        stem = f"{when.basis} {when.earliest}"
    else:
        stem = f"{when.basis}:[{when.earliest or '..'},{when.latest or '..'}]"
    return f"{stem} ({when.source})" if when.source else stem


def known_from(row: LedgerRow) -> When | None:
    """Give when a designation came: the stated day, else the interval between versions.

    Returns:
        None when no list dates it and it stands in the earliest version kept: it can be of any
        age, so that nothing can be said of a day.
    """
    if row.effective is not None:
        return row.effective
    return row.first_seen if row.first_seen.earliest else None
