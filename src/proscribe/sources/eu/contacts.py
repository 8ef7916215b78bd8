"""Contact information of the EU list: a key (`PHONE`, `FAX`, `EMAIL`, `WEB`) and a text.

A text can hold several, with `;`, `,`, `/` or `and` between them. The CSV form puts all keys and
texts of an address into one cell, and a few entries of the XML form have it so too
(`EMAILjur@example.comPHONE+7 351WEBhttps://example.com`).
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Fact
from proscribe.sources.report import Report
from proscribe.values.text import clean

_KEY = re.compile(r"(PHONE|FAX|EMAIL|WEB)")
_EDGES = " []():=,;|"
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w‐-]{1,63}(?:\.[\w‐-]{1,63}){1,8}")
_SPLIT_MAIL = re.compile(r"@\s+")
_PHONES = re.compile(r"\s*[;\n]\s*|,\s*(?=[+(]|00|\d{6,})|\s*/\s*(?=\+)|\s+(?:and|or)\s+(?=[+(\d])")
_SITES = re.compile(r"[\s,;]+")
_FAX = re.compile(r"\(?\bfax\b\)?\s*:?", re.IGNORECASE)
_LONGEST = 10_000  # characters; more is not contact information


def read_contacts(contacts: tuple[tuple[str, str], ...], report: Report) -> Iterator[Fact]:
    """Read the contact information of one address.

    Args:
        contacts: Key and text; the key is "" for a cell that holds all of them.
        report: Where an unknown key is noted.

    Yields:
        Facts `phone`, `email`, `website`; `notes` for what none of them could be read from.
    """
    for key, text in contacts:
        word, words = key.strip(), clean(text) or ""
        if word.upper() in ("PHONE", "FAX", "EMAIL", "WEB"):
            yield from _read(word.upper(), words)
            continue
        pairs = _apart(f"{word}{words}")
        if pairs:
            for one, other in pairs:
                yield from _read(one, other)
        elif word or words:
            if word:
                report.unknown("Key of contact information", word)
            else:
                message = "Contact information has an unknown form; kept as text"
                report.add("contact-form", "warning", message, words)
            yield Fact("notes", " ".join(filter(None, ("Contact:", word, words))))


def _apart(text: str) -> list[tuple[str, str]]:
    """Take `EMAIL..PHONE..` apart; nothing when the text does not start with a key."""
    pieces = _KEY.split(text) if len(text) <= _LONGEST else []
    if len(pieces) < 3 or pieces[0].strip(_EDGES):
        return []
    return [
        (key, value.strip(_EDGES)) for key, value in zip(pieces[1::2], pieces[2::2], strict=True)
    ]


def _read(key: str, text: str) -> Iterator[Fact]:
    if not text:
        return
    found: list[Fact] = []
    if len(text) > _LONGEST:
        yield Fact("notes", f"Contact: {key} {text}")
        return
    if key in ("PHONE", "FAX"):
        found.extend(_phones(key, text))
    elif key == "EMAIL":
        mails = _EMAIL.findall(_SPLIT_MAIL.sub("@", text))
        found.extend(Fact("email", mail.rstrip(".")) for mail in mails)
    else:
        sites = (site.strip("().") for site in _SITES.split(text))
        found.extend(Fact("website", site) for site in sites if "." in site)
    yield from dict.fromkeys(found) if found else [Fact("notes", f"Contact: {key} {text}")]


def _phones(key: str, text: str) -> Iterator[Fact]:
    for piece in _PHONES.split(text):
        number = _FAX.sub("", piece).strip(" .,:;")
        if any(character.isdigit() for character in number):
            fax = key == "FAX" or _FAX.search(piece) is not None
            yield Fact("phone", number, note="fax" if fax else "")
