"""Words of names of things that are written short, or say only what kind of ship it is.

`Min. of Transport` is asked for as `Ministry of Transport` too, `Kıvanç San. ve Tic.` as `Kivanc
Sanayi ve Ticaret`, `Tanker Cerulean Dawn (Panama flag)` as `Cerulean Dawn`. A word with a full stop
is the one that begins with it among those of trade and public life, where these are spellings of
one; what stands for several stands in the table here. Words of persons never are.

Source: names in customer files and registers of firms and ships of many countries, collected by
the authors.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anyascii import anyascii

from proscribe.values.lexicon.firms import is_firm
from proscribe.values.lexicon.forms import FORMS
from proscribe.values.lexicon.lone import says_little
from proscribe.values.lexicon.variants import spelling_classes, trade_words
from proscribe.values.names.othernames import STRIPPED, may_be_name

# What each is short for, the most usual first.
_TABLE = """
acad academy; agric agricultural; assoc association associates; asoc asociacion; auth authority
bros brothers; ctr center; chem chemical; comm communications commission; commn commission
comerc comercial comercializadora; dep department deposit; dept department; dist distribution
distr distribuidora distribution; dev development; elec electric electronics; ener energy
elek elektronik; elekt elektronik elektrik; eng engineering; ent enterprises; entpr enterprises
equip equipment; est establishment; exp export exportadora; fed federation federal; fin financial
fund fundacion; gen general; gov government; govt government; hnos hermanos
ihr ihracat; imp import importadora; ind industries industrias; inds industries; ins insaat
inst institute instituto; int international; intl international; inv investment inversiones
ith ithalat; lab laboratory; labs laboratories; lgst logistics; log logistics; loj lojistik
mach machinery; mak makina; mar marine maritime; mfg manufacturing; mgmt management
mgt management; min ministry mining; mkt marketing; muh muhendislik; nak nakliyat; nat national
natl national; nav navigation; oto otomotiv; org organization; paz pazarlama; pet petroleum
petr petroleum; pharm pharmaceutical; prod products production; proj projects; rep republic
res research; san sanayi; sci science scientific; serv services servicios; shpg shipping
soc sociedad society; svc services; svcs services; sys systems; taah taahhut
tech technology technologies; teks tekstil; tic ticaret; trad trading; trans transport
transp transport transportes; trd trading; trdg trading; tur turizm
univ university universidad; vlg village; yat yatirim
"""
_SHORT = re.compile(r"(?<![\w.])[^\W\d_]{2,8}\.(?![\w.])")
_FEWEST = 4  # letters of one that only the words of trade tell
_KINDS = """
tanker|oil tanker|crude oil tanker|product tanker|chemical tanker|motor tanker|bulk carrier|bulker
lng carrier|lpg carrier|gas carrier|motor vessel|motor yacht|cargo ship|general cargo ship|tug
container ship|containership|fishing vessel|cargo vessel|research vessel|m/t|m/v|m/y|f/v|s/y|t/k
танкер|теплоход|сухогруз|т/х|балкер|buque tanque|petroleiro|navire|pétrolier
"""
EACH_KIND = "|".join(map(re.escape, "|".join(_KINDS.strip().splitlines()).split("|")))
_KIND = re.compile(rf"(?:{EACH_KIND})[\s:]+(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*[(\[,]\s*(?:[^()\[\]]{0,30}\W)?(?:flag(?:ged|s)?|tanker|bulker|carrier|vessel|ship)"
    r"(?:\W[^()\[\]]{0,30})?[)\]]?\s*$",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"(?<!\w)(?:tanker|bulker|carrier|vessel|yacht|(?:container)?ship|tug|[mf]/[tvy]|s/y|t/k|т/х"
    r"|танкер|теплоход|сухогруз|балкер|tanque|petroleiro|navire|pétrolier)(?!\w)|flag",
    re.IGNORECASE,
)  # without them no name is that of a ship and its kind
_MOST = 6  # words of the name of a ship, its kind among them


def may_be_short(word: str) -> bool:
    """Tell whether a word, without blanks, may be one that these names are told by."""
    found = _SHORT.search(word)
    return (found is not None and bool(_meant(found[0]))) or _TELLING.search(word) is not None


@lru_cache(maxsize=1 << 14)
def names_in_full(name: str) -> tuple[str, ...]:
    """Give the names that the name of a thing stands for in full; none for nearly all.

    Example:
        >>> names_in_full("Min. of Transport"), names_in_full("Tanker Cerulean Dawn")
        (('Ministry of Transport', 'Mining of Transport'), ('Cerulean Dawn',))
    """
    found = [*_spelled(name), *_ship(name)]
    return tuple(dict.fromkeys(one for one in found if one != name)) if found else ()


def _spelled(name: str) -> Iterator[str]:
    if "." in name and _SHORT.search(name):
        yield _SHORT.sub(_first, name)
        yield _SHORT.sub(_last, name)


def _first(found: re.Match[str]) -> str:
    return _full(found[0], 0)


def _last(found: re.Match[str]) -> str:
    return _full(found[0], -1)


def _full(short: str, choice: int) -> str:
    meant = _meant(short)
    if not meant:
        return short
    word = meant[choice]
    return word.upper() if short.isupper() else word.capitalize() if short[0].isupper() else word


def _ship(name: str) -> Iterator[str]:
    """Give the name of a ship without its kind and flag."""
    if not _TELLING.search(name) or len(name.split()) > _MOST or is_firm(name):
        return
    bare = _BEHIND.sub("", name)
    kind = _KIND.match(bare)
    bare = bare[kind.end() :] if kind else bare
    bare = bare.strip(STRIPPED + "“”«»")
    words = re.findall(r"[^\W\d_]+", bare.casefold())
    if bare != name and may_be_name(bare) and not all(map(says_little, words)):
        yield bare


@lru_cache(maxsize=1 << 12)
def _meant(short: str) -> tuple[str, ...]:
    """Give what a word with a full stop is short for; none where that is not told."""
    text = anyascii(short).casefold().strip(".")
    if (text,) in FORMS or not text.isalpha():
        return ()
    if text in _table():
        return _table()[text]
    if len(text) < _FEWEST or text in trade_words():
        return ()
    longer = sorted(word for word in trade_words() if word.startswith(text) and word != text)
    if longer and frozenset.intersection(*map(spelling_classes, longer)):
        return (longer[0],)
    return ()


@cache
def _table() -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in re.split(";|\n", _TABLE) if row.strip())
    return {row[0]: tuple(row[1:]) for row in rows}
