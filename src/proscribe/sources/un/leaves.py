"""Every leaf of the UN consolidated list, and what becomes of it.

Paths start at the entry; `@` marks an attribute.

Source: the lists of 29 October 2018, 30 November 2024 and 27 February 2026, and the published
schema `sc-sanctions.xsd`, which names a few more (`DELISTED_ON`, `NATIONALITY2`) and which real
files do not keep to.
"""

from proscribe.sources.contract import Leaf


def _used(why: str) -> Leaf:
    return Leaf("used", why)


_ENTRY = {
    "DATAID": _used("record id"),
    "FIRST_NAME": _used("first part of the primary name"),
    "SECOND_NAME": _used("second part of the primary name"),
    "THIRD_NAME": _used("third part of the primary name"),
    "FOURTH_NAME": _used("fourth part of the primary name"),
    "NAME_ORIGINAL_SCRIPT": _used("primary name in its own script"),
    "UN_LIST_TYPE": _used("program, legal basis, list name of the designation"),
    "REFERENCE_NUMBER": _used("reference of the designation; reference `un-reference`"),
    "LISTED_ON": _used("date listed"),
    "DELISTED_ON": _used("date lifted"),
    "LAST_DAY_UPDATED/VALUE": _used("dates amended"),
    "SUBMITTED_BY": _used("fact `notes`"),
    "SUBMITTED_ON": _used("fact `notes`"),
    "GENDER": _used("fact `gender`"),
    "COMMENTS1": _used("remark, kept whole; gender, parents and INTERPOL link also as facts"),
    "TITLE/VALUE": _used("fact `title`"),
    "DESIGNATION/VALUE": _used("fact `position`"),
    "NATIONALITY/VALUE": _used("fact `nationality`"),
    "NATIONALITY2": _used("fact `nationality`"),
    "LIST_TYPE/VALUE": Leaf("ignored", "always `UN List`"),
    "VERSIONNUM": Leaf("ignored", "always 1"),
    "SORT_KEY": Leaf("ignored", "order of the published page"),
    "SORT_KEY_LAST_MOD": Leaf("ignored", "order of the published page"),
}
_ALIAS = {
    "QUALITY": _used("kind of the name"),
    "ALIAS_NAME": _used("names"),
    "DATE_OF_BIRTH": _used("birth date with the alias as note"),
    "CITY_OF_BIRTH": _used("birth place with the alias as note"),
    "COUNTRY_OF_BIRTH": _used("birth place and country with the alias as note"),
    "NOTE": _used("names in it; fact `notes` with the alias; passport numbers"),
}
_ADDRESS = {
    leaf: _used("address")
    for leaf in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")
}
_BIRTH = {
    leaf: _used("birth date")
    for leaf in ("TYPE_OF_DATE", "NOTE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR")
}
_PLACE = {
    leaf: _used("birth place and country")
    for leaf in ("CITY", "STATE_PROVINCE", "COUNTRY", "STREET", "NOTE")
}
_DOCUMENT = {
    "TYPE_OF_DOCUMENT": _used("property and type of the identifier"),
    "TYPE_OF_DOCUMENT2": _used("type of the identifier"),
    "NUMBER": _used("value of the identifier"),
    "ISSUING_COUNTRY": _used("issuer of the identifier"),
    "COUNTRY_OF_ISSUE": _used("issuer of the identifier where no issuing country is stated"),
    "CITY_OF_ISSUE": _used("authority of the identifier"),
    "DATE_OF_ISSUE": _used("date of issue"),
    "NOTE": _used("note of the identifier; dates of issue and expiry; number where NUMBER lacks"),
}
_GROUPS = {
    "ALIAS": _ALIAS,
    "ADDRESS": _ADDRESS,
    "DATE_OF_BIRTH": _BIRTH,
    "PLACE_OF_BIRTH": _PLACE,
    "DOCUMENT": _DOCUMENT,
}

LEAVES: dict[str, Leaf] = {
    "CONSOLIDATED_LIST@dateGenerated": _used("time of publication"),
    "CONSOLIDATED_LIST@noNamespaceSchemaLocation": Leaf("ignored", "address of the schema"),
} | {
    f"{entry}/{path}": leaf
    for entry in ("INDIVIDUAL", "ENTITY")
    for path, leaf in (
        _ENTRY
        | {
            f"{entry}_{group}/{name}": leaf
            for group, table in _GROUPS.items()
            for name, leaf in table.items()
        }
    ).items()
}
