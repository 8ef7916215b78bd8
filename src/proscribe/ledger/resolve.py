"""From a described designation to the records of the lists: exactly, or not at all.

Names go first, and only among what came on the lists in the window of the event. What is only
described is found by criteria: the parties that came in the window and that nothing speaks against
are shared out to the groups, without overlap; one way to do so is `complete`, several are
`ambiguous` and all shown, too few are `short`. Nothing is ever filled in.

Source: this project; docs/announcements.md.
"""

from collections.abc import Iterator, Sequence

import msgspec

from proscribe.ledger.authorities import StandIn, stand_in_of
from proscribe.ledger.resolution import reasons
from proscribe.ledger.resolution.answers import Finding, Lists, Resolved, overall
from proscribe.ledger.resolution.arrivals import asked_hands, asked_of, tiers_for, windows_for
from proscribe.ledger.resolution.hands import ActingHand, combine, own_description
from proscribe.ledger.resolution.named import find_previous
from proscribe.ledger.resolution.tier import means_as_new, solve
from proscribe.ledger.row import Coverage
from proscribe.ledger.window import Window
from proscribe.model.described import (
    DesignationDescription,
    Link,
    LinkKind,
    LinkStatus,
    Resolution,
)

RULE = "ledger/resolve@1"
_KINDS: dict[str, LinkKind] = {"add": "designates", "remove": "delists", "amend": "amends"}


def resolve(description: DesignationDescription, lists: Lists, window: Window | None) -> Resolved:
    """Find the records that a description means.

    Args:
        description: What a document describes.
        lists: Everything the loaded lists have; those of other authorities are not asked.
        window: When it was, None when the document does not say.

    Returns:
        A resolution for each part, whatever could be found; `none` and `cannot_resolve` say why.
        Where several authorities act, the lists of each are asked, and each answer is kept.
    """
    if not description.groups:
        window = None  # it only remembers: who came on that very day has stood there since
    hands = asked_hands(description, lists)
    answers = [_by_hand(own_description(description, one), lists, window, one) for one in hands]
    if len(hands) == 1:
        return answers[0]
    joined = combine(list(zip(hands, answers, strict=True)), description)
    return Resolved(resolutions=joined, links=tuple(link for one in answers for link in one.links))


def _by_hand(
    description: DesignationDescription, lists: Lists, window: Window | None, hand: ActingHand
) -> Resolved:
    """Ask the lists of one authority, a tier after the other."""
    is_named = all(
        group.names and len(group.names) >= (group.count or 0) for group in description.groups
    )
    told = window
    windows = windows_for(window, hand, is_named=is_named) if window is not None else (None,)
    answers: list[tuple[Lists, tuple[Finding, ...]]] = []
    for tier in tiers_for(hand, lists):
        asked = asked_of(tier, lists)
        if not asked.coverage:
            continue
        for window in windows:
            found = solve(description, asked, window, told)
            if all(one.status == "complete" for one in found if not one.mentions):
                break
        answers.append((asked, found))
        if any(one.shown and not one.mentions for one in found):
            break
    else:
        answers = answers[:1]
    if not answers:
        found = _on_lists_told(description, _unanswered(description, hand), lists, window, hand)
        found = _listed_elsewhere(description, found, lists, window)
        stand_in = stand_in_of(hand.body)
        if stand_in is not None:
            stood = _on_stand_in(description, found, lists, window, stand_in)
            if stood is not None:
                return stood
        reason = reasons.nothing_loaded(hand.body, hand.agency)
        return _resolved(description, found, (), _unanswered_whole(description, reason))
    asked, found = answers[-1]
    found = _on_lists_told(description, found, lists, window, hand)
    found = _listed_elsewhere(description, found, lists, window)
    return _resolved(description, found, asked.coverage)


def _on_stand_in(
    description: DesignationDescription,
    unanswered: tuple[Finding, ...],
    lists: Lists,
    window: Window | None,
    stand_in: StandIn,
) -> Resolved | None:
    """Ask the list that carried the measures of an authority of which no list is loaded.

    It answers for what it has. What it lacks may stand on the authority's own list all the same.
    """
    if window is None or not window.utc.start or window.utc.start >= stand_in.until:
        return None
    asked = Lists(
        rows=tuple(
            row
            for row in lists.rows
            if row.dataset == stand_in.dataset
            and row.effective is not None
            and "" < row.effective.latest < stand_in.until
        ),
        coverage=tuple(one for one in lists.coverage if one.dataset == stand_in.dataset),
        record_of=lists.record_of,
    )
    if not asked.coverage or description.action != "add":
        return None
    answers = {one.source: one for one in solve(description, asked, window)}
    found = tuple(
        own if (own := answers.get(one.source)) is not None and own.status == "complete" else one
        for one in unanswered
    )
    if not any(one.shown for one in found):
        return None
    return _resolved(description, found, asked.coverage)


def _on_lists_told(
    description: DesignationDescription,
    found: tuple[Finding, ...],
    lists: Lists,
    window: Window | None,
    hand: ActingHand,
) -> tuple[Finding, ...]:
    """Ask about parties listed before those lists on which they are said to stand.

    `The Security Council had added him to its own list`, says the Treasury: both lists have him,
    and the one that is spoken of answers where it is loaded.
    """
    told: dict[str, Finding] = {}
    new = means_as_new(found)
    for target in description.previously_designated:
        if not target.keepers or hand.body in target.keepers:
            continue
        places = [
            place
            for body in target.keepers
            for tier in tiers_for(ActingHand(body, ""), lists)
            for place in tier
        ]
        asked = asked_of(places, lists)
        older = find_previous(target, asked, window, new)
        if older.shown:
            told[target.party] = msgspec.structs.replace(older, asked=asked.coverage)
    return tuple(told.get(one.source, one) if one.mentions else one for one in found)


def _listed_elsewhere(
    description: DesignationDescription,
    found: tuple[Finding, ...],
    lists: Lists,
    window: Window | None,
) -> tuple[Finding, ...]:
    """Look for parties listed before on all lists where those of the authority do not have them.

    `Among those whom the United Nations has listed for years is A`, says the Council of the EU.
    """
    missing = {one.source for one in found if one.mentions and not one.shown}
    if not missing:
        return found
    new = means_as_new(found)
    answers = (
        find_previous(target, lists, window, new)
        for target in description.previously_designated
        if target.party in missing
    )
    wider = {
        one.source: msgspec.structs.replace(one, asked=_having(one, lists))
        for one in answers
        if one.shown
    }
    return tuple(
        wider[one.source] if one.mentions and one.source in wider else one for one in found
    )


def _having(found: Finding, lists: Lists) -> tuple[Coverage, ...]:
    """Give the lists on which the parties of an answer stand."""
    datasets = {row.dataset for one in found.shown for row in one.unit.rows}
    return tuple(one for one in lists.coverage if one.dataset in datasets)


def _resolved(
    description: DesignationDescription,
    found: tuple[Finding, ...],
    coverage: tuple[Coverage, ...],
    whole: Resolution | None = None,
) -> Resolved:
    links: list[Link] = []
    parts: list[Resolution] = []
    for finding in found:
        own = tuple(_links(description, finding))
        links += own
        parts.append(
            Resolution(
                source=finding.source,
                status=finding.status,
                wanted=finding.wanted,
                found=len(finding.shown),
                links=tuple(link.id for link in own),
                reason=finding.reason,
                datasets=_dated(finding.asked or coverage),
                rule=RULE,
            )
        )
    whole = whole or _whole(description, found, _dated(coverage))
    return Resolved(resolutions=(whole, *parts), links=tuple(links))


def _whole(
    description: DesignationDescription,
    found: Sequence[Finding],
    datasets: tuple[tuple[str, str], ...],
) -> Resolution:
    """Answer for the description as a whole; parties listed before do not count."""
    parts = [one for one in found if not one.mentions]
    status = overall(one.status for one in parts)
    parties = {shown.unit.party_id for one in parts for shown in one.shown}
    total = _total(description, parts)
    if total is not None and status == "complete" and _n(parts) < total:
        status = "short"
    return Resolution(
        source=description.id,
        status=status,
        wanted=total,
        found=len(parties),
        links=(),
        reason=_summary(status, parts),
        datasets=datasets,
        rule=RULE,
    )


def _total(description: DesignationDescription, parts: Sequence[Finding]) -> int | None:
    """Give how many are wanted: of `22 people, ten governors among them` 22, not 32."""
    every = (
        one.wanted
        for one in parts
        if one.status == "complete" and one.wanted == len(one.shown) == _n(parts) > 1
    )
    whole = next(every, None)
    return description.total if whole is None or description.total is None else whole


def _n(parts: Sequence[Finding]) -> int:
    return len({shown.unit.party_id for one in parts for shown in one.shown})


def _summary(status: LinkStatus, parts: Sequence[Finding]) -> str:
    if not parts:
        return "The document says that measures were taken, but not against whom."
    if status == "complete":
        return "Every party that the document names or describes is found, in one way only."
    return (
        next(one.reason for one in parts if one.status != "complete")
        if any(one.status != "complete" for one in parts)
        else "The document counts more parties than it names or describes."
    )


def _links(description: DesignationDescription, finding: Finding) -> Iterator[Link]:
    kind: LinkKind = "mentions" if finding.mentions else _KINDS[description.action]
    for shown in finding.shown:
        seen: set[tuple[str, str]] = set()
        for row in shown.unit.rows:
            if (row.dataset, row.record_id) in seen:
                continue
            seen.add((row.dataset, row.record_id))
            yield Link(
                id=f"{finding.source}/{row.dataset}/{row.record_id}",
                source=finding.source,
                record_id=row.record_id,
                dataset=row.dataset,
                caption=row.caption,
                kind=kind,
                criteria=shown.criteria,
                status=finding.status,
                basis="external",
                rule=RULE,
            )


def _dated(coverage: Sequence[Coverage]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((one.dataset, one.last) for one in coverage))


def _unanswered(description: DesignationDescription, hand: ActingHand) -> tuple[Finding, ...]:
    """Answer for each part that no list of the authority is loaded."""
    reason = reasons.nothing_loaded(hand.body, hand.agency)
    wanted: list[tuple[str, int | None]] = []
    for group in description.groups:
        wanted += [(target.party, 1) for target in group.names]
        if group.count is not None or not group.names:
            wanted.append((group.id, group.count))
    parts = [(source, count, False) for source, count in wanted]
    parts += [(target.party, 1, True) for target in description.previously_designated]
    return tuple(
        Finding(
            source=source, status="cannot_resolve", wanted=count, shown=(), reason=reason,
            mentions=is_older,
        )
        for source, count, is_older in parts
    )  # fmt: skip


def _unanswered_whole(description: DesignationDescription, reason: str) -> Resolution:
    return Resolution(
        source=description.id, status="cannot_resolve", wanted=description.total, found=0,
        links=(), reason=reason, datasets=(), rule=RULE,
    )  # fmt: skip
