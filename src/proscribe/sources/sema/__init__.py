"""The consolidated list of Canada's Special Economic Measures Act and Magnitsky Law."""

from proscribe.sources.contract import Format
from proscribe.sources.sema.sema import SemaFormat

FORMATS: tuple[Format, ...] = (SemaFormat(),)
