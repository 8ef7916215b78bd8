"""The names on the rows of one group of the OFSI list.

A row is one name times one address times one birth date, so the same name stands on many rows.
One name of the list is one distinct combination, within a group, of the six name cells, `Alias
Type` and `Alias Quality`; one name in its own script is one distinct combination of that text,
type and quality, and it has the kind of the row that it stands on.

Source: the list of 5 June 2023. Name 6 holds the family name, Name 1 the first name, Names 2 to 5
further names; the names of entities and ships, and single names, stand in Name 6 alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from proscribe.model.record import Name, NameKind, NamePart
from proscribe.sources.ofsi.leaves import NAME_COLUMNS
from proscribe.sources.report import Report
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

Row = Mapping[str, str]

_TYPES: dict[str, NameKind] = {
    "primary name": "name",
    "primary name variation": "alias",
    "aka": "alias",
    "fka": "previousName",
}
_QUALITIES = frozenset({"", "good quality", "low quality"})
_LANGUAGES = {
    "arabic": "ar",
    "belarusian": "be",
    "bosnian": "bs",
    "bulgarian": "bg",
    "chinese": "zh",
    "greek": "el",
    "hebrew": "he",
    "korean": "ko",
    "persian": "fa",
    "persian/farsi": "fa",
    "farsi": "fa",
    "romanian": "ro",
    "russian": "ru",
    "russia": "ru",
    "serbian": "sr",
    "spanish": "es",
    "turkish": "tr",
    "ukrainian": "uk",
    "cyrillic": "",  # a script in the wrong column
}
_TURNED = re.compile(r"^([^,،]+?)\s*,\s*([^,،]+)$")


def read_names(rows: Iterable[Row], report: Report, *, person: bool) -> list[Name]:
    """Give the names of a group, each combination once, in order of the rows."""
    seen: set[tuple[str, ...]] = set()
    names: list[Name] = []
    languages: dict[str, str] = {}
    for row in rows:
        label = (row["Alias Type"].casefold(), row["Alias Quality"].casefold())
        cells = tuple(clean(row[column], NAME_NULLS) or "" for column in NAME_COLUMNS)
        other = clean(row["Name Non-Latin Script"], NAME_NULLS) or ""
        if other and other not in languages:
            languages[other] = _language(row["Non-Latin Script Language"], report)
        for key in ((*cells, *label), (other, *label)):
            if key in seen or not any(key[:-2]):
                continue
            seen.add(key)
            kind = _kind(row, report)
            if len(key) > 3:
                names.append(_latin(kind, cells, person=person))
            else:
                names.extend(_original(kind, other, languages[other], person=person))
    return names


def _kind(row: Row, report: Report) -> NameKind:
    alias_type, quality = row["Alias Type"], row["Alias Quality"]
    kind = _TYPES.get(alias_type.casefold())
    if kind is None:
        report.unknown("Alias Type", alias_type)
        kind = "alias"
    if quality.casefold() not in _QUALITIES:
        report.unknown("Alias Quality", quality)
    if kind == "alias" and quality.casefold() == "low quality":
        return "weakAlias"
    return kind


def _latin(kind: NameKind, cells: tuple[str, ...], *, person: bool) -> Name:
    text = " ".join(cell for cell in cells if cell)
    parts: tuple[NamePart, ...] = ()
    if person and cells[-1] and any(cells[:-1]):
        parts = (
            *((NamePart("given", cells[0]),) if cells[0] else ()),
            *(NamePart("middle", cell) for cell in cells[1:-1] if cell),
            NamePart("family", cells[-1]),
        )
    return Name(kind, text, script_of(text), parts=parts)


def _original(kind: NameKind, text: str, lang: str, *, person: bool) -> Iterator[Name]:
    """Give the names in a text in its own script: `Family, Given`, or two with an Arabic comma."""
    pieces = [piece.strip() for piece in text.split("،") if piece.strip()]
    for piece in pieces or [text]:
        turned = _TURNED.match(piece) if person else None
        if turned is None:
            yield Name(kind, piece, script_of(piece), lang)
            continue
        family, given = turned[1], turned[2].strip()
        shown = f"{given} {family}"
        parts = (NamePart("given", given), NamePart("family", family))
        yield Name(kind, shown, script_of(shown), lang, parts)


def _language(text: str, report: Report) -> str:
    if not text:
        return ""
    code = _LANGUAGES.get(text.casefold())
    if code is None:
        report.unknown("Non-Latin Script Language", text)
    return code or ""
