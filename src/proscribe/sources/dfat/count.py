"""Counts entries and names of the Australian list in the raw bytes.

Shares no code with the parser: the workbook's XML is read with regular expressions, CSV with a
pattern for one cell. Entries are counted as pairs of number and primary name, names as rows, with
one more for each second script in a cell.
"""

import re
import unicodedata
from collections import Counter

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.counting import letters
from proscribe.sources.counting.sheets import iter_rows

_MOST = 300_000_000
_NEEDED = ("reference", "nameofindividualorentity", "type", "nametype")
_VOID = ("", "-", "--", "-0-", "n/a")
_BEFORE = ("formerly known as", "fka", "f.k.a.", "previously known as", "previously listed as",
           "formerly listed as", "former name")  # fmt: skip
_LISTED_AS = re.compile(
    r"\s*\((?:previously|formerly) listed as\s*[.,;]?\s*(?:in \w+:([^()]+))?\)\s*$", re.IGNORECASE
)
_BRACKETS = re.compile(r"\([^()]*\)")
_OUTSIDE = re.compile(r"(?:\([^()]*\)|[^;؛،])+")
_ANYWHERE = re.compile("[^;؛،]+")
_ABOUT = re.compile(
    r"(?<=.)\s*\((?:combat name|call sign|initials|birth name|nom de guerre|tigrinya"
    r"|when s?he [^()]+|(?:previously|formerly) listed as)\)$",
    re.IGNORECASE,
)


def count_names(file: RawFile) -> Counts:
    """Count the entries and their names.

    Raises:
        SourceDamagedError: The file cannot be read to its end, or is not this table.
    """
    columns: dict[str, int] = {}
    width = 0
    names: Counter[str] = Counter()
    started: dict[str, set[str]] = {}
    others: set[str] = set()
    for cells in iter_rows(file, _tidy, most=_MOST):
        if not columns:
            heads = [re.sub("[^a-z0-9]", "", cell.lower()) for cell in cells]
            if set(_NEEDED) <= set(heads):
                columns = {head: place for place, head in enumerate(heads) if head}
                width = max(columns.values()) + 1
            continue
        if len(cells) < width or not any(cells):
            continue
        reference = re.match(
            r"0*([0-9]{1,7})(?:\.0)?\s*([a-z]{0,3}\s*[0-9]{0,3})$",
            cells[columns["reference"]].strip(), re.IGNORECASE,
        )  # fmt: skip
        if reference is None:
            continue
        kind = " ".join(cells[columns["nametype"]].lower().split())
        name = cells[columns["nameofindividualorentity"]]
        if kind == "primary name" and not reference[2]:
            started.setdefault(reference[1], set()).add(_key(name))
        others.add(reference[1])
        strength = columns.get("aliasstrength")
        weak = strength is not None and cells[strength].lower() in ("weak", "low", "low quality")
        nested = re.search("[a-z] *[0-9]", reference[2], re.IGNORECASE) is not None
        names.update(_names_of(name, _kind(kind, nested=nested), weak=weak))
    if not others:
        raise _damaged(file, "it has no header of this list, or no row")
    records = sum(map(len, started.values())) + len(others - set(started))
    return Counts(records=records, names=dict(names))


def _kind(word: str, *, nested: bool) -> str:
    if word in _BEFORE:
        return "previousName"
    return (
        "name" if word == "primary name" or (word == "original script" and not nested) else "alias"
    )


def _names_of(text: str, kind: str, *, weak: bool) -> Counter[str]:
    text = letters.fold(text).strip(" ,;")
    if text.lower() in _VOID:
        return Counter()
    kind = "weakAlias" if weak and kind == "alias" else kind
    former = "previousName" if kind == "alias" else kind
    listed = _LISTED_AS.search(text)
    if listed and listed[1] and listed.start():
        return Counter({former: 2})
    shorter = text[: listed.start()] if listed and not listed[1] else text
    shorter = re.sub(r"(?i)^formerly known as\s+", "", shorter)
    if shorter != text:
        kind = former
    return Counter({kind: _scripts(_ABOUT.sub("", shorter))})


def _scripts(text: str) -> int:
    """Count the names of a cell: a bracket or a run of words in another script is one more."""
    if len(text) > 10_000 or text.count("(") > 40:
        return 1 if any(map(str.isalnum, text)) else 0
    closed = _BRACKETS.sub("", text) if "(" in text else ""
    pieces = (_OUTSIDE if "(" not in closed else _ANYWHERE).findall(text)
    return sum(_in_piece(piece.strip(" ,;").lstrip(") ").strip(" ,")) for piece in pieces)


def _in_piece(text: str) -> int:
    text = _ABOUT.sub("", text).rstrip(" ,")
    if text.lower() in _VOID:
        return 0
    bracket = re.match(r"(.*\S)\s*\(([^()]*)\)$", text, re.DOTALL)
    if bracket:
        outer, inner = bracket[1].strip(" ,"), bracket[2]
        sides = letters.most(outer), letters.most(inner)
        if re.search("[;؛،]", inner) or (all(sides) and sides[0] != sides[1]):
            return _scripts(outer) + _scripts(inner)
    if not any(map(str.isalnum, text)):
        return 0
    return letters.runs(text)


def _key(text: str) -> str:
    flat = unicodedata.normalize("NFKD", letters.fold(text)).casefold()
    flat = "".join(c for c in flat if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", flat))


def _tidy(text: str) -> str:
    text = re.sub("_x000[dD]_", "\n", text).replace("\u00a0", " ").strip()
    return "" if text.lower() in ("-", "--", "na", "n/a", "n/a.", "null") else text


def _damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
