"""Places, addresses, particulars and unlike numbers: what they add, and that it is what is said."""

import random
from pathlib import Path

import pytest

from matchcases import entry, indexed, made_entries, made_query
from proscribe.match import Matcher
from proscribe.match.kernels import layout
from proscribe.match.kernels.facts import compare_days, mark_near
from proscribe.match.pair import score_pair
from proscribe.match.weights import kernel_numbers, load_weights
from proscribe.model.listed import Entry
from proscribe.model.screening import Evidence, Query, QueryIdentifier

_W = load_weights().evidence


def evidence(listed: Entry, feature: str, **asked: object) -> Evidence | None:
    record = listed.record
    query = Query(schema=record.schema, names=(record.names[0].text,), **asked)  # type: ignore[arg-type]
    found = [one for one in score_pair(query, listed).evidence if one.feature == feature]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("asked", "points"),
    [
        pytest.param("al-Falluja", _W.place_same, id="spelling"),
        pytest.param("Fallujah, Iraq", _W.place_same, id="country-beside"),
        pytest.param("Tikrit", _W.place_other, id="another"),
        pytest.param("Iraq", None, id="country-only"),
    ],
)
def test_places_of_birth_are_compared_by_their_words(asked: str, points: int | None) -> None:
    listed = entry(1, [("name", "Hasan Jamil")], facts=[("birthPlace", "Fallujah")])
    found = evidence(listed, "birth_place", birth_places=(asked,))
    assert (found.points if found else None) == points


@pytest.mark.parametrize(
    ("asked", "points"),
    [
        pytest.param("12 Mansour St, Bagdad 10013", _W.address_same, id="same"),
        pytest.param("Rashid Street 4, Baghdad", _W.address_part, id="town"),
        pytest.param("5 High Street, Leeds", _W.address_other, id="another"),
    ],
)
def test_addresses_agree_in_most_words_or_in_the_town(asked: str, points: int) -> None:
    listed = entry(1, [("name", "Hasan Jamil")], addresses=["Mansur Street 12, Baghdad 10013"])
    found = evidence(listed, "address", addresses=(asked,))
    assert found is not None
    assert found.points == points


@pytest.mark.parametrize(
    ("prop", "listed", "asked", "points"),
    [
        pytest.param("imoNumber", "9074729", "9187629", _W.number_other_kept, id="another-ship"),
        pytest.param("passportNumber", "A1234567", "B7654321", _W.number_other, id="renewed"),
        pytest.param("passportNumber", "A1234567", "A1234568", _W.number_near, id="slip"),
        pytest.param("imoNumber", "9074729", "9074728", _W.number_near, id="wrong-check-digit"),
    ],
)
def test_unlike_numbers_weigh_by_how_long_they_are_kept(
    prop: str, listed: str, asked: str, points: int
) -> None:
    ship = entry(1, [("name", "Ocean Star")], schema="Vessel", numbers=[(prop, listed, "")])
    found = evidence(ship, "identifier", identifiers=(QueryIdentifier(asked, prop),))
    assert found is not None
    assert found.points == points


def test_another_nationality_weighs_more_than_another_residence() -> None:
    listed = entry(1, [("name", "Hasan Jamil")], facts=[("nationality", "iq")])
    lives = evidence(listed, "country", countries=("us",))
    is_one = evidence(listed, "country", countries=("us",), nationalities=("us",))
    assert lives is not None
    assert is_one is not None
    assert is_one.points < lives.points < 0


def test_points_shown_are_those_that_the_kernels_used(tmp_path: Path) -> None:
    entries = made_entries(40, 77)
    matcher = Matcher(indexed(entries, tmp_path / "index"))
    rng = random.Random(77)
    checked = 0
    for _ in range(60):
        answer = matcher.search(made_query(rng, entries), threshold=1, limit=99)
        for hit in answer.hits:
            total = sum(one.points for one in hit.evidence)
            if 1 <= total < _W.cap and hit.score not in (_W.number_floor, _W.number_short_floor):
                assert hit.score == total, hit
                checked += 1
    assert checked > 200


def test_only_days_of_near_years_are_more_than_other_days() -> None:
    _, _, facts = kernel_numbers(load_weights())
    dice = random.Random(3)
    for year in range(layout.YEAR_ZERO + 1, layout.YEAR_ZERO + layout.YEARS):
        near = [0] * layout.YEARS
        mark_near(year, 1, near)
        assert near[0] == 1
        assert sum(near) <= 22
        for other in range(layout.YEAR_ZERO + 1, layout.YEAR_ZERO + layout.YEARS):
            if near[other - layout.YEAR_ZERO]:
                continue
            day, month = dice.randint(1, 12), dice.randint(1, 12)
            for ending in (100 * month + day, 100 * day + month, 101):
                for first in (100 * month + day, 101):
                    points = compare_days(facts, 10000 * year + first, 10000 * other + ending)
                    assert points == facts.birth_other
