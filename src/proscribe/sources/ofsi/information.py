"""`Other Information` of the OFSI list: labelled parts `(Label):value`, taken apart.

The same text stands on every row of a group. Behind the references (`UK Sanctions List Ref`, `UN
Ref`) free text follows that has no label of its own; it is kept as a remark.

Source: the list of 5 June 2023; labels of ships also from the UK Sanctions List.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.values.territories import parse_territory

_MARK = re.compile(r"\(((?:[^():\n]|\([^()\n]{1,12}\)){2,60})\)\s?:\s?")
_UK_REFERENCE = re.compile(r"[A-Z]{3}\d{4}")
_UN_REFERENCE = re.compile(r"([A-Za-z]{2})([iev])\.(\d{3})", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:,|and|&|;)?\s*")
_EXTRA = re.compile(
    r"Financial sanctions imposed in addition to an asset freeze:\s*([^.]+)\.", re.IGNORECASE
)
_ASSET = re.compile(r"asset of (?P<name>[^()]{2,80}?)\s*\(OFSI ID:?\s*(?P<group>\d{4,6})")

# Labels and what they mean here; several labels can mean the same.
LABELS = {
    "uk sanctions list ref": "uk-reference",
    "uk statement of reasons": "reasons",
    "un ref": "un-reference",
    "gender": "gender",
    "phone number": "phone",
    "tel": "phone",
    "fax": "fax",
    "email address": "email",
    "website": "website",
    "type of entity": "legalForm",
    "parent company": "parent",
    "subsidiaries": "subsidiary",
    "business reg no": "registration",
    "imo number": "imo",
    "current owners": "owner",
    "current owner/operator": "owner",
    "previous owners": "previous-owner",
    "previous owner/operator": "previous-owner",
    "flag of ship": "flag",
    "current believed flag of ship": "flag",
    "previous flags": "pastFlags",
    "type of ship": "type",
    "tonnage of ship": "tonnage",
    "length of ship": "length",
    "year built": "built",
    "hull identification number": "hull",
    "hull identification number (hin)": "hull",
}
# In brackets before a colon too, but a word inside a value: `(УНН/ИНН): 190950894`.
_INSIDE = frozenset({"унн/инн", "inn", "unn", "ogrn", "tin"})


class Information(msgspec.Struct, frozen=True):
    """The parts of one text.

    Attributes:
        parts: (meaning, value) in order; the meanings are those of `LABELS`.
        remarks: Text without a label.
        unknown: Labels that are not in the table; their text is part of what stands before.
    """

    parts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    unknown: tuple[str, ...]

    def of(self, meaning: str) -> list[str]:
        """Give the values of one meaning, in order."""
        return [value for found, value in self.parts if found == meaning]


def read_information(text: str) -> Information:
    """Take the text apart at its labels."""
    marks: list[tuple[str, int, int]] = []
    unknown: list[str] = []
    for found in _MARK.finditer(text):
        label = " ".join(found[1].split())
        meaning = LABELS.get(label.casefold())
        if meaning:
            marks.append((meaning, found.start(), found.end()))
        elif label.casefold() not in _INSIDE and parse_territory(label) is None:
            unknown.append(label)
    remarks = [text[: marks[0][1] if marks else len(text)].strip()]
    parts: list[tuple[str, str]] = []
    for place, (meaning, _, start) in enumerate(marks):
        stop = marks[place + 1][1] if place + 1 < len(marks) else len(text)
        value = text[start:stop].strip()
        if meaning in ("uk-reference", "un-reference"):
            references, rest = _leading_references(meaning, value)
            parts.extend((meaning, one) for one in references)
            remarks.append(rest)
        elif value:
            parts.append((meaning, value))
    return Information(tuple(parts), tuple(filter(None, remarks)), tuple(unknown))


def _leading_references(meaning: str, text: str) -> tuple[list[str], str]:
    """Give the references that a text starts with, and what follows them."""
    pattern = _UK_REFERENCE if meaning == "uk-reference" else _UN_REFERENCE
    found: list[str] = []
    at = 0
    while one := pattern.match(text, at):
        found.append(
            one[0] if meaning == "uk-reference" else f"{one[1].upper()}{one[2].lower()}.{one[3]}"
        )
        end = one.end()
        join = _JOIN.match(text, end)
        at = join.end() if join and pattern.match(text, join.end()) else end
        if at == end:
            break
    return found, text[at:].strip(" .\n") if found else text


def extra_measures(remarks: tuple[str, ...]) -> tuple[str, ...]:
    """Give the measures that the remarks state, sorted; the list itself states none.

    Example:
        >>> extra_measures(("Financial sanctions imposed in addition to an asset freeze: Trust "
        ...                 "services. Date trust services sanctions imposed: 21/03/2023.",))
        ('Asset freeze', 'Trust services')
    """
    found = {measure.strip() for text in remarks for measure in _EXTRA.findall(f"{text}.")}
    return tuple(sorted({"Asset freeze", *found})) if found else ()


def owners_by_group(remarks: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give (group id, name) of the owners that the remarks name with their `OFSI ID`."""
    for text in remarks:
        for found in _ASSET.finditer(text):
            yield found["group"], found["name"].strip()
