"""Names that are asked for besides: of branches, behind `c/o`, `trading as`."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oddwords import WORDS
from proscribe.values.names.askednames import (
    asked_names,
    may_be_more,
    may_part,
    signs_of_more,
    tell_more,
)
from proscribe.values.names.othernames import told_names


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Bank Melli Iran, Hamburg Branch", ("Bank Melli Iran",)),
        ("Bank Melli Iran Hamburg Branch", ("Bank Melli Iran",)),
        ("Bank Melli Iran (Hamburg Branch)", ("Bank Melli Iran",)),
        ("Hamburg Branch of Bank Melli Iran", ("Bank Melli Iran",)),
        ("Bank Saderat PLC Niederlassung Frankfurt", ("Bank Saderat PLC",)),
        ("Banque X, succursale de Paris", ("Banque X",)),
        ("ПАО Банк, филиал в Москве", ("ПАО Банк",)),
        ("Rosa Trading c/o Alfa Shipping S.A.", ("Rosa Trading", "Alfa Shipping S.A.")),
        ("Smith t/a Alfa Beta", ("Smith", "Alfa Beta")),
        ("Ocean Pearl (ex Lyra Spirit)", ("Ocean Pearl", "Lyra Spirit")),
        ("Exxon (Exploration) Ltd", ()),
        ("Taylor Branch", ()),
        ("Asia Kane", ()),
        ("Fund II", ()),
    ],
)
def test_the_house_of_a_branch_is_a_name_inside(name: str, inside: tuple[str, ...]) -> None:
    assert asked_names([name], person=False) == (name, *inside)


def test_branch_and_aka_are_names_of_persons() -> None:
    for name in ("Lucy Ann Taylor Branch", "Koffi Aka Boni"):
        assert asked_names([name], person=True) == (name,)
    assert told_names("Koffi Boni a.k.a. Tall Man", person=True) == ("Koffi Boni", "Tall Man")
    assert told_names("Koffi Ltd aka Boni Ltd", person=False) == ("Koffi Ltd", "Boni Ltd")


def test_words_that_tell_a_former_name_are_no_part_of_it() -> None:
    found = asked_names(["Alfa Trading (formerly known as Beta Shipping)"], person=False)
    assert found[1:] == ("Alfa Trading", "Beta Shipping")


def test_the_name_itself_is_asked_first_and_nothing_twice() -> None:
    name = "Bank Melli Iran, Hamburg Branch"
    assert asked_names((name, "Bank Melli Iran"), person=False) == (name, "Bank Melli Iran")


def test_a_name_of_words_that_part_nothing_has_no_name_inside() -> None:
    words = (
        "care", "of", "of,", "trading", "as", "doing", "business", "also", "known", "now",
        "liaison", "office", "rep.", "representative", "c/o", "d/b/a", "t/as", "fka", "f.k.a.",
        "Branch,", "filial", "aſ", "oﬃce", "Bank", "Melli", "Hamburg,", "-", "(of)", "Thomas",
    )  # fmt: skip
    for name in map(" ".join, product(words, repeat=3)):
        if not any(map(may_part, name.split())):
            if not may_be_more(name, person=True, aircraft=False):
                assert asked_names([name], person=True) == (name,)
            if not may_be_more(name, person=None, aircraft=False):
                assert asked_names([name], person=None) == (name,)
    assert not any(map(may_part, ("Bank", "Melli", "Thomas", "Osmanof")))


_ODD_WORDS = (
    "Ivan", "Иван", "王伟", "Wang王伟", "Ba", "Wazir", "CHON", "MA", "SAN", "5", "No.", "XIV",
    "(ex", "Lind)", "'Ti", "O'Neil", "EP-TQH", "YKBZC", "Jean-Luc", "Li-Na-Wu", "\"Big\"", "„Max“",
    "Éva", "Shenzhen", "Jia", "He", "Tong", "/", "－", "–", "Co.,", "[x]", "（x）", "S.A.", "٣",
    "ā",
)  # fmt: skip


@settings(max_examples=3_000, deadline=None)
@given(
    words=st.lists(st.one_of(st.sampled_from(_ODD_WORDS), WORDS), min_size=1, max_size=5),
    person=st.sampled_from([True, False, None]),
    aircraft=st.sampled_from([False, None]),
)
def test_a_name_that_may_be_more_has_words_that_tell_so(
    words: list[str], person: bool | None, aircraft: bool | None
) -> None:
    if any(" ".join(word.split()) != word for word in words):
        return
    each = [signs_of_more(word, person=person) for word in words]
    signs = 0
    for sign, _ in each:
        signs |= sign
    if not tell_more(signs, sum(n_short for _, n_short in each)):
        assert not may_be_more(" ".join(words), person=person, aircraft=aircraft)
