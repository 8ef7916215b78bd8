"""Lists that a line opens without a colon; what an order was used for before. Names invented."""

import pytest

from proscribe.model.report import Report
from reports.documents import paper

_ITEMS = "- Rosa LIND Hall, minister of health\n- Ivo TARN, head of the post\n- Karl HAMER, judge"
_NAMES = {"Rosa LIND Hall", "Ivo TARN", "Karl HAMER"}
_TODAY = (
    "The Government of Canada today announced that it is imposing sanctions on three officials."
)


def _named(report: Report) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in report.descriptions:
        for group in one.groups:
            found.setdefault(one.action, set()).update(name.name for name in group.names)
        found.setdefault("previous", set()).update(each.name for each in one.previously_designated)
    return {action: names for action, names in found.items() if names}


@pytest.mark.parametrize(
    "opener",
    [
        "The persons listed in the schedule are",
        "The individuals named in the annex are as follows",
        "The officials designated under the regulations include",
        "Those added to the schedule are:",
        "They are",
    ],
)
def test_a_line_opens_the_list_below_it(opener: str) -> None:
    assert _named(paper("ca", f"{_TODAY}\n\n{opener}\n\n{_ITEMS}")) == {"add": _NAMES}


def test_a_line_on_a_schedule_may_stand_further_below() -> None:
    between = "The regulations came into force at noon.\n\nOthers announce measures of their own."
    report = paper(
        "ca", f"{_TODAY}\n\n{between}\n\nThe persons listed in the schedule are\n\n{_ITEMS}"
    )
    assert _named(report) == {"add": _NAMES}


def test_what_was_done_is_what_the_page_tells() -> None:
    removed = "Canada today removed three persons from the list."
    report = paper("ca", f"{removed}\n\nThe persons listed in the schedule are\n\n{_ITEMS}")
    assert set(_named(report)) == {"remove"}


@pytest.mark.parametrize(
    "text",
    [
        f"The minister met the press.\n\nThe persons listed in the schedule are\n\n{_ITEMS}",
        f"{_TODAY}\n\nThe guests of the evening are\n\n{_ITEMS}",
        f"{_TODAY} The hall was full.\n\nThey are\n\n{_ITEMS}",
        f"{_TODAY}\n\nThe persons listed in the telephone book are\n\n{_ITEMS}",
    ],
)
def test_other_lines_open_none(text: str) -> None:
    assert _named(paper("ca", text)) == {}


_MONDAY = "The Treasury on Monday sanctioned Ivo Tarn."


@pytest.mark.parametrize(
    "sentence",
    [
        "The same order was applied on 6 June 2021 to Rosa Lind, then the president.",
        "That authority had been used in 2019 against Rosa Lind.",
        "The order was first invoked last year against Rosa Lind.",
        "This regime has been applied in May 2021 to Rosa Lind, and her listing stands.",
    ],
)
def test_whom_an_order_was_used_against_before_is_no_news(sentence: str) -> None:
    found = _named(paper("us", f"{_MONDAY} {sentence}"))
    assert found == {"add": {"Ivo Tarn"}, "previous": {"Rosa Lind"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "The law was used in 2019 against Rosa Lind, who lost her post.",
        "The same order was applied to the letter.",
        "The same paint was applied on 6 June 2021 to Okean Hall.",
        "The law was applied on 6 June 2021 to tourists.",
    ],
)
def test_other_uses_list_nobody(sentence: str) -> None:
    assert _named(paper("us", f"{_MONDAY} {sentence}")) == {"add": {"Ivo Tarn"}}
