"""Names of whole lists where they stand in a text and can be no other words.

Source: this project.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from proscribe.ledger.row import LedgerRow
from proscribe.model.report import Span
from proscribe.reports.linking.names import is_as_listed, stands_alone
from proscribe.reports.parties.known import Gazetteer, Known, find_known
from proscribe.reports.text.words import read_words
from proscribe.reports.times.zones import city_of

_MARKS = str.maketrans(dict.fromkeys(".'’"))
_SELF = re.compile(r"\s+(?:itself|himself|herself)\b")
_SHORTEST = 5  # letters of a name of one word in small letters


def listed_names(text: str, place: Span, gazetteer: Gazetteer) -> Iterator[Known]:
    """Give where listed names stand that can be no other words."""
    words = read_words(text, place.start, place.end)
    names = find_known(text, words, gazetteer)
    others = {(one.start, one.end) for one in names if one.kind != "listed"}
    for known in names:
        written = text[known.start : known.end]
        if (
            known.kind == "listed"
            and (known.start, known.end) not in others
            and _is_telling(
                written, known.start == place.start and not _is_proper(text, known.end, written)
            )
            and stands_alone(text, known.start, known.end, words)
            and ("," not in written or is_as_listed(written, known.key))
        ):
            yield known


def _is_proper(text: str, end: int, written: str) -> bool:
    """Tell a word that opens a sentence and is a name: `Kestrel itself`, elsewhere `of Kestrel`."""
    if _SELF.match(text, end) is not None:
        return True
    return re.search(rf"[a-z,]\s+{re.escape(written)}(?!\w)", text) is not None


def _is_telling(written: str, opens: bool) -> bool:
    """Tell a name of several words, or one of one word that can be no other word."""
    if " " in written:
        return True
    if written.isupper() or any(c in ".-" or c.isdigit() for c in written[:-1]):
        return True
    return not opens and len(written) >= _SHORTEST and city_of(written) is None


def rows_worded(rows: Sequence[LedgerRow], text: str, places: Iterable[Span]) -> list[LedgerRow]:
    """Give the rows of which some name has one of its two longest words in the sentences."""
    words = {
        part
        for one in places
        for word in read_words(text, one.start, one.end)
        for part in (word.key, *word.key.split("-"))
    }
    return [row for row in rows if any(words & _longest(name.text) for name in row.names)]


def _longest(name: str) -> set[str]:
    parts = name.casefold().translate(_MARKS).replace("-", " ").replace(",", " ").split()
    return set(sorted(parts, key=len)[-2:])
