"""`proscribe timeline`: text, CSV, JSON and a page, from lists and from reports given as files."""

import csv
import io
import json
from pathlib import Path

import msgspec

from commandline import Cli
from made_ofac import write_set
from madereports import made_pair
from proscribe.ledger.timeline.row import Timeline
from reports.documents import article


def _reports(folder: Path) -> list[Path]:
    paths = []
    for number, one in enumerate(made_pair()):
        path = folder / f"report-{number}.json"
        path.write_bytes(msgspec.json.encode(one))
        paths.append(path)
    return paths


def _lists(cli: Cli, folder: Path) -> None:
    for day, uids in (("2022-01-10", range(1, 31)), ("2022-01-12", range(1, 33))):
        files = write_set(folder / day, list(uids))
        done = cli("load", files, "--dataset", "us_ofac_sdn", "--published", day, "--no-index")
        assert done.code == 0, done.err


def test_text_shows_order_ground_ties_and_conflicts(cli: Cli, tmp_path: Path) -> None:
    done = cli("timeline", *_reports(tmp_path))
    assert done.code == 0
    text = " ".join(done.out.split())
    assert "by 2022-01-12" in text
    assert "implied" in text
    assert "4: in response to 1, says The Spokesperson." in text
    assert "sources differ in count: 6 launches (Department of the Treasury); 6 missiles" in text


def test_lists_and_reports_are_told_in_one_order(cli: Cli, tmp_path: Path) -> None:
    _lists(cli, tmp_path)
    done = cli("timeline", "--program", "MADE", *_reports(tmp_path), "--json")
    found = msgspec.json.decode(done.out, type=Timeline)
    assert [row.type for row in found.rows if row.ground == "listed"] == ["sanctions_imposed"]
    assert found.unknown == 30
    assert found.subject == "MADE"


def test_of_nothing_is_said_that_there_is_none_and_what_is_unknown(
    cli: Cli, tmp_path: Path
) -> None:
    _lists(cli, tmp_path)
    done = cli("timeline", "--program", "MAED")
    assert (done.code, done.out) == (0, "MAED\nNo event.\n")
    assert "No list here has the program MAED. There are MADE." in done.err
    done = cli("timeline", "--program", "MADE", "--from", "2023-01-01", "--to", "2022-01-01")
    assert (done.code, "ends before it begins" in done.err) == (2, True)


def test_a_party_is_headed_by_its_name_and_one_event_is_one(cli: Cli, tmp_path: Path) -> None:
    _lists(cli, tmp_path)
    target = tmp_path / "party.html"
    done = cli("timeline", "--party", "ofac-31", "--format", "html", "-o", target)
    assert (done.code, done.err) == (0, "1 event written.\n")
    found = cli("timeline", "--party", "ofac-31", "--json").json
    assert found["subject"] == "Given3 SURNAME31 (ofac-31)"
    assert "SURNAME31" in target.read_text("utf-8").partition("</h1>")[0]


def test_csv_has_a_line_for_each_source_and_runs_no_formula(cli: Cli, tmp_path: Path) -> None:
    reports = _reports(tmp_path)
    changed = json.loads(reports[0].read_text())
    changed["metadata"]["title"]["value"] = "=HYPERLINK(1)"
    reports[0].write_text(json.dumps(changed))
    done = cli("timeline", *reports, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert len(rows) == 10
    assert "'=HYPERLINK(1)" in {row["source_title"] for row in rows}
    assert {row["utc_start"] for row in rows if row["type"] == "missile_test"} == {
        "2022-01-10T15:00:00Z",
        "2022-01-04T15:00:00Z",
    }


def test_a_page_is_written_whole(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    done = cli("timeline", *_reports(tmp_path), "--format", "html", "-o", target, "--title", "Made")
    assert (done.code, "events written" in done.err) == (0, True)
    text = target.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert "<title>Timeline: Made</title>" in text
    assert cli("timeline", *_reports(tmp_path), "--format", "html", "--title", "Made").out == text


def test_a_document_tells_what_its_report_tells(cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(
        article(
            "North Korea launched a missile on Tuesday (Seoul time).",
            "The U.S. on Wednesday imposed sanctions on six North Koreans based in Russia.",
        )
    )
    report = tmp_path / "page.json"
    report.write_text(cli("read", page, "--json").out)
    direct = cli("timeline", page, "--json")
    assert (direct.code, "nobody is linked" in direct.err) == (0, True)
    assert direct.out == cli("timeline", report, "--json").out
    found = msgspec.json.decode(direct.out, type=Timeline)
    assert [row.type for row in found.rows] == ["missile_test", "sanctions_imposed"]
    renamed = tmp_path / "renamed"
    renamed.write_bytes(b"\n " + report.read_bytes())
    assert cli("timeline", renamed, "--json").out == direct.out


def test_documents_are_linked_to_the_lists_kept_here(cli: Cli, tmp_path: Path) -> None:
    _lists(cli, tmp_path)
    page = tmp_path / "page.txt"
    page.write_bytes(article("The U.S. on Wednesday imposed sanctions on two companies."))
    report = tmp_path / "page.json"
    report.write_text(cli("read", page, "--json").out)
    done = cli("timeline", page, "--json")
    assert (done.code, "nobody is linked" in done.err) == (0, False), done.err
    assert done.out == cli("timeline", report, "--json").out


def test_a_joint_act_is_of_all_who_act_and_against_whom_it_names(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "joint.txt"
    path.write_text(
        "A made headline\n\nBERLIN, Jan. 12, 2022 (Made Wire) -- The United States and Japan, in "
        "coordination with Australia, on Wednesday imposed sanctions on Ivo Nowhereman, a Russian "
        "national, and Pim Nobodyson.\n"
    )
    (found,) = cli("timeline", path, "--json").json["rows"]
    assert (found["actor"], found["actor_name"]) == ("us", "United States and Japan")
    assert found["title"] == "Sanctions imposed (2 parties) against Ivo Nowhereman and others"
    assert found["targets"] == ["Ivo Nowhereman", "Pim Nobodyson"]
    said = {one["name"]: one["value"] for one in found["details"]}
    assert said["in coordination with"] == "Australia"


def test_what_is_no_report_is_named(cli: Cli, tmp_path: Path) -> None:
    (good, _) = _reports(tmp_path)
    other = tmp_path / "other.json"
    deep = tmp_path / "deep.json"
    deep.write_text("[" * 200_000)
    binary = tmp_path / "binary.json"
    binary.write_bytes(bytes(range(256)))
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    other.write_text(good.read_text().replace("proscribe-report/1", "proscribe-report/9"))
    for path, words in (
        (tmp_path / "missing.json", "cannot be read"),
        (tmp_path, "this is a folder"),
        (deep, "this is no report"),
        (binary, "this is no report"),
        (empty, "empty"),
        (other, "'proscribe-report/9'"),
    ):
        done = cli("timeline", path)
        assert (done.code, words in " ".join(done.err.split())) == (2, True), done.err
    done = cli("timeline")
    assert (done.code, "nothing says what it is to be about" in done.err) == (2, True)
    done = cli("timeline", "--program", "MADE")
    assert (done.code, "nothing-loaded" in done.err) == (2, True)


def test_a_document_that_begins_with_a_bracket_is_a_document(cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "notice.txt"
    words = b"The U.S. on Wednesday imposed sanctions on two companies."
    page.write_bytes(b"[Federal Register Volume 87, Number 95]\n\n" + article(words.decode()))
    done = cli("timeline", page, "--json")
    assert done.code == 0, done.err
