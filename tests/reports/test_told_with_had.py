"""Whose measure it is and when it was, where a page tells of several. All names are invented."""

import pytest

from proscribe.model.report import DesignationDescription
from proscribe.reports.read import read

_HEAD = "LONDON, March 23, 2022 (Wire) -- "


def _read(text: str) -> list[DesignationDescription]:
    return list(read(f"{_HEAD}{text}\n".encode()).descriptions)


def _names(one: DesignationDescription) -> list[str]:
    return [name.name for group in one.groups for name in group.names]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Treasury said it had sanctioned Odo Brandt and Lev Aro.",
        "The U.S. Treasury said on Wednesday that it had sanctioned Odo Brandt and Lev Aro.",
        "OFAC announced on Wednesday in Washington that it had blacklisted Odo Brandt and Lev Aro.",
        "The U.S. Treasury confirmed that it had designated Odo Brandt and Lev Aro.",
        "The U.S. Treasury disclosed that it had designated Odo Brandt and Lev Aro.",
        "The U.S. Treasury stated that it had sanctioned Odo Brandt and Lev Aro.",
        "The Foreign Office said it had frozen the British assets of Odo Brandt and Lev Aro.",
        "The Foreign Office declared that it had frozen the assets of Odo Brandt and Lev Aro.",
        "The Foreign Office told reporters that it had frozen all funds of Odo Brandt and Lev Aro.",
        "The Foreign Office reported that it had frozen any property of Odo Brandt and Lev Aro.",
    ],
)
def test_what_somebody_says_to_have_done_is_done_now(sentence: str) -> None:
    (found,) = _read(sentence)
    assert sorted(_names(found)) == ["Lev Aro", "Odo Brandt"]
    assert not found.previously_designated


@pytest.mark.parametrize(
    "sentence",
    [
        "On March 14 the Foreign Office put Rosa Lind on its list.",
        "The Foreign Office designated Rosa Lind on March 14.",
        "On 11 March the Foreign Office sanctioned Rosa Lind.",
        "Relations soured on March 14; that day London put Rosa Lind on its list.",
    ],
)
def test_a_day_of_the_background_is_not_the_day_of_the_measure(sentence: str) -> None:
    (found,) = _read(f"The Foreign Office froze the assets of Odo Brandt. {sentence}")
    assert _names(found) == ["Odo Brandt"]
    assert [one.name for one in found.previously_designated] == ["Rosa Lind"]


def test_it_is_who_acted_last() -> None:
    first, second = _read(
        "The Foreign Office froze the assets of Odo Brandt. The U.S. Treasury blacklisted Lev Aro."
        " It also hit with sanctions Rosa Lind. Also listed was Ivo Made."
    )
    assert _names(first) == ["Odo Brandt"]
    assert {"Lev Aro", "Ivo Made"} <= {*_names(second)}


def test_an_act_that_a_page_cites_does_not_rename_who_acts_beside_another() -> None:
    first, second = _read(
        "The Foreign Office froze the assets of Odo Brandt. The U.S. Treasury blacklisted Lev Aro"
        " under Executive Order 13553."
    )
    assert [one.authority and one.authority.value for one in (first, second)] == ["gb", "us"]
