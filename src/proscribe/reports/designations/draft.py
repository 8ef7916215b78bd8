"""Designations while they are put together: who acts, what is done, to whom.

Source: this project.
"""

import msgspec

from proscribe.model.described import TargetType
from proscribe.model.record import Identifier
from proscribe.reports.designations.acts.announcer import Announcer
from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.together import Beside
from proscribe.reports.designations.entry import Entry
from proscribe.reports.parties.belonging import Criterion

BEFORE = "designations/before@1"  # the rule of a measure of which the page tells as of earlier
CRAFT = ("Vessel", "Airplane")  # of one name there may be many, told apart by their numbers
# What a named party of each kind can be.
SCHEMATA: dict[TargetType, tuple[str, ...]] = {
    "individual": ("Person",),
    "entity": ("Organization", "Company"),
    "vessel": ("Vessel",),
    "aircraft": ("Airplane",),
    "unknown": (),
    "address": (),
}


class Named(msgspec.Struct):
    """A named party.

    Attributes:
        name: Where the name stands, the most telling place.
        display: The name in display order.
        mentions: All places where it stands, (start, end).
        aliases: Other names.
        schema: FollowTheMoney schema, `LegalEntity` when not known.
        countries: Countries that the words at it name.
        line: The sentence or entry.
        numbers: Numbers that the document gives of it.
        entry: The entry that describes it, or None.
        previous: It is said to be listed already.
        spoken: A pronoun stands for it where the measure is told of.
        aside: What it is said to be listed by stands in a clause on it: `A, who was listed by B`.
        at: Place by which it is ordered.
        keeper: Authority that is said first to have listed it before, or "".
        of_list: Where the line stands that opens the list of which it is an item, -1 when of none.
        row: Where a sentence begins to name those of a number told before (`They are A, B and C`),
            -1 when it is none of them.
    """

    name: Stretch
    display: str
    mentions: list[Stretch]
    aliases: list[str]
    schema: str
    countries: tuple[str, ...]
    line: Stretch
    numbers: tuple[Identifier, ...] = ()
    entry: Entry | None = None
    previous: bool = False
    spoken: bool = False
    aside: bool = False
    at: int = 0
    keeper: str = ""
    of_list: int = -1
    row: int = -1


class Described(msgspec.Struct):
    """A group that is counted or described.

    Attributes:
        start: First character of the description.
        end: One past its last.
        count: How many, or None.
        type: What they are.
        nationality: Nationalities of people.
        country: Countries of companies and craft.
        based: Where they are based.
        other_than: Countries that they are said not to be of: `four men of other countries`.
        kind: (word, start, end) for what they are, or None.
        names: Named parties that belong to it.
        owner: Whose they are, `two of Lind's firms`, (start, end) of the name, or None.
        apart: Those that are named stand beside it and are not of it: `A, B and three firms`.
        of_list: Where the line stands that opens the list of which it is an item, -1 when of
            none; other items of that list are not of it.
        unnamed: Nobody who is named is of it, as the numbers tell.
    """

    start: int
    end: int
    count: int | None
    type: TargetType
    nationality: tuple[Criterion, ...]
    country: tuple[Criterion, ...]
    based: tuple[Criterion, ...]
    kind: tuple[str, int, int] | None
    names: list[Named] = []
    owner: Stretch | None = None
    apart: bool = False
    of_list: int = -1
    other_than: tuple[Criterion, ...] = ()
    unnamed: bool = False


class Measure(msgspec.Struct):
    """One measure: everything that one authority does on one day in one direction.

    Attributes:
        announcer: Who acts, or None.
        action: What is done.
        spots: (start, end) of the sentences that say so, the main one first.
        triggers: (start, end) of the words that say so.
        time: Id of its time, or None.
        groups: Described groups.
        named: Named parties.
        partial: Some parties only are told of.
        rule: The rule that found it first.
        beside: Authorities that act with the announcer, each once.
        alone: Some sentence says that the announcer alone acts.
        is_of_two: A sentence is of `both`, and no rule tells who they are; the lists can.
    """

    announcer: Announcer | None
    action: Kind
    spots: list[Stretch]
    triggers: list[Stretch]
    time: str | None
    groups: list[Described] = []
    named: list[Named] = []
    partial: bool = False
    rule: str = ""
    beside: list[Beside] = []
    alone: bool = False
    is_of_two: bool = False


class Earlier(msgspec.Struct, frozen=True):
    """A counted group that was listed before.

    Attributes:
        group: The group.
        who: Who is said to have listed it, country code or body, or "".
        time: Id of the day, or None.
        line: The sentence.
    """

    group: Described
    who: str
    time: str | None
    line: Stretch
