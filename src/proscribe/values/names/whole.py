"""Names as sequences of tagged words that can be compared, in any script.

A text gives one or more readings: several where its script is romanised in several ways, or
where it is not known whether a person or a thing is named (`V` is an initial or a number).
Punctuation parts words, an apostrophe joins them (`Ta'i`: `tai`); whether a hyphen or a blank
joins or parts is left to the comparison, which reads neighbours joined as well.

Source: the name columns of the lists of OFAC, UN, OFSI, DFAT and BIS; Unicode NFKC.
"""

from collections.abc import Iterable, Iterator

import msgspec

from proscribe.values.lexicon.firms import is_firm
from proscribe.values.lexicon.lone import asked_alone
from proscribe.values.lexicon.tokens import Reading, Tag, Token, Word
from proscribe.values.names.persons import person_readings
from proscribe.values.names.things import thing_readings
from proscribe.values.names.words import words_of
from proscribe.values.writing.scripts import script_of_character

_JOINABLE: frozenset[Tag] = frozenset(
    {"word", "abjad", "bare", "number", "initial", "particle", "title"}
)
_CONSONANTAL = frozenset({"Arab", "Hebr", "Syrc", "Thai", ""})
_SHORTEST_JOINED = 4  # letters


def read_name(text: str, *, person: bool | None) -> tuple[Reading, ...]:
    """Read one whole name.

    Args:
        text: A name in any script, as given; any text at all is allowed.
        person: True for a person, False for anything else, None when not known (both ways).

    Returns:
        Distinct readings, none of them empty; no reading at all only when `text` is blank.

    Example:
        >>> [[t.text for t in reading] for reading in read_name("AL-TA'I, Hasan", person=True)]
        [['al', 'tai', 'hasan']]
    """
    return tuple(iter_name(text, person))


def iter_name(text: str, person: bool | None) -> Iterator[Reading]:
    """Give the readings of `read_name`, each when it is asked for."""
    kinds = (True, False) if person is None else (person,)
    alternatives: list[list[Word]] = []
    found: set[tuple[tuple[str, Tag], ...]] = {()}
    for kind in kinds:
        if not alternatives or "'" in text or not text.isascii():  # else they are the same words
            alternatives = words_of(text, person=kind)
        for words in alternatives:
            for reading in person_readings(words) if kind else thing_readings(words):
                key = tuple((token.text, token.tag) for token in reading)
                if key not in found:
                    found.add(key)
                    yield reading


def read_asked(text: str, *, person: bool | None) -> tuple[Reading, ...]:
    """Read a name that is asked for, as `read_name`; see `kind_asked`.

    The name of one word of what may be no person is also read as one that stands alone, see `lone`.
    """
    return tuple(iter_asked(text, person=person))


def iter_asked(text: str, *, person: bool | None) -> Iterator[Reading]:
    """Give the readings of `read_asked`, each when it is asked for."""
    found: list[Reading] = []
    for reading in iter_name(text, kind_asked(text, person)):
        found.append(reading)
        yield reading
    if not person:
        yield from _asked_alone(found)


def kind_asked(text: str, person: bool | None) -> bool | None:
    """Tell how a name that is asked for is read, as `person` of `read_name`.

    Of a customer of whom it is not said what it is, nothing but a firm can be called `Mayer Ltd`.
    A listed name is read both ways all the same, for those who leave its form out or misspell it.

    Example:
        >>> kind_asked("Mayer", None), kind_asked("Mayer Ltd", None), kind_asked("Mayer Ltd", True)
        (None, False, True)
    """
    return False if person is None and is_firm(text) else person


def _asked_alone(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    found = []
    for reading in readings:
        alone = asked_alone([(token.text, token.tag) for token in reading])
        each = zip(alone, reading, strict=False)
        found.append(tuple(Token(*one, token.source) for one, token in each))
    return distinct(filter(None, found))


def distinct(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Give readings that differ in text or tag of a token, each once."""
    found: dict[tuple[tuple[str, Tag], ...], Reading] = {}
    for reading in readings:
        found.setdefault(tuple((token.text, token.tag) for token in reading), reading)
    return tuple(found.values())


def lacks_vowels(names: Iterable[str]) -> bool:
    """Tell whether no name of a record is in a script that writes vowels."""
    return all(
        script_of_character(letter) in _CONSONANTAL
        for name in names
        for letter in name
        if letter.isalpha()
    )


def bare(reading: Reading) -> Reading:
    """Mark the words in consonantal writing of a record of which no name has vowels.

    Lists that write a name in Latin letters too say more of it there; here its consonants are all
    there is, and a word that has them agrees with them as it would the other way round.
    """
    return tuple(
        msgspec.structs.replace(token, tag="bare") if token.tag == "abjad" else token
        for token in reading
    )


def namesake_keys(text: str, *, person: bool | None) -> frozenset[tuple[str, ...]]:
    """Give what two names share exactly when they are namesakes: the sorted words of a reading.

    Example:
        >>> a = namesake_keys("KIM, Yong-chol", person=True)
        >>> bool(a & namesake_keys("Yong Chol Kim", person=True))
        True
    """
    return frozenset(
        tuple(sorted(token.text for token in reading)) for reading in read_name(text, person=person)
    )


def joined(left: str, left_tag: Tag, right: str, right_tag: Tag) -> str:
    """Give two neighbours written as one word, or "" when names are not written so.

    Example:
        >>> joined("kwang", "word", "chol", "word"), joined("chol", "word", "ltd", "form")
        ('kwangchol', '')
    """
    if left_tag not in _JOINABLE or right_tag not in _JOINABLE:
        return ""
    text = left + right
    return text if len(text) >= _SHORTEST_JOINED else ""
