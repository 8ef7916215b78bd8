"""The Japanese list: a made-up sample, its cells, damage, and the real excerpt."""

import csv
import io
import random
from pathlib import Path

import pytest

from listfiles import (
    Harvest,
    RawBytes,
    assert_golden,
    counted,
    harvest,
    mutate,
    raw_path,
    survives,
)
from proscribe.errors import SourceDamagedError
from proscribe.model.record import Reference
from proscribe.model.schemata import check_record
from proscribe.sources.mof import FORMATS
from proscribe.sources.registry import dataset, formats, recognise
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.csv").read_bytes()
_NAME = "shisantouketsu20310504.csv"


def _raw(content: bytes, name: str = _NAME) -> dict[str, RawBytes]:
    return {"mof": RawBytes(name, content)}


def _changed(old: str, new: str) -> Harvest:
    assert old.encode() in _SAMPLE
    return harvest(_FORMAT, _raw(_SAMPLE.replace(old.encode(), new.encode(), 1)))


def _table() -> list[list[str]]:
    text = _SAMPLE.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def _written(rows: list[list[str]], end: str = "\r\n") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode()


def _agrees(found: Harvest) -> None:
    assert found.counts.records == len(found.records)
    assert counted(found.counts) == found.names


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.names == {"name": 11, "alias": 8, "previousName": 5, "weakAlias": 3}
    assert len(sample.records) == 4
    _agrees(sample)


def test_reads_the_names_of_a_person(sample: Harvest) -> None:
    names = [(n.kind, n.text, n.lang) for n in sample.records["jp-mof-002-900001"].names]
    assert names == [
        ("name", "タリモ・ヴェラサン", "ja"),
        ("name", "Velasan TARIMO", "en"),
        ("alias", "タリモ・ウェラサン", "ja"),
        ("alias", "ヴェラサン", "ja"),
        ("alias", "Velasan Tarimo", "en"),
        ("alias", "Welasan Tarymo", "en"),
        ("alias", "The Tar (JI)", "en"),
        ("previousName", "旧タリモ", "ja"),
        ("previousName", "Old Tarimo", ""),
        ("previousName", "Velasan Merek", "en"),
        ("weakAlias", "大工", "ja"),
        ("weakAlias", "The Carpenter", "en"),
        ("weakAlias", "Old Tar", "en"),
        ("previousName", "Young Tar", "en"),
        ("name", "محمد طاهر انوری", ""),
        ("name", "محمد طاهر انوری", ""),
    ]


def test_a_description_behind_a_name_is_a_note(sample: Harvest) -> None:
    notes = [f.value for f in sample.records["jp-mof-002-900001"].facts if f.prop == "notes"]
    assert "ヴェラサン: 生年月日1963/4/11; 1963/4/12、国籍エジプト" in notes


def test_a_comma_in_the_name_of_a_firm_separates_nothing(sample: Harvest) -> None:
    names = [(n.kind, n.text) for n in sample.records["jp-mof-002-900002"].names]
    assert ("alias", "Ondre, Inc.") in names
    assert [text for kind, text in names if kind == "name"] == [
        "オンドレ銀行", "Ondre Bank", "Ondre Bank", "Bank of Ondre",
    ]  # fmt: skip


def test_reads_the_days_of_notice_and_listing(sample: Harvest) -> None:
    own, council = sample.records["jp-mof-002-900001"].designations
    assert own.listed is not None
    assert own.listed.iso == "2031-09-22"
    assert [date.iso for date in own.amended] == ["2032-06-25", "2033-03-27"]
    assert (own.programs, own.legal_basis) == (("区分2",), ("告示 2031-09-22, 告示番号 5",))
    assert council.listed is not None
    assert (council.authority, council.reference, council.listed.iso) == (
        "UN Security Council", "TAi.901", "2001-02-23",
    )  # fmt: skip
    assert [date.iso for date in council.amended] == [
        "2003-09-03", "2007-07-09", "2007-09-21", "2011-11-29",
    ]  # fmt: skip


def test_reads_the_references_of_the_council(sample: Harvest) -> None:
    assert sample.records["jp-mof-002-900002"].references == (
        Reference("un-reference", "QDe.902"),
        Reference("un-reference", "QDe.903"),
    )
    assert [i.value for i in sample.issues if i.kind == "reference-form"] == ["古い番号"]


def test_reads_nationalities_in_both_languages(sample: Harvest) -> None:
    facts = sample.records["jp-mof-002-900001"].facts
    found = [(f.value, f.text) for f in facts if f.prop == "nationality"]
    assert found == [
        ("af", "アフガニスタン・イスラム共和国"),
        ("ru", "ロシア連邦"),
        ("af", "Afghanistan"),
        ("ru", "Russian Federation"),
    ]
    assert [i.value for i in sample.issues if i.kind == "territory-unknown"] == ["アトランティス"]


def test_a_country_that_one_language_leaves_open_takes_the_code_of_the_other() -> None:
    found = _changed("アトランティス,,", "アトランティス,Egypt,")
    facts = found.records["jp-mof-002-900002"].facts
    assert [(f.value, f.text) for f in facts if f.prop == "country"] == [
        ("eg", "アトランティス"),
        ("eg", "Egypt"),
    ]
    assert "territory-unknown" not in found.kinds()


def test_joins_towns_with_their_countries(sample: Harvest) -> None:
    found = [(a.full, a.country) for a in sample.records["jp-mof-002-900001"].addresses]
    assert found == [
        ("カブール, アフガニスタン", "af"),
        ("ヘラート, アフガニスタン", "af"),
        ("Shah Zada Market, Kabul, Afghanistan", "af"),
        ("Quetta, Pakistan", "pk"),
    ]


def test_reads_papers_and_wallets(sample: Harvest) -> None:
    person, firm = (sample.records[f"jp-mof-002-90000{n}"].identifiers for n in (1, 2))
    assert [(one.prop, one.value, one.issuer) for one in person] == [
        ("passportNumber", "OR1961825", "af"),
        ("passportNumber", "199110092", "kp"),
        ("idNumber", "050456101445", "fr"),
        ("taxNumber", "7707083893", "ru"),
    ]
    assert person[0].issued is not None
    assert person[0].issued.iso == "2003-02-04"
    assert [(one.prop, one.type) for one in firm] == [
        ("idNumber", "旅券番号"),
        ("publicKey", "Digital Currency Address - XBT"),
        ("publicKey", "Digital Currency Address - ETH"),
    ]


def test_keeps_what_it_cannot_read(sample: Harvest) -> None:
    unread = [(i.record_id, i.value) for i in sample.issues if i.kind == "date-unreadable"]
    assert unread == [("jp-mof-016-900003", "60年"), ("jp-mof-016-900003", "2007.713")]
    notes = {f.value for f in sample.records["jp-mof-016-900003"].facts if f.prop == "notes"}
    assert notes == {
        "リスト掲載日: 2017年", "国連参照番号: 古い番号", "生年月日: 60年", "告示日付: 2007.713",
    }  # fmt: skip


def test_an_unknown_kind_of_party_is_an_error(sample: Harvest) -> None:
    unknown = [(i.severity, i.value) for i in sample.issues if i.kind == "unknown-category"]
    assert unknown == [("error", "その他")]


def test_the_file_name_says_the_day_of_publication() -> None:
    assert _FORMAT.inspect(_raw(_SAMPLE)).published == "2031-05-04"
    assert _FORMAT.inspect(_raw(_SAMPLE, "list.csv")).published == ""
    assert _FORMAT.inspect(_raw(_SAMPLE, "shisantouketsu20319999.csv")).published == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_reads_the_encodings_in_which_it_is_saved(encoding: str) -> None:
    rows = _table()[:1] + [[cell.replace("هر", "") for cell in row] for row in _table()[3:4]]
    content = _written(rows).decode().encode(encoding)
    found = harvest(_FORMAT, _raw(content))
    assert [n.text for n in found.records["jp-mof-016-900003"].names] == [
        "ホッパー・スター", "Hopper Star",
    ]  # fmt: skip
    _agrees(found)


def test_headings_of_half_width_are_the_same(sample: Harvest) -> None:
    rows = _table()
    rows[0] = [name.replace("（", " (").replace("）", ")") for name in rows[0]]
    found = harvest(_FORMAT, _raw(_written(rows)))
    assert list(found.records.values()) == list(sample.records.values())
    assert found.counts == sample.counts


def test_an_undeclared_column_with_values_is_a_refusal() -> None:
    rows = [[*row, "靴のサイズ" if place == 0 else "44"] for place, row in enumerate(_table())]
    found = harvest(_FORMAT, _raw(_written(rows)))
    assert [i.severity for i in found.issues if i.kind == "unknown-leaf"] == ["refusal"]


def test_a_lost_column_is_a_refusal() -> None:
    found = harvest(_FORMAT, _raw(_written([row[:-1] for row in _table()])))
    assert [(i.severity, i.value) for i in found.issues if i.kind == "missing-column"] == [
        ("refusal", "外務省告示情報")
    ]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        pytest.param(["2", "002-900009", "x"], "row-width", id="too-few-cells"),
        pytest.param(["2", "002-900009", *[""] * 30, "x"], "row-width", id="too-many-cells"),
        pytest.param(["2", "", *["x"] * 30], "id-missing", id="without-id"),
    ],
)
def test_a_row_that_is_out_of_shape_refuses_the_version(row: list[str], kind: str) -> None:
    rows = _table()
    found = harvest(_FORMAT, _raw(_written([*rows[:2], row, *rows[2:]])))
    assert [i.severity for i in found.issues if i.kind == kind] == ["refusal"]
    assert len(found.records) == 4


def test_a_repeated_id_is_an_error_and_loses_nothing() -> None:
    found = _changed("002-900002", "002-900001")
    assert found.kinds()["duplicate-id"] == 1
    assert len(found.fragments) == 4
    _agrees(found)


def test_a_last_row_without_line_end_is_a_refusal() -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.rstrip()))
    assert [i.severity for i in found.issues if i.kind == "truncated"] == ["refusal"]


def test_a_number_that_a_spreadsheet_has_spoilt_is_an_error() -> None:
    found = _changed("C-00000123", "1.23457E+11")
    assert [i.severity for i in found.issues if i.kind == "spreadsheet-damage"] == ["error"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "not text", id="binary"),
        pytest.param(b"<html><body/></html>", "header", id="web-page"),
        pytest.param(_SAMPLE.split(b"\r\n")[0] + b"\r\n", "no row", id="header-only"),
        pytest.param(_SAMPLE[: _SAMPLE.index("オンドレ".encode()) + 1], "UTF-8", id="cut-letter"),
        pytest.param(_SAMPLE[: _SAMPLE.index("オンドレ".encode())], "inside a row", id="cut"),
        pytest.param(_SAMPLE + b'"open', "not readable CSV", id="open-quote"),
        pytest.param(
            _SAMPLE.replace("氏名（英語）".encode(), b"x", 1), "columns are missing", id="no-names"
        ),
        pytest.param(
            _SAMPLE.replace("旧称（英語）".encode(), "旧称（日本語）".encode(), 1),
            "twice",
            id="twice",
        ),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert fault.value.file == _NAME
    assert reason in fault.value.reason


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_bytes(seed: int) -> None:
    survives(_FORMAT, "mof", RawBytes(_NAME, mutate(_SAMPLE, random.Random(seed))))


_BITS = (
    "(", ")", "（", "）", ";", "；", "(a)", "（b）", "(1)", "(ii)", " ", "、", ",",
    "original script: ", "محمد", "Тест", "生年月日1963", "a.k.a. ", "f.k.a. ", "旧称：", "aka:",
    "X", "Abc", "タリモ", "大工", "-", "不明", "\n", "\t", "\u200e", "\u3000", '"', "１９７０年",
    "1963/4", "ー", "・", "n/a", "한국", "na", ".", "e\u0301", "ﾊﾞ", "㈱", "\x1f", "\x85", "\u2028",
    "_x000D_", "²", "passport",
)  # fmt: skip


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_cells_of_every_shape(seed: int) -> None:
    dice = random.Random(seed)
    rows = _table()
    for _ in range(dice.choice((1, 3, 8, 30))):
        row = dice.choice(rows[1:])
        column = dice.choice((*range(5, 13), 30, 31, *range(32)))
        text = row[column]
        place = dice.randrange(len(text) + 1)
        bits = "".join(dice.choice(_BITS) for _ in range(dice.randrange(9)))
        row[column] = dice.choice((bits, text[:place] + bits + text[place:], text[:place]))
    survives(_FORMAT, "mof", RawBytes(_NAME, _written(rows, dice.choice(("\n", "\r\n")))))


def test_is_recognised_by_header_and_by_name() -> None:
    assert _FORMAT.recognise("anything.csv", _SAMPLE[:2000]) == "mof"
    assert (
        _FORMAT.recognise(
            "anything.csv", _SAMPLE[3:1500].decode("utf-8", "ignore").encode("cp932", "ignore")
        )
        == "mof"
    )
    assert _FORMAT.recognise(_NAME, b"") == "mof"
    assert _FORMAT.recognise("list.csv", b"a,b,c\n") is None


def test_the_registry_knows_list_and_format() -> None:
    assert dataset("jp_mof_sanctions").prefix == "jp-mof"
    assert formats()["mof-csv"].parser.startswith("mof-csv/")
    found = recognise(Path("list.csv"), _SAMPLE)
    assert found is not None
    assert (found[0].name, found[1]) == ("mof-csv", "mof")


# --- the real excerpt


def test_the_real_excerpt_is_read_whole(lists: Path) -> None:
    path = lists / "samples" / "jp-mof_sample.csv"
    found = harvest(_FORMAT, {"mof": raw_path(path)})
    _agrees(found)
    assert found.issues == []
    assert {one: [d.date.iso for d in r.dates] for one, r in found.records.items()} == {
        "jp-mof-001-000001": ["1941-08-20"],
        "jp-mof-001-000002": ["1970"],
        "jp-mof-002-000005": ["1961"],
    }
    taliban = found.records["jp-mof-002-000005"]
    assert [n.text for n in taliban.names if n.kind == "alias" and n.script == "Latn"] == [
        "Mohammad Taher Anwari", "Muhammad Tahir Anwari", "Mohammad Tahre Anwari", "Haji Mudir",
    ]  # fmt: skip
    assert [m for one in found.records.values() for m in check_record(one)] == []
