"""Use cases that bring lists in: from files and folders, and from the official addresses."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from proscribe.errors import DatasetUnknownError, ProscribeError
from proscribe.ingest.files import DiskFile, Found, find, plain
from proscribe.ingest.fit import check_dates
from proscribe.ingest.given import Given, Options, Outcome
from proscribe.ingest.load import load
from proscribe.ingest.reread import MAPPING
from proscribe.ingest.resolve import resolve
from proscribe.sources import registry
from proscribe.workspace.opened import Opened


class Loading(Opened):
    """Bring lists in."""

    def load(
        self,
        paths: Sequence[Path],
        *,
        dataset: str = "",
        mapping: Path | None = None,
        options: Options | None = None,
        strange: list[Path] | None = None,
    ) -> Iterator[Outcome]:
        """Load list versions from files and folders, one outcome each, in order of path.

        Args:
            paths: Files, folders, and `.zip` or `.gz` files of one member.
            dataset: Dataset name where the files do not say it.
            mapping: Mapping file, when the paths are a user's own list.
            options: What the user says beside the files.
            strange: Filled with the files of folders that are no list.

        Raises:
            InputError: A path cannot be read, the files do not say which list they are, or
                several versions of one list would get the same published date.
            SourceUnknownError: A file that was named itself is not a list.
            MappingError: The mapping file is wrong.
        """
        options = options or Options()
        with TemporaryDirectory(prefix="proscribe-") as folder:
            if mapping is not None:
                unpacked = [plain(path, Path(folder), number) for number, path in enumerate(paths)]
                givens: Iterable[Given] = [_own(path, mapping) for path in unpacked]
            else:
                found, others = find(paths, Path(folder))
                if strange is not None:
                    strange.extend(others)
                givens = self._resolve(found, dataset)
            if options.published:
                givens = check_dates(tuple(givens), options)
            for given in givens:
                yield self.load_version(given, options)

    def _resolve(self, found: Iterable[Found], dataset: str) -> Iterator[Given]:
        for one in found:
            with self._store.read() as reader:
                kept = self._datasets(reader)
            yield resolve(one, dataset=dataset, kept=kept)

    def load_version(self, given: Given, options: Options) -> Outcome:
        """Load one version whose files are known already."""
        outcome = load(self._store, given, options, now=self._clock())
        return msgspec.structs.replace(outcome, where=given.where)

    def update(
        self,
        names: Sequence[str] = (),
        *,
        progress: Callable[[str], None] = lambda _: None,
    ) -> Iterator[Outcome | ProscribeError]:
        """Fetch lists from their official addresses and load them, one result each.

        Args:
            names: Dataset names; empty for every list that is fetched and neither closed nor
                retired.
            progress: Told each address before it is asked.

        Raises:
            DatasetUnknownError: A name is no dataset that can be fetched.
        """
        # Imported here: only this use case needs the network's libraries.
        from proscribe.ingest.update import fetch_dataset

        known = {name: one for name, one in registry.datasets().items() if one.fetch}
        for name in names:
            if name not in known:
                raise DatasetUnknownError(name=name, known=tuple(known))
        with self._store.read() as reader:
            away = {name for name in known if reader.retired(name) is not None}
        chosen = names or [n for n, one in known.items() if not one.closed and n not in away]
        for name in chosen:
            try:
                given, options = fetch_dataset(
                    known[name],
                    folder=self.home.fetched / name,
                    progress=progress,
                )
                result: Outcome | ProscribeError = self.load_version(given, options)
            except ProscribeError as fault:  # one list does not stop the others
                result = fault
            yield result


def _own(path: Path, mapping: Path) -> Given:
    from proscribe.sources.own.bind import COMPONENT, bind

    mapping_file = DiskFile(mapping)
    dataset, one = bind(mapping_file)
    files = {COMPONENT: DiskFile(path)}
    return Given(
        dataset=dataset,
        format=one,
        files=files,
        inspection=one.inspect(files),
        side_files={MAPPING: mapping_file},
        where=str(path),
    )
