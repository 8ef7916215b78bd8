"""Words of a person's name: what each is, and what may be written together or apart."""

import re
from collections.abc import Iterator
from itertools import groupby

from proscribe.values.lexicon.particles import (
    ELDER_AND_YOUNGER,
    GENERATIONS,
    GENERATIONS_LAST,
    INITIALS,
    PARTICLES,
    SURE_INITIALS,
    TITLES,
    VIETNAMESE_FAMILIES,
    VIETNAMESE_MIDDLES,
)
from proscribe.values.lexicon.slavic import RUSSIAN_ENDS, in_russian
from proscribe.values.lexicon.slips import mended_person
from proscribe.values.lexicon.tokens import (
    ORDINAL,
    Reading,
    Token,
    Word,
    numbered,
    particle_or_word,
)
from proscribe.values.lexicon.turkic import CHILDREN, as_russian
from proscribe.values.lexicon.variants import is_fathers_name, is_patronymic, nickname_classes
from proscribe.values.writing.arabic import COMPOUNDING, compound, unjoined
from proscribe.values.writing.syllables import (
    Given,
    given_name_of,
    is_family,
    is_syllable,
    seen_in,
)

_YE = "\u0435"  # the Cyrillic letter, case-folded
_BEHIND_ASCII, _BEHIND_ALPHABETS = "\x7f", "\u0590"  # of Europe
MARIA = "ma"  # also a Chinese family name
MOTHERS = frozenset({"umm", "um", "oum"})
_TWO = 2  # `Jack Ma` has a given and a family name
_MOST_BESIDE = 3  # words of a name, the mother among them, that needs what she is called by
_ARTICLE = re.compile("al(?!lah)..")
_FEWEST_BEFORE = 2  # words of a name that needs no `Neto` to be whole
_FEWEST_VIETNAMESE, _MOST_VIETNAMESE = 3, 5  # words of a name
_MISREAD = str.maketrans("015836429", "oisbeghzg")
SUFFIXES = {"ii": "2", "iii": "3", "iv": "4"}


def person_readings(words: list[Word]) -> Iterator[Reading]:
    """Read a person's name, and again with slips in small words mended, see `slips`.

    A Belarusian family name is also read as Russian writes it, and `Ma. Luisa` as Maria. Initials
    of two letters stand beside others (`A. Yu. Petrov`).
    """
    yield from _parted_and_joined(words)
    mended = mended_person(words)
    if mended is not None:
        yield from _parted_and_joined(mended)
    if any(word.text[-2:] in RUSSIAN_ENDS or "x" in word.text for word in words):  # few names
        russian = ["" if word.syllable else in_russian(word.text) for word in words]
        # `Petrou`, `Abreu`, `Landau` are also of other peoples.
        if any("x" in word.text or word.text.endswith("ki") for word in words) or any(
            is_fathers_name(word.text) for word in words
        ):
            yield from _otherwise(russian, words)
    elif len(words) > _TWO and any(word.text == MARIA for word in words):
        yield from _otherwise(_marias(words), words)
    if any(word.text in INITIALS or word.source.casefold() == _YE for word in words):  # few names
        yield from _otherwise(_initials(words), words)
    if len(words) > 1 and any(as_russian(word.text) for word in words):
        fathers = [as_russian(word.text) for word in words]
        yield from _otherwise(["" if is_patronymic(one) else one for one in fathers], words)


def _initials(words: list[Word]) -> list[str]:
    """Give the first letters of initials that are written with two, in a run of initials.

    A Cyrillic `Е` alone is also the first letter of `Yevgeny`.
    """
    if any(word.abjad for word in words):
        return []
    spelled = [""] * len(words)
    at = 0
    for is_run, run in groupby(words, lambda word: word.text in INITIALS or is_initial(word)):
        row = list(run)
        if is_run:
            sure = any(word.text in SURE_INITIALS or is_initial(word) for word in row)
            for place, word in enumerate(row, start=at):
                if word.source.casefold() == _YE:
                    spelled[place] = "y"
                elif sure and len(row) > 1 and word.text in INITIALS and not is_initial(word):
                    spelled[place] = word.text[0]
        at += len(row)
    return spelled if len(row) < len(words) else []


def is_initial(word: Word) -> bool:
    """Tell whether a word is one letter, of whatever alphabet (`Ю` is romanised with two)."""
    if len(word.text) == 1:
        return word.text.isalpha()
    other = len(word.source) == 1 and _BEHIND_ASCII < word.source < _BEHIND_ALPHABETS
    return other and word.text.isalpha()


def _marias(words: list[Word]) -> list[str]:
    """Spell out `Ma.` where no other word makes it the Chinese family name."""
    others = (word.text for word in words if word.text != MARIA and word.text not in PARTICLES)
    if any(map(is_syllable, others)):
        return []
    latin = [word.text == MARIA and word.source.isascii() for word in words]
    return ["maria" if short else "" for short in latin]


def _otherwise(spelled: list[str], words: list[Word]) -> Iterator[Reading]:
    """Read a person's name with some of its words spelled otherwise, "" for those as they are."""
    if any(spelled):
        each = zip(words, spelled, strict=True)
        yield from _parted_and_joined(
            [Word(one, word.source, hyphen=word.hyphen) if one else word for word, one in each]
        )


def _parted_and_joined(words: list[Word]) -> Iterator[Reading]:
    """Read a person's name, and again with what may be written together or apart."""
    if words and all(word.syllable for word in words):  # Han characters, Hangul
        yield tag_person(words)
        written = given_name_of([word.text for word in words])
        if written:
            yield tag_person(_with_given(words, written))
        return
    parts = _unjoined(words)
    if parts is not words:
        yield tag_person(parts)
    if any(word.abjad for word in words):
        if parts is words:
            yield tag_person(words)
        return
    texts = [word.source.lower() if word.source.isascii() else word.text for word in words]
    seen = seen_in(texts)
    if seen.all_syllables:
        words = list(map(_as_syllable, words))
    yield tag_person(words)
    odd = seen.odd_one
    if odd >= 0:  # `Il` beside a syllable with a slip is no article
        yield tag_person([w if at == odd else _as_syllable(w) for at, w in enumerate(words)])
    for given in seen.given_names:
        whole = tag_person(_with_given(words, given))
        yield whole
        lighter = tuple(map(_lighter, whole))
        if lighter != whole:
            yield lighter


def tag_person(words: list[Word]) -> Reading:
    """Tell what each word of a person's name is."""
    words = _patronymics(_compounds(words))
    tokens: list[Token] = []
    last = len(words) - 1
    # `Salman Shaikh` has a family name, `Shaikh Salman Rashid` a title.
    names = sum(word.text not in TITLES and word.text not in PARTICLES for word in words)
    titled = names > 1
    for place, word in enumerate(words):
        text, source = word.text, word.source
        if text.isdigit():
            tokens.append(Token(text.lstrip("0") or "0", "number", source))
        elif place == last > 0 and text in SUFFIXES:
            tokens.append(Token(SUFFIXES[text], "number", source))
        elif generation := _generation(words, place, names):
            tokens.append(Token(generation, "number", source))
        elif ORDINAL.fullmatch(text):  # not known to be a person, so perhaps `25th Institute`
            tokens.append(numbered(text, source))
        elif word.abjad:
            tokens.append(Token(text, "abjad", source))
        elif not text.isalpha() and sum(map(str.isdigit, text)) * 2 <= len(text) - 1:
            # Words of a person's name have no digits: a machine read letters as digits.
            tokens.append(Token(text.translate(_MISREAD), "word", source))
        elif word.syllable and not source.isascii():
            tokens.append(Token(text, "word", source))
        elif is_initial(word):
            tokens.append(Token(text[0], "initial", source))
        elif word.syllable:
            tokens.append(Token(text, "word", source))
        elif text in MOTHERS and names > _MOST_BESIDE:
            tokens.append(Token("umm", "particle", source))
        elif text in TITLES and titled:
            tokens.append(Token(TITLES[text], "title", source))
        else:
            tokens.append(particle_or_word(words, place))
    return tuple(tokens)


def _generation(words: list[Word], place: int, names: int) -> str:
    """Give what a word of a name tells of father and son, or of man and woman, "" for most words.

    A `Sr.` in front is a Spanish gentleman, one before a title an officer.
    """
    text = words[place].text
    title = TITLES.get(text, "")
    if title in GENERATIONS:
        after = words[place + 1].text if place + 1 < len(words) else ""
        return title if place and names > 1 and after not in TITLES else ""
    if text in ELDER_AND_YOUNGER and place > 1 and words[place - 1].text in ("the", "der"):
        return ELDER_AND_YOUNGER[text]
    if text in GENERATIONS_LAST and place + 1 == len(words) and names > _FEWEST_BEFORE:
        return text
    if text in VIETNAMESE_MIDDLES and _is_vietnamese(words, place):
        return text
    return ""


def _is_vietnamese(words: list[Word], place: int) -> bool:
    """Tell whether a word is the one in the middle of a Vietnamese name of three or four.

    The family name opens it, or stands in front of what is given behind a comma.
    """
    if not _FEWEST_VIETNAMESE <= len(words) <= _MOST_VIETNAMESE or place == 0:
        return False
    return any(
        words[at].text in VIETNAMESE_FAMILIES for at in (0, place - 1, place + 1) if at < len(words)
    )


def _lighter(token: Token) -> Token:
    """Let a Western name beside a whole Korean or Chinese one say little: most write it or not."""
    western = token.tag == "word" and nickname_classes(token.text) and not is_syllable(token.text)
    return Token(token.text, "particle", token.source) if western else token


def _with_given(words: list[Word], given: Given) -> list[Word]:
    end = given.start + given.words
    part = words[given.start : end]
    between = "" if not part[0].source.isascii() else "-" if part[0].hyphen else " "
    source = between.join(word.source for word in part)
    one = Word(given.text, source, hyphen=part[-1].hyphen, syllable=True)
    return [*map(_family, words[: given.start]), one, *map(_family, words[end:])]


def _family(word: Word) -> Word:
    """Read `Lo` beside a Chinese given name as a family name and as no Italian article."""
    if word.syllable or word.text not in PARTICLES or not is_family(word.text):
        return word
    return _as_syllable(word)


def _as_syllable(word: Word) -> Word:
    return Word(word.text, word.source, hyphen=word.hyphen, syllable=True)


def _patronymics(words: list[Word]) -> list[Word]:
    """Read `Rashid oghlu` as `Rashidovich`."""
    if CHILDREN.keys().isdisjoint(word.text for word in words):
        return words
    kept: list[Word] = []
    for word in words:
        father = kept[-1] if len(kept) > 1 else None  # `Oglu` behind one word is a family name
        text = (father.text if father else "") + CHILDREN.get(word.text, "")
        # `Kara Oglu` is a family name, `Hasan oglu` is mostly none, nor what a name goes on behind.
        sure = word.text != "oglu" or word is not words[-1] or is_patronymic(text)
        if father and word.text in CHILDREN and sure:
            kept[-1] = Word(text, f"{father.source} {word.source}", hyphen=word.hyphen)
        else:
            kept.append(word)
    return kept


def _compounds(words: list[Word]) -> list[Word]:
    """Read `Abd al-Rahman` as `Abdul Rahman`, `Nur al-Din` as `Nuruddin`."""
    texts = [word.text for word in words]
    if COMPOUNDING.isdisjoint(texts):
        return words
    kept: list[Word] = []
    at = 0
    for text, count in compound(texts):
        if count == 1 and text == texts[at]:
            kept.append(words[at])
        else:
            part = words[at : at + count]
            source = " ".join(dict.fromkeys(word.source for word in part))
            # An Arabic word before `dyn` stays one without vowels.
            kept.append(Word(text, source, part[0].abjad, part[-1].hyphen))
        at += count
    return kept


def _unjoined(words: list[Word]) -> list[Word]:
    """Part compounds that are written as one word, and the article of `Abd Alhaqq`.

    Gives the words themselves where there are none.
    """
    texts = [word.text for word in words]
    if "abd" not in texts and not any(map(unjoined, texts)):
        return words
    kept: list[Word] = []
    for place, word in enumerate(words):
        if place > 0 and texts[place - 1] == "abd" and _ARTICLE.match(word.text):
            parts: tuple[str, ...] = ("al", word.text[2:])
        else:
            parts = () if word.abjad or word.syllable else unjoined(word.text)
        kept += [
            Word(
                part,
                word.source,
                word.abjad and part != "al",
                word.hyphen and at == len(parts),
            )
            for at, part in enumerate(parts, start=1)
        ] or [word]
    return kept
