"""Which rows a query may meet: by schema and dataset, before anything is cut."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from proscribe.match.corpus import Corpus
from proscribe.model.listed import compatible

Mask = NDArray[np.bool_]


class Filters:
    """Masks of rows and records, kept for the combinations that occur."""

    def __init__(self, corpus: Corpus) -> None:
        """Remember the corpus; masks are made when first asked for."""
        self._corpus = corpus
        self.masks = lru_cache(maxsize=64)(self._masks)

    def _masks(
        self, schema: str, datasets: frozenset[str] | None, schemas: frozenset[str] | None
    ) -> tuple[Mask, Mask | None]:
        """Give the mask of records, and that of rows (None when it lets all through).

        Args:
            schema: Schema of the query; records that cannot be the same thing are barred.
            datasets: Datasets to look in, None for all.
            schemas: Record schemata to look for, None for all that fit the query.
        """
        corpus = self._corpus
        in_dataset = np.array(
            [datasets is None or name in datasets for name in corpus.datasets], dtype=bool
        )
        of_schema = np.array(
            [
                compatible(schema, name) and (schemas is None or name in schemas)
                for name in corpus.schemata
            ],
            dtype=bool,
        )
        if not len(corpus.record_dataset):
            return np.zeros(0, dtype=bool), None
        records: Mask = in_dataset[corpus.record_dataset] & of_schema[corpus.record_schema]
        return records, (None if records.all() else records[corpus.row_record])
