"""Who of a document is new and who was listed before, when all its sentences are read.

What is said of a party itself wins over what a list or a pronoun says with it. Who is taken off was
on the list before anyhow, and is told so once. Short names get their full ones, and each measure
has its groups once, with their names.

Source: this project.
"""

from collections.abc import Sequence

from proscribe.reports.designations.draft import Measure, Named
from proscribe.reports.designations.joining import add, by_family_name, same_name, same_party
from proscribe.reports.designations.measures.measuring import is_at, without_asides
from proscribe.reports.designations.settling.fullnames import FullNames
from proscribe.reports.designations.settling.sharing import share_out
from proscribe.reports.designations.settling.shortnames import call_shorter
from proscribe.reports.designations.settling.toldinfull import tell_in_full
from proscribe.reports.designations.settling.totals import opening_total, without_totals
from proscribe.reports.designations.settling.twins import distinct
from proscribe.reports.parties.scene import Scene


def settled(scene: Scene, measures: Sequence[Measure], previous: Sequence[Named]) -> list[Named]:
    """Put the parties and groups of measures right, and give the parties listed before.

    Args:
        scene: The laid-out document.
        measures: Its measures; their parties and groups are changed in place.
        previous: Parties that are said to be listed already, in order.

    Returns:
        Those of `previous` who are not new or taken off, each once.
    """
    for measure in measures:
        if measure.action == "add":
            who = measure.announcer.body if measure.announcer is not None else ""
            own = [one for one in previous if not _is_on_another(one, who)]
            measure.named = [one for one in measure.named if not _is_told_earlier(one, own)]
    call_shorter(scene.text, [one for measure in measures for one in measure.named])
    kept = _listed_before(measures, previous)
    full = FullNames(scene)
    for named in kept:
        full.complete(named)
    tell_in_full(scene.text, kept)
    for measure in measures:
        for named in measure.named:
            full.complete(named)
        _join(scene.text, measure)
        tell_in_full(scene.text, measure.named)
    return [one for one in kept if not any(_is_of_it(one, measure) for measure in measures)]


def _is_of_it(one: Named, measure: Measure) -> bool:
    """Tell a party that a measure takes off, or is new by it on the list that is spoken of."""
    who = measure.announcer.body if measure.announcer is not None else ""
    is_another_list = measure.action == "add" and bool(one.keeper) and one.keeper != who
    return not is_another_list and any(same_name(one, other) for other in measure.named)


def _is_on_another(one: Named, who: str) -> bool:
    """Tell `Britain had sanctioned all three`: new ones of others can have stood on its list."""
    is_told_beside = one.spoken or one.aside  # `sanctioned A, who was listed by Britain in 2021`
    return is_told_beside and bool(one.keeper and who) and one.keeper != who


def _is_told_earlier(one: Named, previous: Sequence[Named]) -> bool:
    """Tell a party of which the same words say that it is listed already."""
    return any(is_at(one, other) or (one.spoken and same_name(one, other)) for other in previous)


def _listed_before(measures: Sequence[Measure], previous: Sequence[Named]) -> list[Named]:
    new = [one for measure in measures for one in measure.named]
    kept: list[Named] = []
    for one in previous:
        is_new = any(same_name(one, other) or one.name in other.mentions for other in new)
        if not is_new and not any(same_party(one, other) for other in kept):
            kept.append(one)
    return kept


def _join(text: str, measure: Measure) -> None:
    """Join what means one party or one group, and give the groups their names."""
    completed, measure.named = measure.named, []
    for named in by_family_name(completed):
        add(text, measure.named, named)
    measure.groups = distinct(text, measure.groups)
    measure.groups = without_totals(text, measure)
    share_out(text, measure)
    while (total := opening_total(text, measure)) is not None:
        measure.groups = [one for one in measure.groups if one is not total]
        for group in measure.groups:
            group.names = []
        share_out(text, measure)
    measure.groups = without_asides(measure)
