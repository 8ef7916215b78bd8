"""Answers as rows: what the columns of a result file hold, and how its texts are made safe.

`writers` puts them into files.

Spreadsheets run cells that begin with `=`, `+`, `-`, `@` (also full-width), tab, carriage return
or line feed as formulas, and customers choose their own names. In CSV such a cell, apostrophes
before it included, gets an apostrophe in front, which can be taken away again. Source:
OWASP, CSV Injection. JSON lines and Parquet hold the texts as they are.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Literal

import msgspec

from proscribe.model.screening import Answer, Evidence, Hit

if TYPE_CHECKING:  # a process that only screens needs no database
    from proscribe.store.versions import Kept

Outcome = Literal["hit", "muted", "clear"]
Programs = Callable[[Hit], tuple[str, ...]]

_FORMULA = re.compile("'*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")
_JOIN = "; "


class Searched(msgspec.Struct, frozen=True):
    """A list as it was searched.

    Attributes:
        dataset: Dataset name.
        version: Id of the version in the store.
        published: Its date or instant, "" when nothing says it.
    """

    dataset: str
    version: int
    published: str

    def __str__(self) -> str:
        return f"{self.dataset} #{self.version} {self.published or 'undated'}"


class ResultRow(msgspec.Struct, frozen=True, kw_only=True):
    """One hit of one customer, or that there is none; the columns of CSV and Parquet.

    Attributes:
        row: Row of the customer in the user's file.
        customer_id: Its own id, or "".
        customer_name: The first of its names.
        outcome: `hit`, `muted` (only a weak alias carries it) or `clear` (no hit).
        rank: Place of the hit, from 1; 0 for `clear`.
        n_hits: Hits of the customer, also those cut off by a limit.
        score: As decimal, rounded down to at most four places, at least two.
        score_millionths: The full score; 0 for `clear`.
        threshold: As decimal.
        listed_name: The listed name that matched, as published; "" when only a number did.
        listed_name_kind: `name`, `alias`, `weakAlias`, `previousName` or "".
        caption: Primary name of the listed record.
        schema: FollowTheMoney schema of the listed record.
        party_id: Id of the listed party.
        record_id: Record that carried the score.
        dataset: Dataset of that record.
        datasets: All datasets that list the party, joined with `; `.
        programs: Programs, joined with `; `.
        reasons: Sentences of the evidence.
        lists: What was searched, each as `dataset #version published`, joined with `; `.
    """

    row: int
    customer_id: str = ""
    customer_name: str = ""
    outcome: Outcome = "clear"
    rank: int = 0
    n_hits: int = 0
    score: str = ""
    score_millionths: int = 0
    threshold: str = ""
    listed_name: str = ""
    listed_name_kind: str = ""
    caption: str = ""
    schema: str = ""
    party_id: str = ""
    record_id: str = ""
    dataset: str = ""
    datasets: str = ""
    programs: str = ""
    reasons: str = ""
    lists: str = ""


class HitLine(msgspec.Struct, frozen=True, kw_only=True):
    """A hit in JSON lines: the fields of `Hit`, with scores as decimals and with programs."""

    party_id: str
    record_id: str
    dataset: str
    datasets: tuple[str, ...]
    record_ids: tuple[str, ...]
    schema: str
    caption: str
    listed_name: str
    listed_name_kind: str
    score: str
    score_millionths: int
    muted: bool
    programs: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class AnswerLine(msgspec.Struct, frozen=True, kw_only=True):
    """An answer in JSON lines.

    Attributes:
        row: Row of the customer in the user's file.
        customer_id: Its own id, or "".
        names: All its names.
        threshold: As decimal.
        n_hits: Hits, also those cut off by a limit.
        hits: The hits, best first; empty for a customer without any.
        lists: Which version of which list was searched.
    """

    row: int
    customer_id: str
    names: tuple[str, ...]
    threshold: str
    n_hits: int
    hits: tuple[HitLine, ...]
    lists: tuple[Searched, ...]


def decimal(millionths: int) -> str:
    """Write a score: at most four places, at least two, never rounded up.

    Rounding up would show 1.0 for what is not identical, or a threshold as reached.

    Example:
        >>> decimal(999_999), decimal(700_000), decimal(1_000_000)
        ('0.9999', '0.70', '1.00')
    """
    whole, rest = divmod(millionths, 1_000_000)
    places = f"{rest // 100:04d}"
    return f"{whole}.{places[:2]}{places[2:].rstrip('0')}"


def iter_rows(
    number: int,
    answer: Answer,
    *,
    clear: bool = False,
    programs: Programs | None = None,
    lists: tuple[Searched, ...] = (),
) -> Iterator[ResultRow]:
    """Give the rows of one answer.

    Args:
        number: Row of the customer in the user's file.
        answer: The answer.
        clear: Give a row with the outcome `clear` where there is no hit.
        programs: Gives the programs of a hit, None to leave them out.
        lists: What was searched.
    """
    if not answer.hits and not clear:
        return
    query = answer.query
    first = ResultRow(
        row=number,
        customer_id=query.id,
        customer_name=query.names[0] if query.names else "",
        n_hits=answer.n_hits,
        threshold=decimal(answer.threshold),
        lists=_JOIN.join(map(str, lists)),
    )
    if not answer.hits and clear:
        yield first
    for rank, hit in enumerate(answer.hits, start=1):
        yield msgspec.structs.replace(
            first,
            outcome="muted" if hit.muted else "hit",
            rank=rank,
            score=decimal(hit.score),
            score_millionths=hit.score,
            listed_name=hit.matched,
            listed_name_kind=hit.matched_kind,
            caption=hit.caption,
            schema=hit.schema,
            party_id=hit.party_id,
            record_id=hit.record_id,
            dataset=hit.dataset,
            datasets=_JOIN.join(hit.datasets),
            programs=_JOIN.join(programs(hit)) if programs else "",
            reasons=" ".join(evidence.reason for evidence in hit.evidence),
        )


def guard(cell: str) -> str:
    """Make a cell harmless for spreadsheets.

    Example:
        >>> guard("=1+1"), guard("Kim")
        ("'=1+1", 'Kim')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def without(answer: Answer, met: Mapping[str, int]) -> Answer:
    """Give an answer without the hits that another answer has at the same score or a better one.

    Args:
        answer: The answer.
        met: Score by party id of the other answer's hits that are not muted.
    """
    hits = tuple(hit for hit in answer.hits if met.get(hit.party_id, -1) < hit.score)
    gone = [hit for hit in answer.hits if hit not in hits]
    return msgspec.structs.replace(
        answer,
        hits=hits,
        n_hits=answer.n_hits - len(gone),
        n_muted=answer.n_muted - sum(hit.muted for hit in gone),
    )


def searched(
    versions: "Iterable[Kept]", datasets: AbstractSet[str] | None = None
) -> tuple[Searched, ...]:
    """Give which versions a screening searched, in order of dataset.

    Args:
        versions: Those of the collection.
        datasets: Only these, None for all.
    """
    return tuple(
        Searched(kept.noun.dataset, kept.noun.id, kept.noun.published)
        for kept in sorted(versions, key=lambda one: one.noun.dataset)
        if datasets is None or kept.noun.dataset in datasets
    )


def answer_line(
    number: int,
    answer: Answer,
    *,
    programs: Programs | None = None,
    lists: tuple[Searched, ...] = (),
) -> AnswerLine:
    """Give the JSON line of one answer; see `iter_rows` for the arguments."""
    return AnswerLine(
        row=number,
        customer_id=answer.query.id,
        names=answer.query.names,
        threshold=decimal(answer.threshold),
        n_hits=answer.n_hits,
        hits=tuple(
            HitLine(
                party_id=hit.party_id,
                record_id=hit.record_id,
                dataset=hit.dataset,
                datasets=hit.datasets,
                record_ids=hit.record_ids,
                schema=hit.schema,
                caption=hit.caption,
                listed_name=hit.matched,
                listed_name_kind=hit.matched_kind,
                score=decimal(hit.score),
                score_millionths=hit.score,
                muted=hit.muted,
                programs=programs(hit) if programs else (),
                evidence=hit.evidence,
            )
            for hit in answer.hits
        ),
        lists=lists,
    )
