"""Which of many plain queries have a hit at all: from numbers to numbers, no object a query.

Hardly one customer in a hundred meets a listed party. Names and facts that occur again are turned
into numbers once and known by a code; a batch is put together from codes, and the kernels tell
which queries to look at. Those are then answered as any other: nothing here can change an answer.
"""

from array import array
from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from proscribe.match.encode import Filter
from proscribe.match.kernels import layout
from proscribe.match.places import Places
from proscribe.match.search import Matcher
from proscribe.model.listed import gender_bits, names_aircraft, names_person, nation_numbers
from proscribe.values.dates import PartialDate, date_numbers
from proscribe.values.names.askednames import asked_names

Array = NDArray[Any]
Plans = tuple[Places, ...]  # the distinct readings of a name


class Spans:
    """Runs of whole numbers that lie one behind the other; a run is known by its code."""

    def __init__(self) -> None:
        """Begin with none."""
        self._starts, self._numbers = array("q", [0]), array("q")

    def add(self, numbers: Sequence[int]) -> int:
        """Add a run; give its code."""
        self._numbers.extend(numbers)
        self._starts.append(len(self._numbers))
        return len(self._starts) - 2

    def take(self, codes: Array) -> tuple[Array, Array]:
        """Give where each of some runs begins when they are put one behind the other, and all."""
        starts, places = _taken(np.frombuffer(self._starts, dtype=np.int64), codes)
        if not len(places):
            return starts, places
        return starts, np.frombuffer(self._numbers, dtype=np.int64)[places]


class Names(NamedTuple):
    """What the names of some queries stand for, one behind the other.

    Attributes:
        plan_start: Where the plans of each name begin, and the end of all.
        token_start: Where the tokens of each plan begin, and the end of all.
        tokens: Places of tokens.
    """

    plan_start: Array
    token_start: Array
    tokens: Array

    def take(self, places: Array) -> "Names":
        """Give some of the names, in their order."""
        plan_start, plans = _taken(self.plan_start, places)
        token_start, tokens = _taken(self.token_start, plans)
        return Names(plan_start, token_start, self.tokens[tokens])

    def but_for(self, places: Array, others: "Names") -> "Names":
        """Give the names, with others at some places."""
        count = len(self.plan_start) - 1
        turn = np.arange(count)
        turn[places] = count + np.arange(len(places))
        both = Names(
            _end_to_end(self.plan_start, others.plan_start),
            _end_to_end(self.token_start, others.token_start),
            np.concatenate((self.tokens, others.tokens)),
        )
        return both.take(turn)


def names_of(names: Sequence[Plans]) -> Names:
    """Put together what some names stand for."""
    plans = list(chain.from_iterable(names))
    tokens = np.fromiter(chain.from_iterable(plans), dtype=np.int64)
    return Names(_starts(names), _starts(plans), tokens)


class Sieve:
    """Tells which queries of one name, dates, countries and a gender have a hit.

    Attributes:
        person: How names are read: a person's, a thing's, or None where it is not known.
        aircraft: They are names of aircraft, or None where they may be.

    A matcher forgets its words when they are too many, and what names stand for with them: whoever
    keeps that asks `is_stale` before each batch and calls `begin`. Codes of facts stay.
    """

    def __init__(self, matcher: Matcher, schema: str) -> None:
        """Prepare for queries of one schema."""
        self._matcher = matcher
        self._schema = schema
        self.person = names_person(schema)
        self.aircraft = names_aircraft(schema)
        self._births, self._countries = Spans(), Spans()
        self.begin()

    @property
    def is_stale(self) -> bool:
        """Whether what names and words stood for is no longer to be used."""
        engine = self._matcher.engine
        return engine.is_full or engine.times_emptied != self._since

    def begin(self) -> None:
        """Begin anew with names and words."""
        if self._matcher.engine.is_full:
            self._matcher.engine.empty()
        self._since = self._matcher.engine.times_emptied

    def plans(self, name: str, *, inside: bool = True) -> Plans:
        """Give what a name stands for; without `inside` it is known to have no names inside."""
        read, person = self._matcher.engine.names.readings, self.person
        aircraft = self.aircraft
        names = asked_names((name,), person=person, aircraft=aircraft) if inside else (name,)
        return tuple(dict.fromkeys(found for one in names for _, found in read(one, person)))

    def free_word(self, word: str) -> Places | None:
        """Give what a word stands for in every name of free words, None where it is not free.

        See `NameReader.free_word`; no word of a name may be one of `branches.may_part` either,
        and in what may be no person's name no two words one that is torn apart (`may_be_torn`).
        """
        return self._matcher.engine.names.free_word(word, self.person)

    def add_births(self, dates: Sequence[PartialDate]) -> int:
        """Give dates a code."""
        return self._births.add([number for date in dates for number in date_numbers(date)])

    def add_countries(self, countries: tuple[str, ...], nationalities: tuple[str, ...]) -> int:
        """Give countries a code."""
        return self._countries.add(nation_numbers(countries, nationalities))

    def add_gender(self, gender: str) -> int:
        """Give a gender its code."""
        return gender_bits((gender,)) if gender else 0

    def with_hits(
        self,
        names: Names,
        births: Array,
        countries: Array,
        genders: Array,
        *,
        threshold: int,
        datasets: Filter,
    ) -> Array:
        """Tell which queries have a hit at or above a threshold; of each there is a code.

        Returns:
            Places of these queries, ascending.
        """
        n_queries = len(names.plan_start) - 1
        birth_start, dates = self._births.take(births)
        country_start, lands = self._countries.take(countries)
        queries = np.zeros((n_queries + 1, layout.NUMBER_START + 1), dtype=np.int64)
        queries[:, layout.PLAN_START] = names.plan_start
        queries[:, layout.BIRTH_START] = birth_start // 6
        queries[:, layout.COUNTRY_START] = country_start
        queries[:n_queries, layout.GENDER] = genders
        nothing = np.empty(0, dtype=np.int64)
        batch = layout.Batch(
            threshold=max(1, threshold),
            queries=queries,
            plans=names.token_start,
            tokens=names.tokens,
            allowed=self._matcher.filters.row_masks(self._schema, datasets, None)[np.newaxis],
            births=dates.reshape(-1, 6),
            countries=lands,
            traits=layout.Traits(np.zeros(1, dtype=np.int64), nothing, nothing, nothing),
            numbers=nothing.reshape(-1, 4),
        )
        return np.unique(self._matcher.engine.run(batch)[:, layout.HIT_QUERY])


def _taken(bounds: Array, runs: Array) -> tuple[Array, Array]:
    """Give where some runs begin when they are put one behind the other, and their members.

    Args:
        bounds: Where all runs begin, and the end of the last.
        runs: Those that are taken.
    """
    begins = bounds[runs]
    sizes = bounds[runs + 1] - begins
    starts = np.concatenate(([0], np.cumsum(sizes)))
    return starts, np.arange(starts[-1]) + np.repeat(begins - starts[:-1], sizes)


def _end_to_end(one: Array, other: Array) -> Array:
    """Give the bounds of the runs of two sequences that are put one behind the other."""
    return np.concatenate((one, other[1:] + one[-1]))


def _starts(runs: Sequence[Sequence[Any]]) -> Array:
    """Give where each run begins when they are put one behind the other, and the end of all."""
    return np.cumsum(np.fromiter(chain((0,), map(len, runs)), dtype=np.int64, count=len(runs) + 1))
