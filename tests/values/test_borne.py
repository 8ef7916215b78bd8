"""Words that people bear as names, and words that a slip makes."""

from importlib.resources import files

import pytest

from proscribe.values.lexicon.borne import borne_hash, is_borne
from proscribe.values.lexicon.rarity import BORNE, OF_SYLLABLES, rarity_band, token_code, use_band


@pytest.mark.parametrize("word", ["rosenberg", "gardner", "gilani", "sandoval", "svetlana"])
def test_a_name_that_people_bear_is_known(word: str) -> None:
    assert is_borne(word)


@pytest.mark.parametrize("word", ["rosnbrg", "gardnwr", "mahmld", "sandovzl", "svetlanw", "ptr"])
def test_a_slip_makes_a_word_that_nobody_bears(word: str) -> None:
    assert not is_borne(word)


@pytest.mark.parametrize("word", ["lidong", "xiaomeng", "jongqvun"])
def test_a_name_of_two_syllables_is_one_by_its_form(word: str) -> None:
    assert is_borne(word)


def test_words_told_apart_by_their_spellings_are_no_slips() -> None:
    assert is_borne("muhammad")
    assert is_borne("alizadeh")


@pytest.mark.parametrize("word", ["eirhi", "mijhou", "daeshu"])
def test_words_that_only_look_like_syllables_are_none(word: str) -> None:
    assert not is_borne(word)


def test_the_bands_of_use_weigh_as_those_of_rarity_do() -> None:
    assert rarity_band("rosnbrg") == use_band("rosnbrg") == 0
    assert (rarity_band("gardner"), use_band("gardner")) == (0, BORNE)
    assert (rarity_band("xue"), use_band("xue")) == (4, OF_SYLLABLES)
    assert use_band("muhammad") == rarity_band("muhammad") > 4
    assert token_code("gardner", "word") == BORNE
    assert token_code("gardner", "title") & 15 == 0


def test_few_words_of_chance_pass_for_names() -> None:
    made = [f"zq{number:05d}".translate(str.maketrans("0123456789", "bdfghkmptw"))
            for number in range(5_000)]  # fmt: skip
    assert sum(map(is_borne, made)) < 20


def test_the_table_holds_its_names_in_order() -> None:
    steps = files("proscribe.values.lexicon").joinpath("borne.bin").read_bytes()
    assert len(steps) % 2 == 0
    assert len(steps) > 300_000
    assert borne_hash("smith") < 1 << 28
