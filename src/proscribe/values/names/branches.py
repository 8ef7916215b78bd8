"""Branches: whose branch a name is.

`Bank X, Y branch` belongs to `Bank X`, and is asked for under both names. What is taken from a
name is asked beside it, never instead of it: a branch may itself be listed.

Source: Directive (EU) 2017/1132, article 30 (names of branches in the registers); words for
branches in the languages of the lists, collected by the authors.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from proscribe.values.names.othernames import STRIPPED, may_be_name

_BRANCH = re.compile(
    r"(?<!\w)(?:(?:sub-?)?branch(?:es)?|(?:representative|liaison|rep\.?) office|filial(?:e|en)?"
    r"|filiaal|zweig(?:niederlassung|stelle)|niederlassung|suc?cursal[ea]?|bijkantoor|oddzia[lł]"
    r"|pobo[cč]ka|podru[zž]nica|fióktelep|[sş]ubesi|cabang|филиал|представительство"
    r"|філі(?:я|ал)|شعب[ةه]|فرع)(?!\w)",
    re.IGNORECASE,
)
_SECOND = re.compile(r"office(?!\w)", re.IGNORECASE)  # `liaison office`
_OF = re.compile(r"\s+(?:of|de|der|des|von|van)\s+", re.IGNORECASE)
_PARTED = re.compile(r"\s*[,;:(\[–—|]\s*|\s+[-/]\s+")
_FEWEST = 3  # words of a name of a house that nothing parts from its branch


@lru_cache(maxsize=1 << 14)
def houses(name: str) -> tuple[str, ...]:
    """Give whose branch the name of a thing is; none for nearly all.

    Example:
        >>> houses("Bank Melli Iran, Hamburg Branch"), houses("Hamburg branch of Bank Melli Iran")
        (('Bank Melli Iran',), ('Bank Melli Iran',))
        >>> houses("Taylor Branch")
        ()
    """
    return tuple(dict.fromkeys(one for one in _houses(name) if one != name and may_be_name(one)))


def may_be_branch(word: str) -> bool:
    """Tell whether a word, without blanks, may belong to those that tell of a branch."""
    if _SECOND.match(word):
        return True
    if word.isascii() and word.isalpha():  # no such word begins inside another
        return _BRANCH.match(word) is not None
    return _BRANCH.search(word) is not None


def _houses(name: str) -> Iterator[str]:
    branch = _BRANCH.search(name)
    if branch is None:
        return
    before, after = name[: branch.start()], name[branch.end() :]
    parts = [part for part in _PARTED.split(before.strip(STRIPPED)) if part]
    parted = len(parts) > 1 or _PARTED.match(before[len(before.rstrip(STRIPPED)) :]) is not None
    words = before.split()
    house = _OF.match(after)
    if parted:
        yield from parts[:1]
    elif house and len(words) < _FEWEST:
        yield _PARTED.split(after[house.end() :])[0].strip(STRIPPED)
    elif any(map(str.isalpha, after)):  # `Bank X Niederlassung Y`
        yield before.strip()
    elif len(words) > _FEWEST:
        yield " ".join(words[:-1])
