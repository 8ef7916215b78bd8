"""Counts names of the EU list by kind, for the counters of both forms.

Shares no code with the parser. An entry with names has one primary name; the others are weak
aliases when a remark says `low quality` (or `lo`), or `strong` says no, and aliases otherwise. The
primary one is a weak one only where there is no other.
"""

import itertools
import re
import string
import unicodedata
from collections import Counter

from proscribe.sources.contract import Counts

_ALLOWED = string.ascii_lowercase + string.digits
_NOTHING = ("", "-", "--", "-0-", "n/a")


class Tally:
    """Records and names counted so far."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._names: Counter[str] = Counter()

    def entry(self, reference: str, number: str, weak: list[bool]) -> None:
        """Count one entry.

        Args:
            reference: Its EU reference number.
            number: Its number.
            weak: For each of its names whether it is a weak alias.
        """
        words = _words(reference)
        known = words or ("logical", *_words(number))
        if known == ("logical",):
            return
        # An id is cut at 60 characters, so what comes behind does not make another record.
        self._ids.add("-".join(known)[: 60 if words else 68])
        if weak:
            others = sum(weak) - all(weak)
            self._names.update(name=1, weakAlias=others, alias=len(weak) - 1 - others)

    def counts(self) -> Counts:
        """Give what was counted."""
        return Counts(records=len(self._ids), names=dict(self._names))


def _words(text: str) -> tuple[str, ...]:
    kept = "".join(letter if letter in _ALLOWED else " " for letter in text.lower())
    return tuple(kept.split())


def is_name(whole: str, parts: list[str]) -> bool:
    """Say whether a name field, or else its parts, holds a name."""
    joined = " ".join(filter(None, map(_fold, parts)))
    return any(any(map(str.isalnum, text)) for text in (_fold(whole), joined))


def _fold(text: str) -> str:
    text = re.sub("[\x00-\x08\x0e-\x1b\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = unicodedata.normalize("NFC", text).replace("_x000D_", " ").replace("_x000d_", " ")
    text = re.sub("[\\s\u00a0\u200b\ufeff]+", " ", text).strip()
    return "" if text.lower() in _NOTHING else text


def is_weak(remarks: list[str]) -> bool:
    """Say whether a remark calls the name an alias of low quality."""
    for remark in remarks:
        words = re.findall(r"\w+|[^\w\s-]", _fold(remark).lower())
        for one, other in itertools.pairwise(words):
            if one in ("low", "lo") and other.startswith("qual"):
                return True
    return False
