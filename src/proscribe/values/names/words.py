"""The words of a name of any script in Latin letters, in each way it is romanised.

Punctuation parts words, an apostrophe joins them (`Ta'i`: `tai`).

Source: Unicode NFKC; general categories of the Unicode Character Database.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby

from proscribe.values.lexicon.called import is_called
from proscribe.values.lexicon.concepts import any_meaning, each_phrase, first_meaning, other_phrase
from proscribe.values.lexicon.forms import FORMS, UNSPACED
from proscribe.values.lexicon.generic import translated_phrases, translated_unspaced
from proscribe.values.lexicon.tokens import Word
from proscribe.values.writing.arabic import KNOWN
from proscribe.values.writing.romanise import FIRST_HAN, Romanised, romanise

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻʿʾ`´ʹ＇′", "'"))
# Inside a word nothing is there; halves of surrogate pairs are no characters.
_UNSEEN = re.compile("[\u00ad\u200d\u2060\ud800-\udfff]")
_UNIT_IN_LATIN = re.compile(r"(?<![A-Za-z0-9])[vV]/[cC][hH](?![A-Za-z0-9])")
# The article or preposition before a vowel of a French or Italian name: `de l'Energie`.
_ELISION = r"(l|d|dell|dall|nell)'(?=[aeiouhàâäéèêëîïôöùûüœ])"
_MAY_BE_ELIDED = re.compile(rf"(?<!\w){_ELISION}", re.IGNORECASE)
# At the head of a name, and in capitals before a small letter, a `D'` is of the word: `D'Amico`.
_ELIDED = re.compile(rf"(?<=\S[\s-])(?-i:(?!D'\w[a-zà-ÿ])){_ELISION}", re.IGNORECASE)
_ELIDED_FOR = {"l": "le ", "d": "de "}
_UNIT = re.compile("(?i)(?<!\\w)в/ч(?!\\w)")  # a military unit
_ASCII_WORD = re.compile(r"[A-Za-z0-9']+")
# Digits among the letters of a word, as scanners misread letters and as people hide them: inside
# it, and 0 at either end; in Latin and in Cyrillic letters. `B2B` has its digit by right.
_MISREAD = re.compile("(?<=[a-zа-я])[0-68](?=[a-zа-я])|(?<=[a-zа-я]{2})0$|^0(?=[a-zа-я]{2})")
_LATIN_FOR = dict(zip("01234568", "oizeasgb", strict=True))
_CYRILLIC_FOR = dict(zip("03468", "озчбв", strict=True))
_LATIN, _CYRILLIC = re.compile("[a-z]"), re.compile("[а-я]")
# Not Latin or Cyrillic: words that may be translated, or joined to others, as they are written.
_AS_WRITTEN = re.compile("[^\\0-\u036f\u0400-\u04ff]")
_CONSTRUCT = re.compile(r"(?<=\w)ة(?= \w)")  # read as t before what the word belongs to
_SHORTEST_FORM = 2  # characters
_CHARACTER = re.compile("[\u4e00-\u9fff]")
_FEWEST_JOINED, _MOST_JOINED = 3, 4  # characters; two words are compared together anyway
_ARTICLE = "ال"
_NAME_AND_TRADE = 2  # words
_SHORTEST_SOUNDED = 5  # letters of a word without vowels that is known by its consonants alone
_LAST_CONSTRUCT = re.compile(r"(?<=\w)ة(?= \w)(?!.*\wة \w)")


def words_of(text: str, *, person: bool) -> list[list[Word]]:
    """Part a name into words in Latin letters.

    Args:
        text: As given.
        person: It is read as a person's.

    Returns:
        Each way to write it; one word that stands for the text where it has no letter, none where
        it is blank.
    """
    if "/" in text:
        text = _UNIT_IN_LATIN.sub("VCh", text)
    parted = "" if person or ("'" not in text and "’" not in text) else _without_elision(text)
    if parted:
        return [*_words_as_given(text, person=False), *_words_as_given(parted, person=False)]
    return _words_as_given(text, person=person)


def _words_as_given(text: str, *, person: bool) -> list[list[Word]]:
    if text.isascii():
        words = [
            Word(
                _without_digits(found[0].replace("'", "").lower()),
                found[0],
                hyphen=text[found.end() : found.end() + 1] == "-",
            )
            for found in _ASCII_WORD.finditer(text)
            if found[0].strip("'")
        ]
        return [words or unreadable(text)]
    return _other_scripts(text, person=person)


def _may_be_elided(part: str) -> bool:
    """Tell whether a part of a name is parted by `_without_elision` behind some other one."""
    return ("'" in part or "’" in part) and bool(_MAY_BE_ELIDED.search(part.replace("’", "'")))


def _without_elision(text: str) -> str:
    """Part the articles and prepositions that lost their vowel from what follows; "" for none.

    Example:
        >>> _without_elision("Ministère de l'Énergie"), _without_elision("Ta'if Trading")
        ('Ministère de le Énergie', '')
    """
    if "'" not in text and "’" not in text:
        return ""
    plain = text.replace("’", "'")
    parted = _ELIDED.sub(lambda found: _ELIDED_FOR.get(found[1].lower(), "della "), plain)
    return "" if parted == plain else parted


def _without_digits(word: str) -> str:
    """Give a word with letters for digits that only look like them (`khabar0vsk`)."""
    if word.isalpha() or word.isdigit() or (len(word) == len("B2B") and word[1].isdigit()):
        return word
    letters = _CYRILLIC_FOR if _CYRILLIC.search(word) else _LATIN_FOR
    return _MISREAD.sub(lambda found: letters.get(found[0], found[0]), word)


def styles_of(text: str) -> tuple[list[list[Word]], list[list[Word]]]:
    """Give a part of a name in every style it is romanised in, those that spell it alike too.

    So the styles of all parts of a name, each in this one or in its last, are those of the name.

    Args:
        text: A part between blanks; with `hides_latin` it is read otherwise beside others. One with
            Chinese characters is read as the beginning of a name.

    Returns:
        Its words in each style in a person's name, none where no letter can be read; the same in
        the name of a thing, none either where words or forms are translated as they are written.
    """
    if text.isascii():
        if text.isalpha():  # most words
            styles = [[Word(text.lower(), text)]]
        else:
            words = words_of(text, person=True)[0]
            styles = [] if words == unreadable(text) else [words]
        return styles, [] if _may_be_elided(text) else styles
    folded = _folded(text)
    parts = pieces(folded)
    persons = _in_styles(folded, parts, person=True)
    if _may_be_elided(text):
        return persons, []
    if translated_phrases([source for source, _ in parts]):
        return persons, []
    if max(folded, default="") >= FIRST_HAN and any(form in folded for form, _ in UNSPACED):
        return persons, []
    if translated_unspaced(folded) != folded:
        return persons, []
    things = _in_styles(folded, parts, person=False)
    return persons, persons if things == persons else things


def _in_styles(folded: str, parts: Sequence[tuple[str, bool]], *, person: bool) -> list[list[Word]]:
    in_latin = has_latin(folded)
    spelled: list[list[list[Word]]] = []
    for at, (source, hyphen) in enumerate(parts):
        word = _without_digits(source.replace("'", "").casefold())
        readings = romanise(word, first=at == 0, person=person, in_latin=in_latin)
        if readings:
            spelled.append([_words(source, reading, hyphen=hyphen) for reading in readings])
    count = max(map(len, spelled), default=0)
    return [
        [word for styles in spelled for word in styles[min(style, len(styles) - 1)]]
        for style in range(count)
    ]


def _folded(text: str) -> str:
    if not text.isalpha():
        text = _UNIT.sub("ВЧ", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).translate(_APOSTROPHES)


def has_latin(name: str) -> bool:
    """Tell whether a name has Latin letters, beside which others may be to look like them.

    Example:
        >>> has_latin("Кир Наумов"), has_latin("Кир Haumov")
        (False, True)
    """
    return _LATIN.search(unicodedata.normalize("NFKC", name).casefold()) is not None


def _other_scripts(text: str, *, person: bool) -> list[list[Word]]:
    plain = folded = _folded(text)
    in_latin = has_latin(plain)
    if person or _AS_WRITTEN.search(folded) is None:
        return _romanised(folded, person=person, in_latin=in_latin) or [unreadable(text)]
    read = partial(_romanised, person=False, in_latin=in_latin)
    spaced = folded
    for form, name in UNSPACED:
        folded = folded.replace(form, f" {name} ")
        if len(form) > _SHORTEST_FORM:  # a shorter one may end a word for a trade: `航空公司`
            spaced = spaced.replace(form, f" {name} ")
    found = read(folded) or [unreadable(text)]
    bound = _CONSTRUCT.findall(folded)
    if bound:
        found += read(_CONSTRUCT.sub("ت", folded))
    if len(bound) > 1:  # `Jama'a Nusrat`
        found += read(_LAST_CONSTRUCT.sub("ت", folded))
    whole = translated_unspaced(spaced)
    phrases = translated_phrases([source for source, _ in pieces(first_meaning(whole))])
    if phrases or whole != folded:
        first = {at: (first_meaning(english), n) for at, (english, n) in phrases.items()}
        found += read(first_meaning(whole), phrases=first)
        either = {at: (any_meaning(english), n) for at, (english, n) in phrases.items()}
        if first != either or first_meaning(whole) != whole:
            found += read(any_meaning(whole), phrases=either)
        phrased = {at: (other_phrase(english), n) for at, (english, n) in phrases.items()}
        if phrased != either or other_phrase(whole) != any_meaning(whole):
            found += read(other_phrase(whole), phrases=phrased)
        for one in each_phrase(whole):
            found += read(one)
        found += _sounded(spaced, whole, read, first=phrases)
        found += _as_headed(whole, phrases, read) if whole == spaced else []
    if not plain == folded == whole:  # else each part is read by itself
        found += [joined for one in found if (joined := _names_joined(one)) != one]
    return found


def _names_joined(words: list[Word]) -> list[Word]:
    """Join three or four Chinese characters in a row that say nothing: `嘉思博科技`, `Jiasibo`."""
    found: list[Word] = []
    for in_row, row in groupby(words, lambda word: _CHARACTER.fullmatch(word.source) is not None):
        each = list(row)
        if in_row and _FEWEST_JOINED <= len(each) <= _MOST_JOINED:
            source = "".join(word.source for word in each)
            each = [Word("".join(word.text for word in each), source)]
        found += each
    return found


def _sounded(
    text: str,
    whole: str,
    read: Callable[..., list[list[Word]]],
    *,
    first: Mapping[int, tuple[str, int]],
) -> list[list[Word]]:
    """Read a name with the words that organisations are called by as they sound: see `called`.

    Args:
        text: With its forms in Latin letters.
        whole: The same, translated where it has no blanks.
        read: Romanises it.
        first: The phrases of `whole` as it is read with the first meanings.
    """
    kept = any_meaning(translated_unspaced(text, sounded=True))
    parts = [one for one, _ in pieces(kept)]
    phrases = first if kept == whole else translated_phrases(parts)
    others = {
        at: (any_meaning(english), n)
        for at, (english, n) in phrases.items()
        if not (is_called(english) and _tells_much(parts[at : at + n]))
    }
    if kept == any_meaning(whole) and len(others) == len(phrases):
        return []
    return read(kept, phrases=others)


def _as_headed(
    text: str, phrases: Mapping[int, tuple[str, int]], read: Callable[..., list[list[Word]]]
) -> list[list[Word]]:
    """Read a name as it sounds but for its first word, which says what it is, and legal forms.

    `مصرف الجمهورية` is `Jumhouria Bank`, `شرکت پیشگام صنعت نور` `Pishgam Sanat Noor Company`.
    Where a word is not known, that one is the name, and what stands beside it is translated; of two
    that are known the second mostly says what is done (`شركة النجم للتجارة`).
    """
    told = {
        at: (any_meaning(english), n)
        for at, (english, n) in phrases.items()
        if at == 0 or tuple(first_meaning(english).split()) in FORMS
    }
    if 0 not in told or len(told) == len(phrases):
        return []
    parts = [part for part, _ in pieces(text)]
    if sum(n for _, n in phrases.values()) != len(parts):
        return []
    if len(phrases) - len(told) == _NAME_AND_TRADE and not _is_called(parts, told[0][1]):
        return []
    return read(text, phrases=told)


def _is_called(parts: list[str], head: int) -> bool:
    """Tell whether two words behind what a body is say how it is called, and not what it does.

    What is done was said before (`University of Technology`), or the first word is of the second:
    `أنصار الوادي`, supporters of the valley, but `النجم للتجارة`, the star for trade.
    """
    if head > 1:
        return True
    first, last = parts[head], parts[-1]
    return not first.startswith(_ARTICLE) and last.startswith(_ARTICLE)


def _tells_much(words: list[str]) -> bool:
    """Tell whether words without vowels have enough letters to tell them from others."""
    letters = [word.removeprefix(_ARTICLE) for word in words]
    return max(map(len, letters)) >= _SHORTEST_SOUNDED


_NO_PHRASES: Mapping[int, tuple[str, int]] = {}


def _romanised(
    text: str,
    *,
    person: bool,
    in_latin: bool,
    phrases: Mapping[int, tuple[str, int]] = _NO_PHRASES,
) -> list[list[Word]]:
    """Romanise a name word by word.

    Args:
        text: The name, its forms and words in scripts without blanks perhaps translated.
        person: Whether it is one of a person.
        in_latin: It has Latin letters as given, beside which others may be to look like them.
        phrases: Read as `translated_phrases` gives them.
    """
    read: list[tuple[str, bool, tuple[Romanised, ...]]] = []
    parts = pieces(text)
    at = 0
    while at < len(parts):
        source, hyphen = parts[at]
        english, count = phrases.get(at, ("", 1))
        if english:
            source = " ".join(part for part, _ in parts[at : at + count])
            read.append((source, hyphen, (Romanised(tuple(english.split())),)))
        else:
            word = _without_digits(source.replace("'", "").casefold())
            readings = romanise(word, first=at == 0, person=person, in_latin=in_latin)
            if readings:
                read.append((source, hyphen, readings))
        at += count
    spelled = [_spellings(*entry) for entry in read]
    count = max((len(firsts) for firsts, _ in spelled), default=0)
    found: dict[tuple[int, ...], list[Word]] = {}
    for style in range(count):
        # Each word as in this style, or in its last: by the first style that spells it so.
        chosen = tuple(firsts[min(style, len(firsts) - 1)] for firsts, _ in spelled)
        if chosen not in found:  # styles that differ in other words than these
            each = zip(spelled, chosen, strict=True)
            found[chosen] = [word for (_, words), at in each for word in words[at]]
    return list(found.values())


def _spellings(
    source: str, hyphen: bool, readings: tuple[Romanised, ...]
) -> tuple[list[int], list[list[Word]]]:
    """Give the words of each reading, and for each reading the first one with the same words."""
    spelled = [_words(source, reading, hyphen=hyphen) for reading in readings]
    return [spelled.index(words) for words in spelled], spelled


def _words(source: str, reading: Romanised, *, hyphen: bool) -> list[Word]:
    texts = reading.words
    per_letter = len(texts) == len(source)
    last = len(texts) - 1
    return [
        Word(
            word,
            source[place] if per_letter else source,
            reading.abjad and word not in KNOWN,
            hyphen and place == last,
            reading.syllables,
        )
        for place, word in enumerate(texts)
    ]


def pieces(text: str) -> list[tuple[str, bool]]:
    """Part a text at everything that is no letter, digit or mark; say where a hyphen follows."""
    words = text.split()
    if all(map(str.isalnum, words)):  # most texts
        return [(word, False) for word in words]
    pieces: list[tuple[str, bool]] = []
    current: list[str] = []
    for character in text:
        if character.isalnum():
            current.append(character)
        elif current:
            category = unicodedata.category(character)
            if character == "'" or category[0] == "M":
                current.append(character)
                continue
            pieces.append(("".join(current), category == "Pd"))
            current = []
    if current:
        pieces.append(("".join(current), False))
    return pieces


def unreadable(text: str) -> list[Word]:
    """Give a word for a text without any letter, so that it can still be found as it is."""
    points = [f"u{ord(c):x}" for c in unicodedata.normalize("NFKC", text) if not c.isspace()]
    return [Word("".join(points), text.strip())] if points else []
