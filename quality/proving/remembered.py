"""The exhaustive screening by the written formula, which remembers what it has compared.

The rules are those of `tests/matchoracle.py`, asked one by one: whether two words agree, the score
of two readings, the facts, the verdict and the order. What is left out cannot change an answer:
readings of which no word agrees score nothing, and of alignments that take the same words only the
best is gone on with. `tests/quality/test_remembered.py` holds it to the plain screening,
and so does the proof itself, for one query in some hundred.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

import matchoracle as oracle
from proscribe.model.listed import (
    Entry,
    compatible,
    names_aircraft,
    names_person,
)
from proscribe.model.screening import Query
from proscribe.values.lexicon.tokens import Reading
from proscribe.values.names.askednames import asked_names
from proscribe.values.names.whole import lacks_vowels
from proscribe.values.numberkeys import number_key
from quality.proving.agreeing import Word, Words, word_of
from quality.proving.asked import Asked
from quality.proving.exhaustive import Brief, forget

# First word in the query and how many, the same in the listed reading, masses that agree.
_Link = tuple[int, int, int, int, int, int]


class Remembered:
    """Every listed name against every name asked for, over records lent once."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Read all names once, and note where each word stands."""
        self.entries = oracle.with_lent_facts(list(entries))
        self._rows: dict[tuple[Word, ...], int] = {}
        readings: list[Reading] = []
        self._carriers: list[set[tuple[int, bool]]] = []  # of each reading: record, weak alias
        for place, entry in enumerate(self.entries):
            schema = entry.record.schema
            person, aircraft = names_person(schema), names_aircraft(schema)
            vowelless = lacks_vowels(name.text for name in entry.record.names)
            for name in entry.record.names:
                weak = name.kind == "weakAlias" and entry.weak_alias == "confirms"
                for reading in oracle.read_list_name(name.text, person, vowelless, aircraft):
                    row = self._rows.setdefault(tuple(map(word_of, reading)), len(readings))
                    if row == len(readings):
                        readings.append(reading)
                        self._carriers.append(set())
                    self._carriers[row].add((place, weak))
        self._totals = [oracle.total(reading) for reading in readings]
        self._sons = [oracle.around_bin(reading) for reading in readings]
        self._words = Words(readings)
        self._weights = [oracle.weight(token) for token in self._words._tokens]
        self._pair_weights = [
            oracle.weight(left) + oracle.weight(right) for left, right in self._words._pairs
        ]
        self._standing: list[list[tuple[int, int]]] = [[] for _ in self._weights]
        self._side_by_side: list[list[tuple[int, int]]] = [[] for _ in self._pair_weights]
        for words, row in self._rows.items():
            for at, word in enumerate(words):
                self._standing[self._words.places[word]].append((row, at))
            for at, pair in enumerate(pairwise(words)):
                self._side_by_side[self._words.neighbours[pair]].append((row, at))
        self._said: dict[int, oracle.Said] = {}
        self._names: dict[int, set[str]] = {}
        self._numbered: dict[str, set[int]] = {}
        for place, entry in enumerate(self.entries):
            for one in entry.record.identifiers:
                self._numbered.setdefault(number_key(one.value), set()).add(place)

    def hits(self, one: Asked) -> Brief:
        """Give (party, score, muted) of every hit, in the order they must have."""
        query = one.query
        named = self._named(query)
        # A record whose names score nothing is a hit only by a number that is the same.
        same = [self._numbered.get(number_key(given.value), ()) for given in query.identifiers]
        found: dict[str, list[tuple[bool, int]]] = {}
        names: dict[str, set[str]] = {}
        for place in {*named, *(place for places in same for place in places)}:
            entry = self.entries[place]
            if not _is_asked(entry, one):
                continue
            strong, weak = named.get(place, (0, 0))
            facts = oracle.facts(query, self._said_by(place))
            scored = oracle.verdict(strong, weak, facts, one.threshold)
            if scored:
                found.setdefault(entry.party_id, []).append(scored)
                names.setdefault(entry.party_id, set()).update(self._names_of(place))
        forget()
        return oracle.ranked(found, names, query)

    def _named(self, query: Query) -> dict[int, tuple[int, int]]:
        """Give for each record the best score of its names, and of those that only confirm."""
        best: dict[int, int] = {}  # by reading
        person = names_person(query.schema)
        asked = {
            tuple(map(word_of, reading)): reading
            for name in asked_names(
                query.names, person=person, aircraft=names_aircraft(query.schema)
            )
            for reading in oracle.read(name, person)
        }
        for words, reading in asked.items():
            total, son = oracle.total(reading), oracle.around_bin(reading)
            for row, links in self._links(words, reading).items():
                agreed = _agreed(links)
                points = oracle.score(total, self._totals[row], agreed)
                if son and self._sons[row]:
                    points = oracle.parted(points, son, self._sons[row])
                if points > best.get(row, 0):
                    best[row] = points
        found: dict[int, tuple[int, int]] = {}
        for row, points in best.items():
            for place, is_weak in self._carriers[row]:
                strong, weak = found.get(place, (0, 0))
                found[place] = (strong, max(weak, points)) if is_weak else (
                    max(strong, points), weak)  # fmt: skip
        return found

    def _links(self, words: Sequence[Word], reading: Reading) -> dict[int, list[_Link]]:
        """Give what agrees in every listed reading in which anything does."""
        found: dict[int, list[_Link]] = {}
        weights = [oracle.weight(token) for token in reading]
        for at, word in enumerate(words):
            for place, (share_q, share_l) in self._words.single(word):
                masses = share_q * weights[at] // 1000, share_l * self._weights[place] // 1000
                for row, where in self._standing[place]:
                    found.setdefault(row, []).append((at, 1, where, 1, *masses))
            for place, (share_q, share_l) in self._words.joined(word):
                masses = share_q * weights[at] // 1000, share_l * self._pair_weights[place] // 1000
                for row, where in self._side_by_side[place]:
                    found.setdefault(row, []).append((at, 1, where, 2, *masses))
        for at, (left, right) in enumerate(pairwise(words)):
            both = weights[at] + weights[at + 1]
            for place, (share_q, share_l) in self._words.together(left, right):
                masses = share_q * both // 1000, share_l * self._weights[place] // 1000
                for row, where in self._standing[place]:
                    found.setdefault(row, []).append((at, 2, where, 1, *masses))
        return found

    def _said_by(self, place: int) -> oracle.Said:
        found = self._said.get(place)
        if found is None:
            found = self._said[place] = oracle.said(self.entries[place].record)
        return found

    def _names_of(self, place: int) -> set[str]:
        found = self._names.get(place)
        if found is None:
            names = self.entries[place].record.names
            found = self._names[place] = {oracle.plain(name.text) for name in names}
        return found


def _is_asked(entry: Entry, one: Asked) -> bool:
    schema = entry.record.schema
    return (
        (one.datasets is None or entry.dataset in one.datasets)
        and (one.schemas is None or schema in one.schemas)
        and compatible(one.query.schema, schema)
    )


def _agreed(links: Sequence[_Link]) -> tuple[int, int]:
    """Give the masses that agree in the best alignment: most of all, then most of the query's."""
    # Links of which no two meet in a word stand together: no alignment has more.
    if len(links) == 1 or (
        len(_covered(links, 0)) == sum(link[1] for link in links)
        and len(_covered(links, 2)) == sum(link[3] for link in links)
    ):
        return sum(link[4] for link in links), sum(link[5] for link in links)
    parts = [_best(part) for part in _apart(links)]
    return sum(part[0] for part in parts), sum(part[1] for part in parts)


def _apart(links: Sequence[_Link]) -> Iterable[list[_Link]]:
    """Part links so that those of two parts meet in no word: what is best in each is best."""
    parts: list[tuple[set[int], list[_Link]]] = []  # words of the query even, listed ones odd
    for link in links:
        words = {2 * place for place in range(link[0], link[0] + link[1])}
        words |= {2 * place + 1 for place in range(link[2], link[2] + link[3])}
        met = [part for part in parts if part[0] & words]
        parts = [part for part in parts if not part[0] & words]
        parts.append(
            (words.union(*(part[0] for part in met)), [*chain(*(part[1] for part in met)), link])
        )
    return (part for _, part in parts)


def _best(links: Sequence[_Link]) -> tuple[int, int]:
    """Give the masses of the best alignment by way of all that can be told apart."""
    places = sorted(_covered(links, 0))
    number = {place: n for n, place in enumerate(places)}  # neighbours stay neighbours
    starting: list[list[tuple[int, int, int, int]]] = [[] for _ in places]
    for at, count, where, many, mass_q, mass_l in links:
        taken = ((1 << many) - 1) << where
        starting[number[at]].append((number[at] + count, taken, mass_q, mass_l))
    wanted = [0] * (len(places) + 1)  # listed words for which links that start here or later ask
    for at in reversed(range(len(places))):
        wanted[at] = wanted[at + 1]
        for _, taken, _, _ in starting[at]:
            wanted[at] |= taken
    # From each place on, with the words that are taken: the most that agrees before it, of which
    # whoever takes the same words, as far as anyone asks for them, need only keep the best.
    ahead: list[dict[int, tuple[int, int]]] = [{} for _ in range(len(places) + 1)]
    ahead[0][0] = 0, 0
    for at in range(len(places)):
        for used, (total, of_query) in ahead[at].items():
            _keep(ahead[at + 1], used & wanted[at + 1], (total, of_query))
            for after, taken, mass_q, mass_l in starting[at]:
                if not used & taken:
                    masses = total + mass_q + mass_l, of_query + mass_q
                    _keep(ahead[after], (used | taken) & wanted[after], masses)
    total, of_query = max(ahead[-1].values())
    return of_query, total - of_query


def _keep(found: dict[int, tuple[int, int]], used: int, masses: tuple[int, int]) -> None:
    if found.get(used, (-1, -1)) < masses:
        found[used] = masses


def _covered(links: Iterable[_Link], side: int) -> set[int]:
    return {place for link in links for place in range(link[side], link[side] + link[side + 1])}
