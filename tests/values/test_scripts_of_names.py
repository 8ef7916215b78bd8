"""Names in Hebrew and in the scripts of India."""

import pytest

from proscribe.values.names.whole import read_name
from proscribe.values.writing.hebrew import read_hebrew
from proscribe.values.writing.indic import read_indic


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("सचिन", "sachin"), ("शाह", "shah"), ("ज़फ़र", "zafar"), ("गांधी", "gandhi"),
        ("अंबानी", "ambani"), ("राम", "ram"), ("कृष्ण", "krishna"), ("मुखर्जी", "mukharji"),
        ("মমতা", "mamta"), ("নজরুল", "najrul"), ("ਸਿੰਘ", "singh"), ("రామ", "rama"), ("ಕುಮಾರ", "kumara"),
        ("", ""),
    ],
)  # fmt: skip
def test_words_of_india(word: str, latin: str) -> None:
    assert read_indic(word) == latin


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("מנחם", "mnchm"), ("בגין", "bgyn"), ("אשכול", "ashqwl"), ("לוי", "lwy"), ("ציפי", "tsypy"),
        ("פרץ", "prts"), ("חיים", "hyym"),
    ],
)  # fmt: skip
def test_words_in_hebrew(word: str, one: str) -> None:
    assert one in read_hebrew(word)


def test_a_text_of_marks_alone_has_no_word() -> None:
    assert read_hebrew("\u05b0") == ()


def test_hebrew_is_read_without_vowels() -> None:
    assert {t.tag for reading in read_name("גולדה מאיר", person=True) for t in reading} == {"abjad"}


def test_mixed_scripts_are_read_all_the_same() -> None:
    assert read_name("राम-Lal ሀ", person=True)


@pytest.mark.parametrize(
    ("disguised", "name"),
    [
        pytest.param("Кwаng Сhоl Руоn", "Kwang Chol Pyon", id="most letters Cyrillic"),
        pytest.param("Kwang Сhо Рак", "Kwang Cho Pak", id="a word that is Cyrillic too"),
        pytest.param("Рак Сhо", "Pak Cho", id="a word that is all Cyrillic"),
        pytest.param("Ρetrοv Ιvan", "Petrov Ivan", id="Greek"),
        pytest.param("Bлaдимиp Пyтин", "Владимир Путин", id="Latin letters in Cyrillic"),
    ],
)
def test_letters_that_look_like_those_of_another_script_hide_no_name(
    disguised: str, name: str
) -> None:
    def words(text: str) -> set[tuple[str, ...]]:
        return {tuple(token.text for token in one) for one in read_name(text, person=True)}

    assert words(name) & words(disguised)
