"""Korean and Chinese names in any spelling: the given name of two syllables as one word.

`Jongun`, `Jong-un` and `Jong Un` are one given name, and so are `Xiaoping` and `Hsiao-ping`; but
`Xiaoping` and `Xiaoming` are two, and so are `Bin` and `Binjing`: a syllable that is missing is no
part left out. So both syllables are read as one word, with a mark between them, beside the words
as they stand. Only a whole name is read so: a family name at its beginning or end, the given name
beside it, and perhaps a Western name before or after them. Where an apostrophe is lost, as it
mostly is, `Zhengen` is both `Zheng-en` and `Zhen-gen`.

Source: Korean Statistical Information Service (family names, 2015); Ministry of Public Security of
China (family names, 2020); ISO 7098:2015, section 11 (apostrophe).
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from proscribe.values.writing.chinese import mandarin_of
from proscribe.values.writing.dialects import dialect_spellings, latin_readings
from proscribe.values.writing.korean import korean_spellings, korean_syllables
from proscribe.values.writing.mandarin import mandarin_syllables
from proscribe.values.writing.vowels import may_be_pair

# Between the two syllables of a given name; letters that no word has beside each other.
BETWEEN = "qv"

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
_FEWEST, _MOST = 2, 5  # words of a name
_SHORTEST, _LONGEST = 4, 16  # letters of two syllables written together
_NEITHER = (False, False)  # Korean nor Chinese
# Bits of the sum of the syllables of one culture in a name; what a word that is a pair counts.
_COUNT, _PAIR = 32, 2
_MASK = (1 << _COUNT) - 1
# Korean syllables of one letter, which would be read as initials.
_LETTERS = {"a": "ah", "e": "eh", "o": "oh", "u": "woo", "i": "yi"}


class Given(NamedTuple):
    """A given name of two syllables inside a name.

    Attributes:
        start: Place of its first word.
        words: How many words of the name it is, 1 or 2.
        text: Both syllables, with `BETWEEN` between them.
    """

    start: int
    words: int
    text: str


class _Culture(NamedTuple):
    is_family: Callable[[str], bool]
    is_syllable: Callable[[str], bool]
    parts: Callable[[str], tuple[str, ...]]  # given names that a word can be
    together: Callable[[str, str], str]  # the given name of two syllables


class _Role(NamedTuple):
    """What a word is in each culture."""

    plain: str  # without apostrophes
    families: tuple[bool, ...]
    syllables: tuple[bool, ...]
    weight: int  # in one sum for a name, see `_sees_nothing`


class Seen(NamedTuple):
    """What a person's name is as a Korean or Chinese one.

    Attributes:
        all_syllables: Whether it is a family name and more syllables, all Korean or all Chinese; a
            single letter stands for any of them.
        odd_one: Place of the one word that is no syllable, beside a family name and more
            syllables (one with a slip mostly is none); -1 for most names.
        given_names: Each way to find a given name of two syllables; none for most names.
    """

    all_syllables: bool
    odd_one: int
    given_names: tuple[Given, ...]


_NOTHING = Seen(all_syllables=False, odd_one=-1, given_names=())


def seen_in(words: Sequence[str]) -> Seen:
    """Tell all that can be told of a name at once.

    Args:
        words: Lower-case ASCII words in order; an apostrophe may stand inside them.

    Example:
        >>> [one.text for one in seen_in(["deng", "xiaoping"]).given_names]
        ['xiaoqvping']
        >>> [one.text for one in seen_in(["jong", "un", "kim"]).given_names]
        ['unqvkim', 'jongqvun']
        >>> seen_in(["di", "wang"]).all_syllables, seen_in(["h", "kwang", "il"]).all_syllables
        (True, True)
        >>> seen_in(["kyonm", "il", "kang"]).odd_one, seen_in(["kyong", "il", "kang"]).odd_one
        (0, -1)
        >>> seen_in(["di", "rossi"])
        Seen(all_syllables=False, odd_one=-1, given_names=())
    """
    roles = list(map(_role, words))
    if _sees_nothing(sum([role.weight for role in roles])):  # most names
        return _NOTHING
    if not any(True in role.families for role in roles):
        return Seen(_are_syllables(roles), -1, ())
    found: tuple[Given, ...] = ()
    if _FEWEST <= len(words) <= _MOST:
        each = (one for n in range(len(_CULTURES)) for one in _found(words, roles, n))
        found = tuple(dict.fromkeys(each))
    return Seen(_are_syllables(roles), _odd_one(words, roles), found)


def _are_syllables(roles: Sequence[_Role]) -> bool:
    written = [role for role in roles if len(role.plain) > 1]
    if len(written) < _FEWEST:
        return False
    ends = [role for role in (roles[0], roles[-1]) if len(role.plain) > 1]
    for n in range(len(_CULTURES)):
        if all(role.syllables[n] for role in written) and (
            len(ends) < 2 or any(role.families[n] for role in ends)
        ):
            return True
    return False


def _odd_one(words: Sequence[str], roles: Sequence[_Role]) -> int:
    if not _FEWEST < len(words) <= _MOST or not any(map(is_family, words)):
        return -1
    for n in range(len(_CULTURES)):
        fits = [len(role.plain) > 1 and role.syllables[n] for role in roles]
        odd = fits.index(False) if fits.count(False) == 1 else -1
        others = (role.families for at, role in enumerate(roles) if at != odd)
        if odd >= 0 and len(roles[odd].plain) > 1 and any(map(any, others)):
            return odd
    return -1


@lru_cache(maxsize=1 << 14)
def _role(word: str) -> _Role:
    plain = word.replace("'", "")
    families: tuple[bool, ...] = _NEITHER
    syllables: tuple[bool, ...] = _NEITHER
    if plain in syllable_spellings():  # few words
        families = tuple(culture.is_family(plain) for culture in _CULTURES)
        syllables = tuple(culture.is_syllable(plain) for culture in _CULTURES)
    weight = 0
    for culture, is_one in zip(_CULTURES, syllables, strict=True):
        weight = weight << _COUNT | (_PAIR if culture.parts(word) else is_one)
    return _Role(plain, families, syllables, weight)


def _sees_nothing(weight: int) -> bool:
    """Tell of the sum of the weights of words that too few of them are syllables.

    Of neither culture there are two, nor one word that is a given name of two: without that no name
    is all syllables or has an odd one or a given name.
    """
    while weight:
        if weight & _MASK > 1:
            return False
        weight >>= _COUNT
    return True


def is_family(word: str) -> bool:
    """Tell whether a word can be the family name of a Korean or Chinese name.

    Without one, `seen_in` finds no given name; nor is a name all syllables, unless it begins or
    ends with a single letter.
    """
    return word in syllable_spellings() and any(one.is_family(word) for one in _CULTURES)


@cache
def syllable_spellings() -> frozenset[str]:
    """Give all words that may stand for a Korean or Chinese syllable: most words are not among."""
    return korean_spellings() | dialect_spellings() | _LETTERS.keys()


def is_mandarin_pair(word: str) -> bool:
    """Tell whether a word can be a Chinese given name of two Mandarin syllables.

    Example:
        >>> is_mandarin_pair("xiaoping"), is_mandarin_pair("ping"), is_mandarin_pair("daeshu")
        (True, False, False)
    """
    return bool(_chinese_parts(word))


def is_syllable(word: str) -> bool:
    """Tell whether a word can be a syllable of a Korean or Chinese name."""
    return any(culture.is_syllable(word) for culture in _CULTURES)


def given_name_of(characters: Sequence[str]) -> Given | None:
    """Find the given name of two syllables in a name written in characters.

    Args:
        characters: Their readings; first that of the family name, of two characters where there
            are four in all.

    Example:
        >>> given_name_of(["xi", "jin", "ping"])
        Given(start=1, words=2, text='jinqvping')
    """
    if len(characters) not in (3, 4):
        return None
    return Given(len(characters) - 2, 2, BETWEEN.join(characters[-2:]))


def _found(words: Sequence[str], roles: Sequence[_Role], number: int) -> Iterator[Given]:
    families = [role.families[number] for role in roles]
    if True not in families:
        return
    culture = _CULTURES[number]
    syllables = [role.syllables[number] for role in roles]
    last = len(words) - 1
    for start, end in ((0, last), (1, last), (0, last - 1)):
        # A word outside is a Western name, not one more syllable.
        outside = (*syllables[:start], *syllables[end + 1 :])
        if end - start == 1 and True not in outside:
            for family, given in ((start, end), (end, start)):
                if families[family]:
                    for text in culture.parts(words[given]):
                        yield Given(given, 1, text)
        elif start < end and True not in outside:
            # The given name beside the family name, or beside two, of a married woman.
            for first, until, given in ((start, end - 1, end - 1), (start + 2, end + 1, start)):
                beside = families[first:until]
                if len(beside) <= 2 and all(beside) and all(syllables[given : given + 2]):
                    both = roles[given].plain, roles[given + 1].plain
                    yield Given(given, 2, culture.together(*both))


@lru_cache(maxsize=1 << 14)
def _is_korean(word: str) -> bool:
    return bool(korean_syllables(_LETTERS.get(word, word)))


@lru_cache(maxsize=1 << 14)
def _is_korean_family(word: str) -> bool:
    return not _KOREAN_FAMILIES.isdisjoint(korean_syllables(_LETTERS.get(word, word)))


def _korean_together(left: str, right: str) -> str:
    return BETWEEN.join(_LETTERS.get(one, one) for one in (left, right))


@lru_cache(maxsize=1 << 14)
def _korean_parts(word: str) -> tuple[str, ...]:
    return tuple(_korean_together(*both) for both in _parts(word, _is_korean))


def _is_chinese(word: str) -> bool:
    return bool(latin_readings(word))


@lru_cache(maxsize=1 << 14)
def _is_chinese_family(word: str) -> bool:
    return any(mandarin_of(one) in _CHINESE_FAMILIES for one in latin_readings(word))


@lru_cache(maxsize=1 << 14)
def _is_mandarin(word: str) -> bool:
    return bool(mandarin_syllables(word))


def _chinese_together(left: str, right: str) -> str:
    return BETWEEN.join(one.replace("v", "yu") for one in (left, right))


@lru_cache(maxsize=1 << 14)
def _chinese_parts(word: str) -> tuple[str, ...]:
    if _is_chinese(word):
        return ()
    halves = _parts(word, _is_mandarin)
    return tuple(_chinese_together(*both) for both in halves)


def _parts(word: str, is_syllable: Callable[[str], bool]) -> tuple[tuple[str, str], ...]:
    left, mark, right = word.partition("'")
    if mark and "'" not in right and len(left) > 1 and is_syllable(left) and is_syllable(right):
        return ((left, right),)
    word = word.replace("'", "")
    if not _SHORTEST <= len(word) <= _LONGEST or not may_be_pair(word) or is_syllable(word):
        return ()
    return tuple(
        (word[:at], word[at:])
        for at in range(2, len(word))
        if is_syllable(word[:at]) and is_syllable(word[at:])
    )


_CULTURES = (
    _Culture(_is_korean_family, _is_korean, _korean_parts, _korean_together),
    _Culture(_is_chinese_family, _is_chinese, _chinese_parts, _chinese_together),
)
