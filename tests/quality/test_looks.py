"""Nobody looks at what is held out without a reason that stays."""

import sys
from pathlib import Path

import pytest

from quality import looks, reports_corpus, reports_linking


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "looks.log"
    monkeypatch.setattr(looks, "_LOG", path)
    return path


def test_a_look_is_kept_on_one_line(log: Path) -> None:
    looks.log_look("of the\nrelease")
    assert log.read_text(encoding="utf-8").endswith(" of the release\n")


@pytest.mark.parametrize("half", looks.HELD_OUT)
@pytest.mark.parametrize("script", [reports_corpus, reports_linking], ids=lambda one: one.__name__)
def test_the_held_out_half_is_not_opened_without_a_reason(
    log: Path, monkeypatch: pytest.MonkeyPatch, script: object, half: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["script", "--half", half])
    with pytest.raises(SystemExit, match="needs a reason"):
        script.main()  # type: ignore[attr-defined]
    assert not log.exists()


@pytest.mark.parametrize("half", looks.HELD_OUT)
@pytest.mark.parametrize(
    ("script", "flag"), [(reports_corpus, "--show"), (reports_linking, "--wrong")]
)
def test_what_is_wrong_of_the_held_out_half_is_never_printed(
    log: Path, monkeypatch: pytest.MonkeyPatch, script: object, flag: str, half: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["script", "--half", half, "--test", "reason", flag])
    with pytest.raises(SystemExit):
        script.main()  # type: ignore[attr-defined]
    assert not log.exists()
