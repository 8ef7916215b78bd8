"""A command line in this process, with a folder of its own."""

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
