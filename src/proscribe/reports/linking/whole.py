"""Names put together that were read in pieces, as the list has them whole.

Source: this project.
"""

import re

import msgspec

from proscribe.model.described import DesignationDescription
from proscribe.model.report import Report, Span
from proscribe.reports.linking.names import is_as_listed, whole_end
from proscribe.reports.parties.known import Gazetteer, find_known
from proscribe.reports.text.span import span
from proscribe.reports.text.words import read_words

_WHERE = re.compile(r"\s+(?:in|of|from|based in)\s+.+", re.DOTALL)


def with_whole_names(
    description: DesignationDescription, report: Report, gazetteer: Gazetteer
) -> DesignationDescription:
    """Put names together that the list has whole: `Engineering, Construction and Trade SARL`.

    Every piece of it must lie within the whole name; only what says where somebody is (`in
    Germany`) may go on after it.
    """
    text = report.document.text
    spans = {
        (known.start, whole_end(text, known.end, known.key))
        for place in description.evidence
        for known in find_known(text, read_words(text, place.start, place.end), gazetteer)
        if known.kind == "listed" and _is_one_name(text[known.start : known.end], known.key)
    }
    groups, n_joined = list(description.groups), 0
    for start, end in sorted(spans):
        pieces = [
            (number, one)
            for number, each in enumerate(groups)
            for one in each.names
            if one.span.start < end and start < one.span.end
        ]
        if not pieces or not all(_is_piece(text, one.span, start, end) for _, one in pieces):
            continue
        home, first = pieces[0]
        if len(pieces) == 1 and (first.span.start, first.span.end) == (start, end):
            continue
        place = span(text, start, end)
        whole = msgspec.structs.replace(
            first, name=" ".join(place.exact.split()), span=place, schema="LegalEntity"
        )
        gone = {id(one) for _, one in pieces}
        n_joined += len(pieces) - 1
        for number, group in enumerate(groups):
            names = [one for one in group.names if id(one) not in gone]
            if number == home:
                names = sorted([*names, whole], key=lambda one: one.span.start)
            groups[number] = msgspec.structs.replace(group, names=tuple(names))
    kept = (one for one in groups if one.names or one.count is not None or one.party is not None)
    total = None if description.total is None else description.total - n_joined
    return msgspec.structs.replace(description, groups=tuple(kept), total=total)


def _is_one_name(written: str, listed: str) -> bool:
    return "," not in written or is_as_listed(written, listed)


def _is_piece(text: str, place: Span, start: int, end: int) -> bool:
    if place.start < start:
        return False
    return place.end <= end or _WHERE.fullmatch(text, end, place.end) is not None
