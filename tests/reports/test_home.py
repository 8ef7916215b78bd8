"""The clock of a house that has no profile."""

import pytest

from proscribe.model.report import TimeRef
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_BODY = (
    "The office put three men and a company on its list for what they had sold abroad. They may "
    "not use its banks any more, and whoever deals with them may be listed as well."
)


def published(*lines: str, file: str = "made.txt") -> TimeRef | None:
    """Read a page and give its time of publication."""
    report = read("\n\n".join(lines).encode(), Source(file=file))
    return next((one for one in report.times if one.id == report.metadata.published), None)


@pytest.mark.parametrize(
    ("lines", "zone"),
    [
        pytest.param(
            ["May 31, 2022", _BODY, "We will hold a webinar on June 8 at 12:30 p.m. ET."],
            "America/New_York",
            id="the one clock beside times",
        ),
        pytest.param(
            ["May 31, 2022", _BODY, "They acted at 10 a.m. Washington time."],
            None,
            id="another clock is named for contrast",
        ),
        pytest.param(
            ["4 February 2022", _BODY, "Unsubscribe | Example Ltd, 9 Cope Lane, London"],
            "Europe/London",
            id="address at the foot",
        ),
        pytest.param(["4 February 2022", _BODY], None, id="nothing says it"),
        pytest.param(
            ["Two listed", "Rosa Lind in Paris and Ivo Made in Lagos", "4 May 2022", _BODY],
            "Europe/Paris",
            id="where the first author writes from",
        ),
        pytest.param(
            ["05:48 April 25, 2023", "WASHINGTON, April 24 (Example) -- " + _BODY,
             "Nobody had answered as of 5:30 a.m. Tuesday, Korean time."],
            "Asia/Seoul",
            id="its own clock under a dateline abroad",
        ),
        pytest.param(
            ["Monday 20 February 2023", "Mrs Lind: With permission, Madam Deputy Speaker, I shall "
             "make a statement. Hon. Members have called for it. " + _BODY],
            "Europe/London",
            id="parliament",
        ),
    ],
)  # fmt: skip
def test_a_house_is_where_its_pages_say(lines: list[str], zone: str | None) -> None:
    ref = published("A headline about the measures taken", *lines)
    assert ref is not None
    assert ref.zone == zone


def test_days_in_the_text_of_a_page_do_not_date_it() -> None:
    page = (
        '<html><head><meta property="article:published_time" content="2023-11-30T07:00:00-05:00">'
        f"</head><body><h1>What happened to a mixer of coins</h1><p>{_BODY}</p><p>{_BODY}</p>"
        "<table><tr><td>May 6, 2022</td><td>the first was named</td></tr></table></body></html>"
    )
    ref = published(page, file="made.html")
    assert ref is not None
    assert (ref.value or "").startswith("2023-11-30")


_STATE = "The Home Office said it had told the National Crime Agency and the US Treasury before."
_TOWNS = "Schools in Gloucestershire and a clinic in Bradford were closed for three weeks."
_ABROAD = "The Home Office said it had told Britain's National Crime Agency long before."


@pytest.mark.parametrize(
    ("lines", "zone"),
    [
        pytest.param([_STATE, _TOWNS], "Europe/London", id="bodies and towns"),
        pytest.param([_STATE, "Write to desk@made-paper.co.uk"], "Europe/London", id="an address"),
        pytest.param([_TOWNS, "Tel. +44 20 7946 0000"], "Europe/London", id="towns and telephone"),
        pytest.param(
            ["The Ethics and Anti-Corruption Commission told the Assets Recovery Agency.",
             "Houses in Kisumu and Nakuru were searched on that day by officers."],
            "Africa/Nairobi", id="another country",
        ),
        pytest.param([_STATE], None, id="one kind"),
        pytest.param([_TOWNS], None, id="towns alone"),
        pytest.param([_STATE, "It put the loss at £27 million."], None, id="money is none"),
        pytest.param([_ABROAD, _TOWNS], None, id="said with its country"),
        pytest.param([_STATE, _TOWNS, "The State Department agreed."], None, id="another state"),
        pytest.param([_STATE, _TOWNS, "Tel. +91 11 5550 0100"], None, id="an address elsewhere"),
        pytest.param(
            [_STATE, "Schools in Gloucestershire and a clinic in Bradford, England, were closed."],
            None, id="told to readers abroad",
        ),
        # of several clocks
        pytest.param(
            ["The RCMP had told Global Affairs.", "Write to desk@made-paper.ca"], None,
            id="several clocks",
        ),
    ],
)  # fmt: skip
def test_a_house_is_at_home_where_its_state_needs_no_name(
    lines: list[str], zone: str | None
) -> None:
    ref = published("A headline about the measures taken", "10 February 2023", _BODY, *lines)
    assert ref is not None
    assert ref.zone == zone
    assert ref.zone_basis == ("inferred" if zone else "none")
