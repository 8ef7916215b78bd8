"""The real list files, read in place: each loads as what it is."""

from pathlib import Path

import msgspec
import pytest

from proscribe.ingest.given import Options, Outcome
from proscribe.model.record import Record
from proscribe.workspace import Workspace

_EIGHT = [27207, 27208, 27209, 27211, 27212, 34456, 34457, 34458]


def _load(workspace: Workspace, path: Path, **options: object) -> Outcome:
    (outcome,) = workspace.load([path], options=msgspec.convert(options, Options))
    return outcome


def _codes(outcome: Outcome) -> set[str]:
    return {finding.code for finding in outcome.findings}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


@pytest.mark.parametrize(
    ("path", "dataset", "published", "n_records"),
    [
        pytest.param("us_ofac_sdn/2021-07-07", "us_ofac_sdn", "", 8_976, id="ofac-csv"),
        pytest.param("us_ofac_cons/csv-2025-12-19", "us_ofac_cons", "", 442, id="cons-csv"),
        pytest.param(
            "us_ofac_cons/xml-2024-05-06", "us_ofac_cons", "2024-05-06", 443, id="cons-sdnlist"
        ),
        pytest.param(
            "us_ofac_cons/enhanced-2025-01-10/CONS_ENHANCED.XML",
            "us_ofac_cons",
            "2025-01-10",
            443,
            id="cons-enhanced",
        ),
        pytest.param(
            "us_ofac_cons/enhanced-2025-01-10/CONS_ENHANCED.ZIP",
            "us_ofac_cons",
            "2025-01-10",
            443,
            id="cons-enhanced-zip",
        ),
        pytest.param(
            "un_sc_sanctions/2018-10-29", "un_sc_sanctions", "2018-10-29", 1_093, id="un-2018"
        ),
        pytest.param(
            "un_sc_sanctions/2024-11-30", "un_sc_sanctions", "2024-11-30", 879, id="un-2024"
        ),
        pytest.param(
            "un_sc_sanctions/2026-02-27", "un_sc_sanctions", "2026-02-27", 1_003, id="un-2026"
        ),
        pytest.param(
            "gb_hmt_sanctions/2023-06-05", "gb_hmt_sanctions", "2023-06-05", 3_993, id="ofsi"
        ),
    ],
)
def test_a_full_list_loads_as_what_it_is(
    lists: Path, workspace: Workspace, path: str, dataset: str, published: str, n_records: int
) -> None:
    with workspace:
        outcome = _load(workspace, lists / path)
    assert outcome.findings == ()
    assert (outcome.result, outcome.dataset) == ("live", dataset)
    assert outcome.version.published[:10] == published
    assert outcome.version.n_records == n_records


def test_a_slice_lives_in_a_dataset_of_its_own(lists: Path, workspace: Workspace) -> None:
    with workspace:
        outcome = _load(workspace, lists / "us_ofac_sdn/enhanced-yemen-2024-05-24")
    assert outcome.result == "live"
    assert outcome.dataset not in ("us_ofac_sdn", "us_ofac_cons")
    assert outcome.version.scope == "slice"
    assert outcome.version.n_records == 10


def test_a_delta_without_its_base_is_refused(lists: Path, workspace: Workspace) -> None:
    with workspace:
        outcome = _load(workspace, lists / "us_ofac_sdn/delta-2025-01-13")
        assert workspace.lists() == ()
    assert outcome.result == "refused"
    assert _codes(outcome) == {"delta-base"}


def test_the_corrupt_un_file_is_refused_with_line_and_reason(
    lists: Path, workspace: Workspace
) -> None:
    with workspace:
        _load(workspace, lists / "un_sc_sanctions/2024-11-30")
        outcome = _load(workspace, lists / "un_sc_sanctions/2025-08-16-CORRUPT", accept="try")
        (status,) = workspace.lists()
    assert outcome.result == "refused"
    assert "line " in outcome.findings[0].message
    assert status.version.published == "2024-11-30T00:00:00Z"
    assert status.newest_refused == (outcome.findings[0].message,)


def test_the_2019_set_loads_only_with_a_reason(lists: Path, workspace: Workspace) -> None:
    folder = lists / "us_ofac_sdn/2019-01-15"
    with workspace:
        refused = _load(workspace, folder, published="2019-01-15")
        assert refused.result == "refused"
        assert "truncated" in _codes(refused)
        accepted = _load(workspace, folder, published="2019-01-15", accept="an old copy")
    assert accepted.result == "live"
    assert accepted.version.n_records == 7_379


def test_the_designations_of_12_january_2022_are_exactly_the_change(january: Path) -> None:
    with Workspace(january / "both") as workspace:
        found = workspace.changes("us_ofac_sdn")
    assert [(one.kind, one.record_id) for one in found.changes] == [
        ("added", f"ofac-{uid}") for uid in _EIGHT
    ]
    assert {one.programs for one in found.changes} == {("NPWMD",)}


@pytest.mark.slow
def test_the_state_as_of_each_version_is_that_of_the_file_alone(
    lists: Path, tmp_path: Path
) -> None:
    folders = [lists / "us_ofac_sdn" / day for day in ("2021-07-07", "2022-01-12")]
    dates = [folder.name for folder in folders]
    with Workspace(tmp_path / "all") as together:
        for folder in folders:
            outcome = _load(together, folder, published=folder.name, accept="test")
            assert outcome.result == "live", folder
        before = [kept.noun for kept in together.versions("us_ofac_sdn")]
        for folder in folders:
            outcome = _load(together, folder, published=folder.name, accept="test", backfill=True)
            assert outcome.result == "unchanged"
        assert [kept.noun for kept in together.versions("us_ofac_sdn")] == before
        for folder, date in zip(folders, dates, strict=True):
            with Workspace(tmp_path / date) as alone:
                _load(alone, folder, published=date, accept="test")
                expected = dict(_by_id(alone.records()))
            found = dict(_by_id(together.records(as_of=date)))
            present = {path.name.split(".")[0] for path in folder.iterdir()}
            assert found.keys() == expected.keys()
            if {"sdn", "alt", "add", "sdn_comments"} <= present:
                assert found == expected
            else:  # what it lacks is carried; what it has must be there unchanged
                for record_id, record in expected.items():
                    for field in ("names", "dates", "facts", "identifiers", "designations"):
                        here = set(getattr(found[record_id], field))
                        assert here >= set(getattr(record, field)), (record_id, field)


def _by_id(records: object) -> list[tuple[str, Record]]:
    return [(record.id, record) for _, record in records]  # type: ignore[attr-defined]


@pytest.mark.usefixtures("true_least_sizes")
def test_excerpts_are_not_put_in_force(lists: Path, workspace: Workspace) -> None:
    with workspace:
        outcomes = list(workspace.load([lists / "samples"]))
        assert workspace.lists() == ()
    assert len(outcomes) == 5
    assert {(one.result, *_codes(one)) for one in outcomes} == {("refused", "too-few")}
