"""Syllables of Korean and Chinese names are read apart, however they are written."""

import pytest

from proscribe.values.names import read_name


def words(text: str) -> list[str]:
    return [" ".join(token.text for token in reading) for reading in read_name(text, person=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kim Jongun", ["kim jon gun", "kim jong un"], id="two-ways-to-part"),
        pytest.param("Deng Xiaoping", ["deng xiao ping"], id="pinyin"),
        pytest.param("Xiaoping DENG", ["xiao ping deng"], id="family-name-last"),
        pytest.param("TENG Hsiao-p'ing", ["teng hsiao ping"], id="wade-giles"),
        pytest.param("Wang Yong'an", ["wang yong an"], id="apostrophe-between-syllables"),
        pytest.param("KIM TONG MY’ONG", ["kim tong myong"], id="apostrophe-inside"),
        pytest.param("O Kuk Ryol", ["o kuk ryol", "oh kuk ryol"], id="family-name-of-one-letter"),
        pytest.param("Kim Susan", ["kim susan", "kim su san"], id="perhaps-another-name"),
        pytest.param("Ouyang Xiu", ["ou yang xiu"], id="family-name-of-two-syllables"),
        pytest.param("John Smith", ["john smith"], id="other-names"),
        pytest.param("Ali Hassan", ["ali hassan"], id="no-family-name-of-theirs"),
        pytest.param("Lee Marion Anderson", ["lee marion anderson"], id="other-words"),
    ],
)
def test_a_name_is_parted_where_it_looks_korean_or_chinese(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", ["Kim Il Sung", "김일성", "Tsai Ing-wen", "王地德", "Di Wang"])
def test_no_syllable_is_an_article_or_a_title(text: str) -> None:
    for reading in read_name(text, person=True):
        assert {token.tag for token in reading} == {"word"}


def test_parts_remember_how_they_were_written() -> None:
    (reading,) = read_name("DENG Xiaoping", person=True)
    assert [token.source for token in reading] == ["DENG", "Xiao", "ping"]


def test_names_of_things_are_not_parted() -> None:
    (reading,) = read_name("Kim Jongun", person=False)
    assert [token.text for token in reading] == ["kim", "jongun"]
