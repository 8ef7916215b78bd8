"""Other names that words tell in one field: `c/o`, `trading as`, `formerly`, `née`, `aka`.

Of what is asked for, every such word parts two names. A listed name is parted only where both parts
are whole names (`names_between`). What brackets hold is read by `inbrackets`.

Source: words of registers of firms, of ships and of births in customer files and on the lists,
collected by the authors.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from proscribe.values.writing.syllables import is_syllable

STRIPPED = " ,;:()[]–—|-/\"'"
_KNOWN = (
    r"[fan][/.]k[/.]a\.?|formerly(?:\s+known\s+as)?|previously(?:\s+known\s+as)?"
    r"|(?:also|now)\s+known\s+as"
)
_ALSO = rf"c/o|care of|d/b/a|t/as?|trading as|doing business as|{_KNOWN}"
_BEHIND = re.compile(rf"(?<!\w)(?:{_ALSO})(?!\w)[\s:.]*", re.IGNORECASE)
_ALSO_THINGS = rf"{_ALSO}|dba|[fan]ka|\(ex-?"
_BEHIND_MARKS = re.compile(rf"(?<!\w)(?:{_ALSO_THINGS})(?!\w)[\s:.]*", re.IGNORECASE)
_BEHIND_THINGS = re.compile(
    rf"(?<!\w)(?:{_ALSO_THINGS}|(?<=\w\s)(?-i:ex|EX)(?=[\s.]))(?!\w)[\s:.]*",
    re.IGNORECASE,
)  # `Ocean Pearl (ex Lyra)`, `Ocean Pearl ex Lyra`, but `Fed Ex Cargo`
# In a name of one case only the words before it tell: `OCEAN PEARL EX LYRA`, but `FED EX CARGO`.
_EX_BEHIND_ONE = re.compile(r"\W*\S+\s+(?:EX|ex)[\s.]")
# A family name before marriage; `Nee` and `Born` are also names.
_BORN = re.compile(r"(?<=\w)[\s,(]+(?:née|nee|geb|geborene|born|z domu)\.?\s+(?=\w)", re.IGNORECASE)
_ALSO_NAMES = frozenset({"nee", "born"})
# In small letters in the name of a person, where the name itself is not.
_ALIAS = re.compile(r"(?<=\w)[\s,(]+(?:aka|fka|a\.k\.a\.)\s+(?=\w)")
# Second words of what tells: `care of`, `trading as`.
_SECOND = re.compile(r"(?:of|as)(?!\w)", re.IGNORECASE)
# Words that tell of another name between others.
_TELLING = frozenset({"ex", "née", "nee", "geb", "geborene", "born", "domu", "aka", "fka", "a.k.a"})
_BETWEEN = re.compile(rf"(?<![\s,;])[\s,;]+(?:{_KNOWN})[\s:]+", re.IGNORECASE)
_BETWEEN_THINGS = re.compile(rf"{_BETWEEN.pattern}|(?<=\w)\s+(?-i:ex|EX)\.?\s+", re.IGNORECASE)
_SHORTEST = 4  # letters of a name


@lru_cache(maxsize=1 << 14)
def told_names(name: str, *, person: bool) -> tuple[str, ...]:
    """Give the names that words part from each other, anywhere in a name; none for nearly all.

    Args:
        name: As given.
        person: It is a person's: then `Aka` is a name.

    Example:
        >>> told_names("Ivan Petrov c/o Alfa Trading", person=True)
        ('Ivan Petrov', 'Alfa Trading')
        >>> told_names("Rosa Lind née Hall", person=True), told_names("Max Born", person=True)
        (('Rosa Lind', 'Rosa Hall'), ())
    """
    parts = (_BEHIND if person else _behind_things(name)).split(name)
    found = [part.strip(STRIPPED) for part in parts] if len(parts) > 1 else []
    if person:
        found += _other_names(name)
    return tuple(dict.fromkeys(one for one in found if one != name and may_be_name(one)))


def names_between(name: str, *, person: bool | None) -> tuple[str, ...]:
    """Give the names that stand before and behind `formerly` or its like, if each is a whole one.

    Example:
        >>> names_between("Pelagora Energy, formerly Astrolis Petrochem", person=False)
        ('Pelagora Energy', 'Astrolis Petrochem')
    """
    parts = (_BETWEEN if person else _BETWEEN_THINGS).split(name)
    if len(parts) == 1:
        return ()
    names = [part.strip(STRIPPED) for part in parts]
    return tuple(names) if all(may_be_name(one, person=person) for one in names) else ()


def may_tell(word: str) -> bool:
    """Tell whether a word, without blanks, may belong to those that part names."""
    if _SECOND.match(word) or word.casefold().strip("(.,") in _TELLING:
        return True
    if word.isascii() and word.isalpha():  # nothing that parts a name begins inside a word
        return _BEHIND_THINGS.match(word) is not None
    return _BEHIND_THINGS.search(word) is not None


def may_be_name(text: str, *, person: bool | None = False) -> bool:
    """Tell a text that is long enough for a whole name; a person's has two words."""
    return sum(map(str.isalpha, text)) >= _SHORTEST and (not person or len(text.split()) > 1)


def _behind_things(name: str) -> re.Pattern[str]:
    """Give what parts the name of a thing."""
    found = _EX_BEHIND_ONE.match(name)
    alike = found is not None and (found[0].rstrip(" .").endswith("EX") or name.islower())
    return _BEHIND_MARKS if alike else _BEHIND_THINGS


def _other_names(name: str) -> Iterator[str]:
    """Give what a person is called besides, told by a word that may be a name itself."""
    found = _BORN.search(name)
    before, _, after = _parted_by(_BORN, name)
    given = before.split()[:-1]
    if found and given and _tells_birth(found[0], name, before):
        family = after.split()
        yield before
        yield " ".join([*given, *family]) if len(family) == 1 else after
    if not name.islower():
        before, mark, after = _parted_by(_ALIAS, name)
        if mark:
            yield from (before, after)


def _tells_birth(mark: str, name: str, before: str) -> bool:
    """Tell whether the word behind which a family name stands is no name: `Max Peter Born Keller`.

    `Nee` and `Born` as names have a capital letter. In a name of one case a `Nee` behind Chinese
    syllables is one more.
    """
    word = mark.strip(" ,(.\t")
    if word.lower() not in _ALSO_NAMES or "(" in mark or "," in mark:
        return True
    if not (name.isupper() or name.islower()):
        return word.islower()
    return word.lower() == "nee" and not all(map(is_syllable, before.lower().split()))


def _parted_by(mark: re.Pattern[str], name: str) -> tuple[str, bool, str]:
    found = mark.search(name)
    if found is None:
        return name, False, ""
    return name[: found.start()].strip(STRIPPED), True, name[found.end() :].strip(STRIPPED)
