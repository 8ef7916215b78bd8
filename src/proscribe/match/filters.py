"""Which records a query may meet: by schema and dataset, before anything is cut."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from proscribe.match.corpus import Corpus
from proscribe.model.listed import compatible

Mask = NDArray[np.bool_]
RowMask = NDArray[np.uint8]


class Filters:
    """Masks of records, kept for the combinations that occur."""

    def __init__(self, corpus: Corpus) -> None:
        """Remember the corpus; masks are made when first asked for."""
        self._corpus = corpus
        self.masks = lru_cache(maxsize=64)(self._masks)
        self.row_masks = lru_cache(maxsize=64)(self._row_masks)

    def _row_masks(
        self, schema: str, datasets: frozenset[str] | None, schemas: frozenset[str] | None
    ) -> RowMask:
        """Give the mask of the rows of these records, 1 for those that may be met."""
        records = self.masks(schema, datasets, schemas)
        rows: RowMask = records[self._corpus.arrays["row_record"]].astype(np.uint8)
        return rows

    def _masks(
        self, schema: str, datasets: frozenset[str] | None, schemas: frozenset[str] | None
    ) -> Mask:
        """Give the mask of records.

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
        a = corpus.arrays
        if not len(a["record_dataset"]):
            return np.zeros(0, dtype=bool)
        records: Mask = in_dataset[a["record_dataset"]] & of_schema[a["record_schema"]]
        return records
