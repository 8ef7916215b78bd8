"""Tables for the kernels: what is told at a glance is never told wrongly."""

import numpy as np
import pytest

from matchcases import entry, indexed
from proscribe.index.generation import Generation
from proscribe.match.kernels import layout
from proscribe.match.kernels.edges import has_key
from proscribe.match.kernels.rows import has_held
from proscribe.match.prepare import make_lists, side_by_side
from proscribe.match.weights import load_weights, weight_table

_WEIGHT_OF = np.array(weight_table(load_weights()), dtype=np.int64)
_NAMES = ("Marit Solbakken", "Tor Erik Aune Lie", "A B C D E F G Harborough", "Nordwind Shipping")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    folder = tmp_path_factory.mktemp("prepare") / "index"
    return indexed([entry(at, [("name", name)]) for at, name in enumerate(_NAMES)], folder)


def test_tables_side_by_side_are_the_same(corpus: Generation) -> None:
    lists = make_lists(corpus, _WEIGHT_OF)
    copied = side_by_side(lists)
    for name, table in zip(lists._fields, lists, strict=True):
        if isinstance(table, np.ndarray):
            copy = getattr(copied, name)
            assert copy.dtype == table.dtype
            assert copy.flags.writeable == table.flags.writeable
            assert copy.flags.aligned
            assert np.array_equal(copy, table)
    assert np.array_equal(copied.tokens.table, lists.tokens.table)
    copied.lengths[:] = -1
    assert lists.lengths.min() >= 0


def test_every_key_has_its_bit(corpus: Generation) -> None:
    lists = make_lists(corpus, _WEIGHT_OF)
    keys = set(lists.keys[:, 0].tolist())
    assert all(has_key(lists, key) for key in keys)
    high = {key >> layout.KEY_BIT_SHIFT for key in keys}
    others = range(0, 1 << 31, 1_000_003)
    assert [has_key(lists, key) for key in others] == [
        key >> layout.KEY_BIT_SHIFT in high for key in others
    ]


def test_a_row_has_each_of_its_tokens_marked(corpus: Generation) -> None:
    lists = make_lists(corpus, _WEIGHT_OF)
    starts = lists.rows[:, layout.ITEM_START]
    members = lists.posting & ((1 << layout.ROW_BITS) - 1)
    for row, slots in zip(members.tolist(), lists.slots.tolist(), strict=True):
        tokens = lists.items[starts[row] : starts[row + 1], 0].tolist()
        for token in tokens:
            held = np.zeros(1 << layout.SLOT_BITS, dtype=np.uint8)
            held[token & ((1 << layout.SLOT_BITS) - 1)] = 1
            assert has_held(slots, held)
        nothing = np.zeros(1 << layout.SLOT_BITS, dtype=np.uint8)
        assert has_held(slots, nothing) == (len(tokens) > layout.SLOTS)
