import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.values.text import NAME_NULLS, NULLS, clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  KPi.001\n ", "KPi.001", id="white-space"),
        pytest.param("a\u00a0b\u200bc\ufeff", "a b c", id="unicode-white-space"),
        pytest.param("\u202bعلي\u202c", "علي", id="bidi-controls"),
        pytest.param("line_x000D_break", "line break", id="excel-carriage-return"),
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("a\x00b\x1a", "ab", id="controls"),
        pytest.param("a\ud800b", "a\ufffdb", id="half-a-pair"),
        pytest.param("O'NEILL", "O'NEILL", id="nothing-to-do"),
    ],
)
def test_trims_published_text(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize("text", [None, "", " ", "-0- ", "NA", "n/a", "-", "None", "\u200b"])
def test_markers_of_no_value_are_none(text: str | None) -> None:
    assert clean(text) is None


def test_a_korean_family_name_is_not_a_marker_among_names() -> None:
    assert clean("NA", NAME_NULLS) == "NA"
    assert clean("-0- ", NAME_NULLS) is None
    assert NAME_NULLS <= NULLS


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    if once is not None:
        assert clean(once) == once


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_left_can_be_stored(text: str) -> None:
    kept = clean(text)
    if kept is not None:
        assert kept.encode("utf-8")
        assert "\x00" not in kept
        assert unicodedata.is_normalized("NFC", kept)
        assert kept == kept.strip()
        assert "  " not in kept


@pytest.mark.parametrize(
    "text", ["\u200c", " \u200d\u200c ", "\u00ad", "\u3164", "\u200f", "\ufe0f"]
)
def test_signs_that_show_nothing_are_no_value(text: str) -> None:
    assert clean(text) is None
    assert clean(f"\u0645\u06cc{text}\u0634") is not None
