"""Korean syllables in Latin letters: which ones a Latin word can stand for.

Of one Korean name a dozen spellings are in use: Revised Romanization (`Jeong`, passports since
2000), McCune-Reischauer with its marks left out (`Chong`), the practice of the DPRK (`Jong`),
habits of passports and press (`Jung`, `Chung`, `Joung`). All of them write a first consonant, a
vowel and a last consonant, each in a few ways; so a Latin word is read as every syllable of
Korean names that it can be made of. Two words may be one name when one syllable is among both.

Source: Revised Romanization of Korean (Ministry of Culture notice 2000-8); McCune and Reischauer
(1939); DPRK system (UNGEGN working paper 46, 1992); spellings of family names as surveyed by the
National Institute of the Korean Language (2009).
"""

from functools import cache, lru_cache
from itertools import product

from proscribe.values.writing.hangul import composed, northern_spelling, parts


def _table(text: str) -> dict[str, str]:
    """Read `latin:korean` pairs; `_` stands for no last consonant."""
    pairs = (entry.split(":") for entry in text.replace("_", " ").split())
    return {latin: letters or " " for latin, letters in pairs}


# Readings of the characters that names are written with, and the native syllables of given
# names; rare readings are left out, so that few words of other languages look Korean.
NAME_SYLLABLES = (
    "가각간갈감갑강개거건걸검겸격견결경계고곤공곽관광교구국군궁권귀규균극근금기길김"
    "나낙난남내네녀년념노녹누뉘늘님"
    "다단달담당대덕도돈동두둑득들"
    "라락란람량려력련렬렴령례로록론뢰룡루류륙륜률름릉리린림립"
    "마막만망맹매면명모목묘무묵문미민"
    "바박반방배백번범법벽변별병보복봄봉부북분비빈빛"
    "사산삼상샘새색서석선설섬섭성세소손솔송수숙순술숭슬습승시식신실심"
    "아안애앵야약양어억언엄여연열염엽영예오옥온옹완왕요욕용우욱운웅원월위유육윤율융은음응"
    "의이익인일임"
    "자장재저적전절점정제조족종좌주죽준중지직진집"
    "차찬창채책천철청초촌총최추축춘출충치칠쾌"
    "탁탄태택터통"
    "판팔패편평포표품풍필"
    "하학한함합항해행향허헌혁현협형혜호홍화환황회효후훈휘휴흔흠흡흥희"
)

# How a part of a syllable is written: Latin letters, and the Korean ones they can stand for.
_FIRST_LETTERS = _table("""
:ㅇ g:ㄱ k:ㄱㅋ gh:ㄱ kh:ㅋ q:ㄱ n:ㄴ nh:ㄴ d:ㄷ t:ㄷㅌ th:ㅌ r:ㄹ l:ㄹ rh:ㄹ m:ㅁ b:ㅂ p:ㅂㅍ
ph:ㅍ s:ㅅ sh:ㅅ ss:ㅅ j:ㅈ jh:ㅈ dj:ㅈ z:ㅈ ch:ㅈㅊ tch:ㅊ h:ㅎ
""")
_OPEN_VOWELS = _table("""
a:ㅏ ah:ㅏ ae:ㅐ ai:ㅐ ay:ㅐ ea:ㅐㅖ ya:ㅑ yah:ㅑ eo:ㅓ uh:ㅓ ur:ㅓ o:ㅓㅗ oh:ㅗ e:ㅔㅖ ei:ㅔㅖ
eh:ㅔ yeo:ㅕ yuh:ㅕ yo:ㅕㅛ yoh:ㅛ ye:ㅖ wa:ㅘ wae:ㅙㅚ oe:ㅚ oi:ㅚ oy:ㅚ we:ㅚ u:ㅜ oo:ㅜ ou:ㅜ
wo:ㅝ
weo:ㅝ wi:ㅟ wee:ㅟ yu:ㅠ yoo:ㅠ you:ㅠ yew:ㅠ
eu:ㅡ ui:ㅢㅟ eui:ㅢ i:ㅣㅢ ee:ㅣㅢ ih:ㅣ ie:ㅣ
""")
# Before a last consonant `u` is also written for ㅓ and ㅡ (`Jung`, `Sung`), `yu` for ㅕ.
_CLOSED_VOWELS = _OPEN_VOWELS | _table("""
u:ㅓㅜㅡ ou:ㅓㅜ yu:ㅕㅠ you:ㅕㅛ e:ㅔ ea:ㅐ i:ㅣ ee:ㅣ wu:ㅝㅜ woo:ㅜ yeu:ㅕ
""")
_LAST_LETTERS = _table(":_ k:ㄱ g:ㄱ ck:ㄱ c:ㄱ n:ㄴ l:ㄹ ll:ㄹ m:ㅁ p:ㅂ b:ㅂ ng:ㅇ t:ㅅㅊ")
_LONGEST = 8  # letters of a syllable
_KNOWN = frozenset(NAME_SYLLABLES)
_NONE: frozenset[str] = frozenset()

# Habits that are those of one name and not of a sound.
_HABITS = """
이 lee yi ii rhee rhie; 김 ghim gim kim; 박 park bark pahk bahk; 노 rho; 임 yim ihm leem;
우 woo wu; 욱 wook wuk; 운 woon wun; 웅 woong wung; 유 lew liu; 서 sur; 백 back beck pek bek;
조 joe jho; 구 coo; 윤 youn; 염 yum; 주 jew; 손 sohn; 준 june; 탁 tark; 곽 quack; 황 whang;
최 choy chey chwe tchoi; 권 quon; 일 yil; 열 yul; 영 yung; 인 ihn; 엄 ohm uhm; 어 eoh; 여 yuh;
은 en; 전 jun chun; 맹 maing; 방 pahng; 사 sah; 연 youn; 용 young
"""

# The sound law of the South: syllables that begin with ㄹ in the North lose or change it there.
_SOFTENED = {"ㄹ": {**dict.fromkeys("ㅑㅕㅖㅛㅠㅣ", "ㅇ"), **dict.fromkeys("ㅏㅐㅗㅚㅜㅡ", "ㄴ")},
             "ㄴ": dict.fromkeys("ㅕㅛㅠ", "ㅇ")}  # fmt: skip


def southern(syllable: str) -> str:
    """Give a syllable as the South writes it at the start of a word, which joins both spellings.

    Example:
        >>> southern("리"), southern("로"), southern("김")
        ('이', '노', '김')
    """
    initial, vowel, final = parts(syllable)
    softened = _SOFTENED.get(initial, {}).get(vowel, initial)
    return composed(softened, vowel, final)


def korean_syllables(word: str) -> frozenset[str]:
    """Give the syllables of Korean names that a Latin word can stand for.

    Args:
        word: Lower-case ASCII letters.

    Returns:
        Hangul syllables as the South writes them at the start of a word; none when the word is
        no syllable of a Korean name.

    Example:
        >>> sorted(korean_syllables("jung")), sorted(korean_syllables("lee"))
        (['정', '중'], ['이'])
        >>> korean_syllables("smith")
        frozenset()
    """
    return _syllables(word) if word in korean_spellings() else _NONE


@lru_cache(maxsize=1 << 15)
def _syllables(word: str) -> frozenset[str]:
    found = {southern(one) for one in _readings(word) if one in _KNOWN}
    return frozenset(found | _habits().get(word, set()))


@cache
def korean_spellings() -> frozenset[str]:
    """Give all that can be put together from the parts of a syllable: most words are not in it."""
    heads = (first + vowel for first in _FIRST_LETTERS for vowel in _CLOSED_VOWELS)
    spelled = {head + last for head in heads for last in _LAST_LETTERS}
    return frozenset(one for one in spelled | _habits().keys() if len(one) <= _LONGEST)


def northern_spellings(word: str) -> tuple[str, ...]:
    """Give the usual Latin spellings in the North of the syllables a word can stand for.

    Example:
        >>> northern_spellings("choi"), northern_spellings("lee"), northern_spellings("smith")
        (('choe',), ('i', 'ri'), ())
    """
    northern = _northern()
    found = {northern_spelling(one) for each in korean_syllables(word) for one in northern[each]}
    return tuple(sorted(found))


@cache
def _northern() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for syllable in NAME_SYLLABLES:
        found.setdefault(southern(syllable), set()).update((syllable, southern(syllable)))
    return found


@cache
def name_syllables() -> tuple[str, ...]:
    """Give the syllables of Korean names as the South writes them, ascending."""
    return tuple(sorted(_northern()))


def _readings(word: str) -> set[str]:
    found: set[str] = set()
    for start in range(min(3, len(word)) + 1):
        initials = _FIRST_LETTERS.get(word[:start])
        if initials is None:
            continue
        rest = word[start:]
        for end in range(1, min(3, len(rest)) + 1):
            finals = _LAST_LETTERS.get(rest[end:])
            vowels = (_CLOSED_VOWELS if rest[end:] else _OPEN_VOWELS).get(rest[:end])
            if finals and vowels:
                found.update(composed(*letters) for letters in product(initials, vowels, finals))
    return found


@cache
def _habits() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in _HABITS.split(";"):
        syllable, *spellings = entry.split()
        for spelling in spellings:
            found.setdefault(spelling, set()).add(syllable)
    return found
