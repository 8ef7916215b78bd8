"""Listed bodies that a page names only as those whose people are designated.

`two officers of the Made Division` lists no division, though one of that name may have come on the
list at about that time. It is not found as new, nor does it fill a group that is only described.

Source: this project.
"""

import msgspec

from proscribe.ledger.resolution.answers import Lists
from proscribe.model.report import Report, Span
from proscribe.reports.linking.names import keys_of_names

_SHORTEST = 6  # characters of a name that is looked for


def whose_words(report: Report) -> list[Span]:
    """Give the words of groups that count people, with whose they are."""
    return [
        group.span
        for one in report.descriptions
        for group in one.groups
        if group.count is not None and group.type == "individual"
    ]


def without_employers(report: Report, lists: Lists) -> Lists:
    """Leave out the bodies that are named in such words, unless they are told of as listed too."""
    words = [" ".join(one.exact.casefold().split()) for one in whose_words(report)]
    told = [one for one in words if any(c.isalpha() for c in one)]
    found = {
        row.record_id
        for row in lists.rows
        if row.schema != "Person"
        and any(
            len(name.text) >= _SHORTEST and name.text.casefold() in one
            for one in told
            for name in row.names
        )
    }
    if not found:
        return lists
    targets = [
        target.name
        for one in report.descriptions
        for target in (
            *(each for group in one.groups for each in group.names),
            *one.previously_designated,
        )
    ]
    keys = keys_of_names(targets)
    rows = tuple(
        row
        for row in lists.rows
        if row.record_id not in found or keys & keys_of_names(name.text for name in row.names)
    )
    return msgspec.structs.replace(lists, rows=rows)
