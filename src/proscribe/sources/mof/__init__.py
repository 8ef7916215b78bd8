"""The asset-freeze list of the Ministry of Finance of Japan (MOF)."""

from proscribe.sources.contract import Format
from proscribe.sources.mof.freeze_list import FreezeListFormat

FORMATS: tuple[Format, ...] = (FreezeListFormat(),)
