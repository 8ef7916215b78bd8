"""An explanation says what a search at that threshold says, and what would change it."""

import random
from itertools import product
from pathlib import Path

from matchcases import birth, entry, indexed, made_entries, made_query
from proscribe.match import Matcher
from proscribe.model.explanation import Explanation
from proscribe.model.screening import Query, QueryIdentifier
from proscribe.screen.proof.explanation import explain, lend_facts


def test_the_verdict_is_that_of_a_search_at_the_threshold(tmp_path: Path) -> None:
    rng = random.Random(3)
    indexes = [
        (one, Matcher(indexed([one], tmp_path / str(number))))
        for number, one in enumerate(made_entries(60, 4))
    ]
    for (one, matcher), threshold in product(indexes, (300_000, 700_000, 900_000)):
        query = made_query(rng, [one])
        hits = matcher.search(query, threshold=threshold, limit=9).hits
        found = explain(query, one, threshold=threshold)
        if hits:
            assert found.hit == hits[0], query
            assert found.is_hit == (not hits[0].muted)
        else:
            assert not found.is_hit
            assert found.hit.score < threshold


def test_facts_of_the_party_count_as_in_an_index(tmp_path: Path) -> None:
    rng = random.Random(8)
    for number in range(30):
        party = [
            entry(place, [("name", "Kim Yong Chol")], party="p", births=births, facts=facts)
            for place, (births, facts) in enumerate(
                [
                    ([], []),
                    (["1948"], [("nationality", "kp")]),
                    (["10 Dec 1948"], [("gender", "male")]),
                ]
            )
        ]
        query = Query(
            schema="Person",
            names=(rng.choice(("Kim Yong Chol", "Kim Yong Chun", "Kim Yong")),),
            birth_dates=(birth(rng.choice(("1948-12-10", "1950"))),),
            countries=(rng.choice(("kp", "us")),),
            gender=rng.choice(("male", "female", "")),
        )
        found = [explain(query, lend_facts(one, party), threshold=1) for one in party]
        best = max(one.hit.score for one in found)
        generation = indexed(party, tmp_path / str(number))
        (hit,) = Matcher(generation).search(query, threshold=1, limit=1).hits
        assert best == hit.score
        lead = next(one for one in found if one.hit.record_id == hit.record_id)
        assert lead.hit.evidence == hit.evidence


_LISTED = entry(
    1,
    [("name", "CHOE, Myong Hyon"), ("alias", "최명현")],
    births=["20 Jan 1966"],
    facts=[("nationality", "kp")],
    numbers=[("passportNumber", "836110034", "")],
)


def _changes(found: Explanation) -> dict[str, tuple[int, bool]]:
    return {one.change: (one.score, one.hit) for one in found.what_if}


def test_what_would_change_the_verdict_is_scored_and_not_estimated() -> None:
    query = Query(schema="Person", names=("Choi Myung-hyun",), birth_dates=(birth("1966"),))
    found = explain(query, _LISTED)
    assert found.is_hit
    assert found.sentence.startswith(f"Hit: {found.score} reaches the threshold of 0.70")
    assert "the birth date adds" in found.sentence
    changes = _changes(found)
    far = changes["with a birth date in another year, such as 1956"]
    other = Query(schema="Person", names=query.names, birth_dates=(birth("1956"),))
    assert far == (explain(other, _LISTED).hit.score, explain(other, _LISTED).is_hit)
    assert far[0] < changes["without the birth date"][0] < found.hit.score
    assert changes["with the listed number 836110034"][0] > 950_000 > found.hit.score
    scores = [abs(one.score - found.hit.score) for one in found.what_if]
    assert scores == sorted(scores, reverse=True)
    assert all(one.score != found.hit.score for one in found.what_if)
    assert "The query gives no country, though the record states one." in found.missing
    assert "Neither side states a gender." in found.missing


def test_a_date_of_a_ship_is_its_build_date() -> None:
    ship = entry(2, [("name", "Ocean Star")], schema="Vessel")
    found = explain(Query(schema="Vessel", names=("Ocean Star",)), ship)
    assert "Neither side states a build date." in found.missing


def test_sentences_for_every_verdict() -> None:
    query = Query(schema="Person", names=("Ingunn Skarveld",))
    assert "nothing agrees" in explain(query, _LISTED).sentence
    vessel = Query(schema="Vessel", names=("Choe Myong Hyon",))
    assert "cannot be the same" in explain(vessel, _LISTED).sentence
    weak = entry(3, [("name", "Zarqawi"), ("weakAlias", "Ocean Trader Nampo")])
    muted = explain(Query(schema="Person", names=("Ocean Trader Nampo",)), weak)
    assert muted.sentence.startswith("Muted:")
    assert not muted.is_hit
    number = Query(schema="Person", names=("Ingunn Skarveld",),
                   identifiers=(QueryIdentifier("836110034", "passportNumber"),))  # fmt: skip
    assert explain(number, _LISTED).sentence.startswith("Hit:")


def test_parts_show_both_scripts() -> None:
    found = explain(Query(schema="Person", names=("최명현",)), _LISTED)
    assert found.hit.matched == "최명현"
    assert all(part.query_read.isascii() for part in found.parts)
    assert "".join(part.query for part in found.parts) == "최명현"
