"""Names read word by word, or character by character, have the readings of the whole."""

from importlib.resources import files

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from oddwords import SPECIAL, SYLLABLES, WORDS
from proscribe.values.lexicon.forms import FORMS, form_at, has_form, may_open_form
from proscribe.values.lexicon.tokens import Tag
from proscribe.values.names.characters import in_characters, read_characters
from proscribe.values.names.freewords import read_ending
from proscribe.values.names.ordinary import ordinary
from proscribe.values.names.whole import read_name
from proscribe.values.names.wordwise import read_part


def _free(word: str, person: bool | None) -> tuple[tuple[str, Tag], ...] | None:
    """Give the tokens of a word that is free in all kinds of names asked for, or None."""
    kinds = (True, False) if person is None else (person,)
    both = read_part(word)
    parts = [both.person if kind else both.thing for kind in kinds]
    found = {None if part is None or not part.is_free else part.styles[0] for part in parts}
    if both.hides_latin:
        return None
    return found.pop() if len(found) == 1 else None


def _expected(name: str, person: bool | None) -> list[tuple[tuple[str, Tag], ...]]:
    return [tuple((t.text, t.tag) for t in one) for one in read_name(name, person=person)]


@settings(max_examples=1_500, deadline=None)
@example(words=["MTS", "Bank"], blank=" ", person=False)
@example(words=["Yard", "No.", "14"], blank=" ", person=False)
@example(words=["h", "kwang", "il"], blank=" ", person=True)
@example(words=["Ivan", "МТС"], blank=" ", person=True)
@example(words=["Кир", "Наумов"], blank=" ", person=True)
@given(
    words=st.lists(WORDS, min_size=1, max_size=5),
    blank=st.sampled_from([" ", " ", "  ", "\t", "\u00a0"]),
    person=st.sampled_from([True, False, None]),
)
def test_free_words_are_read_as_in_any_name(
    words: list[str], blank: str, person: bool | None
) -> None:
    name = blank.join(words)
    free = [_free(word, person) for word in name.split()]
    tokens = tuple(token for one in free for token in one or ())
    if None in free or not tokens:
        return
    assert _expected(name, person) == [tokens]


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
    assert (_free(word, person) is not None) is free


@settings(max_examples=3_000, deadline=None)
@given(
    word=st.one_of(
        WORDS, SYLLABLES, st.from_regex(r"[a-zA-Z]{2,9}", fullmatch=True),
        st.from_regex(r"[а-яёіїА-Я]{2,9}", fullmatch=True),
        st.from_regex(r"[a-zA-ZßäöüÖéçñøşğıİžšŻłĳŉ]{2,9}", fullmatch=True),
        st.tuples(st.sampled_from(SPECIAL), st.sampled_from("abdeklmnorstuy")).map("".join),
        st.tuples(WORDS, st.sampled_from([",", "uddin", "urrahman", "ltd"])).map("".join),
    )
)  # fmt: skip
def test_ordinary_words_are_one_word_in_names_of_both_kinds(word: str) -> None:
    plain = ordinary(word)
    for person in (True, False):
        name = f"Brixenhaus {word} Brixenhaus"
        assert not plain or _expected(name, person) == [
            (("brixenhaus", "word"), (plain, "word"), ("brixenhaus", "word"))
        ]


_CHARACTERS = (
    "岸田文雄太郎金正恩渡辺京助安恩山本春香单区曲〇一兰贸易公司银行무역김이박정은수빈딘아오우고성"
)


_JAPANESE = st.sampled_from(
    [
        line.split("\t")[1]
        for line in (files("proscribe.values.writing") / "japanese.tsv")
        .read_text(encoding="utf-8")
        .splitlines()
        if not line.startswith("#")
    ]
)


@settings(max_examples=2_000, deadline=None)
@example(name="渡辺京助")
@example(name="岸田文雄")
@example(name="林太郎")
@example(name="佐藤舞")
@example(name="고수빈")
@example(name="오우")
@given(
    name=st.one_of(
        st.text(st.sampled_from(_CHARACTERS), min_size=1, max_size=6),
        st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=2, max_size=4),
        st.tuples(_JAPANESE, _JAPANESE).map("".join),
        st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=4),
    )
)
def test_names_in_characters_are_read_character_by_character(name: str) -> None:
    found = read_characters(name) if in_characters(name) else None
    if found is not None:
        assert list(dict.fromkeys(found.persons)) == _expected(name, True)
        assert list(dict.fromkeys(found.things)) == _expected(name, False)


_ENDINGS = st.one_of(
    st.sampled_from(
        ["Ltd", "S.A.", "Sp. z o.o.", "d.o.o.", "o Kim Ltd", "Lee GmbH",
         "Young & Co.", "Oy", "Co., Ltd.", "Fund II", "AG & Co. KG", "No. 5", "H", "v",
         "II", "3rd", "ООО", "Inc 2", "Jong Ltd", "ex GmbH", "MV", "株式会社", "Gesellschaft mbH"]
    ),
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
)  # fmt: skip


@settings(max_examples=1_500, deadline=None)
@example(words=["Kwang", "Il"], ending="H")
@example(words=["Nur"], ending="al-Din")
@example(words=["-", "Junhui"], ending="Lee")
@example(words=["Müller", "&", "Trading"], ending="d.o.o.")
@given(words=st.lists(WORDS, min_size=1, max_size=3), ending=_ENDINGS)
def test_endings_are_read_as_behind_any_words(words: list[str], ending: str) -> None:
    free = [_free(word, False) for word in words]
    before = tuple(token for one in free for token in one or ())
    if None in free or not before or _free(ending.split()[0], False) is not None:
        return
    name = " ".join([*words, ending])
    found = read_ending(ending, ascii_=name.isascii())
    if found is not None:
        ends = [tuple((t.text, t.tag) for t in one) for one in found]
        assert [(*before, *one) for one in ends] == _expected(name, False)


def test_a_long_form_is_found_wherever_it_is_parted() -> None:
    long = {"".join(phrase): name for phrase, name in FORMS.items() if len("".join(phrase)) >= 9}
    assert len(long) > 80
    for written, name in long.items():
        for end in range(3, len(written) - 1):
            words = written[:end], written[end:]
            assert may_open_form(words[0]), words
            found = form_at(words, 0)
            assert found is not None, words
            assert found[0] == name or found[1] == 1, words  # its first part may be one by itself


@pytest.mark.parametrize("word", ["Justin", "Stanley", "Pereira", "Zakaria", "Federico"])
def test_names_that_open_like_a_long_form_are_ordinary(word: str) -> None:
    assert ordinary(word)


def test_a_form_is_whole_parted_or_has_a_word_in_its_way() -> None:
    assert has_form(("mayer", "limited"))
    assert has_form(("joint", "stockcompany"))
    assert has_form(("joint", "gaz", "stock", "company"))
    assert has_form(("mayergmbh",))
    assert not has_form(("genta", "colin", "collier"))


@pytest.mark.parametrize(
    ("words", "form"),
    [
        (("publichneaktsionernetow", "arystvo"), "jsc"),
        (("druzhestvosogranichenaotgow", "ornost"), "llc"),
    ],
)
def test_a_part_that_ends_like_a_western_name_opens_a_long_form(
    words: tuple[str, ...], form: str
) -> None:
    assert form_at(words, 0) == (form, 2)


@pytest.mark.parametrize("word", ["БЬ", "зь", "Ю", "K"])
def test_a_word_of_one_romanised_letter_is_not_ordinary(word: str) -> None:
    """It is an initial."""
    assert not ordinary(word)
