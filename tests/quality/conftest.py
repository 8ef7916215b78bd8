"""The labelled cases, made once from the real lists for all tests that need them."""

import json
from pathlib import Path

import pytest

from madeonce import MadeOnce
from quality.make_cases import make


@pytest.fixture(scope="session")
def made_cases(
    lists: Path, current_home: Path, made_once: MadeOnce
) -> tuple[Path, dict[str, object]]:
    """The folder of the made files, and what was made."""

    def write(folder: Path) -> None:
        made = make(lists, folder, current_home)
        (folder / "made.json").write_text(json.dumps(made), encoding="utf-8")

    folder = made_once("cases", write)
    return folder, json.loads((folder / "made.json").read_text(encoding="utf-8"))
