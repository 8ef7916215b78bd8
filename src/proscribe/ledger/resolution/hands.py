"""Several authorities that act together: whose lists are asked, and one answer made of theirs.

A party that two of them designate is one party with records on several lists. What the lists of
each say is kept; the whole is `complete` only when the party is found on a list, and no list at
hand of an authority that acts lacks it. An authority with which a measure is merely coordinated
adds its records and takes nothing away, nor does one of which no list is loaded. Where a measure
only carries out what another one decided, the list of that one answers if no own list is loaded.

Source: this project; docs/announcements.md.
"""

from collections.abc import Iterator, Sequence

import msgspec

from proscribe.ledger.resolution import reasons
from proscribe.ledger.resolution.answers import Resolved
from proscribe.model.described import (
    AuthorityAnswer,
    DesignationDescription,
    Hand,
    LinkStatus,
    Resolution,
)


class ActingHand(msgspec.Struct, frozen=True):
    """An authority as it acts in a measure.

    Attributes:
        body: Country code or body, "" when the document does not say who acts.
        agency: Agency, or "".
        kind: `acts` for the one that the description names first.
    """

    body: str
    agency: str
    kind: Hand = "acts"

    @property
    def acts(self) -> bool:
        """Whether its own list should have the parties."""
        return self.kind in ("acts", "joint")


Answered = tuple[ActingHand, Resolved]


def hands_of(description: DesignationDescription) -> tuple[ActingHand, ...]:
    """Give the authorities of a description, the one that it names first in front."""
    first = ActingHand(
        description.authority.value if description.authority else "",
        description.agency.value if description.agency else "",
    )
    others = (
        ActingHand(one.authority.value, one.agency.value if one.agency else "", one.kind)
        for one in description.partners
    )
    return (first, *others)


def own_description(
    description: DesignationDescription, hand: ActingHand
) -> DesignationDescription:
    """Give a description as one of its authorities would: orders and programs are the first's.

    Who stood before on the list of another of them is asked for there only.
    """
    acting = {one.body for one in hands_of(description)}
    older = tuple(
        one
        for one in description.previously_designated
        if hand.body in one.keepers or not acting & {*one.keepers}
    )
    own = msgspec.structs.replace(description, previously_designated=older)
    is_own = hand.kind in ("acts", "decided")  # of what is decided the resolutions are told
    return own if is_own else msgspec.structs.replace(own, legal=(), programs=())


def combine(
    answers: Sequence[Answered], description: DesignationDescription
) -> tuple[Resolution, ...]:
    """Make one resolution of those that the lists of several authorities give to each part.

    Args:
        answers: Each authority with its answer, the first one in front.
        description: What they answer. A party that is said to be listed already need not stand on
            the lists of all.
    """
    older = {one.party for one in description.previously_designated}
    parts: dict[str, list[tuple[ActingHand, Resolution]]] = {}
    for hand, answer in answers:
        for one in {one.source: one for one in answer.resolutions}.values():
            parts.setdefault(one.source, []).append((hand, one))
    return tuple(_joined(found, is_older=source in older) for source, found in parts.items())


def _joined(parts: Sequence[tuple[ActingHand, Resolution]], *, is_older: bool) -> Resolution:
    first = parts[0][1]
    told = tuple(
        AuthorityAnswer(
            authority=hand.body,
            agency=hand.agency,
            hand=hand.kind,
            status=one.status,
            found=one.found,
            links=one.links,
            reason=one.reason,
            datasets=one.datasets,
        )
        for hand, one in parts
    )
    acting = [one for hand, one in parts if hand.acts]
    decided = [one for hand, one in parts if hand.kind == "decided" and one.datasets]
    asked = [one for one in acting if one.datasets] or decided or acting
    if is_older:
        asked = [one for one in asked if one.found] or asked[:1]
    status = _status(list(_sure(asked)))
    return msgspec.structs.replace(
        first,
        status=status,
        wanted=next((one.wanted for one in asked if one.wanted is not None), first.wanted),
        found=max(one.found for _, one in parts),
        links=tuple(
            link
            for hand, one in parts
            # of an authority that may have nothing to do with a part only what it surely has
            if hand.kind != "coordinated" or one.status == "complete" or one is first
            for link in one.links
        ),
        reason=_reason(status, told, asked),
        datasets=tuple(sorted({each for _, one in parts for each in one.datasets})),
        by_authority=told,
    )


def _sure(asked: Sequence[Resolution]) -> Iterator[LinkStatus]:
    """Give what each list answers; its one bearer of a name is sure where another list is.

    A list that does not date its entries may doubt who came with others; who acts with it does not.
    """
    is_sure = any(one.status == "complete" for one in asked)
    for one in asked:
        is_only = one.wanted == 1 and one.found == 1 and one.status == "ambiguous"
        yield "complete" if is_sure and is_only else one.status


def _status(statuses: Sequence[LinkStatus]) -> LinkStatus:
    """Give the status of what several lists should all have."""
    if all(one == statuses[0] for one in statuses):
        return statuses[0]
    if "ambiguous" in statuses:
        return "ambiguous"
    if "complete" in statuses or "short" in statuses:
        return "short"
    return "none"


def _reason(
    status: LinkStatus, told: Sequence[AuthorityAnswer], asked: Sequence[Resolution]
) -> str:
    """Say what was found; where the lists of those who act differ, by whom."""
    if status == "complete" or len({one.reason for one in asked}) == 1:
        return asked[0].reason
    given = {one.reason for one in asked}
    return " ".join(
        f"{reasons.whose_lists(one.authority, one.agency)}: {one.reason}"
        for one in told
        if one.hand != "coordinated" and one.reason in given
    )
