"""Chinese names in Latin letters: the readings that a Latin word can stand for, in any dialect.

`Chen`, `Chan` and `Tan` are one family name in Mandarin, Cantonese and Hokkien; what they share is
the reading of the character, `chen` with `can`. A spelling may stand for several readings.
"""

from functools import cache, lru_cache
from itertools import chain

from proscribe.values.writing.cantonese import cantonese_spellings, cantonese_syllables
from proscribe.values.writing.chinese import (
    cantonese_readings,
    mandarin_readings,
    overseas_readings,
)
from proscribe.values.writing.mandarin import (
    loose_spellings,
    loose_syllables,
    mandarin_spellings,
    mandarin_syllables,
)

_LONGEST = 7  # letters of a syllable
_NONE: frozenset[int] = frozenset()
# Family names as Hong Kong, Macau, Taiwan, Malaysia, Singapore and Indonesia spell them, by their
# Mandarin syllable; but for a few, no spelling that is another syllable in Mandarin.
_FAMILIES = """
cai tsoi choi choy chua chuah tsai tjoa; cui chui tsui; cao cho tso tsao; chen chan tan chin
tjan tjhin; cheng ching; dong tung; du to toh; fang fong; feng fung; gao ko koh kao; guan kwan;
guo kwok quek kwek kueh kuok; han hon; he ho; hong hung; hou hau; hu woo; huang wong ng oei wee
ooi vong bong; jiang keung chiang kiang cheung; jin kam; lai lye; lei lui; li lee ley lai; liang
leung neo nio leong; liao liau liaw liew leow; lin lam lim liem; liu lau lew liew low; long lung
loong leong; lu lo loke loh; luo law lo loh loo; lv lui looi lyu; ma mah bey; mai mak; mei mui
boey; nie nip; mo mok; ou au aw; pan poon phua; peng phang; qian chin tsien chien; qiu yau khoo
chiu hew; shen sum shum sim sam; shi sze shih; song soong sung; su so soh soe; sun suen soon
sng; tian tin; wang wong ong heng; wei ngai; wen boon; wu ng go goh gouw ngo; xie tse cheah chia
tjia; xiao siu siew seow; xu hui tsui chui khaw koh hsu chee hooi; xue sit sih; yan yim ngan;
yang yeung yeo njoo; yao yiu yew; ye yip yap yeap; yu yee; yuan yuen; zeng tsang chan tjan; zhan
chim tjiam; zhang cheung cheong teo tio tjong; zhao chiu chew teoh tio; zheng tay tee the; zhong
chung cheong; zhou chow chau chew chiew joe; zhu choo; zhuang chng; zou chau chow
"""

# Given names as Hokkien and Teochew families of Malaysia, Singapore and Indonesia spell them, by
# their Mandarin syllable.
_GIVEN = """
an ann; bao poh; bing peng; cai chye chai; chang chiang; chao teow; chen seng; cheng seng; chun
choon; chuan; cong chong; da tat tuah; dao toh; de teck tek; ding teng; dong tong; fa huat; fang
hong; feng hong; fu hock hok; gang kng; guang kong kng; gui kwee kui; guo kok; hai; hao ho; he
hoe hor hock hok; hong ang; hua hwa; huang hng; hui huey hwee; ji kiat; jia kah; jian kian kien;
jiang kang; jie keat kiat; jin kim chin; jing keng cheng; jun choon koon kun; kang khang; kun
khoon; lai lye; lan; lian; liang leong; lin lim; long leong leng; mei bee bwee bi; min bin; ming
beng meng; mu bok; nan lam; peng pheng; ping peng; qi kee khee; qiang keong kiong; qin khim
khin; qing keng kheng cheng; qiong kheng keng; rong eng yong; rui swee sui; sen sim; shan suan
san; shang siang; sheng seng; shi see; shou siew; shu sok siok; shui chwee; shun soon; si soo
su; song siong; tai thye; tian thian thiam tien; tong thong; wei wee wui; wen boon; wu boo; xian
sian hian; xiang siang siong heong; xiao siow how; xin sin heng; xing heng hin; xiong hiong; xiu
siew; xue hak hock suat; yan yam ean yen; yao yeow yew; yi ghee ngee ih; yin ean; ying eng ing;
yong eng; you yew yeow; yu geok gek; yuan guan; yue guek goek; yun hoon; ze tek teck; zhen tin
chin; zheng cheng; zhi chee tee; zhong tiong; zhou chew; zhu choo; zi choo chee; zong chong; zu
choh; zuo chok chor
"""


def latin_readings(word: str) -> frozenset[int]:
    """Give the numbers of the readings that a Latin word can stand for; none for most words.

    Args:
        word: Lower-case ASCII letters.

    Example:
        >>> bool(latin_readings("chan") & latin_readings("chen"))
        True
        >>> bool(latin_readings("wong") & latin_readings("chen"))
        False
    """
    return _readings(word) if word in dialect_spellings() else _NONE


@cache
def dialect_spellings() -> frozenset[str]:
    """Give all that can be put together from parts of syllables: most words are not in it."""
    return (
        loose_spellings()
        | cantonese_spellings()
        | mandarin_spellings()
        | (overseas_readings().keys() | _given().keys() | _families().keys())
    )


@lru_cache(maxsize=1 << 13)
def _readings(word: str) -> frozenset[int]:
    mandarin = mandarin_readings()
    return _in_use(word) or frozenset(chain(*(mandarin[one] for one in loose_syllables(word))))


@lru_cache(maxsize=1 << 13)
def _in_use(word: str) -> frozenset[int]:
    """Give the readings of a word that some system or dialect writes so."""
    if not 0 < len(word) <= _LONGEST:
        return _NONE
    mandarin, cantonese = mandarin_readings(), cantonese_readings()
    return frozenset(
        chain(
            overseas_readings().get(word, ()),
            *(mandarin[one] for one in mandarin_syllables(word)),
            *(cantonese.get(one, ()) for one in cantonese_syllables(word)),
            *(mandarin[one] for one in _given().get(word, ())),
        )
    )


@lru_cache(maxsize=1 << 14)
def standard_syllables(word: str) -> frozenset[str]:
    """Give the Mandarin syllables that a Latin word stands for by a standard or as a family name.

    Args:
        word: Lower-case ASCII letters.

    Example:
        >>> sorted(standard_syllables("hsiao")), sorted(standard_syllables("leung"))
        (['xiao'], ['liang'])
        >>> standard_syllables("hok")
        frozenset()
    """
    found = mandarin_syllables(word) | _families().get(word, frozenset())
    return (
        found
        if found or word not in dialect_spellings() or _in_use(word)
        else loose_syllables(word)
    )


@cache
def _families() -> dict[str, frozenset[str]]:
    return _by_spelling(_FAMILIES)


@cache
def _given() -> dict[str, frozenset[str]]:
    return _by_spelling(_GIVEN)


def _by_spelling(table: str) -> dict[str, frozenset[str]]:
    """Give the Mandarin syllables by what is spelled for them."""
    found: dict[str, set[str]] = {}
    for line in table.split(";"):
        syllable, *spellings = line.split()
        for one in spellings:
            found.setdefault(one, set()).add(syllable)
    return {one: frozenset(syllables) for one, syllables in found.items()}
