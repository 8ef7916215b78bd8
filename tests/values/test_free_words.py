"""A name of words that read the same in every name is the tokens of these words in order."""

import csv
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from proscribe.values.arabic import COMPOUNDING
from proscribe.values.forms import FORMS, UNSPACED
from proscribe.values.freewords import may_be_in_syllables, read_ending, read_free_word
from proscribe.values.names import read_name
from proscribe.values.particles import PARTICLES, SUN_ARTICLES, TITLES
from proscribe.values.syllables import is_syllable
from proscribe.values.tokens import Tag

_CUSTOMERS = Path(__file__).parents[2] / "quality" / "made" / "non_customers.csv"
_Free = dict[tuple[str, bool | None], tuple[tuple[str, Tag], ...] | None]
_SPECIAL = sorted(
    {*COMPOUNDING, *PARTICLES, *SUN_ARTICLES, *TITLES}
    | {word for phrase in FORMS for word in phrase}
    | {form for form, _ in UNSPACED}
)
_PLAIN = [
    "Ivan", "PETROV,", "O'Neil", "o`neil", "Anna-Maria", "müller", "Øre", "ДЖОН", "محمد", "حسن-علي",
    "최명현", "김", "金正恩", "金", "2", "007", "R2D2", "M1chael", "ii", "III", "x", "A.", "S.A.",
    "J.K.", "i", "v", "-", "&", "☺", "a\u0301", "\u0301", "ß", "ﬁn", "jscargument", "ash-Shams",
    "ash", "Shams", "an-", "Nur", "al", "Din", "Abd", "'", "''a'", "x\u00adx", "\ud800", "١٢", "ko",
    "No.", "МТС", "ex", "Kim", "Xiaoping", "Jong", "un", "wang-li",
    "zavod", "Kompaniya", "Abderrahmane", "Alhaqq", "son", "of", "Ould", "Zada", "банк", "и",
    "بنك", "جبهة", "ﺟﺒﻬﺔ", "النصرة", "الحق", "محمدجواد", "무역", "银行",
    "limited-liability", "liab", "ility", "\u200d", "Ⅳ", "½", "א", "ב-ג", "ไทย",
]  # fmt: skip
_ANY = st.text(max_size=6).filter(lambda text: len(text.split()) == 1 and text == text.strip())
_WORD = st.one_of(st.sampled_from(_PLAIN), st.sampled_from(_SPECIAL), _ANY)


@settings(max_examples=1_500, deadline=None)
@example(words=["MTS", "Bank"], blank=" ", person=False)
@example(words=["Yard", "No.", "14"], blank=" ", person=False)
@example(words=["h", "kwang", "il"], blank=" ", person=True)
@example(words=["Ivan", "МТС"], blank=" ", person=True)
@given(
    words=st.lists(_WORD, min_size=1, max_size=5),
    blank=st.sampled_from([" ", " ", "  ", "\t", "\u00a0"]),
    person=st.sampled_from([True, False, None]),
)
def test_free_words_are_read_as_in_any_name(
    words: list[str], blank: str, person: bool | None
) -> None:
    name = blank.join(words)
    free = [read_free_word(word, person=person) for word in name.split()]
    tokens = tuple(token for one in free for token in one or ())
    if None in free or not tokens:
        return
    readings = read_name(name, person=person)
    assert [tuple((t.text, t.tag) for t in reading) for reading in readings] == [tokens]


@settings(max_examples=1_500, deadline=None)
@example(words=["do", "\x1b", "do"], person=True)
@example(words=["Rachael", "Young"], person=None)
@example(words=["Kim", "-", "Yuna"], person=True)
@example(words=["AY'O", "\x1b", "EI"], person=True)
@example(words=["Lee", "Harvey", "Oswald"], person=True)
@example(words=["AY'O", "-", "EI"], person=True)
@example(words=["AY'O", "\ud800", "EI"], person=True)
@given(
    words=st.lists(
        st.one_of(
            _WORD,
            st.sampled_from(
                ["Lee", "Young", "KIM,", "van", "Hannah", "Koch", "Son", "Ma", "Dương", "junhui",
                 "Jun", "Li-Wei", "Cho", "Smith", "O", "Rossi", "Tran", "Мария", "Ким", "h'wang"]
            ),
        ),
        min_size=1,
        max_size=5,
    ),
    person=st.sampled_from([True, False, None]),
)  # fmt: skip
def test_family_names_apart_from_syllables_are_read_as_in_any_name(
    words: list[str], person: bool | None
) -> None:
    tokens: tuple[tuple[str, Tag], ...] = ()
    words = " ".join(words).split()
    for at, word in enumerate(words):
        found = read_free_word(word, person=person)
        if found is None and not any(
            map(may_be_in_syllables, (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))
        ):
            found = read_free_word(word, person=person, apart=True)
        if found is None:
            return
        tokens += found
    readings = read_name(" ".join(words), person=person)
    assert not tokens or [tuple((t.text, t.tag) for t in one) for one in readings] == [tokens]


@pytest.mark.parametrize(
    ("word", "person", "free"),
    [
        ("SMITH,", None, True), ("Anna-Maria", None, True), ("Мария", None, True),
        ("della", None, True), ("van", None, False), ("Dr.", True, False),
        ("Dr.", False, True), ("GmbH", True, True),
        ("GmbH", None, False), ("Abd", True, False), ("金正恩", None, False),
        ("o`neil", True, False), ("iii", True, False), ("wal", False, False),
        ("بین", False, False), ("Промтех", False, False), ("Tehrik-e-Vatan", False, False),
    ],
)  # fmt: skip
def test_words_are_free_unless_neighbours_matter(
    word: str, person: bool | None, free: bool
) -> None:
    assert (read_free_word(word, person=person) is not None) is free


_ENDINGS = st.one_of(
    st.sampled_from(
        ["Ltd", "S.A.", "Sp. z o.o.", "d.o.o.", "o Kim Ltd", "Lee GmbH",
         "Young & Co.", "Oy", "Co., Ltd.", "Fund II", "AG & Co. KG", "No. 5", "H", "v",
         "II", "3rd", "ООО", "Inc 2", "Jong Ltd", "ex GmbH", "MV", "株式会社", "Gesellschaft mbH"]
    ),
    st.lists(_WORD, min_size=1, max_size=3).map(" ".join),
)  # fmt: skip


@settings(max_examples=1_500, deadline=None)
@example(words=["Kwang", "Il"], ending="H", person=None)
@example(words=["Nur"], ending="al-Din", person=None)
@example(words=["-", "Junhui"], ending="Lee", person=None)
@example(words=["Müller", "&", "Trading"], ending="d.o.o.", person=None)
@given(
    words=st.lists(_WORD, min_size=1, max_size=3),
    ending=_ENDINGS,
    person=st.sampled_from([False, None]),
)
def test_endings_are_read_as_behind_any_words(
    words: list[str], ending: str, person: Literal[False] | None
) -> None:
    free = [read_free_word(word, person=person) for word in words]
    before = tuple(token for one in free for token in one or ())
    if None in free or not before or read_free_word(ending.split()[0], person=person) is not None:
        return
    if all(not word.isascii() or is_syllable(_letters(word)) for word in words):
        return
    name = " ".join([*words, ending])
    for apart in (False, True):
        spoken = [word for word in words if any(map(str.isalnum, word))]
        if apart and all(map(may_be_in_syllables, spoken[1:])):
            continue
        found = read_ending(ending, person=person, ascii_=name.isascii(), apart=apart)
        if found is None:
            continue
        expected = [tuple((t.text, t.tag) for t in one) for one in read_name(name, person=person)]
        assert [(*before, *((t.text, t.tag) for t in one)) for one in found] == expected


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word)).lower()


def _agrees(name: str, person: bool | None, free: _Free) -> bool:
    tokens: tuple[tuple[str, Tag], ...] = ()
    for word in name.split():
        key = word, person
        if key not in free:
            free[key] = read_free_word(word, person=person)
        found = free[key]
        if found is None:
            return True
        tokens += found
    readings = read_name(name, person=person)
    return not tokens or [tuple((t.text, t.tag) for t in one) for one in readings] == [tokens]


def test_customers_are_read_the_same_way_word_by_word() -> None:
    with _CUSTOMERS.open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    free: _Free = {}
    assert [name for name in names for kind in (True, None) if not _agrees(name, kind, free)] == []


def test_listed_names_are_read_the_same_way_word_by_word(lists: Path) -> None:
    folder = lists / "us_ofac_sdn" / "2023-12-28"
    names = set[str]()
    for file, column in (("sdn.csv", 1), ("alt.csv", 3)):
        with (folder / file).open(encoding="latin-1", newline="") as lines:
            names |= {row[column] for row in csv.reader(lines) if len(row) > column}
    free: _Free = {}
    for kind in (True, False, None):
        assert [name for name in sorted(names) if not _agrees(name, kind, free)] == []
