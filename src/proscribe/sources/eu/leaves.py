"""Every leaf of the XML form of the EU list, and what becomes of it.

Paths start below the root; `@` marks an attribute.

Source: the published schema `schema_1_1.xsd`, of which this is every attribute and text.
"""

from proscribe.sources.contract import Leaf


def _used(why: str) -> Leaf:
    return Leaf("used", why)


def _ignored(why: str) -> Leaf:
    return Leaf("ignored", why)


_LANGUAGE = _ignored("language in which the act was entered, not that of the value")
_NUMBER = _ignored("number of the detail in the publisher's database")

ENTRY = {
    "@logicalId": _used("record id where there is no EU reference number"),
    "@euReferenceNumber": _used("record id; reference of the designation; `eu-reference`"),
    "@unitedNationId": _used("reference `un-reference`"),
    "@designationDate": _used("date listed"),
    "@designationDetails": _used("fact `notes`"),
    "@delistingDate": _used("date lifted"),
    "/remark": _used("remark, kept whole; link to the INTERPOL notice also as a fact"),
    "/subjectType@code": _used("schema"),
    "/subjectType@classificationCode": _used("schema where the code is not known"),
}
REGULATION = {
    "@regulationType": _used("legal basis; whether the act amends"),
    "@organisationType": _used("legal basis"),
    "@publicationDate": _used("legal basis; date amended where the act amends"),
    "@entryIntoForceDate": _used("legal basis"),
    "@numberTitle": _used("legal basis"),
    "@programme": _used("program of the designation"),
    "/publicationUrl": _used("fact `sourceUrl`"),
    "/remark": _used("remark"),
}
SUMMARY = {
    "@regulationType": _used("legal basis; whether the act amends"),
    "@publicationDate": _used("legal basis; date amended where the act amends"),
    "@numberTitle": _used("legal basis"),
    "@publicationUrl": _used("fact `sourceUrl`"),
}
EXTRA = {"@key": _used("fact `notes`"), "@value": _used("fact `notes`")}
_COUNTRY = {
    "@countryIso2Code": _used("country where the description is not recognised"),
    "@countryDescription": _used("country"),
}
NAME = {
    "@wholeName": _used("name"),
    "@firstName": _used("part `given` of the name"),
    "@middleName": _used("part `middle` of the name"),
    "@lastName": _used("part `family` of the name"),
    "@nameLanguage": _used("language of the name"),
    "@gender": _used("fact `gender`"),
    "@title": _used("fact `title`; of an enterprise `notes`"),
    "@function": _used("fact `position`; of an enterprise `notes`"),
    "@strong": _used("kind of the name: `false` is a weak alias"),
    "@logicalId": _used("which name is the primary one"),
    "@regulationLanguage": _LANGUAGE,
    "/remark": _used("kind of the name (`low quality alias`); else fact `notes`"),
}
CITIZENSHIP = _COUNTRY | {
    "@region": _used("note of the citizenship"),
    "@acquisitionDate": _used("note of the citizenship"),
    "@disenfranchisementDate": _used("note of the citizenship"),
    "@logicalId": _NUMBER,
    "@regulationLanguage": _LANGUAGE,
    "/remark": _used("note of the citizenship"),
}
BIRTH = (
    dict.fromkeys(
        (
            "@birthdate", "@dayOfMonth", "@monthOfYear", "@year", "@yearRangeFrom",
            "@yearRangeTo", "@circa", "@calendarType",
        ),
        _used("birth date"),
    )
    | dict.fromkeys(("@city", "@zipCode", "@region", "@place"), _used("birth place"))
    | dict.fromkeys(_COUNTRY, _used("birth place and birth country"))
    | {
        "@logicalId": _NUMBER,
        "@regulationLanguage": _LANGUAGE,
        "/remark": _used("note of the birth date and place; birth date where there is none"),
    }
)  # fmt: skip
ADDRESS = (
    dict.fromkeys(("@city", "@street", "@poBox", "@zipCode", "@region", "@place"), _used("address"))
    | _COUNTRY
    | {
        "@asAtListingTime": _used("note of the address"),
        "@logicalId": _NUMBER,
        "@regulationLanguage": _LANGUAGE,
        "/remark": _used("note of the address"),
        "/contactInfo@key": _used("facts `phone`, `email`, `website`"),
        "/contactInfo@value": _used("facts `phone`, `email`, `website`"),
    }
)
DOCUMENT = (
    {
        "@number": _used("value of the identifier"),
        "@latinNumber": _used("value of the identifier, beside that of `number`"),
        "@identificationTypeCode": _used("property of the identifier"),
        "@identificationTypeDescription": _used("type of the identifier"),
        "@issuedBy": _used("authority of the identifier"),
        "@issueDate": _used("date of issue"),
        "@validFrom": _used("note of the identifier"),
        "@validTo": _used("date of expiry"),
        "@nameOnDocument": _used("note of the identifier"),
        "@region": _used("note of the identifier"),
        "@logicalId": _NUMBER,
        "@regulationLanguage": _LANGUAGE,
        "/remark": _used("note of the identifier; dates; which number it is"),
    }
    | dict.fromkeys(
        ("@diplomatic", "@knownExpired", "@knownFalse", "@reportedLost", "@revokedByIssuer"),
        _used("note of the identifier"),
    )
    | dict.fromkeys(_COUNTRY, _used("issuer of the identifier"))
)

DETAILS = {
    "nameAlias": NAME,
    "citizenship": CITIZENSHIP,
    "birthdate": BIRTH,
    "address": ADDRESS,
    "identification": DOCUMENT,
}


def _below(path: str, table: dict[str, Leaf]) -> dict[str, Leaf]:
    return {path + name: leaf for name, leaf in table.items()}


_ENTRY_PATH = "sanctionEntity"
_REGULATION_PATH = f"{_ENTRY_PATH}/regulation"

LEAVES: dict[str, Leaf] = {
    "export@generationDate": _used("time of publication"),
    "export@globalFileId": _ignored("number of the file; rises with each generation"),
    "export@schemaLocation": _ignored("address of the schema"),
    f"{_REGULATION_PATH}@logicalId": _NUMBER,
}
LEAVES |= _below(_ENTRY_PATH, ENTRY) | _below(_REGULATION_PATH, REGULATION)
LEAVES |= _below(f"{_REGULATION_PATH}/corrigendum", SUMMARY)
LEAVES |= _below(f"{_ENTRY_PATH}/additionalInformation", EXTRA)
LEAVES |= _below(f"{_REGULATION_PATH}/additionalInformation", EXTRA)
for _name, _table in DETAILS.items():
    LEAVES |= _below(f"{_ENTRY_PATH}/{_name}", _table)
    LEAVES |= _below(f"{_ENTRY_PATH}/{_name}/regulationSummary", SUMMARY)
    LEAVES |= _below(f"{_ENTRY_PATH}/{_name}/additionalInformation", EXTRA)
