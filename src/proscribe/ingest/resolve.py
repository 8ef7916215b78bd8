"""Which dataset the files belong to: what they say, what the user says, or a question back."""

import re
from collections.abc import Mapping

import msgspec

from proscribe.errors import InputError, SourceDamagedError
from proscribe.ingest.files import Found
from proscribe.ingest.given import Given
from proscribe.sources import registry
from proscribe.sources.contract import Dataset, Inspection
from proscribe.store import Reader

DATASET_NAME = re.compile(r"[a-z][a-z0-9_]{1,80}")


def resolve(found: Found, *, dataset: str, kept: Mapping[str, Dataset]) -> Given:
    """Say which dataset a set of files is a version of.

    Args:
        found: The files.
        dataset: Dataset name given by the user, or "".
        kept: Datasets of the store that are not built in, by name.

    Returns:
        The version to load. Files that are too damaged to say anything go to the dataset that
        the user named, or to the only one that is published in their format.

    Raises:
        InputError: The files do not say which list they are, and the user did not either.
    """
    if dataset and not DATASET_NAME.fullmatch(dataset):
        raise InputError(
            where=f"--dataset {dataset}",
            reason="a dataset name has lower-case letters, digits and underscores",
            remedy="Example: --dataset us_ofac_sdn.",
        )
    inspection: Inspection | None
    try:
        inspection = found.format.inspect(found.files)
    except SourceDamagedError as damage:
        inspection = None  # `load` reads it again and refuses it with the reason
        if not dataset and len(_publishers(found, kept)) != 1:
            raise _unnamed(found, kept, f"they cannot be read ({damage.reason})") from None
    metadata = _metadata(found, inspection, dataset, kept)
    return Given(
        dataset=metadata,
        format=found.format,
        files=found.files,
        inspection=inspection,
        where=found.where,
    )


def kept_metadata(reader: Reader, name: str) -> Dataset:
    """Give the metadata of a dataset, built in or of this store.

    Raises:
        DatasetUnknownError: There is none of that name.
    """
    data = reader.dataset_metadata().get(name)
    if data is not None and name not in registry.datasets():
        return msgspec.json.decode(data, type=Dataset)
    return registry.dataset(name)


def _metadata(
    found: Found, inspection: Inspection | None, dataset: str, kept: Mapping[str, Dataset]
) -> Dataset:
    known = {**kept, **registry.datasets()}
    publishers = _publishers(found, kept)
    if inspection is not None and inspection.scope == "slice":
        name = dataset or inspection.scope_name
        if name in registry.datasets():
            raise InputError(
                where=found.where,
                reason=f"it is a slice ({inspection.scope_note}), not the whole of {name}",
                remedy="Give it a dataset of its own: --dataset NAME.",
            )
        if name in kept:
            _check_format(found, kept[name])
        return kept.get(name) or _slice(name, publishers[0], inspection)
    name = dataset or (inspection.dataset if inspection else "")
    if not name and len(publishers) == 1:
        name = publishers[0].name
    if name in known:
        _check_format(found, known[name])
        return known[name]
    if not name:
        raise _unnamed(found, kept, "the files do not say which list they are")
    return Dataset(
        name=name,
        title=name,
        publisher="given by the user",
        authority=name,
        country="",
        url="",
        licence="",
        formats=(found.format.name,),
        prefix="",
        undated="observed",
    )


def _publishers(found: Found, kept: Mapping[str, Dataset]) -> list[Dataset]:
    known = {**kept, **registry.datasets()}
    return [one for one in known.values() if found.format.name in one.formats and not one.example]


def _unnamed(found: Found, kept: Mapping[str, Dataset], reason: str) -> InputError:
    choice = ", ".join(one.name for one in _publishers(found, kept)) or "a name of your own"
    return InputError(
        where=found.where,
        reason=reason.rstrip("."),
        remedy=f"Say which list it is meant to be: --dataset NAME ({choice}).",
    )


def _check_format(found: Found, dataset: Dataset) -> None:
    if found.format.name not in dataset.formats:
        raise InputError(
            where=found.where,
            reason=f"{dataset.name} is not published as {found.format.name}",
            remedy="Give it a dataset of its own: --dataset NAME.",
        )


def _slice(name: str, base: Dataset, inspection: Inspection) -> Dataset:
    return Dataset(
        name=name,
        title=f"{base.publisher}: {inspection.scope_note}",
        publisher=base.publisher,
        authority=base.authority,
        country=base.country,
        url=base.url,
        licence=base.licence,
        formats=base.formats,
        prefix=base.prefix,
        stale_after_days=base.stale_after_days,
        min_share=0.0,  # a slice says nothing of what it leaves out
        weak_alias=base.weak_alias,
    )
