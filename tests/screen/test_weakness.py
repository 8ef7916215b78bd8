"""Aliases that a list repeats without a mark are weak where the own list of their party says so."""

import csv
from pathlib import Path

import pytest

from made_ofac import END, sdn_row, write_set
from proscribe.ingest.given import Options
from proscribe.model.record import Name, Record
from proscribe.model.screening import Query
from proscribe.screen.weakness import as_marked, lists_to_ask, weak_names
from proscribe.sources.csl.leaves import COLUMNS
from proscribe.workspace import Workspace


def _record(*names: tuple[str, str]) -> Record:
    return Record(
        id="ofac-1",
        schema="Person",
        names=tuple(Name(kind, text, "Latn") for kind, text in names),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("own", "kind"),
    [
        pytest.param([("weakAlias", "Moonface")], "weakAlias", id="weak-there"),
        pytest.param([("weakAlias", "MOONFACE ")], "weakAlias", id="case-and-blanks"),
        pytest.param([("alias", "Moonface")], "alias", id="strong-there"),
        pytest.param([("weakAlias", "Moonface"), ("alias", "MOONFACE")], "alias", id="both-there"),
        pytest.param([("name", "Ann EXAMPLE")], "alias", id="not-there"),
    ],
)
def test_an_alias_is_weak_where_the_own_list_has_it_as_weak_only(
    own: list[tuple[str, str]], kind: str
) -> None:
    repeated = _record(("name", "Ann EXAMPLE"), ("alias", "Moonface"))
    marked = as_marked(repeated, weak_names([_record(*own)]))
    assert [name.kind for name in marked.names] == ["name", kind]
    assert [name.text for name in marked.names] == [name.text for name in repeated.names]


def test_a_primary_name_is_never_made_weak() -> None:
    repeated = _record(("name", "Moonface"))
    assert as_marked(repeated, weak_names([_record(("weakAlias", "Moonface"))])) == repeated


def test_only_lists_that_share_a_party_are_asked() -> None:
    parties = {("csl", "ofac-1"): "p-1", ("sdn", "ofac-1"): "p-1", ("un", "unsc-7"): "p-2"}
    assert lists_to_ask(parties, {"csl"}) == (frozenset({"sdn"}), frozenset({"p-1"}))
    assert lists_to_ask(parties, set()) == (frozenset(), frozenset())


def _write_csl(path: Path, uid: int, name: str, alias: str) -> Path:
    row = dict.fromkeys(COLUMNS, "")
    row |= {
        "_id": str(uid),
        "source": "Specially Designated Nationals (SDN) - Treasury Department",
        "entity_number": str(uid),
        "type": "Individual",
        "programs": "MADE",
        "name": name,
        "alt_names": alias,
    }
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(COLUMNS), lineterminator="\n")
        writer.writeheader()
        writer.writerow(row)
    return path


def test_a_weak_alias_that_the_csl_repeats_makes_no_hit(tmp_path: Path) -> None:
    sdn = write_set(tmp_path / "sdn", list(range(100, 160)))
    remarks = "DOB 01 Jan 1960; a.k.a. 'MOONFACE ZQUARTZ'."
    row = sdn_row(900, name="EXAMPLE, Anabelle", remarks=remarks)
    file = sdn / "sdn.csv"
    file.write_bytes(file.read_bytes().removesuffix(END) + f"{row}\r\n".encode() + END)
    csl = _write_csl(tmp_path / "csl.csv", 900, "EXAMPLE, Anabelle", "MOONFACE ZQUARTZ")
    options = Options(published="2026-01-10", accept="a made list")
    with Workspace(tmp_path / "home") as workspace:
        for path in (sdn, csl):
            (outcome,) = workspace.load([path], options=options)
            assert outcome.result == "live", outcome.findings
        hits = workspace.screen(Query(names=("Moonface Zquartz",))).hits
        assert [(hit.party_id, hit.muted) for hit in hits] == [("ofac-900", True)]
        assert not workspace.screen(Query(names=("Anabelle Example",))).hits[0].muted
        explained = workspace.explain(
            Query(names=("Moonface Zquartz",)), "ofac-900", dataset="us_trade_csl"
        )
        assert explained.hit.muted
        shown = workspace.show("ofac-900")
    kinds = {one.dataset: [name.kind for name in one.record.names] for one in shown.listings}
    assert kinds["us_trade_csl"] == ["name", "alias"]  # as published
