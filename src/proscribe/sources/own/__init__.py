"""A user's own list (CSV, XLSX or JSON lines with a mapping file), and lines of records."""

from proscribe.sources.contract import Format
from proscribe.sources.own.bind import bind
from proscribe.sources.own.records import RecordLines

FORMATS: tuple[Format, ...] = (RecordLines(),)

__all__ = ["FORMATS", "bind"]
