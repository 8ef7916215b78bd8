"""Which rows of the Consolidated Screening List join a record of OFAC, and why the others do not.

    python -m quality.csl_join

Reads the raw files with the `csv` module only, so that the figures do not rest on the parsers. The
list is of 22 April 2022; the nearest complete SDN Lists here are of 21 January 2022 and 28 December
2023, so a party that was put on the list and taken off it between these days is on none. Each of
these is explained by hand in `quality/csl_join.json`; the script fails when one is there that the
file does not explain, or the other way round. Needs the folder of real lists.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.reallists import FOLDER

EXPLAINED = Path(__file__).parent / "csl_join.json"
_CSL = "us_trade_csl/2022-04-22/consolidated.csv"
_CURRENT = ("us_ofac_sdn/2023-12-28/sdn.csv", "us_ofac_cons/csv-2025-12-19/cons_prim.csv")
_EARLIER = ("us_ofac_sdn/2022-01-21/sdn.csv",)
_CONS_XML = "us_ofac_cons/xml-2024-05-06/consolidated.xml"
_TREASURY = "Treasury Department"


class Joins(msgspec.Struct, frozen=True):
    """How the rows of OFAC origin stand to the lists of OFAC here.

    Attributes:
        rows: Rows of OFAC origin.
        parties: Distinct numbers of theirs.
        current: Rows whose number is on an OFAC list that is current here.
        earlier: Rows whose number is on an earlier one only.
        earlier_parties: Distinct numbers of these.
        nowhere: Numbers on no list of OFAC here, with their rows.
    """

    rows: int
    parties: int
    current: int
    earlier: int
    earlier_parties: int
    nowhere: dict[str, int]


def measure(lists: Path) -> Joins:
    """Compare the numbers.

    Args:
        lists: The folder of real lists.
    """
    current = {uid for path in _CURRENT for uid in _numbers(lists / path)}
    earlier = {uid for path in _EARLIER for uid in _numbers(lists / path)}
    earlier.update(re.findall(r"<sdnEntry>\s*<uid>(\d+)", _text(lists / _CONS_XML)))
    uids = list(_treasury(lists / _CSL))
    nowhere: dict[str, int] = {}
    for uid in uids:
        if uid not in current and uid not in earlier:
            nowhere[uid] = nowhere.get(uid, 0) + 1
    n_current = sum(uid in current for uid in uids)
    gone = [uid for uid in uids if uid not in current and uid in earlier]
    return Joins(
        rows=len(uids),
        parties=len(set(uids)),
        current=n_current,
        earlier=len(gone),
        earlier_parties=len(set(gone)),
        nowhere=dict(sorted(nowhere.items())),
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _numbers(path: Path) -> Iterator[str]:
    with path.open(encoding="latin-1", newline="") as file:
        for row in csv.reader(file):
            if len(row) > 1:
                yield row[0].strip()


def _treasury(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if _TREASURY in row["source"]:
                yield row["entity_number"].strip()


def main() -> int:
    """Print the figures; 1 when they are not those that are explained."""
    if not FOLDER.is_dir():
        print(f"The folder of real lists is not here: {FOLDER}")
        return 0
    found = measure(FOLDER)
    print(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    explained = json.loads(EXPLAINED.read_text(encoding="utf-8"))
    same = explained["figures"] == msgspec.to_builtins(found) and (
        found.nowhere.keys() == explained["explained"].keys()
    )
    print("As explained." if same else f"Not as explained in {EXPLAINED.name}.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
