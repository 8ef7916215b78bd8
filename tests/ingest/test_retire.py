"""A list is taken out of force with a reason, and its history stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from made_ofac import write_set
from proscribe.errors import InputError, NothingLoadedError
from proscribe.ingest.given import Options, Outcome
from proscribe.model.screening import Query
from proscribe.workspace import Workspace

_LIST = "us_ofac_sdn"
_UIDS = list(range(100, 130))


@pytest.fixture
def clock() -> dict[str, str]:
    return {"now": "2022-06-01T00:00:00Z"}


@pytest.fixture
def workspace(tmp_path: Path, store_url: str, clock: dict[str, str]) -> Iterator[Workspace]:
    with Workspace(tmp_path / "home", database=store_url, clock=lambda: clock["now"]) as opened:
        _load(opened, write_set(tmp_path / "a", _UIDS), "2022-01-01")
        _load(opened, write_set(tmp_path / "b", [*_UIDS, 500]), "2022-02-01")
        clock["now"] = "2022-07-01T00:00:00Z"
        yield opened


def _load(workspace: Workspace, folder: Path, published: str, accept: str = "") -> Outcome:
    (outcome,) = workspace.load([folder], options=Options(published=published, accept=accept))
    return outcome


def test_a_retired_list_is_no_longer_searched(workspace: Workspace) -> None:
    workspace.retire(_LIST, reason="a test")
    assert workspace.lists() == ()
    assert [(one.dataset, one.reason) for one in workspace.retired()] == [(_LIST, "a test")]
    with pytest.raises(NothingLoadedError):
        workspace.screen(Query(names=("Given2 SURNAME100",)))
    with pytest.raises(NothingLoadedError):
        list(workspace.records())
    with workspace._store.read() as reader:
        assert reader.party_ids() == {}
        assert reader.references() == ()


def test_its_history_stays(workspace: Workspace) -> None:
    before = [kept.noun.id for kept in workspace.versions(_LIST)]
    workspace.retire(_LIST, reason="a test")
    assert [kept.noun.id for kept in workspace.versions(_LIST)] == before
    changes = workspace.changes(_LIST, "2022-01-01", "2022-02-01").changes
    assert [(one.kind, one.record_id) for one in changes] == [("added", "ofac-500")]
    with workspace.screener(as_of="2022-06-30") as screener:
        assert [kept.noun.published for kept in screener.versions] == ["2022-02-01"]
    with pytest.raises(NothingLoadedError), workspace.screener(as_of="2022-07-01"):
        pass
    event = workspace.audit()[0][-1]
    assert (event.kind, event.content["reason"]) == ("list-retired", "a test")


def test_a_newer_version_does_not_bring_it_back_unasked(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.retire(_LIST, reason="a test")
    newer = write_set(tmp_path / "c", [*_UIDS, 500, 501])
    refused = _load(workspace, newer, "2022-03-01")
    assert (refused.result, [one.code for one in refused.findings]) == ("refused", ["retired"])
    again = _load(workspace, tmp_path / "b", "2022-02-01")
    assert again.result == "unchanged"
    assert workspace.lists() == ()
    assert _load(workspace, newer, "2022-03-01", accept="needed again").result == "live"
    assert workspace.retired() == ()


def test_it_is_restored_with_the_version_that_it_had(workspace: Workspace) -> None:
    (before,) = workspace.lists()
    with workspace._store.read() as reader:
        parties, references = reader.party_ids(), reader.references()
    workspace.retire(_LIST, reason="a test")
    workspace.restore(_LIST, reason="a mistake")
    (after,) = workspace.lists()
    assert after.version == before.version
    with workspace._store.read() as reader:
        assert (reader.party_ids(), reader.references()) == (parties, references)
    assert [one.kind for one in workspace.audit()[0][-2:]] == ["list-retired", "list-restored"]
    assert workspace.screen(Query(names=("Given2 SURNAME100",))).n_hits >= 1


def test_what_is_not_in_force_is_not_retired(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="needs a reason"):
        workspace.retire(_LIST, reason=" ")
    with pytest.raises(InputError, match=f"In force: {_LIST}"):
        workspace.retire("un_sc_sanctions", reason="a test")
    with pytest.raises(InputError, match="none"):
        workspace.restore(_LIST, reason="a test")
    workspace.retire(_LIST, reason="a test")
    with pytest.raises(InputError, match="none"):
        workspace.retire(_LIST, reason="a test")


def test_update_leaves_a_retired_list_alone(workspace: Workspace) -> None:
    def asked() -> list[str]:
        found: list[str] = []

        def stop(url: str) -> None:
            found.append(url)
            raise InputError(where=url, reason="a test", remedy="Nothing is fetched in a test.")

        list(workspace.update(progress=stop))
        return found

    before = asked()
    workspace.retire(_LIST, reason="a test")
    assert [url.rsplit("/", 1)[-1] for url in before if url not in asked()] == ["SDN.CSV"]
