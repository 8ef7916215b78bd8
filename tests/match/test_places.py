"""The tokens of a vocabulary by place."""

from proscribe.match.places import TokenPlaces


def test_a_token_has_one_place() -> None:
    tokens = TokenPlaces()
    assert tokens.put([("mayer", "word"), ("llc", "form"), ("mayer", "word")]) == (0, 1, 0)
    assert (tokens[1], tokens.forms) == (("llc", "form"), {1})
    assert [tokens.take_new(), tokens.take_new()] == [[("mayer", "word"), ("llc", "form")], []]


def test_a_western_name_is_lighter_beside_a_korean_one() -> None:
    tokens = TokenPlaces()
    robert, kim, lee = (tokens.place(text) for text in ("robert", "kim", "lee"))
    assert tokens[tokens.lighter(robert)] == ("robert", "particle")
    assert (tokens.lighter(kim), tokens.lighter(lee)) == (kim, lee)
