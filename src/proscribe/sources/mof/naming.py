"""The names in one cell of the Japanese list, one by one.

A cell holds several names; a name can have a bracket behind it: a description (birth date, place,
nationality), the same name in original script, or in Latin letters behind a Japanese name. Another
bracket is part of the name (`(JI)`). Names in original script also stand in the cells of prose.

Source: the columns of names as `NOTES.md` of this folder describes them.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Name, NameKind, NamePart
from proscribe.sources.mof.cells import says_nothing, split_values, tidy
from proscribe.values.text import NAME_NULLS
from proscribe.values.writing.scripts import script_of

COLUMNS: tuple[tuple[str, NameKind, str], ...] = (
    ("氏名（日本語）", "name", "ja"),
    ("氏名（英語）", "name", "en"),
    ("別名・別称（日本語）", "alias", "ja"),
    ("別名・別称（英語）", "alias", "en"),
    ("旧称（日本語）", "previousName", "ja"),
    ("旧称（英語）", "previousName", "en"),
    ("確定に十分でない別名（日本語）", "weakAlias", "ja"),
    ("確定に十分でない別名（英語）", "weakAlias", "en"),
)
PROSE = ("その他の情報", "外務省告示情報")
_JAPANESE = re.compile("[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_FOREIGN = re.compile(
    "[\u0370-\u1cff\u1f00-\u1fff\u3041-\u30fa\u3105-\u318f\u3400-\u9fff\uac00-\ud7a3"
    "\ufb1d-\ufdff\ufe70-\ufefc]"
)  # letters that are not Latin
_ALSO = re.compile(
    r"^(?:(?P<now>[an]\.k\.a\b\.?|aka:|別名:|別称:|通称:)|(?P<then>f\.k\.a\b\.?|fka:|旧称:|以前の呼称:))"
    r"[\s:]*",
    re.IGNORECASE,
)
_MIDDLE = re.compile(r"[,、]?\s+(?=[anf]\.k\.a\b)", re.IGNORECASE)
_SCRIPT = re.compile(r"original\s*(?:scri?|sci)pt\s*:?\s*", re.IGNORECASE)
_ABOUT = re.compile(
    r"生年|出生|生まれ|国籍|旅券|偽名|名義|死亡|改訂|passport|\bDOB\b|\bPOB\b|\bborn\b|\bbirth\b"
    r"|nationality|\d{4}\s*年|\d{4}/\d",
    re.IGNORECASE,
)
_SCRIPT_ENDS = re.compile(
    r"[();。]|称号|役職|生年|出生|国籍|旅券|身分|住所|所在地|別名|別称|旧称|その他|国連|[anf]\.k\.a"
)
_LONGEST_SCRIPT = 200
_ROUNDS = 20  # brackets behind one name; more are damage
_FLIPPED = re.compile(r"^([^,()]+), ([^,()]+)$")
_NOT_GIVEN = re.compile(r"^(?:jr|sr|ii|iii|iv|ltd|inc|llc)\b", re.IGNORECASE)


def read_names(cells: dict[str, str], *, person: bool) -> tuple[list[Name], list[str]]:
    """Give the names of a row, and the words about them.

    Args:
        cells: The row.
        person: Whether it is a person's, so that `SURNAME, Given` is turned.
    """
    names: list[Name] = []
    notes: list[str] = []
    for column, kind, lang in COLUMNS:
        for piece in split_values(cells[column], NAME_NULLS):
            for own, text, note in names_of(piece, kind):
                names.append(_name(own, text, lang, person=person and lang == "en"))
                if note:
                    notes.append(f"{text}: {note}")
    for column in PROSE:
        names.extend(Name("name", text, script_of(text)) for text in scripts_in(cells[column]))
    return names, notes


def names_of(piece: str, kind: NameKind) -> list[tuple[NameKind, str, str]]:
    """Take one value of a cell apart.

    Returns:
        Kind, text and words about it of each name.

    Example:
        >>> names_of("アリ(生年月日1963/4/11、国籍エジプト)", "alias")
        [('alias', 'アリ', '生年月日1963/4/11、国籍エジプト')]
        >>> names_of("コンゴ愛国者同盟(UPC)", "name")
        [('name', 'コンゴ愛国者同盟', ''), ('name', 'UPC', '')]
    """
    found: list[tuple[NameKind, str, str]] = []
    for part in [piece] if "(" in piece else _MIDDLE.split(piece):
        found.extend(_named(part, kind))
    return found


def _named(text: str, kind: NameKind) -> Iterator[tuple[NameKind, str, str]]:
    text = text.strip(" ,;、")
    also = _ALSO.match(text)
    if also:
        text = text[also.end() :]
        kind = "previousName" if also["then"] else "alias" if kind == "name" else kind
    more: list[tuple[NameKind, str, str]] = []
    about: list[str] = []
    for _ in range(_ROUNDS):
        outer, inner = _last_bracket(text)
        if not any(map(str.isalnum, outer)):
            break
        if inner and _SCRIPT.match(inner):
            more.extend((kind, one, "") for one in scripts_in(inner))
        elif inner and _ABOUT.search(inner):
            about.append(inner)
        elif inner and _ALSO.match(inner):
            more.extend(one for part in inner.split(";") for one in _plain(part, kind))
        elif inner and _JAPANESE.search(outer) and _is_other(inner):
            more.append((kind, inner, ""))
        elif inner:
            break
        text = outer
    if any(map(str.isalnum, text)) and not says_nothing(text, NAME_NULLS):
        yield kind, text, "; ".join(about)
    yield from more


def _plain(text: str, kind: NameKind) -> Iterator[tuple[NameKind, str, str]]:
    """Give one name behind a label, without looking for brackets."""
    also = _ALSO.match(text.strip())
    if also:
        kind = "previousName" if also["then"] else "alias" if kind == "name" else kind
    text = text.strip()[also.end() if also else 0 :].strip(" ,;、")
    if any(map(str.isalnum, text)):
        yield kind, text, ""


def _last_bracket(text: str) -> tuple[str, str]:
    """Give what stands before and in the bracket that ends a text; ("", "") when there is none.

    A bracket within a bracket is not taken apart. One that is not closed counts when it is a
    description.
    """
    start = text.rfind("(")
    if start < 0:
        return "", ""
    closed = text.endswith(")")
    inner = text[start + 1 : -1] if closed else text[start + 1 :]
    told = closed or _ABOUT.search(inner) or _SCRIPT.match(inner)
    if ")" in inner or not told:
        return "", ""
    return text[:start].strip(" ,;、"), inner.strip()


def _is_other(text: str) -> bool:
    return not _JAPANESE.search(text) and any(map(str.isalpha, text))


def scripts_in(cell: str) -> list[str]:
    """Give the names in original script that a text has behind those words.

    Example:
        >>> scripts_in("Andar部族（original script: محمد طاهر انوری）")
        ['محمد طاهر انوری']
    """
    text = tidy(cell)
    found: list[str] = []
    for mark in _SCRIPT.finditer(text):
        rest = text[mark.end() : mark.end() + 2 * _LONGEST_SCRIPT].lstrip("( ")
        end = _SCRIPT_ENDS.search(rest)
        value = rest[: end.start()] if end else rest
        if len(value) <= _LONGEST_SCRIPT and not _SCRIPT.match(value):
            pieces = (piece.strip(" ,、:") for piece in re.split("[؛،]", value))
            found.extend(piece for piece in pieces if _FOREIGN.search(piece))
    return found


def _name(kind: NameKind, text: str, lang: str, *, person: bool) -> Name:
    flipped = _FLIPPED.match(text) if person else None
    parts: tuple[NamePart, ...] = ()
    if flipped and not _NOT_GIVEN.match(flipped[2]):
        family, given = flipped[1].strip(), flipped[2].strip()
        text = f"{given} {family}"
        parts = (NamePart("given", given), NamePart("family", family))
    script = script_of(text)
    own = {"Latn": "en", "Jpan": "ja", "Hani": "ja"}.get(script, "")
    return Name(kind, text, script, lang if own == lang else "", parts)
