"""Raw files from bytes and paths, and what a format gives for them, for tests of list parsers."""

import io
import json
import os
import random
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.model.record import Fragment, Record
from proscribe.sources.contract import Counts, Format


class RawBytes(msgspec.Struct, frozen=True):
    """A raw file held in memory."""

    name: str
    content: bytes

    @property
    def size_bytes(self) -> int:
        return len(self.content)

    def open(self) -> BinaryIO:
        return io.BytesIO(self.content)


def raw_path(path: Path) -> RawBytes:
    return RawBytes(path.name, path.read_bytes())


class Harvest(msgspec.Struct, frozen=True):
    """Everything that a format gives for its files."""

    fragments: list[Fragment]
    issues: list[Issue]
    counts: Counts

    @property
    def records(self) -> dict[str, Record]:
        return {fragment.record.id: fragment.record for fragment in self.fragments}

    @property
    def names(self) -> dict[str, int]:
        return dict(Counter(n.kind for f in self.fragments for n in f.record.names))

    def kinds(self) -> dict[str, int]:
        return dict(Counter(issue.kind for issue in self.issues))


def harvest(one: Format, files: Mapping[str, RawBytes]) -> Harvest:
    given = list(one.parse(files))
    return Harvest(
        fragments=[item for item in given if isinstance(item, Fragment)],
        issues=[item for item in given if isinstance(item, Issue)],
        counts=one.count(files),
    )


def counted(counts: Counts) -> dict[str, int]:
    return {kind: number for kind, number in counts.names.items() if number}


def assert_golden(path: Path, one: Format, files: Mapping[str, RawBytes]) -> None:
    """Compare what a parser gives with the stored result, which belongs to one parser number.

    With PROSCRIBE_WRITE_GOLDEN=1 in the environment the stored result is written anew.
    """
    given = [msgspec.to_builtins(item) for item in one.parse(files)]
    found = {"parser": one.parser, "given": json.loads(json.dumps(given))}
    if os.environ.get("PROSCRIBE_WRITE_GOLDEN") == "1":
        path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    stored = json.loads(path.read_text(encoding="utf-8"))
    if stored["given"] != found["given"]:
        assert stored["parser"] != found["parser"], (
            f"{one.name}: what the parser gives has changed. Raise the number in its `parser` id "
            "(a re-parse must be a new reading), then write the golden file again."
        )
    assert stored == found, f"{one.name}: the golden file is not of {one.parser}; write it again."


def mutate(content: bytes, dice: random.Random) -> bytes:
    """Damage bytes as transport, editors and spreadsheet programs do, and worse."""
    damaged = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        damaged = damaged or bytearray(b"x")
        place, what = dice.randrange(len(damaged)), dice.random()
        if what < 0.5:
            damaged[place] = dice.randrange(256)
        elif what < 0.65:
            del damaged[place : place + dice.randrange(1, 200)]
        elif what < 0.8:
            start = dice.randrange(len(damaged))
            damaged[place:place] = damaged[start : start + dice.randrange(1, 300)]
        elif what < 0.92:
            letters = b"<>&;\"'(),\x00\xff123"
            damaged[place:place] = bytes(dice.choice(letters) for _ in range(dice.randrange(1, 6)))
        else:
            damaged = damaged[:place]
    return bytes(damaged)


def survives(one: Format, component: str, file: RawBytes) -> None:
    """Assert that damage ends in records, issues or SourceDamagedError, and that counts agree."""
    files = {component: file}
    try:
        one.inspect(files)
        given = list(one.parse(files))
        counts = one.count(files)
    except SourceDamagedError:
        return
    except Exception as fault:  # noqa: BLE001 (the very thing under test)
        pytest.fail(f"{type(fault).__name__}: {fault}")
    if any(isinstance(item, Issue) and item.severity == "refusal" for item in given):
        return
    fragments = [item for item in given if isinstance(item, Fragment)]
    names = Counter(name.kind for one in fragments for name in one.record.names)
    assert counts.records == len({fragment.record.id for fragment in fragments})
    assert counted(counts) == dict(names)
