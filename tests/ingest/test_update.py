"""Updating from official addresses: a whole new version, or the one in force stays."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest

from made_ofac import write_set
from proscribe.errors import DatasetUnknownError, FetchError
from proscribe.ingest.given import Outcome
from proscribe.sources import registry
from proscribe.sources.contract import Dataset
from proscribe.workspace import Workspace

_LIST = "us_ofac_sdn"
_FILES = ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")


class _Office(ThreadingHTTPServer):
    """A publisher's server that gives the files of a folder, unless told otherwise."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Desk)
        self.folder = Path()
        self.modified = "Mon, 10 Jan 2022 15:00:00 GMT"
        self.status: dict[str, int] = {}
        self.cut: set[str] = set()
        self.given: list[tuple[str, int]] = []


class _Desk(BaseHTTPRequestHandler):
    server: _Office

    def do_GET(self) -> None:
        name = self.path.lstrip("/")
        status = self.server.status.get(name, 200)
        if status == 200 and self.headers.get("If-Modified-Since") == self.server.modified:
            status = 304
        self.server.given.append((name, status))
        body = (self.server.folder / name).read_bytes() if status == 200 else b""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.server.modified)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if name in self.server.cut else body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Office]:
    server = _Office()
    server.folder = write_set(tmp_path / "first", list(range(100, 160)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    known = registry.datasets()
    base = known[_LIST]
    addresses = tuple(
        msgspec.structs.replace(one, url=f"http://127.0.0.1:{server.server_port}/{name}")
        for one, name in zip(base.fetch, _FILES, strict=True)
    )
    moved: dict[str, Dataset] = {
        **{name: msgspec.structs.replace(one, fetch=()) for name, one in known.items()},
        _LIST: msgspec.structs.replace(base, fetch=addresses),
    }
    monkeypatch.setattr(registry, "datasets", lambda: moved)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr("time.sleep", lambda _: None)
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace(tmp_path / "home") as opened:
        yield opened


def _update(workspace: Workspace) -> Outcome:
    (result,) = workspace.update([_LIST])
    assert isinstance(result, Outcome), result
    return result


def test_a_fetched_list_goes_live_with_the_date_of_its_server(
    workspace: Workspace, office: _Office
) -> None:
    outcome = _update(workspace)
    assert outcome.result == "live"
    assert outcome.version.published == "2022-01-10T15:00:00Z"
    assert outcome.version.n_records == 60
    (status,) = workspace.lists()
    assert status.confirmed
    assert status.freshness == "current"


def test_what_has_not_changed_is_not_sent_again_and_counts_as_confirmed(
    workspace: Workspace, office: _Office
) -> None:
    _update(workspace)
    office.given.clear()
    assert _update(workspace).result == "unchanged"
    assert [status for _, status in office.given] == [304] * 4
    assert len(workspace.versions(_LIST)) == 1


def test_a_new_version_replaces_the_old_one(
    workspace: Workspace, office: _Office, tmp_path: Path
) -> None:
    _update(workspace)
    office.folder = write_set(tmp_path / "second", [*range(100, 160), 700])
    office.modified = "Wed, 12 Jan 2022 15:00:00 GMT"
    outcome = _update(workspace)
    assert outcome.result == "live"
    assert outcome.differences is not None
    assert outcome.differences.added == 1


@pytest.mark.parametrize(("status", "part"), [(403, "403"), (404, "404"), (500, "500")], ids=str)
def test_a_fault_of_one_address_leaves_the_list_in_force(
    workspace: Workspace, office: _Office, tmp_path: Path, status: int, part: str
) -> None:
    _update(workspace)
    office.folder = write_set(tmp_path / "second", [*range(100, 160), 700])
    office.modified = "Wed, 12 Jan 2022 15:00:00 GMT"
    office.status["alt.csv"] = status
    (result,) = workspace.update([_LIST])
    assert isinstance(result, FetchError)
    assert part in str(result)
    (kept,) = workspace.lists()
    assert kept.version.published == "2022-01-10T15:00:00Z"
    office.status.clear()
    assert _update(workspace).result == "live"


def test_a_cut_answer_leaves_the_list_in_force(
    workspace: Workspace, office: _Office, tmp_path: Path
) -> None:
    _update(workspace)
    office.modified = "Wed, 12 Jan 2022 15:00:00 GMT"
    office.cut.add("sdn.csv")
    (result,) = workspace.update([_LIST])
    assert isinstance(result, FetchError)
    assert len(list(workspace.records())) == 60


def test_a_shrunken_list_is_refused_although_it_is_official(
    workspace: Workspace, office: _Office, tmp_path: Path
) -> None:
    _update(workspace)
    office.folder = write_set(tmp_path / "second", list(range(100, 130)))
    office.modified = "Wed, 12 Jan 2022 15:00:00 GMT"
    outcome = _update(workspace)
    assert outcome.result == "refused"
    assert {finding.code for finding in outcome.findings} == {"shrunken"}
    assert len(list(workspace.records())) == 60


def test_a_list_that_cannot_be_fetched_is_named(workspace: Workspace, office: _Office) -> None:
    with pytest.raises(DatasetUnknownError, match="moon"):
        list(workspace.update(["moon"]))
