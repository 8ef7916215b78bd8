"""Which lines of a notice are one entry: from a reference or a name as long as labels follow.

Source: `labels.toml`.
"""

import re
from collections.abc import Iterator, Sequence

from proscribe.reports.designations.entries.labelnames import (
    before_labels,
)
from proscribe.reports.designations.entries.labelwords import (
    bracketed_label,
    field_of,
    is_strong,
    kind_words,
    label_pattern,
    plain_alias,
)

Line = tuple[int, int]
_LONGEST_NAME = 200  # characters
_FEWEST_LABELS = 2  # in the line of a name, behind it
_MOST_LINES = 60  # of one entry
_OF_NAMES = frozenset({"alias", "weak", "previous"})
_HEADINGS = frozenset({"listed"})  # with nothing behind them, of a part of a notice
_OF_CONTACTS = frozenset({"address", "remark"})  # `Press office. Address: ... Phone number: ...`
_PARTICULARS = frozenset(
    {"alias", "birth", "place", "nationality", "passport", "number", "address"}
)
REFERENCE = re.compile(r"[A-Z]{2}[iev]\.\d{3,4}\b")
LEAD = re.compile(
    r"\s*[‘'“\"]?(?:\(?\d{1,4}[.)]\s+|\(?(?:[a-z]|[ivx]{2,5})[.)]\s+|(?:-{1,2}|[•*·–—▪●◦‣]|o(?=\s{2,}[A-Z\d]))\s*)?(?:(?<=\s)[‘'“\"])?"
    # `SSID 10-14802   QDi.177   Lionel Dumont`: a number of somebody's own before the reference;
    # `SSID 10-14802   Lionel Dumont`, `Group ID 13749 - Lionel Dumont`: before the name
    r"(?:(?:[A-Z]{2,5}\s+)?\d[\d./-]*\s{2,}(?=[A-Z]{2}[iev]\.\d{3})|"
    r"(?P<whose>[A-Z]{3,5}|(?:Group|Unique)\s+ID|(?:UK|UN|EU)\s+[Rr]ef(?:erence)?)\s+(?P<number>[A-Z]{0,3}\d[\d./-]*)"
    r"(?:\s{2,}|\t|\s*[–—|]\s*|\s+-\s+|:\s+)(?=[^\W\d_a-z]))?"
)
# `QDi.095   Lionel Dumont, a national of ...`: behind the gap of a column nothing but a name.
_AFTER_REFERENCE = re.compile(r"[^\W\d_a-z]")
NUMBERED = re.compile(r"1:\s")
_NEW_LINE = re.compile(r"\n\s*")
# `c) Rosa Lind d) Rose Lind` and below it `Low quality a.k.a.:`, or a line with a label: no name
_ONE_OF_SEVERAL = re.compile(r"\s*\(?[a-z][.)]\s|[^\n]*:")
# `Entity designated: Bank Rossiya`, `Persons removed: Rosa Lind; Ivan Made`: a heading and, on its
# line, what stands below others
_AHEAD = re.compile(
    r"(?:(?<=\n)|^)[ \t]*(?:(?:[-•*·]|\d{1,2}[.)])[ \t]+)?"
    r"(?P<heading>(?:Individuals?|(?:Natural |Legal )?[Pp]ersons?|Entit(?:y|ies)|Bod(?:y|ies)|"
    r"Vessels?|Ships?|Aircraft|Compan(?:y|ies)|Firms?|Banks?|Organi[sz]ations?|Groups?|"
    r"Names?|Entr(?:y|ies)|Part(?:y|ies)) (?:newly |also )?"
    r"(?:designated|listed|sanctioned|blacklisted|added|removed|de-?listed|deleted|amended)"
    r"(?: and declared)?(?: today)?:)[ \t]+(?=[^\W\d_a-z])",
    re.MULTILINE,
)
# `Individual: Rosa Lind, an engineer`, `Entities: Made Bank; Okean Line`, right below such a line
_BARE_AHEAD = re.compile(
    r"[ \t]*(?:(?:[-•*·]|\d{1,2}[.)]|\(\d{1,2}\))[ \t]+)?"
    r"(?P<heading>(?:Individuals?|(?:Natural |Legal )?[Pp]ersons?|Entit(?:y|ies)|"
    r"Vessels?|Ships?|Aircraft|Compan(?:y|ies)|Banks?|Organi[sz]ations?):)[ \t]+(?=[^\W\d_a-z])"
)
_QUOTED = re.compile(r"\n\s*(?=[‘'“\"]\d{1,4}\.\s+[A-Z])")
_IN_ANNEX = re.compile(r"\s*[‘'“\"]\d{1,4}\.\s+[A-Z]")
_ITEM_END = re.compile(r"\s*(?:;\s+(?:and\s+)?|\n\s*)")
_OWN_LABEL = re.compile(r"\s*[A-Z][A-Za-z /-]{2,40}:\s")
_GAP = re.compile(r"\s*[-–—:,]?\s*")


def is_numbered(text: str, line: Line) -> bool:
    """Tell a line that a reference and the label of a name begin: nothing but an entry does."""
    number = REFERENCE.match(text, after_lead(text, *line), line[1])
    if number is None:
        return False
    label = label_pattern().match(text, after_gap(text, number.end(), line[1]), line[1])
    return label is not None and field_of(label) == "name"


def is_of_entry(text: str, line: Line) -> bool:
    """Tell a line of particulars with the number of an entry: `Address: ... Group ID: 14037`."""
    labels = [field_of(one) for one in labels_in(text, *line)]
    return (
        len(labels) > 1
        and labels[0] in _PARTICULARS
        and any(one.startswith("ref:") for one in labels)
    )


def parted(text: str, line: Line) -> list[Line]:
    """Part a paragraph whose lines each begin an entry: `SSID: 1-2 Name: ...`, one a line.

    So is one whose first line is a name, and the second what a label says: `6. LIND, Rosa` and
    below it `a.k.a: ...`, with the name in its own script between them or without; and one that a
    heading with a colon begins (`_AHEAD`).
    """
    if _AHEAD.match(text, *line):
        return list(_told_ahead(text, line, _AHEAD))
    if _BARE_AHEAD.match(text, *line) and _is_opened(text, line[0]):
        return list(_told_ahead(text, line, _BARE_AHEAD))
    if (quoted := _quoted(text, line)) is not None:
        return quoted
    found, start, is_named = list[Line](), line[0], False
    for mark in _NEW_LINE.finditer(text, *line):
        one = mark.end(), line[1]
        if is_named and is_script(text, (start, mark.start())):
            if _begins_label(text, one):
                found.append((start, mark.start()))
                start = mark.end()
            continue
        is_named = (
            start == line[0]
            and _ONE_OF_SEVERAL.match(text, start, mark.start()) is None
            and _is_name_line(text, after_lead(text, start, mark.start()), mark.start())
        )
        below = one[0], _end_of_line(text, one)
        is_named = is_named and (_begins_label(text, one) or is_script(text, below))
        if is_named or _names_one(text, _own_label(text, one), line[1]):
            found.append((start, mark.start()))
            start = mark.end()
    return [*found, (start, line[1])]


def _quoted(text: str, line: Line) -> list[Line] | None:
    """Part a paragraph whose lines begin entries in quotation marks, `'13. MADE LINE'`."""
    starts = [one.end() for one in _QUOTED.finditer(text, *line)]
    if not starts:
        return None
    ends = [text.rindex("\n", line[0], one) for one in starts]
    return [*zip([line[0], *starts], [*ends, line[1]], strict=True)]


def _is_opened(text: str, start: int) -> bool:
    """Tell a line below one that opens a list, or below another heading of the same kind."""
    at = start
    while at > 0:
        end = len(text[:at].rstrip())
        at = text.rfind("\n", 0, end) + 1
        if text[:end].endswith(":"):
            return True
        if _BARE_AHEAD.match(text, at, end) is None:
            return False
    return False


def _told_ahead(text: str, line: Line, heads: re.Pattern[str]) -> Iterator[Line]:
    """Give headings that stand on the line of their items, and the items."""
    headings = list(heads.finditer(text, *line))
    ends = [one.start() for one in headings[1:]]
    for heading, end in zip(headings, [*ends, line[1]], strict=True):
        yield heading.span("heading")
        start = heading.end()
        for mark in _ITEM_END.finditer(text, start, end):
            if text[start : mark.start()].strip():
                yield start, mark.start()
            start = mark.end()
        if text[start:end].strip():
            yield start, end


def _end_of_line(text: str, line: Line) -> int:
    end = text.find("\n", *line)
    return line[1] if end < 0 else end


def _begins_label(text: str, line: Line) -> bool:
    own = _own_label(text, line)
    return own is not None and is_strong(field_of(own))


def last_line(text: str, lines: Sequence[Line], first: int) -> int:
    """Give the number of the last line of an entry that begins in a line, or -1."""
    start, end = lines[first]
    body = after_lead(text, start, end)
    reference = REFERENCE.match(text, body, end)
    own = _own_label(text, lines[first])
    named = own is not None and _names_one(text, own, end)
    below = lines[first + 1 : first + 3]
    if len(below) > 1 and is_script(text, below[0]) and not named:
        below = below[1:]  # the name in its own script stands between
    following = _label_at(text, below[0]) if below else ""
    begins = (
        named
        or (reference and _goes_on(text, reference.end(), end, following))
        or _is_numbered_name(text, lines, first)
        or (reference is None and first_label(text, lines[first]) is not None)
    )
    if not begins and _is_numbered_name(text, lines, first + 1):
        return -1  # what stands above an entry is no name
    if not begins and (
        not (
            (
                is_strong(following)
                or _has_number(text, below[:1])
                or _tells_of_birth(text, below[:1])
            )
            and _is_name_line(text, body, _name_end(text, (start, end)))
        )
        or _names_one(text, _own_label(text, below[0]), below[0][1])
    ):
        return -1
    last = first
    while last + 1 < len(lines) and last - first < _MOST_LINES:
        label = _label_at(text, lines[last + 1])
        if not label and _tells_of_birth(text, [lines[last + 1]]):
            label = "remark"  # `Description: Head of a prison. Date of birth: ...`
        if not label and last > first and _is_open(text, lines[last], lines[last + 1]):
            last += 1  # `(alias: Abu Made,` and below it `Abu Town)`
            continue
        if (
            not label
            and is_script(text, lines[last + 1])
            and (_label_at(text, lines[last]) == "name" or (last == first and is_strong(following)))
        ):
            last += 1  # the name in its own script
            continue
        is_own = last == first and (reference or _is_numbered_name(text, lines, first))
        if not label or (label == "name" and not is_own):
            break
        if _is_numbered_name(text, lines, last + 1):
            break
        own = _own_label(text, lines[last + 1])
        if label.startswith("ref:") and _names_one(text, own, lines[last + 1][1]):
            break
        last += 1
    return last


def _is_numbered_name(text: str, lines: Sequence[Line], number: int) -> bool:
    """Tell a line with a reference and nothing else, below which the name stands."""
    return (
        number + 1 < len(lines)
        and _label_at(text, lines[number]).startswith("ref:")
        and _label_at(text, lines[number + 1]) == "name"
    )


def is_script(text: str, line: Line) -> bool:
    """Tell a line in letters of another script: the name as its bearer writes it."""
    letters = [one for one in text[slice(*line)] if one.isalpha()]
    return bool(letters) and not any(one.isascii() for one in letters)


def _is_open(text: str, line: Line, following: Line) -> bool:
    """Tell a bracket of other names that the next line closes."""
    return (
        _bracketed(text, *line) is not None
        and text.count("(", *line) > text.count(")", *line)
        and text.count(")", *following) > text.count("(", *following)
    )


def _goes_on(text: str, at: int, end: int, following: str) -> bool:
    """Tell a reference that begins an entry: a label follows it, here or in the next line."""
    rest = text[after_gap(text, at, end) : end].strip()
    if not rest:
        return following == "name"
    if label_pattern().match(rest) is not None or is_strong(following):
        return True
    return _AFTER_REFERENCE.match(rest) is not None or NUMBERED.match(rest) is not None


def after_gap(text: str, at: int, end: int) -> int:
    """Give where it goes on behind a reference: behind blanks, and a dash or colon among them."""
    gap = _GAP.match(text, at, end)
    return gap.end() if gap else at


def _label_at(text: str, line: Line) -> str:
    """Give the field of the label that begins a line, or ""."""
    found = _own_label(text, line)
    if found is None or (found.end() >= line[1] and field_of(found) in _HEADINGS):
        return ""
    return field_of(found)


def _own_label(text: str, line: Line) -> re.Match[str] | None:
    """Give the label that begins a line, behind a bracket too: `(alias: Abu Made)`."""
    at = after_lead(text, *line)
    return label_pattern().match(text, at, line[1]) or _opening(text, *line)


def _opening(text: str, start: int, end: int) -> re.Match[str] | None:
    """Give a label of other names without a colon, before further labels or in a bracket."""
    found = _bracketed(text, start, end)
    bare = plain_alias().match(text, start, end) if found is None else None
    return bare if bare and label_pattern().search(text, bare.end(), end) else found


def _bracketed(text: str, start: int, end: int) -> re.Match[str] | None:
    return bracketed_label().match(text, start, end)


def _names_one(text: str, own: re.Match[str] | None, end: int) -> bool:
    """Tell the label of a name, or of a reference before it: `SSID: 1-2 Name: ...`."""
    if own is None:
        return False
    field = field_of(own)
    if not field.startswith("ref:"):
        return field == "name"
    following = label_pattern().search(text, own.end(), end)
    return following is not None and field_of(following) == "name"


def labels_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give the labels of a line; other names in brackets behind a name are of what is before."""
    opening = _opening(text, start, end)
    if opening is not None:
        yield opening
    if text.find(":", start, end) < 0:
        return
    for one in label_pattern().finditer(text, start, end):
        is_inside = text.count("(", start, one.start()) > text.count(")", start, one.start())
        if not (is_inside and field_of(one) in _OF_NAMES):
            yield one


def first_label(text: str, line: Line) -> re.Match[str] | None:
    """Give the first label of a line in which a name stands before its labels."""
    labels = list(labels_in(text, *line))
    fields = [field_of(one) for one in labels]
    begin = after_lead(text, *line)
    if not labels or not is_strong(fields[0]):
        return None
    is_item = begin > line[0]  # in an item one label will do
    if not is_item and (len(labels) < _FEWEST_LABELS or _OF_CONTACTS.issuperset(fields)):
        return None
    name, _ = before_labels(text, begin, labels[0].start())
    return labels[0] if name[0] < name[1] else None


def _has_number(text: str, following: Sequence[Line]) -> bool:
    """Tell a line of labels with a reference: `Other Information: ... Group ID: 1`."""
    return any(
        _label_at(text, line)
        and any(field_of(one).startswith("ref:") for one in label_pattern().finditer(text, *line))
        for line in following
    )


def _tells_of_birth(text: str, following: Sequence[Line]) -> bool:
    """Tell a line with particulars behind a word of its own: `Note: A judge. DOB: ... POB: ...`."""
    for line in following:
        own = _OWN_LABEL.match(text, *line)
        fields = [field_of(one) for one in labels_in(text, *line)] if own is not None else []
        if "birth" in fields and len(_PARTICULARS & set(fields)) >= _FEWEST_LABELS:
            return True
    return False


def _name_end(text: str, line: Line) -> int:
    """Give where a line of a name ends, before the stop in an annex: `'13. MADE LINE.`."""
    return line[1] - 1 if is_in_annex(text, line) and text[line[1] - 1] == "." else line[1]


def is_in_annex(text: str, line: Line) -> bool:
    """Tell an entry as the Official Journal prints it: `'13. MADE LINE (alias M. L.).`."""
    return _IN_ANNEX.match(text, *line) is not None


def _is_name_line(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if not words or len(words) > _LONGEST_NAME or words[-1] in ".:;?!":
        return False
    return (
        any(c.isupper() or not c.isascii() for c in words)
        and label_pattern().search(words) is None
        and words.lower() not in kind_words()
    )


def after_lead(text: str, start: int, end: int) -> int:
    """Give where a line goes on behind its mark, item number or own number of an authority."""
    lead = LEAD.match(text, start, end)
    return lead.end() if lead else start
