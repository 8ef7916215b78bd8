"""Make `src/proscribe/values/lexicon/rarity.json`: frequency bands of words of names, as hashes.

Run: `python tools/rarity.py LISTS_FOLDER VERSION`, where the folder holds the full published lists
of OFAC (sdn.csv, alt.csv), the UN (consolidated XML) and OFSI (ConList.xlsx). Running it again over
the same files gives the same bytes. A new table needs a new version: scores move with it.
"""

import csv
import json
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from python_calamine import CalamineWorkbook

from proscribe.values.lexicon.rarity import BOUNDS, rarity_hash
from proscribe.values.names.whole import read_name

Entry = tuple[str, bool, str]  # id, is a person, name


def ofac(folder: Path) -> Iterator[Entry]:
    """Read primary and alternative names of an OFAC CSV release."""
    persons = set()
    with (folder / "sdn.csv").open(encoding="latin-1", newline="") as lines:
        for row in csv.reader(lines):
            if len(row) == 12:
                if row[2].strip() == "individual":
                    persons.add(row[0])
                yield row[0], row[0] in persons, row[1]
    with (folder / "alt.csv").open(encoding="latin-1", newline="") as lines:
        for row in csv.reader(lines):
            if len(row) == 5:
                yield row[0], row[0] in persons, row[3]


def un(file: Path) -> Iterator[Entry]:
    """Read names and aliases of the UN consolidated list."""
    tree = etree.parse(str(file), etree.XMLParser(resolve_entities=False, no_network=True))
    for entry in tree.iter("INDIVIDUAL", "ENTITY"):
        person = entry.tag == "INDIVIDUAL"
        number = entry.findtext("DATAID") or ""
        parts = [
            entry.findtext(f"{place}_NAME") for place in ("FIRST", "SECOND", "THIRD", "FOURTH")
        ]
        yield number, person, " ".join(part for part in parts if part)
        yield number, person, entry.findtext("NAME_ORIGINAL_SCRIPT") or ""
        for alias in entry.iter("ALIAS_NAME"):
            yield number, person, alias.text or ""


def ofsi(file: Path) -> Iterator[Entry]:
    """Read names of the OFSI consolidated list."""
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    head = next(place for place, row in enumerate(rows) if "Name 6" in row)
    columns = {str(name): place for place, name in enumerate(rows[head])}
    for row in rows[head + 1 :]:
        parts = [str(row[columns[f"Name {n}"]]) for n in (1, 2, 3, 4, 5, 6)]
        person = row[columns["Group Type"]] == "Individual"
        yield str(row[columns["Group ID"]]), person, " ".join(part for part in parts if part)


def frequencies(entries: Iterator[Entry]) -> Counter[str]:
    """Count for each word the entries that bear it."""
    bearers: dict[str, set[str]] = {}
    for number, person, name in entries:
        for reading in read_name(name, person=person):
            for token in reading:
                if token.tag in ("word", "abjad"):
                    bearers.setdefault(token.text, set()).add(number)
    return Counter({word: len(numbers) for word, numbers in bearers.items()})


def main(folder: Path, version: str) -> None:
    """Write the table."""
    counts: Counter[str] = Counter()
    for source in (
        ofac(folder / "us_ofac_sdn" / "2023-12-28"),
        un(folder / "un_sc_sanctions" / "2026-02-27" / "UN_consolidated.xml"),
        ofsi(folder / "gb_hmt_sanctions" / "2023-06-05" / "ConList.xlsx"),
    ):
        counts |= frequencies(source)
    bands: dict[int, set[int]] = {}
    for word, count in counts.items():
        band = bisect_right(BOUNDS, count)
        if band:
            bands.setdefault(band, set()).add(rarity_hash(word))
    table = {
        "version": version,
        "bands": {str(band): _lines(sorted(bands[band])) for band in sorted(bands)},
    }
    place = (
        Path(__file__).parent.parent / "src" / "proscribe" / "values" / "lexicon" / "rarity.json"
    )
    place.write_text(json.dumps(table, indent=0) + "\n", encoding="ascii")
    sys.stdout.write(f"{place.name}: { {band: len(words) for band, words in bands.items()} }\n")


def _lines(numbers: list[int]) -> list[str]:
    words = [f"{number:08x}" for number in numbers]
    return ["".join(words[at : at + 12]) for at in range(0, len(words), 12)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
