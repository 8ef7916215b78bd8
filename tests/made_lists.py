"""Made lists of any size in every format of the later sources: invented parties, plain entries.

Every list has a name with letters beyond ASCII in each entry, so that a wrong encoding shows.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

import msgspec
from openpyxl import Workbook

from made_eu import csv_of
from made_fcdo import to_csv, to_xml
from proscribe.sources.bis.leaves import COLUMNS as BIS_COLUMNS
from proscribe.sources.csl.leaves import COLUMNS as CSL_COLUMNS

_DFAT = (
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth",
    "Place of Birth", "Citizenship", "Address", "Additional Information", "Listing Information",
    "Committees", "Control Date",
)  # fmt: skip
_ENTITY_LIST = "Entity List (EL) - Bureau of Industry and Security"
_SEVERAL = frozenset({
    "programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth",
})  # fmt: skip


class MadeFormat(msgspec.Struct, frozen=True):
    """How to make a list in one format.

    Attributes:
        dataset: Dataset that the list is of.
        file: File name as the publisher gives it.
        make: Makes the content of a list with some numbers, published on a day.
        dated: Whether the file says when it was published.
    """

    dataset: str
    file: str
    make: Callable[[Iterable[int], date], bytes]
    dated: bool = False

    def write(self, folder: Path, content: bytes) -> Path:
        """Write content under the publisher's file name."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / self.file
        path.write_bytes(content)
        return path


def _name(number: int) -> str:
    return f"Tarïmo Ondré {number}"


def _text(columns: Iterable[str], rows: Iterable[Mapping[str, str]], **how: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(columns), restval="", **how)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _bis(numbers: Iterable[int], _: date) -> bytes:
    rows = [
        {
            "Name": _name(one),
            "Street_Address": f"{one} North Road",
            "City": "El Paso",
            "State": "TX",
            "Postal_Code": "79905",
            "Effective_Date": "06/19/2003",
            "Expiration_Date": "06/29/2056",
            "Standard_Order": "Y",
            "Last_Update": "2007-01-31",
            "Action": "FR NOTICE ADDED",
            "FR_Citation": "67 F.R. 56530 9/4/02",
        }
        for one in numbers
    ]
    return _text(BIS_COLUMNS, rows, delimiter="\t", lineterminator="\r\n")


def _csl_row(number: int) -> dict[str, str]:
    return {
        "_id": f"{number:040x}",
        "source": _ENTITY_LIST,
        "name": _name(number),
        "addresses": f"{number} North Road, Minsk, BY",
        "start_date": "2020-01-02",
    }


def _csl_csv(numbers: Iterable[int], _: date) -> bytes:
    return _text(CSL_COLUMNS, map(_csl_row, numbers), lineterminator="\n")


def _csl_json(numbers: Iterable[int], _: date) -> bytes:
    results = []
    for one in numbers:
        row: dict[str, object] = {name: None for name in CSL_COLUMNS if name != "_id"}
        row |= {name: [] for name in _SEVERAL}
        row |= {
            "id": f"{one:040x}",
            "source": _ENTITY_LIST,
            "name": _name(one),
            "addresses": [{"address": "1 North Road", "city": "Minsk", "country": "BY"}],
            "ids": [],
            "start_date": "2020-01-02",
        }
        results.append(row)
    document = {"total": len(results), "results": results}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _sema(numbers: Iterable[int], _: date) -> bytes:
    records = "".join(
        f"  <record>\n    <Country>Ukraine</Country>\n    <LastName>Tarïmo</LastName>\n"
        f"    <GivenName>Ondré {one}</GivenName>\n    <Schedule>1</Schedule>\n"
        f"    <Item>{one}</Item>\n  </record>\n"
        for one in numbers
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<data-set>\n{records}</data-set>\n".encode()


def _dfat_rows(numbers: Iterable[int]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [_DFAT]
    for one in numbers:
        facts = ("Individual", "Primary Name", "1963", "Minsk", "Belarus", "Minsk, Belarus", "",
                 "Listed on 2 March 2016", "Autonomous (Russia)", "2016-03-02")  # fmt: skip
        rows.append((str(9_000 + one), _name(one), *facts))
    return rows


def _dfat_csv(numbers: Iterable[int], _: date) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(_dfat_rows(numbers))
    return out.getvalue().encode()


def _dfat_xlsx(numbers: Iterable[int], _: date) -> bytes:
    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise AssertionError("a new workbook has a sheet")
    for row in _dfat_rows(numbers):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fcdo(number: int) -> dict[str, object]:
    return {
        "LastUpdated": "04/05/2025",
        "DateDesignated": "12/01/2024",
        "UniqueID": f"RUS{number:04d}",
        "RegimeName": "Russia",
        "IndividualEntityShip": "Individual",
        "DesignationSource": "UK",
        "SanctionsImposed": "Asset freeze",
        "Name": [
            {"Name1": "Tarïmo", "Name6": f"Ondré {number}", "NameType": "Primary Name"},
        ],
    }


def _eu_xml(numbers: Iterable[int], day: date) -> bytes:
    act = (
        'numberTitle="2025/1 (OJ L1)" publicationDate="2025-01-12" regulationType="regulation" '
        'publicationUrl="https://example.org/1"'
    )
    summary = f"<regulationSummary {act}/>"
    entities = "".join(
        f'<sanctionEntity designationDate="2024-01-12" designationDetails="" unitedNationId=""'
        f' euReferenceNumber="EU.{one}.1" logicalId="{one}">\n'
        f'<regulation organisationType="council" entryIntoForceDate="2025-04-01" programme="UKR"'
        f' logicalId="{one}" {act.partition(" publicationUrl")[0]}>'
        f"<publicationUrl>https://example.org/1</publicationUrl></regulation>\n"
        f'<subjectType code="person" classificationCode="P"/>\n'
        f'<nameAlias firstName="" middleName="" lastName="" wholeName="{_name(one)}" function=""'
        f' title="" nameLanguage="EN" strong="true" regulationLanguage="en" logicalId="{one}7">'
        f"{summary}</nameAlias>\n</sanctionEntity>\n"
        for one in numbers
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<export xmlns="http://eu.europa.ec/fpi/fsd/export" '
        f'generationDate="{day.isoformat()}T10:30:11.125+02:00" globalFileId="77">\n'
        f"{entities}</export>\n"
    ).encode()


MADE = {
    "bis-dpl": MadeFormat("us_bis_denied", "dpl.txt", _bis),
    "csl-csv": MadeFormat("us_trade_csl", "consolidated.csv", _csl_csv),
    "csl-json": MadeFormat("us_trade_csl", "consolidated.json", _csl_json),
    "dfat-csv": MadeFormat("au_dfat_sanctions", "regulation8_consolidated.csv", _dfat_csv),
    "dfat-xlsx": MadeFormat("au_dfat_sanctions", "regulation8_consolidated.xlsx", _dfat_xlsx),
    "eu-fsf-csv": MadeFormat(
        "eu_fsf",
        "csvFullSanctionsList_1_1.csv",
        lambda numbers, day: csv_of(_eu_xml(numbers, day)),
        dated=True,
    ),
    "eu-fsf-xml": MadeFormat("eu_fsf", "xmlFullSanctionsList_1_1.xml", _eu_xml, dated=True),
    "fcdo-csv": MadeFormat(
        "gb_fcdo_sanctions",
        "UK-Sanctions-List.csv",
        lambda numbers, day: to_csv(map(_fcdo, numbers), f"{day:%d-%b-%Y}"),
        dated=True,
    ),
    "fcdo-xml": MadeFormat(
        "gb_fcdo_sanctions",
        "UK-Sanctions-List.xml",
        lambda numbers, day: to_xml(map(_fcdo, numbers), f"{day:%d/%m/%Y}"),
        dated=True,
    ),
    "sema-xml": MadeFormat("ca_dfatd_sema_sanctions", "sema-lmes.xml", _sema),
}
