"""Counts entries and names of the UN list in the raw bytes.

Shares no code with the parser: regular expressions over the text, and a splitter of names that
replaces and cuts where the parser walks. The two must agree for every list and every kind of
name; a difference means that one of them misses names.
"""

import itertools
import re
import unicodedata
from collections import Counter
from html import unescape

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.counting import letters
from proscribe.sources.counting.markup import read_text

_NS = r"(?:[\w.-]+:)?"
_ENTRY = re.compile(rf"<{_NS}(INDIVIDUAL|ENTITY)(?:\s[^>]*)?>(.*?)</{_NS}\1\s*>", re.DOTALL)
_END = re.compile(rf"</{_NS}CONSOLIDATED_LIST\s*>\s*$")
_PART = re.compile(rf"</{_NS}(INDIVIDUALS|ENTITIES)\s*>|<{_NS}(INDIVIDUALS|ENTITIES)\s*/>")
_ALIAS = re.compile(
    rf"<{_NS}(INDIVIDUAL|ENTITY)_ALIAS(?:\s[^>]*)?>(.*?)</{_NS}\1_ALIAS\s*>", re.DOTALL
)
_ID = re.compile(r"[A-Za-z0-9_.-]{1,40}")
_EMPTY = ("", "-", "--", "-0-", "n/a")
_KIND = {"low": "weakAlias", "f.k.a.": "previousName"}
_ABOUT = (
    r"birth name|combat name|nom de guerre|initials|call sign|original script|sub-unit name"
    r"|previously listed as|formerly listed as|tigrinya|[a-z]{2}[iev]\.[0-9]{3}"
)
_TRAILER = re.compile(
    rf"(?: ?\((?:{_ABOUT}|false identity[^()]*)\)| - (?:{_ABOUT}))$", re.IGNORECASE
)
_LEAD = re.compile(
    r"(?:original script|transliterations?|translation|in arabic) ?: ?", re.IGNORECASE
)
_BORN = re.compile(r",? born (?:in|on|[0-9]).*$", re.IGNORECASE)
_NESTED = re.compile(r"^([^()]*(?:\([^()]*\)[^()]*)*?)\(((?:[^()]|\([^()]*\))*)\)$")


def count_names(file: RawFile) -> Counts:
    """Count the entries and their names.

    Raises:
        SourceDamagedError: The bytes are not UTF-8, or do not end as the list does.
    """
    text = read_text(file, _END, "CONSOLIDATED_LIST")
    if len({one or other for one, other in _PART.findall(text)}) < 2:
        reason = "it does not have both INDIVIDUALS and ENTITIES"
        raise SourceDamagedError(file=file.name, where="", reason=reason)
    names: Counter[str] = Counter()
    ids: set[str] = set()
    for found in _ENTRY.finditer(text):
        number = _first(found[2], "DATAID")
        if _ID.fullmatch(number):
            ids.add(number)
            _count_entry(found[2], names, person=found[1] == "INDIVIDUAL")
    return Counts(records=len(ids), names=dict(names))


def _texts(body: str, name: str) -> list[str]:
    """Give the texts of the elements of a name, folded."""
    pattern = rf"<{_NS}{name}(?:\s[^>/]*)?>([^<]*)</{_NS}{name}\s*>"
    return [_fold(unescape(text)) for text in re.findall(pattern, body)]


def _fold(text: str) -> str:
    text = unicodedata.normalize(
        "NFC", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    )
    text = re.sub("_x000[dD]_", " ", text)
    return re.sub("[\\s\u00a0\u200b\ufeff]+", " ", text).strip()


def _first(body: str, name: str) -> str:
    return next((text for text in _texts(body, name) if text), "")


def _count_entry(body: str, names: Counter[str], *, person: bool) -> None:
    outside = _ALIAS.sub("", body)
    stated = 0
    for place, part in enumerate(("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")):
        for text in _texts(outside, part):
            stated += text.lower() not in _EMPTY and not (place > 0 and text == "na")
    names["name"] += 1 if stated else 0
    for text in _texts(outside, "NAME_ORIGINAL_SCRIPT"):
        names["name"] += len(_split(text))
    for found in _ALIAS.finditer(body):
        kind = _KIND.get(_first(found[2], "QUALITY").lower(), "alias")
        listed = _split(_fold(" ".join(_texts(found[2], "ALIAS_NAME"))))
        listed += _noted(next(iter(_texts(found[2], "NOTE")), ""))
        for name in listed:
            words = [word.strip() for word in name.split(",")]
            row = person and len(words) > 2 and all(word and " " not in word for word in words)
            names[kind] += len(words) if row else 1


def _split(text: str) -> list[str]:
    """Cut a field into names: brackets are masked, then the rest is cut at separators."""
    if text.lower() in _EMPTY:
        return []
    if len(text) > 10_000 or len(re.findall(r"\(", text)) > 40:
        return [text]
    text = re.sub(r" [b-h]\) ", "; ", text)
    if _unmatched(text):
        return [name for piece in re.split("[;؛،]", text) for name in _single(piece)]
    masked = re.sub(r"\((?:[^()]|\([^()]*\))*\)", lambda m: "\0" * len(m[0]), text)
    cuts = [-1, *(found.start() for found in re.finditer("[;؛،]", masked)), len(text)]
    pieces = [text[a + 1 : b] for a, b in itertools.pairwise(cuts)]
    return [name for piece in pieces for name in _single(piece)]


def _unmatched(text: str) -> bool:
    """Say whether a bracket is opened and never closed (one closed too often does not count)."""
    while "()" in (bare := re.sub(r"[^()]", "", text)):
        text = bare.replace("()", "")
    return "(" in text


def _single(piece: str) -> list[str]:
    piece = _LEAD.sub("", piece.strip(" ,;"), count=1) if _LEAD.match(piece.strip(" ,;")) else piece
    piece = piece.strip(" ,;").lstrip(") ").strip(" ,")
    if piece.lower() in _EMPTY:
        return []
    piece = _BORN.sub("", piece).rstrip(" ,")
    shorter = _TRAILER.sub("", piece).rstrip(" ,")
    piece = shorter or piece
    found = _NESTED.match(piece)
    if found:
        outer, inner = found[1].strip(" ,"), found[2].strip()
        own = re.search("[;؛،]", inner) or _LEAD.match(inner)
        if own and any(map(str.isalnum, outer)):
            return _split(outer) + _split(inner)
        scripts = letters.most(outer), letters.most(inner)
        if outer and inner and all(scripts) and scripts[0] != scripts[1]:
            return _split(outer) + _split(inner)
    return [piece] * letters.runs(piece) if any(map(str.isalnum, piece)) else []


def _noted(note: str) -> list[str]:
    """Names in the note of an alias."""
    if note.lower() in _EMPTY or len(note) > 10_000:
        return []
    found = re.search(r"(?i)\b(?:original script|in arabic|in arabic script) ?: ?(.+)$", note)
    if found:
        return [name for name in _split(found[1]) if letters.most(name) != "L"]
    found = re.search(r"(?i)^transliterations?: ?([^()]+)", note)
    if found:
        return _split(found[1])
    found = re.match(r"(?i)(.+)\(transliterations of [^()]+\)$", note)
    if found:
        return [part for part in found[1].split(",") if part.strip()]
    if ";" in note and not re.search(r"[0-9:()]", note):
        return _split(note)
    brackets = re.findall(r"\(([^();]*;[^()]*)\)", note) if ";" in note else []
    return [name for one in brackets if not re.search("[0-9:]", one) for name in _split(one)]
