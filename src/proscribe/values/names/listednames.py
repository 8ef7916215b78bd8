"""Names of lists: what is read of them beside what is read of names that are asked for.

Source: the name columns of the lists of OFAC, UN, OFSI, DFAT and BIS.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from proscribe.values.lexicon.lone import listed_alone
from proscribe.values.lexicon.tokens import Reading
from proscribe.values.names.acronyms import initials
from proscribe.values.names.aircraft import names_of_aircraft, with_whole_marks
from proscribe.values.names.asone import written_as_one
from proscribe.values.names.bilingual import written_twice
from proscribe.values.names.bynames import bynames
from proscribe.values.names.inbrackets import names_in_brackets
from proscribe.values.names.othernames import names_between
from proscribe.values.names.shortwords import names_in_full
from proscribe.values.names.whole import bare, distinct, iter_name, lacks_vowels


def listed_readings(
    names: Iterable[str], *, person: bool | None, aircraft: bool | None = False
) -> list[tuple[Reading, ...]]:
    """Read the names of one record; see `names.bare` for one that has none with vowels.

    Returns:
        The readings of each name.

    Example:
        >>> listed_readings(["خزاعي"], person=True)[0][0][0].tag
        'bare'
    """
    texts = tuple(names)
    vowelless = lacks_vowels(texts)
    return [
        read_listed(name, person=person, vowelless=vowelless, aircraft=aircraft) for name in texts
    ]


def read_listed(
    text: str, *, person: bool | None, vowelless: bool, aircraft: bool | None = False
) -> tuple[Reading, ...]:
    """Read one name of a record.

    One of a thing with its acronyms (`acronyms`), one of what may be one also as the one word that
    it is called by (`lone`); of whichever kind also as it is written together (`asone`), and each
    name that it has in one field (`other_listed`).

    Args:
        text: The name.
        person: As in `read_name`.
        vowelless: No name of the record is in a script that writes vowels.
        aircraft: It is the name of an aircraft, or None where it may be, see `aircraft`.
    """
    return tuple(iter_listed(text, person=person, vowelless=vowelless, aircraft=aircraft))


def iter_listed(
    text: str, *, person: bool | None, vowelless: bool, aircraft: bool | None = False
) -> Iterator[Reading]:
    """Give the readings of `read_listed`, each when it is asked for."""
    found: list[Reading] = []
    for one in iter_name(with_whole_marks(text) if aircraft else text, person):
        reading = bare(one) if vowelless else one
        found.append(reading)
        yield reading
    if found and not person:
        if person is False:
            yield from initials(found[0])
        yield from distinct(chain.from_iterable(map(listed_alone, found)))
    for other in other_listed(text, person=person):
        for one in iter_name(other, person):
            yield bare(one) if vowelless else one
    for one_name in names_of_aircraft(text, aircraft=aircraft):
        yield from iter_name(one_name, False)


def other_listed(text: str, *, person: bool | None) -> tuple[str, ...]:
    """Give how else a listed name is read: as one word, and each name that it has in one field.

    Example:
        >>> other_listed("Yun Tae-seok (윤태석)", person=True)
        ('Yun Tae-seok', '윤태석')
    """
    together = written_as_one(text, person=person)
    found = (
        *((together,) if together else ()),
        *names_in_brackets(text, person=person),
        *names_between(text, person=person),
        *bynames(text, person=person),
        *(() if person else names_in_full(text)),
        *written_twice(text, person=person is True),
    )
    return tuple(dict.fromkeys(found)) if found else found
