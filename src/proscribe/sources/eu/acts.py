"""The legal acts behind an entry, to its designation and to links.

The `regulation` of an entry is the act that last changed it, as a rule an amendment; each detail
names the act that stated it. The programme is that of the regulation.
"""

from collections.abc import Iterator

from proscribe.model.record import Designation, Fact
from proscribe.sources.eu.entry import Act, Entry, value
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.text import clean

_AUTHORITY = "EU"
_LIST = "EU Financial Sanctions Files"
_AMENDING = frozenset({"amendment", "corrigendum"})


def read_designations(entry: Entry, report: Report) -> Iterator[Designation]:
    """Read the designation; more than one where an entry names several regulations."""
    if not entry.regulations:
        report.add("regulation-missing", "error", "The entry names no regulation")
    stated = _stated(entry)
    dates = {act: _dates(act, report) for act in (*entry.regulations, *stated)}
    amended = {day for act, days in dates.items() if _amends(act) for day in days}
    for place, regulation in enumerate(entry.regulations or (Act(),)):
        acts = (regulation, *(stated if place == 0 else ()))
        programme = clean(regulation.programme)
        if programme is None and entry.regulations:
            report.add("programme-missing", "error", "The regulation names no programme")
        yield Designation(
            authority=_AUTHORITY,
            programs=(programme,) if programme else (),
            list_name=_LIST,
            reference=value(entry.values, "euReferenceNumber"),
            legal_basis=tuple(sorted({words for act in acts if (words := _words(act))})),
            listed=_day(value(entry.values, "designationDate"), "designationDate", report),
            amended=tuple(sorted(amended)),
            delisted=_day(value(entry.values, "delistingDate"), "delistingDate", report),
        )


def read_links(entry: Entry) -> Iterator[Fact]:
    """Give the address of each act, once."""
    links: dict[str, str] = {}
    for act in (*entry.regulations, *entry.corrigenda, *_of_parts(entry)):
        url = clean(act.url)
        if url:
            links.setdefault(url, clean(act.title) or "")
    for url, title in links.items():
        yield Fact("sourceUrl", url, note=title)


def _of_parts(entry: Entry) -> list[Act]:
    return list(dict.fromkeys(act for part in entry.parts for act in part.acts))


def _stated(entry: Entry) -> list[Act]:
    """Give the acts other than the regulations, each once."""
    seen = {(clean(act.title), clean(act.published)) for act in entry.regulations}
    found = []
    for act in (*entry.corrigenda, *_of_parts(entry)):
        key = (clean(act.title), clean(act.published))
        if key not in seen:
            seen.add(key)
            found.append(act)
    return found


def _amends(act: Act) -> bool:
    return act.kind.strip().casefold() in _AMENDING


def _dates(act: Act, report: Report) -> list[PartialDate]:
    date = _day(clean(act.published) or "", "publicationDate", report)
    _day(clean(act.in_force) or "", "entryIntoForceDate", report)
    return [date] if date else []


def _day(text: str, name: str, report: Report) -> PartialDate | None:
    date = parse_date(text) if text else None
    if text and date is None:
        report.unreadable(name, text)
    return date


def _words(act: Act) -> str:
    """Say an act in words: who, what kind, number, dates."""
    kinds = (clean(text) for text in (act.organisation, act.kind, act.title))
    title = " ".join(kind for kind in kinds if kind)
    published, in_force = clean(act.published), clean(act.in_force)
    dated = (
        f"published {published}" if published else "",
        f"in force {in_force}" if in_force else "",
    )
    return ", ".join(filter(None, (title, *dated)))
