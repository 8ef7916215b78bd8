"""A timeline of a program, a country or a party, from the ledger and from reports that were read.

The rules are in docs/ledger.md.
"""

from collections.abc import Iterable, Mapping, Sequence

from proscribe.ledger.clock import end_of, start_of
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.timeline.listed import listed
from proscribe.ledger.timeline.merge import (
    Cluster,
    count_of,
    lead,
    listed_details,
    merged,
    number_words,
    row_of,
)
from proscribe.ledger.timeline.row import (
    FORMAT,
    LinkKind,
    Timeline,
    TimelineLink,
)
from proscribe.ledger.timeline.told import Told, told
from proscribe.ledger.wanted import Wanted
from proscribe.model.account import EventRelation
from proscribe.model.passage import UtcInterval
from proscribe.model.report import Report
from proscribe.values.territories import territory_name

_LATEST = "~"  # after every instant
_KINDS: tuple[LinkKind, ...] = ("response_to", "no_reply_to", "member_of", "precedes")


def timeline(
    subject: str,
    wanted: Wanted,
    rows: Iterable[LedgerRow],
    reports: Sequence[Report],
    countries: Mapping[str, str],
) -> Timeline:
    """Put what lists and reports tell in order.

    Args:
        subject: What was asked, in words, for the heading.
        wanted: What was asked; its days are taken in UTC here and cut both lists and reports.
        rows: Rows of the ledger that are about it, of any time.
        reports: Reports that were read; the same document twice counts once.
        countries: Country of the authority by dataset.
    """
    distinct = {report.document.id: report for report in reports}
    accounts = {key: told(distinct[key], wanted) for key in sorted(distinct)}
    from_lists, unknown = listed(rows, wanted.programs, countries)
    drafts = [*from_lists, *(draft for one in accounts.values() for draft in one.drafts)]
    window = UtcInterval(start_of(wanted.since, "UTC") or None, end_of(wanted.until, "UTC") or None)
    clusters = [one for one in merged(drafts) if _in_time(one, window)]
    dated = sorted((one for one in clusters if _is_dated(one)), key=_order)
    undated = sorted((one for one in clusters if not _is_dated(one)), key=_order)
    made = [row_of(one, place, title_of(one)) for place, one in enumerate(dated + undated, start=1)]
    numbers = {
        draft.key: row.number
        for row, cluster in zip(made, dated + undated, strict=True)
        for draft in cluster.drafts
    }
    return Timeline(
        format=FORMAT,
        subject=subject,
        window=window,
        rows=tuple(made[: len(dated)]),
        undated=tuple(made[len(dated) :]),
        links=tuple(sorted(_links(distinct, accounts, numbers))),
        unknown=unknown,
        left_out=sum(one.left_out for one in accounts.values()),
    )


def subject_of(wanted: Wanted, captions: Mapping[str, str]) -> str:
    """Say in words what a timeline is about.

    Args:
        wanted: What was asked.
        captions: Names of entries and parties by id.
    """
    parts = [
        *wanted.programs,
        *(territory_name(code) for code in wanted.countries),
        *(f"{captions[key]} ({key})" if key in captions else key for key in wanted.parties),
        *("any authority" if name == "*" else name for name in wanted.authorities),
    ]
    text = ", ".join(parts) or "Reports"
    text = text[:1].upper() + text[1:] if text.startswith("any ") else text
    if wanted.since and wanted.until:
        return f"{text}, {wanted.since} to {wanted.until}"
    if wanted.since or wanted.until:
        return f"{text}, {f'from {wanted.since}' if wanted.since else f'to {wanted.until}'}"
    return text


def _is_dated(cluster: Cluster) -> bool:
    return cluster.utc is not None and (cluster.utc.start or cluster.utc.end) is not None


def _in_time(cluster: Cluster, window: UtcInterval) -> bool:
    """Say whether an event can lie in the time asked for; an undated one can."""
    utc = cluster.utc
    if utc is None:
        return True
    before = bool(window.start and utc.end and utc.end <= window.start)
    after = bool(window.end and utc.start and utc.start >= window.end)
    return not before and not after


def _order(cluster: Cluster) -> tuple[str, str, tuple[str, str]]:
    utc = cluster.utc
    if utc is None:
        return _LATEST, _LATEST, cluster.drafts[0].key
    return utc.end or _LATEST, utc.start or _LATEST, cluster.drafts[0].key


_TITLES = {
    "sanctions_imposed": "Sanctions imposed",
    "sanctions_lifted": "Sanctions lifted",
    "sanctions_amended": "Put under a further program",
    "launch_total": "Launches in total, as claimed",
    "talks_no_response": "No response to talks",
}
# How those it was done to are joined to what was done.
_TOWARDS = {
    "sanctions_imposed": " against ",
    "sanctions_proposed": " against ",
    "talks_offered": " to ",
    "talks_held": " with ",
    "condemnation": " of ",
}


def title_of(cluster: Cluster) -> str:
    """Say what happened in a few words: what, how many, of what kind, against whom."""
    best = lead(cluster)
    text = _TITLES.get(best.type, best.type.replace("_", " ").capitalize())
    count = count_of(cluster)
    details = [each for one in cluster.drafts for each in one.details]
    if listed_details(details, "again") and best.type == "sanctions_imposed":
        text += " again"
    parts = [number_words(count)] if count is not None else []
    if best.lane == "provocation":
        parts += list(listed_details(details, "object")[:1])
    if parts:
        text += f" ({', '.join(parts)})"
    programs = listed_details(details, "program")
    if programs:
        shown = ", ".join(programs[:4])
        text += f", {shown}" + (f" and {len(programs) - 4} more" if len(programs) > 4 else "")
    targets = list(dict.fromkeys(n for draft in cluster.drafts for n in draft.target_names))
    if targets and not programs:
        text += _TOWARDS.get(best.type, ", ") + targets[0]
        if len(targets) > 1 and best.type in _TOWARDS:
            text += " and others"
    return text


def _links(
    reports: Mapping[str, Report],
    accounts: Mapping[str, Told],
    numbers: Mapping[tuple[str, str], int],
) -> set[TimelineLink]:
    """Give the ties that documents state or speakers assert; a rule's inference is none."""
    found = set()
    for key, report in reports.items():
        names = {party.id: party.name or "" for party in report.parties}
        for one in report.relations:
            kind = next((each for each in _KINDS if each == one.kind), None)
            ends = [numbers.get(accounts[key].rows_of.get(end, ("", ""))) for end in _ends(one)]
            source, target = ends
            if kind is None or source is None or target is None or source == target:
                continue
            if kind == "response_to" and one.basis not in ("stated", "claimed"):
                continue
            found.add(
                TimelineLink(
                    kind=kind,
                    source=source,
                    target=target,
                    basis=one.basis,
                    by=names.get(one.by or "", ""),
                    certain=one.certain,
                    document=key,
                    evidence=tuple(span.exact for span in one.evidence),
                )
            )
    return found


def _ends(one: EventRelation) -> tuple[str, str]:
    return one.source, one.target
