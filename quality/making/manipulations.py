"""Listed names changed as people, forms and scanners change them, as cases."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quality.making import respelling
from quality.making.cases import Case
from quality.making.changes import (
    Change,
    Words,
    content,
    diacritics,
    dropped,
    dropped_family,
    extra,
    homoglyph,
    hyphen,
    initial,
    initial_two,
    joined,
    legal_dropped,
    legal_moved,
    legal_swapped,
    nickname,
    ocr,
    reordered,
    shortened,
    split,
    swapped,
    title,
    transposition,
    typo_one,
    typo_two,
)  # fmt: skip
from quality.making.folding import fold
from quality.making.parties import Party

_BOTH: tuple[Change, ...] = (
    typo_one, typo_two, transposition, extra, joined, split, diacritics, homoglyph,
    hyphen, ocr,
)  # fmt: skip
_PERSON: tuple[Change, ...] = (
    *_BOTH, reordered, dropped, dropped_family, initial, initial_two, title, nickname,
)  # fmt: skip
_THING: tuple[Change, ...] = (
    *_BOTH, swapped, legal_swapped, legal_dropped, legal_moved, shortened,
)  # fmt: skip


def manipulated(parties: Sequence[Party], *, count: int) -> Iterator[Case]:
    """Change names of the parties of one split, `count` of each kind for people and for companies.

    Of a company's words only one of four or more is dropped, and never the two that are rarest
    among the names: without its own word nothing is left to find.
    """
    people = _named(one for one in parties if one.person)
    things = _named(one for one in parties if one.kind in ("organization", "entity"))
    seen = Counter(key for _, text in things for key in set(fold(text).split()))
    for change in _PERSON:
        yield from _cases("person", change.__name__, people, _plain(change), count)
    for culture in respelling.CULTURES:
        own = [
            (one, text) for one, text in people if respelling.culture_of(one.countries) == culture
        ]
        yield from _cases("person", f"respelling_{culture}", own, _respelling(culture), count)
    for change in _THING:
        yield from _cases("organization", change.__name__, things, _plain(change), count)
    yield from _cases("organization", "dropped", things, _drops(seen), count)


def _plain(change: Change) -> Change:
    return change


def _respelling(culture: str) -> Change:
    return lambda words, dice: respelling.respelled(words, culture, dice)


def _drops(seen: Counter[str]) -> Change:
    def drop(words: Words, dice: random.Random) -> Words | None:
        parts = content(words)
        if len(parts) < 4:
            return None
        rarity = {n: min((seen[key] for key in fold(words[n]).split()), default=0) for n in parts}
        ranked = sorted(parts, key=lambda n: (rarity[n], n))
        gone = dice.choice(ranked[2:])
        return words[:gone] + words[gone + 1 :]

    return drop


def _named(parties: Iterable[Party]) -> list[tuple[Party, str]]:
    """Give a primary Latin name of each party that has a plain one."""
    found = []
    for one in parties:
        texts = [name.text for name in one.strong_latin if name.kind == "name"]
        odd = set("()[]/;:,") if one.person else set("()[]/;")
        plain = [text for text in texts if not odd & set(text)]
        if plain and (not one.person or len(content(plain[0].split())) > 1):
            found.append((one, plain[0]))
    return found


def _cases(
    kind: str, name: str, named: list[tuple[Party, str]], change: Change, count: int
) -> Iterator[Case]:
    dice = random.Random(f"{kind} {name}")
    made = 0
    for one, text in dice.sample(named, len(named)):
        changed = change(text.split(), dice)
        if changed is None or (query := " ".join(changed)) == text or not query.strip():
            continue
        yield Case(f"{kind}-{name}", one.id, query, text, 1, one.schema, "made")
        made += 1
        if made == count:
            return
