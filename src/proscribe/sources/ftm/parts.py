"""Parts of names: which name does a part belong to?

FollowTheMoney has `firstName` and `lastName` beside the names, without saying to which of them
they belong. So a part is given to every name in which it stands as whole words; words are given
out once, longer parts first.

Source: this project; `docs/ftm.md`.
"""

from collections.abc import Iterable
from typing import get_args

import msgspec

from proscribe.model.record import Name, NamePart, PartKind

_RANK = {kind: rank for rank, kind in enumerate(get_args(PartKind))}


def attach(
    names: Iterable[Name], parts: Iterable[NamePart]
) -> tuple[tuple[Name, ...], tuple[NamePart, ...]]:
    """Give each name the parts that stand in it.

    Returns:
        The names, their parts in the order of the text; and the parts that stand in none.

    Example:
        >>> names, left = attach([Name("name", "Ali HASSAN", "Latn")], [NamePart("given", "Ali")])
        >>> names[0].parts, left
        ((NamePart(kind='given', text='Ali'),), ())
    """
    ordered = sorted(
        dict.fromkeys(parts), key=lambda one: (-len(one.text.split()), _RANK[one.kind], one.text)
    )
    if not ordered:
        return tuple(msgspec.structs.replace(name, parts=()) for name in names), ()
    used: set[NamePart] = set()
    given = []
    for name in names:
        found = _found(name.text.split(), ordered)
        used.update(found)
        given.append(msgspec.structs.replace(name, parts=found))
    return tuple(given), tuple(one for one in ordered if one not in used)


def _found(tokens: list[str], parts: list[NamePart]) -> tuple[NamePart, ...]:
    free = [True] * len(tokens)
    placed: list[tuple[int, NamePart]] = []
    for part in parts:
        words = part.text.split()
        for at in range(len(tokens) - len(words) + 1):
            here = slice(at, at + len(words))
            if tokens[here] == words and all(free[here]):
                free[here] = [False] * len(words)
                placed.append((at, part))
                break
    return tuple(part for _, part in sorted(placed, key=lambda one: one[0]))
