"""The thirteen lists of the Consolidated Screening List: whose they are, and what they impose.

Source: the column `source` of the list of 22 April 2022, and
https://www.trade.gov/consolidated-screening-list.
"""

from typing import NamedTuple

_BIS, _STATE, _OFAC = "BIS", "State Department", "OFAC"
_AUTHORITIES = {
    "bureau of industry and security": _BIS,
    "state department": _STATE,
    "treasury department": _OFAC,
}
_NAMES = {
    "denied persons list (dpl)": _BIS,
    "entity list (el)": _BIS,
    "military end user (meu) list": _BIS,
    "unverified list (uvl)": _BIS,
    "itar debarred (dtc)": _STATE,
    "nonproliferation sanctions (isn)": _STATE,
    "specially designated nationals (sdn)": _OFAC,
    "sectoral sanctions identifications list (ssi)": _OFAC,
    "foreign sanctions evaders (fse)": _OFAC,
    "palestinian legislative council list (plc)": _OFAC,
    "capta list (cap)": _OFAC,
    "non-sdn chinese military-industrial complex companies list (cmic)": _OFAC,
    "non-sdn menu-based sanctions list (ns-mbs list)": _OFAC,
}
_DENIED = "denied persons list (dpl)"
DENIAL = "Denial of export privileges"


class SourceList(NamedTuple):
    """One of the lists.

    Attributes:
        name: Its name as the file has it, without the agency.
        authority: Who designates: `BIS`, `State Department` or `OFAC`; the published words for an
            agency that is not known.
        known: Whether the list is one of the thirteen.
    """

    name: str
    authority: str
    known: bool


def read_source(text: str) -> SourceList:
    """Read the column `source`.

    Example:
        >>> read_source("Unverified List (UVL) - Bureau of Industry and Security")
        SourceList(name='Unverified List (UVL)', authority='BIS', known=True)
    """
    name, _, agency = (part.strip() for part in text.rpartition(" - "))
    if not name:
        name, agency = agency, ""
    authority = _AUTHORITIES.get(agency.casefold(), agency)
    known = bool(authority) and _NAMES.get(name.casefold()) == authority
    return SourceList(name, authority or "unknown", known)


def is_denial(name: str) -> bool:
    """Say whether a list is that of denied persons."""
    return name.casefold() == _DENIED


def denial(standard_order: str) -> str | None:
    """Give the measure that a denial order imposes.

    Args:
        standard_order: `Y`, `N` or "".

    Returns:
        The measure in words, or None when the flag is another text.
    """
    flag = standard_order.strip().casefold()
    if not flag:
        return DENIAL
    kind = {"y": "standard order", "n": "non-standard order"}.get(flag)
    return f"{DENIAL} ({kind})" if kind else None
