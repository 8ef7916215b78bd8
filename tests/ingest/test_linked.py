"""A file that a page links to under a name that changes: the newest edition, or nothing at all."""

import csv
import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest

from proscribe.errors import FetchError
from proscribe.ingest.given import Outcome
from proscribe.ingest.linked import newest_link
from proscribe.sources import registry
from proscribe.workspace import Workspace

_LIST = "jp_mof_sanctions"
_PATTERN = registry.dataset(_LIST).fetch[0].link
_BASE = "https://www.mof.example/policy/list.html"
_SAMPLE = Path(__file__).parents[1] / "sources/mof/golden/sample.csv"


@pytest.mark.parametrize(
    ("page", "url"),
    [
        pytest.param(
            '<a href="shisantouketsu20260801.csv">CSV</a>',
            "https://www.mof.example/policy/shisantouketsu20260801.csv",
            id="relative",
        ),
        pytest.param(
            "<p><A HREF='/x/shisantouketsu20260801.csv?v=2#top'>CSV</A>",
            "https://www.mof.example/x/shisantouketsu20260801.csv?v=2",
            id="rooted-with-query",
        ),
        pytest.param(
            '<a href="shisantouketsu20260801.csv">a</a><a href="b/shisantouketsu20260905.csv">b</a>'
            '<a href="shisantouketsu20251231.csv">c</a>',
            "https://www.mof.example/policy/b/shisantouketsu20260905.csv",
            id="newest-of-three",
        ),
        pytest.param(
            '<base href="https://www.mof.example/files/"><a href="shisantouketsu20260801.csv">',
            "https://www.mof.example/files/shisantouketsu20260801.csv",
            id="base-of-the-page",
        ),
        pytest.param('<a href="shisantouketsu.csv">', "", id="no-date"),
        pytest.param('<a href="shisantouketsu20260801.xlsx">', "", id="another-kind"),
        pytest.param(
            '<a href="https://elsewhere.example/shisantouketsu20260801.csv">', "", id="another-host"
        ),
        pytest.param('<a href="..%2f..%2fshisantouketsu20260801.csv%00">', "", id="hostile-name"),
        pytest.param('<a href="http://[bad/shisantouketsu20260801.csv">', "", id="no-address"),
        pytest.param("<!-- <a href='shisantouketsu20260801.csv'> -->", "", id="commented-out"),
        pytest.param("", "", id="empty"),
    ],
)
def test_the_newest_edition_on_the_publishers_own_host(page: str, url: str) -> None:
    link = newest_link(page, base=_BASE, pattern=_PATTERN)
    assert (link.url if link else "") == url


class _Ministry(ThreadingHTTPServer):
    """A publisher's server: a page, and editions by name."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Desk)
        self.page = "<p>nothing</p>"
        self.editions: dict[str, bytes] = {}
        self.asked: list[tuple[str, int]] = []

    def publish(self, day: str, n_records: int) -> None:
        """Put an edition on the page, in the place of the one before."""
        name = f"shisantouketsu{day}.csv"
        self.editions[name] = _edition(n_records)
        self.page = f'<html><body><a href="/files/{name}">list (CSV)</a></body></html>'


class _Desk(BaseHTTPRequestHandler):
    server: _Ministry

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        body = self.server.editions.get(name)
        if name == "list.html":
            body = self.server.page.encode()
        status = 404 if body is None else 200
        if body is not None and self.headers.get("If-None-Match") == f'"{name}"':
            status, body = 304, None
        self.server.asked.append((name, status))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body or b"")))
        self.send_header("ETag", f'"{name}"')
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _edition(n_records: int) -> bytes:
    """Write a made list: rows of the sample under other numbers."""
    text = _SAMPLE.read_text(encoding="utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    number, kind = header.index("番号"), header.index("個人・団体")
    rows = [row for row in rows if row[kind] in ("個人", "団体")]  # the sample has a wrong one too
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for count in range(n_records):
        row = list(rows[count % len(rows)])
        row[number] = f"002-{count:06d}"
        writer.writerow(row)
    return out.getvalue().encode("utf-8-sig")


@pytest.fixture
def ministry(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Ministry]:
    server = _Ministry()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    known = registry.datasets()
    page = f"http://127.0.0.1:{server.server_port}/policy/list.html"
    moved = {
        **{name: msgspec.structs.replace(one, fetch=()) for name, one in known.items()},
        _LIST: msgspec.structs.replace(
            known[_LIST], fetch=(msgspec.structs.replace(known[_LIST].fetch[0], url=page),)
        ),
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


def test_the_linked_edition_goes_live_with_the_day_of_its_name(
    ministry: _Ministry, workspace: Workspace
) -> None:
    ministry.publish("20260801", 240)
    outcome = _update(workspace)
    assert outcome.result == "live", outcome.findings
    assert (outcome.version.published, outcome.version.n_records) == ("2026-08-01", 240)


def test_an_edition_at_hand_is_not_sent_again_and_a_new_one_replaces_it(
    ministry: _Ministry, workspace: Workspace
) -> None:
    ministry.publish("20260801", 240)
    _update(workspace)
    ministry.asked.clear()
    assert _update(workspace).result == "unchanged"
    assert ministry.asked == [("list.html", 200), ("shisantouketsu20260801.csv", 304)]
    ministry.publish("20260905", 241)
    outcome = _update(workspace)
    assert (outcome.result, outcome.version.published) == ("live", "2026-09-05")
    kept = sorted(path.name for path in (workspace.home.fetched / _LIST).iterdir())
    assert kept == ["shisantouketsu20260905.csv", "validators.json"]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        pytest.param("<p>The site has moved.</p>", "links to no file named like", id="no-link"),
        pytest.param('<a href="/shisantouketsu20260905.csv">x</a>', "404", id="dead-link"),
    ],
)
def test_a_page_without_the_list_leaves_the_one_in_force(
    ministry: _Ministry, workspace: Workspace, page: str, reason: str
) -> None:
    ministry.publish("20260801", 240)
    _update(workspace)
    ministry.page = page
    (result,) = workspace.update([_LIST])
    assert isinstance(result, FetchError)
    assert reason in str(result)
    (status,) = workspace.lists()
    assert status.version.published == "2026-08-01"
