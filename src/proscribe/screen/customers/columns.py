"""What each column of a customer file means: guessed from its heading, shown, and overridable.

A wrong guess is worse than none, since it is not noticed; so a guess says why it was made, and a
column that is not understood is listed as unused. The user's word goes before any guess.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
from rapidfuzz import fuzz, process

from proscribe.errors import InputError
from proscribe.screen.customers.headings import (
    IDENTIFIERS,
    SINGLE,
    Field,
    fold,
    other_words,
    own_ids,
    party_words,
    phrases,
    plural_phrases,
)

DateOrder = Literal["", "day-first", "month-first"]
FIELDS: tuple[Field, ...] = Field.__args__  # type: ignore[attr-defined]

NAME_FIELDS: frozenset[str] = frozenset({
    "name", "continued_name", "alias", "fallback_name", "first_name", "last_name",
    "second_last_name", "maiden_name",
})  # fmt: skip
_NAME_WORDS = frozenset({"name", "names", "nom", "naam", "nombre", "nome", "namn", "navn"})
_NUMBERED = re.compile(r"(?<=\D)\s*\d{1,2}$")
_RUNNING = re.compile(r"(?<=\D)\s*([1-9])$")
_CUTOFF = 88.0  # rapidfuzz ratio: one slip in a word of eight letters
_MIN_LETTERS = 6  # shorter headings are too easily another word
_PAIR = re.compile(r"\s*([^=,]+?)\s*=\s*(\"[^\"]*\"|.*?)\s*(?:,(?=[^=,]+=)|$)", re.DOTALL)
OPTIONS = ("schema", "dates", "headings")
_MAX_LIKENED = 1_000  # columns whose heading is compared with every phrase
MAX_SHOWN = 30


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One column and what it is taken for.

    Attributes:
        index: Its place, from 0.
        heading: As in the file.
        field: What it means; `unused` when nothing.
        why: Why, in words for the user.
        many: Its cells may hold several values with `;`, `|`, ` / ` or line breaks between.
    """

    index: int
    heading: str
    field: Field
    why: str
    many: bool = False


class Mapping(msgspec.Struct, frozen=True, kw_only=True):
    """What the columns of a file mean.

    Attributes:
        columns: All columns in the order of the file.
        schema: FollowTheMoney schema of rows that do not say their own.
        dates: How to read `03/04/1980` where the file itself does not decide; "" for
            `day-first` unless a heading says otherwise.
    """

    columns: tuple[Column, ...]
    schema: str = "Thing"
    dates: DateOrder = ""

    @property
    def has_name(self) -> bool:
        """Whether some column can give a name."""
        return any(column.field in NAME_FIELDS for column in self.columns)


def guess(headings: Sequence[str]) -> Mapping:
    """Guess what columns mean.

    Args:
        headings: The headings in the order of the file, in any of some thirty languages.

    Returns:
        A column for each heading; those not understood have the field `unused`.

    Example:
        >>> [column.field for column in guess(["Kundennr", "Vorname", "Nachname", "IBAN"]).columns]
        ['id', 'first_name', 'last_name', 'unused']
    """
    columns = [_guess_one(index, str(heading)) for index, heading in enumerate(headings)]
    ids = [column for column in columns if column.field == "id"]
    own = [column for column in ids if _core(column.heading) in own_ids()]
    taken: dict[str, Column] = {"id": own[0]} if own else {}
    for index, column in enumerate(columns):
        if column.field not in SINGLE:
            continue
        first = taken.setdefault(column.field, column)
        if first is not column:
            spare: Field = "fallback_name" if column.field in NAME_FIELDS else "unused"
            why = f"{column.field} is read from {first.heading!r}"
            columns[index] = msgspec.structs.replace(column, field=spare, why=why)
    columns = _continued(columns)
    if "first_name" in taken and "last_name" not in taken:
        columns = [_as_family_name(column, taken["first_name"]) for column in columns]
    return Mapping(columns=tuple(columns))


def read_mapping(text: str, headings: Sequence[str]) -> Mapping:
    """Guess what columns mean, with the user's own words going first.

    Args:
        text: `name=Kunde,birth_date=Geb.`; a heading with a comma in quotation marks; a column
            without a heading by its number, `name=#3`; `unused=Heading`; for the whole file
            `schema=Person`, `dates=month-first`, `headings=none`.
        headings: The headings of the file.

    Returns:
        The mapping. A column guessed for a field that the user maps is no longer read.

    Raises:
        InputError: A field or heading is not known.

    Example:
        >>> read_mapping("name=Wer", ["Wer", "Name"]).columns[1].field
        'unused'
    """
    mapping = guess(headings)
    columns = list(mapping.columns)
    options: dict[str, str] = {}
    chosen: dict[int, Field] = {}
    for left, right in parse_pairs(text):
        if left in OPTIONS:
            options[left] = right
        else:
            chosen[_find_column(right, headings)] = _find_field(left)
    mine = set(chosen.values())
    for index, column in enumerate(columns):
        if index in chosen:
            many = column.many or chosen[index] == "alias"
            columns[index] = msgspec.structs.replace(
                column, field=chosen[index], why="you said so", many=many
            )
        elif column.field in mine and column.field != "unused":
            why = "you mapped another column to this field"
            columns[index] = msgspec.structs.replace(column, field="unused", why=why)
    if options.get("headings", "none") != "none":
        raise _wrong(f"headings={options['headings']}", "the only choice is headings=none")
    dates = options.get("dates", "")
    if dates not in ("", "day-first", "month-first"):
        raise _wrong(f"dates={dates}", "dates are day-first or month-first")
    return Mapping(
        columns=tuple(columns),
        schema=options.get("schema", "Thing"),
        dates=dates,  # type: ignore[arg-type]
    )


def parse_pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Read `field=Heading` pairs.

    Raises:
        InputError: The text is not made of such pairs.
    """
    pairs: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        found = _PAIR.match(text, at)
        if found is None or not found[2]:
            raise _wrong(text[at:], "a mapping is FIELD=Heading,FIELD=Heading")
        pairs.append((found[1], found[2].strip('"')))
        at = found.end()
    return tuple(pairs)


def _guess_one(index: int, heading: str) -> Column:
    field, why = _meaning(heading, by_likeness=index < _MAX_LIKENED)
    many = _core(heading) in plural_phrases() or field == "alias"
    return Column(index=index, heading=heading, field=field, why=why, many=many)


def _continued(columns: list[Column]) -> list[Column]:
    """Read `NAME2` beside `NAME1` as SAP means it: one name that goes on."""
    numbered = {
        (_core(column.heading), int(found[1])): column
        for column in columns
        if column.field == "name" and (found := _RUNNING.search(fold(column.heading)))
    }
    for (core, number), column in numbered.items():
        first = numbered.get((core, 1))
        if first is not None and number > 1:
            why = f"the name in {first.heading!r} goes on in it"
            columns[column.index] = msgspec.structs.replace(column, field="continued_name", why=why)
    return columns


def _as_family_name(column: Column, first: Column) -> Column:
    """Read `Name` beside `Vorname` as German and other files mean it."""
    if column.field != "name" or _core(column.heading) not in _NAME_WORDS:
        return column
    why = f"beside {first.heading!r} it is the family name"
    return msgspec.structs.replace(column, field="last_name", why=why)


def _core(heading: str) -> str:
    """Give the folded heading without a running number: `Alias 2` is `alias`."""
    folded = fold(heading)
    return _NUMBERED.sub("", folded) or folded


def _meaning(heading: str, *, by_likeness: bool) -> tuple[Field, str]:
    core = _core(heading)
    if not core:
        return "unused", "it has no heading; map it by its place, for example name=#1"
    exact = phrases().get(core)
    if exact:
        known = "known, but nothing is compared with it" if exact == "unused" else "a usual heading"
        return exact, known
    words = core.split()
    found = _without_party(words)
    if found:
        return found, f"a usual heading with {' '.join(w for w in words if w in party_words())!r}"
    if words[-1] in _NAME_WORDS and len(words) > 1:
        stem = phrases().get(" ".join(words[:-1]))
        if stem in ("city", "country", "region", "street", "nationality"):
            return stem, "the name of such a place"
        if not other_words() & set(words):
            return "fallback_name", f"it ends in {words[-1]!r}; read where a row has no other name"
        return "unused", "it looks like the name of somebody or something else"
    if by_likeness and len(core) >= _MIN_LETTERS and not set(words) & other_words():
        near = process.extractOne(core, _long_phrases(), scorer=fuzz.ratio, score_cutoff=_CUTOFF)
        if near is not None:
            return phrases()[near[0]], f"it looks like {near[0]!r}"
    return "unused", "not understood; map it if it matters"


def _without_party(words: list[str]) -> Field | None:
    """Look up what is left of a heading without the words for the customer."""
    first, last = 0, len(words)
    while first < last and words[first] in party_words():
        first += 1
    while last > first and words[last - 1] in party_words():
        last -= 1
    inner = [word for word in words if word not in party_words()]
    for rest in (words[first:last], inner):
        found = phrases().get(" ".join(rest)) if rest and rest != words else None
        if found and found != "fallback_name":
            return found
    return None


def _long_phrases() -> list[str]:
    return [phrase for phrase in phrases() if len(phrase) >= _MIN_LETTERS]


def _find_field(text: str) -> Field:
    """Give the field that a user means by its name, a property of FollowTheMoney or a heading."""
    if text in FIELDS:
        return text
    by_property = {prop.lower(): field for field, prop in IDENTIFIERS.items() if prop}
    field = by_property.get(text.lower()) or phrases().get(fold(text))
    if field is None:
        raise _wrong(text, f"there is no such field; the fields are {', '.join(FIELDS)}")
    return field


def _find_column(text: str, headings: Sequence[str]) -> int:
    if text.startswith("#") and text[1:].isascii() and text[1:].isdigit():
        place = int(text[1:6])
        if 1 <= place <= len(headings):
            return place - 1
    for same in (str.strip, str.casefold, fold):
        found = [i for i, heading in enumerate(headings) if same(heading.strip()) == same(text)]
        if found:
            return found[0]
    shown = ", ".join(repr(heading[:60]) for heading in headings[:MAX_SHOWN])
    raise _wrong(text, f"the file has no such heading; it has {shown}")


def _wrong(what: str, reason: str) -> InputError:
    return InputError(
        where=f"mapping {what[:80]!r}",
        reason=reason,
        remedy="Example: --map name=Kunde,birth_date=Geb.",
    )


def place_of(columns: Iterable[Column], field: str) -> int:
    """Give the index of the first column of a field, -1 where there is none."""
    return next((column.index for column in columns if column.field == field), -1)


def places_of(columns: Iterable[Column], *fields: str) -> list[tuple[int, bool]]:
    """Give each column of these fields: its index, and whether its cells hold several values."""
    return [(column.index, column.many) for column in columns if column.field in fields]
