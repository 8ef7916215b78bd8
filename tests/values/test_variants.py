"""The files of spellings, family names, words of trade and nicknames; names made of names."""

from importlib.resources import files

import pytest

from proscribe.values.lexicon import variants
from proscribe.values.lexicon.variants import is_patronymic, nickname_classes, spelling_classes
from proscribe.values.names.whole import read_name

_NAMES = files("proscribe.values.lexicon").joinpath("names")
_FILES = (
    *("spellings.tsv", "families.tsv", "trades.tsv", "nicknames.tsv"),
    *sorted(f"names/{one.name}" for one in _NAMES.iterdir() if one.name.endswith(".tsv")),
)


def lines(name: str) -> list[str]:
    text = files("proscribe.values.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("name", _FILES)
def test_a_file_is_sorted_and_names_a_word_once_a_line(name: str) -> None:
    found = lines(name)
    assert found == sorted(set(found))
    for line in found:
        words = line.split(" ")
        assert len(words) == len(set(words)), line
        assert all(word.isascii() and word.isalpha() and word.islower() for word in words), line


def test_family_names_are_of_one_line() -> None:
    words = [word for line in lines("families.tsv") for word in line.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("suhayl", "sohail"),
        ("yahya", "yehia"),
        ("solovyova", "soloviev"),
        ("zaytsev", "zaitseva"),
        ("gusev", "husev"),
        ("mohammadi", "mohamadi"),
        ("ahmadzai", "ahmedzay"),
        ("alizadeh", "alizada"),
        ("hosseinpour", "husaynpur"),
        ("abdelkrim", "abdulkareem"),
        ("abdirahman", "abdurrahman"),
        ("khairuddin", "kheireddine"),
        ("nimatullah", "nematollah"),
        ("rahmani", "rahmany"),
        ("armored", "armour"),
        ("mihaylovich", "mikhailovich"),
        ("kowalewsky", "kovalevskiy"),
        ("yakov", "yaakov"),
        ("musa", "muse"),
        ("fateh", "fath"),
        ("hajji", "hajj"),
        ("consultant", "consulting"),
        ("eurasian", "eurasia"),
        ("jewellers", "jewelry"),
        ("pedagogical", "pedagogy"),
        ("importers", "import"),
    ],
)
def test_spellings_of_one_name_share_a_class(one: str, other: str) -> None:
    assert spelling_classes(one) & spelling_classes(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("frolov", "krylov"),
        ("khadija", "hanifa"),
        ("asma", "ahmad"),
        ("ahmadzai", "ahmadian"),
        ("mohammadi", "mohammadian"),
        ("mohammad", "mohammadi"),
        ("abdelkrim", "abdelkader"),
        ("khairuddin", "fakhruddin"),
        ("nimatullah", "hikmatullah"),
    ],
)
def test_two_names_share_none(one: str, other: str) -> None:
    assert spelling_classes(one)
    assert spelling_classes(other)
    assert not spelling_classes(one) & spelling_classes(other)


def test_what_only_ends_like_a_name_made_of_a_name_is_none() -> None:
    assert not spelling_classes("bazargian")
    assert not spelling_classes("kazbekpour")


def test_nicknames_are_read() -> None:
    assert nickname_classes("bob") & nickname_classes("robert")


def test_a_word_of_the_tables_is_no_name_made_of_a_name() -> None:
    last = max(number for numbers in variants._spelled().values() for number in numbers)
    assert last < variants._ROOM
    assert [word for word in variants._spelled() if is_patronymic(word)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("nurlanuly", "nurlanovich"), ("rashidovych", "rashidovich"), ("rygoravich", "grigoryevich")],
)
def test_patronymics_of_muslim_and_belarusian_names_meet(one: str, other: str) -> None:
    assert is_patronymic(one)
    assert spelling_classes(one) & spelling_classes(other)


def test_turkish_and_bosnian_family_names_are_no_patronymics() -> None:
    assert not any(map(is_patronymic, ("davutoglu", "hasanovic", "karaoglu")))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Famil Kamil Ogly Made", ["famil", "kamilovich", "made"]),
        ("Nursultan Seitkali uly Made", ["nursultan", "seitkaliovich", "made"]),
        ("Mehmet Kara Oglu", ["mehmet", "kara", "oglu"]),
        ("Oglu Mehmet", ["oglu", "mehmet"]),
    ],
)
def test_words_for_son_and_daughter_are_read_with_the_father(name: str, words: list[str]) -> None:
    assert words in [[token.text for token in one] for one in read_name(name, person=True)]
