"""Queries in other scripts are made of the words of the tables, and read in one way everywhere."""

import random

import pytest

from proscribe.match.readings import NameReader
from proscribe.values.lexicon.concepts import unspaced_parts
from proscribe.values.names.whole import read_asked
from proscribe.values.writing.scripts import script_of
from quality.proving.otherscripts import in_another_script, scripts, words_by_script

_LISTED = (
    "KOREA TRADING",
    "Al-Noor Bank",
    "Завод «Вектор»",
    "中國銀行",
    "شركة النور",
    "Ivan Petrov",
)


def _names(count: int, seed: int) -> list[str]:
    dice = random.Random(seed)
    return [in_another_script(dice.choice(_LISTED), dice) for _ in range(count)]


def test_all_words_of_scripts_without_blanks_may_be_asked_for() -> None:
    words = {word for of_script in words_by_script().values() for word in of_script}
    assert unspaced_parts().keys() <= words


def test_names_in_every_script_are_asked_for_and_a_seed_gives_the_same() -> None:
    found = _names(600, 4)
    assert found == _names(600, 4) != _names(600, 5)
    assert {"Thai", "Mymr", "Laoo", "Khmr", "Arab", "Cyrl", "Hani", "Hang"} <= set(scripts())
    asked = {script_of(part) for name in found for part in name.split()}
    assert set(scripts()) <= asked
    assert any(listed in name for listed in _LISTED for name in found)


@pytest.mark.parametrize("seed", range(4))
def test_names_of_words_of_the_tables_stand_for_what_they_read(seed: int) -> None:
    reader, known = NameReader(), list[tuple[str, str]]()
    for name in _names(150, seed):
        for person in (True, False, None):
            readings = reader.readings(name, person)
            known += reader.take_new()
            given = [(at, [known[place] for place in one]) for at, one in readings]
            whole = enumerate(read_asked(name, person=person))
            assert given == [(at, [(t.text, t.tag) for t in one]) for at, one in whole], name
