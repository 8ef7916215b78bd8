"""Whose words: turns of transcripts, and quoted words inside the writer's own sentence."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import name_of, reading

_TRANSCRIPT = (
    "Department Press Briefing - January 18, 2022\n\n"
    "MS. ABERNATHY: Good afternoon. We designated three financiers today.\n\n"
    "“They called it tourism,” as one of our colleagues likes to say.\n\n"
    "QUESTION: Will you tell them “this is the last round of talks”?\n\n"
    "MR. TREVANION: I always say, “deeds, not words, and not one day later.” That has not changed."
    " The Secretary told the cabinet, “I do not count rounds, I count results.”\n\n"
    "(The briefing was concluded at 2:51 p.m.)"
)


def speakers(report: Report) -> dict[str, str | None]:
    by_id = {one.id: one for one in report.statements}
    found: dict[str, str | None] = {}
    for quote in report.quotations:
        said = by_id.get(quote.statement or "")
        words = quote.parts[0].exact.split()[0]
        found[words] = name_of(report, said.speaker) if said else None
    return found


def test_words_of_a_transcript_are_those_of_whose_turn_it_is() -> None:
    assert speakers(read(_TRANSCRIPT.encode())) == {
        "They": "ABERNATHY",  # her second paragraph has no label
        "this": "QUESTION",
        "deeds,": "TREVANION",
        "I": "The Secretary",
    }


def test_each_sentence_of_a_turn_is_a_statement() -> None:
    report = read(_TRANSCRIPT.encode())
    said = next(one for one in report.statements if one.content.exact.startswith("We desig"))
    assert (said.kind, said.rule) == ("direct", "speech/turn@1")
    assert name_of(report, said.speaker) == "ABERNATHY"


def test_the_end_of_a_briefing_is_a_time_and_no_publication() -> None:
    report = read(_TRANSCRIPT.encode())
    assert any(ref.span and ref.span.exact == "2:51 p.m." and ref.value for ref in report.times)
    published = next(one for one in report.times if one.id == report.metadata.published)
    assert published.value == "2022-01-18"


def test_labels_of_a_notice_are_no_turns() -> None:
    text = (
        "Federal Register / Vol. 87, No. 12 / Wednesday, January 19, 2022\n\n"
        "AGENCY: Office of Foreign Assets Control, Treasury.\n\n"
        "ACTION: Notice of the names of persons whose property is blocked.\n\n"
        "SUMMARY: The Office is publishing the names of one or more persons.\n\n"
        "DATES: This action was issued on January 12, 2022."
    )
    assert [one.rule for one in read(text.encode()).statements if "turn" in one.rule] == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('Kenya "welcomes it and will do so in full", said Wambui Gathecha, a secretary.',
         "Wambui Gathecha"),
        ('The group itself, in a broadcast on Sunday, spoke of "a badge of honour for all men".',
         "The group"),
        ('In the words of the UN\'s group of experts, he "paid and equipped the fighters there".',
         "the UN's group of experts"),
        (('The regulator\'s circular, seen by this paper, demands an answer "within five business'
         ' days of it".'), "The regulator"),
        (("In a message, a lawyer for Mabanza's family insisted that she is “a housewife with"
         " debts and no more”."), "a lawyer for Mabanza's family"),
        (('An official with knowledge of the file said on condition of anonymity that Canada'
         ' “would mirror the listings within weeks”.'),
         "An official with knowledge of the file"),
        ('A spokeswoman for the panel declined to comment, saying only: "Read the list."',
         "A spokeswoman for the panel"),
        ('A guard in the port, asking not to be named, called it late: "We stopped at ten."',
         "A guard in the port"),
        ('"One was at sea," Ludmilla Reiff of the fictitious Institute for Order said.',
         "Ludmilla Reiff"),
        ('"Names are power," said the Director of the Office of Global Targeting.',
         "the Director of the Office of Global Targeting"),
        ('As the Coordinator for Public Trust put it: "It is not a parliament."',
         "the Coordinator for Public Trust"),
        ('"They only store what they are sent," said the Economic Secretary at a press call.',
         "the Economic Secretary"),
        ("‘Listing is a beginning for us’, read a note from the working party.",
         "the working party"),
        ('Barnaby Threlkeld, who runs a warehouse, disagrees. "We check each crate."',
         "Barnaby Threlkeld"),
    ],
)  # fmt: skip
def test_quoted_words_have_the_speaker_that_the_sentence_names(sentence: str, speaker: str) -> None:
    assert list(speakers(reading(sentence)).values()) == [speaker]
