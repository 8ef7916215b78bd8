"""Names changed as people, forms and scanners change them; one function a kind.

Each takes the words of a name and dice and gives the changed words, or None where its kind does
not apply. What applies is said in each function: a change that leaves nothing to find (two slips
in a name of six letters) is not asked for.
"""

import random
from collections.abc import Callable

from quality.making.folding import LEGAL, PARTICLES, SMALL, fold
from quality.making.tables import (
    DIACRITICS,
    EXTRA,
    FORMS,
    HOMOGLYPHS,
    KEYS,
    NICKNAMES,
    OCR,
    SHORTENED,
    TITLES,
)  # fmt: skip

Words = list[str]
Change = Callable[[Words, random.Random], Words | None]
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def content(words: Words) -> list[int]:
    """Give the places of words that carry the name."""
    found = [
        place
        for place, word in enumerate(words)
        if (key := fold(word)) and key not in PARTICLES | LEGAL | SMALL and len(key) > 1
    ]
    return found or list(range(len(words)))


def _letters(words: Words, least: int = 0) -> list[tuple[int, int]]:
    """Give (word, place) of every letter of the words that carry the name."""
    return [
        (n, at)
        for n in content(words)
        for at, letter in enumerate(words[n])
        if letter.isalpha() and len(words[n]) > least
    ]


def _slip(words: Words, dice: random.Random, spots: list[tuple[int, int]]) -> Words:
    place, at = dice.choice(spots)
    word = words[place]
    letter = dice.choice(KEYS.get(word[at].lower(), _LETTERS) if dice.random() < 0.5 else _LETTERS)
    if letter == word[at].lower():
        letter = _LETTERS[(_LETTERS.index(letter) + 7) % 26]
    letter = letter.upper() if word[at].isupper() else letter
    kind = dice.randrange(3)
    changed = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
    )[kind]
    return [*words[:place], changed, *words[place + 1 :]] if changed else words


def typo_one(words: Words, dice: random.Random) -> Words | None:
    """Leave out, add or replace one letter, in names of six letters or more."""
    spots = _letters(words, 2)
    return _slip(words, dice, spots) if len(spots) >= 6 else None


def typo_two(words: Words, dice: random.Random) -> Words | None:
    """Make two such slips, in names of ten letters or more."""
    spots = _letters(words, 2)
    if len(spots) < 10:
        return None
    once = _slip(words, dice, spots)
    return _slip(once, dice, _letters(once, 2))


def transposition(words: Words, dice: random.Random) -> Words | None:
    """Change the places of two neighbouring letters."""
    spots = [
        (n, at)
        for n, at in _letters(words, 2)
        if at + 1 < len(words[n])
        and words[n][at + 1].isalpha()
        and words[n][at + 1].lower() != words[n][at].lower()
    ]
    if len(spots) < 4:
        return None
    place, at = dice.choice(spots)
    word = words[place]
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return [*words[:place], swapped, *words[place + 1 :]]


def _family(words: Words) -> int:
    """Give the place of the family name: the words in capitals, else the last part."""
    parts = content(words)
    capitals = [n for n in parts if words[n].isupper()]
    return capitals[-1] if capitals and len(capitals) < len(parts) else parts[-1]


def dropped(words: Words, dice: random.Random) -> Words | None:
    """Leave out one of three or more parts of a person's name, not the family name."""
    parts = content(words)
    if len(parts) < 3:
        return None
    gone = dice.choice([n for n in parts if n != _family(words)])
    return words[:gone] + words[gone + 1 :]


def dropped_family(words: Words, _: random.Random) -> Words | None:
    """Leave out the family name where two parts remain; it may leave too little to find."""
    if len(content(words)) < 3:
        return None
    gone = _family(words)
    return words[:gone] + words[gone + 1 :]


def extra(words: Words, dice: random.Random) -> Words:
    """Add a given or family name anywhere."""
    place = dice.randrange(len(words) + 1)
    return [*words[:place], dice.choice(EXTRA), *words[place:]]


def joined(words: Words, dice: random.Random) -> Words | None:
    """Write two neighbouring words as one."""
    places = [n for n in range(len(words) - 1) if words[n].isalpha() and words[n + 1].isalpha()]
    if not places:
        return None
    place = dice.choice(places)
    first, second = words[place : place + 2]
    both = first + (second if first.isupper() else second.lower())
    return [*words[:place], both, *words[place + 2 :]]


def split(words: Words, dice: random.Random) -> Words | None:
    """Write one word of six letters or more as two."""
    places = [n for n in content(words) if len(words[n]) >= 6 and words[n].isalpha()]
    if not places:
        return None
    place = dice.choice(places)
    at = dice.randrange(2, len(words[place]) - 1)
    return [*words[:place], words[place][:at], words[place][at:], *words[place + 1 :]]


def reordered(words: Words, dice: random.Random) -> Words | None:
    """Put the words in another order."""
    changed = dice.sample(words, len(words))
    return changed if len(words) > 1 and changed != words else None


def swapped(words: Words, dice: random.Random) -> Words | None:
    """Change the places of two neighbouring words that carry the name."""
    parts = content(words)
    pairs = [n for n in parts if n + 1 in parts and words[n] != words[n + 1]]
    if not pairs:
        return None
    place = dice.choice(pairs)
    return [*words[:place], words[place + 1], words[place], *words[place + 2 :]]


def initial(words: Words, dice: random.Random) -> Words | None:
    """Shorten one of three or more parts, not the last, to its first letter."""
    parts = content(words)
    if len(parts) < 3:
        return None
    place = dice.choice(parts[:-1])
    return [*words[:place], words[place][0] + dice.choice(("", ".")), *words[place + 1 :]]


def initial_two(words: Words, dice: random.Random) -> Words | None:
    """Shorten the first of two parts to its first letter."""
    parts = content(words)
    if len(parts) != 2 or parts[0] != 0:
        return None
    return [words[0][0] + dice.choice(("", ".")), *words[1:]]


def title(words: Words, dice: random.Random) -> Words:
    """Put a title or form of address before the name."""
    return [dice.choice(TITLES), *words]


def nickname(words: Words, dice: random.Random) -> Words | None:
    """Use the short form of a given name."""
    places = [n for n, word in enumerate(words) if fold(word) in NICKNAMES]
    if not places or len(words) < 2:
        return None
    place = dice.choice(places)
    return [*words[:place], dice.choice(NICKNAMES[fold(words[place])]), *words[place + 1 :]]


def _replaced(words: Words, dice: random.Random, table: dict[str, str], most: int) -> Words | None:
    spots = [(n, at) for n, at in _letters(words) if words[n][at] in table]
    if not spots:
        return None
    changed = [list(word) for word in words]
    for n, at in dice.sample(spots, min(len(spots), dice.randint(1, most))):
        changed[n][at] = dice.choice(table[words[n][at]])
    return ["".join(word) for word in changed]


def diacritics(words: Words, dice: random.Random) -> Words | None:
    """Write one to three letters with marks."""
    return _replaced(words, dice, DIACRITICS, 3)


def homoglyph(words: Words, dice: random.Random) -> Words | None:
    """Write one to three letters with look-alikes of another script."""
    return _replaced(words, dice, HOMOGLYPHS, 3)


def hyphen(words: Words, dice: random.Random) -> Words | None:
    """Change a hyphen to a blank or to nothing, or a blank between two words to a hyphen."""
    places = [n for n in content(words) if "-" in words[n].strip("-")]
    if places:
        place = dice.choice(places)
        changed = words[place].replace("-", dice.choice((" ", "")), 1)
        return [*words[:place], changed, *words[place + 1 :]]
    pairs = [n for n in range(len(words) - 1) if words[n].isalpha() and words[n + 1].isalpha()]
    if not pairs:
        return None
    place = dice.choice(pairs)
    return [*words[:place], f"{words[place]}-{words[place + 1]}", *words[place + 2 :]]


def ocr(words: Words, dice: random.Random) -> Words | None:
    """Misread one or two letters as a scanner does."""
    result = list(words)
    done = 0
    for _ in range(dice.randint(1, 2)):
        long = [n for n in content(result) if len(result[n]) > 2]
        fitting = [(n, seen) for n in long for seen in OCR if seen in result[n]]
        if fitting:
            place, seen = dice.choice(fitting)
            result[place] = result[place].replace(seen, dice.choice(OCR[seen]), 1)
            done += 1
    return result if done else None


def shortened(words: Words, dice: random.Random) -> Words | None:
    """Abbreviate a word of trade, or write `&` for `and`."""
    places = [n for n, word in enumerate(words) if fold(word) in SHORTENED]
    if not places:
        return None
    place = dice.choice(places)
    return [*words[:place], SHORTENED[fold(words[place])], *words[place + 1 :]]


def _form_at(words: Words) -> tuple[int, int, str] | None:
    """Find a legal form: its first word, the word after it, and which it is."""
    keys = [fold(word) for word in words]
    for length in range(min(5, len(words) - 1), 0, -1):
        for start in (0, len(words) - length):
            text = " ".join(keys[start : start + length])
            if text in FORMS:
                return start, start + length, text
    return None


def legal_swapped(words: Words, dice: random.Random) -> Words | None:
    """Write the legal form another way."""
    found = _form_at(words)
    if found is None:
        return None
    start, end, text = found
    return [*words[:start], dice.choice(FORMS[text]), *words[end:]]


def legal_dropped(words: Words, _: random.Random) -> Words | None:
    """Leave the legal form out."""
    found = _form_at(words)
    if found is None:
        return None
    rest = words[: found[0]] + words[found[1] :]
    return [*rest[:-1], rest[-1].rstrip(",")]


def legal_moved(words: Words, _: random.Random) -> Words | None:
    """Put the legal form at the other end."""
    found = _form_at(words)
    if found is None:
        return None
    form, rest = words[found[0] : found[1]], words[: found[0]] + words[found[1] :]
    rest = [*rest[:-1], rest[-1].rstrip(",")]
    return [*form, *rest] if found[0] else [*rest, *form]
