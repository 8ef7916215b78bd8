"""Parties that a document tells to have been listed before, in whatever words.

Of measures of long ago texts speak in ever new ways (`In December 2019 it was used on Rosa Lind`, a
line of a table with a day and a name). The lists know who stood on them then: a name that stands
whole in such a sentence, and that one listed party bears and no other, is such a party. It is shown
as listed already and never as new.

Source: this project.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from proscribe.ledger.answers import Lists
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window, edges
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Block, Mention, Party, Report, Span
from proscribe.reports.linking.names import (
    OF_ONE_NAMED,
    Keys,
    gazetteer_of,
    is_as_listed,
    keys_of_names,
    stands_alone,
)
from proscribe.reports.parties.known import find_known
from proscribe.reports.text.sentences import Sentence, sentences
from proscribe.reports.text.span import span, span_id
from proscribe.reports.text.words import read_words

RULE = "link/before@1"
_RUNNING = frozenset({"body", "entry", "correction", "section"})
_MARKS = str.maketrans(dict.fromkeys(".'’"))
_LONGEST_DAY = 30  # characters of a cell or line that is nothing but a day
_MEASURE = re.compile(
    r"\b(?:(?:re-?|de-?)?(?:listed|designat\w+|sanction\w*|blacklist\w*)|listings?|lists?|added|put|"
    r"placed|named|measures|used\s+(?:on|against)|hit|blocked|frozen|froze|fr(?:ee|o)zes?|penali[sz]ed|"
    r"names?\s+went\s+up|targeted|identified|under|turn\s+of|removed|struck)\b"
)
_BEFORE = re.compile(
    r"\b(?:already|previously|earlier|formerly|before|since|remains?|stays?|still|(?:last|past)\s+"
    r"(?:month|year|week|autumn|spring|summer|winter)|(?:years?|months?|weeks?)\s+(?:ago|before|earlier)|"
    r"the\s+turn\s+of|unchanged|not\s+new)\b"
)


def with_listed_before(report: Report, lists: Lists, windows: dict[str, Window | None]) -> Report:
    """Add parties that are told to have been listed before to the descriptions of a report.

    Args:
        report: A report whose new parties have been read and spotted.
        lists: What the loaded lists have.
        windows: By id of a description its window.
    """
    told = [one for one in report.descriptions if windows.get(one.id) is not None]
    if not told or not lists.rows:
        return report
    places = list(_places(report, _first_day(windows)))
    if not places:
        return report
    taken, closed = _taken(report)
    found: list[NamedTarget] = []
    text = report.document.text
    gazetteer = gazetteer_of(_worded(lists.rows, text, places), singles=True)
    for place in places:
        words = read_words(text, place.start, place.end)
        for known in find_known(text, words, gazetteer):
            written = text[known.start : known.end]
            keys = keys_of_names((written,))
            if (
                known.kind != "listed"
                or len(known.records) != 1
                or keys & taken
                or not _is_telling(written, known.start == place.start)
                or not stands_alone(text, known.start, known.end, words)
                or ("," in written and not is_as_listed(written, known.key))
                or any(one.start < known.end and known.start < one.end for one in closed)
            ):
                continue
            taken |= keys
            found.append(
                NamedTarget(
                    party=span_id("party", known.start, known.end),
                    name=" ".join(written.split()),
                    span=span(text, known.start, known.end),
                    entry=place,
                )
            )
    return _with(report, told, found) if found else report


def _is_telling(written: str, opens: bool) -> bool:
    """Tell a name of several words, or one of one word that can be no other word."""
    if " " in written:
        return True
    return written.isupper() or any(c in ".-" or c.isdigit() for c in written[:-1]) or not opens


def _first_day(windows: dict[str, Window | None]) -> str:
    """Give the first instant of the measures of a document."""
    return min((edges(one)[0] for one in windows.values() if one is not None), default="")


def _places(report: Report, first: str) -> Iterator[Span]:
    """Give the sentences that tell of measures before a time."""
    text = report.document.text
    whole = [one for one in report.blocks if one.within is None and one.role in _RUNNING]
    before: Block | None = None
    last: Sentence | None = None
    for block in whole:
        dated = (
            before is not None
            and len(before.span.exact) <= _LONGEST_DAY
            and _is_past(report, before.span.start, before.span.end, first)
        )
        for one in sentences(text, block.span.start, block.span.end):
            if _MEASURE.search(text, one.start, one.end) and (
                dated
                or _is_past(report, one.start, one.end, first)
                or _BEFORE.search(text, one.start, one.end)
            ):
                if last is not None and OF_ONE_NAMED.match(text, one.start, one.end):
                    yield span(text, last.start, last.end)
                yield span(text, one.start, one.end)
            last = one
        before = block


def _is_past(report: Report, start: int, end: int, first: str) -> bool:
    return bool(first) and any(
        one.span is not None
        and start <= one.span.start < end
        and one.utc is not None
        and (
            (one.utc.end or "~") <= first
            or (one.rule == "times/since@1" and (one.utc.start or "~") < first)
        )
        for one in report.times
    )


def _taken(report: Report) -> tuple[Keys, list[Span]]:
    """Give the names of parties that are read already or speak, and where names stand."""
    targets = [
        one
        for each in report.descriptions
        for one in (
            *(name for group in each.groups for name in group.names),
            *each.previously_designated,
        )
    ]
    others = [
        one.name for one in report.parties if one.name and {"speaker", "author"} & {*one.roles}
    ]
    names = [name for one in targets for name in (one.name, *one.aliases)]
    return keys_of_names([*names, *others]), [one.span for one in targets]


def _worded(rows: Sequence[LedgerRow], text: str, places: Iterable[Span]) -> list[LedgerRow]:
    """Give the rows of which some name has one of its two longest words in the sentences."""
    words = {
        part
        for one in places
        for word in read_words(text, one.start, one.end)
        for part in (word.key, *word.key.split("-"))
    }
    return [row for row in rows if any(words & _longest(name.text) for name in row.names)]


def _longest(name: str) -> set[str]:
    parts = name.casefold().translate(_MARKS).replace("-", " ").replace(",", " ").split()
    return set(sorted(parts, key=len)[-2:])


def _with(
    report: Report, told: Sequence[DesignationDescription], found: Sequence[NamedTarget]
) -> Report:
    """Add the parties to the last measure that stands before each of them."""
    made = {one.id: one for one in report.descriptions}
    for target in found:
        earlier = [
            one for one in told if one.evidence and one.evidence[0].start <= target.span.start
        ]
        home = made[(earlier or told[:1])[-1].id]
        made[home.id] = msgspec.structs.replace(
            home, previously_designated=(*home.previously_designated, target)
        )
    parties = [
        Party(
            id=one.party,
            kind="unknown",
            name=one.name,
            roles=("previously_designated",),
            mentions=(Mention(span=one.span, form="name", basis="external", rule=RULE),),
            basis="external",
            rule=RULE,
        )
        for one in found
    ]
    return msgspec.structs.replace(
        report,
        descriptions=tuple(made[one.id] for one in report.descriptions),
        parties=(*report.parties, *parties),
    )
