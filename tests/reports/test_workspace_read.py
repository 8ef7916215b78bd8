"""`Workspace.read`: a file from disk to a report, with and without lists."""

import hashlib
from pathlib import Path

import pytest

from proscribe.errors import DocumentError, InputError
from proscribe.ingest.given import Options
from proscribe.reports.text.decode import MOST_BYTES
from proscribe.sources.example.files import parties_file
from proscribe.workspace import Workspace
from reports.documents import article

_TEXT = article(
    "Kwang Chol Pyon was seen in Moscow on Tuesday with Jane Doe and the Bank of Nowhere."
)


def _load_example(workspace: Workspace, folder: Path) -> None:
    path = folder / "example.jsonl"
    with parties_file().open() as stream:
        path.write_bytes(stream.read())
    (outcome,) = workspace.load([path], dataset="example_sanctions", options=Options())
    assert outcome.result == "live", outcome


def test_names_of_the_lists_are_noted_and_nothing_else_changes(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(_TEXT)
    with Workspace(tmp_path / "home") as workspace:
        before = workspace.read(page)
        assert not any(party.listed for party in before.parties)
        _load_example(workspace, tmp_path)
        after = workspace.read(page)
        assert workspace.read(page, names=False) == before
    noted = [party for party in after.parties if party.listed]
    assert [(one.name, one.roles) for one in noted] == [("Kwang Chol Pyon", ("mentioned",))]
    assert {one.record_id for one in noted[0].listed} == {"ofac-27207"}
    assert (after.events, after.statements) == (before.events, before.statements)


def test_of_a_large_file_the_first_part_is_read_with_the_hash_of_all(tmp_path: Path) -> None:
    filler = b"\n\n" + b"Filler words " * 1_000
    raw = _TEXT + filler * (MOST_BYTES // len(filler) + 1)
    page = tmp_path / "large.txt"
    page.write_bytes(raw)
    with Workspace(tmp_path / "home") as workspace:
        report = workspace.read(page)
    assert len(raw) > MOST_BYTES
    assert report.document.size_bytes == len(raw)
    assert report.document.sha256 == hashlib.sha256(raw).hexdigest()
    assert report.caveats[0].code == "truncated"


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with Workspace(tmp_path / "home") as workspace:
        with pytest.raises(InputError, match=r"missing\.txt"):
            workspace.read(tmp_path / "missing.txt")
        with pytest.raises(InputError):
            workspace.read(tmp_path)
        with pytest.raises(DocumentError, match="empty"):
            workspace.read(empty)
