"""Names inside longer ones: whose branch a name is, and who stands behind `c/o` or `trading as`.

A name that is written in two scripts is two, see `bilingual`; one that is also written together is
asked for as one word too, see `asone`.

`Bank X, Y branch` belongs to `Bank X`, and is asked for under both names. What is taken from a
name is asked beside it, never instead of it: a branch may itself be listed.

Source: Directive (EU) 2017/1132, article 30 (names of branches in the registers); words for
branches in the languages of the lists, collected by the authors.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from proscribe.values.aircraft import names_of_aircraft
from proscribe.values.asone import has_short_words, is_second, written_as_one
from proscribe.values.beside import may_tell_names, names_beside
from proscribe.values.bilingual import may_be_twice, written_twice
from proscribe.values.syllables import is_syllable

_BRANCH = re.compile(
    r"(?<!\w)(?:(?:sub-?)?branch(?:es)?|(?:representative|liaison|rep\.?) office|filial(?:e|en)?"
    r"|filiaal|zweig(?:niederlassung|stelle)|niederlassung|suc?cursal[ea]?|bijkantoor|oddzia[lł]"
    r"|pobo[cč]ka|podru[zž]nica|fióktelep|[sş]ubesi|cabang|филиал|представительство"
    r"|філі(?:я|ал)|شعب[ةه]|فرع)(?!\w)",
    re.IGNORECASE,
)
_ALSO = (
    r"c/o|care of|d/b/a|t/as?|trading as|doing business as|[fan][/.]k[/.]a\.?|formerly"
    r"|also known as|now known as|previously"
)
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
# Second words of what parts a name: `care of`, `trading as`, `liaison office`.
_SECOND = re.compile(r"(?:of|as|office)(?!\w)", re.IGNORECASE)
# Words that tell of another name between others.
_TELLING = frozenset({"ex", "née", "nee", "geb", "geborene", "born", "domu", "aka", "fka", "a.k.a"})
_OF = re.compile(r"\s+(?:of|de|der|des|von|van)\s+", re.IGNORECASE)
_PARTED = re.compile(r"\s*[,;:(\[–—|]\s*|\s+[-/]\s+")
_FEWEST = 3  # words of a name of a house that nothing parts from its branch
_STRIPPED = " ,;:()[]–—|-/"


@lru_cache(maxsize=1 << 14)
def names_inside(name: str, *, person: bool) -> tuple[str, ...]:
    """Give the names that a name has inside; none for nearly all.

    Args:
        name: As given.
        person: It is a person's: then `Branch` and `Aka` are names.

    Example:
        >>> names_inside("Bank Melli Iran, Hamburg Branch", person=False)
        ('Bank Melli Iran',)
        >>> names_inside("Hamburg branch of Bank Melli Iran", person=False)
        ('Bank Melli Iran',)
        >>> names_inside("Ivan Petrov c/o Alfa Trading", person=True)
        ('Ivan Petrov', 'Alfa Trading')
        >>> names_inside("Rosa Lind née Hall", person=True)
        ('Rosa Lind', 'Rosa Hall')
        >>> names_inside("Taylor Branch", person=False), names_inside("Max Born", person=True)
        ((), ())
    """
    # `Aka` is also a name of persons.
    parts = (_BEHIND if person else _behind_things(name)).split(name)
    found = [part.strip(_STRIPPED) for part in parts] if len(parts) > 1 else []
    found += _other_names(name) if person else _houses(name)
    return tuple(dict.fromkeys(one for one in found if one != name and _is_name(one)))


def _behind_things(name: str) -> re.Pattern[str]:
    """Give what parts the name of a thing."""
    found = _EX_BEHIND_ONE.match(name)
    alike = found is not None and (found[0].rstrip(" .").endswith("EX") or name.islower())
    return _BEHIND_MARKS if alike else _BEHIND_THINGS


def asked_names(
    names: Iterable[str], *, person: bool | None, aircraft: bool | None = False
) -> tuple[str, ...]:
    """Give names, and behind them the names that they have inside, or as they are written as well.

    Args:
        names: As given.
        person: True for a person's, False for a thing's, None when it is not known.
        aircraft: They are of an aircraft: its marks are read as numbers, and of what may be one
            (None) beside the name as given.
    """
    given = tuple(names)
    if aircraft:
        given = tuple(
            one for name in given for one in names_of_aircraft(name, aircraft=True) or (name,)
        )
    inside = [
        one
        for name in given
        for one in (
            *names_inside(name, person=person is True),
            *names_beside(name, person=person),
            *written_twice(name, person=person is True),
            written_as_one(name, person=person),
            *(names_of_aircraft(name, aircraft=None) if aircraft is None else ()),
        )
        if one
    ]
    return tuple(dict.fromkeys((*given, *inside))) if inside else given


def may_part(word: str) -> bool:
    """Tell whether a word may belong to what parts a name; without such words it has none inside.

    What only a whole name tells, `may_be_more` says.

    Args:
        word: Without blanks.

    Example:
        >>> [may_part(word) for word in ("Branch", "c/o", "of", "Melli")]
        [True, True, True, False]
    """
    if _SECOND.match(word) or is_second(word) or word.casefold().strip("(.,") in _TELLING:
        return True
    if word.isascii() and word.isalpha():  # nothing that parts a name begins inside a word
        return _BEHIND_THINGS.match(word) is not None or _BRANCH.match(word) is not None
    return _BEHIND_THINGS.search(word) is not None or _BRANCH.search(word) is not None


def may_be_more(name: str, *, person: bool | None, aircraft: bool | None) -> bool:
    """Tell whether a whole name may be asked for otherwise too, whatever its words (`may_part`)."""
    if aircraft is None and names_of_aircraft(name, aircraft=None):
        return True
    return may_be_twice(name) or may_tell_names(name) or has_short_words(name, person=person)


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
    return name[: found.start()].strip(_STRIPPED), True, name[found.end() :].strip(_STRIPPED)


def _houses(name: str) -> Iterator[str]:
    branch = _BRANCH.search(name)
    if branch is None:
        return
    before, after = name[: branch.start()], name[branch.end() :]
    parts = [part for part in _PARTED.split(before.strip(_STRIPPED)) if part]
    parted = len(parts) > 1 or _PARTED.match(before[len(before.rstrip(_STRIPPED)) :]) is not None
    words = before.split()
    house = _OF.match(after)
    if parted:
        yield from parts[:1]
    elif house and len(words) < _FEWEST:
        yield _PARTED.split(after[house.end() :])[0].strip(_STRIPPED)
    elif any(map(str.isalpha, after)):  # `Bank X Niederlassung Y`
        yield before.strip()
    elif len(words) > _FEWEST:
        yield " ".join(words[:-1])


def _is_name(text: str) -> bool:
    return sum(map(str.isalpha, text)) > 3
