"""What an index keeps of a record for scoring: small, flat, normalised."""

import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

import msgspec

from proscribe.model.record import Record
from proscribe.model.schemata import is_a, schemata
from proscribe.values.dates import PartialDate

WeakPolicy = Literal["confirms", "counts"]

_THINGS = ("Organization", "Vehicle", "CryptoWallet", "Security", "BankAccount", "Address")


class ListedNumber(msgspec.Struct, frozen=True, array_like=True):
    """An identifier of a record.

    Attributes:
        prop: FollowTheMoney property.
        key: Comparable form, see `values.numberkeys`.
        value: As published.
        issuer: ISO 3166-1 alpha-2 lower case, or "".
    """

    prop: str
    key: str
    value: str
    issuer: str


class ListedRecord(msgspec.Struct, frozen=True, array_like=True):
    """The facts of a record that can speak for or against a candidate.

    Attributes:
        party_id: Id of its party.
        dataset: Its dataset.
        record_id: Its id.
        schema: FollowTheMoney schema, "" when not known.
        caption: Its primary name.
        weak_alias: Whether a weak alias alone makes a hit (`counts`) or not (`confirms`).
        births: Dates of birth, incorporation or build.
        countries: Codes of nationality, residence, registration or flag, sorted.
        nationalities: Those of them that are nationalities or citizenships, sorted.
        genders: `male`, `female`, `other`; sorted.
        numbers: Identifiers.
        programs: Programs under which it is designated, sorted; said of a hit, never scored.
        birth_places: Places of birth, as published.
        addresses: Addresses in one line each.
        kinds: Kinds of vessel or aircraft, as published.
        tonnages: Tons, gross or deadweight, ascending.
    """

    party_id: str
    dataset: str
    record_id: str
    schema: str
    caption: str
    weak_alias: WeakPolicy
    births: tuple[PartialDate, ...] = ()
    countries: tuple[str, ...] = ()
    genders: tuple[str, ...] = ()
    numbers: tuple[ListedNumber, ...] = ()
    programs: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    birth_places: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tonnages: tuple[int, ...] = ()


# What a record of a party may say for another one of it that leaves it out.
LENT = ("births", "countries", "genders", "birth_places", "addresses")

# Numbers that a thing has one of and keeps: another one is another thing.
_KEPT = ("imoNumber", "leiCode", "innCode", "ogrnCode", "serialNumber", "okpoCode")
# Numbers that are renewed, or of which one may have several.
_RENEWED = (
    "passportNumber", "idNumber", "taxNumber", "registrationNumber", "mmsi", "callSign",
    "vatCode", "socialSecurityNumber", "swiftBic", "dunsCode",
)  # fmt: skip
_PAIRS = 26 * 26  # country codes of two letters
NATION = 1 << 31  # added to the number of a country that is a nationality
KEPT = 1 << 20  # added to a claim for a number that a thing keeps

_GENDERS = {"male": 1, "female": 2, "other": 4}


@lru_cache(maxsize=4096)
def country_number(code: str) -> int:
    """Give a country code as a whole number of 31 bits, for comparing many; equal for equal codes.

    Two letters give their place among all pairs; longer codes (`suhh`, `ua-cri`) a hash behind it.

    Example:
        >>> country_number("aa"), country_number("kp"), country_number("suhh") > 675
        (0, 275, True)
    """
    if len(code) == 2 and all("a" <= letter <= "z" for letter in code):
        return (ord(code[0]) - 97) * 26 + ord(code[1]) - 97
    return 676 + zlib.crc32(code.encode("utf-8", "surrogatepass")) % (1 << 30)


@lru_cache(maxsize=1 << 14)
def nation_numbers(countries: tuple[str, ...], nationalities: tuple[str, ...]) -> tuple[int, ...]:
    """Give countries as numbers, each with `NATION` where it is a nationality."""
    nations = set(nationalities)
    codes = dict.fromkeys((*countries, *nationalities))
    return tuple(country_number(code) + NATION * (code in nations) for code in codes)


def claim_number(prop: str, issuer: str) -> int:
    """Give what kind of number a party states, and by whom, as a whole number.

    Two claims are of one kind when they are equal without the last 10 bits, and of one issuer
    when these are equal or one of them is 0. Numbers that are kept have no issuer: they are
    unique in the world.

    Returns:
        The number; -1 for kinds of which another one says nothing.

    Example:
        >>> claim_number("imoNumber", "kp") - KEPT, claim_number("phone", "")
        (0, -1)
    """
    if prop in _KEPT:
        return KEPT + (_KEPT.index(prop) << 10)
    if prop not in _RENEWED:
        return -1
    place = 0
    if issuer:  # pairs of letters each have a number, the few longer codes share what is left
        place = country_number(issuer)
        place = 1 + (place if place < _PAIRS else _PAIRS + place % (1023 - _PAIRS))
    return (_RENEWED.index(prop) << 10) + place


def gender_bits(genders: Iterable[str]) -> int:
    """Give a set of genders as bits: 1 male, 2 female, 4 other."""
    return sum({_GENDERS.get(one, 0) for one in genders})


class Entry(msgspec.Struct, frozen=True):
    """One record on its way into an index.

    Attributes:
        party_id: Id of the party it belongs to.
        dataset: Dataset it is published in.
        record: The record.
        weak_alias: What a weak alias of its list may do.
    """

    party_id: str
    dataset: str
    record: Record
    weak_alias: WeakPolicy


@lru_cache(maxsize=4096)
def names_person(schema: str) -> bool | None:
    """Tell how names of a schema are read: as a person's, as a thing's, or None for both."""
    if schema not in schemata():
        return None
    if is_a(schema, "Person"):
        return True
    return False if any(is_a(schema, thing) for thing in _THINGS) else None


@lru_cache(maxsize=4096)
def names_aircraft(schema: str) -> bool | None:
    """Tell whether names of a schema are names of aircraft; None when they may be."""
    if schema in schemata() and is_a(schema, "Airplane"):
        return True
    return None if compatible(schema, "Airplane") else False


@lru_cache(maxsize=4096)
def compatible(one: str, other: str) -> bool:
    """Tell whether entities of two schemata can be the same; a schema not known fits every one.

    Example:
        >>> compatible("Person", "LegalEntity"), compatible("Person", "Vessel")
        (True, False)
    """
    if one not in schemata() or other not in schemata():
        return True
    if is_a(one, other) or is_a(other, one):
        return True
    return any(is_a(one, kind) and is_a(other, kind) for kind in ("Organization", "Vehicle"))
