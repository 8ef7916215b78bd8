"""Groups that a sentence of no known form describes and that are all who came on a day.

`Four Jordanians, two Palestinians and an Egyptian may no longer be dealt with` says in no words of
a form that they were listed. Where what a sentence counts is exactly what an authority put on its
list on the day of the document, no party more or less, and each group can be shared out in one way
only, they are meant.

Source: this project.
"""

from collections.abc import Iterator, Sequence

import msgspec

from proscribe.ledger.parties.names import FEW
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.arrivals import came
from proscribe.ledger.resolve import resolve
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, TargetGroup, Term
from proscribe.model.report import Report
from proscribe.reports.designations.draft import Described
from proscribe.reports.designations.targets.drafting import described
from proscribe.reports.designations.targets.singles import single_groups
from proscribe.reports.parties.belonging import Criterion
from proscribe.reports.parties.groups import find_groups
from proscribe.reports.parties.known import NO_NAMES, find_known
from proscribe.reports.text.sentences import sentences
from proscribe.reports.text.span import span
from proscribe.reports.text.words import read_words

RULE = "link/shared-out@1"
_LOOKED_AT = 8  # paragraphs
_FEWEST_PARTIES = 3  # fewer can be counted by chance
_FEWEST_GROUPS = 2


def shared_out(
    report: Report, one: DesignationDescription, lists: Lists, window: Window
) -> DesignationDescription | None:
    """Give a supposition with the groups of the first sentence that describes all who came.

    Args:
        report: The report.
        one: A supposition without groups.
        lists: What the loaded lists have.
        window: Its days; who came on the days around them may be of others.
    """
    for days in (window, msgspec.structs.replace(window, before=0, after=0)):
        n_came = len({row.party_id for row in came(one, lists, days)})
        if not _FEWEST_PARTIES <= n_came <= FEW:
            continue
        for groups in _counting(report, n_came):
            made = msgspec.structs.replace(
                one,
                groups=tuple(_written(report, one.id, at, each) for at, each in enumerate(groups)),
                window=(days.before, days.after),
                total=n_came,
                total_basis="inferred",
                absent=(),
            )
            answers = resolve(made, lists, days).resolutions
            if all(each.status == "complete" for each in answers):
                return made
    return None


def _counting(report: Report, wanted: int) -> Iterator[Sequence[Described]]:
    """Give the groups of each sentence that counts so many parties in several groups."""
    text = report.document.text
    telling = [one.span for one in report.blocks if one.within is None and one.role == "body"]
    for place in telling[:_LOOKED_AT]:
        for line in sentences(text, place.start, place.end):
            groups = _groups(text, line.start, line.end)
            counts = [one.count or 0 for one in groups]
            if len(groups) > _FEWEST_GROUPS and counts[0] == sum(counts[1:]):
                groups, counts = groups[1:], counts[1:]  # `Nine more names: four Jordanians, ...`
            if len(groups) >= _FEWEST_GROUPS and all(counts) and sum(counts) == wanted:
                yield groups


def _groups(text: str, start: int, end: int) -> list[Described]:
    known = find_known(text, read_words(text, start, end), NO_NAMES)
    counted = find_groups(text, start, end, known)
    taken = [(one.start, one.end) for one in counted]
    found = [described(text, one) for one in counted]
    found += single_groups(text, start, end, known, taken)
    return sorted(found, key=lambda one: one.start)


def _written(report: Report, name: str, number: int, group: Described) -> TargetGroup:
    text = report.document.text

    def places(found: Sequence[Criterion]) -> tuple[Term, ...]:
        return tuple(
            Term(one.code, "stated", span(text, one.start, one.end), RULE) for one in found
        )

    kind = group.kind
    return TargetGroup(
        id=f"{name}-{number + 1}",
        party=None,
        count=group.count,
        type=group.type,
        nationality=places(group.nationality),
        country=places(group.country),
        based_in_any=places(group.based),
        kind=Term(kind[0], "stated", span(text, kind[1], kind[2]), RULE) if kind else None,
        span=span(text, group.start, group.end),
        basis="external",
        rule=RULE,
    )
