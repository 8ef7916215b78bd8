"""Kept raw files are read again as the files on disk are, in every format and on both databases."""

import gzip
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from listfiles import harvest
from made_lists import MADE
from proscribe.ingest.coverage import coverage_of
from proscribe.ingest.files import DiskFile
from proscribe.ingest.given import Options
from proscribe.ingest.reread import ensure_reading, format_of
from proscribe.sources import registry
from proscribe.sources.contract import Format
from proscribe.workspace import Workspace

# Format to a real file: each format there is a whole file or an excerpt of.
_REAL = {
    "bis-dpl": "us_bis_denied/2022-09/dpl.txt",
    "eu-fsf-xml": "samples/eu-fsf_sample.xml",
    "fcdo-xml": "samples/uk-fcdo_sample.xml",
    "mof-csv": "samples/jp-mof_sample.csv",
    "ofac-advanced": "samples/ofac-sdn_advanced_sample.xml",
    "ofac-csv": "us_ofac_cons/csv-2025-12-19",
    "ofac-enhanced": "us_ofac_cons/enhanced-2025-01-10/CONS_ENHANCED.ZIP",
    "ofac-sdnlist": "us_ofac_cons/xml-2024-05-06/consolidated.xml",
    "seco-xml": "samples/ch-seco_sample.xml",
    "sema-xml": "ca_dfatd_sema_sanctions/2020-04/sema-lmes.xml",
    "un-consolidated": "un_sc_sanctions/2026-02-27/UN_consolidated.xml",
}
_NOW = "2026-03-01T00:00:00Z"


class _Later:
    """A format as a later release reads it: the same in all but the number of its parser."""

    def __init__(self, one: Format) -> None:
        self._one = one
        self.parser = f"{one.name}/later"

    def __getattr__(self, name: str) -> Any:
        return getattr(self._one, name)


@pytest.fixture
def workspace(tmp_path: Path, store_url: str) -> Iterator[Workspace]:
    with Workspace(tmp_path / "home", database=store_url) as opened:
        yield opened


def _load(workspace: Workspace, path: Path, dataset: str = "") -> int:
    options = Options(accept="a file of the tests")
    (outcome,) = workspace.load([path], dataset=dataset, options=options)
    assert outcome.result == "live", outcome.findings
    return outcome.version.id


def _disk_files(one: Format, path: Path, folder: Path) -> Mapping[str, DiskFile]:
    if path.suffix == ".ZIP":
        with zipfile.ZipFile(path) as archive:
            path = Path(archive.extract(archive.namelist()[0], folder))
    names = sorted(path.iterdir()) if path.is_dir() else [path]
    ends = {"comments": "cons_comments.csv", "sdn": "cons_prim.csv",
            "alt": "cons_alt.csv", "add": "cons_add.csv"}  # fmt: skip
    if len(names) == 1:
        return {one.components[0].name: DiskFile(names[0])}
    return {part: DiskFile(path / name) for part, name in ends.items()}


def _assert_read_as_on_disk(
    workspace: Workspace, version_id: int, disk: Mapping[str, DiskFile]
) -> None:
    with workspace._store.read() as reader:
        kept = reader.version(version_id)
        one, files = format_of(reader, kept), reader.raw_files(kept)
        assert one.inspect(files) == one.inspect(disk)
        assert harvest(one, files) == harvest(one, disk)  # type: ignore[arg-type]


@pytest.mark.parametrize("made", MADE)
def test_a_made_list_is_read_again_from_the_store(
    workspace: Workspace, tmp_path: Path, made: str
) -> None:
    content = MADE[made].make(range(1, 40), date(2031, 3, 1))
    path = MADE[made].write(tmp_path / "disk", content)
    version_id = _load(workspace, path)
    with workspace._store.read() as reader:
        one = format_of(reader, reader.version(version_id))
    _assert_read_as_on_disk(workspace, version_id, {one.components[0].name: DiskFile(path)})


@pytest.mark.parametrize("name", _REAL)
def test_a_real_list_is_read_again_from_the_store(
    lists: Path, workspace: Workspace, tmp_path: Path, name: str
) -> None:
    path = lists / _REAL[name]
    version_id = _load(workspace, path, "made" if name == "ofac-advanced" else "")
    disk = _disk_files(registry.formats()[name], path, tmp_path)
    _assert_read_as_on_disk(workspace, version_id, disk)


def test_every_format_of_an_official_list_is_read_again() -> None:
    ours = {"ftm-json", "ftm-simple-csv", "proscribe-records", "ofac-delta"}
    by_the_current_lists = {"ofsi-conlist"}  # takes too long to parse four times
    assert set(registry.formats()) - ours <= set(_REAL) | set(MADE) | by_the_current_lists


@pytest.mark.parametrize("packing", ["gz", "zip"])
def test_a_packed_list_is_read_again_from_the_store(
    workspace: Workspace, tmp_path: Path, packing: str
) -> None:
    content = MADE["sema-xml"].make(range(1, 40), date(2031, 3, 1))
    path = MADE["sema-xml"].write(tmp_path / "disk", content)
    packed = tmp_path / f"sema-lmes.xml.{packing}"
    if packing == "gz":
        packed.write_bytes(gzip.compress(content))
    else:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("sema-lmes.xml", content)
    _assert_read_as_on_disk(workspace, _load(workspace, packed), {"sema": DiskFile(path)})


@pytest.mark.parametrize("made", ["eu-fsf-xml", "fcdo-xml", "sema-xml", "dfat-xlsx"])
def test_a_later_parser_makes_a_new_reading_of_the_kept_files(
    workspace: Workspace, tmp_path: Path, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = MADE[made].make(range(1, 40), date(2031, 3, 1))
    version_id = _load(workspace, MADE[made].write(tmp_path / "disk", content))
    monkeypatch.setitem(registry.formats(), made, _Later(registry.formats()[made]))
    kept = ensure_reading(workspace._store, version_id, now=_NOW)
    assert kept.noun.parser == f"{made}/later"
    assert kept.noun.n_records == 39


@pytest.mark.slow
def test_all_raw_files_of_the_current_lists_are_counted_again(current_home: Path) -> None:
    with Workspace(current_home) as workspace, workspace._store.read() as reader:
        for name in reader.dataset_names():
            kept = reader.in_force(name)
            assert kept is not None
            found = coverage_of(reader, kept)
            assert "not counted" not in found.note
            assert found.raw_records == found.records
