"""Bundles: one machine has what another had in force; what was changed on the way is refused."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from made_ofac import write_set
from proscribe.errors import (
    BundleError,
    DatasetUnknownError,
    InputError,
    NothingLoadedError,
)
from proscribe.ingest.given import Options
from proscribe.workspace import Workspace

_UIDS = list(range(100, 160))


@pytest.fixture
def source(tmp_path: Path) -> Workspace:
    """A workspace with an official list and an own one in force."""
    workspace = Workspace(tmp_path / "source")
    list(
        workspace.load([write_set(tmp_path / "a", _UIDS)], options=Options(published="2022-01-01"))
    )
    (tmp_path / "own.csv").write_text("nr,who\n1,Kwang Chol Pyon\n")
    (tmp_path / "own.yaml").write_text(
        "list: {name: house_list, title: House list, authority: Our bank}\n"
        "id: nr\nschema: Person\ncolumns: {who: name}\n"
    )
    list(workspace.load([tmp_path / "own.csv"], mapping=tmp_path / "own.yaml"))
    return workspace


def _keys(folder: Path, name: str) -> tuple[Path, Path]:
    key = Ed25519PrivateKey.generate()
    private, public = folder / f"{name}.pem", folder / f"{name}.pub.pem"
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public.write_bytes(
        key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    return private, public


def test_another_machine_has_the_same_lists(source: Workspace, tmp_path: Path) -> None:
    private, public = _keys(tmp_path, "ours")
    file = tmp_path / "lists.bundle"
    with source, Workspace(tmp_path / "target") as target:
        manifest = source.create_bundle(file, key=private)
        assert [one.dataset.name for one in manifest.lists] == ["house_list", "us_ofac_sdn"]
        trust, outcomes = target.load_bundle(file, public_key=public)
        assert trust == "signed"
        assert [outcome.result for outcome in outcomes] == ["live", "live"]
        assert list(target.records()) == list(source.records())
        assert [one.version.published for one in target.lists()] == ["", "2022-01-01"]
        _, again = target.load_bundle(file, public_key=public)
        assert [outcome.result for outcome in again] == ["unchanged", "unchanged"]


def test_the_same_lists_give_the_same_manifest_files(source: Workspace, tmp_path: Path) -> None:
    with source:
        source.create_bundle(tmp_path / "one", ["us_ofac_sdn"])
        names = zipfile.ZipFile(tmp_path / "one").namelist()
    assert names[0] == "manifest.json"
    assert all(name.startswith("raw/") for name in names[1:])


def _change(file: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def _hurt_raw(members: dict[str, bytes]) -> None:
    name = next(name for name in members if name.startswith("raw/"))
    members[name] = members[name][:-1] + b"x"


def _lose_raw(members: dict[str, bytes]) -> None:
    del members[next(name for name in members if name.startswith("raw/"))]


def _longer_raw(members: dict[str, bytes]) -> None:
    name = next(name for name in members if name.startswith("raw/"))
    members[name] += b"x" * 10_000_000


def _other_date(members: dict[str, bytes]) -> None:
    members["manifest.json"] = members["manifest.json"].replace(b"2022-01-01", b"2029-01-01")


def _no_signature(members: dict[str, bytes]) -> None:
    del members["manifest.sig"]


def _path_for_hash(members: dict[str, bytes]) -> None:
    name = next(name for name in members if name.startswith("raw/"))
    sha256 = name.removeprefix("raw/").encode()
    members["manifest.json"] = members["manifest.json"].replace(sha256, b"../" * 21 + b"x")


@pytest.mark.parametrize(
    ("change", "signed"),
    [
        (_hurt_raw, True),
        (_lose_raw, True),
        (_longer_raw, True),
        (_other_date, True),
        (_no_signature, True),
        (_hurt_raw, False),
        (_path_for_hash, False),
    ],
    ids=lambda one: getattr(one, "__name__", str(one)).strip("_"),
)
def test_what_was_changed_on_the_way_loads_nothing(
    source: Workspace,
    tmp_path: Path,
    change: Callable[[dict[str, bytes]], None],
    signed: bool,
) -> None:
    private, public = _keys(tmp_path, "ours")
    file = tmp_path / "lists.bundle"
    with source:
        source.create_bundle(file, key=private if signed else None)
    _change(file, change)
    with Workspace(tmp_path / "target") as target:
        with pytest.raises(BundleError, match=r"lists\.bundle"):
            target.load_bundle(file, public_key=public if signed else None)
        assert target.lists() == ()


def test_another_key_is_refused(source: Workspace, tmp_path: Path) -> None:
    private, _ = _keys(tmp_path, "ours")
    _, other = _keys(tmp_path, "theirs")
    file = tmp_path / "lists.bundle"
    with source:
        source.create_bundle(file, key=private)
        with pytest.raises(BundleError, match="not signed by this key"):
            source.load_bundle(file, public_key=other)
        with pytest.raises(InputError, match="no Ed25519 key"):
            source.load_bundle(file, public_key=tmp_path / "own.csv")


def test_a_file_that_is_no_bundle_says_so(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"hello")
    with Workspace(tmp_path / "target") as target, pytest.raises(BundleError, match="x: it cannot"):
        target.load_bundle(tmp_path / "x")


def test_only_what_is_in_force_is_bundled(source: Workspace, tmp_path: Path) -> None:
    with source, pytest.raises(DatasetUnknownError, match="moon"):
        source.create_bundle(tmp_path / "x", ["moon"])
    with Workspace(tmp_path / "empty") as empty, pytest.raises(NothingLoadedError):
        empty.create_bundle(tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_an_older_bundle_does_not_replace_a_newer_list(source: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "lists.bundle"
    with source:
        source.create_bundle(file, ["us_ofac_sdn"])
        newer = write_set(tmp_path / "b", [*_UIDS, 700])
        list(source.load([newer], options=Options(published="2022-02-01")))
        _, outcomes = source.load_bundle(file)
        assert [outcome.result for outcome in outcomes] == ["unchanged"]
        assert [finding.code for finding in outcomes[0].findings] == ["older"]
        assert source.lists()[1].version.published == "2022-02-01"
