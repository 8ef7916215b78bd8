"""Fixtures of the OFAC tests: raw files in memory and on disk, and small made-up lists."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import pytest

from proscribe.sources.contract import Files, RawFile


class MemoryFile:
    """A raw file whose content is in memory."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.content = content
        self.size_bytes = len(content)

    def open(self) -> BinaryIO:
        return io.BytesIO(self.content)


class DiskFile:
    """A raw file on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        self.size_bytes = path.stat().st_size

    def open(self) -> BinaryIO:
        return self.path.open("rb")


@pytest.fixture(scope="session")
def memory() -> Callable[[str, bytes], RawFile]:
    """Makes a raw file of a name and bytes."""
    return MemoryFile


@pytest.fixture(scope="session")
def disk() -> Callable[[Path], RawFile]:
    """Makes a raw file of a path."""
    return DiskFile


_NULL = "-0- "
_NAMES = {"sdn": "sdn.csv", "alt": "alt.csv", "add": "add.csv", "comments": "sdn_comments.csv"}
_LONG = "; ".join(f"Linked To: MADE UP COMPANY {n:03d}" for n in range(1, 60))
_TAIL = "; Passport C77 (Cuba); a.k.a. 'CUT O"
_CUT = f"DOB 01 Feb 1971; a.k.a. 'KEPT'; {_LONG}"[: 1000 - len(_TAIL)] + _TAIL

# Made-up parties; no list has them. Cells are written as OFAC does: strings quoted, numbers and
# nulls not.
_AIRLINE = (
    "Organization Established Date 1969; Tax ID No. 7707083893 (Russia); Website "
    "www.example.org; a.k.a. 'EXA'; f.k.a. ''OLD' EXAMPLE'; Linked To: MADE, Upton."
)
_PERSON = (
    "DOB 10 Dec 1948; alt. DOB circa 1946; POB Cairo, Egypt; nationality Egypt; citizen Korea, "
    "North; Gender Male; Passport 1084010 (Egypt) issued 12 May 1999 expires 11 May 2004; "
    "National ID No. RNE: W031-8 (Brazil); Digital Currency Address - XBT "
    "1BoatSLRHtKNngkdXEeobR76b53LETtpyT; a.k.a. 'DOC, The'; Secondary sanctions risk: See "
    "Section 11; Library Card No. 55; member of a board."
)
_VESSEL = (
    "Vessel Registration Identification IMO 9187629; Former Vessel Flag Malta; MMSI 572469210."
)
_AIRCRAFT = (
    "Aircraft Model B747; Aircraft Manufacture Date 12 Mar 1984; Aircraft Operator EXAMPLE AIR; "
    "Aircraft Manufacturer's Serial Number (MSN) 21487."
)
SDN_ROWS: tuple[tuple[str, ...], ...] = (
    ("1", "EXAMPLE AIR", _NULL, "CUBA", *[_NULL] * 7, _AIRLINE),
    ("2", "MADE, Upton", "individual", "NPWMD] [IFSR", "Chairman", *[_NULL] * 6, _PERSON),
    ("3", "MV EXAMPLE", "vessel", "SDGT", _NULL, "5IM316", "Crude Oil Tanker", "318,000",
     "163,660", "Iran", "EXAMPLE SHIPPING", _VESSEL),
    ("4", "EP-XYZ", "aircraft", "IRAN", *[_NULL] * 7, _AIRCRAFT),
    ("5", "LONG, Remark", "individual", "SDGT", *[_NULL] * 7, _CUT),
)  # fmt: skip
ALT_ROWS = (
    ("1", "12", "aka", "EXAMPLE AIRLINES", _NULL),
    ("1", "13", "fka", "FIRST EXAMPLE", _NULL),
    ("2", "14", "nka", "MADE, Upton Junior", _NULL),
)
ADD_ROWS = (
    ("1", "25", _NULL, "Havana", "Cuba", _NULL),
    ("2", "26", "1 Example Street", "London EC3N 1DY", "United Kingdom", _NULL),
    ("3", "27", _NULL, _NULL, _NULL, _NULL),
)
COMMENT_ROWS = (("5", "FF'; Gender Female; a.k.a. 'WHOLE'; Passport D88 (Cuba)."),)


def as_csv(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """Write rows as OFAC does."""
    lines = [
        ",".join(
            cell if cell == _NULL or cell.isdigit() else '"' + cell.replace('"', '""') + '"'
            for cell in row
        )
        for row in rows
    ]
    return "".join(line + "\r\n" for line in lines).encode() + b"\x1a\r\n"


@pytest.fixture(scope="session")
def made_csv() -> Mapping[str, bytes]:
    """The made-up list as CSV files, by component."""
    return {
        "sdn": as_csv(SDN_ROWS),
        "alt": as_csv(ALT_ROWS),
        "add": as_csv(ADD_ROWS),
        "comments": as_csv(COMMENT_ROWS),
    }


@pytest.fixture
def made(made_csv: Mapping[str, bytes]) -> Callable[..., Files]:
    """Makes the files of the made-up list, with some contents replaced or (None) left out."""

    def make(**changes: bytes | None) -> Files:
        contents = {**made_csv, **changes}
        return {
            component: MemoryFile(_NAMES[component], content)
            for component, content in contents.items()
            if content is not None
        }

    return make


@pytest.fixture(scope="session")
def made_xml() -> bytes:
    """A made-up SDN.XML."""
    return b"""<?xml version="1.0" standalone="yes"?>\r
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">\r
  <publshInformation>\r
    <Publish_Date>05/06/2024</Publish_Date>\r
    <Record_Count>3</Record_Count>\r
  </publshInformation>\r
  <sdnEntry><uid>2</uid><firstName>Upton</firstName><lastName>MADE</lastName>\r
    <title>Chairman</title><sdnType>Individual</sdnType>\r
    <remarks>(Linked To: EXAMPLE AIR); member of a board.</remarks>\r
    <programList><program>NPWMD</program><program>IFSR</program></programList>\r
    <idList>\r
      <id><uid>1</uid><idType>Passport</idType><idNumber>1084010</idNumber>\r
        <idCountry>Egypt</idCountry><issueDate>12 May 1999</issueDate>\r
        <expirationDate>11 May 2004</expirationDate></id>\r
      <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>\r
      <id><uid>3</uid><idType>Secondary sanctions risk:</idType>\r
        <idNumber>See Section 11</idNumber></id>\r
      <id><uid>4</uid><idType>Library Card</idType><idNumber>55</idNumber></id>\r
    </idList>\r
    <akaList>\r
      <aka><uid>5</uid><type>a.k.a.</type><category>weak</category>\r
        <lastName>DOC, The</lastName></aka>\r
      <aka><uid>6</uid><type>n.k.a.</type><category>strong</category>\r
        <lastName>MADE</lastName><firstName>Upton Junior</firstName></aka>\r
    </akaList>\r
    <addressList><address><uid>7</uid><address1>1 Example Street</address1><city>London</city>\r
      <postalCode>EC3N 1DY</postalCode><country>United Kingdom</country></address></addressList>\r
    <nationalityList><nationality><uid>8</uid><country>Egypt</country>\r
      <mainEntry>true</mainEntry></nationality></nationalityList>\r
    <citizenshipList><citizenship><uid>9</uid><country>Korea, North</country>\r
      <mainEntry>true</mainEntry></citizenship></citizenshipList>\r
    <dateOfBirthList><dateOfBirthItem><uid>10</uid><dateOfBirth>10 Dec 1948</dateOfBirth>\r
      <mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>\r
    <placeOfBirthList><placeOfBirthItem><uid>11</uid><placeOfBirth>Cairo, Egypt</placeOfBirth>\r
      <mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList>\r
  </sdnEntry>\r
  <sdnEntry><uid>3</uid><lastName>MV EXAMPLE</lastName><sdnType>Vessel</sdnType>\r
    <programList><program>SDGT</program></programList>\r
    <vesselInfo><callSign>5IM316</callSign><vesselType>Crude Oil Tanker</vesselType>\r
      <vesselFlag>Iran</vesselFlag><vesselOwner>EXAMPLE SHIPPING</vesselOwner>\r
      <tonnage>318000</tonnage>\r
      <grossRegisteredTonnage>163660</grossRegisteredTonnage></vesselInfo></sdnEntry>\r
  <sdnEntry><uid>1</uid><lastName>EXAMPLE AIR</lastName><sdnType>Entity</sdnType>\r
    <programList><program>CUBA</program></programList>\r
    <akaList><aka><uid>12</uid><type>f.k.a.</type><category>strong</category>\r
      <lastName>FIRST EXAMPLE</lastName></aka></akaList></sdnEntry>\r
</sdnList>\r
"""
