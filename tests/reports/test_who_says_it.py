"""Who says a quotation: a hundred ways in which texts tell it, and some that do not."""

from pathlib import Path

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_SENTENCE = "It was a plain list of names and nothing else."
_LEAD = (
    "GENEVA, March 3, 2023 (Example Press) -- The officials looked at the matter together with "
    "their partners in the region."
)
GRID = [
    tuple(line.split(" => "))
    for line in (Path(__file__).parent / "grids" / "who_says_it.txt")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]


def _read(paragraphs: str) -> Report:
    told = paragraphs.replace("{Qc}", _SENTENCE[:-1] + ",").replace("{Q}", _SENTENCE)
    text = "\n\n".join(["A made headline about measures and ships", _LEAD, *told.split(" ¶ ")])
    return read(text.encode(), Source(file="made.txt"))


def speakers(report: Report) -> set[str]:
    """Give what the speaker of the last quotation is called, in small letters."""
    quote = report.quotations[-1]
    holding = [
        one
        for one in report.statements
        if one.content.start <= quote.span.start and quote.span.end <= one.content.end + 1
    ]
    said = next((one for one in holding if one.id == quote.statement), None) or min(
        holding, key=lambda one: one.content.end - one.content.start, default=None
    )
    if said is None or said.speaker_span is None:
        return set()
    names = {said.speaker_span.exact.casefold()}
    party = next((one for one in report.parties if one.id == said.speaker), None)
    if party is not None:
        names |= {party.name.casefold()} if party.name else set()
        names |= {one.span.exact.casefold() for one in party.mentions}
    return names


@pytest.mark.parametrize(("paragraphs", "speaker"), GRID)
def test_a_text_tells_who_says_it(paragraphs: str, speaker: str) -> None:
    assert speaker.casefold() in speakers(_read(paragraphs))


@pytest.mark.parametrize(
    ("paragraphs", "other"),
    [
        ('"{Q}" The General Secretariat keeps the list.', "secretariat"),
        ('"{Q}" The guard has said nothing of it.', "the guard"),
        ('The General Assembly met. He asked for quiet: "{Q}"', "assembly"),
        ('Rosa Lind left. A door fell shut. "{Q}"', "a door"),
        ('"{Q}" That was in the spring.', "that"),
        ('The same official list was printed twice. "{Q}"', "the same official list"),
    ],
)
def test_who_is_only_told_of_says_nothing(paragraphs: str, other: str) -> None:
    assert other not in speakers(_read(paragraphs))


def test_a_firm_called_by_a_rank_is_no_person() -> None:
    report = _read('"{Qc}" Cardinal Shipping said. Admiral Insurance wrote to its members.')
    assert not [one.name for one in report.parties if one.kind == "person"]
