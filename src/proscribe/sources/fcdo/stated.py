"""What the list states of one designation, the same from XML and from CSV.

The two formats hold the same fields: in XML an element once for each value, in CSV a column whose
values repeat over the rows of a Unique ID. Here a field is its values, in order; fields that
belong together (a passport and its details) stay together.
"""

import re
from html import unescape
from typing import Literal

import msgspec

from proscribe.values.text import NAME_NULLS, NULLS, clean

Group = Literal["name", "script", "address", "passport", "national", "birthplace"]

# Fields of each group, in the order of its cells.
GROUPS: dict[Group, tuple[str, ...]] = {
    "name": ("Name1", "Name2", "Name3", "Name4", "Name5", "Name6", "NameType", "AliasStrength"),
    "script": ("NameNonLatinScript", "NonLatinScriptLanguage"),
    "address": (
        "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5",
        "AddressLine6", "AddressPostalCode", "AddressCountry",
    ),
    "passport": ("PassportNumber", "PassportAdditionalInformation"),
    "national": ("NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"),
    "birthplace": ("TownOfBirth", "CountryOfBirth"),
}  # fmt: skip
# Fields where `Na` may be a name.
_NAMES = frozenset({*GROUPS["name"][:6], "NameNonLatinScript"})
# Fields that may hold several companies, one a line: their line breaks say something.
_LINED = frozenset({
    "ParentCompany", "Subsidiary", "CurrentOwnerOperator", "PreviousOwnerOperator",
})  # fmt: skip
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

Cells = tuple[str, ...]


class Stated(msgspec.Struct):
    """The fields of one designation.

    Attributes:
        values: Field to its values; a field without any has no key. Fields are named as the
            elements of the XML.
        groups: Group to its cells, "" where a cell is empty; never all empty.
        indicators: Measures that XML states once more as true or false.
    """

    values: dict[str, list[str]] = {}
    groups: dict[Group, list[Cells]] = {}
    indicators: list[tuple[str, str]] = []

    def of(self, field: str) -> list[str]:
        """Give the values of a field, in order."""
        return self.values.get(field, [])

    def first(self, field: str) -> str:
        """Give the first value of a field, or ""."""
        return next(iter(self.of(field)), "")

    def all(self, group: Group) -> list[Cells]:
        """Give the cells of a group, in order."""
        return self.groups.get(group, [])


def read_text(field: str, text: str) -> str:
    """Read one published text.

    HTML entities that are left in it (`&nbsp;`, `&#39;`) are resolved.

    Args:
        field: Its field.
        text: As published.

    Returns:
        The text, trimmed and folded, or "" for the many ways of writing "no value".

    Example:
        >>> read_text("OtherInformation", " the&nbsp;bank&#39;s ")
        "the bank's"
    """
    if "&" in text:
        text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    nulls = NAME_NULLS if field in _NAMES else NULLS
    if field not in _LINED:
        return clean(text, nulls) or ""
    lines = (clean(line, nulls) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
