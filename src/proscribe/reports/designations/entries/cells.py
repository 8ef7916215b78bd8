"""What the cells of a row say of its party: its name, its other names, its particulars.

Source: this project.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from proscribe.reports.designations.entries.columns import (
    Stretch,
    field_of_heading,
    is_of_names,
    looks_like_name,
    shown,
)
from proscribe.reports.designations.entries.labelled import Field, before_place, fields_in
from proscribe.reports.designations.entries.labelnames import name_of
from proscribe.reports.designations.entries.labelvalues import NOTHING
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.ranks import after_ranks

# What stands behind a name in its cell: `Rosa Lind, chair of the board`, `Okean Line - a bank`.
_AFTER_NAME = re.compile(
    r",\s+(?:[a-z]|(?:President|Minister|Head|Chief|Deputy|Attorney|Governor|Secretary|Director|Commander|Judge|Justice|Chair\w*|"
    r"Member|Ambassador|Speaker|Mayor|Prosecutor|Vice|Former|Acting|Interim|Executive|CEO|Manager|Owner|Founder|Leader|Adviser|"
    r"Advisor|Senator|Spokes\w+|Colonel|General\s+(?:Director|Manager|Prosecutor|Secretary)|Managing)\b|(?:[Nn]o\.?\s*)?\d|P\.?\s?O\.?\s)|\s+[–—-]\s+|\s*[(;:\n]"
)
# A bracket behind which a name goes on: `Leader (Alba) International`, `Made Impex (MIX) Ltd`
_IN_NAME = re.compile(r"\s*\([A-Z][\w.&’' -]{0,40}\)\s+(?=[A-Z&])")
_OF_OTHERS = re.compile(
    r"\b(?:alias|a\.?k\.?a|f\.?k\.?a|also|formerly|known|born)\b", re.IGNORECASE
)


# A heading of bodies and craft, whose names may begin as ranks do: `General Trading`
_OF_THINGS = re.compile(
    r"\b(?:ships?|vessels?|tankers?|hulls?|aircraft|compan|firms?\b|banks?\b|entit|organi|groups?\b)",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"\b(?:individual|person|people)", re.IGNORECASE)
_STAFF = re.compile(r"(?:Staff|Senior|Chief)\s+")  # `Staff Lieutenant Colonel`
_GENERAL = re.compile(r"General\s+(?=\S+\s)")  # behind `Lieutenant`

_NUMBERED = re.compile(r"1:\s")
# Marks between other names in one cell, the first of them that stands in it
_MARKS = (
    re.compile(r"(?:(?<=\s)|^)(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+"),
    re.compile(r"\s*[;\n•·・]\s*|(?:^|\s)[-–]\s+"),
    re.compile(r"\s+(?:/|\|)\s+|\s*\|\s*"),
)
_LEAD = re.compile(
    r"(?:[afn]\.?k\.?a\.?|alias(?:es)?|also(?:\s+known\s+as)?|or|and)\s*:?\s+", re.IGNORECASE
)
# A heading of several parties, and what parts them in a cell
_PLURAL = re.compile(
    r"\b(?:persons|people|individuals|entities|companies|firms|banks|bodies|organi[sz]ations|groups|vessels|"
    r"ships|targets|designees|parties|officials|officers|nationals)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|\n)\s*(?:and\s+)?")
_COMMA = re.compile(r",\s+")
_SCHEMA_MARK = re.compile(r"\s*\([^()]*\)\s*$")


def place_of_name(text: str, cell: Stretch, heading: Stretch) -> Stretch:
    """Give the name in a cell, without ranks where it can be one of a person.

    Args:
        text: The document.
        cell: The cell.
        heading: The heading of its column, or the label of its row.
    """
    if _NUMBERED.match(text, *cell):
        return name_of(text, cell)[0]
    after = _AFTER_NAME.search(text, *cell)
    while after and (inside := _IN_NAME.match(text, after.start(), cell[1])):
        if _OF_OTHERS.search(inside[0]) is not None:
            break
        after = _AFTER_NAME.search(text, inside.end(), cell[1])
    end = after.start() if after else before_place(text, cell[0], cell[1])
    if _OF_THINGS.search(text, *heading) is not None or is_body_name(text[cell[0] : end]):
        return cell[0], end
    lead = _STAFF.match(text, cell[0], end)
    start = after_ranks(text, lead.end() if lead else cell[0], end)
    if start == cell[0] and _OF_PEOPLE.search(text, *heading) is not None:
        general = _GENERAL.match(text, start, end)
        start = general.end() if general else start
    start = cell[0] if lead and start == lead.end() else start
    if start > cell[0] and (general := _GENERAL.match(text, start, end)):
        start = general.end()
    return start if len(text[start:end].split()) > 1 else cell[0], end


def parties_in(text: str, cell: Stretch, heading: Stretch) -> list[Stretch]:
    """Give the parties that one cell lists below a heading of several, none for one party.

    Below `Persons`: `Rosa Lind, a judge; Ivo Tarn; Mila Orn, who jailed him`. Below `Name` what
    stands behind a mark is another name of the same party.
    """
    if _PLURAL.search(text, *heading) is None:
        return []
    parts: list[Stretch] = []
    at = cell[0]
    for mark in [*_BETWEEN.finditer(text, *cell), None]:
        end = mark.start() if mark is not None else cell[1]
        bare = text[at:end].strip()
        if bare:
            start = text.index(bare, at)
            parts.append((start, start + len(bare)))
        at = mark.end() if mark is not None else end
    words = [text[slice(*one)] for one in parts]
    is_list = len(parts) > 1 and all(map(looks_like_name, words))
    return parts if is_list and not any(_OF_OTHERS.match(one) for one in words) else []


def turned_round(name: str) -> str:
    """Turn a name that its heading says has the family name first: `Lind, Rosa`."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and "," not in given else name


def names_in(text: str, fields: Sequence[Field]) -> Iterator[str]:
    """Give the names that the cells of other names hold, however they are parted."""
    for one in fields:
        if one.name == "alias":
            yield from parted_names(text[slice(*one.value)])


def parted_names(words: str) -> list[str]:
    """Part the other names of a cell.

    Commas part them where no mark does, and where each is a whole name.

    Example:
        >>> parted_names("Rosie Made; Rosa Made"), parted_names("1. Rosie Made 2. Rosa Made")
        (['Rosie Made', 'Rosa Made'], ['Rosie Made', 'Rosa Made'])
        >>> parted_names("Rosie Made, Rosa Lynd"), parted_names("MADE, Rosie")
        (['Rosie Made', 'Rosa Lynd'], ['MADE, Rosie'])
    """
    parts = [words]
    for mark in _MARKS:
        found = [each for one in parts for each in mark.split(one)]
        if len(found) > len(parts):
            parts = found
    if len(parts) == 1:
        split = [one for one in _COMMA.split(words) if one.strip()]
        if all(len(one.split()) > 1 for one in split) or len(split) > 2:
            parts = split
    bare = (
        " ".join(_LEAD.sub("", one.strip(), count=1).split()).strip(" ,;.\"“”‘’'") for one in parts
    )
    return [one for one in bare if one and one.lower() not in NOTHING and one != "--"]


def fields_of_cells(
    text: str, cells: Mapping[int, Stretch], headings: Mapping[int, Stretch], others: set[int]
) -> Iterator[Field]:
    """Give what the cells of a row say below headings, or behind labels of their own.

    Args:
        text: The document.
        cells: The cells of the row by column.
        headings: The headings by column.
        others: Columns that are none of the party's particulars, that of its name included.
    """
    for column, cell in cells.items():
        if column in others:
            continue
        heading = headings.get(column)
        words = shown(text, heading) if heading is not None else ""
        field = field_of_heading(words) if words and not is_of_names(words) else ""
        inside = [one for one in fields_in(text, [cell]) if one.name != "name"]
        if heading is not None and field and not (field in ("reason", "remark") and inside):
            yield Field(field, heading, cell)
        elif heading is not None and words and field_of_heading(words) == "script":
            yield Field("script", heading, cell)
        else:
            yield from inside
