"""Words of the name of a company, ship or other thing: its legal forms, numbers, initials."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from proscribe.values.checksums import imo_ship
from proscribe.values.lexicon.abbreviations import latin_abbreviations, spelled_out
from proscribe.values.lexicon.called import is_called
from proscribe.values.lexicon.concepts import any_meaning, first_meaning, other_phrase
from proscribe.values.lexicon.forms import FORMS, form_at, gathered
from proscribe.values.lexicon.generic import (
    bearer,
    bearer_in_latin,
    in_cyrillic,
    is_coined,
    rebuilt,
    translated,
)
from proscribe.values.lexicon.slips import mended_form
from proscribe.values.lexicon.tokens import (
    ORDINAL,
    SHIP_NUMBER,
    Reading,
    Token,
    Word,
    numbered,
    particle_or_word,
)

ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
ROMANS = frozenset(
    f"{tens}{ones}"
    for tens in ("", "x", "xx", "xxx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)  # all that it matches
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_CONJUNCTIONS = {"wa": "and", "wal": "and", "va": "and", "ve": "and"}
_FRENCH = {"au": "of", "aux": "of"}
SMALL = {
    **_CONJUNCTIONS,
    **_FRENCH,
    "и": "and",
    "і": "and",
    "та": "and",
    "для": "for",
    "по": "for",
    "за": "for",
    "на": "of",
    "от": "of",
    "из": "of",
    "с": "of",
    "со": "of",
    "при": "of",
    "від": "of",
    "им": "of",  # named after
    "имени": "of",
    "імені": "of",
    "імя": "of",
    "у": "in",
    "в": "in",
    "τησ": "of",  # case-folded
    "του": "of",
    "των": "of",
    "και": "and",
}
NAMED_AFTER = frozenset({"им", "имени", "імені", "imeni", "after"})  # before initials: left out
_SHIPS = frozenset({"mv", "mt", "ms", "ss", "mts", "fv", "msv", "gts"})
_LETTERED = frozenset({"sa", "sl", "srl", "sas", "spa", "snc", "sca"})  # behind `y`, `e`: and
_FORMER = frozenset({"ex", "formerly", "previously", "fka", "aka", "nka"})
_NUMBERED = frozenset({"no", "nr", "num", "number", "nomer"})
# Behind figures in Cyrillic: `64-я бригада`.
ORDINAL_ENDINGS = frozenset(
    ("я", "й", "го", "ая", "ый", "ой", "ое", "ого", "му", "ми", "е", "ий", "га", "ї", "ма", "ы")
)
_CARDINALS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
# Numbers in words: `Sea Lark One`. Ordinals say a rank, and are the same as their digits with an
# ending alone (`8th`): `First Capital` is not `Capital One`.
COUNTED = {word: str(at) for at, word in enumerate(_CARDINALS.split(), 1)}
_RANKS = {str(at): word for at, word in enumerate(_ORDINALS.split(), 1)}
# Bodies of a state, which is named in full or by its adjective, and the words of its full name.
_OF_STATES = frozenset(
    {
        "ministry", "ministere", "ministerio", "government", "army", "embassy", "parliament",
        "agency", "authority", "council", "court", "police", "navy", "consulate", "presidency",
        "directorate", "ministero", "gouvernement", "gobierno", "ambassade", "embajada",
    }
)  # fmt: skip
_STATES = frozenset(
    {"republic", "republique", "republica", "kingdom", "sultanate", "royaume", "reino", "regno"}
)
_STATE_KINDS = frozenset(
    {
        "arab", "islamic", "democratic", "federal", "federative", "socialist", "people", "peoples",
        "bolivarian", "islamique", "democratique", "populaire", "federale", "islamica",
        "democratica", "bolivariana", "popular",
    }
)  # fmt: skip
# Of these there are two, which their full names tell apart.
_TWINS = frozenset({"korea", "congo", "china", "yemen", "germany", "vietnam", "sudan"})
_YACHTS = frozenset({"my", "sy", "mv", "mt", "ms", "ss"})  # as letters: `M.Y. Amarant`
_OF_SHIP = 7  # figures of the number that a ship keeps under every name
_SHIP_NUMBER = re.compile(rf"{SHIP_NUMBER}\d{{7}}")
_NON = "non"
_NOT = {
    "profit": "nonprofit",
    "commercial": "noncommercial",
    "governmental": "nongovernmental",
    "ferrous": "nonferrous",
}
LITTLE = (
    _SHIPS
    | _FORMER
    | _NUMBERED
    | _CONJUNCTIONS.keys()
    | _FRENCH.keys()
    | COUNTED.keys()
    | _OF_STATES
    | {_NON, SHIP_NUMBER}
)  # words that beside others say what a thing is, or was


def thing_readings(words: list[Word]) -> Iterator[Reading]:
    """Read a name of a thing; translated, see `generic`; with its forms whole, see `gathered`."""
    plain = tag_thing(words)
    yield plain
    whole = tuple(token for one in plain for token in in_english(one))
    if whole != plain:
        yield whole
    if any(in_cyrillic(one.source) for one in plain):  # else these are the same
        either = tuple(token for one in plain for token in in_english(one, first=False))
        if either != whole:
            yield either
        phrased = tuple(token for one in plain for token in in_phrases(one))
        if phrased != either:
            yield phrased
        sounded = tuple(token for one in plain for token in as_called(one))
        if sounded not in (plain, whole, either, phrased):
            yield sounded
        spelled = tuple(token for one in plain for token in as_called(one, spelled=True))
        if spelled not in (plain, whole, either, phrased, sounded):
            yield spelled
    if not _telling().isdisjoint(one.text for one in plain):
        yield from _told_otherwise(plain, whole)
    mended = mended_form(words)
    if mended is not None:
        yield tag_thing(mended)
    texts = tuple("" if word.abjad else word.text for word in words)
    parted = gathered(texts)
    if any(text != texts[place] for text, place in parted) or _moved(parted):
        yield tag_thing(
            [
                Word(
                    text or words[place].text,
                    words[place].source,
                    words[place].abjad,
                    words[place].hyphen,
                )
                for text, place in parted
            ]
        )


@cache
def _telling() -> frozenset[str]:
    """Give the words without which `_told_otherwise` has nothing to say."""
    return frozenset({"i", *COUNTED, *_RANKS, *_OF_STATES, *latin_abbreviations()})


def _told_otherwise(plain: Reading, whole: Reading) -> Iterator[Reading]:
    """Read abbreviations, numbers in words and full names of states in Latin letters.

    Args:
        plain: As given.
        whole: Translated.
    """
    texts = {one.text for one in plain}
    known = latin_abbreviations()
    if not known.keys().isdisjoint(texts):
        for meaning in (0, -1):
            yield tuple(token for one in whole for token in _spelled_out(one, meaning))
    counted = (*(_counted(one) for one in plain[:-1]), _counted(plain[-1], last=len(plain) > 1))
    if counted != plain:
        yield counted
    ranked = tuple(_ranked(one) for one in plain)
    if ranked != plain:
        yield ranked
    named = {one.text for one in whole}
    if not (_OF_STATES.isdisjoint(texts) or _STATES.isdisjoint(texts)) and _TWINS.isdisjoint(named):
        yield _without_state(whole)


def _spelled_out(token: Token, meaning: int) -> tuple[Token, ...]:
    """Spell out the abbreviation of a Russian body in Latin letters, in one of its meanings."""
    known = latin_abbreviations().get(token.text)
    if known is None:
        return (token,)
    return tuple(Token(word, "word", token.source) for word in known[meaning].split())


def _counted(token: Token, *, last: bool = False) -> Token:
    """Read a number in words as a number, and an `I` at the end as one: `Ocean Petrel I`."""
    number = COUNTED.get(token.text) if token.tag == "word" else None
    if last and token.tag == "initial" and token.text == "i":
        number = "1"
    return Token(number, "number", token.source) if number else token


def _ranked(token: Token) -> Token:
    """Read `1st` as the word that it stands for."""
    rank = _RANKS.get(token.text) if token.tag == "number" else None
    if rank is None or not ORDINAL.fullmatch(token.source.casefold()):
        return token
    return Token(rank, "word", token.source)


def _without_state(reading: Reading) -> Reading:
    """Let the words of the full name of a state say little behind one of its bodies.

    `Ministry of Oil of the Republic of Iraq` is `Iraq Oil Ministry`.
    """
    body = next((at for at, one in enumerate(reading) if one.text in _OF_STATES), len(reading))
    said = _STATES | _STATE_KINDS
    if all(one.tag != "word" or one.text in said for one in reading[body + 1 :]):
        return reading  # `Army of the Islamic Republic`: no state is named
    return reading[:body] + tuple(
        Token(one.text, "title", one.source) if one.tag == "word" and one.text in said else one
        for one in reading[body:]
    )


def _moved(words: tuple[tuple[str, int], ...]) -> bool:
    return any(one[1] > other[1] for one, other in pairwise(words))


def in_english(token: Token, *, first: bool = True, phrase: bool = False) -> tuple[Token, ...]:
    """Translate a word of the name of a thing, whatever stands beside it; others stay.

    Args:
        token: A word, or a particle, which may be a word in Cyrillic.
        first: Of several meanings the first is taken; else a word for them all (`concepts.OR`),
            where it is in Cyrillic.
        phrase: In this case a phrase among them is taken, see `other_phrase`.
    """
    cyrillic = in_cyrillic(token.source)
    if cyrillic and token.tag in ("word", "particle"):
        words = spelled_out(token.source, first=first).split()
        if words:
            return tag_thing([Word(word, token.source) for word in words])
    if token.tag == "particle" and cyrillic and first and token.source.casefold() not in SMALL:
        own = first_meaning(translated(token.text, cyrillic=True))  # `дел` looks like an article
        return (token,) if own == token.text else (Token(own, "word", token.source),)
    if token.tag != "word":
        return (token,)
    english = translated(token.text, cyrillic=cyrillic)
    several = cyrillic and not first
    english = _meant(english, phrase=phrase) if several else first_meaning(english)
    if english == token.text:
        if not cyrillic:
            place = bearer_in_latin(token.text)
            return (Token(place, "word", token.source) if place else token,)
        own = bearer(token.text) if several else ""
        return (Token(own or rebuilt(token.text), "word", token.source),)
    meant = tuple(english.split())
    form = form_at(meant, 0)
    if form and form[1] == len(meant):
        return (Token(form[0], "form", token.source),)
    return tuple(Token(word, "word", token.source) for word in meant)


def _meant(english: str, *, phrase: bool) -> str:
    return other_phrase(english) if phrase else any_meaning(english)


def in_phrases(token: Token) -> tuple[Token, ...]:
    """Translate a word with all its meanings, or with the phrase that it means too."""
    return in_english(token, first=False, phrase=True)


def as_called(token: Token, *, spelled: bool = False) -> tuple[Token, ...]:
    """Translate a word with all its meanings, but not one that lists leave as it sounds.

    That is one that organisations are called by (`called`), a noun made of two, or an abbreviation.

    Args:
        token: As in `in_english`.
        spelled: An abbreviation is spelled out.
    """
    if token.tag in ("word", "particle") and in_cyrillic(token.source):
        english = translated(token.text, cyrillic=True)
        called = token.tag == "word" and (is_called(english) or is_coined(token.text))
        if spelled_out(token.source):
            return in_english(token) if spelled else (token,)
        if called:
            return (token,)
    return in_english(token, first=False)


def tag_thing(words: list[Word]) -> Reading:
    """Tell what each word of the name of a thing is."""
    words, made = _joined_letters(_joined_non(words))
    texts = tuple(word.text for word in words)
    tokens: list[Token] = []
    place = 0
    while place < len(words):
        found = None if _is_no_form(words[place]) else form_at(texts, place)
        if not found and place > 0 and place in made:
            name = FORMS.get((texts[place],))  # `S.A. de C.V.`, however the rest is written
            found = (name, 1) if name else None
        if found:
            name, length = found
            source = " ".join(word.source for word in words[place : place + length])
            tokens.append(Token(name, "form", source))
            place += length
            continue
        initials = place in made and tokens and tokens[-1].source.casefold() in NAMED_AFTER
        yacht = place in made and not tokens and texts[place] in _YACHTS and len(words) > 1
        if initials or yacht:
            tokens.append(Token(texts[place], "title", words[place].source))
        elif place in made and texts[place] in _CONJUNCTIONS:  # `V. A. Petrov`
            tokens.append(Token(texts[place], "word", words[place].source))
        else:
            tokens.append(_tag_thing_word(words, place))
        place += 1
    return tuple(tokens)


def _is_no_form(word: Word) -> bool:
    """Tell whether a word is no legal form, however it sounds: without vowels, or a syllable."""
    return word.abjad or word.syllable


def _tag_thing_word(words: list[Word], place: int) -> Token:
    word = words[place]
    text, source = word.text, word.source
    if source.casefold() in SMALL:
        return Token(SMALL[source.casefold()], "particle", source)
    if text in "ei" and word.hyphen and place > 0 and words[place - 1].hyphen:
        return Token("e", "title", source)  # `Tehrik-e-Taliban`
    if text.isdigit():
        number = SHIP_NUMBER + text if _is_of_ship(words, place) else text.lstrip("0") or "0"
        return Token(number, "number", source)
    if ORDINAL.fullmatch(text):
        return numbered(text, source)
    if text.startswith(SHIP_NUMBER) and _SHIP_NUMBER.fullmatch(text):
        return Token(text, "number", source)
    if len(words) > 1 and _says_little(words, place):
        return Token(text, "title", source)
    if word.abjad:
        return Token(text, "abjad", source)
    if place > 0 and ROMAN.fullmatch(text) and text not in ("i", "di", "mi"):
        return Token(str(_roman(text)), "number", source)
    if len(text) == 1:
        return Token(text, "initial", source)
    return particle_or_word(words, place)


def _is_of_ship(words: list[Word], place: int) -> bool:
    """Tell whether a word is the number of a ship: `IMO 9123453`, `IMO No. 9123453`.

    One with the check digit of such a number is one without `IMO` too.
    """
    text = words[place].text
    if len(text) != _OF_SHIP or not text.isdigit():
        return False
    if imo_ship(text):
        return True
    if place == 0:
        return False
    behind = place > 1 and words[place - 1].text in _NUMBERED
    return words[place - 1 - behind].text == SHIP_NUMBER


def _says_little(words: list[Word], place: int) -> bool:
    """Tell whether a word says what a thing is or was and not how it is called.

    That is the kind of a ship before its name, `ex` before a former name, `No.` before a number,
    the ending of an ordinal behind it, `IMO` before the number of a ship.
    """
    text = words[place].text
    after = words[place + 1].text if place + 1 < len(words) else ""
    if text in _NUMBERED:
        return after.isdigit()
    before = words[place - 1] if place else None
    if before and before.hyphen and before.text.isdigit():
        return words[place].source.casefold() in ORDINAL_ENDINGS
    if text == SHIP_NUMBER:
        at = place + 2 if after in _NUMBERED else place + 1
        return at < len(words) and _is_of_ship(words, at)
    return (place == 0 and text in _SHIPS) or (bool(after) and text in _FORMER)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def _joined_non(words: list[Word]) -> list[Word]:
    """Write `Non Profit` as one word."""
    if all(word.text != _NON for word in words):
        return words
    joined: list[Word] = []
    for word in words:
        whole = _NOT.get(word.text) if joined and joined[-1].text == _NON else None
        if whole:
            joined[-1] = Word(whole, f"{joined[-1].source} {word.source}", hyphen=word.hyphen)
        else:
            joined.append(word)
    return joined


def _joined_letters(words: list[Word]) -> tuple[list[Word], set[int]]:
    """Join runs of single letters, so that `S.A.`, `S A` and `SA` are one word.

    Returns:
        The words, and the places of those that were letters.
    """
    joined: list[Word] = []
    made: set[int] = set()
    run: list[Word] = []
    for word in (*words, None):
        if word is not None and len(word.text) == 1 and word.text.isalpha() and not word.abjad:
            run.append(word)
            continue
        if len(run) > 2 and run[0].text in "ey" and _spelled(run[1:]) in _LETTERED:
            joined.append(run.pop(0))  # `Rentas y S.A.`
        if len(run) > 1:
            made.add(len(joined))
            joined.append(Word(_spelled(run), "".join(letter.source for letter in run)))
        else:
            joined.extend(run)
        run = []
        if word is not None:
            joined.append(word)
    return joined, made


def _spelled(run: list[Word]) -> str:
    return "".join(letter.text for letter in run)
