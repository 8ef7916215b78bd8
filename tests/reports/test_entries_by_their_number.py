"""Entries told of by number, by what was corrected or by what became of them. All are invented."""

import pytest

from proscribe.model.report import Report
from reports.documents import paper

Told = list[tuple[str, str]]


def _told(report: Report) -> Told:
    """Give (action, name) of all parties, `previous` for those listed before."""
    found = [
        (one.action, name.name)
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    ]
    before = (name.name for one in report.descriptions for name in one.previously_designated)
    return sorted([*found, *(("previous", name) for name in before)])


_CANADA = "Canada today sanctioned Pim Made. "
_NEWS = "The Treasury on Friday sanctioned Pim Made. "
_PIM = ("add", "Pim Made")


@pytest.mark.parametrize(
    ("house", "text", "told"),
    [
        (
            "ca",
            (
                f"{_CANADA}The same amendments correct item 12, Rosa Lind, "
                f"whose birth year was wrong, "
                "and repeal item 30 (Ivo Tarn), whose firm has closed."
            ),
            [_PIM, ("amend", "Rosa Lind"), ("remove", "Ivo Tarn")],
        ),
        (
            "ca",
            f"{_CANADA}In the schedule, item 7 (Okean Line Ltd.) is repealed.",
            [_PIM, ("remove", "Okean Line Ltd.")],
        ),
        (
            "ca",
            f"{_CANADA}Entry 12 in Part 1, Rosa Lind, has been replaced.",
            [_PIM, ("amend", "Rosa Lind")],
        ),
        (
            "ca",
            f"{_CANADA}The repealed item concerned Rosa Lind, who has since proved her case.",
            [_PIM, ("remove", "Rosa Lind")],
        ),
        (
            "au",
            ("The Minister today designated Pim Made. The corrected entry relates to Rosa Lind."),
            [_PIM, ("amend", "Rosa Lind")],
        ),
        (
            "au",
            (
                "The Minister has designated Pim Made and declared the broker Rosa Lind for the "
                "purpose of a travel ban."
            ),
            [_PIM, ("add", "Rosa Lind")],
        ),
        (
            "au",
            (
                "The Minister today designated Pim Made. The Minister also "
                "updated the details held "
                "for Rosa Lind, adding a second passport."
            ),
            [_PIM, ("amend", "Rosa Lind")],
        ),
        (
            "au",
            (
                "The Minister today designated Pim Made and declared that the designation of Rosa "
                "Lind, made in 2014, is to continue."
            ),
            [_PIM, ("previous", "Rosa Lind")],
        ),
        (
            "un",
            (
                "The Committee today added Pim Made to its list. It corrected the passport number "
                "given for Rosa Lind, which should read 5."
            ),
            [_PIM, ("amend", "Rosa Lind")],
        ),
        (
            "news",
            f"{_NEWS}For the ring's banker, Rosa Lind, OFAC revised the earlier entry.",
            [_PIM, ("amend", "Rosa Lind")],
        ),
        (
            "news",
            (
                f"{_NEWS}OFAC also pushed back the end date of the designation of the tanker Okean "
                "Dawn by a year."
            ),
            [_PIM, ("amend", "Okean Dawn")],
        ),
        (
            "news",
            (
                f"{_NEWS}It has also cancelled two entries. Gone are Rosa Lind, a former senator "
                "who died in April, and Okean Line Ltd."
            ),
            [_PIM, ("remove", "Okean Line Ltd."), ("remove", "Rosa Lind")],
        ),
        (
            "news",
            f"{_NEWS}Malta secured the removal of one vessel, the Okean Dawn.",
            [_PIM, ("remove", "Okean Dawn")],
        ),
        # the day on which it was imposed is none of what is lifted
        (
            "us",
            "OFAC today lifted the sanctions it placed on Okean Line Ltd. in 2021.",
            [("remove", "Okean Line Ltd.")],
        ),
    ],
)
def test_an_entry_is_removed_changed_or_kept(house: str, text: str, told: Told) -> None:
    assert _told(paper(house, text)) == sorted(told)


def test_the_day_of_what_is_lifted_is_not_that_of_the_lifting() -> None:
    report = paper("au", "The Minister revoked the designation of Okean Line Ltd, imposed in 2013.")
    (one,) = report.descriptions
    time = next(each for each in report.times if each.id == one.effective)
    assert time.value is not None
    assert time.value.startswith("2022-03-03")


@pytest.mark.parametrize(
    ("house", "text"),
    [
        ("ca", f"{_CANADA}The minister answered item 4, a question of Rosa Lind."),
        ("ca", f"{_CANADA}No. 12 (Rosa Lind) has been elected mayor."),
        ("ca", f"{_CANADA}The house has declared Rosa Lind the winner."),
        ("news", f"{_NEWS}Rosa Lind resigned. Gone are the days of Ivo Tarn."),
        ("news", f"{_NEWS}Two ministers resigned. Gone is Rosa Lind, the governor."),
        ("news", f"{_NEWS}For her lawyer, Rosa Lind, the trial changed the mood."),
        ("news", f"{_NEWS}For Rosa Lind, the court changed the entry fee."),
        ("news", f"{_NEWS}London won the removal of Rosa Lind from the team."),
        ("news", f"{_NEWS}Canada opened last week with Rosa Lind in goal."),
        (
            "news",
            (
                f"{_NEWS}The names of the victims were released by the police on Friday:\n\n"
                "- Rosa Lind\n- Ivo Tarn"
            ),
        ),
        ("news", f"{_NEWS}Ivo Tarn is a poet. So does Rosa Lind write."),
    ],
)
def test_what_looks_like_it_is_none(house: str, text: str) -> None:
    assert _told(paper(house, text)) == [_PIM]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Okean Line Ltd., sanctioned in April 2020, stays on the "
                "list. So does his sister, Rosa "
                "Lind, who was put on it in July 2020."
            ),
            [("previous", "Okean Line Ltd."), ("previous", "Rosa Lind")],
        ),
        (
            "Canada began last November with Rosa Lind and Ivo Tarn.",
            [("previous", "Ivo Tarn"), ("previous", "Rosa Lind")],
        ),
        (
            "It took oil from the Okean Dawn, a vessel already identified as blocked property.",
            [("previous", "Okean Dawn")],
        ),
    ],
)
def test_who_was_listed_before(text: str, told: Told) -> None:
    assert _told(paper("news", f"{_NEWS}{text}")) == sorted([_PIM, *told])
