"""Given names of two syllables, Korean and Chinese, are one word however they are written."""

from itertools import product

import pytest

from proscribe.values.lexicon.classes import word_classes
from proscribe.values.lexicon.rarity import rarity_band
from proscribe.values.names.whole import read_name
from proscribe.values.writing import cantonese, dialects, korean, mandarin, syllables
from proscribe.values.writing.chinese import overseas_readings
from proscribe.values.writing.dialects import latin_readings, standard_syllables
from proscribe.values.writing.korean import korean_syllables
from proscribe.values.writing.syllables import Seen, is_family, seen_in
from proscribe.values.writing.vowels import may_be_pair, may_be_syllable

_NOTHING_SEEN = Seen(all_syllables=False, odd_one=-1, given_names=())


def words(text: str) -> list[str]:
    return [" ".join(token.text for token in reading) for reading in read_name(text, person=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kim Jongun", ["jonqvgun", "jongqvun"], id="two-ways-to-part"),
        pytest.param("Kim Jong-Un", ["jongqvun", "kimqvjong"], id="hyphen"),
        pytest.param("Jong Un KIM", ["jongqvun", "unqvkim"], id="family-name-last"),
        pytest.param("Deng Xiaoping", ["xiaoqvping"], id="pinyin"),
        pytest.param("TENG Hsiao-p'ing", ["hsiaoqvping", "tengqvhsiao"], id="wade-giles"),
        pytest.param("CH'EN Tu-hsiu", ["tuqvhsiu"], id="apostrophe-in-family-name"),
        pytest.param("Wang Yong'an", ["yongqvan"], id="apostrophe-between-syllables"),
        pytest.param("Jin Zhengen", ["zhenqvgen", "zhengqven"], id="apostrophe-lost"),
        pytest.param("KIM TONG MY’ONG", ["tongqvmyong", "kimqvtong"], id="apostrophe-inside"),
        pytest.param("O Kuk Ryol", ["kukqvryol"], id="family-name-of-one-letter"),
        pytest.param("Kim Yuna", ["yuqvna", "yunqvah", "yunqva"], id="vowel-alone"),
        pytest.param("Kim Chol", [], id="one-syllable"),
        pytest.param("Terry Gou Taiming", ["taiqvming"], id="western-name-first"),
        pytest.param(
            "Carrie Lam Cheng Yuet-ngor", ["yuetqvngor", "lamqvcheng"], id="two-family-names"
        ),
        pytest.param("林鄭月娥", ["yueqve", "wolqvah"], id="characters"),
        pytest.param("习近平", ["jinqvping", "geunqvphyeong"], id="three-characters"),
        pytest.param("김정은", ["jeongqveun"], id="hangul"),
        pytest.param("John Smith", [], id="other-names"),
        pytest.param("Ali Hassan", [], id="no-family-name-of-theirs"),
        pytest.param("Lee Marion Anderson", [], id="other-words"),
        pytest.param("Kim Jong Il Song Chol", [], id="longer-than-a-name"),
    ],
)
def test_a_given_name_of_two_syllables_is_also_one_word(text: str, expected: list[str]) -> None:
    plain, *others = words(text)
    assert "qv" not in plain
    assert {one for way in others for one in way.split() if "qv" in one} == set(expected)


def same(one: str, other: str) -> bool:
    return not word_classes(one).syllables.isdisjoint(word_classes(other).syllables)


def test_both_syllables_make_the_name() -> None:
    assert same("jongqvun", "jeongqveun")
    assert not same("jongqvun", "jongqvil")
    assert same("xiaoqvping", "hsiaoqvping")
    assert not same("xiaoqvping", "pingqvxiao")
    assert not same("binqvjing", "bin")


def test_a_given_name_of_two_is_rarer_than_its_syllables() -> None:
    assert rarity_band("yongqvchol") < rarity_band("chol")


@pytest.mark.parametrize("text", ["Kim Il Sung", "김일성", "Tsai Ing-wen", "王地德", "Di Wang"])
def test_no_syllable_is_an_article_or_a_title(text: str) -> None:
    for reading in read_name(text, person=True):
        assert {token.tag for token in reading} == {"word"}


@pytest.mark.parametrize("text", ["Kyonk Il Kang", "hTae Kwang Il", "Pak Il Kyt", "Hvun Il Choe"])
def test_beside_a_syllable_with_a_slip_no_syllable_is_an_article_either(text: str) -> None:
    assert text.lower() in words(text)


@pytest.mark.parametrize(
    "text", ["Maria di Rossi", "Hassan il Karim", "Il Kang", "Kim Mario la Rossi"]
)
def test_beside_other_words_articles_are_articles(text: str) -> None:
    assert len(words(text)) == 1


@pytest.mark.parametrize(
    ("text", "written"),
    [("DENG Xiaoping", "Xiaoping"), ("Kim Jong-un", "Jong-un"), ("Kim Jong Un", "Jong Un")],
)
def test_a_given_name_remembers_how_it_was_written(text: str, written: str) -> None:
    assert read_name(text, person=True)[1][-1].source == written


def test_names_of_things_are_read_as_they_stand() -> None:
    assert [" ".join(t.text for t in r) for r in read_name("Kim Jongun", person=False)] == [
        "kim jongun"
    ]


def test_no_syllable_of_any_system_is_told_by_its_vowels_to_be_none() -> None:
    spelled = {*korean._habits(), *overseas_readings(), *mandarin._spelled(), *cantonese._WHOLE}
    spelled |= {
        one + vowels + last
        for one in korean._FIRST_LETTERS
        for vowels in (*korean._OPEN_VOWELS, *korean._CLOSED_VOWELS)
        for last in korean._LAST_LETTERS
    }
    for initials, finals in (
        (cantonese._INITIALS, cantonese._FINALS),
        (mandarin._LOOSE_INITIALS, mandarin._LOOSE_FINALS),
    ):
        spelled |= {one + other for one in ("", *initials) for other in finals}
    families = {word for word in spelled if any(one.is_family(word) for one in syllables._CULTURES)}
    assert len(families) > 1_000
    assert {word for word in families if not is_family(word)} == set()
    spelled |= set(dialects._families())
    readings = korean_syllables, standard_syllables, latin_readings
    known = {word for word in spelled if any(read(word) for read in readings)}
    assert {word for word in known if not may_be_syllable(word)} == set()


def test_two_syllables_may_be_a_pair() -> None:
    written = sorted(word for word in syllables.syllable_spellings() if syllables.is_syllable(word))
    either = zip(written, reversed(written), strict=True)
    assert [one + other for one, other in either if not may_be_pair(one + other)] == []


@pytest.mark.parametrize(
    ("text", "light"), [("Stephen Lo Wai-chung", "stephen"), ("Jimmy Lai Chee-ying", "jimmy")]
)
def test_a_western_name_beside_a_whole_chinese_one_says_little(text: str, light: str) -> None:
    tags = [{token.text: token.tag for token in one} for one in read_name(text, person=True)]
    assert any(one[light] == "particle" for one in tags)
    assert any(one[light] == "word" for one in tags)
    alone = read_name("John Lai", person=True)
    assert "particle" not in {token.tag for one in alone for token in one}


def test_a_family_name_beside_a_chinese_given_name_is_no_article() -> None:
    readings = read_name("Stephen Lo Wai-chung", person=True)
    assert any(token.text == "lo" and token.tag == "word" for one in readings for token in one)


_SYLLABLES = (
    "kim", "lee", "o", "j", "an", "li", "ma", "lo", "susan", "xiaoping", "zheng'en", "rossi", "di",
    "smith", "jong", "h'wang", "il", "",
)  # fmt: skip


def test_a_name_of_too_few_syllables_is_told_by_their_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [name for size in (1, 2, 3) for name in product(_SYLLABLES, repeat=size)]
    found = list(map(seen_in, names))
    monkeypatch.setattr(syllables, "_sees_nothing", lambda _: False)
    assert list(map(seen_in, names)) == found
    assert found.count(_NOTHING_SEEN) > len(found) // 4
