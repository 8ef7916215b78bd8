"""Do the UN references of the OFSI list lead to the UN lists? A check of both parsers at once."""

from pathlib import Path

import pytest
from rapidfuzz import fuzz

from listfiles import raw_path
from proscribe.model.record import Fragment, Record
from proscribe.sources.ofsi import FORMATS as OFSI
from proscribe.sources.un import FORMATS as UN

_LISTS = {
    "2018-10-29": "consolidated.xml",
    "2024-11-30": "consolidated.xml",
    "2026-02-27": "UN_consolidated.xml",
}
# Listed by the Mali committee on 10 July 2019 and gone when resolution 2374 (2017) ran out on
# 31 August 2023: after the first and before the second of the UN lists that are here.
_MALI = ["MLi.004", "MLi.005", "MLi.006", "MLi.007", "MLi.008"]
# On the list of 2018 and on the OFSI list of 2023, and no longer on the UN list of 2024.
_REMOVED = ["IQi.026", "QDi.070", "QDi.379", "QDi.381", "YEi.003", "YEi.005"]


def _references(record: Record) -> list[str]:
    return [one.value for one in record.references if one.scheme == "un-reference"]


@pytest.fixture(scope="module")
def un(lists: Path) -> dict[str, dict[str, Record]]:
    """Reference to record, for each UN list."""
    found: dict[str, dict[str, Record]] = {}
    for date, name in _LISTS.items():
        files = {"consolidated": raw_path(lists / "un_sc_sanctions" / date / name)}
        found[date] = {
            reference: item.record
            for item in UN[0].parse(files)
            if isinstance(item, Fragment)
            for reference in _references(item.record)
        }
    return found


@pytest.fixture(scope="module")
def ofsi(lists: Path) -> dict[str, Record]:
    """Group to record, for the groups with a UN reference."""
    path = lists / "gb_hmt_sanctions" / "2023-06-05" / "ConList.xlsx"
    return {
        item.record.id: item.record
        for item in OFSI[0].parse({"conlist": raw_path(path)})
        if isinstance(item, Fragment) and _references(item.record)
    }


def test_944_groups_have_945_different_references(ofsi: dict[str, Record]) -> None:
    references = [one for record in ofsi.values() for one in _references(record)]
    assert len(ofsi) == 944
    assert len(references) == len(set(references)) == 945


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        pytest.param(["2018-10-29"], 895, id="2018"),
        pytest.param(["2024-11-30"], 849, id="2024"),
        # The entries on Iran were off the list from October 2023 to September 2025.
        pytest.param(["2026-02-27"], 927, id="2026"),
        pytest.param(["2018-10-29", "2024-11-30"], 939, id="before-and-after"),
        pytest.param(list(_LISTS), 939, id="all"),
    ],
)
def test_the_references_are_found_on_the_un_lists(
    ofsi: dict[str, Record], un: dict[str, dict[str, Record]], dates: list[str], found: int
) -> None:
    known = {reference for date in dates for reference in un[date]}
    assert sum(bool(known.intersection(_references(one))) for one in ofsi.values()) == found


def test_those_not_found_left_the_list_between_the_files(
    ofsi: dict[str, Record], un: dict[str, dict[str, Record]]
) -> None:
    known = {reference for one in un.values() for reference in one}
    missing = [r for one in ofsi.values() for r in _references(one) if r not in known]
    assert sorted(missing) == _MALI
    later = un["2024-11-30"].keys() | un["2026-02-27"].keys()
    removed = [
        r for one in ofsi.values() for r in _references(one) if r in known and r not in later
    ]
    assert sorted(removed) == _REMOVED


def test_a_shared_reference_means_a_shared_name(
    ofsi: dict[str, Record], un: dict[str, dict[str, Record]]
) -> None:
    """Both lists give the same party: their nearest names are alike for all but branches."""
    unlike = []
    for record in ofsi.values():
        for reference in _references(record):
            other = next((un[date][reference] for date in _LISTS if reference in un[date]), None)
            if other is not None and _likeness(record, other) < 70:
                unlike.append(reference)
    # The branches of Al-Haramain, whose names differ in the word for branch.
    assert sorted(unlike) == ["QDe.111", "QDe.112", "QDe.113"]


def _likeness(one: Record, other: Record) -> float:
    return max(
        fuzz.token_sort_ratio(left.text.lower(), right.text.lower())
        for left in one.names
        for right in other.names
    )


def test_schema_and_birth_years_agree_across_the_lists(
    ofsi: dict[str, Record], un: dict[str, dict[str, Record]]
) -> None:
    pairs = [
        (record, un["2024-11-30"][reference])
        for record in ofsi.values()
        for reference in _references(record)
        if reference in un["2024-11-30"]
    ]
    assert all((one.schema == "Person") == (other.schema == "Person") for one, other in pairs)
    dated = [
        ({d.date.earliest[:4] for d in one.dates}, {d.date.earliest[:4] for d in other.dates})
        for one, other in pairs
        if one.dates and other.dates
    ]
    agreeing = sum(bool(left & right) for left, right in dated)
    assert len(dated) > 500
    assert agreeing / len(dated) > 0.97
