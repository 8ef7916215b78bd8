"""Cases of two parties whose names are alike: the nearest siblings of every party.

The neighbours are found by character trigrams (TF-IDF, cosine), which the matcher does not use, and
kept when a published fact says that the two are different: birth years more than one apart, another
gender, another number of a kind that a thing has one of, another number or series in the name, or
two entries of one list in different countries. A person is never paired with a company: there the
schema decides, not the name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import msgspec
import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from quality.making.cases import Case
from quality.making.folding import fold, number_of, numbers_of, parts_of
from quality.making.likeness import Spellings, pair_up, spelled_alike
from quality.making.parties import FAR_APART, Party, unlike_number, years_apart
from quality.making.syllables import same_syllable

_NEIGHBOURS = 60
_EASTERN = frozenset(("kp", "kr", "cn", "hk", "mo", "tw"))
_COSINE = 0.35
_RATIO = 62.0
_KEPT = 8  # siblings kept for a party, the nearest
_SERIES = 20  # pairs kept of one name with running numbers
_CLOSE = 75.0  # at or above it siblings are tried to be kept in one split
_FAMILY = 12  # clusters that are kept together at most


class Sibling(msgspec.Struct, frozen=True, order=True):
    """Two parties with names alike.

    Attributes:
        distance: 100 less the ratio of the two names, parts in order of letters.
        case: The case they make.
        clusters: The clusters of the two.
        stem: The first name without its numbers, "" when it has none.
    """

    distance: float
    case: Case
    clusters: tuple[str, str]
    stem: str


def find_siblings(parties: Iterable[Party], spellings: Spellings) -> list[Sibling]:
    """Find all siblings with a fact that tells them apart, the nearest first."""
    owners: list[Party] = []
    texts: list[str] = []
    for party in parties:
        for text in _primary(party):
            owners.append(party)
            texts.append(text)
    folded = [
        " ".join(sorted(parts_of(text, person=party.person)))
        for text, party in zip(texts, owners, strict=True)
    ]
    found: dict[tuple[str, str], Sibling] = {}
    for one, others in enumerate(_neighbours(folded)):
        for other in others:
            left, right = owners[one], owners[other]
            ratio = fuzz.ratio(folded[one], folded[other], score_cutoff=_RATIO)
            if left.cluster == right.cluster or not ratio:
                continue
            low, high = sorted((left.cluster, right.cluster))
            before = found.get((low, high))
            if before is not None and before.distance <= 100 - ratio:
                continue
            case = _case(left, right, texts[one], texts[other], spellings)
            if case is not None:
                words = [token for token in folded[one].split() if not number_of(token)]
                stem = " ".join(words) if len(words) < len(folded[one].split()) else ""
                found[low, high] = Sibling(round(100 - ratio, 6), case, (low, high), stem)
    return sorted(found.values())


def families(siblings: Iterable[Sibling]) -> dict[str, str]:
    """Gather clusters with their nearest siblings, a few at most, so that a split keeps both.

    Args:
        siblings: The nearest first.

    Returns:
        Smallest cluster of its family, for each cluster that is in one of several.
    """
    members: dict[str, list[str]] = {}
    family: dict[str, str] = {}
    for one in siblings:
        if one.distance > 100 - _CLOSE:
            break
        left, right = (family.setdefault(cluster, cluster) for cluster in one.clusters)
        low, high = sorted((left, right))
        ours, theirs = members.setdefault(low, [low]), members.setdefault(high, [high])
        if low != high and len(ours) + len(theirs) <= _FAMILY:
            ours += theirs
            family.update(dict.fromkeys(theirs, low))
            del members[high]
    return family


def nearest(siblings: Iterable[Sibling]) -> Iterator[Case]:
    """Give the cases of the nearest siblings of each cluster.

    Args:
        siblings: Those of one split, the nearest first.
    """
    kept: Counter[str] = Counter()
    series: Counter[str] = Counter()
    for one in siblings:
        full = one.stem and series[one.stem] >= _SERIES
        if not full and min(kept[cluster] for cluster in one.clusters) < _KEPT:
            kept.update(one.clusters)
            series[one.stem] += 1
            yield one.case


def _primary(party: Party) -> list[str]:
    """Give the primary Latin names of a party, one for each spelling."""
    found: dict[str, str] = {}
    for name in party.strong_latin:
        if name.kind == "name":
            found.setdefault(fold(name.text), name.text)
    return [text for folded, text in found.items() if folded]


def contradiction(one: Party, other: Party, text: str, text2: str) -> str | None:
    """Say which published fact shows that two parties of one kind are different, or None."""
    gap = years_apart(one, other)
    if gap is not None and gap > 1:
        return "birth"
    if len(one.genders) == len(other.genders) == 1 and one.genders != other.genders:
        return "gender"
    if number := unlike_number(one, other):
        return number
    if not one.person:
        if numbers_of(text) != numbers_of(text2):
            return "series"
        apart = one.countries and other.countries and not set(one.countries) & set(other.countries)
        if apart and set(one.datasets) & set(other.datasets):
            return "country"
    return None


def _case(one: Party, other: Party, text: str, text2: str, spellings: Spellings) -> Case | None:
    """Give the case of two parties, or None when it is not certain enough that they are two."""
    if one.person != other.person:
        return None
    fact = contradiction(one, other, text, text2)
    if fact is None:
        return None
    (first, name1), (second, name2) = sorted(((one, text), (other, text2)), key=lambda x: x[0].id)
    category, quality = _slice(first, second, name1, name2, spellings)
    if quality != "clear":
        # The same party on two lists, with a slip in a fact of one, looks just like this.
        together = set(one.datasets) & set(other.datasets)
        far = (years_apart(one, other) or 0) >= FAR_APART
        if fact == "country" or not (together or (far and quality == "near")):
            return None
    group = f"{first.id}|{second.id}"
    return Case(category, group, name1, name2, 0, second.schema, quality)


def _slice(
    one: Party, other: Party, text: str, text2: str, spellings: Spellings
) -> tuple[str, str]:
    """Say how two names of different parties differ.

    Returns:
        Category and quality: `clear` where the names themselves show that they are two, `near`
        where a spelling, a missing part or a word of trade is all that parts them, `namesake`
        where nothing does.
    """
    kind = one.kind if one.kind == other.kind else "organization"
    person = one.person
    left, right = parts_of(text, person=person), parts_of(text2, person=person)
    paired, rest_left, rest_right = pair_up(left, right, spellings)
    if sorted(left) == sorted(right) or _shares_a_name(one, other, person=person):
        return f"{kind}-namesake", "namesake"
    if kind == "aircraft":
        return "aircraft-mark", "near"
    eastern = not _EASTERN.isdisjoint(one.countries) and not _EASTERN.isdisjoint(other.countries)
    if "".join(sorted(left)) == "".join(sorted(right)):
        return f"{kind}-sibling", "near"
    if not (rest_left and rest_right):
        if eastern and (swapped := one_swapped(left, right)):
            rest_left, rest_right = [swapped[0]], [swapped[1]]
        else:
            longer = max(len(left), len(right))
            near = paired + 2 > longer or paired * 3 >= longer * 2
            return f"{kind}-sibling", "near" if near else "clear"
    swapped = one_swapped(left, right)
    if swapped:
        if clearly_differ(*swapped, eastern=eastern):
            return f"{kind}-contradiction", "clear"
        return f"{kind}-sibling", "near"
    clear = any(all(clearly_differ(a, b, eastern=eastern) for b in rest_right) for a in rest_left)
    return f"{kind}-sibling", "clear" if clear else "near"


def one_swapped(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, str] | None:
    """Give the two tokens in which names of one length differ when all others are equal."""
    rest_left, rest_right = Counter(left) - Counter(right), Counter(right) - Counter(left)
    if len(left) == len(right) > 1 and rest_left.total() == rest_right.total() == 1:
        return next(iter(rest_left)), next(iter(rest_right))
    return None


def _shares_a_name(one: Party, other: Party, *, person: bool) -> bool:
    """Tell whether any two names of two parties have the same parts."""
    return bool(_keys(one, person=person) & _keys(other, person=person))


def _keys(party: Party, *, person: bool) -> set[tuple[str, ...]]:
    return {
        tuple(sorted(parts_of(name.text, person=person)))
        for name in party.names
        if name.script == "Latn"
    }


def clearly_differ(one: str, other: str, *, eastern: bool = False) -> bool:
    """Tell whether two tokens cannot be spellings of one word.

    Args:
        one: Folded token.
        other: Folded token.
        eastern: Both are of Korean or Chinese names, where two letters make another syllable.
    """
    if number_of(one) or number_of(other):
        look_alike = one.replace("l", "i") == other.replace("l", "i")  # the name `Il`, read as II
        return number_of(one) != number_of(other) and not look_alike
    if len(one) < 3 or len(other) < 3:
        return one[0] != other[0] and not same_syllable(one, other)
    if same_syllable(one, other):
        return False
    if eastern and max(len(one), len(other)) <= 6:
        return DamerauLevenshtein.distance(one, other) > 1
    if spelled_alike(one, other):
        return False
    return DamerauLevenshtein.normalized_similarity(one, other) < 0.5


def _neighbours(folded: list[str]) -> Iterator[list[int]]:
    """Give for each text those nearest by the cosine of character trigrams."""
    grams: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(folded):
        padded = f"  {text} "
        for gram in sorted({padded[n : n + 3] for n in range(len(padded) - 2)}):
            grams[gram].append(number)
    count = len(folded)
    postings = {gram: np.array(found, dtype=np.int64) for gram, found in grams.items()}
    weights = {gram: float(np.log(count / len(found))) + 1.0 for gram, found in grams.items()}
    norms = np.zeros(count)
    for gram, found in postings.items():
        norms[found] += weights[gram] ** 2
    norms = np.sqrt(norms)
    for number, text in enumerate(folded):
        padded = f"  {text} "
        own = sorted({padded[n : n + 3] for n in range(len(padded) - 2)})
        places = np.concatenate([postings[gram] for gram in own])
        shares = np.repeat([weights[g] ** 2 for g in own], [len(postings[g]) for g in own])
        scores = np.bincount(places, weights=shares, minlength=count) / (norms * norms[number])
        near = np.flatnonzero(scores >= _COSINE)
        order = np.lexsort((near, -np.round(scores[near], 9)))
        yield [int(n) for n in near[order][: _NEIGHBOURS + 1]]
