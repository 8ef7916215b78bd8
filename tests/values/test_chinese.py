"""Spellings of Chinese names share the reading of a character; other characters share none."""

import pytest

from proscribe.values.lexicon.classes import word_classes
from proscribe.values.writing.cantonese import cantonese_syllables
from proscribe.values.writing.chinese import cantonese_readings, mandarin_readings, read_chinese
from proscribe.values.writing.dialects import latin_readings
from proscribe.values.writing.mandarin import loose_syllables, mandarin_syllables


@pytest.mark.parametrize(
    "spellings",
    [
        "chen chan tan",
        "wang wong ong",
        "huang wong ng ooi hwang",
        "zhang chang cheung teo jhang",
        "lin lam lim",
        "wu ng goh",
        "li lee",
        "liu lau low liou",
        "cai tsai choi chua",
        "zheng cheng tay jheng",
        "xu hsu tsui chee syu",
        "xie hsieh tse chia",
        "zhou chou chow chau",
        "zeng tseng tsang tzeng",
        "qian chien chin",
        "guo kuo kwok kuek",
        "zhu chu choo",
        "ye yeh yip yap ip",
        "xiao hsiao siu siew shiao",
        "jiang chiang kong",
        "deng teng tang",
        "lv lu lyu lui",
        "jia chia ka kah",
        "qing ching ching",
        "hua hwa wah",
        "guang kuang kwong kong",
        "jian chien kin",
        "yi i yee",
        "you yu yau",
        "rong jung wing",
        "si ssu szu sze",
        "zi tzu tsz",
        "jiu chiu jeou gau",
        "long lung loong",
        "rui swee",
        "jie keat kiat",
        "ming beng",
    ],
)
def test_spellings_of_one_character_share_a_class(spellings: str) -> None:
    first, *others = spellings.split()
    assert not [one for one in others if not latin_readings(first) & latin_readings(one)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zhang", "zhong"), ("wang", "huang"), ("ping", "ming"), ("li", "lin"), ("chan", "chong"),
        ("xi", "hu"), ("jin", "jun"), ("wei", "wen"), ("fai", "wai"), ("lam", "long"), ("xu", "xi"),
        ("guo", "gao"), ("yang", "yong"), ("tan", "tang"), ("ka", "kai"),
    ],
)  # fmt: skip
def test_other_names_share_none(one: str, other: str) -> None:
    found = zip(word_classes(one)[:3], word_classes(other)[:3], strict=True)
    assert not any(mine & yours for mine, yours in found)


@pytest.mark.parametrize(
    "word", ["smith", "john", "allen", "muhammad", "bank", "ivan", "x", "sergei"]
)
def test_words_that_are_no_chinese_syllable_stand_for_none(word: str) -> None:
    assert not latin_readings(word)


def test_every_reading_of_the_table_can_be_spelled_in_both_tongues() -> None:
    for syllable, numbers in mandarin_readings().items():
        assert syllable in mandarin_syllables(syllable)
        assert set(numbers) <= latin_readings(syllable)
    jyutping = {"z": "ts", "c": "ch", "j": "y", "gw": "kw"}
    plain = [one for one in cantonese_readings() if one[:1] not in jyutping and "oe" not in one]
    found = [one for one in plain if one in cantonese_syllables(one)]
    assert len(found) > 100


@pytest.mark.parametrize(
    ("characters", "surname", "expected"),
    [
        pytest.param("单田芳", True, "shan tian fang", id="surname-with-a-reading-of-its-own"),
        pytest.param("单田芳", False, "dan tian fang", id="the-common-reading"),
        pytest.param("曾庆红", True, "zeng qing hong", id="simplified"),
        pytest.param("曾慶紅", True, "zeng qing hong", id="traditional"),
        pytest.param("吕", True, "lyu", id="u-with-dots"),
        pytest.param("查良镛", True, "zha liang yong", id="zha"),
    ],
)
def test_characters_are_read_one_by_one(characters: str, surname: bool, expected: str) -> None:
    assert " ".join(read_chinese(characters, surname=surname)) == expected


def test_what_is_no_system_is_read_by_habit() -> None:
    assert loose_syllables("shiao") == {"xiao"}
    assert not loose_syllables("smith")
