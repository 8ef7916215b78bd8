"""Fetch one list from its official addresses and load what came.

All components are fetched before any is loaded. The files and what their server said of them
stay in a folder, so that the next fetch can ask "only if it changed". When the files do not say
when they were published, the newest `Last-Modified` of their server does.
"""

from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path

import msgspec

from proscribe.atomic import replacing
from proscribe.ingest.fetch import Fetched, Limits, NotModified, Settings, Validators, fetch
from proscribe.ingest.files import DiskFile, Found
from proscribe.ingest.given import Given, Options
from proscribe.ingest.linked import resolve_link
from proscribe.ingest.resolve import resolve
from proscribe.sources import registry
from proscribe.sources.contract import Dataset, Fetch
from proscribe.store.raw import hash_of

Progress = Callable[[str], None]
_MEMORY = "validators.json"


class Remembered(msgspec.Struct, frozen=True):
    """What the server said of the file at hand.

    Attributes:
        url: Address it was fetched from.
        etag: `ETag`, or "".
        last_modified: `Last-Modified`, or "".
        sha256: Hash of the file, so that another file in its place is not taken for it.
    """

    url: str
    etag: str
    last_modified: str
    sha256: str


def fetch_dataset(
    dataset: Dataset,
    *,
    folder: Path,
    limits: Limits | None = None,
    settings: Settings | None = None,
    progress: Progress = lambda _: None,
) -> tuple[Given, Options]:
    """Fetch all components of a list.

    Args:
        dataset: Metadata, with the official addresses.
        folder: Folder for the files of this list; made when missing.
        limits: Bounds; None for the defaults, with each address's own size limit.
        settings: How to speak to servers.
        progress: Told each address before it is asked.

    Returns:
        The version to load, and the options that say where it comes from.

    Raises:
        FetchError: One of the components did not come whole; nothing is to be loaded.
    """
    folder.mkdir(parents=True, exist_ok=True)
    memory = _memory(folder)
    files: dict[str, DiskFile] = {}
    moments: list[str] = []
    for one in dataset.fetch:
        progress(one.url)
        bounds = limits or Limits(max_bytes=one.max_bytes)
        if one.link:
            one = resolve_link(one, folder, limits=bounds, settings=settings)
            progress(one.url)
        known = memory.get(one.component)
        answer = _ask(one, folder, known, bounds, settings)
        file = files[one.component] = DiskFile(folder / one.file)
        memory[one.component] = Remembered(
            one.url, answer.etag, answer.last_modified, hash_of(file)[0]
        )
        moments.append(answer.last_modified)
        with replacing(folder / _MEMORY) as stream:
            stream.write(msgspec.json.encode(memory))
    found = Found(registry.formats()[dataset.fetch_format], files, str(folder))
    given = resolve(found, dataset=dataset.name, kept={dataset.name: dataset})
    stated = given.inspection.published if given.inspection else ""
    return given, Options(published="" if stated else _newest(moments), official=True)


def _ask(
    one: Fetch,
    folder: Path,
    known: Remembered | None,
    limits: Limits,
    settings: Settings | None,
) -> Fetched | NotModified:
    validators = None
    path = folder / one.file
    if (
        known is not None
        and known.url == one.url
        and path.is_file()
        and hash_of(DiskFile(path))[0] == known.sha256
    ):
        validators = Validators(etag=known.etag, last_modified=known.last_modified)
    return fetch(
        one.url,
        folder=folder,
        file=one.file,
        limits=limits,
        validators=validators,
        settings=settings,
    )


def _memory(folder: Path) -> dict[str, Remembered]:
    """Give what is remembered; nothing when the note is missing or damaged."""
    try:
        data = (folder / _MEMORY).read_bytes()
        return msgspec.json.decode(data, type=dict[str, Remembered])
    except (FileNotFoundError, msgspec.DecodeError):
        return {}


def _newest(moments: list[str]) -> str:
    """Give the newest of some HTTP dates as a UTC instant, "" when there is none."""
    found = []
    for text in moments:
        try:
            found.append(parsedate_to_datetime(text).strftime("%Y-%m-%dT%H:%M:%SZ"))
        except ValueError:  # none, or not a date: then the server does not say
            continue
    return max(found, default="")
