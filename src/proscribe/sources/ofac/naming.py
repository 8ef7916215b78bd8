"""Builds the display text of a name from the typed parts of the ENHANCED and ADVANCED files.

Latin names come out as the CSV files print them, in display order: surnames in capitals, other
names as they are (`Abdul Malik AL HOUTHI`), entities, vessels and aircraft in capitals, nicknames
as they are. The rule was read off `formattedFirstName` and `formattedLastName` of the ENHANCED
files, and a test holds it to every name there. Names in other scripts keep the case of their parts.
Chinese, Japanese and Korean names put the family name first and write no blank; all others put
it last, as the Arabic names of the ENHANCED files do.
"""

from collections.abc import Sequence

from proscribe.model.record import Name, NameKind, NamePart, PartKind
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

# OFAC's word for a part -> our kind; None for a name that is one whole.
PART_KINDS: dict[str, PartKind | None] = {
    "last name": "family",
    "first name": "given",
    "middle name": "middle",
    "maiden name": "maiden",
    "patronymic": "patronymic",
    "matronymic": "matronymic",
    "nickname": "nickname",
    "entity name": None,
    "vessel name": None,
    "aircraft name": None,
}
# Display order. OFAC's patronymic and matronymic are the two surnames of a Spanish name
# (`D'AGOSTINO` `CASADO`), so both count as surnames. No published name with a maiden name was at
# hand; it is put last.
_GIVEN: tuple[PartKind, ...] = ("given", "nickname", "middle", "other")
_SURNAMES: tuple[PartKind, ...] = ("family", "patronymic", "matronymic", "maiden")
_FAMILY_FIRST = frozenset({"Hani", "Hang", "Jpan"})

# OFAC names scripts; these four words say which language it is as well.
_LANGUAGES = {
    "chinese simplified": "zh",
    "chinese traditional": "zh",
    "japanese": "ja",
    "korean": "ko",
}

_Typed = tuple[PartKind | None, str]


def assemble(
    kind: NameKind,
    parts: Sequence[tuple[str, str]],
    *,
    script_word: str = "",
    latin: str = "",
    shown: str = "",
) -> Name | None:
    """Build one name.

    Args:
        kind: Its kind.
        parts: OFAC's word for each part with the part's text, in document order. A word that
            `PART_KINDS` does not have counts as a given name; the caller reports it.
        script_word: OFAC's word for the script, or "".
        latin: For a Latin name the text that OFAC itself formatted, in display order; "" when
            the file has none.
        shown: For another script the text that OFAC itself formatted; its order is taken where
            it has every part. "" when the file has none.

    Returns:
        The name, or None when no part and no formatted text holds one.
    """
    typed: list[_Typed] = []
    for word, value in parts:
        text = clean(value, NAME_NULLS)
        if text:
            typed.append((PART_KINDS.get(word.strip().casefold(), "other"), text))
    whole = clean(latin, NAME_NULLS) or ("" if typed else clean(shown, NAME_NULLS)) or ""
    script = script_of(whole or " ".join(text for _, text in typed))
    if script in ("Latn", ""):
        typed = _ordered([_capital(part) for part in typed], family_first=False)
    else:
        family_first = script in _FAMILY_FIRST
        typed = _as_shown(typed, clean(shown) or "") or _ordered(typed, family_first=family_first)
    text = whole or ("" if script in _FAMILY_FIRST else " ").join(text for _, text in typed)
    if not text:
        return None
    return Name(
        kind=kind,
        text=text,
        script=script,
        lang=_LANGUAGES.get(script_word.strip().casefold(), ""),
        parts=tuple(NamePart(part, value) for part, value in typed if part is not None),
    )


def _capital(part: _Typed) -> _Typed:
    """Write a surname or the name of a thing in capitals."""
    kind, text = part
    return (kind, text.upper()) if kind is None or kind in _SURNAMES else part


def _ordered(typed: list[_Typed], *, family_first: bool) -> list[_Typed]:
    """Put parts into display order; parts of one kind stay in document order."""
    order = (*_SURNAMES, *_GIVEN) if family_first else (*_GIVEN, *_SURNAMES)
    return sorted(typed, key=lambda part: order.index(part[0]) if part[0] else len(order))


def _as_shown(typed: list[_Typed], shown: str) -> list[_Typed]:
    """Put parts into the order of a formatted text; empty when it is not made of them.

    A text with a comma (`SURNAME, Given`) is in filing order, which says nothing.
    """
    text = shown.casefold()
    if not text or "," in text:
        return []
    placed: list[tuple[int, _Typed]] = []
    for part in sorted(typed, key=lambda part: -len(part[1])):
        piece = part[1].casefold()
        place = text.find(piece)
        if place < 0:
            return []
        placed.append((place, part))
        text = text[:place] + "\0" * len(piece) + text[place + len(piece) :]
    if text.strip("\0 "):
        return []
    return [part for _, part in sorted(placed, key=lambda one: one[0])]
