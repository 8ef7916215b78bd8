"""The consolidated list of persons, groups and entities under financial sanctions of the EU."""

from proscribe.sources.contract import Format
from proscribe.sources.eu.export import XmlFormat
from proscribe.sources.eu.table import CsvFormat

FORMATS: tuple[Format, ...] = (XmlFormat(), CsvFormat())
