"""What the matcher reads of an index, as a protocol: the two do not know each other.

Rows are readings of listed names; a row has tokens, belongs to a name, a name to a record. Tables
`x_start` / `x_members` are compressed rows; tables `x_key` / `x_member` are sorted by key.
"""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from proscribe.model.listed import ListedRecord

Ints = NDArray[np.int32]
Starts = NDArray[np.int64]
Keys = NDArray[np.uint64]


class Corpus(Protocol):
    """The arrays of one immutable index.

    Attributes:
        token_start: Where each token's text starts; tokens are ordered by text, then code.
        token_code: Kind and frequency band of each token, see `values.rarity.token_code`.
        posting_start, posting_rows: Token to the rows that hold it, ascending.
        row_start, row_tokens: Row to its tokens in order.
        row_name, row_record: Name and record of each row; rows of a record are neighbours.
        record_dataset, record_schema, record_party: Places in `datasets`, `schemata`, parties.
        near_key, near_token: Keys of deletion neighbourhoods (`values.neighbours`) to tokens.
        sound_key, sound_token: Keys of `~` + consonant skeleton to tokens.
        pair_left, pair_right: Tokens of each pair of neighbours that can be read as one word.
        pair_start, pair_rows: Pair to the rows that hold it, ascending.
        pair_key, pair_keyed: Keys of the joined text, and of `~` + its skeleton, to pairs.
        number_key, number_record: `values.numberkeys.number_hash` to records.
        number_near_key, number_near_record: `values.numberkeys.near_hashes` to records.
    """

    token_start: Starts
    token_code: NDArray[np.uint8]
    posting_start: Starts
    posting_rows: Ints
    row_start: Starts
    row_tokens: Ints
    row_name: Ints
    row_record: Ints
    record_dataset: Ints
    record_schema: Ints
    record_party: Ints
    near_key: Keys
    near_token: Ints
    sound_key: Keys
    sound_token: Ints
    pair_left: Ints
    pair_right: Ints
    pair_start: Starts
    pair_rows: Ints
    pair_key: Keys
    pair_keyed: Ints
    number_key: Keys
    number_record: Ints
    number_near_key: Keys
    number_near_record: Ints

    @property
    def datasets(self) -> tuple[str, ...]:
        """Dataset names."""

    @property
    def schemata(self) -> tuple[str, ...]:
        """Schema names."""

    def token_text(self, token: int) -> str:
        """Give the comparable text of a token."""

    def name_text(self, name: int) -> str:
        """Give a listed name as published."""

    def name_kind_of(self, name: int) -> str:
        """Give the kind of a listed name."""

    def record(self, place: int) -> ListedRecord:
        """Give what scoring needs of a record."""
