"""`proscribe designations`: the ledger on the command line."""

import csv
import io
from pathlib import Path

from commandline import Cli
from made_ofac import write_set
from proscribe.ledger.wanted import is_authority


def _load(cli: Cli, folder: Path, day: str, **more: object) -> None:
    done = cli("load", folder, "--dataset", "us_ofac_sdn", "--published", day, "--no-index")
    assert done.code == 0, done.err


def _history(cli: Cli, tmp_path: Path) -> None:
    uids, program = list(range(1, 31)), {31: "=NPWMD"}
    _load(cli, write_set(tmp_path / "1", uids), "2022-01-10")
    _load(cli, write_set(tmp_path / "2", [*uids, 31, 32], programs=program), "2022-01-12")
    _load(cli, write_set(tmp_path / "3", [*uids[1:], 31, 32], programs=program), "2022-02-01")


def test_what_came_is_listed_and_what_was_there_is_counted(cli: Cli, tmp_path: Path) -> None:
    _history(cli, tmp_path)
    done = cli("designations", "--from", "2022-01-01", "--to", "2022-01-31")
    assert done.code == 0
    assert "ofac-31" in done.out
    assert "2022-01-10 .. 2022-01-12" in done.out
    assert "2 designations." in done.out
    assert "Nothing dates 30 more" in " ".join(done.err.split())
    assert "us_ofac_sdn states no dates; versions here: 2022-01-10 to 2022-02-01." in " ".join(
        done.err.split()
    )
    done = cli("designations", "--from", "2022-01-01", "--to", "2022-01-31", "--possible")
    assert "by 2022-01-10" in done.out
    done = cli("designations", "--event", "lifted", "--from", "2022-01-12", "--json")
    assert [row["record_id"] for row in done.json["rows"]] == ["ofac-1"]
    assert done.json["rows"][0]["lifted"] == {
        "earliest": "2022-01-12",
        "latest": "2022-02-01",
        "basis": "last_seen",
    }


def test_csv_gives_every_field_and_runs_no_formula(cli: Cli, tmp_path: Path) -> None:
    _history(cli, tmp_path)
    done = cli("designations", "--from", "2022-01-01", "--to", "2022-01-31", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert [row["record_id"] for row in rows] == ["ofac-31", "ofac-32"]
    assert rows[0]["programs"] == "'=NPWMD"
    assert (rows[0]["first_seen_after"], rows[0]["first_seen_by"]) == ("2022-01-10", "2022-01-12")
    assert rows[1]["address_countries"] == "cu"


def test_questions_that_make_no_sense_are_answered_with_a_sentence(
    cli: Cli, tmp_path: Path
) -> None:
    done = cli("designations")
    assert (done.code, "nothing-loaded" in done.err) == (2, True)
    _history(cli, tmp_path)
    for arguments, words in (
        (("--country", "Nowhere"), "this is no country"),
        (("--from", "yesterday"), "this is not a date"),
        (("--from", "2022-02-01", "--to", "2022-01-01"), "ends before it begins"),
        (("--dataset", "nothing"), "no dataset 'nothing'"),
    ):
        done = cli("designations", *arguments)
        assert (done.code, words in " ".join(done.err.split())) == (2, True)


def test_an_authority_is_asked_for_by_a_word_of_its_name(cli: Cli, tmp_path: Path) -> None:
    _history(cli, tmp_path)
    done = cli("designations", "--authority", "ofac", "--from", "2022-01-01")
    assert "2 designations." in done.out
    done = cli("designations", "--authority", "Narnia")
    assert done.code == 0
    said = " ".join(done.err.split())
    assert "No list here has designations of Narnia. There are those of OFAC" in said


def test_a_program_or_a_party_that_no_list_has_is_said_with_what_is_near(
    cli: Cli, tmp_path: Path
) -> None:
    _history(cli, tmp_path)
    done = cli("designations", "--program", "MAED", "--party", "ofac-999")
    assert (done.code, done.out) == (0, "0 designations.\n")
    said = " ".join(done.err.split())
    assert "No list here has the program MAED. There are =NPWMD, MADE." in said
    assert "No list here has an entry or party with the id ofac-999." in said
    assert "states no dates" not in said  # nothing was asked of any time
    said = cli("designations", "--party", "given3 surname31").err
    assert "That is a name of ofac-31 (Given3 SURNAME31)." in " ".join(said.split())
    done = cli("designations", "--party", "ofac-31")
    assert "1 designation." in done.out
    assert done.err == ""


def test_a_word_stands_for_an_authority_and_a_part_of_a_word_does_not() -> None:
    assert is_authority("UN Security Council", ("un",))
    assert is_authority("UN Security Council", ("security council",))
    assert is_authority("HM Treasury", ("HM*",))
    assert is_authority("HM Treasury", ("OFSI",))
    assert not is_authority("UN Security Council", ("coun",))
