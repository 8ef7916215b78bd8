"""The best one-to-one alignment of two names' tokens.

A link joins one query token, or two neighbours read as one word, with one listed token, or two
neighbours. Links of an alignment share no token. The best alignment has the largest agreed mass
on both sides together, and among those the largest on the query's side: that fixes the pair of
masses, whichever of several best alignments is shown.

Tokens fall into groups that share no link; each group is solved exactly by dynamic programming
over the used tokens of its smaller side. A group of more than ten tokens on both sides (many copies
of one word) takes the best link first; bounds hold for any alignment, so that too is exact search,
of a formula with that rule. The kernels align in the same way, for scores alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

from proscribe.match.kernels.layout import LARGEST_SIDE
from proscribe.match.similarity import How


class Link(NamedTuple):
    """A possible agreement.

    Attributes:
        query: Place of the first query token.
        query_count: 1 or 2.
        listed: Place of the first listed token.
        listed_count: 1 or 2.
        agreed_q: Agreed mass on the query's side, thousandths.
        agreed_l: Agreed mass on the listed side, thousandths.
        how: The rule that made it.
    """

    query: int
    query_count: int
    listed: int
    listed_count: int
    agreed_q: int
    agreed_l: int
    how: How


def best_alignment(links: Sequence[Link]) -> list[Link]:
    """Choose the links of the best alignment, in order of query tokens."""
    if len(links) < 2:
        return list(links)
    single = all(one.query_count == one.listed_count == 1 for one in links)
    touched = len({one.query for one in links}), len({one.listed for one in links})
    if single and touched == (len(links), len(links)):  # mostly no two touch the same
        return sorted(links)
    chosen: list[Link] = []
    for group in _groups(links):
        chosen.extend(group if len(group) == 1 else _solve(group))
    return sorted(chosen)


def _groups(links: Sequence[Link]) -> list[list[Link]]:
    """Part links into groups that share no token, by joining tokens that a link touches."""
    parent: dict[int, int] = {}  # query tokens as they are, listed ones as negative numbers

    def root(token: int) -> int:
        parent.setdefault(token, token)
        while parent[token] != token:
            parent[token] = parent[parent[token]]
            token = parent[token]
        return token

    for link in links:
        for token in _tokens(link):
            parent[root(token)] = root(link.query)
    groups: dict[int, list[Link]] = {}
    for link in links:
        groups.setdefault(root(link.query), []).append(link)
    return list(groups.values())


def _tokens(link: Link) -> tuple[int, ...]:
    last_query, last_listed = link.query + link.query_count - 1, link.listed + link.listed_count - 1
    return link.query, last_query, ~link.listed, ~last_listed


def _worth(link: Link) -> int:
    return (link.agreed_q + link.agreed_l << 40) + link.agreed_q


def _solve(group: list[Link]) -> list[Link]:
    query = {q for link in group for q in range(link.query, link.query + link.query_count)}
    listed = {t for link in group for t in range(link.listed, link.listed + link.listed_count)}
    if len(listed) <= len(query) and len(listed) <= LARGEST_SIDE:
        return _exact(group, listed)
    if len(query) <= LARGEST_SIDE:
        turned = {_turn(link): link for link in group}
        by_turned = _exact(list(turned), query)
        return [turned[link] for link in by_turned]
    return _best_first(group)


def _turn(link: Link) -> Link:
    # masses keep their meaning, so that both directions seek the same alignment
    return link._replace(
        query=link.listed,
        query_count=link.listed_count,
        listed=link.query,
        listed_count=link.query_count,
    )


_Chain = tuple[Link, "_Chain | None"]
_State = tuple[int, bool]


def _exact(group: list[Link], listed: set[int]) -> list[Link]:
    """Walk over query tokens; a state is the listed tokens used, and if the next is taken."""
    bit = {place: 1 << number for number, place in enumerate(sorted(listed))}
    by_query: dict[int, list[tuple[Link, int]]] = {}
    for link in group:
        mask = sum(bit[t] for t in range(link.listed, link.listed + link.listed_count))
        by_query.setdefault(link.query, []).append((link, mask))
    states: dict[_State, tuple[int, _Chain | None]] = {(0, False): (0, None)}
    before = -2
    for place in sorted(by_query):
        if place > before + 1:  # a gap: nothing can reach over it
            states = _freed(states)
        following: dict[_State, tuple[int, _Chain | None]] = {}
        for (used, taken), (worth, chain) in states.items():
            _keep(following, (used, False), worth, chain)
            if taken:
                continue
            for link, mask in by_query[place]:
                if not used & mask:
                    state = (used | mask, link.query_count == 2)
                    _keep(following, state, worth + _worth(link), (link, chain))
        states, before = following, place
    _, chain = max(states.values(), key=lambda found: found[0])
    chosen = []
    while chain is not None:
        link, chain = chain
        chosen.append(link)
    return chosen


def _freed(
    states: dict[_State, tuple[int, _Chain | None]],
) -> dict[_State, tuple[int, _Chain | None]]:
    free: dict[_State, tuple[int, _Chain | None]] = {}
    for (used, _), (worth, chain) in states.items():
        _keep(free, (used, False), worth, chain)
    return free


def _keep(
    states: dict[_State, tuple[int, _Chain | None]],
    state: _State,
    worth: int,
    chain: _Chain | None,
) -> None:
    old = states.get(state)
    if old is None or worth > old[0]:
        states[state] = (worth, chain)


def _best_first(group: list[Link]) -> list[Link]:
    query: set[int] = set()
    listed: set[int] = set()
    chosen = []
    for link in sorted(group, key=lambda link: (-_worth(link), link)):
        own_query = range(link.query, link.query + link.query_count)
        own_listed = range(link.listed, link.listed + link.listed_count)
        if query.isdisjoint(own_query) and listed.isdisjoint(own_listed):
            query.update(own_query)
            listed.update(own_listed)
            chosen.append(link)
    return chosen
