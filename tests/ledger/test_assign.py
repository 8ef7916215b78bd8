"""The search for assignments against one that tries everything."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from proscribe.ledger.resolution.assign import assign

_WANTED = st.lists(st.integers(1, 3), min_size=1, max_size=3)


def _brute(fits: dict[str, frozenset[int]], wanted: list[int]) -> tuple[int, list[set[str]], int]:
    """Give the most places filled, the parties possible by group, and the number of ways."""
    best = -1
    ways: list[dict[str, int]] = []
    for way in product(range(-1, len(wanted)), repeat=len(fits)):
        put = dict(zip(fits, way, strict=True))
        if any(group >= 0 and group not in fits[key] for key, group in put.items()):
            continue
        counts = [list(way).count(group) for group in range(len(wanted))]
        if any(count > most for count, most in zip(counts, wanted, strict=True)):
            continue
        if sum(counts) > best:
            best, ways = sum(counts), []
        if sum(counts) == best:
            ways.append(put)
    possible = [
        {key for way in ways for key, group in way.items() if group == number}
        for number in range(len(wanted))
    ]
    return best, possible, len(ways)


@given(st.data())
def test_agrees_with_trying_everything(data: st.DataObject) -> None:
    wanted = data.draw(_WANTED)
    groups = st.frozensets(st.integers(0, len(wanted) - 1))
    fits = dict(zip("abcde", data.draw(st.lists(groups, max_size=5)), strict=False))
    found = assign(fits, wanted)
    best, possible, n_ways = _brute(fits, wanted)
    assert sum(found.filled) == best
    assert found.feasible == (best == sum(wanted))
    assert [set(one) for one in found.possible] == possible
    assert found.unique == (found.feasible and n_ways == 1)


def test_many_parties_and_groups_take_no_time() -> None:
    fits = {f"p{number}": frozenset({number % 5, (number + 1) % 5}) for number in range(5_000)}
    found = assign(fits, [900, 800, 700, 600, 500])
    assert found.feasible
    assert not found.unique
