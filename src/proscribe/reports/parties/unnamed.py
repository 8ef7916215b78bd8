"""Runs of capitalised words in which a listed name may stand: what to ask the lists about.

The rules find people and bodies by title, speech and tables. Everyone else is found only through
the lists; these runs are asked for, and what has exactly such a name becomes a `Gazetteer`.

Source: this project.
"""

import msgspec

from proscribe.model.report import Caveat, Report
from proscribe.reports.parties.scene import TELLING
from proscribe.reports.text.words import Word, in_name, read_words

MOST_RUNS = 300
_FEWEST, _MOST = 2, 12  # words
_TITLE = 4  # letters: `Capt. Odravin` goes on, `Africa. Odravin` does not
# Small words inside names: `Bank of Moscow`, `Osama bin Laden`.
_INSIDE = frozenset({"of", "and", "for", "the", "in", "al", "el", "bin", "ibn", "de", "la", "van"})


def unknown_runs(report: Report) -> tuple[tuple[str, ...], int]:
    """Give the runs of two to twelve capitalised words, each once, in order.

    Args:
        report: A report that was read without names of lists.

    Returns:
        At most `MOST_RUNS` runs as they stand, white space folded, and how many more there are.
        Names of countries and known bodies are left out where they are the whole run.
    """
    text = report.document.text
    taken = {
        (one.span.start, one.span.end)
        for party in report.parties
        if party.kind in ("country", "group")
        for one in party.mentions
    }
    found: dict[str, None] = {}
    for block in report.blocks:
        if block.role not in TELLING or block.within is not None:
            continue
        for run in runs(text, read_words(text, block.span.start, block.span.end)):
            if (run[0].start, run[-1].end) not in taken:
                found[" ".join(text[run[0].start : run[-1].end].split())] = None
    every = tuple(found)
    return every[:MOST_RUNS], max(0, len(every) - MOST_RUNS)


def with_names_left(report: Report, n_asked: int, n_left: int) -> Report:
    """Say in the report that more runs stand in the text than were looked for in the lists."""
    caveat = Caveat(
        "names-left",
        f"{n_asked + n_left:,} runs of capitalised words could be names; the first {n_asked:,} "
        "were looked for in the lists, the others only where the document says more of them.",
    )
    return msgspec.structs.replace(report, caveats=(*report.caveats, caveat))


def runs(text: str, words: list[Word]) -> list[list[Word]]:
    """Part words into runs of two to twelve; a run begins and ends with a capital."""
    found: list[list[Word]] = []
    run: list[Word] = []
    for word in words:
        gap = text[run[-1].end : word.start] if run else ""
        joined = bool(run) and not gap.strip(" \r\n\t,'’.-") and not _ends(run[-1], gap)
        is_name = in_name(text, word)
        if not joined or not (is_name or word.key in _INSIDE):
            found.append(run)
            run = []
        if is_name or run:
            run.append(word)
    found.append(run)
    return [trimmed for one in found if _FEWEST <= len(trimmed := _trimmed(text, one)) <= _MOST]


def _ends(word: Word, gap: str) -> bool:
    """Tell a stop that ends a sentence: that of no initial and no short title."""
    return gap.startswith(". ") and len(word.key) > _TITLE


def _trimmed(text: str, run: list[Word]) -> list[Word]:
    end = len(run)
    while end and not in_name(text, run[end - 1]):
        end -= 1
    return run[:end]
