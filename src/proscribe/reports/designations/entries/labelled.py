"""Entries whose parts stand after labels: `Name: 1: A 2: B ... DOB: ... Listed on: ...`.

So the Security Council, OFSI, SECO and others print them, each with labels of its own. An entry
is a run of lines: it begins with a reference or a name and goes on while lines begin with labels.

Source: `labels.toml`.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from proscribe.model.record import Reference
from proscribe.reports.designations.entries.labelnames import (
    bare,
    before_labels,
    is_all_name,
    name_of,
)
from proscribe.reports.designations.entries.labelvalues import (
    NOTHING,
    Values,
    addresses,
    aliases,
    births,
    identifiers,
    items,
    nationalities,
    plain,
    turned,
)
from proscribe.reports.designations.entries.labelwords import (
    bracketed_label,
    field_named,
    field_of,
    is_strong,
    kind_words,
    label_pattern,
)
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.targets.attached import told_as
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

Line = tuple[int, int]

_LONGEST_NAME = 200  # characters
_FEWEST_LABELS = 2  # in the line of a name, behind it
_MOST_LINES = 60  # of one entry
_OF_NAMES = frozenset({"alias", "weak", "previous"})
_HEADINGS = frozenset({"listed"})  # with nothing behind them, of a part of a notice
_OF_CONTACTS = frozenset({"address", "remark"})  # `Press office. Address: ... Phone number: ...`
_REFERENCE = re.compile(r"[A-Z]{2}[iev]\.\d{3,4}\b")
_LEAD = re.compile(
    r"\s*[‘'“\"]?(?:\(?\d{1,4}[.)]\s+|\(?[a-z][.)]\s+|(?:-{1,2}|[•*·–—])\s*)?(?:(?<=\s)[‘'“\"])?"
    # `SSID 10-14802   QDi.177   Lionel Dumont`: a number of somebody's own before the reference;
    # `SSID 10-14802   Lionel Dumont`, `Group ID 13749 - Lionel Dumont`: before the name
    r"(?:(?:[A-Z]{2,5}\s+)?\d[\d./-]*\s{2,}(?=[A-Z]{2}[iev]\.\d{3})|"
    r"(?P<whose>[A-Z]{3,5}|(?:Group|Unique)\s+ID|(?:UK|UN|EU)\s+[Rr]ef(?:erence)?)\s+(?P<number>[A-Z]{0,3}\d[\d./-]*)"
    r"(?:\s{2,}|\t|\s*[–—|]\s*|\s+-\s+|:\s+)(?=[^\W\d_a-z]))?"
)
# `QDi.095   Lionel Dumont, a national of ...`: behind the gap of a column nothing but a name.
_AFTER_REFERENCE = re.compile(r"[^\W\d_a-z]")
_NUMBERED = re.compile(r"1:\s")
_NEW_LINE = re.compile(r"\n\s*")
# `c) Rosa Lind d) Rose Lind` and below it `Low quality a.k.a.:`, or a line with a label: no name
_ONE_OF_SEVERAL = re.compile(r"\s*\(?[a-z][.)]\s|[^\n]*:")
_GAP = re.compile(r"\s*[-–—:,]?\s*")
# Where the name ends and more is told: `Rosa Lind, born`, `Rosa Lind, Ruritanian national`,
# `Rosa Lind, b. 17 Nov 1961`.
_TOLD_OF = re.compile(
    r"\s*(?:[;(\n]|(?<=[^\W\d_]{3})\.\s+(?=[A-Z])|,\s+(?=(?:[^\W\d_]+\s+){0,2}[a-z]{2,}\b)|"
    r",?\s+(?=[b*†]\.?\s*\d))"
)
_INLINE = re.compile(
    r"(?P<name>[^():;]{3,160}?)\s*"
    r"\((?P<label>[A-Za-z][A-Za-z .]{2,40}?):\s*(?P<value>[\w./-]{2,30})\)"
)
_GENDERS = {"male": "male", "m": "male", "female": "female", "f": "female"}


class Field(msgspec.Struct, frozen=True):
    """A value after a label. `label` and `value` count in the text."""

    name: str
    label: Line
    value: Line


def read_labelled(text: str, lines: Sequence[Line]) -> list[Entry]:
    """Read the entries among the lines of a document.

    Args:
        text: The document.
        lines: Its lines or paragraphs, (start, end), in order.

    Returns:
        Entries in order, without overlap.
    """
    found: list[Entry] = []
    number = 0
    while number < len(lines):
        last = _run(text, lines, number)
        entry = _read(text, lines[number : last + 1]) if last >= number else None
        if entry is not None:
            found.append(entry)
            number = last + 1
        else:
            inline = _inline(text, lines[number])
            found += [inline] if inline else []
            number += 1
    return found


def is_numbered(text: str, line: Line) -> bool:
    """Tell a line that a reference and the label of a name begin: nothing but an entry does."""
    number = _REFERENCE.match(text, _after_lead(text, *line), line[1])
    if number is None:
        return False
    label = label_pattern().match(text, _after_gap(text, number.end(), line[1]), line[1])
    return label is not None and field_of(label) == "name"


def parted(text: str, line: Line) -> list[Line]:
    """Part a paragraph whose lines each begin an entry: `SSID: 1-2 Name: ...`, one a line.

    So is one whose first line is a name, and the second what a label says: `6. LIND, Rosa` and
    below it `a.k.a: ...`.
    """
    found, start = list[Line](), line[0]
    for mark in _NEW_LINE.finditer(text, *line):
        one = mark.end(), line[1]
        is_named = (
            start == line[0]
            and _ONE_OF_SEVERAL.match(text, start, mark.start()) is None
            and _is_name_line(text, _after_lead(text, start, mark.start()), mark.start())
        )
        own = _own_label(text, one)
        if _names_one(text, own, line[1]) or (
            is_named and own is not None and is_strong(field_of(own))
        ):
            found.append((start, mark.start()))
            start = mark.end()
    return [*found, (start, line[1])]


def _run(text: str, lines: Sequence[Line], first: int) -> int:
    """Give the number of the last line of an entry that begins in a line, or -1."""
    start, end = lines[first]
    body = _after_lead(text, start, end)
    reference = _REFERENCE.match(text, body, end)
    own = _own_label(text, lines[first])
    named = own is not None and _names_one(text, own, end)
    following = _label_at(text, lines[first + 1]) if first + 1 < len(lines) else ""
    begins = (
        named
        or (reference and _goes_on(text, reference.end(), end, following))
        or _is_numbered_name(text, lines, first)
        or (reference is None and _first_label(text, lines[first]) is not None)
    )
    if not begins and _is_numbered_name(text, lines, first + 1):
        return -1  # what stands above an entry is no name
    if not begins and (
        not (
            (is_strong(following) or _has_number(text, lines[first + 1 : first + 2]))
            and _is_name_line(text, body, end)
        )
        or _names_one(text, _own_label(text, lines[first + 1]), lines[first + 1][1])
    ):
        return -1
    last = first
    while last + 1 < len(lines) and last - first < _MOST_LINES:
        label = _label_at(text, lines[last + 1])
        if not label and last > first and _is_open(text, lines[last], lines[last + 1]):
            last += 1  # `(alias: Abu Made,` and below it `Abu Town)`
            continue
        if (
            not label
            and _label_at(text, lines[last]) == "name"
            and _is_script(text, lines[last + 1])
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


def _is_script(text: str, line: Line) -> bool:
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
    rest = text[_after_gap(text, at, end) : end].strip()
    if not rest:
        return following == "name"
    if label_pattern().match(rest) is not None or is_strong(following):
        return True
    return _AFTER_REFERENCE.match(rest) is not None or _NUMBERED.match(rest) is not None


def _after_gap(text: str, at: int, end: int) -> int:
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
    at = _after_lead(text, *line)
    return label_pattern().match(text, at, line[1]) or _bracketed(text, *line)


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


def _labels_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give the labels of a line; other names in brackets behind a name are of what is before."""
    opening = _bracketed(text, start, end)
    if opening is not None:
        yield opening
    if text.find(":", start, end) < 0:
        return
    for one in label_pattern().finditer(text, start, end):
        is_inside = text.count("(", start, one.start()) > text.count(")", start, one.start())
        if not (is_inside and field_of(one) in _OF_NAMES):
            yield one


def _first_label(text: str, line: Line) -> re.Match[str] | None:
    """Give the first label of a line in which a name stands before its labels."""
    labels = list(_labels_in(text, *line))
    fields = [field_of(one) for one in labels]
    begin = _after_lead(text, *line)
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


def _is_name_line(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if not words or len(words) > _LONGEST_NAME or words[-1] in ".:;?!":
        return False
    return (
        any(c.isupper() or not c.isascii() for c in words)
        and label_pattern().search(words) is None
        and words.lower() not in kind_words()
    )


def _after_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _own_number(text: str, line: Line) -> list[Reference]:
    """Give the number that stands before a name: `SSID 10-14802   Lionel Dumont`."""
    lead = _LEAD.match(text, *line)
    field = field_named(lead["whose"] or "") if lead else ""
    if lead is None or not field.startswith("ref:"):
        return []
    return [Reference(field.removeprefix("ref:"), lead["number"])]


def _read(text: str, lines: Sequence[Line]) -> Entry | None:
    start, end = lines[0][0], lines[-1][1]
    fields = list(_fields(text, lines))
    begin = _after_lead(text, start, lines[0][1])
    reference = _REFERENCE.match(text, begin, lines[0][1])
    named, also = next((one for one in fields if one.name == "name"), None), ""
    if named is not None:
        name, display = name_of(
            text,
            named.value,
            is_body=_schema_of(reference[0] if reference else "") == "Organization",
        )
        also = "; ".join(told_as(text, name[1], named.value[1]))
    else:
        own = next((one.label[0] for one in fields if one.label[0] < lines[0][1]), None)
        stop = lines[0][1] if own is None else own
        if reference:
            begin = _after_gap(text, reference.end(), stop)
            told = _TOLD_OF.search(text, begin, stop)
            others = told_as(text, told.start(), lines[0][1]) if told else ()
            stop = told.start() if told else stop
            if _schema_of(reference[0]) == "Organization":
                stop = _before_place(text, begin, stop)
        inline = own is not None and not reference and _first_label(text, lines[0]) is not None
        name, also = before_labels(text, begin, stop) if inline else (bare(text, begin, stop), "")
        also = "; ".join(others) if reference else also
        display = turned(text[name[0] : name[1]])
        if reference and _NUMBERED.match(text, begin, stop):  # `KPi.001 1: ROSA 2: LIND 3: na`
            name, display = name_of(text, (begin, stop))
        elif reference and own is None and not is_all_name(display):
            return None
    if name[0] >= name[1]:
        return None
    return _entry(text, fields, start=start, end=end, name=name, display=display,
                  reference=reference[0] if reference else "", also=also,
                  own=_own_number(text, lines[0]))  # fmt: skip


def _fields(text: str, lines: Sequence[Line]) -> Iterator[Field]:
    """Give the fields of the lines; a value goes on to the next label or the end of its line."""
    for start, end in lines:
        labels = list(_labels_in(text, start, end))
        if not labels and _is_script(text, (start, end)):
            yield Field("script", (start, start), (start, end))
        stops = [one.start() for one in labels[1:]] + [end]
        for one, stop in zip(labels, stops, strict=False):
            value = bare(text, one.end(), stop)
            if text[one.start()] == "(" and value[0] < value[1] and text[value[1] - 1] == ")":
                value = value[0], value[1] - 1  # what opens before the label
            yield Field(field_of(one), one.span("label"), value)


def _entry(
    text: str,
    fields: list[Field],
    *,
    start: int,
    end: int,
    name: Line,
    display: str,
    reference: str,
    also: str = "",
    own: Sequence[Reference] = (),
) -> Entry:
    values: Values = {"alias": [also]} if also else {}
    for one in fields:
        said = plain(text[one.value[0] : one.value[1]])
        if said.lower() not in NOTHING:
            values.setdefault(one.name, []).append(said)
    reason = next((one.value for one in fields if one.name == "reason"), None)
    places = addresses(values)
    references = [Reference("un-reference", reference)] if reference else []
    references += own
    references += [
        Reference(key.removeprefix("ref:"), found[0].split()[0].rstrip(".,;"))
        for key, found in values.items()
        if key.startswith("ref:")
    ]
    kinds = [word for word in items(values, "kind") if word.lower() in kind_words()]
    schema = kind_words()[kinds[0].lower()] if kinds else _schema_of(reference)
    born = tuple(births(values))
    if schema == "LegalEntity" and (born or "gender" in values):
        schema = "Person"
    genders = [_GENDERS.get(word.lower(), "") for word in items(values, "gender")]
    return Entry(
        start=start,
        end=end,
        name=name,
        display=display,
        aliases=tuple(dict.fromkeys(aliases(values))),
        schema=schema,
        births=born,
        nationalities=nationalities(values),
        countries=tuple(sorted({one.country for one in places if one.country})),
        addresses=places,
        identifiers=tuple(identifiers(values)),
        references=tuple(dict.fromkeys(references)),
        gender=genders[0] if genders else "",
        reason=reason if reason and reason[0] < reason[1] else None,
        remarks=tuple(items(values, "remark")),
    )


def entry_of(text: str, fields: list[Field], *, start: int, end: int, name: Line) -> Entry:
    """Give the entry of a row of a table: its name, and what stands below headings.

    Args:
        text: The document.
        fields: Its cells below headings that are labels.
        start: First character of the row.
        end: One past its last.
        name: Where the name stands.
    """
    numbers = (_REFERENCE.search(text, *one.value) for one in fields)
    reference = next((one[0] for one in numbers if one is not None), "")
    return _entry(text, fields, start=start, end=end, name=name,
                  display=turned(text[name[0] : name[1]]), reference=reference)  # fmt: skip


def _before_place(text: str, start: int, end: int) -> int:
    """Give where the name of a body ends before the town or country it is in: `A Trust, Alba`."""
    name, _, place = text[start:end].rpartition(",")
    place = place.strip()
    is_place = bool(place and (city_of(place) or parse_territory(place)))
    return start + len(name) if is_place and " " in name else end


def _schema_of(reference: str) -> str:
    """Give the schema of a UN reference: `KPi.033` is an individual."""
    letter = reference[2:3]
    return {"i": "Person", "e": "Organization", "v": "Vessel"}.get(letter, "LegalEntity")


def _inline(text: str, line: Line) -> Entry | None:
    """Read an item of a summary: `• Maulawi RAJAB (Group ID: 15895)`."""
    body = _after_lead(text, *line)
    found = _INLINE.match(text, body, line[1])
    if body == line[0] or found is None:
        return None
    field = field_named(found["label"])
    if not field.startswith("ref:"):
        return None
    name = found.span("name")
    return Entry(
        start=line[0],
        end=line[1],
        name=name,
        display=turned(text[name[0] : name[1]]),
        references=(Reference(field.removeprefix("ref:"), found["value"]),),
    )
