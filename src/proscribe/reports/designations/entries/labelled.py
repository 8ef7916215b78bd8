"""Entries whose parts stand after labels: `Name: 1: A 2: B ... DOB: ... Listed on: ...`.

So the Security Council, OFSI, SECO and others print them, each with labels of its own. An entry
is a run of lines: it begins with a reference or a name and goes on while lines begin with labels.

Source: `labels.toml`.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from proscribe.model.record import Reference
from proscribe.reports.designations.entries.entrylines import (
    LEAD,
    NUMBERED,
    REFERENCE,
    Line,
    after_gap,
    after_lead,
    first_label,
    is_in_annex,
    is_script,
    labels_in,
    last_line,
)
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
    field_named,
    field_of,
    kind_words,
)
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.targets.attached import told_as
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

# Where the name ends and more is told: `Rosa Lind, born`, `Rosa Lind, Ruritanian national`,
# `Rosa Lind, b. 17 Nov 1961`.
_TOLD_OF = re.compile(
    r"\s*(?:[;(\n]|(?<=[^\W\d_]{3})\.\s+(?=[A-Z])|,\s+(?=(?:[^\W\d_]+\s+){0,2}[a-z]{2,}\b)|"
    r",?\s+(?=[b*†]\.?\s*\d)|"
    r"(?<=[^\W\d_]{2}):\s+(?=[a-z]))"
)
_INLINE = re.compile(
    r"(?P<name>(?:[^():;]|\([^():;]{2,60}\)){3,160}?)\s*"
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
        last = last_line(text, lines, number)
        entry = _read(text, lines[number : last + 1]) if last >= number else None
        if entry is not None:
            found.append(entry)
            number = last + 1
        else:
            inline = _inline(text, lines[number])
            found += [inline] if inline else []
            number += 1
    return found


def _own_number(text: str, line: Line) -> list[Reference]:
    """Give the number that stands before a name: `SSID 10-14802   Lionel Dumont`."""
    lead = LEAD.match(text, *line)
    field = field_named(lead["whose"] or "") if lead else ""
    if lead is None or not field.startswith("ref:"):
        return []
    return [Reference(field.removeprefix("ref:"), lead["number"])]


def _read(text: str, lines: Sequence[Line]) -> Entry | None:
    start, end = lines[0][0], lines[-1][1]
    fields = list(fields_in(text, lines))
    begin = after_lead(text, start, lines[0][1])
    reference = REFERENCE.match(text, begin, lines[0][1])
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
            begin = after_gap(text, reference.end(), stop)
            told = _TOLD_OF.search(text, begin, stop)
            others = told_as(text, told.start(), lines[0][1]) if told else ()
            stop = told.start() if told else stop
            if _schema_of(reference[0]) == "Organization":
                stop = before_place(text, begin, stop)
        inline = own is not None and not reference and first_label(text, lines[0]) is not None
        inline = inline or (own is None and is_in_annex(text, lines[0]))
        name, also = before_labels(text, begin, stop) if inline else (bare(text, begin, stop), "")
        also = "; ".join(others) if reference else also
        display = turned(text[name[0] : name[1]])
        if reference and NUMBERED.match(text, begin, stop):  # `KPi.001 1: ROSA 2: LIND 3: na`
            name, display = name_of(text, (begin, stop))
        elif reference and own is None and not is_all_name(display):
            return None
    if name[0] >= name[1]:
        return None
    return _entry(text, fields, start=start, end=end, name=name, display=display,
                  reference=reference[0] if reference else "", also=also,
                  own=_own_number(text, lines[0]))  # fmt: skip


def fields_in(text: str, lines: Sequence[Line]) -> Iterator[Field]:
    """Give the fields of the lines; a value goes on to the next label or the end of its line."""
    for start, end in lines:
        labels = list(labels_in(text, start, end))
        if not labels and is_script(text, (start, end)):
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


def entry_of(
    text: str, fields: list[Field], *, start: int, end: int, name: Line, also: Sequence[str] = ()
) -> Entry:
    """Give the entry of a row of a table: its name, and what stands below headings.

    Args:
        text: The document.
        fields: Its cells below headings that are labels.
        start: First character of the row.
        end: One past its last.
        name: Where the name stands.
        also: Its other names.
    """
    numbers = (REFERENCE.search(text, *one.value) for one in fields)
    reference = next((one[0] for one in numbers if one is not None), "")
    return _entry(text, fields, start=start, end=end, name=name,
                  display=turned(text[name[0] : name[1]]), reference=reference,
                  also="; ".join(also))  # fmt: skip


def before_place(text: str, start: int, end: int) -> int:
    """Give where the name of a body ends before the town or country it is in: `A Trust, Alba`."""
    name, _, place = text[start:end].rpartition(",")
    place = place.strip()
    is_place = bool(place and (city_of(place) or parse_territory(place)))
    return start + len(name) if is_place and " " in name else end


def _schema_of(reference: str) -> str:
    """Give the schema of a UN reference: `KPi.033` is an individual."""
    letter = reference[2:3]
    return {"i": "Person", "e": "Organization", "v": "Vessel"}.get(letter, "LegalEntity")


def _behind_words(text: str, name: Line) -> Line:
    """Give where a name stands behind who it is: `One of the six, the chief, ROSA LIND`."""
    last = text.rfind(", ", *name)
    begin = last + 2
    is_told = last > 0 and not is_all_name(text[name[0] : last])
    return (begin, name[1]) if is_told and is_all_name(text[begin : name[1]]) else name


def _inline(text: str, line: Line) -> Entry | None:
    """Read an item of a summary: `• Maulawi RAJAB (Group ID: 15895)`."""
    body = after_lead(text, *line)
    found = _INLINE.match(text, body, line[1])
    if body == line[0] or found is None:
        return None
    field = field_named(found["label"])
    if not field.startswith("ref:"):
        return None
    name = _behind_words(text, found.span("name"))
    return Entry(
        start=line[0],
        end=line[1],
        name=name,
        display=turned(text[name[0] : name[1]]),
        references=(Reference(field.removeprefix("ref:"), found["value"]),),
    )
