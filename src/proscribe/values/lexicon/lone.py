"""The one word by which an organisation is called, where the rest of its name is said of many.

`Mansudae Art Studio` is asked for as `Mansudae`; what else it is called says what it does, where,
and in which legal form. Such a word is compared with names of one word only, so that firms which
differ in what they do (`Mansudae Trading`) stay apart, and it agrees only when it is the same.

Words that many firms take as their name (`housenames.txt`) are none by which one alone is called.

Source: this project; short names of companies in announcements and customer files.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain

from proscribe.values.lexicon.borne import is_counted
from proscribe.values.lexicon.concepts import english_words, spelled_classes
from proscribe.values.lexicon.generic import translated
from proscribe.values.lexicon.rarity import rarity_band
from proscribe.values.lexicon.tokens import Reading, Tag, Token
from proscribe.values.lexicon.variants import spelling_classes, trade_words

_MARK = "0alone"  # behind a word; words with digits agree only when they are equal
_SHORTEST = 5  # letters
_COMMONEST = 3  # frequency band


def is_alone(text: str) -> bool:
    """Tell whether a comparable word is one that stands alone.

    Example:
        >>> is_alone("mansudae0alone"), is_alone("mansudae")
        (True, False)
    """
    return text.endswith(_MARK)


def shown(text: str) -> str:
    """Give a comparable word as people are shown it.

    Example:
        >>> shown("mansudae0alone"), shown("mansudae")
        ('mansudae alone', 'mansudae')
    """
    return f"{text.removesuffix(_MARK)} alone" if is_alone(text) else text


def listed_alone(reading: Reading) -> tuple[Reading, ...]:
    """Read a listed name as the one word that is said of few, beside words that say little.

    Args:
        reading: A reading of the whole name of a thing.

    Returns:
        At most one reading.

    Example:
        >>> from proscribe.values.names.whole import read_name
        >>> art, = read_name("Mansudae Art Studio", person=False)
        >>> [[(t.text, t.tag) for t in one] for one in listed_alone(art)]
        [[('mansudae0alone', 'word'), ('art', 'title'), ('studio', 'title')]]
    """
    if any(token.tag not in ("word", "form", "particle") for token in reading):
        return ()
    words = [token for token in reading if token.tag == "word"]
    own = [word for word in words if not says_little(word.text)]
    if len(words) == 1 or len(own) != 1 or not may_be_alone(own[0].text):
        return ()
    return (tuple(_beside(token, own[0]) for token in reading),)


def _beside(token: Token, own: Token) -> Token:
    """Mark the one word, and make the others as light as titles."""
    if token is own:
        return Token(token.text + _MARK, "word", token.source)
    return Token(token.text, "title", token.source) if token.tag == "word" else token


def asked_alone(tokens: Sequence[tuple[str, Tag]]) -> tuple[tuple[str, Tag], ...]:
    """Read a name of one word that is asked for, its legal forms apart, as one that stands alone.

    Args:
        tokens: Text and tag of the tokens of a reading.

    Returns:
        The same of its other reading; nothing where it has none.

    Example:
        >>> asked_alone([("mansudae", "word"), ("ltd", "form")])
        (('mansudae0alone', 'word'), ('ltd', 'form'))
        >>> asked_alone([("bank", "word")])
        ()
    """
    words = [text for text, tag in tokens if tag == "word"]
    if len(words) != 1 or any(tag not in ("word", "form") for _, tag in tokens):
        return ()
    if not may_be_alone(words[0]):
        return ()
    return tuple((text + _MARK if tag == "word" else text, tag) for text, tag in tokens)


@lru_cache(maxsize=1 << 14)
def may_be_alone(text: str) -> bool:
    """Tell whether a comparable word may be what an organisation alone is called by.

    It is on few lists, no name that people bear or that many firms have taken, and not a word that
    is known to say what somebody does, or where.
    """
    return (
        len(text) >= _SHORTEST
        and text.isalpha()
        and rarity_band(text) <= _COMMONEST
        and not is_counted(text)
        and not spelling_classes(text)
        and text not in _house_names()
        and not says_little(text)
    )


def says_little(text: str) -> bool:
    """Tell whether a comparable word is known to say what somebody does, or where."""
    return text in _general() or translated(text) != text


@cache
def _general() -> frozenset[str]:
    foreign = chain.from_iterable(spelled_classes())
    return english_words() | trade_words() | frozenset(foreign)


@cache
def _house_names() -> frozenset[str]:
    text = files(__package__).joinpath("housenames.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(chain.from_iterable(map(str.split, lines)))
