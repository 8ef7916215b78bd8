"""Names in Hebrew and in the scripts of India."""

import pytest

from proscribe.values.hebrew import read_hebrew
from proscribe.values.indic import read_indic
from proscribe.values.names import read_name


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
        ("מנחם", "mnchm"), ("בגין", "bgyn"), ("אשכול", "ashkwl"), ("לוי", "lwy"), ("ציפי", "tsypy"),
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
