"""Tables for the kernels: an index with the weights of its tokens, and working space."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proscribe.match.corpus import Corpus
from proscribe.match.kernels import layout
from proscribe.values.writing.phonetics import ENDINGS

Array = NDArray[Any]

_LINE = 64  # bytes that a processor reads at once


def make_lists(corpus: Corpus, weight_of: Array) -> layout.Lists:
    """Give the tables of an index.

    Args:
        corpus: The index.
        weight_of: Weight by token code.
    """
    a = corpus.arrays
    weight = weight_of[a["token_code"]]
    sums = np.concatenate(([0], np.cumsum(weight[a["row_tokens"]])))
    row_total = sums[a["row_start"][1:]] - sums[a["row_start"][:-1]]
    first_letters = a["token_letters"][a["token_start"][:-1]]
    lengths = np.diff(a["token_start"])
    endings, ending_start = name_endings()
    posting = _lightest_first(a["posting_start"], a["posting_rows"], row_total)
    pair_rows = _lightest_first(a["pair_start"], a["pair_rows"], row_total)
    glance = _glance(a)
    told = _years(glance), _nations(glance)
    slots = _slots(a["row_start"], a["row_tokens"])
    return layout.Lists(
        tokens=layout.Tokens(
            table=_table(
                a["token_start"], a["token_code"], a["token_alpha"], weight, a["token_bone"],
                a["token_bone_other"], a["token_bone_size"], a["token_sound"], a["token_stem"],
                a["token_class_start"], a["posting_start"],
            ),
            letters=a["token_letters"].copy(),  # of one type with letters that are written
            classes=a["token_class"].astype(np.int64),
        ),
        bucket=a["key_bucket"].astype(np.int64),
        keys=np.column_stack((a["key"], a["key_token"])).astype(np.int32),
        key_bits=_key_bits(a["key"]),
        letter_start=np.searchsorted(first_letters, np.arange(97, 97 + 27)).astype(np.int64),
        # Two edits or fewer from a word of LONGEST + 1 letters or more, on either side.
        long_tokens=np.flatnonzero(lengths >= layout.LONGEST - 3).astype(np.int64),
        posting=_members(posting, *told, row_total),
        slots=slots[posting],
        runs=_runs(a["posting_start"], posting, row_total),
        pairs=_table(
            a["pair_left"], a["pair_right"], weight[a["pair_left"]] + weight[a["pair_right"]],
            a["pair_bone"], a["pair_bone_other"], a["pair_abjad"], a["pair_start"],
        ),
        pair_rows=_members(pair_rows, *told, row_total),
        pair_slots=slots[pair_rows],
        pair_runs=_runs(a["pair_start"], pair_rows, row_total),
        pair_bucket=a["pair_bucket"].astype(np.int64),
        pair_keys=np.column_stack((a["pair_key"], a["pair_keyed"])).astype(np.int32),
        rows=_table(a["row_start"], row_total, a["row_record"], a["row_confirms"], kind=np.int32),
        glance=glance,
        lengths=_shares(row_total),
        items=np.column_stack((a["row_tokens"], a["row_pairs"])).astype(np.int32),
        records=_table(
            a["record_row"], a["birth_start"], a["country_start"], a["gender"], a["place_start"],
            a["address_start"], a["kind_start"], a["tonnage_start"], a["claim_start"],
        ),
        births=a["birth"].reshape(-1, 6).astype(np.int64),
        countries=a["country"].astype(np.int64),
        traits=layout.Traits(
            a["text_start"].astype(np.int64), a["text_word"].astype(np.int64),
            a["tonnage"].astype(np.int64), a["claim"].astype(np.int64),
        ),
        endings=endings,
        ending_start=ending_start,
    )  # fmt: skip


def _glance(a: Mapping[str, Array]) -> Array:
    """Give what a row tells of the facts of its record; the columns are those of `layout`."""
    births, countries = a["birth"].reshape(-1, 6), a["country"]
    found = np.zeros((len(a["record_row"]) - 1, 3), dtype=np.int32)
    starts, counts = a["birth_start"][:-1], np.diff(a["birth_start"])
    some = np.flatnonzero(counts)
    if len(some):
        found[some, layout.SINCE] = np.minimum.reduceat(births[:, layout.FIRST], starts[some])
        found[some, layout.UNTIL] = np.maximum.reduceat(births[:, layout.LAST], starts[some])
        single = births[starts[some]]
        plain = (single[:, layout.PRECISION] == 0) & (single[:, layout.CIRCA] == 0)
        loose = (found[some, 0] == found[some, 1]) & ~((counts[some] == 1) & plain)
        found[some[loose], layout.UNTIL] += 1  # no date, but past the day as it is compared
    starts, counts = a["country_start"][:-1], np.diff(a["country_start"])
    found[counts > 1, layout.COUNTRY] = -1
    one = np.flatnonzero(counts == 1)
    found[one, layout.COUNTRY] = countries[starts[one]] & (layout.NATION - 1)
    return found[a["row_record"]]


def _years(glance: Array) -> Array:
    """Give the years that rows tell, see `layout.ROW_BITS`."""
    year: Array = glance[:, layout.SINCE] // 10000 - layout.YEAR_ZERO
    told = (glance[:, layout.SINCE] == glance[:, layout.UNTIL]) & (glance[:, layout.SINCE] > 0)
    found: Array = np.where(told & (year > 0) & (year < layout.UNDATED), year, 0).astype(np.int64)
    found[glance[:, layout.UNTIL] == 0] = layout.UNDATED
    return found


def _nations(glance: Array) -> Array:
    """Give the countries that rows tell, see `layout.ROW_BITS`."""
    country = glance[:, layout.COUNTRY].astype(np.int64)
    found: Array = np.where(country > 0, 1 + country % layout.NATIONS, 0)
    return found


def _members(rows: Array, years: Array, nations: Array, masses: Array) -> Array:
    """Give rows with what they tell and their masses, see `layout.ROW_BITS`."""
    if len(years) >= 1 << layout.ROW_BITS:
        raise OverflowError(f"An index has room for {1 << layout.ROW_BITS:,} names.")
    told = years << layout.ROW_BITS | nations << layout.NATION_SHIFT | masses << layout.MASS_SHIFT
    members: Array = rows | told[rows]
    return members


def _key_bits(keys: Array) -> Array:
    """Give a bit for the high bits of each key."""
    found = np.zeros(1 << (31 - layout.KEY_BIT_SHIFT), dtype=bool)
    found[keys >> layout.KEY_BIT_SHIFT] = True
    return np.packbits(found, bitorder="little")


def _slots(starts: Array, tokens: Array) -> Array:
    """Give the last bits of the tokens of each row; a row of fewer tokens has its first again."""
    sizes, last = np.diff(starts), (1 << layout.SLOT_BITS) - 1
    found = np.zeros(len(sizes), dtype=np.int64)
    for slot in range(layout.SLOTS):
        places = np.where(slot < sizes, starts[:-1] + slot, starts[:-1])
        found |= (tokens[places].astype(np.int64) & last) << layout.SLOT_BITS * slot
    found[(sizes > layout.SLOTS) | (sizes == 0)] = -1
    return found


def _lightest_first(starts: Array, members: Array, masses: Array) -> Array:
    """Give the rows of each token, or pair, in order of their mass."""
    if not len(members):
        return members.astype(np.int32)
    owner = np.repeat(np.arange(len(starts) - 1, dtype=np.int64), np.diff(starts))
    mass = masses[members]
    if len(starts) < 1 << 19 and mass.max() < 1 << 24 and len(masses) < 1 << 20:
        keys = owner << 44 | mass << 20 | members  # one number sorts ten times as fast
        keys.sort()
        return (keys & ((1 << 20) - 1)).astype(np.int32)
    return members[np.lexsort((members, mass, owner))].astype(np.int32)


def _runs(starts: Array, members: Array, masses: Array) -> Array:
    """Give where the rows of each token, or pair, begin, and the mass of the first."""
    found = np.zeros((len(starts), 2), dtype=np.int32)
    found[:, layout.RUN_START] = starts
    some = np.flatnonzero(np.diff(starts))
    found[some, layout.LIGHTEST] = masses[members[starts[some]]]
    return found


def _shares(masses: Array) -> Array:
    """Give, of 1024 rows, how many have a mass below the end of each step."""
    steps = np.bincount(np.minimum(masses >> layout.LENGTH_SHIFT, 255), minlength=256)
    return np.cumsum(steps) * 1024 // max(1, len(masses))


def _table(*columns: Array, kind: Any = np.int64) -> Array:
    """Give columns as a table; those of things are one shorter than those of starts."""
    rows = max(map(len, columns))
    table = np.zeros((rows, len(columns)), dtype=kind)
    for place, column in enumerate(columns):
        table[: len(column), place] = column
    return table


def name_endings() -> tuple[Array, Array]:
    """Give endings and their masculine forms one behind the other, and where each begins."""
    texts = [text for pair in ENDINGS for text in pair]
    starts = np.concatenate(([0], np.cumsum([len(text) for text in texts]), [0]))
    letters = np.frombuffer("".join(texts).encode("ascii"), dtype=np.uint8)
    return letters, starts.reshape(-1, 2).astype(np.int64)


def make_space(lists: layout.Lists) -> layout.Space:
    """Give the working space for an index; `Engine` makes more room where a query needs it."""
    tokens, pairs = len(lists.tokens.table), len(lists.pairs)
    rows, records = len(lists.rows), len(lists.records)
    letters = 4 * (2 * _longest(lists.tokens.table[:, layout.LETTERS_START]) + 64)
    return layout.Space(
        clock=_zeros(2), work=_zeros(letters), buffer=np.zeros(letters, dtype=np.uint8),
        sounds=np.zeros(letters, dtype=np.uint8), tokens=_zeros(tokens, 2), pairs=_zeros(pairs, 2),
        proposed=_zeros(tokens), touched=np.zeros((rows, 5), dtype=np.int32),
        met=np.zeros((rows >> 3) + 1, dtype=np.uint8), places=np.zeros(rows, dtype=np.int32),
        held=np.zeros(1 << layout.SLOT_BITS, dtype=np.uint8), years=_zeros(layout.YEARS),
        wanted=_zeros(layout.LEVELS), reach=_zeros(layout.LEVELS), limits=_zeros(2 * layout.LEVELS),
        records=_zeros(records, 7),
        seen=_zeros(records), order=_zeros(128), nodes=_zeros(64, 4), joined=_zeros(64, 4),
        links=_zeros(64, 6), initials=_zeros(64), side_q=_zeros(64),
        side_l=_zeros(_longest(lists.rows[:, layout.ITEM_START]) + 2),
        table=_zeros(3 << layout.LARGEST_SIDE),
    )  # fmt: skip


def side_by_side(tables: Any) -> Any:
    """Give copies of tables that lie in one run of memory.

    numpy asks for large pages of memory only where an array is large itself. The kernels read here
    and there, and a twentieth of their time went into finding so many small pages.
    """
    sizes = list(_sizes(tables))
    room = iter(np.split(np.empty(sum(sizes), dtype=np.uint8), np.cumsum(sizes)))

    def copied(one: Any) -> Any:
        if isinstance(one, tuple):
            return type(one)(*map(copied, one))
        if not isinstance(one, np.ndarray):
            return one
        copy = next(room)[: one.nbytes].view(one.dtype).reshape(one.shape)
        copy[...] = one
        copy.flags.writeable = one.flags.writeable
        return copy

    return copied(tables)


def _sizes(tables: Any) -> Iterator[int]:
    """Give the bytes of each array, in whole lines of memory."""
    if isinstance(tables, tuple):
        for one in tables:
            yield from _sizes(one)
    elif isinstance(tables, np.ndarray):
        yield -(-tables.nbytes // _LINE) * _LINE


def _zeros(*shape: int) -> Array:
    return np.zeros(shape, dtype=np.int64)


def _longest(starts: Sequence[int] | Array) -> int:
    return int(np.diff(starts).max()) if len(starts) > 1 else 0
