"""Identifiers: one spelling for one number, and what its check digits say.

A rule belongs to a FollowTheMoney property (`leiCode`) or to a property and the country that
issued the number (`taxNumber` of `ru`). It names the form a number of that kind has and the
function that works out its check digits. Where one property holds several kinds (a Polish
registration number may be REGON or KRS), a number of another form is left unchecked; a property
with one kind only (`innCode`) makes every other form wrong.

Sources: the check digit rules of states are those of python-stdnum, whose modules name the acts;
its module is named beside each rule. Our own are in `checksums.py`, with their sources. MMSI:
ITU-R M.585-9, annex 1. BIC: ISO 9362:2022. Forms were compared with the official lists of OFAC.
"""

import re
import unicodedata
from collections.abc import Callable
from importlib import import_module
from typing import Literal

from proscribe.values import checksums
from proscribe.values.numbering import (
    BY_PROPERTY,
    VAT_ELSEWHERE,
    VAT_MEMBERS,
    Rule,
    issued_by,
)
from proscribe.values.territories import territory_codes

Verdict = Literal["valid", "invalid", "unchecked"]
_Outcome = bool | None  # right, wrong, or no check digits in it
_LONGEST = 120  # characters; no number is longer (a Monero address has 106)

_IMO = re.compile(
    r"(?:(?:IMO|I\.M\.O\.)(?:\s*(?:ship|vessel|company))?(?:\s*(?:number|no\.?|nr\.?|#))?)?"
    r"[\s:.#-]*([0-9]{7})",
    re.IGNORECASE,
)
_MMSI = re.compile(r"(?:[2-7]\d{8}|00[2-7]\d{6}|0[2-7]\d{7}|111[2-7]\d{5}|8[2-7]\d{7}|9[789]\d{7})")
_BIC = re.compile(r"[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_SEPARATORS = re.compile(r"[\s./]+")
_HYPHEN = re.compile("[\u2010-\u2015\u2212]")

_STRONG = frozenset(
    {
        "passportNumber", "idNumber", "taxNumber", "registrationNumber", "licenseNumber",
        "vatCode", "socialSecurityNumber", "personalNumber", "number", "imoNumber", "mmsi",
        "leiCode", "isin", "isinCode", "figiCode", "swiftBic", "bic", "iban", "accountNumber",
        "innCode", "ogrnCode", "okpoCode", "bikCode", "dunsCode", "uniqueEntityId", "npiCode",
        "cageCode", "permId", "cikCode", "irsCode", "voenCode", "jibCode", "giiNumber", "bvdId",
        "wikidataId", "unscId", "serialNumber", "icaoCode", "crsNumber", "publicKey", "ricCode",
        "ibcRuc", "ipoCode", "mbsCode", "fnsCode",
    }
)  # fmt: skip


def check(prop: str, value: str, issuer: str = "") -> Verdict:
    """Say what the form and the check digits of an identifier tell.

    Args:
        prop: FollowTheMoney property, for example `taxNumber`.
        value: As published; a prefix such as `IMO` and separators are tolerated.
        issuer: Code of the issuing country as `values.territories` gives it, or "".

    Returns:
        `valid` when check digits are there and right; `invalid` when they are wrong or the form
        cannot be of this kind; `unchecked` when no rule is known for it, or its kind has no
        check digits (a well-formed MMSI or BIC, an Ethereum address in one case).

    Example:
        >>> check("taxNumber", "773407989940", "ru"), check("leiCode", "253400HA6URWT39X2982")
        ('valid', 'valid')
    """
    if len(value) > _LONGEST:
        return "invalid" if prop in BY_PROPERTY and BY_PROPERTY[prop].strict else "unchecked"
    raw = unicodedata.normalize("NFKC", value).strip()
    if not any(character.isalnum() for character in raw):
        return "unchecked"
    rule = BY_PROPERTY.get(prop)
    if rule is not None:
        return _judge(rule, raw)
    if prop == "vatCode":
        return _vat(raw, issuer)
    verdicts = [_judge(rule, raw) for rule in issued_by(prop, issuer)]
    if "valid" in verdicts:
        return "valid"
    return "invalid" if "invalid" in verdicts else "unchecked"


def _judge(rule: Rule, raw: str) -> Verdict:
    if rule.check in _WHOLE:
        outcome = _WHOLE[rule.check](raw)
        return "unchecked" if outcome is None else "valid" if outcome else "invalid"
    if rule.keep_hyphen:
        number = _SEPARATORS.sub("", _HYPHEN.sub("-", raw.upper()))
    else:
        number = normalise_identifier(raw)
    if not number.isascii() and "Ñ" not in number:
        return "invalid" if rule.strict else "unchecked"
    if not re.fullmatch(rule.form, number):
        return "invalid" if rule.strict else "unchecked"
    own = _OWN.get(rule.check)
    outcome = own(number) if own else _stdnum(rule.check, number)
    return "unchecked" if outcome is None else "valid" if outcome else "invalid"


def _stdnum(module: str, number: str) -> bool:
    """Ask python-stdnum, whose modules may raise on text they did not foresee."""
    try:
        return bool(import_module(f"stdnum.{module}").is_valid(number))
    except (ValueError, IndexError, KeyError, TypeError, ArithmeticError, AttributeError):
        return False


def _vat(raw: str, issuer: str) -> Verdict:
    number = normalise_identifier(raw)
    if not number.isascii():
        return "unchecked"
    country = issuer
    if number[:2].isalpha():
        country = {"EL": "gr"}.get(number[:2], number[:2].lower())
        country = "ch" if number.startswith("CHE") else country
    module = f"{country}.vat" if country in VAT_MEMBERS else VAT_ELSEWHERE.get(country)
    if module is None:
        return "unchecked"
    if country in VAT_MEMBERS:
        prefix = "EL" if country == "gr" else country.upper()
        number = number if number[:2].isalpha() else prefix + number
        return "valid" if _stdnum("eu.vat", number) else "invalid"
    return "valid" if _stdnum(module, number) else "invalid"


def _imo(raw: str) -> _Outcome:
    found = _IMO.fullmatch(raw)
    return found is not None and (checksums.imo_ship(found[1]) or checksums.imo_company(found[1]))


def _mmsi(raw: str) -> _Outcome:
    number = re.sub(r"^MMSI", "", normalise_identifier(raw))
    return None if _MMSI.fullmatch(number) else False


def _bic(raw: str) -> _Outcome:
    found = _BIC.fullmatch(normalise_identifier(raw))
    return None if found and found[1].lower() in territory_codes() else False


def _wallet(raw: str) -> _Outcome:
    """Judge a crypto address by the form it has; other chains have no form we check."""
    if raw.startswith(("0x", "0X")):
        return checksums.ethereum(raw)
    if re.match(r"(?:bc|ltc|tb)1", raw, re.IGNORECASE):
        return checksums.bech32(raw)
    if re.fullmatch(r"r[1-9A-HJ-NP-Za-km-z]{24,34}", raw):
        return checksums.ripple(raw)
    if re.fullmatch(r"(?:[13LMXTDAG]|t[13])[1-9A-HJ-NP-Za-km-z]{24,34}", raw) and len(raw) < 36:
        return checksums.base58check(raw)
    return None


def _chinese_id(number: str) -> bool:
    return _stdnum("iso7064.mod_11_2", number)


def _swedish_id(number: str) -> bool:
    return _stdnum("luhn", number[-10:])


def _norwegian_id(number: str) -> bool:
    rules = import_module("stdnum.no.fodselsnummer")
    try:
        digits = (rules.calc_check_digit1(number), rules.calc_check_digit2(number))
    except (ValueError, IndexError):
        return False
    return "".join(digits) == number[9:]


def _singapore_uen(number: str) -> bool:
    rules = import_module("stdnum.sg.uen")
    if number[0].isalpha():
        try:
            digit = rules.calc_other_check_digit(number)
        except ValueError:  # a letter that no entity type has
            return False
    elif len(number) == 9:
        digit = rules.calc_business_check_digit(number)
    else:
        digit = rules.calc_local_company_check_digit(number)
    return bool(digit == number[-1])


def _mexican_rfc(number: str) -> _Outcome:
    """Judge an RFC: a wrong date is wrong; the last digit has known exceptions, so says less."""
    try:
        rfc = import_module("stdnum.mx.rfc")
        if not rfc.is_valid(number):
            return False
        return True if rfc.is_valid(number, validate_check_digits=True) else None
    except (ValueError, IndexError, KeyError, TypeError):
        return False


_WHOLE: dict[str, Callable[[str], _Outcome]] = {
    "imo": _imo, "mmsi": _mmsi, "bic": _bic, "wallet": _wallet,
}  # fmt: skip
_OWN: dict[str, Callable[[str], _Outcome]] = {
    "ogrn": checksums.ogrn,
    "iran_person": checksums.iran_person,
    "iran_entity": checksums.iran_entity,
    "belgian_id": checksums.belgium_person,
    "chinese_id": _chinese_id,
    "swedish_id": _swedish_id,
    "norwegian_id": _norwegian_id,
    "singapore_uen": _singapore_uen,
    "mexican_rfc": _mexican_rfc,
}


def normalise_identifier(value: str) -> str:
    """Give what two spellings of one number share: upper case letters and digits only.

    Args:
        value: A number as published.

    Returns:
        The number in Unicode NFKC, upper case, digits of every script as 0 to 9, without blanks,
        punctuation and marks; "" when nothing is left.

    Example:
        >>> normalise_identifier("NIT # 800.018.928-0")
        'NIT8000189280'
    """
    if value.isascii():
        return "".join(filter(str.isalnum, value)).upper()
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", value).upper())
    kept = (
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in text
        if character.isalnum() and unicodedata.category(character) != "Lm"
    )  # fmt: skip
    return unicodedata.normalize("NFKC", "".join(kept))


def parse_imo(text: str) -> str | None:
    """Read one IMO ship number from a cell.

    The number of a company or registered owner has the same seven digits but another check
    digit; it is not read here, save for one in eleven that passes both.

    Args:
        text: A cell of a list, as published, with or without the prefix `IMO`.

    Returns:
        Seven ASCII digits, or None when `text` is not one valid ship number.

    Example:
        >>> parse_imo("IMO 9074729")
        '9074729'
    """
    found = _IMO.fullmatch(text.strip()[:_LONGEST])
    return found[1] if found and checksums.imo_ship(found[1]) else None


def is_strong(prop: str) -> bool:
    """Say whether equal values of a property mean one party, given one issuer.

    True for numbers that are unique in the world or for their issuer (passport, tax,
    registration, IMO, LEI); False for what is shared, re-used or re-assigned (call sign, phone,
    email, ticker).
    """
    return prop in _STRONG
