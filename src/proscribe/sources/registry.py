"""Finds the sources: every folder beside this file with a `dataset.yaml`.

A folder's package offers `FORMATS`, a tuple of formats. Packages are imported on first use only,
so that a command that reads no list does not pay for the parsers.
"""

from functools import cache
from importlib import import_module, resources
from pathlib import PurePath

import msgspec

from proscribe.errors import DatasetUnknownError, SourceUnknownError
from proscribe.sources.contract import Dataset, Format

_HEAD_BYTES = 65_536


@cache
def datasets() -> dict[str, Dataset]:
    """Give every built-in dataset by name, sorted."""
    found: dict[str, Dataset] = {}
    for folder in _folders():
        text = (resources.files(__package__) / folder / "dataset.yaml").read_bytes()
        for dataset in msgspec.yaml.decode(text, type=list[Dataset]):
            found[dataset.name] = dataset
    return dict(sorted(found.items()))


def dataset(name: str) -> Dataset:
    """Give one built-in dataset.

    Raises:
        DatasetUnknownError: There is none of that name.
    """
    try:
        return datasets()[name]
    except KeyError:
        raise DatasetUnknownError(name=name, known=tuple(datasets())) from None


@cache
def _folders() -> tuple[str, ...]:
    root = resources.files(__package__)
    return tuple(
        sorted(
            entry.name
            for entry in root.iterdir()
            if entry.is_dir() and (entry / "dataset.yaml").is_file()
        )
    )


@cache
def formats() -> dict[str, Format]:
    """Give every format by name, in order of folder and of the folder's own table."""
    found: dict[str, Format] = {}
    for folder in _folders():
        package = import_module(f"{__package__}.{folder}")
        for one in package.FORMATS:
            found[one.name] = one
    return found


def recognise(path: PurePath, head: bytes) -> tuple[Format, str] | None:
    """Say which format and component a file is, or None when no source knows it."""
    for one in formats().values():
        component = one.recognise(path.name, head[:_HEAD_BYTES])
        if component is not None:
            return one, component
    return None


def demand(path: PurePath, head: bytes, hint: str = "") -> tuple[Format, str]:
    """Like `recognise`, for a file that the user named.

    Args:
        path: Its path.
        head: Its first bytes.
        hint: What it seems to be instead, and what to do; "" when nothing is known.

    Raises:
        SourceUnknownError: No source knows the file.
    """
    found = recognise(path, head)
    if found is None:
        raise SourceUnknownError(
            file=path.name,
            hint=hint
            or "Is it your own list? Then give a mapping file: `load FILE --mapping MAPPING`.",
        )
    return found
