"""Words that organisations are called by: star, faith, unity, dawn.

Lists write such a word as it sounds (`Al-Iman University`, `Zvezda Plant`) as often as they
translate it, and translate what stands beside it all the same. So a name that has one is read once
more, with these words as they sound and all others in English.

Source: `called.txt` beside this module.
"""

from functools import cache
from importlib.resources import files


@cache
def called_words() -> frozenset[str]:
    """Give the English words that organisations are called by; `_` parts those of a phrase."""
    text = files(__package__).joinpath("called.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def is_called(english: str) -> bool:
    """Tell whether one meaning of a foreign word is nothing but words that one is called by.

    Args:
        english: As the tables of `concepts` give it, `|` between meanings.

    Example:
        >>> is_called("star|astronomy"), is_called("silver star"), is_called("star factory")
        (True, True, False)
    """
    words = called_words()
    return any(
        one in words or all(word in words for word in one.split("_"))
        for one in english.replace(" ", "_").split("|")
    )
