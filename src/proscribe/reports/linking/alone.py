"""Where a document tells of what other authorities do than those of a measure.

`Britain and the United States sanctioned ... The Treasury named Rosa Lind. Ivo Made was listed
too.`: the second paragraph is the Treasury's, and so are the names in it.

Source: this project.
"""

from collections.abc import Iterator
from itertools import pairwise

from proscribe.model.described import DesignationDescription
from proscribe.model.report import Report, Span
from proscribe.reports.designations.draft import BEFORE

_UN = "un"  # what it lists binds a state, whose notice tells of both


def told_of_others(report: Report, own: DesignationDescription) -> Iterator[Span]:
    """Give the parts of paragraphs that tell what others do, or some of those who act together.

    Such a part begins with a sentence of the other measure and ends with the paragraph, or where
    the next sentence of any measure begins.

    Args:
        report: A report with descriptions.
        own: One of them.
    """
    hands = _hands(own)
    others = [
        one
        for one in report.descriptions
        if one.action == own.action
        and one.rule != BEFORE
        and not hands <= _hands(one)
        and _hands(one)
        and _UN not in hands | _hands(one)
    ]
    if not others:
        return
    starts = sorted({each.start for one in report.descriptions for each in one.evidence})
    theirs = {each.start for one in others for each in one.evidence}
    theirs -= {each.start for each in own.evidence}
    for block in report.blocks:
        inside = [at for at in starts if block.span.start <= at < block.span.end]
        for start, end in pairwise([*inside, block.span.end]):
            if start in theirs:
                yield Span(start=start, end=end, exact=report.document.text[start:end])


def _hands(one: DesignationDescription) -> frozenset[str]:
    if one.authority is None:
        return frozenset()
    joint = (each.authority.value for each in one.partners if each.kind == "joint")
    return frozenset((one.authority.value, *joint))
