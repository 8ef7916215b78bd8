"""What is kept: raw files, dataset versions, record history, parties, the audit chain.

SQLite by default, PostgreSQL by URL; one SQL layer, one conformance suite.
"""

from proscribe.store.store import Reader, Store, Writer

__all__ = ["Reader", "Store", "Writer"]
