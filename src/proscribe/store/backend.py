"""The two databases: how each is opened, and how each gives one writer at a time.

SQLite: write-ahead log, so that readers never wait and a killed writer leaves the last committed
state; `BEGIN IMMEDIATE` takes the one write lock at the start. PostgreSQL: repeatable-read
snapshots for readers and one advisory lock for the writer.

Source: sqlite.org/wal.html and sqlite.org/lang_transaction.html; PostgreSQL manual, 13.3.5.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from proscribe.errors import ExtraMissingError, StoreUnreachableError

_WRITER_LOCK = 5_061_820_197  # any fixed number: the advisory lock of this program
_BUSY_TIMEOUT_MS = 60_000


def sqlite_url(path: Path) -> str:
    """Give the database URL of a SQLite file, whatever signs its path holds."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def open_engine(url: str) -> Engine:
    """Open a database by URL.

    Args:
        url: `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`.

    Raises:
        StoreUnreachableError: The URL is malformed or of another kind of database.
        ExtraMissingError: The PostgreSQL driver is not installed.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreUnreachableError(where="the given URL", reason="it is not a URL") from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        engine = create_engine(parsed, poolclass=NullPool, connect_args={"timeout": 60})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    if backend == "postgresql":
        try:
            return create_engine(
                parsed.set(drivername="postgresql+psycopg"), isolation_level="REPEATABLE READ"
            )
        except ImportError:
            raise ExtraMissingError(feature="PostgreSQL", extra="postgres") from None
    raise StoreUnreachableError(
        where=parsed.render_as_string(hide_password=True),
        reason="only sqlite:// and postgresql:// are known",
    )


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions by itself: `_begin_sqlite` does.
    connection.isolation_level = None
    for pragma in (f"busy_timeout={_BUSY_TIMEOUT_MS}", "journal_mode=WAL", "synchronous=FULL",
                   "foreign_keys=ON", "cache_size=-65536"):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("proscribe_write") else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the store until it is left.

    Raises:
        StoreUnreachableError: The database cannot be reached or is damaged.
    """
    with _translated(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give the one writing connection; commits at the end, rolls back on any exception.

    Raises:
        StoreUnreachableError: The database cannot be reached, is read-only, full or damaged.
    """
    with _translated(engine), engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection = connection.execution_options(proscribe_write=True)
        else:
            # A snapshot begins with the first statement. Taken before the lock was free, it
            # would miss what the writer before us committed; so each statement sees anew.
            connection = connection.execution_options(isolation_level="READ COMMITTED")
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(
                    text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK}
                )
            yield connection


@contextmanager
def _translated(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as fault:
        reason = str(fault.orig).strip().splitlines()[0] if str(fault.orig).strip() else "no reason"
        where = engine.url.render_as_string(hide_password=True)
        raise StoreUnreachableError(where=where, reason=reason) from fault
    except SQLAlchemyError as fault:
        where = engine.url.render_as_string(hide_password=True)
        raise StoreUnreachableError(where=where, reason=type(fault).__name__) from fault
