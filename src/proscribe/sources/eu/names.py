"""Names of one entry of the EU list, with the titles, functions and genders that stand on them.

The list does not say which name is the primary one. By convention it is the name in Latin script
with the lowest `logicalId`; here a weak alias is never taken while there is another name, and a
name that its remark calls an alias only where there is no better one. How good an alias is stands
in the remark, with spelling mistakes (`low quality aliias`, `lo quality`); `strong="false"`, which
is hardly used and not in the CSV form, says the same.

Organisations have one `nameAlias` for each language of the European Union.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

from proscribe.model.record import Fact, Name, NameKind, NamePart, PartKind
from proscribe.sources.eu.entry import Part, told, value
from proscribe.sources.eu.enumeration import items
from proscribe.sources.report import Report
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

_LOW = re.compile(r"\blow?[\s-]+qual", re.IGNORECASE)
_LABEL = re.compile(
    r"\W*(?P<word>\w+)[\s-]+qual\w*(?:[\s-]+(?:al?i\w*|a\.?k\.?a))?\W*", re.IGNORECASE
)
_QUALITIES = frozenset({"low", "lo", "good", "god", "ood", "high", "hight"})
_PARTS: tuple[tuple[str, PartKind], ...] = (
    ("firstName", "given"), ("middleName", "middle"), ("lastName", "family"),
)  # fmt: skip
_GENDERS = {"m": "male", "f": "female", "male": "male", "female": "female"}
_UNSTATED = frozenset({"", "?"})
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]\w{2,4})?", re.IGNORECASE)
_ISO_639_1 = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_LANGUAGES = frozenset(_ISO_639_1.split())
_LAST = 10**20  # a name whose number cannot be read comes after all others


class _Draft(msgspec.Struct, frozen=True):
    """A name before it is known which one is the primary."""

    text: str
    parts: tuple[NamePart, ...]
    lang: str
    weak: bool
    rank: tuple[bool, bool, bool, int, int]


def read_names(parts: tuple[Part, ...], report: Report, *, person: bool) -> Iterator[Name]:
    """Give one name for each `nameAlias` that has one, in order of the file."""
    drafts = [
        draft
        for place, part in enumerate(parts)
        if (draft := _draft(part, place, report, person=person)) is not None
    ]
    if not drafts:
        report.add("name-missing", "error", "The entry has no name")
        return
    primary = min(drafts, key=lambda draft: draft.rank)
    for draft in drafts:
        kind: NameKind = "weakAlias" if draft.weak else "alias"
        kind = "name" if draft is primary else kind
        yield Name(kind, draft.text, script_of(draft.text), draft.lang, draft.parts)


def _draft(part: Part, place: int, report: Report, *, person: bool) -> _Draft | None:
    text, parts = _read(part.values, person=person)
    if not text:
        if any(part.values.get(name, "").strip() for name in ("wholeName", "lastName")):
            message = "A name has neither letter nor digit; it was left out"
            report.add("name-empty", "warning", message, part.values.get("wholeName", ""))
        return None
    remarks = told(part.remarks)
    labels = [found["word"].casefold() for one in remarks if (found := _LABEL.fullmatch(one))]
    for word in labels:
        if word not in _QUALITIES:
            report.unknown("Quality of an alias", word)
    weak = _weak(part, report)
    number = part.values.get("logicalId", "").strip()
    return _Draft(
        text,
        parts,
        _language(part.values, report),
        weak,
        (
            weak,
            script_of(text) not in ("Latn", ""),
            bool(labels),
            int(number) if number.isascii() and number.isdigit() and len(number) < 20 else _LAST,
            place,
        ),
    )


def _weak(part: Part, report: Report) -> bool:
    strong = part.values.get("strong", "").strip().casefold()
    if strong not in ("", "true", "1", "false", "0"):
        report.unknown("strong", strong)
    return strong in ("false", "0") or any(_LOW.search(one) for one in told(part.remarks))


def _read(values: Mapping[str, str], *, person: bool) -> tuple[str, tuple[NamePart, ...]]:
    """Give the whole name, or its parts joined where there is none, and its parts.

    The text is "" when it would have neither letter nor digit.
    """
    pieces = [clean(values.get(name), NAME_NULLS) or "" for name, _ in _PARTS]
    whole = clean(values.get("wholeName"), NAME_NULLS) or ""
    if not any(map(str.isalnum, whole)):
        whole = " ".join(filter(None, pieces))
    if not any(map(str.isalnum, whole)):
        return "", ()
    if not person:
        return whole, ()
    turned = _turned(whole, pieces)
    if turned:
        text = " ".join(turned)
        if not any(pieces):
            return text, (NamePart("given", turned[0]), NamePart("family", turned[1]))
        whole = text
    parts = [
        NamePart(kind, piece)
        for piece, (_, kind) in zip(pieces, _PARTS, strict=True)
        if piece and piece != whole
    ]
    if all(part.text in whole for part in parts):
        parts.sort(key=lambda part: whole.index(part.text))
    return whole, tuple(parts)


def _turned(whole: str, pieces: list[str]) -> tuple[str, str] | None:
    """Give (given, family) of `SURNAME, Given`: where the parts say so, or the capitals do."""
    last, comma, first = (piece.strip() for piece in whole.partition(","))
    if not comma or not first or not last or "," in first:
        return None
    stated = last == pieces[2] and first == " ".join(filter(None, pieces[:2]))
    capitals = last.isupper() and not first.isupper() and len(first) > 3
    return (first, last) if stated or capitals else None


def _language(values: Mapping[str, str], report: Report) -> str:
    # Not by `clean`: NA is Nauruan.
    text = values.get("nameLanguage", "").strip()
    found = _LANGUAGE.fullmatch(text)
    code = found[1].lower() if found else ""
    if text and (not code or (len(code) == 2 and code not in _LANGUAGES)):
        report.unknown("nameLanguage", text)
        return ""
    return code


def read_name_facts(parts: tuple[Part, ...], report: Report, *, person: bool) -> Iterator[Fact]:
    """Give titles, functions, genders and remarks that stand on the names."""
    for part in parts:
        values = part.values
        text, _ = _read(values, person=person)
        for prop, name in (("title", "title"), ("position", "function")):
            for one in items(value(values, name)):
                yield Fact(prop, one) if person else Fact("notes", f"{name.capitalize()}: {one}")
        yield from _gender(values, report, person=person)
        for remark in told(part.remarks):
            label = _LABEL.fullmatch(remark)
            if label is None or label["word"].casefold() not in _QUALITIES:
                yield Fact("notes", remark, note=f"of the name {text}" if text else "")
        if not person:
            pieces = (clean(values.get(name), NAME_NULLS) for name, _ in _PARTS)
            joined = " ".join(piece for piece in pieces if piece)
            if joined and joined.casefold() != text.casefold():
                yield Fact("notes", f"Name in parts: {joined}", note=f"of the name {text}")


def _gender(values: Mapping[str, str], report: Report, *, person: bool) -> Iterator[Fact]:
    text = values.get("gender", "").strip()
    word = _GENDERS.get(text.casefold())
    if word is None and text not in _UNSTATED:
        report.unknown("gender", text)
    elif word and person:
        yield Fact("gender", word, text if text != word else "")
    elif word:
        yield Fact("notes", f"Gender: {text}")
