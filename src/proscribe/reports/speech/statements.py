"""Who says what: direct quotations, reported clauses, claims, headlines, sentence by sentence.

The verb of saying is looked for outside of quotations. What stands before it must name somebody
who can speak; where that stands in the sentence says which part is the content.

Source: this project.
"""

import re

from proscribe.model.account import PartyKind
from proscribe.reports.layout.turns import Turn
from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.parties.personal import honorifics
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech.attribution import read_naming, read_quotation
from proscribe.reports.speech.clauses import read_clauses
from proscribe.reports.speech.described import Speaker
from proscribe.reports.speech.embedded import read_embedded
from proscribe.reports.speech.fullspeakers import in_full
from proscribe.reports.speech.headlines import read_claims, read_headline
from proscribe.reports.speech.hearing import Hearing, Said
from proscribe.reports.text.quotations import Quoted
from proscribe.reports.text.span import strip

# forms of address: `Doctor Lind` is no whole name
_FORMS = frozenset(
    {"Mr", "Mrs", "Ms", "Miss", "Dr", "Doctor", "Sir", "Dame", "Lord", "Lady", "Prof", "Professor"}
    | {"Senator", "Minister", "Mister", "Madam", "Chairman", "Chairwoman", "Secretary", "General"}
    | {"Judge", "Captain"}
)
_SPEAKING = frozenset({"body", "caption", "correction", "title", "section"})


def read_speech(
    cast: Cast, house: Draft | None, begins: dict[int, int], turns: dict[int, Turn]
) -> list[Said]:
    """Read all statements of a document.

    Args:
        cast: The parties; speakers, venues and pronouns are added to them.
        house: The publisher's party in an announcement of its own, or None.
        begins: Number of a block -> where its text begins after its dateline.
        turns: Number of a block -> whose turn it is, of a transcript.

    Returns:
        Statements in the order of their content.
    """
    hearing = Hearing(cast, house)
    seen: set[int] = set()
    for passage in cast.scene.passages:
        if passage.block in begins and passage.block not in seen:
            seen.add(passage.block)
            hearing.speakers.begin(passage.start)
        if passage.role == "title":
            read_headline(hearing, passage)
        turn = turns.get(passage.block)
        if turn is not None:
            _take(hearing, turn)
        elif hearing.speakers.turn is not None:
            hearing.speakers.turn = None
        if passage.role in _SPEAKING or turn is not None:
            begin = max(begins.get(passage.block, 0), turn.begins if turn else 0)
            _sentence(hearing, passage, max(passage.start, begin))
    in_full(cast, hearing.found)
    hearing.carry_venues()
    return sorted(hearing.found, key=lambda one: (one.start, one.end))


def _take(hearing: Hearing, turn: Turn) -> None:
    """Give the word to whose turn it is."""
    cast, text = hearing.cast, hearing.text
    name = " ".join(text[slice(*turn.name)].split())
    draft = cast.by_surname(name.title().split()[-1]) if turn.named else None
    if draft is None and turn.named:
        name = _full_name(text, name) or name
    if draft is None:
        shown = name if turn.named else None
        kind: PartyKind = "person" if turn.named else "unknown"
        draft = cast.draft("turn", name.casefold(), kind, shown=shown, rule="turn")
    cast.mention(draft, *turn.label, "name" if turn.named else "description", rule="turn")
    hearing.speakers.take_turn(Speaker(draft, *turn.label, "stated", "turn"))


def _full_name(text: str, label: str) -> str:
    """Give the whole name that the text has for a label of one word (`LIND:`), or ""."""
    if " " in label.strip():
        return ""
    family = re.escape(label.strip().title())
    found = re.search(rf"\b(?P<given>[A-Z][^\W\d_A-Z]+)\s+{family}\b(?!:)", text)
    if found is None or f"{found['given']}." in honorifics() or found["given"] in _FORMS:
        return ""
    return " ".join(found[0].split())


def _closes(hearing: Hearing, first: Quoted, last: Quoted) -> bool:
    """Tell the few words that end an interrupted quotation: `"The four," she says, "got out."`."""
    text = hearing.text
    ends = text[last.parts[-1][1] - 1 : last.parts[-1][1]] in (".", "!", "?")
    opens = text[first.parts[-1][1] - 1 : first.parts[-1][1]] == ","
    return ends and opens and text[first.end : last.start].rstrip().endswith(",")


def _sentence(hearing: Hearing, passage: Passage, start: int) -> None:
    if start >= passage.end:
        return  # a dateline or label, and nothing else
    n_found = len(hearing.found)
    used = read_claims(hearing, passage, start)
    # the verb after a quotation that began paragraphs before
    cues = (one.cue for one in hearing.found[-3:])
    used += [one for one in cues if one and passage.start <= one[0] < passage.end]
    quotes: list[Quoted] = []
    for one in hearing.scene.quoted_in(passage.start, passage.end):
        if not (one.closed and one.is_fragment(hearing.text)) or (
            quotes and _closes(hearing, quotes[-1], one)
        ):
            quotes.append(one)
    for number, quote in enumerate(quotes):
        before = quotes[number - 1].end if number else start
        after = quotes[number + 1].start if number + 1 < len(quotes) else passage.end
        verb = read_quotation(hearing, passage, quote, before, after)
        if verb is not None:
            used.append(verb)
    read_clauses(hearing, passage, start, used)
    owned = {id(quote) for said in hearing.found[-4:] for quote in said.quotes}
    for number, quote in enumerate(quotes):
        if id(quote) not in owned:
            read_naming(hearing, passage, quote, quotes[number - 1].end if number else start)
    owned |= {id(quote) for said in hearing.found[n_found:] for quote in said.quotes}
    for quote in quotes:
        if id(quote) not in owned:
            read_embedded(hearing, passage, quote, start)
    turn = hearing.speakers.turn
    if turn is not None:
        place = strip(hearing.text, start, passage.end)
        if not any((one.start, one.end) == place for one in hearing.found[n_found:]):
            whole = Said("direct", *place, passage.number, [], (turn.start, turn.end), turn, "turn")
            hearing.add(whole, passage)
