"""The names of one designation of the UK Sanctions List.

Name 6 holds the family name, Name 1 the first name, Names 2 to 5 further names; names of entities
and ships, and single names, stand in Name 6 alone. A few names lack Name 6: nothing then says
which of the others is the family name, so they have no parts. A name in its own script belongs to
the designation, not to one of its names, so it is a primary name.

Source: the excerpt named in `NOTES.md`; the UK government's guidance on the format of the list
(17 February 2022), which names the three types of names and says that the alias strength may be
blank. That names in their own script are written `Family, Given`, or two with an Arabic comma, was
found in the list of HM Treasury of 5 June 2023, which held the same texts.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Fact, Name, NameKind, NamePart
from proscribe.sources.fcdo.stated import Cells, Stated
from proscribe.sources.report import Report
from proscribe.values.writing.scripts import script_of

_TYPES: dict[str, NameKind] = {
    "primary name": "name",
    "primary name variation": "alias",
    "alias": "alias",
}
# `Good quality a.k.a`, by its letters.
_STRENGTHS = {"": False, "goodquality": False, "goodqualityaka": False} | {
    "lowquality": True,
    "lowqualityaka": True,
}
# English names of the languages of the world's non-Latin scripts to ISO 639.
_LANGUAGES = {
    "amharic": "am", "arabic": "ar", "armenian": "hy", "assyrian": "aii", "azerbaijani": "az",
    "belarusian": "be", "bengali": "bn", "bosnian": "bs", "bulgarian": "bg", "burmese": "my",
    "cantonese": "yue", "chechen": "ce", "chinese": "zh", "chinese (simplified)": "zh",
    "chinese (traditional)": "zh", "dari": "prs", "divehi": "dv", "farsi": "fa", "georgian": "ka",
    "greek": "el", "hebrew": "he", "hindi": "hi", "japanese": "ja", "kazakh": "kk",
    "khmer": "km", "korean": "ko", "kurdish": "ku", "kyrgyz": "ky", "lao": "lo",
    "macedonian": "mk", "mandarin": "zh", "mongolian": "mn", "montenegrin": "cnr",
    "nepali": "ne", "ossetian": "os", "pashto": "ps", "persian": "fa", "persian/farsi": "fa",
    "farsi/persian": "fa", "punjabi": "pa", "romanian": "ro", "russian": "ru", "russia": "ru",
    "serbian": "sr", "sinhala": "si", "somali": "so", "spanish": "es", "syriac": "syr",
    "tajik": "tg", "tamil": "ta", "tatar": "tt", "thai": "th", "tibetan": "bo", "tigrinya": "ti",
    "turkish": "tr", "turkmen": "tk", "uighur": "ug", "uyghur": "ug", "ukrainian": "uk",
    "urdu": "ur", "uzbek": "uz", "vietnamese": "vi",
    "cyrillic": "",  # a script in the wrong column
}  # fmt: skip
_TURNED = re.compile(r"^([^,،]+?)\s*,\s*([^,،]+)$")


def read_names(stated: Stated, report: Report, *, person: bool) -> Iterator[Name]:
    """Give every name of a designation, in order, repetitions included.

    A text without any letter or digit is no name; it is noted and kept as a note.
    """
    for cells in stated.all("name"):
        text = " ".join(cell for cell in cells[:6] if cell)
        if not text:
            continue
        kind = _kind(cells[6], cells[7], report)
        if _named(text, report):
            yield Name(kind, text, script_of(text), parts=_parts(cells) if person else ())
    for text, language in stated.all("script"):
        lang = _language(language, report)
        pieces = [shown for piece in text.split("،") if (shown := piece.strip())]
        for shown in pieces or [text] if text else ():
            if _named(shown, report):
                yield _original(shown, lang, person=person)


def _named(text: str, report: Report) -> bool:
    if any(map(str.isalnum, text)):
        return True
    report.add("name-unreadable", "error", "A name has no letter; kept as text", text)
    report.lost.append(Fact("notes", f"Name: {text}"))
    return False


def _kind(name_type: str, strength: str, report: Report) -> NameKind:
    kind = _TYPES.get(name_type.casefold())
    if kind is None:
        report.unknown("The type of a name", name_type)
        kind = "alias"
    weak = _STRENGTHS.get("".join(filter(str.isalpha, strength.casefold())))
    if weak is None:
        report.unknown("The strength of an alias", strength)
    return "weakAlias" if weak and kind == "alias" else kind


def _parts(cells: Cells) -> tuple[NamePart, ...]:
    first, *further, family = cells[:6]
    if not family or not any((first, *further)):
        return ()
    return (
        *((NamePart("given", first),) if first else ()),
        *(NamePart("middle", cell) for cell in further if cell),
        NamePart("family", family),
    )


def _original(text: str, lang: str, *, person: bool) -> Name:
    turned = _TURNED.match(text) if person else None
    if turned is None:
        return Name("name", text, script_of(text), lang)
    family, given = turned[1], turned[2].strip()
    shown = f"{given} {family}"
    parts = (NamePart("given", given), NamePart("family", family))
    return Name("name", shown, script_of(shown), lang, parts)


def _language(text: str, report: Report) -> str:
    code = _LANGUAGES.get(text.casefold()) if text else ""
    if code is None:
        report.unknown("The language of a name", text)
    return code or ""
