"""One entry of one list, with everything in it that helps to identify or to explain.

A record holds content only. Where it came from (dataset, version, place in the raw file) is kept
beside it, so that an unchanged entry is equal to itself in every version.

Source: schema and property names are those of FollowTheMoney; the table is `schemata.py`.
"""

from typing import Literal

import msgspec

from proscribe.values.dates import PartialDate

NameKind = Literal["name", "alias", "weakAlias", "previousName"]
PartKind = Literal[
    "given", "middle", "family", "maiden", "patronymic", "matronymic", "nickname", "title",
    "suffix", "tribal", "other",
]  # fmt: skip
Verdict = Literal["valid", "invalid", "unchecked"]
RelationSchema = Literal[
    "UnknownLink", "Ownership", "Directorship", "Membership", "Family", "Associate",
    "Representation", "Employment", "Succession",
]  # fmt: skip
Side = Literal["source", "target"]


class NamePart(msgspec.Struct, frozen=True, order=True):
    """A part of a name whose kind the publisher states."""

    kind: PartKind
    text: str


class Name(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """One name of a party, as published.

    Attributes:
        kind: FollowTheMoney property: `name` (primary), `alias`, `weakAlias`, `previousName`.
        text: The whole name in display order as published, white space folded.
        script: ISO 15924 code of most of its letters, "" when it has none.
        lang: ISO 639-1 or 639-3 code where the publisher states one, else "".
        parts: Parts whose kind the publisher states, in the order of `text`; may be empty.
    """

    kind: NameKind
    text: str
    script: str
    lang: str = ""
    parts: tuple[NamePart, ...] = ()


class DateFact(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """A date of the party itself.

    Attributes:
        prop: FollowTheMoney property: `birthDate`, `deathDate`, `incorporationDate`,
            `dissolutionDate`, `buildDate`.
        date: The date as far as it is known.
        text: The words of the publisher.
        note: What the publisher adds to it, or "".
    """

    prop: str
    date: PartialDate
    text: str
    note: str = ""


class Fact(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """Any other property with a plain value.

    Attributes:
        prop: FollowTheMoney property, for example `nationality`, `gender`, `birthPlace`,
            `position`, `title`, `website`, `email`, `phone`, `flag`, `type`, `tonnage`.
        value: Normalised where a norm exists (ISO 3166-1 alpha-2 lower case for countries,
            `male`/`female` for gender), else as published.
        text: As published, when that differs from `value`; else "".
        note: What the publisher adds to it, or "".
    """

    prop: str
    value: str
    text: str = ""
    note: str = ""


class Identifier(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """A number or code that an authority or registry gave to the party.

    Attributes:
        prop: FollowTheMoney property: `passportNumber`, `idNumber`, `taxNumber`,
            `registrationNumber`, `imoNumber`, `mmsi`, `swiftBic`, `leiCode`, `isinCode`,
            `innCode`, `ogrnCode`, `callSign`, `publicKey` (crypto address) ...
        value: As published, trimmed.
        type: The publisher's word for it, for example `Cedula No.`.
        issuer: ISO 3166-1 alpha-2 lower case of the issuing country, or "".
        authority: Issuing body in words, or "".
        issued: Date of issue, None when not stated.
        expires: Date of expiry, None when not stated.
        verdict: What the check digits say: `valid`, `invalid`, or `unchecked` where the kind
            of number has none.
        note: What the publisher adds, for example `fraudulent`, `cancelled`; or "".
    """

    prop: str
    value: str
    type: str = ""
    issuer: str = ""
    authority: str = ""
    issued: PartialDate | None = None
    expires: PartialDate | None = None
    verdict: Verdict = "unchecked"
    note: str = ""


class Address(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """A postal address or part of one.

    Attributes:
        full: The whole address in one line as a person would write it.
        street: Street lines joined with ", ", or "".
        city: City, or "".
        region: State, province or region, or "".
        postal_code: Postal code, or "".
        country: ISO 3166-1 alpha-2 lower case, or "" when not stated or not recognised.
        country_text: The publisher's country words, or "".
        note: What the publisher adds, or "".
    """

    full: str
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    country_text: str = ""
    note: str = ""


class Designation(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """An authority put the party under measures.

    Attributes:
        authority: Who designated, for example `OFAC`, `UN Security Council`, `HM Treasury`.
        programs: Program tags as the authority writes them, for example `NPWMD`; sorted.
        list_name: The authority's name of the list, or "".
        reference: The authority's reference for this listing, for example `KPi.033`, or "".
        legal_basis: Acts and orders in words; sorted.
        listed: Date listed, None when not stated.
        amended: Dates amended; sorted.
        delisted: Date lifted, or on which it ends as ordered (that can lie ahead); None when not
            stated.
        measures: What is imposed in words, for example `Asset freeze`; sorted.
        reasons: Statement of reasons, one text an element.
    """

    authority: str
    programs: tuple[str, ...] = ()
    list_name: str = ""
    reference: str = ""
    legal_basis: tuple[str, ...] = ()
    listed: PartialDate | None = None
    amended: tuple[PartialDate, ...] = ()
    delisted: PartialDate | None = None
    measures: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


class Relation(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """A tie between this party and another.

    Attributes:
        schema: FollowTheMoney edge schema; `UnknownLink` when the kind is not stated.
        side: Which end of the edge this record is: `source` (owner, director, member, person,
            agent, subject) or `target` (asset, organization, relative, client, object).
        other_id: Record id of the other party, "" when it is named in words only.
        other_name: Name of the other party, "" when only its id is given.
        role: The publisher's words for the tie, for example `Linked To`.
        former: The tie has ended, as the publisher says.
    """

    schema: RelationSchema
    side: Side
    other_id: str = ""
    other_name: str = ""
    role: str = ""
    former: bool = False


class Reference(msgspec.Struct, frozen=True, order=True):
    """A published reference by which authorities point at the same party.

    Attributes:
        scheme: `ofac-uid`, `un-reference`, `ofsi-group`, `uk-reference`, `eu-reference`.
        value: The reference, trimmed, as its own authority writes it.
    """

    scheme: str
    value: str


class Record(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One entry of one list, or, as part of a fragment, what one component says of it.

    Attributes:
        id: As OpenSanctions forms it, for example `ofac-27207`, `unsc-6907993`.
        schema: FollowTheMoney schema, for example `Person`; "" in a fragment of a secondary
            component, which does not know it.
        names: All names; a repeated name is one name once the record is canonical.
        dates: Dates of the party.
        facts: Other plain properties.
        identifiers: Numbers and codes.
        addresses: Addresses.
        designations: Measures it is under.
        relations: Ties to others.
        references: Published references, for forming parties.
        remarks: Text of the publisher that is kept whole.
    """

    id: str
    schema: str = ""
    names: tuple[Name, ...] = ()
    dates: tuple[DateFact, ...] = ()
    facts: tuple[Fact, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()
    designations: tuple[Designation, ...] = ()
    relations: tuple[Relation, ...] = ()
    references: tuple[Reference, ...] = ()
    remarks: tuple[str, ...] = ()


class Fragment(msgspec.Struct, frozen=True):
    """What one component of a list version says of one record.

    Attributes:
        component: Component name of the format, for example `alt`; see `Format.components`.
        record: The content; names may repeat, exactly one element for each name in the file.
        location: Where in the raw file it stands, for example `line 12` or `line 40-96`.
    """

    component: str
    record: Record
    location: str
