"""What else than the name speaks for or against a record, and what it makes of the score.

Missing is not contradicting: a feature that a side does not state gives no evidence. The points
of all features add up; the most that a query's features other than numbers can add is its lift,
by which the search lowers the score it wants of a name. Numbers are looked up by themselves.
"""

import msgspec

from proscribe.match.births import SAME_DAY, BirthFinding, compare_births
from proscribe.match.numbers import (
    NumberFinding,
    OtherNumber,
    compare_numbers,
    contradicting_number,
    number_floor,
    number_points,
)
from proscribe.match.texts import (
    TextFinding,
    compare_addresses,
    compare_kinds,
    compare_places,
    compare_tonnages,
)
from proscribe.match.weights import EvidenceWeights
from proscribe.model.listed import ListedRecord, country_number
from proscribe.model.screening import ONE, Evidence, Query
from proscribe.values.dates import PartialDate


class Facts(msgspec.Struct, frozen=True):
    """How the facts of a query and of a record compare.

    Attributes:
        points: What all of them add to the score of the name, millionths.
        floor: What an equal number alone makes of the score, or 0.
        number: The agreement of numbers, None when there is none.
        birth: The best pair of dates and what it says, None when a side has none.
        other: Contradicting numbers, None where there are none or some number agrees.
        texts: What places, addresses and particulars of vessels say.
    """

    points: int
    floor: int
    number: NumberFinding | None
    birth: tuple[PartialDate, PartialDate, BirthFinding] | None
    other: OtherNumber | None = None
    texts: tuple[TextFinding, ...] = ()

    @property
    def confirms(self) -> bool:
        """A date or an equal number speaks for the record: a weak alias is not alone."""
        equal = self.number is not None and self.number.strength != "near"
        return equal or (self.birth is not None and self.birth[2].points > 0)


_STRENGTHS = {"near": 0, "weak": 1, "short": 2, "strong": 3}


def number_facts(
    query: Query, record: ListedRecord, weights: EvidenceWeights
) -> tuple[int, int, int]:
    """Give what the numbers of a query say of a record, for the kernels.

    Only records with an equal or nearly equal number are asked for; what different numbers say of
    all others the kernels find by themselves.

    Returns:
        Points, floor (both millionths) and strength: 0 near or none, 1 weak, 2 short, 3 strong.
    """
    number = compare_numbers(query.identifiers, record.numbers)
    if number is None:
        other = contradicting_number(query.identifiers, record.numbers)
        return _other_points(other, weights), 0, 0
    return (
        number_points(number, weights),
        number_floor(number, weights),
        _STRENGTHS[number.strength],
    )


def weigh(query: Query, record: ListedRecord, weights: EvidenceWeights) -> Facts:
    """Compare the facts of a query with those of a record."""
    birth = compare_births(query.birth_dates, record.births, weights)
    number = compare_numbers(query.identifiers, record.numbers)
    other = None if number else contradicting_number(query.identifiers, record.numbers)
    texts = (
        compare_places(query.birth_places, record.birth_places, weights),
        compare_addresses(query.addresses, record.addresses, weights),
        compare_kinds(query.kinds, record.kinds, weights),
        compare_tonnages(query.tonnages, record.tonnages, weights),
    )
    found = tuple(one for one in texts if one is not None)
    points = birth[2].points if birth else 0
    points += _country_points(query, record, weights) + _gender_points(query, record, weights)
    points += number_points(number, weights) if number else _other_points(other, weights)
    points += sum(one.points for one in found)
    return Facts(points, number_floor(number, weights), number, birth, other, found)


def _other_points(other: OtherNumber | None, weights: EvidenceWeights) -> int:
    if other is None:
        return 0
    return weights.number_other_kept if other.kept else weights.number_other


def total_score(name: int, facts: Facts, weights: EvidenceWeights) -> int:
    """Give the score of a record from that of its best name.

    A name that agrees in nothing counts for nothing unless an equal number makes a score. Only
    an identical strong number lets a score reach 1.0.
    """
    if not name and not facts.floor:
        return 0
    strong = facts.number is not None and facts.number.strength == "strong"
    cap = ONE if strong else weights.cap
    return max(0, min(cap, max(name + facts.points, facts.floor)))


def _country_points(query: Query, record: ListedRecord, weights: EvidenceWeights) -> int:
    if not (query.countries or query.nationalities) or not record.countries:
        return 0
    if _shared_countries(query, record):
        return weights.country_same
    both = query.nationalities and record.nationalities
    return weights.nationality_other if both else weights.country_other


def _shared_countries(query: Query, record: ListedRecord) -> list[str]:
    """Give the countries in common, compared by number as the kernels do."""
    listed = {country_number(code) for code in record.countries}
    asked = (*query.countries, *query.nationalities)
    return sorted({code for code in asked if country_number(code) in listed})


def _gender_points(query: Query, record: ListedRecord, weights: EvidenceWeights) -> int:
    if not query.gender or not record.genders:
        return 0
    return weights.gender_same if query.gender in record.genders else weights.gender_other


def explain_facts(
    query: Query, record: ListedRecord, facts: Facts, weights: EvidenceWeights
) -> list[Evidence]:
    """Put what the facts say into words."""
    found: list[Evidence] = []
    if facts.number:
        found.append(_number_evidence(facts.number, weights))
    if facts.other:
        found.append(_other_evidence(facts.other, weights))
    if facts.birth:
        one, other, finding = facts.birth
        found.append(
            Evidence(
                feature="birth_date",
                agreement=finding.agreement,
                points=finding.points,
                query_value=_date_text(one),
                listed_value=_date_text(other),
                reason=_date_reason(_date_text(one), _date_text(other), finding.words),
            )
        )
    if (query.countries or query.nationalities) and record.countries:
        found.append(_country_evidence(query, record, weights))
    if query.gender and record.genders:
        same = query.gender in record.genders
        found.append(
            Evidence(
                feature="gender",
                agreement=ONE if same else 0,
                points=_gender_points(query, record, weights),
                query_value=query.gender,
                listed_value=", ".join(record.genders),
                reason="The gender agrees." if same else "The gender is another.",
            )
        )
    found += [_text_evidence(one) for one in facts.texts]
    return found


_TEXT_WORDS = {
    "birth_place": "The places of birth `{q}` and `{listed}`",
    "address": "The addresses `{q}` and `{listed}`",
    "kind": "The kinds of vessel `{q}` and `{listed}`",
    "tonnage": "The tonnages {q} and {listed}",
}
_GRADES = (
    (0, "have nothing in common"), (500_000, "have some words in common"), (ONE, "agree"),
)  # fmt: skip
_TONNAGE_GRADES = (
    (0, "are too far apart"), (500_000, "may be gross and deadweight"), (ONE, "agree"),
)  # fmt: skip


def _text_evidence(one: TextFinding) -> Evidence:
    agreement, words = (_TONNAGE_GRADES if one.feature == "tonnage" else _GRADES)[one.grade]
    return Evidence(
        feature=one.feature,
        agreement=agreement,
        points=one.points,
        query_value=one.query,
        listed_value=one.listed,
        reason=f"{_TEXT_WORDS[one.feature].format(q=one.query, listed=one.listed)} {words}.",
    )


def _other_evidence(other: OtherNumber, weights: EvidenceWeights) -> Evidence:
    one, listed = other.query.value, other.listed.value
    why = "such a number is kept" if other.kept else "but such numbers are renewed"
    return Evidence(
        feature="identifier",
        agreement=0,
        points=_other_points(other, weights),
        query_value=one,
        listed_value=listed,
        reason=f"The number `{one}` is another one than the listed `{listed}`; {why}.",
    )


def _date_reason(one: str, other: str, words: str) -> str:
    if one == other and words == SAME_DAY:
        return f"Both sides state `{one}`."
    return f"The dates `{one}` and `{other}` {words}."


def _date_text(value: PartialDate) -> str:
    return f"circa {value.iso}" if value.circa else value.iso


def _country_evidence(query: Query, record: ListedRecord, weights: EvidenceWeights) -> Evidence:
    shared = _shared_countries(query, record)
    codes = ", ".join(code.upper() for code in shared)
    reason = f"Both are tied to {codes}." if shared else "No country is shared."
    if not shared and query.nationalities and record.nationalities:
        reason = "No country is shared, and the nationalities differ."
    return Evidence(
        feature="country",
        agreement=ONE if shared else 0,
        points=_country_points(query, record, weights),
        query_value=", ".join(dict.fromkeys((*query.countries, *query.nationalities))),
        listed_value=", ".join(record.countries),
        reason=reason,
    )


_NUMBER_WORDS = {
    "strong": (ONE, "The number `{q}` is listed."),
    "short": (800_000, "The number `{q}` is listed; it is of a kind that is not unique."),
    "weak": (500_000, "The number `{q}` is listed, as another kind or of another issuer."),
    "near": (300_000, "The number `{q}` differs in one character from the listed `{listed}`."),
}


def _number_evidence(finding: NumberFinding, weights: EvidenceWeights) -> Evidence:
    agreement, words = _NUMBER_WORDS[finding.strength]
    return Evidence(
        feature="identifier",
        agreement=agreement,
        points=number_points(finding, weights),
        query_value=finding.query.value,
        listed_value=finding.listed.value,
        reason=words.format(q=finding.query.value, listed=finding.listed.value),
    )
