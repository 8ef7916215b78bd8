"""Phones, addresses in the net and companies in the labelled parts of the OFSI list.

Source: the list of 5 June 2023, where several values stand in one part: numbered, on lines of
their own, or with `. ` between them.
"""

import re

from proscribe.sources.britain.enumeration import distinct

_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_SITE = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[a-z]{2,10}\b(?:/\S*)?",
    re.IGNORECASE,
)
_FAX = re.compile(r"\(?\bfax\b\)?\s*:?", re.IGNORECASE)
_PHONES = re.compile(r"\.\s+(?=[+(\d])|;\s*|,\s*(?=[+(])|\n+")
_COMPANIES = re.compile(
    r"\n+|;\s+|(?<!\bCo)(?<!\bLtd)(?<!\bInc)(?<!\bCorp)(?<!\bNo)(?<!\bSt)(?<!\bIntl)(?<!\bDr)"
    r"(?<![ .(][A-Z])\.{1,2}\s+(?=[A-Z0-9“\"(])"
)


def phones(text: str) -> list[tuple[str, str]]:
    """Give the numbers, each with `fax` when it is said to be one, else "".

    Example:
        >>> phones("+963 11-222-7910. +963 11-222-8412 (Fax)")
        [('+963 11-222-7910', ''), ('+963 11-222-8412', 'fax')]
    """
    found = []
    for value in distinct(text):
        for piece in _PHONES.split(value):
            number = _FAX.sub("", piece).strip(" .,:\n\xa0")
            if any(character.isdigit() for character in number):
                found.append((number, "fax" if _FAX.search(piece) else ""))
    return list(dict.fromkeys(found))


def emails(text: str) -> list[str]:
    """Give the e-mail addresses in a text."""
    return list(dict.fromkeys(_EMAIL.findall(text)))


def sites(text: str) -> list[str]:
    """Give the addresses of websites in a text, without those of e-mail."""
    found = _SITE.findall(_EMAIL.sub(" ", text))
    return list(dict.fromkeys(site.rstrip(".,;)") for site in found))


def companies(text: str) -> list[str]:
    """Give the companies that a part names.

    Example:
        >>> companies("Ansar Bank. Mehr Bank Co. Ltd")
        ['Ansar Bank', 'Mehr Bank Co. Ltd']
    """
    found = [
        piece.strip(" ,;\n\xa0") for value in distinct(text) for piece in _COMPANIES.split(value)
    ]
    return [name for name in dict.fromkeys(found) if any(map(str.isalnum, name))]
