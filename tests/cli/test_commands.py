"""The command line as its users type it: what it says, and with which exit code."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pyarrow.parquet as pq
import pytest

from commandline import Cli
from made_ofac import sdn_row, write_set
from proscribe.cli.lists import FRESHNESS
from proscribe.ledger.status import Freshness
from proscribe.sources.example.files import customers_path

_UIDS = list(range(100, 160))


@pytest.fixture
def loaded(cli: Cli, tmp_path: Path) -> Cli:
    """A command line with one made list of today in force."""
    folder = write_set(tmp_path / "a", _UIDS)
    sdn = folder / "sdn.csv"
    row = sdn_row(900, name="PYON, Kwang Chol", remarks="DOB 16 Sep 1964; nationality Cuba.")
    sdn.write_bytes(f"{row}\r\n".encode() + sdn.read_bytes())
    assert cli("load", folder, "--published", "2022-01-10").code == 0
    return cli


def _customers(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text("id,name,date of birth\n" + "".join(f"{row}\n" for row in rows))
    return path


def test_the_demo_shows_the_hits_it_promises_and_what_to_type_next(cli: Cli) -> None:
    shown = cli("demo")
    assert shown.code == 0
    for words in ("ofac-27207", "NPWMD", "proscribe update", "proscribe load", "proscribe screen"):
        assert words in shown.out
    answers = {answer["customer_id"]: answer["hits"] for answer in cli("demo", "--json").json}
    with customers_path() as customers:
        told = (customers.parent / "expected.csv").read_text(encoding="utf-8")
    expected = list(csv.DictReader(io.StringIO(told)))
    for row in expected:
        if row["expectation"] == "hit":
            found = {one for hit in answers[row["customer_id"]] for one in hit["record_ids"]}
            assert row["party_record_id"] in found, row
            muted = all(hit["muted"] for hit in answers[row["customer_id"]])
            assert muted == row["why"].startswith("muted:"), row
    clear = {row["customer_id"] for row in expected if row["expectation"] == "clear"}
    assert not clear & answers.keys()


def test_the_demo_leaves_other_lists_alone(loaded: Cli) -> None:
    loaded("demo")
    assert [one["dataset"] for one in loaded("lists", "--json").json] == ["us_ofac_sdn"]


def test_screening_without_a_list_is_an_error_and_not_an_empty_answer(cli: Cli) -> None:
    result = cli("screen", "Kwang Chol Pyon")
    assert result.code == 2
    assert "nothing-loaded" in result.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("Kwang Chol Pyon",), 3, id="stale-goes-before-hit"),
        pytest.param(("Kwang Chol Pyon", "--ignore-stale"), 1, id="hit"),
        pytest.param(("Ingunn Skarveld", "--ignore-stale"), 0, id="no-hit"),
        pytest.param(("Ingunn Skarveld",), 3, id="stale"),
        pytest.param(("Pyon", "--threshold", "7"), 2, id="error-goes-before-stale"),
    ],
)
def test_exit_codes(loaded: Cli, arguments: tuple[str, ...], code: int) -> None:
    assert loaded("screen", *arguments).code == code


def test_a_hit_shows_score_record_list_program_and_reason(loaded: Cli) -> None:
    shown = loaded("screen", "Kwang-Chol Pyon", "--birth-date", "1964-09-16", "--country", "CU")
    for words in ("Kwang Chol PYON", "ofac-900", "us_ofac_sdn", "MADE", "Both sides state"):
        assert words in shown.out, shown.out
    found = loaded("screen", "Kwang-Chol Pyon", "--json").json
    assert found["hits"][0]["party_id"] == "ofac-900"
    assert found["n_hits"] == len(found["hits"])
    assert isinstance(found["hits"][0]["score_millionths"], int)


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        pytest.param(("screen", "X", "--birth-date", "soon"), "not a date", id="date"),
        pytest.param(("screen", "X", "--country", "Atlantis"), "no such country", id="country"),
        pytest.param(("screen", "X", "--type", "dragon"), "not known", id="type"),
        pytest.param(("screen", "X", "--dataset", "moon"), "no dataset 'moon'", id="dataset"),
        pytest.param(("screen", "no-such-file.csv"), "no-such-file.csv", id="file"),
        pytest.param(("show", "ofac-1"), "No loaded list holds", id="record"),
        pytest.param(("changes", "moon"), "no dataset 'moon'", id="changes-dataset"),
        pytest.param(("changes", "us_ofac_sdn"), "no version", id="only-one-version"),
        pytest.param(("changes", "us_ofac_sdn", "soon"), "neither a date", id="changes-date"),
        pytest.param(("changes", "us_ofac_sdn", "2022-01-99"), "neither a date", id="no-such-day"),
        pytest.param(
            ("export", "-o", "nowhere/x.json"), "nowhere/x.json: No such file", id="place"
        ),
        pytest.param(("load", "nowhere.csv"), "no such file", id="load"),
        pytest.param(("load", ".", "--published", "soon"), "not a date", id="published"),
        pytest.param(("export", "--dataset", "moon"), "no dataset 'moon'", id="export"),
        pytest.param(("update", "moon"), "no dataset 'moon'", id="update"),
        pytest.param(("lists", "--issues", "moon"), "no dataset 'moon'", id="issues"),
        pytest.param(("frobnicate",), "error[usage]: No such command", id="command"),
        pytest.param(("scren", "X"), "Did you mean 'screen'? `", id="command-typo"),
        pytest.param(("screen", "X", "--birth-dat", "1"), "--birth-date'?", id="option-typo"),
        pytest.param(("screen", "X", "--home", "x"), "stands before the command", id="home"),
        pytest.param(("screen",), "`proscribe screen --help` says", id="nothing"),
        pytest.param(("party", "x"), "error[usage]", id="choice"),
        pytest.param(("screen", "--id", ""), "this is no number", id="no-number"),
        pytest.param(("screen", "X", "--id", "--"), "this is no number", id="number-of-marks"),
        pytest.param(("screen", "X", "--as-of", "1990-01-01"), "published by then", id="as-of"),
        pytest.param(
            ("evaluate", "x.csv", "--gate", "nowhere.toml"),
            "nowhere.toml: No such file or directory. Check the path.",
            id="gates",
        ),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(
    loaded: Cli, arguments: tuple[str, ...], part: str
) -> None:
    result = loaded(*arguments)
    assert result.code == 2
    assert part in result.err
    assert result.out == ""


def test_a_file_is_screened_into_every_form(loaded: Cli, tmp_path: Path) -> None:
    customers = _customers(tmp_path, "1,Kwang Chol Pyon,1964-09-16", "2,Ingunn Skarveld,1979-03-22")
    for suffix in ("csv", "jsonl", "parquet"):
        target = tmp_path / f"hits.{suffix}"
        result = loaded("screen", customers, "-o", target, "--ignore-stale")
        assert result.code == 1, result.err
        assert "2 customers screened" in result.err
        assert target.is_file()
    (row,) = csv.DictReader(io.StringIO((tmp_path / "hits.csv").read_text()))
    assert (row["customer_id"], row["record_id"], row["programs"]) == ("1", "ofac-900", "MADE")
    assert row["lists"] == "us_ofac_sdn #1 2022-01-10"
    assert "Lists: us_ofac_sdn #1 2022-01-10." in result.err
    (line,) = (tmp_path / "hits.jsonl").read_text().splitlines()
    searched = [{"dataset": "us_ofac_sdn", "version": 1, "published": "2022-01-10"}]
    assert json.loads(line)["lists"] == searched
    assert loaded("screen", "Ingunn Skarveld", "--json").json["lists"] == searched
    (parquet,) = pq.read_table(tmp_path / "hits.parquet").to_pylist()
    assert parquet["score"] == row["score"]


def test_two_people_in_one_cell_are_both_found(loaded: Cli, tmp_path: Path) -> None:
    rows = ("1,Ingunn Skarveld and Kwang Chol Pyon,1979-03-22", "2,Given2 Surname100 & Sons,")
    result = loaded("screen", _customers(tmp_path, *rows), "-o", tmp_path / "hits.csv")
    assert "2 customers screened" in result.err
    assert "1 row may name several people" in result.err
    with (tmp_path / "hits.csv").open(encoding="utf-8") as stream:
        found = {
            (row["row"], row["customer_name"], row["record_id"]) for row in csv.DictReader(stream)
        }
    assert ("2", "Kwang Chol Pyon", "ofac-900") in found


def test_the_guessed_columns_are_shown_and_can_be_set(loaded: Cli, tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text("Nr;Zeile;Text\n1;Kwang Chol Pyon;x\n")
    refused = loaded("screen", path)
    assert refused.code == 2
    assert "--map" in refused.err or "map" in refused.err
    result = loaded("screen", path, "--map", "name=Zeile,id=Nr", "--ignore-stale")
    assert result.code == 1
    assert "Zeile" in result.err


def test_bad_rows_are_told_and_the_others_go_on(loaded: Cli, tmp_path: Path) -> None:
    customers = _customers(tmp_path, "1,,1964", "2,Kwang Chol Pyon,someday")
    result = loaded("screen", customers, "--ignore-stale")
    assert result.code == 1
    assert "row 2" in result.err
    assert "row 3" in result.err
    assert "1 row SKIPPED" in result.err
    no_hit = loaded("screen", _customers(tmp_path, "1,,1964", "2,Olga Nowak,"), "--ignore-stale")
    assert no_hit.code == 2  # nobody knows whether the first row would have had one
    customers = _customers(tmp_path, "1,,1964", "2,Kwang Chol Pyon,someday")
    strict = loaded("screen", customers, "--strict", "-o", tmp_path / "hits.csv")
    assert strict.code == 2
    assert not (tmp_path / "hits.csv").exists()


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
@pytest.mark.parametrize("is_there", [False, True])
def test_a_run_that_fails_leaves_what_was_there(
    loaded: Cli, tmp_path: Path, form: str, is_there: bool
) -> None:
    customers = _customers(tmp_path, "1,Kwang Chol Pyon,1964", "2,Kwang Chol Pyon,someday")
    folder = tmp_path / "results"
    folder.mkdir()
    hits = folder / f"hits.{form}"
    if is_there:
        hits.write_text("old")
    failed = loaded("screen", customers, "--strict", "--ignore-stale", "-o", hits)
    assert failed.code == 2
    assert "row 3" in failed.err
    assert [(one.name, one.read_text()) for one in folder.iterdir()] == (
        [(hits.name, "old")] if is_there else []
    )


def test_results_in_a_folder_that_is_not_there_are_an_input_error(
    loaded: Cli, tmp_path: Path
) -> None:
    customers = _customers(tmp_path, "1,Kwang Chol Pyon,1964")
    result = loaded("screen", customers, "--ignore-stale", "-o", tmp_path / "none" / "hits.csv")
    assert result.code == 2
    assert "Choose another place" in " ".join(result.err.split())


@pytest.mark.parametrize("rows", [(), ("1,,1964", "2, ,")], ids=["headings-only", "no-names"])
def test_a_file_without_a_customer_is_no_clear_answer(
    loaded: Cli, tmp_path: Path, rows: tuple[str, ...]
) -> None:
    result = loaded("screen", _customers(tmp_path, *rows), "-o", tmp_path / "hits.csv")
    assert (result.code, (tmp_path / "hits.csv").exists()) == (2, False)
    assert "no customer in it that could be screened" in result.err


def test_names_are_never_read_as_formulas_by_a_spreadsheet(loaded: Cli, tmp_path: Path) -> None:
    customers = _customers(tmp_path, "=1+1,Kwang Chol Pyon,1964")
    loaded("screen", customers, "-o", tmp_path / "hits.csv")
    (row,) = csv.DictReader(io.StringIO((tmp_path / "hits.csv").read_text()))
    assert row["customer_id"] == "'=1+1"


def test_control_characters_of_a_name_do_not_reach_the_terminal(loaded: Cli) -> None:
    result = loaded("screen", "Kwang Chol Pyon \x1b[31m\u202e")
    assert "\x1b[31m" not in result.out
    assert "\u202e" not in result.out


def test_changes_as_text_json_and_csv(loaded: Cli, tmp_path: Path) -> None:
    newer = write_set(tmp_path / "b", [*_UIDS[1:], 700], programs={101: "OTHER"})
    loaded("load", newer, "--published", "2022-01-12")
    text = loaded("changes", "us_ofac_sdn")
    assert text.code == 0
    assert "1 added, 2 removed, 1 amended" in text.out
    assert "+ ofac-700" in text.out
    assert "program changed: MADE -> OTHER" in text.out
    found = loaded("changes", "us_ofac_sdn", "2022-01-10", "2022-01-12", "--json").json
    kinds = [(one["kind"], one["record_id"]) for one in found["changes"]]
    assert kinds == [
        ("added", "ofac-700"),
        ("removed", "ofac-100"),
        ("removed", "ofac-900"),
        ("amended", "ofac-101"),
    ]
    rows = list(
        csv.DictReader(io.StringIO(loaded("changes", "us_ofac_sdn", "--format", "csv").out))
    )
    assert [row["kind"] for row in rows] == ["added", "removed", "removed", "amended"]
    assert rows[-1]["after"] == "OTHER"


def test_a_refused_list_says_why_and_what_to_do(loaded: Cli, tmp_path: Path) -> None:
    bad = write_set(tmp_path / "b", _UIDS[:20])
    result = loaded("load", bad, "--published", "2022-02-01")
    assert result.code == 2
    assert "REFUSED" in result.out
    assert "--accept" in result.out
    assert loaded("load", bad, "--published", "2022-02-01", "--accept", "checked").code == 0
    assert "checked" in loaded("audit").out


def test_show_tells_all_of_a_party_and_its_history(loaded: Cli, tmp_path: Path) -> None:
    newer = write_set(tmp_path / "b", _UIDS, programs={102: "OTHER"})
    loaded("load", newer, "--published", "2022-01-12")
    shown = loaded("show", "ofac-102")
    for words in ("Given4 SURNAME102", "Name OTHER102", "1 Street", "OFAC", "OTHER", "2022-01-12"):
        assert words in shown.out, shown.out
    assert loaded("show", "ofac-102", "--json").json["party"]["id"] == "ofac-102"


def test_lists_show_version_age_and_refusals(loaded: Cli, tmp_path: Path) -> None:
    shown = loaded("lists")
    assert "us_ofac_sdn" in shown.out
    assert "STALE" in shown.out
    loaded("load", write_set(tmp_path / "b", _UIDS[:20]), "--published", "2022-02-01")
    assert "a newer version was refused" in loaded("lists").out
    versions = loaded("lists", "--versions")
    assert "refused" in versions.out
    assert "…" not in versions.out
    kept = {one["observed"] for one in loaded("lists", "--versions", "--json").json}
    assert all(one in versions.out for one in kept)
    assert [line for line in versions.out.splitlines() if line != line.rstrip()] == []
    assert loaded("lists", "--issues", "us_ofac_sdn").code == 0


@pytest.mark.parametrize("command", ["read", "timeline"])
def test_a_folder_is_no_document(cli: Cli, tmp_path: Path, command: str) -> None:
    result = cli(command, tmp_path)
    assert result.code == 2
    said = " ".join(result.err.split())
    assert said.endswith(
        f"{tmp_path}: this is a folder, and a document is one file. "
        "Name a file of text or HTML in it."
    )


def test_every_freshness_has_a_word() -> None:
    assert set(FRESHNESS) == set(get_args(Freshness))


def test_an_export_of_records_loads_again_as_the_same_records(loaded: Cli, tmp_path: Path) -> None:
    target = tmp_path / "all.jsonl"
    assert loaded("export", "--format", "records", "-o", target).code == 0
    assert loaded("load", target, "--dataset", "copy_of_it").code == 0
    again = tmp_path / "again.jsonl"
    loaded("export", "--format", "records", "--dataset", "copy_of_it", "-o", again)
    assert again.read_bytes() == target.read_bytes()


def test_an_own_list_with_a_mapping_is_screened(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(
        "nr,who,born\n1,Kwang Chol Pyon,1964-09-16\n2,Hanne Brekkestad,\n"
    )
    (tmp_path / "own.yaml").write_text(
        "list: {name: house_list, title: House list, authority: Our bank}\n"
        "id: nr\nschema: Person\ncolumns:\n  who: name\n  born: birthDate\n"
    )
    loaded = cli("load", tmp_path / "own.csv", "--mapping", tmp_path / "own.yaml")
    assert loaded.code == 0, loaded.out + loaded.err
    result = cli("screen", "Pyon Kwang Chol")
    assert result.code == 1
    assert "house_list" in result.out


def test_the_audit_shows_what_was_done(loaded: Cli) -> None:
    result = loaded("audit")
    assert result.code == 0
    assert "version-live" in result.out
    assert "The chain is whole." in result.out


def test_the_installed_command_starts_in_a_process_of_its_own(tmp_path: Path) -> None:
    environment = {**os.environ, "PROSCRIBE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "proscribe", "lists"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 0
    assert "No list is loaded" in done.stderr


def test_screening_does_not_wait_for_what_reads_documents() -> None:
    started = "import sys, proscribe.cli.main, proscribe.cli.screen; print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", started],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    modules = said.split()
    assert "proscribe.workspace.reading" in modules
    assert [one for one in modules if one.startswith("proscribe.reports")] == []


def test_a_closed_pipe_ends_quietly(loaded: Cli) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-m", "proscribe", "export", "--format", "records"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    said = writer.stderr.read()
    writer.stderr.close()
    assert (writer.wait(), said) == (141, b"")


def test_an_analyst_joins_and_splits_parties_with_a_reason(loaded: Cli) -> None:
    assert (
        "one party now" in loaded("party", "join", "ofac-102", "ofac-104", "--reason", "twins").out
    )
    shown = loaded("show", "ofac-104").out
    assert "joined by an analyst" in shown
    assert loaded("screen", "Given6 Surname104", "--json").json["hits"][0]["party_id"] == "ofac-102"
    loaded("party", "split", "ofac-104", "ofac-102", "--reason", "not twins")
    assert loaded("show", "ofac-104", "--json").json["party"]["id"] == "ofac-104"
    assert "party-split" in loaded("audit").out
    refused = loaded("party", "join", "ofac-102", "ofac-1", "--reason", "x")
    assert refused.code == 2
    assert "No loaded list holds" in refused.err


def test_a_list_is_retired_and_put_back(loaded: Cli) -> None:
    assert "no longer searched" in loaded("retire", "us_ofac_sdn", "--reason", "an old copy").out
    assert "retired on" in loaded("lists").out
    assert loaded("screen", "Kwang Chol Pyon").code == 2
    assert "no list of this name" in loaded("retire", "us_ofac_sdn", "--reason", "twice").err
    assert "in force again" in loaded("retire", "us_ofac_sdn", "--undo", "--reason", "back").out
    assert loaded("screen", "Kwang Chol Pyon", "--ignore-stale").code == 1
    assert {"list-retired", "list-restored"} <= set(loaded("audit").out.split())


def test_health_tells_what_a_list_says_and_what_is_wrong_in_it(loaded: Cli) -> None:
    shown = loaded("lists", "--health").out
    for words in ("birth date", "100%", "leaves read", "us_ofac_sdn"):
        assert words in shown
    (found,) = loaded("lists", "--health", "--json").json
    assert found["shares"]["birth date"] == {"count": 61, "of": 61}
    assert found["schemata"] == {"Person": 61}
    assert found["leaves_unknown"] == []


def test_overlap_is_shown_as_text_json_and_csv(loaded: Cli) -> None:
    assert "61 parties" in loaded("overlap").out
    assert loaded("overlap", "--json").json["n_parties"] == 61
    assert loaded("overlap", "--format", "csv").out.startswith("kind,list_1,")
    report = loaded("overlap", "--format", "report", "--list", "us_ofac_sdn").out
    assert report.startswith("Observations on ")
    assert "SHA-256" in report
    assert "nothing" in loaded("overlap", "--list", "nothing").err


@pytest.mark.parametrize(
    "name", ["", "   ", "???", "\u202e"], ids=["empty", "blank", "signs", "bidi"]
)
def test_what_is_no_name_is_an_error_and_not_a_clear_answer(loaded: Cli, name: str) -> None:
    result = loaded("screen", "--name", name)
    assert result.code == 2
    assert "no name" in result.err


def test_only_the_lists_that_were_searched_are_named(loaded: Cli, tmp_path: Path) -> None:
    loaded("load", write_set(tmp_path / "c", _UIDS), "--dataset", "my_copy")
    shown = loaded("screen", "Ingunn Skarveld", "--dataset", "my_copy").out
    assert "my_copy" in shown
    assert "us_ofac_sdn" not in shown
    past = loaded("screen", "Ingunn Skarveld", "--dataset", "us_ofac_sdn", "--as-of", "2001-01-01")
    assert past.code == 2


def test_a_limit_does_not_turn_a_hit_into_none(loaded: Cli) -> None:
    name = "Given2 Surname100"
    assert loaded("screen", name, "--ignore-stale", "--threshold", "0.3").code == 1
    limited = loaded("screen", name, "--ignore-stale", "--threshold", "0.3", "--limit", "1")
    assert limited.code == 1


def test_results_never_replace_the_customers(loaded: Cli, tmp_path: Path) -> None:
    customers = _customers(tmp_path, "1,Kwang Chol Pyon,1964-09-16")
    before = customers.read_bytes()
    assert loaded("screen", customers, "-o", customers).code == 2
    assert customers.read_bytes() == before


def test_the_demo_deletes_nothing_that_it_did_not_make(cli: Cli, tmp_path: Path) -> None:
    own = tmp_path / "home" / "demo" / "work.txt"
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    result = cli("demo")
    assert result.code == 2
    assert own.read_text() == "mine"


def test_a_first_version_that_was_refused_is_shown(cli: Cli, tmp_path: Path) -> None:
    folder = write_set(tmp_path / "a", _UIDS, components=("sdn",))
    assert cli("load", folder).code == 2
    assert "refused" in cli("lists", "--versions").out


def test_a_very_long_name_is_a_name(loaded: Cli) -> None:
    assert loaded("screen", "Ж" * 5_000, "--ignore-stale").code == 0


@pytest.mark.parametrize(
    "text", ["customers.xslx", "./x/customers", "data.dat", "../x", "-"], ids=str
)
def test_a_mistyped_file_is_not_screened_as_a_name(
    loaded: Cli, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    result = loaded("screen", text)
    assert result.code == 2
    assert "looks like a file" in result.err
    assert loaded("screen", "--name", "data.dat", "--ignore-stale").code == 0


def test_a_number_alone_is_screened(loaded: Cli) -> None:
    assert loaded("screen", "--id", "836110034", "--ignore-stale").code == 0
    assert loaded("screen").code == 2


def test_a_file_without_headings_is_not_screened_by_its_values(loaded: Cli, tmp_path: Path) -> None:
    for text in (
        "C1,Kwang Chol Pyon,Person,Client\nC2,Ann Other,Person,Client\n",
        "cust_ref,party_txt,kind,role\nC1,Kwang Chol Pyon,Individual,Client\n",
    ):
        path = tmp_path / "book.csv"
        path.write_text(text)
        result = loaded("screen", path)
        assert result.code == 2, result.err
        assert "map" in result.err


def test_a_damaged_index_is_built_again(loaded: Cli, tmp_path: Path) -> None:
    assert loaded("screen", "Kwang Chol Pyon", "--ignore-stale").code == 1
    (postings,) = (tmp_path / "home" / "index").glob("*/posting_rows.npy")
    data = postings.read_bytes()
    postings.write_bytes(data[:128] + bytes(len(data) - 128))
    assert loaded("screen", "Kwang Chol Pyon", "--ignore-stale").code == 1


def test_options_of_files_are_refused_for_a_name(loaded: Cli, tmp_path: Path) -> None:
    result = loaded("screen", "Kwang Chol Pyon", "-o", tmp_path / "x.csv")
    assert result.code == 2
    assert "--json" in result.err


@pytest.mark.parametrize("threshold", ["nan", "inf", "-1", "x"])
def test_a_threshold_that_is_none_is_refused(loaded: Cli, threshold: str) -> None:
    result = loaded("screen", "X", "--threshold", threshold)
    assert result.code == 2
    assert "internal" not in result.err


@pytest.mark.slow
def test_code_is_compiled_ahead_once(cli: Cli) -> None:
    first, again = cli("warm"), cli("warm")
    assert (first.code, again.code) == (0, 0)
    assert "Compiled already:" in again.err


def test_a_long_file_is_screened_by_processes_to_the_same_bytes(
    loaded: Cli, tmp_path: Path
) -> None:
    rows = (f"C{at},{'Kwang Chol Pyon' if at % 97 == 0 else 'Anna Muster'}," for at in range(6000))
    customers = _customers(tmp_path, *rows)
    few, many = tmp_path / "few.csv", tmp_path / "many.csv"
    assert loaded("screen", customers, "-o", few, "--workers", 1, "--ignore-stale").code == 1
    shown = loaded("screen", customers, "-o", many, "--workers", 3, "--ignore-stale")
    assert shown.code == 1
    assert "6,000 customers screened" in shown.err
    assert few.read_bytes() == many.read_bytes()
    assert sorted(path.name for path in tmp_path.glob(".*")) == []
