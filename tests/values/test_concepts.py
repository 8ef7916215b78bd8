"""The files of words of organisations and places say each thing once, and in its column."""

import re
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from proscribe.values.lexicon.concepts import folded_whole, spelled_classes
from proscribe.values.lexicon.forms import FORMS, unglued
from proscribe.values.lexicon.generic import translated, translated_whole
from proscribe.values.lexicon.variants import spelling_classes
from proscribe.values.writing.romanise import romanise
from proscribe.values.writing.scripts import script_of

_FILES = ("concepts.tsv", "placewords.tsv")
_SCRIPTS = {
    "Cyrillic": {"Cyrl"},
    "stems": {"Latn"},
    "whole": {"Arab", "Armn", "Beng", "Deva", "Geor", "Grek", "Hebr"},
    "unspaced": {"Hani", "Hang", "Hira", "Jpan", "Kana", "Mymr", "Thai"},
    "Latin": {"Latn"},
}


def rows(name: str) -> list[list[str]]:
    text = files("proscribe.values.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


ALL = [row for name in _FILES for row in rows(name)]


def words(column: int) -> list[str]:
    return [word for row in ALL for word in row[column].split()]


@pytest.mark.parametrize("name", _FILES)
def test_a_file_is_sorted_and_its_lines_have_all_columns(name: str) -> None:
    english = [row[0] for row in rows(name)]
    assert english == sorted(english)
    assert {len(row) for row in rows(name)} == {1 + len(_SCRIPTS)}
    for row in rows(name):
        for cell in row[1:]:
            listed = [word.lstrip("~+") for word in cell.split()]
            assert listed == sorted(set(listed)), row[0]
            assert " ".join(cell.split()) == cell, row[0]


def test_a_concept_has_one_line() -> None:
    assert [name for name, count in Counter(row[0] for row in ALL).items() if count > 1] == []
    assert [row[0] for row in ALL if not re.fullmatch(r"[a-z]+(?: [a-z]+)*", row[0])] == []


@pytest.mark.parametrize("column", range(1, 1 + len(_SCRIPTS)), ids=list(_SCRIPTS))
def test_a_column_has_words_of_its_scripts(column: int) -> None:
    scripts = list(_SCRIPTS.values())[column - 1]
    parts = [part for word in words(column) for part in word.lstrip("~+").split("_")]
    assert [part for part in parts if script_of(part) not in scripts] == []


def test_phrases_have_no_more_words_than_are_looked_up() -> None:
    assert [word for column in range(1, 6) for word in words(column) if word.count("_") > 2] == []


def _as_looked_up(word: str) -> str:
    if script_of(word) in _SCRIPTS["whole"]:
        return folded_whole(word)
    if script_of(word) in _SCRIPTS["unspaced"]:
        return word
    return romanise(word)[0].words[0].replace("ye", "e").replace("yo", "e")


@pytest.mark.parametrize(
    "columns", [("Cyrillic", "stems"), ("whole",), ("unspaced",)], ids="-".join
)
def test_a_word_is_read_as_one_concept(columns: tuple[str, ...]) -> None:
    read: defaultdict[str, set[str]] = defaultdict(set)
    also: set[str] = set()
    for column in (1 + list(_SCRIPTS).index(name) for name in columns):
        listed: list[str] = []
        for row in ALL:
            for word in row[column].split():
                if word[0] in "~+":
                    also.add(_as_looked_up(word[1:]))
                else:
                    listed.append(_as_looked_up(word))
                    read[listed[-1]].add(row[0])
        assert [word for word, count in Counter(listed).items() if count > 1] == []
    assert {word: meanings for word, meanings in read.items() if len(meanings) > 1} == {}
    assert also - read.keys() == set()


def test_a_word_has_few_further_meanings_and_none_is_a_legal_form() -> None:
    further: defaultdict[str, list[str]] = defaultdict(list)
    for row in ALL:
        for column in range(1, 5):
            for word in row[column].split():
                if word.startswith("+"):
                    further[word].append(row[0])
    assert {word: found for word, found in further.items() if len(found) > 3} == {}
    meanings = {one for found in further.values() for one in found}
    # A legal form behind others would be parted from them.
    words = [one for one in meanings if " " not in one]
    assert [one for one in words if (one,) in FORMS or unglued(f"any{one}")] == []


def test_an_english_word_is_never_read_as_a_foreign_one() -> None:
    assert [row[0] for row in ALL if translated(row[0]) != row[0]] == []


def test_what_is_written_in_the_files_is_read() -> None:
    assert translated("pidpriiemstvo") == "enterprise"
    assert translated("fond") == "foundation|fund"
    assert translated("rada") == "rada"
    assert translated("rada", cyrillic=True) == "council"
    assert translated_whole(("للشركة",)) == ("company", 1)


def test_words_of_one_concept_and_those_of_one_foreign_word_mean_the_same() -> None:
    classes = [set(words) for words in spelled_classes()]
    assert any({"bank", "banca", "bankasi"} <= words for words in classes)
    assert any({"commission", "committee", "council"} <= words for words in classes)  # `委员会`
    assert not any({"bank", "company"} <= words for words in classes)


@pytest.mark.parametrize(
    "different",
    [
        "united union", "national people", "national state", "world peace", "modern new",
        "private special", "public social", "public general", "mountain mining", "company society",
        "high supreme", "front cable", "food products", "alliance union", "logistics support",
        "construction development", "information intelligence", "ministry office",
    ],
)  # fmt: skip
def test_words_of_different_firms_do_not_mean_the_same(different: str) -> None:
    # One foreign word stands for both (`народный`), but `People's Bank` is not `National Bank`.
    one, other = different.split()
    assert not spelling_classes(one) & spelling_classes(other)
