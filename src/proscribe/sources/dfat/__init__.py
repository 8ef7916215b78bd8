"""The Consolidated List of the Australian Department of Foreign Affairs and Trade (DFAT)."""

from proscribe.sources.contract import Format
from proscribe.sources.dfat.dfat import DfatFormat

FORMATS: tuple[Format, ...] = (DfatFormat(),)
