"""Do the UN references of the Australian list lead to the UN lists, and to the right party?

The list prints 2,122 references of the UN, nearly all of them of other parties: were they taken as
references of the entry, hundreds of parties would be one with Al-Qaida.
"""

from pathlib import Path

import pytest
from rapidfuzz import fuzz

from listfiles import raw_path
from proscribe.model.record import Fragment, Record
from proscribe.sources.dfat import FORMATS as DFAT
from proscribe.sources.un import FORMATS as UN

_LISTS = {
    "2018-10-29": "consolidated.xml",
    "2024-11-30": "consolidated.xml",
    "2026-02-27": "UN_consolidated.xml",
}


@pytest.fixture(scope="module")
def un(lists: Path) -> dict[str, dict[str, Record]]:
    """Reference to record, for each UN list."""
    found: dict[str, dict[str, Record]] = {}
    for date, name in _LISTS.items():
        files = {"consolidated": raw_path(lists / "un_sc_sanctions" / date / name)}
        found[date] = {
            reference.value: item.record
            for item in UN[0].parse(files)
            if isinstance(item, Fragment)
            for reference in item.record.references
        }
    return found


@pytest.fixture(scope="module")
def dfat(lists: Path) -> list[Record]:
    path = lists / "au_dfat_sanctions" / "2024-12" / "regulation8_consolidated.xlsx"
    return [i.record for i in DFAT[0].parse({"dfat": raw_path(path)}) if isinstance(i, Fragment)]


def test_three_entries_state_their_own_reference(dfat: list[Record]) -> None:
    found = {r.value: record.id for record in dfat for r in record.references}
    assert found == {
        "QDi.348": "au-dfat-3081-angga-dimas-pershada",
        "QDi.349": "au-dfat-3082-bambang-sukirno",
        "QDi.350": "au-dfat-3083-wiji-joko-santoso",
    }


@pytest.mark.parametrize("date", _LISTS)
def test_they_are_on_each_un_list_under_the_same_name(
    dfat: list[Record], un: dict[str, dict[str, Record]], date: str
) -> None:
    for record in dfat:
        for reference in record.references:
            other = un[date][reference.value]
            assert other.schema == record.schema
            best = max(
                fuzz.token_sort_ratio(one.text.lower(), two.text.lower())
                for one in record.names
                for two in other.names
            )
            assert best == 100


def test_all_other_references_are_ties(
    dfat: list[Record], un: dict[str, dict[str, Record]]
) -> None:
    named = {
        relation.role.removeprefix("Named with UN reference ")
        for record in dfat
        for relation in record.relations
        if relation.role.startswith("Named with")
    }
    known = {reference for one in un.values() for reference in one}
    assert len(named) > 70
    assert sorted(named - known) == ["QDe.073"]  # merged into QDe.005 by the UN
