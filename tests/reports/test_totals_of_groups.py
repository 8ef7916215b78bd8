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
