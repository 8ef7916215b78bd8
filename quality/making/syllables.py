"""Korean and Chinese syllables that different romanisations write differently.

Only to keep pairs like `Chol` and `Chul`, which can be one name, out of the cases that are said to
differ clearly.

Source: the sound tables of the Revised Romanisation (2000), McCune-Reischauer (1939), the practice
of the lists themselves, Hanyu Pinyin and Wade-Giles: initials that are written two ways are one
here, and so are vowels that lose their marks.
"""

import re

_INITIALS = (
    ("chh", "c"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("zh", "c"), ("kk", "k"), ("tt", "t"),
    ("pp", "p"), ("ss", "s"), ("jj", "c"), ("hs", "s"), ("sh", "s"), ("j", "c"), ("z", "c"),
    ("q", "c"), ("x", "s"), ("g", "k"), ("d", "t"), ("b", "p"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouwy]+")


def _key(token: str) -> str:
    token = token.replace("'", "")
    for written, sound in _INITIALS:
        if token.startswith(written):
            token = sound + token[len(written) :]
            break
    token = re.sub(r"^[rln](?=[iy]|h[iy])", "", token)
    token = re.sub(r"^(?:w|y)(?=[aeiou])", "", token)
    token = re.sub(r"(?:g|kk|ck)$", "k", token) if not token.endswith("ng") else token
    token = re.sub(r"(?:b)$", "p", token)
    token = re.sub(r"r$", "l", token)
    token = re.sub(r"h$", "", token)
    vowels = _VOWELS.search(token)
    if vowels is None:
        return token
    sound = vowels[0]
    if set(sound) <= set("oeuwy"):
        sound = "o"  # o, eo, u, eu, oe, yo, yu are told apart by marks that are left out
    elif set(sound) <= set("aey") and len(sound) > 1:
        sound = "e"  # ae, e, ye
    elif set(sound) <= set("wiu"):
        sound = "i"
    return token[: vowels.start()] + sound + token[vowels.end() :]


def same_syllable(one: str, other: str) -> bool:
    """Tell whether two short tokens can be one syllable romanised twice.

    Example:
        >>> same_syllable("chol", "chul"), same_syllable("ryong", "yong")
        (True, True)
        >>> same_syllable("chol", "nam")
        False
    """
    return len(one) <= 7 and len(other) <= 7 and _key(one) == _key(other)
