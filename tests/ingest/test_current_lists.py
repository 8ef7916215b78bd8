"""The current real lists together: one party across them, whatever the order they came in."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from listfiles import RawBytes
from proscribe.ingest.given import Given, Options
from proscribe.ingest.load import load
from proscribe.model.record import Fragment, Record
from proscribe.sources import registry
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf
from proscribe.store import Store
from proscribe.workspace import Workspace
from quality import csl_join

pytestmark = pytest.mark.slow

Key = tuple[str, str]  # dataset, record id
_NOW = "2026-03-01T00:00:00Z"


class _Loaded(msgspec.Struct, frozen=True):
    """What the store says when all lists are loaded.

    Attributes:
        records: Every record, with its references and one name only, by dataset.
        parties: Party id of every record.
    """

    records: dict[str, list[Record]]
    parties: dict[Key, str]

    def references(self, dataset: str, scheme: str) -> list[tuple[str, str]]:
        """Give (record id, value) of the references of one scheme on one list."""
        return [
            (record.id, one.value)
            for record in self.records[dataset]
            for one in record.references
            if one.scheme == scheme
        ]


@pytest.fixture(scope="module")
def loaded(current_home: Path) -> _Loaded:
    records: dict[str, list[Record]] = defaultdict(list)
    parties: dict[Key, str] = {}
    with Workspace(current_home) as workspace:
        for dataset, record in workspace.records():
            records[dataset].append(
                Record(
                    id=record.id,
                    schema=record.schema,
                    names=record.names[:1],
                    references=record.references,
                )
            )
        with workspace._store.read() as reader:
            parties.update(reader.party_ids())
    return _Loaded(dict(records), parties)


class _Kept:
    """A format that gives records which another one read, so that loading is all that is tested."""

    def __init__(self, name: str, records: list[Record]) -> None:
        self.name = name
        self.parser = f"{name}/0"
        self.components = (Component(name="kept"),)
        self.leaves: dict[str, Leaf] = {}
        self._records = records

    def recognise(self, name: str, head: bytes) -> str | None:
        return "kept"

    def inspect(self, files: Files) -> Inspection:
        return Inspection(dataset="")

    def parse(self, files: Files) -> Iterator[Fragment]:
        for number, record in enumerate(self._records, 1):
            yield Fragment("kept", record, f"line {number}")

    def count(self, files: Files) -> Counts:
        names = Counter[str](name.kind for record in self._records for name in record.names)
        return Counts(records=len(self._records), names=dict(names))


def test_every_current_list_has_the_records_that_were_counted(loaded: _Loaded) -> None:
    """As in the table of the folder of lists; two numbers there count rows, as explained here."""
    assert {name: len(records) for name, records in loaded.records.items()} == {
        "au_dfat_sanctions": 3_062,
        "ca_dfatd_sema_sanctions": 1_369,
        "gb_hmt_sanctions": 3_993,
        "un_sc_sanctions": 1_003,
        "us_bis_denied": 461,  # 581 rows: a denial that covers several places has a row for each
        "us_ofac_cons": 442,
        "us_ofac_sdn": 13_821,
        "us_trade_csl": 14_048,  # 14,160 rows: a party on several lists has a row for each
    }


@pytest.mark.parametrize("seed", range(2))
def test_lists_loaded_in_any_order_give_the_same_parties(
    loaded: _Loaded, tmp_path: Path, seed: int
) -> None:
    dice = random.Random(seed)
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    order = dice.sample(sorted(loaded.records), len(loaded.records))
    for name in order:
        records = dice.sample(loaded.records[name], len(loaded.records[name]))
        dataset = registry.dataset(name)
        given = Given(
            dataset=dataset,
            format=_Kept(dataset.formats[0], records),
            files={"kept": RawBytes(name, name.encode())},
            inspection=Inspection(dataset=name),
        )
        assert load(store, given, Options(), now=_NOW).result == "live", order
    with store.read() as reader:
        assert reader.party_ids() == loaded.parties, order
    store.close()


def test_no_party_holds_two_records_of_different_un_references(loaded: _Loaded) -> None:
    given: dict[str, list[set[str]]] = defaultdict(list)
    council: Counter[str] = Counter()
    for dataset, records in loaded.records.items():
        for record in records:
            values = {one.value for one in record.references if one.scheme == "un-reference"}
            party = loaded.parties[dataset, record.id]
            council[party] += dataset == "un_sc_sanctions"
            if values:
                given[party].append(values)
    assert len(given) > 1_000
    assert all(set.intersection(*sets) for sets in given.values())
    assert max(council.values()) == 1


def test_every_row_of_the_treasury_in_the_csl_joins_its_ofac_record_or_is_explained(
    loaded: _Loaded, lists: Path
) -> None:
    found = csl_join.measure(lists)
    explained = json.loads(csl_join.EXPLAINED.read_text(encoding="utf-8"))
    assert msgspec.to_builtins(found) == explained["figures"]
    assert found.nowhere.keys() == explained["explained"].keys()
    numbers = loaded.references("us_trade_csl", "ofac-uid")
    assert len(numbers) == found.parties
    alone = []
    for record_id, uid in numbers:
        assert record_id == f"ofac-{uid}"
        ours = [(name, record_id) for name in ("us_ofac_sdn", "us_ofac_cons")]
        parties = {loaded.parties[key] for key in ours if key in loaded.parties}
        if parties:
            assert parties == {loaded.parties["us_trade_csl", record_id]}
        else:
            alone.append(uid)
    assert len(alone) == found.earlier_parties + len(found.nowhere)
    assert found.nowhere.keys() <= set(alone)


@pytest.mark.parametrize(
    ("dataset", "n_references", "n_known", "n_joined"),
    [
        # One record gives QDi.042 and SOi.002, two entries of the Council for one man.
        pytest.param("gb_hmt_sanctions", 945, 928, 927, id="ofsi"),
        pytest.param("au_dfat_sanctions", 3, 3, 3, id="dfat"),
    ],
)
def test_a_un_reference_on_another_list_joins_the_record_of_the_council(
    loaded: _Loaded, dataset: str, n_references: int, n_known: int, n_joined: int
) -> None:
    council = {value: rid for rid, value in loaded.references("un_sc_sanctions", "un-reference")}
    references = loaded.references(dataset, "un-reference")
    known = [(record_id, value) for record_id, value in references if value in council]
    apart = [
        (record_id, value)
        for record_id, value in known
        if loaded.parties[dataset, record_id] != loaded.parties["un_sc_sanctions", council[value]]
    ]
    assert (len(references), len(known), len(known) - len(apart)) == (
        n_references,
        n_known,
        n_joined,
    )
    for record_id, _ in apart:  # it joins the other entry that it names
        others = [value for one, value in known if one == record_id]
        assert len(others) == 2
