"""Parts of the reader of the Consolidated Screening List: names, citations, addresses, slices."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from listfiles import RawBytes
from proscribe.errors import SourceDamagedError
from proscribe.sources.commerce import citations
from proscribe.sources.commerce.lists import read_source
from proscribe.sources.commerce.naming import read_names
from proscribe.sources.csl import slices
from proscribe.sources.csl.addresses import read_place
from proscribe.sources.csl.birth import first_day
from proscribe.sources.csl.count_names import Tally
from proscribe.sources.csl.documents import read_document
from proscribe.sources.csl.listing import Document, Listing, Place, record_id, uid_of


@pytest.mark.parametrize(
    ("text", "names", "about"),
    [
        pytest.param("Aka Holdings", ["name Aka Holdings"], [], id="a-name-that-is-aka"),
        pytest.param("YK-AKA", ["name YK-AKA"], [], id="part-of-a-word"),
        pytest.param(
            "Mexpar, Inc. (a.k.a. Pasadena Aerospace; Aviation Supply)",
            ["name Mexpar, Inc.", "alias Pasadena Aerospace", "alias Aviation Supply"], [],
            id="two-in-a-bracket",
        ),
        pytest.param(
            "Institute [aka Research Center] (IRC)",
            ["name Institute (IRC)", "alias Research Center"], [], id="square-bracket",
        ),
        pytest.param("DBA Behover", ["alias Behover"], [], id="mark-at-the-start"),
        pytest.param("F.K.A. Office (OSIS)", ["previousName Office (OSIS)"], [], id="former"),
        pytest.param(
            "Chitron Ltd., a.k.a. Chi-Chung Ltd. (Shenzhen)",
            ["name Chitron Ltd.", "alias Chi-Chung Ltd. (Shenzhen)"], [], id="comma",
        ),
        pytest.param(
            "Ri Sung Chol (aka Ri Su'ng) (DPRK individual)",
            ["name Ri Sung Chol", "alias Ri Su'ng"], ["(DPRK individual)"], id="individual",
        ),
        pytest.param(
            "Rim Nam [DPRK (MID) Official] (North Korean individual in China)",
            ["name Rim Nam"],
            ["[DPRK (MID) Official]", "(North Korean individual in China)"], id="official",
        ),
        pytest.param(
            "Poly (PTI), and its sub-units and successors", ["name Poly (PTI)"],
            ["and its sub-units and successors"], id="successors",
        ),
        pytest.param("(a.k.a. )", [], [], id="nothing"),
        pytest.param("n/a", [], [], id="no-value"),
    ],
)  # fmt: skip
def test_reads_the_names_of_one_cell(text: str, names: list[str], about: list[str]) -> None:
    found = read_names(text, "name")
    assert [f"{kind} {name}" for kind, name in found.names] == names
    assert found.about == about


_WORDS = st.lists(
    st.sampled_from(
        ["Vela", "Ltd.", "(", ")", "[", "]", ",", ";", "a.k.a.", "(aka", "f.k.a.", "D/B/A", "DBA",
         "(a.k.a.", "n/a", "-", "(f.k.a.,", "é", "?", "(aka:", ":"]
    ), max_size=12,
)  # fmt: skip


@given(_WORDS, st.sampled_from(["", " "]))
@example(["(aka", "DBA", ")"], " ")
@example(["Vela", "(aka:", "n/a", ")"], " ")
def test_parser_and_counter_see_the_same_names(words: list[str], blank: str) -> None:
    text = blank.join(words)
    tally = Tally()
    tally.row("x", "", [], ("Entity List", text, "", ""))
    found: dict[str, int] = {}
    for kind, _ in read_names(text, "name").names:
        found[kind] = found.get(kind, 0) + 1
    assert {kind: n for kind, n in tally.names.items() if n} == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("85 FR 83799, 86 FR 29190", ["85 FR 83799", "86 FR 29190"], id="comma"),
        pytest.param("Vol. 74, No. 11, 01/16/09", ["Vol. 74, No. 11, 01/16/09"], id="volume"),
        pytest.param(
            "82 F.R. 28473, 28474 6/22/2017", ["82 F.R. 28473, 28474 6/22/2017"], id="two-pages"
        ),
        pytest.param("71FR 38843;", ["71FR 38843"], id="no-blank"),
        pytest.param(
            "67.F.R. 1 1/1/02 and 68 fr 2", ["67.F.R. 1 1/1/02", "68 fr 2"], id="and"
        ),
        pytest.param("See 67 FR 1", ["67 FR 1", "See"], id="words"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_parts_citations(text: str, expected: list[str]) -> None:
    assert list(citations.split(text)) == expected


@pytest.mark.parametrize(
    ("text", "full", "country", "postal_code"),
    [
        pytest.param("RU", "Russia", "ru", "", id="country-only"),
        pytest.param("Ul. 1, Moscow, 119048, RU", "Ul. 1, Moscow, 119048, Russia", "ru", "119048",
                     id="postal-code"),
        pytest.param("Dubai, UAE, AE", "Dubai, UAE", "ae", "", id="said-twice"),
        pytest.param("Yalta, Crimea (Occupied), 98107", "Yalta, Crimea (Occupied), 98107", "",
                     "98107", id="no-country"),
        pytest.param("1 A St, IRVINE, CA, 92612", "1 A St, IRVINE, CA, 92612", "us", "92612",
                     id="state-and-zip"),
        pytest.param("7150 Rue, H8N 2Z6, CA", "7150 Rue, H8N 2Z6, Canada", "ca", "H8N 2Z6",
                     id="canada"),
        pytest.param("Curacao", "Curacao", "cw", "", id="name-of-a-country"),
        pytest.param("Main Road, , , PK", "Main Road, Pakistan", "pk", "", id="empty-parts"),
    ],
)  # fmt: skip
def test_reads_an_address_in_one_text(text: str, full: str, country: str, postal_code: str) -> None:
    (address,) = read_place(Place(text=text))
    assert (address.full, address.country, address.postal_code) == (full, country, postal_code)


def test_every_address_of_a_text_has_words() -> None:
    assert list(read_place(Place(text="; ,; and "))) == [*read_place(Place(text="and"))]
    assert list(read_place(Place())) == []


@pytest.mark.parametrize(
    ("text", "expected", "note"),
    [
        pytest.param("RL 227, Passport", ("Passport", "RL 227", "", "", ""), "", id="plain"),
        pytest.param(
            "SS, 2022-08-11, B1, Passport", ("Passport", "B1", "SS", "", ""),
            "issued or expires 2022-08-11", id="one-date",
        ),
        pytest.param(
            "TN, 1997-09-20, 1990-10-24, G7, Passport",
            ("Passport", "G7", "TN", "1990-10-24", "1997-09-20"), "", id="two-dates",
        ),
        pytest.param("600677 CN, Equity Ticker", ("Equity Ticker", "600677 CN", "", "", ""), "",
                     id="ticker"),
        pytest.param("CN, Equity Ticker", ("Equity Ticker", "CN", "", "", ""), "", id="only-value"),
        pytest.param("1, Moon Card", ("", "1, Moon Card", "", "", ""), "", id="unknown-type"),
        pytest.param("", ("", "", "", "", ""), "", id="empty"),
    ],
)  # fmt: skip
def test_takes_a_number_apart(text: str, expected: tuple[str, ...], note: str) -> None:
    one, found = read_document(Document(text=text))
    assert (one.type, one.number, one.country, one.issued, one.expires) == expected
    assert found == note


def test_knows_whose_a_list_is() -> None:
    assert read_source("ITAR Debarred (DTC) - State Department").authority == "State Department"
    assert read_source("Capta List (CAP) - Treasury Department")[1:] == ("OFAC", True)
    assert read_source("Moon List - Treasury Department")[1:] == ("OFAC", False)
    assert read_source("Moon List") == ("Moon List", "unknown", False)
    assert read_source("") == ("", "unknown", False)


def test_only_rows_of_the_treasury_have_a_number_of_ofac() -> None:
    assert uid_of("SDN - Treasury Department", " 0036 ") == "36"
    assert uid_of("SDN - Treasury Department", "1234567890") == ""
    assert uid_of("SDN - Treasury Department", "٣") == ""
    assert uid_of("Entity List (EL) - Bureau of Industry and Security", "36") == ""


def test_a_row_without_id_gets_one_of_what_it_says() -> None:
    cells = {"source": "Entity List (EL) - X", "name": "Vela  Ltd", "start_date": "2012-10-09"}
    one = Listing(location="line 2", id="", cells=cells, lists={})
    again = msgspec.structs.replace(one, cells=cells | {"name": " Vela Ltd"}, location="line 9")
    other = msgspec.structs.replace(one, cells=cells | {"name": "Vela Co"})
    assert record_id(one) == record_id(again) != record_id(other)
    assert record_id(one).startswith("trade-csl-")
    assert record_id(msgspec.structs.replace(one, id="AB12")) == "trade-csl-ab12"


def test_only_first_days_stand_for_more_than_a_day() -> None:
    assert first_day("1961-02-30") is None
    assert first_day("1961-13-01") is None
    assert first_day("01 Jan 1961") is None


_JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(["total", "a", "é\"", ""]), _JSON_VALUES, max_size=3),
    st.lists(_JSON_VALUES, max_size=6),
    st.sampled_from([None, 1]),
    st.booleans(),
)  # fmt: skip
def test_every_document_is_cut_into_what_it_holds(
    others: dict[str, Any], results: list[Any], indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps({**others, "results": results}, indent=indent, ensure_ascii=ascii_only)
    content = text.encode("utf-8", "surrogatepass")
    whole = slices._BLOCK_BYTES
    for size in (7, whole):
        slices._BLOCK_BYTES = size
        try:
            members = list(slices.iter_members(RawBytes("x.json", content), "results"))
        finally:
            slices._BLOCK_BYTES = whole
        assert [json.loads(m.raw) for m in members if m.number] == results
        assert [json.loads(m.raw) for m in members if not m.number] == list(others.values())


@given(st.binary(max_size=60).filter(lambda noise: not noise.rstrip(b" \t\r\n").endswith(b"}")))
def test_bytes_that_are_no_document_are_refused(noise: bytes) -> None:
    file = RawBytes("x.json", b'{"results": [' + noise)
    with pytest.raises(SourceDamagedError):
        list(slices.iter_members(file, "results"))


def test_a_value_without_end_is_refused_in_bounded_memory() -> None:
    file = RawBytes("x.json", b'{"results": [{"a": "' + b"x" * 20_000_000)
    with pytest.raises(SourceDamagedError, match="more than 16,000,000 bytes"):
        list(slices.iter_members(file, "results"))
