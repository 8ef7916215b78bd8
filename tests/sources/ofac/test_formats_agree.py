"""Three formats of the Consolidated List say the same of the parties that they share.

The files are of three dates, so some parties were amended in between. Each difference is explained
in `quality/ofac_format_differences.json`; one that is not there, or is there and gone, fails.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from proscribe.model.canonical import merge
from proscribe.model.record import Fragment, Record
from proscribe.sources.contract import Files, Format, RawFile
from proscribe.sources.ofac import FORMATS

_DIFFERENCES = Path(__file__).resolve().parents[3] / "quality/ofac_format_differences.json"
Values = frozenset[tuple[str, ...]]


def _format(name: str) -> Format:
    return next(one for one in FORMATS if one.name == name)


def _records(form: Format, files: Files) -> dict[str, Record]:
    parts: defaultdict[str, list[Record]] = defaultdict(list)
    for item in form.parse(files):
        if isinstance(item, Fragment):
            parts[item.record.id].append(item.record)
    return {uid: merge(records) for uid, records in parts.items()}


@pytest.fixture(scope="module")
def readings(lists: Path, disk: Callable[[Path], RawFile]) -> Mapping[str, Mapping[str, Record]]:
    folder = lists / "us_ofac_cons"
    csv = _format("ofac-csv")
    components: dict[str, RawFile] = {}
    for path in sorted((folder / "csv-2025-12-19").glob("*.csv")):
        component = csv.recognise(path.name, b"")
        assert component is not None
        components[component] = disk(path)
    found = {"csv": _records(csv, components)}
    for name, file in (
        ("sdnlist", "xml-2024-05-06/consolidated.xml"),
        ("enhanced", "enhanced-2025-01-10/CONS_ENHANCED.XML"),
    ):
        form = _format(f"ofac-{name}")
        found[name] = _records(form, {form.components[0].name: disk(folder / file)})
    return found


def names_of(record: Record) -> Values:
    """Names in Latin script: those in other scripts are in ENHANCED and ADVANCED only."""
    return frozenset((n.kind, n.text) for n in record.names if n.script in ("Latn", ""))


def identifiers_of(record: Record) -> Values:
    return frozenset((i.prop, i.value, i.type, i.issuer) for i in record.identifiers)


def dates_of(record: Record) -> Values:
    return frozenset((d.prop, d.date.iso, str(d.date.circa)) for d in record.dates)


def people_of(record: Record) -> Values:
    props = ("nationality", "citizenship", "gender", "birthPlace", "jurisdiction")
    return frozenset((f.prop, f.value) for f in record.facts if f.prop in props)


def schema_of(record: Record) -> Values:
    return frozenset({(record.schema,)})


def _differences(
    readings: Mapping[str, Mapping[str, Record]], values: Callable[[Record], Values]
) -> dict[str, dict[str, int]]:
    """Give, for each shared party that differs, how many values of each file are not in all."""
    found: dict[str, dict[str, int]] = {}
    for uid in sorted(set.intersection(*(set(records) for records in readings.values()))):
        sides = {name: values(records[uid]) for name, records in readings.items()}
        shared = frozenset.intersection(*sides.values())
        if any(side != shared for side in sides.values()):
            found[uid] = {name: len(side - shared) for name, side in sides.items()}
    return found


def _explained() -> Any:
    return json.loads(_DIFFERENCES.read_text("utf-8"))


def test_441_parties_are_in_all_three(readings: Mapping[str, Mapping[str, Record]]) -> None:
    shared = set.intersection(*(set(records) for records in readings.values()))
    assert len(shared) == _explained()["common"] == 441


@pytest.mark.parametrize("values", [dates_of, people_of, schema_of])
def test_these_values_are_the_same(
    readings: Mapping[str, Mapping[str, Record]], values: Callable[[Record], Values]
) -> None:
    assert _differences(readings, values) == {}


@pytest.mark.parametrize(
    ("section", "values"), [("names", names_of), ("identifiers", identifiers_of)]
)
def test_every_difference_is_explained(
    readings: Mapping[str, Mapping[str, Record]],
    section: str,
    values: Callable[[Record], Values],
) -> None:
    explained = _explained()[section]
    assert _differences(readings, values) == {
        uid: one["not_in_all"] for uid, one in explained.items()
    }
    assert all(len(one["reason"]) > 20 for one in explained.values())


def test_an_amendment_shows_in_the_files_of_its_side(
    readings: Mapping[str, Mapping[str, Record]],
) -> None:
    """A reason "amended between" names two dates: files on the same side of them agree."""
    for section, values in (("names", names_of), ("identifiers", identifiers_of)):
        for uid, one in _explained()[section].items():
            old, middle, new = (
                values(readings[name][uid]) for name in ("sdnlist", "enhanced", "csv")
            )
            if one["reason"] == "amended between 2024-05-06 and 2025-01-10":
                assert middle == new, uid
            elif one["reason"] == "amended between 2025-01-10 and 2025-12-19":
                assert old == middle, uid
            else:
                assert "double quotes" in one["reason"]
                plain = {(kind, text.replace('"', "'")) for kind, text in middle}
                assert plain == new, uid
