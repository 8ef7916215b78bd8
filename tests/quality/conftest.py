"""The labelled cases, made once from the real lists for all tests that need them."""

from pathlib import Path

import pytest

from quality.make_cases import make


@pytest.fixture(scope="session")
def made_cases(
    lists: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, object]]:
    """The folder of the made files, and what was made."""
    folder = tmp_path_factory.mktemp("cases")
    return folder, make(lists, folder, folder / "workspace")
