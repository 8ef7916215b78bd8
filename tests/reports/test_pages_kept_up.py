"""Pages that an authority keeps up under one address: of which day their text is. All made."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_TITLE = "Financial Sanctions Notice: Ruritania"
_HOUSE = "HM Treasury"
_BODY = (
    "The entries of four banks of Ruritania have been amended, and they are still subject to an "
    "asset freeze."
)
_TELLS = (
    "1. MADE BANK. Address: 1 Quay Road. Listed on: 02/08/2011 Last Updated: 19/05/2022 "
    "Group ID: 12025."
)


def _page(*lines: str, house: str = _HOUSE, body: tuple[str, ...] = (_BODY, _TELLS)) -> Report:
    title = _TITLE if house == _HOUSE else "Four banks of Ruritania: what is known"
    text = "\n\n".join((house, title, *lines, *body))
    return read(text.encode(), Source(file="made.txt"))


def _days(report: Report) -> tuple[str, str]:
    """Give the days of publication and of change that a page says, "" for none."""
    values = {one.id: one.value or "" for one in report.times}
    meta = report.metadata
    return values.get(meta.published or "", ""), values.get(meta.modified or "", "")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("Published", "1 June 2011", "Last updated", "19 May 2022"), id="labels"),
        pytest.param(
            ("Published", "1 June 2011", "Last updated", "19 May 2022 — See all updates"),
            id="see-all",
        ),
        pytest.param(
            ("Published:", "1 June 2011", "Updated:", "19 May 2022 (show full history)"), id="show"
        ),
        pytest.param(("Published 1 June 2011", "Last updated 19 May 2022"), id="lines"),
        pytest.param(("Published 1 June 2011 | Last updated 19 May 2022",), id="one-line"),
        pytest.param(("First published", "1 June 2011", "Revised on", "19 May 2022"), id="revised"),
        pytest.param(
            ("Originally published on", "1 June 2011", "Last amended", "19 May 2022"), id="amended"
        ),
        pytest.param(
            ("Date of publication", "01/06/2011", "Date modified", "19/05/2022"), id="dates"
        ),
        pytest.param(
            ("Issued on:", "1 June 2011", "Most recently updated:", "19 May 2022, 10:00"), id="hour"
        ),
        pytest.param(
            ("Page last updated", "19 May 2022 [view revision history]", "Posted", "1 June 2011"),
            id="changed-first",
        ),
    ],
)
def test_a_notice_issued_anew_is_of_the_day_of_its_last_change(lines: tuple[str, ...]) -> None:
    published, modified = _days(_page(*lines))
    assert published == modified
    assert published.startswith("2022-05-19")


@pytest.mark.parametrize(
    ("lines", "house", "body"),
    [
        pytest.param(
            ("Published", "1 June 2011", "Last updated", "3 June 2011"),
            _HOUSE, (_BODY, _TELLS.replace("19/05/2022", "03/06/2011")), id="put-right-at-once",
        ),
        pytest.param(
            ("Published", "1 June 2011", "Last updated", "19 May 2022"),
            _HOUSE, (_BODY, _TELLS.replace("19/05/2022", "01/06/2011")), id="tells-of-no-change",
        ),
        pytest.param(
            ("Published", "1 June 2011", "Last updated", "19 May 2022"),
            _HOUSE,
            (_BODY, "Updates to this page", "19 May 2022: A translation was added.",
             "1 June 2011: First published."),
            id="history-alone",
        ),
        pytest.param(
            ("Published", "1 June 2011", "Last updated", "19 May 2022"),
            "The Made Sun", (_BODY, _TELLS), id="a-paper",
        ),
    ],
)  # fmt: skip
def test_other_pages_are_of_the_day_of_their_publication(
    lines: tuple[str, ...], house: str, body: tuple[str, ...]
) -> None:
    published, modified = _days(_page(*lines, house=house, body=body))
    assert published == "2011-06-01"
    assert modified in ("2022-05-19", "2011-06-03")


def test_words_count_from_the_last_change() -> None:
    told = "The Office put two more banks on the list today, as it said it would on 19 May 2022."
    report = _page("Published", "1 June 2011", "Last updated", "19 May 2022", body=(told, _BODY))
    today = next(one for one in report.times if one.span and one.span.exact == "today")
    assert today.value == "2022-05-19"
