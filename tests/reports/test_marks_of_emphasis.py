"""Underscores that set words off are no part of the words; places in the file stay known."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.layout.emphasis import without_marks
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from proscribe.reports.text.decode import decode

_ENTRY = (
    "United Nations\nSecurity Council\nSC/14000\n3 MARCH 2022\n\n"
    "The Committee amended the entry below, new parts underlined.\n\n"
    "QDi.001 Name: 1: ROSA 2: LIND Listed on: 6 Mar. 2018 (amended on 30 Oct. 2021, "
    "__2 Mar. 2022__) Other information: _Seen in Zürich_ on __1 Feb. 2022__.\n"
)


def _read(text: str) -> Report:
    return read(text.encode(), Source(file="made.txt"))


def test_days_between_marks_are_read() -> None:
    days = {one.span.exact for one in _read(_ENTRY).times if one.span}
    assert {"2 Mar. 2022", "1 Feb. 2022", "6 Mar. 2018", "30 Oct. 2021"} <= days


def test_every_character_that_is_read_is_known_in_the_file() -> None:
    raw = _ENTRY.encode()
    document = _read(_ENTRY).document
    assert "_" not in document.text
    found = "".join(
        raw[one.raw : one.raw + one.length * one.width].decode() for one in document.offsets
    )
    assert found == document.text
    assert [one.text for one in document.offsets] == sorted({one.text for one in document.offsets})


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("__a b__ and _c_", "a b and c"),
        ("(___gone___)", "(gone)"),
        ("_É_ is one", "É is one"),
        ("a_b_c and x_1", "a_b_c and x_1"),
        ("Signed: ________ Date: ____", "Signed: ________ Date: ____"),
        ("_ a _", "_ a _"),
        ("__one_", "__one_"),
        ("_over\ntwo lines_", "_over\ntwo lines_"),
        ("", ""),
    ],
)
def test_only_marks_around_words_are_left_out(written: str, read_as: str) -> None:
    raw = written.encode()
    decoded = decode(raw) if raw else None
    stretches = decoded.stretches if decoded else ()
    text, found = without_marks(written, stretches)
    assert text == read_as
    whole = "".join(raw[one.raw : one.raw + one.length * one.width].decode() for one in found)
    assert whole == read_as
