"""Archives: friendly, broken, lying and hostile."""

import gzip
import io
import random
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.errors import InputError
from proscribe.ingest.inflate import InflateError, Inflater
from proscribe.ingest.packing import packing
from proscribe.ingest.unpack import UnpackLimits, unpack, unpack_gz, unpack_zip

ROWS = b"id,name\n" + b"".join(b"%d,Customer %d\n" % (n, n * 7919) for n in range(2000))
SMALL = UnpackLimits(max_bytes=100_000, max_members=10)


def zipped(path: Path, members: dict[str, bytes], **more: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = more.get("method", zipfile.ZIP_DEFLATED)
            info.external_attr = more.get("mode", 0o644) << 16
            archive.writestr(info, content)
    return path


def refused(path: Path, limits: UnpackLimits | None = None) -> str:
    folder = path.parent / "out"
    folder.mkdir(exist_ok=True)
    with pytest.raises(InputError) as caught:
        unpack(path, folder=folder, limits=limits)
    assert list(folder.iterdir()) == []
    assert [one.name for one in path.parent.iterdir() if one.suffix == ".part"] == []
    assert caught.value.where == path.name
    return caught.value.reason


def test_unpacks_the_only_file(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip", {"data/": b"", "data/customers.csv": ROWS, "__MACOSX/x": b"1"}
    )
    got = unpack(path, folder=tmp_path)
    assert got is not None
    assert (got.path, got.member) == (tmp_path / "customers.csv", "data/customers.csv")
    assert got.path.read_bytes() == ROWS
    assert got.size_bytes == len(ROWS)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(gzip.compress(ROWS), id="one-member"),
        pytest.param(gzip.compress(ROWS[:50]) + gzip.compress(ROWS[50:]), id="two-members"),
        pytest.param(gzip.compress(ROWS) + bytes(100), id="zero-padded"),
    ],
)
def test_unpacks_gzip_under_its_own_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "customers.csv.gz"
    path.write_bytes(content)
    got = unpack(path, folder=tmp_path)
    assert got is not None
    assert got.path == tmp_path / "customers.csv"
    assert got.path.read_bytes() == ROWS


def test_gzip_without_the_suffix_never_overwrites_its_own_archive(tmp_path: Path) -> None:
    path = tmp_path / "customers"
    path.write_bytes(gzip.compress(ROWS))
    assert unpack_gz(path, folder=tmp_path).path == tmp_path / "customers.unpacked"
    assert gzip.decompress(path.read_bytes()) == ROWS


def test_leaves_alone_what_is_not_packed(tmp_path: Path) -> None:
    plain = tmp_path / "a.csv"
    plain.write_bytes(ROWS)
    book = zipped(tmp_path / "b.xlsx", {"[Content_Types].xml": b"<Types/>", "xl/a.xml": b"<a/>"})
    assert unpack(plain, folder=tmp_path) is None
    assert unpack(book, folder=tmp_path) is None
    assert packing(zipped(tmp_path / "c.zip", {"a.csv": ROWS})) == "zip"


@pytest.mark.parametrize(
    "name",
    [
        "../evil.csv", "a/../../evil.csv", "/etc/passwd", "..\\evil.csv", "C:\\evil.csv",
        "\\\\host\\share\\x", "a//b.csv", "./a.csv", "c:evil.csv", "a\x01b.csv", "..", "a\0.csv",
    ],
)  # fmt: skip
def test_refuses_names_that_lead_elsewhere(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.zip"
    blank = "N" * len(name)
    zipped(path, {blank: ROWS})
    path.write_bytes(path.read_bytes().replace(blank.encode(), name.encode()))
    assert "name" in refused(path)


def test_refuses_more_or_less_than_one_file(tmp_path: Path) -> None:
    two = zipped(tmp_path / "two.zip", {"a.csv": ROWS, "b.csv": ROWS})
    assert "holds 2 files" in refused(two)
    assert "holds 0 files" in refused(zipped(tmp_path / "none.zip", {}))


def test_refuses_a_link_and_odd_compression(tmp_path: Path) -> None:
    link = zipped(tmp_path / "l.zip", {"a.csv": b"/etc/passwd"}, mode=stat.S_IFLNK | 0o777)
    assert "a link" in refused(link)
    odd = zipped(tmp_path / "o.zip", {"a.csv": ROWS}, method=zipfile.ZIP_LZMA)
    assert "compression" in refused(odd)


def test_refuses_a_locked_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": ROWS})
    raw = bytearray(path.read_bytes())
    at = raw.rfind(b"PK\x01\x02")
    raw[at + 8] |= 1
    raw[6] |= 1
    path.write_bytes(raw)
    assert "password" in refused(path)


def test_refuses_what_is_too_large_by_its_own_word(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": random.Random(1).randbytes(200_000)})
    assert "larger than 100,000 bytes" in refused(path, SMALL)


def test_refuses_what_is_too_large_although_it_says_otherwise(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": random.Random(1).randbytes(200_000)})
    raw = bytearray(path.read_bytes())
    at = raw.rfind(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    raw[22:26] = struct.pack("<I", 10)
    path.write_bytes(raw)
    assert refused(path, SMALL)


@pytest.mark.parametrize("form", ["zip", "gz"])
def test_refuses_bombs_by_their_ratio(tmp_path: Path, form: str) -> None:
    bomb = bytes(30_000_000)
    path = tmp_path / f"bomb.{form}"
    if form == "zip":
        zipped(path, {"a.csv": bomb})
    else:
        path.write_bytes(gzip.compress(bomb))
    assert "expands more than 200 to 1" in refused(path)


def test_refuses_a_huge_directory_unread(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{n}.csv": b"" for n in range(20)})
    with pytest.raises(InputError, match="lists 20 entries"):
        unpack_zip(path, folder=tmp_path, limits=SMALL)


def test_a_wide_end_record_is_believed_as_the_library_believes_it(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": ROWS})
    raw = path.read_bytes()
    at = raw.rfind(b"PK\x05\x06")
    wide = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 9**9, 9**9, 9**9, 0)
    locator = b"PK\x06\x07" + struct.pack("<IQI", 0, at, 1)
    path.write_bytes(raw[:at] + wide + locator + raw[at:])
    assert "lists 387,420,489 entries" in refused(path)


@pytest.mark.parametrize("form", ["zip", "gz"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
def test_refuses_truncated_archives(tmp_path: Path, form: str, share: float) -> None:
    path = tmp_path / f"a.{form}"
    if form == "zip":
        zipped(path, {"a.csv": ROWS})
    else:
        path.write_bytes(gzip.compress(ROWS))
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    assert refused(path)


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        unpack(tmp_path / "none.zip", folder=tmp_path)


def _archive(form: str) -> bytes:
    if form == "gz":
        return gzip.compress(ROWS[:3000], mtime=0)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("a.csv"), ROWS[:3000])
    return held.getvalue()


@settings(max_examples=150, deadline=None)
@given(
    form=st.sampled_from(["zip", "gz"]),
    changes=st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=6),
    cut=st.integers(0, 3000),
)
def test_damaged_archives_end_in_a_file_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory, form: str, changes: list[tuple[int, int]], cut: int
) -> None:
    raw = bytearray(_archive(form))
    for at, value in changes:
        raw[at % len(raw)] = value
    folder = tmp_path_factory.mktemp("archive")
    path = folder / f"a.{form}"
    path.write_bytes(raw[: len(raw) - cut] if cut < 100 else raw)
    try:
        got = unpack(path, folder=folder, limits=SMALL)
    except InputError:
        got = None
    assert got is None or got.path.parent == folder


@given(
    content=st.binary(max_size=5000),
    step=st.integers(1, 700),
    members=st.integers(1, 4),
)
def test_inflating_in_any_steps_gives_the_content(content: bytes, step: int, members: int) -> None:
    packed = gzip.compress(content) * members
    inflater = Inflater("gzip", max_bytes=100_000)
    out = b"".join(
        piece
        for at in range(0, len(packed), step)
        for piece in inflater.feed(packed[at : at + step])
    )
    inflater.finish()
    assert out == content * members


@given(st.binary(min_size=3, max_size=2000), st.sampled_from(["gzip", "deflate"]))
def test_inflating_noise_never_breaks(noise: bytes, coding: str) -> None:
    inflater = Inflater(coding, max_bytes=10_000)  # type: ignore[arg-type]
    try:
        size = sum(len(piece) for piece in inflater.feed(noise))
        inflater.finish()
    except InflateError:
        return
    assert size == inflater.given_bytes <= 10_000
