"""The built-in example: 67 parties from public facts, and invented customers to screen.

Its data is in the format `proscribe-records` of the folder `own`, so it has no format of its own.
"""

from proscribe.sources.contract import Format

FORMATS: tuple[Format, ...] = ()
