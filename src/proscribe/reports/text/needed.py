r"""Words that must stand in a stretch of text before a pattern can match in it.

Rules are tables of many patterns, and most sentences hold nothing that a given one could match.
What a pattern must hold is read from the pattern itself: `\b(?:frozen?|lifted)\s+sanctions` needs
`froze` or `lifted`, and `sanctions`. To look for words is far cheaper than to try patterns, and one
look at the words of a stretch serves a whole table. A pattern of a form that is not read here needs
nothing and is always tried.

Source: this project; after R. Cox, Regular Expression Matching with a Trigram Index, 2012.
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

Item = TypeVar("Item")
Words = frozenset[str]

_FIRST = 150  # stretches, the sentences of some documents
_MOST = 200  # ways to write a part that are still told one by one
_SHORTEST = 2  # letters; a single one stands nearly everywhere, a single sign does not
_TOO_LONG = 5  # letters; a longer word is as rare
_KEPT = 8_192  # words of texts whose needs a table remembers
_KEPT_SETS = 512  # sets of needs that are met, as above
_LONG = 32  # letters; what is longer is seldom met again
_NOTHING: Words = frozenset({""})
_DIGIT: Words = frozenset({"0"})  # stands for all of them
_NO_WIDTH = "bBAZ"
_ANY_OF_CLASS = "DwWsS"
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
_CODE_DIGITS = {"x": 2, "u": 4, "U": 8}
_SIGNS = frozenset("‘’“”–—…•")  # beside ASCII; others may be written in two ways
_REPEATS = re.compile(r"(?:[*+?]|\{(?!\})(?P<least>\d*)(?P<to>,(?P<most>\d*))?\})[?+]?")
_GROUP = re.compile(r"\?(?::|>|i:|P<\w+>|(?P<look><?[=!])|(?P<flags>[a-zA-Z]+\)))")
_BACK = re.compile(r"\?P=\w+\)")
_LETTERS = re.compile(r"[A-Za-z]+(?![*+?{])")  # of which none is repeated
_DIGITS = re.compile(r"\d")
# What patterns without regard to case take for `i` and `s` as well (the kelvin sign becomes `k`)
_FOLDED = {"i\u0307": "i", "ı": "i", "ſ": "s"}


class _Needs(NamedTuple):
    """What the patterns of a table need.

    Attributes:
        rows: What is picked, each with the set of its needs, as bits.
        words: Words by how they begin, each with the needs that it meets.
        signs: The same for single signs.
    """

    rows: list[tuple[Any, int]]
    words: dict[str, list[tuple[str, int]]]
    signs: list[tuple[str, int]]


class Sieve(Generic[Item]):
    """Picks from a table of patterns those that can match in a stretch.

    To read what the patterns of a table need takes longer than to try them all on the sentences of
    one document. So the first stretches are given all of them.
    """

    def __init__(
        self, table: Iterable[tuple[Item, re.Pattern[str]]], *, first: int = _FIRST
    ) -> None:
        """Take a table.

        Args:
            table: What to pick, each with its pattern, in the order in which it is given.
            first: For how many stretches everything is given.
        """
        self._table = tuple(table)
        self._all = tuple(item for item, _ in self._table)
        self._left = first
        self._met_again = lru_cache(_KEPT)(self._met)
        self._having = lru_cache(_KEPT_SETS)(self._picked)

    def pick(self, stretch: str) -> tuple[Item, ...]:
        """Give what can match in a stretch, in order.

        Args:
            stretch: Text that holds the whole of every match.
        """
        if self._left > 0:
            self._left -= 1
            return self._all
        met = 0
        for written in _simple(stretch).split():
            met |= self._met_again(written) if len(written) < _LONG else self._met(written)
        return self._having(met)

    @cached_property
    def _needs(self) -> _Needs:
        bits: dict[Words, int] = {}
        rows: list[tuple[Item, int]] = []
        for item, pattern in self._table:
            needs = [bits.setdefault(words, 1 << len(bits)) for words in needed(pattern)]
            rows.append((item, sum(needs)))
        words: dict[str, list[tuple[str, int]]] = {}
        signs: list[tuple[str, int]] = []
        for word in frozenset[str]().union(*bits):
            having = sum(bit for each, bit in bits.items() if word in each)
            if len(word) < _SHORTEST:
                signs.append((word, having))
            else:
                words.setdefault(word[:_SHORTEST], []).append((word, having))
        return _Needs(rows, words, signs)

    def _picked(self, met: int) -> tuple[Item, ...]:
        missing = ~met
        return tuple(item for item, needs in self._needs.rows if not needs & missing)

    def _met(self, written: str) -> int:
        """Tell which needs are met by something written without a blank."""
        met, needs = 0, self._needs
        for sign, having in needs.signs:
            if sign in written:
                met |= having
        for at in range(len(written) - 1):
            for word, having in needs.words.get(written[at : at + _SHORTEST], ()):
                if written.startswith(word, at):
                    met |= having
        return met


def _simple(text: str) -> str:
    """Give a text in small letters, each digit as a nought."""
    small = _DIGITS.sub("0", text.lower())
    if not small.isascii():
        for written, plain in _FOLDED.items():
            small = small.replace(written, plain)
    return small


def needed(pattern: re.Pattern[str]) -> tuple[Words, ...]:
    r"""Give what must stand in whatever a pattern matches.

    Returns:
        Sets of words in small letters, without blanks, each digit as a nought: of each set one
        stands in the text of every match, without regard to case. Empty where nothing is known.

    Example:
        >>> needs = needed(re.compile(r"\b(?:[Ff]roze|lifted)\s+\d\d bans?\b"))
        >>> [sorted(words) for words in needs]
        [['froze', 'lifted'], ['ban']]
    """
    if pattern.flags & re.VERBOSE:
        return ()
    try:
        return _Reader(pattern.pattern).whole().needs
    except (IndexError, ValueError):
        return ()  # a form that is not read here


class _Part(NamedTuple):
    """What is known of a part of a pattern.

    Attributes:
        starts: Whatever it matches begins with one of these, in simple form.
        is_whole: That is all that it matches.
        needs: Sets of words; of each set one stands in whatever the part matches.
    """

    starts: Words
    is_whole: bool
    needs: tuple[Words, ...] = ()


_ANYTHING = _Part(_NOTHING, False)
_NO_PLACE = _Part(_NOTHING, True)


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def whole(self) -> _Part:
        part = self._choice()
        if self._at != len(self._pattern):
            raise ValueError(self._pattern)
        return part

    def _next(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _take(self) -> str:
        self._at += 1
        return self._pattern[self._at - 1]

    def _choice(self) -> _Part:
        """Read alternatives up to a bracket or the end."""
        branches = [self._row()]
        while self._next() == "|":
            self._at += 1
            branches.append(self._row())
        if len(branches) == 1:
            return branches[0]
        best = [max(one.needs, key=_rarity, default=frozenset[str]()) for one in branches]
        return _Part(
            frozenset[str]().union(*(one.starts for one in branches)),
            all(one.is_whole for one in branches),
            (_shortest(frozenset[str]().union(*best)),) if all(best) else (),
        )

    def _row(self) -> _Part:
        """Read what stands one behind the other."""
        needs: list[Words] = []
        starts: Words | None = None
        run = _NOTHING  # what may be written since something unknown
        while self._next() not in ("", "|", ")"):
            letters = _LETTERS.match(self._pattern, self._at)
            if letters is not None:
                self._at = letters.end()
                part = _Part(frozenset({letters[0].lower()}), True)
            else:
                part = self._repeated(self._item())
            is_few = len(run) * len(part.starts) <= _MOST
            written = _joined(run, part.starts) if is_few else run
            if part.is_whole and is_few:
                run = written
                continue
            needs += [*_needs_of(written), *part.needs]
            starts = written if starts is None else starts
            run = part.starts if part.is_whole else _NOTHING
        needs += _needs_of(run)
        return _Part(run if starts is None else starts, starts is None, tuple(dict.fromkeys(needs)))

    def _repeated(self, part: _Part) -> _Part:
        """Read how often a part may stand."""
        found = _REPEATS.match(self._pattern, self._at)
        if found is None:
            return part
        self._at = found.end()
        sign = found[0][0]
        least = int(found["least"] or 0) if sign == "{" else int(sign == "+")
        most = least if sign == "{" and found["to"] is None else int(found["most"] or sign == "?")
        needs = (part.needs or tuple(_needs_of(part.starts))) if least else ()
        if not part.is_whole or len(part.starts) ** most > _MOST or not most:
            return _Part(part.starts if least else _NOTHING, False, needs)
        ways = _NOTHING
        for number in range(most):
            more = _joined(ways, part.starts)
            ways = more if number < least else more | ways
        return _Part(ways, True, needs)

    def _item(self) -> _Part:
        sign = self._take()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            return self._escape()
        if sign == ".":
            return _ANYTHING
        return _NO_PLACE if sign in "^$" else _written(sign)

    def _escape(self) -> _Part:
        sign = self._take()
        if sign in _NO_WIDTH:
            return _NO_PLACE
        if sign == "d":
            return _Part(_DIGIT, True)
        if sign in _ANY_OF_CLASS or sign.isdigit():
            return _ANYTHING
        return _written(self._escaped(sign))

    def _escaped(self, sign: str) -> str:
        """Give the character behind a stroke; of a code its digits are read."""
        digits = _CODE_DIGITS.get(sign, 0)
        if digits:
            self._at += digits
            return chr(int(self._pattern[self._at - digits : self._at], 16))
        if sign.isalnum() and sign not in _CONTROLS:
            raise ValueError(sign)
        return _CONTROLS.get(sign, sign)

    def _class(self) -> _Part:
        """Read a class of characters: `[Ff]` is `f`, a wide one is anything."""
        is_wide = self._next() == "^"
        self._at += is_wide
        ways: set[str] = set()
        first = self._at  # a bracket that stands first is of the class
        while (sign := self._take()) != "]" or self._at == first + 1:
            if sign == "-" and self._at > first + 1 and self._next() != "]":
                before, behind = self._pattern[self._at - 2], self._next()
                is_wide = is_wide or not (before.isdigit() and behind.isdigit())
                continue
            if sign == "\\":
                part = self._escape() if self._next() != "b" else _ANYTHING
            else:
                part = _written(sign)
            is_wide = is_wide or not part.is_whole
            ways |= part.starts
        return _ANYTHING if is_wide else _Part(frozenset(ways), True)

    def _group(self) -> _Part:
        back = _BACK.match(self._pattern, self._at)
        if back is not None:
            self._at = back.end()
            return _ANYTHING
        opening = _GROUP.match(self._pattern, self._at)
        if opening is None and self._next() == "?":
            raise ValueError(self._pattern)
        self._at = opening.end() if opening is not None else self._at
        if opening is not None and opening["flags"]:
            return _NO_PLACE
        part = self._choice()
        if self._take() != ")":
            raise ValueError(self._pattern)
        if opening is not None and opening["look"]:
            return _NO_PLACE  # what stands around a match is not of it
        return part


@lru_cache(256)
def _written(sign: str) -> _Part:
    """Give a character of a pattern as a simple text has it."""
    if sign.isascii() or sign in _SIGNS:
        return _Part(frozenset({_simple(sign)}), True)
    return _ANYTHING


def _joined(run: Words, ways: Words) -> Words:
    return frozenset(one + other for one in run for other in ways)


def _needs_of(ways: Words) -> list[Words]:
    """Give what some ways to write a part need: of each its longest word, or a sign."""
    words = frozenset(max(one.split(), key=len, default="") for one in ways)
    too_short = any(len(one) < _SHORTEST and (not one or one.isalpha()) for one in words)
    return [] if too_short else [_shortest(words)]


def _shortest(words: Words) -> Words:
    """Leave out words that hold another one: who needs `frozen` or `froze` needs `froze`."""
    return frozenset(one for one in words if not any(o in one for o in words if o != one))


def _rarity(words: Words) -> tuple[int, int]:
    """Tell how well a set tells stretches apart: long words, then few of them."""
    return min(min(map(len, words)), _TOO_LONG), -len(words)
