"""Names of which three and more words are also written as one."""

import pytest

from matchcases import entry
from proscribe.match.pair import score_pair
from proscribe.model.screening import Query
from proscribe.values.names.askednames import asked_names
from proscribe.values.names.asone import has_short_words, is_second, written_as_one


@pytest.mark.parametrize(
    ("name", "person", "whole"),
    [
        ("Pieter van den Broek", True, "Pieter vandenbroek"),
        ("VAN-DEN-BROEK, Pieter", True, "vandenbroek, Pieter"),
        ("Étienne de La Rochemade", None, "Étienne delarochemade"),
        ("Maria de los Angeles Made", True, "Maria delosangeles Made"),
        ("CHON MA SAN", False, "chonmasan"),
        ("Chon-Ma San 5", False, "chonmasan 5"),
        ("Chang Sha Wan No. 5", False, "changshawan No. 5"),
        ("KUM GANG SAN II", None, "kumgangsan II"),
        ("Shenzhen Jia He Tong Electronics Ltd", False, "Shenzhen jiahetong Electronics Ltd"),
        ("Dalian Hong-Sheng-Da Ltd", False, "Dalian hongshengda Ltd"),
        ("Shenzhen Jia He Electronics", False, ""),
        ("Shenzhen Jia He Tong Electronics Ltd", None, ""),
        # two words, long words, other letters, a person of short words
        ("Pieter van Broek", True, ""),
        ("OCEAN STAR 5", False, ""),
        ("MADE TRADING COMPANY LTD", False, ""),
        ("ELEPHANT SHIP LINES", False, ""),
        ("OSTE-ST LTD", False, ""),
        ("بنك ملي ايران", False, ""),
        ("Kim Jong Un", True, ""),
        ("", False, ""),
    ],
)
def test_words_that_are_written_as_one_too(name: str, person: bool | None, whole: str) -> None:
    assert written_as_one(name, person=person) == whole
    assert asked_names([name], person=person) == tuple(filter(None, (name, whole))) or (name,)
    # what is asked of single words and of the whole name alone never misses one
    if whole:
        assert any(map(is_second, name.replace("-", " ").split())) or has_short_words(
            name, person=person
        )


@pytest.mark.parametrize(
    ("one", "other", "person"),
    [
        ("Pieter van den Broek", "VANDENBROEK, Pieter", True),
        ("CHON MA SAN", "CHONMASAN", False),
        ("Chon Ma San 5", "CHONMASAN 5", False),
        ("Étienne de La Rochemade", "Etienne Delarochemade", True),
    ],
)
def test_they_agree_with_the_one_word_on_either_side(one: str, other: str, person: bool) -> None:
    schema = "Person" if person else "Vessel"
    for asked, listed in ((one, other), (other, one)):
        assert _score(asked, listed, schema) > 700_000
        assert _score(asked, f"{listed} 4", schema) < _score(asked, listed, schema)


def _score(asked: str, listed: str, schema: str) -> int:
    query = Query(schema=schema, names=(asked,))
    return score_pair(query, entry(1, [("name", listed)], schema=schema)).score
