"""What a server's behaviour means: ask again, give up, and in which words.

Source: RFC 9110 sections 10.2.3 (Retry-After), 15 (status codes); RFC 6585 section 4 (429).
"""

import socket
import ssl
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

import httpx

_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_STATUS = {
    204: "the server says there is no content (204)",
    206: "the server sent only a part of the file (206)",
    401: "the server asks for a login (401)",
    403: "the server refuses access (403); a firewall or a changed address is the usual cause",
    404: "the server has no such file (404); the publisher may have moved it",
    407: "the proxy asks for a login (407)",
    408: "the server gave up waiting (408)",
    410: "the publisher has withdrawn this address (410)",
    429: "the server asks to slow down (429)",
    451: "access is barred for legal reasons (451)",
    500: "the server has an internal fault (500)",
    502: "a gateway got no proper answer (502)",
    503: "the service is not available now (503)",
    504: "a gateway waited too long (504)",
}


class RefusedError(Exception):
    """The answer will not get better by asking again; becomes a `FetchError`."""


class AgainError(Exception):
    """Another attempt may succeed; becomes a `FetchError` when none is left.

    Attributes:
        after_s: Seconds the server asks to wait, None when it does not.
    """

    def __init__(self, reason: str, after_s: float | None = None) -> None:
        super().__init__(reason)
        self.after_s = after_s


def shown(url: str) -> str:
    """Give an address as messages may show it: without login and query, which can hold keys.

    Example:
        >>> shown("https://user:secret@lists.example/sdn.csv?key=1")
        'https://lists.example/sdn.csv'
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url.partition("?")[0].rpartition("@")[2]
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}"


def check_address(url: str, came_from: str = "") -> None:
    """Refuse an address that must not be asked.

    Args:
        url: Absolute address.
        came_from: Address that redirected to it, "" for the first one.

    Raises:
        RefusedError: It is not https, leaves https, carries a login, or leads from outside to
            this machine.
    """
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        host = None
    verb = "the server redirects to" if came_from else "this is"
    if not host:
        raise RefusedError(f"{verb} no web address")
    if parts.username or parts.password:
        raise RefusedError(f"{verb} an address with a login in it")
    local = _is_loopback(host)
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise RefusedError(f"{verb} {parts.scheme}://{host}, which is not https")
    if came_from and local and not _is_loopback(urlsplit(came_from).hostname or ""):
        raise RefusedError(f"{verb} {host}, which is this machine and not the publisher")


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def length(headers: Mapping[str, str]) -> int | None:
    """Give the bytes that the server announces, None when it does not say."""
    text = headers.get("Content-Length", "")
    return int(text) if text.isascii() and text.isdigit() else None


def check_status(response: httpx.Response) -> None:
    """Let an answer with a whole body pass.

    Raises:
        AgainError: The status may be another one soon.
        RefusedError: It will not.
    """
    status = response.status_code
    if status in (200, 203):
        return
    reason = _STATUS.get(status, f"the server answers with status {status}")
    if status in _AGAIN:
        raise AgainError(reason, retry_after(response.headers))
    raise RefusedError(reason)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Give the seconds the server asks to wait; a date counts from the server's own `Date`."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        wish = parsedate_to_datetime(text) - parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError):
        return None
    return max(0.0, wish.total_seconds())


def next_address(url: str, headers: Mapping[str, str]) -> str:
    """Give the address that a redirect leads to.

    Raises:
        RefusedError: There is none, it leads in a circle, or it must not be asked.
    """
    try:
        target = urljoin(url, headers.get("Location", ""))
    except ValueError:
        target = ""
    if target == url:
        raise RefusedError("the server redirects in a circle")
    check_address(target, url)
    return target


def explain(
    fault: httpx.TransportError, *, connect_s: float, read_s: float
) -> AgainError | RefusedError:
    """Put a fault of the connection in words.

    Args:
        fault: As httpx raised it.
        connect_s: Seconds that were allowed to connect.
        read_s: Seconds that were allowed without a byte.
    """
    if isinstance(fault, httpx.ConnectTimeout):
        return AgainError(f"no connection within {connect_s:g} s")
    if isinstance(fault, httpx.TimeoutException):
        return AgainError(f"no byte came for {read_s:g} s")
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return RefusedError(f"its certificate is not trusted ({cause.verify_message})")
        if isinstance(cause, socket.gaierror):
            return AgainError("the host name is not known; is the network up?")
        cause = cause.__cause__ or cause.__context__
    if isinstance(fault, httpx.UnsupportedProtocol):
        return RefusedError("the address is not one of the web")
    if isinstance(fault, httpx.ConnectError):
        return AgainError("no connection to the server")
    if "location header" in str(fault):  # httpx reads it even where it does not follow
        return RefusedError("the server redirects to no web address")
    if "complete message body" in str(fault) or "chunked" in str(fault):
        return AgainError("it is truncated: the connection ended before the file did")
    return AgainError(f"the connection broke ({type(fault).__name__})")
