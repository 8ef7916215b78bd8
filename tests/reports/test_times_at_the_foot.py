"""Pages that say at their foot when they were published. All made."""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_BODY = (
    "The office put three men and a company on its list for what they had sold abroad. They may "
    "not use its banks any more, and whoever deals with them may be listed as well."
)


def _published(foot: str, *, stamp: str = "16 September 2021") -> str:
    """Give when a page with this foot was published, "" for not known."""
    page = (
        f"<html><body><h1>Three men on the list of ports</h1><p>{stamp}</p><p>{_BODY}</p>"
        f"<p>{_BODY}</p><footer><p>{foot}</p></footer></body></html>"
    )
    report = read(page.encode(), Source(file="made.html"))
    wanted = report.metadata.published
    return next((one.value or "" for one in report.times if one.id == wanted), "")


@pytest.mark.parametrize(
    "foot",
    [
        "This page was made for readers. Published September 16, 2021, at 10:05 AM Eastern.",
        "Office of Ports | Posted on 16 September 2021 at 10:05 a.m. ET | Contact",
        "(First published 16 September 2021, 10:05 EDT)",
    ],
)
@pytest.mark.parametrize("stamp", ["16 September 2021", "Ports and ships"])
def test_the_foot_tells_the_hour(foot: str, stamp: str) -> None:
    assert _published(foot, stamp=stamp) == "2021-09-16T10:05:00-04:00"


@pytest.mark.parametrize(
    "foot",
    [
        "Related: Four banks. Published 15 September 2021, at 10:05 AM Eastern.",  # another's
        "Published 16 September 2021",
        "The list was read on 16 September 2021 at 10:05 AM Eastern.",
        "Published 16 September 2021, 10:05 EDT. Published 16 September 2021, 11:05 EDT.",
    ],
)
def test_another_moment_at_the_foot_is_not_that_of_the_page(foot: str) -> None:
    assert _published(foot) == "2021-09-16"


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("More from The Ledger. Published Thursday, 16 September 2021", "2021-09-16"),
        ("Published September 16, 2021", "2021-09-16"),
        ("Published in Alba", ""),
    ],
)  # fmt: skip
def test_the_last_line_of_a_text_without_a_day_tells_it(foot: str, day: str) -> None:
    text = f"Three men on the list of ports\n\nBy Rosa Lind, Alba\n\n{_BODY}\n\n{_BODY}\n\n{foot}\n"
    report = read(text.encode(), Source(file="made.txt"))
    wanted = report.metadata.published
    assert next((one.value for one in report.times if one.id == wanted), "") == day
