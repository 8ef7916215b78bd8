"""What the remembering screening leaves out changes no answer: it is held to the plain one."""

import random
from itertools import pairwise

import pytest

import matchoracle as oracle
from matchcases import WORDS, entry, made_entries, made_name, made_query, slipped
from proscribe.index import Generation
from proscribe.model.listed import Entry, names_person
from proscribe.model.screening import Query
from proscribe.values.lexicon.tokens import Reading, Tag, Token
from proscribe.values.writing.phonetics import ENDINGS
from quality.proving.agreeing import Word, Words, bare, word_of
from quality.proving.asked import Asked, asked
from quality.proving.exhaustive import Exhaustive
from quality.proving.remembered import Remembered


@pytest.mark.parametrize("seed", range(4))
def test_answers_are_those_of_the_plain_screening(seed: int) -> None:
    entries = made_entries(60, seed)
    plain, remembered = Exhaustive(entries), Remembered(entries)
    dice = random.Random(seed)
    queries = list(asked(entries, 80, seed))
    queries += [Asked(made_query(dice, entries), dice.choice((1, 400_000))) for _ in range(60)]
    found = 0
    for one in queries:
        hits = remembered.hits(one)
        assert hits == plain.hits(one), one
        found += len(hits)
    assert found > 300, found


def test_names_of_many_like_words_are_aligned_as_every_alignment_says() -> None:
    dice = random.Random(12)
    few = ("al", "ali", "aly", "kim", "kwang", "chol", "kwangchol", "a", "k", "bin", "2")
    names = [" ".join(dice.choices(few, k=dice.randint(2, 9))) for _ in range(60)]
    entries = [entry(number, [("name", name)]) for number, name in enumerate(names[:30])]
    plain, remembered = Exhaustive(entries), Remembered(entries)
    for name in names[15:]:
        one = Asked(Query(schema="Person", names=(name,)), 1)
        assert remembered.hits(one) == plain.hits(one), name


def _compared(asked_: list[Reading], listed: list[Reading]) -> int:
    """Hold each word and each two neighbours to the comparison with every listed one."""
    words, found = Words(listed), 0
    singles = [bare(word) for word in words.places]
    pairs = [(bare(left), bare(right)) for left, right in words.neighbours]
    for reading in asked_:
        for token in reading:
            wanted = [(n, share) for n, one in enumerate(singles)
                      if (share := oracle.single(token, one))]  # fmt: skip
            assert sorted(words.single(word_of(token))) == wanted, token
            found += len(wanted)
            wanted = [(n, share) for n, pair in enumerate(pairs)
                      if (share := oracle.with_joined(token, *pair))]  # fmt: skip
            assert sorted(words.joined(word_of(token))) == wanted, token
            found += len(wanted)
        for left, right in pairwise(reading):
            wanted = [(n, share) for n, one in enumerate(singles)
                      if (share := oracle.with_joined(one, left, right))]  # fmt: skip
            assert sorted(words.together(word_of(left), word_of(right))) == wanted
            found += len(wanted)
    return found


def test_words_that_agree_are_all_found_among_made_names() -> None:
    dice = random.Random(3)
    listed, asked_ = (
        [reading for _ in range(count) for reading in oracle.read(made_name(dice), person)]
        for count, person in ((150, None), (60, True))
    )
    assert _compared(asked_, listed) > 20


def _word(dice: random.Random) -> Word:
    """Give a word in any of the ways in which two may agree."""
    text = dice.choice([word for word in WORDS if word.isascii() and word.isalnum()]).lower()
    if dice.random() < 0.3:
        text = text[:6] + dice.choice(ENDINGS)[dice.randrange(2)]
    for _ in range(dice.choice((0, 1, 2, 3))):
        text = slipped(text, dice)
    tags: list[Tag] = ["word", "word", "abjad", "particle", "title", "form", "number"]
    return (text, dice.choice(tags)) if len(text) > 1 else (text, "initial")


def test_words_that_agree_are_all_found_among_slips_stems_and_initials() -> None:
    dice = random.Random(9)
    listed, asked_ = (
        [tuple(bare(_word(dice)) for _ in range(3)) for _ in range(count)] for count in (120, 40)
    )
    _compared(asked_, listed)


@pytest.mark.slow
def test_words_that_agree_are_all_found_among_real_names(
    real_index: tuple[list[Entry], Generation],
) -> None:
    entries, _ = real_index
    dice = random.Random(5)
    listed = [
        reading
        for entry in dice.sample(entries, 250)
        for name in entry.record.names
        for reading in oracle.read(name.text, names_person(entry.record.schema))
    ]
    slips = [
        tuple(Token(slipped(t.text, dice), t.tag, "") if t.tag == "word" else t for t in reading)
        for reading in dice.sample(listed, 2)
    ]
    assert _compared([*dice.sample(listed, 2), *slips], listed) > 10
