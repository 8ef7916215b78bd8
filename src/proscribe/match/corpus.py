"""What the matcher reads of an index, as a protocol: the two do not know each other."""

from collections.abc import Mapping
from typing import Any, Protocol

from numpy.typing import NDArray

from proscribe.model.listed import ListedRecord


class Corpus(Protocol):
    """One immutable index.

    Rows are readings of listed names: a row has tokens and belongs to a name, a name to a record;
    rows of a record are neighbours. `x_start` says where the members of each x begin.

    Attributes:
        arrays: By name:

            - `token_start`, `token_letters`, `token_code`, `token_alpha`, `token_bone`,
              `token_bone_other`, `token_bone_size`, `token_sound`, `token_stem`,
              `token_class_start`, `token_class`: distinct tokens by text, then code
              (`values.lexicon.rarity.token_code`), with their features (`values.lexicon.features`);
            - `key`, `key_token`, `key_bucket`: keys of features and of remainders of letters, the
              tokens under them, and where the keys of each value of the high 16 bits begin;
            - `posting_start`, `posting_rows`: token to the rows that hold it, ascending;
            - `row_start`, `row_tokens`, `row_pairs`: row to its tokens in order, and for each the
              pair that it begins, or -1;
            - `row_name`, `row_record`, `row_confirms`, `record_row`: name and record of each row,
              1 where it is a weak alias that confirms a hit and makes none, first row of each
              record;
            - `pair_left`, `pair_right`, `pair_bone`, `pair_bone_other`, `pair_abjad`, `pair_start`,
              `pair_rows`: neighbours that can be read as one word (1 where one of them is written
              in consonants), and the rows that hold them; `pair_key`, `pair_keyed`,
              `pair_bucket`: keys of the joined text and of its consonants to pairs;
            - `record_dataset`, `record_schema`, `record_party`: places in `datasets`, `schemata`,
              parties;
            - `birth_start`, `birth` (six numbers a date, `values.dates.date_numbers`),
              `country_start`, `country` (`model.listed.nation_numbers`), `gender`: facts of each
              record as numbers;
            - `place_start`, `address_start`, `kind_start`: where the places of birth, addresses and
              kinds of vessel of each record begin in `text_start`, which says where the words of
              each begin in `text_word` (`values.places`); `tonnage_start`, `tonnage`;
              `claim_start`, `claim` (`model.listed.claim_number`): kinds of numbers it states;
            - `number_key`, `number_record`, `number_near_key`, `number_near_record`: hashes of
              identifiers (`values.numberkeys`) to records.
    """

    arrays: Mapping[str, NDArray[Any]]

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
