"""What is wrong with a row of a user's file: a kind, and a sentence with what was done about it."""

from typing import Literal

import msgspec

IssueKind = Literal[
    "row-without-name", "row-unreadable", "row-too-long", "row-cut", "cell-too-long", "quote-open",
    "row-damaged", "null-byte", "key-twice", "name-damaged", "name-without-letters",
    "name-too-long", "name-long", "date-unreadable", "country-unknown", "type-unknown",
    "gender-unknown", "spreadsheet-error", "number-rounded", "name-doubtful", "duplicate-id",
]  # fmt: skip


TOLD_SIZE = 1_000  # values that are told once each; further ones are told in every row


class RowIssue(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a row that could not be read; names and dates of customers are not repeated.

    Attributes:
        kind: Stable code.
        number: Row, as in `Row`.
        column: Heading of the column, or "".
        kept: Whether the row is screened all the same.
        message: One sentence: file, row, column, what was done and what to do. A country, type
            or gender that is not known is told once for each value.
        once: That value, or "" for what is told of each row.
    """

    kind: IssueKind
    number: int
    column: str
    kept: bool
    message: str
    once: str = ""


class Once:
    """Lets what is told once for each value of a file through once, and all else always."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str]] = set()

    def lets(self, found: RowIssue) -> bool:
        """Say whether an issue is to be told."""
        if not found.once:
            return True
        key = found.column, found.once
        if key in self._told:
            return False
        if len(self._told) < TOLD_SIZE:
            self._told.add(key)
        return True


_SENTENCES: dict[IssueKind, str] = {
    "row-without-name": "there is no name, so the row is skipped; give it a name to screen it",
    "row-unreadable": "the row cannot be read and is skipped; correct it and screen it again",
    "row-too-long": (
        "there are more cells than headings, so a separator may stand inside a name; "
        "the row is screened as it reads, put such cells in quotation marks"
    ),
    "row-cut": (
        "the row is longer than a million characters, so its last cells are not read; "
        "the row is screened, export the columns that matter"
    ),
    "cell-too-long": (
        "a cell is longer than any name or address, so it is cut; the row is screened, check it"
    ),
    "quote-open": (
        "a quotation mark {value}; each of its lines is read as a row of its own, "
        "close or double the mark and check them"
    ),
    "row-damaged": (
        "the row holds characters that cannot be decoded; the row is screened without them, "
        "export it again as UTF-8"
    ),
    "key-twice": (
        "the key {value!r} stands twice in one object; all its values are read, give it once"
    ),
    "null-byte": (
        "the row holds null bytes, which are left out, so words may be joined; "
        "the row is screened, check it"
    ),
    "name-damaged": (
        "the name holds replaced characters (`?`), so hits may be missed; "
        "export the file again as UTF-8"
    ),
    "name-without-letters": (
        "the name holds no letter; it is screened as it is, check that the column is the right one"
    ),
    "name-too-long": (
        "a name of {value} cannot be screened, so it is left out; give one name a cell"
    ),
    "name-long": (
        "a name of {value} words is screened as one name, so a listed one among them may be "
        "missed; give one name a cell"
    ),
    "date-unreadable": (
        "the date cannot be read, so the row is screened without it; write it as 1980-12-31"
    ),
    "country-unknown": (
        "{value!r} is no country that is known, so it is left out here and in later rows; "
        "write an ISO code such as KP"
    ),
    "type-unknown": (
        "{value!r} is no kind of party that is known, so all kinds are searched here and in later "
        "rows; write Person, Company, Organization or Vessel"
    ),
    "gender-unknown": (
        "{value!r} is not read as a gender, so it is left out here and in later rows; "
        "write male or female"
    ),
    "spreadsheet-error": (
        "a spreadsheet has put the error {value!r} there, so it is left out; "
        "correct it and screen the row again"
    ),
    "number-rounded": (
        "a spreadsheet has rounded the number, so its digits are lost and it is left out; "
        "export it as text"
    ),
    "name-doubtful": (
        "the name {value!r} looks like a word for no name; it is screened as it is, check it"
    ),
    "duplicate-id": (
        "the id stands in row {value} already; both rows are screened, check which one is meant"
    ),
}


def issue(
    file: str, kind: IssueKind, number: int, *, column: str = "", kept: bool = True, value: str = ""
) -> RowIssue:
    """Give the issue of a kind with its sentence."""
    place = f"{file}, row {number}, column {column!r}" if column else f"{file}, row {number}"
    words = _SENTENCES[kind].replace("{value!r}", repr(value)).replace("{value}", value)
    return RowIssue(
        kind=kind, number=number, column=column, kept=kept, message=f"{place}: {words}."
    )
