"""The exam of the matcher: the labelled pairs are those that were frozen, whole and well formed."""

import csv
import hashlib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

_CASES = Path(__file__).resolve().parents[2] / "quality" / "cases"
_COLUMNS = ["schema", "name1", "name2", "is_match", "case_group", "category", "source", "note"]
_SCHEMATA = {"Person", "Company", "Organization", "Vessel"}
# file -> (pairs, of these matches), as frozen
_COUNTS = {
    "chinese.csv": (382, 235),
    "companies.csv": (283, 144),
    "korean.csv": (344, 190),
    "more_scripts.csv": (413, 250),
    "organisation_scripts.csv": (256, 217),
    "persons.csv": (307, 158),
    "vessels.csv": (100, 49),
}


def _frozen() -> dict[str, str]:
    """File name to SHA-256 in hex, as `sha256sum` writes them."""
    lines = (_CASES / "FROZEN.sha256").read_text("utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def _rows(name: str) -> list[dict[str, str]]:
    with (_CASES / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        rows = list(reader)
        assert reader.fieldnames == _COLUMNS
    return rows


def test_every_file_is_frozen() -> None:
    assert set(_frozen()) == {path.name for path in _CASES.glob("*.csv")} == set(_COUNTS)


@pytest.mark.parametrize("name", sorted(_COUNTS))
def test_no_byte_changed_since_it_was_frozen(name: str) -> None:
    assert hashlib.sha256((_CASES / name).read_bytes()).hexdigest() == _frozen()[name]


@pytest.mark.parametrize("name", sorted(_COUNTS))
def test_has_the_number_of_pairs_and_matches_it_says(name: str) -> None:
    rows = _rows(name)
    assert (len(rows), sum(row["is_match"] == "1" for row in rows)) == _COUNTS[name]


@pytest.mark.parametrize("name", sorted(_COUNTS))
def test_each_row_is_complete(name: str) -> None:
    for row in _rows(name):
        assert row["schema"] in _SCHEMATA, row
        assert row["is_match"] in {"0", "1"}, row
        for column in _COLUMNS[:-1]:
            assert row[column], (column, row)
        for value in row.values():
            assert value == value.strip() == unicodedata.normalize("NFC", value), row


def test_no_pair_stands_twice_in_either_order() -> None:
    seen = Counter(
        (row["schema"], *sorted((row["name1"], row["name2"])))
        for name in _COUNTS
        for row in _rows(name)
    )
    assert [pair for pair, count in seen.items() if count > 1] == []


def test_no_pair_compares_a_name_with_itself() -> None:
    same = [row for name in _COUNTS for row in _rows(name) if row["name1"] == row["name2"]]
    assert same == []
