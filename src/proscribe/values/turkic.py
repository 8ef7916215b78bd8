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
TOGETHER = ("uly", "kyzy", "qyzy")  # not `oglu`: that ends Turkish family names


def written_together(word: str) -> str:
    """Give a patronymic that is written as one word as Russian documents have it.

    Example:
        >>> written_together("nurlanuly"), written_together("davutoglu")
        ('nurlanovich', '')
    """
    end = next((one for one in TOGETHER if word.endswith(one)), "")
    return word.removesuffix(end) + CHILDREN[end] if end else ""
