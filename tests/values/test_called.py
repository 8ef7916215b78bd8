"""Words that organisations are called by are read as they sound, too, beside translated ones."""

from importlib.resources import files

import pytest

from proscribe.values.lexicon.called import called_words, is_called
from proscribe.values.names.whole import read_name

ALL = [
    line.split("\t")
    for name in ("concepts.tsv", "placewords.tsv")
    for line in files("proscribe.values.lexicon")
    .joinpath(name)
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


def readings(text: str) -> list[str]:
    return [" ".join(token.text for token in way) for way in read_name(text, person=False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Завод Звезда", "plant zvezda", id="russian"),
        pytest.param("Северная судоходная компания", "severnaya shipping co", id="adjective"),
        pytest.param(
            "Благодійний фонд Єдність", "charitable foundationqxfund iednist", id="ukrainian"
        ),
        pytest.param("جامعة الإيمان", "universityqxsociety al iyman", id="arabic"),
        pytest.param("شرکت ستاره", "co starh", id="persian"),
        pytest.param("长城集团", "chang cheng group", id="chinese"),
    ],
)
def test_a_name_is_read_with_its_own_word_as_it_sounds(text: str, expected: str) -> None:
    assert expected in readings(text)


def test_a_name_without_such_a_word_has_no_further_reading() -> None:
    assert len(readings("Завод подшипников")) == 2


def test_the_words_are_those_of_the_tables() -> None:
    known = {word for row in ALL for word in (*row[0].split(), row[0].replace(" ", "_"))}
    assert called_words() - known == set()


@pytest.mark.parametrize("english", ["bank", "ministry", "great", "state|national"])
def test_words_that_say_what_somebody_does_are_none(english: str) -> None:
    assert not is_called(english)
