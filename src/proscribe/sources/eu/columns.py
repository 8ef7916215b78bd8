"""The 118 columns of the CSV form of the EU list, and what becomes of each.

The columns of a detail carry its name (`NameAlias_WholeName`) and those of the act that stated it
(`NameAlias_Regulation_NumberTitle`). `Detail.values` puts them under the names that the attributes
have in XML.

Source: the header of the file `csvFullSanctionsList_1_1` as others describe it.
"""

from collections.abc import Mapping

import msgspec

from proscribe.sources.contract import Leaf
from proscribe.sources.eu.leaves import DETAILS, ENTRY, REGULATION, SUMMARY

# Column after `Entity_` -> leaf of the XML form.
_ENTITY = {
    "LogicalId": "@logicalId",
    "EU_ReferenceNumber": "@euReferenceNumber",
    "UnitedNationId": "@unitedNationId",
    "DesignationDate": "@designationDate",
    "DesignationDetails": "@designationDetails",
    "Remark": "/remark",
    "SubjectType": "/subjectType@code",
    "SubjectType_ClassificationCode": "/subjectType@classificationCode",
}
# Column after `..._Regulation_` -> leaf of the regulation or of its summary in the XML form.
_ACT = {
    "Type": "@regulationType",
    "OrganisationType": "@organisationType",
    "PublicationDate": "@publicationDate",
    "EntryIntoForceDate": "@entryIntoForceDate",
    "NumberTitle": "@numberTitle",
    "Programme": "@programme",
    "PublicationUrl": "/publicationUrl",
}
_SHARED = (
    "CountryIso2Code", "CountryDescription", "LogicalId", "RegulationLanguage", "Remark",
)  # fmt: skip
# Prefix -> element of the XML form and its columns; `=` where the attribute has another name.
_COLUMNS = {
    "NameAlias": (
        "nameAlias",
        (
            "LastName FirstName MiddleName WholeName NameLanguage Gender Title Function "
            "LogicalId RegulationLanguage Remark"
        ),
    ),
    "Address": (
        "address",
        "City Street PoBox ZipCode Region Place AsAtListingTime ContactInfo " + " ".join(_SHARED),
    ),
    "BirthDate": (
        "birthdate",
        "BirthDate=birthdate Day=dayOfMonth Month=monthOfYear Year YearRangeFrom YearRangeTo "
        "Circa CalendarType ZipCode Region Place City " + " ".join(_SHARED),
    ),
    "Identification": (
        "identification",
        "Number Diplomatic KnownExpired KnownFalse ReportedLost RevokedByIssuer IssuedBy "
        "IssuedDate=issueDate ValidFrom ValidTo LatinNumber NameOnDocument "
        "TypeCode=identificationTypeCode TypeDescription=identificationTypeDescription Region "
        + " ".join(_SHARED),
    ),
    "Citizenship": ("citizenship", "Region " + " ".join(_SHARED)),
}
_OF_ACT = Leaf("ignored", "of the act of the detail; the XML form does not have it")


class Detail(msgspec.Struct, frozen=True):
    """The columns of one kind of detail.

    Attributes:
        element: Its element in the XML form.
        values: Column to attribute.
        remark: Column of the remark.
        contacts: Column of the contact information, or "".
        acts: Column to field of `Act`.
    """

    element: str
    values: Mapping[str, str]
    remark: str
    contacts: str
    acts: Mapping[str, str]


def _act(prefix: str) -> dict[str, str]:
    fields = {
        "Type": "kind", "NumberTitle": "title", "PublicationDate": "published",
        "PublicationUrl": "url",
    }  # fmt: skip
    return {f"{prefix}_Regulation_{name}": field for name, field in fields.items()}


def _camel(column: str) -> str:
    return column[0].lower() + column[1:]


def _detail(prefix: str, element: str, columns: str) -> Detail:
    pairs = (column.partition("=") for column in columns.split())
    values = {f"{prefix}_{name}": other or _camel(name) for name, _, other in pairs}
    contacts = f"{prefix}_ContactInfo"
    return Detail(
        element,
        {
            column: name
            for column, name in values.items()
            if not column.endswith(("_Remark", "_ContactInfo"))
        },
        f"{prefix}_Remark",
        contacts if contacts in values else "",
        _act(prefix),
    )


DETAIL_COLUMNS = tuple(
    _detail(prefix, element, columns) for prefix, (element, columns) in _COLUMNS.items()
)
ENTITY_VALUES = {
    f"Entity_{name}": leaf[1:] for name, leaf in _ENTITY.items() if leaf.startswith("@")
}
SUBJECT = ("Entity_SubjectType", "Entity_SubjectType_ClassificationCode")
ENTITY_REMARK = "Entity_Remark"
REGULATION_FIELDS = _act("Entity") | {
    "Entity_Regulation_OrganisationType": "organisation",
    "Entity_Regulation_EntryIntoForceDate": "in_force",
    "Entity_Regulation_Programme": "programme",
}
GENERATED = "fileGenerationDate"
ESSENTIAL = frozenset(
    {GENERATED, "Entity_LogicalId", "Entity_EU_ReferenceNumber", "NameAlias_WholeName"}
)


def _leaves() -> dict[str, Leaf]:
    found = {GENERATED: Leaf("used", "date of publication")}
    found |= {f"Entity_{name}": ENTRY[leaf] for name, leaf in _ENTITY.items()}
    found |= {f"Entity_Regulation_{name}": REGULATION[leaf] for name, leaf in _ACT.items()}
    for detail in DETAIL_COLUMNS:
        table = DETAILS[detail.element]
        found |= {column: table[f"@{name}"] for column, name in detail.values.items()}
        found[detail.remark] = table["/remark"]
        if detail.contacts:
            found[detail.contacts] = table["/contactInfo@value"]
        prefix = detail.remark.removesuffix("_Remark")
        for name, leaf in _ACT.items():
            summary = SUMMARY.get("@publicationUrl" if name == "PublicationUrl" else leaf, _OF_ACT)
            found[f"{prefix}_Regulation_{name}"] = summary
    return found


LEAVES = _leaves()
