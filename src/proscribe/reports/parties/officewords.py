"""Where an office ends and a name begins: `Minister of Export Trade | Rosa Lind`.

What an office is of can be cut in two by its capitals, and its end is no name: `the Director of the
Office of Made Assets Control`, `the Commissioner of the Ruritanian Border Force`.

Source: this project; `data/english.toml` (`names.portfolios`).
"""

import re

from proscribe.reports.tables import english
from proscribe.values.lexicon.borne import is_counted
from proscribe.values.lexicon.concepts import english_words
from proscribe.values.lexicon.variants import trade_words

_FEWEST = 2  # words of a name behind words of an office
# An adjective after which the name of an office goes on: `the Office of Foreign`
_UNFINISHED = re.compile(
    r"\b(?!Republic$|Traffic$)(?:[A-Z]\w*(?:[nri]al|[tlb]ic|omic|ian|ish|ese|ean|ive|ary|ious|ced)|"
    r"Foreign|Public|Global|Human|Internal|Royal|Joint|Civil|Open)$"
)


def behind_office(text: str, start: int, end: int, office: str) -> int:
    """Give where a name begins behind the last words of an office.

    Args:
        text: The whole text.
        start: Where the words begin that may be a name.
        end: Where they end.
        office: What the office before them is of: ` of the Office of Foreign`, or "".

    Returns:
        0 where all of them are of the office.
    """
    words = list(re.finditer(r"\S+", text[start:end]))
    if is_of_office(words[-1][0]) and (office or len(words) > 1):
        return 0
    goes_on = _UNFINISHED.search(office) is not None
    last = max(
        (at for at, one in enumerate(words[:-2]) if one[0] in english("names", "portfolios")),
        default=0 if goes_on else -1,
    )
    while last + 1 < len(words) and is_of_office(words[last + 1][0]):
        last += 1
    if last < 0:
        return start
    return start + words[last + 1].start() if len(words) - last > _FEWEST else 0


def is_of_office(word: str) -> bool:
    """Tell a word for what offices do that nobody bears as a name: `Implementation`."""
    if word in english("names", "portfolios"):
        return True
    bare = word.lower()
    return (bare in english_words() or bare in trade_words()) and not is_counted(bare)
