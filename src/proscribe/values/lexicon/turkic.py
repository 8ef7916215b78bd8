"""Patronymics of Azeris, Turkmens and Central Asians: `Rashid oghlu`, `Nurlanuly`, `Asan kyzy`.

The word for `son` or `daughter` stands behind the name of the father; Kazakhs write both together.
Russian documents of the same person have `Rashidovich`, so that is how the two words are read.

Source: general knowledge of Azeri, Turkmen, Kazakh, Kyrgyz and Uzbek documents and of their
romanisation.
"""

_SON, _DAUGHTER = "ovich", "ovna"
_SONS = ("oglu", "oghlu", "ogly", "ogli", "oglou", "oghli", "uly", "uulu", "ugli", "ughli")
_DAUGHTERS = ("qizi", "qyzy", "kyzy", "kizi", "gyzy", "gizi")
CHILDREN = {**dict.fromkeys(_SONS, _SON), **dict.fromkeys(_DAUGHTERS, _DAUGHTER)}
# Written together with the father's name; not `oglu`: that ends Turkish family names.
TOGETHER = ("uulu", "uly", "ogly", "oghly", "kyzy", "qyzy", "qizi", "kizi", "gyzy")
OF_EITHER = "zoda"  # Tajiks have it for son and daughter
_SHORTEST_FATHER = 4
# Names of fathers alone, one a line: as given names they are a slip from others (`Marat`, `Murat`).
FATHERS = """
serik
berik
marat
samat
almas almaz
elman
telman
temir
sherzod
akmal
kuat quat
ramiz
serzhan
rasim
usen
aslan arslan
ilgar
eldar eldor
zaur
anar
turgun turghun
namig namik
nizami
sherali
kubanych kubanich
talant
tynchtyk
marlen
ulan
abror
asan
myrat
"""


def written_together(word: str) -> str:
    """Give a patronymic that is written as one word as Russian documents have it.

    Example:
        >>> written_together("nurlanuly"), written_together("davutoglu")
        ('nurlanovich', '')
    """
    if not word.endswith(TOGETHER):  # most words
        return ""
    end = next((one for one in TOGETHER if word.endswith(one)), "")
    return word.removesuffix(end) + CHILDREN[end]


def as_russian(word: str) -> str:
    """Give what may be a patronymic of whatever father as Russian documents have it, or "".

    Example:
        >>> as_russian("ulugbekuly"), as_russian("pauly")
        ('ulugbekovich', '')
    """
    found = written_together(word)
    long = len(found) >= _SHORTEST_FATHER + len(_DAUGHTER if found.endswith(_DAUGHTER) else _SON)
    return found if long else ""
