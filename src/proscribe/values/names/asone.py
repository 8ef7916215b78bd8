"""Names of which three and more words are also written as one.

The comparison reads any two neighbours as one word. Of `van den Broek` and of the ship `CHON MA
SAN` all words are written together (`Vandenbroek`, `CHONMASAN`), of a firm called by three or four
syllables these (`Shenzhen Jia He Tong Electronics`). Such a spelling is read beside the name as
given, of listed names as well as of those that are asked for.

Source: family names of the Low Countries, France and Iberia in passports; names of Korean ships in
notices of OFAC and the UN, which have them in both ways.
"""

import re
from functools import lru_cache

from proscribe.values.lexicon.forms import FORMS
from proscribe.values.writing.syllables import is_syllable

_FIRST = "van|von|de|del|della|di|da|do|dos|du|ter|ten|zu|zur|af|av"
_SECOND = "der|den|dem|la|las|le|les|los|lo|het|ter|ten"
# `Ba Wazir`: families of Hadramawt, whose script joins both words.
_HADRAMI = r"ba[\s-]+(?!al\b|el\b)[^\W\d_]{4,}"
_FAMILY = re.compile(
    rf"(?<!\w)(?:(?:{_FIRST})[\s-]+(?:{_SECOND})[\s-]+[^\W\d_]{{3,}}|{_HADRAMI})", re.IGNORECASE
)
# `CHON MA SAN 5`: nothing but short words, and a number
_LETTERS = "A-Za-z\u00c0-\u024f"
_NUMBER = r"(?:(?:[Nn][Oo]\.?[\s-]*)?\d{1,3}|[IVXivx]{1,4})$"
_SHORT = re.compile(
    rf"[{_LETTERS}]{{2,5}}(?:[\s-]+(?!{_NUMBER})[{_LETTERS}]{{2,5}}){{2,3}}(?=$|[\s-]+{_NUMBER})"
)
_LONGEST = 12  # letters of short words
_APART = re.compile(r"[\s-]+")
_RUN = re.compile(rf"(?<![\w'-])[{_LETTERS}]{{2,6}}(?:[ -][{_LETTERS}]{{2,6}}){{2,}}(?![\w'])")
_WORD = re.compile(rf"[{_LETTERS}]+")
_SHORTER, _SHORT_RUN = (
    re.compile(rf"(?<![{_LETTERS}])[{_LETTERS}]{{2,{most}}}(?![{_LETTERS}])") for most in (5, 6)
)  # letters of `_SHORT`, of `_RUN`
FEWEST_SHORT = 3
_COUNTS = (3, 4)  # syllables
_SECONDS = frozenset(("ba", *_SECOND.split("|")))


@lru_cache(maxsize=1 << 14)
def written_as_one(name: str, *, person: bool | None) -> str:
    """Give a name with words that are also written as one together, "" where none are.

    Args:
        name: As given.
        person: It is a person's, a thing's, or not known.

    Example:
        >>> written_as_one("Pieter van den Broek", person=True)
        'Pieter vandenbroek'
        >>> written_as_one("CHON MA SAN 5", person=False), written_as_one("Bank of X", person=False)
        ('chonmasan 5', '')
        >>> written_as_one("Shenzhen Jia He Tong Electronics", person=False)
        'Shenzhen jiahetong Electronics'
    """
    found = _FAMILY.search(name) if person is not False else None
    if found is None and not person:
        found = _short_words(name)
    span = found.span() if found else _syllables(name) if person is False else None
    if span is None:
        return ""
    start, end = span
    whole = _APART.sub("", name[start:end]).casefold()
    return f"{name[:start]}{whole}{name[end:]}"


def is_second(word: str) -> bool:
    """Tell a word without which no person's name is also written as one.

    Example:
        >>> is_second("Den"), is_second("VAN-DEN-BERG"), is_second("Broek")
        (True, True, False)
    """
    return not _SECONDS.isdisjoint(word.casefold().split("-"))


def has_short_words(name: str, *, person: bool | None) -> bool:
    """Tell a name of what may be a thing that has short words which are also written as one."""
    if person:
        return False
    return _short_words(name) is not None or (person is False and _syllables(name) is not None)


def count_short(word: str, *, person: bool | None) -> int:
    """Count the runs of letters in a word, without blanks, that may be short words of such a name.

    A name that `has_short_words` has `FEWEST_SHORT` in all its words.
    """
    if person:
        return 0
    return len((_SHORTER if person is None else _SHORT_RUN).findall(word))


def _syllables(name: str) -> tuple[int, int] | None:
    """Find three or four syllables, and no more, inside the name of a thing: from, to."""
    for run in _RUN.finditer(name):
        first, count = 0, 0
        last = run.end()
        for word in _WORD.finditer(name, run.start(), run.end()):
            text = word[0].casefold()
            if is_syllable(text) and (text,) not in FORMS:
                first, count = (first if count else word.start()), count + 1
                last = word.end()
            elif count in _COUNTS:
                break
            else:
                count = 0
        if count in _COUNTS and last - first < len(name):
            return first, last
    return None


def _short_words(name: str) -> re.Match[str] | None:
    """Find the words of such a name; a legal form among them is no part of a word."""
    found = _SHORT.match(name)
    if found is None:
        return None
    words = _APART.split(found[0].casefold())
    if sum(map(len, words)) > _LONGEST or any((word,) in FORMS for word in words):
        return None
    return found
