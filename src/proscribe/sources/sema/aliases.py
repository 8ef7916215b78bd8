"""The names in `Aliases` of the Canadian list, one by one.

One cell holds all aliases: between commas or semicolons, with labels of a language (`Russian:`)
or kind (`ALIAS:`), in two languages around a slash. A comma can also stand inside a name. Where
it is not clear a comma parts two names: an extra name is seen and dismissed, a lost one is not.

Source: the 99 cells of the list of April 2020 (commas, slashes, `et`); labels and semicolons as
later lists are described by those who read them.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.model.record import NameKind
from proscribe.sources.council.names import split_names
from proscribe.values.writing.scripts import script_of

_LANGUAGES = {
    "russian": "ru", "russe": "ru", "ukrainian": "uk", "ukrainien": "uk", "belarusian": "be",
    "belarussian": "be", "bélarussien": "be", "biélorusse": "be", "arabic": "ar", "arabe": "ar",
    "persian": "fa", "farsi": "fa", "persan": "fa", "chinese": "zh", "chinois": "zh",
    "burmese": "my", "birman": "my", "korean": "ko", "coréen": "ko", "spanish": "es",
    "espagnol": "es", "french": "fr", "français": "fr", "english": "en", "anglais": "en",
    "hebrew": "he", "hébreu": "he", "cyrillic": "", "cyrillique": "",
}  # fmt: skip
_KINDS: dict[str, NameKind] = {
    "alias": "alias", "aliases": "alias", "aka": "alias", "a.k.a.": "alias", "a.k.a": "alias",
    "also known as": "alias", "original script": "alias", "fka": "previousName",
    "f.k.a.": "previousName", "f.k.a": "previousName", "formerly": "previousName",
    "formerly known as": "previousName", "anciennement": "previousName",
}  # fmt: skip
_KNOWN = "|".join(re.escape(word) for word in sorted({**_LANGUAGES, **_KINDS}, key=len)[::-1])
_LABEL = re.compile(rf"(?<![\w.])({_KNOWN})\s*:\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"\(\s*((?:{_KNOWN})\s*:[^()]*)\)", re.IGNORECASE)
_OTHER_LABEL = re.compile(r"^([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ]{2,30}):\s+(.+)$", re.DOTALL)
_FORM = re.compile(
    r"(?:(?:co|corp|inc|incorporated|jr|limited|llc|l\.l\.c|ltd|plc|pte|pty|pvt|sr|gmbh|ag|bv|sarl"
    r"|s\.a|fze|fzco|dmcc|ssk|pjs|[opcz]?jsc|ooo|[opz]?ao|tov|ii|iii|iv)\.?(?:\s+|$))+",
    re.IGNORECASE,
)
_LAST_OF_ROW = re.compile(r"^(.+?) et (?=[A-ZÀ-Ý])(.+)$", re.DOTALL)
_LEAD = re.compile(
    r"^(?:(?P<before>f\.?k\.?a\.?|formerly(?: known as)?|previously known as|anciennement)"
    r"|a\.?k\.?a\.?|also known as)(?!\w)[\s:]+(?=\S)",
    re.IGNORECASE,
)
_SHORTEST_SIDE = 3  # letters of a name in one of two languages: `A/S` and `I/O` are not two names
_LONGEST = 10_000  # characters; the longest cell of 2020 has 600


class Alias(msgspec.Struct, frozen=True):
    """One alias.

    Attributes:
        text: The name.
        kind: Kind of the name.
        lang: ISO 639-1 code that a label states, or "".
        unknown_label: A label that the tables do not know, or "".
    """

    text: str
    kind: NameKind = "alias"
    lang: str = ""
    unknown_label: str = ""


def read_aliases(cell: str, kind: NameKind = "alias") -> list[Alias]:
    """Take a cell apart.

    Args:
        cell: Text of `Aliases`, as published.
        kind: Kind of the names that no label says otherwise of.

    Returns:
        The aliases in the order of the text; empty when it holds none.

    Example:
        >>> [one.text for one in read_aliases("Air Bagan Holdings Pte., Ltd., Air Bagan")]
        ['Air Bagan Holdings Pte., Ltd.', 'Air Bagan']
        >>> read_aliases("Russian: Иван Петров")
        [Alias(text='Иван Петров', kind='alias', lang='ru', unknown_label='')]
    """
    if len(cell) > _LONGEST:
        text = " ".join(cell.split())
        return [Alias(text, kind)] if text else []
    found: list[Alias] = []
    for label, text in _labelled(cell):
        stated = _KINDS.get(label, kind)
        lang = _LANGUAGES.get(label, "")
        for place, piece in enumerate(_pieces(text)):
            lead = _LEAD.match(piece)
            own: NameKind = "previousName" if lead and lead["before"] else stated
            for name, unknown in _names(piece[lead.end() :] if lead else piece):
                found.append(Alias(name, own, lang if place == 0 else "", unknown))
    return found


def sides(text: str) -> list[str]:
    """Part a name in two languages: `Iranian Army/Armée iranienne`.

    Returns:
        The names around the slashes outside brackets, or the text alone when a side is too short
        to be a name.
    """
    parts = [part.strip() for part in _outside(text, "/")]
    whole = all(sum(map(str.isalpha, part)) >= _SHORTEST_SIDE for part in parts)
    return parts if whole else [text]


def _labelled(cell: str) -> Iterator[tuple[str, str]]:
    """Give each label, in lower case, with the text up to the next one; "" before the first."""
    text = _IN_BRACKETS.sub(r"; \1;", cell)
    label, start = "", 0
    for found in _LABEL.finditer(text):
        yield label, text[start : found.start()]
        label, start = found[1].lower(), found.end()
    yield label, text[start:]


def _pieces(text: str) -> list[str]:
    """Part a text at line ends, semicolons, commas and slashes; join what belongs together."""
    joined: list[str] = []
    for row in re.split(r"[\n;]", text):
        parts = [piece for part in _outside(row, ",") if (piece := part.strip(" \t\xa0"))]
        names = [side for name in _with_forms(parts) for side in sides(name)]
        names = _with_tails(names)
        last = _LAST_OF_ROW.match(names[-1]) if len(names) > 2 else None
        joined.extend([*names[:-1], last[1], last[2]] if last else names)
    return joined


def _outside(text: str, separator: str) -> list[str]:
    """Part a text at a character outside brackets, and not between two digits."""
    balanced = text.count("(") == text.count(")")
    depth, start, parts = 0, 0, []
    for place, character in enumerate(text):
        if balanced and character in "()":
            depth += 1 if character == "(" else -1
        elif character == separator and depth <= 0:
            if text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit():
                continue
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def _with_forms(pieces: list[str]) -> list[str]:
    """Give a legal form that a comma has parted back to its name: `Pte., Ltd.`."""
    joined: list[str] = []
    for piece in pieces:
        if joined and _FORM.fullmatch(piece):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _with_tails(pieces: list[str]) -> list[str]:
    """Give a tail that a stray comma has parted back to its word.

    `Baqiatollah, Medical Sciences University` beside `Bagiatollah Medical Sciences University`:
    another name ends in the tail and is as long as word and tail together.
    """
    endings = {tuple(words[1:]) for piece in pieces if len(words := piece.casefold().split()) > 1}
    joined: list[str] = []
    for place, piece in enumerate(pieces):
        single = place > 0 and len(pieces[place - 1].split()) == 1
        if single and tuple(piece.casefold().split()) in endings:
            joined[-1] = f"{joined[-1]} {piece}"
        else:
            joined.append(piece)
    return joined


def _names(piece: str) -> Iterator[tuple[str, str]]:
    """Give each name of a piece with the label before it that the tables do not know, or ""."""
    bare = piece.strip()
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        bare = bare[1:-1]
    labelled = _OTHER_LABEL.match(bare)
    label = ""
    if labelled and script_of(labelled[2]) not in ("", "Latn"):
        label, bare = labelled[1], labelled[2]
    for name, _ in split_names(bare):
        if any(map(str.isalnum, name)):
            yield name, label
