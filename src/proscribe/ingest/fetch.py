"""Fetch one official file: whole and what it claims to be, or not at all.

A list server may be slow, broken, moved, blocked, hostile or behind a gateway that answers with
a login page. Every such case ends in one sentence, and the file appears in its folder only when
every byte of it is there. Nothing is held in memory but one piece of it.

Rules: a redirect may not leave https (RFC 9110 section 15.4; plain http only between loopback
addresses, for tests and local mirrors), the bytes on the wire and after decompression are
bounded, and one deadline covers all attempts, since a server that sends a byte now and then
never runs into a read timeout.
"""

import hashlib
import ssl
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import httpx
import msgspec

from proscribe.atomic import replacing
from proscribe.errors import FetchError
from proscribe.ingest.inflate import MAX_RATIO, Coding, InflateError, Inflater
from proscribe.ingest.refusals import (
    AgainError,
    RefusedError,
    check_address,
    check_status,
    explain,
    length,
    next_address,
    shown,
)
from proscribe.ingest.sniff import HEAD_BYTES, Kind, kind_of, mismatch
from proscribe.ingest.watchdog import Watchdog
from proscribe.release import VERSION

_CODINGS: dict[str, Coding] = {
    "": "identity", "identity": "identity", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate",
}  # fmt: skip
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADER_CHARS = 500


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How much, how long and how often.

    Attributes:
        max_bytes: Size of the file, after decompression.
        max_wire_bytes: Size of the answer as sent.
        max_ratio: Largest expansion by decompression, once over 1 MiB.
        connect_timeout_s: Seconds to connect.
        read_timeout_s: Seconds without a byte.
        total_timeout_s: Seconds for everything, attempts and waits included.
        max_redirects: Redirects followed in one attempt.
        attempts: Attempts in all.
        backoff_s: Wait before the second attempt; doubles each time.
        max_backoff_s: Longest wait, also when the server asks for more.
    """

    max_bytes: int = 300_000_000
    max_wire_bytes: int = 300_000_000
    max_ratio: int = MAX_RATIO
    connect_timeout_s: float = 10.0
    read_timeout_s: float = 30.0
    total_timeout_s: float = 600.0
    max_redirects: int = 5
    attempts: int = 4
    backoff_s: float = 1.0
    max_backoff_s: float = 60.0


class Validators(msgspec.Struct, frozen=True, kw_only=True):
    """What the server said of the copy at hand, so that it need not be sent again.

    Attributes:
        etag: `ETag` as received, or "".
        last_modified: `Last-Modified` as received, or "".
    """

    etag: str = ""
    last_modified: str = ""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How to speak to servers.

    Attributes:
        user_agent: Who asks; publishers may block what does not name itself.
        ca_bundle: PEM file of trusted authorities, None for the usual ones.
        trust_env: Use the proxy and certificate variables of the environment.
    """

    user_agent: str = f"proscribe/{VERSION}"
    ca_bundle: Path | None = None
    trust_env: bool = True


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """A complete new file.

    Attributes:
        path: Where it is.
        url: Address that was asked.
        final_url: Address that answered, after redirects.
        sha256: Hash of the file, hex.
        size_bytes: Size of the file.
        wire_bytes: Size of the answer as sent.
        etag: For the next `Validators`, or "".
        last_modified: For the next `Validators`, or "".
        attempts: Attempts it took.
    """

    path: Path
    url: str
    final_url: str
    sha256: str
    size_bytes: int
    wire_bytes: int
    etag: str
    last_modified: str
    attempts: int


class NotModified(msgspec.Struct, frozen=True, kw_only=True):
    """The copy at hand is still the current one.

    Attributes:
        url: Address that was asked.
        final_url: Address that answered.
        etag: As the server repeats it, else as given.
        last_modified: As the server repeats it, else as given.
    """

    url: str
    final_url: str
    etag: str
    last_modified: str


def fetch(
    url: str,
    *,
    folder: Path,
    file: str,
    limits: Limits | None = None,
    validators: Validators | None = None,
    wanted: Kind | None = None,
    settings: Settings | None = None,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Fetched | NotModified:
    """Fetch one file into a folder.

    Args:
        url: Address, https (or http on a loopback address).
        folder: Existing folder to put it in.
        file: Name to give it; one that exists is replaced only by a complete new one.
        limits: Bounds; None for the defaults.
        validators: What is known of the copy at hand; None asks for the file in any case.
        wanted: Content to insist on; None takes it from the suffix of `file`.
        settings: How to speak to the server; None for the defaults.
        sleep: Waits the given seconds between attempts.
        clock: Monotonic seconds.

    Returns:
        The new file, or `NotModified`.

    Raises:
        FetchError: No complete, fitting file came; nothing is left in the folder.
    """
    task = _Task(
        url=url,
        target=folder / Path(file).name,
        limits=limits or Limits(),
        validators=validators,
        wanted=wanted or kind_of(file),
        clock=clock,
    )
    attempt = 0
    try:
        check_address(url)
        with task.watch, _client(settings or Settings()) as client:
            while True:
                attempt += 1
                try:
                    return task.attempt(client, attempt)
                except AgainError as fault:
                    if attempt >= task.limits.attempts:
                        raise
                    sleep(task.pause(fault, attempt))
    except (RefusedError, AgainError) as fault:
        times = f" (after {attempt} attempts)" if attempt > 1 else ""
        raise FetchError(url=shown(url), reason=f"{fault}{times}") from fault
    except OSError as fault:
        words = fault.strerror or type(fault).__name__
        raise FetchError(url=shown(url), reason=f"the file cannot be written: {words}") from fault


def _client(settings: Settings) -> httpx.Client:
    try:
        verify = (
            ssl.create_default_context(cafile=settings.ca_bundle) if settings.ca_bundle else True
        )
    except (OSError, ssl.SSLError) as fault:
        raise RefusedError(f"the certificates in {settings.ca_bundle} cannot be read") from fault
    return httpx.Client(
        verify=verify,
        trust_env=settings.trust_env,
        follow_redirects=False,
        headers={
            "User-Agent": settings.user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
        },
    )


class _Task:
    """One fetch: what stays the same over its attempts."""

    def __init__(
        self,
        *,
        url: str,
        target: Path,
        limits: Limits,
        validators: Validators | None,
        wanted: Kind,
        clock: Callable[[], float],
    ) -> None:
        self.url = url
        self.target = target
        self.limits = limits
        self.validators = validators
        self.wanted = wanted
        self.clock = clock
        self.deadline = clock() + limits.total_timeout_s
        self.watch = Watchdog(limits.total_timeout_s)

    def attempt(self, client: httpx.Client, number: int) -> Fetched | NotModified:
        """Ask once, through all redirects."""
        try:
            return self._follow(client, number)
        except httpx.InvalidURL as fault:
            raise RefusedError("the address is malformed") from fault
        except httpx.TransportError as fault:
            if self.watch.fired or self.clock() >= self.deadline:
                raise RefusedError(self._too_slow()) from fault
            raise explain(
                fault,
                connect_s=self.limits.connect_timeout_s,
                read_s=self.limits.read_timeout_s,
            ) from fault

    def pause(self, fault: AgainError, attempt: int) -> float:
        """Give the seconds to wait, or give up when the deadline would pass meanwhile."""
        wait: float = self.limits.backoff_s * (1 << (attempt - 1))
        wait = min(max(wait, fault.after_s or 0.0), self.limits.max_backoff_s)
        if wait >= self.deadline - self.clock():
            raise fault
        return wait

    def remaining_s(self) -> float:
        """Give the seconds left; a passed deadline ends the task."""
        left = self.deadline - self.clock()
        if left <= 0:
            raise RefusedError(self._too_slow())
        return left

    def _too_slow(self) -> str:
        return f"it was not complete within {self.limits.total_timeout_s:g} s"

    def _follow(self, client: httpx.Client, number: int) -> Fetched | NotModified:
        url = self.url
        for _hop in range(self.limits.max_redirects + 1):
            with client.stream(
                "GET",
                url,
                headers=self._conditions(),
                timeout=self._timeouts(),
                extensions={"trace": self.watch.trace},
            ) as response:
                if response.status_code not in _REDIRECTS:
                    return self._take(response, url, number)
                url = next_address(url, response.headers)
        raise RefusedError(f"it redirects more than {self.limits.max_redirects} times")

    def _conditions(self) -> dict[str, str]:
        headers = {}
        if self.validators and self.validators.etag:
            headers["If-None-Match"] = self.validators.etag
        if self.validators and self.validators.last_modified:
            headers["If-Modified-Since"] = self.validators.last_modified
        return headers

    def _timeouts(self) -> httpx.Timeout:
        left = self.remaining_s()
        return httpx.Timeout(
            min(self.limits.read_timeout_s, left),
            connect=min(self.limits.connect_timeout_s, left),
        )

    def _take(self, response: httpx.Response, url: str, number: int) -> Fetched | NotModified:
        known = self.validators or Validators()
        etag = response.headers.get("ETag", "")[:_HEADER_CHARS]
        modified = response.headers.get("Last-Modified", "")[:_HEADER_CHARS]
        if response.status_code == 304 and (known.etag or known.last_modified):
            return NotModified(
                url=self.url,
                final_url=url,
                etag=etag or known.etag,
                last_modified=modified or known.last_modified,
            )
        check_status(response)
        inflater = self._inflater(response.headers)
        with replacing(self.target) as file:
            sha256 = self._save(response, inflater, file)
        return Fetched(
            path=self.target,
            url=self.url,
            final_url=url,
            sha256=sha256,
            size_bytes=inflater.given_bytes,
            wire_bytes=inflater.read_bytes,
            etag=etag,
            last_modified=modified,
            attempts=number,
        )

    def _inflater(self, headers: Mapping[str, str]) -> Inflater:
        announced = length(headers)
        if announced is not None and announced > self.limits.max_wire_bytes:
            raise RefusedError(self._too_large())
        coding = headers.get("Content-Encoding", "").strip().lower()
        if coding not in _CODINGS:
            raise RefusedError("the answer is packed in a way that was not asked for")
        return Inflater(
            _CODINGS[coding], max_bytes=self.limits.max_bytes, max_ratio=self.limits.max_ratio
        )

    def _too_large(self) -> str:
        return f"it is larger than {self.limits.max_wire_bytes:,} bytes"

    def _save(self, response: httpx.Response, inflater: Inflater, file: BinaryIO) -> str:
        """Write the body, checking all the while; give its hash."""
        digest = hashlib.sha256()
        head = b""
        checked = False
        try:
            for chunk in response.iter_raw():
                self.remaining_s()
                for piece in inflater.feed(chunk):
                    digest.update(piece)
                    file.write(piece)
                    head = (head + piece)[:HEAD_BYTES] if not checked else head
                    checked = checked or self._check_kind(head, whole=False)
                if inflater.read_bytes > self.limits.max_wire_bytes:
                    raise RefusedError(self._too_large())
            announced = length(response.headers)
            if announced is not None and announced != inflater.read_bytes:
                raise AgainError(
                    f"it is truncated: {inflater.read_bytes:,} of {announced:,} bytes came"
                )
            # A cut connection looks like the end of a body whose length was not announced.
            if self.watch.fired:
                raise RefusedError(self._too_slow())
            inflater.finish()
        except InflateError as fault:
            raise (RefusedError if fault.excess else AgainError)(str(fault)) from fault
        if not inflater.given_bytes:
            raise RefusedError("the answer is empty")
        self._check_kind(head, whole=True)
        return digest.hexdigest()

    def _check_kind(self, head: bytes, *, whole: bool) -> bool:
        if not whole and len(head) < HEAD_BYTES:
            return False
        found = mismatch(head, self.wanted)
        if found:
            wanted = "" if self.wanted == "any" else f" instead of {self.wanted.upper()}"
            raise RefusedError(f"the server sent {found}{wanted}")
        return True
