"""Names of the lists of Commerce and State: several in one cell, and words that are no name.

`Far East Trading Company, Inc. (a.k.a. FETCO, Inc.)` holds two names, `SIBERIAN AIRLINES D/B/A S7
AIRLINES` too. `and any successor, sub-unit, or subsidiary thereof` and `(Russian individual)` say
something of the party and would keep its name from being found.

Source: the Consolidated Screening List of 22 April 2022, the Denied Persons List of September 2022.
"""

import re
from typing import NamedTuple

from proscribe.model.record import NameKind
from proscribe.values.text import NAME_NULLS

# The mark of another name. Without dots or strokes only behind a bracket, or `dba` at the start:
# `Aka` is also a name.
_MARK = re.compile(
    r"(?:(?<=[\s(\[,;])|^)(?:([afnd])(?:\.k\.a\.|/k/a|\.b\.a\.|/b/a)"
    r"|(?<=[(\[])([afn])ka|(?<=[(\[])(d)ba|^(d)ba)(?=[\s,:])[\s,:]*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_SCOPE = re.compile(r",?\s+and (?:any successors?|its sub-?units?)\b.*$", re.IGNORECASE)
_ABOUT = re.compile(r"\s*(?:\((?:[\w' ]+ )?individual\b[^()]*\)|\[[^\[\]]*\])$", re.IGNORECASE)
_EDGES = " \t\r\n\xa0,;"
_KINDS: dict[str, NameKind] = {"f": "previousName"}


class Named(NamedTuple):
    """What one cell for a name holds.

    Attributes:
        names: Kind and text of each name, in order.
        about: Words of the cell that are no name but about the party.
    """

    names: list[tuple[NameKind, str]]
    about: list[str]


def is_name(text: str) -> bool:
    """Say whether a text can be a name: it has a letter or digit and does not mean "no value"."""
    folded = " ".join(text.split()).strip(_EDGES).casefold()
    return any(map(str.isalnum, folded)) and folded not in NAME_NULLS


def read_names(text: str, kind: NameKind) -> Named:
    """Take the names out of one cell, or one piece of a cell with several.

    Args:
        text: The cell as published.
        kind: Kind of the name that stands first.

    Example:
        >>> read_names("LTS Holding Limited (f.k.a. IPP Ltd.)", "name").names
        [('name', 'LTS Holding Limited'), ('previousName', 'IPP Ltd.')]
        >>> read_names("Igor Michurin (Russian individual)", "name")
        Named(names=[('name', 'Igor Michurin')], about=['(Russian individual)'])
    """
    others: list[tuple[NameKind, str]] = []
    text = _take_brackets(text, others)
    first, *rest = _cut(text, kind)
    about: list[str] = []
    for pattern in (_SCOPE, _ABOUT, _ABOUT):
        found = pattern.search(first[1])
        if found and is_name(first[1][: found.start()]):
            about.insert(0, found[0].strip(" ,"))
            first = (first[0], first[1][: found.start()])
    names = [(one, _trim(name)) for one, name in (first, *rest, *others)]
    return Named([(one, name) for one, name in names if is_name(name)], about)


def _take_brackets(text: str, others: list[tuple[NameKind, str]]) -> str:
    """Take bracketed names out of a text; give the text without them."""
    kept, at = "", 0
    for found in _BRACKETED.finditer(text):
        mark = _MARK.match(text, found.start() + 1, found.end())
        if mark is None:
            continue
        kept += text[at : found.start()].rstrip() + " "
        at = found.end()
        inner = text[mark.end() : found.end() - 1]
        # `PEARL (A.K.A. NEI-CHIEN CHU) LI`: what follows is the end of both names.
        tail = text[at:] if is_name(text[at:]) and not set(text[at:]) & set("()[],;") else ""
        for piece in inner.split(";"):
            pieces = _cut(piece, _kind(mark))
            if is_name(pieces[-1][1]):
                pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]} {tail.strip()}")
            others.extend(pieces)
    return kept + text[at:].lstrip() if at else text


def _cut(text: str, kind: NameKind) -> list[tuple[NameKind, str]]:
    """Cut a text at its marks; the first element is what stands before them."""
    pieces: list[tuple[NameKind, str]] = []
    at, current = 0, kind
    for mark in _MARK.finditer(text):
        pieces.append((current, text[at : mark.start()]))
        at, current = mark.end(), _kind(mark)
    pieces.append((current, text[at:]))
    return pieces


def _kind(mark: re.Match[str]) -> NameKind:
    letter = next(filter(None, mark.groups()))
    return _KINDS.get(letter.casefold(), "alias")


def _trim(text: str) -> str:
    return text.strip(_EDGES)
