"""`Business Reg No` of the OFSI list: numbers of registers and tax offices, in words.

`Tax ID No. 7735579027 (Russia)`, `INN: 7708696860`, `1137711000074 (Russia)`, `TIN - 7703104630`.
A number without a word is a registration number.

Source: the 121 different texts of the list of 5 June 2023.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Identifier
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory

_NUMBER = re.compile(
    r"(?<![\w/])(?P<number>[A-Z]{0,4}\d[\dA-Z]*(?:[/-]\d[\dA-Z]*)*(?:\([A-Z]{2,5}\))?"
    r"(?:[ ]\d{2,4}(?![\w.]))*)"
    r"(?:\s*-\s*(?P<behind>TIN|INN|SRN)\b|\s*\((?P<state>[A-Z][A-Za-z ]+)\))?"
)
_SWIFT = re.compile(r"\bSWIFT(?:/BIC)?[ :]+([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b")
_DATED = re.compile(r"\bdated (\d{1,2}/\d{1,2}/\d{4})")
_ORDINAL = re.compile(r"\(\d{1,2}\)")
_EDGES = " \t\n\xa0\u202f.,;:–-()"
_KINDS = (
    (re.compile(r"\b(?:INN|ИНН)\b", re.IGNORECASE), "innCode"),
    (re.compile(r"\b(?:OGRN(?:IP)?|ОГРН)\b", re.IGNORECASE), "ogrnCode"),
    (re.compile(r"\b(?:TIN|tax|taxpayer)\b", re.IGNORECASE), "taxNumber"),
    (re.compile(r"\blegal entity number\b", re.IGNORECASE), "leiCode"),
    (re.compile(r"\bkpp\b", re.IGNORECASE), "registrationNumber"),
)


def read_registration(text: str) -> Iterator[Identifier]:
    """Give the numbers in one text, in order.

    Args:
        text: The value of the part, as published.

    Yields:
        Identifiers; a text without any number gives none.
    """
    for found in _SWIFT.finditer(text):
        yield Identifier("swiftBic", found[1], "SWIFT/BIC", verdict=check("swiftBic", found[1]))
    text = _ORDINAL.sub(" ", _SWIFT.sub(" ", text)).replace("SRN", " SRN ")
    dates = {found.start(1): found[1] for found in _DATED.finditer(text)}
    text = _DATED.sub(lambda found: " " * len(found[0]), text)
    at = 0
    for found in _NUMBER.finditer(text):
        label = (found["behind"] or text[at : found.start()]).strip(_EDGES)
        date = next((day for place, day in dates.items() if at <= found.end() <= place), "")
        at = found.end()
        yield _identifier(found["number"], " ".join(label.split()), found["state"] or "", date)


def _identifier(number: str, label: str, state: str, date: str) -> Identifier:
    prop = next((kind for pattern, kind in _KINDS if pattern.search(label)), "registrationNumber")
    issuer = parse_territory(state) if state else parse_territory(label.rpartition(" ")[0])
    if prop == "innCode" and issuer not in (None, "ru"):
        prop = "taxNumber"  # the Belarusian number is printed with the Russian word beside its own
    return Identifier(
        prop=prop,
        value=number,
        type=label,
        issuer=issuer or "",
        verdict=check(prop, number, issuer or ""),
        note=f"dated {date}" if date else "",
    )
