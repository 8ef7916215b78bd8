"""Spellings of one given or family name, and names that people use for one another.

Words of different spelling classes are different names however close they look (`Hasan` is not
`Husayn`): the classes join and they part. A word can be in several classes; two words meet when one
class has both. Names that are spelled by rules are not here: see `classes`.

A slip in a name often gives another name that is one letter off. So the tables of `names/` have no
name without other spellings that is one edit from another name, nor, outside the cultures of the
lists, any spelling that is one edit from a word of the tables beside this module.

The words stand in `spellings.tsv`, `families.tsv`, `trades.tsv` and `nicknames.tsv` beside this
module and in the files of `names`, one culture a file, one class a line; their sources, at their
heads.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain

from proscribe.values.lexicon.concepts import OR, english_words, first_meaning, spelled_classes
from proscribe.values.lexicon.generic import is_slavic, translated
from proscribe.values.lexicon.slavic import CHILD_ENDS, FATHERS, OTHERS, patronymic
from proscribe.values.lexicon.turkic import FATHERS as TURKIC_FATHERS
from proscribe.values.lexicon.turkic import OF_EITHER, TOGETHER, written_together

_NONE: frozenset[int] = frozenset()


def _classes(lines: str) -> list[set[str]]:
    """Read one class a line; a line that ends in `+` goes on in the next."""
    return [set(line.split()) for line in lines.strip().replace("+\n", " ").splitlines()]


def _numbered(classes: Iterable[tuple[int, Iterable[str]]]) -> dict[str, frozenset[int]]:
    """Give the numbers of the classes that each word is in."""
    found: dict[str, set[int]] = {}
    for number, words in classes:
        for word in words:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _table(name: str) -> list[set[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [set(line.split()) for line in text.splitlines() if not line.startswith("#")]


@cache
def _tables() -> dict[str, list[set[str]]]:
    """Give the classes of names by table, in the order that numbers them."""
    cultures = sorted(one.name for one in files(__package__).joinpath("names").iterdir())
    names = [*_BY_HAND, *(f"names/{one}" for one in cultures if one.endswith(".tsv"))]
    slavic = {"fathers": _classes(FATHERS), "others": _classes(OTHERS)}
    return slavic | {name: _table(name) for name in names}


def _in(*tables: str) -> dict[str, frozenset[int]]:
    """Give the numbers of the classes of each word of some tables."""
    every = ((name, words) for name, classes in _tables().items() for words in classes)
    return _numbered((at, words) for at, (name, words) in enumerate(every) if name in tables)


_BY_HAND = ("spellings.tsv", "families.tsv")
_FATHERS = {word: n for n, words in enumerate(_classes(FATHERS)) for word in words}
# Ends of Russian patronymics of others; not those of Bosnian family names, as `Hasanovic` is.
_RUSSIAN_CHILD = ("vich", "vitch", "vych", "vna")
_ROOM = 32768  # numbers of classes in the tables: behind them are those of names made of names
# Classes of names made of names: the class of that name and one of these.
_SONS, _DAUGHTERS, _NISBAS = (place * _ROOM for place in (1, 2, 3))
_SHORTEST_NISBA = 5
_SHORTEST_PLURAL = 7  # letters of the singular; the plurals of shorter words are names as well
_ENDINGS = (
    ("zai", "zay"),
    ("ian", "yan"),
    ("zadeh", "zadah", "zada", "zade"),
    ("pour", "poor", "pur"),
    ("nejad", "nezhad", "nijad"),
)
_DERIVED = {
    one: place * _ROOM for place, spellings in enumerate(_ENDINGS, start=4) for one in spellings
}
_DERIVING = tuple(_DERIVED)
# Arabic names of two written as one word: servant of, of the faith, of God.
_SERVANT, _FAITH, _GOD = (place * _ROOM for place in (9, 10, 11))
_OF_FAITH = re.compile(r"(.{3,}?)([aeou]|ou)?(?:l?d{1,2}(?:in|ine|een)|tt?in)")
_OF_GOD = re.compile(r"(.{3,}?)([aeou]|ou)?l(?:la|lah|ah)")
# `Abd al-Ilah` is not `Abdullah`; a class of its own that no name before `Allah` has.
_OF_THE_GOD, _THE_GODS = re.compile(r"c?abd(?:ou|oo|[aeou])l{1,2}[ei]l{1,2}ah[iu]?"), _GOD
_SERVANT_OF = re.compile(r"c?abd(?:ou|oo|[aeiou])(.{3,})")
_FAITH_ENDS, _GOD_ENDS = ("din", "dine", "deen", "tin"), ("lla", "lah")
_OF_TWO_STARTS, _OF_TWO_ENDS = ("abd", "cabd"), _FAITH_ENDS + _GOD_ENDS
_TOLD_BY = 3  # last letters
_MAKING = frozenset(end[-_TOLD_BY:] for end in (*CHILD_ENDS, *TOGETHER, OF_EITHER, *_DERIVING))


@cache
def _spelled() -> dict[str, frozenset[int]]:
    names = chain.from_iterable(_tables().values())
    english = english_words()
    plurals = {word: plural for word in english if (plural := _plural(word))}
    concepts = ({*words, *(plurals.get(one, one) for one in words)} for words in spelled_classes())
    return _numbered(enumerate([*names, *_table("trades.tsv"), *concepts]))


def _plural(word: str) -> str:
    """Give the plural of an English word of organisations; "" of one that may be none."""
    if len(word) < _SHORTEST_PLURAL or word.endswith(("s", "ing", "al", "ic", "an")):
        return ""
    if word.endswith(("x", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if word[-1] == "y" and word[-2] not in "aeiou" else f"{word}s"


@cache
def trade_words() -> frozenset[str]:
    """Give the words of trade and public life that have spelling classes."""
    return frozenset(word for words in _table("trades.tsv") for word in words)


@cache
def _names() -> dict[str, frozenset[int]]:
    """Give the classes of those names that other names are made of."""
    return _in("fathers", "others", "spellings.tsv", "names/arabic.tsv")


@cache
def _nisba_names() -> dict[str, frozenset[int]]:
    """Give the classes of those names of which one with `i` behind it is another name.

    Of a name that is less common the two are often spellings: `Azam`, `Azami`.
    """
    return _in("fathers", "others", "spellings.tsv")


@cache
def _fathers() -> dict[str, int]:
    """Give one class of each father's name; those of `others` are mostly women's."""
    found = _in("fathers", "spellings.tsv", "names/turkic.tsv")
    alone = enumerate(_classes(TURKIC_FATHERS), start=1)  # numbers that no class of names has
    fathers = {word: _ROOM - n for n, words in alone for word in words}
    return fathers | {word: min(numbers) for word, numbers in found.items()}


def _made_of_two(word: str) -> frozenset[int]:
    """Give the classes of an Arabic name of two: `Abderrahmane`, `Nooruddin`, `Habibollah`.

    Each is of the class of the name in it, so `Abdulaziz` and `Abdulkarim` are two.
    """
    names = _names()
    found: set[int] = set()
    if _OF_THE_GOD.fullmatch(word):
        return frozenset({_THE_GODS})
    if word.startswith(("abd", "cabd")) and (servant := _SERVANT_OF.fullmatch(word)):
        of = servant[1]  # the article stands before it, or the letter that it became
        article = of[0] == "l" or of[0] == of[1] or of.startswith("ssh")
        for base in (of, of[1:]) if article else (of,):
            found.update(_SERVANT + number for number in names.get(base, ()))
    if word.endswith(_FAITH_ENDS) and (faith := _OF_FAITH.fullmatch(word)):
        found.update(_FAITH + number for number in _before(faith))
    if word.endswith(_GOD_ENDS) and (god := _OF_GOD.fullmatch(word)):
        found.update(_GOD + number for number in _before(god))
    return frozenset(found)


def _before(made: re.Match[str]) -> frozenset[int]:
    """Give the classes of the first name of two; the vowel behind it may be its own."""
    return _names().get(made[1]) or _names().get(made[1] + (made[2] or ""), _NONE)


@cache
def _nicknamed() -> dict[str, frozenset[int]]:
    return _numbered(enumerate(_table("nicknames.tsv")))


@lru_cache(maxsize=1 << 14)
def spelling_classes(word: str) -> frozenset[int]:
    """Give the classes of names that a word is a spelling of; empty when none is known.

    Two words of one class are spellings of one name; two words that have classes but share none
    are different names, however close they look.

    Example:
        >>> bool(spelling_classes("mohammed") & spelling_classes("muhammad"))
        True
        >>> bool(spelling_classes("yuriyovych") & spelling_classes("yurevich"))
        True
        >>> bool(spelling_classes("promyshlennogo") & spelling_classes("industrial"))
        True
    """
    spelled = _spelled()
    found = spelled.get(word)
    if found is not None:
        return found | _derived(word)
    if OR in word:  # English words of which one is meant
        return _NONE.union(*(spelled.get(one, _NONE) for one in word.split(OR)))
    father = patronymic(word, _FATHERS)
    if father is None and word.endswith(_RUSSIAN_CHILD):
        father = patronymic(word, _fathers())
    if father is None and word.endswith(TOGETHER):
        father = patronymic(written_together(word), _fathers())
    if father is not None:
        return frozenset({father[0] + (_SONS if father[1] == "son" else _DAUGHTERS)})
    if word.endswith(OF_EITHER) and (either := _fathers().get(word.removesuffix(OF_EITHER))):
        return frozenset({either + _SONS, either + _DAUGHTERS})
    english = translated(word)
    if english != word:
        return spelled.get(first_meaning(english), _NONE)
    return _derived(word)


def _derived(word: str) -> frozenset[int]:
    """Give the classes of a name made of names.

    `Mohammadi` is a family name made of `Mohammad`, and not a spelling of it; `Ahmadzai` and
    `Ahmadian` are two made of `Ahmad`.
    """
    if word.startswith(_OF_TWO_STARTS) or word.endswith(_OF_TWO_ENDS):
        return _made_of_two(word)
    if word.endswith(_DERIVING):
        ending = next(one for one in _DERIVING if word.endswith(one))
        numbers = _names().get(word[: -len(ending)], ())
        return frozenset(_DERIVED[ending] + number for number in numbers)
    if len(word) >= _SHORTEST_NISBA and word[-1] in "iy":
        return frozenset(_NISBAS + number for number in _nisba_names().get(word[:-1], ()))
    return _NONE


@cache
def _classed() -> frozenset[str]:
    return frozenset(_spelled().keys() | _nicknamed().keys())


def is_unclassed(word: str) -> bool:
    """Tell at a glance that a word has no classes of spelling or nicknames.

    Args:
        word: Lower-case ASCII letters and digits.

    Example:
        >>> is_unclassed("brixenhaus"), is_unclassed("petrovna"), is_unclassed("bob")
        (True, False, False)
    """
    return not (
        word in _classed()
        or word[-_TOLD_BY:] in _MAKING
        or word.startswith(_OF_TWO_STARTS)
        or word.endswith(_OF_TWO_ENDS)
        or (word[-1] in "iy" and word[:-1] in _nisba_names())
        or OR in word
        or is_slavic(word)
    )


def is_patronymic(word: str) -> bool:
    """Tell whether a word is a patronymic of a known name.

    Example:
        >>> is_patronymic("petrovna"), is_patronymic("abramovich")
        (True, False)
    """
    found = spelling_classes(word)
    return bool(found) and any(_SONS <= number < _NISBAS for number in found)


def is_fathers_name(word: str) -> bool:
    """Tell whether a word is a given name of men that East Slavs make patronymics of.

    Example:
        >>> is_fathers_name("aliaksei"), is_fathers_name("nikos")
        (True, False)
    """
    return word in _FATHERS


def nickname_classes(word: str) -> frozenset[int]:
    """Give the classes of names that people use for one another.

    Example:
        >>> bool(nickname_classes("bob") & nickname_classes("robert"))
        True
    """
    return _nicknamed().get(word, _NONE)
