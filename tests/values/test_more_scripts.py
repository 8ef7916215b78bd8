"""Greek digraphs, Thai consonants, Japanese names in kanji."""

from importlib.resources import files

import pytest

from proscribe.values.writing.greek import read_greek
from proscribe.values.writing.japanese import read_japanese
from proscribe.values.writing.romanise import romanise
from proscribe.values.writing.thai import read_thai


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("γιάννης", "yiannis"),
        ("ντίνος", "dinos"),
        ("γκίκας", "gikas"),
        ("λαμπράκης", "lamprakis"),
        ("αντώνης", "antonis"),
        ("ευσταθίου", "efstathiou"),
        ("σαββίδης", "savvidis"),
        ("ταΰγετος", "taygetos"),
        ("ἀ†", None),
    ],
)
def test_greek(word: str, read: str | None) -> None:
    assert read_greek(word) == read


def test_thai_is_read_by_its_consonants() -> None:
    assert read_thai("ทักษิณ")[0] == "tksn"
    assert read_thai("ประยุทธ์")[0] == "pryt"
    assert "chrn" in read_thai("ชาน")
    assert read_thai("อนุทิน")[0] == "antn"
    assert read_thai("า") == ()
    assert all(reading.abjad for reading in romanise("ทักษิณ"))


@pytest.mark.parametrize(
    ("word", "first", "read"),
    [
        ("岸田文雄", True, (("kishida", "fumio"),)),
        ("佐々木健太", True, (("sasaki", "kenta"),)),
        ("司忍", True, (("tsukasa", "shinobu"),)),
        ("岸田", True, (("kishida",),)),
        ("幸雄", False, (("yukio",),)),
        ("林彪", True, ()),  # a family name of one character before what is no given name
        ("王毅", True, ()),
        ("龘龘", True, ()),
    ],
)
def test_japanese(word: str, first: bool, read: tuple[tuple[str, ...], ...]) -> None:
    assert read_japanese(word, first=first) == read


def test_a_japanese_reading_stands_behind_the_chinese_one() -> None:
    readings = romanise("山口太郎", first=True, person=True)
    assert readings[0].words == ("shan", "kou", "tai", "lang")
    assert readings[-1].words == ("yamaguchi", "taro")
    assert len(romanise("山口太郎", first=True)) == 1


def test_the_file_names_each_character_once_a_kind() -> None:
    text = files("proscribe.values.writing").joinpath("japanese.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert len({(kind, characters) for kind, characters, _ in rows}) == len(rows)
    assert {kind for kind, _, _ in rows} == {"family", "given", "part"}
    assert all(one.isascii() and one.islower() for _, _, read in rows for one in read.split(" "))
