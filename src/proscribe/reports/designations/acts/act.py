"""One announcement in a sentence.

Source: this project.
"""

import msgspec

from proscribe.reports.designations.acts.announcer import Announcer
from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.together import Beside


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """One announcement in a sentence.

    Attributes:
        id: Id of its form.
        action: What is done; `previous` when the parties are said to be listed already.
        start: First character of the trigger.
        end: One past its last.
        passage: Number of the sentence.
        regions: Where the targets stand, in order.
        announcer: The authority, None when the sentence does not say.
        subject: The clause whose subject the targets are, of `A and B are designated`; else None.
        partial: The targets are only some of all (`are among those`).
        nearest: Only the name that ends where the region ends is meant.
        aside: It stands in a relative clause: `Adel Diab, who was designated on January 18`.
        beside: Authorities that act with the announcer.
        had_done: It is told as past of what else is told (`had placed them on the list`), and
            nothing else says that it was before.
    """

    id: str
    action: Kind
    start: int
    end: int
    passage: int
    regions: tuple[Stretch, ...]
    announcer: Announcer | None
    subject: Stretch | None = None
    partial: bool = False
    nearest: bool = False
    aside: bool = False
    beside: tuple[Beside, ...] = ()
    had_done: bool = False
