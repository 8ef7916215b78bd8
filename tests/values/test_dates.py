from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.values.dates import PartialDate, between, day, month, parse_date, span, year

days = st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)).map(date.isoformat)


@pytest.mark.parametrize(
    ("text", "iso", "circa"),
    [
        # OFAC
        pytest.param("10 Dec 1948", "1948-12-10", False, id="ofac-day"),
        pytest.param("1948", "1948", False, id="ofac-year"),
        pytest.param("Dec 1948", "1948-12", False, id="ofac-month"),
        pytest.param("circa 1948", "1948", True, id="ofac-circa-year"),
        pytest.param("circa 10 Dec 1948", "1948-12-10", True, id="ofac-circa-day"),
        pytest.param("1948 to 1950", "1948-01-01/1950-12-31", False, id="ofac-years"),
        pytest.param("02 Jan 1958 to 31 Dec 1958", "1958-01-02/1958-12-31", False, id="ofac-days"),
        pytest.param("01 Jan 1958 to 31 Dec 1958", "1958", False, id="ofac-days-of-one-year"),
        pytest.param("Jan 1960 to Dec 1960", "1960", False, id="ofac-months-of-one-year"),
        pytest.param("Feb 1960 to Mar 1960", "1960-02-01/1960-03-31", False, id="ofac-months"),
        pytest.param("circa 1979-1982", "1979-01-01/1982-12-31", True, id="ofac-circa-years"),
        # OFSI and FCDO
        pytest.param("12/05/1958", "1958-05-12", False, id="uk-day"),
        pytest.param("00/00/1958", "1958", False, id="uk-zero-year"),
        pytest.param("00/07/1945", "1945-07", False, id="uk-zero-month"),
        pytest.param("05/1958", "1958-05", False, id="uk-month"),
        pytest.param("dd/mm/1945", "1945", False, id="fcdo-year"),
        pytest.param("dd/07/1945", "1945-07", False, id="fcdo-month"),
        # DFAT
        pytest.param("Approximately 1963", "1963", True, id="dfat-approximately"),
        pytest.param("30/04/1963", "1963-04-30", False, id="dfat-day"),
        pytest.param("Between 1963 and 1965", "1963-01-01/1965-12-31", False, id="between"),
        pytest.param("Between Aug. and Sep 1977", "1977-08-01/1977-09-30", False, id="months"),
        pytest.param("24 Jan.1973", "1973-01-24", False, id="dot-without-blank"),
        pytest.param("(Aug. 1961)", "1961-08", False, id="in-brackets"),
        pytest.param("09/11/ 1954 ", "1954-11-09", False, id="blank-in-date"),
        pytest.param("between 1963-1965", "1963-01-01/1965-12-31", False, id="between-hyphen"),
        # XML
        pytest.param("1958-05-12", "1958-05-12", False, id="iso-day"),
        pytest.param("1958-05", "1958-05", False, id="iso-month"),
        pytest.param("1958-05-12T00:00:00", "1958-05-12", False, id="iso-time"),
        pytest.param("1958-05-12T00:00:00.000Z", "1958-05-12", False, id="iso-instant"),
        pytest.param("1958-05-12+02:00", "1958-05-12", False, id="iso-zone"),
        pytest.param("1948-05 to 1950-03", "1948-05-01/1950-03-31", False, id="iso-range"),
        pytest.param("1948-05-12 to 1950-01-01", "1948-05-12/1950-01-01", False, id="iso-days"),
        pytest.param("1948-05-12/1950-01-01", "1948-05-12/1950-01-01", False, id="iso-interval"),
        # Japan
        pytest.param("1941/8/20", "1941-08-20", False, id="japan-slashes"),
        pytest.param("1970年", "1970", False, id="japan-year"),
        pytest.param("1970年5月3日", "1970-05-03", False, id="japan-day"),
        pytest.param("1963年頃", "1963", True, id="japan-about"),
        pytest.param("1963年ごろ", "1963", True, id="japan-about-kana"),
        pytest.param("1955年から1958年の間", "1955-01-01/1958-12-31", False, id="japan-between"),
        pytest.param("１９７０年１２月", "1970-12", False, id="japan-full-width"),
        # words of other languages, digits of other scripts
        pytest.param("10 février 1958", "1958-02-10", False, id="french"),
        pytest.param("1er août 1958", "1958-08-01", False, id="french-first"),
        pytest.param("10 de diciembre de 1948", "1948-12-10", False, id="spanish"),
        pytest.param("3. März 1960", "1960-03-03", False, id="german"),
        pytest.param("١٢/٠٥/١٩٥٨", "1958-05-12", False, id="arabic-digits"),
        # free text
        pytest.param("May 12, 1958", "1958-05-12", False, id="us-words"),
        pytest.param("1st January 1970", "1970-01-01", False, id="ordinal"),
        pytest.param("c.1948", "1948", True, id="c-dot"),
        pytest.param("ca. 1948", "1948", True, id="ca-dot"),
        pytest.param("1948 (approximately)", "1948", True, id="circa-behind"),
        pytest.param("born in 1958", "1958", False, id="born-is-not-circa"),
        pytest.param("early 1960s", "1960-01-01/1963-12-31", False, id="early"),
        pytest.param("mid-1960s", "1964-01-01/1966-12-31", False, id="mid"),
        pytest.param("late 1960's", "1967-01-01/1969-12-31", False, id="late"),
        pytest.param("1960s", "1960-01-01/1969-12-31", False, id="decade"),
        pytest.param("29 Feb 1960", "1960-02-29", False, id="leap-day"),
        pytest.param("  10  Dec\n1948. ", "1948-12-10", False, id="white-space"),
    ],
)
def test_reads_published_forms(text: str, iso: str, circa: bool) -> None:
    found = parse_date(text)
    assert found is not None
    assert (found.iso, found.circa) == (iso, circa)


@pytest.mark.parametrize(
    "text",
    [
        "", "unknown", "30/02/1961", "29 Feb 1961", "1958-13-01", "05/25/1958", "0948", "99999",
        "12/05/1958 12/06/1958", "1950 to 1948", "10 Foo 1948", "12/00/1958", "28-Jul", "1948-50",
        "1958-05 anything", "٢٥/٢٥/١٩٥٨", "年", "()", "Dec and Jan 1960", "x" * 500,
    ],
)  # fmt: skip
def test_gives_none_for_what_is_not_one_date(text: str) -> None:
    assert parse_date(text) is None


def test_reads_the_month_first_where_told() -> None:
    found = parse_date("05/12/1958", month_first=True)
    assert found is not None
    assert found.iso == "1958-05-12"


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    found = parse_date(text)
    if found:
        assert found.earliest <= found.latest


@given(
    st.text(
        alphabet="0123456789/.-– :TZ()'年月日頃から間の" + "abcdefijlmnoprstuvy" + "DMY",
        max_size=40,
    )
)
def test_whatever_is_read_is_an_interval_of_real_days(text: str) -> None:
    found = parse_date(text)
    if found is None:
        return
    assert date.fromisoformat(found.earliest) <= date.fromisoformat(found.latest)
    assert found.earliest >= "1000-01-01"
    assert found.latest <= "2199-12-31"


@given(days, days)
def test_the_iso_form_of_any_date_reads_back(one: str, other: str) -> None:
    found = span(*sorted((one, other)))
    assert found is not None
    assert parse_date(found.iso) == found


@given(days, days)
def test_a_span_holds_exactly_its_ends(one: str, other: str) -> None:
    first, last = sorted((one, other))
    found = span(first, last)
    assert found is not None
    assert (found.earliest, found.latest) == (first, last)
    if first != last:
        assert span(last, first) is None


@given(st.integers(1000, 2199), st.integers(1, 12))
def test_a_year_and_a_month_are_as_precise_as_they_are_stated(number: int, part: int) -> None:
    whole, piece = year(number), month(number, part)
    assert whole is not None
    assert piece is not None
    assert whole.earliest <= piece.earliest <= piece.latest <= whole.latest
    assert (whole.precision, piece.precision) == ("year", "month")
    assert span(piece.earliest, piece.latest) == piece
    assert span(whole.earliest, whole.latest) == whole


@pytest.mark.parametrize("number", [-1, 0, 999, 2200])
def test_years_far_off_are_not_dates(number: int) -> None:
    assert year(number) is None
    assert month(number, 1) is None
    assert day(number, 1, 1) is None


def test_between_keeps_circa_of_either_side() -> None:
    one, other = year(1960, circa=True), year(1962)
    assert one is not None
    assert other is not None
    assert between(one, other) == PartialDate("1960-01-01", "1962-12-31", "range", circa=True)
    assert between(other, one) is None


def test_span_refuses_what_is_no_day() -> None:
    assert span("1960-02-30", "1960-03-01") is None
    assert span("", "1960-03-01") is None
