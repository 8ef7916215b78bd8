"""What a comparison of lists finds: two entries, what each says, and where each says it.

A finding is made to be sent to a list maker: it names both entries by the publisher's own numbers,
with the date of the version and the place in the published file. It is found by rule and is for a
person to check; a difference is no fault by itself, since an authority may know less, or better.

Kinds:
    `birth-date`        two lists give birth dates that cannot both be right
    `gender`            two lists give different genders
    `nationality`       two lists give nationalities without any in common
    `type`              two lists call it different kinds of thing
    `name`              two lists give no name in common, spelling and order aside
    `program`           two lists give different programs of one authority
    `listed`            two lists give different days of designation by one authority
    `double-number`     two entries of one list carry the same strong number
    `double-name`       two entries of one list carry the same name and birth date
    `double-reference`  an entry of another list says that two entries of one list are one party
"""

from typing import Literal, get_args

import msgspec

from proscribe.model.canonical import caption
from proscribe.model.record import Record

Kind = Literal[
    "birth-date", "gender", "nationality", "type", "name", "program", "listed",
    "double-number", "double-name", "double-reference",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

# Scheme of the number by which a list names its own entries, by the prefix of its record ids.
_OWN = (
    ("ofac-", "ofac-uid", "uid {}"),
    ("unsc-", "un-reference", "{}"),
    ("gb-hmt-", "ofsi-group", "Group ID {}"),
    ("gb-fcdo-", "uk-reference", "{}"),
    ("eu-fsf-", "eu-reference", "{}"),
)


class Entry(msgspec.Struct, frozen=True):
    """A record in force.

    Attributes:
        party_id: Its party.
        dataset: Its list.
        record: The record.
        place: Where it stands in the published file, or "".
    """

    party_id: str
    dataset: str
    record: Record
    place: str = ""


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of the two entries of a finding.

    Attributes:
        dataset: Its list.
        record_id: Its id here.
        number: How its publisher numbers it, for example `uid 27965` or `KPi.028`; "" if not.
        caption: Its primary name.
        says: The value in question, as published.
        place: File and place in it, for example `sdn.csv line 7087`, or "".
    """

    dataset: str
    record_id: str
    number: str
    caption: str
    says: str
    place: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a list maker may want to look at.

    Attributes:
        kind: See the module.
        sides: The two entries, in order of list and id.
        sentence: All of it in words.
    """

    kind: Kind
    sides: tuple[Side, Side]
    sentence: str

    @property
    def datasets(self) -> tuple[str, ...]:
        """The lists concerned, sorted; one for a double."""
        return tuple(sorted({side.dataset for side in self.sides}))

    @property
    def records(self) -> tuple[str, str]:
        """The two record ids."""
        return self.sides[0].record_id, self.sides[1].record_id


def side(entry: Entry, says: str) -> Side:
    """Give an entry with what it says."""
    return Side(
        dataset=entry.dataset,
        record_id=entry.record.id,
        number=number_of(entry.record),
        caption=caption(entry.record),
        says=says,
        place=entry.place,
    )


def number_of(record: Record) -> str:
    """Say how the publisher numbers an entry, or give "" when it does not.

    Example:
        >>> from proscribe.model.record import Reference
        >>> seven = Reference("ofac-uid", "7")
        >>> number_of(Record(id="ofac-7", schema="Person", references=(seven,)))
        'uid 7'
    """
    for prefix, scheme, words in _OWN:
        if record.id.startswith(prefix):
            return next(
                (words.format(one.value) for one in record.references if one.scheme == scheme), ""
            )
    return next((one.reference for one in record.designations if one.reference), "")
