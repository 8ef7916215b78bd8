"""A command line in this process, with a folder of its own."""

import os
from pathlib import Path

import pytest

from commandline import Cli, Result
from proscribe.cli.main import run


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Cli:
    monkeypatch.setenv("PROSCRIBE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PROSCRIBE_DATABASE", raising=False)
    monkeypatch.delenv("PROSCRIBE_DEBUG", raising=False)
    monkeypatch.setenv("COLUMNS", "120")

    def call(*arguments: object) -> Result:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        assert "Traceback" not in captured.out + captured.err
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture
def demo(cli: Cli) -> Cli:
    """The command line with the built-in example loaded, as `proscribe demo` leaves it."""
    assert cli("demo").code == 0
    home = Path(os.environ["PROSCRIBE_HOME"]) / "demo"

    def call(*arguments: object) -> Result:
        return cli("--home", home, *arguments)

    return call
