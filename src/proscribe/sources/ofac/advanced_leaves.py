"""Every leaf of the ADVANCED files and what happens to it, after their XML schema.

Paths stand below the root element, steps joined with `/`, attributes after `@`. Leaves of the
schema that OFAC is not known to fill (`DeltaAction`, `DurationMinimum`, links between sanctions
entries) are left out on purpose: a value there is something this release does not understand.

Source: sdn_advanced.xsd and the sample of SDN_ADVANCED.
"""

from collections.abc import Mapping

from proscribe.sources.contract import Leaf

_PARTY = "DistinctParties/DistinctParty"
_PROFILE = f"{_PARTY}/Profile"
_IDENTITY = f"{_PROFILE}/Identity"
_FEATURE = f"{_PROFILE}/Feature"
_KEY = "a key within the file"
_BACK = "the other side points here"

# Path, then what it becomes; several names at the end of a path are set apart by blanks.
_USED = f"""
{_PARTY}@FixedRef: record id and reference
{_PARTY}/Comment: remark
{_PROFILE}@ID: joins ties and listings
{_PROFILE}@PartySubTypeID: schema
{_PROFILE}/Comment: remark
{_PROFILE}/ExternalReference/Comment ExRefValue DirectURL: remark
{_PROFILE}/ExternalReference/SubLink/Description DirectURL: remark
{_IDENTITY}@ID: joins documents
{_IDENTITY}@False: note, where it says true
{_IDENTITY}/Comment: remark
{_IDENTITY}/Alias@AliasTypeID LowQuality: kind of name
{_IDENTITY}/Alias/Comment: note
{_IDENTITY}/Alias/DocumentedName@ID: the name that a document bears
{_IDENTITY}/Alias/DocumentedName/Comment: note
{_IDENTITY}/Alias/DocumentedName/DocumentedNamePart@LeadingChars TrailingChars: name
{_IDENTITY}/Alias/DocumentedName/DocumentedNamePart/NamePartValue: part of the name
{_IDENTITY}/Alias/DocumentedName/DocumentedNamePart/NamePartValue@NamePartGroupID: kind of the part
{_IDENTITY}/Alias/DocumentedName/DocumentedNamePart/NamePartValue@ScriptID: language
{_IDENTITY}/Alias/DocumentedName/DocumentedNameCountry@CountryID: note
{_IDENTITY}/Alias/DocumentedName/DocumentedNameCountry/Comment: note
{_IDENTITY}/NamePartGroups/MasterNamePartGroup/NamePartGroup@ID NamePartTypeID: kind of a part
{_FEATURE}@FeatureTypeID: what the feature becomes, by the vocabulary
{_FEATURE}/FeatureVersion@ReliabilityID: note, unless it says Confirmed or Unknown
{_FEATURE}/FeatureVersion/Comment: note
{_FEATURE}/FeatureVersion/VersionDetail: value
{_FEATURE}/FeatureVersion/VersionDetail@DetailReferenceID: value
{_FEATURE}/FeatureVersion/VersionLocation@LocationID: address or value
Locations/Location@ID: address
Locations/Location/Comment: note of the address
Locations/Location/LocationAreaCode@AreaCodeID: country, where no country is given
Locations/Location/LocationCountry@CountryID: country
Locations/Location/LocationPart@LocPartTypeID: part of the address
Locations/Location/LocationPart/LocationPartValue/Comment Value: part of the address
IDRegDocuments/IDRegDocument@IdentityID: the party that has it
IDRegDocuments/IDRegDocument@IDRegDocTypeID: what the number becomes, by the vocabulary
IDRegDocuments/IDRegDocument@IssuedBy-CountryID: issuer
IDRegDocuments/IDRegDocument@IssuedIn-LocationID: issuer or note
IDRegDocuments/IDRegDocument@ValidityID: note, unless it says Valid
IDRegDocuments/IDRegDocument/Comment: note
IDRegDocuments/IDRegDocument/IDRegistrationNo: identifier
IDRegDocuments/IDRegDocument/IssuingAuthority: authority
IDRegDocuments/IDRegDocument/DocumentDate@IDRegDocDateTypeID: issue or expiry
IDRegDocuments/IDRegDocument/DocumentedNameReference@DocumentedNameID: note
ProfileRelationships/ProfileRelationship@From-ProfileID To-ProfileID: the two ends of the tie
ProfileRelationships/ProfileRelationship@RelationTypeID: kind of relation
ProfileRelationships/ProfileRelationship@RelationQualityID: part of the role, where it says Low
ProfileRelationships/ProfileRelationship@Former: whether the relation has ended
ProfileRelationships/ProfileRelationship/Comment: note
SanctionsEntries/SanctionsEntry@ProfileID: the party that is listed
SanctionsEntries/SanctionsEntry@ListID: list of the designation
SanctionsEntries/SanctionsEntry/Comment LimitationsToListing: remark
SanctionsEntries/SanctionsEntry/EntryEvent@EntryEventTypeID: which date of the designation it is
SanctionsEntries/SanctionsEntry/EntryEvent@LegalBasisID: legal basis
SanctionsEntries/SanctionsEntry/EntryEvent/Comment: remark
SanctionsEntries/SanctionsEntry/SanctionsMeasure@SanctionsTypeID: program or measure
SanctionsEntries/SanctionsEntry/SanctionsMeasure/Comment: program or measure
SanctionsEntries/SanctionsEntry/SupportingInfo/Text DirectURL: remark
"""

_IGNORED = f"""
@Version: version of the format
DateOfIssue@CalendarTypeID: an issue date is of our calendar
{_PROFILE}/ExternalReference@ExRefTypeID: {_KEY}
{_PROFILE}/ExternalReference/SubLink@TargetTypeID: {_KEY}
{_PROFILE}/SanctionsEntryReference@SanctionsEntryID: {_BACK}
{_IDENTITY}@FixedRef Primary: the number stands at the party, and every identity is read
{_IDENTITY}/IDRegDocumentReference@IDRegDocumentID: {_BACK}
{_IDENTITY}/Alias@FixedRef Primary: the alias type says it
{_IDENTITY}/Alias/DocumentedName@FixedRef DocNameStatusID: the text shows its script
{_IDENTITY}/Alias/DocumentedName/IDRegDocumentReference@IDRegDocumentID: {_BACK}
{_IDENTITY}/Alias/DocumentedName/DocumentedNamePart/NamePartValue@ScriptStatusID Acronym: of no use
{_FEATURE}@ID: {_KEY}
{_FEATURE}/FeatureVersion@ID: {_KEY}
{_FEATURE}/FeatureVersion/VersionDetail@DetailTypeID: what is there shows it
{_FEATURE}/FeatureVersion/IDRegDocumentReference@IDRegDocumentID: {_BACK}
{_FEATURE}/IdentityReference@IdentityID IdentityFeatureLinkTypeID: all belong to the party
Locations/Location/LocationCountry@CountryRelevanceID: {_KEY}
Locations/Location/LocationPart/LocationPartValue@Primary: every value is kept
Locations/Location/LocationPart/LocationPartValue@LocPartValueTypeID LocPartValueStatusID: {_KEY}
Locations/Location/FeatureVersionReference@FeatureVersionID: {_BACK}
Locations/Location/IDRegDocumentReference@IDRegDocumentID: {_BACK}
IDRegDocuments/IDRegDocument@ID: {_KEY}
IDRegDocuments/IDRegDocument/IDRegDocumentMention@IDRegDocumentID ReferenceType: {_KEY}
IDRegDocuments/IDRegDocument/FeatureVersionReference@FeatureVersionID: {_KEY}
IDRegDocuments/IDRegDocument/ProfileRelationshipReference@ProfileRelationshipID: {_KEY}
ProfileRelationships/ProfileRelationship@ID SanctionsEntryID: {_KEY}
ProfileRelationships/ProfileRelationship/IDRegDocumentReference@IDRegDocumentID: {_KEY}
SanctionsEntries/SanctionsEntry@ID: {_KEY}
SanctionsEntries/SanctionsEntry/EntryEvent@ID: {_KEY}
SanctionsEntries/SanctionsEntry/SanctionsMeasure@ID: {_KEY}
SanctionsEntries/SanctionsEntry/SupportingInfo@ID SupInfoTypeID: {_KEY}
SanctionsEntries/SanctionsEntry/ProfileRelationshipReference@ProfileRelationshipID: {_BACK}
"""

# Paths that hold one `DatePeriod` or `Date` each.
_PERIODS = (
    f"{_IDENTITY}/Alias/DatePeriod",
    f"{_FEATURE}/FeatureVersion/DatePeriod",
    "IDRegDocuments/IDRegDocument/DocumentDate/DatePeriod",
    "ProfileRelationships/ProfileRelationship/DatePeriod",
    "SanctionsEntries/SanctionsEntry/SanctionsMeasure/DatePeriod",
)
_DATES = ("DateOfIssue", "SanctionsEntries/SanctionsEntry/EntryEvent/Date")

# Lookup tables: the element's name with the attributes it may have beside `ID`.
_LOOKUPS = """
AliasType
AreaCode CountryID Description AreaCodeTypeID
AreaCodeType
CalendarType
Country Comment IS03166-3Code ISO3 ISO2
CountryRelevance
DecisionMakingBody OrganisationID
DetailReference DetailCode
DetailType
DocNameStatus
EntryEventType
EntryLinkType
ExRefType
FeatureType FeatureTypeGroupID
FeatureTypeGroup
IDRegDocDateType
IDRegDocType
IdentityFeatureLinkType
LegalBasis LegalBasisShortRef LegalBasisTypeID SanctionsProgramID
LegalBasisType
List Comment
LocPartType
LocPartValueStatus
LocPartValueType
NamePartType
Organisation CountryID
PartySubType PartyTypeID
PartyType
RelationQuality
RelationType Symmetrical
Reliability
SanctionsProgram SubsidiaryBodyID
SanctionsType
Script ScriptCode
ScriptStatus
SubsidiaryBody Notional DecisionMakingBodyID
SupInfoType
TargetType
Validity
"""


def _paths(line: str) -> list[str]:
    first, *others = line.partition(": ")[0].split()
    stem = first[: max(first.rfind("/"), first.rfind("@")) + 1]
    return [first, *(stem + other for other in others)]


def _table() -> dict[str, Leaf]:
    table: dict[str, Leaf] = {}
    for line in _USED.strip().splitlines():
        table |= {path: Leaf("used", line.partition(": ")[2]) for path in _paths(line)}
    for line in _IGNORED.strip().splitlines():
        table |= {path: Leaf("ignored", line.partition(": ")[2]) for path in _paths(line)}
    for path in _PERIODS:
        table |= _period(path)
    for path in _DATES:
        table |= {f"{path}/{part}": Leaf("used", "date") for part in ("Year", "Month", "Day")}
        table[f"{path}@CalendarTypeID"] = Leaf("used", "a date of another calendar is reported")
    for line in _LOOKUPS.strip().splitlines():
        name, *attributes = line.split()
        path = f"ReferenceValueSets/{name}Values/{name}"
        table[path] = table[f"{path}@ID"] = Leaf("used", "lookup table")
        table |= {f"{path}@{one}": Leaf("used", "lookup table") for one in attributes}
    return table


def _period(path: str) -> dict[str, Leaf]:
    fixed = Leaf("ignored", "the days show how much of the date is known")
    table = {f"{path}@CalendarTypeID": Leaf("used", "a date of another calendar is reported")}
    for place in (path, f"{path}/Start", f"{path}/End"):
        table |= {f"{place}@{part}Fixed": fixed for part in ("Year", "Month", "Day")}
    for edge in ("Start", "End"):
        table[f"{path}/{edge}@Approximate"] = Leaf("used", "circa")
        for point in ("From", "To"):
            for part in ("Year", "Month", "Day"):
                table[f"{path}/{edge}/{point}/{part}"] = Leaf("used", "date")
    return table


ADVANCED_LEAVES: Mapping[str, Leaf] = _table()
