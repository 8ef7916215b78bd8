"""A list and customers that mean harm: to spreadsheets, terminals, pages, the database, privacy."""

import csv
import io
import json
import os
import re
import socket
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from commandline import Cli

_SRC = Path(__file__).resolve().parents[2] / "src" / "proscribe"
_NAMES = (
    "=HYPERLINK(\"http://evil.example\")Tarimo",
    "+1+cmd|' /C calc'!A0 Tarimo",
    "@SUM(1+1) Tarimo",
    "-2+3 Tarimo",
    "<script>alert(1)</script> Tarimo",
    "\" onmouseover=\"alert(1)\" Tarimo",
    "Tarimo'); DROP TABLE record;--",
    "Tarimo \x1b]0;owned\x07\x1b[31m",
    "Tarimo \u202egnp.exe",
)  # fmt: skip
_MAPPING = """
list: {name: hostile, title: "=1+1 <script>alert(2)</script>", authority: "@Made <b>"}
schema: Person
columns: {Name: name, Since: listed, Reason: reason, Program: program}
"""


class _Page(HTMLParser):
    """What a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.fixture
def hostile(cli: Cli, tmp_path: Path) -> Cli:
    (tmp_path / "mapping.yaml").write_text(_MAPPING, encoding="utf-8")
    for version, names in (("2024-01-01", _NAMES[:-2]), ("2024-02-01", _NAMES)):
        with (tmp_path / "list.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["Name", "Since", "Reason", "Program"])
            writer.writerows([name, "2024-01-02", f"{name} did", "=P"] for name in names)
        loaded = cli(
            "load", tmp_path / "list.csv", "--mapping", tmp_path / "mapping.yaml",
            "--published", version, "--accept", "made",
        )  # fmt: skip
        assert loaded.code == 0, loaded.err
    return cli


def _customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["name"], *([name] for name in _NAMES)])
    return path


@pytest.mark.parametrize(
    "command",
    [
        "screen CUSTOMERS --format csv --all",
        "changes hostile --format csv",
        "designations --format csv",
        "overlap --format csv",
        "timeline --program =P --format csv",
    ],
)
def test_no_cell_is_a_formula(hostile: Cli, tmp_path: Path, command: str) -> None:
    customers = str(_customers(tmp_path))
    result = hostile(*(customers if word == "CUSTOMERS" else word for word in command.split()))
    assert result.code in (0, 1), result.err
    rows = list(csv.reader(io.StringIO(result.out)))
    assert len(rows) > 1 or command.startswith("overlap")
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(("=", "+", "@", "\t", "\r"))
        assert not cell.startswith("-") or cell[1:].replace(".", "").isdigit()


@pytest.mark.parametrize(
    "command",
    ["screen CUSTOMERS", "screen Tarimo", "show ID", "changes hostile", "designations", "lists",
     "lists --health", "lists --versions", "overlap", "timeline --program =P", "audit",
     "explain Tarimo ID"],
)  # fmt: skip
def test_no_control_character_reaches_the_terminal(
    hostile: Cli, tmp_path: Path, command: str
) -> None:
    hit = json.loads(hostile("screen", _NAMES[-2], "--json").out)["hits"][0]
    words = {"CUSTOMERS": str(_customers(tmp_path)), "ID": hit["record_id"]}
    result = hostile(*(words.get(word, word) for word in command.split()))
    assert result.code in (0, 1, 3), result.err
    shown = (result.out + result.err).replace("\n", "")
    assert not any(bad in shown for bad in ("\x1b", "\x07", "\u202e"))


def test_the_drawn_page_runs_nothing(hostile: Cli, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    result = hostile("timeline", "--program", "=P", "--format", "html", "-o", out)
    assert result.code == 0, result.err
    page = _Page(out.read_text(encoding="utf-8"))
    assert "svg" in page.tags
    assert page.tags.isdisjoint({"script", "img", "iframe", "object"})
    assert not any(name.startswith("on") for name in page.attributes)


@pytest.mark.parametrize("text", ["' OR 1=1;--", '"; DROP TABLE record;--', "%", "\\", "a\x00b"])
def test_words_of_a_query_are_never_sql(hostile: Cli, text: str) -> None:
    for command in (("show",), ("changes",), ("screen", "x", "--dataset"), ("designations",
                    "--party"), ("designations", "--program"), ("lists", "--issues")):  # fmt: skip
        assert hostile(*command, text).code in (0, 2)
    assert hostile("lists").out.count("hostile") == 1


def test_nothing_of_a_customer_is_kept_or_told(
    hostile: Cli, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "book.csv"
    rows = "name,birth_date,passport\nZyxwv Qponml,1971-02-03,PX9988776\n,1980-13-45,QY1122334\n"
    path.write_text(rows + "Tarimo Zyxwv,bad date,x\n", encoding="utf-8")
    out = tmp_path / "hits.csv"
    result = hostile("screen", path, "-o", out)
    hostile("screen", "Zyxwv Qponml", "--birth-date", "1971-02-03", "--id", "PX9988776")
    for secret in ("Qponml", "1971-02-03", "PX9988776", "QY1122334"):
        assert secret not in result.out + result.err
        for file in _files(Path(os.environ["PROSCRIBE_HOME"])):
            assert secret.encode() not in file.read_bytes(), file


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def test_no_connection_is_opened_but_by_update(
    hostile: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", opened)
    monkeypatch.setattr(socket, "getaddrinfo", opened)
    page = tmp_path / "release.html"
    page.write_text("<p>See http://evil.example <img src='http://evil.example/x'></p>", "utf-8")
    for command in (("screen", "Tarimo"), ("screen", _customers(tmp_path)), ("read", page),
                    ("certify",), ("designations",)):  # fmt: skip
        assert hostile(*command).code in (0, 1)


def test_no_module_logs_or_builds_sql_from_text() -> None:
    for path in _SRC.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "import logging" not in source, path
        if path.name != "pool.py":  # a pipe between a process and the child that it started
            assert "pickle" not in source.replace("allow_pickle=False", ""), path
        assert not re.search(r'\btext\(f[\'"]', source), path
        for line in source.splitlines():
            if '.execute(f"' in line:
                assert "PRAGMA" in line, f"{path}: {line}"
