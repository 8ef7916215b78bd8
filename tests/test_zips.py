"""Archives damaged anywhere, packed in any way, in whatever reads archives: a sentence each."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from listfiles import RawBytes, harvest
from proscribe.errors import ProscribeError
from proscribe.ingest import bundle
from proscribe.ingest.packing import packed_head, packing
from proscribe.ingest.unpack import unpack
from proscribe.screen.files.table import open_table
from proscribe.sources.counting.sheets import iter_rows
from proscribe.sources.own import bind
from proscribe.sources.own.bind import COMPONENT
from proscribe.sources.own.count import count_rows
from proscribe.sources.own.mapping import load_mapping
from proscribe.sources.workbook import read_workbook

_MAPPING = RawBytes(
    "mapping.yaml",
    b"list: {name: made, title: Made, authority: Made, prefix: made}\n"
    b"schema: Person\nid: no\ncolumns: {name: name}\n",
)
_METHODS = {
    "stored": zipfile.ZIP_STORED,
    "deflated": zipfile.ZIP_DEFLATED,
    "bzip2": zipfile.ZIP_BZIP2,
    "lzma": zipfile.ZIP_LZMA,
}


def _own_list(path: Path) -> None:
    _, one = bind(_MAPPING)
    harvest(one, {COMPONENT: RawBytes(path.name, path.read_bytes())})


def _own_count(path: Path) -> None:
    count_rows(RawBytes(path.name, path.read_bytes()), load_mapping(_MAPPING)[0])


def _counted(path: Path) -> None:
    list(iter_rows(RawBytes(path.name, path.read_bytes()), str.strip, most=1_000_000))


def _customers(path: Path) -> None:
    for _ in open_table(path).cells():
        continue


_READERS: dict[str, Callable[[Path], object]] = {
    "head": lambda path: packed_head(path, 100),
    "packing": packing,
    "unpack": lambda path: unpack(path, folder=path.parent),
    "bundle": lambda path: bundle.unpack(path, path.parent / "bundle"),
    "list workbook": lambda path: read_workbook(path.name, path.read_bytes()),
    "own list": _own_list,
    "own count": _own_count,
    "counting": _counted,
    "customers": _customers,
}


def _book() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in [["no", "name"], *([f"{n}", f"Name {n * 7919}"] for n in range(200))]:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _members(reader: str) -> dict[str, bytes]:
    """Give what is in a sound archive for a reader: a workbook, or one file that is packed."""
    if reader in ("head", "packing", "unpack"):
        return {"list.csv": b"no,name\n" + b"".join(b"%d,Name\n" % n for n in range(2000))}
    with zipfile.ZipFile(io.BytesIO(_book())) as book:
        return {member: book.read(member) for member in book.namelist()}


def _damaged(members: dict[str, bytes], method: int, seed: int) -> bytes:
    """Give an archive packed in one way, with some of its bytes changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as new:
        for name, content in members.items():
            new.writestr(name, content)
    raw = bytearray(target.getvalue())
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 9)):
        raw[chance.randrange(4, len(raw))] ^= chance.randint(1, 255)
    return bytes(raw)


@pytest.mark.parametrize("reader", _READERS)
@pytest.mark.parametrize("method", _METHODS)
def test_damage_is_told_in_a_sentence(reader: str, method: str, tmp_path: Path) -> None:
    told, members = 0, _members(reader)
    for seed in range(12):
        path = tmp_path / f"{seed}.xlsx"
        path.write_bytes(_damaged(members, _METHODS[method], seed))
        try:
            _READERS[reader](path)
        except ProscribeError:
            told += 1
    assert told or reader in ("head", "packing")
