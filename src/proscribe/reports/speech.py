"""Who says what: direct quotations, reported clauses, claims, headlines, sentence by sentence.

The verb of saying is looked for outside of quotations. What stands before it must name somebody
who can speak; where that stands in the sentence says which part is the content.

Source: this project.
"""

from proscribe.reports.attribution import read_naming, read_quotation
from proscribe.reports.cast import Cast, Draft
from proscribe.reports.clauses import read_clauses
from proscribe.reports.headlines import read_claims, read_headline
from proscribe.reports.hearing import Hearing, Said
from proscribe.reports.scene import Passage

_SPEAKING = frozenset({"body", "caption", "correction", "title", "section"})


def read_speech(cast: Cast, house: Draft | None, begins: dict[int, int]) -> list[Said]:
    """Read all statements of a document.

    Args:
        cast: The parties; speakers, venues and pronouns are added to them.
        house: The publisher's party in an announcement of its own, or None.
        begins: Number of a block -> where its text begins after its dateline.

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
        if passage.role in _SPEAKING:
            _sentence(hearing, passage, max(passage.start, begins.get(passage.block, 0)))
    hearing.carry_venues()
    return sorted(hearing.found, key=lambda one: (one.start, one.end))


def _sentence(hearing: Hearing, passage: Passage, start: int) -> None:
    used = read_claims(hearing, passage, start)
    # the verb after a quotation that began paragraphs before
    cues = (one.cue for one in hearing.found[-3:])
    used += [one for one in cues if one and passage.start <= one[0] < passage.end]
    quotes = [
        one
        for one in hearing.scene.quoted_in(passage.start, passage.end)
        if not (one.closed and one.is_fragment(hearing.text))
    ]
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
