"""One party of a notice in list form, before it has a place among the parties of a report.

Source: this project.
"""

import msgspec

from proscribe.model.record import Address, Identifier, Reference
from proscribe.values.dates import PartialDate


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What an entry says. All positions count in the text of the document.

    Attributes:
        start: First character of the entry.
        end: One past its last.
        name: Where the name stands, (start, end).
        display: The name in display order.
        aliases: Other names, original scripts included, as they stand.
        schema: FollowTheMoney schema; `LegalEntity` when the entry does not say.
        births: Dates of birth.
        nationalities: ISO 3166-1 alpha-2 lower case.
        countries: Countries of its addresses, flag and registration, sorted.
        addresses: Addresses.
        identifiers: Numbers and codes.
        references: References by which authorities number the entry.
        programs: Program tags.
        linked_to: Names it is linked to.
        gender: `male`, `female` or "".
        reason: Where the reason stands, (start, end), or None.
        remarks: Other parts, word for word.
    """

    start: int
    end: int
    name: tuple[int, int]
    display: str
    aliases: tuple[str, ...] = ()
    schema: str = "LegalEntity"
    births: tuple[PartialDate, ...] = ()
    nationalities: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    references: tuple[Reference, ...] = ()
    programs: tuple[str, ...] = ()
    linked_to: tuple[str, ...] = ()
    gender: str = ""
    reason: tuple[int, int] | None = None
    remarks: tuple[str, ...] = ()
