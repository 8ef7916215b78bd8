"""Use cases of bundles: lists in one signed file, for a machine without a network."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from proscribe.errors import DatasetUnknownError, NothingLoadedError
from proscribe.ingest.given import Outcome
from proscribe.workspace.loading import Loading

if TYPE_CHECKING:
    from proscribe.ingest import bundle


class Bundles(Loading):
    """Write and load bundles."""

    def create_bundle(
        self, target: Path, names: Sequence[str] = (), *, key: Path | None = None
    ) -> "bundle.Manifest":
        """Write the lists in force into one file; see `ingest.bundle.create`.

        Raises:
            DatasetUnknownError: A name is not in force.
            NothingLoadedError: No list is in force.
            InputError: The key cannot be used.
        """
        from proscribe.ingest import bundle  # here: only bundles need the signing library

        with self._store.read() as reader:
            in_force = reader.names_in_force()
            if not in_force:
                raise NothingLoadedError
            for name in names:
                if name not in in_force:
                    raise DatasetUnknownError(name=name, known=in_force)
            known = self._datasets(reader)
            chosen = sorted(names or in_force)
            return bundle.create(reader, known, chosen, target, now=self._clock(), key=key)

    def load_bundle(
        self, path: Path, *, public_key: Path | None = None, accept: str = ""
    ) -> "tuple[bundle.Trust, tuple[Outcome, ...]]":
        """Verify a bundle and load its lists; nothing is loaded from one that does not verify.

        Raises:
            BundleError: It is damaged, changed, of another format, or not signed by the key.
            InputError: The key cannot be used.
        """
        from proscribe.ingest import bundle  # here: only bundles need the signing library

        with TemporaryDirectory(prefix="proscribe-") as folder:
            _, trust, givens = bundle.unpack(
                path, Path(folder), public_key=public_key, accept=accept
            )
            return trust, tuple(self.load_version(given, options) for given, options in givens)
