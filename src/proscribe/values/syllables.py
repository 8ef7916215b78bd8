"""Korean and Chinese given names in Latin letters, parted into their syllables.

`Jongun`, `Jong-un` and `Jong Un` are one name; so are `Xiaoping` and `Hsiao-ping`. Written apart,
each syllable is compared as what it is: `Xiaoping` and `Xiaoming`, one letter apart, are two names.
A word is parted only where the whole name looks Korean or Chinese: a family name, and one to three
syllables beside it. Pinyin begins no inner syllable with a vowel unless an apostrophe stands there.

Source: Korean Statistical Information Service (family names, 2015); Ministry of Public Security of
China (family names, 2020); ISO 7098:2015, section 11 (apostrophe).
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import product

from proscribe.values.chinese import mandarin_of
from proscribe.values.dialects import latin_readings
from proscribe.values.korean import korean_syllables
from proscribe.values.mandarin import mandarin_syllables

Parts = tuple[str, ...]  # of one word
Ways = tuple[Parts, ...]  # to part one word; none when it is not made of syllables

_KOREAN_FAMILIES = frozenset(
    "김이박최정강조윤장임한오서신권황안송유전홍고문양손배백허남심노하곽성차주우구나민"
    "진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부피복"
)
_CHINESE_NAMES = """
ai an ao bai ban bao bi bian bin bo bu cai cao cen chai chang chao che chen cheng chi chong chu
cui dai dang deng di diao ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gou
gu guan guang gui guo hai han hao he hei hong hou hu hua huan huang huo ji jia jian jiang jiao
jin jing ju kang ke kong kou kuai kuang lai lan lang lei leng li lian liang liao lin ling liu
long lou lu luan luo lv ma mai man mao mei meng mi miao min ming mo mou mu na ni nie ning niu
nong ou pan pang pei peng piao ping pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan
rui sang sha shan shang shao she shen sheng shi shou shu si song su sui sun tai tan tang tao
teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan
xue yan yang yao ye yi yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao
zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo
"""
_CHINESE_FAMILIES = frozenset(_CHINESE_NAMES.split())
_KOREAN_DOUBLE = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")
_CHINESE_DOUBLE = (
    "ouyang", "zhuge", "shangguan", "sima", "situ", "huangfu", "murong", "xiahou", "linghu",
    "gongsun", "zhangsun",
)  # fmt: skip
_MOST_WORDS = 4
_SHORTEST, _SURE = 4, 6  # letters of a word that is parted; of one that is hardly anything else
_WESTERN = frozenset(("son", "sen", "man", "ton"))  # Hanson, Jansen, Bohman, Dalton
_VOWELS = "aeiou"
# Family names and syllables of one letter, which would be read as initials.
_LETTERS = {"o": "oh", "u": "woo", "i": "yi"}


def parted(words: Sequence[str]) -> list[tuple[Parts, ...]]:
    """Part the words of a person's name into syllables, where the name looks Korean or Chinese.

    Args:
        words: Lower-case ASCII words in order; an apostrophe may stand inside them.

    Returns:
        The ways to read the name, each a row of parts for each word, with the words as they are
        among them unless they are surely syllables written together; none for most names, which
        do not look Korean or Chinese.

    Example:
        >>> parted(["deng", "xiaoping"])
        [(('deng',), ('xiao', 'ping'))]
        >>> parted(["john", "smith"])
        []
    """
    plain = tuple((word.replace("'", ""),) for word in words)
    if not 2 <= len(words) <= _MOST_WORDS:
        return []
    found: dict[tuple[Parts, ...], None] = {}
    for family, ways in ((_is_korean_family, _korean), (_is_chinese_family, _chinese)):
        found.update(dict.fromkeys(_read(words, family, ways)))
    others = [way for way in found if way != plain]
    if all(
        _is_sure(one, parts) for way in others for (one,), parts in zip(plain, way, strict=True)
    ):
        return list(found)
    return [plain, *others]


def _read(
    words: Sequence[str], family: Callable[[str], bool], ways: Callable[[str], Ways]
) -> list[tuple[Parts, ...]]:
    if not (family(words[0]) or family(words[-1])):
        return []
    each = [ways(word) for word in words]
    return list(product(*each)) if all(each) else []


def _is_sure(word: str, parts: Parts) -> bool:
    if len(parts) == 1:
        return len(word) > 1
    return len(word) >= _SURE and parts[-1] not in _WESTERN


def _is_korean_family(word: str) -> bool:
    word = _LETTERS.get(word, word)
    if korean_syllables(word) & _KOREAN_FAMILIES:
        return True
    return any(
        one[0] in korean_syllables(left) and one[1] in korean_syllables(right)
        for left, right in _halves(word)
        for one in _KOREAN_DOUBLE
    )


def _is_chinese_family(word: str) -> bool:
    if word in _CHINESE_DOUBLE:
        return True
    return any(mandarin_of(one) in _CHINESE_FAMILIES for one in latin_readings(word))


@lru_cache(maxsize=1 << 14)
def _korean(word: str) -> Ways:
    return _ways(word, korean_syllables, lambda _: True)


@lru_cache(maxsize=1 << 14)
def _chinese(word: str) -> Ways:
    if latin_readings(word):
        return ((word,),)
    return _ways(word, mandarin_syllables, lambda right: right[0] not in _VOWELS)


def _ways(
    word: str, syllables: Callable[[str], frozenset[str]], inner: Callable[[str], bool]
) -> Ways:
    left, mark, right = word.partition("'")
    if mark and "'" not in right and len(left) > 1 and syllables(left) and syllables(right):
        return ((left, right),)
    word = word.replace("'", "")
    word = _LETTERS.get(word, word)
    if syllables(word):
        return ((word,),)
    return tuple(
        (left, right)
        for left, right in _halves(word)
        if inner(right) and syllables(left) and syllables(right)
    )


def _halves(word: str) -> list[tuple[str, str]]:
    if len(word) < _SHORTEST:
        return []
    return [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
