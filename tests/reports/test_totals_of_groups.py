"""Numbers at the head of a report that only count again who is told of behind them."""

import pytest

from proscribe.reports.read import read

_HEAD = "NEW YORK, March 8, 2022 (Meridian Wire) -- "


def _told(words: str) -> list[list[tuple[int | None, str, tuple[str, ...]]]]:
    """Give count, type and names of the groups of each measure."""
    report = read(f"{_HEAD}{words}\n".encode())
    return [
        [(group.count, group.type, tuple(n.name for n in group.names)) for group in one.groups]
        for one in report.descriptions
    ]


def test_a_day_of_telling_is_that_of_the_measure_told_below() -> None:
    words = (
        "The Security Council has frozen the assets of four people, diplomats said on Tuesday."
        " The committee added to its list on Monday a Libyan smuggler and three Eritreans."
    )
    assert _told(words) == [[(1, "individual", ()), (3, "individual", ())]]


def test_a_day_of_telling_of_named_parties_stays() -> None:
    words = (
        "The Security Council has frozen the assets of Rosa Lind, diplomats said on Tuesday."
        " The committee added to its list on Monday a Libyan smuggler and three Eritreans."
    )
    assert len(_told(words)) == 2


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        (
            "Rosa Lind, Ivo Made and Karl Tarn were listed for it. Two others were added with them",
            [(2, "unknown", ()), (None, "individual", ("Rosa Lind", "Ivo Made", "Karl Tarn"))],
        ),
        (
            "Rosa Lind and four others were put on the list",
            [(4, "unknown", ()), (None, "individual", ("Rosa Lind",))],
        ),
        # further ones, and none of the five
        (
            "It also listed two judges and three officers",
            [(5, "individual", ()), (2, "individual", ()), (3, "individual", ())],
        ),
        # not as many: nothing is taken away
        (
            "Rosa Lind was put on the list. Three others were added with her",
            [(5, "individual", ("Rosa Lind",)), (3, "unknown", ())],
        ),
    ],
)
def test_parts_behind_a_number_are_not_counted_twice(
    words: str, groups: list[tuple[int | None, str, tuple[str, ...]]]
) -> None:
    assert _told(f"Britain sanctioned five people on Tuesday. {words}.") == [groups]


def test_a_number_with_all_its_names_is_no_total_of_others() -> None:
    words = (
        "Two deputies of Ruritania's parliament and two former officials were put under American"
        " sanctions on Tuesday. The U.S. Treasury named Rosa Lind and Ivo Made, both deputies."
        " With them it listed two former Ruritanian officials."
    )
    groups = [one for measure in _told(words) for one in measure]
    assert (2, "individual", ("Rosa Lind", "Ivo Made")) in groups
    assert sum(count or 0 for count, _, _ in groups) == 4


def test_a_number_beside_another_is_no_total_of_those_behind() -> None:
    words = (
        "Two deputies and two generals were put under British sanctions on Tuesday. A banker and a"
        " minister were put on the list."
    )
    assert [count for count, _, _ in _told(words)[0]] == [2, 2, 1, 1]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("added seven names, three individuals and four firms, to its list", [3, 4]),
        ("sanctioned nine targets - five officials, three companies and one ship", [5, 3, 1]),
        ("sanctioned nine people: five officials and four judges", [5, 4]),
        ("listed five entries (those of three individuals and two firms)", [3, 2]),
        # they do not add up, or the number is of another kind: all are listed
        ("added seven names, three individuals and three firms, to its list", [7, 3, 3]),
        ("sanctioned two banks, one bank and one firm", [2, 1, 1]),
        ("sanctioned four individuals, two banks and two ships", [4, 2, 2]),
    ],
)
def test_a_number_told_in_its_parts_is_not_counted_beside_them(
    words: str, counts: list[int]
) -> None:
    groups = _told(f"Britain on Tuesday {words}.")
    assert [count for count, _, _ in groups[0]] == counts
