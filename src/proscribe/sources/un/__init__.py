"""The United Nations Security Council Consolidated List."""

from proscribe.sources.contract import Format
from proscribe.sources.un.consolidated import ConsolidatedFormat

FORMATS: tuple[Format, ...] = (ConsolidatedFormat(),)
