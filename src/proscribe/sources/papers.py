"""Identity papers as lists describe them in words: number, kind, issuing state, dates.

The UN and the United Kingdom write `Tunisian passport number L 191609 issued on 28 Feb. 1996,
expired on 27 Feb. 2001` into cells for numbers, details or notes.

Source: the documents of the UN lists of 2018 to 2026 and of the OFSI list of 5 June 2023.
"""

import re
from typing import Literal

import msgspec

from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.territories import find_territories, parse_territory

PaperProp = Literal["passportNumber", "idNumber", "taxNumber", "socialSecurityNumber"]

_DAY = (
    r"(\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,9}\.?,?[ -]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{4}|\d{4}\b)"
)
_ISSUED = re.compile(
    rf"\b(?:issued?(?: date)?|date of issue|issuance date)\s*:?\s*(?:on|in)?\s*:?\s*{_DAY}",
    re.IGNORECASE,
)
_ISSUED_LATER = re.compile(rf"\bissued\b[^.;(]{{1,60}}?\bon {_DAY}", re.IGNORECASE)
_EXPIRES = re.compile(
    rf"\b(?:expir(?:es|ed|y|ing|ation)|valid until|valid to|date of expir(?:y|ation))"
    rf"(?: date)?\s*:?\s*(?:on)?\s*:?\s*{_DAY}",
    re.IGNORECASE,
)
_STATED_STATE = re.compile(r"\bissuing country\s*:\s*([^.;]+)", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:issued|issue|expir\w*|valid|under name|related to)\b", re.IGNORECASE)
_TAX = re.compile(r"\b(?:fiscal code|tax|codice fiscale|c\.f\.)", re.IGNORECASE)
_SOCIAL = re.compile(r"\b(?:social security|ssn)\b", re.IGNORECASE)
_PASSPORT = re.compile(r"\bpas(?:s?port|saporte|aporte)", re.IGNORECASE)
_WORDED = re.compile(
    r"^(?P<words>\D*?[A-Za-z)”\"]{2,}[^\dA-Za-z]*?|)(?:\b(?:number|numbers|no)\b\.?\s*:?\s*|:\s*)"
    r"(?P<number>[A-Z0-9].*)$",
    re.IGNORECASE,
)
_LED = re.compile(r"^(?P<words>[A-Z][a-z]{3,}(?: [A-Z][a-z]+)*)\s+(?P<number>(?=\S*\d).+)$")
_TAIL = re.compile(r"^(?P<number>[^()]*\d[^()]*?)\s*(?:\((?P<in>[^()]+)\)|,\s+(?P<of>[A-Za-z ]+))$")
_IN_NOTE = re.compile(
    r"(?:\b(?:number|no|ssn|code|card)\b\.?\s*:?\s*)(?P<number>[A-Z]{0,3}[- ]{0,2}\d[\w/.-]*\w"
    r"|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b)",
    re.IGNORECASE,
)
_LONGEST = 200  # characters of a cell; what is longer is prose, kept as it is
_BARE = re.compile(r"^(\d{5,})\b")


class PaperNumber(msgspec.Struct, frozen=True):
    """A number taken out of the words around it.

    Attributes:
        number: The number.
        words: The words before and after it, or "".
    """

    number: str
    words: str


def issue_and_expiry(text: str) -> tuple[PartialDate | None, PartialDate | None]:
    """Read the dates of issue and of expiry from words about a document.

    Args:
        text: Details or note as published; European order of day and month.

    Returns:
        Both dates, each None when it is not stated or not readable.

    Example:
        >>> issued, expires = issue_and_expiry("Issued on 4 Jun. 1985. Expires 19 Jan. 2021")
        >>> issued.iso, expires.iso
        ('1985-06-04', '2021-01-19')
    """
    issued = _ISSUED.search(text) or _ISSUED_LATER.search(text)
    expires = _EXPIRES.search(text)
    return (
        parse_date(issued[1]) if issued else None,
        parse_date(expires[1]) if expires else None,
    )


def issuing_state(text: str) -> str:
    """Read the state that issued a document from words about it.

    Args:
        text: Details as published: `India number, issued in Bombay`, `Syrian Passport`.

    Returns:
        A code of `values.territories`, or "" when none or several are named before the words on
        issue and expiry.

    Example:
        >>> issuing_state("Tunisian number, issued on 24 Oct. 1990 in Rome, Italy")
        'tn'
    """
    stated = _STATED_STATE.search(text)
    if stated:
        return parse_territory(stated[1].strip()) or ""
    cut = _PLACE.search(text)
    found = find_territories(text[: cut.start()][:160] if cut else text[:160])
    return found[0] if len(found) == 1 else ""


def take_number(text: str) -> PaperNumber:
    """Take the number out of a cell for numbers that holds words too.

    Example:
        >>> take_number("Libyan Passport No. 96/184442")
        PaperNumber(number='96/184442', words='Libyan Passport')
        >>> take_number("00016161 (Yemen)")
        PaperNumber(number='00016161', words='Yemen')
    """
    if len(text) > _LONGEST:
        return PaperNumber(text, "")
    led = _WORDED.match(text) or _LED.match(text)
    words = ""
    if led and any(character.isdigit() for character in led["number"]):
        words, text = led["words"].strip(" :"), led["number"].strip()
    tail = _TAIL.match(text)
    if tail:
        behind = (tail["in"] or tail["of"] or "").strip()
        words, text = f"{words}, {behind}" if words else behind, tail["number"].strip()
    return PaperNumber(text, words)


def number_in_note(text: str) -> str:
    """Find the number of a document in a note, or "" when there is none to be sure of.

    Example:
        >>> number_in_note("Tunisian passport number L 191609 issued on 28 Feb. 1996")
        'L 191609'
    """
    found = _IN_NOTE.search(text)
    if found:
        return found["number"].strip()
    bare = _BARE.match(text)
    return bare[1] if bare else ""


def paper_prop(words: str, default: PaperProp) -> PaperProp:
    """Say which FollowTheMoney property the number of a document is.

    Args:
        words: What the list calls the document, the finest words first.
        default: The property for words that say nothing finer.
    """
    if _TAX.search(words):
        return "taxNumber"
    if _SOCIAL.search(words):
        return "socialSecurityNumber"
    return "passportNumber" if _PASSPORT.search(words) else default
