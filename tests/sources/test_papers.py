"""Documents described in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.sources.papers import (
    issue_and_expiry,
    issuing_state,
    number_in_note,
    paper_prop,
    take_number,
)


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        pytest.param("AM5421691", "AM5421691", "", id="bare"),
        pytest.param("D 000974", "D 000974", "", id="letter-apart"),
        pytest.param("3219222002.2181558", "3219222002.2181558", "", id="points"),
        pytest.param("Jordan 654781", "654781", "Jordan", id="state-before"),
        pytest.param("R00012098, South Sudan", "R00012098", "South Sudan", id="state-behind"),
        pytest.param("Diplomatic Passport: Z30321794", "Z30321794", "Diplomatic Passport", id=":"),
        pytest.param("No. H0044232 (Iraqi)", "H0044232", "Iraqi", id="both"),
        pytest.param(
            "381110042 (Expired 25 Jan. 2016)", "381110042", "Expired 25 Jan. 2016", id="()"
        ),
        pytest.param("x" * 500 + " number 7", "x" * 500 + " number 7", "", id="prose"),
    ],
)
def test_takes_the_number_out_of_its_words(text: str, number: str, words: str) -> None:
    found = take_number(text)
    assert (found.number, found.words) == (number, words)


@pytest.mark.parametrize(
    ("text", "issued", "expires"),
    [
        pytest.param(
            "issued on 28 Feb. 1996, expired on 27 Feb. 2001", "1996-02-28", "2001-02-27", id="on"
        ),
        pytest.param(
            "Issued: 23/01/2009. Expired: 22/07/2014", "2009-01-23", "2014-07-22", id="colon"
        ),
        pytest.param(
            "Issue date: 30/04/2005, expiry date: 07/03/2010", "2005-04-30", "2010-03-07", id="date"
        ),
        pytest.param("Date of Expiry: 19/09/2023", None, "2023-09-19", id="of"),
        pytest.param("Expiration date: 2026-12-11.", None, "2026-12-11", id="iso"),
        pytest.param("valid until 4 April 2018", None, "2018-04-04", id="valid"),
        pytest.param("issued in 1993, under name X", "1993", None, id="year"),
        pytest.param("Issued in Tunis on 3 May 2011", "2011-05-03", None, id="place-first"),
        pytest.param("reissued often", None, None, id="nothing"),
    ],
)
def test_reads_dates_of_issue_and_expiry(
    text: str, issued: str | None, expires: str | None
) -> None:
    first, last = issue_and_expiry(text)
    assert (first and first.iso, last and last.iso) == (issued, expires)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("India number, issued by CGI in Dubai", "in", id="before-issue"),
        pytest.param("Issuing Country: Belgium. Date of Expiry: 19/09/2023.", "be", id="stated"),
        pytest.param("Tunisian", "tn", id="adjective"),
        pytest.param("Issued in Pakistan", "", id="a-place-is-not-the-issuer"),
        pytest.param("Russian and Ukrainian", "", id="two"),
        pytest.param("", "", id="empty"),
    ],
)
def test_reads_the_issuing_state(text: str, code: str) -> None:
    assert issuing_state(text) == code


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param(
            "Tunisian passport number L 191609 issued on 28 Feb. 1996", "L 191609", id="number"
        ),
        pytest.param("Italian Fiscal Code: DAOMMD74T11Z352Z", "DAOMMD74T11Z352Z", id="fiscal"),
        pytest.param("04643632 issued on 18 Jun. 1999", "04643632", id="bare"),
        pytest.param("SSN 156-92-9858 (United States of America)", "156-92-9858", id="ssn"),
        pytest.param("issued in 1993, under name X", "", id="none"),
    ],
)
def test_finds_a_number_in_a_note(text: str, number: str) -> None:
    assert number_in_note(text) == number


def test_finer_words_decide_the_property() -> None:
    assert paper_prop("Italian Fiscal Code", "idNumber") == "taxNumber"
    assert paper_prop("US social security", "idNumber") == "socialSecurityNumber"
    assert paper_prop("Service passport", "idNumber") == "passportNumber"
    assert paper_prop("Ration card", "idNumber") == "idNumber"


@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert take_number(text).number or not text.strip() or take_number(text).words == ""
    issue_and_expiry(text)
    issuing_state(text)
    number_in_note(text)
