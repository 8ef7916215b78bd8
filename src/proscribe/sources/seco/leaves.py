"""Every leaf of the Swiss list, and what becomes of it.

Paths are those below the root, attributes after `@`; those of the root itself start with `@`. The
copies of older states inside `modification/added` and `modification/removed` are not walked at
all, so their leaves are not here.

Source: the elements named in `NOTES.md`.
"""

from proscribe.sources.contract import Leaf

BODIES = ("individual", "entity", "object")
HISTORY = frozenset({"target/modification/added", "target/modification/removed"})

_ID = Leaf("ignored", "an internal number of the element")
_QUALITY = Leaf("used", "`low`: the value is kept with a note")


def _used(why: str) -> Leaf:
    return Leaf("used", why)


_LIST = {
    "@list-type": _used("scope of the file"),
    "@date": _used("date of publication"),
}

_PROGRAM = {
    "sanctions-program@ssid": _ID,
    "sanctions-program@version-date": Leaf("ignored", "date of the ordinance's latest version"),
    "sanctions-program@predecessor-version-date": Leaf("ignored", "date of the version before"),
    "sanctions-program/program-key": _used("program of the designation"),
    "sanctions-program/program-key@lang": _used("choice of the English text"),
    "sanctions-program/program-name": _used("legal basis of the designation"),
    "sanctions-program/program-name@lang": _used("choice of the English text"),
    "sanctions-program/sanctions-set": _used("legal basis and measure of the designation"),
    "sanctions-program/sanctions-set@ssid": _used("joins a target with its program"),
    "sanctions-program/sanctions-set@lang": _used("choice of the English text"),
    "sanctions-program/origin": _used("fact `notes`: whose measures Switzerland has taken over"),
}

_PLACE = {
    "place@ssid": _used("joins addresses and birth places with the place"),
    "place/location": _used("town of addresses and birth places"),
    "place/area": _used("region of addresses and birth places"),
    "place/country": _used("country of addresses and birth places"),
    "place/country@iso-code": _used("country of addresses and birth places"),
} | {
    path: leaf
    for part in ("location", "area")
    for path, leaf in {
        f"place/{part}-variant": _used("note of addresses and birth places"),
        f"place/{part}-variant@ssid": _ID,
        f"place/{part}-variant@lang": Leaf("ignored", "language of another spelling of a place"),
        f"place/{part}-variant@script": Leaf("ignored", "script of another spelling of a place"),
        f"place/{part}-variant@variant-type": Leaf("ignored", "kind of spelling of a place"),
        f"place/{part}-variant@spelling-variant-type": Leaf("ignored", "kind of spelling"),
    }.items()
}

_TARGET = {
    "target@ssid": _used("record id; reference of the designation"),
    "target@sanctions-set-id": _used("program (older files)"),
    "target/sanctions-set-id": _used("program"),
    "target/foreign-identifier": _used("reference of UN or EU, else fact `notes`"),
    "target/modification@ssid": _ID,
    "target/modification@modification-type": _used("whether the target is listed; its dates"),
    "target/modification@effective-date": _used("date of the change"),
    "target/modification@publication-date": _used("date of the change, where no other is stated"),
    "target/modification@enactment-date": _used("date of the change, where no other is stated"),
}

_BODY = {
    "@sex": _used("fact `gender`"),
    "@object-type": _used("schema"),
    "@ssid": _ID,
    "/justification": _used("reasons of the designation"),
    "/justification@ssid": _ID,
    "/relation": _used("role of the relation"),
    "/relation@ssid": _ID,
    "/relation@target-id": _used("relation to another record"),
    "/relation@relation-type": _used("kind of relation"),
    "/other-information": _used("remark; labelled numbers, dates and contacts in it"),
    "/other-information@ssid": _ID,
    "/generic-attribute": _used("fact `notes`"),
    "/generic-attribute@ssid": _ID,
    "/generic-attribute@name": _used("fact `notes`"),
    "/identity@ssid": _ID,
    "/identity@main": _used("`false`: the names are aliases"),
    "/identity/name@ssid": _ID,
    "/identity/name@name-type": _used("kind of the name"),
    "/identity/name@quality": _used("kind of the name"),
    "/identity/name@lang": _used("language of the name"),
    "/identity/name/name-part@ssid": _ID,
    "/identity/name/name-part@order": _used("order of the parts"),
    "/identity/name/name-part@name-part-type": _used("kind of the part"),
    "/identity/name/name-part/value": _used("part of the name"),
    "/identity/name/name-part/spelling-variant": _used("part of a further name"),
    "/identity/name/name-part/spelling-variant@ssid": _ID,
    "/identity/name/name-part/spelling-variant@lang": _used("which variants form one name"),
    "/identity/name/name-part/spelling-variant@script": _used("which variants form one name"),
    "/identity/name/name-part/spelling-variant@spelling-variant-type": Leaf(
        "ignored", "says `not-defined` or how it was transcribed"
    ),
    "/identity/day-month-year@ssid": _ID,
    "/identity/day-month-year@day": _used("date of birth, registration or build"),
    "/identity/day-month-year@month": _used("date of birth, registration or build"),
    "/identity/day-month-year@year": _used("date of birth, registration or build"),
    "/identity/day-month-year@calendar": _used("a date of another calendar is kept as text"),
    "/identity/day-month-year@quality": _used("`low`: the date is circa"),
    "/identity/place-of-birth@ssid": _ID,
    "/identity/place-of-birth@place-id": _used("facts `birthPlace` and `birthCountry`"),
    "/identity/place-of-birth@quality": _QUALITY,
    "/identity/place-of-birth/remarks": _used("note of the birth place"),
    "/identity/nationality@ssid": _ID,
    "/identity/nationality@quality": _QUALITY,
    "/identity/nationality/country": _used("fact `nationality`, or `country` of others"),
    "/identity/nationality/country@iso-code": _used("fact `nationality`, or `country` of others"),
    "/identity/address@ssid": _ID,
    "/identity/address@place-id": _used("town, region and country"),
    "/identity/address@quality": _QUALITY,
    "/identity/address/c-o": _used("address"),
    "/identity/address/address-details": _used("address"),
    "/identity/address/p-o-box": _used("address"),
    "/identity/address/zip-code": _used("address"),
    "/identity/address/remarks": _used("note of the address"),
    "/identity/identification-document@ssid": _ID,
    "/identity/identification-document@quality": _QUALITY,
    "/identity/identification-document@document-type": _used("kind of the number"),
    "/identity/identification-document/number": _used("identifier"),
    "/identity/identification-document/issuer": _used("issuer of the document"),
    "/identity/identification-document/issuer@code": _used("issuer of the document"),
    "/identity/identification-document/issuer@iso-code": _used("issuer of the document"),
    "/identity/identification-document/date-of-issue": _used("date of issue"),
    "/identity/identification-document/expiry-date": _used("date of expiry"),
    "/identity/identification-document/remark": _used("note of the document"),
}

LEAVES: dict[str, Leaf] = (
    _LIST
    | _PROGRAM
    | _PLACE
    | _TARGET
    | {f"target/{body}{path}": leaf for body in BODIES for path, leaf in _BODY.items()}
)
