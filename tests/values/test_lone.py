"""Organisations asked for by the one word they are called by."""

import pytest

from proscribe.values.lexicon.lone import asked_alone, is_alone, listed_alone, shown
from proscribe.values.names.listednames import read_listed
from proscribe.values.names.whole import read_asked, read_name


def alone(name: str) -> list[str]:
    return [
        shown(token.text)
        for reading in read_name(name, person=False)
        for one in listed_alone(reading)
        for token in one
        if is_alone(token.text)
    ]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Mansudae Art Studio", "mansudae alone"),
        ("Tanchon Commercial Bank", "tanchon alone"),
        ("Beijing Sensetime Technology Development Co., Ltd.", "sensetime alone"),
        ("JSC Machine Building Plant Izhkor", "izhkor alone"),
        ("ООО Морской порт Вексоль", "veksol alone"),
    ],
)
def test_the_word_that_is_said_of_few_beside_words_that_say_little(name: str, word: str) -> None:
    assert word in alone(name)


@pytest.mark.parametrize(
    "name",
    [
        "Mansudae",  # nothing is left out
        "Mansudae JSC",
        "Mansudae Ryonbong Trading",  # two words of its own
        "National Commercial Bank",  # none
        "Navigator Asset Management",  # many firms have taken it
        "Smith Trading Ltd",  # many people bear it
        "Mansudae Fund 2",  # a number tells it from others
        "Abc Trading",  # too short
    ],
)
def test_other_names_are_called_by_no_one_word(name: str) -> None:
    assert not alone(name)


def test_one_word_that_is_asked_for_is_read_alone_too() -> None:
    readings = [[t.text for t in one] for one in read_asked("Mansudae Ltd", person=None)]
    assert readings == [["mansudae", "ltd"], ["mansudae0alone", "ltd"]]
    assert not asked_alone([("mansudae", "word"), ("trading", "word")])
    assert not asked_alone([("mansudae", "word"), ("2", "number")])


def test_people_have_no_such_word() -> None:
    for read in (
        read_asked("Mansudae", person=True),
        read_listed("Mansudae Art Studio", person=True, vowelless=False),
    ):
        assert not any(is_alone(token.text) for one in read for token in one)
