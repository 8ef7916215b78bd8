"""The UK Sanctions List of the Foreign, Commonwealth & Development Office (FCDO)."""

from proscribe.sources.contract import Format
from proscribe.sources.fcdo.document import XmlFormat
from proscribe.sources.fcdo.table import CsvFormat

FORMATS: tuple[Format, ...] = (XmlFormat(), CsvFormat())
