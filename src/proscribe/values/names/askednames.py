"""Names that are asked for: beside one as given, the others that are read of it.

Words part it (`othernames`, of persons `bynames`), brackets hold a second one (`inbrackets`), it is
a branch's (`branches`), written in two scripts (`bilingual`) or also as one word (`asone`), has
words that are written short (`shortwords`) or the marks of an aircraft (`aircraft`). `listednames`
is the same of the lists.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from proscribe.values.names.aircraft import may_have_mark, names_of_aircraft
from proscribe.values.names.asone import (
    FEWEST_SHORT,
    count_short,
    has_short_words,
    is_second,
    written_as_one,
)
from proscribe.values.names.bilingual import scripts_beside, written_twice
from proscribe.values.names.branches import houses, may_be_branch
from proscribe.values.names.bynames import bynames, may_have_byname, may_tell_byname
from proscribe.values.names.inbrackets import may_have_brackets, names_in_brackets
from proscribe.values.names.othernames import may_tell, names_between, told_names
from proscribe.values.names.shortwords import may_be_short, names_in_full

_LATIN, _OTHER, _TELLS = 1, 2, 4  # signs of words


def asked_names(
    names: Iterable[str], *, person: bool | None, aircraft: bool | None = False
) -> tuple[str, ...]:
    """Give names, and behind them the names that they have inside, or as they are written as well.

    Args:
        names: As given.
        person: True for a person's, False for a thing's, None when it is not known.
        aircraft: They are of an aircraft: its marks are read as numbers, and of what may be one
            (None) beside the name as given.

    Example:
        >>> asked_names(["Bank Melli Iran, Hamburg Branch"], person=False)
        ('Bank Melli Iran, Hamburg Branch', 'Bank Melli Iran')
    """
    given = tuple(names)
    if aircraft:
        given = tuple(
            one for name in given for one in names_of_aircraft(name, aircraft=True) or (name,)
        )
    others = [one for name in given for one in _others(name, person, aircraft) if one]
    return tuple(dict.fromkeys((*given, *others))) if others else given


def _others(name: str, person: bool | None, aircraft: bool | None) -> Iterator[str]:
    yield from told_names(name, person=person is True)
    yield from bynames(name, person=person)
    if not person:  # `Branch` is also a name of persons
        yield from houses(name)
        yield from names_in_full(name)
    yield from names_in_brackets(name, person=person)
    yield from names_between(name, person=person)
    yield from written_twice(name, person=person is True)
    yield written_as_one(name, person=person)
    if aircraft is None:
        yield from names_of_aircraft(name, aircraft=None)


def may_part(word: str) -> bool:
    """Tell whether a word may belong to what parts a name; without such words it has none inside.

    What only a whole name tells, `may_be_more` says.

    Args:
        word: Without blanks.

    Example:
        >>> [may_part(word) for word in ("Branch", "c/o", "of", "Melli")]
        [True, True, True, False]
    """
    return (
        may_tell(word)
        or may_be_branch(word)
        or is_second(word)
        or may_tell_byname(word)
        or may_be_short(word)
    )


def may_be_more(name: str, *, person: bool | None, aircraft: bool | None) -> bool:
    """Tell whether a whole name may be asked for otherwise too, whatever its words (`may_part`)."""
    if aircraft is None and names_of_aircraft(name, aircraft=None):
        return True
    if person is not False and may_have_byname(name):
        return True
    if may_have_brackets(name) or has_short_words(name, person=person):
        return True
    return bool(written_twice(name, person=person is True))


def signs_of_more(word: str, *, person: bool | None) -> tuple[int, int]:
    """Give what a word tells of names that have it: `tell_more`, of all words, asks no name for it.

    Args:
        word: Without blanks.
        person: As in `asked_names`.

    Returns:
        Bits of which a name has those of all its words, and a number of which it has the sum.

    Example:
        >>> signs_of_more("Kim", person=None), signs_of_more("Иван", person=None)
        ((1, 1), (2, 0))
    """
    n_short = count_short(word, person=person)
    if word.isascii() and word.isalpha():
        return _LATIN, n_short
    tells = may_have_mark(word) or may_have_brackets(word) or may_have_byname(f" {word}")
    is_latin, is_other = scripts_beside(word)
    return _LATIN * is_latin | _OTHER * is_other | _TELLS * tells, n_short


def tell_more(signs: Any, n_short: Any) -> Any:
    """Tell of the `signs_of_more` of all words of a name, or of many, whether it `may_be_more`.

    Without them it is not.
    """
    twice = _LATIN | _OTHER
    return (signs & _TELLS != 0) | (signs & twice == twice) | (n_short >= FEWEST_SHORT)
