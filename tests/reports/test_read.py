"""The whole reader: same bytes same report, spans that hold, hostile documents, no network."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from growth import assert_growth
from proscribe.errors import DocumentError
from proscribe.model import canonical
from proscribe.model.report import Report
from proscribe.reports import caveats, dating
from proscribe.reports.layout.paragraphs import MOST_CHARACTERS
from proscribe.reports.particulars import Source
from proscribe.reports.parties.known import Gazetteer
from proscribe.reports.read import read
from proscribe.reports.text.decode import MOST_BYTES
from reports.documents import article, events_of, name_of, reading
from reports.shapes import holds

_CORPUS = Path(__file__).parent / "corpus"
_DOCUMENTS = [
    one for half in ("dev", "linking") for one in sorted((_CORPUS / half).glob("*.[th]*"))
]
_SIZE = 64_000  # characters: where growth shows, and below the first part that is read


_pieces = st.sampled_from(
    ["North Korea fired two missiles", " on Tuesday (Seoul time)",
     ", the second such test in a week",
     '"We will not stop at this," ', "he said", " the top U.S. diplomat said", "Kang Dae-sung ",
     " said Thursday.", " Jan. 5, 2022", "\n\n", "\n", ". ", ", ", "“", "”", '"', "‘", "’",
     "(", ")",
     "SEOUL, Jan. 13 (Yonhap) -- ", "This photo, released by KCNA, shows ", " since September",
     " imposed sanctions on six North Koreans based in Russia and China", "The U.S.", "it",
     "서울 ", "é", "😀", "\u2028", "According to KCNA, ", "U.S. Secretary of State Paul Rivers",
     " what it claims to be a new missile", ": ", "; ", " - ", "\r\n", "\t", "By Anna Smith",
     "CORRECTION: ", "PYON, Kwang Chol; DOB 16 Sep 1964 (individual) [NPWMD].", "may "]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_pieces, min_size=1, max_size=40).map("".join))
def test_spans_of_any_document_hold(text: str) -> None:
    if text.strip():
        holds(read(text.encode()))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(_pieces, st.sampled_from(["<p>", "</p>", "<div>", "<b>", "</b>", "<br>",
       "&amp;", "<h1>", "</h1>", "<figure>", "<figcaption>", "<nav>", "</nav>", "<a href=x>"])),
       min_size=1, max_size=40).map("".join))  # fmt: skip
def test_spans_of_any_page_hold(text: str) -> None:
    holds(read(f"<html><body>{text}</body></html>".encode()))


def test_the_same_bytes_give_the_same_report_under_any_hash_seed() -> None:
    code = (
        "import sys; from pathlib import Path; from proscribe.model import canonical;"
        "from proscribe.reports.read import read;"
        "sys.stdout.buffer.write(b''.join(canonical.encode(read(Path(one).read_bytes()))"
        " for one in sys.argv[1:]))"
    )
    files = list(map(str, _DOCUMENTS))
    runs = []
    for seed in ("0", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code, *files], capture_output=True, check=True, env=environment
        )
        runs.append(done.stdout)
    assert runs[0] == runs[1]
    assert runs[0].count(b'"format":"proscribe-report/1"') == len(files)


def test_a_report_is_json_and_comes_back() -> None:
    report = reading("North Korea fired a missile on Tuesday, the U.S. said.")
    assert msgspec.json.decode(canonical.encode(report), type=Report) == report


def test_reading_opens_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    page = b'<!DOCTYPE html SYSTEM "http://x.example/a.dtd"><img src="http://x.example/a"><p>One.'
    assert read(page).document.media_type == "text/html"


def test_listed_names_are_noticed_in_any_order_and_never_alone() -> None:
    names = Gazetteer(
        [
            ("ofac-1", ("PYON, Kwang Chol",)),
            ("ofac-2", ("KANG",)),
            ("ofac-3", ("NORTH KOREA",)),
            ("ofac-4", ("PYON, Kwang Chol", "Kwang Chol Pyon")),
        ]
    )
    raw = article("Kwang Chol Pyon met Pyon Kwang-Chol and Kang in North Korea on Tuesday.")
    report = read(raw, gazetteer=names)
    listed = {one.record_id for party in report.parties for one in party.listed}
    assert listed == {"ofac-1", "ofac-4"}
    party = next(one for one in report.parties if one.listed)
    assert party.roles == ("mentioned",)
    assert [one.span.exact for one in party.mentions] == ["Kwang Chol Pyon", "Pyon Kwang-Chol"]


def test_what_is_listed_changes_nothing_else_in_a_report() -> None:
    raw = article(
        "OFAC on Wednesday designated Kwang Chol Pyon and two Russian companies.",
        "Kwang Chol Pyon said he knew of nothing. North Korea fired a missile on Tuesday.",
    )
    names = Gazetteer([("ofac-1", ("PYON, Kwang Chol",)), ("ofac-2", ("TWO RUSSIAN COMPANIES",))])
    plain, noted = read(raw), read(raw, gazetteer=names)
    assert noted.parties != plain.parties
    assert msgspec.structs.replace(noted, parties=plain.parties) == plain


def test_a_speaker_who_has_a_listed_name_is_one_party() -> None:
    names = Gazetteer([("ofac-9", ("RIVERS, Paul",))])
    raw = article('U.S. Secretary of State Paul Rivers said "it is over and done" on Tuesday.')
    report = read(raw, gazetteer=names)
    found = [one for one in report.parties if one.name == "Paul Rivers"]
    assert len(found) == 1
    assert [one.record_id for one in found[0].listed] == ["ofac-9"]
    assert "speaker" in found[0].roles


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        # the publisher's country
        (("Financial Sanctions Notice", "The Treasury acted. The U.S. Treasury acted as well."),
         {"HM Treasury", "U.S. Department of the Treasury"}),
        # what it names in full; what country alone it names; whose act it cites; nothing
        (("HM Treasury acted on Tuesday. The Treasury acted.",), {"HM Treasury"}),
        (("The UK acted on Tuesday, the Treasury said.",), {"HM Treasury"}),
        (("The Treasury acted under the ISIL (Sanctions) (EU Exit) Regulations 2019.",),
         {"HM Treasury"}),
        (("The Treasury acted on Tuesday.",), {"U.S. Department of the Treasury"}),
        # no such body of that country is known: nobody is meant
        (("From: Global Affairs Canada", "The Department of Justice acted on Tuesday."), set()),
    ],
)  # fmt: skip
def test_whose_treasury_is_meant(lines: tuple[str, ...], bodies: set[str]) -> None:
    report = read("\n\n".join(("A headline about measures", *lines)).encode())
    named = {"Treasury", "Justice"}
    assert {
        one.name for one in report.parties if one.name and named & set(one.name.split())
    } == bodies


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        pytest.param(lambda n: b'"' * n, set(), id="marks"),
        pytest.param(lambda n: b'"a ' * (n // 3), {"language", "truncated"}, id="open-quotations"),
        pytest.param(lambda n: b"a" * n, set(), id="one-word"),
        pytest.param(lambda n: b"x\n" * (n // 2), set(), id="lines"),
        # not so many that no further sentence or date is read
        pytest.param(lambda n: b"Kim said. " * (n // 50), set(), id="sentences"),
        pytest.param(lambda n: b"Monday " * (n // 22), set(), id="weekdays"),
        pytest.param(lambda n: b"In Geneva, on Monday, " * (n // 22), set(), id="leads"),
        pytest.param(lambda n: b"North Korea " * (n // 12), set(), id="countries"),
        pytest.param(lambda n: b"Paul Rivers said, " * (n // 18), set(), id="commas"),
        pytest.param(lambda n: b"(" * n, set(), id="brackets"),
        pytest.param(lambda n: b"'Aa a a a " * (n // 10), {"language"}, id="single-marks"),
        pytest.param(
            lambda n: "“".encode() * n, {"unclosed-quotation"}, id="marks-that-never-close"
        ),
        pytest.param(
            lambda n: (
                b"He said it rained upon an old roof of that same old house near a sea. "
                * (n // 70)
            ),
            set(),
            id="pronouns",
        ),
        pytest.param(
            lambda n: " ".join(
                f"Minister of Xa{one:x} Ado Ib{one:x} said no." for one in range(n // 12)
            ).encode(),
            {"truncated"},
            id="as-many-names-as-sentences",
        ),
        pytest.param(lambda n: "서울 ".encode() * (n // 3), {"language"}, id="korean"),
    ],
)
def test_hostile_text_takes_time_in_proportion_and_it_is_said_what_was_left(
    made: Callable[[int], bytes], codes: set[str]
) -> None:
    report = assert_growth(read, made, _SIZE)
    assert len(report.document.text) < MOST_CHARACTERS
    assert {one.code for one in report.caveats} == {"no-date", *codes}


def test_of_fifty_megabytes_the_first_part_is_read_and_it_is_said() -> None:
    filler = b"\n\n" + b"Filler words " * 1_000
    raw = article("North Korea fired a missile on Tuesday.") + filler * 4_000
    report = read(raw[:MOST_BYTES], Source(size_bytes=len(raw), sha256="0" * 64))
    assert len(report.document.text) == MOST_CHARACTERS
    assert report.document.size_bytes == len(raw) > 50_000_000
    assert "truncated" in {one.code for one in report.caveats}
    assert events_of(report, "missile_test")


def test_after_as_many_dates_as_are_read_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = article(
        "It met on 4 May 2020 and on 5 May 2020.", "It met on 6 May 2020.", "It met on 7 May 2020."
    )
    assert "truncated" not in {one.code for one in read(raw).caveats}
    for module in (dating, caveats):
        monkeypatch.setattr(module, "MOST_TIMES", 3)
    report = read(raw)
    told = [one.span.exact for one in report.times if one.span is not None]
    assert "6 May 2020" in told
    assert "7 May 2020" not in told
    said = [one.message for one in report.caveats if one.code == "truncated"]
    assert said == [one for one in said if "more than the 3 dates" in one] != []


@pytest.mark.parametrize("raw", [b"", b"\x00\x01\x02\x03" * 100, b"%PDF-1.4"])
def test_what_is_no_document_is_refused(raw: bytes) -> None:
    with pytest.raises(DocumentError):
        read(raw)


def test_another_language_is_said_and_its_dates_and_countries_are_read() -> None:
    raw = (
        "Le Conseil a adopté des mesures contre la Biélorussie et la Russie. Les mesures sont "
        "entrées en vigueur le 2022-01-12, et elles restent en vigueur pour un an dans les pays."
    )
    report = read(raw.encode())
    assert report.document.language == "fr"
    assert "language" in {one.code for one in report.caveats}
    assert [ref.value for ref in report.times] == ["2022-01-12"]


def test_a_text_in_another_script_is_said_though_no_word_tells_its_language() -> None:
    report = read("Совет принял меры против трёх лиц 12 января 2022 года. ".encode() * 3)
    assert "language" in {one.code for one in report.caveats}
    assert {ref.value for ref in report.times} == {"2022-01-12"}


@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        (article("North Korea fired it.").decode().encode("utf-16-le"), {"encoding"}),
        (article("It was in Łódź.") + "Zażółć gęślą – Łódź".encode("cp1250"),
         {"encoding", "undecodable"}),
        (b'<html><head><meta charset="iso-8859-1"></head><body><p>'
         + article("North Korea fired a missile on Tuesday."), set()),
    ],
)  # fmt: skip
def test_a_wrong_encoding_is_said_and_what_can_be_read_is_read(raw: bytes, codes: set[str]) -> None:
    report = read(raw)
    assert {one.code for one in report.caveats} - {"no-date"} == codes
    assert report.parties
    holds(report)


def test_a_correction_notice_is_a_part_of_its_own_and_it_is_said() -> None:
    notice = "Correction: An earlier version of this page said that the launch was on Monday."
    report = read(article("North Korea fired a missile on Tuesday.", notice))
    assert "correction" in {one.code for one in report.caveats}
    assert [one.span.exact for one in report.blocks if one.role == "correction"] == [notice]
    (test,) = events_of(report, "missile_test")
    assert test.when == "2022-01-11"


def test_a_notice_in_its_own_house_means_itself() -> None:
    raw = (
        "OFAC Recent Actions\n\nJanuary 12, 2022\n\nNon-proliferation Designations\n\n"
        "The following individuals have been added to OFAC's SDN List:\n\n"
        "PYON, Kwang Chol (a.k.a. PYEON, Gwang-cheol), Dalian, China; DOB 16 Sep 1964; nationality "
        "Korea, North; Gender Male (individual) [NPWMD] (Linked To: SECOND ACADEMY).\n"
    )
    report = read(raw.encode())
    assert [one.role for one in report.blocks][-1] == "entry"
    event = events_of(report, "sanctions_imposed")[0]
    assert name_of(report, event.actor) == "Office of Foreign Assets Control"
    assert not [ref for ref in report.times if ref.span and ref.span.exact == "16 Sep 1964"]
