"""Which script a text is written in, as an ISO 15924 code.

Source: Unicode 15 block ranges of the scripts that occur in names on official lists.
"""

from bisect import bisect_right
from functools import lru_cache

# (first code point, last code point, ISO 15924 code); ascending, without overlap.
_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "Latn"),
    (0x0061, 0x007A, "Latn"),
    (0x00AA, 0x00AA, "Latn"),
    (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x00D6, "Latn"),
    (0x00D8, 0x00F6, "Latn"),
    (0x00F8, 0x02B8, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1D00, 0x1DBF, "Latn"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2D00, 0x2D2F, "Geor"),
    (0x2D30, 0x2D7F, "Tfng"),
    (0x2D80, 0x2DDF, "Ethi"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3005, 0x3007, "Hani"),
    (0x3041, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"),
    (0x3100, 0x312F, "Bopo"),
    (0x3130, 0x318F, "Hang"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"),
    (0xA960, 0xA97F, "Hang"),
    (0xAB30, 0xAB6F, "Latn"),
    (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF3A, "Latn"),
    (0xFF41, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9F, "Kana"),
    (0x20000, 0x3FFFF, "Hani"),
)
_STARTS = tuple(first for first, _, _ in _RANGES)
_FIRST_HANI = "\u2e80"


@lru_cache(maxsize=1 << 13)
def script_of_character(character: str) -> str:
    """Give the ISO 15924 code of one letter, or "" for digits, marks and punctuation.

    Example:
        >>> script_of_character("Ж")
        'Cyrl'
    """
    # The blocks hold digits and punctuation too; U+3007 is a numeral that is written in names.
    if not character.isalpha() and character != "〇":
        return ""
    point = ord(character)
    slot = bisect_right(_STARTS, point) - 1
    if slot < 0:
        return ""
    _, last, code = _RANGES[slot]
    return code if point <= last else ""


def has_chinese(text: str) -> bool:
    """Tell whether a text has a Chinese character.

    Example:
        >>> has_chinese("7-28 平壤"), has_chinese("평양")
        (True, False)
    """
    if max(text, default="") < _FIRST_HANI:  # most texts
        return False
    return any(script_of_character(character) == "Hani" for character in text)


def script_of(text: str) -> str:
    """Give the script that most letters of a text are written in.

    Returns:
        An ISO 15924 code; "Jpan" when kana stand among the letters; "" when there is no letter.
        Between equal counts, the script of the first letter.

    Example:
        >>> script_of("최명현")
        'Hang'
        >>> script_of("7-28")
        ''
    """
    if text.isascii():
        return "Latn" if any(c.isalpha() for c in text) else ""
    counts: dict[str, int] = {}
    for character in text:
        code = script_of_character(character)
        if code:
            counts[code] = counts.get(code, 0) + 1
    if not counts:
        return ""
    best = max(counts, key=lambda code: counts[code])
    if best in ("Hani", "Hira", "Kana") and ("Hira" in counts or "Kana" in counts):
        return "Jpan"
    return best
