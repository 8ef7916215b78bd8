"""Bodies of a state that a list has with the name of the state: `IRANIAN MINISTRY OF ROADS`.

A text says whose it is beside the name: `Iran's Ministry of Roads`. Where it does not, a word by
which one body alone is called tells it: `KOREAN TOSONG TRADING` of North Korea is `Tosong Trading`.

Source: this project.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from proscribe.ledger.parties.spelled import plain
from proscribe.ledger.parties.unit import Unit, names_of
from proscribe.model.described import NamedTarget
from proscribe.values.lexicon.lone import may_be_alone
from proscribe.values.territories import parse_territory

_MOST = 5  # words of the name of a state
_FEWEST = 2  # words that are left of a name
# What two states are called alike.
_SHARED = {
    "korea": ("kp", "kr"), "korean": ("kp", "kr"), "congo": ("cd", "cg"), "congolese": ("cd", "cg"),
}  # fmt: skip


def bearers_of_state(target: NamedTarget, units: Iterable[Unit]) -> list[Unit]:
    """Find the bodies that bear a name with the state that the text has beside it.

    Args:
        target: The named party; one without a country finds nobody.
        units: The parties to choose from.
    """
    states = frozenset((*target.countries, *target.nationalities))
    return _bearers(_called(target), units, lambda _: states) if states else []


def bearers_of_own_state(target: NamedTarget, units: Iterable[Unit]) -> list[Unit]:
    """Find the bodies that bear a name of which no text says whose it is with their own state.

    Only a name counts with a word by which one body alone is called: every state has a `Ministry of
    Roads`.

    Args:
        target: The named party; one with a country finds nobody, for that tells.
        units: The parties to choose from.
    """
    wanted = frozenset(words for words in _called(target) if any(map(may_be_alone, words)))
    is_told = bool(target.countries or target.nationalities)
    return [] if is_told or not wanted else _bearers(wanted, units, _homes_of)


def _called(target: NamedTarget) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(_words(name)) for name in (target.name, *target.aliases))


def _bearers(
    wanted: Container[tuple[str, ...]],
    units: Iterable[Unit],
    states_of: Callable[[Unit], Container[str]],
) -> list[Unit]:
    """Give the bodies with one of some names beside that of one of their states."""
    return [
        unit
        for unit in units
        if all(row.schema != "Person" for row in unit.rows)
        and any(
            rest in wanted and state in states_of(unit)
            for name in names_of(unit)
            for state, rest in without_state(name.text)
        )
    ]


def _homes_of(unit: Unit) -> set[str]:
    """Give the states that the entries of a body say it is of."""
    return {
        code
        for row in unit.rows
        for code in (*row.countries, *row.address_countries, *row.nationalities)
    }


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
        for state in _states(words[:n_state]):
            yield state, tuple(words[n_state:])
    for at in range(max(_FEWEST, len(words) - _MOST), len(words)):
        rest = _without_of(words[:at])
        if len(rest) < at and len(rest) >= _FEWEST:
            yield from ((state, tuple(rest)) for state in _states(words[at:]))


def _states(words: Sequence[str]) -> tuple[str, ...]:
    """Give the states that go by a name: none, one, or those that share it."""
    name = " ".join(words)
    state = parse_territory(name)
    return _SHARED.get(name) or ((state,) if state else ())


def _without_of(words: Sequence[str]) -> Sequence[str]:
    """Cut `of`, `of the` off the end."""
    bare = words[:-1] if words[-1] == "the" else words
    return bare[:-1] if bare[-1] in ("of", "in") else words


def _words(name: str) -> list[str]:
    return plain(name).replace(",", " ").replace(".", "").split()
