"""A delta is applied to the base that it fits, and to no other."""

from pathlib import Path

import msgspec
import pytest

from proscribe.ingest.given import Options, Outcome
from proscribe.workspace import Workspace

_NS = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML"
_DELTA_NS = "https://www.treasury.gov/ofac/DeltaFile/1.0"


def _entity(uid: int, name: str, action: str = "") -> str:
    mark = f' action="{action}"' if action else ""
    return f"""<entity id="{uid}"{mark}>
      <generalInfo><identityId>{uid}</identityId><entityType>Entity</entityType></generalInfo>
      <sanctionsLists><sanctionsList id="{uid}" datePublished="2020-01-01">SDN List</sanctionsList>
      </sanctionsLists>
      <sanctionsPrograms><sanctionsProgram id="{uid}">MADE</sanctionsProgram></sanctionsPrograms>
      <names><name id="{uid}"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality>
        <translations><translation id="{uid}"><isPrimary>true</isPrimary><script>Latin</script>
          <formattedLastName>{name}</formattedLastName><formattedFullName>{name}</formattedFullName>
          <nameParts><namePart id="{uid}"><type>Entity Name</type><value>{name}</value></namePart>
          </nameParts></translation></translations></name></names>
    </entity>"""


def _full(path: Path, uids: range, as_of: str) -> Path:
    body = "".join(_entity(uid, f"MADE COMPANY {uid}") for uid in uids)
    path.write_text(
        f'<?xml version="1.0"?><sanctionsData xmlns="{_NS}"><publicationInfo>'
        f"<dataAsOf>{as_of}T00:00:00</dataAsOf><filters><sanctionsLists>"
        "<sanctionsList>SDN List</sanctionsList></sanctionsLists></filters></publicationInfo>"
        f"<entities>{body}</entities></sanctionsData>"
    )
    return path


def _delta(path: Path, *entities: str) -> Path:
    path.write_text(
        f'<?xml version="1.0"?><sanctionsData xmlns="{_DELTA_NS}"><publicationInfo>'
        "<datePublished>2025-02-01T00:00:00</datePublished></publicationInfo>"
        f"<entities>{''.join(entities)}</entities></sanctionsData>"
    )
    return path


def _load(workspace: Workspace, path: Path, *, dataset: str = "", **options: object) -> Outcome:
    (outcome,) = workspace.load([path], dataset=dataset, options=msgspec.convert(options, Options))
    return outcome


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    opened = Workspace(tmp_path / "home")
    first = _load(opened, _full(tmp_path / "SDN_ENHANCED.XML", range(1, 31), "2025-01-01"))
    assert first.result == "live", first.findings
    return opened


def test_a_delta_on_its_base_gives_the_whole_new_state(
    workspace: Workspace, tmp_path: Path
) -> None:
    delta = _delta(
        tmp_path / "delta.xml",
        _entity(90, "NEW COMPANY", "add"),
        _entity(3, "MADE COMPANY 3", "remove"),
        _entity(4, "RENAMED COMPANY 4", "modify"),
    )
    with workspace:
        outcome = _load(workspace, delta)
        assert outcome.result == "live", outcome.findings
        assert outcome.version.scope == "delta"
        names = {record.id: record.names[0].text for _, record in workspace.records()}
        kinds = [(one.kind, one.record_id) for one in workspace.changes("us_ofac_sdn").changes]
        assert _load(workspace, delta).result == "unchanged"
    assert len(names) == 30
    assert "ofac-3" not in names
    assert (names["ofac-90"], names["ofac-4"]) == ("NEW COMPANY", "RENAMED COMPANY 4")
    assert kinds == [("added", "ofac-90"), ("removed", "ofac-3"), ("amended", "ofac-4")]


@pytest.mark.parametrize(
    ("entity", "part"),
    [
        pytest.param(_entity(77, "GONE", "remove"), "does not hold ofac-77", id="removes-unknown"),
        pytest.param(_entity(5, "MADE COMPANY 5", "add"), "already holds ofac-5", id="adds-known"),
        pytest.param(
            _entity(78, "CHANGED", "modify"), "does not hold ofac-78", id="changes-unknown"
        ),
    ],
)
def test_a_delta_on_another_base_is_refused(
    workspace: Workspace, tmp_path: Path, entity: str, part: str
) -> None:
    with workspace:
        outcome = _load(workspace, _delta(tmp_path / "delta.xml", entity), accept="please")
        assert len(list(workspace.records())) == 30
    assert outcome.result == "refused"
    assert part in outcome.findings[0].message


def test_a_delta_takes_no_version_of_another_list_for_its_base(
    workspace: Workspace, tmp_path: Path
) -> None:
    delta = _delta(tmp_path / "delta.xml", _entity(90, "NEW COMPANY", "add"))
    copy = _full(tmp_path / "SDN_ENHANCED_2.XML", range(1, 31), "2025-01-01")
    with workspace:
        (other,) = workspace.load([copy], dataset="other_copy")
        assert other.result == "live"
        outcome = _load(workspace, delta, base=other.version.id)
        assert [finding.code for finding in outcome.findings] == ["delta-base"]


def test_a_refused_delta_gets_its_base_when_it_is_judged_again(
    tmp_path: Path,
) -> None:
    delta = _delta(tmp_path / "delta.xml", _entity(90, "NEW COMPANY", "add"))
    with Workspace(tmp_path / "late") as workspace:
        assert _load(workspace, delta, dataset="us_ofac_sdn").result == "refused"
        _load(workspace, _full(tmp_path / "SDN_ENHANCED.XML", range(1, 31), "2025-01-01"))
        assert _load(workspace, delta).result == "live"
        (kept,) = [one for one in workspace.versions("us_ofac_sdn") if one.noun.scope == "delta"]
        assert kept.base_id is not None
        assert len(list(workspace.records())) == 31


def test_a_full_list_after_a_delta_goes_on(workspace: Workspace, tmp_path: Path) -> None:
    with workspace:
        _load(workspace, _delta(tmp_path / "delta.xml", _entity(90, "NEW COMPANY", "add")))
        outcome = _load(workspace, _full(tmp_path / "SDN_ENHANCED.XML", range(1, 31), "2025-03-01"))
        assert outcome.result == "live"
        kinds = [(one.kind, one.record_id) for one in workspace.changes("us_ofac_sdn").changes]
    assert kinds == [("removed", "ofac-90")]


def test_what_a_delta_brings_and_takes_is_in_the_ledger(
    workspace: Workspace, tmp_path: Path
) -> None:
    delta = _delta(
        tmp_path / "delta.xml",
        _entity(90, "NEW COMPANY", "add"),
        _entity(3, "MADE COMPANY 3", "remove"),
        _entity(4, "RENAMED COMPANY 4", "modify"),
    )
    with workspace:
        assert _load(workspace, delta).result == "live"
        rows = {row.record_id: row for row in workspace.designations().rows}
    assert len(rows) == 31
    came, went, changed = rows["ofac-90"], rows["ofac-3"], rows["ofac-4"]
    assert came.first_seen.earliest[:10] == "2025-01-01"
    assert came.first_seen.latest[:10] == "2025-02-01"
    assert (came.effective, came.original is None) == (None, False)
    assert went.lifted is not None
    assert (went.lifted.basis, went.lifted.latest[:10]) == ("last_seen", "2025-02-01")
    assert went.effective is not None
    assert [field.after for one in changed.amended for field in one.fields] == ["RENAMED COMPANY 4"]
