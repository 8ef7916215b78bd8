"""OFAC's words for features, documents and remarks, and what each becomes in a record.

One table serves every OFAC format, so that `DOB` in a remark of the CSV files, `dateOfBirth` in the
XML files and `Birthdate` in the ENHANCED and ADVANCED files give the same value. The words are the
feature types and document types of the reference sets of ENHANCED and ADVANCED, the `idType` texts
of SDN.XML, and the keys of the remarks in SDN.CSV with the older spellings that were found there.
A word that is not in the table is for the caller to report (`unknown-category`): it never falls to
a default. `entry.Draft` turns a word of the table and a published value into the noun.

Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas and
the reference values of the files themselves, 2019 to 2025.
"""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

from proscribe.model.record import NameKind, RelationSchema, Side
from proscribe.sources.treasury.words import IDENTIFIERS, LEGAL, MEASURES, each

Becomes = Literal["identifier", "fact", "date", "measure", "relation", "address", "ignored"]
Form = Literal["text", "country", "gender"]

_SCHEMATA: Mapping[str, str] = {
    "individual": "Person",
    "vessel": "Vessel",
    "aircraft": "Airplane",
    # OFAC does not say whether an entity is a company, a band or a ministry.
    "entity": "Organization",
    "": "Organization",
}


def schema_of(party_type: str | None) -> str | None:
    """Give the FollowTheMoney schema of a type of party.

    Args:
        party_type: OFAC's word in any case (`individual`, `Entity`, `Vessel`, `Aircraft`); None or
            "" means an entity, as the null of SDN.CSV does.

    Returns:
        `Person`, `Organization`, `Vessel` or `Airplane`; None for a word that OFAC does not use.

    Example:
        >>> schema_of("Aircraft"), schema_of(None), schema_of("satellite")
        ('Airplane', 'Organization', None)
    """
    return _SCHEMATA.get((party_type or "").strip().casefold())


_NAME_KINDS: Mapping[str, NameKind] = {
    "aka": "alias",
    "fka": "previousName",
    # "Now known as" is a name in use, and FollowTheMoney has no word of its own for it.
    "nka": "alias",
    "name": "name",
}


def name_kind(alias_type: str, *, weak: bool) -> NameKind | None:
    """Give the kind of a name.

    Args:
        alias_type: `aka`, `a.k.a.`, `F.K.A.`, `nka` ... in any case; `name` for the primary one.
        weak: OFAC marks it as weak (`category` weak, `isLowQuality`, quoted in the remarks). A
            weak name is a weak alias, whatever its type.

    Returns:
        The kind, or None for a type that OFAC does not use.

    Example:
        >>> name_kind("F.K.A.", weak=False), name_kind("fka", weak=True)
        ('previousName', 'weakAlias')
    """
    kind = _NAME_KINDS.get(alias_type.replace(".", "").strip().casefold())
    return "weakAlias" if kind and weak else kind


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """What a published word becomes.

    Attributes:
        word: The word as the table has it.
        becomes: The noun: `identifier`, `fact`, `date` (of the party), `measure` (of its
            designation), `relation`, `address`, or `ignored`.
        props: FollowTheMoney property by schema of the party; empty for a measure or relation. A
            schema that is missing has no such property: the value becomes a `notes` fact with the
            word as its note.
        form: How to read a fact: as text, as a country, as a gender.
        note: Note of the fact or identifier that comes of it, for example `former`.
        relation: Schema of the edge.
        side: The end of the edge that this party is.
    """

    word: str
    becomes: Becomes
    props: Mapping[str, str] = {}
    form: Form = "text"
    note: str = ""
    relation: RelationSchema = "UnknownLink"
    side: Side = "source"

    def prop(self, schema: str) -> str:
        """Give the property for a party of a schema; "notes" when it has none."""
        return self.props.get(schema, "notes")


def normal(word: str) -> str:
    """Give the form in which words are compared: no case, no `alt. `, no end colon or hyphen.

    Example:
        >>> normal("Alt. Executive Order 14024  Directive Information -")
        'executive order 14024 directive information'
    """
    folded = " ".join(word.replace("’", "'").casefold().split())
    return folded.removeprefix("alt. ").rstrip(" :-")


def lookup(word: str) -> Rule | None:
    """Give the rule of a published word.

    Args:
        word: A feature type, document type, `idType`, or remark key, as published.

    Returns:
        The rule, or None when the table does not know the word.

    Example:
        >>> lookup("alt. Passport").prop("Person")
        'passportNumber'
        >>> lookup("Library Card") is None
        True
    """
    key = normal(word)
    found = _TABLE.get(key)
    if found is not None:
        return found
    for pattern, rule in _FAMILIES:
        if pattern.fullmatch(key):
            return rule
    return None


def patterns() -> tuple[str, ...]:
    """Give a regular expression for each word in its normal form, those of longer words first."""
    exact = sorted(_TABLE, key=lambda word: (-len(word), word))
    families = tuple(pattern.pattern for pattern, _ in _FAMILIES)
    return families + tuple(re.escape(word) for word in exact)


_TRADED = "Vessel Airplane"
_FACTS: tuple[Rule, ...] = (
    Rule(word="POB", becomes="fact", props=each("birthPlace", "Person")),
    Rule(word="Place of Birth", becomes="fact", props=each("birthPlace", "Person")),
    *(
        Rule(
            word=word,
            becomes="fact",
            props=each("country") | each(prop, "Person"),
            form="country",
        )
        for word, prop in (
            ("nationality", "nationality"),
            ("Nationality Country", "nationality"),
            ("citizen", "citizenship"),
            ("citizenship", "citizenship"),
            ("Citizenship Country", "citizenship"),
        )
    ),
    *(
        Rule(
            word=word,
            becomes="fact",
            props=each("country") | each("jurisdiction", LEGAL) | each("flag", "Vessel"),
            form="country",
        )
        for word in ("Nationality of Registration", "Registration Country")
    ),
    Rule(word="Gender", becomes="fact", props=each("gender", "Person"), form="gender"),
    Rule(word="Title", becomes="fact", props=each("position", "Person")),
    Rule(word="Website", becomes="fact", props=each("website", LEGAL)),
    Rule(word="Email Address", becomes="fact", props=each("email", LEGAL)),
    Rule(word="Email", becomes="fact", props=each("email", LEGAL)),
    *(
        Rule(word=word, becomes="fact", props=each("phone", LEGAL))
        for word in (
            "Phone Number", "Phone No.", "Phone", "Telephone", "Telephone No.", "Telephone Number",
        )
    ),
    *(
        Rule(word=word, becomes="fact", props=each("phone", LEGAL), note="fax")
        for word in ("Fax", "Fax No.", "Fax Number")
    ),
    Rule(word="Telex", becomes="fact", note="telex"),
    Rule(word="Issuer Name", becomes="fact"),
    Rule(word="Organization Type", becomes="fact", props=each("sector", LEGAL)),
    Rule(word="Target Type", becomes="fact", props=each("classification", LEGAL)),
    Rule(word="Vessel Type", becomes="fact", props=each("type", _TRADED)),
    Rule(word="Other Vessel Type", becomes="fact", props=each("type", _TRADED), note="other"),
    Rule(word="Vessel Tonnage", becomes="fact", props=each("tonnage", "Vessel")),
    Rule(
        word="Vessel Gross Registered Tonnage",
        becomes="fact",
        props=each("grossRegisteredTonnage", "Vessel"),
    ),
    *(
        Rule(word=word, becomes="fact", props=each(prop, "Vessel"), form="country", note=note)
        for word, prop, note in (
            ("Vessel Flag", "flag", ""),
            ("Other Vessel Flag", "flag", "other"),
            ("Former Vessel Flag", "pastFlags", ""),
        )
    ),
    Rule(word="Aircraft Model", becomes="fact", props=each("model", _TRADED)),
)  # fmt: skip

_DATES: tuple[Rule, ...] = (
    *(
        Rule(word=word, becomes="date", props=each("birthDate", "Person"))
        for word in ("DOB", "Birthdate", "Date of Birth")
    ),
    Rule(
        word="Organization Established Date",
        becomes="date",
        props=each("incorporationDate", LEGAL),
    ),
    Rule(word="Aircraft Manufacture Date", becomes="date", props=each("buildDate", _TRADED)),
    Rule(word="Vessel Year of Build", becomes="date", props=each("buildDate", _TRADED)),
)

_RELATIONS: tuple[Rule, ...] = (
    Rule(word="Linked To", becomes="relation"),
    Rule(word="Vessel Owner", becomes="relation", relation="Ownership", side="target"),
    Rule(word="Aircraft Operator", becomes="relation"),
)

_WALLET = Rule(word="Digital Currency Address", becomes="identifier", props=each("publicKey"))
_DIRECTIVE = Rule(word="Executive Order directive", becomes="measure")
# Words with a number or a code inside: a new currency or order is of a family that is known.
_FAMILIES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (re.compile(r"digital currency address - [a-z0-9]{2,10}"), _WALLET),
    (re.compile(r"executive order \d{5} (?:directive )?(?:determination|information)"), _DIRECTIVE),
    (re.compile(r"caatsa section \d{3} information"), _DIRECTIVE),
    (re.compile(r"(?:listing|effective) date \([a-z0-9 ]{2,40}\)"), _DIRECTIVE),
)


def _table() -> dict[str, Rule]:
    rules = [
        Rule(word=word, becomes="identifier", props=props)
        for props, block in IDENTIFIERS
        for word in block.strip().splitlines()
    ]
    rules += [*_FACTS, *_DATES, *_RELATIONS]
    rules += [Rule(word=word, becomes="measure") for word in MEASURES.strip().splitlines()]
    rules.append(Rule(word="Location", becomes="address"))
    return {normal(rule.word): rule for rule in rules}


_TABLE: Mapping[str, Rule] = _table()
