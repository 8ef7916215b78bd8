"""Other names that words tell in one field: `c/o`, `trading as`, `formerly`, `ex`.

Of what is asked for, every such word parts two names. A listed name is parted only where both parts
are whole names (`names_between`). What brackets hold is read by `inbrackets`, what only persons are
called besides by `bynames`.

Source: words of registers of firms and of ships in customer files and on the lists, collected by
the authors.
"""

import re
from functools import lru_cache

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
# Second words of what tells: `care of`, `trading as`.
_SECOND = re.compile(r"(?:of|as)(?!\w)", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?<![\s,;])[\s,;]+(?:{_KNOWN})[\s:]+", re.IGNORECASE)
_BETWEEN_THINGS = re.compile(rf"{_BETWEEN.pattern}|(?<=\w)\s+(?-i:ex|EX)\.?\s+", re.IGNORECASE)
_SHORTEST = 4  # letters of a name


@lru_cache(maxsize=1 << 14)
def told_names(name: str, *, person: bool) -> tuple[str, ...]:
    """Give the names that words part from each other, anywhere in a name; none for nearly all.

    Args:
        name: As given.
        person: It is a person's: then `Dba` and `Ex` are names.

    Example:
        >>> told_names("Ivan Petrov c/o Alfa Trading", person=True)
        ('Ivan Petrov', 'Alfa Trading')
        >>> told_names("Ocean Pearl ex Lyra", person=False)
        ('Ocean Pearl', 'Lyra')
    """
    parts = (_BEHIND if person else _behind_things(name)).split(name)
    found = [part.strip(STRIPPED) for part in parts] if len(parts) > 1 else []
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
    if _SECOND.match(word) or word.casefold().strip("(.,") == "ex":
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
