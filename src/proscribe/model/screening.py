"""What is asked, and what answers: query, hit, evidence.

Scores, points and agreements are integers in millionths (`1_000_000` is 1.0), so that every
path and every processor gives the same number; surfaces print them as decimals.
"""

import msgspec

from proscribe.values.dates import PartialDate

ONE = 1_000_000
DEFAULT_THRESHOLD = 700_000


class QueryIdentifier(msgspec.Struct, frozen=True, omit_defaults=True):
    """A number of the one asked about.

    Attributes:
        value: As given.
        prop: FollowTheMoney property, or "" when its kind is not known.
        issuer: ISO 3166-1 alpha-2 lower case, or "".
    """

    value: str
    prop: str = ""
    issuer: str = ""


class Query(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One person, company, vessel or thing to screen.

    Attributes:
        id: The caller's own id, echoed in answers; "" when it gave none.
        schema: FollowTheMoney schema; `Thing` when not known.
        names: One or more whole names, any script.
        birth_dates: Birth dates (or dates of incorporation or build), as far as known.
        countries: ISO 3166-1 alpha-2 lower case: nationality, citizenship, residence, flag.
        nationalities: Those of `countries` that are known to be nationalities or citizenships:
            another one speaks more against a party than another country of residence.
        gender: `male`, `female` or "".
        identifiers: Numbers and codes.
        addresses: Addresses in one line each.
        birth_places: Places of birth, as given.
        kinds: Kinds of vessel or aircraft, such as `Crude Oil Tanker`.
        tonnages: Tons, gross or deadweight.
    """

    id: str = ""
    schema: str = "Thing"
    names: tuple[str, ...] = ()
    birth_dates: tuple[PartialDate, ...] = ()
    countries: tuple[str, ...] = ()
    gender: str = ""
    identifiers: tuple[QueryIdentifier, ...] = ()
    addresses: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    birth_places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tonnages: tuple[int, ...] = ()


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Why one feature spoke for or against a candidate.

    Attributes:
        feature: Name of the feature function, for example `name`, `birth_date`.
        agreement: From 0 (contradicts) to `ONE` (identical).
        points: What it added to the score, in millionths; negative lowers it.
        query_value: Value of the query that was compared, as given.
        listed_value: Value of the listed party that was compared, as published.
        reason: One sentence for an analyst.
    """

    feature: str
    agreement: int
    points: int
    query_value: str
    listed_value: str
    reason: str


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A listed party that scores at or above the threshold.

    Attributes:
        party_id: Id of the party, see `Party`.
        record_id: Record that carried the score.
        dataset: Dataset of that record.
        schema: FollowTheMoney schema of that record.
        caption: Primary name of that record.
        matched: The listed name that matched, as published; "" when only a number did.
        matched_kind: Kind of that name (`name`, `alias`, `weakAlias`, `previousName`) or "".
        score: In millionths.
        muted: True when only a weak alias carries it and the list's policy lets weak aliases
            confirm but not make a hit (OFAC FAQ 122 to 125).
        evidence: The reasons, the name first.
        record_ids: All records of the party that reach the threshold.
        datasets: Their datasets, sorted.
    """

    party_id: str
    record_id: str
    dataset: str
    schema: str
    caption: str
    matched: str
    matched_kind: str
    score: int
    muted: bool
    evidence: tuple[Evidence, ...]
    record_ids: tuple[str, ...]
    datasets: tuple[str, ...]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """All hits of one query.

    Attributes:
        query: What was asked.
        hits: Best first; of equal scores those listed with the very name, then by party id.
            Cut at `limit` only after all were known.
        n_hits: How many there were before the cut, muted ones included.
        n_muted: How many of these are muted.
        threshold: Threshold in millionths.
    """

    query: Query
    hits: tuple[Hit, ...]
    n_hits: int
    threshold: int
    n_muted: int = 0
