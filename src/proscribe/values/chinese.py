"""Chinese names: Han characters in pinyin, with the readings that family names have.

Source: pypinyin (MIT); Xinhua Zidian for family names that are read in a way of their own.
"""

from functools import cache

_SURNAMES = """
shan 单單; qiu 仇; xie 解; zeng 曾; zha 查; ou 区區歐欧; ren 任; piao 朴; hua 华華; ji 纪紀; miao
缪繆;
yue 乐樂; zhai 翟; shao 召; yun 员員; pang 逄; qu 瞿曲; qin 覃; wei 隗; chong 种; xian 冼洗; yan
燕;
ning 宁寧; na 那; nie 乜; zi 訾; che 车車; chen 谌諶; mu 牟; bai 柏; bo 薄; yu 於; ge 盖蓋葛;
sheng 盛;
que 阙闕; xi 郗; gai 该; yao 么; lu 逯; guo 过過; ruan 阮
"""


def read_chinese(characters: str, *, surname: bool) -> list[str]:
    """Read Han characters one by one.

    Args:
        characters: Han characters only.
        surname: The first one may be a family name, which may have a reading of its own.

    Returns:
        Pinyin without tones, one word a character; a character that has no reading as it is.

    Example:
        >>> read_chinese("单单", surname=True)
        ['shan', 'dan']
    """
    # Imported here: its tables take longer to start than most names take to find.
    from pypinyin import Style, lazy_pinyin

    words = [
        one for c in characters for one in lazy_pinyin(c, style=Style.NORMAL, errors="default")
    ]
    if surname and len(characters) > 1:
        words[0] = _surnames().get(characters[0], words[0])
    return words


@cache
def _surnames() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _SURNAMES.split(";"):
        reading, characters = entry.split()
        found.update(dict.fromkeys(characters, reading))
    return found
