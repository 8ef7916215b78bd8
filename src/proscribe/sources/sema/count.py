"""Counts records and names of the Canadian list in the raw bytes.

Shares no code with the parser: regular expressions over the text, and a splitter of names that
masks and replaces where the parser walks. Both must agree for every list and kind of name.
"""

import re
import unicodedata
from collections import Counter
from html import unescape

from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.counting import letters
from proscribe.sources.counting.markup import read_text

_NS = r"(?:[\w.-]+:)?"
_RECORD = re.compile(rf"<{_NS}record(?:\s[^>]*)?>(.*?)</{_NS}record\s*>", re.DOTALL)
_LEAF = re.compile(rf"<{_NS}(\w+)(?:\s[^>]*)?>([^<]*)</{_NS}\1\s*>")
_END = re.compile(rf"(?:</{_NS}data-set\s*>|<{_NS}data-set(?:\s[^>]*)?/>)\s*$")
_LABELS = (
    r"a\.k\.a\.?|also known as|original script|aliases|alias|aka|russian|russe|ukrainian|ukrainien"
    r"|belarusian|belarussian|bélarussien|biélorusse|arabic|arabe|persian|farsi|persan|chinese"
    r"|chinois|burmese|birman|korean|coréen|spanish|espagnol|french|français|english|anglais"
    r"|hebrew|hébreu|cyrillique|cyrillic"
)
_FORMER = r"f\.k\.a\.?|fka|formerly known as|formerly|anciennement"
_LABEL = re.compile(rf"(?<![\w.])(?:({_FORMER})|{_LABELS})\s*:\s*", re.IGNORECASE)
_BRACKET_LABEL = re.compile(rf"\(\s*((?:{_FORMER}|{_LABELS})\s*:[^()]*)\)", re.IGNORECASE)
_FORM_WORD = re.compile(
    r"co|corp|inc|incorporated|jr|limited|llc|l\.l\.c|ltd|plc|pte|pty|pvt|sr|gmbh|ag|bv|sarl|s\.a"
    r"|fze|fzco|dmcc|ssk|pjs|ojsc|pjsc|cjsc|zjsc|jsc|ooo|oao|pao|zao|ao|tov|ii|iii|iv"
)
_ASIDE = re.compile(
    r"\(\s*(a\.?k\.?a\.?|also known as|alias|[ée]galement (?:connue?|appel[ée]e?)(?: sous le nom)?"
    r"(?: de)?|aussi connue?(?: sous le nom)?(?: de)?|f\.?k\.?a\.?|formerly(?: known as)?"
    r"|previously known as|anciennement)(?!\w)[\s:]*([^()]*(?:\([^()]*\)[^()]*)*)\)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:f\.?k\.?a\.?|formerly(?: known as)?|previously known as|anciennement|a\.?k\.?a\.?"
    r"|also known as)(?!\w)[\s:]+(?=\S)",
    re.IGNORECASE,
)
_EMPTY = ("", "-", "--", "-0-", "n/a")
_BLANK = (*_EMPTY, "na", "n.a.", "none", "null", "nil")


def count_names(file: RawFile) -> Counts:
    """Count the records and their names.

    Raises:
        SourceDamagedError: The bytes are not UTF-8, or do not end as the list does.
    """
    text = read_text(file, _END, "data-set")
    names: Counter[str] = Counter()
    keys: set[tuple[str, ...]] = set()
    for found in _RECORD.finditer(text):
        cells = _cells(found[1])
        person = not _void(cells.get("LastName", "")) or not _void(cells.get("GivenName", ""))
        one, first = _count_person(cells) if person else _count_thing(cells)
        if first:
            names.update(one)
            place = (cells.get(key, "") for key in ("Country", "Schedule", "Item"))
            keys.add((*(_key("" if _void(part) else part) for part in place), _key(first)))
    return Counts(records=len(keys), names=dict(names))


def _cells(body: str) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, text in _LEAF.findall(body):
        name = "Entity" if name == "EntityOrShip" else name
        value = unescape(text).replace("\r\n", "\n")
        if value.strip():
            cells[name] = f"{cells[name]}; {value}" if name in cells else value
    return cells


def _void(text: str) -> bool:
    return letters.fold(text).casefold() in _BLANK


def _key(text: str) -> str:
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    flat = "".join(c for c in flat if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", flat))


def _count_person(cells: dict[str, str]) -> tuple[Counter[str], str]:
    families, givens = (_spelt(cells.get(part, "")) for part in ("LastName", "GivenName"))
    found = Counter({"name": 1 if families or givens else 0})
    found["alias"] += max(0, len(families) - 1) + max(0, len(givens) - 1)
    found += _count_aliases(cells.get("Aliases", ""), "alias")
    entity = cells.get("Entity", "")
    if not _void(entity):
        found["alias"] += sum(_count_thing({"Entity": entity})[0].values())
    return found, " ".join([*givens[:1], *families[:1]])


def _spelt(text: str) -> list[str]:
    text = letters.fold(text)
    if text.casefold() in _EMPTY:
        return []
    bracket = re.fullmatch(r"([^()]+)\(([^()]+)\)", text)
    inner = bracket[2].strip() if bracket else ""
    pieces = [bracket[1].strip(), inner] if bracket and bracket[1].strip() and inner else [text]
    return [s for one in pieces for s in _sides(one) if re.search(r"[^\W_]", s)]


def _count_thing(cells: dict[str, str]) -> tuple[Counter[str], str]:
    found: Counter[str] = Counter()
    entity = cells.get("Entity", "")
    for aside in _ASIDE.finditer(entity):
        former = re.match(r"f\.?k|former|previous|ancien", aside[1], re.IGNORECASE)
        found += _count_aliases(aside[2], "previousName" if former else "alias")
    text = letters.fold(_ASIDE.sub("", re.sub(r"\s*(?=\()", " ", entity)))
    first = ""
    for side in [] if text.casefold() in _EMPTY else _sides(text):
        named, *behind = re.split(r"(?i)(?<=\S)\s+(?:a\.k\.a\.|aka)\s+", side, maxsplit=1)
        if behind and behind[0].strip():
            found += _count_aliases(behind[0], "alias")
        else:
            named = side
        if named.strip().casefold() not in _EMPTY:
            found["name"] += 1
            first = first or named
    return found + _count_aliases(cells.get("Aliases", ""), "alias"), first


def _count_aliases(cell: str, kind: str) -> Counter[str]:
    found: Counter[str] = Counter()
    if len(cell) > 10_000:
        return Counter({kind: 1})
    cell = _BRACKET_LABEL.sub(r"; \1;", cell)
    # split() gives text, former label or None, text, ... in turn.
    parts = _LABEL.split(cell)
    marks = [kind]
    labels = list(_LABEL.finditer(cell))
    for label in labels:
        tongue = re.fullmatch(r"(?i)alias(?:es)?|aka|a\.k\.a\.?|also known as|original script",
                              label[0].rstrip().rstrip(":").rstrip())  # fmt: skip
        marks.append("previousName" if label[1] else "alias" if tongue else kind)
    for mark, text in zip(marks, parts[::2], strict=True):
        for row in re.split("[;\n]", text):
            found += _count_row(row, mark)
    return +found


def _count_row(row: str, kind: str) -> Counter[str]:
    """Count the names of a row: commas in brackets and numbers are masked, then it is cut."""
    if row.count("(") == row.count(")"):
        row = _masked(row)
    row = re.sub(r"(?<=\d),(?=\d)", "\0", row)
    pieces: list[str] = []
    for part in row.split(","):
        piece = part.strip(" \t\xa0")
        if not piece:
            continue
        if pieces and all(
            _FORM_WORD.fullmatch(word.removesuffix(".").lower()) for word in piece.split()
        ):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    pieces = [side for piece in pieces for side in _sides(piece)]
    tails = {p.casefold().partition(" ")[2] for p in map(_one_blank, pieces)} - {""}
    kept: list[str] = []
    for place, piece in enumerate(pieces):
        before = pieces[place - 1].split() if place else []
        if len(before) == 1 and _one_blank(piece).casefold() in tails:
            kept[-1] += f" {piece}"
        else:
            kept.append(piece)
    if len(kept) > 2:
        row_end = re.match(r"(?s)(.+?) et (?=[A-ZÀ-Ý])", kept[-1])
        if row_end:
            kept[-1:] = [row_end[1], kept[-1][row_end.end() :]]
    total: Counter[str] = Counter()
    for piece in kept:
        lead = _LEAD.match(piece)
        former = lead and re.match(r"f|p|an", lead[0], re.IGNORECASE)
        total["previousName" if former else kind] += _count_piece(
            piece[lead.end() :] if lead else piece
        )
    return total


def _one_blank(text: str) -> str:
    return " ".join(text.split())


def _masked(text: str) -> str:
    """Put signs that part names out of sight inside brackets, however deep."""
    depth = 0
    out = []
    for character in text:
        depth += (character == "(") - (character == ")")
        out.append({",": "\0", "/": "\1"}.get(character, character) if depth > 0 else character)
    return "".join(out)


def _sides(text: str) -> list[str]:
    shown = _masked(text) if text.count("(") == text.count(")") else text
    shown = re.sub(r"(?<=\d)/(?=\d)", "\1", shown)
    parts = [part.strip() for part in shown.split("/")]
    if any(len(re.findall(r"[^\W\d_]", part)) < 3 for part in parts):
        parts = [text]
    return [part.replace("\1", "/").replace("\0", ",") for part in parts]


def _count_piece(piece: str) -> int:
    piece = letters.fold(piece)
    if re.fullmatch(r"\([^()]*\)", piece):
        piece = piece[1:-1].strip()
    label = re.match(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ]{2,30}:\s+(.+)$", piece)
    if label and letters.most(label[1]) not in ("", "L"):
        piece = label[1].strip()
    return _count_scripts(piece)


def _count_scripts(piece: str) -> int:
    piece = piece.strip(" ,;").lstrip(") ").strip(" ,")
    if piece.casefold() in _EMPTY or not any(map(str.isalnum, piece)):
        return 0
    if piece.count("(") > 40:
        return 1
    found = re.match(r"(.*?)\(([^()]*)\)$", piece)
    if found:
        scripts = letters.most(found[1]), letters.most(found[2])
        if all(scripts) and scripts[0] != scripts[1]:
            return _count_scripts(found[1].strip(" ,")) + _count_scripts(found[2].strip())
    return letters.runs(piece)
