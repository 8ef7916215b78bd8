"""Every leaf of the UK Sanctions List as XML and as CSV, and what becomes of it.

Paths of the XML start at the designation. `*` stands for the elements of a list that holds
nothing but values, whatever each is called.

Source: the excerpt of the XML named in `NOTES.md`, and the header of the CSV with its 58 columns.
"""

from proscribe.sources.contract import Leaf
from proscribe.sources.fcdo.stated import GROUPS, Group


def _used(why: str) -> Leaf:
    return Leaf("used", why)


_SCRIPT_TYPE = Leaf("ignored", "the script is read from the letters")

# Field -> (column of the CSV, what becomes of it); each once in a designation.
_SINGLE: dict[str, tuple[str, str]] = {
    "LastUpdated": ("Last Updated", "date amended"),
    "DateDesignated": ("Date Designated", "date listed"),
    "UniqueID": ("Unique ID", "record id; reference `uk-reference`"),
    "OFSIGroupID": ("OFSI Group ID", "reference `ofsi-group`"),
    "UNReferenceNumber": ("UN Reference Number", "reference `un-reference`"),
    "RegimeName": ("Regime Name", "legal basis and program of the designation"),
    "IndividualEntityShip": ("Designation Type", "schema"),
    "DesignationSource": ("Designation source", "fact `notes`"),
    "SanctionsImposed": ("Sanctions Imposed", "measures of the designation"),
    "OtherInformation": ("Other Information", "remark, kept whole"),
    "UKStatementofReasons": ("UK Statement of Reasons", "reasons of the designation"),
}
# Field -> (path of its list in the XML, column of the CSV, what becomes of it).
_PERSON, _ENTITY, _SHIP = (
    f"{kind}Details/{kind}" for kind in ("Individual", "Entity", "Ship")
)  # fmt: skip
_LISTS: dict[str, tuple[str, str, str]] = {
    "Title": ("Titles", "Title", "fact `title`"),
    "PhoneNumber": ("PhoneNumbers", "Phone number", "fact `phone`"),
    "EmailAddress": ("EmailAddresses", "Email address", "fact `email`"),
    "Website": ("Websites", "Website", "fact `website`"),
    "DOB": (f"{_PERSON}/DOBs", "D.O.B", "birth date"),
    "Nationality": (f"{_PERSON}/Nationalities", "Nationality(/ies)", "fact `nationality`"),
    "Gender": (f"{_PERSON}/Genders", "Gender", "fact `gender`"),
    "Position": (f"{_PERSON}/Positions", "Position", "fact `position`"),
    "TypeOfEntity": (f"{_ENTITY}/TypeOfEntities", "Type of entity", "fact `legalForm`"),
    "BusinessRegistrationNumber": (
        f"{_ENTITY}/BusinessRegistrationNumbers", "Business registration number (s)",
        "identifiers; the words beside a number say of which kind",
    ),
    "ParentCompany": (f"{_ENTITY}/ParentCompanies", "Parent company", "relation"),
    "Subsidiary": (f"{_ENTITY}/Subsidiaries", "Subsidiaries", "relation"),
    "IMONumber": (f"{_SHIP}/IMONumbers", "IMO number", "identifier `imoNumber`"),
    "CurrentOwnerOperator": (
        f"{_SHIP}/CurrentOwnerOperators", "Current owner/operator (s)", "relation",
    ),
    "PreviousOwnerOperator": (
        f"{_SHIP}/PreviousOwnerOperators", "Previous owner/operator (s)", "relation, former",
    ),
    "CurrentBelievedFlagOfShip": (
        f"{_SHIP}/CurrentBelievedFlagOfShips", "Current believed flag of ship", "fact `flag`",
    ),
    "PreviousFlag": (f"{_SHIP}/PreviousFlags", "Previous flags", "fact `pastFlags`"),
    "TypeOfShip": (f"{_SHIP}/TypeOfShipDetails", "Type of ship", "fact `type`"),
    "TonnageOfShip": (f"{_SHIP}/TonnageOfShipDetails", "Tonnage of ship", "fact `tonnage`"),
    "LengthOfShip": (f"{_SHIP}/LengthOfShipDetails", "Length of ship", "fact `notes`"),
    "YearBuilt": (f"{_SHIP}/YearBuiltDetails", "Year Built", "build date"),
    "HullIdentificationNumber": (
        f"{_SHIP}/HullIdentificationNumbers", "Hull identification number (HIN)",
        "identifier `registrationNumber`",
    ),
}  # fmt: skip
_GROUP_PATHS: dict[Group, str] = {
    "name": "Names/Name",
    "script": "NonLatinNames/NonLatinName",
    "address": "Addresses/Address",
    "passport": f"{_PERSON}/PassportDetails/Passport",
    "national": f"{_PERSON}/NationalIdentifierDetails/NationalIdentifier",
    "birthplace": f"{_PERSON}/BirthDetails/Location",
}
_GROUP_COLUMNS: dict[str, tuple[str, str]] = {
    "Name1": ("Name 1", "first part of a name"),
    "Name2": ("Name 2", "part of a name"),
    "Name3": ("Name 3", "part of a name"),
    "Name4": ("Name 4", "part of a name"),
    "Name5": ("Name 5", "part of a name"),
    "Name6": ("Name 6", "last part of a name: family name, or whole name"),
    "NameType": ("Name type", "kind of the name"),
    "AliasStrength": ("Alias strength", "kind of the name"),
    "NameNonLatinScript": ("Name non-latin script", "name in its own script"),
    "NonLatinScriptLanguage": ("Non-latin script language", "language of that name"),
    "AddressLine1": ("Address Line 1", "address"),
    "AddressLine2": ("Address Line 2", "address"),
    "AddressLine3": ("Address Line 3", "address"),
    "AddressLine4": ("Address Line 4", "address"),
    "AddressLine5": ("Address Line 5", "address"),
    "AddressLine6": ("Address Line 6", "address"),
    "AddressPostalCode": ("Address Postal Code", "address"),
    "AddressCountry": ("Address Country", "address"),
    "PassportNumber": ("Passport number", "identifier `passportNumber`"),
    "PassportAdditionalInformation": (
        "Passport additional information", "issuer, dates and note of the passport",
    ),
    "NationalIdentifierNumber": ("National Identifier number", "identifier `idNumber`"),
    "NationalIdentifierAdditionalInformation": (
        "National Identifier additional information", "kind, issuer, dates and note of it",
    ),
    "TownOfBirth": ("Town of birth", "birth place"),
    "CountryOfBirth": ("Country of birth", "birth place and country"),
}  # fmt: skip
_INDICATORS = "SanctionsImposedIndicators"

# --- what the readers look up

SINGLES = {f"Designation/{field}": field for field in _SINGLE}
LISTS = {f"Designation/{path}": field for field, (path, _, _) in _LISTS.items()}
GROUP_PATHS = {f"Designation/{path}": group for group, path in _GROUP_PATHS.items()}
INDICATORS = f"Designation/{_INDICATORS}"

XML_LEAVES: dict[str, Leaf] = (
    {"DateGenerated": _used("date of publication")}
    | {path: _used(_SINGLE[field][1]) for path, field in SINGLES.items()}
    | {f"{path}/*": _used(_LISTS[field][2]) for path, field in LISTS.items()}
    | {
        f"{path}/{field}": _used(_GROUP_COLUMNS[field][1])
        for path, group in GROUP_PATHS.items()
        for field in GROUPS[group]
    }
    | {
        f"Designation/{_GROUP_PATHS['script']}/NonLatinScriptType": _SCRIPT_TYPE,
        f"{INDICATORS}/*": _used("measures, held against those in words"),
    }
)

# Column -> field; the column in words as published.
COLUMNS: dict[str, str] = (
    {column: field for field, (column, _) in _SINGLE.items()}
    | {column: field for field, (_, column, _) in _LISTS.items()}
    | {column: field for field, (column, _) in _GROUP_COLUMNS.items()}
)
# Former name of a column -> its name.
FORMER_COLUMNS = {"Individual, Entity, Ship": "Designation Type"}
CSV_LEAVES: dict[str, Leaf] = (
    {column: _used(why) for column, why in _SINGLE.values()}
    | {column: _used(why) for _, column, why in _LISTS.values()}
    | {column: _used(why) for column, why in _GROUP_COLUMNS.values()}
    | {
        "Non-latin script type": _SCRIPT_TYPE,
        "Individual, Entity, Ship": _used("schema (former name of `Designation Type`)"),
    }
)
