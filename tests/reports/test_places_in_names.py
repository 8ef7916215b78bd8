"""A place in brackets is part of the name of a firm, also before a comma and its legal form."""

import pytest

from proscribe.reports.read import read

_HEAD = "BRUSSELS, March 7, 2022 (Meridian Wire) -- The Treasury on Monday sanctioned "


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Made Investments (Panama), S.A., and Okean Line.",
            ("Made Investments (Panama), S.A.", "Okean Line"),
        ),
        ("Made Line (Hong Kong) Ltd and Rosa Lind.", ("Made Line (Hong Kong) Ltd", "Rosa Lind")),
        ("Made Bank (MDB), a lender, and Rosa Lind.", ("Made Bank", "Rosa Lind")),
    ],
)
def test_a_place_in_brackets_is_of_the_name(words: str, names: tuple[str, ...]) -> None:
    report = read(f"{_HEAD}{words}\n".encode())
    found = [name for one in report.descriptions for g in one.groups for name in g.names]
    assert {one.name for one in found} == {*names}


def test_a_name_with_a_country_is_not_called_without_it() -> None:
    report = read(f"{_HEAD}Made Line (Panama) S.A. and Made Bank (MDB) Limited.\n".encode())
    found = [name for one in report.descriptions for g in one.groups for name in g.names]
    assert [one.aliases for one in found] == [(), ("Made Bank Limited",)]
