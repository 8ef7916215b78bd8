"""Gathers what one OFAC entry says and makes the record of it, the same way for every format.

A published word is looked up in the vocabulary; its value becomes an identifier, a fact, a date, a
measure or a relation. What cannot be typed is kept as a `notes` fact with the word as its note, and
reported. Names of people that OFAC prints as `SURNAME, Given` come out in display order.
"""

import re
from collections.abc import Iterable, Sequence

from proscribe.model.issue import Issue, Severity
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Fragment,
    Identifier,
    Name,
    NameKind,
    NamePart,
    Record,
    Reference,
    Relation,
)
from proscribe.sources.report import fault
from proscribe.sources.treasury import vocabulary
from proscribe.sources.treasury.numbers import MAX_CHECKED, national, refine
from proscribe.sources.treasury.vocabulary import Rule
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

# A flag or country that OFAC has looked for and not found.
_NOWHERE = frozenset({"undetermined", "none identified", "unknown"})
_GENDERS = {"male": "male", "female": "female", "other": "other"}
# `28-Jul`, `Jul-28`: a spreadsheet program took the name for a date (the entity is `7-28`).
_SPREADSHEET = re.compile(
    r"\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:-\d\d)?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}"
    r"|\d\.\d+E\+\d+",
    re.IGNORECASE,
)


def person_name(kind: NameKind, surname: str, given: str) -> Name:
    """Make the name of a person from its two halves, in display order.

    Args:
        kind: Kind of the name.
        surname: Surname as published, cleaned; "" when there is none.
        given: Given names as published, cleaned; "" when there are none.

    Returns:
        The name; it has parts only when both halves are there, because the single name of a
        person stands where the surname should and need not be one.
    """
    if not (surname and given):
        text = surname or given
        return Name(kind, text, script_of(text))
    text = f"{given} {surname}"
    parts = (NamePart("given", given), NamePart("family", surname))
    return Name(kind, text, script_of(text), parts=parts)


def split_person(text: str) -> tuple[str, str]:
    """Split `SURNAME, Given` at its first comma; the second half is "" when there is none."""
    surname, _, given = text.partition(", ")
    return surname.rstrip(", "), given.strip()


class Draft:
    """One entry while it is read. Not thread-safe: one draft for one entry.

    Attributes:
        issues: Faults found in the entry so far.
    """

    def __init__(self, uid: str, *, schema: str, component: str, location: str) -> None:
        self.record_id = f"ofac-{uid}"
        self.schema = schema
        self.component = component
        self.location = location
        self.issues: list[Issue] = []
        self.references: tuple[Reference, ...] = ()
        self._names: list[Name] = []
        self._dates: list[DateFact] = []
        self._facts: list[Fact] = []
        self._identifiers: list[Identifier] = []
        self._addresses: list[Address] = []
        self._relations: list[Relation] = []
        self._measures: list[str] = []
        self._remarks: list[str] = []

    def report(self, kind: str, severity: Severity, message: str, value: str = "") -> None:
        """Note a fault of this entry."""
        self.issues.append(
            fault(
                kind,
                severity,
                message,
                component=self.component,
                location=self.location,
                record_id=self.record_id,
                value=value,
            )
        )

    def name(self, kind: NameKind, text: str) -> None:
        """Add a name in one text; that of a person may have the form `SURNAME, Given`."""
        cleaned = clean(text, NAME_NULLS)
        if cleaned is None:
            self.report("name-empty", "error", "A name is empty and was left out", text)
            return
        if _SPREADSHEET.fullmatch(cleaned):
            self.report(
                "spreadsheet-damage",
                "error",
                "A spreadsheet program has changed this name; it is kept as it stands",
                cleaned,
            )
        if self.schema == "Person":
            self._names.append(person_name(kind, *split_person(cleaned)))
        else:
            self._names.append(Name(kind, cleaned, script_of(cleaned)))

    def halves(self, kind: NameKind, surname: str, given: str) -> None:
        """Add a name that is published in two halves; only people should have a second half.

        A weak alias of a person can have both halves in the first, as `SURNAME, Given`.
        """
        last, first = clean(surname, NAME_NULLS) or "", clean(given, NAME_NULLS) or ""
        if self.schema == "Person" and last and first:
            self._names.append(person_name(kind, last, first))
        else:
            self.name(kind, f"{first} {last}".strip())

    def remark(self, text: str) -> None:
        """Keep a text of the publisher whole."""
        cleaned = clean(text)
        if cleaned:
            self._remarks.append(cleaned)

    def address(self, address: Address) -> None:
        """Add an address."""
        self._addresses.append(address)

    def territory(self, text: str) -> str:
        """Give the code of a country, or "" when the text names none; reports an unknown one."""
        cleaned = clean(text)
        if cleaned is None or cleaned.casefold() in _NOWHERE:
            return ""
        code = parse_territory(cleaned)
        if code is None:
            self.report(
                "territory-unknown", "warning", "The country is not known; its text is kept", text
            )
        return code or ""

    def take(
        self,
        word: str,
        value: str,
        *,
        country: str = "",
        issued: str = "",
        expires: str = "",
        authority: str = "",
        note: str = "",
    ) -> None:
        """Add what a published word and its value mean.

        Args:
            word: Feature type, document type, `idType` or remark key, as published.
            value: Its value, as published.
            country: Country that issued a document, as published, or "".
            issued: Date of issue as published, or "".
            expires: Date of expiry as published, or "".
            authority: Issuing body as published, or "".
            note: What the publisher adds, or "".
        """
        rule = vocabulary.lookup(word)
        text = clean(value)
        if rule is None:
            self.report("unknown-category", "error", f"{word!r} is not in the vocabulary", value)
            self.note(word, value)
        elif text is None and rule.becomes != "ignored":
            self.report("value-empty", "info", f"{word} has no value", value)
        elif text is not None and rule.becomes == "identifier":
            self._identifier(rule, word, text, (country, issued, expires, authority, note))
        elif text is not None:
            self._other(rule, word, text, note)

    def note(self, word: str, value: str) -> None:
        """Keep a value that has no property of its own."""
        text = clean(value)
        if text:
            self._facts.append(Fact("notes", text, note=_tidy(word)))

    def _other(self, rule: Rule, word: str, text: str, note: str) -> None:
        if rule.becomes == "measure":
            self._measures.append(f"{_bare(word)} {text}")
        elif rule.becomes == "relation":
            self._relations.append(
                Relation(rule.relation, rule.side, other_name=text, role=_tidy(word))
            )
        elif rule.becomes == "date":
            self.date(rule, word, text, note)
        elif rule.becomes == "fact":
            self._fact(rule, word, text, note or rule.note)
        elif rule.becomes == "address":
            self._addresses.append(Address(text))

    def date(
        self, rule: Rule, word: str, text: str, note: str = "", *, known: PartialDate | None = None
    ) -> None:
        """Add a date of the party; `known` is the date where the file gives it in parts."""
        prop = rule.prop(self.schema)
        date = known or parse_date(text)
        if date is None:
            self.report("date-unreadable", "warning", f"{word} cannot be read as a date", text)
        if date is None or prop == "notes":
            self.note(word, text)
        else:
            self._dates.append(DateFact(prop, date, text, note))

    def _fact(self, rule: Rule, word: str, text: str, note: str) -> None:
        prop = rule.prop(self.schema)
        value = text
        if prop == "notes" or (rule.form == "country" and text.casefold() in _NOWHERE):
            self.note(word, text)
            return
        if rule.form == "country":
            value = self.territory(text) or text
        elif rule.form == "gender":
            value = _GENDERS.get(text.casefold(), "")
            if not value:
                self.report("unknown-category", "error", "The gender is not known", text)
                self.note(word, text)
                return
        self._facts.append(Fact(prop, value, "" if value == text else text, note))

    def _identifier(
        self, rule: Rule, word: str, text: str, about: tuple[str, str, str, str, str]
    ) -> None:
        country, issued, expires, authority, note = (part.strip() for part in about)
        prop, value, label = refine(rule, text)
        if prop == "imoNumber":
            prop = "imoNumber" if self.schema in ("Vessel", "Organization") else ""
        else:
            prop = prop or rule.prop(self.schema)
        if label and not country and parse_territory(label):
            country, label = label, ""
        issuer = self.territory(country) if country else ""
        if country and not issuer and country.casefold() not in _NOWHERE:
            authority = authority or country
        prop = national(prop or "registrationNumber", value, issuer, self.schema)
        notes = [part for part in (label, note or rule.note) if part]
        self._identifiers.append(
            Identifier(
                prop=prop,
                value=value,
                type=_tidy(word),
                issuer=issuer,
                authority=authority,
                issued=self._document_date(issued, "issue", notes),
                expires=self._document_date(expires, "expiry", notes),
                verdict=check(prop, value, issuer) if len(value) <= MAX_CHECKED else "unchecked",
                note="; ".join(notes),
            )
        )

    def _document_date(self, text: str, what: str, notes: list[str]) -> PartialDate | None:
        if not text:
            return None
        date = parse_date(text)
        if date is None:
            notes.append(f"{what}: {text}")
            if any(character.isdigit() for character in text):
                message = f"The date of {what} cannot be read; it is kept as a note"
                self.report("date-unreadable", "warning", message, text)
        return date

    def fragment(
        self, *, list_name: str = "", programs: Iterable[str] = (), states_schema: bool = True
    ) -> Fragment:
        """Make the fragment of what was gathered.

        Args:
            list_name: OFAC's name of the list.
            programs: Program tags; with none and no measures there is no designation.
            states_schema: Whether the component states the schema.
        """
        tags = tuple(sorted(set(programs)))
        measures = tuple(sorted(set(self._measures)))
        designations: Sequence[Designation] = ()
        if tags or measures:
            designations = (
                Designation("OFAC", programs=tags, list_name=list_name, measures=measures),
            )
        record = Record(
            id=self.record_id,
            schema=self.schema if states_schema else "",
            names=tuple(self._names),
            dates=tuple(self._dates),
            facts=tuple(self._facts),
            identifiers=tuple(self._identifiers),
            addresses=tuple(self._addresses),
            designations=tuple(designations),
            relations=tuple(self._relations),
            references=self.references,
            remarks=tuple(self._remarks),
        )
        return Fragment(self.component, record, self.location)


def _bare(word: str) -> str:
    """Drop the `alt. ` before a word."""
    return re.sub(r"^alt\. ", "", " ".join(word.split()), flags=re.IGNORECASE)


def _tidy(word: str) -> str:
    """Drop the `alt. ` before and the colon or hyphen behind a word."""
    return _bare(word).rstrip(" :-")
