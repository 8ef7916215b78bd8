"""Cut a connection at a deadline.

A server that sends one byte of its headers now and then runs into no read timeout, and the
caller's loop does not run meanwhile; only another thread can end that.
"""

import socket
import threading
from contextlib import suppress
from typing import Any


class Watchdog:
    """A context that shuts the connections made in it when its seconds are over.

    Attributes:
        fired: Whether it did.
    """

    def __init__(self, seconds: float) -> None:
        self.fired = False
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Note each connection as httpx opens it (its documented `trace` extension)."""
        if not event.endswith(("connect_tcp.complete", "start_tls.complete")):
            return
        found = info["return_value"].get_extra_info("socket")
        with self._lock:
            if isinstance(found, socket.socket):
                self._sockets.append(found)
            fired = self.fired
        if fired:
            self._cut()

    def _cut(self) -> None:
        with self._lock:
            self.fired = True
            sockets = tuple(self._sockets)
        for one in sockets:
            with suppress(OSError):  # it may be closed already
                socket.socket.shutdown(one, socket.SHUT_RDWR)
