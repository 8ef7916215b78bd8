"""Cells of the Japanese list: values, names, dates, countries, papers."""

import pytest

from proscribe.sources.mof.cells import split_values
from proscribe.sources.mof.countries import find_countries, parse_country
from proscribe.sources.mof.dates import read_births, read_listing, read_notice
from proscribe.sources.mof.information import read_wallets
from proscribe.sources.mof.naming import names_of, scripts_in
from proscribe.sources.mof.papers import read_paper


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        pytest.param("A；B; C", ["A", "B", "C"], id="both-widths"),
        pytest.param("（a）A（b）B; C", ["A", "B", "C"], id="numbered"),
        pytest.param("(1) A (2) B", ["A", "B"], id="digits"),
        pytest.param("(i) A (ii) B (iii) C", ["A", "B", "C"], id="roman"),
        pytest.param("A (b) B", ["A (b) B"], id="not-from-the-start"),
        pytest.param("A（x；y）；B", ["A(x;y)", "B"], id="inside-brackets"),
        pytest.param("A（x；y；B", ["A(x", "y", "B"], id="not-closed"),
        pytest.param("A\r\nB", ["A", "B"], id="lines"),
        pytest.param("不明", [], id="unknown"),
        pytest.param(" ; ；", [], id="separators-only"),
    ],
)
def test_takes_cells_apart(cell: str, values: list[str]) -> None:
    assert split_values(cell) == values


@pytest.mark.parametrize(
    ("piece", "names"),
    [
        pytest.param("Jemaah Islamiyah (JI)", [("name", "Jemaah Islamiyah (JI)")], id="bracket"),
        pytest.param("X a.k.a. Y", [("name", "X"), ("alias", "Y")], id="aka"),
        pytest.param(
            "Z (f.k.a. Old; a.k.a. New)",
            [("name", "Z"), ("previousName", "Old"), ("alias", "New")],
            id="labels-in-a-bracket",
        ),
        pytest.param("アリ(1963年生まれ", [("name", "アリ")], id="description-not-closed"),
        pytest.param("アリ()(Ali)", [("name", "アリ"), ("name", "Ali")], id="two-brackets"),
        pytest.param("アリ(大工)", [("name", "アリ(大工)")], id="japanese-bracket"),
        pytest.param("(AQAP)", [("name", "(AQAP)")], id="bracket-only"),
        pytest.param("--", [], id="nothing"),
    ],
)
def test_takes_names_apart(piece: str, names: list[tuple[str, str]]) -> None:
    assert [(kind, text) for kind, text, _ in names_of(piece, "name")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("x (original script: علي، عمر) y", ["علي", "عمر"], id="two"),
        pytest.param("original scipt：（최명현）", ["최명현"], id="slip-and-brackets"),
        pytest.param("original script: Иван 称号：大佐", ["Иван"], id="next-field"),
        pytest.param("original script: Ivan", [], id="latin"),
        pytest.param("original script: " + "я" * 300, [], id="prose"),
        pytest.param("original script: (original script: 金)", ["金"], id="said-twice"),
    ],
)
def test_finds_names_in_original_script(text: str, names: list[str]) -> None:
    assert scripts_in(text) == names


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("1941/8/20", ["1941-08-20"], id="slashes"),
        pytest.param("１９７０年", ["1970"], id="full-width"),
        pytest.param("1963年頃", ["~1963"], id="about"),
        pytest.param("およそ1970年", ["~1970"], id="about-before"),
        pytest.param("1988年前後", ["~1988"], id="before-or-behind"),
        pytest.param("1955年から1958年の間", ["1955-01-01/1958-12-31"], id="between"),
        pytest.param("1972年から1973年までの間", ["1972-01-01/1973-12-31"], id="until"),
        pytest.param("1962年～1963年頃", ["~1962-01-01/1963-12-31"], id="wave"),
        pytest.param("1977年8月から9月の間", ["1977-08-01/1977-09-30"], id="months"),
        pytest.param("1960年代", ["1960-01-01/1969-12-31"], id="decade"),
        pytest.param("1969年、1970年", ["1969", "1970"], id="comma"),
        pytest.param("1961年又は1962年5月", ["1961", "1962-05"], id="or"),
        pytest.param("(a)1963/4/11(b)1963年5月", ["1963-04-11", "1963-05"], id="numbered"),
        pytest.param("1958年5月3", ["1958-05-03"], id="day-sign-missing"),
        pytest.param("1937年セルビア共和国", ["1937"], id="place-behind"),
        pytest.param("Born at Bor, Serbia, on 7 December 1948", ["1948-12-07"], id="english"),
        pytest.param("1402-06-24（ヒジュラ暦）", [None], id="islamic"),
        pytest.param("1401-03-15", [None], id="too-old"),
        pytest.param("60年", [None], id="two-digits"),
        pytest.param("2001年2月30日", [None], id="no-such-day"),
        pytest.param("1961年7月1日又は2日", [None], id="half-said"),
    ],
)
def test_reads_birth_dates(text: str, dates: list[str | None]) -> None:
    found = [one.date and ("~" * one.date.circa + one.date.iso) for one in read_births(text)]
    assert found == dates


@pytest.mark.parametrize(
    ("text", "listed", "amended", "rest"),
    [
        pytest.param("2001.9.22 2008.6.25改訂", "2001-09-22", ["2008-06-25"], "", id="amended"),
        pytest.param(
            "2008.6.25改訂 2001.9.22", "2001-09-22", ["2008-06-25"], "", id="amended-first"
        ),
        pytest.param("2022年3月1日、2022年4月12日", "2022-03-01", ["2022-04-12"], "", id="two"),
        pytest.param("2007.713", None, [], "2007.713", id="slip"),
        pytest.param("2007.2.30", None, [], "2007.2.30", id="no-such-day"),
    ],
)
def test_reads_notices(text: str, listed: str | None, amended: list[str], rest: str) -> None:
    found = read_notice(text)
    assert (found.listed and found.listed.iso) == listed
    assert [date.iso for date in found.amended] == amended
    assert found.rest == rest


def test_a_year_counts_until_another_is_said() -> None:
    found = read_listing("2001年2月23日（9月3日及び2011年11月29日に改訂）")
    assert [date.iso for date in found.amended] == ["2001-09-03", "2011-11-29"]
    assert found.rest == ""
    assert read_listing("2012年2月").rest == "2012年2月"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("アフガニスタン・イスラム共和国", "af", id="official-name"),
        pytest.param("コンゴ民主共和国", "cd", id="one-congo"),
        pytest.param("コンゴ共和国", "cg", id="other-congo"),
        pytest.param("朝鮮民主主義人民共和国", "kp", id="north-korea"),
        pytest.param("サウジアラビア国籍", "sa", id="nationality"),
        pytest.param("スーダン人", "sd", id="people"),
        pytest.param("チュニジア Tunisia", "tn", id="both-languages"),
        pytest.param("インドネシア(2003年12月時点)", "id", id="bracket"),
        pytest.param("Iran (Islamic Republic of)", "ir", id="english"),
        pytest.param("アトランティス共和国", None, id="unknown"),
        pytest.param("共和国", None, id="ending-only"),
    ],
)
def test_reads_countries(text: str, code: str | None) -> None:
    assert parse_country(text) == code


def test_reads_several_countries_only_when_all_are_known() -> None:
    assert find_countries("トルコ、ヨルダン") == ["tr", "jo"]
    assert find_countries("トルコ、アトランティス") == []


@pytest.mark.parametrize(
    ("text", "number", "issuer", "expires"),
    [
        pytest.param(
            "199110092、旅券失効日:2014年3月17日(北朝鮮旅券)",
            "199110092",
            "kp",
            "2014-03-17",
            id="state-behind",
        ),
        pytest.param(
            "フランス旅券05AT521433(2005年11月30日Lorient)",
            "05AT521433",
            "fr",
            None,
            id="number-starts-with-digits",
        ),
        pytest.param(
            "(リビア旅券347834、2014年2月21日失効)", "347834", "ly", "2014-02-21", id="in-a-bracket"
        ),
        pytest.param(
            "デンマーク偽造運転免許証 no. 20645897、1973年8月22日に出生",
            "20645897",
            "dk",
            None,
            id="birth-date-behind",
        ),
        pytest.param(
            "D00002264、2013年6月11日発行(有効期限は2017年6月11日)",
            "D00002264",
            "",
            "2017-06-11",
            id="valid-until",
        ),
        pytest.param("AB 123456", "AB 123456", "", None, id="bare"),
        pytest.param("235/MISPAT/DIRCAB", "235/MISPAT/DIRCAB", "", None, id="file-number"),
    ],
)
def test_reads_papers(text: str, number: str, issuer: str, expires: str | None) -> None:
    found = read_paper(text, "passportNumber", person=True)
    assert found is not None
    assert (found.value, found.issuer) == (number, issuer)
    assert (found.expires and found.expires.iso) == expires


def test_a_paper_without_a_number_is_none() -> None:
    assert read_paper("アルジェリア出生証明書、1973年9月25日", "idNumber", person=True) is None


def test_a_wallet_needs_right_check_digits() -> None:
    assert list(read_wallets("BTC 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3")) == []
    assert len(list(read_wallets("BTC 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"))) == 1
