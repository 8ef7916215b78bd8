"""The CSV form of an EU list, made from its XML form, and long lists, for tests."""

import csv
import io
from collections.abc import Iterator
from xml.etree import ElementTree

_REGULATION = (
    ("Type", "regulationType"),
    ("OrganisationType", "organisationType"),
    ("PublicationDate", "publicationDate"),
    ("EntryIntoForceDate", "entryIntoForceDate"),
    ("NumberTitle", "numberTitle"),
    ("Programme", "programme"),
    ("PublicationUrl", "publicationUrl"),
)
_END = (
    ("CountryIso2Code", "countryIso2Code"),
    ("CountryDescription", "countryDescription"),
    ("LogicalId", "logicalId"),
    ("RegulationLanguage", "regulationLanguage"),
    ("Remark", "/remark"),
)
# Column -> attribute, in the order of the published header.
_DETAILS = {
    "nameAlias": (
        "NameAlias",
        (
            ("LastName", "lastName"),
            ("FirstName", "firstName"),
            ("MiddleName", "middleName"),
            ("WholeName", "wholeName"),
            ("NameLanguage", "nameLanguage"),
            ("Gender", "gender"),
            ("Title", "title"),
            ("Function", "function"),
            ("LogicalId", "logicalId"),
            ("RegulationLanguage", "regulationLanguage"),
            ("Remark", "/remark"),
        ),
    ),
    "address": (
        "Address",
        (
            ("City", "city"),
            ("Street", "street"),
            ("PoBox", "poBox"),
            ("ZipCode", "zipCode"),
            ("Region", "region"),
            ("Place", "place"),
            ("AsAtListingTime", "asAtListingTime"),
            ("ContactInfo", "/contactInfo"),
            *_END,
        ),
    ),
    "birthdate": (
        "BirthDate",
        (
            ("BirthDate", "birthdate"),
            ("Day", "dayOfMonth"),
            ("Month", "monthOfYear"),
            ("Year", "year"),
            ("YearRangeFrom", "yearRangeFrom"),
            ("YearRangeTo", "yearRangeTo"),
            ("Circa", "circa"),
            ("CalendarType", "calendarType"),
            ("ZipCode", "zipCode"),
            ("Region", "region"),
            ("Place", "place"),
            ("City", "city"),
            *_END,
        ),
    ),
    "identification": (
        "Identification",
        (
            ("Number", "number"),
            ("Diplomatic", "diplomatic"),
            ("KnownExpired", "knownExpired"),
            ("KnownFalse", "knownFalse"),
            ("ReportedLost", "reportedLost"),
            ("RevokedByIssuer", "revokedByIssuer"),
            ("IssuedBy", "issuedBy"),
            ("IssuedDate", "issueDate"),
            ("ValidFrom", "validFrom"),
            ("ValidTo", "validTo"),
            ("LatinNumber", "latinNumber"),
            ("NameOnDocument", "nameOnDocument"),
            ("TypeCode", "identificationTypeCode"),
            ("TypeDescription", "identificationTypeDescription"),
            ("Region", "region"),
            *_END,
        ),
    ),
    "citizenship": ("Citizenship", (("Region", "region"), *_END)),
}
_ENTITY = (
    ("LogicalId", "logicalId"),
    ("EU_ReferenceNumber", "euReferenceNumber"),
    ("UnitedNationId", "unitedNationId"),
    ("DesignationDate", "designationDate"),
    ("DesignationDetails", "designationDetails"),
)
HEADER = [
    "fileGenerationDate",
    *(f"Entity_{column}" for column, _ in _ENTITY),
    "Entity_Remark",
    "Entity_SubjectType",
    "Entity_SubjectType_ClassificationCode",
    *(f"Entity_Regulation_{column}" for column, _ in _REGULATION),
    *(
        f"{prefix}_{column}"
        for prefix, columns in _DETAILS.values()
        for column in (
            *(one for one, _ in columns),
            *(f"Regulation_{one}" for one, _ in _REGULATION),
        )
    ),
]


def csv_of(xml: bytes, *, swapped: bool = False) -> bytes:
    """Give the CSV form of a list in XML.

    Args:
        xml: The list.
        swapped: Put P and E into `Entity_SubjectType` and the words into the column of the
            classification, as some exports have it.
    """
    root = ElementTree.fromstring(xml)  # noqa: S314 (made by the tests)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, HEADER, delimiter=";", lineterminator="\r\n", restval="")
    writer.writeheader()
    year, month, day = root.attrib["generationDate"][:10].split("-")
    for entity in _children(root, "sanctionEntity"):
        head = {"fileGenerationDate": f"{day}/{month}/{year}"} | _entity(entity, swapped=swapped)
        details = [child for child in entity if _local(child) in _DETAILS]
        for child in details:
            writer.writerow(head | _detail(child))
        if not details:
            writer.writerow(head)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _children(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [child for child in element if _local(child) == name]


def _text(element: ElementTree.Element, name: str) -> str:
    return "\n".join(child.text or "" for child in _children(element, name))


def _entity(entity: ElementTree.Element, *, swapped: bool) -> dict[str, str]:
    cells = {f"Entity_{column}": entity.get(name, "") for column, name in _ENTITY}
    cells["Entity_Remark"] = _text(entity, "remark")
    (subject,) = _children(entity, "subjectType")
    codes = [subject.get("code", ""), subject.get("classificationCode", "")]
    cells["Entity_SubjectType"], cells["Entity_SubjectType_ClassificationCode"] = (
        reversed(codes) if swapped else codes
    )
    for regulation in _children(entity, "regulation"):
        for column, name in _REGULATION:
            cells[f"Entity_Regulation_{column}"] = regulation.get(name, "")
        cells["Entity_Regulation_PublicationUrl"] = _text(regulation, "publicationUrl")
    return cells


def _detail(element: ElementTree.Element) -> dict[str, str]:
    prefix, columns = _DETAILS[_local(element)]
    cells = {f"{prefix}_{column}": element.get(name, "") for column, name in columns}
    cells[f"{prefix}_Remark"] = _text(element, "remark")
    if prefix == "Address":
        cells["Address_ContactInfo"] = "".join(
            f"{one.get('key')}[{one.get('value')}]" for one in _children(element, "contactInfo")
        )
    for act in _children(element, "regulationSummary"):
        for column, name in _REGULATION:
            cells[f"{prefix}_Regulation_{column}"] = act.get(name, "")
    return cells


_ACT = (
    'regulationType="amendment" publicationDate="2031-0{month}-1{day}" '
    'numberTitle="2031/{number} (OJ L{number})" publicationUrl="https://example.org/{number}"'
)


def long_list(size_bytes: int) -> Iterator[bytes]:
    """Give a list in XML of about a size, piece by piece; two in five entries are enterprises."""
    yield (
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<export xmlns="http://eu.europa.ec/fpi/fsd/export" '
        b'generationDate="2031-05-04T22:30:11.125+02:00" globalFileId="77">\n'
    )
    given, number = 0, 0
    while given < size_bytes:
        number += 1
        piece = _long_entry(number).encode()
        given += len(piece)
        yield piece
    yield b"</export>\n"


def _long_entry(number: int) -> str:
    act = _ACT.format(month=number % 9 + 1, day=number % 9, number=number % 500)
    person = number % 5 < 3
    summary = f"<regulationSummary {act}/>"
    names = "".join(
        f'<nameAlias firstName="" middleName="" lastName="" wholeName="Tarimo {number} Ondre {one}"'
        f' function="" title="" nameLanguage="EN" strong="true" regulationLanguage="en"'
        f' logicalId="{number * 100 + one}"><remark>{"low quality alias" if one == 3 else ""}'
        f"</remark>{summary}</nameAlias>\n"
        for one in range(3 if person else 24)
    )
    kind = ("person", "P") if person else ("enterprise", "E")
    return (
        f'<sanctionEntity designationDate="2030-01-12" designationDetails="" unitedNationId=""'
        f' euReferenceNumber="EU.{number}.{number % 97}" logicalId="{number}">\n'
        f"<remark>{'Operates a fleet of lorries. ' * 20}</remark>\n"
        f'<regulation organisationType="council" entryIntoForceDate="2031-04-01" programme="UKR"'
        f' logicalId="{number}" {act.partition(" publicationUrl")[0]}>'
        f"<publicationUrl>https://example.org/{number}</publicationUrl></regulation>\n"
        f'<subjectType code="{kind[0]}" classificationCode="{kind[1]}"/>\n{names}'
        f'<citizenship region="" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"'
        f' regulationLanguage="en" logicalId="1">{summary}</citizenship>\n'
        f'<address city="Moscow" street="Lane {number}" poBox="" zipCode="" region="" place=""'
        f' asAtListingTime="false" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"'
        f' regulationLanguage="en" logicalId="2">{summary}</address>\n</sanctionEntity>\n'
    )
