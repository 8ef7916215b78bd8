"""Places, addresses, particulars and unlike numbers: what they add, and that it is what is said."""

import random
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from matchcases import entry, indexed, made_entries, made_query
from proscribe.match import Matcher
from proscribe.match.kernels import layout
from proscribe.match.kernels.facts import (
    compare_days,
    fill_wanted,
    mark_years,
    most_points,
    nation_of,
)
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
    for year in range(layout.YEAR_ZERO + 1, layout.YEAR_ZERO + layout.UNDATED):
        levels = [-1] * layout.YEARS
        mark_years(10000 * year + 1231, levels)
        assert levels[0] == layout.NEAR
        assert levels[layout.UNDATED] == layout.DATELESS
        assert levels.count(layout.NEAR) <= 22
        for other in range(layout.YEAR_ZERO + 1, layout.YEAR_ZERO + layout.UNDATED):
            if levels[other - layout.YEAR_ZERO] == layout.NEAR:
                continue
            day, month = dice.randint(1, 12), dice.randint(1, 12)
            for ending in (100 * month + day, 100 * day + month, 101):
                for first in (100 * month + day, 101):
                    points = compare_days(facts, 10000 * year + first, 10000 * other + ending)
                    assert points == facts.birth_other


@pytest.mark.parametrize("day", [0, -1, 20991231, 18500101])
def test_a_date_that_tells_no_year_leaves_all_years_near(day: int) -> None:
    levels = [-1] * layout.YEARS
    mark_years(day, levels)
    assert set(levels[: layout.UNDATED]) == {layout.NEAR}
    assert levels[layout.UNDATED] == (layout.DATELESS if day else layout.NEAR)


def test_no_level_asks_for_more_than_facts_leave_to_be_reached() -> None:
    _, _, facts = kernel_numbers(load_weights())
    wanted = [0] * layout.LEVELS
    for day, country in product((0, -1, 19700314), (0, -1, 5)):
        levels = [-1] * layout.YEARS
        mark_years(day, levels)
        fill_wanted(facts, 800_000, day, country, wanted)
        for since, until, year in (
            (0, 0, layout.UNDATED), (19700314, 19700314, 70), (19540101, 19540101, 54),
            (19500101, 19801231, 0), (19540101, 19540102, 0),
        ):  # fmt: skip
            for other in (0, -1, 5, 6):
                differs = country > 0 and other > 0 and nation_of(other) != nation_of(country)
                glance = np.array([(since, until, other)])
                most = most_points(facts, day, country, 0, glance, 0)
                assert wanted[levels[year] + differs] <= 800_000 - most
