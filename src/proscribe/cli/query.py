"""The options of `proscribe screen NAME` as a query."""

from decimal import Decimal, InvalidOperation

from proscribe.errors import InputError, NameTooLongError
from proscribe.model.screening import ONE, Query, QueryIdentifier
from proscribe.screen.customers.kinds import read_countries, read_gender, read_schema
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.size import oversize


def read_threshold(text: str) -> int:
    """Read a threshold, 0.01 to 1.00, as millionths.

    Raises:
        InputError: It is not one.
    """
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal(0)
    if not found.is_finite() or not Decimal("0.01") <= found <= 1:
        raise InputError(
            where=f"--threshold {text}",
            reason="a threshold lies between 0.01 and 1.00",
            remedy="The usual one is 0.70.",
        )
    return int(found * ONE)


def read_query(
    *,
    names: tuple[str, ...],
    kind: str,
    birth_dates: tuple[str, ...],
    countries: tuple[str, ...],
    gender: str,
    numbers: tuple[str, ...],
    addresses: tuple[str, ...],
) -> Query:
    """Read the options of one query.

    Raises:
        InputError: One of them cannot be read.
        NameTooLongError: A name is longer than any that can be screened.
    """
    for name in names:
        if size := oversize(name):
            raise NameTooLongError(size=size)
    if not numbers and not any(c.isalnum() for name in names for c in name):
        raise InputError(
            where=f"{' '.join(names)!r}",
            reason="this is no name: it holds neither a letter nor a digit",
            remedy="Give a name, or a number with --id.",
        )
    for number in numbers:
        if not any(map(str.isalnum, number)):
            raise InputError(
                where=f"--id {number!r}",
                reason="this is no number: it holds neither a letter nor a digit",
                remedy="Give it as it is printed, or leave --id out.",
            )
    return Query(
        schema=_one_of("--type", kind, read_schema(kind)) if kind else "Thing",
        names=names,
        birth_dates=tuple(_date(text) for text in birth_dates),
        countries=tuple(code for text in countries for code in _countries(text)),
        gender=_one_of("--gender", gender, read_gender(gender)) if gender else "",
        identifiers=tuple(QueryIdentifier(number) for number in numbers),
        addresses=addresses,
    )


def _one_of(option: str, text: str, found: str | None) -> str:
    if not found:
        raise InputError(
            where=f"{option} {text}",
            reason="this is not known",
            remedy="Types: person, company, organization, vessel, aircraft. Genders: male, female.",
        )
    return found


def _date(text: str) -> PartialDate:
    found = parse_date(text)
    if found is None:
        raise InputError(
            where=f"--birth-date {text}",
            reason="this is not a date",
            remedy="Write 1961-12-25, 1961-12, 1961 or circa 1961.",
        )
    return found


def _countries(text: str) -> tuple[str, ...]:
    found, whole = read_countries(text)
    if not found or not whole:
        raise InputError(
            where=f"--country {text}",
            reason="there is no such country",
            remedy="Write an ISO code such as KP, or the name.",
        )
    return found
