"""Whether a set of OFAC CSV files is whole, and which list it is."""

from collections.abc import Callable

import pytest

from proscribe.sources.contract import Files, RawFile
from proscribe.sources.ofac.completeness import dataset_of, inspect

Make = Callable[..., Files]
Memory = Callable[[str, bytes], RawFile]


def _kinds(files: Files) -> list[tuple[str, str, str]]:
    return [(issue.kind, issue.severity, issue.component) for issue in inspect(files).issues]


def test_a_whole_set_has_no_issue(made: Make) -> None:
    inspection = inspect(made())
    assert (inspection.dataset, inspection.issues) == ("us_ofac_sdn", ())
    assert (inspection.published, inspection.declared_records) == ("", None)


@pytest.mark.parametrize("component", ["sdn", "alt", "add"])
def test_a_lost_end_is_refused_with_file_and_line(
    made: Make, made_csv: dict[str, bytes], component: str
) -> None:
    files = made(**{component: made_csv[component].removesuffix(b"\x1a\r\n")})
    assert _kinds(files) == [("truncated", "refusal", component)]
    issue = inspect(files).issues[0]
    assert issue.message.startswith(f"{component}.csv, line ")
    assert "has lost its end" in issue.message
    cut = made(**{component: made_csv[component][:-9]})
    assert "ends inside a row" in inspect(cut).issues[0].message


def test_comments_without_their_end_are_whole_when_every_cut_remark_has_its_rest(
    made: Make, made_csv: dict[str, bytes]
) -> None:
    files = made(comments=made_csv["comments"].removesuffix(b"\x1a\r\n"))
    assert _kinds(files) == [("truncated", "info", "comments")]
    files = made(comments=b'1,"more."\r\n')
    assert _kinds(files) == [
        ("truncated", "info", "comments"),
        ("truncated", "refusal", "comments"),
    ]


@pytest.mark.parametrize("component", ["alt", "add", "comments"])
def test_an_empty_file_is_refused(made: Make, component: str) -> None:
    assert ("empty", "refusal", component) in _kinds(made(**{component: b""}))


def test_an_empty_list_is_refused(made: Make) -> None:
    assert _kinds(made(sdn=b"")) == [("empty", "refusal", "sdn")]


@pytest.mark.parametrize(
    ("name", "program", "dataset"),
    [
        pytest.param("sdn.csv", b"XX", "us_ofac_sdn", id="name-sdn"),
        pytest.param("CONS_PRIM.CSV", b"XX", "us_ofac_cons", id="name-cons"),
        pytest.param("download.csv", b"NPWMD] [IFSR", "us_ofac_sdn", id="program-sdn"),
        pytest.param("download.csv", b"CMIC-EO13959", "us_ofac_cons", id="program-cons"),
        pytest.param("download.csv", b"NS-PLC] [SDGT", "us_ofac_cons", id="program-plc"),
        pytest.param("download.csv", b"XX", "", id="nothing"),
    ],
)
def test_tells_the_list(memory: Memory, name: str, program: bytes, dataset: str) -> None:
    row = b'1,"A",-0- ,"' + program + b'"' + b",-0- " * 8 + b"\r\n\x1a\r\n"
    assert dataset_of({"sdn": memory(name, row)}) == dataset


def test_a_program_of_the_sdn_list_outweighs_one_of_the_other(memory: Memory) -> None:
    rows = [b'1,"A",-0- ,"%s"%s\r\n' % (tag, b",-0- " * 8) for tag in (b"NS-PLC", b"SDNTK")]
    assert dataset_of({"sdn": memory("x.csv", b"".join(rows))}) == "us_ofac_sdn"


def test_a_name_that_contradicts_the_content_is_reported(made: Make, memory: Memory) -> None:
    files = {"sdn": memory("cons_prim.csv", made()["sdn"].open().read())}
    assert inspect(files).dataset == "us_ofac_sdn"
    assert ("dataset-name", "warning", "") in _kinds(files)


def test_files_of_two_lists_are_refused(made: Make, memory: Memory) -> None:
    files = {**made(), "comments": memory("cons_comments.csv", b'5,"FF."\r\n\x1a')}
    assert ("mixed", "refusal", "") in _kinds(files)


def test_secondary_files_alone_tell_their_list_by_name(memory: Memory) -> None:
    assert dataset_of({"alt": memory("alt.csv", b"")}) == "us_ofac_sdn"
    assert dataset_of({"alt": memory("cons_alt.csv", b"")}) == "us_ofac_cons"
    assert dataset_of({"alt": memory("x.csv", b"")}) == ""
