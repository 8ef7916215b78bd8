"""Long lists of many formats: time grows with the entries, and none of them is lost."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from growth import assert_growth
from listfiles import RawBytes, counted, harvest
from made_lists import MADE
from made_ofac import END, NULL, sdn_row
from proscribe.sources.registry import formats, recognise

_HERE = Path(__file__).parent
_FIRST = 1_000_000  # a number that takes as many digits as every other
_SIZE = 2_000

Files = dict[str, RawBytes]
Make = Callable[[int], Files]


def _made(name: str) -> Make:
    made = MADE[name]

    def make(n: int) -> Files:
        content = made.make(range(_FIRST, _FIRST + n), date(2031, 3, 1))
        found = recognise(Path(made.file), content)
        assert found is not None
        return {found[1]: RawBytes(made.file, content)}

    return make


def _repeated(component: str, sample: str, start: str, end: str, number: str) -> Make:
    """Give one entry of a made-up list again and again, under other numbers, beside the others."""
    head, mark, rest = (_HERE / sample).read_text(encoding="utf-8").partition(start)
    entry, tail = (mark + rest[: (at := rest.index(end) + len(end))]), rest[at:]
    assert entry.count(number) == 1

    def make(n: int) -> Files:
        entries = (entry.replace(number, str(_FIRST + one)) for one in range(n))
        return {component: RawBytes("list.xml", "".join([head, *entries, tail]).encode())}

    return make


def _ofsi(n: int) -> Files:
    text = (_HERE / "ofsi/golden/sample.csv").read_text(encoding="utf-8")
    dated, header, first, *_ = csv.reader(io.StringIO(text, newline=""))
    out = io.StringIO(newline="")
    csv.writer(out).writerows(
        [dated, header, *([*first[:-1], str(_FIRST + one)] for one in range(n))]
    )
    return {"conlist": RawBytes("ConList.csv", out.getvalue().encode())}


def _legacy(n: int) -> Files:
    uids = range(_FIRST, _FIRST + n)
    rows = {
        "sdn": [sdn_row(uid) for uid in uids],
        "alt": [f'{uid},{uid},"aka","OTHER{uid}, Name",{NULL}' for uid in uids],
        "add": [f'{uid},{uid},"1 Street","Havana","Cuba",{NULL}' for uid in uids],
        "comments": list[str](),
    }
    return {
        name: RawBytes(f"{name}.csv", "".join(f"{row}\r\n" for row in rows[name]).encode() + END)
        for name in rows
    }


_FORMATS = {"dfat-csv": "dfat-xlsx"}  # one format for the table and the workbook
_MAKES: dict[str, Make] = {name: _made(name) for name in MADE} | {
    "ofac-enhanced": _repeated(
        "ofac-enhanced", "ofac/golden/enhanced.xml", '<entity id="104">', "</entity>", "104"
    ),
    "ofac-csv": _legacy,
    "ofsi-conlist": _ofsi,
    "un-consolidated": _repeated(
        "consolidated", "un/golden/sample.xml", "<ENTITY>", "</ENTITY>", "9100003"
    ),
}


@pytest.mark.parametrize("name", _MAKES)
def test_a_list_is_read_in_time_that_grows_with_its_entries(name: str) -> None:
    form = formats()[_FORMATS.get(name, name)]
    found = assert_growth(lambda files: harvest(form, files), _MAKES[name], _SIZE)
    assert len(found.records) == found.counts.records >= _SIZE
    assert counted(found.counts) == found.names
