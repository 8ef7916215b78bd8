import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.values.writing import scripts
from proscribe.values.writing.scripts import script_of, script_of_character


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("KIM Jong", "Latn", id="ascii"),
        pytest.param("Łukasz Żółć", "Latn", id="latin-with-marks"),
        pytest.param("Ｆｕｌｌ", "Latn", id="full-width"),
        pytest.param("Путин", "Cyrl", id="cyrillic"),
        pytest.param("علي", "Arab", id="arabic"),
        pytest.param("علي ٢", "Arab", id="arabic-with-digit"),
        pytest.param("최명현", "Hang", id="hangul"),
        pytest.param("최명현".encode().decode(), "Hang", id="hangul-composed"),
        pytest.param(unicodedata.normalize("NFD", "최명현"), "Hang", id="hangul-jamo"),
        pytest.param("中国", "Hani", id="han"),
        pytest.param("みずほ銀行", "Jpan", id="japanese"),
        pytest.param("カタカナ", "Jpan", id="katakana"),
        pytest.param("שלום", "Hebr", id="hebrew"),
        pytest.param("Ελλάδα", "Grek", id="greek"),
        pytest.param("საქართველო", "Geor", id="georgian"),
        pytest.param("ދިވެހި", "Thaa", id="thaana"),
        pytest.param("ⵜⵉⴼⵉⵏⴰⵖ", "Tfng", id="tifinagh"),
        pytest.param("ไทย", "Thai", id="thai"),
        pytest.param("नरेंद्र", "Deva", id="devanagari"),
        pytest.param("7-28", "", id="no-letter"),
        pytest.param("٣٤", "", id="arabic-digits"),
        pytest.param("؟،", "", id="arabic-punctuation"),
        pytest.param("", "", id="empty"),
        pytest.param("aЖ", "Latn", id="tie-first-letter"),
        pytest.param("Жa", "Cyrl", id="tie-first-letter-other"),
    ],
)
def test_tells_the_script(text: str, code: str) -> None:
    assert script_of(text) == code


def test_ranges_ascend_without_overlap() -> None:
    ranges = scripts._RANGES
    assert all(first <= last for first, last, _ in ranges)
    assert all(one[1] < other[0] for one, other in pairwise(ranges))


@given(st.characters())
def test_digits_marks_and_punctuation_have_no_script(character: str) -> None:
    if not character.isalpha() and character != "〇":
        assert script_of_character(character) == ""


@given(st.text())
def test_a_text_has_the_script_of_one_of_its_letters(text: str) -> None:
    code = script_of(text)
    letters = {script_of_character(character) for character in text} - {""}
    assert code in letters or (code == "Jpan" and letters & {"Hira", "Kana"}) or not letters
    assert (code == "") == (not letters)
