"""Use cases of announcements: a report read, linked to the lists, and set against customers."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from proscribe.errors import NothingLoadedError
from proscribe.ledger.history.renumbered import as_continued
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.wanted import Wanted
from proscribe.model.listed import Entry
from proscribe.model.record import Record
from proscribe.model.report import Report
from proscribe.model.screening import Answer, Query
from proscribe.screen.batch.handful import against
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.customers.rows import Row
from proscribe.screen.screener import Settings as ScreenSettings
from proscribe.store.versions import Kept
from proscribe.workspace.history import History
from proscribe.workspace.screening import Screening

if TYPE_CHECKING:
    from proscribe.reports.linking.unlisted import Affected

_AFFECTS = frozenset({"designates", "delists", "amends"})


class Reading(History, Screening):
    """Read documents and link them to the lists."""

    def read(
        self,
        path: Path,
        *,
        url: str = "",
        published: str = "",
        names: bool = True,
        building: Callable[[int], None] = lambda _: None,
    ) -> Report:
        """Read a document from disk: what it says, who says it, when, and where it stands.

        Of a large file the first part is read; the hash is that of all of it.

        Args:
            path: A file of plain text or HTML. Nothing is fetched.
            url: Address it came from, or "".
            published: Date or time of publication, ISO 8601, where the file does not say it.
            names: Notice names of the lists in force among those that the document names in no
                other way.
            building: Told the number of records before an index is built for that.

        Raises:
            InputError: The file cannot be read.
            DocumentError: It is empty, or is no text.
        """
        # Imported here: what reads documents takes longer to start than most names take to screen.
        from proscribe.reports.parties.known import Gazetteer
        from proscribe.reports.parties.listed import note_listed
        from proscribe.reports.parties.unnamed import unknown_runs, with_names_left
        from proscribe.reports.read import read
        from proscribe.workspace.documents import opened

        raw, source = opened(path, url, published)
        report = read(raw, source)
        if not names:
            return report
        with self._store.read() as reader:
            if not reader.dataset_names():
                return report
        met: set[tuple[str, str]] = set()
        asked, n_left = unknown_runs(report)
        if n_left:
            report = with_names_left(report, len(asked), n_left)
        with self.screener(building=building) as screener:
            for run in asked:
                answer = screener.answer(Query(names=(run,)), ScreenSettings())
                met |= {(hit.record_id, hit.matched) for hit in answer.hits if hit.matched}
        listed = Gazetteer((record_id, (name,)) for record_id, name in sorted(met))
        return note_listed(report, listed)

    def link(
        self,
        report: Report,
        *,
        mentions: bool = True,
        building: Callable[[int], None] = lambda _: None,
    ) -> Report:
        """Give a report with the records that its descriptions mean, and why.

        Args:
            report: A report with descriptions.
            mentions: Screen the parties that are merely mentioned as well.
            building: Told the number of records before an index is built for that.

        Raises:
            NothingLoadedError: No list is loaded.
        """
        # Imported here: see `read`.
        from proscribe.reports.linking.link import link
        from proscribe.reports.linking.unread import with_unread
        from proscribe.workspace.documents import datasets_of

        with ExitStack() as stack:
            reader = stack.enter_context(self._store.read())
            loaded = reader.dataset_names()
            if not loaded:
                raise NothingLoadedError
            report = with_unread(report)
            homes = {name: one.country for name, one in self._datasets(reader).items()}
            chosen = datasets_of(report, loaded, homes)
            found = self.designations(Wanted(datasets=chosen)) if chosen else None
            versions: dict[int, Kept] = {}

            records: dict[tuple[int, str], Record | None] = {}

            def record_of(row: LedgerRow) -> Record | None:
                version_id = row.last_version.id
                if version_id not in versions:
                    versions[version_id] = reader.version(version_id)
                key = (version_id, row.record_id)
                if key not in records:
                    records[key] = reader.record(versions[version_id], row.record_id)[0]
                return records[key]

            lists = Lists(
                rows=as_continued(found.rows) if found else (),
                coverage=found.coverage if found else (),
                record_of=record_of,
                homes={name: homes[name] for name in chosen if name in homes},
            )
            screen: Callable[[Query], Answer] | None = None
            if mentions:
                screener = stack.enter_context(self.screener(building=building))
                settings = ScreenSettings()

                def screen(query: Query) -> Answer:
                    return screener.answer(query, settings)

            return link(report, lists, screen)

    def linked_records(self, report: Report) -> dict[tuple[str, str], Record]:
        """Give the records that a report is linked to, as the last version that has each.

        Returns:
            By (dataset, record id); what no version has any more is left out.
        """
        found: dict[tuple[str, str], Record] = {}
        wanted = sorted({(one.dataset, one.record_id) for one in report.links})
        with self._store.read() as reader:
            for dataset, record_id in wanted:
                for kept in reversed(reader.versions(dataset)):
                    record = reader.record(kept, record_id)[0] if kept.parsers else None
                    if record is not None:
                        found[dataset, record_id] = record
                        break
        return found

    def affected(self, report: Report, rows: Iterable[Row | RowIssue]) -> "Iterator[Affected]":
        """Give the customers that meet a party of a report's measures.

        They are compared with the records to which the report is linked, and with what it says of
        the parties that it names and of which no list here gives a record.

        Args:
            report: A linked report; parties that are merely mentioned do not count.
            rows: A file of customers.

        Yields:
            Each with its hits, in the order of the file.
        """
        # Imported here: see `read`.
        from proscribe.reports.linking.unlisted import DOCUMENT, Affected, entry_of, unlisted

        linked = {(one.dataset, one.record_id) for one in report.links if one.kind in _AFFECTS}
        with self._store.read() as reader:
            known = self._datasets(reader)
            parties = reader.party_ids()
        entries = [
            Entry(parties.get(key, key[1]), key[0], record, known[key[0]].weak_alias)
            for key, record in self.linked_records(report).items()
            if key in linked
        ]
        entries += [entry_of(one.target) for one in unlisted(report)]
        with against(entries) as screen:
            for row, answer in screen(rows):
                yield Affected(
                    row=row,
                    linked=tuple(hit for hit in answer.hits if hit.dataset != DOCUMENT),
                    unlisted=tuple(hit for hit in answer.hits if hit.dataset == DOCUMENT),
                )
