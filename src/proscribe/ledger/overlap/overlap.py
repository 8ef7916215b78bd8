"""Who lists whom: parties on several lists, where their authorities differ, doubles in a list.

What is found is for a person to check and to send to the list maker; see `finding` for its kinds,
`differences` and `doubles` for the rules.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import msgspec

from proscribe.ledger.overlap.differences import differences
from proscribe.ledger.overlap.doubles import doubles, named_together
from proscribe.ledger.overlap.finding import Entry, Finding


class ListedFile(msgspec.Struct, frozen=True):
    """A file of a version.

    Attributes:
        name: As it was given.
        sha256: Hash of its bytes, hex.
    """

    name: str
    sha256: str


class ComparedList(msgspec.Struct, frozen=True, kw_only=True):
    """A list in force, as a report names it.

    Attributes:
        dataset: Dataset name.
        title: As the publisher calls it.
        publisher: The authority in full.
        published: Published date of the version in force, or "" when nobody says it.
        files: Its files.
        prefix: Prefix of the ids of its own records; it repeats those of others. "" if not known.
    """

    dataset: str
    title: str
    publisher: str
    published: str = ""
    files: tuple[ListedFile, ...] = ()
    prefix: str = ""


class Overlap(msgspec.Struct, frozen=True, kw_only=True):
    """How the lists in force overlap.

    Attributes:
        lists: The lists compared, by dataset.
        n_parties: Parties in force.
        n_shared: Parties on more than one list.
        by_list: Parties by dataset.
        by_pair: Parties that both of two lists carry, by (dataset, dataset).
        findings: Differences and doubles, by kind, then by list and record.
    """

    lists: tuple[ComparedList, ...] = ()
    n_parties: int
    n_shared: int
    by_list: Mapping[str, int]
    by_pair: tuple[tuple[str, str, int], ...]
    findings: tuple[Finding, ...]


def overlap(entries: Iterable[Entry], lists: Iterable[ComparedList] = ()) -> Overlap:
    """Compare the lists in force.

    Args:
        entries: Every record in force.
        lists: The lists they are of, for the report.
    """
    compared = tuple(sorted(lists, key=lambda one: one.dataset))
    parties: dict[str, list[Entry]] = {}
    by_dataset: dict[str, list[Entry]] = {}
    for entry in entries:
        parties.setdefault(entry.party_id, []).append(entry)
        by_dataset.setdefault(entry.dataset, []).append(entry)
    by_list: dict[str, int] = {}
    by_pair: dict[tuple[str, str], int] = {}
    findings: list[Finding] = []
    n_shared = 0
    for members in parties.values():
        names = sorted({one.dataset for one in members})
        n_shared += len(names) > 1
        for name in names:
            by_list[name] = by_list.get(name, 0) + 1
        for pair in combinations(names, 2):
            by_pair[pair] = by_pair.get(pair, 0) + 1
        ordered = sorted(members, key=lambda one: (one.dataset, one.record.id))
        for one, other in combinations(ordered, 2):
            if one.dataset != other.dataset:
                findings.extend(differences(one, other))
    findings.extend(_doubles(by_dataset, {one.dataset: one.prefix for one in compared}))
    findings.extend(named_together(entry for ones in by_dataset.values() for entry in ones))
    return Overlap(
        lists=compared,
        n_parties=len(parties),
        n_shared=n_shared,
        by_list=dict(sorted(by_list.items())),
        by_pair=tuple((a, b, count) for (a, b), count in sorted(by_pair.items())),
        findings=tuple(
            sorted(findings, key=lambda one: (one.kind, one.datasets, one.records, one.sentence))
        ),
    )


def _doubles(
    by_dataset: Mapping[str, list[Entry]], prefixes: Mapping[str, str]
) -> Iterator[Finding]:
    """Give the doubles of each list; what a list repeats from another one is told of that one."""
    own: list[Finding] = []
    repeated: list[Finding] = []
    for dataset in sorted(by_dataset):
        start = f"{prefixes.get(dataset, '')}-" if prefixes.get(dataset) else ""
        for found in doubles(by_dataset[dataset]):
            is_own = all(record_id.startswith(start) for record_id in found.records)
            (own if is_own else repeated).append(found)
    seen: set[tuple[str, tuple[str, str]]] = set()
    for found in (*own, *repeated):
        key = found.kind, found.records
        if key not in seen:
            seen.add(key)
            yield found


def concerning(
    found: Overlap, *, kinds: Iterable[str] = (), datasets: Iterable[str] = ()
) -> Overlap:
    """Keep the findings of some kinds that concern some lists; empty means all."""
    wanted, names = set(kinds), set(datasets)
    chosen = tuple(
        one
        for one in found.findings
        if (not wanted or one.kind in wanted) and (not names or names & set(one.datasets))
    )
    return msgspec.structs.replace(found, findings=chosen)
