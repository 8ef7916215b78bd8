"""A store that another user owns is read whole, and never written."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from made_ofac import write_set
from proscribe.errors import StoreReadOnlyError, StoreUnreachableError
from proscribe.ingest.given import Options
from proscribe.model.screening import Query
from proscribe.workspace import Workspace

_NOBODY = 65534


@contextmanager
def as_a_reader(home: Path) -> Iterator[None]:
    """Take the right to write away: as another user, or (without root) by the mode of the files."""
    _may_write(home, right=False)
    try:
        yield
    finally:
        _may_write(home, right=True)


@contextmanager
def as_its_owner(home: Path) -> Iterator[None]:
    """Give it back, inside of `as_a_reader`."""
    _may_write(home, right=True)
    try:
        yield
    finally:
        _may_write(home, right=False)


def _may_write(home: Path, *, right: bool) -> None:
    if os.getuid() == 0:
        os.seteuid(0)
    for path in (home, *home.rglob("*")):
        mode = 0o644 if right or os.getuid() == 0 else 0o444
        path.chmod(mode | 0o111 if path.is_dir() else mode)
    if os.getuid() == 0 and not right:
        os.seteuid(_NOBODY)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    write_set(tmp_path / "a", list(range(100, 130)))
    write_set(tmp_path / "b", list(range(100, 131)))
    with TemporaryDirectory(prefix="proscribe-home-") as folder:  # one that others may enter
        Path(folder).chmod(0o755)
        home = Path(folder) / "home"
        with Workspace(home) as workspace:
            _load(workspace, tmp_path / "a", "2022-01-01")
        yield home


def _load(workspace: Workspace, folder: Path, published: str) -> None:
    (outcome,) = workspace.load([folder], options=Options(published=published))
    assert outcome.result == "live"


def test_a_closed_store_is_read_by_another_user(home: Path) -> None:
    with as_a_reader(home), Workspace(home) as workspace:
        (status,) = workspace.lists()
        assert status.version.n_records == 30
        assert workspace.screen(Query(names=("Given2 SURNAME100",))).n_hits >= 1
        with pytest.raises(StoreReadOnlyError):
            workspace.decide_party("join", "ofac-100", "ofac-101", "a test")
    assert sorted(path.name for path in home.iterdir() if path.is_file()) == ["store.db"]


def test_a_store_that_its_owner_has_open_is_read_with_its_newest_state(
    home: Path, tmp_path: Path
) -> None:
    with Workspace(home) as owner:
        _load(owner, tmp_path / "b", "2022-02-01")
        with owner._store.read(), as_a_reader(home), Workspace(home) as workspace:  # keeps the log
            assert [one.version.n_records for one in workspace.lists()] == [31]


def test_a_store_that_changes_under_a_reader_is_no_answer(home: Path, tmp_path: Path) -> None:
    with as_a_reader(home), Workspace(home) as workspace:

        def read_while_it_changes() -> None:
            for number, _ in enumerate(workspace.records()):
                if number == 0:
                    with as_its_owner(home), Workspace(home) as owner:
                        _load(owner, tmp_path / "b", "2022-02-01")

        with pytest.raises(StoreUnreachableError, match="changed it while it was read"):
            read_while_it_changes()
        assert len(list(workspace.records())) == 31


def test_a_log_that_nobody_may_use_is_told(home: Path, tmp_path: Path) -> None:
    """As after a killed writer whose shared memory is gone."""
    with Workspace(home) as owner, owner._store.read():
        _load(owner, tmp_path / "b", "2022-02-01")
        other = home.parent / "other"
        other.mkdir()
        for name in ("store.db", "store.db-wal"):
            shutil.copy(home / name, other / name)
    with as_a_reader(other), pytest.raises(StoreUnreachableError, match="has to open it once"):
        Workspace(other)
