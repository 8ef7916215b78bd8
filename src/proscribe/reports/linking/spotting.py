"""Names of the day's additions that stand in a text and that the rules for sentences missed.

A name that was read in pieces (`Hamer` and `Nail Construction Limited`) is put together where the
list has it whole. Other spellings of the day's names are looked for by `nearness`.

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

from proscribe.ledger.parties.names import FEW
from proscribe.ledger.parties.rounds import round_of
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.arrivals import came
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window, moment_in
from proscribe.model.described import Action, DesignationDescription, NamedTarget
from proscribe.model.report import Caveat, Mention, Party, Report, Span
from proscribe.reports.designations.draft import BEFORE, CRAFT
from proscribe.reports.designations.settling.roll import ROLES
from proscribe.reports.linking.alone import told_of_others
from proscribe.reports.linking.employers import whose_words
from proscribe.reports.linking.filling import RULE, Filler
from proscribe.reports.linking.names import (
    Keys,
    gazetteer_of,
    is_as_listed,
    keys_of_names,
    stands_alone,
    whole_end,
)
from proscribe.reports.linking.nearness import MOST_RUNS, spot_near
from proscribe.reports.linking.othernames import with_names_joined, without_other_names
from proscribe.reports.linking.spared import is_spared
from proscribe.reports.linking.undated import is_told_earlier, round_in
from proscribe.reports.linking.voices import Voices
from proscribe.reports.linking.whole import with_whole_names
from proscribe.reports.parties.known import Gazetteer, find_known
from proscribe.reports.text.span import span, span_id
from proscribe.reports.text.words import read_words

_CUT = Caveat(
    "names-left",
    f"Other spellings of listed names were looked for among the first {MOST_RUNS} names of a "
    "measure only; the others count where they stand as the list has them.",
)
# `Rosa Lind, whose Made Group sold aircraft`, `Okean Line, care of Made Bank`: theirs, not named
_WHOSE = re.compile(r"\b(?:whose|care\s+of|c/o)\s+$", re.IGNORECASE)
# `Rosa Lind, head of Okean Line, which was listed in 2019`: she was not
_ASIDE = re.compile(r"(?:\s*\([^()]*\))*,\s+(?:(?:to|of|for|by)\s+)?(?:which|who|whom|itself)\b")
_FEWEST_ENTRIES = 3
_GROUND = 160  # characters
_GROUNDS = re.compile(
    r"\b(?:owned|controlled|directed|behalf|assist(?:ed|ing)|support(?:ed|ing)?|sponsor(?:ed|ing)|"
    r"goods\s+or\s+services\s+to|act(?:ed|ing)\s+for|linked\s+to)\b[^.;]*$",
    re.IGNORECASE,
)
_MOST_BY_PARTS = 400  # rows, the additions of a large day
_MOST_ROWS = 8_000  # the additions of a day are a few hundred at most, of two years thousands
_SILENT = frozenset({"nav", "byline", "stamp", "dateline", "rights", "credit", "feedback"})


def with_spotted(report: Report, lists: Lists, windows: dict[str, Window | None]) -> Report:
    """Add such names to the descriptions of a report, each with a party of its own.

    Args:
        report: A report with descriptions.
        lists: What the loaded lists have.
        windows: By id of a description its window.
    """
    voices = Voices(report)
    speaking, new = _speaking(report), _new(report)
    new_places = [
        place
        for one in report.descriptions
        for place in _read_already(report, one, is_amended=True)
    ]
    closed = [place for one in report.descriptions for place in _read_already(report, one)]
    closed += whose_words(report)
    parties = list(report.parties)
    text = report.document.text
    made: list[DesignationDescription] = []
    is_cut = False
    for one in report.descriptions:
        if one.rule == BEFORE:
            made.append(one)
            continue
        window = windows[one.id]
        taken = speaking | new
        if one.action != "amend":
            taken |= _told_before(report, one, voices)
        rows = _newly(one, came(one, lists, window), window) if window else ()
        taken |= _names_of_before(one, rows)
        targets: list[NamedTarget] = []
        beside: Sequence[LedgerRow] = ()
        others = [*closed, *told_of_others(report, one)]
        if len(rows) <= _MOST_ROWS:
            # nobody of a few hundred is called as another is, names between left out
            gazetteer = gazetteer_of(
                rows, singles=len(rows) <= FEW, parts=len(rows) <= _MOST_BY_PARTS
            )
            one = with_whole_names(one, report, gazetteer)
            spotted = list(spot(report, gazetteer, others, one.action))
            told = Filler(one, rows, window, text).with_targets(spotted) if spotted else one
            near, left = spot_near(told, report, rows, others)
            is_cut = is_cut or left
            if one.action == "amend":
                spotted = _amended(one, report, gazetteer, new_places)
            if not rows and window and one.action == "add":
                spotted, left, beside = _of_vague_days(one, report, lists, window, others)
                one = (
                    with_whole_names(one, report, gazetteer_of(beside, singles=True))
                    if beside
                    else one
                )
                is_cut = is_cut or left
            elif not rows and window and one.action == "remove":
                spotted = _removed_on_vague_days(one, report, lists, window, others)
            named = (*spotted, *near)
            if _has_entries(one):
                named = tuple(each for each in named if not _is_in_ground(report, each.span))
            first = _first_day(rows)
            if window and first and one.action == "add":
                named = tuple(
                    each
                    for each in named
                    if not is_told_earlier(report, each.span, window, came=first)
                )
            own = [each for group in one.groups for each in group.names]
            for target in without_other_names(named, own, rows or beside):
                keys = keys_of_names((target.name,))
                if not keys & taken and not _is_short_of_before(target, one):
                    taken |= keys
                    new |= keys
                    targets.append(target)
                    parties.append(_party(target, one.action))
        every = rows or (came(one, lists, window, for_certain=False) if window else ())
        one = Filler(one, every, window, text).with_targets(targets) if targets else one
        one = with_names_joined(one, rows or beside)
        one = Filler(one, every, window, text).without_total()
        made.append(Filler(one, every, window, text).shared())
    caveats = (*report.caveats, _CUT) if is_cut else report.caveats
    return msgspec.structs.replace(
        report, descriptions=tuple(made), parties=tuple(parties), caveats=caveats
    )


def _has_entries(description: DesignationDescription) -> bool:
    """Tell a notice that prints an entry for each party."""
    names = [name for group in description.groups for name in group.names]
    return len(names) >= _FEWEST_ENTRIES and all(one.programs for one in names)


def _is_in_ground(report: Report, place: Span) -> bool:
    """Tell a name in the ground of another's entry: `for having acted for or on behalf of A`."""
    before = report.document.text[max(0, place.start - _GROUND) : place.start]
    return _GROUNDS.search(before) is not None


def _newly(
    description: DesignationDescription, rows: Sequence[LedgerRow], window: Window
) -> tuple[LedgerRow, ...]:
    """Leave out who stood on a list and got a further program between two versions of it.

    A party that is only told of (`a front of the Made Corps`) is often an old one.
    """
    return tuple(
        row
        for row in rows
        if row.effective is not None
        or (moment := moment_in(row, description.action, window)) is None
        or moment.how != "put under"
    )


def _first_day(rows: Iterable[LedgerRow]) -> str:
    """Give the first day on which rows may have come, "" where the list itself says the day."""
    return min((one.first_seen.earliest[:10] for one in rows if one.effective is None), default="")


def _of_vague_days(
    description: DesignationDescription,
    report: Report,
    lists: Lists,
    window: Window,
    closed: Sequence[Span],
) -> tuple[list[NamedTarget], bool, Sequence[LedgerRow]]:
    """Give the names of those who may have come on that day, where no list dates it to the day.

    Returns:
        The names, other spellings of the same round among them, whether some runs of capitals
        were not compared, and the rows of the round.
    """
    rows = _newly(description, came(description, lists, window, for_certain=False), window)
    if not rows or len(rows) > _MOST_ROWS:
        return [], False, ()
    gazetteer = gazetteer_of(rows)
    found = {keys_of_names((one.name,)): one for one in spot(report, gazetteer, closed)}
    if not found and not any(group.names for group in description.groups):
        gazetteer = gazetteer_of(rows, parts=True)
        found = {keys_of_names((one.name,)): one for one in spot(report, gazetteer, closed)}
    chosen = round_in(description, report, rows, gazetteer, tuple(found.values()), window)
    targets = list(chosen.targets)
    if not chosen.numbers:
        return targets, False, ()
    beside = round_of(rows, chosen.numbers, FEW)
    apart = [*closed, *(one.span for one in targets)]
    for one in spot(report, gazetteer_of(beside, singles=True), apart):
        if not is_told_earlier(report, one.span, window):
            targets.append(one)
            apart.append(one.span)
    filler = Filler(description, rows, window, report.document.text)
    told = filler.with_targets(targets) if targets else description
    near, is_cut = spot_near(told, report, beside, apart, everywhere=True)
    near = [one for one in near if not is_told_earlier(report, one.span, window)]
    return [*targets, *near], is_cut, beside


def _removed_on_vague_days(
    description: DesignationDescription,
    report: Report,
    lists: Lists,
    window: Window,
    closed: Sequence[Span],
) -> list[NamedTarget]:
    """Give the names of those who may have gone off a list on that day.

    Few go: who is named in a paragraph that tells of it, and went between the same versions, did.
    """
    rows = came(description, lists, window, for_certain=False)
    told = [
        one.span
        for one in report.blocks
        if one.within is None
        and any(one.span.start <= each.start < one.span.end for each in description.evidence)
    ]
    return [
        one
        for one in spot(report, gazetteer_of(rows), closed, "remove")
        if any(place.start <= one.span.start < place.end for place in told)
    ]


def _new(report: Report) -> Keys:
    """Give the names that the descriptions have as new, changed or removed."""
    return _keys(
        target for one in report.descriptions for group in one.groups for target in group.names
    )


def _told_before(report: Report, own: DesignationDescription, voices: Voices) -> Keys:
    """Give the names that are told to have been listed before by who acts in a measure."""
    return _keys(
        target
        for one in report.descriptions
        for target in one.previously_designated
        if not voices.is_of_another(target, own)
    )


def _names_of_before(own: DesignationDescription, rows: Sequence[LedgerRow]) -> Keys:
    """Give all names of parties of which one is told to have been listed before: `M23`."""
    told = _keys(own.previously_designated)
    if not told or own.action == "amend" or len(rows) > _MOST_BY_PARTS:
        return frozenset()
    keys = (keys_of_names(name.text for name in row.names) for row in rows)
    return frozenset().union(*(one for one in keys if one & told))


def _is_short_of_before(target: NamedTarget, own: DesignationDescription) -> bool:
    """Tell a short form of a name told to have been listed before: `Okean` of `Okean Ltd`."""
    short = f"{target.name.casefold()} "
    return any(one.name.casefold().startswith(short) for one in own.previously_designated)


def _keys(targets: Iterable[NamedTarget]) -> Keys:
    return frozenset().union(*(keys_of_names((one.name, *one.aliases)) for one in targets))


def _speaking(report: Report) -> Keys:
    """Give the names of those who speak or write."""
    names = [
        one.name for one in report.parties if one.name and {"speaker", "author"} & {*one.roles}
    ]
    return keys_of_names(names)


def _amended(
    description: DesignationDescription,
    report: Report,
    gazetteer: Gazetteer,
    closed: Sequence[Span],
) -> list[NamedTarget]:
    """Give the names in the paragraphs that tell of changed entries: few change on one day."""
    places = description.evidence
    return [
        one
        for one in spot(report, gazetteer, closed, "amend")
        if any(each.start < one.entry.end and one.entry.start < each.end for each in places)
    ]


def _read_already(
    report: Report, description: DesignationDescription, *, is_amended: bool = False
) -> Iterable[Span]:
    """Give the names that a description has, whole entries with all that is in them.

    An entry that is changed is of somebody listed before: those may be told of as well.
    """
    names = [name for group in description.groups for name in group.names]
    before = () if is_amended else description.previously_designated
    for one in before:
        # `A followed in April, and on 12 December B`: nobody new in a sentence on earlier ones
        if not any(one.entry.start <= name.span.start < one.entry.end for name in names):
            is_aside = _ASIDE.match(report.document.text, one.span.end, one.entry.end) is not None
            start = one.span.start if is_aside else one.entry.start
            yield span(report.document.text, start, one.entry.end)
    for one in (*names, *before):
        if one in names or one.entry.start <= one.span.start < one.entry.end:
            yield one.span  # not where a sentence on an earlier listing found the name in full
        # a ship in a sentence may have its number
        is_entry = bool(one.identifiers) and (len(one.identifiers) > 1 or one.schema not in CRAFT)
        if one.programs or one.references or one.birth_dates or is_entry:
            yield one.entry


def spot(
    report: Report, gazetteer: Gazetteer, closed: Sequence[Span], action: Action = "add"
) -> Iterable[NamedTarget]:
    """Give the listed names that stand whole and alone in a document, outside some places.

    Whom a measure is said to spare is none of those whom it adds. `A is not listed any more, nor
    is B` tells of removals in the same words.
    """
    text = report.document.text
    for block in report.blocks:
        if block.within is not None or block.role in _SILENT:
            continue
        words = read_words(text, block.span.start, block.span.end)
        names = find_known(text, words, gazetteer)
        peoples = {known.end for known in names if known.kind == "people"}
        for known in names:
            if known.kind != "listed" or not stands_alone(
                text, known.start, known.end, words, peoples
            ):
                continue
            if "," in text[known.start : known.end] and not is_as_listed(
                text[known.start : known.end], known.key
            ):
                continue
            if any(one.start < known.end and known.start < one.end for one in closed):
                continue
            if _WHOSE.search(text, block.span.start, known.start):
                continue
            place = span(text, known.start, whole_end(text, known.end, known.key))
            if action == "add" and is_spared(report, place):
                continue
            yield NamedTarget(
                party=span_id("party", known.start, known.end),
                name=" ".join(place.exact.split()),
                span=place,
                entry=block.span,
            )


def _party(target: NamedTarget, action: Action) -> Party:
    return Party(
        id=target.party,
        kind="unknown",
        name=target.name,
        roles=(ROLES[action],),
        mentions=(Mention(span=target.span, form="name", basis="external", rule=RULE),),
        basis="external",
        rule=RULE,
    )
