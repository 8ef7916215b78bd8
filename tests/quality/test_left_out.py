"""Words are left out and put back; pairs are told why they do not find each other."""

from proscribe.values.names.whole import read_name
from quality.left_out import Pair, cause, is_known, known_words, score, without, words_used


def _texts(name: str) -> list[list[str]]:
    return [[token.text for token in one] for one in read_name(name, person=False)]


def _pair(script: str, name: str, *latin: str) -> Pair:
    return Pair(script, "one", "Organization", name, latin)


def test_the_words_of_a_name_are_told_in_each_script() -> None:
    assert "zavod" in words_used(_pair("Cyrl", "Завод Вектор", "Vektor Plant"))
    assert ("وزاره", "دفاع") not in words_used(_pair("Arab", "وزارة الدفاع", "Ministry of Defence"))
    assert ("وزاره",) in words_used(_pair("Arab", "وزارة الدفاع", "Ministry of Defence"))
    assert "银行" in words_used(_pair("Hani", "红柳银行", "Hongliu Bank"))


def test_a_name_is_read_without_a_word_and_with_it_again() -> None:
    for pair in (
        _pair("Cyrl", "Хлопковый завод Вектор", "Vektor Cotton Plant"),
        _pair("Arab", "وزارة الدفاع السورية", "Syrian Ministry of Defence"),
        _pair("Hani", "红柳银行", "Hongliu Bank"),
    ):
        before, found = _texts(pair.name), score(pair)
        with without(words_used(pair)):
            assert _texts(pair.name) != before
            assert score(pair)[0] < found[0]
        assert _texts(pair.name) == before
        assert score(pair) == found


def test_a_dictionary_tells_which_words_anybody_knows() -> None:
    lines = ["factory\tзавод", "plant\tзавода", "defence\tالدفاع", "bank\t银行", "steel\tзавод"]
    dictionary = known_words(lines)
    assert is_known("zavod", dictionary)
    assert is_known(("دفاع",), dictionary)
    assert is_known("银行", dictionary)
    assert not is_known("stal", dictionary)
    assert not is_known("zavod", known_words(["steel\tзавод"]))


def test_a_miss_has_a_cause() -> None:
    assert cause(_pair("Cyrl", "ЪФТЫ", ""), "Institute of Physics") == "another name"
    assert cause(_pair("Cyrl", "Завод Вектор", ""), "Spektr Plant") == "unknown word"
    assert cause(_pair("Cyrl", "Хлопковый банк", ""), "Steel Bank") == "other meaning"
    assert cause(_pair("Cyrl", "Банк", ""), "Bank of Steel") == "more words"
