"""The lists of a comparison: their versions and files, and where their entries stand in these."""

from proscribe.ledger.overlap.overlap import ComparedList, ListedFile
from proscribe.sources.contract import Dataset
from proscribe.store import Reader
from proscribe.store.versions import Kept

_LONGEST = 60  # characters told of the places of an entry that stands in many


def compared(dataset: Dataset, kept: Kept) -> ComparedList:
    """Describe a list in force for a report.

    Args:
        dataset: Its metadata.
        kept: The version in force.
    """
    return ComparedList(
        dataset=dataset.name,
        title=dataset.title,
        publisher=dataset.publisher,
        published=kept.noun.published,
        files=tuple(
            ListedFile(part.file, part.sha256) for part in kept.noun.components if part.sha256
        ),
        prefix=dataset.prefix,
    )


def places_of(reader: Reader, kept: Kept) -> dict[str, str]:
    """Give where each record of a version stands: the file of its first component and the place.

    Args:
        reader: One state of the store.
        kept: The version.
    """
    primary = kept.noun.components[0]
    places = reader.locations(kept).get(primary.name, {})
    return {record_id: f"{primary.file} {_short(place)}" for record_id, place in places.items()}


def _short(place: str) -> str:
    if len(place) <= _LONGEST:
        return place
    return f"{place[:_LONGEST].rpartition(',')[0] or place[:_LONGEST]} and others"
