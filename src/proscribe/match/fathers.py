"""Who is the son and who the father: `Rashid bin Hamad` and `Hamad bin Rashid` are two men.

The alignment of names does not look at their order, because family names stand in front or behind.
What stands on either side of a `bin` does not change its place: the man himself before it, his
father behind it. A name that has them the other way round is the name of another man, unless the
one that stands there as father is called before the son as well: `Saeed Khalid bin Saeed` is
`Saeed bin Khalid bin Saeed`.

Source: naming customs of Arabs, Malays, Moors and Mahrans (`bin`, `ibn`, `ould`, `bint`).
"""

from collections.abc import Callable

from proscribe.values.lexicon.tokens import Reading, Token

_DESCENT = frozenset({"bin", "bint"})
_NAMES = frozenset({"word", "abjad", "bare"})


def descent(reading: Reading) -> tuple[Token | None, Token, Token] | None:
    """Give what stands around the first `bin` or `bint` between two words.

    Returns:
        The word before the son, None where there is none, the son, and the father.
    """
    for at in range(1, len(reading) - 1):
        if reading[at].tag == "particle" and reading[at].text in _DESCENT:
            son, father = reading[at - 1], reading[at + 1]
            if son.tag in _NAMES and father.tag in _NAMES:
                before = reading[at - 2] if at > 1 and reading[at - 2].tag in _NAMES else None
                return before, son, father
    return None


def are_crossed(query: Reading, listed: Reading, agree: Callable[[Token, Token], bool]) -> bool:
    """Tell whether one name calls the son whom the other calls the father.

    Args:
        query: A reading of the name asked for.
        listed: A reading of the listed name.
        agree: Tells whether a query token and a listed one agree.
    """
    one = descent(query)
    other = descent(listed) if one else None
    if one is None or other is None:
        return False
    (before, son, father), (listed_before, listed_son, listed_father) = one, other
    if not (agree(son, listed_father) and agree(father, listed_son)) or agree(son, listed_son):
        return False
    if before and agree(before, listed_son):
        return False
    return not (listed_before and agree(son, listed_before))
