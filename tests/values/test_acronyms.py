"""Acronyms of listed names."""

import pytest

from proscribe.values.names.acronyms import initials
from proscribe.values.names.listednames import read_listed
from proscribe.values.names.whole import read_name


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Islamic Republic of Iran Shipping Lines", ["irisl"]),
        ("China National Offshore Oil Corporation", ["cnooc"]),
        ("Korea Mining Development Trading Machinery Corporation", ["kmdtm", "kmdtmc"]),
        ("Semiconductor Manufacturing International Corporation", []),  # of four letters
        ("Bank of Ruritania", []),
        ("Первый национальный банк развития торговли", []),
    ],
)
def test_initials_of_five_words_and_more(name: str, found: list[str]) -> None:
    read = initials(read_name(name, person=False)[0])
    assert [token.text for reading in read for token in reading] == found
    assert all(token.tag == "form" for reading in read for token in reading)


def test_only_listed_things_have_them() -> None:
    name = "Islamic Republic of Iran Shipping Lines"
    with_acronym = read_listed(name, person=False, vowelless=False)
    assert with_acronym[:-1] == read_name(name, person=False)
    assert with_acronym[-1][0].source == name
    assert read_listed(name, person=True, vowelless=False) == read_name(name, person=True)
