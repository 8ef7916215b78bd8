"""Every error that proscribe raises on purpose: one tree, each with a stable code.

A message is one sentence that says what is wrong, where, and what to do. Exit codes and HTTP
status live in the surfaces. A fault inside a published list is an `Issue`, not an error: one bad
row must not stop the other rows.
"""

from typing import ClassVar


class ProscribeError(Exception):
    """The root: whatever a surface may show to a user as it is.

    Attributes:
        code: Stable, documented in `docs/errors.md`, never re-used for another meaning.
    """

    code: ClassVar[str] = "error"

    def __reduce__(self) -> tuple[object, ...]:
        """Go between processes as it is, whatever its class was made from."""
        return _again, (type(self), self.args, dict(self.__dict__))


def _again(
    kind: type[ProscribeError], args: tuple[object, ...], parts: dict[str, object]
) -> ProscribeError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(parts)
    return error


class SourceError(ProscribeError):
    """A list file cannot be read as what it claims to be."""

    code: ClassVar[str] = "source"


class SourceDamagedError(SourceError):
    """The bytes of a list file are damaged: no part of it can be trusted."""

    code: ClassVar[str] = "source-damaged"

    def __init__(self, *, file: str, where: str, reason: str) -> None:
        place = f"{file}, {where}" if where else file
        super().__init__(f"{place}: {reason}. Fetch the file again.")
        self.file = file
        self.where = where
        self.reason = reason


class SourceUnknownError(SourceError):
    """No source recognises the file."""

    code: ClassVar[str] = "source-unknown"

    def __init__(self, *, file: str, hint: str) -> None:
        super().__init__(f"{file}: this is not a list format that proscribe knows. {hint}")
        self.file = file


class MappingError(SourceError):
    """The mapping file of a user's own list is wrong."""

    code: ClassVar[str] = "mapping"

    def __init__(self, *, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file


class DatasetUnknownError(ProscribeError):
    """A dataset was named that does not exist or is not loaded."""

    code: ClassVar[str] = "dataset-unknown"

    def __init__(self, *, name: str, known: tuple[str, ...]) -> None:
        choice = ", ".join(known) if known else "none yet; `proscribe load` or `update` first"
        super().__init__(f"There is no dataset {name!r}. Known: {choice}.")
        self.name = name
        self.known = known


class FetchError(ProscribeError):
    """An official address did not give a complete file."""

    code: ClassVar[str] = "fetch"

    def __init__(self, *, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}. The list in force stays; try again later.")
        self.url = url
        self.reason = reason


class BundleError(ProscribeError):
    """A bundle of lists is damaged, changed, or not signed by the key that was given."""

    code: ClassVar[str] = "bundle"

    def __init__(self, *, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}. Nothing was loaded; have the bundle made again.")
        self.file = file
        self.reason = reason


class StoreError(ProscribeError):
    """The store cannot do what was asked."""

    code: ClassVar[str] = "store"


class StoreFormatError(StoreError):
    """The files on disk have a format that this release cannot read."""

    code: ClassVar[str] = "store-format"

    def __init__(self, *, found: int, newest: int) -> None:
        super().__init__(
            f"The store has format {found}; this release reads up to {newest}. "
            "Install a newer release of proscribe."
        )
        self.found = found
        self.newest = newest


class StoreUnreachableError(StoreError):
    """The store cannot be opened or reached."""

    code: ClassVar[str] = "store-unreachable"

    def __init__(self, *, where: str, reason: str) -> None:
        super().__init__(f"The store at {where} cannot be used: {reason}.")
        self.where = where
        self.reason = reason


class StoreReadOnlyError(StoreError):
    """The store can only be read by this user."""

    code: ClassVar[str] = "store-read-only"

    def __init__(self, *, where: str) -> None:
        super().__init__(
            f"The store at {where} can only be read by you: its file or folder is not yours to "
            "write. Lists are loaded by its owner."
        )
        self.where = where


class VersionUnknownError(StoreError):
    """A version of a dataset was named that the store does not hold."""

    code: ClassVar[str] = "version-unknown"

    def __init__(self, *, dataset: str, wanted: str, known: tuple[str, ...]) -> None:
        choice = ", ".join(known) if known else "none"
        super().__init__(f"{dataset} has no version {wanted}. Known: {choice}.")
        self.dataset = dataset
        self.wanted = wanted


class RecordUnknownError(StoreError):
    """A record or party was named that no loaded list holds."""

    code: ClassVar[str] = "record-unknown"

    def __init__(self, *, wanted: str) -> None:
        super().__init__(
            f"No loaded list holds {wanted!r}. Try `proscribe screen` with the name instead."
        )
        self.wanted = wanted


class IndexFormatError(ProscribeError):
    """An index generation is damaged or of another format; it can be built again."""

    code: ClassVar[str] = "index-format"

    def __init__(self, *, where: str, reason: str) -> None:
        super().__init__(f"The index at {where} cannot be used: {reason}.")
        self.where = where


class NothingLoadedError(ProscribeError):
    """Screening was asked for while no list is loaded: an empty answer would be a false one."""

    code: ClassVar[str] = "nothing-loaded"

    def __init__(self) -> None:
        super().__init__(
            "No list is loaded, so there is nothing to ask. "
            "Run `proscribe update`, `proscribe load FILE` or `proscribe demo` first."
        )


class InputError(ProscribeError):
    """A file, option or value given by the user cannot be used."""

    code: ClassVar[str] = "input"

    def __init__(self, *, where: str, reason: str, remedy: str) -> None:
        super().__init__(f"{where}: {reason}. {remedy}")
        self.where = where
        self.reason = reason
        self.remedy = remedy


class NameTooLongError(ProscribeError):
    """A name is longer than any that can be screened; it is refused whole, never cut."""

    code: ClassVar[str] = "name-too-long"

    def __init__(self, *, size: str) -> None:
        super().__init__(f"A name of {size} cannot be screened. Give one name at a time.")
        self.size = size


class WorkerError(ProscribeError):
    """A worker process ended or failed; what was finished is kept, and the same command goes on."""

    code: ClassVar[str] = "worker"

    def __init__(self, *, reason: str) -> None:
        super().__init__(
            f"A worker process of the screening failed: {reason}. Run the same command again; it "
            "goes on where this one stopped. With `--workers 1` there are no such processes."
        )
        self.reason = reason


class DocumentError(ProscribeError):
    """A document cannot be read as text or HTML."""

    code: ClassVar[str] = "document"

    def __init__(self, *, file: str, reason: str, remedy: str) -> None:
        super().__init__(f"{file}: {reason}. {remedy}")
        self.file = file
        self.reason = reason
        self.remedy = remedy


class ExtraMissingError(ProscribeError):
    """A feature needs an optional part that is not installed."""

    code: ClassVar[str] = "extra-missing"

    def __init__(self, *, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an optional part: pip install 'proscribe[{extra}]'.")
        self.extra = extra
