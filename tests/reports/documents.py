"""Small made documents for the tests of the reader."""

from proscribe.model.report import Event, Party, Report, Statement, TimeRef
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

STAMP = "00:34 January 14, 2022"
DATELINE = "WASHINGTON, Jan. 13 (Yonhap) -- "
# How papers of several houses begin.
HEADS = {
    "us": "U.S. Department of the Treasury\nPress Release\nMarch 3, 2022\n\nWashington - ",
    "gb": "Foreign, Commonwealth & Development Office\nPress release\n3 March 2022\n\n",
    "eu": "Council of the EU\nPress release\n3 March 2022\n\n",
    "un": "Security Council Press Release\nSC/14800\n3 March 2022\n\n",
    "ch": "State Secretariat for Economic Affairs SECO\n3 March 2022\n\n",
    "au": "Department of Foreign Affairs and Trade\nMedia release\n3 March 2022\n\n",
    "ca": "Global Affairs Canada\nNews release\nMarch 3, 2022 - Ottawa, Ontario\n\n",
    "news": "Sanctions announced\nBy Ann Writer\nWASHINGTON, March 4, 2022 (Testwire) - ",
}


def article(*paragraphs: str, stamp: str = STAMP, dateline: str = DATELINE) -> bytes:
    """Give a plain-text agency page around paragraphs."""
    lead = "The United States is looking at the matter together with its partners in the region."
    head = ["A made headline about measures and missiles", stamp, f"{dateline}{lead}"]
    return "\n\n".join([*[one for one in head if one], *paragraphs]).encode()


def reading(*paragraphs: str, stamp: str = STAMP, dateline: str = DATELINE) -> Report:
    """Read such a page."""
    return read(article(*paragraphs, stamp=stamp, dateline=dateline), Source(file="made.txt"))


def paper(house: str, text: str) -> Report:
    """Read a paper of one of these houses."""
    return read(f"{HEADS[house]}{text}\n\nThe office gave no further details.\n".encode())


def time_at(report: Report, words: str) -> TimeRef:
    """Give the time whose words these are."""
    found = [ref for ref in report.times if ref.span and ref.span.exact == words]
    assert len(found) == 1, [ref.span.exact for ref in report.times if ref.span]
    return found[0]


def interval(dateline: str, sentence: str, words: str) -> tuple[str | None, str | None]:
    """Give the UTC interval that is read for some words of a sentence, from first to last time.

    Args:
        dateline: Of the document in which the sentence stands, with its dash.
        sentence: The last of the document.
        words: Of the sentence.
    """
    lead = "The officials looked at the matter together with their partners."
    text = f"A made headline about measures and ships\n\n{dateline}{lead}\n\n{sentence}"
    report = read(text.encode(), Source(file="made.txt"))
    at = report.document.text.index(words, len(text) - len(sentence) - 1)
    end = at + len(words)
    met = [one for one in report.times if one.span and one.span.start < end and one.span.end > at]
    assert met, [one.span.exact for one in report.times if one.span]
    first, last = met[0].utc, met[-1].utc
    return first.start if first else None, last.end if last else None


def name_of(report: Report, party_id: str | None) -> str | None:
    """Give the name of a party, or the words that describe it."""
    party: Party | None = next((one for one in report.parties if one.id == party_id), None)
    if party is None:
        return None
    return party.name or party.mentions[0].span.exact


def said(report: Report, start: str) -> Statement:
    """Give the statement whose content begins with these words."""
    found = [one for one in report.statements if one.content.exact.startswith(start)]
    assert len(found) == 1, [one.content.exact for one in report.statements]
    return found[0]


def events_of(report: Report, event_type: str) -> list[Event]:
    """Give the events of a type."""
    return [one for one in report.events if one.type == event_type]
