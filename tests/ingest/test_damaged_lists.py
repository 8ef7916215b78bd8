"""A damaged copy of a list is refused with one clear sentence, and the list in force stays."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from made_lists import MADE, MadeFormat
from proscribe.errors import ProscribeError
from proscribe.ingest.given import Options
from proscribe.workspace import Workspace

_WHOLE = range(1, 61)
_SHRUNKEN = range(1, 43)  # by three in ten
_FIRST, _NEXT = date(2026, 5, 1), date(2026, 5, 2)
Damage = Callable[[bytes], bytes]

_DAMAGES: dict[str, Damage] = {
    "empty": lambda _: b"",
    "blanks": lambda _: b" \r\n\r\n",
    "half": lambda content: content[: len(content) // 2],
    "unterminated": lambda content: content[:-25],
    "shrunken": lambda content: content,
    "error-page": lambda _: b"<!DOCTYPE html><html><body>Service unavailable</body></html>",
    "utf-16": lambda content: content.decode("utf-8-sig").encode("utf-16"),
    "latin-1": lambda content: content.decode("utf-8-sig").encode("latin-1"),
}
# A workbook is no text; the two lists that spreadsheet programs and old copies give in Windows-1252
# are read in it, with every letter.
_NOT_THERE = {
    ("dfat-xlsx", "utf-16"), ("dfat-xlsx", "latin-1"), ("dfat-csv", "latin-1"),
    ("bis-dpl", "latin-1"), ("csl-csv", "latin-1"),
}  # fmt: skip
_CASES = [
    pytest.param(name, damage, id=f"{name}-{damage}")
    for name in MADE
    for damage in _DAMAGES
    if (name, damage) not in _NOT_THERE
]


@pytest.mark.parametrize(("name", "damage"), _CASES)
def test_a_damaged_copy_is_refused_and_the_list_in_force_stays(
    tmp_path: Path, name: str, damage: str
) -> None:
    made = MADE[name]
    numbers = _SHRUNKEN if damage == "shrunken" else _WHOLE
    with Workspace(tmp_path / "home") as workspace:
        path = made.write(tmp_path / "whole", made.make(_WHOLE, _FIRST))
        (first,) = workspace.load([path], options=_said(made, _FIRST))
        assert (first.dataset, first.result) == (made.dataset, "live"), first.findings
        assert first.version.n_records == len(_WHOLE)
        before = [record for _, record in workspace.records()]
        path = made.write(tmp_path / "damaged", _DAMAGES[damage](made.make(numbers, _NEXT)))
        try:
            (outcome,) = workspace.load([path], options=_said(made, _NEXT))
        except ProscribeError as refusal:
            sentences = [str(refusal)]
        else:
            assert outcome.result == "refused"
            sentences = [finding.message for finding in outcome.findings]
        assert sentences
        assert [record for _, record in workspace.records()] == before
        (status,) = workspace.lists()
        assert status.version.id == first.version.id
    for sentence in sentences:
        assert sentence.endswith("."), sentence
        assert sentence.isprintable(), sentence
        assert 20 < len(sentence) < 300, sentence
        assert "Traceback" not in sentence


def _said(made: MadeFormat, day: date) -> Options:
    """Say the date where the file does not state it itself."""
    return Options(published="" if made.dated else day.isoformat())


@pytest.mark.parametrize("name", ["dfat-csv", "bis-dpl", "csl-csv"])
def test_a_copy_in_windows_1252_is_read_with_every_letter(tmp_path: Path, name: str) -> None:
    made = MADE[name]
    content = made.make(_WHOLE, _FIRST).decode().encode("cp1252")
    with Workspace(tmp_path / "home") as workspace:
        path = made.write(tmp_path / "copy", content)
        (outcome,) = workspace.load([path], options=_said(made, _FIRST))
        assert outcome.result == "live", outcome.findings
        names = {one.text for _, record in workspace.records() for one in record.names}
    assert "Tarïmo Ondré 7" in names
