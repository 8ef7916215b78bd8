"""Chinese names: Han characters in pinyin, and the readings that the characters of names have.

One character is read in Mandarin, in Cantonese, and in the dialects that families overseas are
named in; its readings together (`zhang` and `zoeng`) are what spellings of one name share. The
table `chinese.tsv` holds them.

Source: pypinyin (MIT) for characters; Xinhua Zidian for family names read in a way of their own;
`tools/chinese.py` with Unicode 15.0, Unihan, for the table.
"""

from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_SURNAMES = """
shan 单單; qiu 仇; xie 解; zeng 曾; zha 查; ou 区區歐欧; ren 任; hua 华華; ji 纪紀; miao 缪繆;
yue 乐樂岳嶽; zhai 翟; shao 召; yun 员員; pang 逄; qu 瞿曲; qin 覃; wei 隗; chong 种; xian 冼洗;
yan 燕;
ning 宁寧; na 那; nie 乜; zi 訾; che 车車; chen 谌諶; mu 牟; bai 柏; bo 薄; yu 於; ge 盖蓋葛;
sheng 盛;
que 阙闕; xi 郗; yao 么; lu 逯; guo 过過; ruan 阮; piao 朴
"""

# Characters that names mostly have in another reading than the first one of dictionaries (`长春`).
_IN_NAMES = {
    "长": "chang",
    "長": "chang",
    "都": "du",
    "厦": "xia",
    "廈": "xia",
    "佛": "fo",
    "蚌": "beng",
}


class Reading(NamedTuple):
    """How one or more characters of names are read.

    Attributes:
        mandarin: Pinyin without tones, `v` for ü.
        cantonese: Jyutping without tones.
    """

    mandarin: str
    cantonese: str


class _Table(NamedTuple):
    readings: tuple[Reading, ...]  # ascending
    by_mandarin: dict[str, tuple[int, ...]]
    by_cantonese: dict[str, tuple[int, ...]]
    overseas: dict[str, tuple[int, ...]]


def read_chinese(characters: str, *, surname: bool) -> list[str]:
    """Read Han characters one by one.

    Args:
        characters: Han characters only.
        surname: The first one may be a family name, which may have a reading of its own.

    Returns:
        Pinyin without tones (`yu` for ü), one word a character; a character that has no reading
        as it is.

    Example:
        >>> read_chinese("单单", surname=True), read_chinese("吕", surname=True)
        (['shan', 'dan'], ['lyu'])
    """
    words = [one for character in characters for one in _mandarin(character)]
    if surname and len(characters) > 1:
        words[0] = _surnames().get(characters[0], words[0])
    return words


@lru_cache(maxsize=1 << 15)
def _mandarin(character: str) -> tuple[str, ...]:
    usual = _IN_NAMES.get(character)
    if usual:
        return (usual,)
    # Imported here: its tables take longer to start than most names take to find.
    from pypinyin import Style, lazy_pinyin

    found = lazy_pinyin(character, style=Style.NORMAL, errors="default")
    return tuple(one.replace("v", "yu") for one in found)


def mandarin_readings() -> dict[str, tuple[int, ...]]:
    """Give the numbers of the readings of each Mandarin syllable of names."""
    return _table().by_mandarin


def mandarin_of(number: int) -> str:
    """Give the Mandarin syllable of a reading by its number."""
    return _table().readings[number].mandarin


def cantonese_readings() -> dict[str, tuple[int, ...]]:
    """Give the numbers of the readings of each Cantonese syllable of names."""
    return _table().by_cantonese


def overseas_readings() -> dict[str, tuple[int, ...]]:
    """Give the numbers of the readings that a spelling in use overseas stands for."""
    return _table().overseas


@cache
def _table() -> _Table:
    text = files(__package__).joinpath("chinese.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    plain = [(key, cell.split()) for key, cell in rows if not key.startswith("=")]
    readings = tuple(Reading(key, one) for key, cell in plain for one in cell)
    place = {reading: number for number, reading in enumerate(readings)}
    by_cantonese: dict[str, list[int]] = {}
    for number, reading in enumerate(readings):
        by_cantonese.setdefault(reading.cantonese, []).append(number)
    return _Table(
        readings,
        {key: tuple(place[Reading(key, one)] for one in cell) for key, cell in plain},
        {key: tuple(numbers) for key, numbers in by_cantonese.items()},
        {
            key[1:]: tuple(place[Reading(*one.split("."))] for one in cell.split())
            for key, cell in rows
            if key.startswith("=")
        },
    )


@cache
def _surnames() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _SURNAMES.split(";"):
        reading, characters = entry.split()
        found.update(dict.fromkeys(characters, reading))
    return found
