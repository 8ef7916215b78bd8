"""The ledger: every designation of every list through time.

A function of the versions that are kept and nothing else: whatever the order in which they were
loaded, the same versions give the same rows.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from proscribe.ledger.changes import FieldChange
from proscribe.ledger.history.amendments import amendments_of
from proscribe.ledger.history.facts import traits_of
from proscribe.ledger.history.gather import History
from proscribe.ledger.history.line import Line, Segment, came, iter_segments, line_of, spans_of
from proscribe.ledger.history.parts import Part, changes_between, whole
from proscribe.ledger.history.tracks import Track, best_match, folded, tracks_of
from proscribe.ledger.row import LedgerRow, When
from proscribe.model.canonical import decode
from proscribe.model.record import Designation, Record

_LATE_DAYS = 7  # a list may show a measure some days after it took hold


def rows_of(history: History) -> Iterator[LedgerRow]:
    """Give the designations of one list, in order of record id and time."""
    line = line_of(history.versions, "", observed_counts=history.observed_counts)
    lines = {
        (parser, name): line_of(
            [kept for kept in history.versions if kept.noun.parser == parser],
            name,
            observed_counts=history.observed_counts,
        )
        for parser, name in history.runs
    }
    primaries = [history.runs[parser, names[0]] for parser, names in history.components.items()]
    for record_id in sorted(set().union(*primaries)):
        parts = {
            parser: [
                Part(
                    lines[parser, name],
                    lines[parser, name].places.get(parser, ((), ()))[0],
                    [
                        (run, decode(content))
                        for run, content in history.runs[parser, name].get(record_id, ())
                    ],
                )
                for name in names
            ]
            for parser, names in history.components.items()
        }
        yield from _rows_of_entry(_Entry(history=history, line=line, parts=parts), record_id)


class _Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a list with all its history: by parser what each component says."""

    history: History
    line: Line
    parts: Mapping[str, Sequence[Part]]


def _rows_of_entry(entry: _Entry, record_id: str) -> Iterator[LedgerRow]:
    line, ordinal = entry.line, 0
    ended: dict[tuple[str, str], int] = {}
    segments = [
        segment
        for parser, parts in entry.parts.items()
        for segment in iter_segments(line, parser, parts[0].runs)
    ]
    for span in spans_of(segments):
        first, last = span[0].first, span[-1].last
        beside = entry.parts[span[-1].parser][1:]
        missing = _missing(entry, span)
        final = whole(span[-1].record, beside, line.stops[last].position)
        traits = traits_of(final)
        details = _details(entry, span)
        seen = came(line, first - 1 if first else None, first)
        for track in tracks_of(line, span, seen):
            ordinal += 1
            said = _said(track, final)
            key = (said.authority, said.list_name)
            start, end = track.statements[0].first, track.statements[-1].last
            stated = _stated(track)
            late = stated is not None and _is_late(stated, track.first_seen)
            yield LedgerRow(
                dataset=entry.history.dataset,
                record_id=record_id,
                ordinal=ordinal,
                party_id=entry.history.parties.get(record_id, record_id),
                caption=traits.caption,
                schema=traits.schema,
                names=traits.names,
                authority=said.authority,
                list_name=said.list_name,
                reference=said.reference,
                programs=said.programs,
                legal_basis=said.legal_basis,
                measures=said.measures,
                effective=None if late else stated,
                original=stated if late else None,
                first_seen=track.first_seen,
                published=line.stops[start].mark.published,
                amended=amendments_of(line, track.statements, details),
                lifted=_lifted(track),
                relisted=ended.get(key, start) < start,
                nationalities=traits.nationalities,
                countries=traits.countries,
                address_countries=traits.address_countries,
                birth_countries=traits.birth_countries,
                relations=traits.relations,
                gender=traits.gender,
                zone=entry.history.zone,
                first_version=line.stops[start].mark,
                last_version=line.stops[end].mark,
                in_newest=track.gone is None,
                missing_components=missing,
                doubts=tuple(_doubts(stated, track.first_seen)),
            )
            if track.gone is not None:
                ended[key] = min(end, ended.get(key, end))


def _missing(entry: _Entry, span: Sequence[Segment]) -> tuple[str, ...]:
    parser = span[-1].parser
    first = entry.line.stops[span[0].first].position
    last = entry.line.stops[span[-1].last].position
    names = entry.history.components[parser]
    return tuple(
        sorted(
            name
            for name, part in zip(names, entry.parts[parser], strict=True)
            if not part.was_there(first, last)
        )
    )


def _details(entry: _Entry, span: Sequence[Segment]) -> dict[When, tuple[FieldChange, ...]]:
    first = entry.line.stops[span[0].first].position
    last = entry.line.stops[span[-1].last].position
    return {
        when: fields
        for parser in sorted({segment.parser for segment in span})
        for when, fields in changes_between(entry.parts[parser], first, last).items()
    }


def _said(track: Track, final: Record) -> Designation:
    """Give a designation as last stated, with what other components and formats add to it."""
    newest = track.statements[-1].designation
    best = best_match(newest, folded(final.designations))
    said = best if best is not None else newest
    for statement in reversed(track.statements[:-1]):
        older = statement.designation
        said = msgspec.structs.replace(
            said,
            list_name=said.list_name or older.list_name,
            reference=said.reference or older.reference,
            programs=said.programs or older.programs,
            legal_basis=said.legal_basis or older.legal_basis,
            measures=said.measures or older.measures,
        )
    return said


def _stated(track: Track) -> When | None:
    """Give the day of listing that the newest version which states one gives."""
    for statement in reversed(track.statements):
        listed = statement.designation.listed
        if listed is not None:
            return When(listed.earliest, listed.latest, "effective:list")
    return None


def _is_late(stated: When, seen: When) -> bool:
    """Say whether a version published well after a stated day does not have the entry."""
    if not seen.earliest:
        return False
    gap = date.fromisoformat(seen.earliest[:10]) - date.fromisoformat(stated.latest)
    return gap.days > _LATE_DAYS


def _lifted(track: Track) -> When | None:
    """Give the stated end, unless the entry went before it."""
    stated = track.statements[-1].designation.delisted
    if stated is None or (track.gone is not None and stated.earliest > track.gone.latest[:10]):
        return track.gone
    return When(stated.earliest, stated.latest, "effective:list")


def _doubts(stated: When | None, seen: When) -> Iterator[str]:
    if stated is None:
        return
    if stated.earliest > seen.latest[:10]:
        yield (
            f"The list dates it {stated.earliest}, yet a version of {seen.latest[:10]} "
            "has it already."
        )
    if _is_late(stated, seen):
        yield (
            f"The list dates it {stated.latest}, yet the version of {seen.earliest[:10]} does "
            "not have it: it was listed later, or again."
        )
