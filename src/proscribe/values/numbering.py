"""Which kinds of number a property or a state has: their forms, and who checks their digits.

A rule's `check` names a module of python-stdnum (`ru.inn` is `stdnum.ru.inn`), whose docstring
gives the act or the register's own page, or a function of our own (see `identifiers.py` and
`checksums.py`). A state's numbers have a row only where the form tells the kind: a Polish court
register number has the ten digits of a tax number, so only the property `taxNumber` is checked.

Modules of stdnum that read the clock (to refuse a birth in the future) are not used: a verdict
must be the same tomorrow.

Source: python-stdnum 1.20; forms were compared with the numbers on the official lists of OFAC.
"""

from functools import lru_cache

import msgspec


class Rule(msgspec.Struct, frozen=True):
    """How numbers of one kind look and are checked.

    Attributes:
        form: Pattern of the whole number, upper case, without blanks, dots and slashes.
        check: A module of stdnum (`ru.inn`) or the name of a function of our own.
        strict: No other form occurs under this property: anything else is wrong.
        keep_hyphen: The form needs the hyphen before the check digit.
    """

    form: str
    check: str
    strict: bool = False
    keep_hyphen: bool = False


BY_PROPERTY: dict[str, Rule] = {
    "imoNumber": Rule(r".*", "imo", strict=True),
    "mmsi": Rule(r".*", "mmsi", strict=True),
    "leiCode": Rule(r"[0-9A-Z]{18}\d\d", "lei", strict=True),
    "isinCode": Rule(r"[A-Z]{2}[0-9A-Z]{9}\d", "isin", strict=True),
    "isin": Rule(r"[A-Z]{2}[0-9A-Z]{9}\d", "isin", strict=True),
    "figiCode": Rule(r"[0-9A-Z]{12}", "figi", strict=True),
    "iban": Rule(r"[A-Z]{2}\d\d[0-9A-Z]{8,30}", "iban", strict=True),
    "swiftBic": Rule(r".*", "bic", strict=True),
    "bic": Rule(r".*", "bic", strict=True),
    "innCode": Rule(r"\d{10}|\d{12}", "ru.inn", strict=True),
    "ogrnCode": Rule(r"\d{13}|\d{15}", "ogrn", strict=True),
    "publicKey": Rule(r".*", "wallet"),
}

# What a property of FollowTheMoney may hold: numbers of persons, tax numbers, registrations.
_PERSON, _TAX, _REGISTER = "idNumber", "taxNumber", "registrationNumber"
_FIRM, _ANY = f"{_TAX} {_REGISTER}", f"{_PERSON} {_TAX} {_REGISTER}"
# issuer -> rows of (properties, form, check[, "-" when the hyphen is needed])
_BY_ISSUER: dict[str, tuple[tuple[str, ...], ...]] = {
    "ar": ((f"{_TAX} {_PERSON}", r"(?:20|23|24|27|30|33|34)\d{9}", "ar.cuit"),),
    "be": ((_PERSON, r"\d{11}", "belgian_id"), (_FIRM, r"[01]\d{9}", "be.vat")),
    "bg": ((_PERSON, r"\d{10}", "bg.egn"),),
    "br": (
        (_FIRM, r"\d{14}", "br.cnpj"),
        (f"{_TAX} {_PERSON}", r"\d{11}", "br.cpf"),
    ),
    "by": ((_FIRM, r"[1-7]\d{8}", "by.unp"),),
    "ch": ((_FIRM, r"CHE\d{9}", "ch.uid"),),
    "cl": ((f"{_TAX} {_PERSON}", r"\d{7,8}[0-9K]", "cl.rut"),),
    "cn": (
        (_FIRM, r"[0-9A-HJ-NPQRTUWXY]{18}", "cn.uscc"),
        (_PERSON, r"\d{17}[0-9X]", "chinese_id"),
    ),
    "co": ((_FIRM, r"\d{5,10}-\d", "co.nit", "-"),),
    "cu": ((_PERSON, r"\d{11}", "cu.ni"),),
    "cy": ((_TAX, r"\d{8}[A-Z]", "cy.vat"),),
    "cz": ((_FIRM, r"\d{8}", "cz.dic"), (_PERSON, r"\d{9,10}", "cz.rc")),
    "de": ((_TAX, r"DE\d{9}", "de.vat"),),
    "dk": ((_FIRM, r"\d{8}", "dk.cvr"),),
    "do": ((_PERSON, r"\d{11}", "do.cedula"), (_FIRM, r"\d{9}", "do.rnc")),
    "ec": ((_PERSON, r"\d{10}", "ec.ci"), (_FIRM, r"\d{13}", "ec.ruc")),
    "ee": ((_PERSON, r"\d{11}", "ee.ik"), (_REGISTER, r"\d{8}", "ee.registrikood")),
    "es": (
        (_ANY, r"\d{8}[A-Z]|[XYZ]\d{7}[A-Z]", "es.nif"),
        (_ANY, r"[A-HJNP-SUVW]\d{7}[0-9A-J]", "es.cif"),
    ),
    "fi": (
        (_PERSON, r"\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]", "fi.hetu", "-"),
        (_FIRM, r"\d{7}-?\d", "fi.ytunnus"),
    ),
    "fr": (
        (_FIRM, r"\d{9}", "fr.siren"),
        (_FIRM, r"\d{14}", "fr.siret"),
        (_PERSON, r"[12]\d{14}", "fr.nir"),
    ),
    "gr": ((_TAX, r"\d{9}", "gr.vat"), (_PERSON, r"\d{11}", "gr.amka")),
    "gt": ((_TAX, r"\d{2,11}-[0-9K]", "gt.nit", "-"),),
    "hr": ((_ANY, r"\d{11}", "hr.oib"),),
    "id": ((_TAX, r"\d{15}", "id.npwp"),),
    "ie": ((_PERSON, r"\d{7}[A-Z]{1,2}", "ie.pps"),),
    "il": ((_PERSON, r"\d{9}", "il.idnr"), (_FIRM, r"5\d{8}", "il.hp")),
    "in": (
        (_PERSON, r"[2-9]\d{11}", "in_.aadhaar"),
        (_TAX, r"\d\d[A-Z]{5}\d{4}[A-Z][0-9A-Z]{3}", "in_.gstin"),
    ),
    "ir": (
        (_PERSON, r"\d{10}", "iran_person"),
        (_ANY, r"1[0-9]{10}", "iran_entity"),
    ),
    "is": ((_ANY, r"\d{10}", "is_.kennitala"),),
    "it": (
        (_ANY, r"[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]", "it.codicefiscale"),
        (_FIRM, r"\d{11}", "it.iva"),
    ),
    "jp": ((_FIRM, r"\d{13}", "jp.cn"),),
    "kr": ((_PERSON, r"\d{13}", "kr.rrn"), (_TAX, r"\d{10}", "kr.brn")),
    "lt": ((_PERSON, r"\d{11}", "lt.asmens"),),
    "lv": ((_FIRM, r"[4-9]\d{10}", "lv.pvn"),),
    "md": ((_ANY, r"1\d{12}", "md.idno"),),
    "mk": ((_TAX, r"\d{13}", "mk.edb"), (_PERSON, r"\d{13}", "si.emso")),
    "mt": ((_TAX, r"(?:MT)?\d{8}", "mt.vat"),),
    "mx": (
        (f"{_PERSON} {_TAX}", r"[A-Z]{4}\d{6}[A-Z]{6}[0-9A-Z]\d", "mx.curp"),
        (_FIRM, r"[A-ZÑ&]{3,4}\d{6}[0-9A-Z]{3}", "mexican_rfc"),
    ),
    "nl": ((f"{_PERSON} {_TAX}", r"\d{9}", "nl.bsn"),),
    "no": ((_FIRM, r"\d{9}", "no.orgnr"), (_PERSON, r"\d{11}", "norwegian_id")),
    "pe": ((_FIRM, r"[12]\d{10}", "pe.ruc"),),
    "pl": (
        (_PERSON, r"\d{11}", "pl.pesel"),
        (_TAX, r"\d{10}", "pl.nip"),
        (_REGISTER, r"\d{9}|\d{14}", "pl.regon"),
    ),
    "pt": ((_FIRM, r"\d{9}", "pt.nif"),),
    "py": ((_TAX, r"\d{5,8}-\d", "py.ruc", "-"),),
    "ro": ((_PERSON, r"[1-9]\d{12}", "ro.cnp"), (_TAX, r"(?:RO)?\d{6,10}", "ro.cf")),
    "rs": ((_TAX, r"\d{9}", "rs.pib"), (_PERSON, r"\d{13}", "si.emso")),
    "ru": ((_TAX, r"\d{10}|\d{12}", "ru.inn"), (_REGISTER, r"[1-9]\d{12}|3\d{14}", "ogrn")),
    "se": (
        (_FIRM, r"\d{10}", "se.orgnr"),
        (_PERSON, r"(?:\d\d)?\d{10}", "swedish_id"),
    ),
    "sg": ((_REGISTER, r"\d{8,9}[A-Z]|[TSR]\d\d[A-Z]{2}\d{4}[A-Z]", "singapore_uen"),),
    "si": ((_PERSON, r"\d{13}", "si.emso"), (_TAX, r"\d{8}", "si.ddv")),
    "sk": ((_PERSON, r"\d{9,10}", "sk.rc"),),
    "th": ((_PERSON, r"[1-8]\d{12}", "th.pin"), (_FIRM, r"0\d{12}", "th.moa")),
    "tr": ((_PERSON, r"[1-9]\d{10}", "tr.tckimlik"), (_TAX, r"\d{10}", "tr.vkn")),
    "tw": ((_FIRM, r"\d{8}", "tw.ubn"),),
    "ua": ((f"{_REGISTER} okpoCode", r"\d{8}", "ua.edrpou"), (_TAX, r"\d{10}", "ua.rntrc")),
    "uy": ((_TAX, r"\d{12}", "uy.rut"),),
    "ve": ((_TAX, r"[VEJPGC]\d{9}", "ve.rif"),),
    "vn": ((_TAX, r"\d{10}(?:\d{3})?", "vn.mst"),),
    "za": ((_PERSON, r"\d{13}", "luhn"), (_TAX, r"[01239]\d{9}", "za.tin")),
}  # fmt: skip
VAT_MEMBERS = frozenset(
    {
        "at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hr", "hu", "ie",
        "it", "lt", "lu", "lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk",
    }
)  # fmt: skip
VAT_ELSEWHERE = {"gb": "gb.vat", "ch": "ch.vat", "no": "no.mva"}
_FORMER_YUGOSLAV = ("ba", "hr", "me", "xk", "yucs", "csxx")  # one number scheme with `si`, `rs`


@lru_cache(maxsize=4096)
def issued_by(prop: str, issuer: str) -> tuple[Rule, ...]:
    """Give the kinds of number that a state issues and a property may hold."""
    rows = _BY_ISSUER.get(issuer, ())
    if issuer in _FORMER_YUGOSLAV:
        rows = (*rows, (_PERSON, r"\d{13}", "si.emso"))
    return tuple(
        Rule(row[1], row[2], keep_hyphen=len(row) > 3) for row in rows if prop in row[0].split()
    )
