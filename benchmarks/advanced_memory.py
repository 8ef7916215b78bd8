"""Measures time and peak memory of reading an ADVANCED file of the size of SDN_ADVANCED.XML.

The document is made up: 17,000 parties, each with names in two scripts, a document, an address, a
tie and a listing; with 190 MB it is larger than the published one (120 MB). Each step runs in a
process of its own, so that its peak is its own.

Run: python -m benchmarks.advanced_memory [PARTIES]. Result: results/advanced_memory.json.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.steps import keep, run_steps

_PARTIES = 17_000
_NAMESPACE = (
    "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML"
)
_LIMIT_MB = 400

_LOOKUPS = {
    "AliasType": "1400=A.K.A. 1401=F.K.A. 1403=Name",
    "Country": "11082=Egypt 11066=Colombia",
    "DetailType": "1430=DATE 1432=TEXT",
    "EntryEventType": "1=Created",
    "FeatureType": "8=Birthdate 9=Place_of_Birth 10=Nationality_Country 25=Location",
    "IDRegDocType": "1571=Passport",
    "IDRegDocDateType": "1480=Issue_Date",
    "LegalBasis": "1828=Executive_Order_13224_(Terrorism)",
    "List": "1550=SDN_List",
    "LocPartType": "1451=ADDRESS1 1454=CITY",
    "NamePartType": "1520=Last_Name 1521=First_Name",
    "PartyType": "1=Individual",
    "RelationQuality": "1=Unknown",
    "RelationType": "1555=Associate_Of",
    "Reliability": "1=Unknown",
    "SanctionsType": "1=Program 1705=Block",
    "Script": "160=Arabic 215=Latin",
}
_FIXED = 'YearFixed="false" MonthFixed="false" DayFixed="false"'


def _lookups() -> str:
    text = '<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType>'
    text += "</PartySubTypeValues>\n"
    for name, words in _LOOKUPS.items():
        text += f"<{name}Values>\n"
        for word in words.split():
            key, _, value = word.partition("=")
            text += f'  <{name} ID="{key}">{value.replace("_", " ")}</{name}>\n'
        text += f"</{name}Values>\n"
    return text


def _period(year: int) -> str:
    points = "".join(
        f"<{edge} Approximate='false' {_FIXED}>"
        + "".join(
            f"\n                  <{point}>\n                    <Year>{year}</Year>\n"
            "                    <Month>4</Month>\n                    <Day>19</Day>\n"
            f"                  </{point}>"
            for point in ("From", "To")
        )
        + f"\n                </{edge}>\n"
        for edge in ("Start", "End")
    )
    return f'<DatePeriod CalendarTypeID="1" {_FIXED}>\n{points}              </DatePeriod>'


def _location(number: int) -> str:
    return f"""    <Location xmlns="{_NAMESPACE}" ID="{number}">
      <LocationCountry CountryID="11082" CountryRelevanceID="1413" />
      <LocationPart LocPartTypeID="1451">
        <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">
          <Comment />
          <Value>{number} Harbour Road</Value>
        </LocationPartValue>
      </LocationPart>
      <LocationPart LocPartTypeID="1454">
        <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">
          <Comment />
          <Value>Port {number % 971}</Value>
        </LocationPartValue>
      </LocationPart>
      <FeatureVersionReference FeatureVersionID="{number}" />
    </Location>
"""


def _document(number: int) -> str:
    return f"""    <IDRegDocument ID="{number}" IDRegDocTypeID="1571" IdentityID="{number}"
        IssuedBy-CountryID="11066">
      <Comment />
      <IDRegistrationNo>P{number:08d}</IDRegistrationNo>
      <DocumentDate IDRegDocDateTypeID="1480">
              {_period(1990 + number % 30)}
      </DocumentDate>
      <DocumentedNameReference DocumentedNameID="{number * 10}" />
    </IDRegDocument>
"""


def _part(group: int, script: int, text: str) -> str:
    return f"""              <DocumentedNamePart>
                <NamePartValue NamePartGroupID="{group}" ScriptID="{script}" ScriptStatusID="1"
                    Acronym="false">{text}</NamePartValue>
              </DocumentedNamePart>
"""


def _party(number: int) -> str:
    aliases = groups = ""
    for place in range(5):
        kind = 1403 if place == 0 else 1400
        group = number * 100 + place * 4
        surname = _part(group, 215, f"Sample{number % 5003}")
        given = _part(group + 1, 215, f"Given{place} Middle{number % 89}")
        documented = f"""            <DocumentedName ID="{number * 10 + place}" FixedRef="{number}"
                DocNameStatusID="1">
{surname}{given}            </DocumentedName>
"""
        if place == 0:
            documented += f"""            <DocumentedName ID="{number * 10 + 9}" FixedRef="{number}"
                DocNameStatusID="2">
{_part(group + 2, 160, "نموذج")}{_part(group + 3, 160, "اسم")}
            </DocumentedName>
"""
        aliases += f"""          <Alias FixedRef="{number}" AliasTypeID="{kind}" Primary="false"
              LowQuality="{"true" if place == 4 else "false"}">
{documented}          </Alias>
"""
        for offset in range(4 if place == 0 else 2):
            groups += f"""            <MasterNamePartGroup>
              <NamePartGroup ID="{group + offset}" NamePartTypeID="{1520 + offset % 2}" />
            </MasterNamePartGroup>
"""
    return f"""    <DistinctParty xmlns="{_NAMESPACE}" FixedRef="{number}">
      <Comment />
      <Profile ID="{number}" PartySubTypeID="4">
        <Identity ID="{number}" FixedRef="{number}" Primary="true" False="false">
{aliases}          <NamePartGroups>
{groups}          </NamePartGroups>
          <IDRegDocumentReference IDRegDocumentID="{number}" />
        </Identity>
        <Feature ID="{number}1" FeatureTypeID="8">
          <FeatureVersion ID="{number}1" ReliabilityID="1">
            <Comment />
              {_period(1940 + number % 60)}
            <VersionDetail DetailTypeID="1430" />
          </FeatureVersion>
          <IdentityReference IdentityID="{number}" IdentityFeatureLinkTypeID="1" />
        </Feature>
        <Feature ID="{number}2" FeatureTypeID="9">
          <FeatureVersion ID="{number}2" ReliabilityID="1">
            <Comment />
            <VersionDetail DetailTypeID="1432">Port {number % 971}, Egypt</VersionDetail>
          </FeatureVersion>
          <IdentityReference IdentityID="{number}" IdentityFeatureLinkTypeID="1" />
        </Feature>
        <Feature ID="{number}3" FeatureTypeID="25">
          <FeatureVersion ID="{number}3" ReliabilityID="1">
            <Comment />
            <VersionLocation LocationID="{number}" />
          </FeatureVersion>
          <IdentityReference IdentityID="{number}" IdentityFeatureLinkTypeID="1" />
        </Feature>
      </Profile>
    </DistinctParty>
"""


def _entry(number: int) -> str:
    return f"""    <SanctionsEntry xmlns="{_NAMESPACE}" ID="{number}" ProfileID="{number}"
        ListID="1550">
      <EntryEvent ID="{number}" EntryEventTypeID="1" LegalBasisID="1828">
        <Comment />
        <Date CalendarTypeID="1">
          <Year>2012</Year>
          <Month>9</Month>
          <Day>{1 + number % 28}</Day>
        </Date>
      </EntryEvent>
      <SanctionsMeasure ID="{number}1" SanctionsTypeID="1705">
        <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />
      </SanctionsMeasure>
      <SanctionsMeasure ID="{number}2" SanctionsTypeID="1">
        <Comment>SDGT</Comment>
        <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />
      </SanctionsMeasure>
    </SanctionsEntry>
"""


def _bond(number: int, parties: int) -> str:
    return (
        f'    <ProfileRelationship ID="{number}" From-ProfileID="{number}" '
        f'To-ProfileID="{1 + number % parties}" RelationTypeID="1555" RelationQualityID="1" '
        f'Former="false" SanctionsEntryID="{number}" />\n'
    )


def document(parties: int) -> Iterator[str]:
    """Give the text of a made-up ADVANCED file, in pieces."""
    numbers = range(1, parties + 1)
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<Sanctions xmlns="{_NAMESPACE}" Version="3">\n'
    yield '<DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>1</Month><Day>2</Day>'
    yield f"</DateOfIssue>\n<ReferenceValueSets>\n{_lookups()}</ReferenceValueSets>\n<Locations>\n"
    yield from map(_location, numbers)
    yield "</Locations>\n<IDRegDocuments>\n"
    yield from map(_document, numbers)
    yield "</IDRegDocuments>\n<DistinctParties>\n"
    yield from map(_party, numbers)
    yield "</DistinctParties>\n<ProfileRelationships>\n"
    yield from (_bond(number, parties) for number in numbers)
    yield "</ProfileRelationships>\n<SanctionsEntries>\n"
    yield from map(_entry, numbers)
    yield "</SanctionsEntries>\n</Sanctions>\n"


def main(parties: int) -> int:
    """Make the file, run every step, write the result; 1 when a step took too much memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "SDN_ADVANCED.XML"
        with path.open("w", encoding="utf-8") as out:
            out.writelines(document(parties))
        found = {
            "file_mb": round(path.stat().st_size / 1e6),
            "parties": parties,
            "limit_mb": _LIMIT_MB,
            "steps": run_steps("ofac-advanced", path),
        }
    return keep("advanced_memory", found)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _PARTIES))
