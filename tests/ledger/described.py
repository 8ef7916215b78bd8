"""Made descriptions and ledger rows for the tests of the resolver. All parties are invented."""

from collections.abc import Sequence
from typing import Any

from proscribe.ledger.row import Amendment, Coverage, LedgerRow, Mark, When
from proscribe.ledger.window import Window
from proscribe.model.described import (
    Action,
    DesignationDescription,
    NamedTarget,
    TargetGroup,
    TargetType,
    Term,
)
from proscribe.model.passage import Field, Span, UtcInterval
from proscribe.model.record import Name, Relation

DAY = Window(
    utc=UtcInterval("2022-01-12T05:00:00Z", "2022-01-13T05:00:00Z"), zone="America/New_York",
    before=0, after=1, words="2022-01-12",
)  # fmt: skip
NEW = When("2022-01-10", "2022-01-12", "first_seen")
OLD = When("", "2022-01-10", "first_seen")


def span(text: str) -> Span:
    return Span(0, len(text), text)


def term(value: str, words: str = "") -> Term:
    return Term(value, "stated", span(words or value), "test@1")


def group(
    group_id: str,
    count: int | None,
    type_: TargetType = "individual",
    *,
    names: Sequence[NamedTarget] = (),
    **criteria: Sequence[str],
) -> TargetGroup:
    terms: dict[str, Any] = {
        name: tuple(term(value) for value in values) for name, values in criteria.items()
    }
    if "kind" in terms:
        terms["kind"] = terms["kind"][0]
    return TargetGroup(
        id=group_id, party=None, count=count, type=type_, names=tuple(names), span=span("them"),
        basis="stated", rule="test@1", **terms,
    )  # fmt: skip


def named(party: str, name: str, **facts: Any) -> NamedTarget:
    return NamedTarget(party=party, name=name, span=span(name), entry=span(name), **facts)


def description(
    *groups: TargetGroup,
    agency: str = "OFAC",
    body: str = "us",
    action: Action = "add",
    programs: Sequence[str] = (),
    legal: Sequence[str] = (),
    previous: Sequence[NamedTarget] = (),
    total: int | None = None,
) -> DesignationDescription:
    return DesignationDescription(
        id="D1", event="E1",
        authority=Field(body, span(body), "stated", "test@1") if body else None,
        agency=Field(agency, span(agency), "stated", "test@1") if agency else None,
        legal=tuple(map(term, legal)), programs=tuple(map(term, programs)), subject=None,
        action=action, effective="T1", window=(0, 1), groups=groups, total=total,
        total_basis="inferred", disjoint=True, previously_designated=tuple(previous), reason=None,
        evidence=(span("them"),), basis="stated", rule="test@1",
    )  # fmt: skip


def row(
    number: int,
    name: str,
    *,
    schema: str = "Person",
    nationality: str = "kp",
    country: str = "",
    address: str = "",
    programs: Sequence[str] = ("NPWMD",),
    seen: When = NEW,
    effective: str = "",
    lifted: str = "",
    amended: Sequence[Amendment] = (),
    linked_to: str = "",
    gender: str = "",
    dataset: str = "us_ofac_sdn",
    party: str = "",
    authority: str = "OFAC",
    missing: Sequence[str] = (),
) -> LedgerRow:
    day = When(effective, effective, "effective:list") if effective else None
    mark = Mark(1, "2022-01-12", "2022-01-13T00:00:00Z")
    return LedgerRow(
        dataset=dataset, record_id=f"r-{number}", ordinal=1, party_id=party or f"r-{number}",
        caption=name, schema=schema, names=(Name("name", name, "Latn"),), authority=authority,
        list_name="", reference="", programs=tuple(programs), legal_basis=(), measures=(),
        effective=day, original=None, first_seen=seen, published="2022-01-12",
        amended=tuple(amended),
        lifted=When(lifted, lifted, "last_seen") if lifted else None, relisted=False,
        nationalities=(nationality,) if nationality else (),
        countries=(country,) if country else (), address_countries=(address,) if address else (),
        birth_countries=(),
        relations=(Relation("UnknownLink", "source", other_name=linked_to, role="Linked To"),)
        if linked_to
        else (),
        gender=gender, zone="America/New_York", first_version=mark, last_version=mark,
        in_newest=True, missing_components=tuple(missing),
    )  # fmt: skip


def coverage(
    *, dataset: str = "us_ofac_sdn", first: str = "2022-01-10", last: str = "2022-01-12"
) -> Coverage:
    return Coverage(
        dataset=dataset, authorities=("OFAC",), n_versions=2, n_undated=0, first=first, last=last,
        n_rows=1, n_effective=0, n_seen=1, n_unknown=0,
    )  # fmt: skip
