"""`proscribe read`: the brief, its other forms, and the customers it concerns. All is invented."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec
import openpyxl
import pytest

from commandline import Cli
from made_ofac import write_set
from proscribe.model.report import Report

_NEWS = "\n\n".join(
    (
        "Two Cubans under new sanctions <script>alert(1)</script>",
        (
            "WASHINGTON, Jan. 12, 2022 (Wire) -- The U.S. Treasury on Wednesday imposed sanctions "
            'on two Cuban nationals for moving "tins & nails" over the border.'
        ),
        '"Nobody else is meant," said Treasury Secretary Hortensia Quillmare, a reporter wrote.',
        (
            "This photo, released by the Wire on Jan. 12, 2022, shows a harbour. (For Use Only in "
            "the Republic of Korea. No Redistribution) (Wire)"
        ),
    )
)


_NAMES = {
    b"SURNAME31, Given3": b"MADEVILLE, Aurelio",
    b"SURNAME33, Given5": b"BORRAMES, Teodoro",
    b'"SURNAME3, Given3"': b'"QUILLMARE, Hortensia"',
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(_NEWS, encoding="utf-8")
    return path


def _load(cli: Cli, tmp_path: Path, new: Sequence[int] = (31, 33)) -> None:
    uids = list(range(1, 31))
    for day, more in (("2022-01-10", ()), ("2022-01-12", new)):
        folder = write_set(tmp_path / day, [*uids, *more])
        sdn = folder / "sdn.csv"
        rows = sdn.read_bytes()
        for old, new in _NAMES.items():
            rows = rows.replace(old, new)
        sdn.write_bytes(rows)
        done = cli("load", folder, "--dataset", "us_ofac_sdn", "--published", day, "--no-index")
        assert done.code == 0, done.err


def test_the_brief_says_what_was_announced_against_whom_and_what_is_open(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    _load(cli, tmp_path)
    done = cli("read", news)
    said = " ".join(done.out.split())
    assert done.code == 0
    assert "OFAC (US Treasury) put 2 parties under sanctions on 2022-01-12" in said
    assert "two Cuban nationals found" in said
    assert "ofac-31" in said
    assert "ofac-33" in said
    assert "reason: moving" in said
    assert "For Use Only in the Republic of Korea" in said
    assert "use only in South Korea; redistribution forbidden" in said
    assert "Lists asked: us_ofac_sdn (2022-01-12)" in said


def test_of_many_who_fit_some_are_shown_whole_and_all_by_their_records(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    _load(cli, tmp_path, range(31, 91))
    said = " ".join(cli("read", news).out.split())
    report = json.loads(cli("read", news, "--json").out)
    group = next(one for one in report["resolutions"] if one["wanted"] == 2)
    assert group["found"] > 12
    assert re.search(rf"and {group['found'] - 8} more: ofac-\d+, ofac-", said)
    assert len(set(re.findall(r"ofac-\d+", said)) - {"ofac-3"}) == group["found"]  # a speaker


def test_who_only_speaks_is_screened_as_mentioned_and_never_designated(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    _load(cli, tmp_path)
    report = msgspec.convert(cli("read", news, "--json").json, Report)
    speaker = next(one for one in report.parties if one.name == "Hortensia Quillmare")
    assert "designated" not in speaker.roles
    links = [one for one in report.links if one.source == speaker.id]
    assert [(one.record_id, one.kind) for one in links] == [("ofac-3", "mentions")]
    said = " ".join(cli("read", news).out.split())
    assert "a listed party bears such a name: ofac-3" in said


def test_customers_that_meet_a_linked_party_are_named_and_give_exit_code_1(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    _load(cli, tmp_path)
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,Aurelio Madeville\nc2,Somebody Else\nc3,Hortensia Quillmare\n")
    done = cli("read", news, "--book", book)
    assert done.code == 1
    assert "c1" in done.out
    assert "c2" not in done.out
    assert "c3" not in done.out  # meets a party that the document does not mean
    book.write_text("id,name\nc2,Somebody Else\n")
    done = cli("read", news, "--book", book)
    assert (done.code, "nobody meets" in done.out) == (0, True)


def test_rows_of_a_book_that_are_left_out_are_no_clear_answer(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    _load(cli, tmp_path)
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,\nc2,Somebody Else\n")
    done = cli("read", news, "--book", book)
    assert (done.code, "nobody meets" in done.out) == (2, True)
    assert "1 row of the file of customers SKIPPED." in done.err
    assert cli("read", news, "--book", book, "--json").code == 2
    book.write_text("id,name\nc1,\nc2,Aurelio Madeville\n")
    assert cli("read", news, "--book", book).code == 1  # somebody looks at the result then
    news.write_text("Harbour works\n\nThe harbour was closed on Wednesday, a reporter wrote.\n")
    book.write_text("id,name\nc1,\nc2,Somebody Else\n")
    assert cli("read", news, "--book", book).code == 2  # whoever the document means
    sheets = openpyxl.Workbook(write_only=True)
    for sheet in (sheets.create_sheet("first"), sheets.create_sheet("more")):
        sheet.append(["id", "name"])
        sheet.append([1, "Somebody Else"])
    sheets.save(tmp_path / "book.xlsx")
    assert cli("read", news, "--book", tmp_path / "book.xlsx").code == 2


def test_a_book_without_a_customer_is_refused(cli: Cli, tmp_path: Path, news: Path) -> None:
    _load(cli, tmp_path)
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,\n")
    done = cli("read", news, "--book", book)
    assert done.code == 2
    assert "there is no customer in it that could be screened" in done.err
    assert "nobody meets" not in done.out


_LATER = (
    "A made headline on new sanctions\n\nWASHINGTON, Jan. 14, 2022 (Wire) -- The U.S. Treasury on "
    "Friday imposed sanctions on Ivo Nowhereman, Pim Nobodyson and three Belgian firms. Nobody "
    "else is meant, said Treasury Secretary Odo Speakwell.\n"
)


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """An announcement of two days after the newest list."""
    path = tmp_path / "later.txt"
    path.write_text(_LATER, encoding="utf-8")
    return path


def test_customers_are_compared_with_parties_that_only_the_document_has(
    cli: Cli, tmp_path: Path, later: Path
) -> None:
    _load(cli, tmp_path)
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,Odo Speakwell\nc2,IVO NOWHEREMANN\nc3,Aurelio Madeville\n")
    done = cli("read", later, "--book", book)
    said = " ".join(done.out.split())
    assert done.code == 1
    assert "put 5 parties under sanctions" in said
    assert "nobody meets a party of this document that a list here has" in said
    linked, _, apart = said.partition("Named in the announcement, not on your list yet")
    assert "c2 IVO NOWHEREMANN = Ivo Nowhereman" in apart
    assert "= Ivo Nowhereman" not in linked
    start = _LATER.index("Ivo Nowhereman")
    assert f"characters {start} to {start + len('Ivo Nowhereman')}" in apart
    assert "The list is older than the event" in apart
    assert "c1" not in apart  # who only speaks
    assert "c3" not in said  # on the list, and not in the document
    assert "met by nobody: Pim Nobodyson." in apart
    assert "no list here gives a record: three Belgian firms." in apart


def test_firms_counted_beside_more_named_parties_are_not_taken_for_these(
    cli: Cli, tmp_path: Path
) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "news.txt"
    news.write_text(
        "A made headline\n\nWASHINGTON, Jan. 14, 2022 (Wire) -- The U.S. Treasury on Friday "
        "imposed sanctions on Ivo Nowhereman, Pim Nobodyson and Odo Othermann, along with two "
        "Belgian firms.\n"
    )
    said = " ".join(cli("read", news).out.split())
    assert "put 5 parties under sanctions" in said
    assert "names all 0" not in said
    own, _, _ = said.partition("two Belgian firms not found")[2].partition("Ivo Nowhereman not")
    assert "The list is older than the event" in own


def test_those_apart_stand_in_every_form_with_their_words(
    cli: Cli, tmp_path: Path, later: Path
) -> None:
    _load(cli, tmp_path)
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc2,Ivo Nowhereman\nc3,Aurelio Madeville\n")
    done = cli("read", later, "--book", book, "--json")
    assert done.code == 1
    assert done.json["customers"] == []
    assert done.json["unlisted"] == ["Ivo Nowhereman", "Pim Nobodyson"]
    (one,) = done.json["unlisted_customers"]
    assert (one["id"], one["action"]) == ("c2", "add")
    start, end = one["span"]["start"], one["span"]["end"]
    assert _LATER[start:end] == one["caption"] == "Ivo Nowhereman"
    assert one["party"] in {party["id"] for party in done.json["parties"]}
    assert msgspec.convert(done.json, Report).descriptions
    target = tmp_path / "page.html"
    assert cli("read", later, "--book", book, "--html", target).code == 1
    page = target.read_text("utf-8")
    assert "<h2>Named in the announcement, not on your list yet</h2>" in page
    assert f'<a href="#p{start}-{end}">Ivo Nowhereman</a>' in page
    assert f'id="p{start}-{end}"' in page
    assert "three Belgian firms. Load the list" in page


def test_names_that_run_right_to_left_do_not_turn_the_words_around_them(
    cli: Cli, tmp_path: Path
) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "news.txt"
    news.write_text(
        "A made headline\n\nWASHINGTON, Jan. 14, 2022 (Wire) -- The U.S. Treasury on Friday "
        "imposed sanctions on the following individuals:\n\nSAMPLE, Ali (Arabic: علي سامبل) "
        '(a.k.a. "ABU MADE"), Baghdad, Iraq; DOB 12 Jan 1970 (individual) [SDGT].\n',
        encoding="utf-8",
    )
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,علي سامبل\n", encoding="utf-8")
    target = tmp_path / "page.html"
    assert cli("read", news, "--book", book, "--html", target).code == 1
    page = target.read_text("utf-8")
    assert "<strong>c1</strong> <bdi>علي سامبل</bdi> = " in page
    assert "also <bdi>علي سامبل</bdi>; ABU MADE" in page


def test_linked_parties_and_those_of_the_document_alone_are_never_mixed(
    cli: Cli, tmp_path: Path
) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "both.txt"
    news.write_text(
        "A made headline on new sanctions\n\nWASHINGTON, Jan. 12, 2022 (Wire) -- The U.S. Treasury "
        "on Wednesday imposed sanctions on Aurelio Madeville and Pim Nobodyson.\n"
    )
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,Aurelio Madeville\nc2,Pim Nobodyson\nc3,Somebody Else\n")
    done = cli("read", news, "--book", book, "--json")
    assert done.code == 1
    assert [one["id"] for one in done.json["customers"]] == ["c1"]
    assert [one["id"] for one in done.json["unlisted_customers"]] == ["c2"]
    said = " ".join(cli("read", news, "--book", book).out.split())
    assert said.index("c1 Aurelio") < said.index("not on your list yet") < said.index("c2 Pim")
    book.write_text("id,name\nc3,Somebody Else\n")
    assert cli("read", news, "--book", book).code == 0


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        pytest.param(
            "lifted sanctions on Pim Nobodyson",
            "Named in the announcement as taken off a list, no such entry on your list",
            id="removal",
        ),
        pytest.param(
            "imposed sanctions on Surname4 Given4",
            "Named in the announcement, on your list from before that day",
            id="listed-before",
        ),
        pytest.param(
            "imposed sanctions on Aurelio Madeville, a partner of Given4 Surname4, whom it "
            "sanctioned in 2017",
            "Named in the announcement, on your list from before that day",
            id="told-to-be-listed-before",
        ),
    ],
)
def test_what_is_done_to_a_party_without_a_record_is_said(
    cli: Cli, tmp_path: Path, words: str, standing: str
) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "news.txt"
    news.write_text(
        f"A made headline\n\nWASHINGTON, Jan. 12, 2022 (Wire) -- The U.S. Treasury on Wednesday "
        f"{words}.\n"
    )
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,Pim Nobodyson\nc2,Given4 Surname4\n")
    done = cli("read", news, "--book", book)
    assert done.code == 1
    assert standing in " ".join(done.out.split())


@pytest.mark.parametrize(
    "words",
    [
        "a partner of Given4 Surname4, whom it sanctioned in 2017",
        "a partner of Given4 Surname4, who was sanctioned in 2017",
        "a partner of Given4 Surname4 (sanctioned in 2017)",
        "a partner of Given4 Surname4, sanctioned in 2017",
        "a brother of Given4 Surname4, already under sanctions since 2017",
        "a front man of the previously sanctioned Given4 Surname4",
        "a manager for Given4 Surname4, himself designated in 2017",
        "an ally of Given4 Surname4, designated by OFAC in 2017",
        "a son of Given4 Surname4, against whom sanctions were imposed in 2017",
        "the wife of Given4 Surname4, whose assets were frozen in 2017",
        "an employee of Given4 Surname4, listed in 2017",
        "a partner of Given4 Surname4, a man whom it had sanctioned in 2017",
        "a partner of Given4 Surname4 - whom it sanctioned in 2017",
    ],
)
def test_a_customer_whose_partner_is_new_is_not_lost(cli: Cli, tmp_path: Path, words: str) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "news.txt"
    news.write_text(
        "A made headline\n\nWASHINGTON, Jan. 12, 2022 (Wire) -- The U.S. Treasury on Wednesday "
        f"imposed sanctions on Aurelio Madeville, {words}.\n"
    )
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc2,Given4 Surname4\n")
    done = cli("read", news, "--book", book)
    assert done.code == 1
    assert "on your list from before that day" in " ".join(done.out.split())


def test_of_a_joint_act_each_authority_is_told_and_what_to_load(cli: Cli, tmp_path: Path) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "joint.txt"
    news.write_text(
        "A made headline\n\nWASHINGTON, Jan. 12, 2022 (Wire) -- The United States, Japan and South "
        "Korea on Wednesday imposed sanctions on Aurelio Madeville and Pim Nobodyson.\n"
    )
    done = cli("read", news)
    said = " ".join(done.out.split())
    assert "1. The United States, Japan and South Korea put 2 parties under sanctions" in said
    assert "Aurelio Madeville found the United States: found; Japan: cannot be told; South" in said
    assert "Pim Nobodyson not found the United States: not found; Japan: cannot be told" in said
    assert "No list of Japan is loaded, so nothing can be said; load jp_mof_sanctions" in said
    assert "No list of South Korea is loaded" in said.partition("What remains open")[2]
    assert "country: kr" in said
    report = msgspec.convert(cli("read", news, "--json").json, Report)
    (found,) = (one for one in report.resolutions if one.found == 1 and one.wanted == 1)
    assert [one.authority for one in found.by_authority] == ["us", "jp", "kr"]
    target = tmp_path / "page.html"
    cli("read", news, "--html", target)
    page = target.read_text("utf-8")
    assert "<dt>Japan</dt><dd>" in page
    assert "No list of South Korea is loaded" in page


def test_a_measure_of_a_country_without_a_list_cannot_be_resolved_and_is_compared_by_name(
    cli: Cli, tmp_path: Path
) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "seoul.txt"
    news.write_text(
        "A made headline\n\nSEOUL, Jan. 12 (Wire) -- South Korea on Wednesday imposed sanctions on "
        "Aurelio Madeville.\n"
    )
    book = tmp_path / "book.csv"
    book.write_text("id,name\nc1,Aurelio Madeville\n")
    done = cli("read", news, "--published", "2022-01-12", "--book", book)
    said = " ".join(done.out.split())
    assert done.code == 1
    assert "South Korea put 1 party under sanctions" in said
    assert "cannot be told" in said
    assert "No list of South Korea is loaded, so nothing can be said" in said
    assert "Named in the announcement, not on your list yet" in said


def test_parties_with_one_open_question_share_its_line(cli: Cli, tmp_path: Path) -> None:
    _load(cli, tmp_path)
    news = tmp_path / "older.txt"
    news.write_text(
        "A made headline on new sanctions\n\nWASHINGTON, Jan. 9, 2020 (Wire) -- The U.S. Treasury "
        "on Thursday imposed sanctions on Aurelio Madeville and Teodoro Borrames.\n"
    )
    said = " ".join(cli("read", news).out.split())
    assert said.count("What remains open") == 1
    _, _, rest = said.partition("What remains open")
    assert rest.startswith(" - Aurelio Madeville; Teodoro Borrames: ")


def test_customers_stand_in_every_form_and_run_nothing(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    _load(cli, tmp_path)
    book = tmp_path / "book.csv"
    book.write_text(
        'id,name\n"<img src=x onerror=alert(1)>",Aurelio Madeville\nc3,Hortensia Quillmare\n'
    )
    done = cli("read", news, "--book", book, "--json")
    assert done.code == 1
    (one,) = done.json["customers"]
    assert (one["record_id"], one["name"]) == ("ofac-31", "Aurelio Madeville")
    assert msgspec.convert(done.json, Report).descriptions  # still a report to read again
    target = tmp_path / "page.html"
    assert cli("read", news, "--book", book, "--html", target).code == 1
    page = target.read_text(encoding="utf-8")
    assert "Your customers" in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<img" not in page


def test_the_page_holds_the_document_runs_nothing_and_links_each_fact_to_its_words(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    _load(cli, tmp_path)
    target = tmp_path / "page.html"
    assert cli("read", news, "--html", target).code == 0
    page = target.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page
    assert "tins &amp; nails" in page
    for place in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{place}"' in page, place
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    again = tmp_path / "again.html"
    cli("read", news, "--html", again)
    assert again.read_bytes() == target.read_bytes()


def test_what_is_written_as_followthemoney_is_valid_and_sanctions_only_linked_records(
    cli: Cli, tmp_path: Path, news: Path
) -> None:
    ftm = pytest.importorskip("followthemoney")
    _load(cli, tmp_path)
    target = tmp_path / "report.ftm.json"
    assert cli("read", news, "--ftm", target).code == 0
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    again = tmp_path / "again.ftm.json"
    cli("read", news, "--ftm", again)
    assert again.read_bytes() == target.read_bytes()  # stable ids
    for row in rows:
        ftm.model.get(row["schema"]).validate(row)
        proxy = ftm.model.get_proxy(row, cleaned=False)
        for prop, value in proxy.itervalues():
            assert prop.type.clean_text(value, proxy=proxy) is not None, (prop.name, value)
    sanctions = [row["properties"] for row in rows if row["schema"] == "Sanction"]
    assert sorted(one["entity"][0] for one in sanctions) == ["ofac-31", "ofac-33"]
    assert {one["startDate"][0] for one in sanctions} == {"2022-01-12"}
    assert not any("topics" in row["properties"] for row in rows)


def test_without_lists_the_document_is_read_and_nobody_is_linked(cli: Cli, news: Path) -> None:
    done = cli("read", news)
    assert done.code == 0
    assert "two Cuban nationals" in done.out
    assert "No list is loaded" in done.err
    done = cli("read", news, "--no-lists", "--json")
    report = msgspec.convert(done.json, Report)
    assert report.descriptions
    assert not report.links
    assert done.err == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"%PDF-1.7 ...", "PDF", id="pdf"),
        pytest.param(bytes(range(256)) * 20, "not text", id="binary"),
    ],
)
def test_what_is_no_document_gives_one_sentence(
    cli: Cli, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    done = cli("read", path)
    assert done.code == 2
    assert words in done.err
    assert "Traceback" not in done.err


def test_a_document_without_measures_says_so(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("The harbour was calm on Tuesday.\n\nNo ship came in.\n")
    done = cli("read", path)
    assert done.code == 0
    assert "No sentence of the document says that somebody was put under measures" in " ".join(
        done.out.split()
    )


def test_a_missing_file_and_a_wrong_date_are_answered(cli: Cli, tmp_path: Path, news: Path) -> None:
    done = cli("read", tmp_path / "nowhere.txt")
    assert (done.code, "nowhere.txt" in done.err) == (2, True)
    done = cli("read", news, "--published", "soon")
    assert (done.code, "not a date" in done.err) == (2, True)
    done = cli("read", news, "--no-lists", "--book", news)
    assert done.code == 2


def test_customers_meet_whom_a_document_names_when_no_list_is_loaded(
    cli: Cli, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday imposed sanctions on"
        " Borek Odravin and Nuri Madeson.\n",
        encoding="utf-8",
    )
    book = tmp_path / "book.csv"
    book.write_text("id,name\n1,Borek Odravin\n2,Jane Roe\n", encoding="utf-8")
    done = cli("read", page, "--book", book)
    assert done.code == 1
    assert "No list is loaded" in done.err
    assert "Borek Odravin = Borek Odravin" in done.out
