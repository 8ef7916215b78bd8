"""Counts listed targets and their names in the raw bytes of the Swiss list.

Shares no code with the parser: regular expressions over the text, one target at a time. It finds
targets by the depth of their tags, cuts the modifications out, takes the state from what they
say, and counts names and the combinations of their spelling variants. The two must agree for
every list and every kind of name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile

# A tag cannot run past the next `<`: a hostile file costs no more time than an honest one.
_REST = r"""((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>"""
_REST_BYTES = _REST.encode()
_ASIDE = rb"<!--(?:.*?-->|.*\Z)|<!\[CDATA\[(?:.*?\]\]>|.*\Z)|<\?(?:.*?\?>|.*\Z)"
_TARGET = re.compile(_ASIDE + rb"|<(/?)(?:[\w.-]+:)?target(?=[\s/>])" + _REST_BYTES, re.DOTALL)
_END = re.compile(rb"</(?:[\w.-]+:)?swiss-sanctions-list\s*>\s*(?:(?:<!--.*?-->|<\?.*?\?>)\s*)*\Z",
                  re.DOTALL)  # fmt: skip
_ROOT = re.compile(rb"<(?:[\w.-]+:)?swiss-sanctions-list(?=[\s/>])" + _REST_BYTES)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>", re.DOTALL)
_DATE = re.compile(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})?\s*")
_ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_INVISIBLE = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\x7f]")
_EMPTY = ("", "-", "--", "-0-", "n/a")
_MOST = 32


def count_names(file: RawFile) -> Counts:
    """Count the listed targets and their names.

    Raises:
        SourceDamagedError: The bytes do not end as the list does, or a target is not UTF-8.
    """
    with file.open() as stream:
        raw = stream.read()
    if not _END.search(raw[-4096:]):
        raise _damaged(file, "its end", "it does not end with swiss-sanctions-list")
    root = _ROOT.search(raw)
    today = _day(_attribute(root[1].decode("utf-8", "replace"), "date")) if root else ""
    ids: set[str] = set()
    names: Counter[str] = Counter()
    for attributes, body in _targets(file, raw):
        number = _attribute(attributes, "ssid")
        if not re.fullmatch("[A-Za-z0-9_.-]{1,40}", number):
            continue
        changes, rest = _without(body, "modification")
        if not _lifted(changes, today):
            ids.add(number)
            _count_target(rest, names)
    return Counts(records=len(ids), names=dict(names))


def _targets(file: RawFile, raw: bytes) -> Iterator[tuple[str, str]]:
    """Give attributes and content of the targets that stand in no other target."""
    depth, start, opened = 0, 0, b""
    for found in _TARGET.finditer(raw):
        if found[2] is None:
            continue
        if found[1]:
            depth -= 1
            if depth == 0:
                yield _text(file, opened), _text(file, raw[start : found.start()])
        elif found[2].endswith(b"/"):
            if depth == 0:
                yield _text(file, found[2]), ""
        else:
            if depth == 0:
                start, opened = found.end(), found[2]
            depth += 1


def _text(file: RawFile, raw: bytes) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise _damaged(file, "", "it is not UTF-8") from fault
    return _CDATA.sub(lambda found: _escape(found[1] or ""), text)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _elements(text: str, name: str) -> Iterator[tuple[int, int, str, str]]:
    """Give start, end, attributes and content of the outermost elements of a name."""
    depth = start = inside = 0
    opened = ""
    for found in re.finditer(rf"<(/?)(?:[\w.-]+:)?{name}(?=[\s/>]){_REST}", text):
        if found[1]:
            depth -= 1
            if depth == 0:
                yield start, found.end(), opened, text[inside : found.start()]
        elif found[2].endswith("/"):
            if depth == 0:
                yield found.start(), found.end(), found[2], ""
        else:
            if depth == 0:
                start, inside, opened = found.start(), found.end(), found[2]
            depth += 1


def _without(text: str, name: str) -> tuple[list[str], str]:
    """Give the attributes of the elements of a name, and the text without them."""
    attributes: list[str] = []
    kept: list[str] = []
    done = 0
    for start, end, opened, _ in _elements(text, name):
        attributes.append(opened)
        kept.append(text[done:start])
        done = end
    return attributes, "".join([*kept, text[done:]])


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""(?:^|\s){name}\s*=\s*(?:"([^"]*)"|'([^']*)')""", tag)
    return _plain(found[1] or found[2] or "").strip() if found else ""


def _plain(text: str) -> str:
    def character(found: re.Match[str]) -> str:
        if found[3]:
            return _NAMED[found[3]]
        number = int(found[1], 16) if found[1] else int(found[2])
        return chr(number) if number < 0x110000 else ""

    return _ENTITY.sub(character, text)


def _day(text: str) -> str:
    found = _DATE.fullmatch(text)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        return ""
    return day.isoformat() if day and 1000 <= day.year <= 2199 else ""


def _lifted(changes: list[str], today: str) -> bool:
    """Say whether the latest change that has happened is a de-listing."""
    dated = []
    for place, tag in enumerate(changes):
        days = (_day(_attribute(tag, f"{which}-date"))
                for which in ("effective", "publication", "enactment"))  # fmt: skip
        when = next(filter(None, days), "")
        lifts = _attribute(tag, "modification-type") == "de-listed"
        if not (lifts and today and when > today):
            dated.append((when, -place, lifts))
    return bool(dated) and max(dated)[2]


def _count_target(body: str, names: Counter[str]) -> None:
    for kind in ("individual", "entity", "object"):
        for _, _, _, description in _elements(body, kind):
            for _, _, identity, inside in _elements(description, "identity"):
                main = _attribute(identity, "main").lower() != "false"
                for _, _, tag, name in _elements(inside, "name"):
                    _count_name(tag, name, names, main=main)


def _count_name(tag: str, body: str, names: Counter[str], *, main: bool) -> None:
    kind = {"primary-name": "name", "formerly-known-as": "previousName"}.get(
        _attribute(tag, "name-type"), "alias"
    )
    if not (kind == "name" and main):
        if _attribute(tag, "quality") == "low":
            kind = "weakAlias"
        elif kind == "name":
            kind = "alias"
    parts = [_part(one, inside) for _, _, one, inside in _elements(body, "name-part")]
    shown = [part for part in parts if not part[0]]
    if not any(plain or variants for _, plain, variants in shown):
        shown = parts
    names[kind] += any(plain for _, plain, _ in shown)
    for key in {key for _, _, variants in shown for key in variants}:
        sizes = [variants.get(key, 0) or 1 for _, _, variants in shown]
        combined = 1
        for size in sizes:
            combined *= size
        own = "alias" if kind == "name" and key[1] in ("", "LATN") else kind
        names[own] += combined if combined <= _MOST else max(sizes)


def _part(tag: str, body: str) -> tuple[bool, bool, dict[tuple[str, str], int]]:
    """Say of a part whether it is a title, has a plain value, and how many variants of each key."""
    plain = any(_filled(text) for _, _, _, text in _elements(body, "value"))
    variants: dict[tuple[str, str], int] = defaultdict(int)
    for _, _, one, text in _elements(body, "spelling-variant"):
        if _filled(text):
            key = (_attribute(one, "lang").upper(), _attribute(one, "script").upper())
            variants[key] += 1
    return _attribute(tag, "name-part-type") == "title", plain, dict(variants)


def _filled(text: str) -> bool:
    text = _INVISIBLE.sub("", _plain(text)).replace("_x000D_", " ").replace("_x000d_", " ")
    return re.sub("[\\s\u00a0\u200b\ufeff]+", " ", text).strip().lower() not in _EMPTY


def _damaged(file: RawFile, where: str, reason: str) -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
