"""`today` in a link at the end of a paper: what it gives beside. All parties are invented."""

import pytest

from proscribe.reports.read import read

_PAGE = (
    '<html lang="en"><head><title>Treasury Acts</title></head><body><main><h1>Treasury Acts</h1>'
    "<p>March 3, 2022</p><p><strong>WASHINGTON</strong> – The U.S. Department of the Treasury’s "
    "Office of Foreign Assets Control (OFAC) designated two firms that ship steel for others.</p>"
    "<p>All property of theirs is blocked, and U.S. persons may not deal with them any more.</p>"
    '<p><a href="#">{link}</a></p><p>###</p></main></body></html>'
)


def _days(link: str) -> list[str]:
    report = read(_PAGE.format(link=link).encode())
    return [one.value or "" for one in report.times if one.span and one.span.exact == "today"]


@pytest.mark.parametrize(
    "link",
    [
        "Identifying information on the persons sanctioned today",
        "Click here for identifying information on the persons designated today.",
        "View more information on the entities designated today",
        "Identifiers of the vessels added today",
        "Full list of the names removed today",
        "More on the actions taken today",
    ],
)
def test_a_link_to_what_a_paper_gives_beside_is_of_its_day(link: str) -> None:
    assert _days(link) == ["2022-03-03"]


@pytest.mark.parametrize(
    "link", ["Weather today", "What is on in Made Town today", "Sign up today", "Our world today"]
)
def test_other_links_tell_no_day(link: str) -> None:
    assert _days(link) == []
