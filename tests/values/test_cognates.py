"""Slavic words that English has too are read as English by their endings; names stay."""

import pytest

from proscribe.values.lexicon.cognates import cognate
from proscribe.values.names.whole import read_name
from proscribe.values.writing.romanise import romanise


@pytest.mark.parametrize(
    ("word", "english"),
    [
        pytest.param("коммуникаций", "communication", id="noun-plural"),
        pytest.param("реконструкции", "reconstruction", id="noun-genitive"),
        pytest.param("телевизионная", "television", id="adjective-of-a-noun"),
        pytest.param("клинической", "clinical", id="ical"),
        pytest.param("стратегических", "strategic", id="ic"),
        pytest.param("административное", "administrative", id="ive"),
        pytest.param("специализированный", "specialized", id="participle"),
        pytest.param("технологічна", "technological", id="ukrainian"),
    ],
)
def test_a_word_is_read_by_its_ending(word: str, english: str) -> None:
    assert cognate(romanise(word)[0].words[0]) == english


@pytest.mark.parametrize(
    "name", ["Виктория", "Ильич", "Васильевич", "Мальцев", "Галичанка", "Маяк", "Патриций"]
)
def test_a_name_stays(name: str) -> None:
    word = romanise(name.lower())[0].words[0]
    assert cognate(word) == word


def test_a_name_of_a_thing_is_read_with_them() -> None:
    readings = read_name("Институт классификации", person=False)
    assert ["institute", "classification"] in [[t.text for t in one] for one in readings]
