"""The words of a text with the keys by which names are looked up.

A key has no case, dots or apostrophes; the `'s` of a possessive is no part of a word: `U.S.` and
`US` share the key `us`, `Korea's` has the key `korea`.

Source: this project.
"""

import re

import msgspec

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.(?=\s?[A-Z])|[^\W_]+(?:[’'.&-][^\W_]+)*")
# `China-based`: the country is a word of its own.
_TAIL = re.compile(
    r"-(?:based|linked|flagged|registered|born|led|backed|affiliated|owned|controlled|headquartered|"
    r"made|sponsored)$"
)
_PREFIXED = re.compile(r"[a-z]{1,4}[-’'](?=[A-Z])")
_APOSTROPHES = ("'", "’")  # of a possessive ending: `Korea's`


class Word(msgspec.Struct, frozen=True):
    """A word where it stands.

    Attributes:
        start: First character.
        end: One past its last, a possessive ending left out.
        key: Its look-up form.
        capital: It begins with a capital letter.
        upper: All its letters are capitals.
    """

    start: int
    end: int
    key: str
    capital: bool
    upper: bool


def read_words(text: str, start: int, end: int) -> list[Word]:
    """Give the words of a stretch of text, in order."""
    found: list[Word] = []
    for one in _WORD.finditer(text, start, end):
        written = one[0]
        if written[-1] in "sS" and written[-2:-1] in _APOSTROPHES:
            written = written[:-2]
        elif "-" in written and (tail := _TAIL.search(written)) is not None:
            written = written[: tail.start()]
        if not written:
            continue
        key = written.replace(".", "").replace("'", "").replace("’", "").lower()
        found.append(
            Word(
                one.start(), one.start() + len(written), key,
                capital=written[0].isupper(), upper=written.isupper(),
            )
        )  # fmt: skip
    return found


def in_name(text: str, word: Word) -> bool:
    """Tell a word that can begin or end a name: one in capitals, or `al-Jasim`, `d'Arc`."""
    return word.capital or _PREFIXED.match(text, word.start, word.end) is not None


def in_listed_name(text: str, word: Word) -> bool:
    """Tell a word that can begin or end a name of a list: `110th`, `74455`, `eXch` as well."""
    return in_name(text, word) or any(
        c.isdigit() or c.isupper() for c in text[word.start : word.end]
    )


def keys_of(phrase: str) -> tuple[str, ...]:
    """Give the keys of a phrase of a data file."""
    return tuple(word.key for word in read_words(phrase, 0, len(phrase)))


def near(text: str, left: Word, right: Word) -> bool:
    """Tell whether only blanks (or an ampersand, or a bracket of a name) part two words."""
    gap = text[left.end : right.start]
    return not gap.strip(" \r\n\t\xa0&()’'") and len(gap) <= 6
