"""Names of the Swiss list: parts in order, and the names that their spelling variants form.

A name has parts with a plain value each. A part can have spelling variants, each with a language
and a script. The variants of one language and script form further names: each part takes its
variants, or its plain value where it has none. With up to 32 combinations all are given; with
more, each variant stands in one name at least.
"""

import itertools
import math
from collections.abc import Iterator

import msgspec

from proscribe.model.record import Name, NameKind, NamePart, PartKind
from proscribe.sources.report import Report
from proscribe.sources.seco.document import Element
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

MOST_COMBINATIONS = 32
_TYPES: dict[str, NameKind] = {
    "primary-name": "name",
    "alias": "alias",
    "formerly-known-as": "previousName",
}
_QUALITIES = frozenset({"", "good", "low"})
# `whole-name` is the name itself, not a part of one.
_PARTS: dict[str, PartKind | None] = {
    "title": "title",
    "given-name": "given",
    "further-given-name": "middle",
    "father-name": "patronymic",
    "grand-father-name": "patronymic",
    "family-name": "family",
    "maiden-name": "maiden",
    "tribal-name": "tribal",
    "suffix": "suffix",
    "whole-name": None,
    "other": "other",
}
# ISO 639-2 as the list writes it (bibliographic codes too) to ISO 639-1.
_LANGUAGES = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "ita": "it", "roh": "rm",
    "rus": "ru", "ukr": "uk", "bel": "be", "ara": "ar", "per": "fa", "fas": "fa", "pus": "ps",
    "prs": "prs", "urd": "ur", "kor": "ko", "chi": "zh", "zho": "zh", "jpn": "ja", "heb": "he",
    "tur": "tr", "spa": "es", "por": "pt", "srp": "sr", "scc": "sr", "hrv": "hr", "bos": "bs",
    "gre": "el", "ell": "el", "bur": "my", "mya": "my", "arm": "hy", "hye": "hy", "geo": "ka",
    "kat": "ka", "aze": "az", "kaz": "kk", "uzb": "uz", "tgk": "tg", "kir": "ky", "som": "so",
    "swa": "sw", "und": "", "mul": "", "zxx": "", "mis": "",
}  # fmt: skip

_Key = tuple[str, str]  # language and script of a variant, upper case


class _Part(msgspec.Struct, frozen=True):
    """A part of a name.

    Attributes:
        kind: What the publisher says it is, None for a whole name.
        order: Its place.
        value: Its plain value, or "".
        variants: Its spelling variants by language and script.
    """

    kind: PartKind | None
    order: int
    value: str
    variants: dict[_Key, list[str]]


class Names(msgspec.Struct, frozen=True):
    """The names of one identity.

    Attributes:
        names: One for each name and each combination of its variants.
        titles: Parts that are titles; they are no part of the names.
    """

    names: tuple[Name, ...]
    titles: tuple[str, ...]


def read_names(identity: Element, report: Report) -> Names:
    """Read the names of one identity."""
    main = identity.get("main").casefold() != "false"
    names: list[Name] = []
    titles: list[str] = []
    for element in identity.all("name"):
        kind = _kind(element, report, main=main)
        parts = _parts(element, report)
        named = [part for part in parts if part.kind != "title"]
        titles.extend(
            text
            for part in parts
            if part.kind == "title"
            for text in (part.value, *itertools.chain.from_iterable(part.variants.values()))
            if text
        )
        if not any(part.value or part.variants for part in named):
            named = parts
        names.extend(_name(kind, named, _language(element.get("lang"), report)))
        names.extend(_variant_names(kind, named, report))
    return Names(tuple(names), tuple(dict.fromkeys(titles)))


def _kind(element: Element, report: Report, *, main: bool) -> NameKind:
    name_type, quality = element.get("name-type"), element.get("quality")
    kind = _TYPES.get(name_type)
    if kind is None:
        report.unknown("name-type", name_type)
        kind = "alias"
    if quality not in _QUALITIES:
        report.unknown("quality of a name", quality)
    if kind == "name" and main:
        return "name"
    if quality == "low":
        return "weakAlias"
    return "alias" if kind == "name" else kind


def _parts(element: Element, report: Report) -> list[_Part]:
    found: list[_Part] = []
    for part in element.all("name-part"):
        word = part.get("name-part-type")
        if word not in _PARTS:
            report.unknown("name-part-type", word)
        variants: dict[_Key, list[str]] = {}
        for one in part.all("spelling-variant"):
            text = clean(one.text, NAME_NULLS)
            if text:
                key = (one.get("lang").upper(), one.get("script").upper())
                variants.setdefault(key, []).append(text)
        values = [text for one in part.all("value") if (text := clean(one.text, NAME_NULLS))]
        found.append(
            _Part(_PARTS.get(word, "other"), _order(part, report), " ".join(values), variants)
        )
    return sorted(found, key=lambda part: part.order)


def _order(part: Element, report: Report) -> int:
    text = part.get("order")
    if text.isascii() and text.isdigit() and len(text) < 5:
        return int(text)
    report.add("order-unreadable", "warning", "A name part has no order; it stands last", text)
    return 10_000


def _name(
    kind: NameKind, parts: list[_Part], lang: str, texts: tuple[str, ...] = ()
) -> Iterator[Name]:
    """Give one name from its parts, with other texts for them if given; none when all is empty."""
    chosen = [
        (part.kind, text)
        for part, text in zip(parts, texts or [part.value for part in parts], strict=True)
        if text
    ]
    if chosen:
        whole = " ".join(text for _, text in chosen)
        stated = tuple(NamePart(part, text) for part, text in chosen if part is not None)
        yield Name(kind, whole, script_of(whole), lang, stated)


def _variant_names(kind: NameKind, parts: list[_Part], report: Report) -> Iterator[Name]:
    """Give the names of each language and script among the variants.

    A primary name in Latin letters has one spelling that is the name; the others are aliases. In
    another script the variant is the name in that script.
    """
    for key in dict.fromkeys(key for part in parts for key in part.variants):
        language, script = key
        own = "alias" if kind == "name" and script in ("", "LATN") else kind
        lang = _language(language, report)
        choices = [part.variants.get(key) or [part.value] for part in parts]
        if math.prod(map(len, choices)) <= MOST_COMBINATIONS:
            rows = list(itertools.product(*choices))
        else:
            longest = max(map(len, choices))
            rows = [tuple(one[row % len(one)] for one in choices) for row in range(longest)]
        for texts in rows:
            yield from _name(own, parts, lang, texts)


def _language(word: str, report: Report) -> str:
    """Give the code of a language, or "" when none is stated."""
    code = word.casefold()
    if code in _LANGUAGES:
        return _LANGUAGES[code]
    if code and not (code.isascii() and code.isalpha() and len(code) in (2, 3)):
        report.unknown("lang of a name", word)
        return ""
    return code
