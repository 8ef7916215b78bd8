"""Which of a few parties is the one that a document names.

The names are compared tolerantly, because among the additions of one day a near spelling is safe
(`Sim Gwang Sok` is `SIM, Kwang Sok`) that would not be safe among all. The score is that of
screening, with every fact of the document; an equal name goes before a near one, and where two
parties are as near as each other none is chosen.

Source: this project; measured on the annotated announcements (`quality/reports_linking.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from proscribe.ledger.parties.ofstates import bearers_of_own_state, bearers_of_state
from proscribe.ledger.parties.shortened import without_form
from proscribe.ledger.parties.spelled import (
    as_one,
    inner,
    is_respelled,
    keys_of,
    letters,
    openings,
    plain,
    with_inner,
    words_of,
)
from proscribe.ledger.parties.unit import RecordOf, Unit, names_of, references_of, units_of
from proscribe.ledger.row import LedgerRow
from proscribe.match.pair import score_pair
from proscribe.model.described import Criterion, NamedTarget, Verdict
from proscribe.model.listed import Entry
from proscribe.model.record import Fact, Name, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, ONE, Evidence, Hit, Query, QueryIdentifier
from proscribe.values.lexicon.particles import PARTICLES

FEW = 60  # parties: among so few the lower threshold holds
NEAR = 600_000  # millionths; the lowest score of a near spelling among few parties
NEAR_AMONG_MANY = 780_000  # millionths
MARGIN = 80_000  # millionths; a rival this near makes the answer ambiguous
_MOST_WORDS = 6  # of a name, the longest ones
_MOST_MORE = 2  # words of a listed name that a text leaves out
_LARGER = 3  # words of a firm's name that make it another than one written with its form
_ANY_KIND = ("LegalEntity", "Thing")
_FIELDS = {
    "name": "name", "birth_date": "birthDate", "country": "country", "gender": "gender",
    "identifier": "identifier",
}  # fmt: skip


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """One party that may be the named one.

    Attributes:
        unit: The party.
        equal: A name of it is the named one, word for word in any order.
        score: Millionths.
        hit: The comparison.
    """

    unit: Unit
    equal: bool
    score: int
    hit: Hit


def candidates(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find the parties that a document can mean by a name, best first.

    Args:
        target: The name and everything else the document says of it.
        units: The parties to choose from: the additions of the day.

    Returns:
        Nothing when no name is near; one when it is clear; several when it is not.
    """
    numbered = _numbered(target, units)
    if numbered:
        return _chosen(target, _scored(target, numbered)) or ()
    # One word that is but near is not enough: `Sonora`, `LA SENORA`.
    is_word = all(" " not in name for name in (target.name, *target.aliases))
    floor = NEAR if len(units) <= FEW and not is_word else NEAR_AMONG_MANY
    scored = _scored(target, units)
    near = (one for one in scored if one.equal or one.score >= floor)
    near = (one for one in near if not _is_kin(target, one))
    found = _chosen(target, (one for one in near if not _is_larger_firm(target, one)))
    return found or _of_another_kind(target, units)


def _is_kin(target: NamedTarget, one: Candidate) -> bool:
    """Tell somebody whose name has all words of the named one behind another first word.

    `Ali Abdullah Saleh` is the father of `SALEH, Ahmed Ali Abdullah`; where day of birth or number
    agree it is the same man.
    """
    if one.equal or any(_agrees(line) for line in one.hit.evidence):
        return False
    wanted = [set(key) for key in keys_of((target.name,)) if len(key) > 1]
    return _holds(one.unit, wanted) and not _holds(one.unit, wanted, target.name)


def _is_larger_firm(target: NamedTarget, one: Candidate) -> bool:
    """Tell a firm whose name has all words of one written with its legal form, and three more.

    `Made Tanker (Alba) Co., Ltd.` is not `MADE TANKER (ALBA) CREW AND SHIP MANAGEMENT CO., LTD.`
    """
    if one.equal or any(_agrees(line) for line in one.hit.evidence):
        return False
    if next(without_form(target.name), None) is None:
        return False
    own = [set(key) for key in keys_of((target.name,)) if len(key) > 1]
    more = [
        len(key) - len(words)
        for key in _listed_keys(names_of(one.unit))
        for words in own
        if words <= set(key)
    ]
    return bool(more) and min(more) >= _LARGER


def _agrees(line: Evidence) -> bool:
    return line.feature in ("birth_date", "identifier") and line.agreement == ONE


def _of_another_kind(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find who bears the very name, whatever a text seems to call it.

    What kind of party somebody is, is read from the words around the name (`four companies:`), and
    a list of the day that has the whole name knows better.
    """
    if target.schema in _ANY_KIND:
        return ()
    anything = msgspec.structs.replace(target, schema=_ANY_KIND[0])
    bears = may_bear(target)
    units = [unit for unit in units if bears(names_of(unit))]
    return _chosen(anything, (one for one in _scored(anything, units) if one.equal))


def namesakes(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find the parties of a whole list that bear the name itself, best first.

    A near spelling means nothing among thousands of names, so only equal names count.
    """
    numbered = _numbered(target, units)
    scored = _scored(target, numbered or units)
    return _chosen(target, (one for one in scored if one.equal or numbered))


def namesakes_among(
    target: NamedTarget, rows: Iterable[LedgerRow], record_of: RecordOf
) -> tuple[Candidate, ...]:
    """Find the parties among many rows that bear the name itself, best first.

    Records are looked up only of those who do.
    """
    bears = may_bear(target)
    chosen = [(row, None) for row in rows if bears(row.names)]
    if not target.references:
        keys = keys_of((target.name, *target.aliases))
        equal = {
            unit.party_id
            for unit in units_of(chosen, lambda _: None)
            if keys & _listed_keys(names_of(unit))
        }
        chosen = [(row, None) for row, _ in chosen if row.party_id in equal]
    return namesakes(target, units_of(chosen, record_of))


def bearers_among(
    target: NamedTarget, rows: Iterable[LedgerRow], record_of: RecordOf
) -> tuple[Candidate, ...]:
    """Find the one of many rows that bears the name with more: names, a legal form, its state.

    Records are looked up only of that one.
    """
    bears = may_bear(target)
    chosen = [(row, None) for row in rows if bears(row.names)]
    finders = (
        bearers_of_more, bearers_of_short, bearers_with_state, bearers_with_own_state,
        bearers_of_spelling,
    )  # fmt: skip
    for find in finders:
        found = find(target, units_of(chosen, lambda _: None))
        if found:
            own = [(row, None) for row, _ in chosen if row.party_id == found[0].unit.party_id]
            return find(target, units_of(own, record_of))
    return ()


def _listed_keys(names: tuple[Name, ...]) -> frozenset[tuple[str, ...]]:
    return keys_of(name.text for name in (*names, *with_inner(names)))


def may_bear(target: NamedTarget) -> Callable[[Iterable[Name]], bool]:
    """Give a quick test that every party bearing one of the names passes; few others do."""
    given = (as_one(name) for name in (target.name, *target.aliases))
    words = {word for name in given for word in words_of(name)}
    longest = sorted(words, key=lambda word: (-len(word), word))[:_MOST_WORDS]

    def test(names: Iterable[Name]) -> bool:
        return any(word in plain(name.text) for name in names for word in longest)

    return test


def _chosen(target: NamedTarget, found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    ordered = sorted(found, key=lambda one: (-one.score, not one.equal, one.unit.party_id))
    if not ordered:
        return ()
    equal = [one for one in ordered if one.equal and one.score >= NEAR]
    pool = _people(target, ordered, equal) or equal or ordered
    pool = [one for one in pool if not _contradicted(one.hit)] or pool
    pool = [one for one in pool if one.score > pool[0].score - MARGIN]
    if len(pool) > 1:
        pool = [one for one in pool if _is_numbered(one.hit)] or pool
        # another firm can have the same short form
        pool = [one for one in pool if one.equal and bears_name(one.unit, target.name)] or pool
        pool = [one for one in pool if _as_written(target, one.unit)] or pool
    return tuple(pool)


def _people(
    target: NamedTarget, found: Sequence[Candidate], equal: Sequence[Candidate]
) -> list[Candidate]:
    """Give the people who bear a name that a firm has with a word of its trade besides.

    `Ivo Lind` is `LIND, Ivo Aro` and not `IVO LIND TRADING`, which came with him.
    """
    firms = [one for one in equal or found if not _is_person(one.unit)]
    if not firms or any(_as_written(target, one.unit) for one in firms):
        return []
    wanted = [set(key) for key in keys_of((target.name,)) if len(key) > 1]
    people = (one for one in found if _is_person(one.unit))
    return [one for one in people if one.equal or _holds(one.unit, wanted, target.name)]


def _is_person(unit: Unit) -> bool:
    return all(row.schema == "Person" for row in unit.rows)


def _is_numbered(hit: Hit) -> bool:
    return any(one.feature == "identifier" and one.agreement == ONE for one in hit.evidence)


def bears_name(unit: Unit, name: str) -> bool:
    """Tell whether a listed party has a name, as its words."""
    return bool(keys_of((name,)) & _listed_keys(names_of(unit)))


def _as_written(target: NamedTarget, unit: Unit) -> bool:
    """Tell whether a listed name is the named one with its legal form: `S.R.L.` is no `L.L.C.`."""
    wanted = {letters(name) for name in (target.name, *target.aliases)}
    return any(letters(name.text) in wanted for name in names_of(unit))


def _numbered(target: NamedTarget, units: Sequence[Unit]) -> list[Unit]:
    """Give the parties that bear a reference of the document: nothing is surer than that."""
    wanted = {one.value.casefold() for one in target.references}
    return [unit for unit in units if wanted & references_of(unit)] if wanted else []


def _contradicted(hit: Hit) -> bool:
    """Tell whether a date of birth speaks against a party; a number may be one of several."""
    return any(one.feature == "birth_date" and not one.agreement for one in hit.evidence)


def _scored(target: NamedTarget, units: Sequence[Unit]) -> Iterator[Candidate]:
    query, keys = query_of(target), keys_of((target.name, *target.aliases))
    for unit in units:
        hit = max((score_pair(query, _entry(unit, at)) for at in range(len(unit.rows))), key=_score)
        if hit.score:
            equal = bool(keys & _listed_keys(names_of(unit)))
            yield Candidate(unit=unit, equal=equal, score=hit.score, hit=hit)


def _score(hit: Hit) -> int:
    return hit.score


def bearers_of_more(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find the one person of a whole list whose name holds the named one and one or two words more.

    A text leaves out what lists have: `Dmitry Khoroshev` is `KHOROSHEV, Dmitry Yuryevich` where
    nobody else of the list is called so. A body of more words is another body, and whose name
    begins with another word is somebody else: `Ali Abdullah Saleh` is the father of `SALEH, Ahmed
    Ali Abdullah`.

    Returns:
        Nothing when nobody or several are called so, or the date of birth is another one.
    """
    wanted = [set(key) for key in keys_of((target.name,)) if len(key) > 1]
    if target.schema not in ("Person", "LegalEntity") or not wanted:
        return ()
    held = [unit for unit in units if _holds(unit, wanted, target.name)]
    found = tuple(_scored(target, held)) if len(held) == 1 else ()
    return tuple(one for one in found if not _contradicted(one.hit))


def bearers_of_short(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find the one firm that bears a name with a legal form, or with form and town, besides.

    Returns:
        Nothing when nobody or several are called so.
    """
    wanted = {tuple(words_of(name)) for name in (target.name, *target.aliases)} - {()}
    held = [
        unit
        for unit in units
        if any(
            tuple(words_of(short)) in wanted
            for row in unit.rows
            if row.schema != "Person"
            for name in row.names
            if name.kind != "weakAlias"
            for short in without_form(name.text, 1)
        )
    ]
    return tuple(_scored(target, held)) if len(held) == 1 else ()


def bearers_with_state(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find the one body that bears a name with its state besides: see `ofstates`."""
    held = bearers_of_state(target, units)
    return tuple(_scored(target, held)) if len(held) == 1 else ()


def bearers_with_own_state(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find the one body of a whole list that bears a telling name with its own state besides."""
    held = bearers_of_own_state(target, units)
    return tuple(_scored(target, held)) if len(held) == 1 else ()


def bearers_of_spelling(target: NamedTarget, units: Sequence[Unit]) -> tuple[Candidate, ...]:
    """Find the one person whose given name is the named one in another spelling.

    `Yevgeny Made` is `MADE, Yevgeniy Viktorovich`; see `spelled.is_respelled`.
    """
    if target.schema not in ("Person", "LegalEntity"):
        return ()
    held = [
        unit
        for unit in units
        if _is_person(unit)
        and any(
            is_respelled(target.name, name.text)
            for name in names_of(unit)
            if name.kind != "weakAlias"
        )
    ]
    found = tuple(_scored(target, held)) if len(held) == 1 else ()
    return tuple(one for one in found if not _contradicted(one.hit))


def _holds(unit: Unit, wanted: Sequence[set[str]], name: str = "") -> bool:
    """Tell a person who bears all words of a name, and whose name begins as `name` does."""
    if not _is_person(unit):
        return False
    opening = keys_of(words_of(name)[:1])
    return any(
        words < set(key) and _n_more(key, words) <= _MOST_MORE
        for listed in names_of(unit)
        if listed.kind != "weakAlias" and (not opening or opening & keys_of(openings(listed.text)))
        for key in keys_of((listed.text,))
        for words in wanted
    )


def _n_more(key: Sequence[str], words: AbstractSet[str]) -> int:
    """Count the words of a name besides: `Rosa Lind`, `Lind de Made, Rosa Maria`."""
    return sum(word not in words and word not in PARTICLES for word in key)


def query_of(target: NamedTarget) -> Query:
    """Give what is known of a named party as a query; `LegalEntity` means that it is not known."""
    return Query(
        schema="Thing" if target.schema == "LegalEntity" else target.schema,
        names=(target.name, *target.aliases),
        birth_dates=target.birth_dates,
        countries=tuple(sorted({*target.nationalities, *target.countries})),
        gender=target.gender,
        identifiers=tuple(
            QueryIdentifier(one.value, one.prop, one.issuer) for one in target.identifiers
        ),
    )


def _entry(unit: Unit, at: int) -> Entry:
    record = unit.records[at]
    if record is None:
        row = unit.rows[at]
        facts = tuple(Fact("nationality", code) for code in row.nationalities)
        record = Record(id=row.record_id, schema=row.schema, names=row.names, facts=facts)
    more = inner(record.names)
    if more:
        record = msgspec.structs.replace(record, names=(*record.names, *more))
    return Entry(unit.party_id, unit.rows[at].dataset, record, "counts")


def name_criteria(target: NamedTarget, candidate: Candidate) -> tuple[Criterion, ...]:
    """Give the lines of the criteria table that the comparison of a named party fills."""
    if not candidate.hit.evidence:
        return ()
    return tuple(
        Criterion(
            name=one.feature,
            wanted=one.query_value,
            found=one.listed_value,
            field=_FIELDS.get(one.feature, one.feature),
            verdict=_verdict(one.agreement),
            span=target.span if one.feature == "name" else target.entry,
        )
        for one in candidate.hit.evidence
    )


def _verdict(agreement: int) -> Verdict:
    if agreement >= min(NEAR, DEFAULT_THRESHOLD):
        return "met"
    return "not_met" if agreement < ONE // 10 else "unknown"
