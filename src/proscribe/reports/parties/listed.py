"""Names of the lists that stand in a document, noted in its report.

A listed name that is met says that somebody bears it, and nothing else: it makes no event, no
target and no speaker, so that the same document tells the same whatever lists are loaded. Who has
the name already is that party; everyone else is one that is mentioned.

Source: this project.
"""

import msgspec

from proscribe.model.report import ListedName, Mention, Party, Report
from proscribe.reports.parties.known import Gazetteer, Known, find_known, order_free
from proscribe.reports.parties.scene import TELLING
from proscribe.reports.text.span import span, span_id
from proscribe.reports.text.words import keys_of, read_words

RULE = "listed/name@1"
_BEARERS = frozenset({"person", "organization", "unknown", "vessel", "aircraft"})
_BLIND = frozenset({"rights", "credit", "dateline"})


def note_listed(report: Report, gazetteer: Gazetteer) -> Report:
    """Give a report in which listed names are noted at its parties.

    Args:
        report: A report as read.
        gazetteer: Names of the lists.
    """
    if not len(gazetteer):
        return report
    text = report.document.text
    parties = {one.id: one for one in report.parties}
    of_records: dict[tuple[str, ...], str] = {}
    for known in _places(report, gazetteer):
        noted = tuple(
            ListedName(record, known.key, span(text, known.start, known.end))
            for record in known.records
        )
        bearer, mentioned = _bearer(report, known, text[known.start : known.end])
        party_id = bearer.id if bearer is not None else of_records.get(known.records, "")
        if not party_id:
            party_id = of_records[known.records] = span_id("party", known.start, known.end)
            parties[party_id] = _new(party_id, text[known.start : known.end])
        parties[party_id] = _with(parties[party_id], noted, mentioned=mentioned)
    ordered = sorted(
        parties.values(), key=lambda one: one.mentions[0].span.start if one.mentions else -1
    )
    return msgspec.structs.replace(report, parties=tuple(ordered))


def _places(report: Report, gazetteer: Gazetteer) -> list[Known]:
    text = report.document.text
    blind = [(b.span.start, b.span.end) for b in report.blocks if b.role in _BLIND and b.within]
    found: list[Known] = []
    for block in report.blocks:
        if block.role in TELLING and block.within is None:
            words = read_words(text, block.span.start, block.span.end)
            found += [one for one in find_known(text, words, gazetteer) if one.kind == "listed"]
    return [one for one in found if not any(a <= one.start < b for a, b in blind)]


def _bearer(report: Report, known: Known, written: str) -> tuple[Party | None, bool]:
    """Give the party that has the name, and whether this place is among its mentions.

    One with just this mention comes first, then one that overlaps, then one of the same name.
    """
    overlapping: Party | None = None
    namesake: Party | None = None
    keys = order_free(keys_of(written))
    for party in report.parties:
        if party.kind not in _BEARERS:
            continue
        for one in party.mentions:
            if (one.span.start, one.span.end) == (known.start, known.end):
                return party, True
            if one.form == "name" and one.span.start < known.end and known.start < one.span.end:
                overlapping = overlapping or party
        if party.name and order_free(keys_of(party.name)) == keys:
            namesake = namesake or party
    if overlapping is not None:
        return overlapping, True
    return namesake, False


def _new(party_id: str, written: str) -> Party:
    return Party(
        id=party_id,
        kind="unknown",
        name=" ".join(written.split()),
        roles=("mentioned",),
        basis="stated",
        rule=RULE,
    )


def _with(party: Party, noted: tuple[ListedName, ...], *, mentioned: bool) -> Party:
    listed = tuple(sorted({*party.listed, *noted}))
    if mentioned:
        return msgspec.structs.replace(party, listed=listed)
    mention = Mention(span=noted[0].span, form="name", basis="stated", rule=RULE)
    mentions = tuple(sorted((*party.mentions, mention), key=lambda one: one.span))
    return msgspec.structs.replace(party, listed=listed, mentions=mentions)
