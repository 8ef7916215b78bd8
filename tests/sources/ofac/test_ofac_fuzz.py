"""Mutated files end in records, issues or `SourceDamagedError`, and in nothing else, soon."""

import contextlib
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from proscribe.errors import SourceDamagedError
from proscribe.model.record import Fragment
from proscribe.sources.contract import Files, Format, RawFile
from proscribe.sources.ofac.legacy import LegacyFormat
from proscribe.sources.ofac.sdnlist import SdnListFormat

Memory = Callable[[str, bytes], RawFile]
_PIECES = (
    b'"', b"'", b",", b"\r\n", b"\n", b"\r", b"\x1a", b"\x00", b"\xff", b"\xef\xbb\xbf", b"; ",
    b"a.k.a. '", b"DOB ", b"Passport ", b"-0- ", b"<", b">", b"&amp;", b"]] [[", b"(", b")",
    b"\xe2\x80\xab", b"9" * 400, b"( " * 200, b", " * 200, b"issued ", b"IMO ", b"A." * 300,
)  # fmt: skip


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Give a copy with some bytes changed, put in, taken out, doubled or cut off."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        if not data:
            break
        at = chance.randrange(len(data))
        size = chance.choice((1, 3, 40, 900))
        match chance.randrange(6):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                data[at:at] = chance.choice(_PIECES)
            case 2:
                del data[at : at + size]
            case 3:
                data[at:at] = data[at : at + size]
            case 4:
                data[at : at + size] = chance.randbytes(size)
            case _ if chance.random() < 0.2:
                del data[at:]
    return bytes(data)


def _survive(form: Format, files: Files) -> None:
    start = time.process_time()
    for reading in (
        lambda: form.inspect(files),
        lambda: list(form.parse(files)),
        lambda: form.count(files),
    ):
        with contextlib.suppress(SourceDamagedError):
            reading()
    assert time.process_time() - start < 20


@pytest.mark.parametrize("seed", range(40))
def test_mutations_of_the_made_up_csv_files(made: Callable[..., Files], seed: int) -> None:
    chance = random.Random(seed)
    contents = {name: file.open().read() for name, file in made().items()}
    for _ in range(5):
        changed = {name: mutate(content, chance) for name, content in contents.items()}
        _survive(LegacyFormat(), made(**changed))


@pytest.mark.parametrize("seed", range(40))
def test_mutations_of_the_made_up_xml_file(memory: Memory, made_xml: bytes, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(5):
        files = {"sdnlist": memory("sdn.xml", mutate(made_xml, chance))}
        _survive(SdnListFormat(), files)


@pytest.mark.parametrize("seed", range(10))
def test_mutations_of_real_files(lists: Path, memory: Memory, seed: int) -> None:
    chance = random.Random(seed)
    folder = lists / "us_ofac_cons/csv-2025-12-19"
    files: dict[str, RawFile] = {}
    form = LegacyFormat()
    for path in sorted(folder.glob("*.csv")):
        component = form.recognise(path.name, b"")
        assert component is not None
        files[component] = memory(path.name, mutate(path.read_bytes(), chance))
    _survive(form, files)
    xml = (lists / "us_ofac_cons/xml-2024-05-06/consolidated.xml").read_bytes()
    _survive(SdnListFormat(), {"sdnlist": memory("consolidated.xml", mutate(xml, chance))})


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param("9" * 120_000, id="digits"),
        pytest.param("Passport " + "1 " * 60_000, id="blanks"),
        pytest.param("Passport " + "(" * 120_000, id="brackets"),
        pytest.param("Passport 1 (" * 10_000, id="countries"),
        pytest.param("Passport 1 issued " + "issued " * 15_000, id="issued"),
        pytest.param("Passport 1 issued " + "issued expires " * 8_000, id="expires"),
        pytest.param("Foo No. " + "1" * 120_000 + " x", id="key-shape"),
        pytest.param("A." * 60_000 + "x", id="abbreviation"),
        pytest.param("; " * 60_000, id="segments"),
        pytest.param("a.k.a. '" * 15_000, id="quoted"),
        pytest.param("DOB " + "1 to " * 20_000, id="date"),
        pytest.param("nationality " + "A (" * 30_000, id="country"),
        pytest.param("Tax ID No. " + "1," * 60_000, id="commas"),
        pytest.param("Tax ID No. 1 (" + "A" * 120_000, id="open-bracket"),
        pytest.param("Tax ID No. " + "A: " * 40_000, id="labels"),
        pytest.param("London " + "EC3N " * 20_000, id="postal"),
        pytest.param("Executive Order 1" * 7_000, id="orders"),
    ],
)
def test_a_huge_remark_takes_no_time(
    made: Callable[..., Files], made_csv: dict[str, bytes], cell: str
) -> None:
    row = f'9,"X",-0- ,"CUBA"{",-0- " * 7},"{cell}"\r\n'.encode()
    start = time.process_time()
    files = made(sdn=row + made_csv["sdn"])
    read = [item.record.id for item in LegacyFormat().parse(files) if isinstance(item, Fragment)]
    assert read[0] == "ofac-9"
    _survive(LegacyFormat(), files)
    _survive(LegacyFormat(), made(comments=f'5,"{cell}"\r\n'.encode()))
    _survive(LegacyFormat(), made(add=f'1,1,"{cell}","{cell[:9999]}","Cuba",-0- \r\n'.encode()))
    assert time.process_time() - start < 10
