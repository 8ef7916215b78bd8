"""The grammar of the remarks: `; `-separated segments that begin with a word of the vocabulary.

`DOB 10 Dec 1948; alt. DOB 1946; POB Cairo, Egypt; Passport 1084010 (Egypt) issued 12 May 1999;
a.k.a. 'THE DOCTOR'; Linked To: EXAMPLE LTD.` A segment that begins with no word is free text. OFAC
cuts remarks at 1,000 characters, in the middle of a word, and prints the rest in SDN_COMMENTS.CSV:
the last segment of a cut remark says nothing for certain and is left to the joined text.

Source: the remarks of every list here, 2019 to 2025; see NOTES.md.
"""

import re

import msgspec

from proscribe.sources.treasury import vocabulary
from proscribe.sources.treasury.entry import Draft
from proscribe.values.territories import parse_territory

CUT_AT = 1000
# Words of other formats that are plain English where they begin a remark.
_NOT_KEYS = frozenset({"location", "title", "vessel type", "vessel owner", "vessel flag"})
_KEYS = "|".join(
    pattern for pattern in vocabulary.patterns() if pattern.replace("\\ ", " ") not in _NOT_KEYS
)
_KEYED = re.compile(rf"(?:alt\. )?(?:{_KEYS})(?: -|:)?(?=\s|$)", re.IGNORECASE)
_QUOTED = re.compile(r"[afn]\.k\.a\. '(.+)'", re.IGNORECASE)
# `Library Card No. 1234`: has the shape of a key that this release does not know.
_KEY_SHAPE = re.compile(
    r"(?:alt\. )?[A-Z][A-Za-z.'/()& -]{1,60}"
    r"(?:\bNo\.|\bNumber|#|\bID|\bCode|\bCard|\bAddress - [A-Z]+|\bDate)"
    r":? \S*\d\S*(?: \([A-Z][^()]*\))?(?: issued .*| expires .*)?"
)
_DOCUMENT = re.compile(
    r"(?P<value>.*?)(?: \((?P<country>[^()]+)\))?"
    r"(?: issued (?P<issued>(?:(?! expires ).)+))?(?: expires (?P<expires>.+))?"
)
_MAX_KEYED = 300  # characters; a longer segment is prose
# The final full stop of the remark and that of `S.A.` are one.
_ABBREVIATED = re.compile(r"(?:^|[\s.(,])[A-Z](?:\.[A-Z])+$")


# `nationality possibly Palestinian;arrested 23 Apr 2002`: two remarks lack the blank.
_BETWEEN = re.compile(r"; |;(?=[a-z]+ )")


class Cut(msgspec.Struct, frozen=True):
    """A remark as segments.

    Attributes:
        segments: The segments that are whole, in order.
        is_cut: The remark has the length at which OFAC cuts.
    """

    segments: tuple[str, ...]
    is_cut: bool


def split(raw: str) -> tuple[str, ...]:
    """Give the segments of a whole remark, trimmed, without its final full stop."""
    text = raw.strip()
    if text.endswith("."):
        text = text[:-1]
        if _ABBREVIATED.search(text[-40:]):
            text += "."
    return tuple(segment.strip() for segment in _BETWEEN.split(text))


def split_cut(raw: str) -> Cut:
    """Give the segments of a remark that may be cut; its last one then is not among them.

    Args:
        raw: The cell as published, not trimmed: its length tells whether it is cut.
    """
    if len(raw) < CUT_AT - 1:
        return Cut(split(raw), False)
    return Cut(tuple(segment.strip() for segment in _BETWEEN.split(raw)[:-1]), True)


def rest(raw: str, spill: str) -> tuple[str, ...]:
    """Give the segments that a spill-over adds to those of `split_cut(raw)`."""
    cut = split_cut(raw)
    if not cut.is_cut:
        return split(spill)
    return split(raw + spill)[len(cut.segments) :]


def take(draft: Draft, segment: str) -> None:
    """Add what one segment says to the draft; free text adds nothing."""
    if not segment:
        return
    quoted = _QUOTED.fullmatch(segment)
    if quoted:
        draft.name("weakAlias", quoted[1])
        return
    found = _KEYED.match(segment)
    if found is None:
        if len(segment) <= _MAX_KEYED and _KEY_SHAPE.fullmatch(segment):
            draft.report(
                "unknown-category", "error", "A remark begins with an unknown word", segment
            )
        return
    word, value = found[0], segment[found.end() :].strip()
    rule = vocabulary.lookup(word)
    if rule is None or rule.becomes != "identifier":
        draft.take(word, value)
    elif value.startswith("issued "):
        draft.note(word, value)
    elif any(character.isdigit() for character in value) or value.isupper():
        _take_document(draft, word, value)


def _take_document(draft: Draft, word: str, text: str) -> None:
    found = _DOCUMENT.fullmatch(text)
    if found is None:
        draft.take(word, text)
        return
    value, country = found["value"], found["country"] or ""
    if country and not (country == "undetermined" or parse_territory(country)):
        value, country = f"{value} ({country})", ""
    draft.take(
        word,
        value,
        country=country,
        issued=found["issued"] or "",
        expires=found["expires"] or "",
    )
