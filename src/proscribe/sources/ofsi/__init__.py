"""The Consolidated List of HM Treasury's Office of Financial Sanctions Implementation (OFSI)."""

from proscribe.sources.contract import Format
from proscribe.sources.ofsi.conlist import ConlistFormat

FORMATS: tuple[Format, ...] = (ConlistFormat(),)
