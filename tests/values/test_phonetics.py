"""Consonants and sounds of romanised words; neighbourhoods; frequency bands; number keys."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from proscribe.values.lexicon.neighbours import key_of, key_rows, remainder_keys, short_keys
from proscribe.values.lexicon.rarity import rarity_band, tag_of, token_code
from proscribe.values.lexicon.variants import spelling_classes
from proscribe.values.numberkeys import near_hashes, number_hash, number_key, one_apart
from proscribe.values.writing.phonetics import abjad_skeletons, skeleton, sound

_WORDS = st.text(alphabet="abcdhkmoy", min_size=1, max_size=12)


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param(("mohammed", "muhamad", "mohamed"), id="vowels-and-doubles"),
        pytest.param(("khaled", "haled", "khalid"), id="kh"),
        pytest.param(("qasim", "kasim", "casim"), id="q"),
        pytest.param(("abdullah", "abdulla"), id="final-h"),
        pytest.param(("ghasemi", "qasemi", "kasimi"), id="gh"),
        pytest.param(("hojatollah", "hojjatollah"), id="double-j"),
        pytest.param(("sergej", "sergey", "sergei"), id="mute-j"),
    ],
)
def test_spellings_share_a_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(word) for word in spellings}) == 1


def test_names_told_apart_by_a_consonant_keep_apart() -> None:
    assert len({skeleton(word) for word in ("hasan", "hazan", "habib", "hamid")}) == 4


def test_words_read_alike_share_a_skeleton() -> None:
    assert sound("usama") == sound("osama")
    assert sound("kareem") == sound("karim")
    assert sound("jamil") != sound("jamal")


@given(_WORDS, _WORDS)
def test_equal_sound_means_equal_consonants(one: str, other: str) -> None:
    if sound(one) == sound(other):
        assert skeleton(one) == skeleton(other)


def test_a_written_w_may_be_a_vowel() -> None:
    assert set(abjad_skeletons("mhmwd")) == {skeleton("mahmud"), skeleton("mahmwud")}


def neighbour_keys(word: str) -> set[int]:
    letters = np.frombuffer(word.encode("ascii"), dtype=np.uint8).reshape(1, -1)
    return {key_of(word), *(int(keys[0]) for keys in remainder_keys(letters))}


@given(_WORDS, _WORDS)
def test_near_words_share_a_key(one: str, other: str) -> None:
    longer, distance = max(len(one), len(other)), OSA.distance(one, other)
    if (distance == 1 and longer >= 4) or (distance == 2 and longer >= 7):
        assert neighbour_keys(one) & neighbour_keys(other)


_SHORT = st.text(alphabet="abehk", min_size=3, max_size=4)


@given(_SHORT, _SHORT)
def test_short_words_two_edits_apart_share_two_letters(one: str, other: str) -> None:
    if max(len(one), len(other)) == 4 and OSA.distance(one, other) == 2:
        assert _pairs_of(one) & _pairs_of(other)


def _pairs_of(word: str) -> set[int]:
    letters = np.frombuffer(word.encode("ascii"), dtype=np.uint8).reshape(1, -1)
    return {int(keys[0]) for keys in short_keys(letters)}


@given(st.lists(st.text(alphabet="abz09", min_size=5, max_size=5), min_size=1, max_size=9))
def test_one_key_for_texts_and_rows(words: list[str]) -> None:
    rows = np.frombuffer("".join(words).encode(), dtype=np.uint8).reshape(len(words), 5)
    assert key_rows(rows).tolist() == [key_of(word) for word in words]


def test_a_word_of_another_spelling_class_is_no_member() -> None:
    assert spelling_classes("muhammad") & spelling_classes("mohammed")
    assert not spelling_classes("hasan") & spelling_classes("husayn")
    assert spelling_classes("uladzimiravich") & spelling_classes("volodymyrovych")
    assert not spelling_classes("nikolaevich") & spelling_classes("nikolaevna")
    assert not spelling_classes("zarqandi")


def test_common_words_have_a_higher_band() -> None:
    assert rarity_band("muhammad") > rarity_band("vladimir") > rarity_band("zarqawi")
    assert rarity_band("nosuchwordatall") == 0


def test_a_code_tells_the_kind_of_word() -> None:
    assert tag_of(token_code("muhammad", "word")) == "word"
    assert tag_of(token_code("ltd", "form")) == "form"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("IMO 9074729", "9074729", id="imo"),
        pytest.param(" a-12/3 ", "A123", id="punctuation"),
        pytest.param("---", "", id="nothing"),
    ],
)
def test_numbers_have_one_form(value: str, expected: str) -> None:
    assert number_key(value) == expected


@given(st.text(alphabet="0123456789AB", min_size=6, max_size=12), st.data())
def test_a_number_one_place_off_shares_a_near_key(key: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(key) - 1))
    other = key[:at] + ("C" if key[at] != "C" else "D") + key[at + 1 :]
    assert one_apart(key, other)
    assert set(near_hashes(key)) & set(near_hashes(other))
    assert number_hash(key) != number_hash(other)
