"""Registration marks of aircraft in their names: with another one it is another aircraft.

`Airbus A340-313 YK-BZC`, `YK-BZC` and `YKBZC` are one aircraft; `EP-TQH` and `EP-TQK` are two,
whatever else agrees. A mark is therefore asked for as one number, beside the name also by itself.
Numbers are compared whole and contradict each other, which no word does. What says that a serial
number follows (`MSN`, `s/n`) is no part of a name.

Source: ICAO Annex 7 and the marks notified under it (Doc 8585, ITU RR appendix 42); forms of marks
on the lists of OFAC and BIS and in registers of aircraft.
"""

import re
from functools import lru_cache

# Before three letters; all of two characters, as no word of a type is.
_BEFORE_LETTERS = """
EP YK UR YV OD TC SU ST OE LY LZ YL EW EX EY HB HS AP YA YI JY HZ VP VQ SP SX YR ZA LN SE OH OY
OO PH EI EC CS CN CX CP CC HC HP HR HI HH HK PP PR PS PT PU PK PZ RP TI TG TF TJ TL TN TR TS TT
TU TY TZ VH VT VN XA XB XC XT XU XY XW YJ YN YS YU ZK ZP ZS ZU ET EZ EK ER ES EL LV LX OB OK OM
UK UN UP DQ AR BH JU MT SN RA T7 S5 P4 4K 4L 4O 4R 4X 5A 5B 5H 5N 5R 5T 5U 5V 5W 5X 5Y 6O 6V 6Y
7O 7P 7Q 7T 8P 8Q 8R 9A 9G 9H 9J 9K 9L 9M 9N 9Q 9S 9T 9U 9V 9X 9Y A2 A3 A4O A5 A6 A7 A8 A9C C2
C3 C5 C6 C9 D2 D4 D6 E3 E5 E7 J2 J3 J5 J6 J7 J8 P2 S2 S7 S9 T3 T8 T9 V2 V3 V4 V5 V7 V8 Z3 Z8 3A
3B 3C 3D 3X
"""
_BEFORE_FIGURES = """
RA RF EW UR UK UN UP EX EY EZ ER EK 4L 4K XT HC OB CP CU CX LV HI YV XU UP 5A
"""
_TWO, _FIGURED = "|".join(_BEFORE_LETTERS.split()), "|".join(_BEFORE_FIGURES.split())


def _forms(hyphen: str, may_be_hyphen: str) -> str:
    return (
        rf"(?:{_TWO}){hyphen}[A-Z]{{3}}"
        rf"|[BCDFGIM]{hyphen}[A-Z]{{4}}"
        rf"|(?:{_FIGURED}){may_be_hyphen}(?:[A-Z]\d{{4}}|\d{{4,5}}[A-Z]?)"
        rf"|B{may_be_hyphen}\d{{4}}|B{hyphen}\d{{3}}[0-9A-Z]|P{hyphen}\d{{3}}"
        rf"|HK{may_be_hyphen}\d{{4}}[A-Z]?|YV{may_be_hyphen}\d{{3,4}}T?|HL{may_be_hyphen}\d{{4}}"
        rf"|EW{may_be_hyphen}\d{{3}}[A-Z]{{2}}|EX{hyphen}\d{{3}}"
        rf"|JA{may_be_hyphen}\d{{2,4}}[A-Z]{{0,2}}"
        rf"|N{may_be_hyphen}(?:[1-9]\d{{0,4}}|[1-9]\d{{0,3}}[A-Z]|[1-9]\d{{0,2}}[A-Z]{{2}})"
    )


_MARK = re.compile(rf"(?<![\w-])(?:{_forms('-', '-?')})(?![\w-])", re.IGNORECASE)
_BARE = re.compile(_forms("", ""))  # as `_number` takes it
# As capitals of which nothing parts the state's, and with a blank, as figures have one too.
_JOINED = re.compile(
    rf"(?<![\w-])(?:(?:{_TWO}) ?[A-Z]{{3}}|(?i:(?:{_FIGURED}) (?:[A-Z]\d{{4}}|\d{{5}}[A-Z]?)))"
    r"(?![\w-])"
)
_IN_MARKS = re.compile(r"[-\d]")  # one of these, but for `_JOINED`
_SERIAL = re.compile(
    r"(?<!\w)(?:m\.?s\.?n\.?|[smc]/n|serial(?:\s+(?:no\.?|number))?)(?!\w)[\s:#.]*(?=\d)",
    re.IGNORECASE,
)
_APART = re.compile(r"[\s-]+")
_OPENING, _FIGURES, _BASE = "88", 13, 36  # of a mark as a number: all of eight characters fit
_AS_NUMBER = re.compile(rf"(?<!\d){_OPENING}\d{{{_FIGURES}}}(?!\d)")
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Letters that `re` takes for those of A to Z in another case, and whose capitals are none of these
_AS_LATIN = str.maketrans("\u0130\u212a", "IK")


def may_have_mark(name: str) -> bool:
    """Say quickly whether the name of what may be an aircraft may have a mark."""
    return _IN_MARKS.search(name) is not None


def names_of_aircraft(name: str, *, aircraft: bool | None) -> tuple[str, ...]:
    """Give `aircraft_names` of what is an aircraft, or may be one (None)."""
    if aircraft is False or (aircraft is None and not may_have_mark(name)):
        return ()
    return aircraft_names(name, sure=aircraft is True)


@lru_cache(maxsize=1 << 12)
def aircraft_names(name: str, *, sure: bool = True) -> tuple[str, ...]:
    """Give the name of an aircraft with its marks as numbers, and these alone; none for most.

    Args:
        name: As given.
        sure: It is one's. Else capitals alone (`YKBZC`) are no mark.

    Example:
        >>> [shown_marks(one) for one in aircraft_names("Airbus A340-313 YK-BZC")]
        ['Airbus A340-313 YKBZC', 'YKBZC']
        >>> aircraft_names("Antonov An-26"), aircraft_names("G550 MSN 5399")
        ((), ('G550 5399',))
    """
    marks: list[str] = []

    def as_number(found: re.Match[str]) -> str:
        marks.append(_number(_APART.sub("", found[0])))
        return f" {marks[-1]} "

    plain = _SERIAL.sub("", name)
    whole = _MARK.sub(as_number, plain)
    if sure:
        whole = _JOINED.sub(as_number, whole)
    if not marks:
        return () if plain == name else (plain,)
    return tuple(dict.fromkeys((" ".join(whole.split()), *marks)))


def with_whole_marks(name: str) -> str:
    """Give the name of an aircraft with each mark as one word, which has no part of its own.

    So `EP-TQH` does not nearly meet `EP-TQK` where nobody says that these are marks.

    Example:
        >>> with_whole_marks("Airbus A340-313 YK-BZC")
        'Airbus A340-313 YKBZC'
    """
    whole = _MARK.sub(lambda found: _APART.sub("", found[0]), name)
    return _JOINED.sub(lambda found: _APART.sub("", found[0]), whole)


def shown_marks(text: str) -> str:
    """Give a text with marks as letters and figures that `aircraft_names` wrote as numbers.

    Another number of so many figures stays as it is.
    """
    return _AS_NUMBER.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    mark = _mark(found[0])
    return mark if _BARE.fullmatch(mark) else found[0]


def _number(mark: str) -> str:
    return f"{_OPENING}{int(mark.upper().translate(_AS_LATIN), _BASE):0{_FIGURES}}"


def _mark(number: str) -> str:
    rest, mark = int(number[len(_OPENING) :]), ""
    while rest:
        rest, digit = divmod(rest, _BASE)
        mark = _DIGITS[digit] + mark
    return mark
