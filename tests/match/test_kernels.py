"""The kernels against what they stand for: features of `values`, likeness in words, distance."""

import os
import random
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matchcases import WORDS, entry, indexed, slipped
from proscribe.match import kernels
from proscribe.match.compiled import stamp_of
from proscribe.match.engine import Engine, viewed
from proscribe.match.kernels import layout, letters
from proscribe.match.kernels.tokens import likeness
from proscribe.match.similarity import likeness as likeness_in_words
from proscribe.match.vocabulary import Vocabulary
from proscribe.match.weights import kernel_numbers, load_weights, weight_table
from proscribe.values.lexicon.features import features
from proscribe.values.lexicon.tokens import Tag

_WORD = st.text(alphabet="abcdhjkqstwxyzoe", min_size=1, max_size=14)
# Letters that are one sound together, or another one beside others.
_PIECES = ("ou", "a", "an", "ne", "e", "d", "j", "z", "r", "ch", "w", "sh")
_WEIGHT_OF = np.array(weight_table(load_weights()), dtype=np.int64)


def view(text: str) -> memoryview:
    return memoryview(text.encode("ascii"))


@given(_WORD, _WORD, st.integers(1, 3))
def test_distances_are_those_of_rapidfuzz(one: str, other: str, limit: int) -> None:
    work = viewed(np.zeros(99, dtype=np.int64))
    a, b = view(one), view(other)
    found = letters.osa(a, 0, len(one), b, 0, len(other), limit, work)
    assert found == min(OSA.distance(one, other), limit + 1)


def described(tokens: list[tuple[str, Tag]], folder_engine: Engine) -> layout.Tokens:
    words = Vocabulary(16)
    words.append(tokens, _WEIGHT_OF)
    lists, space = folder_engine._lists_seen, viewed(folder_engine._space)
    seen: layout.Tokens = viewed(words.tokens())
    kernels.describe(lists.endings, lists.ending_start, seen, 0, len(words), space)
    return seen


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("kernels") / "index"
    return Engine(indexed([entry(1, [("name", "x" * 99)])], folder), load_weights(), "plain")


@given(st.lists(_WORD, min_size=1, max_size=9), st.sampled_from(["word", "abjad", "number"]))
def test_features_are_those_of_the_index(engine: Engine, words: list[str], tag: Tag) -> None:
    found = described([(word, tag) for word in words], engine)
    for place, word in enumerate(words):
        wanted = features(word, tag)
        row = found.table.tolist()[place]
        assert row[layout.ALPHA] == wanted.alpha
        assert row[layout.BONE : layout.STEM + 1] == [
            wanted.bone, wanted.bone_other, wanted.bone_size, wanted.sound, wanted.stem,
        ]  # fmt: skip


def test_features_of_all_words_of_some_sounds_are_those_of_the_index(engine: Engine) -> None:
    words = ["".join(word) for size in (1, 2, 3, 4) for word in product(_PIECES, repeat=size)]
    found = described([(word, "word") for word in words], engine).table.tolist()
    for word, row in zip(words, found, strict=False):
        wanted = features(word, "word")
        assert (row[layout.BONE], row[layout.SOUND]) == (wanted.bone, wanted.sound), word


_TAGS: tuple[Tag, ...] = ("word", "word", "word", "abjad", "number", "initial", "particle", "form")


def test_likeness_is_what_the_explanation_says(engine: Engine) -> None:
    rng = random.Random(11)
    known = sorted({word.lower() for word in WORDS if word.isascii() and word.isalnum()})
    known += ["ivanov", "ivanova", "kowalska", "kowalski", "mhmwd", "mahmud", "m", "a", "12"]
    known += ["oleg", "lebg", "igor", "goar", "ivan", "ihv", "li", "xue", "yuri", "yui", "gardner"]
    known += ["tikrit", "tikriti", "madan", "madani", "abdullai", "abdullahi", "hassan", "hussein"]
    pool = [*known, *(slipped(rng.choice(known), rng) for _ in range(300))]
    drawn = [(rng.choice(pool), rng.choice(_TAGS)) for _ in range(700)]
    tokens = [(text[0] if tag == "initial" else text, tag) for text, tag in drawn]
    found = described(tokens, engine)
    weights = load_weights()
    numbers = viewed(kernel_numbers(weights)[0])
    work = viewed(np.zeros(400, dtype=np.int64))
    agreeing = 0
    for _ in range(20_000):
        i, j = rng.randrange(len(tokens)), rng.randrange(len(tokens))
        alike = likeness_in_words(*tokens[i], *tokens[j], weights.similarity)
        wanted = alike.query * 1024 + alike.listed if alike else 0
        assert likeness(numbers, found, i, found, j, work) == wanted, (tokens[i], tokens[j])
        agreeing += wanted > 0
    assert agreeing > 100


def test_code_that_was_compiled_elsewhere_or_before_an_install_is_not_taken_for_ready(
    tmp_path: Path,
) -> None:
    one, other = tmp_path / "one.py", tmp_path / "other.py"
    for path in (one, other):
        path.write_text("x = 1\n")
        os.utime(path, ns=(10, 10))
    before = stamp_of([one])
    assert before == stamp_of([one])
    assert before != stamp_of([other])
    os.utime(one, ns=(10, 11))
    assert before != stamp_of([one])
