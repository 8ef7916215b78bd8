"""The exhaustive screening in plain Python (`tests/matchoracle.py`), over records lent once."""

from collections.abc import Iterable, Sequence

import matchoracle as oracle
from proscribe.model.listed import Entry
from quality.proving.asked import Asked

Brief = list[tuple[str, int, bool]]
_ROOM = 3_000_000  # results kept by all caches of the oracle together: some 1 GB


class Exhaustive:
    """Every listed name against every name asked for."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Let records have what their parties lend them."""
        self.entries = oracle.with_lent_facts(list(entries))

    def hits(self, one: Asked) -> Brief:
        """Give (party, score, muted) of every hit, in the order they must have."""
        chosen: Iterable[Entry] = self.entries
        if one.schemas is not None:
            chosen = (entry for entry in self.entries if entry.record.schema in one.schemas)
        found = oracle.screen_lent(chosen, one.query, one.threshold, one.datasets)
        forget()
        return found


def forget() -> None:
    """Empty the caches of the oracle when they have grown large."""
    caches = [one for one in vars(oracle).values() if hasattr(one, "cache_info")]
    if sum(cache.cache_info().currsize for cache in caches) > _ROOM:
        for cache in caches:
            cache.cache_clear()
