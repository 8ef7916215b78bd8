"""Registration marks of aircraft are identifiers, however their names are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.evaluate.sides import named_entry, named_query
from proscribe.match.pair import align_pair, score_pair
from proscribe.values.names.aircraft import aircraft_names, shown_marks

_ALERT = 700_000


def _score(query: str, listed: str, schema: str = "Airplane") -> int:
    return score_pair(named_query(query, schema), named_entry(listed, schema)).score


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("Airbus A340-642 EP-MMQ", "EPMMQ"),
        ("EP MMQ", "EP-MMQ (Airbus A340)"),
        ("Ilyushin Il-76TD RA-78765", "RA-78765"),
        ("RA78765", "RA-78765 Il-76"),
        ("RA 78765", "RA-78765"),
        ("Ilyushin Il-76 ra 78765", "RA-78765"),
        ("UP I7652", "UP-I7652 Il-76"),
        ("Antonov An-32 5Y-KLM", "5Y-KLM"),
        ("5YKLM", "An-32B 5Y-KLM"),
        ("Bombardier Global 6000 G-XKCD", "G-XKCD"),
        ("M-YZZT", "Gulfstream G650 (M-YZZT)"),
        ("Gulfstream G450 N450XZ", "N450XZ"),
        ("B-5025 Boeing 737", "B-5025"),
        ("Tupolev Tu-204-300 P-632", "P-632"),
        ("YV2869 Dassault Falcon 900", "YV-2869"),
        ("Mahan Air EP-MNF", "EP-MNF"),
        ("Boeing 737-500 JY-JAX (formerly YK-AVB)", "YK-AVB"),
        ("Gulfstream G550 MSN 5411", "G550 s/n 5411"),
        ("Airbus EP-\u0130BB", "EP-IBB"),  # as Turkish systems write capitals
        ("ep-\u0131bb", "EP-IBB"),
    ],
)
def test_an_equal_mark_is_the_same_aircraft(query: str, listed: str) -> None:
    assert _score(query, listed) >= _ALERT
    assert _score(listed, query) >= _ALERT


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("EP-MMQ", "EP-MMO"),
        ("EPMMQ", "EPMMO"),
        ("EPMMQ", "EP-MMO"),
        ("Airbus A340-642 EP-MMQ", "Airbus A340-642 EP-MQM"),
        ("5Y-KLM", "5Y-KML"),
        ("Antonov An-32 5Y-KLM", "Antonov An-32 5Y-KML"),
        ("RA-78765", "RA-78756"),
        ("Ilyushin Il-76TD RA-78765", "Ilyushin Il-76TD RA-78766"),
        ("RA78765", "RA-78766"),
        ("RA 78765", "RA-78766"),
        ("G-XKCD", "G-XKDC"),
        ("Gulfstream G450 N450XZ", "Gulfstream G450 N450XY"),
        ("N450XZ", "N450XY"),
        ("B-5025", "B-5052"),
        ("Tupolev Tu-204-300 P-632", "Tupolev Tu-204-300 P-633"),
        ("Gulfstream G550 MSN 5411", "Gulfstream G550 MSN 5414"),
    ],
)
def test_another_mark_is_another_aircraft_whatever_else_agrees(query: str, listed: str) -> None:
    assert _score(query, listed) < _ALERT
    assert _score(listed, query) < _ALERT


@pytest.mark.parametrize(
    "name", ["Antonov An-26", "Il-76TD", "Mahan Air", "A340-313", "Boeing 747", "DC-10", "MiG-29"]
)
def test_types_and_makers_are_no_marks(name: str) -> None:
    assert aircraft_names(name) == ()


def test_an_unknown_kind_meets_a_mark_as_before() -> None:
    entry = named_entry("EP-MMQ", "Airplane")
    assert score_pair(named_query("EPMMQ", "Thing"), entry).score >= _ALERT
    listed = named_entry("EP-MMQ", "Thing")
    assert score_pair(named_query("Airbus EP-MMQ", "Airplane"), listed).score >= _ALERT


@pytest.mark.parametrize("name", ["Airbus A340-313 EP-MHP", "EP-MHP", "EPMHP", "Boeing EP-MHP Ltd"])
def test_a_mark_is_found_whatever_is_asked_for(name: str) -> None:
    """Nobody has to say that it is an aircraft."""
    entry = named_entry("EP-MHP", "Airplane")
    assert score_pair(named_query(name, "Thing"), entry).score >= _ALERT
    assert score_pair(named_query("Rosa " + name, "Person"), entry).score == 0


@pytest.mark.parametrize("name", ["EP-MHX", "EP MHX", "Boeing EP-MHX Ltd", "Airbus A340 EP-MHX"])
def test_another_mark_is_not_found_whatever_is_asked_for(name: str) -> None:
    for listed in ("EP-MHY", "EP-MHD", "Airbus EP-MHY"):
        query = named_query(name, "Thing")
        assert score_pair(query, named_entry(listed, "Airplane")).score < _ALERT
    assert score_pair(named_query(name, "Thing"), named_entry("EP-MHX", "Airplane")).score >= _ALERT


def test_a_mark_is_shown_as_a_mark() -> None:
    assert [shown_marks(one) for one in aircraft_names("Airbus A340 9Q-CXW")] == [
        "Airbus A340 9QCXW",
        "9QCXW",
    ]
    query, entry = named_query("Airbus YK-BZC", "Airplane"), named_entry("YKBZC", "Airplane")
    (evidence,) = score_pair(query, entry).evidence
    assert "YKBZC" in evidence.query_value
    assert "YKBZC" in evidence.reason
    assert [part.query for part in align_pair(query, entry)] == ["YKBZC"]


@pytest.mark.parametrize("number", ["880000000000001", "881234567890123", "889999999999999"])
def test_another_long_number_is_shown_as_it_is(number: str) -> None:
    assert shown_marks(f"Account {number}") == f"Account {number}"


@pytest.mark.parametrize(
    "mark", ["EP-TQH", "B-ABCD", "RA-12345", "P4-BRX", "N123AB", "A4O-ABC", "EW-301PJ", "EX-301"]
)
def test_every_form_of_mark_is_shown_as_it_was(mark: str) -> None:
    assert [shown_marks(one) for one in aircraft_names(mark)] == [mark.replace("-", "")]


_LETTERS = "ABEPRNYMGHKIabepni0123456789 -\u0130\u0131\u017f\u212a\u0663\u06f3\uff11"


@settings(max_examples=1_000, deadline=None)
@given(
    st.sampled_from(["EP", "YK", "RA", "N", "G", "B", "UP", "5Y", "P", "HK"]),
    st.sampled_from(["", "-", " "]),
    st.text(alphabet=_LETTERS, min_size=2, max_size=8),
)
def test_a_mark_of_any_letters_that_have_a_case_is_read(state: str, hyphen: str, rest: str) -> None:
    for name in (f"{state}{hyphen}{rest}", f"Boeing 737 {state}{hyphen}{rest} (old)"):
        for sure in (True, False):
            assert all(shown_marks(one).strip() for one in aircraft_names(name, sure=sure))
