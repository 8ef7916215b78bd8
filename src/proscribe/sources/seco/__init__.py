"""The Swiss sanctions list of the State Secretariat for Economic Affairs (SECO)."""

from proscribe.sources.contract import Format
from proscribe.sources.seco.whole_list import WholeListFormat

FORMATS: tuple[Format, ...] = (WholeListFormat(),)
