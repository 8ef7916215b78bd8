"""The tables, the same on SQLite and PostgreSQL.

History is kept per component and parser: a row of `presence` says that one component of a list
says the same of one record from one version to another. What changed is one row more; what did
not change is no row at all. The last version of a component is written as `OPEN_END`, so that a
new version touches only the records that differ.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

OPEN_END = "~"  # sorts after every position, which starts with a digit

metadata = MetaData()
# Compared byte by byte on both databases, whatever the locale of a PostgreSQL server.
_POSITION = String(120).with_variant(String(120, collation="C"), "postgresql")
_ID = Text().with_variant(Text(collation="C"), "postgresql")
_SERIAL = BigInteger().with_variant(Integer, "sqlite")

meta = Table(
    "meta",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

raw_file = Table(
    "raw_file",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size_bytes", BigInteger, nullable=False),
    Column("n_chunks", Integer, nullable=False),
)

raw_chunk = Table(
    "raw_chunk",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

dataset = Table(
    "dataset",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("metadata", LargeBinary, nullable=False),
)

version = Table(
    "version",
    metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("dataset", String(100), nullable=False),
    Column("position", _POSITION, nullable=False),
    Column("content_key", String(64), nullable=False),
    Column("status", String(10), nullable=False),
    Column("observed", String(20), nullable=False),
    Column("confirmed", String(20), nullable=False),
    Column("base_id", BigInteger, nullable=True),
    Column("noun", LargeBinary, nullable=False),
    UniqueConstraint("dataset", "position", name="version_position"),
    sqlite_autoincrement=True,
)

reading = Table(
    "reading",
    metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("version_id", BigInteger, nullable=False),
    Column("parser", String(60), nullable=False),
    Column("n_records", Integer, nullable=False),
    Column("n_names", Integer, nullable=False),
    Column("read_at", String(20), nullable=False),
    Column("issues", LargeBinary, nullable=False),
    Column("locations", LargeBinary, nullable=False),
    UniqueConstraint("version_id", "parser", name="reading_once"),
    sqlite_autoincrement=True,
)

revision = Table(
    "revision",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

presence = Table(
    "presence",
    metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("dataset", String(100), nullable=False),
    Column("parser", String(60), nullable=False),
    Column("component", String(40), nullable=False),
    Column("record_id", _ID, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("from_position", _POSITION, nullable=False),
    Column("to_position", _POSITION, nullable=False),
)
Index("presence_by_end", presence.c.dataset, presence.c.parser, presence.c.component,
      presence.c.to_position)  # fmt: skip
Index("presence_by_record", presence.c.record_id, presence.c.dataset, presence.c.parser,
      presence.c.component, presence.c.to_position)  # fmt: skip

in_force = Table(
    "in_force",
    metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("dataset", String(100), nullable=False),
    Column("version_id", BigInteger, nullable=False),
    Column("from_time", String(20), nullable=False),
    Column("to_time", String(20), nullable=True),
    sqlite_autoincrement=True,
)
Index("in_force_by_dataset", in_force.c.dataset)

reference = Table(
    "reference",
    metadata,
    Column("dataset", String(100), primary_key=True),
    Column("record_id", _ID, primary_key=True),
    Column("scheme", String(40), primary_key=True),
    Column("value", _ID, primary_key=True),
)

party_member = Table(
    "party_member",
    metadata,
    Column("dataset", String(100), primary_key=True),
    Column("record_id", _ID, primary_key=True),
    Column("party_id", _ID, nullable=False),
)
Index("party_member_by_party", party_member.c.party_id)

party_link = Table(
    "party_link",
    metadata,
    Column("left_id", _ID, primary_key=True),
    Column("right_id", _ID, primary_key=True),
    Column("scheme", String(40), primary_key=True),
    Column("value", _ID, primary_key=True),
)

party_decision = Table(
    "party_decision",
    metadata,
    Column("number", _SERIAL, primary_key=True, autoincrement=True),
    Column("kind", String(10), nullable=False),
    Column("left_id", _ID, nullable=False),
    Column("right_id", _ID, nullable=False),
    Column("at", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_autoincrement=True,
)

event = Table(
    "event",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True,
           autoincrement=False),
    Column("at", String(20), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)  # fmt: skip
