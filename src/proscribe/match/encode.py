"""Queries as arrays for the kernels: readings as places in the vocabulary, facts as numbers."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from proscribe.match.engine import Engine
from proscribe.match.evidence import number_facts
from proscribe.match.filters import Filters
from proscribe.match.kernels import layout
from proscribe.match.lookup import numbered_records
from proscribe.match.weights import EvidenceWeights
from proscribe.model.listed import gender_bits, names_aircraft, names_person, nation_numbers
from proscribe.model.screening import Query
from proscribe.model.traits import Traits, add_traits, no_traits
from proscribe.values.dates import date_numbers
from proscribe.values.names.askednames import asked_names
from proscribe.values.numberkeys import number_key

Filter = frozenset[str] | None


class Plan(NamedTuple):
    """One reading of a query name.

    Attributes:
        name: Place of the name in its query.
        reading: Place of the reading among those of the name.
    """

    name: int
    reading: int


class Encoded(NamedTuple):
    """A batch and what its plans stand for."""

    batch: layout.Batch
    plans: list[Plan]


def encode(
    queries: Sequence[Query],
    engine: Engine,
    filters: Filters,
    *,
    weights: EvidenceWeights,
    threshold: int,
    datasets: Filter,
    schemas: Filter,
) -> Encoded:
    """Encode queries; new tokens enter the vocabulary of the engine."""
    plans: list[Plan] = []
    plan_start, token_start, tokens = [0], [0], list[int]()
    masks: dict[str, int] = {}
    allowed: list[NDArray[np.uint8]] = []
    mask: list[int] = []
    births, birth_start = list[int](), [0]
    countries, country_start = list[int](), [0]
    numbered: list[tuple[int, int, int, int]] = []
    number_start = [0]
    traits = _traits(queries)
    readings = engine.names.readings
    for query in queries:
        if query.schema not in masks:
            masks[query.schema] = len(masks)
            allowed.append(filters.row_masks(query.schema, datasets, schemas))
        mask.append(masks[query.schema])
        person = names_person(query.schema)
        seen: set[tuple[int, ...]] = set()
        aircraft = names_aircraft(query.schema)
        names = asked_names(query.names, person=person, aircraft=aircraft)
        for number, name in enumerate(names):
            for at, found in readings(name, person):
                if found not in seen:
                    seen.add(found)
                    tokens.extend(found)
                    token_start.append(len(tokens))
                    plans.append(Plan(number, at))
        plan_start.append(len(plans))
        for date in query.birth_dates:
            births.extend(date_numbers(date))
        birth_start.append(len(births) // 6)
        countries.extend(nation_numbers(query.countries, query.nationalities))
        country_start.append(len(countries))
        if query.identifiers:
            may = filters.masks(query.schema, datasets, schemas)
            numbered.extend(
                (record, *number_facts(query, engine.corpus.record(record), weights))
                for record in numbered_records(query, engine.corpus)
                if may[record]
            )
        number_start.append(len(numbered))
    queries_table = np.zeros((len(queries) + 1, layout.NUMBER_START + 1), dtype=np.int64)
    for column, values in (
        (layout.PLAN_START, plan_start),
        (layout.BIRTH_START, birth_start),
        (layout.COUNTRY_START, country_start),
        (layout.GENDER, [(one.gender and gender_bits((one.gender,))) or 0 for one in queries]),
        (layout.PLACE_START, traits.place_start),
        (layout.ADDRESS_START, traits.address_start),
        (layout.KIND_START, traits.kind_start),
        (layout.TONNAGE_START, traits.tonnage_start),
        (layout.CLAIM_START, traits.claim_start),
        (layout.MASK, mask),
        (layout.NUMBER_START, number_start),
    ):
        queries_table[: len(values), column] = values
    batch = layout.Batch(
        threshold=threshold,
        queries=queries_table,
        plans=_ints(token_start),
        tokens=_ints(tokens),
        allowed=np.array(allowed, dtype=np.uint8).reshape(len(allowed), -1),
        births=_ints(births).reshape(-1, 6),
        countries=_ints(countries),
        traits=layout.Traits(
            _ints(traits.text_start),
            _ints(traits.words),
            _ints(traits.tonnages),
            _ints(traits.claims),
        ),
        numbers=_ints(numbered).reshape(-1, 4),
    )
    return Encoded(batch, plans)


def _traits(queries: Sequence[Query]) -> Traits:
    """Give places, addresses, particulars and claims; most batches have none of them."""
    traits = no_traits()
    if any(
        one.identifiers or one.addresses or one.birth_places or one.kinds or one.tonnages
        for one in queries
    ):
        for one in queries:
            claims = [(n.prop, n.issuer) for n in one.identifiers if number_key(n.value)]
            add_traits(traits, one, claims)
    return traits


def _ints(values: Sequence[Any]) -> NDArray[Any]:
    return np.array(values, dtype=np.int64)
