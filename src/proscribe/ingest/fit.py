"""Whether files fit the list and the date that they are given as."""

from collections.abc import Sequence

import msgspec

from proscribe.errors import InputError
from proscribe.ingest.given import Given, Options
from proscribe.sources import registry
from proscribe.sources.contract import Dataset
from proscribe.store import Reader


def check_fit(reader: Reader, given: Given) -> None:
    """Refuse to put files into a list that are not of it, by whatever way they come.

    Raises:
        InputError: The files are of another list, or of a format in which it is not published.
    """
    name = given.dataset.name
    official = registry.datasets()
    if name not in official:
        data = reader.dataset_metadata().get(name)
        kept = msgspec.json.decode(data, type=Dataset) if data is not None else given.dataset
        if reader.in_force(name) is not None and given.format.name not in kept.formats:
            raise InputError(
                where=name,
                reason=f"this list is kept as {', '.join(kept.formats)}, and these files are "
                f"{given.format.name}",
                remedy="Give the files a dataset name of their own.",
            )
        return
    stated = given.inspection.dataset if given.inspection else ""
    if stated in official and stated != name:
        raise InputError(
            where=name,
            reason=f"the files are a version of {stated}, not of {name}",
            remedy="Leave --dataset out, or give it a name of its own.",
        )
    if given.format.name not in official[name].formats:
        raise InputError(
            where=name,
            reason=f"this is an official list, and it is not published as {given.format.name}",
            remedy="Give the files a dataset name of their own.",
        )


def check_date(given: Given, options: Options) -> None:
    """Refuse a published date that differs from the one in the files.

    Raises:
        InputError: It differs.
    """
    stated = given.inspection.published if given.inspection else ""
    if stated and options.published and stated[:10] != options.published[:10]:
        raise InputError(
            where=f"--published {options.published}",
            reason=f"the files say themselves that they were published on {stated[:10]}",
            remedy="Leave --published out.",
        )


def check_dates(givens: Sequence[Given], options: Options) -> Sequence[Given]:
    """Refuse one published date for several versions of one list; give the versions back.

    Raises:
        InputError: Two of them are of one dataset.
    """
    names = [given.dataset.name for given in givens]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputError(
            where=f"--published {options.published}",
            reason=f"{names.count(twice[0])} versions of {twice[0]} were given, and one date can "
            "be true of one of them only",
            remedy="Load them one after the other, each with its own date.",
        )
    return givens
