"""The names on one row of the Australian list.

`Name Type` says in some eighteen spellings what the name is; `Alias Strength` (later files) how
good it is. A cell holds one name, and sometimes the same in its own script, or words about it.

Source: the list of December 2024.
"""

import re

import msgspec

from proscribe.model.record import Fact, Name, NameKind, NamePart
from proscribe.sources.council.names import split_names, turn
from proscribe.sources.dfat.entries import Part
from proscribe.sources.dfat.leaves import NAME, NAME_TYPE
from proscribe.sources.report import Report
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

_TYPES: dict[str, NameKind] = {
    "primary name": "name",
    "original script": "name",
    "aka": "alias",
    "a.k.a.": "alias",
    "a.k.a": "alias",
    "alias": "alias",
    "also known as": "alias",
    "formerly known as": "previousName",
    "fka": "previousName",
    "f.k.a.": "previousName",
    "previously known as": "previousName",
    "previously listed as": "previousName",
    "formerly listed as": "previousName",
    "former name": "previousName",
}
_STRENGTHS = {
    "": False, "strong": False, "good": False, "good quality": False, "weak": True, "low": True,
    "low quality": True,
}  # fmt: skip
_LISTED_AS = r"(?:previously|formerly) listed as"
_FORMER = re.compile(rf"\s*\(\s*{_LISTED_AS}\.?\s*\)\s*$", re.IGNORECASE)
_FORMER_SCRIPT = re.compile(
    rf"^(.+?)\s*\(\s*{_LISTED_AS}[.,;]?\s*in (\w+)\s*:\s*([^()]+)\)$", re.IGNORECASE
)
_LEAD = re.compile(r"^formerly known as\s+", re.IGNORECASE)
_REMARK = re.compile(
    r"\s*\(\s*(combat name|call sign|initials|birth name|nom de guerre|tigrinya"
    r"|when (?:he|she) [^()]+)\s*\)$",
    re.IGNORECASE,
)
_LANGUAGES = {"tigrinya": "ti", "arabic": "ar"}


class RowNames(msgspec.Struct, frozen=True):
    """What the name of a row gives.

    Attributes:
        names: One `Name` for each name in the cell.
        notes: Words about them.
    """

    names: tuple[Name, ...]
    notes: tuple[Fact, ...] = ()


def read_names(part: Part, report: Report, *, person: bool) -> RowNames:
    """Read the name of one row."""
    kind = _kind(part, report)
    text = (clean(part.row[NAME], NAME_NULLS) or "").strip(" ,;")
    both = _FORMER_SCRIPT.match(text)
    if both:
        lang = _LANGUAGES.get(both[2].casefold(), "")
        former = _former(kind)
        return RowNames((_name(former, both[1], person=person), _plain(former, both[3], lang)))
    shorter = _LEAD.sub("", _FORMER.sub("", text))
    if shorter != text:
        kind, text = _former(kind), shorter
    remark = _REMARK.search(text)
    lang = ""
    notes: tuple[Fact, ...] = ()
    if remark and remark.start():
        text, word = text[: remark.start()], remark[1]
        lang = _LANGUAGES.get(word.casefold(), "")
        notes = () if lang else (Fact("notes", f"Alias {text}: {word}"),)
    names = [
        _plain(kind, name, lang) if lang else _name(kind, name, person=person)
        for name, _ in split_names(text)
        if any(map(str.isalnum, name))
    ]
    return RowNames(tuple(names), notes)


def _kind(part: Part, report: Report) -> NameKind:
    text = part.row[NAME_TYPE]
    word = " ".join(text.casefold().split())
    kind = _TYPES.get(word)
    if kind is None:
        report.unknown("Name Type", text)
        kind = "alias"
    if word == "original script" and part.nested:
        kind = "alias"  # `3062d1` writes the alias `3062d` in its own script
    strength = " ".join(part.row["alias_strength"].casefold().split())
    if strength not in _STRENGTHS:
        report.unknown("Alias Strength", part.row["alias_strength"])
    return "weakAlias" if kind == "alias" and _STRENGTHS.get(strength) else kind


def _former(kind: NameKind) -> NameKind:
    return "previousName" if kind == "alias" else kind


def _plain(kind: NameKind, text: str, lang: str = "") -> Name:
    text = text.strip(" ,;")
    return Name(kind, text, script_of(text), lang)


def _name(kind: NameKind, text: str, *, person: bool) -> Name:
    shown, turned = turn(text) if person else (text, None)
    parts = (NamePart("given", turned[0]), NamePart("family", turned[1])) if turned else ()
    return Name(kind, shown, script_of(shown), parts=parts)
