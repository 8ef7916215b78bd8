"""Names of the day's additions that stand in a text and that the rules for sentences missed.

A name that was read in pieces (`Hamer` and `Nail Construction Limited`) is put together where the
list has it whole.

What came on the list in the very days of a measure, by the same authority, and is named in the
document that announces it, cannot be somebody else. The name must stand whole and alone: not part
of a longer name, not made of two neighbours (`Adel Diab, Ali Mohamad Daoun` holds the words of
`DIAB, Ali Adel` and does not name him), not inside an entry, whose links and aliases are others'.
Names of one word and weak aliases do not count, nor do people who speak in the document.

Source: this project.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from proscribe.ledger.answers import Lists
from proscribe.ledger.resolve import came
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, NamedTarget, TargetGroup
from proscribe.model.report import Mention, Party, Report, Span
from proscribe.reports.designations.data import words as words_of
from proscribe.reports.known import Gazetteer, find_known
from proscribe.reports.span import span, span_id
from proscribe.reports.words import Word, read_words
from proscribe.values.names import namesake_keys

RULE = "link/spotted@1"
_AND = len(" and ")
_MOST_ROWS = 3_000  # the additions of a day are a few hundred at most
_RUNNING = frozenset({"body", "entry", "correction"})

Keys = frozenset[tuple[str, ...]]


def with_spotted(report: Report, lists: Lists, windows: dict[str, Window | None]) -> Report:
    """Add such names to the descriptions of a report, each with a party of its own.

    Args:
        report: A report with descriptions.
        lists: What the loaded lists have.
        windows: By id of a description its window.
    """
    taken = _named(report) | _speaking(report)
    closed = [place for one in report.descriptions for place in _read_already(one)]
    parties = list(report.parties)
    made: list[DesignationDescription] = []
    for one in report.descriptions:
        window = windows[one.id]
        rows = came(one, lists, window) if window and one.action != "amend" else ()
        targets: list[NamedTarget] = []
        if len(rows) <= _MOST_ROWS:
            gazetteer = _gazetteer(rows)
            one = _whole(one, report, gazetteer)
            for target in _spot(report, gazetteer, closed):
                keys = _keys((target.name,))
                if not keys & taken:
                    taken |= keys
                    targets.append(target)
                    parties.append(_party(target))
        made.append(_with_targets(one, targets) if targets else one)
    return msgspec.structs.replace(report, descriptions=tuple(made), parties=tuple(parties))


def _whole(
    description: DesignationDescription, report: Report, gazetteer: Gazetteer
) -> DesignationDescription:
    """Put names together that stand in the text as one name of the list, word by word."""
    groups = []
    for group in description.groups:
        names = list(group.names)
        others = [one for each in description.groups for one in each.names]
        for one in group.names:
            for other in others:
                if one.span.start < other.span.start <= one.span.end + _AND:
                    whole = _listed_whole(report, one, other, gazetteer)
                    if whole is not None and one in names:
                        names[names.index(one)] = whole
        groups.append(msgspec.structs.replace(group, names=tuple(names)))
    spans = [one.span for each in groups for one in each.names]
    kept = [
        msgspec.structs.replace(
            group,
            names=tuple(
                one for one in group.names
                if not any(
                    place.start <= one.span.start and one.span.end <= place.end
                    and place != one.span for place in spans
                )
            ),
        )
        for group in groups
    ]  # fmt: skip
    return msgspec.structs.replace(description, groups=tuple(kept))


def _listed_whole(
    report: Report, one: NamedTarget, other: NamedTarget, gazetteer: Gazetteer
) -> NamedTarget | None:
    """Give both names with what stands between them as one name, if the list has it so."""
    text, start, end = report.document.text, one.span.start, other.span.end
    written = text[start:end]
    if "," in written or "\n" in written:
        return None
    found = find_known(text, read_words(text, start, end), gazetteer)
    if not any(known.kind == "listed" and (known.start, known.end) == (start, end)
               for known in found):  # fmt: skip
        return None
    place = span(text, start, end)
    return msgspec.structs.replace(
        one, name=" ".join(place.exact.split()), span=place, schema="LegalEntity"
    )


def _named(report: Report) -> Keys:
    """Give the names that the descriptions have."""
    targets = [
        target
        for one in report.descriptions
        for group in one.groups
        for target in (*group.names, *one.previously_designated)
    ]
    return frozenset().union(*(_keys((one.name, *one.aliases)) for one in targets))


def _speaking(report: Report) -> Keys:
    """Give the names of those who speak or write."""
    names = [
        one.name for one in report.parties if one.name and {"speaker", "author"} & {*one.roles}
    ]
    return _keys(names)


def _keys(names: Iterable[str]) -> Keys:
    return frozenset().union(*(namesake_keys(name, person=None) for name in names))


def _gazetteer(rows: Iterable[LedgerRow]) -> Gazetteer:
    return Gazetteer(
        (row.party_id, [name.text for name in row.names if name.kind != "weakAlias"])
        for row in rows
    )


def _read_already(description: DesignationDescription) -> Iterable[Span]:
    """Give the names that a description has, whole entries with all that is in them."""
    names = [name for group in description.groups for name in group.names]
    for one in (*names, *description.previously_designated):
        yield one.span
        if one.programs or one.references or one.birth_dates or one.identifiers:
            yield one.entry


def _spot(report: Report, gazetteer: Gazetteer, closed: Sequence[Span]) -> Iterable[NamedTarget]:
    text = report.document.text
    for block in report.blocks:
        if block.within is not None or block.role not in _RUNNING:
            continue
        words = read_words(text, block.span.start, block.span.end)
        for known in find_known(text, words, gazetteer):
            if known.kind != "listed" or not _stands_alone(text, known.start, known.end, words):
                continue
            if "," in text[known.start : known.end] and not _as_listed(
                text[known.start : known.end], known.key
            ):
                continue
            if any(one.start < known.end and known.start < one.end for one in closed):
                continue
            place = span(text, known.start, known.end)
            yield NamedTarget(
                party=span_id("party", known.start, known.end),
                name=" ".join(place.exact.split()),
                span=place,
                entry=block.span,
            )


def _as_listed(written: str, listed: str) -> bool:
    """Tell whether words parted by commas are in the order of the list: of one name, not of two."""
    plain = [re.findall(r"\w+", one.casefold()) for one in (written, listed)]
    return plain[0] == plain[1]


def _stands_alone(text: str, start: int, end: int, words: Sequence[Word]) -> bool:
    """Tell a whole name: no other capitalised word stands right beside it."""
    before = next((one for one in reversed(words) if one.end <= start), None)
    after = next((one for one in words if one.start >= end), None)
    if after is not None and after.capital and text[end : after.start].strip("-") == " ":
        return False
    if before is None or not before.capital or text[before.end : start].strip("-") != " ":
        return True
    return text[before.start : before.end] in words_of("names", "no_names")


def _party(target: NamedTarget) -> Party:
    return Party(
        id=target.party,
        kind="unknown",
        name=target.name,
        roles=("designated",),
        mentions=(Mention(span=target.span, form="name", basis="external", rule=RULE),),
        basis="external",
        rule=RULE,
    )


def _with_targets(
    description: DesignationDescription, targets: Sequence[NamedTarget]
) -> DesignationDescription:
    """Add names to the group that still lacks as many, else as a group of their own."""
    groups = list(description.groups)
    for number, group in enumerate(groups):
        if (group.count or 0) - len(group.names) >= len(targets):
            groups[number] = msgspec.structs.replace(group, names=(*group.names, *targets))
            return msgspec.structs.replace(description, groups=tuple(groups))
    groups.append(
        TargetGroup(
            id=f"{description.id}-spotted",
            party=None,
            count=None,
            type="unknown",
            names=tuple(targets),
            span=targets[0].span,
            basis="external",
            rule=RULE,
        )
    )
    return msgspec.structs.replace(description, groups=tuple(groups))
