"""The findings of a comparison as a text that can be sent to a list maker."""

from collections.abc import Iterator, Sequence

from proscribe.cli.context import plain
from proscribe.ledger.overlap.finding import Finding, Kind
from proscribe.ledger.overlap.overlap import ComparedList, Overlap

_HEADINGS: dict[Kind, tuple[str, str]] = {
    "double-reference": (
        "Two entries that another list calls one party",
        "Are these one party? Then one entry, or a note in each, would say so.",
    ),
    "double-name": (
        "Two entries with the same name and birth date",
        "Are these one party? If they are kept apart on purpose, a note in each would say so.",
    ),
    "double-number": (
        "Two entries with the same number",
        "A number of this kind belongs to one party. Is one of the two mistaken, or are they one?",
    ),
    "birth-date": (
        "Birth dates that cannot both be right",
        "A screening that compares birth dates clears the customer against one of the two.",
    ),
    "gender": ("Different genders", "Which of the two is right?"),
    "nationality": (
        "Nationalities without any in common", "Which is right, or does the party have both?",
    ),
    "type": ("Different kinds of thing", "One calls a person what the other calls a thing."),
    "name": (
        "No name in common",
        "Beyond the order of words and what stands in brackets, the two entries share no name.",
    ),
    "program": (
        "Different programs of one authority",
        "Where the versions are of different days, the earlier one may only be out of date.",
    ),
    "listed": ("Different days of designation by one authority", "Which of the two is right?"),
}  # fmt: skip


def report(found: Overlap, names: Sequence[str] = ()) -> Iterator[str]:
    """Give the lines of a report.

    Args:
        found: The comparison, already limited to what is to be told.
        names: The lists it is about; empty for all.
    """
    concerned = {name for one in found.findings for name in one.datasets} | set(names)
    about = [one for one in found.lists if one.dataset in names] or list(found.lists)
    yield f"Observations on {'; '.join(f'{one.title} ({one.dataset})' for one in about)}"
    yield ""
    yield (
        f"{len(found.findings):,} observations from comparing published lists by rule. Each names "
        "both entries, what they"
    )
    yield (
        "say, and where. A difference is no fault by itself: versions are of different days, and "
        "one may know better."
    )
    yield ""
    yield "Lists compared"
    for one in found.lists:
        if one.dataset in concerned:
            yield from _list(one)
    number = 0
    for kind, (heading, remark) in _HEADINGS.items():
        findings = [one for one in found.findings if one.kind == kind]
        if not findings:
            continue
        yield ""
        yield f"{heading} ({len(findings)})"
        yield remark
        for finding in findings:
            number += 1
            yield ""
            yield from _finding(number, finding)


def _list(one: ComparedList) -> Iterator[str]:
    published = f"published {one.published}" if one.published else "without a stated date"
    yield _clean(f"- {one.dataset}: {one.title}, {one.publisher}, {published}")
    for file in one.files:
        yield _clean(f"    {file.name}  SHA-256 {file.sha256}")


def _finding(number: int, one: Finding) -> Iterator[str]:
    yield _clean(f"{number}. {one.sentence}")
    for side in one.sides:
        name = f"{side.number}, {side.record_id}" if side.number else side.record_id
        yield _clean(f"   {side.dataset}, {name}: {side.caption}")
        yield _clean(f"     says {side.says}" + (f"  [{side.place}]" if side.place else ""))


def _clean(text: str) -> str:
    """Give published text without control characters."""
    return plain(text).plain
