"""The Consolidated Screening List of the US Department of Commerce: thirteen lists in one file."""

from proscribe.sources.contract import Format
from proscribe.sources.csl.csvfile import CsvFormat
from proscribe.sources.csl.jsonfile import JsonFormat

FORMATS: tuple[Format, ...] = (CsvFormat(), JsonFormat())
