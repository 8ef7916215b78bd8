"""Bodies of a state that a list has with the name of the state: `IRANIAN MINISTRY OF ROADS`.

A text says whose it is beside the name: `Iran's Ministry of Roads`.

Source: this project.
"""

from collections.abc import Iterable, Iterator, Sequence

from proscribe.ledger.spelled import plain
from proscribe.ledger.unit import Unit, names_of
from proscribe.model.described import NamedTarget
from proscribe.values.territories import parse_territory

_MOST = 5  # words of the name of a state
_FEWEST = 2  # words that are left of a name


def bearers_of_state(target: NamedTarget, units: Iterable[Unit]) -> list[Unit]:
    """Find the bodies that bear a name with the state that the text has beside it.

    Args:
        target: The named party; one without a country finds nobody.
        units: The parties to choose from.
    """
    wanted = {tuple(_words(name)) for name in (target.name, *target.aliases)}
    states = {*target.countries, *target.nationalities}
    if not states:
        return []
    return [
        unit
        for unit in units
        if all(row.schema != "Person" for row in unit.rows)
        and any(
            state in states and rest in wanted
            for name in names_of(unit)
            for state, rest in without_state(name.text)
        )
    ]


def without_state(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the state at the head or the end of a name, and the words that are left.

    Example:
        >>> list(without_state("IRANIAN MINISTRY OF ROADS"))
        [('ir', ('ministry', 'of', 'roads'))]
        >>> list(without_state("Ministry of Roads of Belarus"))
        [('by', ('ministry', 'of', 'roads'))]
    """
    words = _words(name)
    for n_state in range(1, min(_MOST, len(words) - _FEWEST) + 1):
        state = parse_territory(" ".join(words[:n_state]))
        if state:
            yield state, tuple(words[n_state:])
    for at in range(max(_FEWEST, len(words) - _MOST), len(words)):
        rest = _without_of(words[:at])
        state = parse_territory(" ".join(words[at:]))
        if state and len(rest) < at and len(rest) >= _FEWEST:
            yield state, tuple(rest)


def _without_of(words: Sequence[str]) -> Sequence[str]:
    """Cut `of`, `of the` off the end."""
    bare = words[:-1] if words[-1] == "the" else words
    return bare[:-1] if bare[-1] in ("of", "in") else words


def _words(name: str) -> list[str]:
    return plain(name).replace(",", " ").replace(".", "").split()
