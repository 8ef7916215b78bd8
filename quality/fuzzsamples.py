"""For each format a file that parses whole, to be damaged by `quality.fuzz`.

A real file of the lists folder, or its beginning, where there is one; what `proscribe` exports from
one; else the made samples of the tests.
"""

import csv
import io
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from python_calamine import CalamineWorkbook

from proscribe.ingest.files import MemoryFile
from proscribe.ingest.reading import read
from proscribe.sources import registry
from proscribe.sources.contract import Format
from proscribe.sources.ftm.write import to_lines
from proscribe.sources.own.bind import bind
from proscribe.sources.own.records import encode

_ROOT = Path(__file__).resolve().parents[1]
LISTS = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared")) / "lists"
_MADE = _ROOT / "tests" / "sources"

# Format -> a real file, or a made one where no whole file is at hand.
_WHOLE = (
    ("ofac-sdnlist", LISTS / "us_ofac_cons/xml-2024-05-06/consolidated.xml"),
    ("ofac-enhanced", LISTS / "us_ofac_sdn/enhanced-yemen-2024-05-24/yemen_sanctions.xml"),
    ("ofac-delta", LISTS / "us_ofac_sdn/delta-2025-01-13/2025-01-13_delta.xml"),
    ("ofac-advanced", LISTS / "samples/ofac-sdn_advanced_sample.xml"),
    ("un-consolidated", LISTS / "un_sc_sanctions/2026-02-27/UN_consolidated.xml"),
    ("sema-xml", LISTS / "ca_dfatd_sema_sanctions/2020-04/sema-lmes.xml"),
    ("eu-fsf-xml", LISTS / "samples/eu-fsf_sample.xml"),
    ("fcdo-xml", LISTS / "samples/uk-fcdo_sample.xml"),
    ("fcdo-csv", _MADE / "fcdo/golden/sample.csv"),
    ("csl-json", _MADE / "csl/golden/sample.json"),
    ("seco-xml", LISTS / "samples/ch-seco_sample.xml"),
    ("mof-csv", LISTS / "samples/jp-mof_sample.csv"),
)

_OWN_MAPPING = b"""
list: {name: made_watch, title: Made, authority: Made}
schema: {column: Kind, values: {P: Person, C: Company}}
id: No.
dates: day-first
columns:
  Name: name
  Also known as: {field: alias, separator: ";"}
  Born: birthDate
  Passport: passportNumber
  Street: address.street
  Since: listed
"""


def samples() -> Iterator[tuple[Format, dict[str, MemoryFile]]]:
    """Give for each format files that parse whole, by component."""
    formats = registry.formats()
    yield formats["ofac-csv"], _legacy()
    for name, path in _WHOLE:
        yield _one(formats[name], MemoryFile(path.name, path.read_bytes()))
    sys.path.append(str(_ROOT / "tests"))
    from made_eu import csv_of  # the tests' own writer of this form

    sample = (_MADE / "eu/golden/sample.xml").read_bytes()
    yield _one(formats["eu-fsf-csv"], MemoryFile("sample.csv", csv_of(sample)))
    conlist = LISTS / "gb_hmt_sanctions/2023-06-05/ConList.xlsx"
    yield _one(formats["ofsi-conlist"], MemoryFile("ConList.csv", _groups(conlist, 200)))
    dfat = LISTS / "au_dfat_sanctions/2024-12/regulation8_consolidated.xlsx"
    yield _one(formats["dfat-xlsx"], MemoryFile("regulation8_consolidated.csv", _rows(dfat, 400)))
    yield _one(formats["csl-csv"], _beginning("us_trade_csl/2022-04-22/consolidated.csv", 300))
    yield _one(formats["bis-dpl"], _beginning("us_bis_denied/2022-09/dpl.txt", 300))
    yield from _exported(formats)
    yield _own()


def workbooks() -> Iterator[tuple[Format, dict[str, MemoryFile]]]:
    """Give the workbooks as they are published: damage mostly hits the packing."""
    formats = registry.formats()
    for name, path in (
        ("ofsi-conlist", "gb_hmt_sanctions/2023-06-05/ConList.xlsx"),
        ("dfat-xlsx", "au_dfat_sanctions/2024-12/regulation8_consolidated.xlsx"),
    ):
        file = MemoryFile(Path(path).name, (LISTS / path).read_bytes())
        yield _one(formats[name], file)


def _one(one: Format, file: MemoryFile) -> tuple[Format, dict[str, MemoryFile]]:
    return one, {one.components[0].name: file}


def _legacy() -> dict[str, MemoryFile]:
    folder = LISTS / "us_ofac_sdn" / "2021-07-07"
    names = {"sdn": 400, "alt": 400, "add": 400, "sdn_comments": 400}
    return {
        name.removeprefix("sdn_"): MemoryFile(
            f"{name}.csv", _lines(folder / f"{name}.csv", count).rstrip(b"\x1a") + b"\x1a"
        )
        for name, count in names.items()
    }


def _lines(path: Path, count: int) -> bytes:
    with path.open("rb") as stream:
        return b"".join(islice(stream, count))


def _beginning(path: str, count: int) -> MemoryFile:
    return MemoryFile(Path(path).name, _lines(LISTS / path, count))


def _table(path: Path) -> list[list[object]]:
    rows: list[list[object]] = (
        CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    )
    return rows


def _groups(path: Path, groups: int) -> bytes:
    """Give a workbook as CSV, with all rows of its first groups (the rows are scattered)."""
    rows = _table(path)
    chosen = set(list(dict.fromkeys(row[-1] for row in rows[2:]))[:groups])
    return _as_csv([*rows[:2], *(row for row in rows[2:] if row[-1] in chosen)])


def _rows(path: Path, count: int) -> bytes:
    """Give the beginning of a workbook as CSV, without its empty columns."""
    rows = _table(path)[:count]
    width = max(place + 1 for row in rows for place, cell in enumerate(row) if str(cell).strip())
    return _as_csv([row[:width] for row in rows])


def _as_csv(rows: list[list[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _exported(formats: dict[str, Format]) -> Iterator[tuple[Format, dict[str, MemoryFile]]]:
    path = LISTS / "un_sc_sanctions/2026-02-27/UN_consolidated.xml"
    un, files = _one(formats["un-consolidated"], MemoryFile(path.name, path.read_bytes()))
    records = list(read(un, files).components[un.components[0].name].values())[:150]
    for name, lines in (
        ("proscribe-records", [encode(record) for record in records]),
        ("ftm-json", [to_lines(record, "un_sc_sanctions") for record in records]),
    ):
        content = b"".join(line.rstrip(b"\n") + b"\n" for line in lines)
        yield _one(formats[name], MemoryFile("made.jsonl", content))
    simple: list[list[object]] = [
        ["id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers",
         "sanctions"],
    ]  # fmt: skip
    simple += [
        [record.id, record.schema, record.names[0].text if record.names else "",
         ";".join(name.text for name in record.names[1:]), "1961-05-12", "kp;ru",
         "1 Main Street", "A 123", "UN"]
        for record in records
    ]  # fmt: skip
    yield _one(formats["ftm-simple-csv"], MemoryFile("targets.simple.csv", _as_csv(simple)))


def _own() -> tuple[Format, dict[str, MemoryFile]]:
    rows: list[list[object]] = [
        ["No.", "Kind", "Name", "Also known as", "Born", "Passport", "Street", "Since"]
    ]
    rows += [
        [f"A-{n}", "PC"[n % 2], f"Given{n} FAMILY{n}", f"Other {n}; Ünal {n}", "05/12/1958",
         f"83611{n:04d}", f"{n} Main Street", "01/02/2024"]
        for n in range(200)
    ]  # fmt: skip
    _, one = bind(MemoryFile("made.yaml", _OWN_MAPPING))
    return _one(one, MemoryFile("made.csv", _as_csv(rows)))
