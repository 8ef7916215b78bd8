"""Passports and identity papers, which the list describes in words.

`アフガニスタン旅券番号：OR1961825（2003年2月4日に発行、2006年2月2日に失効）`,
`108220348（北朝鮮旅券）`, `フランス国民IDカード番号050456101445`: the state before the kind of
paper or in the bracket, the number, then days of issue (発行) and expiry (失効). The words are kept
as a note.
"""

import re

from proscribe.model.record import Identifier
from proscribe.sources.mof.countries import parse_country
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check

_DAY = r"\d{4}\s*[年/.]\s*\d{1,2}\s*[月/.]\s*\d{1,2}日?|\d{4}年(?:\d{1,2}月)?"
_ISSUED = re.compile(
    rf"(?:発行日?|発給)\s*:\s*({_DAY})|({_DAY})[^、,;。()]{{0,60}}?(?:発行|発給|交付)"
)
_EXPIRES = re.compile(
    rf"(?:失効日?|有効期限|有効期間)\s*(?::|は)?\s*({_DAY})|({_DAY})[^、,;。()]{{0,20}}?(?:失効|まで有効)"
)
_ANY_DAY = re.compile(rf"{_DAY}")
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])((?:(?!(?:ID|NO|INN|TIN|SSN)\b)[A-Z]{1,4}[ -]{0,2})?[A-Z]{0,3}\d[\dA-Za-z]*"
    r"(?:[/.-][\dA-Za-z]+)*(?: \d{2,})*)"
)
_STATE = re.compile(
    r"([\u3041-\u30ff\u4e00-\u9fff・]{2,20}?)(?:の|連邦)?(?:外交|公用|一般|偽造|外国人旅行|海外|国民|国家|民間)*"
    r"(?:旅券|パスポート|ID|身分証|番号|運転免許|社会保障|納税)"
)
_BRACKET = re.compile(r"\([^()]*\)")
_KINDS = (
    (re.compile(r"納税|税番号|税務|\bINN\b|\bTIN\b|tax", re.IGNORECASE), "taxNumber"),
    (re.compile(r"社会保障|social security", re.IGNORECASE), "socialSecurityNumber"),
    (re.compile(r"旅券|パスポート|passport", re.IGNORECASE), "passportNumber"),
)


def read_paper(value: str, default: str, *, person: bool) -> Identifier | None:
    """Read one paper.

    Args:
        value: One value of the cell, in NFKC.
        default: Property when the words say no other: `passportNumber` or `idNumber`.
        person: Whether it is a person's; others have no passports.

    Returns:
        The identifier, or None when the value holds no number.

    Example:
        >>> words = "アフガニスタン旅券番号:OR1961825(2006年2月2日に失効)"
        >>> found = read_paper(words, "passportNumber", person=True)
        >>> found.value, found.issuer, found.expires.iso
        ('OR1961825', 'af', '2006-02-02')
    """
    number = _number(value)
    if not number:
        return None
    prop = default
    for pattern, kind in _KINDS:
        if default == "idNumber" and pattern.search(value):
            prop = kind
            break
    if not person and prop in ("passportNumber", "socialSecurityNumber"):
        prop = "idNumber"
    issuer = _issuer(value)
    issued, expires = _ISSUED.search(value), _EXPIRES.search(value)
    return Identifier(
        prop=prop,
        value=number,
        type="旅券番号" if default == "passportNumber" else "身分証番号",
        issuer=issuer,
        issued=_date(issued),
        expires=_date(expires),
        verdict=check(prop, number, issuer),
        note=value if value != number else "",
    )


def _number(value: str) -> str:
    """Take the number out: outside brackets if there is one, else inside; days are none."""
    for text in (_BRACKET.sub(" ", value), value):
        found = _NUMBER.search(_ANY_DAY.sub(" ", text))
        if found:
            return found[1].strip()
    return ""


def _issuer(value: str) -> str:
    for found in _STATE.finditer(value):
        code = parse_country(found[1].removesuffix("・"))
        if code:
            return code
    return ""


def _date(found: re.Match[str] | None) -> PartialDate | None:
    return parse_date("".join((found[1] or found[2] or "").split())) if found else None
