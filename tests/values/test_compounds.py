"""Slavic words made of two are read as the two English ones; names made so stay as they sound."""

import pytest

from proscribe.values.lexicon.compounds import of_two
from proscribe.values.lexicon.generic import translated
from proscribe.values.names.whole import read_name
from proscribe.values.writing.romanise import romanise

_FIRST = {"tepl": "heat", "elektro": "electric", "zapadn": "western", "prom": "industrial"}
_SECOND = {"provod": "conduit", "montazhnyy": "installation", "sibirskiy": "siberian",
           "bankovskiy": "banking", "banka": "bank"}  # fmt: skip


def _second(word: str) -> str:
    return _SECOND.get(word, word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("teploprovod", "heat conduit", id="vowel-between"),
        pytest.param("elektromontazhnyy", "electric installation", id="short-form"),
        pytest.param("zapadnosibirskiy", "western siberian", id="place"),
        pytest.param("prombankovskiy", "industrial banking", id="adjective"),
        pytest.param("prombanka", "prombanka", id="noun-without-a-vowel"),
        pytest.param("teplokhod", "teplokhod", id="unknown-second"),
        pytest.param("teplo", "teplo", id="short"),
    ],
)
def test_a_word_of_two_known_ones_is_read_as_both(word: str, expected: str) -> None:
    assert of_two(word, _FIRST, _second) == expected


@pytest.mark.parametrize("name", ["Промсвязьбанк", "Стройтрансгаз", "Росатом", "Петропавловский"])
def test_a_name_made_of_words_is_not_taken_apart(name: str) -> None:
    word = romanise(name.casefold())[0].words[0]
    assert " " not in translated(word, cyrillic=True)


def test_a_whole_name_is_read_with_its_compounds() -> None:
    readings = read_name("Западносибирский электротранспортный трест", person=False)
    assert "western siberia electric transport trust" in [
        " ".join(token.text for token in one) for one in readings
    ]


def test_a_noun_made_of_two_is_read_as_it_sounds_too() -> None:
    readings = read_name("Ковдорский завод «Электродеталь»", person=False)
    texts = [" ".join(token.text for token in one) for one in readings]
    assert "kovdor plant electric parts" in texts
    assert "kovdor plant elektrodetal" in texts
