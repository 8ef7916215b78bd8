"""The two databases: how each is opened, and how each gives one writer at a time.

SQLite: write-ahead log, so that readers never wait and a killed writer leaves the last committed
state; `BEGIN IMMEDIATE` takes the one write lock at the start; who may not write the file reads it
as `readonly` says. PostgreSQL: repeatable-read
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

from proscribe.errors import ExtraMissingError, StoreReadOnlyError, StoreUnreachableError
from proscribe.store.readonly import ReadOnlyFile, read_only_file

_WRITER_LOCK = 5_061_820_197  # any fixed number: the advisory lock of this program
_BUSY_TIMEOUT_MS = 60_000
_READ_ONLY = "proscribe_read_only"  # execution option: the file that may only be read


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
        return _open_sqlite(parsed)
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


def _open_sqlite(url: URL) -> Engine:
    file = read_only_file(url.database)
    if file is None:
        engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": 60})
        event.listen(engine, "connect", _prepare_sqlite)
    else:
        engine = create_engine(
            url, poolclass=NullPool, creator=file.connect, execution_options={_READ_ONLY: file}
        )
        event.listen(engine, "connect", _tune_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, record: object) -> None:
    _tune_sqlite(connection, record)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _tune_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions by itself: `_begin_sqlite` does.
    connection.isolation_level = None
    for pragma in (f"busy_timeout={_BUSY_TIMEOUT_MS}", "cache_size=-65536"):
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
    file: ReadOnlyFile | None = engine.get_execution_options().get(_READ_ONLY)
    before = file.state() if file else ()
    with _translated(engine), engine.connect() as connection, connection.begin():
        yield connection
        if file:
            file.check_unchanged(connection.connection.dbapi_connection, before)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give the one writing connection; commits at the end, rolls back on any exception.

    Raises:
        StoreUnreachableError: The database cannot be reached, is full or damaged.
        StoreReadOnlyError: This user may only read it.
    """
    if engine.get_execution_options().get(_READ_ONLY):
        raise StoreReadOnlyError(where=engine.url.database or "")
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
