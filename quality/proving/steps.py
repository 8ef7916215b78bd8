"""The steps of the proof, each over queries of every kind, in parts that can be done by themselves.

1. `Near`: sub-lists of 300 parties around nearest siblings, against the exhaustive screening.
2. `Everything`: all lists against the exhaustive screening.
3. `Scan`: all lists against the compiled scan without bounds, itself held to the exhaustive
   screening by the first two.
4. `Edges`: the token graph that search and scan share, against brute force.

A part is a function of the records, the seed and its number: a run that was cut off goes on.
"""

import random
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from proscribe.index import Generation, compile_index, open_index
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.model.screening import Query
from quality.proving.asked import asked
from quality.proving.compared import Outcome, against_oracle, against_scan
from quality.proving.exhaustive import Exhaustive
from quality.proving.remembered import Remembered
from quality.proving.siblings import Trigrams, by_party

PARTIES = 300  # of a sub-list
_SEEDS = 10  # names that a sub-list is built around
_EACH = 13  # nearest siblings of a seed, by trigrams and again by a search at a low threshold
_LOW = 450_000
_PLAIN_NEAR = 200  # one query of so many is put to the screening that remembers nothing, too
_PLAIN_ALL = 60


class Step(Protocol):
    """A way to show that nothing is left out."""

    @property
    def size(self) -> int:
        """How many queries a part has."""
        ...

    def part(self, number: int, count: int) -> Outcome:
        """Do one part.

        Args:
            number: Which, from 0.
            count: How many queries of it, at most `size`.
        """
        ...


def dice_of(seed: int, number: int) -> random.Random:
    """Give the dice of a part."""
    return random.Random(f"{seed} {number}")


class Near:
    """Sub-lists that hold the nearest siblings of what is asked."""

    size = 100

    def __init__(
        self, entries: Sequence[Entry], all_: Matcher, seed: int, *, parties: int = PARTIES
    ) -> None:
        """Prepare.

        Args:
            entries: All records.
            all_: A matcher over all of them, which finds siblings at a low threshold.
            seed: Dice.
            parties: How many parties a sub-list has.
        """
        self._entries, self._all, self._seed, self._parties = entries, all_, seed, parties
        self._trigrams, self._members = Trigrams(entries), by_party(entries)
        self._everyone = sorted(self._members)

    def part(self, number: int, count: int) -> Outcome:
        """Ask one sub-list."""
        dice = dice_of(self._seed, number)
        chosen = self._sublist(dice)
        records = [entry for party in sorted(chosen) for entry in self._members[party]]
        batch = list(asked(records, count, dice.randrange(1 << 62)))
        with tempfile.TemporaryDirectory(prefix="proscribe-near-") as folder:
            matcher = Matcher(indexed(records, Path(folder) / "index"), mode=self._all.engine.mode)
            plain = Exhaustive(records) if number % (_PLAIN_NEAR // self.size) == 0 else None
            return against_oracle(matcher, Remembered(records), batch, plain=plain, most=1)

    def _sublist(self, dice: random.Random) -> set[str]:
        seeds = dice.sample(self._entries, min(_SEEDS, len(self._entries)))
        chosen = {entry.party_id for entry in seeds}
        for entry in seeds:
            if not entry.record.names:
                continue
            text = dice.choice(entry.record.names).text
            chosen.update(self._trigrams.nearest(text, _EACH))
            query = Query(schema=entry.record.schema, names=(text,))
            answer = self._all.search(query, threshold=_LOW, limit=_EACH)
            chosen.update(hit.party_id for hit in answer.hits)
        more = dice.sample(self._everyone, min(self._parties, len(self._everyone)))
        rest = [party for party in more if party not in chosen]
        chosen.update(rest[: max(0, self._parties - len(chosen))])
        return chosen


def indexed(entries: Iterable[Entry], folder: Path) -> Generation:
    """Compile an index of some records."""
    compile_index(entries, folder, collection="proof", versions={})
    return open_index(folder)


class Everything:
    """All records against the exhaustive screening, one query after the other."""

    size = 10

    def __init__(self, entries: Sequence[Entry], matcher: Matcher, seed: int) -> None:
        """Prepare."""
        self._entries, self._matcher, self._seed = entries, matcher, seed
        self._remembered, self._plain = Remembered(entries), Exhaustive(entries)

    def part(self, number: int, count: int) -> Outcome:
        """Ask some queries."""
        batch = list(asked(self._entries, count, dice_of(self._seed, number).randrange(1 << 62)))
        plain = self._plain if number % (_PLAIN_ALL // self.size) == 0 else None
        return against_oracle(self._matcher, self._remembered, batch, plain=plain, most=1)


class Scan:
    """All records against the scan that looks at every row."""

    size = 250  # at a threshold of 1 a query has thousands of hits

    def __init__(self, entries: Sequence[Entry], matcher: Matcher, seed: int) -> None:
        """Prepare."""
        self._entries, self._matcher, self._seed = entries, matcher, seed

    def part(self, number: int, count: int) -> Outcome:
        """Ask some queries."""
        seed = dice_of(self._seed, number).randrange(1 << 62)
        return against_scan(self._matcher, list(asked(self._entries, count, seed)))
