"""Scores of pairs and of customers, by the product itself."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from proscribe.match.pair import score_pair
from proscribe.model.listed import Entry
from proscribe.model.record import Name, Record
from proscribe.model.screening import Query
from proscribe.screen.screener import Screener, Settings
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.writing.scripts import script_of
from quality.making.cases import Case

_MADE = Path(__file__).resolve().parents[1] / "made"
CUSTOMERS = _MADE / "non_customers.csv"
FIRMS = _MADE / "firms.csv"
_EVERY_HIT = 1_000_000
_NATIONS = ("nationality", "citizenship", "country", "flag", "jurisdiction")
_BIRTHS = ("birthDate", "incorporationDate", "buildDate")


def name_score(schema: str, name1: str, name2: str) -> int:
    """Score two names alone, in millionths: `name1` is asked, `name2` listed."""
    record = Record(id="listed", schema=schema, names=(Name("name", name2, script_of(name2)),))
    query = Query(schema=schema, names=(name1,))
    return score_pair(query, Entry("listed", "listed", record, "counts")).score


def fact_score(case: Case, records: Mapping[str, Record]) -> int:
    """Score a case with the published facts of both sides beside the names.

    Args:
        case: Its group says whose facts are asked and whose are listed.
        records: The leading record of each party, by party id.
    """
    asked, _, listed = case.case_group.partition("|")
    one, other = records[asked], records[listed or asked]
    name = Name("name", case.name2, script_of(case.name2))
    entry = Entry("listed", "listed", msgspec.structs.replace(other, names=(name,)), "counts")
    genders = sorted({fact.value for fact in one.facts if fact.prop == "gender"})
    query = Query(
        schema=case.schema,
        names=(case.name1,),
        birth_dates=tuple(fact.date for fact in one.dates if fact.prop in _BIRTHS)[:1],
        countries=tuple(sorted({f.value for f in one.facts if f.prop in _NATIONS}))[:1],
        gender=genders[0] if len(genders) == 1 else "",
    )
    return score_pair(query, entry).score


def found_score(screener: Screener, case: Case, threshold: int) -> int:
    """Screen a changed name and give the score of its own party, 0 when it is not found."""
    query = Query(schema=case.schema, names=(case.name1,))
    answer = screener.answer(query, Settings(threshold=threshold, limit=_EVERY_HIT))
    own = (hit.score for hit in answer.hits if hit.party_id == case.case_group and not hit.muted)
    return max(own, default=0)


class Customer(msgspec.Struct, frozen=True):
    """A made customer.

    Attributes:
        culture: Culture of the name, or Faker's locale.
        name: Whole name.
        born: Birth date.
        nation: Nationality, ISO 3166-1 alpha-2 lower case.
    """

    culture: str
    name: str
    born: PartialDate
    nation: str


def read_customers() -> Iterator[Customer]:
    """Read the customers who are not listed."""
    with CUSTOMERS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            born = parse_date(row["birth_date"])
            assert born is not None
            yield Customer(row["culture"], row["name"], born, row["nationality"])


def best_scores(
    screener: Screener,
    customers: Iterable[Customer],
    threshold: int,
    *,
    facts: bool = False,
    datasets: frozenset[str] | None = None,
) -> list[int]:
    """Screen customers and give the best score of each that makes an alert, 0 for none.

    Args:
        screener: Over the lists to ask.
        customers: Whom to screen.
        threshold: Lowest score to look for, in millionths.
        facts: With birth date and nationality, not by name alone.
        datasets: Only these lists, None for all.
    """
    queries = []
    for one in customers:
        query = Query(schema="Person", names=(one.name,))
        if facts:
            query = msgspec.structs.replace(query, birth_dates=(one.born,), countries=(one.nation,))
        queries.append(query)
    return _best(screener, queries, threshold, datasets)


class Firm(msgspec.Struct, frozen=True):
    """A made firm.

    Attributes:
        form: How its name is made, for example `english` or `cyrillic`.
        name: Whole name.
    """

    form: str
    name: str


def read_firms() -> list[Firm]:
    """Read the firms that are not listed."""
    with FIRMS.open(encoding="utf-8", newline="") as lines:
        return [Firm(row["form"], row["name"]) for row in csv.DictReader(lines)]


def best_firm_scores(
    screener: Screener,
    firms: Iterable[Firm],
    threshold: int,
    datasets: frozenset[str] | None = None,
) -> list[int]:
    """Screen firms by name alone and give the best score of each that makes an alert, 0 for none.

    Args:
        screener: Over the lists to ask.
        firms: Which to screen.
        threshold: Lowest score to look for, in millionths.
        datasets: Only these lists, None for all.
    """
    queries = [Query(schema="Company", names=(one.name,)) for one in firms]
    return _best(screener, queries, threshold, datasets)


def _best(
    screener: Screener,
    queries: Iterable[Query],
    threshold: int,
    datasets: frozenset[str] | None,
) -> list[int]:
    settings = Settings(threshold=threshold, limit=_EVERY_HIT, datasets=datasets)
    found = []
    for query in queries:
        hits = screener.answer(query, settings).hits
        found.append(max((hit.score for hit in hits if not hit.muted), default=0))
    return found
