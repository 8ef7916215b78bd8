"""Faults of a file and of single records, as parsers note them."""

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue, Severity
from proscribe.model.record import Fact
from proscribe.sources.contract import RawFile
from proscribe.values.territories import find_territories, parse_territory

_VALUE_CHARS = 200


def damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    """Make the error for a file that cannot be read to its end, or is not what it should be."""
    return SourceDamagedError(file=file.name, where=where, reason=reason)


def fault(
    kind: str,
    severity: Severity,
    message: str,
    *,
    component: str,
    location: str = "",
    record_id: str = "",
    value: str = "",
) -> Issue:
    """Make an issue; of a long value its start is kept."""
    return Issue(
        kind=kind,
        severity=severity,
        message=message,
        record_id=record_id,
        component=component,
        location=location,
        value=value[:_VALUE_CHARS],
    )


class Report(msgspec.Struct):
    """The faults of one record so far.

    Attributes:
        record_id: The record.
        component: The component it is read from.
        location: Where it stands in the raw file.
        issues: What was found.
        lost: Texts that could not be read and are kept as facts `notes`.
    """

    record_id: str
    component: str
    location: str
    issues: list[Issue] = []
    lost: list[Fact] = []

    def add(self, kind: str, severity: Severity, message: str, value: str = "") -> None:
        """Note one fault."""
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

    def unknown(self, what: str, value: str) -> None:
        """Note a category word that is not in the tables."""
        self.add("unknown-category", "error", f"{what} is not a known word", value)

    def unreadable(self, what: str, value: str) -> None:
        """Note a date that cannot be read; its text is kept as a fact `notes`."""
        self.add(
            "date-unreadable", "warning", f"{what} is not a readable date; kept as text", value
        )
        self.lost.append(Fact("notes", f"{what}: {value}"))

    def code(self, text: str) -> str:
        """Give the code of a territory, or note that it is not recognised and give ""."""
        code = parse_territory(text)
        if code is None:
            self.add("territory-unknown", "warning", "Not the name of one territory", text)
        return code or ""

    def territory(self, prop: str, text: str, note: str = "") -> Fact:
        """Give a fact with the code of a territory, or with the text when it is not known."""
        code = self.code(text)
        return Fact(prop, code, text, note) if code else Fact(prop, text, note=note)

    def territories(self, prop: str, text: str) -> list[Fact]:
        """Give a fact for each territory of a cell that may name several: `Estonia, Russia`."""
        if parse_territory(text) is None:
            several = find_territories(text)
            if len(several) > 1:
                return [Fact(prop, code, text) for code in several]
        return [self.territory(prop, text)]
