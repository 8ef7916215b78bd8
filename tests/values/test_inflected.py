"""Words in Arabic, Hebrew and Greek script are known in their forms; Chinese ordinals too."""

import pytest

from proscribe.values.lexicon.concepts import folded_whole
from proscribe.values.lexicon.generic import translated_unspaced, translated_whole
from proscribe.values.lexicon.inflected import chinese_number, greek_stem, without_endings
from proscribe.values.lexicon.variants import spelling_classes
from proscribe.values.names.whole import read_name


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param(("τράπεζα", "τράπεζας", "τραπέζης", "τραπεζών"), id="feminine"),
        pytest.param(("ναυπηγείο", "ναυπηγείου", "ναυπηγεία", "ναυπηγείων"), id="neuter"),
        pytest.param(("εθνικός", "εθνικού", "εθνική", "εθνικής", "εθνικό"), id="adjective"),
        pytest.param(("ίδρυμα", "ιδρύματος", "ιδρύματα", "ιδρυμάτων"), id="third-declension"),
    ],
)
def test_forms_of_a_greek_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({greek_stem(folded_whole(form)) for form in forms}) == 1


@pytest.mark.parametrize(
    ("word", "english"),
    [
        pytest.param("Άμυνας", "defence", id="greek-genitive"),
        pytest.param("τραπεζών", "bank", id="greek-plural"),
        pytest.param("الصناعات", "industry", id="arabic-plural"),
        pytest.param("חברות", "company", id="hebrew-plural"),
        pytest.param("מפעלים", "enterprise", id="hebrew-masculine-plural"),
        pytest.param("האווירית", "aerospace", id="hebrew-letter-twice"),
        pytest.param("האוירית", "aerospace", id="hebrew-letter-once"),
    ],
)
def test_a_word_is_known_in_its_forms(word: str, english: str) -> None:
    meanings = translated_whole((word,))[0].split("|")
    assert any(spelling_classes(one) & spelling_classes(english) for one in meanings)


def test_a_short_word_has_no_ending() -> None:
    assert list(without_endings("بنك")) == []
    assert greek_stem("και") == "και"


@pytest.mark.parametrize(
    ("text", "number"),
    [("七", 7), ("十", 10), ("二十", 20), ("三十六", 36), ("百零八", 108), ("七一四", 714)],
)
def test_a_chinese_number_is_read(text: str, number: int) -> None:
    assert chinese_number(text) == number


def test_a_chinese_ordinal_is_a_number_beside_words_that_are_translated() -> None:
    assert "14" in translated_unspaced("丹东第十四研究所").split()
    readings = read_name("丹东第十四研究所", person=False)
    assert any(token.text == "14" and token.tag == "number" for one in readings for token in one)
