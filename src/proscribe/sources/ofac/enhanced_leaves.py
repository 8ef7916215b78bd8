"""Every leaf of the ENHANCED and Delta files and what happens to it.

Paths stand below the root element, steps joined with `/`, attributes after `@`.

Source: the official files of May 2024 to January 2025; the schema that they name was not at hand.
"""

from collections.abc import Mapping

from proscribe.sources.contract import Leaf

_ENTITY = "entities/entity"
_KEY = "a key within the file; what it points at stands beside it in words"
_REPEATED = "the word stands again at each place where it is used"
_FIVE = "fromDateBegin fromDateEnd toDateBegin toDateEnd isApproximate"

# Path, then what it becomes. `~` is an entity; several names at the end of a path are set apart by
# blanks.
_USED = """
publicationInfo/dataAsOf datePublished publicationType: date of publication
publicationInfo/filters/sanctionsLists/sanctionsList: dataset and scope
publicationInfo/filters/sanctionsPrograms/sanctionsProgram: scope
publicationInfo/filters/entityTypes/entityType: scope
publicationInfo/filters/sanctionsTypes/sanctionsType: scope
referenceValues/referenceValue@refId: the key that `refId` and `valueRefId` must find
referenceValues/referenceValue/value: the word, where an element gives the key only
~@id: record id and reference
~@action: in a Delta file, whether it adds, changes or removes
~/generalInfo/entityType: schema
~/generalInfo/title: position
~/generalInfo/remarks: remark, kept whole
~/sanctionsLists/sanctionsList: list of a designation
~/sanctionsLists/sanctionsList@datePublished: its date of listing
~/sanctionsPrograms/sanctionsProgram: program of the designation
~/sanctionsTypes/sanctionsType: measure of the designation
~/legalAuthorities/legalAuthority: legal basis of the designation
~/names/name@id: the name that a document bears
~/names/name/isPrimary aliasType isLowQuality: kind of name
~/names/name/translations/translation@id: the name that a document bears
~/names/name/translations/translation/script: language, where it names one
~/names/name/translations/translation/formattedFirstName formattedLastName: Latin name
~/names/name/translations/translation/formattedFullName: order of other scripts
~/names/name/translations/translation/nameParts/namePart/type value: parts of the name
~/addresses/address/country: country of the address
~/addresses/address/translations/translation/addressParts/addressPart/type value: address
~/features/feature/type: what the feature becomes, by the vocabulary
~/features/feature/value: value
~/features/feature/valueRefId: the value, where there is no text
~/features/feature/comments: note
~/features/feature/reliability: note, unless it says Confirmed or Unknown
~/identityDocuments/identityDocument/type: what the number becomes, by the vocabulary
~/identityDocuments/identityDocument/documentNumber: identifier
~/identityDocuments/identityDocument/name: note, where it is not the primary name
~/identityDocuments/identityDocument/name@nameId: whether it is the primary name
~/identityDocuments/identityDocument/isValid: note, where it says false
~/identityDocuments/identityDocument/issuingCountry: issuer
~/identityDocuments/identityDocument/issuingAuthority: authority
~/identityDocuments/identityDocument/issuingLocation: issuer or note
~/identityDocuments/identityDocument/comments: note
~/identityDocuments/identityDocument/idFeatures/**: note, all of it in words
~/relationships/relationship/type: kind of relation
~/relationships/relationship/relatedEntity: name of the other party
~/relationships/relationship/relatedEntity@entityId: id of the other party
~/relationships/relationship/quality: part of the role, where it says Low
"""

# Elements whose `refId` must be one of the reference values.
_REFERRING = """
~/generalInfo/entityType
~/sanctionsLists/sanctionsList
~/sanctionsPrograms/sanctionsProgram
~/sanctionsTypes/sanctionsType
~/legalAuthorities/legalAuthority
~/names/name/aliasType
~/names/name/translations/translation/script
~/names/name/translations/translation/nameParts/namePart/type
~/addresses/address/country
~/addresses/address/translations/translation/script
~/addresses/address/translations/translation/addressParts/addressPart/type
~/features/feature/reliability
~/identityDocuments/identityDocument/type
~/identityDocuments/identityDocument/issuingCountry
~/relationships/relationship/type
~/relationships/relationship/quality
"""

_DATES = (
    "~/features/feature/valueDate",
    "~/identityDocuments/identityDocument/issueDate",
    "~/identityDocuments/identityDocument/expirationDate",
)

_IGNORED = f"""
publicationInfo/filters/sanctionsLists/sanctionsList@refId: {_KEY}
publicationInfo/filters/sanctionsPrograms/sanctionsProgram@refId: {_KEY}
publicationInfo/filters/entityTypes/entityType@refId: {_KEY}
publicationInfo/filters/sanctionsTypes/sanctionsType@refId: {_KEY}
referenceValues/referenceValue@action: {_REPEATED}
referenceValues/referenceValue/type code: {_REPEATED}
referenceValues/referenceValue/isoCode: countries are read from their names
featureTypes/featureType@featureTypeId action: {_KEY}
featureTypes/featureType/type detailType: {_REPEATED}
featureTypes/featureType/detailType@refId: {_KEY}
featureTypes/featureType/publishExclude publishDescription publishOrder: how OFAC prints it
featureTypes/featureType/**: {_REPEATED}
~/generalInfo/identityId: {_KEY}
~/sanctionsLists/sanctionsList@id: {_KEY}
~/sanctionsPrograms/sanctionsProgram@id: {_KEY}
~/sanctionsTypes/sanctionsType@id: {_KEY}
~/legalAuthorities/legalAuthority@id: {_KEY}
~/names/name/translations/translation/isPrimary: every translation is a name
~/names/name/translations/translation/nameParts/namePart@id: {_KEY}
~/addresses/address@id: {_KEY}
~/addresses/address/translations/translation@id: {_KEY}
~/addresses/address/translations/translation/isPrimary: every translation is an address
~/addresses/address/translations/translation/script: the text shows its script
~/addresses/address/translations/translation/addressParts/addressPart@id: {_KEY}
~/features/feature@id: {_KEY}
~/features/feature/type@featureTypeId: {_KEY}
~/features/feature/versionId: {_KEY}
~/features/feature/isPrimary: alternatives are kept side by side
~/identityDocuments/identityDocument@id: {_KEY}
~/identityDocuments/identityDocument/name@nameTranslationId: {_KEY}
~/relationships/relationship@id: {_KEY}
"""


def _table() -> dict[str, Leaf]:
    table: dict[str, Leaf] = {}
    for line in _USED.strip().splitlines():
        table |= {path: Leaf("used", line.partition(": ")[2]) for path in _paths(line)}
    for line in _IGNORED.strip().splitlines():
        table |= {path: Leaf("ignored", line.partition(": ")[2]) for path in _paths(line)}
    for path in _REFERRING.split():
        table[f"{path}@refId"] = Leaf("used", "checked against the reference values")
    for path in _DATES:
        for name in _FIVE.split():
            table[f"{path}/{name}"] = Leaf("used", "date")
        table[f"{path}/isDateRange"] = Leaf("ignored", "the four days say it")
        table[f"{path}@id"] = Leaf("ignored", _KEY)
    return {path.replace("~", _ENTITY): leaf for path, leaf in table.items()}


def _paths(line: str) -> list[str]:
    first, *others = line.partition(": ")[0].split()
    stem = first[: max(first.rfind("/"), first.rfind("@")) + 1]
    return [first, *(stem + other for other in others)]


ENHANCED_LEAVES: Mapping[str, Leaf] = _table()


def _with_actions(table: Mapping[str, Leaf]) -> dict[str, Leaf]:
    """Add the action that `modify` puts on the changed parts of an entity."""
    elements = {path.partition("@")[0] for path in table if path.startswith(f"{_ENTITY}/")}
    elements |= {path.rpartition("/")[0] for path in elements}
    why = "in a Delta file, whether the entity is given in full"
    return {**table, **{f"{path}@action": Leaf("used", why) for path in elements}}


DELTA_LEAVES: Mapping[str, Leaf] = _with_actions(ENHANCED_LEAVES)
