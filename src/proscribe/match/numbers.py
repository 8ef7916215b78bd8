"""Identifiers of a query against those of a record.

An equal number that is unique for its issuer says who is meant whatever the name says; a short
one, or one of another kind, only helps. Numbers of two issuers are different numbers. A number
that differs in one character is reported and helps a little: it may be a slip of a clerk.
"""

from typing import Literal

import msgspec

from proscribe.match.weights import EvidenceWeights
from proscribe.model.listed import ListedNumber
from proscribe.model.screening import QueryIdentifier
from proscribe.values.identifiers import is_strong
from proscribe.values.numberkeys import number_key, one_apart

Strength = Literal["strong", "short", "weak", "near"]

_RANKS: dict[Strength, int] = {"strong": 3, "short": 2, "weak": 1, "near": 0}
_SHORTEST_STRONG = 5
_SHORTEST_ANY_KIND = 8  # long enough that two kinds of number do not meet by chance
_GENERIC = frozenset({"", "number", "idNumber", "registrationNumber", "taxNumber"})


class NumberFinding(msgspec.Struct, frozen=True):
    """The strongest agreement between numbers.

    Attributes:
        strength: `strong`, `short` and `weak` are equal numbers; `near` differs in one place.
        query: The query's number.
        listed: The record's number.
    """

    strength: Strength
    query: QueryIdentifier
    listed: ListedNumber


def compare_numbers(
    query: tuple[QueryIdentifier, ...], listed: tuple[ListedNumber, ...]
) -> NumberFinding | None:
    """Give the strongest agreement, the first of several; None when there is none."""
    best: NumberFinding | None = None
    for given in query:
        key = number_key(given.value)
        for number in listed if key else ():
            strength = _strength(given, key, number)
            if strength and (best is None or _RANKS[strength] > _RANKS[best.strength]):
                best = NumberFinding(strength, given, number)
    return best


def _strength(given: QueryIdentifier, key: str, number: ListedNumber) -> Strength | None:
    issuers = {given.issuer, number.issuer} - {""}
    one_kind = given.prop == number.prop or bool({given.prop, number.prop} & _GENERIC)
    if key != number.key:
        near = one_kind and len(issuers) < 2 and one_apart(key, number.key)
        return "near" if near else None
    if len(issuers) > 1:
        return "weak"
    if given.prop == number.prop:
        long_enough = len(key) >= _SHORTEST_STRONG
        return "strong" if long_enough and is_strong(number.prop) else "short"
    shortest = _SHORTEST_STRONG + 1 if one_kind else _SHORTEST_ANY_KIND
    strong = len(key) >= shortest and is_strong(number.prop)
    return "strong" if strong else "weak"


def number_points(finding: NumberFinding, weights: EvidenceWeights) -> int:
    """Give what the agreement adds to the score, millionths."""
    if finding.strength == "strong":
        return weights.number_same
    return weights.number_near if finding.strength == "near" else weights.number_weak


def number_floor(finding: NumberFinding | None, weights: EvidenceWeights) -> int:
    """Give the score that an equal number alone makes, millionths; 0 when it makes none."""
    if finding is None:
        return 0
    floors = {"strong": weights.number_floor, "short": weights.number_short_floor}
    return floors.get(finding.strength, 0)
