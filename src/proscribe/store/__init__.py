"""What is kept: raw files, dataset versions, record history, parties, the audit chain.

SQLite by default, PostgreSQL by URL; one SQL layer, one conformance suite.
"""

from proscribe.store.reader import Reader
from proscribe.store.store import Store
from proscribe.store.writer import Writer

__all__ = ["Reader", "Store", "Writer"]
