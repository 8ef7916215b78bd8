"""Names of which three and more words are also written as one.

The comparison reads any two neighbours as one word. Of `van den Broek` and of the ship `CHON MA
SAN` all words are written together: `Vandenbroek`, `CHONMASAN`. Such a spelling is read beside the
name as given, of listed names as well as of those that are asked for.

Source: family names of the Low Countries, France and Iberia in passports; names of Korean ships in
notices of OFAC and the UN, which have them in both ways.
"""

import re
from functools import lru_cache

from proscribe.values.forms import FORMS

_FIRST = "van|von|de|del|della|di|da|do|dos|du|ter|ten|zu|zur|af|av"
_SECOND = "der|den|dem|la|las|le|les|los|lo|het|ter|ten"
_FAMILY = re.compile(rf"(?<!\w)(?:{_FIRST})[\s-]+(?:{_SECOND})[\s-]+[^\W\d_]{{3,}}", re.IGNORECASE)
# `CHON MA SAN 5`: nothing but short words, and a number
_LETTERS = "A-Za-z\u00c0-\u024f"
_NUMBER = r"(?:(?:[Nn][Oo]\.?[\s-]*)?\d{1,3}|[IVXivx]{1,4})$"
_SHORT = re.compile(
    rf"[{_LETTERS}]{{2,5}}(?:[\s-]+(?!{_NUMBER})[{_LETTERS}]{{2,5}}){{2,3}}(?=$|[\s-]+{_NUMBER})"
)
_LONGEST = 12  # letters of short words
_APART = re.compile(r"[\s-]+")
_SECONDS = frozenset(_SECOND.split("|"))


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
    """
    found = _FAMILY.search(name) if person is not False else None
    if found is None and not person:
        found = _short_words(name)
    if found is None:
        return ""
    whole = _APART.sub("", found[0]).casefold()
    return f"{name[: found.start()]}{whole}{name[found.end() :]}"


def is_second(word: str) -> bool:
    """Tell a word without which no person's name is also written as one.

    Example:
        >>> is_second("Den"), is_second("VAN-DEN-BERG"), is_second("Broek")
        (True, True, False)
    """
    return not _SECONDS.isdisjoint(word.casefold().split("-"))


def has_short_words(name: str) -> bool:
    """Tell a name of a thing that is nothing but three or four short words, and a number."""
    return _short_words(name) is not None


def _short_words(name: str) -> re.Match[str] | None:
    """Find the words of such a name; a legal form among them is no part of a word."""
    found = _SHORT.match(name)
    if found is None:
        return None
    words = _APART.split(found[0].casefold())
    if sum(map(len, words)) > _LONGEST or any((word,) in FORMS for word in words):
        return None
    return found
