"""Whose the parties of a counted group are, and who are the rest. All names are invented."""

import pytest

from proscribe.reports.read import read

_HEAD = "WASHINGTON, March 8, 2022 (Meridian Wire) -- "
_ON = "The U.S. Treasury on Monday imposed sanctions on "


def _told(words: str) -> list[tuple[int | None, str, tuple[str, ...], tuple[str, ...]]]:
    """Give count, type, owner and names of all groups."""
    report = read(f"{_HEAD}{words}\n".encode())
    return [
        (
            group.count,
            group.type,
            tuple(one.value for one in group.linked_to),
            tuple(one.name for one in group.names),
        )
        for one in report.descriptions
        for group in one.groups
    ]


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("four shipping firms owned or controlled by Karl Tarn", ("Karl Tarn",)),
        ("three subsidiaries of Made Bank", ("Made Bank",)),
        ("six tankers linked to the Kestrel Rescue Service, which moves oil",
         ("Kestrel Rescue Service",)),
        ("five men tied to the Kestrel Front", ("Kestrel Front",)),
        ("three firms linked to Iran", ()),  # a state is no party
        ("three firms linked to Rosa Lind and Karl Tarn", ()),  # of each or of both
        ("six tankers linked to his Made Line", ()),
        ("two officials of the Kestrel Front", ()),  # what they are, and no link of a list
    ],
)  # fmt: skip
def test_whose_parties_are(words: str, owner: tuple[str, ...]) -> None:
    assert [one[2] for one in _told(f"{_ON}{words}.")] == [owner]


def test_who_is_told_of_before_is_not_of_the_firms_of_somebody() -> None:
    words = "Made Shipping, its ship Okean Star, and on nine ships linked to Made Line"
    assert (9, "vessel", ("Made Line",), ()) in _told(f"{_ON}{words}.")


def test_what_is_among_the_firms_of_somebody_is_not_counted_again() -> None:
    words = (
        "OFAC today designated Rosa Lind. Also designated are seven businesses linked to Rosa Lind,"
        " among them an orchard, a bar and a restaurant, and three companies owned by Karl Tarn."
    )
    assert [one[0] for one in _told(words)] == [7, 3, None]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("The State Department is blocking under Executive Order 14039 the property of vessels"
          " that its last report names. Those are the Made Star and the Okean Star."),
         ("Made Star", "Okean Star")),
        (("The Treasury is blocking the property of entities described in the annex. They are Made"
          " Bank and the Okean Line."), ("Made Bank", "Okean Line")),
    ],
)  # fmt: skip
def test_whom_a_sentence_is_against_the_next_one_names(words: str, names: tuple[str, ...]) -> None:
    assert [one[3] for one in _told(words)] == [names]


def test_those_who_are_merely_told_of_are_not_against_whom_a_sentence_is() -> None:
    words = "The Treasury on Monday imposed sanctions on the trade. They are the Made Bank's ruin."
    assert _told(words) == []


@pytest.mark.parametrize("rest", ["The rest are", "The remaining listings are"])
def test_the_rest_are_others_than_those_named(rest: str) -> None:
    words = (
        "The Council on Monday listed nine people. Rosa Lind and Karl Tarn were put on the list for"
        f" fraud. {rest} seven judges from Minsk."
    )
    assert _told(words) == [
        (7, "individual", (), ()),
        (None, "individual", (), ("Rosa Lind", "Karl Tarn")),
    ]


def test_what_remains_open_is_no_measure() -> None:
    words = "The Council on Monday listed nine people. The remaining designations are under review."
    assert _told(words) == [(9, "individual", (), ())]


def test_further_parties_stand_behind_the_order() -> None:
    words = (
        "The Treasury said on Monday that it was blacklisting three banks under Executive Order"
        " 14024, together with two insurers."
    )
    assert [one[:2] for one in _told(words)] == [(3, "entity"), (2, "entity")]
    words = (
        "The Treasury said on Monday it was designating Rosa Lind under Executive Order 14024 for"
        " an attack on a bank, together with Karl Tarn."
    )
    assert [one[3] for one in _told(words)] == [("Rosa Lind",)]
