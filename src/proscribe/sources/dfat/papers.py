"""Documents and register numbers in the prose of the Australian list, to identifiers.

A label (`Passport no.:`, `National identification no.:`) opens a run of documents that may be
lettered; a document may also stand alone (`Afghan passport number OR1961825 issued on ...`).
Numbers of registers stand behind their own labels (`Tax ID No.: 7831000122 (Russia)`).

Source: the 2,020 different texts of the list of December 2024.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Identifier
from proscribe.sources.papers import PaperProp, issue_and_expiry, issuing_state, paper_prop
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory

_VALUE = (
    r"(?P<value>(?!(?:ID|No|Nr|card)\b)[A-Z]{0,4}[ /-]?\d[\dA-Z]*(?:[/.-] ?\d[\dA-Z]*)*"
    r"(?: \d{3,}){0,3})"
)
_PASSPORT = r"passport|travel document"
_NATIONAL = (
    r"national (?:identi(?:fication|ty)|identifier|ID)|identi(?:fication|ty) card|\bID card|civil"
    r" identification|identification number|\bID number|tazkira"
)
_START = re.compile(rf"(?P<passport>{_PASSPORT})|(?P<national>{_NATIONAL})", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?<![A-Z][a-z])(?<!no)(?<!No)(?<!Nr)(?<!Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?<!Sept)"
    r"\.\s+(?=[A-Z])|;|\n+|(?:(?<=[\s,.])|^)\(?[a-p]\)\s*"
    r"|(?<=[a-z\d)])\s+(?=Passport no|National id)"
)
_STATE = r"(?:(?:[A-Z][a-z’']+|and|of|the)\s){0,5}"
_STATED = re.compile(
    rf"(?:\b(?i:number|numbers|no|nr|information)\b\.?\s*[:–-]?\s*(?:na\s+)?{_STATE}"
    rf"|\b(?i:card|passport|ID)\s+|[:)]\s*{_STATE}|^{_STATE}){_VALUE}"
)
_AFTER = re.compile(
    r"\b(?:issued?|expir\w*|valid|under (?:the )?name|date of|born|made out|since|as (?:of|at))\b",
    re.IGNORECASE,
)
_STATE_BEHIND = re.compile(r"^\s*\(([A-Z][A-Za-z .]{1,40})\)")
_NO_STATE = re.compile(r"\b(?:no|nr|number|na)\b\.?", re.IGNORECASE)  # `No` is Norway
_SHORTEST = 3  # digits
_LETTERED = 7  # characters of a number with fewer digits: `G52FYPRL`
_LONGEST_LEAD = 40  # characters before a number that no word for a document introduces

_IMO = (
    r"(?:International Maritime Organi[sz]ation \(IMO\)|IMO|Company Number IMO)"
    r"(?: Identification)?(?: Ship)?(?: (?:Number|No))?"
)
_DRIVING = re.compile(r"\bdriv(?:er|ing)", re.IGNORECASE)
# Label of a register, property of its number.
_REGISTERS: tuple[tuple[str, str], ...] = (
    (r"Italian Fiscal code|Codice fiscale|Fiscal information", "taxNumber"),
    (r"(?:\w+ )?National Tax (?:No|Number)", "taxNumber"),
    (r"Tax ID(?:entification)?(?: No| Number)?", "taxNumber"),
    (r"\bINN", "innCode"),
    (r"\bOGRN", "ogrnCode"),
    (r"Registration ID(?: \(OGRN no\.\))?", "registrationNumber"),
    (r"(?:State |Business |Company )?Registration (?:number|no)", "registrationNumber"),
    (r"(?:Registered )?Company (?:number|no|identification no)", "registrationNumber"),
    (r"Government Gazette Number", "okpoCode"),
    (r"Spanish Identity Card No", "idNumber"),
    (r"Military Service Number|Yemen military identification number|FARDC ID", "idNumber"),
    (r"Social Security (?:Number|No)|\bSSN", "socialSecurityNumber"),
    (r"Employer Identification Number(?: \([^()]*\))?", "taxNumber"),
    (r"Legal Entity Identifier(?: \(LEI\))?", "leiCode"),
    (r"SWIFT/BIC|SWIFT|Bank Identifier Code(?: \(BIC\))?", "swiftBic"),
    (_IMO, "imoNumber"),
)
_LABELS = re.compile(
    "|".join(f"(?P<r{place}>{label})" for place, (label, _) in enumerate(_REGISTERS)) + r"(?!\w)",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"\.?\s*[:–-]?\s*([A-Z0-9](?:[A-Z0-9/-]|\.(?=\d))*(?: [0-9A-Z]{2,6}(?![A-Za-z]))*)"
)
_LETTERS = frozenset({"swiftBic", "leiCode"})


def read_documents(text: str) -> Iterator[Identifier]:
    """Give the passports and identity cards in a text, in order."""
    label: PaperProp | None = None
    for clause in _CLAUSE.split(text):
        if not clause or not clause.strip():
            continue
        started = None
        for started in _START.finditer(clause):
            label = "passportNumber" if started["passport"] else "idNumber"
        if label is None:
            continue
        document = _document(clause, label)
        if document:
            yield document
        elif started is None:
            label = None  # prose again: the run of documents has ended


def _document(clause: str, label: PaperProp) -> Identifier | None:
    clause = _DRIVING.split(clause)[0]
    first = _START.search(clause)
    if first is None and _LABELS.search(clause):
        return None
    cut = _AFTER.search(clause, first.end() if first else 0)
    head = clause[: cut.start()] if cut else clause
    named = list(_START.finditer(head))
    found = _STATED.search(head, named[-1].start()) if named else None
    found = found or _STATED.search(head)
    if found is None or (not named and found.start() > _LONGEST_LEAD):
        return None
    value = found["value"].strip(" .-/").replace("- ", "-")
    digits = sum(map(str.isdigit, value))
    if digits < _SHORTEST and (digits < _SHORTEST - 1 or len(value) < _LETTERED):
        return None
    prop = paper_prop(" ".join(one[0] for one in named[-1:]), label)
    behind = _STATE_BEHIND.match(head[found.end() :])
    issuer = (parse_territory(behind[1]) or "") if behind else ""
    issuer = issuer or issuing_state(_NO_STATE.sub(" ", head[: found.start("value")]))
    issued, expires = issue_and_expiry(clause)
    return Identifier(
        prop=prop,
        value=value,
        type="Passport" if prop == "passportNumber" else "National identification",
        issuer=issuer,
        issued=issued,
        expires=expires,
        verdict=check(prop, value, issuer),
        note=" ".join(clause.split())[:300],
    )


def read_registers(text: str) -> Iterator[Identifier]:
    """Give the numbers of registers, tax offices, banks and ships in a text, in order."""
    for found in _LABELS.finditer(text):
        figures = _FIGURES.match(text, found.end())
        if found.lastgroup is None or figures is None:
            continue
        prop = _REGISTERS[int(found.lastgroup[1:])][1]
        value = _value(prop, figures[1])
        if prop not in _LETTERS and sum(map(str.isdigit, value)) < _SHORTEST:
            continue
        behind = _STATE_BEHIND.match(text[figures.end() :])
        issuer = (parse_territory(behind[1]) or "") if behind else ""
        verdict = check(prop, value, issuer)
        yield Identifier(prop, value, found[0].strip(), issuer=issuer, verdict=verdict)


def _value(prop: str, figures: str) -> str:
    """Give the number without what follows it; fiscal codes and OGRN are written in groups."""
    if prop in ("taxNumber", "registrationNumber"):
        return "".join(figures.split()).strip(".-/")
    return figures.split(" ")[0].strip(".-/")
