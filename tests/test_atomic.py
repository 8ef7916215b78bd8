"""A file appears whole or not at all."""

from pathlib import Path
from typing import BinaryIO, NoReturn

import pytest

from proscribe.atomic import Replacement, replacing


def write_and_stop(file: BinaryIO) -> NoReturn:
    file.write(b"new")
    raise KeyboardInterrupt


def test_the_file_appears_when_the_block_ends(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with replacing(path) as file:
        file.write(b"new")
        assert not path.exists()
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"new", [path])


def test_an_exception_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), replacing(path) as file:
        write_and_stop(file)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])


def test_a_failing_commit_leaves_nothing(tmp_path: Path) -> None:
    new = Replacement(tmp_path / "a")
    new.file.close()
    with pytest.raises(ValueError, match="closed file"):
        new.commit()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_is_taken_away(tmp_path: Path) -> None:
    left, foreign = tmp_path / ".a[1].0123456789ab.part", tmp_path / ".a[1].notes.part"
    left.write_bytes(b"half")
    foreign.write_bytes(b"of someone else")
    with replacing(tmp_path / "a[1]") as file:
        file.write(b"new")
    assert sorted(tmp_path.iterdir()) == [foreign, tmp_path / "a[1]"]


def test_what_another_process_is_writing_stays(tmp_path: Path) -> None:
    one = Replacement(tmp_path / "a")
    other = Replacement(tmp_path / "a")
    for number, new in enumerate((other, one)):
        new.file.write(b"%d" % number)
        new.commit()
    assert (tmp_path / "a").read_bytes() == b"1"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]
