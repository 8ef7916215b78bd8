"""Known names in a text: bodies, countries and their people, names of the lists.

Longer names win over shorter ones that they hold. Abbreviations count only in capitals, names of
persons only with two words or more; a name of a list that is met is a mention, still to be
screened.

Source: `data/bodies.toml`, `data/territories.toml`, `values.territories`.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

import msgspec

from proscribe.reports.tables import Body, bodies, table
from proscribe.reports.text.words import Word, in_listed_name, keys_of, near
from proscribe.reports.times.zones import governments
from proscribe.values.territories import is_adjective, running_text_keys, territory_key

_BARRED = str.maketrans("đłøıð", "dloid")
_MOST_WORDS = 7
_LONGEST = 14  # words of a listed name; a few names of organisations have more
_SMALL = frozenset({"the", "of", "and", "a", "an", "in", "on", "at", "for", "to", "by", "with"})
_PARTICLES = _SMALL | {"al", "el", "ul", "bin", "ibn", "abu"}
_BEFORE_ONE = frozenset({"a", "an", "one", "another"})  # `another Finn`; `Finn Made` is a name


class Known(msgspec.Struct, frozen=True):
    """A known name where it stands.

    Attributes:
        start: First character.
        end: One past its last.
        kind: `body`, `country`, `people` (adjective or inhabitants), `government` (a capital that
            may stand for one), `listed`.
        key: Name of the body, code of the country, or name of the list.
        plural: Inhabitants: `North Koreans`.
        records: Ids of records that have the name, for `listed`.
    """

    start: int
    end: int
    kind: Literal["body", "country", "people", "government", "listed"]
    key: str
    plural: bool = False
    records: tuple[str, ...] = ()


class Gazetteer:
    """The names of the lists, ready for look-up in a text.

    A name is found in any order of its words (`CHOE, Myong Hyon` as `Myong Hyon Choe`), without
    case, hyphens and apostrophes. Names of one word (`Al-Qaida` is one) are left out: alone they
    mean nothing.
    """

    def __init__(self, names: Iterable[tuple[str, Iterable[str]]] = (), *, fewest: int = 2) -> None:
        """Index the names.

        Args:
            names: (record id, its names as published).
            fewest: Words that a name must have.
        """
        self._found: dict[tuple[str, ...], dict[str, str]] = {}
        self._words: set[str] = set()
        self.most_words = 0
        for record_id, texts in names:
            for text in texts:
                key = order_free(keys_of(text))
                if len([word for word in key if word not in _PARTICLES]) >= fewest:
                    self._found.setdefault(key, {}).setdefault(record_id, text)
                    self._words.update(key)
                    self.most_words = max(self.most_words, min(len(key), _LONGEST))

    def __len__(self) -> int:
        return len(self._found)

    def knows(self, word: str) -> bool:
        """Tell whether a word (a key) is part of any name."""
        return unmarked(word) in self._words

    def records(self, keys: Sequence[str]) -> dict[str, str]:
        """Give record id -> listed name for the words of a name; empty when none has it."""
        return self._found.get(order_free(tuple(keys)), {})


def unmarked(word: str) -> str:
    """Give a word without accents and the like, as most lists write it."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.translate(_BARRED))
    return "".join(c for c in apart if not unicodedata.combining(c))


NO_NAMES = Gazetteer()


def order_free(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words of a name sorted, hyphens parted, letters without marks (`Marović`)."""
    return tuple(sorted(part for key in keys for part in unmarked(key).split("-") if part))


@cache
def _bodies() -> dict[str, list[tuple[tuple[str, ...], Body, bool]]]:
    """Give first word -> (words, body, only in capitals), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Body, bool]]] = {}
    for body in bodies():
        for name in (*body.names, *body.at_home):
            keys = keys_of(name)
            letters = name.replace(".", "").replace(" ", "")
            found.setdefault(keys[0], []).append(
                (keys, body, letters.isupper() and len(letters) <= 6)
            )
    for choices in found.values():
        choices.sort(key=lambda one: (-len(one[0]), one[0]))
    return found


@cache
def _first_words() -> frozenset[str]:
    first = {key.split(" ")[0] for key in running_text_keys()}
    # initials stand apart in a text and joined in a key
    return frozenset(first | {key[0] for key in first if key})


@cache
def _people() -> dict[str, str]:
    return {name.lower(): code for name, code in table("territories")["people"].items()}


@cache
def _person() -> dict[str, str]:
    return {name.lower(): code for name, code in table("territories")["person"].items()}


@cache
def _first_of_people() -> frozenset[str]:
    return frozenset(name.split()[0] for name in (*_people(), *_person()))


@cache
def _passed_over() -> frozenset[str]:
    return frozenset(territory_key(one) for one in table("territories")["not"]["phrases"])


def find_known(text: str, words: list[Word], gazetteer: Gazetteer) -> list[Known]:
    """Find bodies, countries and listed names among the words of a passage.

    Args:
        text: The whole text.
        words: The words of the passage.
        gazetteer: Names of the lists.

    Returns:
        Names in order. They do not overlap, save that a listed name may hold others.
    """
    found: list[Known] = []
    at = 0
    while at < len(words):
        one = _body_at(text, words, at) or _territory_at(text, words, at)
        if one is not None:
            if one.key:
                found.append(one)
            at = next((n for n in range(at, len(words)) if words[n].start >= one.end), len(words))
        else:
            at += 1
    return sorted([*found, *_listed(text, words, gazetteer)], key=lambda one: (one.start, -one.end))


def _body_at(text: str, words: list[Word], at: int) -> Known | None:
    word = words[at]
    for keys, body, capitals in _bodies().get(word.key, ()):
        if len(keys) > len(words) - at:
            continue
        run = words[at : at + len(keys)]
        if tuple(one.key for one in run) != keys or not _together(text, run):
            continue
        main = [one for one in run if one.key not in _SMALL]
        if not all(one.upper if capitals else one.capital for one in main):
            continue
        return Known(run[0].start, run[-1].end, "body", body.name)
    return None


def _together(text: str, run: list[Word]) -> bool:
    return _reach(text, run) == len(run)


def _reach(text: str, words: list[Word]) -> int:
    """Give how many of some words stand together, from the first on."""
    for number, (left, right) in enumerate(pairwise(words), 1):
        if not near(text, left, right) and text[left.end : right.start].strip(" \n\r,'’s"):
            return number
    return len(words)


def _territory_at(text: str, words: list[Word], at: int) -> Known | None:
    word = words[at]
    if not word.capital or word.key in _SMALL:
        return None
    short = _short_at(words, at)
    if short is not None:
        return short
    city = governments().get(text[word.start : word.end])
    if city:
        return Known(word.start, word.end, "government", city)
    first = _first_words()
    key = word.key if word.key.isascii() else territory_key(word.key)  # `Türkiye`
    # `People's Republic of China`: the word is without its ending, the name of the country is not
    may = {key, key.rstrip("s"), f"{key}s"}
    if first.isdisjoint(may) and word.key not in _first_of_people():
        return None
    is_one = at > 0 and words[at - 1].key in _BEFORE_ONE
    keys = running_text_keys()
    for size in range(_reach(text, words[at : at + _MOST_WORDS]), 0, -1):
        run = words[at : at + size]
        if not run[-1].capital:
            continue
        written = text[run[0].start : run[-1].end]
        key = territory_key(written)
        if key in _passed_over():
            return Known(run[0].start, run[-1].end, "country", "")
        called = " ".join(written.lower().split())
        people = _people().get(called) or (_person().get(called) if is_one else None)
        if people is not None:
            is_plural = called.endswith(("s", "men")) and called != "turkmen"
            return Known(run[0].start, run[-1].end, "people", people, plural=is_plural)
        if _are_two(text, run):
            continue
        code = keys.get(key)
        if code is not None and (len(key) > 3 or all(one.upper for one in run)):
            kind: Literal["people", "country"] = (
                "people" if code and is_adjective(key, code) else "country"
            )
            return Known(run[0].start, run[-1].end, kind, code)
        single = key[:-1] if key.endswith("s") else ""
        if single and keys.get(single) and is_adjective(single, keys[single]):
            return Known(run[0].start, run[-1].end, "people", keys[single], plural=True)
    return None


def _are_two(text: str, run: list[Word]) -> bool:
    """Tell `China and Hong Kong` from `Bosnia and Herzegovina`: each part is a country alone."""
    parts = text[run[0].start : run[-1].end].split(" and ")
    if len(parts) == 1:
        return False
    codes = {running_text_keys().get(territory_key(one)) for one in parts}
    return len(codes) > 1 and None not in codes


def _short_at(words: list[Word], at: int) -> Known | None:
    """Read `the North`, `the Kremlin`; the article stands before."""
    if at == 0 or words[at - 1].key != "the":
        return None
    for short in table_of_short():
        keys = short[0]
        run = words[at - 1 : at - 1 + len(keys)]
        if tuple(one.key for one in run) == keys and all(one.capital for one in run[1:]):
            following = words[at - 1 + len(keys)] if len(words) > at - 1 + len(keys) else None
            if following is not None and following.capital and following.start - run[-1].end <= 1:
                return None  # `the North Atlantic`
            return Known(run[0].start, run[-1].end, "country", short[1])
    return None


@cache
def table_of_short() -> tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]:
    """Give (words, code, countries that must be named elsewhere) of short names."""
    return tuple(
        (keys_of(one["words"]), one["code"], tuple(one["needs"]))
        for one in table("territories")["short"]
    )


def _listed(text: str, words: list[Word], gazetteer: Gazetteer) -> list[Known]:
    """Find names of the lists among runs of capitalised words, the longest first."""
    if not len(gazetteer):
        return []
    found: list[Known] = []
    at = 0
    while at < len(words):
        if not in_listed_name(text, words[at]) or not _any_known(gazetteer, words[at].key):
            at += 1
            continue
        for size in range(min(gazetteer.most_words, len(words) - at), 0, -1):
            run = words[at : at + size]
            if not in_listed_name(text, run[-1]) or not _comma_together(text, run):
                continue
            keys = [one.key for one in run]
            records = gazetteer.records(keys)
            if records and not _only_places(text, run):
                name = min(records.values())
                found.append(
                    Known(run[0].start, run[-1].end, "listed", name, records=tuple(sorted(records)))
                )
                at += size - 1
                break
        at += 1
    return found


def _any_known(gazetteer: Gazetteer, key: str) -> bool:
    return any(gazetteer.knows(part) for part in key.split("-"))


def _comma_together(text: str, run: list[Word]) -> bool:
    """Words that blanks part, or one comma (`CHOE, Myong Hyon`)."""
    gaps = [text[left.end : right.start] for left, right in pairwise(run)]
    commas = sum("," in gap for gap in gaps)
    return commas <= 1 and all(not gap.strip(" \n\r\t,'’.&-") and len(gap) <= 4 for gap in gaps)


def _only_places(text: str, run: list[Word]) -> bool:
    """A place name is no mention of a listed party of that name."""
    return running_text_keys().get(territory_key(text[run[0].start : run[-1].end])) is not None
