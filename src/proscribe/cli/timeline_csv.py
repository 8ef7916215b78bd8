"""A timeline as CSV: a line for each source of each event, harmless for spreadsheets."""

import csv
import io

from proscribe.ledger.timeline.merge import number_words
from proscribe.ledger.timeline.row import DocumentSource, ListSource, Timeline, TimelineRow
from proscribe.screen.answers.results import guard

_HEADINGS = (
    "number", "lane", "type", "actor", "actor_name", "title", "when", "zone", "utc_start",
    "utc_end", "ground", "by", "count", "targets", "details", "in_response_to", "conflicts",
    "source_kind", "source", "source_title", "source_url", "source_date", "source_ground",
    "evidence", "records",
)  # fmt: skip


def csv_text(found: Timeline) -> str:
    """Write a timeline as CSV with a heading, lines ended by CR LF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for one in (*found.rows, *found.undated):
        common = _event(one, found)
        for source in one.sources:
            writer.writerow([guard(cell) for cell in (*common, *_source(source))])
    return out.getvalue()


def _event(one: TimelineRow, found: Timeline) -> tuple[str, ...]:
    responses = dict.fromkeys(
        str(link.target)
        for link in found.links
        if link.kind == "response_to" and link.source == one.number
    )
    conflicts = (
        f"{each.field}: " + " | ".join(f"{value} ({who})" for value, who in each.values)
        for each in one.conflicts
    )
    return (
        str(one.number),
        one.lane,
        one.type,
        one.actor,
        one.actor_name,
        one.title,
        one.when,
        one.zone,
        one.utc.start or "",
        one.utc.end or "",
        one.ground,
        one.by,
        number_words(one.count) if one.count else "",
        "; ".join(one.targets),
        "; ".join(f"{each.name}={each.value}" for each in one.details),
        " ".join(responses),
        "; ".join(conflicts),
    )


def _source(source: DocumentSource | ListSource) -> tuple[str, ...]:
    if isinstance(source, ListSource):
        records = "; ".join(f"{each.record_id} {each.caption}" for each in source.records)
        return ("list", source.dataset, "", "", "", source.ground, "", records)
    words = " | ".join(span.exact for span in source.evidence)
    return (
        "document",
        source.document,
        source.title,
        source.url,
        source.when,
        source.status,
        words,
        "",
    )
