"""Words that say what an organisation does, in several languages, as their English translations.

Lists translate them (`Российский национальный коммерческий банк`, `Russian National Commercial
Bank`) and leave the rest as it sounds. Words of Slavic languages are looked up in Latin letters, by
a stem and the endings it is declined with, so that a transliterated name is read like one in
Cyrillic. Words in other scripts are looked up as they are written; there both readings count, the
translated one and the one that sounds alike.

Source: the tables of `concepts`.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from proscribe.values.lexicon.called import is_called
from proscribe.values.lexicon.cognates import cognate
from proscribe.values.lexicon.compounds import is_noun, of_two
from proscribe.values.lexicon.concepts import folded_whole, unspaced_parts, whole_words
from proscribe.values.lexicon.inflected import (
    ORDINAL,
    chinese_number,
    greek_stem,
    in_greek,
    without_endings,
)
from proscribe.values.lexicon.stems import FLEETING, NATIVE, by_stem, known_stems, plain_letters
from proscribe.values.writing.arabic import unjoined
from proscribe.values.writing.hanforms import mainland_form
from proscribe.values.writing.hangul import is_syllable


def in_cyrillic(source: str) -> bool:
    """Tell whether a word was written in Cyrillic."""
    return "Ѐ" <= source[:1] <= "ӿ"


@lru_cache(maxsize=1 << 14)
def translated(word: str, *, cyrillic: bool = False) -> str:
    """Translate a Slavic word in Latin letters; give it back as it is where it is not known.

    Args:
        word: Lower-case ASCII letters.
        cyrillic: It was written in Cyrillic: short words are looked up too.

    Returns:
        One or more English words.

    Example:
        >>> translated("issledovatelskiy"), translated("kommercheskogo"), translated("rosneft")
        ('research', 'commercial', 'rosneft')
    """
    plain, stems = plain_letters(word), known_stems()
    if not cyrillic and word in stems.english:
        return word
    if not cyrillic and plain[: stems.shortest_latin] not in stems.latin_openings:  # most words
        return _without_article(word)
    english = by_stem(plain, stems.native if cyrillic else stems.latin, fleeting=cyrillic)
    if english or not cyrillic:
        return english or _without_article(word)
    other = cognate(word)
    if other != word:
        return other
    other = of_two(plain, stems.native, _second)
    return word if other == plain else other


def _without_article(word: str) -> str:
    """Leave out an Arabic article written together with its word (`ennahda`, `ettadhamon`)."""
    if word[:1] != "e" or word[1:2] != word[2:3]:
        return word
    parted = unjoined(word)
    return parted[-1] if parted[:1] == ("al",) else word


def _second(word: str) -> str:
    """Translate the second part of a word made of two."""
    return by_stem(word, known_stems().native, fleeting=True) or cognate(word)


@lru_cache(maxsize=1 << 14)
def is_coined(word: str) -> bool:
    """Tell whether a romanised Cyrillic word is a noun made of two, as firms are called.

    Example:
        >>> is_coined("elektrodetal"), is_coined("elektroschetchikov"), is_coined("detal")
        (True, True, False)
    """
    plain, stems = plain_letters(word), known_stems()
    if not is_noun(plain) or by_stem(plain, stems.native, fleeting=True) or cognate(word) != word:
        return False
    return of_two(plain, stems.native, _second) != plain


def is_slavic(word: str, *, cyrillic: bool = False) -> bool:
    """Tell, mostly at little cost, whether a word is `translated`, `rebuilt` or has a bearer.

    Args:
        word: Lower-case ASCII letters.
        cyrillic: As in `translated`; only such words are rebuilt.
    """
    stems, plain = known_stems(), plain_letters(word)
    if not cyrillic:
        if bearer_in_latin(word):
            return True
        if plain[: stems.shortest_latin] not in stems.latin_openings:
            return _without_article(word) != word
    elif _PIECE.search(word) or cognate(word) != word or bearer(word):
        return True
    elif not plain.endswith(FLEETING) and not any(
        plain[:size] in stems.native_openings for size in range(1, NATIVE + 1)
    ):
        return False
    return translated(word, cyrillic=cyrillic) != word


# `Ковдорский` is of Kovdor, an adjective of a place; `Карцева` of Kartsev, a family name.
_OF_A_PLACE = re.compile("([a-z]{4,})sk(?:i[iy]?|[ao]ya|oe|ii|ie|ikh|im|imi|oi|oy|e|a)")
_OF_A_FAMILY = re.compile("([a-z]{3,}(?:[oe]v|in))a")


def bearer(word: str) -> str:
    """Give the place or person that a romanised Cyrillic word is of; "" where it tells of none.

    Example:
        >>> bearer("kovdorskiy"), bearer("kartseva"), bearer("vektor")
        ('kovdor', 'kartsev', '')
    """
    if word.endswith("skogo"):  # `Касперского`
        return f"{word.removesuffix('ogo')}iy"
    found = _OF_A_PLACE.fullmatch(word) or _OF_A_FAMILY.fullmatch(word)
    return found[1] if found else ""


# `Permskiy Zavod`: as nobody writes an adjective of another language. `Petrovskiy`, `Pushkinskiy`
# and `Trotskiy` are of persons or family names themselves; `Donetskiy` keeps the sk of its town.
_OF_PERSONS = ("ov", "ev", "in", "t")
_OF_A_PLACE_IN_LATIN = re.compile("([a-z]{3,}?)sk(?:iy|ii|ij|aya|aia|oye|oe|ogo)")
_PLACE_ENDS = ("skiy", "skii", "skij", "skaya", "skaia", "skoye", "skoe", "skogo")


def bearer_in_latin(word: str) -> str:
    """Give the place that a Russian adjective in Latin letters is of; "" for any other word.

    Example:
        >>> bearer_in_latin("uralskiy"), bearer_in_latin("belozerskaya"), bearer_in_latin("uralsky")
        ('ural', 'belozer', '')
        >>> bearer_in_latin("petrovskiy"), bearer_in_latin("kasperskogo")
        ('', 'kasperskiy')
    """
    if not word.endswith(_PLACE_ENDS):
        return ""
    if word.endswith("skogo"):
        return f"{word.removesuffix('ogo')}iy"
    found = _OF_A_PLACE_IN_LATIN.fullmatch(word)
    if found is None or found[1].endswith(_OF_PERSONS):
        return ""
    return found[1]


# How parts of words are written in English that come from the same Greek, Latin or English ones.
_REBUILT = {
    "tekh": "tech", "elektr": "electr", "avto": "auto", "inzhiniring": "engineering",
    "servis": "service", "treyding": "trading", "treyd": "trade", "eksport": "export",
    "ekspress": "express", "ekspo": "expo", "kapital": "capital", "kompleks": "complex",
    "konsalt": "consult", "lizing": "leasing", "kholding": "holding", "khim": "chem",
    "mikro": "micro", "makro": "macro", "gidro": "hydro", "krio": "cryo", "optik": "optic",
    "maks": "max", "luks": "lux", "sistem": "system", "sintez": "synthesis", "kart": "card",
    "grupp": "group", "konteyner": "container", "shipping": "shipping", "fizik": "physic",
    "kvant": "quant", "komp": "comp", "korp": "corp", "kontrol": "control", "kosm": "cosm",
    "fabrik": "fabric", "tsentr": "center", "finans": "finance", "mashin": "machin",
    "farm": "pharm", "foto": "photo",
    "energo": "energo", "indastri": "industry", "solyushn": "solution", "sinerg": "synerg",
    "atlantik": "atlantic", "pasifik": "pacific", "arktik": "arctic", "baltik": "baltic",
}  # fmt: skip
_PIECE = re.compile("|".join(sorted(_REBUILT, key=len, reverse=True)))


@lru_cache(maxsize=1 << 14)
def rebuilt(word: str) -> str:
    """Write the parts of a romanised Cyrillic word that English shares as English does.

    Example:
        >>> rebuilt("promtekh"), rebuilt("mikroelektronika")
        ('promtech', 'microelectronika')
    """
    return _PIECE.sub(lambda found: _REBUILT[found[0]], word)


# Conjunction, prepositions and article, which are written together with the word.
_PREFIXES = ("", "ال", "و", "وال", "لل", "ل", "ب", "بال", "ה", "ל", "ב", "ו", "וה")
_IN = "ب"  # which opens many other words: `بارز` is not `ب` and rice
_SHORTEST_IN = 4  # letters
_ARTICLE = "ال"  # also before an adjective, where the noun has it: `الخطوط الجوية`
_FIRST_GREEK, _FIRST_HAN = "\u0370", "\u2e80"
_MOST_WORDS = 3  # of a phrase
_PLURALS = frozenset({"ها", "هاي", "هايي"})  # folded
# Thai, Lao, Burmese, Khmer; Chinese characters, kana and Hangul.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U0010ffff]")
_CITY, _PLACE = "市", 2  # behind the characters of most places
_MUNICIPAL = frozenset("场場政民委立役公")  # with which it is a market, or says whose a body is


class _Phrases(NamedTuple):
    english: dict[tuple[str, ...], str]
    openers: frozenset[str]  # first words of several
    greek: dict[str, str]  # by the stem of one word


@cache
def _phrases() -> _Phrases:
    english = whole_words()
    openers = frozenset(phrase[0] for phrase in english if len(phrase) > 1)
    greek = {greek_stem(one[0]): english[one] for one in english if in_greek(one[0])}
    return _Phrases(english, openers, greek)


def _may_be_whole(word: str) -> bool:
    """Tell whether a word may be in Arabic, Greek or Hebrew script."""
    return _FIRST_GREEK <= word[:1] < _FIRST_HAN and not in_cyrillic(word)


def translated_phrases(words: Sequence[str]) -> dict[int, tuple[str, int]]:
    """Translate the words of a name in Arabic, Greek or Hebrew script, those of phrases together.

    A word that was torn apart, of which neither half is known, is read as one. The Persian ending
    of a plural, written apart, belongs to the word before it.

    Returns:
        English words, and how many of `words` they stand for, by the place of the first of these;
        nothing for words that are not known.

    Example:
        >>> translated_phrases(("الكوثر", "للتجارة")), translated_phrases(("القا", "عدة"))
        ({1: ('trading', 1)}, {0: ('al qaida', 2)})
    """
    found: dict[int, tuple[str, int]] = {}
    at = 0
    while at < len(words):
        english, count = translated_whole(words[at : at + _MOST_WORDS])
        if not count:
            english, count = _torn(words[at : at + 2])
        if count:
            count += int(at + count < len(words) and _folded(words[at + count]) in _PLURALS)
            found[at] = english, count
        at += count or 1
    return found


def _torn(words: Sequence[str]) -> tuple[str, int]:
    """Translate two words that are one, both written in one script, as `translated_whole`."""
    if len(words) < 2 or not all(map(_may_be_whole, words)) or translated_whole(words[1:])[1]:
        return "", 0
    english, count = _translated_one(_folded("".join(words)))
    return english, 2 * count


def may_be_half(word: str) -> bool:
    """Tell whether a word may be half of one that `translated_phrases` reads as one."""
    return not word.isascii() and any(map(_may_be_whole, unicodedata.normalize("NFKC", word)))


def may_be_torn(parts: Sequence[str]) -> bool:
    """Tell whether two neighbours among the parts of a name may be a word that was torn apart.

    Never wrong with "no".

    Example:
        >>> may_be_torn(("القا", "عدة")), may_be_torn(("الكوثر", "للتجارة"))
        (True, False)
    """
    for left, right in pairwise(parts):
        if not (may_be_half(left) and may_be_half(right)):
            continue
        one, other = _letters(left), _letters(right)
        if not (one and other) or _translated_one(_folded(one + other))[1]:
            return True
    return False


@lru_cache(maxsize=1 << 14)
def _letters(part: str) -> str:
    """Give the one word that a part of a name is; "" where it may be several, or has a digit."""
    word = unicodedata.normalize("NFKC", part).casefold().removesuffix(",")
    marked = word[:1].isalpha() and all(
        character.isalpha() or unicodedata.category(character)[0] == "M" for character in word
    )
    return word if marked else ""


def translated_whole(words: Sequence[str]) -> tuple[str, int]:
    """Translate the first words in Arabic, Greek or Hebrew script, with what is joined to them.

    Args:
        words: As written, in order.

    Returns:
        English words and how many of `words` they stand for; "" and 0 where these are not known.

    Example:
        >>> translated_whole(("للتجارة",)), translated_whole(("الكوثر", "للتجارة"))
        (('trading', 1), ('', 0))
    """
    if not words or not _may_be_whole(words[0]):
        return "", 0
    first = _folded(words[0])
    if len(words) > 1 and _opens_phrase(first):
        known, rest = _phrases().english, tuple(map(_folded, words[1:_MOST_WORDS]))
        bare = tuple(word.removeprefix(_ARTICLE) for word in rest)
        for count in range(len(rest), 0, -1):
            for prefix in _PREFIXES:
                if first.startswith(prefix):
                    opening = first[len(prefix) :]
                    english = known.get((opening, *rest[:count]))
                    english = english or known.get((opening, *bare[:count]))
                    if english:
                        return english, count + 1
    return _translated_one(first)


def may_open_phrase(word: str) -> bool:
    """Tell whether words after this one may make a phrase with it that is translated as a whole."""
    if not _may_be_whole(word):
        return False
    return _opens_phrase(_folded(word))


@lru_cache(maxsize=1 << 14)
def _opens_phrase(word: str) -> bool:
    openers = _phrases().openers
    return any(word[len(prefix) :] in openers for prefix in _PREFIXES if word.startswith(prefix))


@lru_cache(maxsize=1 << 14)
def _translated_one(word: str) -> tuple[str, int]:
    """Translate one word; or what is before its ending, for an adjective or a plural."""
    known = _phrases().english
    for prefix in _PREFIXES:
        if word.startswith(prefix) and (prefix != _IN or len(word) > _SHORTEST_IN):
            english = known.get((word[len(prefix) :],))
            if english:
                return english, 1
    if in_greek(word):
        english = _phrases().greek.get(greek_stem(word), "")
        return english, int(bool(english))
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            for stem in without_endings(word[len(prefix) :]):
                english = known.get((stem,))
                if english:
                    return english, 1
    return "", 0


_folded = lru_cache(maxsize=1 << 14)(folded_whole)


@cache
def _parts() -> dict[str, list[tuple[str, str]]]:
    """Give the parts of names without blanks and their translations, by the first character.

    Chinese characters are in their mainland form.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for part, english in sorted(unspaced_parts().items(), key=lambda one: -len(one[0])):
        plain = mainland_form(unicodedata.normalize("NFKC", part))
        found.setdefault(plain[0], []).append((plain, english))
    return found


def may_open_unspaced(character: str) -> bool:
    """Tell whether a word that `translated_unspaced` knows may begin with a character."""
    return mainland_form(character) in _parts()


@cache
def _openings() -> frozenset[str]:
    """Give the first two characters of all parts, and the parts of one."""
    return frozenset(part[:2] for parts in _parts().values() for part, _ in parts)


def may_be_unspaced(text: str) -> bool:
    """Tell whether `translated_unspaced` may know a word of a name; never wrong with "no".

    Example:
        >>> may_be_unspaced("崔明浩"), may_be_unspaced("贸易公司")
        (False, True)
    """
    plain = mainland_form(text)
    if plain[_PLACE : _PLACE + 1] == _CITY and _names_city(plain):
        return True
    pairs = (plain[at : at + 2] for at in range(len(plain)))
    known = _openings()
    return not (
        known.isdisjoint(pairs) and known.isdisjoint(plain) and ORDINAL.search(plain) is None
    )


def _names_city(text: str) -> bool:
    """Tell whether a name in Chinese characters opens with a city: `深圳市云海科技`, `Shenzhen`."""
    return len(text) > _PLACE + 2 and text[_PLACE + 1] not in _MUNICIPAL


def _may_be_word(text: str, at: int) -> bool:
    """Tell whether one character may be a word: in Hangul, where no syllable follows."""
    after = text[at + 1 : at + 2]
    return not (is_syllable(text[at]) and after and is_syllable(after))


def translated_unspaced(text: str, *, sounded: bool = False) -> str:
    """Translate the words that a name in a script without blanks is made of, where known.

    Of words that begin at one character the longest is meant; one syllable of Hangul is a word
    only at the end (`성`, a ministry). An ordinal is a number. That a place is a city is left out.

    Args:
        text: A name, or part of it.
        sounded: Words that organisations are called by stay as they are (`called`).

    Example:
        >>> translated_unspaced("丹东第十四研究所")
        ' dandong  14  institute|research|research_institute '
    """
    if not _UNSPACED.search(text):
        return text
    found, at = "", 0
    plain = mainland_form(text)
    while at < len(text):
        if at == _PLACE and plain[at] == _CITY and _names_city(plain):
            at += 1
            continue
        part, english = _part_at(plain, at)
        if part and not _cuts_word(plain, at, at + len(part)):
            kept = sounded and is_called(english)
            found += text[at : at + len(part)] if kept else f" {english} "
            at += len(part)
            continue
        ordinal = ORDINAL.match(plain, at)
        found += f" {chinese_number(ordinal[1])} " if ordinal else text[at]
        at = ordinal.end() if ordinal else at + 1
    return found


def _part_at(plain: str, at: int) -> tuple[str, str]:
    """Give the longest known part that begins at a character, and its translation; "" for none."""
    for part, english in _parts().get(plain[at], ()):
        if plain.startswith(part, at) and (len(part) > 1 or _may_be_word(plain, at)):
            return part, english
    return "", ""


def _cuts_word(plain: str, at: int, end: int) -> bool:
    """Tell whether a part ends inside a word as long, behind which the name ends or goes on.

    `海运输公司` is not `海运`, shipping: what is left of `运输`, transport, says nothing.
    """
    if end == len(plain) or _part_at(plain, end)[0] or ORDINAL.match(plain, end):
        return False
    for start in range(at + 1, end):
        part, _ = _part_at(plain, start)
        after = start + len(part)
        if len(part) >= end - at and after > end:
            return after == len(plain) or bool(_part_at(plain, after)[0])
    return False
