import csv
import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from proscribe.values.territories import (
    find_territories,
    parse_territory,
    territory_codes,
    territory_key,
    territory_name,
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Russia", "ru", id="name"),
        pytest.param("Russian", "ru", id="adjective"),
        pytest.param("North Korean", "kp", id="adjective-of-two-words"),
        pytest.param("Korea, North", "kp", id="inverted"),
        pytest.param("Democratic People's Republic of Korea", "kp", id="official"),
        pytest.param("Democratic People’s Republic of Korea", "kp", id="curly-apostrophe"),
        pytest.param("D.P.R. Korea", "kp", id="initials"),
        pytest.param("RPDC", "kp", id="french-initials"),
        pytest.param("Korea, Republic of", "kr", id="south"),
        pytest.param("Congo, Democratic Republic of the", "cd", id="kinshasa"),
        pytest.param("Congo (Democratic Republic)", "cd", id="ofsi-kinshasa"),
        pytest.param("Congo, Republic of the", "cg", id="brazzaville"),
        pytest.param("Burma", "mm", id="former-name"),
        pytest.param("Burma / Birmanie", "mm", id="bilingual"),
        pytest.param("Region: Crimea", "ua-cri", id="region"),
        pytest.param("West Bank", "ps", id="west-bank"),
        pytest.param("Palestinian", "ps", id="palestinian"),
        pytest.param("The Gambia", "gm", id="article"),
        pytest.param("Bahamas, The", "bs", id="inverted-article"),
        pytest.param("Macau", "mo", id="macau"),
        pytest.param("Cote d Ivoire", "ci", id="without-apostrophe"),
        pytest.param("Côte d’Ivoire", "ci", id="accents"),
        pytest.param("CÔTE D'IVOIRE", "ci", id="capitals"),
        pytest.param("St. Kitts & Nevis", "kn", id="short-words"),
        pytest.param("Virgin Islands, British", "vg", id="virgin-islands"),
        pytest.param("Kosovo", "xk", id="kosovo"),
        pytest.param("Hong Kong SAR, China", "hk", id="hong-kong"),
        pytest.param("Taiwan, Province of China", "tw", id="taiwan"),
        pytest.param("Iran (Islamic Republic of)", "ir", id="brackets"),
        pytest.param("European Union", "eu", id="union"),
        # codes
        pytest.param("RU", "ru", id="alpha-2"),
        pytest.param("prk", "kp", id="alpha-3"),
        pytest.param("UK", "gb", id="uk"),
        pytest.param("U.S.A.", "us", id="dotted"),
        pytest.param("NA", "na", id="namibia"),
        pytest.param("ua-cri", "ua-cri", id="own-code"),
        # states that are no more
        pytest.param("USSR", "suhh", id="soviet-union"),
        pytest.param("Former Soviet Union", "suhh", id="former-soviet-union"),
        pytest.param("ex-Yugoslavia", "yucs", id="yugoslavia"),
        pytest.param("Serbia and Montenegro", "csxx", id="serbia-and-montenegro"),
        pytest.param("Czechoslovakia", "cshh", id="czechoslovakia"),
        pytest.param("German Democratic Republic", "dd", id="east-germany"),
        pytest.param("DDDE", "dd", id="east-germany-code"),
        pytest.param("Zaire", "zr", id="zaire"),
        pytest.param("Netherlands Antilles", "an", id="antilles"),
        pytest.param("Ukrainian SSR (now Ukraine)", "ua", id="now"),
        pytest.param("USSR (now Moldova)", "md", id="ussr-now"),
        pytest.param("Former USSR Currently Belarus", "by", id="currently"),
        pytest.param("Azerbaijan (former USSR)", "az", id="former-in-brackets"),
        pytest.param("Komi ASSR (now Russian Federation)", "ru", id="autonomous-now"),
        pytest.param("Kazakh Soviet Socialist Republic", "kz", id="soviet-republic"),
        pytest.param("Former Yugoslav Republic of Macedonia", "mk", id="fyrom"),
        # qualified
        pytest.param("possibly Palestinian", "ps", id="doubt"),
        pytest.param("Tunisian passport", "tn", id="document"),
        pytest.param("Sudanese by birth", "sd", id="by-birth"),
        pytest.param("Bahrain (citizenship revoked in Jan. 2015)", "bh", id="revoked"),
        pytest.param("Indonesia (as at Dec. 2003)", "id", id="as-at"),
        pytest.param("(1) Afghanistan. (2) Afghanistan", "af", id="the-same-twice"),
        pytest.param("Branch Office 11: Iran", "ir", id="label"),
        pytest.param("Iran / unknown", "ir", id="or-unknown"),
        # languages
        pytest.param("Corée du Nord", "kp", id="french"),
        pytest.param("Estados Unidos", "us", id="spanish"),
        pytest.param("Vereinigtes Königreich", "gb", id="german"),
        pytest.param("Россия", "ru", id="russian"),
        pytest.param("Україна", "ua", id="ukrainian"),
        pytest.param("中国", "cn", id="chinese"),
        pytest.param("北朝鮮", "kp", id="japanese"),
        pytest.param("조선민주주의인민공화국", "kp", id="korean"),
        pytest.param("ایران", "ir", id="persian"),
        pytest.param("سوريا", "sy", id="arabic"),
        pytest.param("Ελλάδα", "gr", id="greek"),
        pytest.param("Österreich", "at", id="umlaut"),
        # misspelt in published lists
        pytest.param("Phillipines", "ph", id="phillipines"),
        pytest.param("Belrus", "by", id="belrus"),
        pytest.param("Uzbekhistan", "uz", id="uzbekhistan"),
    ],
)
def test_reads_published_forms(text: str, code: str) -> None:
    assert parse_territory(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "undetermined", "unknown", "None Identified", "Iran/Iraq", "Sudan/South Sudan",
        "Russian and Ukrainian", "(1) Afghanistan (2) Pakistan", "a) French b) Tunisian",
        "Estonia, Russia", "Turkish; Jordanian", "Congo", "Congolese", "Korea", "Virgin Islands",
        "United States. Also believed to hold Syrian nationality", "Stuttgart", "New Mexico",
        "Region: Commonwealth of Independent States", "Bahrain (citizenship of Qatar since 2015)",
        "the", "x" * 100_000, "()", "/", "(((((",
    ],
)  # fmt: skip
def test_does_not_guess(text: str) -> None:
    assert parse_territory(text) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("(1) Russia (2) Ukraine", ("ru", "ua"), id="enumerated"),
        pytest.param("(1) Russia. (2) Ukraine. (3) Russia", ("ru", "ua"), id="once-each"),
        pytest.param("Moldovan, Russian and Ukrainian", ("md", "ru", "ua"), id="words"),
        pytest.param("Australia and Fiji", ("au", "fj"), id="and"),
        pytest.param("Syrian Arab Republic passport, issued in Aleppo", ("sy",), id="document"),
        pytest.param("Sudan/or South Sudan", ("sd", "ss"), id="longest-name-wins"),
        pytest.param("UK passport, and US visa", ("gb", "us"), id="capitals"),
        pytest.param("born in New Mexico", (), id="passed-over"),
        pytest.param("made in us", (), id="no-codes"),
        pytest.param(
            "(1) USSR (now Russian Federation) (2) Belarus", ("ru", "by"), id="now-in-item"
        ),
        pytest.param("", (), id="empty"),
    ],
)
def test_finds_what_a_note_names(text: str, codes: tuple[str, ...]) -> None:
    assert find_territories(text) == codes


def test_names_and_codes_read_back() -> None:
    for code in territory_codes():
        assert parse_territory(code) == code
        assert parse_territory(code.upper()) == code
        assert parse_territory(territory_name(code)) == code


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert territory_name("qq") == "qq"
    assert territory_name("kp") == "North Korea"
    assert territory_name("ag") == "Antigua and Barbuda"


def test_codes_are_those_of_followthemoney() -> None:
    types = pytest.importorskip("followthemoney.types")
    theirs = set(types.registry.country.codes)
    assert territory_codes() - theirs == {"an"}
    assert theirs - territory_codes() == {"zz"}


def test_the_data_file_holds_each_key_once_and_in_its_final_form() -> None:
    raw = resources.files("proscribe.values") / "territories.tsv"
    seen: set[str] = set()
    for line in raw.read_text(encoding="utf-8").splitlines()[1:]:
        _, _, plain, others = line.split("\t")
        for key in filter(None, f"{plain}|{others}".split("|")):
            assert key == territory_key(key)
            assert key not in seen
            seen.add(key)


@given(st.text())
def test_never_raises(text: str) -> None:
    assert parse_territory(text) in {None, *territory_codes()}
    assert set(find_territories(text)) <= territory_codes()


@given(st.sampled_from(sorted(territory_codes())), st.sampled_from(["{}", " {} ", "{}.", "({})"]))
def test_case_and_punctuation_do_not_matter(code: str, frame: str) -> None:
    name = territory_name(code)
    for text in (name.upper(), name.lower(), name.replace("-", " ")):
        assert parse_territory(frame.format(text)) == code


@given(st.lists(st.sampled_from(["Iran", "Iraq", "(1)", "(2)", "/", "former", "and", "("])))
def test_what_names_one_territory_never_gives_another(words: list[str]) -> None:
    text = " ".join(words)
    named = {code for word, code in (("Iran", "ir"), ("Iraq", "iq")) if word in words}
    if set(words) - {"and", "(", "/"}:  # `and` alone is the code of Andorra
        assert parse_territory(text) in {None, *named}
    assert set(find_territories(text)) == named


# Not the names of countries, or of places whose state is in dispute: left to the parsers.
_NOT_COUNTRIES = {
    "Country",
    "Moscow",
    "None Identified",
    "Region: Commonwealth of Independent States",
    "Region: Kafia Kingi",
    "Sudan/South Sudan",
    "Sudan/or South Sudan",
    "United States. Also believed to hold Syrian nationality",
    "Congo",
    "undetermined",
    "na",
}


def test_reads_every_country_of_the_ofac_files(lists: Path) -> None:
    texts: set[str] = set()
    for path in (*lists.glob("us_ofac_sdn/*/add*.csv"), *lists.glob("us_ofac_cons/*/cons_add.csv")):
        with path.open(encoding="latin-1", newline="") as file:
            texts |= {row[4].strip() for row in csv.reader(file) if len(row) > 4}
    for path in (*lists.glob("us_ofac_sdn/*/sdn.csv"), *lists.glob("us_ofac_cons/*/cons_prim.csv")):
        with path.open(encoding="latin-1", newline="") as file:
            for row in csv.reader(file):
                if len(row) > 11:
                    texts.add(row[9].strip())
                    texts |= set(re.findall(r"(?:nationality|citizen) ([^;.]+)", row[11]))
    texts -= {"-0-"}
    assert len(texts) > 150
    assert {text for text in texts if parse_territory(text) is None} <= _NOT_COUNTRIES


def test_reads_every_country_of_the_un_files(lists: Path) -> None:
    texts: set[str] = set()
    for path in lists.glob("un_sc_sanctions/*/*.xml"):
        if "CORRUPT" in str(path):
            continue
        for element in etree.parse(path).iter(
            "COUNTRY", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "COUNTRY_OF_BIRTH", "NATIONALITY2"
        ):
            texts.add(" ".join((element.text or "").split()))
        for element in etree.parse(path).iter("NATIONALITY"):
            texts |= {" ".join((value.text or "").split()) for value in element}
    texts -= {""}
    assert len(texts) > 100
    assert {text for text in texts if parse_territory(text) is None} <= _NOT_COUNTRIES


def test_finds_every_country_of_the_ofsi_file(lists: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    path = next(lists.glob("gb_hmt_sanctions/*/ConList.xlsx"))
    rows = calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    texts: set[str] = set()
    for column in ("Nationality", "Country", "Country of Birth"):
        place = rows[1].index(column)
        texts |= {str(row[place]).strip() for row in rows[2:]} - {""}
    assert len(texts) > 200
    assert {text for text in texts if not find_territories(text)} <= _NOT_COUNTRIES
