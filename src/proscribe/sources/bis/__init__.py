"""The Denied Persons List of the Bureau of Industry and Security, US Department of Commerce."""

from proscribe.sources.bis.dpl import DplFormat
from proscribe.sources.contract import Format

FORMATS: tuple[Format, ...] = (DplFormat(),)
