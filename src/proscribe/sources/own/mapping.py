"""The mapping file of a user's own list: which column means what.

It is YAML, made to be written by looking at one example (`docs/own-list.md`). Everything is
declared: a column of the list is mapped to a field, or named under `ignore`, or reported. Names
of fields are those of FollowTheMoney, so nothing has to be learned twice.

Source: this project.
"""

import re
from hashlib import sha256
from typing import Literal

import msgspec

from proscribe.errors import MappingError
from proscribe.model.schemata import is_a, properties, schemata
from proscribe.sources.contract import RawFile
from proscribe.sources.own.encoding import known_name

DayOrder = Literal["day-first", "month-first"]
NAME_FIELDS = ("name", "alias", "weakAlias", "previousName")
PART_FIELDS = {"firstName": "given", "middleName": "middle", "lastName": "family"}
ADDRESS_FIELDS = tuple(
    f"address.{part}" for part in ("street", "city", "region", "postalCode", "country")
)
DATE_FIELDS = ("birthDate", "deathDate", "incorporationDate", "dissolutionDate", "buildDate")
LISTING_FIELDS = ("program", "reference", "legalBasis", "measure", "reason")
LISTING_DATES = ("listed", "amended", "delisted")
_MAX_BYTES = 1_000_000
_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_PREFIX = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_AT = re.compile(r"^(?P<what>.*?)(?: - at `\$\.?(?P<path>.*)`)?$", re.DOTALL)


class _Closed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the mapping file: a key that is not known is an error, not a silence."""


class About(_Closed, frozen=True, kw_only=True):
    """What the list is.

    Attributes:
        name: Name of the dataset: lower-case letters, digits and underscores.
        title: As people call it.
        authority: Who keeps it; the designating authority of every entry.
        prefix: Start of the record ids; the name with hyphens when not given.
        country: ISO 3166-1 alpha-2 lower case of its keeper, or "".
        url: Page or share where it is kept, or "".
    """

    name: str
    title: str
    authority: str
    prefix: str = ""
    country: str = ""
    url: str = ""


class SchemaColumn(_Closed, frozen=True, kw_only=True):
    """The schema of an entry stands in a column.

    Attributes:
        column: Its header.
        values: What stands in it -> FollowTheMoney schema; case does not matter.
    """

    column: str
    values: dict[str, str]


class Target(_Closed, frozen=True, kw_only=True):
    """Where the values of one column go, when the name of the field is not enough.

    Attributes:
        field: Name of the field.
        separator: Several values stand in one cell, parted by this.
        form: `family, given` when a name is written with the family name first and a comma.
        dates: Order of numeric dates in this column, over that of the file.
        type: For an identifier: the word for it, for example `Tax no.`.
        issuer: For an identifier: ISO 3166-1 alpha-2 of the country that issued it.
        issuer_column: For an identifier: column in which that country stands.
    """

    field: str
    separator: str = ""
    form: Literal["", "family, given"] = ""
    dates: DayOrder | None = None
    type: str = ""
    issuer: str = ""
    issuer_column: str = ""


class Mapping(_Closed, frozen=True, kw_only=True):
    """The whole mapping file.

    Attributes:
        list: What the list is.
        schema: FollowTheMoney schema of all entries, or the column that says it.
        columns: Header -> field, or header -> field with details.
        id: Column with the list's own number of an entry; "" when it has none.
        dates: Order of numeric dates (`05/12/1958`); None when there are no such dates.
        ignore: Columns that are left out on purpose.
        sheet: Sheet of a workbook; the first when "".
        encoding: Encoding of a CSV file that is not Unicode, for example `windows-1251`.
    """

    list: About
    schema: str | SchemaColumn
    columns: dict[str, str | Target]
    id: str = ""
    dates: DayOrder | None = None
    ignore: tuple[str, ...] = ()
    sheet: str = ""
    encoding: str = ""

    def targets(self) -> dict[str, Target]:
        """Give the columns with their details."""
        return {
            column: Target(field=to) if isinstance(to, str) else to
            for column, to in self.columns.items()
        }

    def declared(self) -> frozenset[str]:
        """Give every column that the mapping names."""
        found = {self.id, *self.columns, *self.ignore} - {""}
        found |= {one.issuer_column for one in self.targets().values()} - {""}
        if isinstance(self.schema, SchemaColumn):
            found.add(self.schema.column)
        return frozenset(found)

    def schemata(self) -> tuple[str, ...]:
        """Give the schemata that entries can have, sorted."""
        if isinstance(self.schema, str):
            return (self.schema,)
        return tuple(sorted(set(self.schema.values.values())))


def load_mapping(file: RawFile) -> tuple[Mapping, str]:
    """Read a mapping file.

    Returns:
        The mapping, and the SHA-256 of its bytes, hex.

    Raises:
        MappingError: It is not valid; the sentence names the key and the remedy.
    """
    with file.open() as content:
        data = content.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        reason = "it is larger than 1 MB; a mapping has a few lines (did you swap the two files?)"
        raise MappingError(file=file.name, reason=reason)
    try:
        mapping = msgspec.yaml.decode(data, type=Mapping)
    except msgspec.ValidationError as error:
        raise MappingError(file=file.name, reason=_in_words(str(error))) from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError) as error:
        reason = (
            f"it is not valid YAML ({' '.join(str(error).split())[:200]}); see docs/own-list.md"
        )
        raise MappingError(file=file.name, reason=reason) from error
    fault = _fault(mapping)
    if fault:
        raise MappingError(file=file.name, reason=fault)
    return _folded(mapping), sha256(data).hexdigest()


def fold(header: str) -> str:
    """Give a column header as headers are compared: white space folded."""
    return " ".join(header.split())


def _folded(mapping: Mapping) -> Mapping:
    schema = mapping.schema
    if isinstance(schema, SchemaColumn):
        schema = msgspec.structs.replace(schema, column=fold(schema.column))
    return msgspec.structs.replace(
        mapping,
        schema=schema,
        id=fold(mapping.id),
        ignore=tuple(map(fold, mapping.ignore)),
        columns={
            fold(column): msgspec.structs.replace(one, issuer_column=fold(one.issuer_column))
            for column, one in mapping.targets().items()
        },
    )


def _in_words(message: str) -> str:
    found = _AT.match(message)
    what, path = (found["what"], found["path"] or "") if found else (message, "")
    where = f"`{path}`" if path else "the top level"
    key = re.search(r"(?:unknown|required) field `(\w+)`", what)
    if key and "unknown" in what:
        return (
            f"at {where} there is the key `{key[1]}`, which is not known; "
            "remove it or correct its spelling (keys: docs/own-list.md)"
        )
    if key:
        return f"at {where} the key `{key[1]}` is missing; add it (example: docs/own-list.md)"
    if "got `bool`" in what:
        return (
            f"at {where} stands a word that YAML reads as true or false (No, Yes, On, Off); put it "
            'in quotes: "No"'
        )
    return f"at {where}: {what[:200]}; correct the value (example: docs/own-list.md)"


def _fault(mapping: Mapping) -> str:
    """Say what is wrong in a mapping of the right shape, "" for nothing."""
    about = mapping.list
    if not _NAME.fullmatch(about.name):
        return (
            f"`list.name` is {about.name!r}; use lower-case letters, digits and underscores, "
            "for example `acme_watch`"
        )
    if about.prefix and not _PREFIX.fullmatch(about.prefix):
        return (
            f"`list.prefix` is {about.prefix!r}; use lower-case letters, digits and hyphens, "
            "for example `acme`"
        )
    for key in ("title", "authority"):
        if not getattr(about, key).strip():
            return f"`list.{key}` is empty; say in a few words what it is"
    if mapping.encoding and not known_name(mapping.encoding):
        return (
            f"`encoding` is {mapping.encoding!r}, which is no encoding of a text file that is "
            "known; for example utf-8, windows-1251, gb18030"
        )
    return _schema_fault(mapping) or _columns_fault(mapping)


def _schema_fault(mapping: Mapping) -> str:
    for schema in mapping.schemata():
        if not is_a(schema, "Thing") or schema in ("Thing", "Address"):
            return (
                f"`schema` names {schema!r}, which is no schema; "
                "use for example Person, Organization, Company, Vessel, LegalEntity"
            )
    if isinstance(mapping.schema, SchemaColumn) and not mapping.schema.values:
        return "`schema.values` is empty; say which word means which schema, for example P: Person"
    return ""


def _columns_fault(mapping: Mapping) -> str:
    if not mapping.columns:
        return "`columns` is empty; map at least one column to `name`"
    targets = mapping.targets()
    for column, target in targets.items():
        fault = _target_fault(mapping, target)
        if fault:
            return f"`columns.{column}`: {fault}"
    twice = sorted({mapping.id, *mapping.ignore} & set(mapping.columns) - {""})
    if twice and twice[0] in mapping.ignore:
        return f"the column {twice[0]!r} is mapped and under `ignore`; remove it from one of them"
    fields = {target.field for target in targets.values()}
    if not fields & {*NAME_FIELDS, *PART_FIELDS}:
        return "no column is mapped to `name` (or to `firstName` and `lastName`); map one"
    return ""


def _target_fault(mapping: Mapping, target: Target) -> str:
    schemata = mapping.schemata()
    if not any(is_field(schema, target.field) for schema in schemata):
        return (
            f"{target.field!r} is no field of {' or '.join(schemata)}; "
            "the fields are listed in docs/own-list.md"
        )
    if target.form and target.field not in NAME_FIELDS:
        return f"`form` is for names, and {target.field!r} is none; remove it"
    is_identifier = any(identifier_field(schema, target.field) for schema in schemata)
    if (target.type or target.issuer or target.issuer_column) and not is_identifier:
        return f"`type` and `issuer` are for identifiers, and {target.field!r} is none; remove them"
    if target.issuer and not re.fullmatch("[a-z]{2}", target.issuer):
        return f"`issuer` is {target.issuer!r}; use a country code of two small letters"
    return ""


def is_field(schema: str, field: str) -> bool:
    """Whether a column can be mapped to this field when an entry has this schema."""
    own = {
        *NAME_FIELDS, *PART_FIELDS, *ADDRESS_FIELDS, *LISTING_FIELDS, *LISTING_DATES,
        "address", "remarks",
    }  # fmt: skip
    return field in own or field_type(schema, field) not in ("", "entity", "name")


def field_type(schema: str, field: str) -> str:
    """Give the FollowTheMoney type of a property of a schema, "" when there is no such property."""
    return properties(schema).get(field, "") if schema in schemata() else ""


def identifier_field(schema: str, field: str) -> bool:
    """Whether a field holds numbers and codes of the party."""
    return field_type(schema, field) in ("identifier", "iban")
