"""Sanctions lists in, screened customers out, with the evidence beside each hit."""

__version__ = "0.1.0"
