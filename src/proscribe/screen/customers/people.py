"""Several people in one cell of names: `Hans und Petra Müller`, `Kim Il; Pak Chol`.

Read as one name, neither of them is found. A cell that may name several people is therefore
screened as it stands and each of them by themselves; a wrong split costs a look, a missing one a
hit. Firms keep their `and`: `Marks and Spencer` is one.

Source: customer files of banks, with joint holders of an account; words collected by the authors.
"""

import re

from proscribe.values.lexicon.forms import form_at

_HARD = r"\s*[;|\n\r\x1e]\s*|\s+/\s+"
# A single letter is `and` where it is small; in capitals it is an initial, but for `Y` and `И`.
_AND = (
    r"\s*[&+]\s*|,?\s+(?:(?i:and|und|et|och|og|en|or|oder|and/or|и/или|または)|[eiyиіو]|та|Y|И)\s+"
)
_MARK = re.compile(r"[;|\n\r\x1e/&+]")
_ANDS = frozenset(
    form
    for word in (
        "and", "und", "et", "och", "og", "en", "or", "oder", "and/or", "и/или", "または", "та",
    )
    for form in (word, word.upper(), word.capitalize())
) | set("eiyиіوYИ")  # fmt: skip
_HARDLY, _SOFTLY = re.compile(_HARD), re.compile(_AND)
_WORD = re.compile(r"[^\s,.;]+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _set(
    "mr mrs ms miss dr prof herr frau hr fr monsieur madame mme mlle m sr sra srta sig signor "
    "signora mm familie family ehepaar eheleute г н"
)
# Words of firms and offices that are no legal form; one of them and `and` joins no people.
_FIRM = _set(
    "bank banque banco sons son brothers bros söhne fils hijos figli partners associates "
    "group groupe grupo gruppe holding holdings trading trade trust fund foundation stiftung "
    "fondation institute institut university college school club church verein association "
    "ministry ministerium ministère department committee council agency office authority bureau "
    "army force forces guard party front movement services service industries industry works "
    "shipping line lines airlines airways logistics transport import export consulting law "
    "rechtsanwälte steuerberater praxis apotheke hotel restaurant cafe shop store market "
    "restoran magazin dom ооо зао пао банк торговый"
)


def may_be_several(name: str) -> bool:
    """Say quickly whether a name has anything that could part it; most have not."""
    return _MARK.search(name) is not None or not _ANDS.isdisjoint(name.split())


def split_people(name: str) -> tuple[str, ...]:
    """Give the people whom a name names, when it may be more than one.

    Args:
        name: A cleaned name.

    Returns:
        Each person's name; empty when the name is one person's or a firm's.

    Example:
        >>> split_people("Hans und Petra Müller")
        ('Hans Müller', 'Petra Müller')
        >>> split_people("Marks and Spencer")
        ()
    """
    pieces = [piece.strip(" ,") for piece in _HARDLY.split(name) if any(map(str.isalpha, piece))]
    found: list[str] = []
    for piece in pieces:
        couple = () if _is_firm(piece) else _couple(piece)
        found.extend(couple or (piece,))
    people = tuple(dict.fromkeys(found))
    return people if len(people) > 1 and all(map(_can_stand_alone, people)) else ()


def _couple(piece: str) -> tuple[str, ...]:
    parts = [part.strip(" ,") for part in _SOFTLY.split(piece)]
    if len(parts) < 2:
        return ()
    last = _bare(parts[-1])
    family, comma, _ = parts[0].partition(",")
    whole = []
    for place, part in enumerate(parts):
        words = _bare(part)
        if len(words) > 1:
            whole.append(part)
        elif not words and place == 0:
            continue  # `Mr and Mrs John Smith`
        elif place < len(parts) - 1 and len(last) > 1:
            whole.append(f"{part} {last[-1]}")
        elif place and comma and words and len(_bare(family)) == 1:
            whole.append(f"{part} {family.strip()}")
        else:
            return ()  # `Ortega y Gasset`, `Marks and Spencer`
    return tuple(whole)


def _bare(text: str) -> list[str]:
    """Give the words of a name without titles."""
    return [word for word in _WORD.findall(text) if word.casefold() not in _TITLES]


def _can_stand_alone(name: str) -> bool:
    """Say whether a name is more than a word of Latin letters: such a word alone names nobody."""
    return len(_bare(name)) > 1 or not name.isascii()


def _is_firm(name: str) -> bool:
    words = tuple(word.casefold() for word in _WORD.findall(name))
    if any(word in _FIRM or any(map(str.isdigit, word)) for word in words):
        return True
    return any(form_at(words, place) for place in range(1, len(words)))
