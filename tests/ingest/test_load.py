"""A version goes live whole and judged, or the one in force stays."""

import gzip
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from made_ofac import write_set
from proscribe.errors import InputError, SourceError, SourceUnknownError
from proscribe.ingest.given import Options, Outcome
from proscribe.ingest.keep import Differences
from proscribe.sources import registry
from proscribe.store import Store
from proscribe.workspace import Workspace

_UIDS = list(range(100, 160))
_LIST = "us_ofac_sdn"


@pytest.fixture
def workspace(tmp_path: Path, store_url: str) -> Iterator[Workspace]:
    with Workspace(tmp_path / "home", database=store_url) as opened:
        yield opened


def _load(workspace: Workspace, folder: Path, published: str = "", **options: object) -> Outcome:
    (outcome,) = workspace.load(
        [folder], options=msgspec.convert({"published": published, **options}, Options)
    )
    return outcome


def _in_force(workspace: Workspace) -> str:
    (status,) = workspace.lists()
    return status.version.published


def _runs(store_url: str) -> list[object]:
    store = Store(store_url)
    with store.read() as reader:
        runs: list[object] = list(reader.all_runs(_LIST))
    store.close()
    return runs


def test_a_whole_version_goes_live_with_its_counts(workspace: Workspace, tmp_path: Path) -> None:
    outcome = _load(workspace, write_set(tmp_path / "a", _UIDS), "2022-01-01")
    assert outcome.result == "live"
    assert outcome.findings == ()
    assert outcome.version.n_records == 60
    assert outcome.version.n_names == 60 + 20
    records = dict(record for record in ((r.id, r) for _, r in workspace.records()))
    assert len(records) == 60
    assert [name.text for name in records["ofac-102"].names] == [
        "Given4 SURNAME102",
        "Name OTHER102",
    ]
    assert records["ofac-102"].addresses[0].country == "cu"


def test_loading_the_same_files_again_changes_nothing(
    workspace: Workspace, tmp_path: Path, store_url: str
) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    _load(workspace, folder, "2022-01-01")
    before, events = _runs(store_url), workspace.audit()
    for published in ("2022-01-01", ""):
        assert _load(workspace, folder, published).result == "unchanged"
    assert _runs(store_url) == before
    assert workspace.audit() == events
    assert len(workspace.versions(_LIST)) == 1


def test_the_same_files_published_again_later_are_a_version_without_changes(
    workspace: Workspace, tmp_path: Path, store_url: str
) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    _load(workspace, folder, "2022-01-01")
    before = _runs(store_url)
    again = _load(workspace, folder, "2022-02-01")
    assert again.result == "live"
    assert again.differences == Differences(0, 0, 0)
    assert _runs(store_url) == before
    between = write_set(tmp_path / "b", [*_UIDS, 500])
    assert _load(workspace, between, "2022-01-15").result == "refused"
    assert _in_force(workspace) == "2022-02-01"


def _empty(folder: Path) -> None:
    (folder / "sdn.csv").write_bytes(b"")


def _half(folder: Path) -> None:
    data = (folder / "sdn.csv").read_bytes()
    (folder / "sdn.csv").write_bytes(data[: len(data) // 2])


def _no_terminator(folder: Path) -> None:
    data = (folder / "sdn.csv").read_bytes()
    (folder / "sdn.csv").write_bytes(data.removesuffix(b"\x1a"))


def _shorter(folder: Path) -> None:
    write_set(folder, _UIDS[: int(len(_UIDS) * 0.7)])


def _alt_cut(folder: Path) -> None:
    data = (folder / "alt.csv").read_bytes()
    (folder / "alt.csv").write_bytes(data[:-30])


def _unknown_column(folder: Path) -> None:
    data = (folder / "sdn.csv").read_bytes()
    (folder / "sdn.csv").write_bytes(data.replace(b'."\r\n', b'.",new\r\n'))


def _alt_missing(folder: Path) -> None:
    (folder / "alt.csv").unlink()


_DAMAGE = [_empty, _half, _no_terminator, _shorter, _alt_cut, _unknown_column, _alt_missing]


@pytest.mark.parametrize("damage", _DAMAGE, ids=lambda one: one.__name__.strip("_"))
def test_a_damaged_version_is_refused_kept_and_explained(
    workspace: Workspace, tmp_path: Path, damage: object
) -> None:
    _load(workspace, write_set(tmp_path / "good", _UIDS), "2022-01-01")
    bad = write_set(tmp_path / "bad", _UIDS)
    assert callable(damage)
    damage(bad)
    outcome = _load(workspace, bad, "2022-02-01")
    assert outcome.result == "refused"
    assert outcome.findings
    assert all(finding.message.endswith(".") for finding in outcome.findings)
    assert _in_force(workspace) == "2022-01-01"
    assert len(list(workspace.records())) == 60
    refused = [kept.noun for kept in workspace.versions(_LIST) if kept.noun.status == "refused"]
    assert [one.reasons for one in refused] == [tuple(f.message for f in outcome.findings)]
    assert workspace.audit()[0][-1].kind == "version-refused"


def test_a_refused_version_loads_with_a_reason_which_is_audited(
    workspace: Workspace, tmp_path: Path
) -> None:
    _load(workspace, write_set(tmp_path / "good", _UIDS), "2022-01-01")
    shorter = write_set(tmp_path / "bad", _UIDS[:40])
    assert _load(workspace, shorter, "2022-02-01").result == "refused"
    outcome = _load(workspace, shorter, "2022-02-01", accept="checked against the notice")
    assert outcome.result == "live"
    assert _in_force(workspace) == "2022-02-01"
    event = workspace.audit()[0][-1]
    assert event.kind == "version-live"
    assert event.content["accepted"] == "checked against the notice"
    assert len(workspace.versions(_LIST)) == 2


def test_damage_cannot_be_accepted(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "un"
    folder.mkdir()
    (folder / "consolidated.xml").write_text(
        '<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z"><INDIVIDUALS>'
    )
    outcome = _load(workspace, folder, "", accept="please")
    assert outcome.result == "refused"
    assert [finding.acceptable for finding in outcome.findings] == [False]
    assert "consolidated.xml" in outcome.findings[0].message
    assert workspace.lists() == ()


def test_an_undated_version_cannot_pass_as_newer(workspace: Workspace, tmp_path: Path) -> None:
    _load(workspace, write_set(tmp_path / "a", _UIDS), "2022-01-01")
    outcome = _load(workspace, write_set(tmp_path / "b", [*_UIDS, 500]))
    assert outcome.result == "refused"
    assert [finding.code for finding in outcome.findings] == ["undated"]
    assert "--published" in outcome.findings[0].message


def test_an_older_version_is_refused_or_added_as_history(
    workspace: Workspace, tmp_path: Path
) -> None:
    _load(workspace, write_set(tmp_path / "b", [*_UIDS, 500]), "2022-02-01")
    older = write_set(tmp_path / "a", _UIDS)
    assert [f.code for f in _load(workspace, older, "2022-01-01").findings] == ["older"]
    assert _load(workspace, older, "2022-01-01", backfill=True).result == "history"
    assert _in_force(workspace) == "2022-02-01"
    found = workspace.changes(_LIST, "2022-01-01", "2022-02-01")
    assert [(one.kind, one.record_id) for one in found.changes] == [("added", "ofac-500")]


def test_a_version_added_as_history_can_go_live_later(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    assert _load(workspace, folder, "2022-01-01", backfill=True).result == "history"
    assert workspace.lists() == ()
    assert _load(workspace, folder, "2022-01-01").result == "live"
    assert _in_force(workspace) == "2022-01-01"
    assert len(list(workspace.records())) == 60
    assert len(workspace.versions(_LIST)) == 1


def test_a_missing_component_is_carried_and_changes_say_only_what_both_sides_have(
    workspace: Workspace, tmp_path: Path
) -> None:
    _load(workspace, write_set(tmp_path / "a", _UIDS), "2022-01-01")
    bare = write_set(tmp_path / "b", [*_UIDS[1:], 501], components=("sdn",))
    outcome = _load(workspace, bare, "2022-01-12", accept="only sdn.csv was published")
    assert outcome.result == "live"
    records = {record.id: record for _, record in workspace.records()}
    assert [name.text for name in records["ofac-102"].names][1:] == ["Name OTHER102"]
    (status,) = workspace.lists()
    assert set(status.carried) == {"alt", "add", "comments"}
    found = workspace.changes(_LIST)
    assert [(one.kind, one.record_id) for one in found.changes] == [
        ("added", "ofac-501"),
        ("removed", "ofac-100"),
    ]
    assert set(found.left_out) == {"alt", "add", "comments"}


@pytest.mark.parametrize("seed", range(6))
def test_versions_in_any_order_give_the_same_history(
    tmp_path: Path, store_url: str, seed: int
) -> None:
    editions = {
        "2022-01-01": (_UIDS, ("sdn", "alt", "add", "comments")),
        "2022-01-02": ([*_UIDS[3:], 300], ("sdn",)),
        "2022-01-03": ([*_UIDS, 300], ("sdn", "alt", "add", "comments")),
        "2022-01-04": (_UIDS[1:], ("sdn", "alt")),
        "2022-01-05": (_UIDS, ("sdn", "alt", "add", "comments")),
    }
    for published, (uids, components) in editions.items():
        write_set(tmp_path / published, uids, components=components, programs={120: published[-1]})

    def history(order: list[str], name: str) -> tuple[list[object], object]:
        url = store_url if name == "b" else f"sqlite:///{tmp_path / name}.db"
        with Workspace(tmp_path / name, database=url) as workspace:
            for published in order:
                outcome = _load(
                    workspace, tmp_path / published, published, backfill=True, accept="test",
                    observed=f"{published}T12:00:00Z",
                )  # fmt: skip
                assert outcome.result == "history"
            states = {
                published: sorted(
                    (record for _, record in workspace.records([], as_of=published)),
                    key=lambda record: record.id,
                )
                for published in editions
                if workspace.lists()
            }
        return _runs(url), states

    ordered = sorted(editions)
    shuffled = random.Random(seed).sample(ordered, len(ordered))
    assert history(shuffled, "b") == history(ordered, "a")


def test_a_new_parser_is_a_new_reading_and_not_a_list_change(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = write_set(tmp_path / "a", _UIDS), write_set(tmp_path / "b", [*_UIDS, 500])
    _load(workspace, first, "2022-01-01")
    _load(workspace, second, "2022-02-01")
    before = workspace.changes(_LIST).changes
    one = registry.formats()["ofac-csv"]
    monkeypatch.setattr(type(one), "parser", "ofac-csv/999")
    outcome = _load(workspace, second, "2022-02-01")
    assert outcome.result == "re-read"
    assert outcome.version.parser == "ofac-csv/999"
    assert len(workspace.versions(_LIST)) == 2
    assert workspace.changes(_LIST).changes == before
    assert [len(kept.parsers) for kept in workspace.versions(_LIST)] == [2, 2]
    assert len(list(workspace.records())) == 61


def test_a_parser_that_drops_one_kind_of_alias_is_caught_by_the_raw_count(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = type(registry.formats()["ofac-csv"])
    whole = one.parse

    def dropping(self: object, files: object) -> Iterator[object]:
        for given in whole(self, files):  # type: ignore[arg-type]
            record = getattr(given, "record", None)
            if record is not None:
                names = tuple(name for name in record.names if name.kind != "alias")
                given = msgspec.structs.replace(
                    given, record=msgspec.structs.replace(record, names=names)
                )
            yield given

    monkeypatch.setattr(one, "parse", dropping)
    outcome = _load(workspace, write_set(tmp_path / "a", _UIDS), "2022-01-01")
    assert outcome.result == "refused"
    assert [finding.code for finding in outcome.findings] == ["raw-count"]
    assert "alias 20 against 0" in outcome.findings[0].message


def test_a_worse_reading_by_a_new_parser_is_not_kept(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    _load(workspace, folder, "2022-01-01")
    _load(workspace, write_set(tmp_path / "b", [*_UIDS, 500]), "2022-02-01")
    one = type(registry.formats()["ofac-csv"])
    whole = one.parse
    monkeypatch.setattr(one, "parser", "ofac-csv/999")
    monkeypatch.setattr(one, "parse", lambda self, files: list(whole(self, files))[:3])
    outcome = _load(workspace, tmp_path / "b", "2022-02-01")
    assert outcome.result == "refused"
    assert len(list(workspace.records())) == 61
    assert workspace.audit()[0][-1].kind == "reading-refused"
    with pytest.raises(SourceError, match="reads version"):
        workspace.changes(_LIST)
    assert len(list(workspace.records())) == 61


@pytest.mark.parametrize("component", ["alt", "add"])
def test_an_emptied_component_is_no_shrunken_list_in_disguise(
    workspace: Workspace, tmp_path: Path, component: str
) -> None:
    _load(workspace, write_set(tmp_path / "a", _UIDS), "2022-01-01")
    bad = write_set(tmp_path / "b", _UIDS)
    (bad / f"{component}.csv").write_bytes(b"\x1a")
    outcome = _load(workspace, bad, "2022-02-01")
    assert outcome.result == "refused", outcome.findings
    assert _in_force(workspace) == "2022-01-01"


def test_a_list_cannot_be_published_tomorrow(workspace: Workspace, tmp_path: Path) -> None:
    outcome = _load(workspace, write_set(tmp_path / "a", _UIDS), "2222-01-01")
    assert outcome.result == "refused"
    assert [finding.code for finding in outcome.findings] == ["future"]


def test_an_undated_list_is_not_replaced_by_an_older_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    _load(workspace, folder)
    other = _load(workspace, write_set(tmp_path / "b", [*_UIDS, 500]), "2001-01-01")
    assert [finding.code for finding in other.findings] == ["older"]
    dated = _load(workspace, folder, "2022-01-01")
    assert dated.result == "live"
    assert _in_force(workspace) == "2022-01-01"


def test_a_stated_date_is_not_overridden(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "consolidated.xml").write_text(
        '<CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z"/>'
    )
    with pytest.raises(InputError, match="published on 2026-01-01"):
        _load(workspace, tmp_path / "consolidated.xml", "2026-05-01")


def test_an_own_list_cannot_take_the_name_of_an_official_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "own.csv").write_text("nr,who\n1,Kwang Chol Pyon\n")
    (tmp_path / "own.yaml").write_text(
        "list: {name: us_ofac_sdn, title: House list, authority: Our bank}\n"
        "id: nr\nschema: Person\ncolumns: {who: name}\n"
    )
    with pytest.raises(InputError, match="official list"):
        list(workspace.load([tmp_path / "own.csv"], mapping=tmp_path / "own.yaml"))
    assert workspace.lists() == ()


def test_one_broken_version_does_not_stop_the_others(workspace: Workspace, tmp_path: Path) -> None:
    write_set(tmp_path / "lists" / "a", _UIDS)
    _half(write_set(tmp_path / "lists" / "b", _UIDS))
    (tmp_path / "lists" / "readme.txt").write_text("not a list")
    strange: list[Path] = []
    outcomes = list(workspace.load([tmp_path / "lists"], strange=strange))
    assert [outcome.result for outcome in outcomes] == ["live", "refused"]
    assert [path.name for path in strange] == ["readme.txt"]


def test_a_file_that_is_no_list_is_named(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.4 hello")
    with pytest.raises(SourceUnknownError, match=r"letter\.pdf"):
        list(workspace.load([tmp_path / "letter.pdf"]))
    with pytest.raises(InputError, match="no such file"):
        list(workspace.load([tmp_path / "nothing.csv"]))


def test_a_list_is_not_put_in_the_place_of_another(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    with pytest.raises(InputError, match="are a version of us_ofac_sdn"):
        list(workspace.load([folder], dataset="us_ofac_cons"))
    (outcome,) = workspace.load([folder], dataset="my_copy")
    assert (outcome.result, outcome.dataset) == ("live", "my_copy")
    name = '{"kind":"name","text":"Ann Example","script":"Latn"}'
    (tmp_path / "x.jsonl").write_text(f'{{"id":"x-1","schema":"Person","names":[{name}]}}\n')
    with pytest.raises(InputError, match="not published as proscribe-records"):
        list(workspace.load([tmp_path / "x.jsonl"], dataset="us_ofac_sdn"))


def _packed(folder: Path, how: str) -> Path:
    """Pack every file of a folder by itself, and take the plain one away."""
    for path in sorted(folder.iterdir()):
        if how == "gz":
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        else:
            with zipfile.ZipFile(path.with_suffix(".zip"), "w") as archive:
                archive.write(path, f"in/{path.name}")
        path.unlink()
    return folder


@pytest.mark.parametrize("how", ["gz", "zip"])
@pytest.mark.parametrize("named", [False, True])
def test_a_set_packed_file_by_file_is_one_version(
    workspace: Workspace, tmp_path: Path, how: str, *, named: bool
) -> None:
    folder = _packed(write_set(tmp_path / "a", _UIDS), how)
    (folder / "notes.zip").write_bytes(b"PK\x05\x06 no list")
    strange: list[Path] = []
    files = [path for path in sorted(folder.iterdir()) if path.name != "notes.zip"]
    (outcome,) = workspace.load(
        files if named else [folder], options=Options(published="2022-01-01"), strange=strange
    )
    assert (outcome.result, outcome.version.n_names) == ("live", 80)
    assert all(part.sha256 for part in outcome.version.components)
    assert strange == ([] if named else [folder / "notes.zip"])


def test_a_packed_copy_beside_the_file_is_the_same_version(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    for path in sorted(folder.iterdir()):
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
    assert _load(workspace, folder, "2022-01-01").result == "live"


def test_one_date_is_not_given_to_several_versions_of_a_list(
    workspace: Workspace, tmp_path: Path
) -> None:
    folders = [write_set(tmp_path / "a", _UIDS), write_set(tmp_path / "b", [*_UIDS, 500])]
    with pytest.raises(InputError, match="2 versions of us_ofac_sdn were given"):
        list(workspace.load(folders, options=Options(published="2022-01-01")))
    assert workspace.lists() == ()


@pytest.mark.usefixtures("true_least_sizes")
def test_an_excerpt_is_not_put_in_force_as_the_list(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_set(tmp_path / "a", _UIDS)
    refused = _load(workspace, folder, "2022-01-01")
    assert (refused.result, [one.code for one in refused.findings]) == ("refused", ["too-few"])
    assert _load(workspace, folder, "2022-01-01", backfill=True).result == "history"
    assert _load(workspace, folder, "2022-01-01").result != "live"
    assert workspace.lists() == ()
    assert _load(workspace, folder, "2022-01-01", accept="a test list").result == "live"
    assert _load(workspace, write_set(tmp_path / "b", [*_UIDS, 500]), "2022-02-01").result == "live"


def test_every_official_list_that_is_whole_has_a_least_size(least_sizes: dict[str, int]) -> None:
    assert [
        name
        for name, one in registry.datasets().items()
        if not one.example and least_sizes[name] < 100
    ] == []
