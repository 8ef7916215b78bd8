"""A grid of sentences on earlier listings: on whose list a document tells who to have stood."""

from pathlib import Path

import msgspec
import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow, When
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_GRID = Path(__file__).with_name("grids") / "listed_before.txt"
_OPENS = (
    "Treasury Designates Dealer in Steel\n\nMarch 3, 2022\n\n"
    "WASHINGTON - The Office of Foreign Assets Control (OFAC) of the U.S. Department of the"
    " Treasury today designated Odo Brandt, a dealer in steel.\n\n"
)
_LISTS = {"us": "us_ofac_sdn", "un": "un_sc_sanctions", "gb": "gb_hmt_sanctions"}
_AUTHORITIES = {"us": "OFAC", "un": "UN Security Council", "gb": "HM Treasury"}
_DAYS = {"us": "", "un": "2018-11-07", "gb": "2019-06-04"}
_PARTIES = {
    "lind": ("Rosa LIND", "Person"),
    "made": ("Ivo MADE", "Person"),
    "okean": ("OKEAN LINE", "Organization"),
    "bank": ("MADE BANK", "Organization"),
    "front": ("KESTREL FRONT", "Organization"),
}


def _row(body: str, key: str) -> LedgerRow:
    name, schema = _PARTIES[key] if key != "brandt" else ("Odo BRANDT", "Person")
    made = row(
        1, name, schema=schema, seen=When("", "2022-01-10", "first_seen"), effective=_DAYS[body],
        nationality="",
    )  # fmt: skip
    return msgspec.structs.replace(
        made, dataset=_LISTS[body], authority=_AUTHORITIES[body], record_id=f"{body} {key}",
        party_id=f"{body} {key}",
    )  # fmt: skip


def _lists() -> Lists:
    new = row(1, "Odo BRANDT", seen=When("2022-03-01", "2022-03-04", "first_seen"), nationality="")
    rows = [new, _row("un", "brandt"), *(_row(body, key) for body in _LISTS for key in _PARTIES)]
    return Lists(
        rows=tuple(rows),
        coverage=tuple(coverage(dataset=one, last="2022-03-04") for one in _LISTS.values()),
        record_of=lambda _: None,
    )


def _told(words: str) -> set[str]:
    report = link(read(f"{_OPENS}{words}\n".encode()), _lists())
    return {one.record_id for one in report.links if one.kind == "mentions"}


def _cases() -> list[tuple[str, set[str]]]:
    lines = _GRID.read_text(encoding="utf-8").splitlines()
    parted = (line.rpartition("=>") for line in lines if line and not line.startswith("#"))
    return [
        (words.strip(), {one.strip() for one in found.split(",") if one.strip()})
        for words, _, found in parted
    ]


@pytest.mark.parametrize(("words", "found"), _cases())
def test_who_stood_on_whose_list(words: str, found: set[str]) -> None:
    assert _told(words) == found
