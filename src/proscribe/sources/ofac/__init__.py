"""OFAC, the Office of Foreign Assets Control of the United States: both lists, every format."""

from proscribe.sources.contract import Format
from proscribe.sources.ofac import advanced, enhanced
from proscribe.sources.ofac.legacy import LegacyFormat
from proscribe.sources.ofac.sdnlist import SdnListFormat

FORMATS: tuple[Format, ...] = (
    LegacyFormat(),
    SdnListFormat(),
    *enhanced.FORMATS,
    *advanced.FORMATS,
)
