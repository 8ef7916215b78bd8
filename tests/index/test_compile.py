"""A generation: the same bytes for the same entries, whole or not there, never mistaken."""

import json
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchcases import entry, indexed, made_entries
from proscribe.errors import IndexFormatError
from proscribe.index import compile_index, open_index


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_entries_does_not_change_a_byte(seed: int, tmp_path: Path) -> None:
    entries = made_entries(40, seed)
    indexed(entries, tmp_path / "one")
    random.Random(seed).shuffle(entries)
    indexed(iter(entries), tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_every_name_and_record_is_there(tmp_path: Path) -> None:
    entries = made_entries(60, 9)
    generation = indexed(entries, tmp_path / "index")
    wanted = {
        (one.dataset, one.record.id, name.kind, name.text)
        for one in entries
        for name in one.record.names
    }
    found = set()
    for row, name in enumerate(generation.arrays["row_name"].tolist()):
        record = generation.record(int(generation.arrays["row_record"][row]))
        kind = generation.name_kind_of(name)
        found.add((record.dataset, record.record_id, kind, generation.name_text(name)))
    assert found == wanted
    assert generation.manifest.counts["records"] == len(entries)
    assert generation.manifest.counts["names"] == len(wanted)


def test_postings_invert_rows(tmp_path: Path) -> None:
    generation = indexed(made_entries(60, 3), tmp_path / "index")
    for token in range(len(generation.arrays["token_code"])):
        start, end = generation.arrays["posting_start"][token : token + 2]
        rows = generation.arrays["posting_rows"][start:end].tolist()
        assert rows == [
            row
            for row in range(len(generation.arrays["row_name"]))
            if token
            in generation.arrays["row_tokens"][
                generation.arrays["row_start"][row] : generation.arrays["row_start"][row + 1]
            ]
        ]


def test_arrays_are_little_endian_and_read_only(tmp_path: Path) -> None:
    generation = indexed(made_entries(5, 1), tmp_path / "index")
    for file in (tmp_path / "index").glob("*.npy"):
        assert np.load(file).dtype.str[0] in "<|"
    with pytest.raises(ValueError, match="read-only"):
        generation.arrays["row_tokens"][0] = 1


def test_an_empty_collection_can_be_opened(tmp_path: Path) -> None:
    generation = indexed([], tmp_path / "index")
    generation.verify()
    assert generation.manifest.counts["rows"] == 0


def test_a_generation_is_never_overwritten(tmp_path: Path) -> None:
    indexed([], tmp_path / "index")
    with pytest.raises(FileExistsError):
        indexed([], tmp_path / "index")


def test_two_records_of_one_id_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    twice = [entry(1, [("name", "Ali")]), entry(1, [("name", "Omar")])]
    with pytest.raises(ValueError, match="r0001"):
        indexed(twice, tmp_path / "index")
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_no_store_can_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        indexed([entry(1, [("name", "Ali \ud800")])], tmp_path / "index")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        indexed(made_entries(3, 1), tmp_path / "index")
    assert list(tmp_path.iterdir()) == []


def test_verify_finds_a_changed_byte(tmp_path: Path) -> None:
    generation = indexed(made_entries(9, 1), tmp_path / "index")
    generation.verify()
    file = tmp_path / "index" / "name.bin"
    raw = bytearray(file.read_bytes())
    raw[3] ^= 1
    file.write_bytes(raw)
    with pytest.raises(IndexFormatError, match=r"name\.bin has another hash"):
        open_index(tmp_path / "index").verify()


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        pytest.param("format", 999, "format is 999", id="format"),
        pytest.param("normaliser", "names/0", "normaliser is names/0", id="normaliser"),
        pytest.param("rarity", "0", "rarity table is 0", id="rarity"),
    ],
)
def test_another_format_is_refused_with_the_reason(
    key: str, value: object, said: str, tmp_path: Path
) -> None:
    indexed([], tmp_path / "index")
    file = tmp_path / "index" / "manifest.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), key: value}))
    with pytest.raises(IndexFormatError, match=said):
        open_index(tmp_path / "index")


def test_a_missing_short_or_foreign_file_is_refused(tmp_path: Path) -> None:
    indexed(made_entries(9, 1), tmp_path / "index")
    with pytest.raises(IndexFormatError, match=r"manifest\.json"):
        open_index(tmp_path)
    for name in sorted(contents(tmp_path / "index")):
        raw = (tmp_path / "index" / name).read_bytes()
        (tmp_path / "index" / name).write_bytes(raw[:-1])
        with pytest.raises(IndexFormatError):
            open_index(tmp_path / "index")
        (tmp_path / "index" / name).unlink()
        with pytest.raises(IndexFormatError):
            open_index(tmp_path / "index")
        (tmp_path / "index" / name).write_bytes(raw)
    open_index(tmp_path / "index").verify()


@settings(max_examples=60, deadline=None)
@given(names=st.lists(st.text(st.characters(codec="utf-8"), max_size=30), max_size=4))
def test_any_name_can_be_indexed(
    names: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    entries = [entry(number, [("name", name)]) for number, name in enumerate(names)]
    folder = tmp_path_factory.mktemp("any") / "index"
    manifest = compile_index(entries, folder, collection="any", versions={})
    assert manifest.counts["names"] == len(names)
    assert [open_index(folder).name_text(place) for place in range(len(names))] == names
