"""`evaluate`, `compare` and `explain` as their users type them."""

import csv
import json
from pathlib import Path

import pytest

from commandline import Cli
from made_ofac import sdn_row, write_set


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(
        "schema,name1,name2,is_match\n"
        "Person,Kwang Chol Pyon,Kwang Chol PYON,1\n"
        "Person,Kwang Chol Pyon,Olga Marina Petrovskaya,0\n"
        "Person,,Olga Marina Petrovskaya,0\n"
    )
    return path


def test_evaluate_needs_no_list_and_touches_no_store(cli: Cli, pairs: Path, tmp_path: Path) -> None:
    shown = cli("evaluate", pairs)
    assert shown.code == 2  # a row was skipped
    assert "2 labelled pairs, 1 matches, threshold 0.70" in shown.out
    assert "row 4, column 'name1'" in shown.err
    assert "1 row SKIPPED" in shown.err
    assert not (tmp_path / "home").exists()


def test_evaluate_writes_json_page_and_scores(cli: Cli, pairs: Path, tmp_path: Path) -> None:
    outputs = {name: tmp_path / name for name in ("r.json", "r.html", "s.csv")}
    shown = cli("evaluate", pairs, "--json", outputs["r.json"], "--html", outputs["r.html"],
                "--scores", outputs["s.csv"], "--date", "2026-01-02")  # fmt: skip
    assert shown.code == 2  # a row was skipped, the others are in all of them
    found = json.loads(outputs["r.json"].read_text())
    assert found["format"] == "proscribe-evaluation/1"
    assert (found["date"], found["overall"]["hits"]) == ("2026-01-02", 1)
    assert outputs["r.html"].read_text().startswith("<!doctype html>")
    with outputs["s.csv"].open(newline="") as file:
        assert [row["hit"] for row in csv.DictReader(file)] == ["1", "0", ""]
    assert cli("evaluate", pairs, "--date", "2026-01-02", "--json").json == found


@pytest.mark.parametrize(
    ("demand", "code"), [("recall = 0", 0), ("precision = 1.0", 0), ("f1 = 0.99", 1)]
)
def test_a_gate_that_is_not_met_gives_exit_code_1(
    demand: str, code: int, cli: Cli, tmp_path: Path
) -> None:
    path = tmp_path / "pairs.csv"
    row = "Person,Kwang Chol Pyon,Kwang Chol PYON,1\n"
    miss = "Person,Kwang Chol Pyon,Olga Marina Petrovskaya,1\n"
    path.write_text("schema,name1,name2,is_match\n" + row * 60 + miss * 60)
    gates = tmp_path / "gates.toml"
    gates.write_text(f"[all]\n{demand}\n")
    shown = cli("evaluate", path, "--gate", gates)
    assert shown.code == code
    assert ("fail: all" in shown.out) == bool(code)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("{pairs}", "--threshold", "7"), "between 0.01 and 1.00", id="threshold"),
        pytest.param(("{pairs}", "--html", "{pairs}"), "the file of pairs itself", id="itself"),
        pytest.param(("{pairs}", "--strict"), "row 4", id="strict"),
        pytest.param(("{pairs}", "--gate", "none.toml"), "none.toml", id="no-gates"),
        pytest.param(("none.csv",), "none.csv", id="no-file"),
        pytest.param(("{pairs}", "--date", "soon"), "not a date", id="date"),
        pytest.param(("{pairs}", "--encoding", "klingon"), "encoding", id="encoding"),
        pytest.param(("{pairs}", "--scores", "/no/such/folder/s.csv"), "cannot be written",
                     id="scores"),
    ],
)  # fmt: skip
def test_wrong_options_of_evaluate_are_one_sentence(
    arguments: tuple[str, ...], words: str, cli: Cli, pairs: Path
) -> None:
    before = pairs.read_bytes()
    shown = cli("evaluate", *(one.replace("{pairs}", str(pairs)) for one in arguments))
    assert shown.code == 2
    assert words in shown.err
    assert pairs.read_bytes() == before


def test_compare_shows_parts_evidence_and_what_would_change_it(cli: Cli, tmp_path: Path) -> None:
    shown = cli("compare", "Choi Myung-hyun", "CHOE, Myong Hyon", "--type", "person",
                "--birth-date", "1966", "1966-01-20", "--country", "KP", "-")  # fmt: skip
    assert shown.code == 1
    assert shown.out.startswith("Hit: 0.")
    for words in ("CHOE", "birth date", "What would change it", "The record states no country"):
        assert words in shown.out
    assert not (tmp_path / "home").exists()
    found = cli("compare", "Ocean Star II", "Ocean Star III", "--type", "vessel", "--json")
    assert found.code == int(found.json["is_hit"])
    assert [part["query"] for part in found.json["parts"]][:2] == ["Ocean", "Star"]
    assert cli("compare", "Anna", "Pavel").code == 0
    assert "no name" in cli("compare", "Anna", "...").err


@pytest.fixture
def listed(cli: Cli, tmp_path: Path) -> Cli:
    """A command line with a made list in force that holds one known party."""
    folder = write_set(tmp_path / "a", list(range(100, 160)))
    sdn = folder / "sdn.csv"
    row = sdn_row(900, name="PYON, Kwang Chol", remarks="DOB 16 Sep 1964; nationality Cuba.")
    sdn.write_bytes(f"{row}\r\n".encode() + sdn.read_bytes())
    assert cli("load", folder, "--published", "2022-01-10").code == 0
    return cli


def test_explain_says_why_a_record_is_a_hit_and_why_not(listed: Cli) -> None:
    query = ("Kwang Chol Pyon", "--birth-date", "1964", "--country", "cu")
    (hit,) = listed("screen", *query, "--ignore-stale", "--json").json["hits"]
    shown = listed("explain", *query[:1], "ofac-900", *query[1:], "--json")
    assert shown.code == 1
    assert shown.json["hit"]["score"] == hit["score_millionths"]
    assert shown.json["hit"]["evidence"] == hit["evidence"]
    assert shown.json["matcher"]["release"]
    other = listed("explain", "Ingunn Skarveld", "ofac-900")
    assert other.code == 0
    assert other.out.startswith("No hit: 0.00 is below the threshold of 0.70")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("Pyon", "ofac-1"), "record-unknown", id="no-such-record"),
        pytest.param(("ofac-900",), "Give a name", id="no-name"),
        pytest.param(("Pyon", "ofac-900", "--dataset", "un_sc_sanctions"), "dataset-unknown",
                     id="no-such-list"),
        pytest.param(("...", "ofac-900"), "no name", id="no-letters"),
    ],
)  # fmt: skip
def test_explain_says_what_is_wrong(arguments: tuple[str, ...], words: str, listed: Cli) -> None:
    shown = listed("explain", *arguments)
    assert shown.code == 2
    assert words in shown.err


def test_certify_finds_all_that_is_listed(listed: Cli, tmp_path: Path) -> None:
    shown = listed("certify", "--json", tmp_path / "certificate.json")
    assert shown.code == 0
    assert "Certificate of completeness: complete" in shown.out
    assert "No miss." in shown.out
    found = json.loads((tmp_path / "certificate.json").read_text())
    assert found["format"] == "proscribe-certificate/1"
    (one,) = found["lists"]
    assert one["coverage"]["raw_records"] == one["indexed_records"] == 61
    assert one["coverage"]["raw_names"] == one["indexed_names"] == one["names"]["found"] == 81
    again = listed("certify", "--json").json
    assert {**again, "made": ""} == {**found, "made": ""}
    assert "Names changed (manipulations/1), at most 500 of each list" in shown.out
    rates = {(one["manipulation"], one["dataset"]): one["found"] for one in
             found["manipulated"]["rates"]}  # fmt: skip
    assert rates["case", ""]["value"] == 1.0
    assert 0 < rates["case", ""]["low"] < 1.0
    none = listed("certify", "--sample", "0")
    assert "Names changed" not in none.out
    assert listed("certify", "--sample", "-1").code == 2


def test_certify_names_what_is_not_found(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("Name,Passport\nIvan Petrov,-/-\n")
    (tmp_path / "own.yaml").write_text(
        "list: {name: own_list, title: Own, authority: Own}\nschema: Person\n"
        "columns: {Name: name, Passport: passportNumber}\n"
    )
    assert cli("load", tmp_path / "own.csv", "--mapping", tmp_path / "own.yaml").code == 0
    shown = cli("certify")
    assert shown.code == 1
    assert "NOT COMPLETE" in shown.out
    assert "1 misses: 1 numbers." in shown.out
    assert "-/-, scores 0.00. It is not found." in shown.out


def test_certify_needs_a_list(cli: Cli) -> None:
    shown = cli("certify")
    assert shown.code == 2
    assert "nothing-loaded" in shown.err
