"""Names become sequences of tagged words, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.values.names.whole import joined, namesake_keys, read_name


def words(text: str, *, person: bool | None = True) -> list[str]:
    return [" ".join(token.text for token in reading) for reading in read_name(text, person=person)]


def tags(text: str, *, person: bool) -> list[tuple[str, str]]:
    (reading,) = read_name(text, person=person)
    return [(token.text, token.tag) for token in reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("AL-TA'I, Hasan", ["al tai hasan"], id="apostrophe-joins"),
        pytest.param("O’Neil", ["oneil"], id="typographic-apostrophe"),
        pytest.param("José  Núñez", ["jose nunez"], id="accents"),
        pytest.param("Straße Øre Łódź", ["strasse ore lodz"], id="letters-without-accents"),
        pytest.param("Pаvel", ["pavel"], id="cyrillic-a-in-a-latin-word"),
        pytest.param("ＰＵＴＩＮ", ["putin"], id="full-width"),
        pytest.param("Владимир", ["vladimir"], id="cyrillic"),
        pytest.param("محمد حسين", ["mhmd hsyn"], id="arabic-consonants"),
        pytest.param("التكريتي", ["al tkryty"], id="arabic-article"),
        pytest.param(
            "金正恩",
            ["jin zheng en", "jin zhengqven", "gim jeong eun", "gim jeongqveun"],
            id="characters-in-chinese-and-in-korean",
        ),
        pytest.param("张学她", ["zhang xue ta", "zhang xueqvta"], id="not-in-korean-names"),
        pytest.param("Iван", ["ibah", "ivan"], id="latin-i-in-a-cyrillic-word"),
        pytest.param(
            "Cергiй КАЛIНОЎСКI",
            ["sergiy kalinouski", "sergiy kalinovskiy"],
            id="latin-letters-in-cyrillic",
        ),
        pytest.param("Ткачëв", ["tkachev"], id="latin-e-with-two-dots"),
        pytest.param("최명현", ["tchoe myeong hyeon", "tchoe myeongqvhyeon"], id="hangul"),
        pytest.param("ibn el ash-Shabaab", ["bin al al shabaab"], id="spellings-of-small-words"),
        pytest.param("Abd al-Rahman", ["abdul rahman"], id="servant-of"),
        pytest.param("عبد الرحمن", ["abdul rhmn"], id="servant-of-in-arabic"),
        pytest.param("007", ["7"], id="leading-zeros"),
        pytest.param("☺", ["u263a"], id="no-letter-at-all"),
        pytest.param("   ", [], id="blank"),
    ],
)
def test_reads_names_of_persons(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("TROPICANA TOURS GMBH", "tropicana/word tours/word llc/form", id="gmbh"),
        pytest.param("ООО Ромашка", "llc/form romashka/word", id="russian-form-first"),
        pytest.param("Trade S.A. de C.V.", "trade/word jsc/form", id="dotted-phrase"),
        pytest.param("Trade S A", "trade/word jsc/form", id="spaced-letters"),
        pytest.param("Söhne GmbH & Co. KG", "sohne/word lp/form", id="longest-phrase"),
        pytest.param("红柳有限公司", "hong/word liu/word ltd/form", id="chinese-form"),
        pytest.param("As Salam Foundation", "as/word salam/word foundation/word", id="inside"),
        pytest.param("Fund III", "fund/word 3/number", id="roman"),
        pytest.param("Fund V", "fund/word 5/number", id="roman-of-one-letter"),
        pytest.param("A.B.C. Trading", "abc/word trading/word", id="letters-joined"),
        pytest.param(
            "JOINT STOCKCOMPANY Mir", "jsc/form mir/word", id="long-form-parted-otherwise"
        ),
        pytest.param(
            "Obshchestvo s ogranichennoi otvetstvennostyu Mir", "llc/form mir/word", id="romanised"
        ),
    ],
)
def test_tags_names_of_things(text: str, expected: str) -> None:
    assert [f"{word}/{tag}" for word, tag in tags(text, person=False)] == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("JOINT STOCK COMPANYGAZ", "jsc gaz", id="last-word-glued"),
        pytest.param("Rosgeojoint Stock Company", "rosgeo jsc", id="first-word-glued"),
        pytest.param("ENERGYPTE LTD", "energy ltd", id="two-words"),
        pytest.param("NORD GOLDPLC", "nord gold jsc", id="one-word"),
        pytest.param("JOINT STOCK Gaz COMPANY", "gaz jsc", id="interrupted"),
    ],
)
def test_forms_with_a_word_in_their_way_are_also_read_whole(text: str, expected: str) -> None:
    plain, *others = read_name(text, person=False)
    assert [" ".join(token.text for token in reading) for reading in others] == [expected]
    assert " ".join(token.text for token in plain) != expected


def test_a_form_is_not_looked_for_in_every_word() -> None:
    assert len(read_name("Joint Venture Companygaz", person=False)) == 1
    assert len(read_name("Estate Stock Market Company", person=False)) == 1


def test_an_ordinal_is_a_number_whatever_is_named() -> None:
    for person in (True, False):
        [reading] = read_name("25th Institute", person=person)
        assert reading[0].text == "25"
        assert reading[0].tag == "number"


def test_a_form_written_together_with_a_word_is_read_both_ways() -> None:
    assert words("JSCSLAVA", person=False) == ["jscslava", "jsc slava"]
    assert words("Iron HoldingsLimited", person=False) == [
        "iron holdingslimited",
        "iron holdings ltd",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("عبدالحميد بن قاسم", "abdul hmyd bin qasm", id="arabic"),
        pytest.param("Saif-al-Din Hasan", "saifuddin hasan", id="religion"),
        pytest.param("Abd Allah Salih", "abdallah salih", id="servant"),
        pytest.param("Salman Shaikh", "salman shaikh", id="title-as-family-name"),
        pytest.param("H0ssein Kar1mi", "hossein karimi", id="misread-letters"),
    ],
)
def test_reads_compounds_titles_and_slips(text: str, expected: str) -> None:
    assert words(text)[0] == expected


def test_arabic_letters_are_read_as_each_language_reads_them() -> None:
    assert words("قاسم رضایی") == [
        "qasm rdayy", "qasm rzayy", "ghasm rzayy", "gasm rdayy", "qasm rtayy",
    ]  # fmt: skip
    assert words("نظیر") == ["nzyr", "ndyr", "ntyr"]
    assert words("اسحاق") == ["asahaq", "asahagh", "asahag", "ashaq", "ashagh"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("محمدجواد", "mhmd jawad", id="name-in-front"),
        pytest.param("غلامرضا", "ghlam rda", id="two-names"),
        pytest.param("امجدعباس", "amjad abas", id="name-behind"),
        pytest.param("محمدی", "mhmdy", id="family-name-made-of-a-name"),
        pytest.param("أبوغيث", "abu ghyth", id="kunya"),
        pytest.param("ابوالقاسم", "abu al qasm", id="kunya-with-article"),
        pytest.param("عبد الحق", "abdul hq", id="servant-of-a-short-name"),
        pytest.param("عبد الله", "abdallah", id="servant-of-god"),
        pytest.param("محمد ولد سالم", "mhmd bin salm", id="son-of"),
        pytest.param("عز الدين", "azdyn", id="short-word-before-din"),
        pytest.param("سراج الدين", "srajadyn", id="j-before-din"),
        pytest.param("محمد اسحاق آخوند زاده", "mhmd asahaq akhundzada", id="akhundzada"),
        pytest.param("Abderrahmane", "abdul rahmane", id="maghreb"),
        pytest.param("Abdurahman", "abdul rahman", id="one-r"),
        pytest.param("Abdirahman", "abdul rahman", id="somali"),
        pytest.param("Abdullayev", "abdullayev", id="family-name-made-of-abdullah"),
        pytest.param("Abolghasem", "abu al ghasem", id="persian-kunya"),
        pytest.param("Zia ur Rahman", "zia al rahman", id="urdu-article"),
        pytest.param("Habiburrehman", "habib al rehman", id="urdu-joined"),
        pytest.param("Salahaldin", "salahuddin", id="din-joined"),
        pytest.param("Essaadi", "al saadi", id="maghreb-sun-article"),
        pytest.param("Essam", "essam", id="name-like-an-article"),
        pytest.param("Ali son of Hasan", "ali bin hasan", id="son-of-in-english"),
        pytest.param("Haj Ahmad Rezai", "haji ahmad rezai", id="spelling-of-a-title"),
    ],
)
def test_arabic_compounds_are_read_alike_however_they_are_written(text: str, expected: str) -> None:
    assert words(text)[0] == expected


def test_a_single_letter_is_an_initial_in_a_persons_name() -> None:
    assert tags("V. Putin", person=True) == [("v", "initial"), ("putin", "word")]


def test_not_knowing_what_is_named_gives_both_readings() -> None:
    assert set(words("Fund V", person=None)) == {"fund v", "fund 5"}


def test_a_part_remembers_how_it_was_written() -> None:
    (reading,) = read_name("AL-TA'I, Müller", person=True)
    assert [token.source for token in reading] == ["AL", "TA'I", "Müller"]


def test_namesakes_share_a_key_whatever_the_order_and_the_form() -> None:
    one = namesake_keys("Romashka OOO", person=False)
    assert one & namesake_keys("LLC Romashka", person=False)
    assert not one & namesake_keys("LLC Romashki", person=False)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(("kwang", "word"), ("chol", "word"), "kwangchol", id="words"),
        pytest.param(("al", "particle"), ("tikriti", "word"), "altikriti", id="article"),
        pytest.param(("o", "initial"), ("a", "initial"), "", id="too-short"),
        pytest.param(("chol", "word"), ("ltd", "form"), "", id="form"),
        pytest.param(("haji", "title"), ("zadeh", "word"), "hajizadeh", id="title"),
    ],
)
def test_neighbours_are_read_as_one_word(
    left: tuple[str, str], right: tuple[str, str], expected: str
) -> None:
    assert joined(left[0], left[1], right[0], right[1]) == expected  # type: ignore[arg-type]


@given(st.text(st.characters(), max_size=60), st.sampled_from([True, False, None]))
def test_any_text_is_read(text: str, person: bool | None) -> None:
    for reading in read_name(text, person=person):
        assert reading
        for token in reading:
            assert token.text.isascii()
            assert token.text.isalnum()
            assert token.text == token.text.lower()
    assert read_name(text, person=person) == read_name(text, person=person)


_HARD = ("\ud800\x00 \udfff", "x " * 5_000, "👩‍👩‍👧 " * 2_000, *(c * 10_000 for c in "aé金김م☺"))


@pytest.mark.parametrize("text", _HARD)
def test_long_and_broken_texts_are_read(text: str) -> None:
    assert isinstance(read_name(text, person=None), tuple)


@given(st.text(st.characters(), min_size=1, max_size=20))
def test_a_text_that_is_not_blank_always_has_a_reading(text: str) -> None:
    letters = "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF)
    shown = [c for c in letters if not c.isspace()]
    if shown and any(c.isalnum() for c in letters):
        assert read_name(text, person=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("KHABAR0VSK RADIO", "khabarovsk radio"),
        ("TRAD1NG 0NE BA0", "trading one bao"),
        ("R0SNEFT PAR5ON Bin L4den", "rosneft parson bin laden"),
        ("B2B X10 A1 5star zone5 Block50", "b2b x10 a1 5star zone5 block50"),
        ("Ко3лов", "kozlov"),
    ],
)
def test_digits_among_letters_are_the_letters_they_look_like(text: str, words: str) -> None:
    assert words in [" ".join(t.text for t in one) for one in read_name(text, person=False)]
