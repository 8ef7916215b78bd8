"""Ranks and titles in front of a name: `Minister`, `Brigadier-General`, `Commander-in-Chief`.

Source: `names.toml`.
"""

import re

from proscribe.reports.designations.data import pattern, words

_WORD = re.compile(r"(?P<word>[^\s,;:()]+)\s+(?:\((?:[Rr]et(?:d|ired)?\.?)\)\s+)?(?=\S)")
_ARTICLE = re.compile(r"[Tt]he\s+(?=[a-z])")
_NAME_ENDS = re.compile(r"[,;:.(]|\s(?:of|for|at|in|from|who|which|that)\s|$")


def is_rank_word(word: str) -> bool:
    """Tell a word that only says who the one behind it is, whole or joined by hyphens.

    Example:
        >>> is_rank_word("Commander-in-Chief"), is_rank_word("Al-Made")
        (True, False)
    """
    ranks = words("names", "ranks")
    if word in ranks or word in words("names", "no_names"):
        return True
    first, *others = word.split("-")
    is_first = first in ranks or first in words("names", "rank_heads")
    return (
        is_first
        and bool(others)
        and all(one in ranks or one in words("names", "rank_tails") for one in others)
    )


def after_ranks(text: str, start: int, end: int) -> int:
    """Give where a name begins behind the ranks in front of it: `Rear Admiral (Ret.) Rosa Lind`.

    Args:
        text: The whole text.
        start: Where the ranks may begin.
        end: Where the line ends.

    Returns:
        `start` where no rank stands, or what follows is a body: `General Department of Ports`.
    """
    at = start
    article = _ARTICLE.match(text, start, end)
    at = article.end() if article is not None else at
    is_small = article is not None
    begin = last = at
    while (one := _WORD.match(text, at, end)) is not None:
        word = one["word"].title() if is_small else one["word"]
        if word in words("names", "families"):
            break  # `He Jing`
        is_behind = word == "General" and at > begin  # `Senior General`, `Lieutenant General`
        if is_rank_word(word) and (is_behind or word not in words("names", "opening")):
            last = one.end()
        elif word not in words("names", "rank_heads"):
            break
        at = one.end()
    if last == start or (is_small and article is not None and last == article.end()):
        return start
    stop = _NAME_ENDS.search(text, last, end)
    name_end = stop.start() if stop is not None else end
    is_body = pattern("names", "institution").search(text, last, name_end) is not None
    return start if is_body or not text[last : last + 1].isupper() else last
