"""Numbers that only count again who is told of otherwise: totals behind the parties or before.

`A, B and two Russians were listed. All four men may not travel.` counts four, and so does `Britain
sanctioned four people. A and B were put on the list; two others were added with them.`

Source: this project.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.settling.twins import is_added

# `All seven men`, `property of the two persons described above`: those that were told
_ALL = re.compile(r"\b(?:[Aa]ll(?:\s+(?:of\s+)?(?:the|these|those))?|[Tt]he|[Tt]hese|[Tt]hose)\s+$")
_TOLD_ABOVE = re.compile(
    r"\s+(?:of|on|in)\s+(?:this|that|the\s+above)\s+list\b|"
    r"\s+(?:named|listed|described|mentioned|shown)\s+(?:above|here)\b|\s+above\b"
)
# `the measures now cover a total of 80 persons and 75 entities`: all who are listed by now
_IN_ALL = re.compile(
    r"\b(?:(?:[Ss]anctions|[Mm]easures|[Rr]estrictions|[Ll]ists?|[Ff]reezes?|[Bb]ans?|[Rr]egimes?)\s+(?:now\s+)?(?:in\s+force\s+)?"
    r"(?:cover|appl(?:y|ies)\s+to|number|include|concern|comprise|target|affect)s?\s+(?:a\s+|in\s+)?total\s+(?:of\s+)?|"
    r"\b(?:bring|brings|bringing|brought)\s+the\s+(?:total|number|tally|count)\s+(?:[\w’'-]+\s+){0,8}?to\s+)$"
)
# `With the decision 30 persons and nine entities are subject to the measures`
_NOW = re.compile(
    r"(?:^|[.!?]\s+|\n\s*)(?:(?:With|Following|After)\s+(?:the|this|these|today['’]s|its)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:decisions?|listings?|additions?|acts?|designations?|measures?|names?))"
    r",?\s+(?:some\s+|now\s+|there\s+are\s+(?:now\s+)?|a\s+total\s+of\s+)?$"
)
_ARE_SUBJECT = re.compile(
    r"(?:\s+and\s+[\w-]+\s+[a-z]+)?\s+(?:are|stand|remain)\s+(?:now\s+|currently\s+)?(?:subject\s+to|under|on|covered\s+by|listed|targeted)\b|\s*[.;]"
)
_AND = re.compile(r"\s+(?:and|as\s+well\s+as)\s+")
# `59 persons and nine entities are designated by the EU on its own account`, as before
_ON_ITS_OWN = re.compile(
    r"(?:\s+and\s+[\w-]+\s+[a-z]+)?\s+(?:are|remain|stay)\s+(?:also\s+|already\s+)?(?:listed|designated|sanctioned)\s+"
    r"(?:by\s+the\s+\w+\s+)?(?:on\s+its\s+own\s+(?:account|initiative|behalf)|autonomously)\b"
)
# `Ten individuals and 15 entities in four countries in total were designated`, `In all, ten ...`
_TOTAL_BEFORE = re.compile(
    r"(?:^|[.!?]\s+|\n\s*)(?:In\s+(?:total|all|sum)|Altogether|All\s+told|Overall),?\s+$"
)
_TOTAL_BEHIND = re.compile(
    r"(?:\s+and\s+[\w-]+\s+[a-z]+)?(?:\s+(?:in|from|across)\s+(?:[\w-]+\s+){1,3}?(?:countries|states|places))?,?\s+"
    r"(?:in\s+(?:total|all)|altogether|all\s+told)\b"
)
_REACH = 120  # characters before a description
_NEAR = 24  # characters before a description
# A total opens its parts: `five men: two Indonesians, a Saudi and two Bahrainis`.
_OPENS = re.compile(
    r"(?:\s+(?:today|yesterday|on\s+[A-Z]\w+day))?\s*(?::|,\s+namely,?|[–—-]{1,2})\s+"
    r"(?:(?:the|an?|its|his|her|their)\s+(?:[a-z-]+\s+){0,5}[a-z-]+,\s+)?"
)
_STOP = re.compile(r"[.!?…]\s|\n")
_FEWEST = 2
_MOST_PARTS = 12  # of one number that are looked at
# What counts whoever they are: `seven names`, `12 persons and entities`
_WHOEVER = re.compile(
    r"\b(?:names|entries|listings|designations|additions|targets|parties|persons|people|individuals|entities)$"
)
# What its parts stand behind: `seven names, three individuals and four entities`
_PARTS = re.compile(
    r"(?:\s+(?:today|yesterday|on\s+[A-Z]\w+day))?(?:,|:|\s[–—-]{1,2}|\s?\(|(?=\s+(?:compris|consist|made)))\s*"
    r"(?:(?:namely|comprising|consisting\s+of|made\s+up\s+of|those\s+of|these\s+being|being)[,:]?\s+)?"
)
_NEXT_PART = re.compile(
    r"(?:\s[^.;:,()\n]{1,60}?)?(?:,|;|,?\s(?:and|plus)|,?\s+as\s+well\s+as)\s+(?:and\s+)?"
)


def without_totals(text: str, measure: Measure) -> list[Described]:
    """Leave out groups that only count those again who are told of before or above.

    `A, B and two Russians were listed. All four men may not travel.`
    """
    kept: list[Described] = []
    standing = -1  # where a total of all who are listed ends
    for number, one in enumerate(measure.groups, 1):
        if _IN_ALL.search(text, max(0, one.start - _REACH), one.start) or (
            standing >= 0 and _AND.fullmatch(text, standing, one.start)
        ):
            standing = one.end
            continue
        is_one = kept or any(each.at < one.start for each in measure.named)
        before = text[max(0, one.start - _REACH) : one.start]
        if is_one and _NOW.search(before) and _ARE_SUBJECT.match(text, one.end):
            standing = one.end
            continue
        if _ON_ITS_OWN.match(text, one.end) or (
            is_one and (_TOTAL_BEFORE.search(before) or _TOTAL_BEHIND.match(text, one.end))
        ):
            standing = one.end
            continue
        if _is_told_in_parts(text, one, measure.groups[number : number + _MOST_PARTS]):
            continue
        every = _ALL.search(text, max(0, one.start - _NEAR), one.start)
        if every is not None and (
            _TOLD_ABOVE.match(text, one.end) is not None
            or (
                every[0].lower().startswith(("all", "these", "those"))
                and _is_total(text, one, kept, measure)
            )
        ):
            continue
        kept.append(one)
    return kept


def _is_told_in_parts(text: str, total: Described, behind: Sequence[Described]) -> bool:
    """Tell a number whose parts stand right behind it: `nine names, five people and four firms`.

    The word must be one for whoever they are: in `two banks, one bank and one firm` all are listed.
    """
    if not total.count or not _WHOEVER.search(text, total.start, total.end):
        return False
    at, counted, parts = total.end, 0, 0
    for each in behind:
        if not (_NEXT_PART if parts else _PARTS).fullmatch(text, at, each.start):
            break
        if not each.count or total.type not in ("unknown", each.type):
            return False
        at, counted, parts = each.end, counted + each.count, parts + 1
        if counted > total.count:
            return False
    return parts >= _FEWEST and counted == total.count


def _is_total(text: str, one: Described, before: Sequence[Described], measure: Measure) -> bool:
    counted = sum(each.count or 0 for each in before)
    named = [each.name[1] for each in measure.named if each.at < one.start]
    told = [each.end for each in before] + [end for end in named if end <= one.start]
    if not told or is_added(text, max(told), (one.start, one.end)):
        return False
    return one.count in (counted, counted + len(named), len(named))


def opening_total(text: str, measure: Measure) -> Described | None:
    """Give a number that sums up who is told of behind it, None where there is none.

    `Britain sanctioned eight people. A, a judge, B and C were put on the list. Five others were
    added with them.` So it is when those of its kind who are told of behind it are as many, and
    no word says that they are further ones. The groups have their names.

    Args:
        text: The whole text.
        measure: A measure; of parts that say no nationality the total tells it, and they take it.
    """
    for one in measure.groups:
        parts = [each for each in measure.groups if _is_part(each, one)]
        if not one.count or one.count < _FEWEST or not parts or one.apart:
            continue
        if not _is_behind(text, one, parts):
            continue
        counts = [each.count or 0 for each in parts]
        lacks = [(each.count or 0) - len(each.names) for each in parts]
        if not all(counts) or any(_is_beside(text, each, one) for each in measure.groups):
            continue
        # of a number with names of its own only these and the others make it up
        is_sum = not one.names and len(parts) > 1 and one.count == sum(counts)
        # `four people: A; two brothers, B and C; and D`: who is named is of one of them each
        is_told = not any(lacks) and one.count == sum(counts) + len(one.names)
        is_filled = any(lacks) and one.count == sum(lacks) + len(one.names)
        if is_sum or (one.names and (is_told or is_filled)):
            for each in parts:
                if each.type == one.type:
                    each.nationality = each.nationality or one.nationality
                    each.country = each.country or one.country
            for named in one.names:
                named.schema = _schema(named, one)
            return one
    return None


def _schema(named: Named, total: Described) -> str:
    wanted = SCHEMATA[total.type]
    return wanted[0] if named.schema == "LegalEntity" and wanted else named.schema


def _is_part(one: Described, total: Described) -> bool:
    """Tell a group that can be some of those whom a number before it counts."""
    if one is total or one.start < total.end:
        return False
    if "unknown" not in (one.type, total.type) and one.type != total.type:
        return False
    codes = {each.code for each in (*one.nationality, *one.country)}
    wanted = {each.code for each in (*total.nationality, *total.country)}
    return not codes or not wanted or bool(codes & wanted)


def _is_beside(text: str, one: Described, total: Described) -> bool:
    """Tell a group in front of a number in its sentence: `two deputies and two officials`."""
    return (
        one.end <= total.start
        and (one.type == total.type or "unknown" in (one.type, total.type))
        and _STOP.search(text, one.end, total.start) is None
    )


def _is_behind(text: str, total: Described, parts: Sequence[Described]) -> bool:
    """Tell parts that stand in sentences behind a total, or behind its colon, and not beside it."""
    first = min(one.start for one in parts)
    places = [named.name for named in total.names]
    if any(start < total.end for start, _ in places):
        return False
    place = min([*places, *((one.start, one.end) for one in parts if one.start == first)])
    if _OPENS.fullmatch(text, total.end, place[0]):
        return True
    return not is_added(text, total.end, place)
