"""Which mentions name one party, and what the mentions of one party say together.

Source: this project.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from proscribe.model.record import Reference
from proscribe.reports.designations.draft import CRAFT, Named
from proscribe.values.names.whole import namesake_keys

_FAMILY = re.compile(r"(?:(?i:al|el|bin|ibn|de|van|von|da|la)[\s-])?[A-Z][\w’'-]+")
_NONE: frozenset[Reference] = frozenset()


@lru_cache(maxsize=1 << 15)
def keys_of(name: str) -> frozenset[tuple[str, ...]]:
    """Give the keys of a name, which every other name of the document is held against."""
    return frozenset(namesake_keys(name, person=None))


def same_party(one: Named, other: Named) -> bool:
    """Tell whether two mentions name one party: a shared name, or one name inside the other."""
    if _are_two_entries(one, other):
        return False
    shared = _keys(one) & _keys(other)
    if shared and not _is_given_name(one, other, shared):
        return True
    if one.entry is not None and other.entry is not None:
        return bool({*one.entry.references} & {*other.entry.references})
    short, long = sorted((one, other), key=lambda each: len(each.display))
    if len(short.display.split()) < 2:
        return False
    if not {short.schema, long.schema} & {"Organization", "Company", "Vessel"}:
        opening = keys_of(short.display.split()[0])
        if not any(opening & keys_of(word) for name in _forms(long) for word in _ends(name)):
            return False  # `Adnan Ayad` is the father of `Jihad Adnan Ayad`
    words = set(min(keys_of(short.display), default=()))
    fits = short.schema == long.schema or "LegalEntity" in (short.schema, long.schema)
    return fits and any(words <= set(key) and len(key) - len(words) <= 1 for key in _keys(long))


def _are_two_entries(one: Named, other: Named) -> bool:
    """Tell two parties that have no number in common.

    Two entries whose names differ in their legal form, or two craft: ships of one name are many.
    """
    mine, theirs = ({each.value for each in named.numbers} for named in (one, other))
    if not mine or not theirs or mine & theirs:
        return False
    are_entries = one.entry is not None and other.entry is not None
    return one.schema == other.schema in CRAFT or (are_entries and one.display != other.display)


def same_name(one: Named, other: Named) -> bool:
    """Tell whether two parties share a whole name: a father's may stand inside his son's."""
    shared = _keys(one) & _keys(other)
    return bool(shared) and not _is_given_name(one, other, shared)


def _is_given_name(one: Named, other: Named, shared: frozenset[tuple[str, ...]]) -> bool:
    """Tell other names of one word that two people of other names share.

    `Yelena A. Lind (also known as Elena)` and `Yelena B. Made (also known as Elena)` are two; in
    capitals it is the short form of a body.
    """
    if any(len(key) > 1 for key in shared):
        return False
    names = (one.display, other.display)
    if any(" " not in name for name in names) or keys_of(names[0]) & keys_of(names[1]):
        return False
    words = {word for each in (one, other) for word in each.aliases if " " not in word}
    told = [word for word in words if keys_of(word) & shared]
    return bool(told) and not any(word.isupper() for word in told)


def _forms(one: Named) -> tuple[str, ...]:
    return (one.display, *one.aliases)


def _words(one: Named) -> frozenset[str]:
    """Give the words of all names of a party, as they are compared."""
    return _words_of(one.display, tuple(one.aliases))


@lru_cache(maxsize=1 << 15)
def _words_of(display: str, aliases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for key in _keys_of(display, aliases) for word in key)


def _references(one: Named) -> frozenset[Reference]:
    entry = one.entry
    return frozenset(entry.references) if entry is not None and entry.references else _NONE


def _ends(name: str) -> tuple[str, str]:
    """Give the words that a name of a person can begin with: the given or the family name."""
    words = name.split()
    return words[0], words[-1]


def _keys(one: Named) -> frozenset[tuple[str, ...]]:
    return _keys_of(one.display, tuple(one.aliases))


@lru_cache(maxsize=1 << 15)
def _keys_of(display: str, aliases: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*(keys_of(name) for name in (display, *aliases)))


def beside(text: str, one: Named, other: Named) -> bool:
    """Tell two parties whose longer name holds the shorter: a sentence has both beside each other.

    `Jihad Adnan Ayad acted for Adnan Ayad` names a son and his father.
    """
    sentences = (text[slice(*each.line)] for each in (one, other))
    return stand_beside(text[slice(*one.name)], text[slice(*other.name)], sentences)


def stand_beside(one: str, other: str, sentences: Iterable[str]) -> bool:
    """Tell whether some sentence has two names, the shorter one outside the longer as well.

    Not where it says that one stands for the other: `Made Trading LLC (Made Trading), a firm`.
    """
    names = (" ".join(name.split()) for name in (one, other))
    short, long = sorted(names, key=lambda name: (len(name), name))
    folded = (" ".join(words.split()) for words in sentences)
    defined = f"{long} ({short})"
    return any(
        long in words and defined not in words and short in words.replace(long, "")
        for words in folded
    )


def add(text: str, named: list[Named], one: Named) -> None:
    """Add a party, or join it to the one it is."""
    words, keys, references = _words(one), _keys(one), _references(one)
    for other in named:
        # a notice may have thousands of entries: nearly all have nothing in common, or one word
        if references.isdisjoint(_references(other)):
            are_entries = one.entry is not None and other.entry is not None
            if are_entries and keys.isdisjoint(_keys(other)):
                continue
            if words.isdisjoint(_words(other)):
                continue
        if same_party(other, one) and (same_name(other, one) or not beside(text, other, one)):
            other.mentions += [place for place in one.mentions if place not in other.mentions]
            known = {name.casefold() for name in (other.display, *other.aliases)}
            other.aliases += [
                name for name in (one.display, *one.aliases) if name.casefold() not in known
            ]
            if other.entry is None and one.entry is not None:
                other.entry, other.line, other.numbers = one.entry, one.line, one.numbers
            other.numbers = other.numbers or one.numbers
            if other.schema == "LegalEntity":
                other.schema = one.schema
            other.countries = other.countries or one.countries
            other.spoken = other.spoken and one.spoken
            return
    named.append(one)


def by_family_name(named: list[Named]) -> list[Named]:
    """Join a person named by the family name alone to the one of the list who bears it.

    `Saleh`, `al Hakim` are `Ali Abdullah Saleh` and `Abdullah Yahya al Hakim`; of a father and a
    son who both are of the list the family name tells neither.
    """
    kept: list[Named] = []
    for one in named:
        is_entry = one.entry is not None
        others = [] if is_entry else [other for other in named if other is not one]
        bearers = [other for other in others if _ends_with(other, one)]
        if len(bearers) != 1:
            kept.append(one)
            continue
        bearers[0].mentions += [spot for spot in one.mentions if spot not in bearers[0].mentions]
    return kept


def _ends_with(full: Named, short: Named) -> bool:
    """Tell a person whose name ends with a family name."""
    if full.schema != "Person" or short.schema not in ("Person", "LegalEntity"):
        return False
    return _FAMILY.fullmatch(short.display) is not None and any(
        len(name.split()) > len(short.display.split())
        and name.casefold().endswith(f" {short.display.casefold()}")
        for name in (full.display, *full.aliases)
    )
