"""Names of one entry of the Canadian list.

A person has `LastName` and `GivenName`, an entity or ship one field. Both can hold more than one
name: `(a.k.a. X)`, `EN/FR`, another spelling of a surname in brackets.

Many aliases of persons are another spelling of one part of the name alone (`Andrei` of Andrey
Igorevich AKIMOV, `ERYGIN` of Vladimir Vladimirovich YERYGIN). Alone such a word would name
thousands of people, so it is put into the name; the text as published is kept as a remark.

Source: the list of April 2020.
"""

import re

import msgspec
from rapidfuzz.distance import Indel

from proscribe.model.record import Name, NameKind, NamePart
from proscribe.sources.sema.aliases import Alias, read_aliases, sides
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

_AKA = (
    r"a\.?k\.?a\.?|also known as|alias"
    r"|[ée]galement (?:connue?|appel[ée]e?)(?: sous le nom)?(?: de)?"
    r"|aussi connue?(?: sous le nom)?(?: de)?"
)
_FKA = r"f\.?k\.?a\.?|formerly(?: known as)?|previously known as|anciennement"
_INSIDE = re.compile(
    rf"\s*\(\s*(?:(?P<now>{_AKA})|(?P<before>{_FKA}))(?![\w])[\s:]*(?P<names>[^()]*"
    r"(?:\([^()]*\)[^()]*)*)\)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^(.+?)\s+(?:a\.k\.a\.|aka)\s+(.+)$", re.IGNORECASE | re.DOTALL)
_SPELLINGS = re.compile(r"^([^()]+?)\s*\(\s*([^()]+?)\s*\)$")
# `Aleksei` and `Alexey` share 0.62 of their letters, `Arina` and `Vera` 0.44.
_ALIKE = 0.6


class Names(msgspec.Struct, frozen=True):
    """The names of one entry.

    Attributes:
        names: One `Name` for each name.
        first: The first primary name as it goes into the record id.
        unknown_labels: Labels in `Aliases` that the tables do not know.
    """

    names: tuple[Name, ...]
    first: str
    unknown_labels: tuple[str, ...] = ()


def read_thing(entity: str, aliases: str) -> Names:
    """Read the names of an entity or ship.

    Args:
        entity: Text of the element with its name.
        aliases: Text of `Aliases`, or "".
    """
    primary: list[str] = []
    others: list[Alias] = []
    whole = _INSIDE.sub(lambda found: _set_aside(found, others), entity)
    for side in sides(clean(whole, NAME_NULLS) or ""):
        behind = _BEHIND.match(side)
        if behind:
            others.extend(read_aliases(behind[2]))
        name = clean(behind[1] if behind else side, NAME_NULLS)
        if name:
            primary.append(name)
    others.extend(read_aliases(aliases))
    names = [_name("name", text) for text in primary]
    names += [_name(one.kind, one.text, one.lang) for one in others]
    return Names(tuple(names), primary[0] if primary else "", _labels(others))


def _set_aside(found: re.Match[str], others: list[Alias]) -> str:
    others.extend(read_aliases(found["names"], "alias" if found["now"] else "previousName"))
    return ""


def _labels(aliases: list[Alias]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.unknown_label for one in aliases if one.unknown_label))


def _name(kind: NameKind, text: str, lang: str = "") -> Name:
    return Name(kind, text, script_of(text), lang)


def read_person(family: str, given: str, aliases: str) -> Names:
    """Read the names of a person.

    Args:
        family: Text of `LastName`, or "".
        given: Text of `GivenName`, or "".
        aliases: Text of `Aliases`, or "".
    """
    families, givens = spellings(family), spellings(given)
    first = (givens[0] if givens else "", families[0] if families else "")
    names = [_full("name", *first)] if any(first) else []
    names += [_full("alias", other, first[1]) for other in givens[1:]]
    names += [_full("alias", first[0], other) for other in families[1:]]
    others = read_aliases(aliases)
    for one in others:
        parts = _completed(one.text, *first)
        if parts:
            names.append(_full(one.kind, *parts, lang=one.lang))
        else:
            names.append(_name(one.kind, one.text, one.lang))
    return Names(tuple(names), " ".join(filter(None, first)), _labels(others))


def spellings(text: str) -> list[str]:
    """Give the spellings of one part of a name: `DIKIY (DIKY)`, `Assad/Asad`.

    Example:
        >>> spellings("DIKIY (DIKY)")
        ['DIKIY', 'DIKY']
    """
    part = clean(text, NAME_NULLS)
    if part is None:
        return []
    found = _SPELLINGS.match(part)
    pieces = [found[1], found[2]] if found else [part]
    return [side for piece in pieces for side in sides(piece) if any(map(str.isalnum, side))]


def _full(kind: NameKind, given: str, family: str, lang: str = "") -> Name:
    text = " ".join(part for part in (given, family) if part)
    parts: tuple[NamePart, ...] = ()
    if given and family:
        parts = (NamePart("given", given), NamePart("family", family))
    return Name(kind, text, script_of(text), lang, parts)


def _completed(alias: str, given: str, family: str) -> tuple[str, str] | None:
    """Put an alias that is one part of the name into the name.

    Returns:
        Given and family name, or None when the alias is a name of its own.
    """
    words, own = alias.split(), given.split()
    if not own or not family:
        return None
    if len(words) == 1:
        as_family, as_given = _likeness(alias, family), _likeness(alias, own[0])
        if max(as_family, as_given) < _ALIKE:
            return None
        if as_family >= as_given:
            return given, alias
        return " ".join((alias, *own[1:])), family
    pairs = zip(words, own, strict=False)
    if len(words) != len(own) or any(_likeness(one, other) < _ALIKE for one, other in pairs):
        return None
    # `Amir Ali Hajizadeh` of Amir Ali Haji ZADEH is the whole name, written in fewer words.
    whole = _likeness(alias, f"{given} {family}") > _likeness(alias, given)
    return None if whole else (alias, family)


def _likeness(one: str, other: str) -> float:
    return Indel.normalized_similarity(one.casefold(), other.casefold())
