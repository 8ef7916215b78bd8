"""The FollowTheMoney schemata and properties that proscribe uses, as one versioned table.

A schema inherits the properties of those it extends; a matchable schema can be the answer to a
query; an edge joins two parties, each through a property. Properties that only mirror an edge
from its other end, and those of mentions and documents, are left out.

Source: FollowTheMoney 3.8.2 (https://followthemoney.tech), MIT licence, `schema/*.yaml`. The
tests hold the table against that release.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from proscribe.model.record import Record


class Edge(msgspec.Struct, frozen=True):
    """How a schema joins two parties.

    Attributes:
        source: Property that holds the one end, for example `owner`.
        source_range: Schema that this end must be.
        target: Property that holds the other end, for example `asset`.
        target_range: Schema that that end must be.
    """

    source: str
    source_range: str
    target: str
    target_range: str


class Schema(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of thing.

    Attributes:
        name: For example `LegalEntity`.
        label: In English words, for display.
        extends: Names of the schemata whose properties it inherits.
        matchable: It can be screened against.
        edge: Its ends when it joins two parties, else None.
        own: Its own properties to their types: `name`, `date`, `country`, `identifier`,
            `address`, `entity`, `gender`, `language`, `topic`, `url`, `email`, `phone`, `iban`,
            `number`, `string`, `text`. Inherited ones are not repeated, see `properties`.
    """

    name: str
    label: str
    extends: tuple[str, ...]
    matchable: bool
    edge: Edge | None
    own: Mapping[str, str]


def _schema(
    row: str,
    label: str,
    extends: str,
    /,
    *,
    matchable: bool = False,
    edge: Edge | None = None,
    **types: str,
) -> Schema:
    """Build one row of the table from `type="property property"`."""
    own = {prop: kind for kind, props in types.items() for prop in props.split()}
    return Schema(
        name=row,
        label=label,
        extends=tuple(extends.split()),
        matchable=matchable,
        edge=edge,
        own=MappingProxyType(own),
    )


_TABLE: dict[str, Schema] = {
    row.name: row
    for row in (
        _schema(
            "Thing", "Thing", "",
            name="name alias previousName weakAlias",
            text="summary description notes",
            string="publisher keywords program",
            url="sourceUrl publisherUrl wikipediaUrl",
            date="createdAt modifiedAt retrievedAt",
            country="country", identifier="wikidataId", topic="topics",
            address="address", entity="addressEntity",
        ),
        _schema("Value", "Value", "", number="amount amountUsd amountEur", string="currency"),
        _schema(
            "LegalEntity", "Legal entity", "Thing", matchable=True,
            email="email", phone="phone", url="website opencorporatesUrl",
            string="legalForm taxStatus status sector classification icijId",
            date="incorporationDate dissolutionDate",
            country="jurisdiction mainCountry", entity="parent",
            identifier="registrationNumber idNumber taxNumber licenseNumber vatCode bvdId okpoCode "
            "innCode ogrnCode leiCode dunsCode uniqueEntityId npiCode swiftBic",
        ),
        _schema(
            "Person", "Person", "LegalEntity", matchable=True,
            string="title firstName secondName middleName fatherName motherName lastName "
            "nameSuffix birthPlace position ethnicity eyeColor hairColor appearance religion "
            "political education",
            date="birthDate deathDate",
            country="birthCountry nationality citizenship",
            identifier="passportNumber socialSecurityNumber",
            gender="gender", number="height weight", language="spokenLanguage",
        ),
        _schema(
            "Organization", "Organization", "LegalEntity", matchable=True,
            identifier="cageCode permId imoNumber giiNumber",
        ),
        _schema(
            "Company", "Company", "Organization Asset", matchable=True,
            country="jurisdiction",
            identifier="registrationNumber voenCode coatoCode irsCode ipoCode cikCode jibCode "
            "mbsCode ibcRuc kppCode fnsCode pfrNumber isinCode ticker ricCode",
            string="capital caemCode okvedCode okopfCode fssCode bikCode oksmCode",
        ),
        _schema("PublicBody", "Public body", "Organization", matchable=True),
        _schema("Asset", "Asset", "Thing Value"),
        _schema(
            "Vehicle", "Vehicle", "Asset",
            identifier="registrationNumber", string="type model", entity="owner operator",
            date="buildDate registrationDate deregistrationDate",
        ),
        _schema(
            "Vessel", "Vessel", "Vehicle", matchable=True,
            identifier="imoNumber crsNumber callSign mmsi", country="flag pastFlags",
            string="registrationPort navigationArea pastTypes",
            number="tonnage grossRegisteredTonnage", date="nameChangeDate",
        ),
        _schema(
            "Airplane", "Airplane", "Vehicle", matchable=True,
            identifier="serialNumber icaoCode", string="manufacturer",
        ),
        _schema(
            "Security", "Security", "Asset", matchable=True,
            identifier="isin registrationNumber ticker figiCode", entity="issuer",
            date="issueDate maturityDate", string="type classification collateral",
        ),
        _schema(
            "CryptoWallet", "Cryptocurrency wallet", "Thing Value", matchable=True,
            identifier="publicKey", string="currencySymbol mangingExchange",
            date="creationDate balanceDate", entity="holder", number="balance",
        ),
        _schema(
            "BankAccount", "Bank account", "Asset", matchable=True,
            string="bankName accountType bankAddress", identifier="accountNumber bic",
            iban="iban", entity="bank", date="openingDate closingDate",
        ),
        _schema(
            "Address", "Address", "Thing", matchable=True,
            address="full", country="country", number="latitude longitude",
            string="remarks postOfficeBox street street2 city postalCode region state",
        ),
        _schema(
            "Interval", "Interval", "",
            date="startDate endDate date modifiedAt retrievedAt",
            text="summary description", string="recordId publisher",
            url="sourceUrl publisherUrl", name="namesMentioned",
        ),
        _schema(
            "Identification", "Identification", "Interval",
            entity="holder", string="type authority", country="country", identifier="number",
        ),
        _schema(
            "Passport", "Passport", "Identification",
            identifier="passportNumber personalNumber",
            string="surname givenName birthPlace", date="birthDate", gender="gender",
        ),
        _schema(
            "Sanction", "Sanction", "Interval",
            entity="entity", string="authority program provisions status duration",
            identifier="authorityId unscId programId", url="programUrl", text="reason",
            country="country", date="listingDate",
        ),
        _schema("Interest", "Interest", "Interval", string="role status"),
        _schema(
            "Ownership", "Ownership", "Interest",
            edge=Edge("owner", "LegalEntity", "asset", "Asset"),
            entity="owner asset",
            string="percentage sharesCount sharesValue sharesCurrency sharesType legalBasis "
            "ownershipType",
        ),
        _schema(
            "Directorship", "Directorship", "Interest",
            edge=Edge("director", "LegalEntity", "organization", "Organization"),
            entity="director organization", string="secretary",
        ),
        _schema(
            "Membership", "Membership", "Interest",
            edge=Edge("member", "LegalEntity", "organization", "Organization"),
            entity="member organization",
        ),
        _schema(
            "Employment", "Employment", "Interest",
            edge=Edge("employee", "Person", "employer", "Organization"),
            entity="employee employer",
        ),
        _schema(
            "Representation", "Representation", "Interest",
            edge=Edge("agent", "LegalEntity", "client", "LegalEntity"),
            entity="agent client",
        ),
        _schema(
            "Succession", "Succession", "Interest",
            edge=Edge("predecessor", "LegalEntity", "successor", "LegalEntity"),
            entity="predecessor successor",
        ),
        _schema(
            "UnknownLink", "Other link", "Interest",
            edge=Edge("subject", "Thing", "object", "Thing"),
            entity="subject object",
        ),
        _schema(
            "Family", "Family", "Interval",
            edge=Edge("person", "Person", "relative", "Person"),
            entity="person relative", string="relationship",
        ),
        _schema(
            "Associate", "Associate", "Interval",
            edge=Edge("person", "Person", "associate", "Person"),
            entity="person associate", string="relationship",
        ),
    )
}  # fmt: skip


def schemata() -> Mapping[str, Schema]:
    """Give the whole table, by name."""
    return MappingProxyType(_TABLE)


def schema(name: str) -> Schema:
    """Give one schema.

    Raises:
        KeyError: The table has no schema of this name.
    """
    return _TABLE[name]


@cache
def _ancestors(name: str) -> frozenset[str]:
    row = _TABLE[name]
    return frozenset({name}).union(*(_ancestors(parent) for parent in row.extends))


@cache
def _properties(name: str) -> Mapping[str, str]:
    row = _TABLE[name]
    found: dict[str, str] = {}
    for parent in row.extends:
        found |= _properties(parent)
    found |= row.own
    return MappingProxyType(found)


def properties(schema: str) -> Mapping[str, str]:
    """Give all properties of a schema, inherited ones included, to their types.

    Args:
        schema: Name of a schema.

    Returns:
        A read-only mapping, for example `{"birthDate": "date", ...}`.

    Raises:
        KeyError: The table has no schema of this name.
    """
    return _properties(schema)


def is_a(schema: str, ancestor: str) -> bool:
    """Say whether a schema is another one or inherits from it; False for unknown names.

    Example:
        >>> is_a("Company", "LegalEntity")
        True
    """
    return schema in _TABLE and ancestor in _ancestors(schema)


def check_record(record: Record) -> tuple[str, ...]:
    """Say what in a record its schema cannot hold.

    Args:
        record: A record, or a part of one; a part without a schema is not checked.

    Returns:
        One sentence for each fault, without repetition, in the order of the record's fields;
        empty when FollowTheMoney can hold all of it.
    """
    if not record.schema:
        return ()
    if record.schema not in _TABLE:
        return (f"The table has no schema {record.schema}.",)
    return tuple(dict.fromkeys(_faults(record)))


def _faults(record: Record) -> Iterator[str]:
    name, known = record.schema, _properties(record.schema)
    wanted: list[tuple[str, str, tuple[str, ...]]] = [
        (each.kind, "a name", ("name",)) for each in record.names
    ]
    wanted += [(each.prop, "a date", ("date",)) for each in record.dates]
    wanted += [(each.prop, "a fact", _FACT_TYPES) for each in record.facts]
    wanted += [
        (each.prop, "an identifier", ("identifier", "iban", "string"))
        for each in record.identifiers
    ]
    for prop, role, types in wanted:
        if prop not in known and role == "an identifier" and prop in RELATED:
            continue
        if prop not in known:
            yield f"{name} has no property {prop}."
        elif known[prop] not in types:
            yield f"{name}.{prop} has the type {known[prop]}, so it cannot hold {role}."
    if record.addresses and "addressEntity" not in known:
        yield f"{name} has no addresses."
    if record.designations and not is_a(name, "Thing"):
        yield f"{name} cannot be under a sanction."
    for relation in record.relations:
        row = _TABLE.get(relation.schema)
        if row is None or row.edge is None:
            yield f"{relation.schema} does not join two parties."
            continue
        edge = row.edge
        side, range_ = (
            (edge.source, edge.source_range)
            if relation.side == "source"
            else (edge.target, edge.target_range)
        )
        if not is_a(name, range_):
            yield f"{relation.schema}.{side} must be of schema {range_}, which {name} is not."


# FollowTheMoney keeps these on a related entity, not on the party: property -> (schema of the
# related entity, its property). A record keeps them as identifiers of the party, with the currency
# of a wallet in `Identifier.type` (`Digital Currency Address - XBT`); an export makes the entity.
RELATED: Mapping[str, tuple[str, str]] = {
    "publicKey": ("CryptoWallet", "publicKey"),
    "isinCode": ("Security", "isin"),
    "ticker": ("Security", "ticker"),
}

_FACT_TYPES = (
    "string", "text", "number", "country", "gender", "language", "topic", "url", "email",
    "phone", "address", "identifier",
)  # fmt: skip
