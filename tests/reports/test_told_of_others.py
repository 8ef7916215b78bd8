"""Names in paragraphs that tell of what another authority does. All parties are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.linking.alone import told_of_others
from proscribe.reports.read import read

_HEAD = "Made title of a story\n\nLONDON, Nov 14, 2023 (Made Wire) - "


def _told(text: str, hand: str) -> tuple[Report, list[str]]:
    report = read(f"{_HEAD}{text}\n".encode())
    own = next(
        one for one in report.descriptions
        if one.authority and "+".join(
            sorted((one.authority.value, *(each.authority.value for each in one.partners)))
        ) == hand
    )  # fmt: skip
    return report, [" ".join(one.exact.split()) for one in told_of_others(report, own)]


_ACTS = (
    "Britain and the United States imposed sanctions on Tuesday on Ivo Made.\n\n"
    "The U.S. Treasury named Rosa Lind, a broker. Made Charity was blacklisted too.\n\n"
    "London listed Karl Tarn. The others are a financier, Odo Brandt, and Lind."
)
_OF_US = "The U.S. Treasury named Rosa Lind, a broker. Made Charity was blacklisted too."
_OF_UK = "London listed Karl Tarn. The others are a financier, Odo Brandt, and Lind."


@pytest.mark.parametrize(
    ("hand", "told"),
    [("gb+us", [_OF_US, _OF_UK]), ("us", [_OF_UK]), ("gb", [_OF_US])],
)
def test_the_rest_of_a_paragraph_is_of_who_acts_in_it(hand: str, told: list[str]) -> None:
    assert " ".join(_told(_ACTS, hand)[1]) == " ".join(told)


def test_where_one_acts_nobody_else_does() -> None:
    assert _told("Britain listed Ivo Made on Tuesday. Rosa Lind was named too.", "gb")[1] == []
