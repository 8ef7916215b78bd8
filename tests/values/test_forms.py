"""Legal forms: which words they are, and which they are not."""

import pytest

from proscribe.values.lexicon.forms import form_at, unglued
from proscribe.values.names.whole import read_asked
from proscribe.values.size import MOST_WORDS


@pytest.mark.parametrize(
    "name", ["Universal Offshore", "Interstate Enterprise", "Abysal Off Shore"]
)
def test_a_word_that_ends_like_a_short_form_is_not_cut(name: str) -> None:
    first, *_ = name.casefold().split()
    readings = read_asked(name, person=False)
    assert all(first in (token.text.partition("0")[0] for token in one) for one in readings)


def test_a_holding_is_no_form() -> None:
    first, *_ = read_asked("Made Group Holding SAL", person=False)
    assert "holding" in [token.text for token in first]


def test_an_institution_of_a_state_keeps_its_words() -> None:
    first, *_ = read_asked("State Institution for Cotton", person=False)
    assert "institution" in [token.text for token in first]


def test_short_forms_one_behind_the_other_are_read() -> None:
    words = ("made", *["ab"] * (MOST_WORDS - 1))
    assert [form_at(words, place) for place in (1, len(words) - 3)] == [None, ("jsc", 1)]
    assert form_at((*words, "made"), 1) is None
    assert form_at(("made", "co", "ag"), 1) == ("co", 1)
    assert form_at(("ab", "ag", "made"), 0) is None
    assert unglued("ab") is None
