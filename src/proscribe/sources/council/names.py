"""The names in one field of the UN list, one by one.

`ALIAS_NAME` can hold several names joined by `; `, a name and its original script in brackets or
behind it, and words about the name (`birth name`, `previously listed as`). `NOTE` of an alias can
hold further names. A bracket that is neither of these stays part of the name: `(AQAP)`.

Source: every such field of the lists of 29 October 2018, 30 November 2024 and 27 February 2026.
"""

import itertools
import re

from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of, script_of_character

_SEPARATORS = ";؛،"
# Beyond these a field is not names but damage (the longest real one has 324 characters, and three
# brackets are the most); it is kept as one name instead of taking time without end.
_LONGEST, _MOST_BRACKETS = 10_000, 40
_LETTERED = re.compile(r"\s[b-h]\)\s")
_LABEL = re.compile(
    r"^(?:original script|transliterations?|translation|in arabic)\s*:\s*", re.IGNORECASE
)
_REMARK_WORDS = (
    r"birth name|combat name|nom de guerre|initials|call sign|original script|false identity[^()]*"
    r"|(?:previously|formerly) listed as|sub-unit name|tigrinya|[A-Z]{2}[iev]\.\d{3}"
)
_REMARK = re.compile(
    rf"\s*(?:\((?P<in>{_REMARK_WORDS})\)|\s-\s(?P<dash>{_REMARK_WORDS}))$", re.IGNORECASE
)
_BORN = re.compile(r",?\s+(?P<born>born (?:in|on|\d).*)$", re.IGNORECASE | re.DOTALL)
_FLIPPED = re.compile(r"""^(["“]?)([^,"”]+?)\s*,\s*([^,"”]+?)(["”]?)$""")
_NOT_GIVEN = re.compile(r"^(?:jr|sr|ii|iii|iv)\b", re.IGNORECASE)
_IN_SCRIPT = re.compile(
    r"\b(?:original script|in arabic(?: script)?)\s*:\s*(.+)$", re.IGNORECASE | re.DOTALL
)
_TRANSLITERATED = re.compile(r"^transliterations?:\s*([^()]+)", re.IGNORECASE)
_TRANSLITERATIONS = re.compile(r"^(.+)\(transliterations of [^()]+\)$", re.IGNORECASE)


def split_names(field: str | None) -> list[tuple[str, str]]:
    """Take a field apart into names.

    Args:
        field: Text of `ALIAS_NAME` or `NAME_ORIGINAL_SCRIPT`, or None.

    Returns:
        Each name with the words about it ("" when there are none), in the order of the text.

    Example:
        >>> split_names("El Harrachi (الحراشي); Ali (birth name)")
        [('El Harrachi', ''), ('الحراشي', ''), ('Ali', 'birth name')]
    """
    text = clean(field, NAME_NULLS)
    if text is None:
        return []
    if len(text) > _LONGEST or text.count("(") > _MOST_BRACKETS:
        return [(text, "")]
    found: list[tuple[str, str]] = []
    for piece in _pieces(_LETTERED.sub("; ", text)):
        found.extend(_names_of(piece))
    return found


def names_in_note(note: str | None) -> list[str]:
    """Give the names that the note of an alias holds; most notes hold none.

    Example:
        >>> names_in_note("original script: Азиз")
        ['Азиз']
        >>> names_in_note("born in 1976")
        []
    """
    text = clean(note, NAME_NULLS)
    if text is None or len(text) > _LONGEST:
        return []
    script = _IN_SCRIPT.search(text)
    if script:
        return [name for name, _ in split_names(script[1]) if script_of(name) != "Latn"]
    listed = _TRANSLITERATED.match(text)
    if listed:
        return [name for name, _ in split_names(listed[1])]
    commas = _TRANSLITERATIONS.match(text)
    if commas:
        return [name for part in commas[1].split(",") if (name := part.strip())]
    if ";" not in text:
        return []
    if not any(character.isdigit() or character in ":()" for character in text):
        return [name for name, _ in split_names(text)]
    return [
        name
        for inner in re.findall(r"\(([^();]*;[^()]*)\)", text)
        for name, _ in split_names(inner)
        if not any(character.isdigit() or character == ":" for character in inner)
    ]


def turn(name: str) -> tuple[str, tuple[str, str] | None]:
    """Put `SURNAME, Given` in display order.

    Returns:
        The text in display order, and (given, family) when the text was turned, else None.

    Example:
        >>> turn("Majeed, Abdul")
        ('Abdul Majeed', ('Abdul', 'Majeed'))
        >>> turn("Hilarion Santos, III (third)")[1] is None
        True
    """
    found = _FLIPPED.match(name)
    if found is None or _NOT_GIVEN.match(found[3]):
        return name, None
    family, given = found[2], found[3]
    return f"{given} {family}", (given, family)


def variants(name: str) -> list[str]:
    """Give the spellings that stand between commas: three or more single words.

    Returns:
        The spellings, or the name alone when it is not such a row.
    """
    words = [word.strip() for word in name.split(",")]
    if len(words) > 2 and all(word and " " not in word for word in words):
        return words
    return [name]


def _pieces(text: str) -> list[str]:
    """Split at separators outside brackets; inside them too when brackets do not match."""
    depth, start, pieces = 0, 0, []
    for place, character in enumerate(text):
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(0, depth - 1)
        elif character in _SEPARATORS and depth == 0:
            pieces.append(text[start:place])
            start = place + 1
    pieces.append(text[start:])
    if depth:
        pieces = [part for piece in pieces for part in re.split(f"[{_SEPARATORS}]", piece)]
    return pieces


def _names_of(piece: str) -> list[tuple[str, str]]:
    text = _LABEL.sub("", piece.strip(" ,;")).lstrip(") ").strip(" ,")
    if not text or text.casefold() in NAME_NULLS:
        return []
    notes = ""
    born = _BORN.search(text)
    if born:
        text, notes = text[: born.start()].rstrip(" ,"), born["born"]
    remark = _REMARK.search(text)
    if remark and remark.start():
        text, notes = text[: remark.start()].rstrip(" ,"), remark["in"] or remark["dash"]
    outer, inner = _last_bracket(text)
    if outer and inner and _apart(outer, inner):
        return [(name, note or notes) for name, note in split_names(outer)] + split_names(inner)
    return [(part, notes) for part in _runs(text) if script_or_digit(part)]


def script_or_digit(text: str) -> bool:
    """Say whether a text has a letter or a digit: what is neither cannot be a name."""
    return any(character.isalnum() for character in text)


def _last_bracket(text: str) -> tuple[str, str]:
    """Give what stands before and in the bracket that ends a text, or two empty texts."""
    if not text.endswith(")"):
        return "", ""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[place], 0)
        if depth == 0:
            return text[:place].strip(" ,"), text[place + 1 : -1].strip()
    return "", ""


def _apart(outer: str, inner: str) -> bool:
    """Say whether a bracket holds names of its own."""
    if any(separator in inner for separator in _SEPARATORS) or _LABEL.match(inner):
        return script_or_digit(outer)
    one, other = script_of(outer), script_of(inner)
    return bool(one and other) and one != other


def _runs(text: str) -> list[str]:
    """Split `Latin words` + `words in another script` (or the reverse) into two names.

    Where Latin and another script meet inside a word, nothing says where a name ends: it stays one.
    """
    if text.isascii():
        return [text]
    words = text.split(" ")
    inside = [[s for c in word if (s := script_of_character(c))] for word in words]
    if any("Latn" in one and len(set(one)) > 1 for one in inside):
        return [text]
    scripts = [next(iter(one), "") for one in inside]
    known = [script for script in scripts if script]
    changes = sum(one != other for one, other in itertools.pairwise(known))
    if changes != 1 or "Latn" not in known or len(words) < 2:
        return [text]
    second = known[-1]
    cut = scripts.index(second)
    return [" ".join(words[:cut]), " ".join(words[cut:])]
