"""A Latin word is read as the Korean syllables that are spelled so, and as no others."""

import pytest

from proscribe.values.names.whole import read_name
from proscribe.values.writing.hangul import composed, northern_spelling, parts, romanise_hangul
from proscribe.values.writing.korean import NAME_SYLLABLES, korean_syllables, southern


@pytest.mark.parametrize(
    ("spellings", "syllable"),
    [
        ("kim gim ghim", "김"),
        ("ri lee yi rhee li i ree", "이"),
        ("pak park bak", "박"),
        ("choe choi choy", "최"),
        ("jong jeong jung chung chong cheong joung", "정"),
        ("kang gang", "강"),
        ("jo cho joe", "조"),
        ("no noh ro roh rho", "노"),
        ("yu yoo ryu you liu lyu", "유"),
        ("im lim rim yim", "임"),
        ("so seo suh", "서"),
        ("o oh", "오"),
        ("u woo wu", "우"),
        ("an ahn", "안"),
        ("paek baek paik baik", "백"),
        ("ho heo hur huh", "허"),
        ("chon jon jeon chun", "전"),
        ("hyon hyun hyeon hyoun", "현"),
        ("myong myung myeong myoung", "명"),
        ("chol cheol chul", "철"),
        ("yong young yeong yung", "영"),
        ("kyong kyung gyeong kyoung", "경"),
        ("un eun", "은"),
        ("un woon", "운"),
        ("sok seok suk", "석"),
        ("hyok hyuk hyeok", "혁"),
        ("il ihl", "일"),
        ("hui hee heui", "희"),
        ("uk wook ook", "욱"),
        ("kuk gook kook guk", "국"),
        ("chun jun joon", "준"),
        ("sik shik", "식"),
        ("tok duk deok dok", "덕"),
        ("taek taik", "택"),
        ("sop seop sub sup", "섭"),
        ("chae jae jai", "재"),
    ],
)
def test_spellings_in_use_stand_for_the_syllable(spellings: str, syllable: str) -> None:
    missed = [word for word in spellings.split() if syllable not in korean_syllables(word)]
    assert not missed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chol", "chon"), ("chol", "chun"), ("jong", "jang"), ("song", "sang"), ("un", "il"),
        ("eun", "woon"), ("myong", "mun"), ("hyok", "hyon"), ("yong", "yang"), ("kim", "kum"),
        ("su", "so"), ("jin", "chun"), ("cheol", "gyeol"), ("suk", "sik"),
    ],
)  # fmt: skip
def test_other_syllables_have_no_class_in_common(one: str, other: str) -> None:
    assert not korean_syllables(one) & korean_syllables(other)


@pytest.mark.parametrize("word", ["smith", "ali", "bank", "muhammad", "x", "ten", "ivan", "qqqqq"])
def test_words_that_are_no_korean_syllable_stand_for_none(word: str) -> None:
    assert not korean_syllables(word)


@pytest.mark.parametrize("syllable", NAME_SYLLABLES)
def test_the_exact_spelling_stands_for_one_syllable_only(syllable: str) -> None:
    (exact,) = romanise_hangul(syllable)
    assert len(exact) > 1
    assert korean_syllables(exact) == {southern(syllable)}


@pytest.mark.parametrize("syllable", NAME_SYLLABLES)
def test_the_northern_spelling_can_be_read_back(syllable: str) -> None:
    assert southern(syllable) in korean_syllables(northern_spelling(syllable))


def test_letters_make_the_syllable_they_come_from() -> None:
    for point in range(0xAC00, 0xD7A4):
        assert composed(*parts(chr(point))) == chr(point)


def test_exact_spellings_tell_all_vowels_and_open_consonants_apart() -> None:
    syllables = [
        composed(i, v, " ")
        for i in "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
        for v in "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
    ]
    assert len({romanise_hangul(one) for one in syllables}) == len(syllables)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("대동강", "taedonggang"), ("금강", "kumgang"), ("단천", "tanchon"), ("남강", "namgang")],
)
def test_names_of_firms_are_read_as_one_word_too(hangul: str, latin: str) -> None:
    readings = read_name(f"{hangul}은행", person=False)
    assert [latin, "bank"] in [[token.text for token in one] for one in readings]
    assert latin not in {token.text for one in read_name(hangul, person=True) for token in one}
