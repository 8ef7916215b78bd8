"""Mutated files end in records, issues or `SourceDamagedError`, and in nothing else, soon."""

import contextlib
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from growth import assert_growth, assert_no_slower
from proscribe.errors import SourceDamagedError
from proscribe.model.record import Fragment
from proscribe.sources.contract import Files, Format, RawFile
from proscribe.sources.ofac.legacy import LegacyFormat
from proscribe.sources.ofac.sdnlist import SdnListFormat
from samples import seeds

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
    for reading in (
        lambda: form.inspect(files),
        lambda: list(form.parse(files)),
        lambda: form.count(files),
    ):
        with contextlib.suppress(SourceDamagedError):
            reading()


def _survive_soon(form: Format, whole: Files, damaged: Sequence[Files]) -> None:
    """Read damaged files, in no more than fifty times the time that each takes undamaged."""

    def read(several: Sequence[Files]) -> None:
        for files in several:
            _survive(form, files)

    assert_no_slower(read, [whole], damaged, times=50 * len(damaged))


@pytest.mark.parametrize("seed", seeds(40))
def test_mutations_of_the_made_up_csv_files(made: Callable[..., Files], seed: int) -> None:
    chance = random.Random(seed)
    contents = {name: file.open().read() for name, file in made().items()}
    damaged = [
        made(**{name: mutate(content, chance) for name, content in contents.items()})
        for _ in range(5)
    ]
    _survive_soon(LegacyFormat(), made(), damaged)


@pytest.mark.parametrize("seed", seeds(40))
def test_mutations_of_the_made_up_xml_file(memory: Memory, made_xml: bytes, seed: int) -> None:
    chance = random.Random(seed)
    damaged = [{"sdnlist": memory("sdn.xml", mutate(made_xml, chance))} for _ in range(5)]
    _survive_soon(SdnListFormat(), {"sdnlist": memory("sdn.xml", made_xml)}, damaged)


@pytest.mark.parametrize("seed", range(5))
def test_mutations_of_real_files(lists: Path, memory: Memory, seed: int) -> None:
    chance = random.Random(seed)
    form = LegacyFormat()
    whole: dict[str, RawFile] = {}
    damaged: list[dict[str, RawFile]] = [{}, {}]
    for path in sorted((lists / "us_ofac_cons/csv-2025-12-19").glob("*.csv")):
        component = form.recognise(path.name, b"")
        assert component is not None
        whole[component] = memory(path.name, path.read_bytes())
        for files in damaged:
            files[component] = memory(path.name, mutate(path.read_bytes(), chance))
    _survive_soon(form, whole, damaged)
    xml = (lists / "us_ofac_cons/xml-2024-05-06/consolidated.xml").read_bytes()
    _survive_soon(
        SdnListFormat(),
        {"sdnlist": memory("consolidated.xml", xml)},
        [{"sdnlist": memory("consolidated.xml", mutate(xml, chance))} for _ in range(2)],
    )


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param(lambda n: "9" * n, id="digits"),
        pytest.param(lambda n: "Passport " + "1 " * (n // 2), id="blanks"),
        pytest.param(lambda n: "Passport " + "(" * n, id="brackets"),
        pytest.param(lambda n: "Passport 1 (" * (n // 12), id="countries"),
        pytest.param(lambda n: "Passport 1 issued " + "issued " * (n // 7), id="issued"),
        pytest.param(lambda n: "Passport 1 issued " + "issued expires " * (n // 15), id="expires"),
        pytest.param(lambda n: "Foo No. " + "1" * n + " x", id="key-shape"),
        pytest.param(lambda n: "A." * (n // 2) + "x", id="abbreviation"),
        pytest.param(lambda n: "; " * (n // 2), id="segments"),
        pytest.param(lambda n: "a.k.a. '" * (n // 8), id="quoted"),
        pytest.param(lambda n: "DOB " + "1 to " * (n // 5), id="date"),
        pytest.param(lambda n: "nationality " + "A (" * (n // 3), id="country"),
        pytest.param(lambda n: "Tax ID No. " + "1," * (n // 2), id="commas"),
        pytest.param(lambda n: "Tax ID No. 1 (" + "A" * n, id="open-bracket"),
        pytest.param(lambda n: "Tax ID No. " + "A: " * (n // 3), id="labels"),
        pytest.param(lambda n: "London " + "EC3N " * (n // 5), id="postal"),
        pytest.param(lambda n: "Executive Order 1" * (n // 17), id="orders"),
    ],
)
def test_a_huge_remark_takes_time_in_proportion(
    made: Callable[..., Files], made_csv: dict[str, bytes], cell: Callable[[int], str]
) -> None:
    form = LegacyFormat()

    def read(text: str) -> str:
        row = f'9,"X",-0- ,"CUBA"{",-0- " * 7},"{text}"\r\n'.encode()
        files = made(sdn=row + made_csv["sdn"])
        ids = [one.record.id for one in form.parse(files) if isinstance(one, Fragment)]
        _survive(form, files)
        _survive(form, made(comments=f'5,"{text}"\r\n'.encode()))
        _survive(form, made(add=f'1,1,"{text}","{text[:9999]}","Cuba",-0- \r\n'.encode()))
        return ids[0]

    assert assert_growth(read, cell, 100_000) == "ofac-9"
