"""An event while it is put together, and what its rules share.

Source: this project.
"""

import re

import msgspec

from proscribe.model.account import EventStatus
from proscribe.model.report import Basis, TimeRef, UtcInterval
from proscribe.reports.events.frames import Frame
from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech.hearing import Said

END_MARKS = ' \t\r\n.,;!?…"“”'


_GOVERNMENT = re.compile(
    r"(?:['’]s)?\s+(?:[Gg]overnment|[Aa]uthorities|[Aa]dministration|[Cc]abinet|[Mm]ilitary|[Aa]rmy|"
    r"[Nn]avy|[Pp]arliament|[Tt]reasury)\b"
)


class Happening(msgspec.Struct):
    """An event while it is put together.

    Attributes:
        type: Event type.
        rule: The frame or rule.
        at: Where its trigger begins.
        at_end: Where its trigger ends.
        role: Role of its block.
        evidence: Passages, (start, end), the main one first.
        actor: Who does it, or None.
        targets: To whom.
        partners: With whom.
        forum: At which body, or None.
        time: The time that dates it, or None.
        when: ISO or EDTF value, or None.
        zone: Its zone, or None.
        utc: In which it lies, or None.
        when_basis: Ground of `when`, or None.
        count: (low, high, unit, start, end), or None.
        status: Who vouches for it.
        by: Who states or claims it, or None.
        said: The statement it stands in, or None.
        reason: (start, end), or None.
        details: (name, value, basis, by, start, end).
    """

    type: str
    rule: str
    at: int
    at_end: int
    role: str
    evidence: list[tuple[int, int]]
    actor: Draft | None = None
    targets: list[Draft] = []
    partners: list[Draft] = []
    forum: Draft | None = None
    time: TimeRef | None = None
    when: str | None = None
    zone: str | None = None
    utc: UtcInterval | None = None
    when_basis: Basis | None = None
    count: tuple[int, int | None, str, int, int] | None = None
    status: EventStatus = "reported"
    by: Draft | None = None
    said: Said | None = None
    reason: tuple[int, int] | None = None
    details: list[tuple[str, str, Basis, Draft | None, int, int]] = []


class Hit(msgspec.Struct, frozen=True):
    """A trigger that was met.

    Attributes:
        frame: The frame.
        passage: The sentence.
        trigger: What was met.
        said: The statement it stands in, or None.
    """

    frame: Frame
    passage: Passage
    trigger: re.Match[str]
    said: Said | None


class Ground(msgspec.Struct, frozen=True):
    """What the rules for events read.

    Attributes:
        cast: The parties.
        said: The statements.
        house: The authority that publishes the document itself, or None.
        found: Events so far, in order.
    """

    cast: Cast
    said: list[Said]
    house: Draft | None
    found: list[Happening]

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.cast.scene.text

    def last(self, event_type: str) -> Happening | None:
        """Give the last event of a type, or None."""
        return next((one for one in reversed(self.found) if one.type == event_type), None)

    def possessor(self, end: int) -> bool:
        """Tell a name that ends here from one that owns what follows: `Iran's missile`."""
        return self.text[end : end + 1] in ("'", "’")

    def things(self, start: int, end: int) -> list[tuple[int, int, Draft]]:
        """Give the countries, bodies and groups named in a stretch."""
        return [
            (a, b, d)
            for a, b, d in self.cast.within(start, end)
            if d.kind in ("country", "organization", "group") and self.acts(a, b, d)
        ]

    def acts(self, start: int, end: int, draft: Draft) -> bool:
        """Tell a name that can act here: no agency of a dateline, no adjective, no possessor.

        `The Australian Government` and `Iran's military` act for their country.
        """
        if self.cast.scene.is_blind(start):
            return False
        if _GOVERNMENT.match(self.text, end, end + 30):
            return draft.kind == "country"
        return draft.form_at(start, end) != "demonym" and not self.possessor(end)
