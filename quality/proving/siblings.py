"""The parties whose names are nearest to a name by character trigrams, which no matcher uses here.

The score of a name is the sum of the inverse frequencies of the trigrams that it shares, by the
length of the name: rough, and independent of tokens, keys and romanisation.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from proscribe.model.listed import Entry


class Trigrams:
    """All names of all records by their trigrams."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Index the names."""
        texts = [(name.text, entry.party_id) for entry in entries for name in entry.record.names]
        self._parties = [party for _, party in texts]
        postings: dict[str, list[int]] = {}
        sizes = []
        for place, (text, _) in enumerate(texts):
            parts = _trigrams(text)
            sizes.append(len(parts))
            for part in parts:
                postings.setdefault(part, []).append(place)
        self._sizes = np.sqrt(np.array(sizes, dtype=np.float64) + 1)
        self._postings: dict[str, NDArray[np.int32]] = {
            part: np.array(places, dtype=np.int32) for part, places in postings.items()
        }

    def nearest(self, text: str, count: int) -> list[str]:
        """Give the parties of the names that share most with a text, its own among them."""
        scores = np.zeros(len(self._parties))
        for part in _trigrams(text):
            places = self._postings.get(part)
            if places is not None:
                scores[places] += np.log(1 + len(self._parties) / len(places))
        scores /= self._sizes
        order = np.argsort(-scores, kind="stable")[: 8 * count]
        found = dict.fromkeys(self._parties[place] for place in order if scores[place] > 0)
        return list(found)[:count]


def _trigrams(text: str) -> set[str]:
    folded = " " + " ".join(text.casefold().split()) + " "
    return {folded[at : at + 3] for at in range(len(folded) - 2)}


def by_party(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Give the records of each party."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.party_id, []).append(entry)
    return found
