"""Made-up designations, written as the UK Sanctions List writes them: as XML and as CSV.

A designation is a plain table: field to its values, group to its cells (see `LISTS`, `GROUPS`).
The writers share nothing with the parsers.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any
from xml.sax.saxutils import escape

Made = Mapping[str, Any]

SINGLES = {
    "LastUpdated": "Last Updated",
    "DateDesignated": "Date Designated",
    "UniqueID": "Unique ID",
    "OFSIGroupID": "OFSI Group ID",
    "UNReferenceNumber": "UN Reference Number",
    "RegimeName": "Regime Name",
    "IndividualEntityShip": "Designation Type",
    "DesignationSource": "Designation source",
    "SanctionsImposed": "Sanctions Imposed",
    "OtherInformation": "Other Information",
    "UKStatementofReasons": "UK Statement of Reasons",
}
# Field -> (elements around its elements, its column).
LISTS = {
    "Title": ("Titles", "Title"),
    "PhoneNumber": ("PhoneNumbers", "Phone number"),
    "EmailAddress": ("EmailAddresses", "Email address"),
    "Website": ("Websites", "Website"),
    "DOB": ("IndividualDetails/Individual/DOBs", "D.O.B"),
    "Nationality": ("IndividualDetails/Individual/Nationalities", "Nationality(/ies)"),
    "Gender": ("IndividualDetails/Individual/Genders", "Gender"),
    "Position": ("IndividualDetails/Individual/Positions", "Position"),
    "TypeOfEntity": ("EntityDetails/Entity/TypeOfEntities", "Type of entity"),
    "BusinessRegistrationNumber": (
        "EntityDetails/Entity/BusinessRegistrationNumbers",
        "Business registration number (s)",
    ),
    "ParentCompany": ("EntityDetails/Entity/ParentCompanies", "Parent company"),
    "Subsidiary": ("EntityDetails/Entity/Subsidiaries", "Subsidiaries"),
    "IMONumber": ("ShipDetails/Ship/IMONumbers", "IMO number"),
    "CurrentOwnerOperator": (
        "ShipDetails/Ship/CurrentOwnerOperators",
        "Current owner/operator (s)",
    ),
    "PreviousOwnerOperator": (
        "ShipDetails/Ship/PreviousOwnerOperators",
        "Previous owner/operator (s)",
    ),
    "CurrentBelievedFlagOfShip": (
        "ShipDetails/Ship/CurrentBelievedFlagOfShips",
        "Current believed flag of ship",
    ),
    "PreviousFlag": ("ShipDetails/Ship/PreviousFlags", "Previous flags"),
    "TypeOfShip": ("ShipDetails/Ship/TypeOfShipDetails", "Type of ship"),
    "TonnageOfShip": ("ShipDetails/Ship/TonnageOfShipDetails", "Tonnage of ship"),
    "LengthOfShip": ("ShipDetails/Ship/LengthOfShipDetails", "Length of ship"),
    "YearBuilt": ("ShipDetails/Ship/YearBuiltDetails", "Year Built"),
    "HullIdentificationNumber": (
        "ShipDetails/Ship/HullIdentificationNumbers",
        "Hull identification number (HIN)",
    ),
}
# Group -> (elements around its fields, its fields with their columns).
GROUPS: dict[str, tuple[str, dict[str, str]]] = {
    "Name": (
        "Names/Name",
        {f"Name{n}": f"Name {n}" for n in (1, 2, 3, 4, 5, 6)}
        | {"NameType": "Name type", "AliasStrength": "Alias strength"},
    ),
    "NonLatinName": (
        "NonLatinNames/NonLatinName",
        {
            "NameNonLatinScript": "Name non-latin script",
            "NonLatinScriptType": "Non-latin script type",
            "NonLatinScriptLanguage": "Non-latin script language",
        },
    ),
    "Address": (
        "Addresses/Address",
        {f"AddressLine{n}": f"Address Line {n}" for n in (1, 2, 3, 4, 5, 6)}
        | {"AddressPostalCode": "Address Postal Code", "AddressCountry": "Address Country"},
    ),
    "Passport": (
        "IndividualDetails/Individual/PassportDetails/Passport",
        {
            "PassportNumber": "Passport number",
            "PassportAdditionalInformation": "Passport additional information",
        },
    ),
    "NationalIdentifier": (
        "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier",
        {
            "NationalIdentifierNumber": "National Identifier number",
            "NationalIdentifierAdditionalInformation": (
                "National Identifier additional information"
            ),
        },
    ),
    "Location": (
        "IndividualDetails/Individual/BirthDetails/Location",
        {"TownOfBirth": "Town of birth", "CountryOfBirth": "Country of birth"},
    ),
}
HEADER = (
    "Last Updated", "Unique ID", "OFSI Group ID", "UN Reference Number", "Name 6", "Name 1",
    "Name 2", "Name 3", "Name 4", "Name 5", "Name type", "Alias strength", "Title",
    "Name non-latin script", "Non-latin script type", "Non-latin script language", "Regime Name",
    "Designation Type", "Designation source", "Sanctions Imposed", "Other Information",
    "UK Statement of Reasons", "Address Line 1", "Address Line 2", "Address Line 3",
    "Address Line 4", "Address Line 5", "Address Line 6", "Address Postal Code",
    "Address Country", "Phone number", "Website", "Email address", "Date Designated", "D.O.B",
    "Nationality(/ies)", "National Identifier number",
    "National Identifier additional information", "Passport number",
    "Passport additional information", "Position", "Gender", "Town of birth", "Country of birth",
    "Type of entity", "Subsidiaries", "Parent company", "Business registration number (s)",
    "IMO number", "Current owner/operator (s)", "Previous owner/operator (s)",
    "Current believed flag of ship", "Previous flags", "Type of ship", "Tonnage of ship",
    "Length of ship", "Year Built", "Hull identification number (HIN)",
)  # fmt: skip


def to_xml(designations: Iterable[Made], generated: str = "04/05/2031") -> bytes:
    """Write the whole document."""
    return "".join(xml_pieces(designations, generated)).encode()


def xml_pieces(designations: Iterable[Made], generated: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n<Designations>\n'
    yield f"  <DateGenerated>{generated}</DateGenerated>\n"
    for made in designations:
        yield from _designation(made)
    yield "</Designations>\n"


def _designation(made: Made) -> Iterator[str]:
    tree: dict[str, Any] = {}
    for field in SINGLES:
        if field in made:
            tree[field] = made[field]
    if "SanctionsImposed" in made:
        tree["SanctionsImposedIndicators"] = {
            words.title().replace(" ", ""): "true" for words in made["SanctionsImposed"].split("|")
        }
    for field, (around, _) in LISTS.items():
        for value in made.get(field, ()):
            _at(tree, around).setdefault(field, []).append(value)
    for group, (around, _) in GROUPS.items():
        outer, _, inner = around.rpartition("/")
        for cells in made.get(group, ()):
            _at(tree, outer).setdefault(inner, []).append(cells)
    yield from _element("Designation", tree, "  ")


def _at(tree: dict[str, Any], path: str) -> dict[str, Any]:
    for step in path.split("/"):
        tree = tree.setdefault(step, {})
    return tree


def _element(name: str, content: Any, indent: str) -> Iterator[str]:
    if isinstance(content, list):
        for one in content:
            yield from _element(name, one, indent)
    elif isinstance(content, dict):
        yield f"{indent}<{name}>\n"
        for below, inner in content.items():
            yield from _element(below, inner, indent + "  ")
        yield f"{indent}</{name}>\n"
    else:
        yield f"{indent}<{name}>{escape(content)}</{name}>\n"


def to_csv(designations: Iterable[Made], generated: str = "04-May-2031") -> bytes:
    """Write the whole table."""
    rows: list[Sequence[str]] = [[f"Report Date: {generated}"], HEADER]
    for made in designations:
        rows.extend(_rows(made))
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode()


def _rows(made: Made) -> Iterator[list[str]]:
    """Give one row for each name at each address; the other values stand on them in turn."""
    names, addresses = made.get("Name") or [{}], made.get("Address") or [{}]
    turns = [(("Name", name), ("Address", address)) for name in names for address in addresses]
    others = [group for group in GROUPS if group not in ("Name", "Address")]
    lists: list[list[dict[str, str]]] = [
        [{column: value} for value in made.get(field, ())] for field, (_, column) in LISTS.items()
    ]
    lists += [[_columns(group, cells) for cells in made.get(group, ())] for group in others]
    fixed = {column: made.get(field, "") for field, column in SINGLES.items()}
    for turn, *stand in zip_longest(turns, *lists):
        row = dict(fixed)
        for group, cells in turn or turns[0]:
            row |= _columns(group, cells)
        for found in stand:
            row |= found or {}
        yield [row.get(column, "") for column in HEADER]


def _columns(group: str, cells: Mapping[str, str]) -> dict[str, str]:
    columns = GROUPS[group][1]
    return {columns[field]: text for field, text in cells.items()}
