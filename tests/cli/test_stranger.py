"""What someone meets who tries things out: help, folders, closed streams, full disks, Ctrl-C."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import openpyxl
import pytest

from commandline import Cli
from proscribe.cli import main
from proscribe.cli.book import Book
from proscribe.screen.customers.rows import Row
from proscribe.screen.files.table import open_table


def _commands() -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    context = click.Context(main.group)
    for name in main.group.list_commands(context):
        command = main.group.get_command(context, name)
        assert command is not None
        found[name] = command
        if isinstance(command, click.Group):
            found |= {f"{name} {sub}": one for sub, one in command.commands.items()}
    return found


@pytest.mark.parametrize("name", _commands())
def test_every_help_is_whole(cli: Cli, name: str) -> None:
    result = cli(*name.split(), "--help")
    assert result.code == 0
    assert result.err == ""
    assert "\\" not in result.out


@pytest.mark.parametrize("name", _commands())
def test_every_option_says_what_it_does(name: str) -> None:
    for one in _commands()[name].params:
        if isinstance(one, click.Option) and not one.hidden:
            assert one.help or one.show_default, f"{name} {one.opts}"


@pytest.mark.parametrize("name", ["explain", "compare"])
def test_examples_in_help_stand_in_lines_of_their_own(cli: Cli, name: str) -> None:
    lines = cli(name, "--help").out.splitlines()
    assert any(line.startswith(f"    proscribe {name} ") for line in lines)


def test_a_list_without_faults_says_so(demo: Cli) -> None:
    result = demo("lists", "--issues", "example_sanctions")
    assert (result.code, result.out) == (0, "")
    assert result.err == "example_sanctions: nothing was found wrong in the version in force.\n"


def test_every_command_speaks_json() -> None:
    for name, command in _commands().items():
        if not isinstance(command, click.Group):
            assert any("--json" in one.opts for one in command.params), name


def test_a_folder_is_no_customer(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Smith").mkdir()
    monkeypatch.chdir(tmp_path)
    result = cli("screen", "Smith")
    assert result.code == 2
    assert "this is a folder" in result.err
    assert "--name" in result.err
    assert "nothing-loaded" in cli("screen", "--name", "Smith").err


@pytest.mark.parametrize("suffix", ["gz", "zip"])
def test_a_file_that_is_not_packed_as_it_says_is_named_so(
    demo: Cli, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"customers.csv.{suffix}"
    path.write_bytes(bytes(range(256)) * 9)
    result = demo("screen", path)
    assert result.code == 2
    assert "it is not what its name says" in result.err


def test_a_bundle_that_is_not_there_is_not_called_damaged(cli: Cli, tmp_path: Path) -> None:
    result = cli("bundle", "load", tmp_path / "lists.bundle")
    assert result.code == 2
    assert "Check its name" in result.err
    assert "made again" not in result.err


def test_a_list_with_one_version_has_none_before_it(demo: Cli) -> None:
    result = demo("changes", "example_sanctions")
    assert result.code == 2
    assert "example_sanctions has no version before 20" in result.err


def test_a_home_that_is_a_file_is_named_so(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "home.txt"
    path.write_text("mine", encoding="utf-8")
    result = cli("--home", path, "lists")
    assert result.code == 2
    assert "it is no folder" in result.err
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_said_in_words(
    demo: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def full(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", full)
    result = demo("export", "-o", tmp_path / "out.json")
    assert result.code == 2
    assert "The disk is full" in result.err
    assert list(tmp_path.glob("*out*")) == []


def test_a_closed_output_leaves_the_exit_code(demo: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m proscribe --home "$1" lists >&-', sys.executable, _home()],
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def _home() -> str:
    return str(Path(os.environ["PROSCRIBE_HOME"]) / "demo")


def test_errors_stand_alone_when_nobody_watches_the_progress(cli: Cli, tmp_path: Path) -> None:
    assert cli("certify").err.startswith("error[nothing-loaded]")
    assert cli("evaluate", tmp_path / "missing.csv").err.startswith("error[input]")


def test_ctrl_c_at_any_moment_leaves_no_traceback(demo: Cli) -> None:
    for delay_s in (0.02, 0.1, 0.2):
        running = subprocess.Popen(
            [sys.executable, "-c", _STARTED, "--home", _home(), "export"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert running.stdout is not None
        assert running.stdout.readline() == b"begun\n"
        try:
            running.wait(delay_s)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
        assert b"Traceback" not in err
        assert running.returncode in (0, 130)


_STARTED = "from proscribe.cli.start import main; print('begun', flush=True); main()"


@pytest.mark.parametrize("command", ["screen", "evaluate"])
def test_what_comes_through_a_pipe_is_read(demo: Cli, tmp_path: Path, command: str) -> None:
    (tmp_path / "in.csv").write_text(
        "name1,name2,is_match\nIngunn Skarveld,Ingunn Skarveld,1\n"
        if command == "evaluate"
        else "id,name\n1,Ann Marie Lee\n"
    )
    program = f'cat "$2" | "$0" -m proscribe --home "$1" {command} /dev/stdin'
    done = subprocess.run(
        ["sh", "-c", program, sys.executable, _home(), str(tmp_path / "in.csv")],
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert b"1 pair scored" in done.stderr or b"1 customer screened" in done.stderr


@pytest.mark.parametrize("encoding", ["klingon", "base64", "utf-16", "idna"])
@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
@pytest.mark.parametrize("command", ["screen", "evaluate"])
def test_an_encoding_that_does_not_fit_is_said(
    demo: Cli, tmp_path: Path, command: str, name: str, encoding: str
) -> None:
    path = tmp_path / name
    path.write_text('{"query": {"name": "Ann"}, "candidate": {"name": "Ann"}, "name": "Ann"}\n'
                    if name == "a.jsonl" else "name,name1,name2\nAnn,Ann,Ann\n")  # fmt: skip
    result = demo(command, path, "--encoding", encoding)
    assert result.code == 2
    assert result.err.startswith("error[input]")
    assert encoding in result.err


def test_a_second_sheet_of_customers_is_no_clear_answer(demo: Cli, tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    for sheet in (book.create_sheet("first"), book.create_sheet("more")):
        sheet.append(["id", "name"])
        sheet.append([1, "Ann Marie Lee"])
    book.save(tmp_path / "a.xlsx")
    result = demo("screen", tmp_path / "a.xlsx", "--ignore-stale")
    assert result.code == 2
    assert "NOT screened: 'more'" in result.err


def test_rows_of_a_book_that_cannot_be_read_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "book.csv"
    path.write_text("id;name\n1;Ann Lee\n" + "2;\n" * 12)
    book = Book(open_table(path))
    rows = list(book.rows())
    assert not book.is_whole
    err = capsys.readouterr().err
    assert len([row for row in rows if isinstance(row, Row)]) == 1
    assert "Cells are separated by semicolons." in err
    assert err.count("there is no name") == 10
    assert "... and 2 more such rows." in err
    assert "12 rows of the file of customers SKIPPED." in err
