"""Small words inside names: articles, words of descent, prepositions, titles.

They carry little: a name is the same person with or without them. Spellings of one word are given
one form, so that `el-`, `ul-` and `ash-` before a sun letter all read as the article `al`.

Source: name sections of the consolidated lists of OFAC, UN and OFSI; UN naming guides.
"""

# spelling -> the form it is read as
PARTICLES: dict[str, str] = {
    **{word: word for word in (
        "al", "bin", "bint", "abu", "umm", "van", "von", "der", "den", "de", "del", "della",
        "di", "da", "das", "do", "dos", "du", "des", "la", "las", "le", "les", "los", "lo",
        "ter", "ten", "zu", "zur", "zum", "und", "et", "and", "of", "the", "for",
        "fur", "pour", "para", "ou", "or", "in", "on",
    )},
    "el": "al", "ul": "al", "il": "al", "ibn": "bin", "ben": "bin", "bn": "bin", "ibne": "bin",
    "binti": "bint", "binte": "bint", "abou": "abu", "abo": "abu", "aboo": "abu", "um": "umm",
    "oum": "umm",
}  # fmt: skip

# Forms that the Arabic article takes before a sun letter; read as `al` only where joined by a
# hyphen to a word that starts with that letter (`ash-Shabaab`, but not the name `An`).
SUN_ARTICLES: dict[str, str] = {
    "ar": "r", "as": "s", "ash": "sh", "an": "n", "ad": "d", "at": "t", "az": "z", "adh": "dh",
    "ath": "th", "ach": "ch", "ed": "d", "en": "n", "er": "r", "es": "s", "et": "t", "ez": "z",
    "esh": "sh",
}  # fmt: skip

_TITLES = """
mr mrs ms miss dr prof professor sir lord lady sheikh shaykh shaikh sheik haji hajj hajji
mullah mullahs mulla maulvi maulana mawlawi maulawi molvi imam ayatollah hojatoleslam
general gen lieutenant lt colonel col brigadier brig major maj captain capt commander cdr
admiral adm sergeant sgt marshal ing engr eng sayyid sayed seyed seyyed syed jr sr junior
senior don dona pani gospodin
"""
TITLES: frozenset[str] = frozenset(_TITLES.split())
