"""Identifiers of a query against those of a record.

An equal number that is unique for its issuer says who is meant whatever the name says; a short
one, or one of another kind, only helps. Numbers of two issuers are different numbers. A number
that differs in one character is reported and helps a little: it may be a slip of a clerk, unless
the check digits of both are right: then they are two numbers.

Where no number agrees, two different ones of one kind and issuer contradict: hardly, where such
numbers are renewed (passports); strongly, where a thing keeps its number (IMO, LEI, INN).
"""

from typing import Literal

import msgspec

from proscribe.match.weights import EvidenceWeights
from proscribe.model.listed import KEPT, ListedNumber, claim_number
from proscribe.model.screening import QueryIdentifier
from proscribe.values.identifiers import check, is_strong
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
        return "near" if near and not _both_valid(key, number) else None
    if len(issuers) > 1:
        return "weak"
    if given.prop == number.prop:
        long_enough = len(key) >= _SHORTEST_STRONG
        return "strong" if long_enough and is_strong(number.prop) else "short"
    shortest = _SHORTEST_STRONG + 1 if one_kind else _SHORTEST_ANY_KIND
    strong = len(key) >= shortest and is_strong(number.prop)
    return "strong" if strong else "weak"


def _both_valid(key: str, number: ListedNumber) -> bool:
    """Tell whether check digits say that neither number is a slip of the other."""
    prop, issuer = number.prop, number.issuer
    return check(prop, number.key, issuer) == "valid" and check(prop, key, issuer) == "valid"


class OtherNumber(msgspec.Struct, frozen=True):
    """Two different numbers of one kind and issuer.

    Attributes:
        kept: A thing keeps such a number, so another one is another thing.
        query: The query's number.
        listed: The record's number.
    """

    kept: bool
    query: QueryIdentifier
    listed: ListedNumber


def contradicting_number(
    query: tuple[QueryIdentifier, ...], listed: tuple[ListedNumber, ...]
) -> OtherNumber | None:
    """Give two numbers of one kind and issuer, those that are kept first; None without such.

    Asked only where `compare_numbers` finds no agreement, so that they are different ones.
    """
    weakest: OtherNumber | None = None
    for given in query:
        claim = claim_number(given.prop, given.issuer) if number_key(given.value) else -1
        for number in listed if claim >= 0 else ():
            if claims_meet(claim, claim_number(number.prop, number.issuer)):
                if claim >= KEPT:
                    return OtherNumber(kept=True, query=given, listed=number)
                weakest = weakest or OtherNumber(kept=False, query=given, listed=number)
    return weakest


def claims_meet(one: int, other: int) -> bool:
    """Tell whether two claims (`claim_number`) are of one kind and may be of one issuer."""
    if other < 0 or one >> 10 != other >> 10:
        return False
    return one == other or not one & 1023 or not other & 1023


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
