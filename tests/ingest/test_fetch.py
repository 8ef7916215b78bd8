"""The fetcher against a server that misbehaves in every way that real ones do."""

import gzip
import hashlib
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proscribe.errors import FetchError
from proscribe.ingest.fetch import (
    Fetched,
    Limits,
    NotModified,
    Settings,
    Validators,
    fetch,
)
from proscribe.ingest.refusals import RefusedError, check_address, shown

LIST = b"<?xml version='1.0'?>\n<list>" + b"<entry>Kim</entry>" * 500 + b"</list>"
SETTINGS = Settings(trust_env=False)
LIMITS = Limits(
    max_bytes=1_000_000,
    max_wire_bytes=500_000,
    connect_timeout_s=2,
    read_timeout_s=2,
    total_timeout_s=10,
    attempts=3,
    backoff_s=0.01,
    max_redirects=3,
)

Script = Callable[[socket.socket, str, int], None]


class Server:
    """A raw server on a loopback port: the script writes whatever bytes it likes."""

    def __init__(self, script: Script) -> None:
        self.requests: list[str] = []
        self._script = script
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/list.xml"
        self._main = threading.Thread(target=self._serve)
        self._main.start()

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(peer)
            one = threading.Thread(target=self._answer, args=(peer,))
            self._threads.append(one)
            one.start()

    def _answer(self, peer: socket.socket) -> None:
        with peer:
            request = b""
            try:
                while b"\r\n\r\n" not in request:
                    piece = peer.recv(4096)
                    if not piece:
                        return
                    request += piece
                self.requests.append(request.decode("latin-1"))
                self._script(peer, self.requests[-1], len(self.requests))
                peer.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def close(self) -> None:
        with socket.create_connection(self._listener.getsockname()):
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._main.join(5)
        for peer in self._open:
            try:
                peer.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for one in self._threads:
            one.join(5)


@pytest.fixture
def serve() -> Iterator[Callable[[Script], Server]]:
    servers: list[Server] = []

    def start(script: Script) -> Server:
        servers.append(Server(script))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


def answer(
    body: bytes = LIST, *, status: str = "200 OK", headers: tuple[str, ...] = (), length: int = -1
) -> Script:
    lines = [f"HTTP/1.1 {status}", *headers, "Connection: close"]
    if length != -2:
        lines.append(f"Content-Length: {len(body) if length == -1 else length}")
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"
    return lambda peer, _request, _number: peer.sendall(head + body)


def get(url: str, folder: Path, limits: Limits = LIMITS, **more: object) -> Fetched | NotModified:
    arguments = {"file": "list.xml", "settings": SETTINGS, **more}
    return fetch(url, folder=folder, limits=limits, **arguments)  # type: ignore[arg-type]


def refusal(url: str, folder: Path, limits: Limits = LIMITS, **more: object) -> str:
    with pytest.raises(FetchError) as caught:
        get(url, folder, limits, **more)
    assert list(folder.iterdir()) == []
    assert str(caught.value).endswith(". The list in force stays; try again later.")
    return caught.value.reason


def test_gives_the_file_with_hash_size_and_validators(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    stamp = "Wed, 12 Jan 2022 15:00:00 GMT"
    server = serve(answer(headers=('ETag: "v1"', f"Last-Modified: {stamp}")))
    got = get(server.url, tmp_path)
    assert isinstance(got, Fetched)
    assert got.path.read_bytes() == LIST
    assert [one.name for one in tmp_path.iterdir()] == ["list.xml"]
    assert (got.sha256, got.size_bytes) == (hashlib.sha256(LIST).hexdigest(), len(LIST))
    assert (got.etag, got.last_modified, got.attempts) == ('"v1"', stamp, 1)
    assert (got.url, got.final_url) == (server.url, server.url)
    assert "user-agent: proscribe/" in server.requests[0].lower()


def test_asks_conditionally_and_keeps_the_copy_when_nothing_changed(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    server = serve(
        lambda peer, _request, _number: peer.sendall(
            b'HTTP/1.1 304 Not Modified\r\nETag: "v2"\r\nConnection: close\r\n\r\n'
        )
    )
    known = Validators(etag='"v1"', last_modified="Wed, 12 Jan 2022 15:00:00 GMT")
    got = get(server.url, tmp_path, validators=known)
    assert got == NotModified(
        url=server.url, final_url=server.url, etag='"v2"', last_modified=known.last_modified
    )
    assert 'If-None-Match: "v1"' in server.requests[0]
    assert f"If-Modified-Since: {known.last_modified}" in server.requests[0]
    assert list(tmp_path.iterdir()) == []


def test_304_without_a_question_is_no_file(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    server = serve(answer(b"", status="304 Not Modified", length=-2))
    assert "status 304" in refusal(server.url, tmp_path)


def test_tries_again_after_a_fault_of_the_server(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    waits: list[float] = []

    def script(peer: socket.socket, request: str, number: int) -> None:
        answer(b"", status="500 Oops")(peer, request, number) if number < 3 else answer()(
            peer, request, number
        )

    got = get(serve(script).url, tmp_path, sleep=waits.append)
    assert isinstance(got, Fetched)
    assert got.attempts == 3
    assert waits == [0.01, 0.02]


def test_waits_as_long_as_the_server_asks_but_not_longer_than_allowed(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    waits: list[float] = []
    headers = {
        1: ("Retry-After: 3",),
        2: (
            "Date: Wed, 12 Jan 2022 15:00:00 GMT",
            "Retry-After: Wed, 12 Jan 2022 15:00:04 GMT",
        ),
        3: ("Retry-After: 9999",),
    }

    def script(peer: socket.socket, request: str, number: int) -> None:
        status = "429 Too Many" if number < 4 else "200 OK"
        answer(status=status, headers=headers.get(number, ()))(peer, request, number)

    limits = Limits(
        attempts=4, backoff_s=0.01, max_backoff_s=5, total_timeout_s=30, read_timeout_s=2
    )
    get(serve(script).url, tmp_path, limits, sleep=waits.append)
    assert waits == [3, 4, 5]


def test_does_not_wait_past_the_deadline(serve: Callable[[Script], Server], tmp_path: Path) -> None:
    server = serve(answer(b"", status="503 No", headers=("Retry-After: 50",)))
    waits: list[float] = []
    assert "not available" in refusal(server.url, tmp_path, sleep=waits.append)
    assert (waits, len(server.requests)) == ([], 1)


@pytest.mark.parametrize(
    ("status", "words", "asked"),
    [
        pytest.param("401 Unauthorized", "asks for a login (401)", 1, id="login"),
        pytest.param("403 Forbidden", "refuses access (403)", 1, id="forbidden"),
        pytest.param("404 Not Found", "no such file (404)", 1, id="missing"),
        pytest.param("410 Gone", "withdrawn", 1, id="gone"),
        pytest.param("418 Teapot", "status 418", 1, id="unusual"),
        pytest.param("429 Too Many", "slow down (429) (after 3 attempts)", 3, id="too-many"),
        pytest.param("206 Partial", "only a part", 1, id="partial"),
        pytest.param("204 None", "no content", 1, id="no-content"),
        pytest.param("500 Oops", "internal fault (500) (after 3 attempts)", 3, id="fault"),
        pytest.param("503 No", "not available now (503)", 3, id="unavailable"),
    ],
)
def test_each_status_has_its_sentence(
    serve: Callable[[Script], Server], tmp_path: Path, status: str, words: str, asked: int
) -> None:
    body = b"" if status.startswith("204") else LIST
    server = serve(answer(body, status=status, length=-2 if not body else -1))
    assert words in refusal(server.url, tmp_path)
    assert len(server.requests) == asked


@pytest.mark.parametrize(
    ("script", "words"),
    [
        pytest.param(answer(LIST[:900], length=len(LIST)), "truncated", id="short-body"),
        pytest.param(
            answer(b"400\r\n" + LIST[:100], headers=("Transfer-Encoding: chunked",), length=-2),
            "truncated",
            id="short-chunk",
        ),
        pytest.param(
            answer(gzip.compress(LIST)[:-20], headers=("Content-Encoding: gzip",)),
            "the compressed data ends early",
            id="short-gzip",
        ),
        pytest.param(
            answer(b"\x1f\x8b" + b"\0" * 50, headers=("Content-Encoding: gzip",)),
            "the compressed data is damaged",
            id="damaged-gzip",
        ),
        pytest.param(
            answer(LIST, headers=("Content-Encoding: gzip",)),
            "not compressed as announced",
            id="gzip-in-name-only",
        ),
        pytest.param(
            answer(gzip.compress(LIST) + b"more", headers=("Content-Encoding: gzip",)),
            "bytes after the end",
            id="gzip-and-more",
        ),
        pytest.param(
            answer(b"", headers=("Content-Encoding: br",)), "not asked for", id="unasked-coding"
        ),
        pytest.param(answer(b""), "the answer is empty", id="empty"),
        pytest.param(answer(length=600_000), "larger than 500,000 bytes", id="announced-too-large"),
        pytest.param(answer(b"<a>" + b"x" * 600_000, length=-2), "larger than", id="too-large"),
        pytest.param(
            answer(gzip.compress(b"<a>" + b"ab" * 900_000), headers=("Content-Encoding: gzip",)),
            "larger than 1,000,000 bytes",
            id="bomb-by-size",
        ),
        pytest.param(
            answer(b"<!DOCTYPE html><html>Please log in</html>"),
            "sent a web page instead of XML",
            id="web-page",
        ),
        pytest.param(answer(b"<html>" + b"x" * 9000), "a web page", id="long-web-page"),
        pytest.param(
            answer(b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C'><html/>"),
            "a web page",
            id="xhtml",
        ),
        pytest.param(answer(b'{"error":"no"}'), "JSON instead of XML", id="json"),
        pytest.param(answer(b"%PDF-1.7 ..."), "a PDF document", id="pdf"),
        pytest.param(
            lambda peer, _r, _n: peer.sendall(b"\x16\x03\x01 no http"),
            "the connection broke",
            id="no-http",
        ),
        pytest.param(lambda _p, _r, _n: None, "the connection broke", id="hangs-up"),
    ],
)
def test_refuses_what_is_not_the_whole_file(
    serve: Callable[[Script], Server], tmp_path: Path, script: Script, words: str
) -> None:
    assert words in refusal(serve(script).url, tmp_path)


def test_a_bomb_is_refused_by_its_ratio_before_it_fills_the_disk(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    body = gzip.compress(b"<a>" + bytes(40_000_000))
    limits = Limits(max_bytes=10**9, attempts=1, total_timeout_s=10)
    reason = refusal(
        serve(answer(body, headers=("Content-Encoding: gzip",))).url, tmp_path, limits, wanted="any"
    )
    assert "expands more than 200 to 1" in reason


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        pytest.param("gzip", gzip.compress(LIST), id="gzip"),
        pytest.param("gzip", gzip.compress(LIST[:99]) + gzip.compress(LIST[99:]), id="members"),
        pytest.param("gzip", gzip.compress(LIST) + bytes(512), id="padded"),
        pytest.param("deflate", zlib.compress(LIST), id="zlib"),
        pytest.param("deflate", zlib.compress(LIST)[2:-4], id="raw-deflate"),
        pytest.param("identity", LIST, id="identity"),
    ],
)
def test_decodes_what_servers_send(
    serve: Callable[[Script], Server], tmp_path: Path, coding: str, body: bytes
) -> None:
    def script(peer: socket.socket, _request: str, _number: int) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nConnection: close\r\n"
        peer.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode())
        for at in range(0, len(body), 37):
            peer.sendall(body[at : at + 37])

    got = get(serve(script).url, tmp_path)
    assert isinstance(got, Fetched)
    assert got.path.read_bytes() == LIST
    assert (got.wire_bytes, got.size_bytes) == (len(body), len(LIST))


def test_an_endless_body_ends_at_the_limit(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    def script(peer: socket.socket, _request: str, _number: int) -> None:
        peer.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            peer.sendall(b"1000\r\n" + b"<a>" + b"x" * 4093 + b"\r\n")

    assert "larger than 500,000 bytes" in refusal(serve(script).url, tmp_path)


HURRY = Limits(read_timeout_s=5, total_timeout_s=0.5, attempts=3, backoff_s=0.01)


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n<a>", id="body"),
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\n<a>", id="body-without-length"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX-Slow: ", id="headers"),
    ],
)
def test_a_slow_drip_ends_at_the_deadline(
    serve: Callable[[Script], Server], tmp_path: Path, start: bytes
) -> None:
    dripped: list[bytes] = []

    def script(peer: socket.socket, _request: str, _number: int) -> None:
        peer.sendall(start)
        for _ in range(100):
            peer.sendall(b"x")
            dripped.append(b"x")
            time.sleep(0.05)

    server = serve(script)
    assert refusal(server.url, tmp_path, HURRY) == "it was not complete within 0.5 s"
    assert len(server.requests) == 1
    assert len(dripped) < 100  # it ended long before the drip did


def test_a_silent_server_runs_into_the_read_timeout(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    server = serve(lambda _peer, _request, _number: time.sleep(1))
    limits = Limits(read_timeout_s=0.2, total_timeout_s=10, attempts=2, backoff_s=0.01)
    assert refusal(server.url, tmp_path, limits) == "no byte came for 0.2 s (after 2 attempts)"
    assert len(server.requests) == 2


def test_a_silent_server_cannot_outlast_the_deadline(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    given_up, outlasted = threading.Event(), []
    server = serve(lambda _peer, _request, _number: outlasted.append(not given_up.wait(4)))
    said = refusal(server.url, tmp_path, HURRY)
    given_up.set()
    assert said.startswith(f"it was not complete within {HURRY.total_timeout_s:g} s")
    assert outlasted == []  # the server was still silent


def test_nobody_listening_is_said_plainly(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert "no connection to the server" in refusal(f"http://127.0.0.1:{port}/a.xml", tmp_path)


def test_follows_redirects_and_says_where_it_ended(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    def script(peer: socket.socket, request: str, number: int) -> None:
        if number < 3:
            answer(b"", status="302 Found", headers=(f"Location: /step{number}.xml",))(
                peer, request, number
            )
        else:
            answer()(peer, request, number)

    server = serve(script)
    got = get(server.url, tmp_path)
    assert isinstance(got, Fetched)
    assert got.final_url == server.url.replace("/list.xml", "/step2.xml")


@pytest.mark.parametrize(
    ("location", "words"),
    [
        pytest.param("/list.xml", "in a circle", id="to-itself"),
        pytest.param("/list.xml?{number}", "more than 3 times", id="loop"),
        pytest.param("http://lists.example/a", "which is not https", id="plain-http"),
        pytest.param("ftp://lists.example/a", "which is not https", id="ftp"),
        pytest.param("file:///etc/passwd", "no web address", id="file"),
        pytest.param("https://me:pw@lists.example/a", "a login in it", id="login"),
        pytest.param("http://[::1", "no web address", id="malformed"),
        pytest.param("", "in a circle", id="nowhere"),
    ],
)
def test_refuses_redirects_that_lead_astray(
    serve: Callable[[Script], Server], tmp_path: Path, location: str, words: str
) -> None:
    def script(peer: socket.socket, request: str, number: int) -> None:
        where = location.replace("{number}", str(number))
        answer(b"", status="301 Moved", headers=(f"Location: {where}",))(peer, request, number)

    assert words in refusal(serve(script).url, tmp_path)


@pytest.mark.parametrize(
    ("target", "origin", "allowed"),
    [
        pytest.param("https://a.example/x", "", True, id="https"),
        pytest.param("http://a.example/x", "", False, id="http"),
        pytest.param("http://localhost:1/x", "", True, id="http-loopback"),
        pytest.param("https://b.example/x", "https://a.example/x", True, id="to-https"),
        pytest.param("http://a.example/x", "https://a.example/x", False, id="leaves-https"),
        pytest.param("https://127.0.0.1/x", "https://a.example/x", False, id="to-this-machine"),
        pytest.param("http://[::1]/x", "http://127.0.0.1/x", True, id="between-loopbacks"),
        pytest.param("https://a.example:99999/", "", False, id="bad-port"),
        pytest.param("sdn.csv", "", False, id="no-address"),
    ],
)
def test_only_https_is_asked(target: str, origin: str, allowed: bool) -> None:
    if allowed:
        check_address(target, origin)
        return
    with pytest.raises(RefusedError):
        check_address(target, origin)


def test_messages_show_neither_login_nor_query(tmp_path: Path) -> None:
    with pytest.raises(FetchError) as caught:
        get("http://lists.example/a.csv?key=secret", tmp_path)
    assert "secret" not in str(caught.value)
    assert shown("https://[2001:db8::1]:8443/a?b#c") == "https://[2001:db8::1]:8443/a"


def test_a_failed_fetch_leaves_the_old_file_alone(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    old = tmp_path / "list.xml"
    old.write_bytes(b"<old/>")
    with pytest.raises(FetchError):
        get(serve(answer(LIST[:50], length=len(LIST))).url, tmp_path)
    assert old.read_bytes() == b"<old/>"
    assert list(tmp_path.iterdir()) == [old]


def test_a_folder_that_cannot_be_written_is_named(
    serve: Callable[[Script], Server], tmp_path: Path
) -> None:
    with pytest.raises(FetchError, match="cannot be written: No such file or directory"):
        get(serve(answer()).url, tmp_path / "missing")


def test_unreadable_certificates_are_said(tmp_path: Path) -> None:
    settings = Settings(ca_bundle=tmp_path / "none.pem", trust_env=False)
    assert "cannot be read" in refusal("https://lists.example/a", tmp_path, settings=settings)


def test_the_clock_that_is_given_counts(serve: Callable[[Script], Server], tmp_path: Path) -> None:
    ticks = iter(range(0, 100_000, 6))
    reason = refusal(serve(answer()).url, tmp_path, clock=lambda: float(next(ticks)))
    assert reason == "it was not complete within 10 s"
