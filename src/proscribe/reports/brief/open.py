"""What the lists leave open about the measures of a document, each cause told once.

Source: this project.
"""

from collections.abc import Iterable, Iterator

from proscribe.ledger.resolution.reasons import NAMED_ALL
from proscribe.reports.brief import words
from proscribe.reports.brief.nouns import Brief, Fact, Measure, Target


def open_questions(measures: Iterable[Measure]) -> Iterator[Fact]:
    """Give a line for each cause for which parties are not settled, with all whom it is about.

    A group all of whose parties are named says nothing of its own: the names do.
    """
    told = list(measures)
    yield from _not_asked(told)
    by_cause: dict[tuple[str, str], list[Target]] = {}
    for target in unsettled(told):
        if target.is_named or not target.reason.startswith(NAMED_ALL):
            cause = target.reason.removeprefix(target.words).strip()
            by_cause.setdefault((target.status or "", cause), []).append(target)
    for (_, cause), targets in by_cause.items():
        first = targets[0]
        yield Fact(
            label=words.STATUSES[first.status] if first.status else "",
            value=_sentence(targets, cause),
            span=first.span,
            basis="external",
        )


def _not_asked(measures: Iterable[Measure]) -> Iterator[Fact]:
    """Say of which authorities that act with others no list is loaded."""
    seen: set[str] = set()
    for measure in measures:
        for one in measure.answers:
            is_asked = one.datasets or one.hand in ("coordinated", "decided")
            if not is_asked and one.reason not in (*seen, measure.reason):
                seen.add(one.reason)
                yield Fact(
                    label=words.STATUSES[one.status], value=one.reason, span=measure.span,
                    basis="external",
                )  # fmt: skip


def unsettled(measures: Iterable[Measure]) -> Iterator[Target]:
    """Give the parties of measures that the lists do not settle, those listed before included."""
    for measure in measures:
        for target in (*measure.targets, *measure.previous):
            if target.status not in (None, "complete"):
                yield target


def not_screened(measures: Iterable[Measure]) -> tuple[str, ...]:
    """Give the words for parties newly under measures with which no customer could be compared.

    These are described and not named, and no list here gives a record of them, or not of all.
    """
    return tuple(
        dict.fromkeys(
            f"some of {target.words}" if target.entries else target.words
            for measure in measures
            for target in measure.targets
            if not target.is_named
            and (target.status == "short" or (target.status and not target.entries))
            and target.status != "complete"
            and not target.reason.startswith(NAMED_ALL)
        )
    )


def met_by_nobody(brief: Brief) -> tuple[str, ...]:
    """Give the names of the document that customers were compared with and that none of them meets.

    Only of parties of which no list here has a record.
    """
    met = {one.caption for one in brief.unlisted_customers}
    return tuple(name for name in brief.unlisted if name not in met)


def _sentence(targets: list[Target], cause: str) -> str:
    first = targets[0]
    is_own = first.reason.startswith(first.words)  # `Rosa Lind stands on ...`
    if len(targets) == 1 and is_own:
        return first.reason
    return f"{'; '.join(one.words for one in targets)}: {'each ' if is_own else ''}{cause}"
