"""Names in Hebrew script by their consonants.

Five letters stand for two sounds each, and spellings of one name differ between those of today's
Israel (`ח` h, `צ` ts) and older ones (`Chaim`, `Weizmann`), so a word is read in styles. At the
beginning of a word `ב`, `כ` and `פ` are always stops.

Source: Academy of the Hebrew Language, rules of 2006; ALA-LC romanisation table for Hebrew.
"""

from collections.abc import Mapping

_LETTERS = {
    "א": "", "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "w", "ז": "z", "ח": "h", "ט": "t",
    "י": "y", "כ": "kh", "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s",
    "ע": "", "פ": "f", "ף": "f", "צ": "ts", "ץ": "ts", "ק": "q", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip
# A stop k is written q: before ה it is no kh (`כהן`: `Cohen`).
_STOPS = {"ב": "b", "כ": "q", "פ": "p"}
_OPENING = {**_STOPS, "א": "a", "ע": "a"}
_OLDER = {"ח": "ch", "צ": "z", "ץ": "z"}
# Names from Europe: an f that opens them, a last ch written with a mark (`Friedman`, `Smotrich`).
_EUROPEAN = {"צ": "z", "ץ": "ch"}
HEBREW_WORDS = {"בן": "ben", "בת": "bat", "בר": "bar", "אבו": "abu", "אל": "al"}
_ABROAD = {**_LETTERS, **_STOPS, **_EUROPEAN}
# `Itzhak`, `Israel`: before a consonant a first letter for y may be all that is written of an i.
_AS_I = ({**_LETTERS, "": "i"}, {**_LETTERS, **_STOPS, "": "i"})
_NO_CONSONANTS = frozenset("אהויע")
_STYLES: tuple[Mapping[str, str], ...] = (
    _LETTERS,
    {**_LETTERS, "כ": "q", "פ": "p"},
    {**_LETTERS, **_STOPS},
    {**_LETTERS, **_OLDER},
    {**_LETTERS, **_STOPS, **_OLDER},
    _ABROAD,
    *_AS_I,
)


def read_hebrew(word: str) -> tuple[str, ...]:
    """Read one word in Hebrew letters in its styles.

    Args:
        word: Letters, without vowel points.

    Returns:
        Lower-case ASCII words; none where no letter can be read, one where all styles read alike.

    Example:
        >>> read_hebrew("לוי"), read_hebrew("בנט")
        (('lwy',), ('bnt',))
        >>> read_hebrew("חיים")
        ('hyym', 'hyym', 'hyym', 'chyym', 'chyym', 'hyym', 'hyym', 'hyym')
    """
    if word in HEBREW_WORDS:
        return (HEBREW_WORDS[word],)
    found = []
    for style in _STYLES:
        first = _OPENING.get(word[:1]) or style.get(word[:1], "")
        if style is _ABROAD and word[:1] == "פ":
            first = "f"
        if word[:1] == "י" and word[1:2] not in _NO_CONSONANTS:
            first = style.get("", first)
        found.append(first + "".join(style.get(letter, "") for letter in word[1:]))
    if not found[0]:
        return ()
    return tuple(found) if len(set(found)) > 1 else (found[0],)
