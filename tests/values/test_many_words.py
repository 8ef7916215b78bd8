"""Many words described at once are described as each by itself."""

import random

from proscribe.values.lexicon import variants
from proscribe.values.lexicon.classes import class_numbers
from proscribe.values.lexicon.manywords import described
from proscribe.values.lexicon.rarity import token_code
from proscribe.values.lexicon.tokens import Tag
from proscribe.values.lexicon.variants import is_unclassed, nickname_classes, spelling_classes
from proscribe.values.writing.syllables import is_family, syllable_spellings
from proscribe.values.writing.vowels import may_be_syllable

ENDINGS = (
    "", "i", "y", "zai", "ian", "yan", "zadeh", "pur", "nejad", "ovich", "ovna", "owna", "una",
    "evych", "skiy", "qv", "qxbank", "7", "ye",
)  # fmt: skip
STARTS = ("", "en", "es", "promyshlenn", "kommerchesk", "jinqv", "bankqx", "u")


def _words() -> list[str]:
    source = random.Random(7)
    known = sorted(variants._spelled().keys() | variants._nicknamed().keys())
    syllables = sorted(syllable_spellings())
    plain = [*source.sample(known, 1500), *source.sample(syllables, 1500)]
    made = [
        source.choice(STARTS) + source.choice(plain) + source.choice(ENDINGS) for _ in range(4000)
    ]
    letters = [
        "".join(source.choices("abdefghiklmnoprstuvyzq", k=source.randint(1, 9)))
        for _ in range(4000)
    ]
    pairs = ["qv".join(source.choices(syllables, k=2)) for _ in range(1000)]
    return list(dict.fromkeys([*plain, *made, *letters, *pairs]))


def test_words_at_once_are_described_as_each_alone() -> None:
    words = _words()
    tokens: list[tuple[str, Tag]] = [(word, "word") for word in words]
    others: tuple[tuple[str, Tag], ...] = (
        ("mhmd", "abjad"), ("7", "number"), ("al", "particle"), ("rk", "bare"), ("dr", "title"),
    )  # fmt: skip
    tokens += others
    codes, classes = described(tokens)
    assert codes == [token_code(*one) for one in tokens]
    assert classes[: len(words)] == list(map(class_numbers, words))
    assert not any(classes[len(words) :])


def test_no_words_are_described_as_none() -> None:
    assert described([]) == ([], [])


def test_unclassed_words_have_no_classes() -> None:
    words = _words()
    unclassed = list(filter(is_unclassed, words))
    assert len(unclassed) > len(words) // 2
    assert not any(spelling_classes(word) or nickname_classes(word) for word in unclassed)


def test_what_is_spelled_as_no_syllable_is_no_family_name() -> None:
    assert all(map(may_be_syllable, syllable_spellings()))
    others = [word for word in _words() if word not in syllable_spellings()]
    assert not any(map(is_family, others))
    assert not any(
        any(n & 7 in (2, 3) for n in class_numbers(word)) for word in others if "qv" not in word
    )
