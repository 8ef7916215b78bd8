"""Is a second name of a party the first one written differently? Several independent signals.

Lists publish noms de guerre, acronyms, translations and other identities as aliases; no name
matcher can or should join those. A case counts as `variant` only where the parts of the shorter
name all stand in the longer one, spelled alike, and little is left over.

Signals: shared tokens under plain folding; edit distance of single tokens; spellings that stand in
each other's place in otherwise equal names of at least two parties (mined from the lists); the
whole name without blanks; the order-free ratio of the whole name. No phonetics, no skeletons.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from quality.making.folding import HONORIFICS, fold, numbers_of, parts_of

Grade = Literal["variant", "partial", "other"]
Spellings = frozenset[tuple[str, str]]


def spelled_alike(one: str, other: str, spellings: Spellings = frozenset()) -> bool:
    """Tell whether two tokens are likely spellings of one word."""
    if one == other:
        return True
    if any(c.isdigit() for c in one + other):
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1:
        return longer.startswith(shorter)
    if (min(one, other), max(one, other)) in spellings:
        return True
    if len(shorter) < 3:
        return False
    near = DamerauLevenshtein.normalized_similarity(one, other)
    jaro = JaroWinkler.similarity(one, other)
    return near >= 0.66 or (near >= 0.5 and jaro >= 0.84) or (len(shorter) > 8 and jaro >= 0.8)


def mine_spellings(groups: Iterable[Iterable[tuple[str, ...]]]) -> Spellings:
    """Find tokens that stand for each other in otherwise equal names of two or more parties.

    Args:
        groups: For each cluster of parties the parts of its names.

    Returns:
        Pairs of tokens in order of letters.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for names in groups:
        seen.update(_swaps(sorted(set(names))))
    return frozenset(
        pair
        for pair, parties in seen.items()
        if parties > 1 and DamerauLevenshtein.normalized_similarity(*pair) >= 0.45
        if pair[0][0] == pair[1][0] or parties > 2
    )


def _swaps(names: list[tuple[str, ...]]) -> set[tuple[str, str]]:
    by_rest: defaultdict[tuple[tuple[str, ...], int, tuple[str, ...]], set[str]] = defaultdict(set)
    for parts in names:
        if len(parts) > 1:
            for place, token in enumerate(parts):
                if len(token) > 2 and token.isalpha():
                    by_rest[parts[:place], place, parts[place + 1 :]].add(token)
    found: set[tuple[str, str]] = set()
    for tokens in by_rest.values():
        ordered = sorted(tokens)
        found.update((a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :])
    return found


def pair_up(
    one: tuple[str, ...], other: tuple[str, ...], spellings: Spellings
) -> tuple[int, list[str], list[str]]:
    """Pair tokens one to one, equal ones first.

    Returns:
        How many were paired, and what is left of either side in its order.
    """
    left, right = list(one), list(other)
    paired = 0
    for token in one:
        if token in right:
            right.remove(token)
            left.remove(token)
            paired += 1
    ranked = sorted(
        (-DamerauLevenshtein.normalized_similarity(a, b), n, m)
        for n, a in enumerate(left)
        for m, b in enumerate(right)
        if spelled_alike(a, b, spellings)
    )
    gone_left: set[int] = set()
    gone_right: set[int] = set()
    for _, n, m in ranked:
        if n not in gone_left and m not in gone_right:
            gone_left.add(n)
            gone_right.add(m)
            paired += 1
    return (
        paired,
        [token for n, token in enumerate(left) if n not in gone_left],
        [token for m, token in enumerate(right) if m not in gone_right],
    )


def is_acronym(one: str, other: str) -> bool:
    """Tell whether one name is made of the first letters of the other."""
    for short, long in ((fold(one), fold(other)), (fold(other), fold(one))):
        words = long.split()
        if " " not in short and len(words) > 1 and 1 < len(short) <= 10:
            initials = "".join(word[0] for word in words)
            large = "".join(word[0] for word in words if len(word) > 3)
            if short in (initials, large):
                return True
    return False


def grade(one: str, other: str, *, person: bool, spellings: Spellings) -> Grade:
    """Say how far two Latin names of one party are the same name."""
    left, right = parts_of(one, person=person), parts_of(other, person=person)
    if not left or not right:
        return "other"
    if not person and numbers_of(one) != numbers_of(other):
        return "partial" if set(left) & set(right) else "other"
    whole = fuzz.ratio("".join(sorted(left)), "".join(sorted(right))) / 100
    joined = fuzz.ratio("".join(left), "".join(right)) / 100
    paired, rest_left, rest_right = pair_up(left, right, spellings)
    shorter, longer = sorted((len(left), len(right)))
    if person:
        plain = [[token for token in one if token not in HONORIFICS] for one in (left, right)]
        few, many = sorted((len(plain[0]), len(plain[1])))
        if few < 2 and many > few:  # `Abu Yahya` or `Haji Malik` is all that is shared
            return "partial" if paired else "other"
    if joined >= 0.9 or (whole >= 0.92 and paired):
        return "variant" if not (rest_left and rest_right) or joined >= 0.9 else "partial"
    enough = min(2, shorter) if person else 1
    share = 0.6 if person else 0.7
    if paired == shorter and paired >= enough and paired / longer >= share and longer > 0:
        return "variant"
    if paired:
        return "partial"
    return "other"
