"""Which of many plain queries have a hit at all: from numbers to numbers, no object a query.

Hardly one customer in a hundred meets a listed party. Names and facts that occur again are turned
into numbers once and known by a code; a batch is put together from codes, and the kernels tell
which queries to look at. Those are then answered as any other: nothing here can change an answer.
"""

from array import array
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proscribe.match.encode import Filter
from proscribe.match.kernels import layout
from proscribe.match.search import Matcher
from proscribe.model.listed import gender_bits, names_person, nation_numbers
from proscribe.values.branches import asked_names
from proscribe.values.dates import PartialDate, date_numbers

Array = NDArray[Any]
Codes = Sequence[int]  # one a query

_NAMES = 1 << 17  # names that may be kept with what they stand for


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
        bounds = np.frombuffer(self._starts, dtype=np.int64)
        begins = bounds[codes]
        sizes = bounds[codes + 1] - begins
        starts = np.concatenate(([0], np.cumsum(sizes)))
        places = np.arange(starts[-1]) + np.repeat(begins - starts[:-1], sizes)
        if not len(places):
            return starts, np.empty(0, dtype=np.int64)
        return starts, np.frombuffer(self._numbers, dtype=np.int64)[places]


class Sieve:
    """Tells which queries of one name, dates, countries and a gender have a hit.

    A matcher forgets its words when they are too many, and the codes of names with them: whoever
    keeps codes asks `is_stale` before each batch and calls `begin`. Codes of facts stay.
    """

    def __init__(self, matcher: Matcher, schema: str) -> None:
        """Prepare for queries of one schema."""
        self._matcher = matcher
        self._schema = schema
        self._person = names_person(schema)
        self._births, self._countries = Spans(), Spans()
        self.begin()

    @property
    def is_stale(self) -> bool:
        """Whether the codes of names are no longer to be used."""
        engine = self._matcher.engine
        return engine.is_full or engine.times_emptied != self._since or self._n_names >= _NAMES

    def begin(self) -> None:
        """Begin anew with the codes of names."""
        if self._matcher.engine.is_full:
            self._matcher.engine.empty()
        self._since = self._matcher.engine.times_emptied
        self._names, self._plans = Spans(), Spans()
        self._n_names = 0

    def add_name(self, name: str) -> int:
        """Give a name a code."""
        self._n_names += 1
        read, person = self._matcher.engine.readings, self._person
        names = asked_names((name,), person=person)
        distinct = dict.fromkeys(found for one in names for _, found in read(one, person))
        return self._names.add([self._plans.add(found) for found in distinct])

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
        names: Codes,
        births: Codes,
        countries: Codes,
        genders: Codes,
        *,
        threshold: int,
        datasets: Filter,
    ) -> Array:
        """Tell which queries have a hit at or above a threshold.

        Returns:
            Places of these queries, ascending.
        """
        n_queries = len(names)
        plan_start, plans = self._names.take(np.array(names, dtype=np.int64))
        token_start, tokens = self._plans.take(plans)
        birth_start, dates = self._births.take(np.array(births, dtype=np.int64))
        country_start, lands = self._countries.take(np.array(countries, dtype=np.int64))
        queries = np.zeros((n_queries + 1, layout.NUMBER_START + 1), dtype=np.int64)
        queries[:, layout.PLAN_START] = plan_start
        queries[:, layout.BIRTH_START] = birth_start // 6
        queries[:, layout.COUNTRY_START] = country_start
        queries[:n_queries, layout.GENDER] = genders
        nothing = np.empty(0, dtype=np.int64)
        batch = layout.Batch(
            threshold=max(1, threshold),
            queries=queries,
            plans=token_start,
            tokens=tokens,
            allowed=self._matcher.filters.row_masks(self._schema, datasets, None)[np.newaxis],
            births=dates.reshape(-1, 6),
            countries=lands,
            traits=layout.Traits(np.zeros(1, dtype=np.int64), nothing, nothing, nothing),
            numbers=nothing.reshape(-1, 4),
        )
        return np.unique(self._matcher.engine.run(batch)[:, layout.HIT_QUERY])
