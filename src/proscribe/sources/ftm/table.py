"""The parts of FollowTheMoney that an exchange of records touches, as tables.

Which property belongs to which schema is `model/schemata.py`; here stands what joins an entity
to its holder, and what is left out with a reason.

Source: FollowTheMoney 3.8.2, `schema/*.yaml`.
"""

from typing import NamedTuple, get_args

from proscribe.model.record import PartKind, RelationSchema
from proscribe.model.schemata import is_a, properties, schema, schemata


class Edge(NamedTuple):
    """How an edge schema names its two ends and the words for the tie."""

    source: str
    target: str
    role: str


def _edge(name: str) -> Edge:
    ends = schema(name).edge
    if ends is None:  # the table of schemata and the type of relations would contradict
        raise AssertionError(name)
    role = "relationship" if "relationship" in properties(name) else "role"
    return Edge(ends.source, ends.target, role)


EDGES: dict[str, Edge] = {name: _edge(name) for name in get_args(RelationSchema)}
DOCUMENTS = ("Identification", "Passport")
# Schemata of things that are not parties and not joined to one: schema -> why they are left out.
LEFT_OUT = {
    "Position": "the post; the person states it in `position`",
    "Occupancy": "who held a post and when; the person states it in `position`",
    "Documentation": "a link to a document",
    "Document": "a document",
    "Article": "a document",
    "Note": "a note of an editor",
    "Image": "a picture",
    "Event": "an event, not a party",
    "CourtCase": "a court case, not a party",
    "CourtCaseParty": "a tie to a court case",
    "Contract": "a contract, not a party",
    "ContractAward": "a tie to a contract",
    "Debt": "a debt, not a party",
    "Payment": "a payment, not a party",
    "Project": "a project, not a party",
    "ProjectParticipant": "a tie to a project",
    "Similar": "a guess that two entities are one",
    "Mention": "a mention in a document",
}
# Of a party only this is ignored: it changes with every fetch, and content must not.
FETCHED = ("retrievedAt",)
# Properties of sanctions, documents, ties and addresses that say where they were found, not what
# they are, and what belongs to other systems: property -> why they are ignored.
PROVENANCE = {
    "sourceUrl": "where the entry was found",
    "publisher": "where the entry was found",
    "publisherUrl": "where the entry was found",
    "alephUrl": "address in another system",
    "wikipediaUrl": "address of an article",
    "opencorporatesUrl": "address in another system",
    "retrievedAt": "when it was fetched",
    "modifiedAt": "when the entity was changed",
    "createdAt": "when the entity was made",
    "indexText": "made for search engines",
    "proof": "a document",
    "programUrl": "address of a page about the program",
    "osmId": "number in a map",
    "googlePlaceId": "number in a map",
    "latitude": "place on a map",
    "longitude": "place on a map",
}
DATES = ("birthDate", "deathDate", "incorporationDate", "dissolutionDate", "buildDate")
# Parts of names that have a property of their own.
PARTS: dict[str, PartKind] = {
    "firstName": "given",
    "middleName": "middle",
    "lastName": "family",
    "fatherName": "patronymic",
    "motherName": "matronymic",
}
PLAIN = frozenset(
    {
        "country", "gender", "number", "url", "email", "phone", "language", "topic", "string",
        "text", "date",
    }
)  # fmt: skip


def type_of(schema_name: str, prop: str) -> str:
    """Give the FollowTheMoney type of a property of a schema, "" when it has no such property."""
    return properties(schema_name).get(prop, "") if schema_name in schemata() else ""


def is_party(schema_name: str) -> bool:
    """Whether entities of the schema are records of ours."""
    return is_a(schema_name, "Thing") and schema_name not in ("Thing", "Address")


def is_legal(schema_name: str) -> bool:
    """Whether entities of the schema can hold documents and wallets."""
    return is_a(schema_name, "LegalEntity")
