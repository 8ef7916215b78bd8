"""Every column of the Australian list, and what becomes of it.

Columns are known by the words of their heading alone, so `Name of Individual or Entity ` and
`name_of_individual_or_entity` are one. The columns after Control Date are those of later files.

Source: the list of December 2024; published readers of later files.
"""

import re

from proscribe.sources.contract import Leaf

REFERENCE, NAME, TYPE, NAME_TYPE = (
    "reference", "name_of_individual_or_entity", "type", "name_type",
)  # fmt: skip
# Without these a row cannot become a part of a record.
ESSENTIAL = (REFERENCE, NAME, TYPE, NAME_TYPE)
COLUMNS = (
    *ESSENTIAL, "date_of_birth", "place_of_birth", "citizenship", "address",
    "additional_information", "listing_information", "committees", "control_date",
)  # fmt: skip
MEASURES = {
    "travel_ban": "Travel ban",
    "arms_embargo": "Arms embargo",
    "targeted_financial_sanction": "Targeted financial sanction",
    "targeted_financial_sanctions": "Targeted financial sanction",
    "maritime_restriction": "Maritime restriction",
    "maritime_restrictions": "Maritime restriction",
}


def _used(why: str) -> Leaf:
    return Leaf("used", why)


LEAVES: dict[str, Leaf] = {
    REFERENCE: _used("number: record id, reference of the designation; suffix: which name"),
    NAME: _used("name"),
    TYPE: _used("schema"),
    NAME_TYPE: _used("kind of the name"),
    "date_of_birth": _used("birth dates"),
    "place_of_birth": _used("birth places and countries"),
    "citizenship": _used("fact `citizenship`"),
    "address": _used("addresses; numbers and phones in them"),
    "additional_information": _used("remark, kept whole; facts, documents, references in it"),
    "listing_information": _used("remark, kept whole; dates and legal basis of the designation"),
    "committees": _used("program of the designation"),
    "control_date": _used("date amended"),
    "alias_strength": _used("kind of the name"),
    "imo_number": _used("identifier `imoNumber`"),
    "instrument_of_designation": _used("legal basis of the designation"),
    "instrument_of_first_designation": _used("legal basis of the designation"),
} | {column: _used("measure of the designation") for column in MEASURES}


def column_key(heading: str) -> str:
    """Give the words of a heading, lower case, joined with underscores.

    Example:
        >>> column_key(" Name of Individual or Entity")
        'name_of_individual_or_entity'
    """
    return "_".join(re.findall(r"[a-z0-9]+", heading.lower()))
