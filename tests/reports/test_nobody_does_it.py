"""Who is named beside a measure and is none of it: nobody acts, or it is kin. All are invented."""

import pytest

from proscribe.model.report import Report
from reports.documents import paper


def _new(report: Report) -> list[str]:
    return [
        name.name for one in report.descriptions for group in one.groups for name in group.names
    ]


def _before(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for name in one.previously_designated]


@pytest.mark.parametrize(
    "text",
    [
        "Neither capital acted against Okean Bank, of which both had heard.",
        "No other country has acted against Okean Bank.",
        "None of the allies struck at Okean Bank.",
        "It heard two firms, but no government went after Okean Bank.",
        "Mother's name is Rosa Lind.",
        "The Father's name is Ivo Tarn.",
    ],
)
def test_nobody_acts(text: str) -> None:
    assert _new(paper("news", f"The Treasury on Friday sanctioned Pim Made. {text}")) == [
        "Pim Made"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "None of them spoke when the Treasury sanctioned Okean Bank.",
        "Neither firm answered, and the Treasury sanctioned Okean Bank.",
    ],
)
def test_what_others_do_stands(text: str) -> None:
    assert "Okean Bank" in _new(paper("news", text))


def test_a_reason_is_not_what_is_included() -> None:
    report = paper(
        "eu",
        "In view of arrests, including the jailing of Rosa Lind, two persons should "
        "be included in the list.",
    )
    assert _new(report) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The assets of the Kestrelburg lens maker Okean Works are frozen.", ["Okean Works"]),
        ("The assets of the Kestrel Works are frozen.", ["Kestrel Works"]),
        ("The Treasury sanctioned Rosa Lind; Bern says it is looking at it.", ["Rosa Lind"]),
    ],
)
def test_a_town_or_another_government_is_no_party(text: str, names: list[str]) -> None:
    assert _new(paper("news", text)) == names


def test_a_name_ends_before_a_people_with_an_article() -> None:
    text = (
        "Canada sanctioned Pim Made. For Rosa Lind the Swiss step is no surprise. Canada has had "
    )
    assert _before(paper("news", f"{text}her on its list since 2019.")) == ["Rosa Lind"]


def test_a_count_is_no_name() -> None:
    text = (
        "Canada sanctioned Pim Made. Another 18 people had been sanctioned by Ottawa before today."
    )
    report = paper("news", text)
    assert _new(report) == ["Pim Made"]
    assert _before(report) == []
    assert [g.group.count for one in report.descriptions for g in one.previous_groups] == [18]
