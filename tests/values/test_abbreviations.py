"""Abbreviations in Cyrillic are read in full and as they sound."""

from importlib.resources import files

import pytest

from proscribe.values.lexicon.abbreviations import spelled_out
from proscribe.values.lexicon.forms import FORMS
from proscribe.values.lexicon.generic import translated
from proscribe.values.names.whole import read_name
from proscribe.values.writing.romanise import romanise


def readings(text: str) -> list[str]:
    return [" ".join(token.text for token in way) for way in read_name(text, person=False)]


def rows() -> list[list[str]]:
    text = (
        files("proscribe.values.lexicon").joinpath("abbreviations.tsv").read_text(encoding="utf-8")
    )
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("НПП «Кедр»", "scientific production enterprise kedr", id="first"),
        pytest.param("НПП «Кедр»", "research production enterprise kedr", id="second"),
        pytest.param("НПП «Кедр»", "npp kedr", id="as-it-sounds"),
        pytest.param("ООО НТЦ Завод весов", "llc ntts plant scales", id="sound-beside-translated"),
        pytest.param("ОКБ «Факел»", "experimental design bureau fakel", id="own-word-as-it-sounds"),
        pytest.param("Минфин ДНР", "ministry finance donetsk people republic", id="ministry"),
        pytest.param("АКБ Кедр", "jsc commercial bank kedr", id="form-inside"),
        pytest.param("в/ч 31134", "military unit 31134", id="military-unit"),
        pytest.param("СООО Кедр", "llc kedr", id="belarusian-form"),
    ],
)
def test_an_abbreviation_is_read(text: str, expected: str) -> None:
    assert expected in readings(text)


def test_short_ones_are_told_by_their_capitals() -> None:
    assert spelled_out("ГО")
    assert not spelled_out("Го")
    assert not spelled_out("NPO")


def test_the_file_is_sorted_and_has_each_once() -> None:
    short = [row[0] for row in rows()]
    assert short == sorted(set(short))
    assert all(len(row) == 2 and row[1].count("|") < 2 for row in rows())
    assert [row for row in rows() if translated(row[1].split()[0]) != row[1].split()[0]] == []


def test_no_legal_form_is_taken_for_another_abbreviation() -> None:
    forms = {phrase[0] for phrase in FORMS if len(phrase) == 1}
    latin = {row[0]: romanise(row[0])[0].words[0] for row in rows()}
    assert {short for short, text in latin.items() if text in forms} <= {"чп", "гп", "уп", "чпуп"}


@pytest.mark.parametrize(
    "text",
    ["Kedr Non-Profit Organization", "Kedr Nonprofit Organization", "Кедр Non Profit Organization"],
)
def test_non_is_written_together_with_its_word(text: str) -> None:
    assert "kedr nonprofit organization" in readings(text)


@pytest.mark.parametrize(
    ("text", "number"), [("64-я бригада", "64"), ("5-й отдел", "5"), ("31-го полка", "31")]
)
def test_the_ending_of_an_ordinal_says_little(text: str, number: str) -> None:
    reading = read_name(text, person=False)[0]
    assert (reading[0].text, reading[0].tag) == (number, "number")
    assert reading[1].tag == "title"


def test_families_of_founders_and_genitive_plurals() -> None:
    assert "plant of shubin" in readings("Завод имени Шубина")
    assert "plant chemical fiber" in readings("Завод химических волокон")
