"""What points between headline and text tell. All parties are invented."""

import pytest

from proscribe.reports.read import read


def _groups(point: str) -> list[int | None]:
    text = (
        "Press release\n\nUK holds to account officials\n\n"
        "From: Foreign, Commonwealth & Development Office\nPublished 14 November 2022\n\n"
        f"• {point}\n• the measures are taken together with partners\n\n"
        "The UK has today announced sanctions on officials who gave the orders.\n\n"
        "Odo Brandt, Minister of Ores, signed them.\n"
    )
    return [group.count for one in read(text.encode()).descriptions for group in one.groups]


@pytest.mark.parametrize(
    ("point", "groups"),
    [
        ("24 Alban officials, among them a minister, are sanctioned by the UK", [24]),
        ("seven judges and a prosecutor are put under an asset freeze as of today", [7, 1]),
        ("new UK sanctions target nine Haitian politicians, among them two former ministers", [9]),
        ("in total 60 people and 8 entities are now subject to sanctions", []),
        ("the commission met 24 officials in London", []),
    ],
)
def test_points_below_a_headline_count_who_is_listed(point: str, groups: list[int]) -> None:
    assert _groups(point) == groups


@pytest.mark.parametrize(
    "sentence",
    [
        "In total, 60 people and 8 entities are now subject to sanctions.",
        "Altogether 60 people are now under an asset freeze.",
    ],
)
def test_how_many_are_now_listed_in_total_is_no_measure(sentence: str) -> None:
    head = "HM Treasury\n\nPress release\n\nPublished 3 March 2022\n\n"
    assert not read(f"{head}{sentence}\n".encode()).descriptions


def test_a_line_below_a_headline_that_counts_who_is_targeted_is_of_the_measure() -> None:
    page = (
        "Press release\n\nCall-up: UK sanctions 12\n\nFrom: Foreign, Commonwealth & Development "
        "Office\n\nPublished 13 December 2022\n\nMinister of the weapons industry sanctioned\n\n"
        "four governors and heads of regions and three military commissars targeted over the "
        "call-up\n\nprison chiefs listed for letting convicts be recruited\n\nThe UK has today "
        "sanctioned 12 people who carry it out. In one week the military commissar in Tarn sent "
        "buses.\n"
    )
    (found,) = read(page.encode()).descriptions
    assert sorted((one.count, one.span.exact) for one in found.groups if one.count) == [
        (3, "three military commissars"),
        (4, "four governors and heads of regions"),
        (12, "12 people"),
    ]
